// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/viewport.h"

#include "app/document/pages.h"

#include <algorithm>
#include <cmath>

namespace callout::ui {

namespace {
constexpr double fitMargin = 24;    ///< view pixels left free around a fitted image
constexpr double textMargin = 10;   ///< beside what scrolls, where it is as wide as the view
constexpr double leastVisible = 80; ///< of the image, on each axis: it cannot be lost
} // namespace

void Viewport::setImage(QSize size, Fit how, double spare)
{
    m_image = size;
    m_spare = std::clamp(spare, 0.0, size.width() / 4.0);
    m_fit = how;
    m_origin = { 0, fitMargin };
    fit();
}

void Viewport::grow(QSize size)
{
    m_image = size;
    if (m_fitted)
        fit();
    else
        keepInView();
}

void Viewport::setView(QSizeF size, double devicePixelRatio)
{
    const QPointF middle = hasImage() ? centre() : QPointF();
    const double top = hasImage() ? viewToImage({}).y() : 0;
    m_view = size.expandedTo({ 1, 1 });
    m_ratio = devicePixelRatio;
    if (scrolls()) {
        if (m_fitted)
            m_zoom = fittedZoom();
        m_origin = QPointF(m_view.width() / 2, 0)
            - QPointF(middle.x() * m_image.width() / 100, top) * scale();
        keepInView();
        return;
    }
    if (m_fitted)
        fit();
    else
        setPlace(middle, m_zoom);
}

double Viewport::sideMargin() const
{
    return scrolls() ? textMargin : fitMargin;
}

double Viewport::fittedZoom() const
{
    if (!hasImage())
        return 1;
    const double margin = std::min({ fitMargin, m_view.width() / 8, m_view.height() / 8 });
    const double across = scrolls() // as wide as its words are
        ? (m_view.width() - 2 * textMargin) / (m_image.width() - 2 * m_spare)
        : (m_view.width() - 2 * margin) / m_image.width();
    const double down = (m_view.height() - 2 * margin) / m_image.height();
    // A small picture is not blown up.
    return std::clamp(scrolls() ? across : std::min(across, down), 1e-4, 1.0) * m_ratio;
}

double Viewport::smallestZoom() const
{
    return std::min(fittedZoom() / 2, 0.1);
}

QPointF Viewport::percentToView(QPointF percent) const
{
    return imageToView({ percent.x() * m_image.width() / 100, percent.y() * m_image.height() / 100 });
}

QPointF Viewport::viewToPercent(QPointF view) const
{
    if (!hasImage())
        return {};
    const QPointF image = viewToImage(view);
    return { image.x() * 100 / m_image.width(), image.y() * 100 / m_image.height() };
}

QPointF Viewport::centre() const
{
    return viewToPercent({ m_view.width() / 2, m_view.height() / 2 });
}

QRectF Viewport::snapped(const QRectF &view) const
{
    return deviceAligned(view, m_ratio);
}

void Viewport::fit()
{
    m_fitted = true;
    const double top = viewToImage({}).y();
    m_zoom = fittedZoom();
    if (scrolls()) {
        m_origin = { (m_view.width() - m_image.width() * scale()) / 2, -top * scale() };
        keepInView();
        return;
    }
    const QSizeF shown = QSizeF(m_image) * scale();
    m_origin = { (m_view.width() - shown.width()) / 2, (m_view.height() - shown.height()) / 2 };
}

void Viewport::zoomAt(QPointF at, double zoom)
{
    const QPointF kept = viewToImage(at);
    m_zoom = std::clamp(zoom, smallestZoom(), largestZoom);
    m_origin = at - kept * scale();
    m_fitted = false;
    keepInView();
}

void Viewport::panBy(QPointF view)
{
    m_origin += view;
    m_fitted = m_fitted && scrolls();
    keepInView();
}

void Viewport::setPlace(QPointF centre, double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom(), largestZoom);
    m_fitted = false;
    m_origin = {};
    m_origin = QPointF(m_view.width() / 2, m_view.height() / 2) - percentToView(centre);
    keepInView();
}

QSizeF Viewport::scrollable() const
{
    if (!scrolls() || !hasImage())
        return { 0, 0 };
    const QSizeF room = QSizeF(m_image) * scale() + QSizeF(2 * sideMargin(), 2 * fitMargin) - m_view;
    // Fitted, there is nothing to be read to its sides.
    return QSizeF(m_fitted ? 0 : room.width(), room.height()).expandedTo({ 0, 0 });
}

QPointF Viewport::scrolled() const
{
    const QSizeF all = scrollable();
    return { std::clamp(sideMargin() - m_origin.x(), 0.0, all.width()),
             std::clamp(fitMargin - m_origin.y(), 0.0, all.height()) };
}

void Viewport::keepInView()
{
    const QSizeF shown = QSizeF(m_image) * scale();
    if (scrolls()) {
        const auto held = [](double origin, double length, double view, double margin, double alone) {
            return length + 2 * margin <= view + 0.01 ? alone
                                                      : std::clamp(origin, view - margin - length, margin);
        };
        m_origin = { held(m_origin.x(), shown.width(), m_view.width(), sideMargin(),
                          (m_view.width() - shown.width()) / 2),
                     held(m_origin.y(), shown.height(), m_view.height(), fitMargin, fitMargin) };
        return;
    }
    const auto kept = [](double origin, double length, double view) {
        const double least = std::min({ leastVisible, length, view });
        return std::clamp(origin, least - length, view - least);
    };
    m_origin = { kept(m_origin.x(), shown.width(), m_view.width()),
                 kept(m_origin.y(), shown.height(), m_view.height()) };
}

} // namespace callout::ui
