// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/viewport.h"
#include "ui/markers/markerlook.h"

#include "app/core/anchor.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace callout::ui {

/// A marker as the canvas knows it.
struct MarkerSource {
    QString id;
    ImageAnchor anchor;
    MarkerLook look; ///< without Selected and Hovered
};

/// What stands on the canvas: one marker, or several in a cluster.
struct MarkerItem {
    std::vector<int> members; ///< indices of sources; one: the marker itself
    QPointF place;            ///< percent
    QPointF shift;            ///< view pixels from there: of a fan, or to make room
    bool isCluster() const { return members.size() > 1; }
};

/// Which markers stand alone, which are gathered, and what is under a point. Gathering depends on
/// the markers and the zoom, never on what is in view: panning reshuffles nothing. No widgets.
class MarkerLayout {
public:
    struct Hit {
        int item = -1;
        bool isHit() const { return item >= 0; }
    };

    void setSources(std::vector<MarkerSource> sources);
    /// Brings items() up to date; cheap when nothing that matters changed. The selected marker is
    /// never hidden in a cluster; the cluster with `fanned` in it is fanned out.
    void arrange(const Viewport &viewport, int diameter, const QString &selected, const QString &fanned);

    const std::vector<MarkerSource> &sources() const { return m_sources; }
    const MarkerSource *source(const QString &id) const;
    /// In painting order: the last one is on top.
    const std::vector<MarkerItem> &items() const { return m_items; }
    /// The item that shows this marker; null if it is not known.
    const MarkerItem *itemOf(const QString &id) const;
    MarkerLook lookOf(const MarkerItem &item) const;
    bool isFanned() const { return m_fanCentre.has_value(); }
    /// Percent; where the fan's markers belong.
    std::optional<QPointF> fanCentre() const { return m_fanCentre; }
    int diameter() const { return m_diameter; }

    /// View coordinates of its pin.
    static QPointF centreOf(const MarkerItem &item, const Viewport &viewport)
    {
        return viewport.percentToView(item.place) + item.shift;
    }
    /// The topmost pin under the point, else the topmost region whose edge is.
    Hit itemAt(QPointF view, const Viewport &viewport) const;

private:
    void addCluster(const std::vector<int> &members, const Viewport &viewport, int selected, int fanned);
    void addFan(const std::vector<int> &members);
    void makeRoom(MarkerItem &item, int selected, const Viewport &viewport) const;
    QPointF pin(int source) const;

    std::vector<MarkerSource> m_sources;
    QHash<QString, int> m_byId;
    std::vector<MarkerItem> m_items;
    std::vector<int> m_itemOfSource;
    std::optional<QPointF> m_fanCentre;
    int m_diameter = 0;

    struct Basis {
        QSize image;
        double step = 0;
        int diameter = 0;
        QString selected;
        QString fanned;
        bool operator==(const Basis &) const = default;
    };
    std::optional<Basis> m_basis; ///< what items were arranged for; none: sources changed
};

} // namespace callout::ui
