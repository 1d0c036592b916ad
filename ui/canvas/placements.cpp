// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/placements.h"

#include "app/client/pagemodel.h"
#include "app/document/document.h"
#include "app/document/mailbox.h"
#include "app/document/workers.h"
#include "ui/canvas/placement.h"

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

QPointF startOf(const FoundPassage &passage, const TextLayer &text, const PageLayout &pages)
{
    const TextRange first { passage.range.start, std::min(passage.range.end, passage.range.start + 1) };
    const auto boxes = text.boxes(first, 0, pages.count() - 1);
    return boxes.empty() ? QPointF() : pages.toSheet(boxes.front()).center();
}

} // namespace

/// What the workers of one document do: stopped, and no longer heard, when another is shown.
struct Placements::Work final : Abandonable {
    void abandon() override { stop.request_stop(); }
    std::stop_source stop;
    Mailbox<Placements> mailbox;
};

Placements::Placements(QObject *parent) : QObject(parent) { }

Placements::~Placements()
{
    forget();
}

void Placements::setDocument(std::shared_ptr<Document> document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = std::move(document);
    forget();
    if (m_document) {
        connect(m_document.get(), &Document::textKnown, this, &Placements::documentMoved);
        connect(m_document.get(), &Document::sizeKnown, this, &Placements::changed);
        connect(m_document.get(), &Document::hashKnown, this, &Placements::documentMoved);
        connect(m_document.get(), &Document::finished, this, &Placements::documentMoved);
    }
    documentMoved();
}

void Placements::setModel(std::shared_ptr<PageModel> model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = std::move(model);
    if (m_model) {
        connect(m_model.get(), &PageModel::reset, this, &Placements::refresh);
        connect(m_model.get(), &PageModel::conversationAdded, this, &Placements::refreshOne);
        connect(m_model.get(), &PageModel::conversationChanged, this, &Placements::refreshOne);
        connect(m_model.get(), &PageModel::conversationRemoved, this,
                [this](const QString &id) { m_places.remove(id); });
    }
    refresh();
}

void Placements::forget()
{
    if (m_work) {
        m_work->mailbox.clear();
        m_work->abandon();
        m_work.reset();
    }
    m_finder.reset();
    m_places.clear();
    m_asked.clear();
}

// -- what is known -----------------------------------------------------------------------------------

const FoundPassage *Placements::of(const QString &conversationId) const
{
    const auto place = m_places.constFind(conversationId);
    return place == m_places.cend() ? nullptr : &place->passage;
}

bool Placements::isDetached(const QString &conversationId) const
{
    const ConversationView *view = m_model ? m_model->conversation(conversationId) : nullptr;
    if (!view || !m_document)
        return false;
    if (const auto *image = std::get_if<ImageAnchor>(&view->conversation.anchor))
        return !m_document->pages().isEmpty() && !m_document->pageOfPart(image->src);
    const FoundPassage *place = of(conversationId);
    return place && place->placing == Placing::Detached;
}

QPointF Placements::inReadingOrder(QPointF sheet) const
{
    constexpr double band = 4;  // percent of a picture
    constexpr double line = 20; // page units of a text
    const double step = m_document->text() ? line : m_document->pages().size().height() * band / 100;
    return { sheet.x(), std::floor(sheet.y() / step) };
}

std::optional<QPointF> Placements::readingPlace(const QString &conversationId) const
{
    const ConversationView *view = m_model ? m_model->conversation(conversationId) : nullptr;
    if (!view || !m_document || m_document->pages().isEmpty())
        return {};
    if (std::holds_alternative<ImageAnchor>(view->conversation.anchor))
        return readingPlace(view->conversation.anchor);
    const auto place = m_places.constFind(conversationId);
    if (place == m_places.cend() || place->passage.placing == Placing::Detached)
        return {};
    return inReadingOrder(place->start);
}

std::optional<QPointF> Placements::readingPlace(const Anchor &anchor) const
{
    if (!m_document || m_document->pages().isEmpty())
        return {};
    const QSizeF sheet = m_document->pages().size();
    if (const auto *marker = std::get_if<ImageAnchor>(&anchor)) {
        const auto place = toSheet(*m_document, *marker);
        return place ? std::optional(
                   inReadingOrder({ place->x * sheet.width() / 100, place->y * sheet.height() / 100 }))
                     : std::nullopt;
    }
    const auto range = exactRange(std::get<TextAnchor>(anchor));
    if (!range)
        return {};
    FoundPassage place;
    place.range = *range;
    return inReadingOrder(startOf(place, *m_document->text(), m_document->pages()));
}

/// It has been read, and is nothing that one could quote.
bool Placements::hasNoText() const
{
    return m_document && m_document->state() == Document::State::Ready && !m_document->text();
}

std::optional<TextRange> Placements::exactRange(const TextAnchor &anchor) const
{
    if (!mayDescribe())
        return {};
    const FoundPassage place = m_finder->find({ anchor })->front();
    return place.placing == Placing::Exact || place.placing == Placing::Moved ? std::optional(place.range)
                                                                              : std::nullopt;
}

