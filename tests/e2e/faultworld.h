// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/guest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultproxy.h"

#include <QStringList>

#include <optional>

namespace callout::test {

/// Who is there, and behind which network.
struct Person {
    QString name;
    quint32 seed = 1;
    Mistake mistake = Mistake::None;
    QString household = {};                   ///< of one who has several windows
    std::shared_ptr<FaultProxy> network = {}; ///< of a window that was there before; none: a new one
};

/// A person behind a network. Real client, real sockets, the world's clock.
class Member {
public:
    Member(const ShareLink &link, FakeClock &clock, const Person &person);

    /// Nothing more will happen unless time passes, a path opens, or somebody acts; `seq` is the page's.
    bool isQuiet(qint64 seq) const;
    /// For people who read why isQuiet() did not become true.
    QString describe() const;
    /// Something is not settled yet that does not need a person.
    bool hasInFlight() const;
    /// Since when nobody here knows what became of an operation that was sent.
    std::optional<Milliseconds> waitingSince() const;
    /// From now on nothing that this person sends is answered though no connection was ended; until
    /// revived().
    void died();
    void revived() { m_deadSince.reset(); }

    /// How long somebody was shown as live who was not: at all, and with an operation under way.
    struct Lag {
        Milliseconds any { 0 };
        Milliseconds inFlight { 0 };
    };
    const Lag &lag() const { return m_lag; }
    /// Empty, or that this was longer than it may be.
    QString tooLate();

    FakeClock &clock;
    const std::shared_ptr<FaultProxy> network;
    FaultProxy &proxy; ///< the same
    Guest guest;
    int uploads = 0; ///< under way

private:
    bool isUp() const;
    void measure();

    std::optional<Milliseconds> m_deadSince;
    QHash<QString, Milliseconds> m_askedAt; ///< when each operation was sent last
    Connection::State m_shown = Connection::State::Offline;
    Lag m_lag;
};

/// People at one page of a real server. Their time passes only in run(), and only while nothing
/// is left that could happen by itself: no run depends on how fast the machine is.
class FaultWorld {
public:
    FaultWorld(const ShareLink &link, QString urlId);
    ~FaultWorld();

    Member &add(const QString &name, quint32 seed = 1, Mistake mistake = Mistake::None);
    /// Two windows of one person, in processes of their own for all they know: the first has the connection.
    void addWindows(const QString &name, quint32 seed, Mistake mistake);
    std::vector<std::unique_ptr<Member>> &members() { return m_members; }

    /// How long, in real time, to wait for what needs none; less where it is expected never to come.
    void setPatience(Milliseconds patience) { m_patience = patience; }
    /// Waits for what is happening to end. False: it did not.
    bool settle();
    /// Lets time pass. Empty, or what was wrong meanwhile.
    QString run(Milliseconds time);
    /// The same until everybody is live, for at most `time`.
    QString runUntilLive(Milliseconds time);
    /// Waits for `condition`, without time passing.
    bool wait(const std::function<bool()> &condition);

    /// Own operations of `member` against `truth`: each there once where its author was told that it is
    /// stored, and not there where it is kept as failed. Empty, or what is wrong.
    static QString compareOperations(Member &member, const PageState &truth);
    /// Everybody has what a newcomer gets from the server, and nobody was told anything twice.
    QString compareAll();
    /// Sends again whatever failed, until nothing is left. Empty, or what is left.
    QString retryAll();

    FakeClock clock;

private:
    Member &add(const Person &person);
    bool isLive() const;
    bool isQuiet() const;
    QString restless() const;

    ShareLink m_link;
    QString m_urlId;
    QTemporaryDir m_runtime; ///< where windows find each other
    std::vector<std::unique_ptr<Member>> m_members;
    Milliseconds m_patience { 30000 };
    int m_witnesses = 0;
    int m_hops = 0; ///< how often sockets between windows are served before all is taken for quiet
};

/// What a person sees; none of it may be told twice.
QString toldTwice(const Guest &guest);

} // namespace callout::test
