// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/statetext.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;
using State = Connection::State;
using protocol::Code;

class PresenceStateText : public QObject {
    Q_OBJECT

    const QLocale m_english { QLocale::English, QLocale::UnitedKingdom };
    const Timestamp m_sync = QDateTime(QDate(2023, 11, 15), QTime(14, 2)).toMSecsSinceEpoch();
    const Timestamp m_now = m_sync + 60'000;

    StateText text(State state, Timestamp sync, protocol::Error error = {}, Milliseconds wait = {}) const
    {
        ConnectionStatus status;
        status.state = state;
        status.lastSync = sync;
        status.error = std::move(error);
        status.untilRetry = wait;
        return stateText(status, m_now, m_english);
    }

private Q_SLOTS:
    void everyStateHasWords()
    {
        const QMetaEnum states = QMetaEnum::fromType<State>();
        for (int i = 0; i < states.keyCount(); ++i) {
            for (const Timestamp sync : { Timestamp(0), m_sync }) {
                const StateText said = text(State(states.value(i)), sync);
                QVERIFY2(!said.words.isEmpty() && !said.brief.isEmpty() && !said.reason.isEmpty(),
                         states.key(i));
                QVERIFY2(!said.words.contains(u'%') && !said.words.contains(u"null"_s), states.key(i));
                const bool live = State(states.value(i)) == State::Online;
                QCOMPARE(said.tone == Tone::Good, live);
                QCOMPARE(isLive(State(states.value(i))), live);
                // Whatever is not live says how old what is shown is.
                QCOMPARE(said.words.contains(u"14:02"_s), !live && sync > 0);
            }
        }
    }

    void saysWhatThePersonExpects()
    {
        QCOMPARE(text(State::Online, m_sync).words, u"Live"_s);
        QCOMPARE(text(State::Connecting, m_sync).words, u"Reconnecting… showing 14:02"_s);
        QCOMPARE(text(State::Connecting, 0).words, u"Connecting…"_s);
        QCOMPARE(text(State::WaitingToRetry, 0).words,
                 u"Connecting…"_s); // never live: nothing to come back to
        QCOMPARE(text(State::Offline, m_sync).words, u"Offline — showing 14:02"_s);
        QCOMPARE(text(State::Offline, 0).words, u"Offline"_s);
        QCOMPARE(text(State::WaitingToRetry, m_sync).words, u"Reconnecting… showing 14:02"_s);
    }

