// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <compare>
#include <map>
#include <unordered_map>

namespace callout {

/// A square of a page at one scale (device pixels for each page unit).
struct TileKey {
    int page = 0;
    float scale = 1;
    int column = 0;
    int row = 0;
    auto operator<=>(const TileKey &) const = default;
};

/// The tiles that are there. Keeps to a number of bytes by forgetting what was used longest ago,
/// but never what is on the screen. One thread.
class TileStore {
public:
    struct Tile {
        QImage image; ///< null: it cannot be made
        quint64 used = 0;
        quint64 shown = 0;
    };
    /// The tiles of a page at one scale by (row, column).
    using Level = std::map<std::pair<int, int>, Tile>;
    /// Smallest scale first.
    using Levels = std::map<float, Level>;

    explicit TileStore(qint64 byteBudget) : m_budget(byteBudget) { }

    /// Null when it is not there.
    const Tile *find(const TileKey &key) const;
    /// Everything there is of a page; null when there is nothing.
    const Levels *levels(int page) const;
    void insert(const TileKey &key, const QImage &image);

    /// From here on is said anew what is in use and what is on the screen.
    void beginUse() { ++m_now; }
    /// Kept before others.
    void use(const TileKey &key);
    /// Kept in any case until beginUse().
    void show(const TileKey &key);

    qint64 bytes() const { return m_bytes; }

private:
    Tile *find(const TileKey &key);
    void forgetUntilItFits();

    std::unordered_map<int, Levels> m_pages;
    qint64 m_budget;
    qint64 m_bytes = 0;
    quint64 m_now = 1;
};

} // namespace callout
