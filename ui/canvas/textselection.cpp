// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/textselection.h"

#include <algorithm>

namespace callout::ui {

TextRange TextSelection::unitAt(const TextLayer &text, qsizetype at, Unit unit)
{
    switch (unit) {
    case Unit::Word:
        return text.wordAt(at);
    case Unit::Line:
        return text.lineAt(at);
    case Unit::Character:
        break;
    }
    return { at, at };
}

void TextSelection::set(TextRange range)
{
    m_unit = Unit::Character;
    m_origin = { range.start, range.start };
    m_range = range;
    m_head = range.end;
}

void TextSelection::begin(const TextLayer &text, qsizetype at, Unit unit)
{
    m_unit = unit;
    m_origin = m_range = unitAt(text, at, unit);
    m_head = m_range.end;
}

void TextSelection::stretch(const TextLayer &text, qsizetype to)
{
    const TextRange there = unitAt(text, to, m_unit);
    m_range = { std::min(m_origin.start, there.start), std::max(m_origin.end, there.end) };
    m_head = to < m_origin.start ? m_range.start : m_unit == Unit::Character ? to : m_range.end;
}

} // namespace callout::ui
