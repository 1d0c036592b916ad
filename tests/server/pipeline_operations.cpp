// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
constexpr std::optional<Code> accepted;
constexpr Timestamp day = 24 * 3600 * 1000;

QString firstComment(const CreateChat &create)
{
    return create.conversation.comments.front().id;
}

} // namespace

/// What each operation means for its discussion, and what is refused whoever asks.
class PipelineOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void idsAreTakenForEverAndInTheWholeWorkspace();
    void whatIsElsewhereIsNotFound();
    void repliesGoAsDeepAsThePageAllows();
    void editsNeedTheLatestBase();
    void twoEditsInOneMillisecondDiffer();
    void deletedDiscussionsComeBackForThirtyDays();
    void aNumberIsGivenOnce();
    void reactionsKeepTheirOrder();
    void withoutEffectStillAnEvent();
    void kindsDoNotMix();
    void aMarkerFitsItsBytes();

private:
    std::optional<Code> tried(const Actor &actor, const OperationBody &body, const QString &urlId = page)
    {
        return refusal(m_scene->apply(actor, operation(urlId, body)));
    }
    Event event(const Actor &actor, const OperationBody &body)
    {
        return *decodeEvent(m_scene->accepted(actor, operation(page, body)).event);
    }
    CreateChat discussion(const Actor &actor, const QString &urlId = page)
    {
        return m_scene->discussion(actor, urlId);
    }

    std::unique_ptr<Scene> m_scene;
    const Actor ada = Scene::actor(u"ada"_s);
    const Actor bo = Scene::actor(u"bo"_s);
    const Actor mo = Scene::actor(u"mo"_s, Role::Moderator);
};

void PipelineOperations::idsAreTakenForEverAndInTheWholeWorkspace()
{
    const CreateChat first = discussion(ada);
    CreateChat sameConversation = createImageChat();
    sameConversation.conversation.id = first.conversation.id;
    QCOMPARE(tried(ada, sameConversation, u"other-page"_s), std::optional(Code::IdTaken));
    CreateChat sameComment = createImageChat();
    sameComment.conversation.comments.front().id = firstComment(first);
    QCOMPARE(tried(ada, sameComment, u"other-page"_s), std::optional(Code::IdTaken));
    AddComment reply = addComment(first.conversation.id);
    reply.comment.id = firstComment(first);
    QCOMPARE(tried(bo, reply), std::optional(Code::IdTaken));

    m_scene->accepted(ada, operation(page, DeleteComment { first.conversation.id, firstComment(first) }));
    QCOMPARE(tried(bo, reply), std::optional(Code::IdTaken));
    m_scene->accepted(ada, operation(page, DeleteChat { first.conversation.id }));
    QCOMPARE(tried(ada, sameConversation), std::optional(Code::IdTaken));
    QVERIFY(!m_scene->snapshot(u"other-page"_s).page);
}

void PipelineOperations::whatIsElsewhereIsNotFound()
{
    const CreateChat here = discussion(ada);
    const CreateChat there = discussion(ada, u"there"_s);
    const CreateChat besides = discussion(ada);
    const std::optional notFound(Code::NotFound);
    QCOMPARE(tried(ada, SetState { there.conversation.id, ConversationState::Resolved }), notFound);
    QCOMPARE(tried(ada, RestoreChat { there.conversation.id }), notFound);
    QCOMPARE(tried(ada, SetState { newUuid(), ConversationState::Resolved }), notFound);
    QCOMPARE(tried(ada, EditComment { here.conversation.id, firstComment(besides), u"x"_s, 0 }), notFound);
    QCOMPARE(tried(ada, DeleteComment { here.conversation.id, newUuid() }), notFound);
    QCOMPARE(tried(ada, React { here.conversation.id, firstComment(there), u"👍"_s, true }), notFound);
    QCOMPARE(tried(ada, addComment(here.conversation.id, firstComment(besides))), notFound);

    m_scene->accepted(ada, operation(page, DeleteComment { here.conversation.id, firstComment(here) }));
    QCOMPARE(tried(ada, EditComment { here.conversation.id, firstComment(here), u"x"_s, 0 }), notFound);
    QCOMPARE(tried(ada, addComment(here.conversation.id, firstComment(here))), notFound);
    QCOMPARE(m_scene->snapshot(page).conversations.front().comments.size(), size_t(0));
    m_scene->accepted(ada, operation(page, DeleteChat { here.conversation.id }));
    QCOMPARE(tried(ada, addComment(here.conversation.id)), notFound);
    QCOMPARE(tried(ada, DeleteChat { here.conversation.id }), notFound);
}

