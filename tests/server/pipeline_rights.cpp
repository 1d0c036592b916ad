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

/// Whom protocol §4 lets do it.
enum class Who { Commenters, OwnerOrModerators, AuthorAlone, AuthorOrModerators, WholeWorkspace, Moderators };

struct Kind {
    const char *name;
    Who who;
    /// The operation, on conversation and comment of the page.
    OperationBody (*make)(const QString &conversationId, const QString &commentId);
};

const Kind kinds[] = {
    { "create-chat", Who::Commenters,
      [](const QString &, const QString &) -> OperationBody { return createImageChat(); } },
    { "move-chat", Who::OwnerOrModerators,
      [](const QString &id, const QString &) -> OperationBody {
          return MoveChat { id, ImageAnchor { 1, 2, 3, 4, {} }, {} };
      } },
    { "set-state", Who::Commenters,
      [](const QString &id, const QString &) -> OperationBody {
          return SetState { id, ConversationState::Resolved };
      } },
    { "assign", Who::Commenters,
      [](const QString &id, const QString &) -> OperationBody {
          return Assign { id, {} };
      } },
    { "delete-chat", Who::OwnerOrModerators,
      [](const QString &id, const QString &) -> OperationBody { return DeleteChat { id }; } },
    { "restore-chat", Who::OwnerOrModerators,
      [](const QString &id, const QString &) -> OperationBody { return RestoreChat { id }; } },
    { "add-comment", Who::Commenters,
      [](const QString &id, const QString &) -> OperationBody { return addComment(id); } },
    { "edit-comment", Who::AuthorAlone,
      [](const QString &id, const QString &comment) -> OperationBody {
          return EditComment { id, comment, u"new"_s, 0 };
      } },
    { "delete-comment", Who::AuthorOrModerators,
      [](const QString &id, const QString &comment) -> OperationBody {
          return DeleteComment { id, comment };
      } },
    { "react", Who::Commenters,
      [](const QString &id, const QString &comment) -> OperationBody {
          return React { id, comment, u"👍"_s, true };
      } },
    { "update-page title", Who::WholeWorkspace,
      [](const QString &, const QString &) -> OperationBody {
          return UpdatePage { u"Mock 7"_s, {}, {}, {}, {} };
      } },
    { "update-page settings", Who::Moderators,
      [](const QString &, const QString &) -> OperationBody {
          return UpdatePage { {}, {}, {}, 7.5, 1 };
      } },
};

enum class Scope { All, Named, Elsewhere };
enum class Relation { Own, Foreign };
enum class PageState { Open, Readonly };

struct Case {
    const Kind &kind;
    Role role;
    Scope scope;
    Relation relation;
    PageState page;
};

/// Protocol §4 in the order in which it judges.
std::optional<Code> expected(const Case &c)
{
    const bool moderator = c.role >= Role::Moderator;
    const bool own = c.relation == Relation::Own;
    const bool ofPage = c.kind.who == Who::WholeWorkspace || c.kind.who == Who::Moderators;
    if (c.scope == Scope::Elsewhere)
        return Code::NotFound;
    if (c.role == Role::Viewer)
        return Code::Forbidden;
    if (c.page == PageState::Readonly && !ofPage)
        return Code::Readonly;
    bool allowed = true;
    switch (c.kind.who) {
    case Who::Commenters:
        break;
    case Who::OwnerOrModerators:
    case Who::AuthorOrModerators:
        allowed = own || moderator;
        break;
    case Who::AuthorAlone:
        allowed = own;
        break;
    case Who::WholeWorkspace:
        allowed = moderator || c.scope == Scope::All;
        break;
    case Who::Moderators:
        allowed = moderator;
        break;
    }
    return allowed ? std::nullopt : std::optional(Code::Forbidden);
}

