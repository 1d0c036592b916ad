// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scene.h"
#include "ui/chat/chatwindow.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/commentrow.h"
#include "ui/chat/composer.h"
#include "ui/chat/reactionpicker.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

/// A window with room for a canvas and the chat over it, on a live page.
struct Stage {
    explicit Stage(Role role = Role::Commenter) : scene(role)
    {
        window.resize(1000, 700);
        chat = new ChatWindow(scene.drafts, &window);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no active window");
    }
    void open(const QString &id)
    {
        chat->openConversation(scene.model, id);
        chat->place(marker, window.rect());
    }
    void draft(const ImageAnchor &anchor = { 10, 20, 0, 0, {} })
    {
        chat->openDraft(scene.model, anchor);
        chat->place(marker, window.rect());
    }
    ComposerField *field() { return chat->findChild<ComposerField *>(); }
    void type(const QString &text) { QTest::keyClicks(field(), text); }
    void enter() { QTest::keyClick(field(), Qt::Key_Return); }
    void say(const QString &text)
    {
        type(text);
        enter();
        QCoreApplication::processEvents();
    }
    template <typename W = QLabel>
    W *named(const QString &name)
    {
        return chat->findChild<W *>(name);
    }
    QString note()
    {
        return named(u"composerNote"_s)->isVisible() ? named(u"composerNote"_s)->text() : QString();
    }
    CommentList *list() { return chat->findChild<CommentList *>(); }
    std::vector<CommentRow *> rows() { return list()->visibleRows(); }
    /// What can be read in the comments, from top to bottom.
    QStringList read()
    {
        QStringList texts;
        for (CommentRow *row : rows())
            texts << row->findChild<QTextBrowser *>()->toPlainText();
        return texts;
    }
    void click(QAbstractButton *button)
    {
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QAction *action(const QString &words)
    {
        for (QMenu *menu : chat->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == words)
                    return action;
            }
        }
        return nullptr;
    }

    Scene scene;
    QWidget window;
    ChatWindow *chat;
    QRect marker { 200, 300, 30, 30 };
};

} // namespace

class ChatWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsADiscussion()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"Logo too **small**"_s);
        stage.scene.reply(id, chidi, u"agreed, 32 px?"_s);
        stage.open(id);
        QVERIFY(stage.chat->isVisible());
        QCOMPARE(stage.named(u"chatAuthor"_s)->text(), u"Bo"_s);
        QVERIFY(stage.named(u"chatDetail"_s)->text().contains(u"#1"_s));
        QCOMPARE(stage.read(), QStringList({ u"Logo too small"_s, u"agreed, 32 px?"_s }));
        QCOMPARE(stage.rows().at(1)->findChild<QLabel *>(u"commentAuthor"_s)->text(), u"Chidi Anagonye"_s);
        QVERIFY(stage.field()->hasFocus());
        QCOMPARE(stage.chat->chatPlace().side, Side::Right);
        QCOMPARE(stage.chat->chatPlace().card.width(), 300);
    }

    /// At some length a comment fits on a line less than it would beside a scroll bar.
    void commentsOfAnyLengthAreShownWhole()
    {
        for (int letters = 20; letters <= 60; ++letters) {
            Stage stage;
            const QString id = stage.scene.begin(
                bo, QString(letters / 2, u'i') + u' ' + QString(letters - letters / 2, u'w'));
            stage.open(id);
            QTRY_COMPARE(stage.rows().size(), size_t(1));
            const CommentRow *row = stage.rows().front();
            QVERIFY2(row->parentWidget()->rect().contains(row->geometry()),
                     qPrintable(QString::number(letters)));
        }
    }

    void commentsStandOneBelowTheOther()
    {
        Stage stage;
        const QString id = stage.scene.begin(
            stage.scene.self(), u"Could the boat be a little larger? It carries the whole story."_s);
        stage.scene.reply(id, bo, u"Agreed, 20 % larger and a bit to the left of the sun"_s);
        stage.open(id);
        stage.say(u"Deal. I'll export it again tonight."_s);
        stage.scene.store(stage.scene.lastOperation());
        const auto rows = stage.rows();
        QCOMPARE(rows.size(), size_t(3));
        for (const CommentRow *row : rows)
            QCOMPARE(row->height(), row->heightForWidth(row->width()));
        QCOMPARE(rows[0]->y(), 0);
        QCOMPARE(rows[1]->y(), rows[0]->geometry().bottom() + 1);
        QCOMPARE(rows[2]->y(), rows[1]->geometry().bottom() + 1);
    }

    void textAnchorsGetMoreRoom()
    {
        Stage stage;
        stage.chat->openDraft(stage.scene.model, TextAnchor { {}, u"1:2{00000000}"_s, {} });
        stage.chat->place(stage.marker, stage.window.rect());
        QCOMPARE(stage.chat->chatPlace().card.width(), 410);
    }

    void fillsANarrowWindow()
    {
        Stage stage;
        stage.window.resize(700, 600);
        stage.draft();
        const QRect all = stage.window.rect();
        QCOMPARE(stage.chat->geometry().bottomLeft(), all.bottomLeft());
        QCOMPARE(stage.chat->width(), all.width());
        QVERIFY(stage.chat->geometry().top() > 160);
        stage.window.resize(700, 240);
        stage.chat->place(stage.marker, stage.window.rect());
        QCOMPARE(stage.chat->geometry(), stage.window.rect());
    }

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
        stage.chat->setConnectionState(Connection::State::Offline);
        stage.type(u"kept"_s);
        stage.click(stage.named<QAbstractButton>(u"composerSend"_s));
        QCOMPARE(stage.scene.operationCount(), 0);
        QVERIFY(stage.note().contains(u"offline"_s));
        QCOMPARE(stage.field()->toPlainText(), u"kept"_s);
        stage.chat->setConnectionState(Connection::State::Online);
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

    void whatOthersWriteNeverTakesTheFocus()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.type(u"typing"_s);
        stage.scene.reply(id, bo, u"meanwhile"_s);
        stage.scene.change(id, bo, protocol::StateChanged { ConversationState::Resolved });
        QVERIFY(stage.field()->hasFocus());
        QCOMPARE(stage.field()->toPlainText(), u"typing"_s);
        QCOMPARE(stage.field()->textCursor().position(), 6);
        QCOMPARE(stage.read().last(), u"meanwhile"_s);
    }

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

    void resolvesAndReopens()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.click(stage.named<QAbstractButton>(u"chatResolve"_s));
        QVERIFY(stage.named(u"chatDetail"_s)->text().contains(u"resolved"_s));
        stage.scene.refuse(stage.scene.lastOperation(), Code::Readonly);
        QTRY_VERIFY(!stage.named(u"chatDetail"_s)->text().contains(u"resolved"_s));
        QVERIFY(!stage.note().isEmpty());
        stage.click(stage.named<QAbstractButton>(u"chatResolve"_s));
        stage.scene.store(stage.scene.lastOperation());
        stage.click(stage.named<QAbstractButton>(u"chatResolve"_s));
        const auto operation = stage.scene.lastOperation();
        QCOMPARE(std::get<protocol::SetState>(operation.body).state, ConversationState::Open);
    }

    void editsOwnComments()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.type(u"a reply being written"_s);
        stage.rows().back()->openMenu();
        QAction *edit = stage.action(u"Edit"_s);
        QVERIFY(edit);
        edit->trigger();
        QCOMPARE(stage.field()->toPlainText(), u"mine"_s);
        stage.say(u", better"_s);
        const auto operation = stage.scene.lastOperation();
        QCOMPARE(std::get<protocol::EditComment>(operation.body).text, u"mine, better"_s);
        QCOMPARE(stage.read().last(), u"mine, better"_s);
        QCOMPARE(stage.field()->toPlainText(), u"a reply being written"_s);
        stage.scene.store(operation);
        QVERIFY(stage.rows().back()->findChild<QLabel *>(u"commentTime"_s)->text().contains(u"edited"_s));
    }

    void escapeLeavesTheEdit()
    {
        Stage stage;
        QSignalSpy closed(stage.chat, &ChatWindow::closeRequested);
        const QString id = stage.scene.begin(stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.click(stage.named<QAbstractButton>(u"chatMore"_s));
        QAction *edit = stage.action(u"Edit the comment"_s);
        QVERIFY(edit);
        edit->trigger();
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 0);
        QCOMPARE(stage.field()->toPlainText(), QString());
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void aConflictKeepsTheEdit()
    {
        Stage stage;
        const QString id = stage.scene.begin(stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.click(stage.named<QAbstractButton>(u"chatMore"_s));
        stage.action(u"Edit the comment"_s)->trigger();
        stage.say(u" changed"_s);
        stage.scene.refuse(stage.scene.lastOperation(), Code::Conflict);
        QTRY_COMPARE(stage.field()->toPlainText(), u"mine changed"_s);
        QVERIFY(!stage.note().isEmpty());
        QCOMPARE(stage.read(), QStringList({ u"mine"_s }));
    }

    void deletingACommentAsks()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.scene.reply(id, stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.rows().back()->openMenu();
        stage.action(u"Delete the comment…"_s)->trigger();
        QCOMPARE(stage.scene.operationCount(), 0);
        auto *box = stage.named<QMessageBox>(u"deleteComment"_s);
        QVERIFY(box && box->isVisible());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        const auto operation = stage.scene.lastOperation();
        QVERIFY(std::holds_alternative<protocol::DeleteComment>(operation.body));
        QCOMPARE(stage.read(), QStringList({ u"x"_s }));
    }

    void othersCommentsCannotBeChanged()
    {
        Stage stage;
        const QString id = stage.scene.begin(stage.scene.self(), u"x"_s);
        stage.scene.reply(id, bo, u"theirs"_s);
        stage.open(id);
        stage.rows().back()->openMenu();
        QVERIFY(stage.action(u"Copy the text"_s));
        QVERIFY(!stage.action(u"Edit"_s));
        QVERIFY(!stage.action(u"Delete the comment…"_s));
    }

    void deletingADiscussionDoesNotAsk()
    {
        Stage stage;
        QSignalSpy deleted(stage.chat, &ChatWindow::deleted);
        QSignalSpy closed(stage.chat, &ChatWindow::closeRequested);
        const QString id = stage.scene.begin(stage.scene.self(), u"mine"_s);
        stage.open(id);
        stage.click(stage.named<QAbstractButton>(u"chatMore"_s));
        stage.action(u"Delete the discussion"_s)->trigger();
        QVERIFY(std::holds_alternative<protocol::DeleteChat>(stage.scene.lastOperation().body));
        QCOMPARE(closed.count(), 1);
        QCOMPARE(deleted.count(), 1);
        QCOMPARE(deleted.first().first().toString(), id);
    }

    void reactionsAreGivenAndTakenBack()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        const QString comment = stage.scene.reply(id, bo, u"y"_s);
        stage.scene.change(id, chidi, protocol::Reaction { comment, u"👍"_s, true });
        stage.open(id);
        auto *chip = stage.rows().back()->findChild<QAbstractButton *>(u"reaction"_s);
        QCOMPARE(chip->text(), u"👍 1"_s);
        QVERIFY(!chip->isChecked());
        stage.click(chip);
        auto operation = stage.scene.lastOperation();
        QVERIFY(std::get<protocol::React>(operation.body).on);
        const auto shown = [&] {
            QStringList texts;
            for (auto *one : stage.rows().back()->findChildren<QAbstractButton *>(u"reaction"_s))
                texts << (one->isChecked() ? u"me "_s : QString()) + one->text();
            return texts;
        };
        QTRY_COMPARE(shown(), QStringList({ u"me 👍 2"_s }));
        stage.scene.change(id, chidi, protocol::Reaction { comment, u"🎉"_s, true });
        const auto chips = stage.rows().back()->findChildren<QAbstractButton *>(u"reaction"_s);
        QCOMPARE(chips.size(), 2);
        QVERIFY(chips[0]->isVisible() && chips[1]->isVisible());
        QVERIFY(!chips[0]->geometry().intersects(chips[1]->geometry()));
        stage.scene.change(id, chidi, protocol::Reaction { comment, u"🎉"_s, false });
        stage.scene.store(operation);
        stage.rows().back()->openReactions();
        auto *picker = stage.rows().back()->findChild<ReactionPicker *>();
        QVERIFY(picker && picker->isVisible());
        QTest::mouseClick(picker->findChildren<QToolButton *>().first(), Qt::LeftButton);
        operation = stage.scene.lastOperation();
        QCOMPARE(std::get<protocol::React>(operation.body).emoji, u"👍"_s);
        QVERIFY(!std::get<protocol::React>(operation.body).on);
    }

    void linksShowWhereTheyLead()
    {
        Stage stage;
        class Opener : public QObject {
        public:
            QList<QUrl> opened;
        } opener;
        const QString id = stage.scene.begin(
            bo, u"[my bank](https://example.com/evil) [x](file:///etc/passwd)"_s);
        stage.open(id);
        auto *body = stage.rows().front()->findChild<QTextBrowser *>();
        Q_EMIT body->anchorClicked(QUrl(u"https://example.com/evil"_s));
        auto *box = stage.named<QMessageBox>(u"linkPrompt"_s);
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->informativeText(), u"https://example.com/evil"_s);
        box->close();
        QTRY_VERIFY(!stage.named<QMessageBox>(u"linkPrompt"_s));
        Q_EMIT body->anchorClicked(QUrl(u"file:///etc/passwd"_s));
        box = stage.named<QMessageBox>(u"linkPrompt"_s);
        QVERIFY(box && box->isVisible());
        for (QAbstractButton *button : box->buttons())
            QVERIFY(box->buttonRole(button) != QMessageBox::AcceptRole);
    }

    void typingIsSeenBothWays()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.scene.presence({ stage.scene.link.me, { bo.id, bo.name, Role::Commenter, {} } });
        protocol::Typing typing { u"page-1"_s, id, bo.id };
        stage.scene.page().apply(typing);
        QTRY_COMPARE(stage.named(u"chatTyping"_s)->text(), u"Bo is typing…"_s);
        stage.scene.clock.advance(Milliseconds(6000));
        QTRY_COMPARE(stage.named(u"chatTyping"_s)->text(), QString());
        const auto before = stage.scene.link.sent.size();
        stage.type(u"a"_s);
        QVERIFY(stage.scene.link.sent.size() > before);
        QVERIFY(std::holds_alternative<protocol::Typing>(stage.scene.link.sent.back()));
    }

    void opensAtTheFirstUnreadAndMarksItRead()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        QCOMPARE(stage.scene.page().unreadCount(), 1);
        stage.open(id);
        QTRY_COMPARE(stage.scene.page().unreadCount(), 0);
    }

    void theRimBelongsToTheCanvas()
    {
        Stage stage;
        stage.draft();
        struct Counter : QObject {
            int presses = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                presses += event->type() == QEvent::MouseButtonPress;
                return false;
            }
        } counter;
        stage.window.installEventFilter(&counter);
        QTest::mouseClick(stage.chat, Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(counter.presses, 1);
        QTest::mouseClick(stage.chat, Qt::LeftButton, {}, stage.chat->rect().center());
        QCOMPARE(counter.presses, 1);
    }

    void draftsOutliveTheWindow()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.open(id);
        stage.say(u"on its way"_s);
        stage.type(u"unsent"_s);
        delete stage.chat;
        // As after a crash: the model knows nothing of what was pending.
        stage.scene.model = std::make_shared<PageModel>(u"page-1"_s, stage.scene.link);
        protocol::Subscribed reply;
        reply.ref = stage.scene.model->subscription(2).ref;
        reply.urlId = u"page-1"_s;
        reply.epoch = u"e1"_s;
        reply.page.emplace();
        stage.scene.seq = 0;
        stage.scene.model->apply(reply);
        Conversation conversation;
        conversation.id = id;
        conversation.anchor = ImageAnchor {};
        conversation.comments.push_back({});
        conversation.comments.back().id = newUuid();
        conversation.comments.back().text = u"x"_s;
        stage.scene.happen(bo, protocol::ChatCreated { conversation, false });
        stage.chat = new ChatWindow(stage.scene.drafts, &stage.window);
        stage.open(id);
        QCOMPARE(stage.field()->toPlainText(), u"on its way\n\nunsent"_s);
    }
};

QTEST_MAIN(ChatWindowTest)
#include "chat_window.moc"
