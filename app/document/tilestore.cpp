// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/tilestore.h"

#include <algorithm>
#include <vector>

namespace callout {

namespace {

/// With what it takes to remember a tile, so that even failed ones are forgotten some day.
qint64 costOf(const QImage &image)
{
    constexpr qint64 entry = 256;
    return image.sizeInBytes() + entry;
}

} // namespace

const TileStore::Levels *TileStore::levels(int page) const
{
    const auto found = m_pages.find(page);
    return found == m_pages.end() ? nullptr : &found->second;
}

const TileStore::Tile *TileStore::find(const TileKey &key) const
{
    const Levels *levels = this->levels(key.page);
    if (!levels)
        return nullptr;
    const auto level = levels->find(key.scale);
    if (level == levels->end())
        return nullptr;
    const auto tile = level->second.find({ key.row, key.column });
    return tile == level->second.end() ? nullptr : &tile->second;
}

TileStore::Tile *TileStore::find(const TileKey &key)
{
    return const_cast<Tile *>(std::as_const(*this).find(key));
}

void TileStore::insert(const TileKey &key, const QImage &image)
{
    Tile &tile = m_pages[key.page][key.scale][{ key.row, key.column }];
    if (tile.used)
        m_bytes -= costOf(tile.image);
    m_bytes += costOf(image);
    tile = { image, m_now, m_now };
    forgetUntilItFits();
}

void TileStore::use(const TileKey &key)
{
    if (Tile *tile = find(key))
        tile->used = m_now;
}

void TileStore::show(const TileKey &key)
{
    if (Tile *tile = find(key))
        tile->used = tile->shown = m_now;
}

void TileStore::forgetUntilItFits()
{
    if (m_bytes <= m_budget)
        return;
    std::vector<std::pair<quint64, TileKey>> candidates;
    for (const auto &[page, levels] : m_pages) {
        for (const auto &[scale, level] : levels) {
            for (const auto &[place, tile] : level) {
                if (tile.shown != m_now)
                    candidates.push_back({ tile.used, { page, scale, place.second, place.first } });
            }
        }
    }
    std::sort(candidates.begin(), candidates.end());
    for (const auto &[used, key] : candidates) {
        if (m_bytes <= m_budget)
            return;
        Levels &levels = m_pages[key.page];
        Level &level = levels[key.scale];
        const auto tile = level.find({ key.row, key.column });
        m_bytes -= costOf(tile->second.image);
        level.erase(tile);
        if (level.empty())
            levels.erase(key.scale);
        if (levels.empty())
            m_pages.erase(key.page);
    }
}

} // namespace callout