PageScope scopeOf(Scope scope, const QString &urlId)
{
    switch (scope) {
    case Scope::All:
        return PageScope::everything();
    case Scope::Named:
        return PageScope::only({ urlId, u"another"_s });
    case Scope::Elsewhere:
        break;
    }
    return PageScope::only({ u"another"_s });
}

} // namespace

/// Every operation × role × scope × own or foreign × read-only × sent again, without a socket.
class PipelineRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCase_data();
    void everyCase();

private:
    void check(const Case &c);

    Scene m_scene;
    int m_pages = 0;
};

void PipelineRights::everyCase_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Role>("role");
    for (size_t kind = 0; kind < std::size(kinds); ++kind) {
        for (const auto &[role, name] : { std::pair(Role::Viewer, "viewer"),
                                          { Role::Commenter, "commenter" },
                                          { Role::Moderator, "moderator" },
                                          { Role::Admin, "admin" } })
            QTest::addRow("%s by %s", kinds[kind].name, name) << int(kind) << role;
    }
}

void PipelineRights::everyCase()
{
    QFETCH(int, kind);
    QFETCH(Role, role);
    for (const Scope scope : { Scope::All, Scope::Named, Scope::Elsewhere }) {
        for (const Relation relation : { Relation::Own, Relation::Foreign }) {
            for (const PageState page : { PageState::Open, PageState::Readonly }) {
                check({ kinds[kind], role, scope, relation, page });
                if (QTest::currentTestFailed())
                    qFatal("scope %d, relation %d, page %d", int(scope), int(relation), int(page));
            }
        }
    }
}

void PipelineRights::check(const Case &c)
{
    const QString urlId = u"mock-%1"_s.arg(++m_pages);
    const QString author = c.relation == Relation::Own ? u"ada"_s : u"bo"_s;
    const CreateChat create = createImageChat();
    m_scene.accepted(Scene::actor(author), operation(urlId, create));
    const Actor moderator = Scene::actor(u"mo"_s, Role::Moderator);
    if (c.page == PageState::Readonly)
        m_scene.accepted(moderator, operation(urlId, UpdatePage { {}, {}, true, {}, {} }));
    const server::Snapshot before = m_scene.snapshot(urlId);

    const Actor ada = Scene::actor(u"ada"_s, c.role, scopeOf(c.scope, urlId));
    const Operation asked = operation(
        urlId, c.kind.make(create.conversation.id, create.conversation.comments.front().id));
    const auto first = m_scene.apply(ada, asked);
    QCOMPARE(refusal(first), expected(c));
    const auto again = m_scene.apply(ada, asked);
    QCOMPARE(refusal(again), expected(c));

    const server::Snapshot after = m_scene.snapshot(urlId);
    if (!first) {
        QCOMPARE(after.seq, before.seq);
        QVERIFY(after.conversations == before.conversations && after.page == before.page);
        return;
    }
    QCOMPARE(first->seq, before.seq + 1);
    QVERIFY(!first->repeated);
    const auto event = decodeEvent(first->event);
    QVERIFY(event.ok());
    QCOMPARE(event->seq, first->seq);
    QCOMPARE(event->timestamp, first->timestamp);
    QCOMPARE(event->broadcastId, asked.broadcastId);
    QCOMPARE(event->user.id, u"ada"_s);

    // Sent again: the same ack, and nothing happens.
    QVERIFY(again->repeated && again->event.isEmpty());
    QCOMPARE(again->seq, first->seq);
    QCOMPARE(again->timestamp, first->timestamp);
    QCOMPARE(after.seq, first->seq);

    // The same broadcastId for something else is refused; the same one of another user is not it.
    Operation other = asked;
    other.body = CreateChat(createImageChat());
    QCOMPARE(refusal(m_scene.apply(ada, other)), std::optional(Code::BroadcastIdReused));
    if (c.page == PageState::Open)
        QCOMPARE(refusal(m_scene.apply(moderator, other)), std::optional<Code>());
}

QTEST_GUILESS_MAIN(PipelineRights)
#include "pipeline_rights.moc"
