// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/scene.h"
#include "ui/chat/chatwindow.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/commentrow.h"
#include "ui/chat/composer.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QtTest>

namespace callout::test {

/// A window with room for a canvas and the chat over it, on a live page.
struct ChatStage {
    explicit ChatStage(Role role = Role::Commenter) : scene(role)
    {
        window.resize(1000, 700);
        chat = new ui::ChatWindow(scene.drafts, &window);
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
    ui::ComposerField *field() { return chat->findChild<ui::ComposerField *>(); }
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
        return named(QStringLiteral("composerNote"))->isVisible()
            ? named(QStringLiteral("composerNote"))->text()
            : QString();
    }
    ui::CommentList *list() { return chat->findChild<ui::CommentList *>(); }
    std::vector<ui::CommentRow *> rows() { return list()->visibleRows(); }
    /// What can be read in the comments, from top to bottom.
    QStringList read()
    {
        QStringList texts;
        for (ui::CommentRow *row : rows())
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
    ui::ChatWindow *chat;
    QRect marker { 200, 300, 30, 30 };
};

} // namespace callout::test
