// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

namespace callout::ui {

/// Which part of an image is seen, how large. Arithmetic only.
/// Three coordinates: *percent* of the oriented image (what anchors are in), *image* pixels, and
/// *view*: device-independent pixels of the widget.
class Viewport {
public:
    /// What is seen at first: all of it, or its whole width from the top, to be scrolled like a text.
    enum class Fit { Whole, Width };

    /// Fits it. So much of a text's paper, in image pixels, may be out of sight at either side.
    void setImage(QSize size, Fit fit = Fit::Whole, double spare = 0);
    /// More of it is known, below: what is seen stays.
    void grow(QSize size);
    /// Keeps what is in the middle (of a text: at the top) where it is; refits while fitted.
    void setView(QSizeF size, double devicePixelRatio);

    bool hasImage() const { return !m_image.isEmpty(); }
    QSize image() const { return m_image; }
    QSizeF view() const { return m_view; }
    double devicePixelRatio() const { return m_ratio; }

    /// Device pixels for each image pixel: 1 is 100 %.
    double zoom() const { return m_zoom; }
    /// View pixels for each image pixel.
    double scale() const { return m_zoom / m_ratio; }
    bool isFitted() const { return m_fitted; }
    double fittedZoom() const;
    double smallestZoom() const;
    static constexpr double largestZoom = 32;

    QRectF imageRect() const { return { m_origin, QSizeF(m_image) * scale() }; }
    QPointF imageToView(QPointF image) const { return m_origin + image * scale(); }
    QPointF viewToImage(QPointF view) const { return (view - m_origin) / scale(); }
    QPointF percentToView(QPointF percent) const;
    QPointF viewToPercent(QPointF view) const;
    QPointF centre() const; ///< percent at the middle of the view
    /// Scrolled like a text: it never leaves the view by more than a margin.
    bool scrolls() const { return m_fit == Fit::Width; }
    /// How far there is to scroll on each axis, and has been, in view pixels; of what does not scroll 0.
    QSizeF scrollable() const;
    QPointF scrolled() const;
    /// A rectangle of the view with its edges on whole device pixels.
    QRectF snapped(const QRectF &view) const;

    void fit(); ///< to the width: at the same height of the text
    /// The image point under `at` stays there, unless the image would leave the view.
    void zoomAt(QPointF at, double zoom);
    void panBy(QPointF view);
    void setPlace(QPointF centre, double zoom);

private:
    double sideMargin() const; ///< beside what scrolls
    void keepInView();

    QSize m_image;
    Fit m_fit = Fit::Whole;
    double m_spare = 0;
    QSizeF m_view { 1, 1 };
    double m_ratio = 1;
    double m_zoom = 1;
    QPointF m_origin; ///< view coordinates of the image's top left
    bool m_fitted = true;
};

} // namespace callout::ui
