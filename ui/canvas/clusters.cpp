// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/clusters.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <utility>

namespace callout::ui {

namespace {

struct Cell {
    qint32 x;
    qint32 y;
    bool operator==(const Cell &) const = default;
};

/// From cells to the newest cluster that began in them: a table that is as large as it ever needs
/// to be, because an allocation for each of thousands of cells is what a zoom would wait for.
class CellTable {
public:
    explicit CellTable(size_t mostCells) : m_slots(std::bit_ceil(2 * mostCells + 1)) { }

    /// The slot's cluster, -1 in a slot that is free; stays valid.
    int &at(Cell cell)
    {
        size_t slot = hash(cell);
        while (true) {
            Slot &candidate = m_slots[slot & (m_slots.size() - 1)];
            if (candidate.cluster < 0 || candidate.cell == cell) {
                candidate.cell = cell;
                return candidate.cluster;
            }
            ++slot;
        }
    }

private:
    struct Slot {
        Cell cell {};
        int cluster = -1;
    };
    static size_t hash(Cell cell)
    {
        const quint64 mixed = quint64(quint32(cell.x)) * 0x9e3779b97f4a7c15ULL
            ^ quint64(quint32(cell.y)) * 0xc2b2ae3d27d4eb4fULL;
        return size_t(mixed ^ mixed >> 32);
    }
    std::vector<Slot> m_slots;
};

double squaredDistance(QPointF a, QPointF b)
{
    const QPointF d = a - b;
    return QPointF::dotProduct(d, d);
}

} // namespace

std::vector<Cluster> gather(const std::vector<QPointF> &points, double distance)
{
    std::vector<Cluster> clusters;
    std::vector<int> sameCell; // a chain of clusters for each cell: the next one, or -1
    CellTable cells(points.size());
    clusters.reserve(points.size());

    const auto find = [&](Cell cell, QPointF point) {
        for (int c = cells.at(cell); c >= 0; c = sameCell[size_t(c)]) {
            const int first = clusters[size_t(c)].members.front();
            if (squaredDistance(points[size_t(first)], point) < distance * distance)
                return c;
        }
        return -1;
    };

    for (int i = 0; i < int(points.size()); ++i) {
        const QPointF point = points[size_t(i)];
        const Cell home { qint32(std::floor(point.x() / distance)),
                          qint32(std::floor(point.y() / distance)) };
        int found = -1;
        for (int around = 0; around < 9; ++around) {
            const int c = find({ home.x + around % 3 - 1, home.y + around / 3 - 1 }, point);
            if (c >= 0 && (found < 0 || c < found))
                found = c;
        }
        if (found >= 0) {
            clusters[size_t(found)].members.push_back(i);
            continue;
        }
        sameCell.push_back(std::exchange(cells.at(home), int(clusters.size())));
        clusters.push_back({ { i } });
    }
    return clusters;
}

std::vector<QPointF> fan(int count, double diameter)
{
    constexpr double spacing = 1.15; // of a diameter, from centre to centre
    constexpr int oneRing = 10;      // up to so many stand on a single ring, wide enough for them
    const double step = diameter * spacing;
    std::vector<QPointF> places;
    places.reserve(size_t(count));
    for (int ring = 1; int(places.size()) < count; ++ring) {
        double radius = ring * step;
        if (count <= oneRing)
            radius = std::max(step, count * step / (2 * std::numbers::pi));
        const int room = count <= oneRing ? count : int(2 * std::numbers::pi * ring);
        const int here = std::min(room, count - int(places.size()));
        for (int i = 0; i < here; ++i) {
            const double angle = 2 * std::numbers::pi * i / here - std::numbers::pi / 2;
            places.emplace_back(radius * std::cos(angle), radius * std::sin(angle));
        }
    }
    return places;
}

double steppedScale(double scale)
{
    return std::exp2(std::floor(std::log2(scale) * 2) / 2);
}

} // namespace callout::ui
