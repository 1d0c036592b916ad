// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace callout::ui {

class Button;

/// A short word about what was just done, at the foot of an area, with at most one thing to do
/// about it ("Discussion deleted · Undo"). Goes by itself, but not while the pointer or the
/// keyboard is in it. Never takes the focus.
class Toast : public QWidget {
    Q_OBJECT
public:
    explicit Toast(QWidget *area);

    /// Replaces what is shown.
    void show(const QString &text, const QString &action = {}, std::function<void()> act = {});
    QString text() const;
    /// It stands above this where it would cover it otherwise.
    void keepClearOf(const QWidget *other) { m_other = other; }
    /// What it offers to do was done elsewhere, or can no longer be done.
    void withdraw();

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();

    const QWidget *m_other = nullptr;
    QLabel *m_label;
    Button *m_action;
    std::function<void()> m_act;
    QTimer m_timer;
};

} // namespace callout::ui
