// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chatstage.h"
#include "ui/chat/chatdrafts.h"

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Code;
using Stage = ChatStage;

namespace {

/// The chat of another process of the same user: a store of its own on the same file.
struct Elsewhere {
    explicit Elsewhere(Stage &stage) : drafts(stage.scene.drafts.path(), stage.scene.clock), window()
    {
        window.resize(1000, 700);
        chat = new ChatWindow(drafts, &window);
        window.show();
    }
    ComposerField *field() { return chat->findChild<ComposerField *>(); }
    void send() { QTest::keyClick(field(), Qt::Key_Return); }
    QString text() { return field()->toPlainText(); }

    Drafts drafts;
    QWidget window;
    ChatWindow *chat;
};

/// The page of a process that begins now: nobody remembers what was under way.
std::shared_ptr<PageModel> begunAnew(Scene &scene)
{
    auto model = std::make_shared<PageModel>(scene.model->urlId(), scene.link);
    model->restore(scene.model->confirmed(), {});
    return model;
}

/// The server is back; returns what it was asked about.
QStringList goLive(Scene &scene)
{
    scene.link.live = true;
    const protocol::Subscribe asked = scene.model->subscription(2);
    protocol::Subscribed reply;
    reply.ref = asked.ref;
    reply.urlId = scene.model->urlId();
    reply.epoch = u"e1"_s;
    reply.seq = scene.seq;
    reply.resumed = true;
    scene.model->apply(reply);
    return asked.pending;
}

QString fateOf(Stage &stage)
{
    return stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text();
}

} // namespace

