// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/scene.h"

#include "app/client/pagestate.h"
#include "app/protocol/codec.h"
#include "app/server/pipeline.h"

#include <QTest>

#include <random>

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

/// What a subscriber is told about a page.
Subscribed replyAbout(const server::Snapshot &snapshot)
{
    Subscribed reply;
    reply.epoch = snapshot.epoch;
    reply.seq = snapshot.seq;
    reply.urlId = page;
    reply.page = snapshot.page;
    reply.conversations = snapshot.conversations;
    return reply;
}

QString sha(QChar digit)
{
    return QString(64, digit);
}

} // namespace

/// What each operation means, and what is refused whoever asks.
class PipelineOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void aFirstDiscussionMakesThePage();
    void idsAreTakenForEverAndInTheWholeWorkspace();
    void whatIsElsewhereIsNotFound();
    void aMissingPageIsNotFound();
    void repliesGoAsDeepAsThePageAllows();
    void editsNeedTheLatestBase();
    void twoEditsInOneMillisecondDiffer();
    void deletedDiscussionsComeBackForThirtyDays();
    void assignOnlyToWhoSeesThePage();
    void aDocumentMustBeReadableToBeNamed();
    void versionsAreStampedAndLeftOut();
    void reactionsKeepTheirOrder();
    void withoutEffectStillAnEvent();
    void openDiscussionsAreCounted();
    void timesNeverDecrease();
    void kindsDoNotMix();
    void tenantsDoNotSeeEachOther();
    void aMarkerFitsItsBytes();
    void aNewPageIsTheSameOnBothSides();
    void clientsAndServerAgree();

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
        const CreateChat create = createImageChat();
        m_scene->accepted(actor, operation(urlId, create));
        return create;
    }

    std::unique_ptr<Scene> m_scene;
    const Actor ada = Scene::actor(u"ada"_s);
    const Actor bo = Scene::actor(u"bo"_s);
    const Actor mo = Scene::actor(u"mo"_s, Role::Moderator);
};

void PipelineOperations::init()
{
    m_scene = std::make_unique<Scene>();
}

void PipelineOperations::aFirstDiscussionMakesThePage()
{
    const Actor guest = Scene::actor(u"guest:1"_s, Role::Commenter, PageScope::only({ page }));
    const CreateChat create = createTextChat();
    m_scene->accepted(guest, operation(page, create));
    const server::Snapshot snapshot = m_scene->snapshot(page);
    QCOMPARE(snapshot.seq, 1);
    QVERIFY(snapshot.page);
    QCOMPARE(snapshot.page->title, QString()); // nobody gave it one
    QCOMPARE(snapshot.page->kind, PageKind::Text);
    QCOMPARE(snapshot.page->createdAt, m_scene->now);
    QCOMPARE(snapshot.conversations.size(), size_t(1));
    const Conversation &made = snapshot.conversations.front();
    QCOMPARE(made.id, create.conversation.id);
    QVERIFY(made.anchor == create.conversation.anchor);
    QCOMPARE(made.createdBy.id, u"guest:1"_s);
    QCOMPARE(made.comments.front().author.name, u"GUEST:1"_s);
    QCOMPARE(made.comments.front().seq, 1);
    QCOMPARE(tried(guest, createImageChat(), u"elsewhere"_s), std::optional(Code::NotFound));
    QVERIFY(!m_scene->snapshot(u"elsewhere"_s).page);
}

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

