// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/api.h"
#include "tests/e2e/faultworld.h"
#include "tests/support/serverprocess.h"

#include <QCryptographicHash>
#include <QTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Connection::State;
using Way = FaultProxy::Way;

namespace {

/// What the network does to Ada.
enum class Trouble {
    Delay,
    Drip,
    Reset,
    Truncated,
    BlackHole,
    UpHeld,
    DownHeld,
    ServerLost, ///< half open: the server's side is gone, hers is not
    ClientLost, ///< half open the other way round
    Stranded,   ///< her address changed: what was open leads nowhere, new connections are fine
    ServerKilled,
};

/// What she is doing at that moment.
enum class Phase {
    Idle,
    Sending,   ///< some bytes of an operation have left
    Answered,  ///< the server has it, and no byte of its answer has arrived
    HalfHeard, ///< some bytes of the answer have
    Greeting,  ///< reconnecting: in the middle of the TLS handshake
    Resuming,  ///< reconnecting: in the middle of what she missed
    Uploading, ///< in the middle of a document
};

template <typename E>
struct Named {
    E value;
    const char *name;
};

constexpr Named<Trouble> troubles[] {
    { Trouble::Delay, "slow and uneven" },
    { Trouble::Drip, "a trickle" },
    { Trouble::Reset, "a reset" },
    { Trouble::Truncated, "an end in the middle" },
    { Trouble::BlackHole, "a black hole" },
    { Trouble::UpHeld, "nothing goes out" },
    { Trouble::DownHeld, "nothing comes in" },
    { Trouble::ServerLost, "the server's side is gone" },
    { Trouble::ClientLost, "the client's side is gone" },
    { Trouble::Stranded, "another address" },
    { Trouble::ServerKilled, "the server is killed" },
};
constexpr Named<Phase> phases[] {
    { Phase::Idle, "idle" },           { Phase::Sending, "sending" },
    { Phase::Answered, "answered" },   { Phase::HalfHeard, "half heard" },
    { Phase::Greeting, "greeting" },   { Phase::Resuming, "resuming" },
    { Phase::Uploading, "uploading" },
};

/// Nobody is told that the connection is dead.
bool isSilent(Trouble trouble)
{
    switch (trouble) {
    case Trouble::BlackHole:
    case Trouble::UpHeld:
    case Trouble::DownHeld:
    case Trouble::ServerLost:
    case Trouble::Stranded:
        return true;
    default:
        return false;
    }
}

constexpr int meanwhile = 10;

QByteArray document()
{
    QByteArray bytes(300'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 7919 >> 5);
    return bytes;
}

} // namespace

/// Everything that networks do, at every moment at which it matters, against a real server.
class FaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyoneEndsWithWhatTheServerHas_data();
    void everyoneEndsWithWhatTheServerHas();

private:
    void strike(Member &ada, Trouble trouble, Phase phase);
    void heal(Member &ada, Trouble trouble);
    void reach(Member &ada, Phase phase, Trouble trouble);

    ServerProcess m_server;
    ShareLink m_link;
    std::unique_ptr<FaultWorld> m_world;
    QTemporaryDir m_files;
    QString m_upload;
    QString m_hash;
    std::optional<Outcome<Done>> m_uploaded;
};

void FaultsTest::initTestCase()
{
    QVERIFY(m_server.start({ u"--sessions-per-minute"_s, u"0"_s, u"--ops-per-minute"_s, u"0"_s }));
    m_link = m_server.invite(u"moderator"_s);
}

void FaultsTest::everyoneEndsWithWhatTheServerHas_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<Phase>("phase");
    for (const auto &trouble : troubles) {
        for (const auto &phase : phases)
            QTest::addRow("%s, %s", trouble.name, phase.name) << trouble.value << phase.value;
    }
}

void FaultsTest::strike(Member &ada, Trouble trouble, Phase phase)
{
    switch (trouble) {
    case Trouble::Delay:
        ada.proxy.setPaths({ .delay = 300ms, .jitter = 400ms });
        break;
    case Trouble::Drip:
        ada.proxy.setPaths({ .dripBytes = phase == Phase::Uploading ? 16384 : 256, .dripEvery = 100ms });
        break;
    case Trouble::Reset:
        ada.proxy.cut();
        break;
    case Trouble::Truncated:
        ada.proxy.truncate();
        break;
    case Trouble::BlackHole:
        ada.proxy.setPaths({ .flow = FaultProxy::Flow::Held });
        break;
    case Trouble::UpHeld:
        ada.proxy.setPath(Way::Up, { .flow = FaultProxy::Flow::Held });
        break;
    case Trouble::DownHeld:
        ada.proxy.setPath(Way::Down, { .flow = FaultProxy::Flow::Held });
        break;
    case Trouble::ServerLost:
        ada.proxy.lose(FaultProxy::Side::Server);
        break;
    case Trouble::ClientLost:
        ada.proxy.lose(FaultProxy::Side::Client);
        break;
    case Trouble::Stranded:
        ada.proxy.strand();
        break;
    case Trouble::ServerKilled:
        m_server.kill();
        break;
    }
    if (isSilent(trouble))
        ada.died();
}

void FaultsTest::heal(Member &ada, Trouble trouble)
{
    ada.proxy.forget();
    ada.proxy.setPaths({});
    ada.revived();
    if (trouble == Trouble::ServerKilled)
        QVERIFY(m_server.start());
}

