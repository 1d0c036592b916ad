// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chatstage.h"
#include "ui/chat/chatdrafts.h"

#include <QScrollBar>

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Code;
using Stage = ChatStage;

/// Writing in a chat: what is typed, sent, refused, and never lost.
class ChatWritingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enterSendsAndClears()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"Logo too small"_s);
        stage.open(id);
        stage.say(u"  I agree  "_s);
        const auto operation = stage.scene.lastOperation();
        const auto *add = std::get_if<protocol::AddComment>(&operation.body);
        QVERIFY(add);
        QCOMPARE(add->comment.text, u"  I agree"_s);
        QCOMPARE(stage.field()->toPlainText(), QString());
        QCOMPARE(stage.read().last(), u"I agree"_s);
        QCOMPARE(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text(), u"Sending…"_s);
        stage.scene.store(operation);
        QVERIFY(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text() != u"Sending…"_s);
        QCOMPARE(stage.read().size(), 2);
    }

    void shiftEnterIsANewLine()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.type(u"one"_s);
        const int before = stage.field()->height();
        QTest::keyClick(stage.field(), Qt::Key_Return, Qt::ShiftModifier);
        stage.type(u"two"_s);
        QCOMPARE(stage.scene.operationCount(), 0);
        QCOMPARE(stage.field()->toPlainText(), u"one\ntwo"_s);
        QVERIFY(stage.field()->height() > before);
    }

    void theFieldStopsGrowing()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(stage.field(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(stage.field()->height() < 200);
        QVERIFY(stage.window.rect().contains(stage.chat->chatPlace().card));
    }

    void enterNeverSendsWhileComposing()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        QInputMethodEvent composing(u"にほ"_s, {});
        QCoreApplication::sendEvent(stage.field(), &composing);
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 0);
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QVERIFY(stage.chat->isVisible());
        QInputMethodEvent commit;
        commit.setCommitString(u"日本"_s);
        QCoreApplication::sendEvent(stage.field(), &commit);
        QCOMPARE(stage.field()->toPlainText(), u"日本"_s);
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 1);
    }

    void emptyTextsAreNotSent()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.say(u"   "_s);
        QCOMPARE(stage.scene.operationCount(), 0);
        QVERIFY(!stage.named<QAbstractButton>(u"composerSend"_s)->isEnabled());
    }

    void aDraftBecomesADiscussion()
    {
        Stage stage;
        QSignalSpy placed(stage.chat, &ChatWindow::placed);
        stage.draft();
        QVERIFY(stage.chat->draftAnchor().has_value());
        QCOMPARE(stage.scene.operationCount(), 0);
        stage.say(u"Here"_s);
        const auto operation = stage.scene.lastOperation();
        const auto *create = std::get_if<protocol::CreateChat>(&operation.body);
        QVERIFY(create);
        QCOMPARE(std::get<ImageAnchor>(create->conversation.anchor).x, 10.0);
        QCOMPARE(placed.count(), 1);
        QCOMPARE(placed.first().first().toString(), create->conversation.id);
        QCOMPARE(stage.chat->conversationId(), create->conversation.id);
        QVERIFY(!stage.chat->draftAnchor());
        QCOMPARE(stage.read(), QStringList({ u"Here"_s }));
        QVERIFY(stage.field()->hasFocus());
        stage.scene.store(operation);
        QCOMPARE(stage.read(), QStringList({ u"Here"_s }));
        // Stored: the next marker begins empty.
        stage.draft();
        QCOMPARE(stage.field()->toPlainText(), QString());
    }

    void escapeClosesAndKeepsTheDraft()
    {
        Stage stage;
        connect(stage.chat, &ChatWindow::closeRequested, stage.chat, &ChatWindow::shut);
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.type(u"half a thou"_s);
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QVERIFY(!stage.chat->isVisible());
        stage.open(stage.scene.begin(bo, u"other"_s));
        QCOMPARE(stage.field()->toPlainText(), QString());
        stage.open(id);
        QCOMPARE(stage.field()->toPlainText(), u"half a thou"_s);
        // The same for a marker that was never sent.
        stage.draft();
        stage.type(u"abandoned"_s);
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        stage.chat->shut();
        stage.draft({ 70, 70, 20, 10, {} }); // elsewhere nothing was written yet
        QCOMPARE(stage.field()->toPlainText(), QString());
        stage.draft();
        QCOMPARE(stage.field()->toPlainText(), u"abandoned"_s);
    }

    void aRefusalPutsTheTextBack()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.say(u"refuse me"_s);
        stage.type(u"next"_s);
        stage.scene.refuse(stage.scene.lastOperation(), Code::RateLimited);
        QTRY_COMPARE(stage.field()->toPlainText(), u"refuse me\n\nnext"_s);
        QCOMPARE(stage.read(), QStringList({ u"x"_s }));
        QVERIFY(stage.note().contains(u"not sent"_s));
    }

    void aRefusedMarkerIsADraftAgain()
    {
        Stage stage;
        stage.draft();
        stage.say(u"Here"_s);
        stage.scene.refuse(stage.scene.lastOperation(), Code::Forbidden);
        QTRY_VERIFY(stage.chat->draftAnchor().has_value());
        QCOMPARE(stage.field()->toPlainText(), u"Here"_s);
        QVERIFY(!stage.note().isEmpty());
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 2);
    }

    void aRefusalWhileClosedIsKept()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.say(u"refuse me"_s);
        stage.chat->shut();
        stage.scene.refuse(stage.scene.lastOperation(), Code::Unavailable);
        QCoreApplication::processEvents();
        stage.open(id);
        QCOMPARE(stage.field()->toPlainText(), u"refuse me"_s);
    }

    void failedCommentsCanBeRetriedEditedDiscarded()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.scene.link.live = false;
        stage.say(u"lost"_s);
        stage.scene.clock.advance(Milliseconds(6000));
        QTRY_COMPARE(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text(), u"Not sent"_s);
        QVERIFY(!stage.rows().back()->findChild<QLabel *>(u"commentReason"_s)->text().isEmpty());

        stage.scene.link.live = true;
        stage.click(stage.rows().back()->findChild<QAbstractButton *>(u"commentRetry"_s));
        QCOMPARE(stage.scene.operationCount(), 1);
        QCOMPARE(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text(), u"Sending…"_s);
        stage.scene.store(stage.scene.lastOperation());
        QCOMPARE(stage.read(), QStringList({ u"x"_s, u"lost"_s }));

        stage.scene.link.live = false;
        stage.say(u"lost again"_s);
        stage.scene.clock.advance(Milliseconds(6000));
        QTRY_COMPARE(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text(), u"Not sent"_s);
        const QString failed = stage.rows().back()->entry().comment.id;
        stage.click(stage.rows().back()->findChild<QAbstractButton *>(u"commentRevise"_s));
        QCOMPARE(stage.read().size(), 2);
        QCOMPARE(stage.field()->toPlainText(), u"lost again"_s);
        stage.scene.link.live = true;
        stage.say(u", changed"_s);
        const auto operation = stage.scene.lastOperation();
        QCOMPARE(std::get<protocol::AddComment>(operation.body).comment.id, failed);
        stage.scene.store(operation);

        stage.scene.link.live = false;
        stage.say(u"rubbish"_s);
        stage.scene.clock.advance(Milliseconds(6000));
        QTRY_COMPARE(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text(), u"Not sent"_s);
        stage.click(stage.rows().back()->findChild<QAbstractButton *>(u"commentDiscard"_s));
        QCOMPARE(stage.read().size(), 3);
        QCOMPARE(stage.field()->toPlainText(), QString());
    }

    void offlineTheFieldWorksAndSendSaysWhy()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.chat->setConnection({ .state = Connection::State::Offline });
        stage.type(u"kept"_s);
        stage.click(stage.named<QAbstractButton>(u"composerSend"_s));
        QCOMPARE(stage.scene.operationCount(), 0);
        QVERIFY(stage.note().contains(u"offline"_s));
        QCOMPARE(stage.field()->toPlainText(), u"kept"_s);
        stage.chat->setConnection({ .state = Connection::State::Online });
        QCOMPARE(stage.note(), QString());
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 1);
    }

    void viewersAreToldWhyTheyCannotWrite()
    {
        Stage stage(Role::Viewer);
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.say(u"hello"_s);
        QCOMPARE(stage.scene.operationCount(), 0);
        QVERIFY(!stage.note().isEmpty());
        QVERIFY(!stage.named<QAbstractButton>(u"chatResolve"_s)->isEnabled());
    }

    void theLimitIsShownNearItsEnd()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.field()->setPlainText(QString(100, u'x'));
        QVERIFY(!stage.named(u"composerCounter"_s)->isVisible());
        stage.field()->setPlainText(u"😀"_s.repeated(7900)); // counts as people do, not as UTF-16 does
        QCOMPARE(stage.named(u"composerCounter"_s)->text(), u"100 left"_s);
        stage.field()->setPlainText(QString(8001, u'x'));
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 0);
        QVERIFY(stage.note().contains(u"too long"_s));
        stage.field()->setPlainText(QString(8000, u'x'));
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 1);
    }

    /// The server knows nothing yet of what the reply belongs to.
    void aReplyTakesItsUnsentDiscussionAlong()
    {
        Stage stage;
        stage.scene.link.live = false;
        stage.draft();
        stage.say(u"first"_s);
        stage.scene.clock.advance(Milliseconds(6000));
        QTRY_COMPARE(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text(), u"Not sent"_s);
        stage.scene.link.live = true;
        stage.say(u"second"_s);
        QCOMPARE(stage.scene.operationCount(), 2);
        const auto reply = std::get<protocol::Operation>(stage.scene.link.sent.back());
        const auto creation = std::get<protocol::Operation>(*std::prev(stage.scene.link.sent.end(), 2));
        QVERIFY(std::holds_alternative<protocol::CreateChat>(creation.body));
        QVERIFY(std::holds_alternative<protocol::AddComment>(reply.body));
        stage.scene.store(creation);
        stage.scene.store(reply);
        QCOMPARE(stage.read(), QStringList({ u"first"_s, u"second"_s }));
        QCOMPARE(stage.note(), QString());
    }

    void aRefusedReplyIsForgottenOnceItsDiscussionIsThere()
    {
        Stage stage;
        stage.draft();
        stage.say(u"first"_s);
        const auto creation = stage.scene.lastOperation();
        stage.say(u"second"_s);
        stage.scene.refuse(stage.scene.lastOperation(), Code::NotFound);
        QTRY_VERIFY(!stage.note().isEmpty());
        stage.scene.store(creation);
        QCOMPARE(stage.note(), QString());
        QCOMPARE(stage.field()->toPlainText(), u"second"_s);
    }

    void whyItWasNotSentGoesOnceTheServerAnswers()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.chat->setConnection({ .state = Connection::State::WaitingToRetry });
        stage.scene.link.live = false;
        stage.say(u"lost"_s);
        stage.scene.clock.advance(Milliseconds(6000));
        const auto reason = [&] {
            return stage.rows().back()->findChild<QLabel *>(u"commentReason"_s)->text();
        };
        QTRY_VERIFY2(reason().contains(u"does not answer"_s), qPrintable(reason()));
        stage.chat->setConnection({ .state = Connection::State::Online });
        QVERIFY2(!reason().contains(u"does not answer"_s), qPrintable(reason()));
        QVERIFY(reason().contains(u"not sent"_s));
        QVERIFY(stage.rows().back()->findChild<QAbstractButton *>(u"commentRetry"_s)->isVisible());
        stage.chat->setConnection({ .state = Connection::State::WaitingToRetry });
        QVERIFY(reason().contains(u"does not answer"_s));
    }

    void aDraftIsNotShiftedSideways()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        for (int letters = 4; letters < 90; ++letters) { // the blanks hang over the end of a line
            ChatDrafts drafts(stage.scene.drafts, {}, stage.scene.page());
            drafts.keepWords(drafts.replyKey(id), id,
                             u"word"_s.repeated(4) + u"i"_s.repeated(letters) + u"   "_s);
            delete stage.chat;
            stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
            stage.open(id);
            QCoreApplication::processEvents();
            QCOMPARE(stage.field()->horizontalScrollBar()->value(), 0);
            QCOMPARE(stage.field()->horizontalScrollBar()->maximum(), 0);
        }
    }

    void aStoppedWindowIsWhatSendSays()
    {
        Stage stage;
        stage.open(stage.scene.begin(bo, u"x"_s));
        stage.type(u"kept"_s);
        const auto says = [&](Transport::Fault fault) {
            stage.chat->setConnection({ .state = Connection::State::WaitingToRetry, .fault = fault });
            return stage.chat->findChild<Composer *>()->obstacle();
        };
        QVERIFY(says(Transport::Fault::Unreachable).isEmpty()); // it may be back within the time it waits
        QVERIFY(says(Transport::Fault::OwnerSilent).contains(u"not responding"_s));
        QVERIFY(says(Transport::Fault::OwnerDiffers).contains(u"another version"_s));
        stage.enter();
        QCOMPARE(stage.scene.operationCount(), 0);
        QCOMPARE(stage.field()->toPlainText(), u"kept"_s);
        stage.chat->setConnection(
            { .state = Connection::State::Online, .fault = Transport::Fault::OwnerSilent });
        QVERIFY(stage.chat->findChild<Composer *>()->obstacle().isEmpty()); // the fault is of before
    }

    void aRemoteEditStandsBesideMine()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const QString comment = stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        stage.type(u", better"_s);
        QCOMPARE(stage.note(), QString());
        stage.scene.change(id, stage.scene.self(), protocol::CommentEdited { comment, u"from my laptop"_s });
        QCOMPARE(stage.read().last(), u"from my laptop"_s);
        QCOMPARE(stage.field()->toPlainText(), u"mine, better"_s);
        QVERIFY2(stage.note().contains(u"changed meanwhile"_s), qPrintable(stage.note()));
        stage.type(u"!"_s);
        QVERIFY2(!stage.note().isEmpty(), "as long as it is so");
        QCOMPARE(stage.scene.operationCount(), 0);

        // The same after the program has ended and begun again.
        delete stage.chat;
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
        stage.open(id);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        QCOMPARE(stage.field()->toPlainText(), u"mine, better!"_s);
        QVERIFY(!stage.note().isEmpty());
        stage.enter();
        const auto sent = std::get<protocol::EditComment>(stage.scene.lastOperation().body);
        QCOMPARE(sent.text, u"mine, better!"_s);
    }
};

QTEST_MAIN(ChatWritingTest)
#include "chat_writing.moc"
