// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDragEnterEvent;
class QDropEvent;
class QMimeData;

namespace callout::ui {

class BannerArea;
class Windows;

/// Covers a window while something is dragged over it, and says what letting go will do.
class DropHint : public QWidget {
    Q_OBJECT
public:
    explicit DropHint(QWidget *window);

    void enter(QDragEnterEvent &event);
    void leave();
    /// Opens what can be opened; what cannot is named in the window that it was dropped on.
    void drop(QDropEvent &event, Windows &windows, BannerArea &banners);

protected:
    void paintEvent(QPaintEvent *) override;
};

} // namespace callout::ui