/// Words that were not sent: one thing in all windows and processes, and never hidden.
class ChatDraftsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // -- several processes ------------------------------------------------------------------------
    void wordsShowInTheOtherProcess()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        Elsewhere other(stage);
        other.chat->openConversation(stage.scene.model, id);
        stage.window.activateWindow();
        stage.open(id);
        stage.type(u"half a sen"_s);
        stage.scene.clock.advance(1s);
        QTRY_COMPARE(other.text(), u"half a sen"_s);
        other.field()->insertPlainText(u"tence"_s);
        stage.scene.clock.advance(1s);
        QTRY_COMPARE(stage.field()->toPlainText(), u"half a sentence"_s);
        // Thrown away in one: gone in the other.
        stage.field()->clear();
        stage.scene.clock.advance(1s);
        QTRY_COMPARE(other.text(), QString());
    }

    void sentInOneIsSentInAll()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.type(u"only once"_s);
        stage.scene.clock.advance(1s);
        Elsewhere other(stage);
        other.chat->openConversation(stage.scene.model, id);
        QCOMPARE(other.text(), u"only once"_s);
        // Both are pressed before either could have heard of the other.
        stage.enter();
        other.send();
        QCOMPARE(stage.scene.operationCount(), 1);
        QCOMPARE(other.text(), QString());
        auto *note = other.chat->findChild<QLabel *>(u"composerNote"_s);
        QVERIFY(note->isVisible() && note->text().contains(u"another window"_s));
        stage.scene.store(stage.scene.lastOperation());
        stage.scene.clock.advance(1s);
        QTRY_VERIFY(other.drafts.keys({}).isEmpty());
    }

    void aMarkerSentInOneIsADiscussionInTheOther()
    {
        Stage stage;
        stage.draft();
        stage.type(u"Here"_s);
        stage.scene.clock.advance(1s);
        Elsewhere other(stage);
        other.chat->openDraft(stage.scene.model, *stage.chat->draftAnchor());
        QCOMPARE(other.text(), u"Here"_s);
        QSignalSpy placed(other.chat, &ChatWindow::placed);
        stage.enter();
        QCOMPARE(other.chat->conversationId(), stage.chat->conversationId());
        QCOMPARE(placed.size(), 1);
        stage.scene.clock.advance(1s);
        QTRY_COMPARE(other.text(), QString());
        other.send();
        QCOMPARE(stage.scene.operationCount(), 1);
    }

    void anEditSavedInOneIsOverInTheOther()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const QString comment = stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        stage.type(u", better"_s);
        stage.scene.clock.advance(1s);
        Elsewhere other(stage);
        other.chat->openConversation(stage.scene.model, id);
        QCOMPARE(other.text(), u"mine, better"_s); // it goes on where it was
        stage.enter();
        stage.scene.clock.advance(1s);
        QTRY_COMPARE(other.text(), QString());
        QCOMPARE(other.chat->findChild<Composer *>()->purpose(), Composer::Purpose::Reply);
        QCOMPARE(stage.scene.operationCount(), 1);
    }

    void wordsTypedAtTheSameTimeAreBothThere()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        Elsewhere other(stage);
        other.chat->openConversation(stage.scene.model, id);
        stage.window.activateWindow();
        stage.open(id);
        other.field()->insertPlainText(u"there"_s);
        stage.type(u"here"_s);
        other.drafts.flush();
        stage.scene.drafts.flush();
        QCOMPARE(stage.field()->toPlainText(), u"here"_s);
        stage.enter();
        QCOMPARE(std::get<protocol::AddComment>(stage.scene.lastOperation().body).comment.text, u"here"_s);
        QCOMPARE(stage.field()->toPlainText(), u"there"_s);
    }

    // -- a program that ended -----------------------------------------------------------------------
    void whatWasNotSentIsShownAfterACrash()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.scene.link.live = false;
        stage.say(u"never sent"_s);
        stage.type(u"unsent"_s);
        stage.scene.clock.advance(1s);
        const protocol::Operation sent = stage.scene.model->pendingOperations().back().operation;
        delete stage.chat;

        stage.scene.model = begunAnew(stage.scene); // the server is still down
        Drafts later(stage.scene.drafts.path(), stage.scene.clock);
        stage.chat = new ChatWindow(later, &stage.window);
        stage.open(id);
        QCOMPARE(stage.read().last(), u"never sent"_s);
        QCOMPARE(fateOf(stage), u"Not sent"_s);
        QVERIFY(stage.rows().back()->findChild<QLabel *>(u"commentReason"_s)->text().contains(u"ended"_s));
        QCOMPARE(stage.field()->toPlainText(), u"unsent"_s); // what is typed stays apart

        // The same names: the server takes it once, whatever it had heard.
        QCOMPARE(goLive(stage.scene), QStringList(sent.broadcastId));
        QCOMPARE(fateOf(stage), u"Not sent"_s);
        stage.click(stage.rows().back()->findChild<QAbstractButton *>(u"commentRetry"_s));
        QCOMPARE(stage.scene.lastOperation(), sent);
        QCOMPARE(fateOf(stage), u"Sending…"_s);
        stage.scene.store(sent);
        QCOMPARE(stage.read(), QStringList({ u"x"_s, u"never sent"_s }));
        QVERIFY(later.keys({}).filter(u"#"_s).isEmpty());
        delete stage.chat;
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
    }

    void repliesToWhatWasNotSentAreShownAfterACrash()
    {
        Stage stage;
        stage.scene.link.live = false;
        stage.draft();
        stage.say(u"first"_s);
        stage.say(u"second"_s);
        const QString id = stage.chat->conversationId();
        delete stage.chat;
        stage.scene.model = begunAnew(stage.scene);
        ChatDrafts(stage.scene.drafts, {}, stage.scene.page()).resume();
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
        stage.open(id);
        QCOMPARE(stage.read(), QStringList({ u"first"_s, u"second"_s }));
        QCOMPARE(fateOf(stage), u"Not sent"_s);
    }

    void whatWasNotSentCanBeDiscardedAfterACrash()
    {
        Stage stage;
        stage.scene.link.live = false;
        stage.draft();
        stage.say(u"rubbish"_s);
        stage.scene.clock.advance(1s);
        const QString id = stage.chat->conversationId();
        delete stage.chat;
        stage.scene.model = begunAnew(stage.scene);
        ChatDrafts(stage.scene.drafts, {}, stage.scene.page()).resume();
        QVERIFY(stage.scene.page().conversation(id));
        QCOMPARE(stage.scene.page().conversation(id)->fate, Fate::Failed);
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
        stage.open(id);
        QCOMPARE(fateOf(stage), u"Not sent"_s);
        stage.click(stage.rows().back()->findChild<QAbstractButton *>(u"commentDiscard"_s));
        QVERIFY(!stage.scene.page().conversation(id));
        QVERIFY(stage.scene.drafts.keys({}).isEmpty());
    }

    /// It had arrived, and the answer had not.
    void whatArrivedBeforeTheCrashIsNotShownTwice()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.say(u"arrived"_s);
        delete stage.chat;
        auto before = stage.scene.model;
        stage.scene.store(stage.scene.lastOperation());
        stage.scene.model = begunAnew(stage.scene);
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
        stage.open(id);
        QCOMPARE(stage.read(), QStringList({ u"x"_s, u"arrived"_s }));
        QVERIFY(fateOf(stage) != u"Not sent"_s);
        QVERIFY(stage.scene.drafts.keys({}).isEmpty());
    }

    void aChangeThatWasNotSentIsShownAfterACrash()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        stage.type(u", better"_s);
        stage.scene.link.live = false;
        stage.enter();
        delete stage.chat;
        stage.scene.model = begunAnew(stage.scene);
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
        stage.open(id);
        QCOMPARE(stage.read().last(), u"mine, better"_s);
        QCOMPARE(fateOf(stage), u"Not sent"_s);
        QCOMPARE(stage.field()->toPlainText(), QString());
        QCOMPARE(stage.chat->findChild<Composer *>()->purpose(), Composer::Purpose::Reply);
    }

    /// Of a version that kept the words alone.
    void wordsAloneAreShownAsWell()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        ChatDrafts drafts(stage.scene.drafts, {}, stage.scene.page());
        drafts.keepWords(drafts.replyKey(id), id, u"on its way"_s);
        const QString comment = newUuid();
        QVERIFY(drafts.claim(drafts.replyKey(id), comment, u"on its way"_s));
        stage.open(id);
        QCOMPARE(stage.read().last(), u"on its way"_s);
        QCOMPARE(fateOf(stage), u"Not sent"_s);
        QCOMPARE(stage.rows().back()->entry().comment.id, comment);
    }

    void anEditGoesOnWhereItWas()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.type(u"a reply"_s);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        stage.type(u", better"_s);
        stage.chat->shut();
        stage.open(id);
        QCOMPARE(stage.field()->toPlainText(), u"mine, better"_s);
        QCOMPARE(stage.chat->findChild<Composer *>()->purpose(), Composer::Purpose::Edit);
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QCOMPARE(stage.field()->toPlainText(), u"a reply"_s);
        // What says again what the comment says is no draft.
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        stage.field()->setPlainText(u"mine"_s);
        stage.chat->shut();
        stage.open(id);
        QCOMPARE(stage.field()->toPlainText(), u"a reply"_s);
    }

    /// What fails in one process can be retried in the others.
    void whatFailedElsewhereIsShownHere()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const auto there = begunAnew(stage.scene); // another process's view of the page
        Drafts drafts(stage.scene.drafts.path(), stage.scene.clock);
        ChatDrafts elsewhere(drafts, {}, *there);
        connect(&drafts, &Drafts::changed, there.get(), [&](const QString &key) { elsewhere.follow(key); });
        stage.open(id);
        stage.scene.link.live = false;
        stage.say(u"lost"_s);
        ChatDrafts here(stage.scene.drafts, {}, stage.scene.page());
        connect(stage.scene.model.get(), &PageModel::operationFailed, stage.chat,
                [&](const protocol::Operation &operation) { here.failed(operation); });
        stage.scene.clock.advance(1s);
        QVERIFY(there->pendingOperations().empty()); // it may just be on its way
        stage.scene.clock.advance(6s);
        QTRY_COMPARE(fateOf(stage), u"Not sent"_s);
        stage.scene.clock.advance(1s);
        QTRY_COMPARE(there->pendingOperations().size(), size_t(1));
        QCOMPARE(there->conversation(id)->conversation.comments.back().text, u"lost"_s);
        stage.click(stage.rows().back()->findChild<QAbstractButton *>(u"commentDiscard"_s));
        stage.scene.clock.advance(1s);
        QTRY_VERIFY(there->pendingOperations().empty());
        QCOMPARE(there->conversation(id)->conversation.comments.size(), size_t(1));
    }
};

QTEST_MAIN(ChatDraftsTest)
#include "chat_drafts.moc"