void PipelineOperations::repliesGoAsDeepAsThePageAllows()
{
    const CreateChat create = discussion(ada);
    const QString id = create.conversation.id;
    QCOMPARE(tried(bo, addComment(id)), accepted);
    QCOMPARE(tried(bo, addComment(id, firstComment(create))), std::optional(Code::BadRequest));
    m_scene->accepted(mo, operation(page, UpdatePage { {}, {}, {}, {}, 1 }));
    const AddComment reply = addComment(id, firstComment(create));
    QCOMPARE(tried(bo, reply), accepted);
    QCOMPARE(tried(bo, addComment(id, reply.comment.id)), std::optional(Code::BadRequest));
    QCOMPARE(m_scene->snapshot(page).conversations.front().comments.back().parentId, firstComment(create));
}

void PipelineOperations::editsNeedTheLatestBase()
{
    const CreateChat create = discussion(ada);
    const auto edit = [&](const QString &text, Timestamp base) {
        return EditComment { create.conversation.id, firstComment(create), text, base };
    };
    m_scene->now += 1000;
    const Event first = event(ada, edit(u"one"_s, 0));
    QCOMPARE(tried(ada, edit(u"two"_s, 0)), std::optional(Code::Conflict));
    QCOMPARE(tried(ada, edit(u"two"_s, first.timestamp)), accepted);
    const server::Snapshot snapshot = m_scene->snapshot(page);
    const Comment &comment = snapshot.conversations.front().comments.front();
    QCOMPARE(comment.text, u"two"_s);
    QVERIFY(comment.editedAt > first.timestamp);
    QCOMPARE(comment.createdAt, m_scene->now - 1000);
}

void PipelineOperations::twoEditsInOneMillisecondDiffer()
{
    const CreateChat create = discussion(ada);
    const auto edit = [&](const QString &text, Timestamp base) {
        return EditComment { create.conversation.id, firstComment(create), text, base };
    };
    const Timestamp first = event(ada, edit(u"one"_s, 0)).timestamp;
    const Timestamp second = event(ada, edit(u"two"_s, first)).timestamp;
    QVERIFY(second > first);
    QCOMPARE(tried(ada, edit(u"from the other machine"_s, first)), std::optional(Code::Conflict));
}

void PipelineOperations::deletedDiscussionsComeBackForThirtyDays()
{
    const CreateChat create = discussion(ada);
    const QString id = create.conversation.id;
    const AddComment kept = addComment(id);
    m_scene->accepted(bo, operation(page, kept));
    const AddComment removed = addComment(id);
    m_scene->accepted(bo, operation(page, removed));
    m_scene->accepted(bo, operation(page, DeleteComment { id, removed.comment.id }));
    m_scene->accepted(bo, operation(page, React { id, kept.comment.id, u"👍"_s, true }));
    m_scene->accepted(bo, operation(page, SetState { id, ConversationState::Resolved }));
    const Conversation before = m_scene->snapshot(page).conversations.front();

    m_scene->accepted(ada, operation(page, DeleteChat { id }));
    QVERIFY(m_scene->snapshot(page).conversations.empty());
    QCOMPARE(tried(bo, RestoreChat { id }), std::optional(Code::Forbidden));
    m_scene->now += 30 * day;
    const Event restored = event(ada, RestoreChat { id });
    const auto &created = std::get<ChatCreated>(restored.body);
    QVERIFY(created.restored);
    QCOMPARE(created.conversation.comments.size(), size_t(2));
    QVERIFY(created.conversation == before);
    QVERIFY(m_scene->snapshot(page).conversations.front() == before);

    m_scene->accepted(ada, operation(page, DeleteChat { id }));
    m_scene->now += 30 * day + 1;
    QCOMPARE(tried(mo, RestoreChat { id }), std::optional(Code::NotFound));
}

