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

QString sha(QChar digit)
{
    return QString(64, digit);
}

} // namespace

/// What operations make of their page, and who and what of the workspace they can name.
class PipelinePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void aFirstDiscussionMakesThePage();
    void aMissingPageIsNotFound();
    void assignOnlyToWhoSeesThePage();
    void aDocumentMustBeReadableToBeNamed();
    void versionsAreStampedAndLeftOut();
    void openDiscussionsAreCounted();
    void timesNeverDecrease();
    void tenantsDoNotSeeEachOther();

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

void PipelinePages::aFirstDiscussionMakesThePage()
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

void PipelinePages::aMissingPageIsNotFound()
{
    QCOMPARE(tried(ada, UpdatePage { u"Title"_s, {}, {}, {}, {} }), std::optional(Code::NotFound));
    QCOMPARE(tried(ada, addComment(newUuid())), std::optional(Code::NotFound));
    Actor stranger = ada;
    stranger.tenantId = u"nobody"_s;
    QCOMPARE(tried(stranger, createImageChat()), std::optional(Code::NotFound));
}

void PipelinePages::assignOnlyToWhoSeesThePage()
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

void PipelinePages::aDocumentMustBeReadableToBeNamed()
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

void PipelinePages::versionsAreStampedAndLeftOut()
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

void PipelinePages::openDiscussionsAreCounted()
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

void PipelinePages::timesNeverDecrease()
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

void PipelinePages::tenantsDoNotSeeEachOther()
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

QTEST_GUILESS_MAIN(PipelinePages)
#include "pipeline_pages.moc"
