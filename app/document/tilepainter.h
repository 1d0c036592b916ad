// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

#include <atomic>
#include <functional>
#include <memory>

namespace callout {

/// Makes the pictures that a TileCache shows. Made, used and destroyed in one worker thread, so it
/// may hold what no two threads may share (a Poppler document, a QTextDocument).
class TilePainter {
public:
    virtual ~TilePainter() = default;

    /// A part of a page, as large as `tile`, at `scale` device pixels for each page unit; `tile`
    /// counts device pixels from the page's top left and may reach beyond its right and bottom edge
    /// by a part of a pixel. Null when it cannot be made. Once `abandoned` is true nobody wants it
    /// any more: returns soon, with anything.
    virtual QImage paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned) = 0;
};

/// Makes a painter for the worker thread that calls it; null when it cannot. It may be called, and
/// its painters may live, a little after their TileCache has gone: it owns what it needs.
using TilePainterFactory = std::function<std::unique_ptr<TilePainter>()>;

} // namespace callout
