// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/limits.h"
#include "tests/server/scene.h"

#include "app/protocol/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;

namespace {

const QString page = u"mock-7"_s;

} // namespace

/// What happened on a page, and what of it a user has stored and read.
class StoreEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void whatWasThereBeforeIsNoticedInItsGroup();
    void tailsContinueOrDoNot();
    void eventsByRange();
    void storedOperationsAreFound();
    void readMarksOnlyMoveForward();
    void singleDiscussionsAreReadFurther();

private:
    CreateChat discussion(const QString &urlId = page) { return m_scene->discussion(m_ada, urlId); }

    const Actor m_ada = Scene::actor(u"ada"_s);
    std::unique_ptr<Scene> m_scene;
};

void StoreEvents::whatWasThereBeforeIsNoticedInItsGroup()
{
    const CreateChat create = createImageChat();
    const Operation first = operation(page, create);
    const AddComment comment = addComment(create.conversation.id);
    m_scene->accepted(m_ada, first);
    m_scene->accepted(m_ada, operation(page, comment));

    CreateChat sameConversation = createImageChat();
    sameConversation.conversation.id = create.conversation.id;
    CreateChat sameComment = createImageChat();
    sameComment.conversation.comments.front().id = comment.comment.id;
    Operation reused = first;
    reused.body = createImageChat();
    const CreateChat twice = createImageChat();
    const server::Request group[] = {
        { m_ada, operation(page, createImageChat()) },
        { m_ada, first },
        { m_ada, reused },
        { m_ada, operation(u"another"_s, sameConversation) },
        { m_ada, operation(page, sameComment) },
        { m_ada, operation(page, comment) },
        { m_ada, operation(page, twice) },
        { m_ada, operation(page, twice) },
        { Scene::actor(u"bo"_s), operation(page, createImageChat()) },
    };
    const std::vector<std::optional<Code>> expected {
        {}, {}, Code::BroadcastIdReused, Code::IdTaken, Code::IdTaken, Code::IdTaken, {}, Code::IdTaken, {}
    };
    const auto outcomes = m_scene->store().apply(group);
    for (size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(refusal(outcomes[i]), expected[i]);
    QVERIFY(outcomes[1]->repeated);
    QCOMPARE(outcomes[1]->seq, 1);
    QCOMPARE(outcomes.front()->seq, 3);
    QCOMPARE(outcomes.back()->seq, 5);
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(4));
    QVERIFY(!m_scene->snapshot(u"another"_s).page);
}

void StoreEvents::tailsContinueOrDoNot()
{
    const CreateChat create = discussion();
    std::vector<Operation> replies;
    for (int i = 0; i < 5; ++i) {
        replies.push_back(operation(page, addComment(create.conversation.id)));
        m_scene->accepted(m_ada, replies.back());
    }
    const QString epoch = m_scene->snapshot(page).epoch;
    const auto tail = [&](const Since &since) {
        return *m_scene->store().tail(Scene::tenant(), page, since);
    };
    const auto good = tail({ epoch, 3, replies[1].broadcastId });
    QVERIFY(good);
    QCOMPARE(good->seq, 6);
    QCOMPARE(good->events.size(), size_t(3));
    QCOMPARE(decodeEvent(good->events.front())->seq, 4);
    QCOMPARE(good->page.urlId, page);
    QVERIFY(tail({ epoch, 3, {} }));
    QCOMPARE(tail({ epoch, 6, replies[4].broadcastId })->events.size(), size_t(0));
    QCOMPARE(tail({ epoch, 0, {} })->events.size(), size_t(6));
    QVERIFY(!tail({ epoch, 3, replies[2].broadcastId }));
    QVERIFY(!tail({ epoch, 7, {} }));
    QVERIFY(!tail({ epoch, -1, {} }));
    QVERIFY(!tail({ u"other"_s, 3, replies[1].broadcastId }));
    QVERIFY(!*m_scene->store().tail(Scene::tenant(), u"nowhere"_s, { epoch, 0, {} }));

    std::vector<server::Request> many;
    for (int i = 0; i < 1000; ++i)
        many.push_back(
            { m_ada, operation(page, SetState { create.conversation.id, ConversationState::Open }) });
    m_scene->store().apply(many);
    QVERIFY(!tail({ epoch, 5, {} }));
    QCOMPARE(tail({ epoch, 6, {} })->events.size(), size_t(1000));
}

