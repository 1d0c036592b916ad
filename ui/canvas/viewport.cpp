// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/viewport.h"

#include "app/document/pages.h"

#include <algorithm>
#include <cmath>

namespace callout::ui {

namespace {
constexpr double fitMargin = 24;    ///< view pixels left free around a fitted image
constexpr double narrow = 768;      ///< view pixels: where each that is free is missed
constexpr double narrowMargin = 10; ///< beside a text there
constexpr double leastVisible = 80; ///< of the image, on each axis: it cannot be lost
} // namespace

void Viewport::setImage(QSize size, Fit how)
{
    m_image = size;
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
    return scrolls() && m_view.width() < narrow ? narrowMargin : fitMargin;
}

double Viewport::fittedZoom() const
{
    if (!hasImage())
        return 1;
    const double margin = std::min({ fitMargin, m_view.width() / 8, m_view.height() / 8 });
    double scale = (m_view.width() - 2 * std::min(margin, sideMargin())) / m_image.width();
    if (!scrolls())
        scale = std::min(scale, (m_view.height() - 2 * margin) / m_image.height());
    return std::clamp(scale, 1e-4, 1.0) * m_ratio; // a small picture is not blown up
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
        m_origin = { 0, -top * scale() };
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
    return room.expandedTo({ 0, 0 });
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
