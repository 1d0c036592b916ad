// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textlayer.h"

namespace callout::ui {

/// What is selected in a text and how it grows: by characters, words or lines, from where it began to
/// where the pointer or the caret is. No widgets.
class TextSelection {
public:
    enum class Unit { Character, Word, Line };

    const TextRange &range() const { return m_range; }
    bool isEmpty() const { return m_range.isEmpty(); }
    /// The end that moves.
    qsizetype head() const { return m_head; }

    void clear() { *this = {}; }
    void set(TextRange range);
    /// Begins at a position, with the whole unit there.
    void begin(const TextLayer &text, qsizetype at, Unit unit);
    /// Stretches to a position; what it began with stays in.
    void stretch(const TextLayer &text, qsizetype to);

private:
    static TextRange unitAt(const TextLayer &text, qsizetype at, Unit unit);

    TextRange m_origin; ///< what it began with
    TextRange m_range;
    qsizetype m_head = 0;
    Unit m_unit = Unit::Character;
};

} // namespace callout::ui