    void everyCauseHasItsWords_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Transport::Fault>("fault");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<WayBack>("way");
        using Fault = Transport::Fault;
        const auto waits = [](Fault fault, Code code, const QString &what) {
            QTest::newRow(qPrintable(what))
                << State::WaitingToRetry << fault << code << what << WayBack::TryNow;
        };
        waits(Fault::Unreachable, Code::Unavailable, u"Server not reachable"_s);
        waits(Fault::HostUnknown, Code::Unavailable, u"Server not found"_s);
        waits(Fault::TooSlow, Code::Unavailable, u"Server not answering"_s);
        waits(Fault::Broken, Code::Unavailable, u"Connection lost"_s);
        waits(Fault::None, Code::Unavailable, u"Server busy"_s);
        waits(Fault::None, Code::RateLimited, u"Server asks to wait"_s);
        const auto stays = [](State state, Fault fault, Code code, const QString &what, WayBack way) {
            QTest::newRow(qPrintable(what)) << state << fault << code << what << way;
        };
        stays(State::Offline, Fault::None, Code::Internal, u"Offline"_s, WayBack::TryNow);
        stays(State::Blocked, Fault::SignIn, Code::Unavailable, u"Network wants a sign-in"_s,
              WayBack::SignInPage);
        stays(State::Blocked, Fault::WrongKey, Code::Unavailable, u"Server key has changed"_s,
              WayBack::NewLink);
        stays(State::Blocked, Fault::BadCertificate, Code::Unavailable, u"Certificate not valid"_s,
              WayBack::TryNow);
        stays(State::Blocked, Fault::NotCallout, Code::Unavailable, u"Not a Callout server"_s,
              WayBack::NewLink);
        stays(State::Rejected, Fault::None, Code::Unauthorized, u"Signed out"_s, WayBack::NewLink);
        stays(State::Rejected, Fault::None, Code::Forbidden, u"No access"_s, WayBack::NewLink);
        stays(State::Rejected, Fault::None, Code::BadRequest, u"Versions differ"_s, WayBack::TryNow);
        stays(State::Rejected, Fault::None, Code::Internal, u"Refused"_s, WayBack::NewLink);
    }

    void everyCauseHasItsWords()
    {
        QFETCH(State, state);
        QFETCH(Transport::Fault, fault);
        QFETCH(Code, code);
        QFETCH(QString, words);
        QFETCH(WayBack, way);
        ConnectionStatus status;
        status.state = state;
        status.fault = fault;
        status.error.code = code;
        status.lastSync = m_sync;
        status.server = u"review.example:8443"_s;
        status.untilRetry = Milliseconds(11'200);
        const StateText said = stateText(status, m_now, m_english);
        const bool waits = state == State::WaitingToRetry;
        QCOMPARE(said.words, words + (waits ? u" · again in 12 s — showing 14:02"_s : u" — showing 14:02"_s));
        QVERIFY2(said.brief.size() <= 28, qPrintable(said.brief));
        QCOMPARE(said.brief.endsWith(u" · 12 s"_s), waits);
        QVERIFY(!said.reason.contains(u'%') && said.reason.endsWith(u'.'));
        if (waits || state == State::Blocked)
            QVERIFY2(fault == Transport::Fault::SignIn || said.reason.contains(status.server),
                     qPrintable(said.reason));
        QCOMPARE(said.way, way);
        // Said to the ear once, not every second, nor each time that the clock moves.
        QCOMPARE(said.spoken, words);
        // Nothing is sent to whoever it is; on the way back it may wait.
        QCOMPARE(sendObstacle(status).isEmpty(), waits);
    }

    void theWindowThatIsInTheWayIsNamed()
    {
        ConnectionStatus status;
        status.state = State::WaitingToRetry;
        status.fault = Transport::Fault::OwnerSilent;
        status.error.reason = u"4711 mock up.png"_s;
        const StateText silent = stateText(status, m_now, m_english);
        QCOMPARE(silent.words, u"Window “mock up.png” is not responding"_s);
        QVERIFY(silent.reason.contains(u"“mock up.png”"_s) && silent.reason.endsWith(u"(Process 4711)"_s));
        status.fault = Transport::Fault::OwnerDiffers;
        QVERIFY(stateText(status, m_now, m_english).reason.contains(u"“mock up.png”"_s));
        status.error.reason.clear(); // an earlier version left no word
        QCOMPARE(stateText(status, m_now, m_english).words,
                 u"Another Callout window is of another version"_s);
    }

    void nothingMovesWhileAStrangerIsTriedAgain()
    {
        ConnectionStatus status;
        status.state = State::Blocked;
        status.fault = Transport::Fault::WrongKey;
        status.lastSync = m_sync;
        const StateText before = stateText(status, m_now, m_english);
        for (const State state : { State::Connecting, State::Authenticating }) {
            status.state = state;
            QCOMPARE(stateText(status, m_now, m_english).words, before.words);
        }
        status.fault = Transport::Fault::None; // a person has asked
        QCOMPARE(stateText(status, m_now, m_english).words, u"Reconnecting… showing 14:02"_s);
    }

    void refusalsDiffer()
    {
        QVERIFY(text(State::Rejected, 0, { Code::Unauthorized, {}, {} }).words.contains(u"Signed out"_s));
        QSet<QString> reasons;
        for (const Code code : { Code::Unauthorized, Code::Forbidden, Code::BadRequest, Code::Internal }) {
            const StateText said = text(State::Rejected, m_sync, { code, {}, {} });
            QCOMPARE(said.tone, Tone::Bad);
            reasons.insert(said.reason);
        }
        QCOMPARE(reasons.size(), 4);
    }

    void whoElseSeesItIsSaid()
    {
        ConnectionStatus status;
        status.state = State::Online;
        const StateText shared = stateText(status, m_now, m_english);
        QVERIFY(shared.reason.contains(u"everyone"_s));
        status.reach = ConnectionStatus::Reach::Private;
        const StateText mine = stateText(status, m_now, m_english);
        QVERIFY(mine.words.contains(u"Live"_s) && mine.words.contains(u"this computer"_s));
        QVERIFY2(!mine.reason.contains(u"everyone"_s), "nobody else is there");
        QCOMPARE(mine.tone, Tone::Good);
    }

    void readingOnlyIsSaid()
    {
        ConnectionStatus status;
        status.state = State::Online;
        status.page = ConnectionStatus::Access::Readonly;
        const StateText page = stateText(status, m_now, m_english);
        QVERIFY(page.words.contains(u"Read-only"_s));
        status.page = ConnectionStatus::Access::Writable;
        status.role = Role::Viewer;
        const StateText viewer = stateText(status, m_now, m_english);
        QVERIFY(viewer.words.contains(u"Read-only"_s));
        QVERIFY(viewer.reason != page.reason);
    }
};

QTEST_APPLESS_MAIN(PresenceStateText)
#include "presence_statetext.moc"
