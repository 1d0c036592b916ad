// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace callout::ui {

class Button;

/// What is to be done on the document just now, at the top of its area, with a way out.
class StageHint : public QWidget {
    Q_OBJECT
public:
    explicit StageHint(QWidget *area);

    void show(const QString &text);
    QString text() const;
    /// To the top middle of its area again.
    void settle();

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QLabel *m_label;
    Button *m_cancel;
};

} // namespace callout::ui
