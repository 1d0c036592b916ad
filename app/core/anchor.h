// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>

namespace callout {

/// A place on an image. All four are percentages (0–100) of the *oriented* image, so the same
/// numbers mean the same spot at every size and zoom.
/// `w` = `h` = 0: `x`,`y` is the centre of a point marker; otherwise the top-left of a region.
struct ImageAnchor {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    QString src; ///< names the image within the page; may be empty

    bool isRegion() const { return w > 0 || h > 0; }
    bool operator==(const ImageAnchor &) const = default;
};

/// The quoted passage and its surroundings, as in the W3C TextQuoteSelector.
struct Quote {
    QString exact;
    QString prefix;
    QString suffix;
    bool operator==(const Quote &) const = default;
};

/// A passage of a page's normalised text (docs/protocol.md §7).
struct TextAnchor {
    QString selector; ///< the part that `range` counts in, `page=3`; empty for a whole text
    QString range;    ///< `start:end{crc}`, code points; kept and returned as it came
    Quote quote;
    bool operator==(const TextAnchor &) const = default;
};

using Anchor = std::variant<ImageAnchor, TextAnchor>;

enum class ConversationKind { Image, Text };

inline ConversationKind kindOf(const Anchor &anchor)
{
    return std::holds_alternative<ImageAnchor>(anchor) ? ConversationKind::Image : ConversationKind::Text;
}

/// Coordinates as they are sent: four decimals of a percent, a tenth of a pixel on an image of
/// 100,000 pixels. Keeps messages small and makes equal places compare equal.
double roundedPercent(double percent);

/// The same anchor with its coordinates rounded and a region held inside the image.
ImageAnchor normalised(ImageAnchor anchor);

} // namespace callout
