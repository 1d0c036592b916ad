// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/writer.h"

#include "app/protocol/codec.h"
#include "app/server/readers.h"
#include "tests/server/scene.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;
using server::Applied;
using server::Readers;
using server::Writer;

namespace {

const QString page = u"mock-7"_s;

/// Keeps the writer's thread busy until it is let go, so that what is submitted meanwhile gathers.
class Gate {
public:
    explicit Gate(Writer &writer)
    {
        std::promise<void> reached;
        std::future<void> atGate = reached.get_future();
        writer.submit({ Scene::actor(u"ada"_s), operation(u"gate"_s, createImageChat()) },
                      [this, &reached](const Outcome<Applied> &) {
                          reached.set_value();
                          m_open.get_future().wait();
                      });
        atGate.wait();
    }
    void open() { m_open.set_value(); }

private:
    std::promise<void> m_open;
};

} // namespace

/// Group commit, and the threads beside the event loops.
class WriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void answersComeInOrderAndAfterTheCommit();
    void whatWaitsIsOneGroup();
    void aRefusedOperationDoesNotHurtItsGroup();
    void manyThreadsOnePageNoGap();
    void readMarksAreGathered();
    void stopAnswersWhatWaitsAndRefusesTheRest();
    void tooManyWaitingAreRefused();
    void readersRunWhatTheyAreGiven();

private:
    const Actor m_ada = Scene::actor(u"ada"_s);
    std::unique_ptr<Scene> m_scene;
};

void WriterTest::answersComeInOrderAndAfterTheCommit()
{
    Writer writer(m_scene->store());
    std::vector<qint64> seqs;
    std::vector<qint64> visible;
    for (int i = 0; i < 300; ++i) {
        writer.submit({ m_ada, operation(page, createImageChat()) }, [&, i](const Outcome<Applied> &applied) {
            seqs.push_back(applied->seq);
            if (i % 50 == 0)
                visible.push_back(m_scene->store().snapshot(Scene::tenant(), page)->seq - applied->seq);
        });
    }
    writer.drain();
    QCOMPARE(seqs.size(), size_t(300));
    for (size_t i = 0; i < seqs.size(); ++i)
        QCOMPARE(seqs[i], qint64(i) + 1);
    for (const qint64 ahead : visible)
        QVERIFY(ahead >= 0); // stored before it was answered
}

void WriterTest::whatWaitsIsOneGroup()
{
    Writer writer(m_scene->store(), { 10, 1000 });
    Gate gate(writer);
    std::vector<qint64> groups;
    for (int i = 0; i < 25; ++i) {
        writer.submit({ m_ada, operation(page, createImageChat()) }, [&](const Outcome<Applied> &) {
            groups.push_back(m_scene->store().snapshot(Scene::tenant(), page)->seq);
        });
    }
    gate.open();
    writer.drain();
    // What each answer could see tells what was committed with it.
    std::vector<qint64> expected(10, 10);
    expected.insert(expected.end(), 10, 20);
    expected.insert(expected.end(), 5, 25);
    QVERIFY(groups == expected);
}

void WriterTest::aRefusedOperationDoesNotHurtItsGroup()
{
    Writer writer(m_scene->store());
    Gate gate(writer);
    const Operation first = operation(page, createImageChat());
    std::vector<std::optional<Code>> codes;
    std::vector<qint64> seqs;
    const auto note = [&](const Outcome<Applied> &applied) {
        codes.push_back(refusal(applied));
        seqs.push_back(applied ? applied->seq : 0);
    };
    writer.submit({ m_ada, first }, note);
    writer.submit({ Scene::actor(u"v"_s, Role::Viewer), operation(page, createImageChat()) }, note);
    writer.submit({ m_ada, first }, note);
    writer.submit({ m_ada, operation(page, SetState { newUuid(), ConversationState::Open }) }, note);
    writer.submit({ m_ada, operation(page, createImageChat()) }, note);
    gate.open();
    writer.drain();
    QVERIFY((codes == std::vector<std::optional<Code>> { {}, Code::Forbidden, {}, Code::NotFound, {} }));
    QVERIFY((seqs == std::vector<qint64> { 1, 0, 1, 0, 2 }));
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(2));
}

