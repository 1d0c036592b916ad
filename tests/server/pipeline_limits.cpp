// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/scene.h"

#include "app/protocol/codec.h"
#include "app/protocol/limits.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;

namespace {

/// What takes most bytes on the wire: each of these is six.
QString widest(qsizetype characters)
{
    return QString(characters, u'%');
}

const QString page = widest(limits::urlIdBytes);

} // namespace

/// A discussion stays small enough to be brought back in one frame (protocol §2, §14).
class PipelineLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void commentsFillADiscussion();
    void editsFillADiscussion();
    void rewritingTakesNoRoom();
    void reactionsFillADiscussion();
    void differentReactionsAreFew();
    void whatWasStoredBeforeIsCounted();

private:
    std::optional<Code> tried(const Actor &actor, const OperationBody &body)
    {
        return refusal(m_scene->apply(actor, operation(page, body)));
    }
    AddComment comment(const QString &text) const
    {
        AddComment add = addComment(m_chat.conversation.id);
        add.comment.text = text;
        return add;
    }
    /// Adds comments until one is refused; their ids.
    QStringList fill();
    /// Deletes and restores the discussion; the size of the event.
    qsizetype restored();

    std::unique_ptr<Scene> m_scene;
    CreateChat m_chat;
    Actor m_ada = Scene::actor(widest(limits::userIdChars));
    const std::optional<Code> m_accepted;
    const std::optional<Code> m_tooLarge = Code::TooLarge;
};

void PipelineLimits::init()
{
    m_ada.user.name = widest(limits::nameChars);
    m_scene = std::make_unique<Scene>();
    m_chat = createTextChat(widest(140));
    auto &anchor = std::get<TextAnchor>(m_chat.conversation.anchor);
    anchor.selector = widest(limits::selectorChars);
    anchor.quote.exact = widest(limits::quoteExactChars);
    m_scene->accepted(m_ada, operation(page, m_chat));
}

QStringList PipelineLimits::fill()
{
    QStringList ids;
    while (ids.size() < 2000) {
        const AddComment add = comment(widest(2000));
        const auto code = tried(m_ada, add);
        if (code) {
            if (code != m_tooLarge)
                return {};
            break;
        }
        ids.append(add.comment.id);
    }
    return ids;
}

qsizetype PipelineLimits::restored()
{
    m_scene->accepted(m_ada, operation(page, DeleteChat { m_chat.conversation.id }));
    return m_scene->accepted(m_ada, operation(page, RestoreChat { m_chat.conversation.id })).event.size();
}

void PipelineLimits::commentsFillADiscussion()
{
    const QStringList ids = fill();
    QVERIFY2(ids.size() >= 10 && ids.size() < 30, qPrintable(QString::number(ids.size())));
    QVERIFY(restored() <= limits::serverFrameBytes);

    // What does not grow goes on, the largest assignee and anchor included.
    const QString &id = m_chat.conversation.id;
    QCOMPARE(tried(m_ada, Assign { id, m_ada.user.id }), m_accepted);
    Anchor anchor = m_chat.conversation.anchor;
    std::get<TextAnchor>(anchor).quote.prefix = widest(limits::quoteContextChars);
    QCOMPARE(tried(m_ada, MoveChat { id, anchor, {} }), m_accepted);
    QCOMPARE(tried(m_ada, SetState { id, ConversationState::Resolved }), m_accepted);
    QVERIFY(restored() <= limits::serverFrameBytes);

    // What is deleted makes room; another discussion has its own.
    QCOMPARE(tried(m_ada, DeleteComment { id, ids.front() }), m_accepted);
    QCOMPARE(tried(m_ada, comment(widest(2000))), m_accepted);
    QCOMPARE(tried(m_ada, comment(widest(2000))), m_tooLarge);
    QCOMPARE(tried(m_ada, createImageChat(widest(limits::commentChars))), m_accepted);
}

