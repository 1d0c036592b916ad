// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/seedindex.h"

#include <algorithm>
#include <bit>

namespace callout {

SeedIndex::SeedIndex(std::u32string_view text, std::stop_token stop)
{
    const qsizetype size = qsizetype(text.size());
    const qsizetype count = size < width ? 0 : (size - width) / stride + 1;
    m_bits = std::clamp(int(std::bit_width(quint64(count))), 4, 28);
    m_starts.assign((size_t(1) << m_bits) + 1, 0);
    const auto seedAt = [&](qsizetype i) { return text.substr(size_t(i * stride), size_t(width)); };
    const auto stopped = [&](qsizetype i) { return i % 65536 == 0 && stop.stop_requested(); };

    // Count, add up, and fill from the back, so that each bucket ends up ascending.
    for (qsizetype i = 0; i < count; ++i) {
        ++m_starts[bucket(seedAt(i))];
        if (stopped(i)) {
            m_starts.assign(m_starts.size(), 0);
            return;
        }
    }
    quint32 sum = 0;
    for (quint32 &start : m_starts)
        start = sum += start;
    m_places.resize(size_t(count));
    for (qsizetype i = count - 1; i >= 0; --i) {
        m_places[--m_starts[bucket(seedAt(i))]] = quint32(i * stride);
        if (stopped(i)) {
            m_starts.assign(m_starts.size(), 0);
            return;
        }
    }
}

std::span<const quint32> SeedIndex::places(std::u32string_view seed) const
{
    const size_t at = bucket(seed);
    return { m_places.data() + m_starts[at], m_places.data() + m_starts[at + 1] };
}

size_t SeedIndex::bucket(std::u32string_view seed) const
{
    quint64 hash = 0;
    for (const char32_t c : seed)
        hash = (hash ^ c) * 0x9E3779B97F4A7C15u;
    return size_t((hash ^ hash >> 29) * 0xBF58476D1CE4E5B9u >> (64 - m_bits));
}

} // namespace callout