void WriterTest::manyThreadsOnePageNoGap()
{
    Writer writer(m_scene->store());
    std::vector<qint64> seqs; // only touched on the writer's thread
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, actor = Scene::actor(u"user-%1"_s.arg(t))] {
            for (int i = 0; i < 100; ++i) {
                writer.submit({ actor, operation(page, createImageChat()) },
                              [&](const Outcome<Applied> &applied) { seqs.push_back(applied->seq); });
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    writer.drain();
    QCOMPARE(seqs.size(), size_t(400));
    for (size_t i = 0; i < seqs.size(); ++i)
        QCOMPARE(seqs[i], qint64(i) + 1);
}

void WriterTest::readMarksAreGathered()
{
    Writer writer(m_scene->store());
    for (int i = 0; i < 3; ++i)
        m_scene->accepted(m_ada, operation(page, createImageChat()));
    for (const qint64 seq : { 1, 3, 2 })
        writer.markRead({ m_ada, page, seq, {} });
    writer.drain();
    QCOMPARE(m_scene->store().readSoFar(m_ada, page)->all, 3);
}

void WriterTest::stopAnswersWhatWaitsAndRefusesTheRest()
{
    Writer writer(m_scene->store());
    Gate gate(writer);
    std::vector<std::optional<Code>> codes;
    const auto note = [&](const Outcome<Applied> &applied) { codes.push_back(refusal(applied)); };
    for (int i = 0; i < 5; ++i)
        writer.submit({ m_ada, operation(page, createImageChat()) }, note);
    gate.open();
    writer.stop();
    QCOMPARE(codes.size(), size_t(5));
    QCOMPARE(m_scene->snapshot(page).seq, 5);
    writer.submit({ m_ada, operation(page, createImageChat()) }, note);
    QCOMPARE(codes.back(), std::optional(Code::Unavailable));
    QCOMPARE(m_scene->snapshot(page).seq, 5);
}

void WriterTest::tooManyWaitingAreRefused()
{
    Writer writer(m_scene->store(), { 256, 3 });
    Gate gate(writer);
    std::vector<std::optional<Code>> early;
    int later = 0;
    for (int i = 0; i < 3; ++i)
        writer.submit({ m_ada, operation(page, createImageChat()) },
                      [&](const Outcome<Applied> &) { ++later; });
    writer.submit({ m_ada, operation(page, createImageChat()) },
                  [&](const Outcome<Applied> &applied) { early.push_back(refusal(applied)); });
    QVERIFY(early == std::vector { std::optional(Code::Unavailable) });
    gate.open();
    writer.drain();
    QCOMPARE(later, 3);
}

void WriterTest::readersRunWhatTheyAreGiven()
{
    m_scene->accepted(m_ada, operation(page, createImageChat()));
    Readers readers(m_scene->store(), 3);
    std::atomic<int> done { 0 };
    // Three at a time: each waits for the two others.
    std::atomic<int> meeting { 0 };
    std::promise<void> all;
    std::shared_future<void> met = all.get_future().share();
    for (int i = 0; i < 3; ++i) {
        readers.run([&, met](server::Store &) {
            if (++meeting == 3)
                all.set_value();
            met.wait();
        });
    }
    for (int i = 0; i < 100; ++i) {
        readers.run([&](server::Store &store) {
            if (store.snapshot(Scene::tenant(), page)->seq == 1)
                ++done;
        });
    }
    readers.stop();
    QCOMPARE(done.load(), 100);
    readers.run([&](server::Store &) { ++done; });
    QCOMPARE(done.load(), 100);
}

QTEST_GUILESS_MAIN(WriterTest)
#include "writer.moc"
