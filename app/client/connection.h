// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/backoff.h"
#include "app/client/transport.h"
#include "app/protocol/codes.h"

#include <deque>
#include <memory>

namespace callout {

/// Keeps one user connected to one server: a pure transition table (next) with its effects beside
/// it. Knows nothing of what the frames say; Session does. docs/connection-states.md has the
/// picture. One setter, one signal. Owner's thread only.
class Connection : public QObject {
    Q_OBJECT
public:
    enum class State {
        Offline,        ///< no network, or nobody wants a connection
        Connecting,     ///< reaching the server: name, TCP, TLS, upgrade
        Authenticating, ///< getting a session, or waiting for `welcome`
        CatchingUp,     ///< subscriptions are not answered yet
        Online,         ///< live
        WaitingToRetry, ///< the back-off is running
        Rejected,       ///< credentials or version refused: only a person tries again
        Blocked,        ///< not the server answers: another key, a web page, a network's sign-in
        Checking,       ///< nothing was answered for some seconds
    };
    Q_ENUM(State)

    /// All that can happen to a connection.
    enum class Event {
        Start,         ///< somebody wants the connection
        Stop,          ///< nobody does any more
        NetworkLost,   ///< the system says so
        NetworkFound,  ///< there is one again, or another one, or another address
        Woken,         ///< the machine was asleep
        TryNow,        ///< a person does not want to wait
        RetryDue,      ///< the back-off is over
        SessionNeeded, ///< there is no token yet
        SessionGot,    ///< a token came
        SessionStale,  ///< the token was refused, or another is wanted: get one
        Opened,        ///< the upgrade was accepted
        Welcomed,      ///< the server has said who this is
        CaughtUp,      ///< every subscription is answered
        Doubted,       ///< too long without an answer
        Answered,      ///< at last
        Lost,          ///< closed, reset, timed out, drained
        Refused,       ///< for good
        Barred,        ///< what answers is not the server, or the network lets nobody through
    };
    Q_ENUM(Event)

    /// The transition table: total and pure.
    static State next(State state, Event event);

    struct Options {
        Milliseconds firstRetry { 500 };
        Milliseconds maxRetry { 30000 };
        Milliseconds steadyAfter { 60000 }; ///< online this long resets the back-off
        // A timer may be 5 % late: what is dead is doubted within 15 s, or 5 s with an answer due.
        Milliseconds pingEvery { 9500 };
        Milliseconds pingEveryAwaiting { 2000 }; ///< the same while an answer is due
        Milliseconds doubtAfter { 4500 };
        Milliseconds lostAfter { 15000 };
        Milliseconds attemptTimeout { 15000 }; ///< from the first packet to `welcome`
        Milliseconds afterTold { 250 };        ///< beyond a time to come back that was told: not before it
        Milliseconds retrySignIn { 5000 };     ///< while the network wants a sign-in
        Milliseconds retryBlocked { 30000 };   ///< while something else answers
        Milliseconds watchEvery { 5000 };      ///< how often to look whether the machine slept
        Milliseconds sleptAfter { 5000 };      ///< a watch that comes this much late means it did
        std::function<double()> uniform;       ///< for the back-off, in [0, 1); empty: a random one
    };
    using TransportFactory = std::function<std::unique_ptr<Transport>()>;

    Connection(Clock &clock, Options options, TransportFactory transports, QObject *parent = nullptr);
    ~Connection() override;

    State state() const { return m_state; }
    /// Frames go out and come in.
    bool isUp() const;
    /// Why the last attempt failed; `fault` says it where the transport did. With SignIn the reason is
    /// the address of that page, empty where it is not known.
    const protocol::Error &error() const { return m_error; }
    Transport::Fault fault() const { return m_fault; }
    Milliseconds untilRetry() const;
    /// What answers is not the server that was meant, so that nothing may be sent to it.
    static bool isBarring(Transport::Fault fault);

    void start();
    void stop();
    void tryNow();
    /// Ends the wait for the next attempt; nothing where there is none.
    void retryNow();
    /// What is known of the network; only believed against attempts that fail. SignIn: it lets nobody
    /// through before a person has signed in, at the page `signIn` where that is known.
    enum class Network { Lost, Found, SignIn };
    void setNetwork(Network network, const QString &signIn = {});
    /// This machine has another address: what was connected from the one before may be gone.
    void addressChanged();

    void setToken(const QString &token) { m_token = token; }
    /// The answers to sessionNeeded.
    void sessionGot(const QString &token);
    void sessionFailed(const protocol::Error &error, Transport::Fault fault = Transport::Fault::None);
    /// Drops the token and asks for a session again, at once where a connection exists.
    void renew();
    void welcomed();
    void caughtUp();
    /// The server will stop: come back after this time.
    void drain(Milliseconds retryAfter);
    /// The server is not one to talk to (another protocol).
    void refuse(const protocol::Error &error);
    void send(const QByteArray &frame);
    /// Whether something that was sent still wants its answer: silence is doubted sooner then.
    enum class Awaiting { Nothing, Answer };
    void await(Awaiting awaiting);
    bool isAwaiting() const { return m_awaiting == Awaiting::Answer; }
    /// An answer came to something that was sent, so the way there is open as well as the way back.
    void answered();

Q_SIGNALS:
    void stateChanged(callout::Connection::State state);
    void received(const QByteArray &frame);
    void heard();  ///< any sign of life
    void looked(); ///< some seconds have passed: a moment to look after what is told nowhere
    /// No token, or it was refused: answer with sessionGot or sessionFailed.
    void sessionNeeded();

private:
    void handle(Event event);
    void step(Event event);
    void arrive(Event event);
    void stay(Event event);

    void openTransport();
    void dropTransport();
    void transportClosed(Transport::Fault fault, quint16 code, const QString &detail);
    void closedWithCode(quint16 code, const QString &detail);
    void fail(protocol::Code code, const QString &reason, Event event);
    void failWith(Transport::Fault fault, protocol::Code code, const QString &reason);
    void signInWanted();
    void staleOrRefused(const QString &reason);
    void waitToRetry();
    void stayBlocked();
    void startPinging();
    void ping();
    void expect();
    void hear();
    void watch();

    Clock &m_clock;
    Options m_options;
    TransportFactory m_transports;
    State m_state = State::Offline;
    std::deque<Event> m_events; ///< what happens while a step is being taken waits here
    enum class Stepping { No, Yes };
    Stepping m_stepping = Stepping::No;

    std::unique_ptr<Transport> m_transport;
    QString m_token;
    Network m_network = Network::Found;
    QString m_signIn; ///< the address of its page
    enum class Wanted { No, Yes };
    Wanted m_wanted = Wanted::No;
    enum class Renewal { Unused, Used };
    Renewal m_renewal = Renewal::Unused; ///< of a refused session: once, until online for a while
    protocol::Error m_error;
    Transport::Fault m_fault = Transport::Fault::None;

    Backoff m_backoff;
    std::optional<Milliseconds> m_retryAfter; ///< the server's wish
    Milliseconds m_retryAt { 0 };
    Timer m_retry, m_attempt, m_steady, m_ping, m_doubt, m_lost, m_watch;
    Awaiting m_awaiting = Awaiting::Nothing; ///< on the connection that exists
    enum class Ping { Answered, Sent };
    Ping m_lastPing = Ping::Answered;
    Timestamp m_watchedWall = 0;
    Milliseconds m_watchedElapsed { 0 };
};

} // namespace callout