/// Brings Ada to the moment, and has the trouble strike there.
void FaultsTest::reach(Member &ada, Phase phase, Trouble trouble)
{
    bool struck = false;
    const auto now = [&, trouble, phase] {
        struck = true;
        strike(ada, trouble, phase);
    };
    switch (phase) {
    case Phase::Idle:
        now();
        break;
    case Phase::Sending:
        ada.proxy.after(Way::Up, 40, now);
        ada.guest.pin(u"sending"_s);
        break;
    case Phase::Answered:
        ada.proxy.after(Way::Down, 0, now);
        ada.guest.pin(u"answered"_s);
        break;
    case Phase::HalfHeard:
        ada.proxy.after(Way::Down, 30, now);
        ada.guest.pin(u"half heard"_s);
        break;
    case Phase::Greeting:
    case Phase::Resuming: {
        // What a reconnect with nothing missed takes, to know where the answer begins.
        const qint64 before = ada.proxy.bytes(Way::Down);
        ada.proxy.cut();
        QCOMPARE(m_world->runUntilLive(60s), QString());
        const qint64 greeting = ada.proxy.bytes(Way::Down) - before;
        ada.proxy.cut();
        QVERIFY(m_world->wait([&] { return !ada.guest.isOnline(); }));
        Guest &bo = m_world->members().back()->guest;
        for (int i = 0; i < 20; ++i)
            bo.pin(u"missed %1"_s.arg(i));
        QVERIFY(m_world->settle());
        ada.proxy.after(Way::Down, phase == Phase::Greeting ? 300 : greeting + 1000, now);
        ada.guest.session().tryNow();
        break;
    }
    case Phase::Uploading:
        ada.proxy.after(Way::Up, 100'000, now);
        ++ada.uploads;
        m_uploaded.reset();
        ada.guest.session().api().uploadBlob(m_upload, m_hash, [this, &ada](const auto &outcome) {
            m_uploaded = outcome;
            --ada.uploads;
        });
        break;
    }
    QVERIFY(m_world->wait([&] { return struck; }));
}

void FaultsTest::everyoneEndsWithWhatTheServerHas()
{
    QFETCH(Trouble, trouble);
    QFETCH(Phase, phase);
    const QString urlId = newUuid();
    m_world = std::make_unique<FaultWorld>(m_link, urlId);
    Member &ada = m_world->add(u"Ada"_s, 1);
    Member &bo = m_world->add(u"Bo"_s, 2);
    QCOMPARE(m_world->runUntilLive(10s), QString());
    ada.guest.pin(u"before"_s);
    QVERIFY(m_world->settle());
    if (phase == Phase::Uploading) {
        const QByteArray bytes = document() + urlId.toUtf8();
        m_hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        m_upload = m_files.filePath(u"document"_s);
        QFile file(m_upload);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    reach(ada, phase, trouble);
    if (QTest::currentTestFailed())
        return;
    if (trouble == Trouble::ServerKilled)
        QVERIFY(m_world->wait([&] { return !ada.guest.isOnline() && !bo.guest.isOnline(); }));
    for (int i = 0; i < meanwhile; ++i) { // heard or not, the others go on
        bo.guest.pin(u"meanwhile %1"_s.arg(i));
        QCOMPARE(m_world->run(2s), QString());
    }
    ada.guest.pin(u"still"_s); // in a state that may be anything by now
    QCOMPARE(m_world->run(10s), QString());

    heal(ada, trouble);
    if (QTest::currentTestFailed())
        return;
    if (trouble == Trouble::ServerKilled || isSilent(trouble))
        ada.guest.session().tryNow();
    QCOMPARE(m_world->runUntilLive(60s), QString());
    QCOMPARE(m_world->compareAll(), QString());

    // What failed is there with one press, once.
    QCOMPARE(m_world->retryAll(), QString());
    QCOMPARE(m_world->compareAll(), QString());
    const int missed = phase == Phase::Greeting || phase == Phase::Resuming ? 20 : 0;
    const int own = phase == Phase::Sending || phase == Phase::Answered || phase == Phase::HalfHeard ? 1 : 0;
    QCOMPARE(ada.guest.page().conversationIds().size(), size_t(2 + meanwhile + missed + own));
    QCOMPARE(ada.guest.stored.size(), size_t(2 + own));

    if (phase != Phase::Uploading)
        return;
    if (!m_uploaded)
        QCOMPARE(m_world->run(150s), QString());
    QVERIFY(m_uploaded);
    if (!m_uploaded->ok()) {
        m_uploaded.reset();
        ada.guest.session().api().uploadBlob(m_upload, m_hash,
                                             [this](const auto &outcome) { m_uploaded = outcome; });
        QVERIFY(m_world->wait([&] { return m_uploaded.has_value(); }));
    }
    QVERIFY2(m_uploaded->ok(), m_uploaded->ok() ? "" : qPrintable(m_uploaded->error().reason));
    ada.guest.page().updatePage(
        { .title = {}, .blob = m_hash, .readonly = {}, .markerPercent = {}, .maxReplyDepth = {} });
    QVERIFY(m_world->settle());
    std::optional<Outcome<Done>> came;
    const QString copy = m_files.filePath(u"copy"_s);
    bo.guest.session().api().downloadBlob(m_hash, copy, [&](const auto &outcome) { came = outcome; });
    QVERIFY(m_world->wait([&] { return came.has_value(); }));
    QVERIFY2(came->ok(), came->ok() ? "" : qPrintable(came->error().reason));
    QFile::remove(copy);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "e2e_faults.moc"
