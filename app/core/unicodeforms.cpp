// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/unicodeforms.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <bitset>
#include <unordered_map>

namespace callout::unicode {

namespace {

constexpr char32_t planes = 0x30000; ///< nothing above joins or changes

/// Hangul is arithmetic (The Unicode Standard, 3.12).
namespace hangul {
constexpr char32_t s = 0xAC00, l = 0x1100, v = 0x1161, t = 0x11A7;
constexpr char32_t ls = 19, vs = 21, ts = 28;

bool isSyllable(char32_t c)
{
    return c >= s && c < s + ls * vs * ts;
}

bool isVowelOrTail(char32_t c)
{
    return (c >= v && c < v + vs) || (c > t && c < t + ts);
}

void decompose(char32_t c, std::u32string &out)
{
    const char32_t index = c - s;
    out += l + index / (vs * ts);
    out += v + index % (vs * ts) / ts;
    if (index % ts != 0)
        out += t + index % ts;
}

char32_t compose(char32_t first, char32_t second)
{
    if (first >= l && first < l + ls && second >= v && second < v + vs)
        return s + ((first - l) * vs + (second - v)) * ts;
    if (isSyllable(first) && (first - s) % ts == 0 && second > t && second < t + ts)
        return first + (second - t);
    return 0;
}
} // namespace hangul

/// Read once from Qt's own tables, so that both are of one version of Unicode.
class Tables {
public:
    Tables()
    {
        std::unordered_map<std::u32string, char32_t> composites;
        for (char32_t c = 0; c < planes; ++c) {
            if (QChar::combiningClass(c) != 0 || hangul::isVowelOrTail(c))
                joins.set(c);
            if (QChar::decompositionTag(c) != QChar::Canonical || hangul::isSyllable(c))
                continue;
            std::u32string full;
            expand(c, full);
            if (QChar::combiningClass(full.front()) != 0)
                joins.set(c);
            const QString alone = QString::fromUcs4(&c, 1);
            if (alone.normalized(QString::NormalizationForm_C) != alone)
                changes.set(c);
            else if (full.size() > 1)
                composites.emplace(full, c);
            decompositions.emplace(c, std::move(full));
        }
        for (const auto &[full, c] : composites) {
            const std::u32string head = full.substr(0, full.size() - 1);
            const auto first = composites.find(head);
            if (head.size() > 1 && first == composites.end())
                continue;
            pairs.emplace(key(head.size() > 1 ? first->second : head.front(), full.back()), c);
            joins.set(full.back());
        }
        // Whatever begins with something that joins does so itself.
        for (const auto &[c, full] : decompositions) {
            if (joins.test(full.front()))
                joins.set(c);
        }
    }

    char32_t composite(char32_t first, char32_t second) const
    {
        if (const char32_t syllable = hangul::compose(first, second))
            return syllable;
        const auto it = pairs.find(key(first, second));
        return it == pairs.end() ? 0 : it->second;
    }

    std::bitset<planes> joins;
    std::bitset<planes> changes;
    std::unordered_map<char32_t, std::u32string> decompositions;

private:
    static uint64_t key(char32_t first, char32_t second) { return uint64_t(first) << 32 | second; }

    static void expand(char32_t c, std::u32string &out)
    {
        if (QChar::decompositionTag(c) != QChar::Canonical) {
            out += c;
            return;
        }
        for (const char32_t part : QChar::decomposition(c).toStdU32String())
            expand(part, out);
    }

    std::unordered_map<uint64_t, char32_t> pairs;
};

const Tables &tables()
{
    static const Tables instance;
    return instance;
}

std::u32string decomposed(const std::u32string &run)
{
    std::u32string out;
    out.reserve(run.size());
    for (const char32_t c : run) {
        const auto it = tables().decompositions.find(c);
        if (hangul::isSyllable(c))
            hangul::decompose(c, out);
        else if (it != tables().decompositions.end())
            out += it->second;
        else
            out += c;
    }
    return out;
}

/// Combining marks in canonical order.
void sortMarks(std::u32string &text)
{
    const auto mark = [](char32_t c) { return QChar::combiningClass(c) != 0; };
    for (auto at = text.begin(); at != text.end();) {
        at = std::find_if(at, text.end(), mark);
        const auto end = std::find_if_not(at, text.end(), mark);
        std::stable_sort(at, end, [](char32_t a, char32_t b) {
            return QChar::combiningClass(a) < QChar::combiningClass(b);
        });
        at = end;
    }
}

} // namespace

bool isWhiteSpace(char32_t c)
{
    if (c < 0x80)
        return c == U' ' || (c >= U'\t' && c <= U'\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029
        || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool mayJoinBackwards(char32_t c)
{
    return c >= 0x300 && c < planes && tables().joins.test(c);
}

bool changesAlone(char32_t c)
{
    return c >= 0x300 && c < planes && tables().changes.test(c);
}

std::u32string composed(std::u32string run)
{
    run = decomposed(run);
    sortMarks(run);
    constexpr size_t none = size_t(-1);
    size_t starter = none;
    size_t out = 0;
    int lastClass = 0; // of what was kept since the starter
    for (const char32_t c : run) {
        const int itsClass = QChar::combiningClass(c);
        const bool adjacent = starter != none && starter + 1 == out;
        if (starter != none && (adjacent || (lastClass < itsClass && lastClass != 0))) {
            if (const char32_t joined = tables().composite(run[starter], c)) {
                run[starter] = joined;
                continue;
            }
        }
        if (itsClass == 0)
            starter = out;
        lastClass = itsClass;
        run[out++] = c;
    }
    run.resize(out);
    return run;
}

} // namespace callout::unicode
