// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/markerlayout.h"

#include "ui/canvas/clusters.h"
#include "ui/canvas/placement.h"

#include <algorithm>
#include <cmath>

namespace callout::ui {

namespace {

constexpr double hitSlack = 2;  ///< view pixels around a pin that still hit it
constexpr double edgeReach = 5; ///< and on both sides of a region's edge

bool isOnEdge(const QRectF &region, QPointF point)
{
    const auto grown = [&](double by) { return region.adjusted(-by, -by, by, by); };
    return grown(edgeReach).contains(point) && !grown(-edgeReach).contains(point);
}

} // namespace

void MarkerLayout::setSources(std::vector<MarkerSource> sources)
{
    m_sources = std::move(sources);
    m_byId.clear();
    m_byId.reserve(qsizetype(m_sources.size()));
    for (size_t i = 0; i < m_sources.size(); ++i)
        m_byId.insert(m_sources[i].id, int(i));
    m_basis.reset();
}

const MarkerSource *MarkerLayout::source(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_sources[size_t(*found)];
}

QPointF MarkerLayout::pin(int source) const
{
    return pinOf(m_sources[size_t(source)].anchor);
}

void MarkerLayout::arrange(const Viewport &viewport, int diameter, const QString &selected,
                           const QString &fanned)
{
    Basis basis { viewport.image(), steppedScale(viewport.scale()), diameter, selected, fanned };
    if (m_basis == basis)
        return;
    m_diameter = diameter;
    m_items.clear();
    m_fanCentre.reset();

    std::vector<QPointF> points;
    points.reserve(m_sources.size());
    for (const MarkerSource &source : m_sources) {
        points.emplace_back(source.anchor.x * basis.image.width() / 100,
                            source.anchor.y * basis.image.height() / 100);
    }
    // In image pixels; on the screen a full diameter and, until the next step, up to √2 of it.
    const double distance = diameter / basis.step;
    const int selectedSource = m_byId.value(selected, -1);
    const int fannedSource = m_byId.value(fanned, -1);
    for (const Cluster &cluster : gather(points, distance)) {
        if (cluster.members.size() == 1)
            m_items.push_back({ cluster.members, pin(cluster.members.front()), {} });
        else
            addCluster(cluster.members, viewport, selectedSource, fannedSource);
    }

    // A fan is looked at: above everything else.
    std::stable_partition(m_items.begin(), m_items.end(), [this](const MarkerItem &item) {
        return !m_fanCentre || item.place != *m_fanCentre;
    });

    m_itemOfSource.assign(m_sources.size(), -1);
    for (size_t i = 0; i < m_items.size(); ++i)
        for (int member : m_items[i].members)
            m_itemOfSource[size_t(member)] = int(i);
    m_basis = std::move(basis);
}

void MarkerLayout::addCluster(const std::vector<int> &members, const Viewport &viewport, int selected,
                              int fanned)
{
    const auto has = [&](int source) { return std::binary_search(members.begin(), members.end(), source); };
    if (has(fanned)) {
        addFan(members);
        return;
    }
    MarkerItem cluster { members, pin(members.front()), {} };
    if (has(selected)) {
        std::erase(cluster.members, selected);
        makeRoom(cluster, selected, viewport);
        m_items.push_back({ { selected }, pin(selected), {} });
    }
    m_items.push_back(std::move(cluster));
}

void MarkerLayout::addFan(const std::vector<int> &members)
{
    const std::vector<QPointF> shifts = fan(int(members.size()), m_diameter);
    m_fanCentre = pin(members.front());
    for (size_t i = 0; i < members.size(); ++i)
        m_items.push_back({ { members[i] }, *m_fanCentre, shifts[i] });
}

/// Moves what is left of a cluster beside its selected member, so that both can be clicked.
void MarkerLayout::makeRoom(MarkerItem &item, int selected, const Viewport &viewport) const
{
    const double room = m_diameter * 1.2;
    const QPointF away = viewport.percentToView(item.place) - viewport.percentToView(pin(selected));
    const double distance = std::hypot(away.x(), away.y());
    if (distance >= room)
        return;
    const QPointF direction = distance > 1 ? away / distance : QPointF(std::sqrt(0.5), -std::sqrt(0.5));
    item.place = pin(selected);
    item.shift = direction * room;
}

const MarkerItem *MarkerLayout::itemOf(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd() || size_t(*found) >= m_itemOfSource.size())
        return nullptr;
    const int item = m_itemOfSource[size_t(*found)];
    return item < 0 ? nullptr : &m_items[size_t(item)];
}

MarkerLook MarkerLayout::lookOf(const MarkerItem &item) const
{
    if (!item.isCluster())
        return m_sources[size_t(item.members.front())].look;
    MarkerLook look { MarkerShape::Cluster, int(item.members.size()), {} };
    bool allResolved = true;
    for (int member : item.members) {
        const Marks marks = m_sources[size_t(member)].look.marks;
        look.marks |= marks & (Mark::Unread | Mark::Failed | Mark::Pending);
        allResolved = allResolved && marks.testFlag(Mark::Resolved);
    }
    look.marks.setFlag(Mark::Resolved, allResolved);
    return look;
}

MarkerLayout::Hit MarkerLayout::itemAt(QPointF view, const Viewport &viewport) const
{
    const double reach = m_diameter / 2.0 + hitSlack;
    int edge = -1;
    for (int i = int(m_items.size()) - 1; i >= 0; --i) {
        const MarkerItem &item = m_items[size_t(i)];
        const QPointF away = view - centreOf(item, viewport);
        if (QPointF::dotProduct(away, away) <= reach * reach)
            return { i };
        if (edge >= 0 || item.isCluster())
            continue;
        const ImageAnchor &anchor = m_sources[size_t(item.members.front())].anchor;
        if (!anchor.isRegion())
            continue;
        const QRectF region = regionOf(anchor);
        if (isOnEdge(
                { viewport.percentToView(region.topLeft()), viewport.percentToView(region.bottomRight()) },
                view))
            edge = i;
    }
    return { edge };
}

} // namespace callout::ui
