// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/highlights.h"

#include <algorithm>

namespace callout::ui {

void Highlights::setText(std::shared_ptr<const TextLayer> text)
{
    m_text = std::move(text);
    m_boxes.clear();
}

void Highlights::setSources(std::vector<Highlight> sources)
{
    for (const Highlight &now : sources) {
        const Highlight *before = find(now.id);
        if (before && before->range == now.range)
            continue;
        for (auto &page : m_boxes)
            page.remove(now.id);
    }
    m_all = std::move(sources);
    std::sort(m_all.begin(), m_all.end(), [](const Highlight &a, const Highlight &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start
            : a.range.end != b.range.end      ? a.range.end > b.range.end
                                              : a.look.number < b.look.number;
    });
    m_byId.clear();
    m_byId.reserve(qsizetype(m_all.size()));
    m_reach.clear();
    m_reach.reserve(m_all.size());
    constexpr size_t looksBack = 8; // more than three lines under a word say nothing
    for (size_t i = 0; i < m_all.size(); ++i) {
        Highlight &one = m_all[i];
        m_byId.insert(one.id, qsizetype(i));
        m_reach.push_back(std::max(one.range.end, i > 0 ? m_reach[i - 1] : 0));
        one.depth = 0;
        for (size_t back = 1; back <= std::min(i, looksBack); ++back) {
            if (m_all[i - back].range.end > one.range.start)
                one.depth = std::max(one.depth, m_all[i - back].depth + 1);
        }
    }
}

const Highlight *Highlights::find(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &m_all[size_t(*found)];
}

void Highlights::eachIn(TextRange range, const std::function<void(const Highlight &)> &act) const
{
    // Reaches ascend: before the first that reaches into the range, none does.
    const auto first = std::partition_point(m_reach.begin(), m_reach.end(),
                                            [&](qsizetype reach) { return reach <= range.start; });
    for (auto i = size_t(first - m_reach.begin()); i < m_all.size() && m_all[i].range.start < range.end;
         ++i) {
        if (m_all[i].range.end > range.start)
            act(m_all[i]);
    }
}

void Highlights::eachOn(int page, const std::function<void(const Highlight &)> &act) const
{
    if (m_text && !m_all.empty())
        eachIn(m_text->pageText(page), act);
}

const std::vector<QRectF> &Highlights::boxes(const Highlight &highlight, int page) const
{
    QHash<QString, std::vector<QRectF>> &known = m_boxes[page];
    if (const auto kept = known.constFind(highlight.id); kept != known.cend())
        return *kept;
    const TextRange text = m_text->pageText(page);
    std::vector<QRectF> boxes;
    const TextRange here { std::max(text.start, highlight.range.start),
                           std::min(text.end, highlight.range.end) };
    if (here.start < here.end) {
        for (const PageRect &box : m_text->boxes(here, page, page))
            boxes.push_back(box.rect);
    }
    return *known.insert(highlight.id, std::move(boxes));
}

const Highlight *Highlights::at(const PagePoint &point) const
{
    const Highlight *best = nullptr;
    const auto length = [](const Highlight &one) { return one.range.end - one.range.start; };
    eachOn(point.page, [&](const Highlight &one) {
        if (best && length(one) > length(*best))
            return;
        const auto &parts = boxes(one, point.page);
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const QRectF &part) { return part.adjusted(-1, -1, 1, 1).contains(point.at); }))
            best = &one;
    });
    return best;
}

} // namespace callout::ui
