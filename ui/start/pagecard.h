// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/library.h"

#include <QAbstractButton>

namespace callout::ui {

/// A page to choose on the start page: its picture, its name, and when or how busy it was.
class PageCard : public QAbstractButton {
    Q_OBJECT
public:
    PageCard(const Library::Entry &entry, const QString &where, QWidget *parent);

    const Library::Entry &entry() const { return m_entry; }
    /// A line below the title: "2 open · yesterday".
    void setDetail(const QString &detail);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;

private:
    void paintPicture(QPainter &painter, const QRect &rect) const;
    void describe();

    Library::Entry m_entry;
    QString m_where;
    QString m_detail;
    QPixmap m_picture;
};

} // namespace callout::ui
