// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace callout {

/// From `start` up to, not including, `end`.
struct TextSpan {
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool operator==(const TextSpan &) const = default;
};

/// `start:end{crc}` of a text anchor (docs/protocol.md §7), taken apart.
struct AnchorRange {
    TextSpan span;   ///< code points of the normalised text
    quint32 crc = 0; ///< CRC-32 (IEEE) of the UTF-8 between them
    bool operator==(const AnchorRange &) const = default;
};

/// Nothing where `text` has another form, or ends before it starts.
std::optional<AnchorRange> parseRange(QStringView text);

/// The form that is sent: `120:164{9ae1c03f}`.
QString formatRange(const AnchorRange &range);

/// CRC-32 (IEEE) of `text` as UTF-8. REQUIRES: code points that UTF-8 can carry.
quint32 crcOfUtf8(std::u32string_view text);

} // namespace callout
