// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faultworld.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Connection::State;

namespace {

constexpr Milliseconds step { 250 };
constexpr Milliseconds lagInFlight { 5000 };
constexpr Milliseconds lagIdle { 15000 };

/// Handles events until `condition` holds; wakes for nothing else.
bool process(Milliseconds patience, const std::function<bool()> &condition)
{
    QCoreApplication::processEvents();
    if (condition())
        return true;
    QTimer wake;
    wake.start(patience);
    const QDeadlineTimer deadline(patience);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

QString twice(const std::map<QString, int> &tally, const QString &what)
{
    for (const auto &[id, times] : tally) {
        if (times > 1)
            return u"%1 of %2 was told %3 times"_s.arg(what, id).arg(times);
    }
    return {};
}

} // namespace

QString toldTwice(const Guest &guest)
{
    const QString comments = twice(guest.comments, u"a comment"_s);
    return comments.isEmpty() ? twice(guest.stored, u"the storing"_s) : comments;
}

// -- Member ----------------------------------------------------------------------------------------

Member::Member(const ShareLink &link, FakeClock &time, const Person &person)
    : clock(time),
      network(person.network ? person.network : std::make_shared<FaultProxy>(link.port, time, person.seed)),
      proxy(*network),
      guest(link, person.name, Machine { proxy.port(), &time, person.seed, person.mistake, person.household })
{
    QObject::connect(&guest, &Guest::asked, &guest, [this](const QString &id) {
        const auto &pending = guest.page().pendingOperations();
        m_askedAt.removeIf([&](const auto &asked) {
            return std::none_of(pending.begin(), pending.end(), [&](const PendingOperation &operation) {
                return operation.operation.broadcastId == asked.key();
            });
        });
        m_askedAt.insert(id, clock.elapsed());
    });
    QObject::connect(&guest.session(), &Session::stateChanged, &guest, [this](State state) {
        if (std::exchange(m_shown, state) == State::Online)
            measure();
        if (state != State::Online && state != State::Checking)
            revived(); // an end that was noticed; the next connection is another one
    });
}

bool Member::isUp() const
{
    switch (guest.session().state()) {
    case State::CatchingUp:
    case State::Online:
    case State::Checking:
        return true;
    default:
        return false;
    }
}

bool Member::hasInFlight() const
{
    const auto &pending = guest.page().pendingOperations();
    return std::any_of(pending.begin(), pending.end(), [](const PendingOperation &operation) {
        return operation.fate != Fate::Failed && !operation.waiting;
    });
}

std::optional<Milliseconds> Member::waitingSince() const
{
    std::optional<Milliseconds> since;
    for (const PendingOperation &operation : guest.page().pendingOperations()) {
        if (operation.origin == PendingOperation::Origin::Here && operation.fate == Fate::Pending
            && !operation.waiting) {
            const Milliseconds asked = m_askedAt.value(operation.operation.broadcastId);
            since = std::min(since.value_or(asked), asked);
        }
    }
    return since;
}

bool Member::isQuiet(qint64 seq) const
{
    const Guest &person = guest;
    int waiting = uploads;
    switch (person.session().state()) {
    case State::Offline:
    case State::WaitingToRetry:
    case State::Rejected:
    case State::Blocked:
        break;
    case State::Online:
        if (proxy.open() == 0)
            return false; // the end of it is not heard yet
        if (person.page().isLive() && person.page().confirmed().seq < seq && proxy.isHeard())
            return false;
        if (!person.page().isLive() || hasInFlight() || !person.transport()
            || person.transport()->unansweredPings() > 0)
            ++waiting;
        break;
    default:
        ++waiting;
    }
    // What is sent into the void may have been answered there, unseen by the proxy.
    if (uploads == 0 && proxy.open() > 0 && proxy.isStranded() && isUp())
        return true;
    return proxy.obstructed() >= waiting;
}

QString Member::describe() const
{
    const Guest &person = guest;
    return u"%1 is %2, %3 of %4 connections obstructed, at seq %5, %6 operations, %7 pings unanswered"_s
        .arg(person.session().self().name, QVariant::fromValue(person.session().state()).toString())
        .arg(proxy.obstructed())
        .arg(proxy.open())
        .arg(person.page().confirmed().seq)
        .arg(person.page().pendingOperations().size())
        .arg(person.transport() ? person.transport()->unansweredPings() : 0);
}

void Member::died()
{
    m_deadSince = clock.elapsed();
}

/// While what is shown is not true.
void Member::measure()
{
    if (!m_deadSince)
        return;
    m_lag.any = std::max(m_lag.any, clock.elapsed() - *m_deadSince);
    if (const auto since = waitingSince())
        m_lag.inFlight = std::max(m_lag.inFlight, clock.elapsed() - std::max(*m_deadSince, *since));
}

QString Member::tooLate()
{
    if (guest.session().state() == State::Online)
        measure();
    const QString name = guest.session().self().name;
    if (m_lag.any > lagIdle)
        return u"%1 was shown as live for %2 ms without a connection"_s.arg(name).arg(m_lag.any.count());
    if (m_lag.inFlight > lagInFlight)
        return u"%1 was shown as live for %2 ms without a connection and with an operation under way"_s
            .arg(name)
            .arg(m_lag.inFlight.count());
    return {};
}

// -- FaultWorld ------------------------------------------------------------------------------------

FaultWorld::FaultWorld(const ShareLink &link, QString urlId) : m_link(link), m_urlId(std::move(urlId)) { }

/// Models go later than the last who holds them, and the clock must not go before.
FaultWorld::~FaultWorld()
{
    m_members.clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

Member &FaultWorld::add(const QString &name, quint32 seed, Mistake mistake)
{
    return add(Person { .name = name, .seed = seed, .mistake = mistake });
}

void FaultWorld::addWindows(const QString &name, quint32 seed, Mistake mistake)
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    m_hops = 12; // more than anything takes that one frame leads to
    Person person {
        .name = name, .seed = seed, .mistake = mistake, .household = name + m_urlId, .network = {}
    };
    person.network = add(person).network;
    ++person.seed;
    add(person);
}

Member &FaultWorld::add(const Person &person)
{
    m_members.push_back(std::make_unique<Member>(m_link, clock, person));
    m_members.back()->guest.look(m_urlId);
    return *m_members.back();
}

bool FaultWorld::isQuiet() const
{
    qint64 seq = 0;
    for (const auto &one : m_members)
        seq = std::max(seq, one->guest.page().confirmed().seq);
    return std::all_of(m_members.begin(), m_members.end(),
                       [seq](const auto &one) { return one->isQuiet(seq); });
}

bool FaultWorld::settle()
{
    const QDeadlineTimer deadline(m_patience);
    while (process(m_patience, [this] { return isQuiet(); })) {
        for (int hop = 0; hop < m_hops; ++hop) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        if (isQuiet())
            return true;
        if (deadline.hasExpired())
            return false;
    }
    return false;
}

QString FaultWorld::restless() const
{
    QStringList all;
    for (const auto &one : m_members)
        all << one->describe();
    return u"something did not come to an end: "_s + all.join(u"; "_s);
}

bool FaultWorld::wait(const std::function<bool()> &condition)
{
    return process(m_patience, condition);
}

QString FaultWorld::run(Milliseconds time)
{
    for (Milliseconds left = time; left.count() > 0; left -= step) {
        if (!settle())
            return restless();
        clock.advance(std::min(left, step));
        for (const auto &member : m_members) {
            if (const QString late = member->tooLate(); !late.isEmpty())
                return late;
        }
    }
    return settle() ? QString() : restless();
}

bool FaultWorld::isLive() const
{
    return std::all_of(m_members.begin(), m_members.end(), [](const auto &one) {
        return one->guest.isOnline() && one->guest.page().isLive() && !one->hasInFlight();
    });
}

QString FaultWorld::runUntilLive(Milliseconds time)
{
    for (const Milliseconds end = clock.elapsed() + time; clock.elapsed() < end;) {
        if (!settle())
            return restless();
        if (isLive())
            return {};
        if (const QString trouble = run(step); !trouble.isEmpty())
            return trouble;
    }
    for (const auto &member : m_members) {
        if (!member->guest.isOnline())
            return u"%1 is not live after %2 s: %3"_s.arg(member->guest.session().self().name)
                .arg(time.count() / 1000)
                .arg(QVariant::fromValue(member->guest.session().state()).toString());
    }
    return isLive() ? QString() : u"operations are still under way"_s;
}

QString FaultWorld::compareOperations(Member &member, const PageState &truth)
{
    for (const PendingOperation &pending : member.guest.page().pendingOperations()) {
        const auto chat = truth.conversations.constFind(protocol::conversationIdOf(pending.operation));
        const bool exists = chat != truth.conversations.constEnd();
        const auto *add = std::get_if<protocol::AddComment>(&pending.operation.body);
        if (exists
            && (std::holds_alternative<protocol::CreateChat>(pending.operation.body)
                || (add && chat->comment(add->comment.id))))
            return u"%1 is kept as failed and is stored"_s.arg(pending.operation.broadcastId);
        if (member.guest.stored.contains(pending.operation.broadcastId))
            return u"%1 was told stored and is kept as failed"_s.arg(pending.operation.broadcastId);
    }
    return {};
}

QString FaultWorld::compareAll()
{
    Guest witness(m_link, u"Witness %1"_s.arg(++m_witnesses));
    witness.look(m_urlId);
    if (!process(m_patience, [&] { return witness.isOnline() && witness.page().isLoaded(); }))
        return u"the witness cannot see the page"_s;
    const PageState truth = witness.page().confirmed();
    for (const auto &member : m_members) {
        const PageModel &page = member->guest.page();
        const QString name = member->guest.session().self().name + u": "_s;
        if (!process(m_patience, [&] { return page.confirmed().seq >= truth.seq; }))
            return name + u"seq %1 instead of %2"_s.arg(page.confirmed().seq).arg(truth.seq);
        PageState mine = page.confirmed();
        mine.lastId = truth.lastId; // a snapshot has none
        if (mine != truth)
            return name + u"the page differs from the server's"_s;
        for (const QString &id : truth.order) {
            const ConversationView *view = page.conversation(id);
            if (page.pendingOperations().empty() && (!view || view->conversation != truth.conversations[id]))
                return name + u"what is shown of %1 differs"_s.arg(id);
        }
        const QString operations = compareOperations(*member, truth);
        if (!operations.isEmpty())
            return name + operations;
        if (const QString told = toldTwice(member->guest); !told.isEmpty())
            return name + told;
    }
    return {};
}

QString FaultWorld::retryAll()
{
    for (const auto &member : m_members) {
        PageModel &page = member->guest.page();
        const auto pending = page.pendingOperations();
        for (const PendingOperation &operation : pending)
            page.retry(operation.operation.broadcastId);
        if (!process(m_patience, [&page] { return page.pendingOperations().empty(); }))
            return u"%1 operations of %2 do not end"_s.arg(page.pendingOperations().size())
                .arg(member->guest.session().self().name);
    }
    return {};
}

} // namespace callout::test
