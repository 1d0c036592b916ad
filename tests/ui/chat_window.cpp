// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chatstage.h"
#include "ui/chat/reactionpicker.h"

#include <QClipboard>
#include <QMessageBox>
#include <QToolButton>

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;
using protocol::Code;
using Stage = ChatStage;

/// What a chat shows of a discussion, and what is done to it.
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

    void anEditShowsAllLines()
    {
        Stage stage;
        const QString id = stage.scene.begin(bo, u"x"_s);
        stage.scene.reply(id, stage.scene.self(), u"one\ntwo\nthree"_s);
        stage.open(id);
        stage.rows().back()->openMenu();
        stage.action(u"Edit"_s)->trigger();
        QTRY_COMPARE(stage.field()->cursorForPosition({ 1, 1 }).blockNumber(), 0);
        QVERIFY(stage.field()->viewport()->rect().contains(stage.field()->cursorRect().center()));
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
};

QTEST_MAIN(ChatWindowTest)
#include "chat_window.moc"
