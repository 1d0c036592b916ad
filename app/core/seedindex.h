// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace callout {

/// Where in a text a few characters in a row occur, whatever the length of the text. Every third
/// place is indexed: of eight characters in a row that are the same, six are found. Takes 4 bytes for
/// every three characters and as much again for the table; made in linear time. Any thread.
class SeedIndex {
public:
    static constexpr qsizetype width = 6;
    static constexpr qsizetype stride = 3;

    /// Finds nothing if `stop` is asked for meanwhile. REQUIRES: `text` outlives this.
    explicit SeedIndex(std::u32string_view text, std::stop_token stop = {});

    /// Ascending places that may hold `seed`; a few of them hold something else.
    /// REQUIRES: `width` characters.
    std::span<const quint32> places(std::u32string_view seed) const;

private:
    size_t bucket(std::u32string_view seed) const;

    int m_bits = 0;
    std::vector<quint32> m_starts; ///< of each bucket in m_places, and the end of the last
    std::vector<quint32> m_places;
};

} // namespace callout
