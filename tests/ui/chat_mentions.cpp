// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/mentions.h"
#include "tests/ui/scene.h"
#include "ui/chat/chatwindow.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/commentrow.h"
#include "ui/chat/composer.h"
#include "ui/notify/attention.h"

#include <QAbstractItemView>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

struct Stage {
    Stage()
    {
        window.resize(1000, 700);
        chat = new ChatWindow(scene.drafts, &window);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no active window");
        id = scene.begin(bo, u"Logo too small"_s);
        scene.reply(id, chidi, u"agreed"_s);
        chat->openConversation(scene.model, id);
        chat->place({ 200, 300, 30, 30 }, window.rect());
    }
    ComposerField *field() { return chat->findChild<ComposerField *>(); }
    QAbstractItemView *offered()
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *list = qobject_cast<QAbstractItemView *>(top); list && list->isVisible())
                return list;
        }
        return nullptr;
    }
    QStringList names()
    {
        QStringList all;
        if (const QAbstractItemView *list = offered()) {
            for (int row = 0; row < list->model()->rowCount(); ++row)
                all << list->model()->index(row, 0).data().toString();
        }
        return all;
    }
    void type(const QString &text) { QTest::keyClicks(field(), text); }
    QString sent()
    {
        const auto operation = scene.lastOperation();
        const auto *add = std::get_if<protocol::AddComment>(&operation.body);
        return add ? add->comment.text : QString();
    }

    Scene scene;
    QWidget window;
    ChatWindow *chat;
    QString id;
};

} // namespace

class ChatMentionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTypedLineStaysInSight_data()
    {
        QTest::addColumn<int>("below"); // pixels of the screen below the window
        QTest::newRow("at the screen's foot") << 0;
        QTest::newRow("in the middle") << 60;
    }

    void theTypedLineStaysInSight()
    {
        QFETCH(int, below);
        Stage stage;
        const QRect screen = stage.window.screen()->availableGeometry();
        stage.window.move(screen.left(), screen.bottom() - stage.window.height() - below);
        for (const int y : { 20, 640 }) {
            stage.chat->place({ 200, y, 30, 30 }, stage.window.rect());
            stage.field()->clear();
            stage.type(u"ask @"_s);
            QVERIFY(stage.offered());
            const QWidget *paper = stage.field()->viewport();
            const QRect line = stage.field()->cursorRect();
            const QRect typed(paper->mapToGlobal(line.topLeft()), line.size());
            QVERIFY2(!stage.offered()->geometry().intersects(typed), qPrintable(QString::number(y)));
            QVERIFY(screen.contains(stage.offered()->geometry()));
        }
    }

    void namesAreOfferedAndChosen()
    {
        Stage stage;
        stage.type(u"ask @"_s);
        QCOMPARE(stage.names(), (QStringList { u"Bo"_s, u"Chidi Anagonye"_s }));
        stage.type(u"ana"_s); // also a part of it, in any case
        QCOMPARE(stage.names(), (QStringList { u"Chidi Anagonye"_s }));
        QTest::keyClick(stage.offered(), Qt::Key_Return);
        QVERIFY(!stage.offered());
        QCOMPARE(stage.field()->toPlainText(), u"ask @Chidi Anagonye "_s);
        QCOMPARE(stage.scene.operationCount(), 0);
        QTest::keyClick(stage.field(), Qt::Key_Return);
        QCOMPARE(mentionedIn(stage.sent()), QStringList { u"u-chidi"_s });
        QCOMPARE(withoutMentions(stage.sent()), u"ask @Chidi Anagonye"_s);
    }

    void escapeClosesTheListAlone()
    {
        Stage stage;
        stage.type(u"@b"_s);
        QVERIFY(stage.offered());
        QTest::keyClick(stage.offered(), Qt::Key_Escape);
        QVERIFY(!stage.offered());
        QVERIFY(stage.chat->isVisible());
        QCOMPARE(stage.field()->toPlainText(), u"@b"_s);
    }

    void whatIsNoNameIsLeftAlone()
    {
        Stage stage;
        stage.type(u"mail@bo and @zoe"_s);
        QVERIFY(!stage.offered());
        QTest::keyClick(stage.field(), Qt::Key_Return);
        QCOMPARE(stage.sent(), u"mail@bo and @zoe"_s);
    }

    void mentionsAreReadAndEditedAsNames()
    {
        Stage stage;
        const QString comment = stage.scene.reply(stage.id, bo,
                                                  u"ask [@Chidi Anagonye](callout:user/u-chidi)"_s);
        const auto rows = stage.chat->findChild<CommentList *>()->visibleRows();
        const auto *body = rows.back()->findChild<QTextBrowser *>();
        QCOMPARE(body->toPlainText(), u"ask @Chidi Anagonye"_s);
        QVERIFY(!body->toHtml().contains(u"callout:user"_s)); // nothing to click
    }

    void concernsThoseWhoAreNamedOrTookPart()
    {
        Stage stage;
        const auto concern = [&](const QString &id, const QString &text) {
            const QString comment = stage.scene.reply(id, bo, text);
            const ConversationView *view = stage.scene.model->conversation(id);
            return concernOf(*stage.scene.model, *view, *view->conversation.comment(comment));
        };
        QCOMPARE(concern(stage.id, u"so?"_s), Concern::None);
        const Author me = stage.scene.self();
        QCOMPARE(concern(stage.id, withMentions(u"@"_s + me.name, std::vector { me })), Concern::Mention);
        stage.scene.reply(stage.id, me, u"yes"_s);
        QCOMPARE(concern(stage.id, u"so?"_s), Concern::Reply);
        QCOMPARE(concern(stage.scene.begin(me, u"mine"_s), u"so?"_s), Concern::Reply);
    }
};

QTEST_MAIN(ChatMentionsTest)
#include "chat_mentions.moc"
