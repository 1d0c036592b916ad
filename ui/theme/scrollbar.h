// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace callout::ui {

/// A thin scroll bar for cards and panels: only a handle, wider under the pointer.
class SlimScrollBar : public QScrollBar {
    Q_OBJECT
public:
    static constexpr int thickness = 10; ///< pixels across
    explicit SlimScrollBar(Qt::Orientation orientation, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    QRectF handleRect() const; ///< as it is painted

    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;
};

} // namespace callout::ui
