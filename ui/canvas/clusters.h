// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace callout::ui {

/// Points that would overlap, gathered: the first of a group gives its place.
struct Cluster {
    std::vector<int> members; ///< indices into the points, ascending; never empty
};

/// Puts each point, in order, into the first group whose place is nearer than `distance`, or makes
/// it the first of a new one. So places of groups are at least `distance` apart, an older point
/// never changes its group because of a younger one, and nothing depends on what is in view.
/// Near-linear: candidates come from a grid of cells of that width, anchored to the image.
std::vector<Cluster> gather(const std::vector<QPointF> &points, double distance);

/// `count` places around (0, 0) on rings, so that discs of `diameter` do not touch.
std::vector<QPointF> fan(int count, double diameter);

/// `scale` rounded down to a power of √2: between two of them groups stay as they are while
/// zooming, and on the screen grow apart by at most that factor.
double steppedScale(double scale);

} // namespace callout::ui