void PipelineOperations::aMissingPageIsNotFound()
{
    QCOMPARE(tried(ada, UpdatePage { u"Title"_s, {}, {}, {}, {} }), std::optional(Code::NotFound));
    QCOMPARE(tried(ada, addComment(newUuid())), std::optional(Code::NotFound));
    Actor stranger = ada;
    stranger.tenantId = u"nobody"_s;
    QCOMPARE(tried(stranger, createImageChat()), std::optional(Code::NotFound));
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

void PipelineOperations::assignOnlyToWhoSeesThePage()
{
    const CreateChat create = discussion(ada);
    const auto assign = [&](const QString &who) { return Assign { create.conversation.id, who }; };
    const auto signIn = [&](const QString &id, const PageScope &pages) {
        const server::SessionRecord session { id.toUtf8(),
                                              Scene::actor(id, Role::Viewer, pages),
                                              m_scene->now + day,
                                              server::SessionSource::CommandLine,
                                              {} };
        QVERIFY(m_scene->store().addSession(session).ok());
    };
    signIn(u"cy"_s, PageScope::everything());
    signIn(u"di"_s, PageScope::only({ page }));
    signIn(u"ed"_s, PageScope::only({ u"another"_s }));
    QCOMPARE(tried(ada, assign(u"ada"_s)), accepted);
    QCOMPARE(tried(ada, assign(u"cy"_s)), accepted);
    QCOMPARE(tried(ada, assign(u"di"_s)), accepted);
    QCOMPARE(m_scene->snapshot(page).conversations.front().assignee, u"di"_s);
    QCOMPARE(tried(ada, assign(u"ed"_s)), std::optional(Code::NotFound));
    QCOMPARE(tried(ada, assign(u"nobody"_s)), std::optional(Code::NotFound));
    QCOMPARE(tried(ada, assign({})), accepted);
    QCOMPARE(m_scene->snapshot(page).conversations.front().assignee, QString());
}

void PipelineOperations::aDocumentMustBeReadableToBeNamed()
{
    discussion(ada);
    discussion(ada, u"secret"_s);
    server::SqliteStore &store = m_scene->store();
    QVERIFY(store.blobUploaded(bo, sha(u'a'), 10).ok());
    const auto name = [](QChar digit) { return UpdatePage { {}, sha(digit), {}, {}, {} }; };
    QCOMPARE(tried(ada, name(u'b')), std::optional(Code::NotFound));
    QCOMPARE(tried(ada, name(u'a')), std::optional(Code::NotFound));
    QCOMPARE(tried(bo, name(u'a'), u"secret"_s), accepted);
    QCOMPARE(tried(ada, name(u'a')), accepted); // now a page that ada sees names it

    const Actor guest = Scene::actor(u"guest:1"_s, Role::Moderator, PageScope::only({ page }));
    QVERIFY(*store.mayReadBlob(guest, sha(u'a')));
    QVERIFY(store.blobUploaded(bo, sha(u'c'), 10).ok());
    QCOMPARE(tried(bo, name(u'c')), accepted);
    QVERIFY(!*store.mayReadBlob(guest, sha(u'a'))); // only the secret page names it now
    QVERIFY(*store.mayReadBlob(bo, sha(u'a')));
    QCOMPARE(tried(guest, name(u'a')), std::optional(Code::NotFound));
}

void PipelineOperations::versionsAreStampedAndLeftOut()
{
    QVERIFY(m_scene->store().blobUploaded(ada, sha(u'a'), 10).ok());
    discussion(ada);
    m_scene->accepted(ada, operation(page, UpdatePage { {}, sha(u'a'), {}, {}, {} }));
    const auto versionOf = [&](const QString &id) {
        for (const Conversation &conversation : m_scene->snapshot(page).conversations) {
            if (conversation.id == id)
                return conversation.version;
        }
        return u"missing"_s;
    };
    CreateChat plain = createImageChat();
    QVERIFY(std::get<ChatCreated>(event(ada, plain).body).conversation.version.isEmpty());
    QCOMPARE(versionOf(plain.conversation.id), sha(u'a'));
    CreateChat named = createImageChat();
    named.conversation.version = sha(u'a');
    QVERIFY(std::get<ChatCreated>(event(ada, named).body).conversation.version.isEmpty());
    QCOMPARE(versionOf(named.conversation.id), sha(u'a'));
    CreateChat older = createImageChat();
    older.conversation.version = sha(u'0');
    QCOMPARE(std::get<ChatCreated>(event(ada, older).body).conversation.version, sha(u'0'));
    QCOMPARE(versionOf(older.conversation.id), sha(u'0'));
    m_scene->accepted(
        ada, operation(page, MoveChat { older.conversation.id, ImageAnchor { 1, 1, 0, 0, {} }, {} }));
    QCOMPARE(versionOf(older.conversation.id), sha(u'a'));
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

void PipelineOperations::openDiscussionsAreCounted()
{
    const auto open = [&] { return m_scene->snapshot(page).page->open; };
    const CreateChat one = discussion(ada);
    const CreateChat two = discussion(ada);
    QCOMPARE(open(), 2);
    for (const ConversationState state : { ConversationState::Resolved, ConversationState::Resolved,
                                           ConversationState::Open, ConversationState::Resolved })
        m_scene->accepted(ada, operation(page, SetState { one.conversation.id, state }));
    QCOMPARE(open(), 1);
    m_scene->accepted(ada, operation(page, DeleteChat { one.conversation.id }));
    QCOMPARE(open(), 1);
    m_scene->accepted(ada, operation(page, DeleteChat { two.conversation.id }));
    QCOMPARE(open(), 0);
    m_scene->accepted(ada, operation(page, RestoreChat { one.conversation.id }));
    QCOMPARE(open(), 0);
    m_scene->accepted(ada, operation(page, RestoreChat { two.conversation.id }));
    m_scene->accepted(ada, operation(page, RestoreChat { two.conversation.id }));
    QCOMPARE(open(), 1);
}

void PipelineOperations::timesNeverDecrease()
{
    const CreateChat create = discussion(ada);
    const Timestamp before = m_scene->now;
    m_scene->now -= 3600 * 1000;
    const Event later = event(ada, addComment(create.conversation.id));
    QCOMPARE(later.timestamp, before);
    m_scene->reopen();
    m_scene->now += 1000;
    QCOMPARE(event(ada, addComment(create.conversation.id)).timestamp, before);
    m_scene->now = before + 5;
    QCOMPARE(event(ada, addComment(create.conversation.id)).timestamp, before + 5);
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

void PipelineOperations::tenantsDoNotSeeEachOther()
{
    QVERIFY(m_scene->store().addTenant(u"other"_s).ok());
    const CreateChat create = discussion(ada);
    Actor stranger = Scene::actor(u"ada"_s, Role::Admin);
    stranger.tenantId = u"other"_s;
    QCOMPARE(tried(stranger, addComment(create.conversation.id)), std::optional(Code::NotFound));
    // The same ids, page and broadcastId are free there.
    const Operation same { newUuid(), page, create };
    QVERIFY(m_scene->apply(stranger, same).ok());
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(1));
    QVERIFY(m_scene->store().removeTenant(u"other"_s).ok());
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(1));
    QCOMPARE(refusal(m_scene->apply(stranger, same)), std::optional(Code::NotFound));
}

void PipelineOperations::aMarkerFitsItsBytes()
{
    CreateChat create = createImageChat(QString(140, u'x'));
    const Operation asked = operation(newUuid(), create);
    const auto applied = m_scene->accepted(Scene::actor(u"guest:"_s + newUuid()), asked);
    // 8 bytes of WebSocket header from a client, 4 from the server.
    QVERIFY(encode(ClientMessage(asked)).size() + 8 + applied.event.size() + 4 < 1024);
}

void PipelineOperations::aNewPageIsTheSameOnBothSides()
{
    PageState client = stateOf(replyAbout(m_scene->snapshot(page)));
    QVERIFY(!client.exists);
    fold(client, event(ada, createImageChat()));
    QVERIFY(client.page == stateOf(replyAbout(m_scene->snapshot(page))).page);
}

void PipelineOperations::clientsAndServerAgree()
{
    std::mt19937 random(20240607);
    const auto pick = [&](size_t n) { return size_t(random() % n); };
    QVERIFY(m_scene->store().blobUploaded(mo, sha(u'a'), 1).ok());
    QVERIFY(m_scene->store().blobUploaded(mo, sha(u'b'), 1).ok());
    PageState client;
    client.epoch = m_scene->snapshot(page).epoch;
    std::vector<CreateChat> chats { createImageChat() };
    std::vector<QString> comments { firstComment(chats.front()) };
    int refused = 0;
    for (int i = 0; i < 600; ++i) {
        const QString chat = chats[pick(chats.size())].conversation.id;
        const QString comment = comments[pick(comments.size())];
        OperationBody body;
        switch (i == 0 ? 0 : pick(12)) {
        case 0:
            if (i != 0)
                chats.push_back(pick(2) ? createImageChat() : createTextChat());
            comments.push_back(firstComment(chats.back()));
            body = chats.back();
            break;
        case 1:
            body = MoveChat { chat, ImageAnchor { double(pick(900)) / 9, 50, 0, 0, u"a.png"_s }, {} };
            break;
        case 2:
            body = SetState { chat, pick(2) ? ConversationState::Open : ConversationState::Resolved };
            break;
        case 3:
            body = Assign { chat, pick(2) ? u"mo"_s : QString() };
            break;
        case 4:
            body = DeleteChat { chat };
            break;
        case 5:
            body = RestoreChat { chat };
            break;
        case 6:
        case 7:
        case 8: {
            const AddComment add = addComment(chat, pick(3) ? QString() : comment);
            comments.push_back(add.comment.id);
            body = add;
            break;
        }
        case 9:
            body = EditComment { chat, comment, u"edited %1 100%"_s.arg(i), 0 };
            break;
        case 10:
            body = pick(2) ? OperationBody(DeleteComment { chat, comment })
                           : OperationBody(React { chat, comment, u"🎉"_s, pick(2) == 0 });
            break;
        case 11:
            body = UpdatePage { u"t%1"_s.arg(i), pick(2) ? sha(u'a') : sha(u'b'), {}, 5.5, int(pick(3)) };
            break;
        }
        m_scene->now += Timestamp(pick(3));
        const auto outcome = m_scene->apply(pick(3) ? mo : ada, operation(page, body));
        refused += !outcome;
        if (outcome)
            fold(client, *decodeEvent(outcome->event));
    }
    QVERIFY(refused > 10 && refused < 500);
    const PageState server = stateOf(replyAbout(m_scene->snapshot(page)));
    QCOMPARE(client.seq, server.seq);
    QCOMPARE(client.order, server.order);
    for (const QString &id : server.order)
        QVERIFY(client.conversations.value(id) == server.conversations.value(id));
    QCOMPARE(client.page.title, server.page.title);
    QCOMPARE(client.page.blob, server.page.blob);
    QVERIFY(!server.page.blob.isEmpty());
}

QTEST_GUILESS_MAIN(PipelineOperations)
#include "pipeline_operations.moc"
