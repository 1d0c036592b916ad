// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/schedule.h"

#include "tests/e2e/faultworld.h"

#include <random>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = FaultProxy::Way;

namespace {

constexpr int people = 3;
constexpr int steps = 25;

class Schedule {
public:
    Schedule(const ShareLink &link, quint32 seed, Windows windows, Mistake mistake)
        : m_random(seed),
          m_world(link, newUuid())
    {
        if (mistake != Mistake::None)
            m_world.setPatience(1s); // what is missing will not come
        for (int i = 0; i < people; ++i) {
            const QString name = u"Person %1"_s.arg(i);
            const quint32 luck = m_random();
            if (i == 0 && windows == Windows::Two)
                m_world.addWindows(name, luck, mistake);
            else
                m_world.add(name, luck, i == 0 ? mistake : Mistake::None);
        }
    }

    ScheduleOutcome run()
    {
        ScheduleOutcome outcome;
        outcome.trouble = m_world.runUntilLive(10s);
        for (int i = 0; i < steps && outcome.trouble.isEmpty(); ++i) {
            outcome.trouble = step();
            if (!outcome.trouble.isEmpty())
                outcome.trouble += u" (step %1)"_s.arg(i);
        }
        if (outcome.trouble.isEmpty())
            outcome.trouble = end();
        outcome.events = m_world.members().front()->guest.page().confirmed().seq;
        QSet<const FaultProxy *> counted;
        for (const auto &member : m_world.members()) {
            if (!counted.contains(&member->proxy))
                outcome.connections += member->proxy.accepted();
            counted.insert(&member->proxy);
            outcome.longestLag.any = std::max(outcome.longestLag.any, member->lag().any);
            outcome.longestLag.inFlight = std::max(outcome.longestLag.inFlight, member->lag().inFlight);
        }
        return outcome;
    }

private:
    int pick(int below) { return std::uniform_int_distribution<>(0, below - 1)(m_random); }
    Member &somebody() { return *m_world.members()[size_t(pick(int(m_world.members().size())))]; }

    QString step()
    {
        const int dice = pick(100);
        if (dice < 40) {
            act(somebody());
        } else if (dice < 55) { // all at once, about the same things
            for (const auto &member : m_world.members())
                act(*member);
        } else if (dice < 75) {
            Member &member = somebody();
            const Trouble next = trouble();
            const Way way = pick(2) == 0 ? Way::Up : Way::Down;
            const int bytes = pick(600);
            if (pick(2) == 0)
                strike(member, next);
            else
                member.proxy.after(way, bytes, [this, &member, next] { strike(member, next); });
        } else if (dice < 88) {
            heal(somebody());
        } else if (dice < 90) {
            m_world.clock.jump(1h); // everybody slept
        } else if (dice < 93) {
            somebody().guest.session().tryNow();
        } else {
            retry(somebody());
        }
        return pick(3) == 0 ? m_world.run(Milliseconds(pick(4000))) : QString();
    }

    void act(Member &member)
    {
        PageModel &page = member.guest.page();
        if (retry(member)) // else a new operation may take the place of a failed one, which may be stored
            return;
        const auto &ids = page.conversationIds();
        if (ids.empty() || pick(6) == 0) {
            const double x = pick(100);
            member.guest.pin(u"pin at %1"_s.arg(x), x, pick(100));
            return;
        }
        // The first few are contested.
        const QString id = ids[size_t(pick(std::min(3, int(ids.size()))))];
        const auto &comments = page.conversation(id)->conversation.comments;
        const QString comment = comments.empty() ? newUuid()
                                                 : comments[size_t(pick(int(comments.size())))].id;
        switch (pick(9)) {
        case 0:
        case 1:
            member.guest.reply(id, u"reply %1"_s.arg(pick(1000)));
            break;
        case 2:
            page.editComment(id, comment, u"edited %1"_s.arg(pick(1000)));
            break;
        case 3:
            page.deleteComment(id, comment);
            break;
        case 4:
            page.react(id, comment, u"👍"_s, pick(2) == 0);
            break;
        case 5:
        case 6:
            page.moveConversation(id, ImageAnchor { double(pick(100)), double(pick(100)), 0, 0, {} });
            break;
        case 7:
            page.setState(id, pick(2) == 0 ? ConversationState::Open : ConversationState::Resolved);
            break;
        case 8:
            page.updatePage({ .title = u"title %1"_s.arg(pick(1000)),
                              .blob = {},
                              .readonly = {},
                              .markerPercent = {},
                              .maxReplyDepth = {} });
            break;
        }
    }

