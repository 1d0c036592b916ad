// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chatstage.h"
#include "ui/chat/chatdrafts.h"

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = ChatStage;

/// What somebody else deletes while one writes on it: no words go with it.
class ChatDeletedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRemoteDeleteKeepsTheText()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.type(u"my long answer"_s);
        stage.scene.remove(id, bo);
        QVERIFY(stage.chat->isVisible());
        QCOMPARE(stage.field()->toPlainText(), u"my long answer"_s);
        QVERIFY(stage.note().contains(u"deleted"_s));
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 0);
        QCOMPARE(stage.field()->toPlainText(), u"my long answer"_s);
    }

    /// What is typed on a discussion that is gone would have no place: nothing is taken there.
    void aDeletedDiscussionTakesNoWords()
    {
        Stage stage;
        const ImageAnchor place { 60, 70, 0, 0, {} };
        const QString id = stage.scene.begin(bo, u"x"_s, place);
        stage.open(id);
        stage.type(u"x"_s);
        QTest::keyClick(stage.field(), Qt::Key_Backspace);
        stage.scene.remove(id, bo);
        QVERIFY(stage.note().contains(u"deleted"_s));
        QVERIFY2(!stage.note().contains(u"words"_s), "there are none");
        stage.say(u"too late"_s);
        QCOMPARE(stage.field()->toPlainText(), QString());
        QVERIFY(stage.field()->isReadOnly());
        QVERIFY(stage.note().contains(u"deleted"_s));
        QVERIFY(!stage.named<QAbstractButton>(u"composerSend"_s)->isEnabled());
        QVERIFY(!stage.named<QAbstractButton>(u"chatResolve"_s)->isEnabled());
        QVERIFY(!stage.named<QAbstractButton>(u"chatMore"_s)->isEnabled());
        // What an input method hands over in that moment is kept all the same.
        stage.field()->insertPlainText(u"composed"_s);
        stage.chat->shut();
        ChatDrafts drafts(stage.scene.drafts, {}, stage.scene.page());
        drafts.recoverDeleted();
        QCOMPARE(drafts.markers().size(), size_t(1));
        QCOMPARE(drafts.markers().front().words, u"composed"_s);
        QCOMPARE(std::get<ImageAnchor>(drafts.markers().front().anchor), place);
    }

    void aRestoredDiscussionIsWrittenOnAgain()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const Conversation whole = stage.scene.page().conversation(id)->conversation;
        stage.open(id);
        stage.type(u"my answer"_s);
        stage.scene.remove(id, bo);
        QVERIFY(stage.note().contains(u"deleted"_s));
        stage.scene.happen(bo, protocol::ChatCreated { whole, true });
        QCOMPARE(stage.note(), QString());
        QVERIFY(stage.named<QAbstractButton>(u"chatResolve"_s)->isEnabled());
        QVERIFY(stage.named<QAbstractButton>(u"chatMore"_s)->isEnabled());
        QCOMPARE(stage.field()->toPlainText(), u"my answer"_s);
        stage.say(u"!"_s);
        QCOMPARE(std::get<protocol::AddComment>(stage.scene.lastOperation().body).comment.text,
                 u"my answer!"_s);
    }

    /// Deleted twice: the words of the first time are still there.
    void wordsForADeletedDiscussionJoinThoseBefore()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const Conversation whole = stage.scene.page().conversation(id)->conversation;
        ChatDrafts drafts(stage.scene.drafts, {}, stage.scene.page());
        for (const QString &words : { u"first"_s, u"second"_s }) {
            drafts.keepWords(drafts.replyKey(id), id, words);
            stage.scene.remove(id, bo);
            drafts.recoverDeleted();
            stage.scene.happen(bo, protocol::ChatCreated { whole, true });
        }
        QCOMPARE(drafts.markers().size(), size_t(1));
        QCOMPARE(drafts.markers().front().words, u"first\n\nsecond"_s);
    }

    void wordsForADeletedCommentAreAReply()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const QString comment = stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.type(u"a reply"_s);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        stage.type(u", better"_s);
        stage.scene.change(id, bo, protocol::CommentDeleted { comment });
        QCOMPARE(stage.field()->toPlainText(), u"mine, better\n\na reply"_s);
        QVERIFY2(stage.note().contains(u"deleted"_s), qPrintable(stage.note()));
        stage.enter();
        const auto sent = std::get<protocol::AddComment>(stage.scene.lastOperation().body);
        QCOMPARE(sent.comment.text, u"mine, better\n\na reply"_s);
    }

    /// Also where it was deleted while this program did not run.
    void wordsForADeletedDiscussionAreAMarkerAtItsPlace()
    {
        Stage stage;
        const ImageAnchor place { 60, 70, 0, 0, {} };
        const QString id = stage.scene.begin(bo, u"x"_s, place);
        stage.open(id);
        stage.type(u"my long answer"_s);
        stage.scene.clock.advance(1s);
        delete stage.chat;
        stage.scene.remove(id, bo);
        Drafts later(stage.scene.drafts.path(), stage.scene.clock); // of the next process
        ChatDrafts drafts(later, {}, stage.scene.page());
        QVERIFY(drafts.markers().empty());
        drafts.recoverDeleted();
        drafts.recoverDeleted(); // once is enough
        const auto markers = drafts.markers();
        QCOMPARE(markers.size(), size_t(1));
        QCOMPARE(std::get<ImageAnchor>(markers.front().anchor), place);
        QVERIFY(drafts.text(drafts.replyKey(id)).isEmpty());
        stage.chat = new ChatWindow(later, &stage.window);
        stage.draft(place);
        QCOMPARE(stage.field()->toPlainText(), u"my long answer"_s);
        stage.enter();
        const auto sent = std::get<protocol::CreateChat>(stage.scene.lastOperation().body);
        QVERIFY(sent.conversation.id != id);
        QCOMPARE(sent.conversation.comments.front().text, u"my long answer"_s);
        delete stage.chat;
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
    }
};

QTEST_MAIN(ChatDeletedTest)
#include "chat_deleted.moc"
