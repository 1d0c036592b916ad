// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/visualorder.h"

#include <QChar>

#include <algorithm>

namespace callout {

namespace {

enum class Kind {
    Left,
    Right,
    Digit,
    Separator, ///< belongs to the number when it stands between two digits
    Neutral,
};

Kind kindOf(char32_t character)
{
    switch (QChar::direction(character)) {
    case QChar::DirL:
        return Kind::Left;
    case QChar::DirR:
    case QChar::DirAL:
        return Kind::Right;
    case QChar::DirEN:
    case QChar::DirAN:
        return Kind::Digit;
    case QChar::DirES:
    case QChar::DirCS:
    case QChar::DirET:
        return Kind::Separator;
    default:
        return Kind::Neutral;
    }
}

/// Raises the level of each longest stretch that begins and ends with a character that `isEnd` and
/// holds none that `isBarred`.
template <typename IsEnd, typename IsBarred>
void raise(std::vector<int> &levels, std::span<const Kind> kinds, int level, IsEnd isEnd, IsBarred isBarred)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (!isEnd(kinds[i]))
            continue;
        size_t last = i;
        for (size_t j = i + 1; j < kinds.size() && !isBarred(kinds[j], kinds[j - 1]); ++j) {
            if (isEnd(kinds[j]))
                last = j;
        }
        for (size_t j = i; j <= last; ++j)
            levels[j] = std::max(levels[j], level);
        i = last;
    }
}

} // namespace

bool hasRightToLeft(std::span<const char32_t> characters)
{
    return std::any_of(characters.begin(), characters.end(),
                       [](char32_t character) { return kindOf(character) == Kind::Right; });
}

std::vector<OrderedCharacter> readingOrder(std::span<const char32_t> leftToRight)
{
    std::vector<Kind> kinds;
    for (const char32_t character : leftToRight)
        kinds.push_back(kindOf(character));
    const auto right = std::count(kinds.begin(), kinds.end(), Kind::Right);
    const auto left = std::count(kinds.begin(), kinds.end(), Kind::Left);
    const bool goesLeft = right > 0 && right >= left;

    std::vector<int> levels(kinds.size(), goesLeft ? 1 : 0);
    const auto isDigit = [](Kind kind) { return kind == Kind::Digit; };
    const auto endsNumber = [](Kind kind, Kind before) {
        return kind != Kind::Digit && !(kind == Kind::Separator && before == Kind::Digit);
    };
    if (goesLeft) {
        raise(
            levels, kinds, 2, [](Kind kind) { return kind == Kind::Left; },
            [](Kind kind, Kind) { return kind == Kind::Right; });
        raise(levels, kinds, 2, isDigit, endsNumber);
    } else if (right > 0) {
        raise(
            levels, kinds, 1, [](Kind kind) { return kind == Kind::Right; },
            [](Kind kind, Kind) { return kind == Kind::Left; });
        std::vector<int> numbers(kinds.size(), 0);
        raise(numbers, kinds, 2, isDigit, endsNumber);
        for (size_t i = 0; i < levels.size(); ++i) {
            if (levels[i] == 1 && numbers[i] == 2)
                levels[i] = 2;
        }
    }

    std::vector<OrderedCharacter> order;
    for (size_t i = 0; i < levels.size(); ++i)
        order.push_back({ i, levels[i] % 2 == 1 });
    for (const int level : { 1, 2 }) {
        const auto isInside = [&](const OrderedCharacter &character) {
            return levels[character.index] >= level;
        };
        for (auto from = order.begin(); from != order.end();) {
            from = std::find_if(from, order.end(), isInside);
            const auto to = std::find_if_not(from, order.end(), isInside);
            std::reverse(from, to);
            from = to;
        }
    }
    return order;
}

} // namespace callout
