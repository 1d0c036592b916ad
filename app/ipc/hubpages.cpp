// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/hubpages.h"

#include "app/protocol/codec.h"
#include "app/protocol/limits.h"

#include <algorithm>

namespace callout::ipc {

using namespace protocol;

namespace {

/// Of one frame with events from a tail; the rest of a server's frame is for what is around them.
constexpr qsizetype batchBytes = limits::serverFrameBytes - 1024;

/// Events as frames: as many as there is room for in each.
std::vector<QByteArray> batches(std::span<const Event> events)
{
    std::vector<QByteArray> frames;
    std::vector<QByteArray> gathered;
    qsizetype bytes = 0;
    for (const Event &event : events) {
        QByteArray encoded = encodeEvent(event);
        if (!gathered.empty() && bytes + encoded.size() > batchBytes) {
            frames.push_back(encodeBatch(gathered));
            gathered.clear();
            bytes = 0;
        }
        bytes += encoded.size() + 1;
        gathered.push_back(std::move(encoded));
    }
    if (!gathered.empty())
        frames.push_back(encodeBatch(gathered));
    return frames;
}

} // namespace

// -- from members ----------------------------------------------------------------------------------

void HubPages::subscribe(Member &member, const Subscribe &request)
{
    Page &page = m_pages[request.urlId];
    page.urlId = request.urlId;
    forget(page, member);
    page.waiting.push_back({ &member, request, Request::Purpose::Asked });
    askNext(page);
}

void HubPages::unsubscribe(Member &member, const QString &urlId)
{
    if (const auto page = m_pages.find(urlId); page != m_pages.end()) {
        forget(page->second, member);
        dropUnseen(urlId);
    }
}

void HubPages::leave(Member &member)
{
    QStringList all;
    for (auto &[urlId, page] : m_pages) {
        forget(page, member);
        all << urlId;
    }
    for (const QString &urlId : std::as_const(all))
        dropUnseen(urlId);
}

void HubPages::forget(Page &page, const Member &member)
{
    std::erase_if(page.viewers, [&](const Viewer &viewer) { return viewer.member == &member; });
    std::erase_if(page.waiting, [&](const Request &request) { return request.asker == &member; });
    if (page.asked && page.asked->asker == &member)
        page.asked->asker = nullptr;
}

/// At the server a page is viewed only while somebody here does.
void HubPages::dropUnseen(const QString &urlId)
{
    const auto found = m_pages.find(urlId);
    if (found == m_pages.end())
        return;
    const Page &page = found->second;
    const auto isAsked = [](const Request &request) { return request.asker != nullptr; };
    if (!page.viewers.empty() || std::any_of(page.waiting.begin(), page.waiting.end(), isAsked)
        || (page.asked && page.asked->asker))
        return;
    m_pages.erase(found);
    m_send(encode(ClientMessage(Unsubscribe { ++m_lastRef, urlId })));
}

std::vector<Member *> HubPages::viewers(const QString &urlId, const Member *except) const
{
    std::vector<Member *> members;
    if (const auto page = m_pages.find(urlId); page != m_pages.end()) {
        for (const Viewer &viewer : page->second.viewers) {
            if (viewer.member != except)
                members.push_back(viewer.member);
        }
    }
    return members;
}

void HubPages::pass(const QString &urlId, const QByteArray &frame, const Member *except)
{
    for (Member *member : viewers(urlId, except)) {
        const auto still = viewers(urlId, except); // what one does with it may make another leave
        if (std::find(still.begin(), still.end(), member) != still.end())
            member->deliver(frame);
    }
}

void HubPages::clear()
{
    m_pages.clear();
}

// -- one subscription at a time ----------------------------------------------------------------------

HubPages::Page *HubPages::pageAsked(qint64 ref)
{
    for (auto &[urlId, page] : m_pages) {
        if (page.asked && page.ref == ref)
            return &page;
    }
    return nullptr;
}

void HubPages::askNext(Page &page)
{
    if (page.asked || page.waiting.empty())
        return;
    page.asked = std::move(page.waiting.front());
    page.waiting.pop_front();
    page.ref = ++m_lastRef;
    Subscribe request = page.asked->message;
    request.ref = page.ref;
    m_send(encode(ClientMessage(request)));
}

/// Asks for what the furthest behind of the viewers lacks, before anything else is asked.
void HubPages::repair(Page &page)
{
    const auto isRepair = [](const Request &request) { return request.purpose == Request::Purpose::Repair; };
    if (page.viewers.empty() || (page.asked && isRepair(*page.asked))
        || std::any_of(page.waiting.begin(), page.waiting.end(), isRepair))
        return;
    const auto furthest = std::min_element(
        page.viewers.begin(), page.viewers.end(),
        [](const Viewer &one, const Viewer &other) { return one.last < other.last; });
    Subscribe request { 0, page.urlId, Since { page.epoch, furthest->last, {} }, {} };
    page.waiting.push_front({ nullptr, std::move(request), Request::Purpose::Repair });
    askNext(page);
}

void HubPages::take(const Subscribed &reply, const QByteArray &frame)
{
    Page *page = pageAsked(reply.ref);
    if (!page)
        return;
    page->replyEpoch = reply.epoch;
    page->replySeq = reply.seq;
    // What a member does with a frame may end the page or the connection: it is looked up each time.
    if (reply.resumed && reply.epoch == page->epoch)
        tellAll(*page, reply.events, {});
    if ((page = pageAsked(reply.ref)))
        tellPresence(*page, reply.presence);
    finish(reply.ref, reply.more ? More::Follows : More::No, frame);
}

void HubPages::finish(qint64 ref, More more, const QByteArray &frame)
{
    const Page *page = pageAsked(ref);
    if (page && page->asked->asker)
        page->asked->asker->deliver(withRef(frame, page->asked->message.ref));
    if (more == More::Follows)
        return;
    if (Page *whole = pageAsked(ref))
        complete(*whole);
}

void HubPages::take(const Part &part, const QByteArray &frame)
{
    Page *page = pageAsked(part.ref);
    if (!page)
        return;
    if (page->replyEpoch == page->epoch)
        tellAll(*page, part.events, {});
    finish(part.ref, part.more ? More::Follows : More::No, frame);
}

/// The answer is whole: the asker is a viewer from here on, and nobody else may be left behind it.
void HubPages::complete(Page &page)
{
    const Request done = *std::exchange(page.asked, {});
    const bool anew = page.epoch != page.replyEpoch;
    page.epoch = page.replyEpoch;
    std::vector<Member *> lost;
    bool behind = false;
    for (Viewer &viewer : page.viewers) {
        if (!anew && viewer.last >= page.replySeq)
            continue;
        behind = true;
        if (anew || done.purpose == Request::Purpose::Repair) {
            lost.push_back(viewer.member);
            viewer.last = page.replySeq;
        }
    }
    if (done.asker)
        page.viewers.push_back({ done.asker, done.message.ref, page.replySeq });
    const QString urlId = page.urlId;
    if (behind && lost.empty())
        repair(page);
    askNext(page);
    for (Member *member : lost)
        member->deliver(encode(ServerMessage(Resubscribe { urlId })));
    dropUnseen(urlId);
}

void HubPages::take(const ErrorReply &error, const QByteArray &frame)
{
    if (Page *page = pageAsked(error.ref)) {
        const Request refused = *std::exchange(page->asked, {});
        const QString urlId = page->urlId;
        askNext(*page);
        if (refused.asker)
            refused.asker->deliver(withRef(frame, refused.message.ref));
        dropUnseen(urlId);
        return;
    }
    // Access ended later on: the server names the subscription that it had answered.
    for (const auto &[urlId, page] : m_pages) {
        if (page.ref != error.ref)
            continue;
        const std::vector<Viewer> viewers = page.viewers;
        for (const Viewer &viewer : viewers)
            viewer.member->deliver(withRef(frame, viewer.ref));
        return;
    }
}

// -- events and presence -------------------------------------------------------------------------------

void HubPages::take(Events events, const QByteArray &frame)
{
    while (!events.empty()) {
        const QString urlId = events.front().urlId;
        const auto end = std::find_if(events.begin(), events.end(),
                                      [&](const Event &event) { return event.urlId != urlId; });
        const auto count = size_t(end - events.begin());
        const bool whole = count == events.size();
        if (const auto page = m_pages.find(urlId); page != m_pages.end())
            tellAll(page->second, events.first(count), whole ? frame : QByteArray());
        events = events.subspan(count);
    }
}

void HubPages::tellAll(Page &page, Events events, const QByteArray &frame)
{
    if (events.empty())
        return;
    const QString urlId = page.urlId;
    bool gap = false;
    for (Member *member : viewers(urlId)) {
        const auto found = m_pages.find(urlId);
        if (found == m_pages.end())
            return;
        auto &all = found->second.viewers;
        const auto viewer = std::find_if(all.begin(), all.end(),
                                         [&](const Viewer &one) { return one.member == member; });
        if (viewer == all.end())
            continue;
        gap = gap || events.front().seq > viewer->last + 1;
        tell(*viewer, events, frame);
    }
    const auto found = m_pages.find(urlId);
    if (gap && found != m_pages.end() && !found->second.asked)
        repair(found->second);
}

/// What follows on the viewer's position; nothing where something is missing between.
void HubPages::tell(Viewer &viewer, Events events, const QByteArray &frame)
{
    const auto next = std::find_if(events.begin(), events.end(),
                                   [&](const Event &event) { return event.seq > viewer.last; });
    if (next == events.end() || next->seq != viewer.last + 1)
        return;
    const Events rest = events.subspan(size_t(next - events.begin()));
    viewer.last = rest.back().seq;
    Member *member = viewer.member;
    if (rest.size() == events.size() && !frame.isEmpty()) {
        member->deliver(frame);
        return;
    }
    for (const QByteArray &batch : batches(rest))
        member->deliver(batch);
}

void HubPages::take(const PresenceUpdate &update, const QByteArray &frame)
{
    const auto found = m_pages.find(update.urlId);
    if (found == m_pages.end())
        return;
    for (const QString &left : update.left)
        found->second.present.remove(left);
    for (const User &joined : update.joined)
        found->second.present.insert(joined.id);
    pass(update.urlId, frame);
}

/// A reply says who is here now; its asker alone reads that, so the others are told the difference.
void HubPages::tellPresence(Page &page, const Presence &presence)
{
    QSet<QString> now;
    PresenceUpdate update { page.urlId, {}, {}, presence.count };
    for (const User &user : presence.users) {
        now.insert(user.id);
        if (!page.present.contains(user.id))
            update.joined.push_back(user);
    }
    for (const QString &before : std::as_const(page.present)) {
        if (!now.contains(before))
            update.left << before;
    }
    page.present = now;
    if (!page.viewers.empty() && (!update.joined.empty() || !update.left.isEmpty()))
        pass(page.urlId, encode(ServerMessage(update)));
}

} // namespace callout::ipc
