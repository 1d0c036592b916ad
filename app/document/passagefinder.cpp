// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/passagefinder.h"

#include "app/document/document.h"

#include <QMutexLocker>

#include <algorithm>
#include <map>

namespace callout {

namespace {

constexpr QLatin1String pagePrefix("page=");

FoundPassage found(const Placement &placement, const NormalizedText &text, qsizetype start)
{
    if (placement.placing == Placing::Detached)
        return {};
    const TextSpan span = text.toSource(placement.span);
    return { placement.placing, { start + span.start, start + span.end } };
}

std::shared_ptr<const AnchorResolver> resolverOf(QStringView text, const std::stop_token &stop = {})
{
    return std::make_shared<const AnchorResolver>(std::make_shared<const NormalizedText>(text), stop);
}

} // namespace

std::shared_ptr<PassageFinder> PassageFinder::of(const Document &document)
{
    auto text = document.text();
    if (!text)
        return {};
    return std::shared_ptr<PassageFinder>(
        new PassageFinder(std::move(text), document.pages().count(),
                          document.countsByPage() ? Counting::ByPage : Counting::Whole));
}

PassageFinder::PassageFinder(std::shared_ptr<const TextLayer> text, int pages, Counting counting)
    : m_text(std::move(text)),
      m_pages(pages),
      m_counting(counting)
{
}

void PassageFinder::prepare(const std::stop_token &stop)
{
    whole(stop);
}

bool PassageFinder::isPrepared() const
{
    const QMutexLocker lock(&m_mutex);
    return m_whole != nullptr;
}

PassageFinder::Resolver PassageFinder::whole(const std::stop_token &stop) const
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_whole)
            return m_whole;
    }
    // Not under the lock: it may take a second, and a page must not wait for it.
    Resolver made = resolverOf(m_text->text(), stop);
    if (stop.stop_requested())
        return made;
    const QMutexLocker lock(&m_mutex);
    if (!m_whole)
        m_whole = std::move(made);
    return m_whole;
}

PassageFinder::Resolver PassageFinder::page(int page) const
{
    const QMutexLocker lock(&m_mutex);
    Resolver &known = m_byPage[page];
    if (!known) {
        const TextRange range = m_text->pageText(page);
        known = resolverOf(QStringView(m_text->text()).sliced(range.start, range.end - range.start));
    }
    return known;
}

std::optional<int> PassageFinder::pageNamed(const QString &selector) const
{
    if (m_counting == Counting::Whole || !selector.startsWith(pagePrefix))
        return {};
    bool isNumber = false;
    const int number = QStringView(selector).sliced(pagePrefix.size()).toInt(&isNumber);
    return isNumber && number >= 1 && number <= m_pages ? std::optional(number - 1) : std::nullopt;
}

/// The page that holds all of a stretch.
std::optional<int> PassageFinder::pageOf(TextRange range) const
{
    int low = 0;
    int high = m_pages;
    while (low < high) { // the first page that ends behind the start
        const int middle = (low + high) / 2;
        if (m_text->pageText(middle).end <= range.start)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == m_pages)
        return {};
    const TextRange text = m_text->pageText(low);
    return text.start <= range.start && range.end <= text.end ? std::optional(low) : std::nullopt;
}

std::optional<TextAnchor> PassageFinder::describe(TextRange range) const
{
    // Spaces between two pages belong to neither.
    while (range.start < range.end && m_text->text()[range.start].isSpace())
        ++range.start;
    while (range.start < range.end && m_text->text()[range.end - 1].isSpace())
        --range.end;
    const auto on = m_counting == Counting::ByPage ? pageOf(range) : std::nullopt;
    if (!on)
        return whole({})->text().describe({ range.start, range.end });
    const qsizetype start = m_text->pageText(*on).start;
    auto anchor = page(*on)->text().describe({ range.start - start, range.end - start });
    if (anchor)
        anchor->selector = pagePrefix + QString::number(*on + 1);
    return anchor;
}

/// The same anchor with its range in the whole text: the nearer of two like passages is where its
/// page was.
TextAnchor PassageFinder::countedInAll(const TextAnchor &anchor, const NormalizedText &all) const
{
    TextAnchor shifted = anchor;
    const auto on = pageNamed(anchor.selector);
    if (auto range = on ? parseRange(anchor.range) : std::nullopt) {
        const qsizetype start = m_text->pageText(*on).start;
        const qsizetype before = all.fromSource({ start, start }).start;
        range->span = { range->span.start + before, range->span.end + before };
        shifted.range = formatRange(*range);
    }
    return shifted;
}

std::optional<std::vector<FoundPassage>> PassageFinder::find(const std::vector<TextAnchor> &anchors,
                                                             const std::stop_token &stop) const
{
    std::vector<FoundPassage> places(anchors.size());
    // Those that name a page, page by page.
    std::map<int, std::vector<size_t>> pages;
    std::vector<size_t> anywhere;
    for (size_t i = 0; i < anchors.size(); ++i) {
        if (const auto on = pageNamed(anchors[i].selector))
            pages[*on].push_back(i);
        else
            anywhere.push_back(i);
    }
    for (const auto &[on, some] : pages) {
        std::vector<TextAnchor> asked;
        for (const size_t i : some)
            asked.push_back(anchors[i]);
        const Resolver resolver = page(on);
        const auto placements = resolver->placeAll(asked, stop);
        if (!placements)
            return {};
        for (size_t n = 0; n < some.size(); ++n) {
            FoundPassage &place = places[some[n]];
            place = found((*placements)[n], resolver->text(), m_text->pageText(on).start);
            if (place.placing == Placing::Uncertain || place.placing == Placing::Detached)
                anywhere.push_back(some[n]);
        }
    }
    if (anywhere.empty())
        return places;

    const Resolver resolver = whole(stop);
    if (stop.stop_requested())
        return {};
    std::vector<TextAnchor> asked;
    for (const size_t i : anywhere)
        asked.push_back(countedInAll(anchors[i], resolver->text()));
    const auto placements = resolver->placeAll(asked, stop);
    if (!placements)
        return {};
    for (size_t n = 0; n < anywhere.size(); ++n) {
        FoundPassage there = found((*placements)[n], resolver->text(), 0);
        const bool counts = anchors[anywhere[n]].selector.isEmpty();
        if (there.placing == Placing::Exact && !counts) // it is where it was, and counted elsewhere
            there.placing = Placing::Moved;
        FoundPassage &place = places[anywhere[n]];
        if (counts || there.placing < place.placing)
            place = there;
    }
    return places;
}

} // namespace callout