void PipelineOperations::aNumberIsGivenOnce()
{
    const auto numbers = [this] {
        std::vector<int> all;
        for (const Conversation &each : m_scene->snapshot(page).conversations)
            all.push_back(each.number);
        return all;
    };
    const CreateChat first = discussion(ada);
    const CreateChat second = discussion(ada);
    const CreateChat third = discussion(ada);
    discussion(ada, u"elsewhere"_s);
    QCOMPARE(numbers(), (std::vector<int> { 1, 2, 3 }));
    m_scene->accepted(ada, operation(page, DeleteChat { first.conversation.id }));
    m_scene->accepted(ada, operation(page, DeleteChat { third.conversation.id }));
    m_scene->reopen();
    CreateChat wishing = createImageChat();
    wishing.conversation.number = 1; // not for a client to choose
    QCOMPARE(std::get<ChatCreated>(event(bo, wishing).body).conversation.number, 4);
    QCOMPARE(numbers(), (std::vector<int> { 2, 4 }));
    const Event back = event(ada, RestoreChat { first.conversation.id });
    QCOMPARE(std::get<ChatCreated>(back.body).conversation.number, 1);
    QCOMPARE(numbers(), (std::vector<int> { 1, 2, 4 }));
    QCOMPARE(m_scene->snapshot(u"elsewhere"_s).conversations.front().number, 1);
}

void PipelineOperations::reactionsKeepTheirOrder()
{
    const CreateChat create = discussion(ada);
    const auto react = [&](const Actor &who, bool on) {
        m_scene->accepted(
            who, operation(page, React { create.conversation.id, firstComment(create), u"👍"_s, on }));
    };
    react(mo, true);
    react(ada, true);
    react(mo, true);
    react(bo, true);
    const auto users = [&] {
        return m_scene->snapshot(page).conversations.front().comments.front().reactions.value(u"👍"_s);
    };
    QCOMPARE(users(), QStringList({ u"mo"_s, u"ada"_s, u"bo"_s }));
    react(ada, false);
    QCOMPARE(users(), QStringList({ u"mo"_s, u"bo"_s }));
}

void PipelineOperations::withoutEffectStillAnEvent()
{
    const CreateChat create = discussion(ada);
    const Event open = event(bo, SetState { create.conversation.id, ConversationState::Open });
    QCOMPARE(open.seq, 2);
    const Event off = event(bo, React { create.conversation.id, firstComment(create), u"👍"_s, false });
    QCOMPARE(off.seq, 3);
}

void PipelineOperations::kindsDoNotMix()
{
    const CreateChat create = discussion(ada);
    QCOMPARE(tried(ada, MoveChat { create.conversation.id, createTextChat().conversation.anchor, {} }),
             std::optional(Code::BadRequest));
    CreateChat empty = createImageChat();
    empty.conversation.comments.clear();
    QCOMPARE(tried(ada, empty), std::optional(Code::BadRequest));
    QCOMPARE(tried(mo, UpdatePage {}), std::optional(Code::BadRequest));
}

void PipelineOperations::aMarkerFitsItsBytes()
{
    CreateChat create = createImageChat(QString(140, u'x'));
    const Operation asked = operation(newUuid(), create);
    const auto applied = m_scene->accepted(Scene::actor(u"guest:"_s + newUuid()), asked);
    // 8 bytes of WebSocket header from a client, 4 from the server.
    QVERIFY(encode(ClientMessage(asked)).size() + 8 + applied.event.size() + 4 < 1024);
}

QTEST_GUILESS_MAIN(PipelineOperations)
#include "pipeline_operations.moc"