bool Placements::mayDescribe() const
{
    return m_finder && m_finder->isPrepared();
}

std::optional<TextAnchor> Placements::describe(TextRange range) const
{
    return mayDescribe() ? m_finder->describe(range) : std::nullopt;
}

QString Placements::words(TextRange range) const
{
    constexpr qsizetype longest = 400;
    if (!m_document || !m_document->text())
        return {};
    const QString words = m_document->text()->text().mid(range.start, range.end - range.start).simplified();
    return words.size() > longest ? words.first(longest) + u'…' : words;
}

// -- finding it out ----------------------------------------------------------------------------------

QString Placements::keyOf(const TextAnchor &anchor) const
{
    const QString parts[] = { m_document->sha256(), anchor.selector,     anchor.range,
                              anchor.quote.exact,   anchor.quote.prefix, anchor.quote.suffix };
    QString key;
    for (const QString &part : parts)
        key += part + QChar(0x1f);
    return key;
}

void Placements::documentMoved()
{
    if (m_document && !m_finder && !m_document->sha256().isEmpty()) {
        m_finder = PassageFinder::of(*m_document);
        if (m_finder) {
            m_work = std::make_shared<Work>();
            m_work->mailbox.setReceiver(this);
            prepare();
        }
    }
    refresh();
}

void Placements::prepare()
{
    runInWorker(m_work, [work = m_work, finder = m_finder] {
        finder->prepare(work->stop.get_token());
        work->mailbox.post([](Placements &self) { Q_EMIT self.describable(); });
    });
}

/// What is known is taken; false for what is to be looked for.
bool Placements::take(const QString &id, std::vector<Wanted> &missing)
{
    const ConversationView *view = m_model->conversation(id);
    const auto *anchor = view ? std::get_if<TextAnchor>(&view->conversation.anchor) : nullptr;
    if (!anchor) {
        return m_places.remove(id);
    }
    std::optional<Known> now;
    if (hasNoText()) {
        now = Known {};
    } else if (m_finder) {
        const QString key = keyOf(*anchor);
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            now = *known;
        else if (!m_asked.contains(id + key))
            missing.push_back({ id, key, *anchor });
    }
    const FoundPassage *before = of(id);
    if (now ? before && *before == now->passage : !before)
        return false;
    if (now)
        m_places.insert(id, *now);
    else
        m_places.remove(id);
    return true;
}

void Placements::refresh()
{
    m_places.clear();
    std::vector<Wanted> missing;
    if (m_model && m_document) {
        for (const QString &id : m_model->conversationIds())
            take(id, missing);
    }
    look(std::move(missing));
    Q_EMIT changed();
}

void Placements::refreshOne(const QString &id)
{
    if (!m_document)
        return;
    std::vector<Wanted> missing;
    if (take(id, missing))
        Q_EMIT changed();
    // One alone is a matter of a millisecond: what was just written stays where it was seen.
    if (missing.size() == 1 && mayDescribe()) {
        const FoundPassage place = m_finder->find({ missing.front().anchor })->front();
        found({ { missing.front(), { place, startOf(place, *m_document->text(), m_document->pages()) } } });
        return;
    }
    look(std::move(missing));
}

void Placements::look(std::vector<Wanted> wanted)
{
    if (wanted.empty())
        return;
    for (const Wanted &one : wanted)
        m_asked.insert(one.id + one.key);
    runInWorker(
        m_work,
        [work = m_work, finder = m_finder, text = m_document->text(), pages = m_document->pages(),
         wanted = std::move(wanted)] {
            // All of a page together: they vouch for one another.
            std::map<QString, std::vector<const Wanted *>> parts;
            for (const Wanted &one : wanted)
                parts[one.anchor.selector].push_back(&one);
            for (const auto &[selector, part] : parts) {
                std::vector<TextAnchor> anchors;
                for (const Wanted *one : part)
                    anchors.push_back(one->anchor);
                const auto places = finder->find(anchors, work->stop.get_token());
                if (!places)
                    return;
                std::vector<std::pair<Wanted, Known>> some;
                for (size_t i = 0; i < part.size(); ++i)
                    some.emplace_back(*part[i], Known { (*places)[i], startOf((*places)[i], *text, pages) });
                work->mailbox.post([some = std::move(some)](Placements &self) { self.found(some); });
            }
        });
}

void Placements::found(const std::vector<std::pair<Wanted, Known>> &some)
{
    bool news = false;
    for (const auto &[wanted, place] : some) {
        m_known.insert(wanted.key, place);
        m_asked.remove(wanted.id + wanted.key);
        const ConversationView *view = m_model ? m_model->conversation(wanted.id) : nullptr;
        const auto *anchor = view ? std::get_if<TextAnchor>(&view->conversation.anchor) : nullptr;
        if (!anchor || *anchor != wanted.anchor)
            continue;
        m_places.insert(wanted.id, place);
        news = true;
    }
    if (news)
        Q_EMIT changed();
}

} // namespace callout::ui