    /// What goes wrong is chosen before it is known when: else the order of packets would have a say.
    struct Trouble {
        int kind;
        Milliseconds delay, jitter;
        qint64 dripBytes;
    };
    Trouble trouble()
    {
        return { pick(11), Milliseconds(pick(800)), Milliseconds(pick(800)), 64 + pick(1000) };
    }

    /// One trouble takes the place of another.
    void strike(Member &member, const Trouble &trouble)
    {
        heal(member);
        FaultProxy &proxy = member.proxy;
        const FaultProxy::Path held { .flow = FaultProxy::Flow::Held };
        switch (trouble.kind) {
        case 0:
        case 1:
            proxy.cut();
            break;
        case 2:
            proxy.truncate();
            break;
        case 3:
            proxy.setPaths(held);
            died(member);
            break;
        case 4:
            proxy.setPath(Way::Up, held);
            died(member);
            break;
        case 5:
            proxy.setPath(Way::Down, held);
            died(member);
            break;
        case 6:
            proxy.strand();
            died(member);
            break;
        case 7:
            proxy.lose(FaultProxy::Side::Server);
            died(member);
            break;
        case 8:
            proxy.setPaths({ .delay = trouble.delay, .jitter = trouble.jitter });
            break;
        case 9:
            proxy.setPaths({ .dripBytes = trouble.dripBytes, .dripEvery = 100ms });
            break;
        case 10:
            proxy.lose(FaultProxy::Side::Client);
            break;
        }
    }

    void heal(Member &member)
    {
        member.proxy.forget();
        member.proxy.setPaths({});
        for (const auto &one : m_world.members()) {
            if (one->network == member.network)
                one->revived();
        }
    }

    void died(const Member &member)
    {
        for (const auto &one : m_world.members()) {
            if (one->network == member.network)
                one->died();
        }
    }

    /// Sends again what failed. False: nothing had.
    static bool retry(Member &member)
    {
        const auto pending = member.guest.page().pendingOperations();
        bool any = false;
        for (const PendingOperation &operation : pending) {
            any = any || operation.fate == Fate::Failed;
            member.guest.page().retry(operation.operation.broadcastId);
        }
        return any;
    }

    /// Everybody is away once, and the first thing that happens meanwhile is one that nothing undoes.
    QString missSomething()
    {
        for (const auto &away : m_world.members()) {
            away->proxy.cut();
            if (!m_world.wait([&] { return !away->guest.isOnline(); }))
                return u"a reset is not noticed"_s;
            for (const auto &member : m_world.members()) {
                if (member != away)
                    member->guest.pin(u"missed"_s, double(pick(100)));
            }
            if (const QString trouble = m_world.runUntilLive(120s); !trouble.isEmpty())
                return trouble;
        }
        return {};
    }

    QString end()
    {
        for (const auto &member : m_world.members())
            heal(*member);
        QString trouble = m_world.run(30s); // connections that lead nowhere are noticed
        if (trouble.isEmpty())
            trouble = m_world.runUntilLive(120s);
        if (trouble.isEmpty())
            trouble = missSomething();
        if (trouble.isEmpty())
            trouble = m_world.compareAll(); // what failed is not there
        if (trouble.isEmpty())
            trouble = m_world.retryAll();
        if (trouble.isEmpty())
            trouble = m_world.compareAll();
        if (!trouble.isEmpty())
            return trouble;
        // Each event is one operation, and its author was told so.
        size_t stored = 0;
        for (const auto &member : m_world.members())
            stored += member->guest.stored.size();
        const qint64 seq = m_world.members().front()->guest.page().confirmed().seq;
        return qint64(stored) == seq ? QString()
                                     : u"%1 operations were told stored, %2 are"_s.arg(stored).arg(seq);
    }

    std::mt19937 m_random;
    FaultWorld m_world;
};

} // namespace

ScheduleOutcome runSchedule(const ShareLink &link, quint32 seed, Windows windows, Mistake mistake)
{
    return Schedule(link, seed, windows, mistake).run();
}

} // namespace callout::test
