// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchor.h"

#include <algorithm>
#include <cmath>

namespace callout {

double roundedPercent(double percent)
{
    return std::round(percent * 10000.0) / 10000.0;
}

ImageAnchor normalised(ImageAnchor anchor)
{
    anchor.x = roundedPercent(std::clamp(anchor.x, 0.0, 100.0));
    anchor.y = roundedPercent(std::clamp(anchor.y, 0.0, 100.0));
    anchor.w = roundedPercent(std::clamp(anchor.w, 0.0, 100.0 - anchor.x));
    anchor.h = roundedPercent(std::clamp(anchor.h, 0.0, 100.0 - anchor.y));
    return anchor;
}

} // namespace callout