void PipelineLimits::editsFillADiscussion()
{
    const QStringList ids = fill();
    const auto edit = [&](const QString &text) {
        const Comment *last = nullptr;
        const server::Snapshot snapshot = m_scene->snapshot(page);
        for (const Comment &each : snapshot.conversations.front().comments)
            last = &each;
        return tried(m_ada, EditComment { m_chat.conversation.id, last->id, text, last->editedAt });
    };
    QCOMPARE(edit(widest(limits::commentChars)), m_tooLarge);
    QCOMPARE(edit(widest(1500)), m_accepted);
    QCOMPARE(edit(widest(2000)), m_accepted);
    QVERIFY(restored() <= limits::serverFrameBytes);
}

void PipelineLimits::rewritingTakesNoRoom()
{
    const AddComment add = comment(widest(limits::commentChars));
    m_scene->accepted(m_ada, operation(page, add));
    Timestamp base = 0;
    for (int i = 0; i < 40; ++i) {
        const auto edit = m_scene->apply(
            m_ada,
            operation(page,
                      EditComment { m_chat.conversation.id, add.comment.id,
                                    widest(limits::commentChars - 1) + QString::number(i % 10), base }));
        QCOMPARE(refusal(edit), m_accepted);
        base = edit->timestamp;
    }
}

void PipelineLimits::reactionsFillADiscussion()
{
    const QString &first = m_chat.conversation.comments.front().id;
    std::optional<Code> code;
    int users = 0;
    Actor last;
    for (; users < 3000 && !code; ++users) {
        last = Scene::actor(widest(limits::userIdChars - 4) + QString::number(1000 + users));
        code = tried(last, React { m_chat.conversation.id, first, u"👍"_s, true });
    }
    QCOMPARE(code, m_tooLarge);
    QVERIFY2(users > 100, qPrintable(QString::number(users)));
    QVERIFY(restored() <= limits::serverFrameBytes);
    // Who has reacted may say so again, and take it back; then there is room for somebody else.
    const Actor earlier = Scene::actor(widest(limits::userIdChars - 4) + QString::number(1000));
    QCOMPARE(tried(earlier, React { m_chat.conversation.id, first, u"👍"_s, true }), m_accepted);
    QCOMPARE(tried(earlier, React { m_chat.conversation.id, first, u"👍"_s, false }), m_accepted);
    QCOMPARE(tried(last, React { m_chat.conversation.id, first, u"👍"_s, true }), m_accepted);
}

void PipelineLimits::differentReactionsAreFew()
{
    const auto react = [&](int which, const Actor &actor) {
        return tried(actor,
                     React { m_chat.conversation.id, m_chat.conversation.comments.front().id,
                             QString::fromUcs4(std::u32string(1, char32_t(0x1F400 + which)).c_str(), 1),
                             true });
    };
    for (int i = 0; i < limits::reactionsPerComment; ++i)
        QCOMPARE(react(i, m_ada), m_accepted);
    QCOMPARE(react(limits::reactionsPerComment, m_ada), m_tooLarge);
    QCOMPARE(react(3, Scene::actor(u"bo"_s)), m_accepted); // one that is there
}

void PipelineLimits::whatWasStoredBeforeIsCounted()
{
    for (int i = 0; i < 5; ++i)
        m_scene->accepted(m_ada, operation(page, comment(widest(2000))));
    m_scene->accepted(m_ada,
                      operation(page, DeleteChat { m_scene->discussion(m_ada, page).conversation.id }));
    const QString latest = m_scene->discussion(m_ada, page).conversation.id;
    // A database of the first version knows no sizes and no numbers.
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(m_scene->file()).constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(
                 database,
                 "ALTER TABLE conversation DROP COLUMN bytes; ALTER TABLE conversation DROP COLUMN number;"
                 "DROP TABLE read_in; PRAGMA user_version = 1",
                 nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(database);
    m_scene->reopen();
    QCOMPARE(m_scene->snapshot(page).conversations.front().comments.size(), size_t(6));
    QCOMPARE(m_scene->snapshot(page).conversations.front().number, 1);
    QCOMPARE(m_scene->snapshot(page).conversations.back().id, latest);
    QCOMPARE(m_scene->snapshot(page).conversations.back().number, 3);
    QVERIFY(!fill().isEmpty());
    QVERIFY(restored() <= limits::serverFrameBytes);
}

QTEST_GUILESS_MAIN(PipelineLimits)
#include "pipeline_limits.moc"
