// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/intruder.h"
#include "tests/server/scene.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;
using server::SqliteStore;

namespace {

const QString page = u"mock-7"_s;

/// While it lives, no file of this process can grow beyond `bytes`: a disk that is full.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now { rlim_t(bytes), m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

} // namespace

/// What is stored lasts: over an end, a kill, a full disk, a fault, and another process beside.
class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void everythingIsThereAfterReopening();
    void killedRightAfterTheAckItIsStillThere();
    void aFullDiskLosesNothing();
    void aBrokenPageDoesNotTakeOthersDown();
    void twoProcessesWriteBesideEachOther();

private:
    CreateChat discussion(const QString &urlId = page) { return m_scene->discussion(m_ada, urlId); }

    const Actor m_ada = Scene::actor(u"ada"_s);
    std::unique_ptr<Scene> m_scene;
};

void StoreTest::everythingIsThereAfterReopening()
{
    const CreateChat create = discussion();
    const Operation reply = operation(page, addComment(create.conversation.id));
    m_scene->accepted(m_ada, reply);
    const server::Snapshot before = m_scene->snapshot(page);
    m_scene->reopen();
    const server::Snapshot after = m_scene->snapshot(page);
    QCOMPARE(after.seq, 2);
    QCOMPARE(after.epoch, before.epoch);
    QVERIFY(!after.epoch.isEmpty());
    QVERIFY(after.page == before.page);
    QVERIFY(after.conversations == before.conversations);
    QVERIFY(m_scene->apply(m_ada, reply)->repeated);
}

void StoreTest::killedRightAfterTheAckItIsStillThere()
{
    for (int round = 0; round < 10; ++round) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(), { u"--write"_s, m_scene->file() });
        QVERIFY(writer.waitForStarted());
        QByteArray acknowledged;
        while (acknowledged.count('\n') < 3 + round) {
            QVERIFY(writer.waitForReadyRead());
            acknowledged += writer.readAllStandardOutput();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        acknowledged += writer.readAllStandardOutput();
        m_scene->reopen();
        QByteArrayList lines = acknowledged.split('\n');
        lines.removeLast(); // perhaps cut
        QStringList ids;
        for (const QByteArray &line : lines)
            ids.append(QString::fromLatin1(line));
        QCOMPARE(m_scene->store().stored(Scene::tenant(), u"ada"_s, ids)->size(), size_t(ids.size()));
    }
}

void StoreTest::aFullDiskLosesNothing()
{
    discussion();
    const server::Snapshot before = m_scene->snapshot(page);
    const qint64 walBytes = QFileInfo(m_scene->file() + u"-wal"_s).size();
    std::vector<server::Request> requests;
    for (int i = 0; i < 40; ++i) {
        CreateChat create = createImageChat(QString(4000, u'x'));
        requests.push_back({ m_ada, operation(page, create) });
    }
    {
        const FullDisk full(walBytes + 20'000);
        for (const auto &outcome : m_scene->store().apply(requests)) {
            QCOMPARE(refusal(outcome), std::optional(Code::Unavailable));
            QVERIFY(outcome.error().retryAfterMs.value_or(0) > 0);
        }
        QVERIFY(m_scene->snapshot(page).conversations == before.conversations);
    }
    // There is room again: the same operations go through, once each.
    qint64 seq = before.seq;
    for (const auto &outcome : m_scene->store().apply(requests)) {
        QVERIFY(outcome.ok() && !outcome->repeated);
        QCOMPARE(outcome->seq, ++seq);
    }
    m_scene->reopen();
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(41));
}

void StoreTest::aBrokenPageDoesNotTakeOthersDown()
{
    discussion(u"broken"_s);
    discussion(u"sound"_s);
    // Its next event would get a number that is taken.
    QVERIFY(Intruder(m_scene->file()).run(u"UPDATE page SET seq = 0 WHERE url_id = 'broken'"_s));
    const server::Request group[] = { { m_ada, operation(u"sound"_s, createImageChat()) },
                                      { m_ada, operation(u"broken"_s, createImageChat()) },
                                      { m_ada, operation(u"sound"_s, createImageChat()) } };
    const auto outcomes = m_scene->store().apply(group);
    QCOMPARE(outcomes[0]->seq, 2);
    QCOMPARE(refusal(outcomes[1]), std::optional(Code::Internal));
    QCOMPARE(outcomes[2]->seq, 3);
    QCOMPARE(m_scene->snapshot(u"sound"_s).conversations.size(), size_t(3));
}

void StoreTest::twoProcessesWriteBesideEachOther()
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), { u"--write"_s, m_scene->file() });
    QVERIFY(writer.waitForStarted());
    for (int i = 0; i < 30; ++i)
        discussion(u"mine"_s);
    QVERIFY(writer.waitForReadyRead());
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(m_scene->snapshot(u"mine"_s).seq, 30);
    QVERIFY(m_scene->snapshot(u"theirs"_s).seq > 0);
}

namespace {

/// What the test starts as another process: writes, and says so after each commit, until it is killed.
int writeUntilKilled(const QString &file)
{
    auto store = SqliteStore::open(file);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().reason));
        return 1;
    }
    while (true) {
        const server::Request request { Scene::actor(u"ada"_s), operation(u"theirs"_s, createImageChat()) };
        if (!(*store)->apply({ &request, 1 }).front())
            return 1;
        std::printf("%s\n", qPrintable(request.operation.broadcastId));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QCoreApplication::arguments().at(1) == "--write"_L1)
        return writeUntilKilled(QCoreApplication::arguments().at(2));
    StoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "store.moc"