void StoreEvents::eventsByRange()
{
    const CreateChat create = discussion();
    discussion(u"another"_s);
    for (int i = 0; i < 5; ++i)
        m_scene->accepted(m_ada, operation(page, addComment(create.conversation.id)));
    const auto events = m_scene->store().events(Scene::tenant(), page, 2, 4);
    QCOMPARE(events->size(), size_t(3));
    for (size_t i = 0; i < events->size(); ++i)
        QCOMPARE(decodeEvent((*events)[i])->seq, qint64(i) + 2);
    QCOMPARE(m_scene->store().events(Scene::tenant(), page, 5, 1000)->size(), size_t(2));
    QVERIFY(!m_scene->store().events(Scene::tenant(), u"nowhere"_s, 1, 2));
}

void StoreEvents::storedOperationsAreFound()
{
    const Operation mine = operation(page, createImageChat());
    m_scene->accepted(m_ada, mine);
    const Operation theirs = operation(page, createImageChat());
    m_scene->accepted(Scene::actor(u"bo"_s), theirs);
    const auto stored = m_scene->store().stored(Scene::tenant(), u"ada"_s,
                                                { newUuid(), mine.broadcastId, theirs.broadcastId });
    QVERIFY((*stored == std::vector<Stored> { { mine.broadcastId, 1 } }));
}

void StoreEvents::singleDiscussionsAreReadFurther()
{
    for (int i = 0; i < 4; ++i)
        discussion();
    const auto mark = [&](qint64 seq, const QString &conversation) {
        const server::ReadMark one { m_ada, page, seq, conversation };
        QVERIFY(m_scene->store().markRead({ &one, 1 }).ok());
    };
    const auto in = [&](const Actor &actor) {
        auto read = m_scene->store().readSoFar(actor, page)->in;
        std::sort(read.begin(), read.end(), [](const auto &a, const auto &b) { return a.seq < b.seq; });
        return read;
    };
    const QString one = newUuid();
    const QString other = newUuid();
    mark(2, one);
    mark(1, one);
    mark(1'000'000, other);
    QVERIFY((in(m_ada) == std::vector<ReadIn> { { one, 2 }, { other, 4 } }));
    QVERIFY(in(Scene::actor(u"bo"_s)).empty());
    mark(3, {});
    QVERIFY((in(m_ada) == std::vector<ReadIn> { { other, 4 } }));

    // Whoever makes up discussions keeps no more than their number.
    for (int i = 0; i < protocol::limits::readIn + 5; ++i)
        mark(4, newUuid());
    QCOMPARE(in(m_ada).size(), size_t(protocol::limits::readIn));
}

void StoreEvents::readMarksOnlyMoveForward()
{
    discussion();
    discussion();
    discussion();
    const Actor guest = Scene::actor(u"guest:1"_s, Role::Viewer, PageScope::only({ u"another"_s }));
    const auto mark = [&](const Actor &actor, qint64 seq, const QString &urlId = page) {
        const server::ReadMark one { actor, urlId, seq, {} };
        QVERIFY(m_scene->store().markRead({ &one, 1 }).ok());
    };
    const auto marked = [&](const Actor &actor) { return m_scene->store().readSoFar(actor, page)->all; };
    QCOMPARE(marked(m_ada), 0);
    mark(m_ada, 2);
    QCOMPARE(marked(m_ada), 2);
    mark(m_ada, 1);
    QCOMPARE(marked(m_ada), 2);
    mark(m_ada, 1'000'000);
    QCOMPARE(marked(m_ada), 3);
    QCOMPARE(marked(Scene::actor(u"bo"_s)), 0);
    mark(guest, 3);
    QCOMPARE(marked(guest), 0);
    mark(m_ada, 3, u"nowhere"_s);
    QVERIFY(!m_scene->snapshot(u"nowhere"_s).page);
}

QTEST_GUILESS_MAIN(StoreEvents)
#include "store_events.moc"
