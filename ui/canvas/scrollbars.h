// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace callout::ui {

class CanvasBar;
class Viewport;

/// Where one is in a document that does not fit its window, and a way to be elsewhere: slim bars over the
/// edges of a widget, each there only while there is somewhere to scroll to.
class ScrollBars : public QObject {
    Q_OBJECT
public:
    /// In the coordinates of `area`: something stands there that a click is meant for rather than for a bar.
    using IsTaken = std::function<bool(QPoint)>;
    ScrollBars(QWidget *area, IsTaken isTaken);

    /// What is seen has changed: the place, the size or the direction of the area.
    void follow(const Viewport &viewport);

Q_SIGNALS:
    void scrolled(QPointF by); ///< by a bar, in pixels of the view, as Viewport::panBy() takes it

private:
    void relabel();
    void settle();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QWidget *m_area;
    CanvasBar *m_down;
    CanvasBar *m_across;
};

} // namespace callout::ui
