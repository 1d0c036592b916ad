// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace callout {

/// Characters as people count them (grapheme clusters) in a text of any length, and how many cells of
/// a fixed pitch each takes: 2 for East Asian wide ones and emoji, 0 for what is not seen, else 1.
class Cells {
public:
    explicit Cells(QStringView text) : m_text(text) { }

    /// Where the cluster that begins there ends. REQUIRES: `at` < size, and asked for in ascending order.
    /// An endless one (marks upon marks) is cut after some hundreds of units.
    qsizetype clusterEnd(qsizetype at);
    /// Cells of a cluster that is neither a tab nor a line end.
    int width(qsizetype start, qsizetype end) const;

private:
    void lookFrom(qsizetype at);

    QStringView m_text;
    qsizetype m_from = 0; ///< what m_ends covers: from here up to the last of them
    std::vector<qsizetype> m_ends;
    size_t m_next = 0;
};

/// A line or row may be broken before and after it, as in Chinese and Japanese.
bool isIdeographic(QChar c);
/// Punctuation that must not begin a row in Chinese or Japanese.
bool belongsToTheRowBefore(QChar c);

} // namespace callout
