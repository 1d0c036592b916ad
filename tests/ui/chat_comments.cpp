// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commentlist.h"
#include "ui/chat/commentrow.h"

#include <QAbstractButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;

namespace {

CommentEntry entry(int i, const QString &text = {})
{
    CommentEntry made;
    made.comment.id = u"c%1"_s.arg(i);
    made.comment.author = { u"u-%1"_s.arg(i % 3), u"User %1"_s.arg(i % 3) };
    made.comment.text = text.isEmpty() ? u"Comment **%1** "_s.arg(i) + u"lorem ipsum dolor "_s.repeated(i % 9)
                                       : text;
    made.comment.createdAt = 1'700'000'000'000 + i;
    made.selfId = u"me"_s;
    return made;
}

std::vector<CommentEntry> entries(int count)
{
    std::vector<CommentEntry> all;
    for (int i = 0; i < count; ++i)
        all.push_back(entry(i));
    return all;
}

struct Shown {
    explicit Shown(int count, int height = 400)
    {
        list = new CommentList(nullptr);
        list->resize(298, height);
        list->setEntries(entries(count));
        list->show();
        if (!QTest::qWaitForWindowExposed(list))
            qFatal("not shown");
    }
    ~Shown() { delete list; }
    /// The comment at a height of the viewport, and where its row begins.
    std::pair<QString, int> at(int y) const
    {
        for (CommentRow *row : list->visibleRows()) {
            if (row->y() <= y && row->y() + row->height() > y)
                return { row->entry().comment.id, row->y() };
        }
        return {};
    }
    CommentList *list;
};

} // namespace

class ChatComments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsDoNotOverlapNorLeaveGaps()
    {
        Shown shown(200);
        for (int step = 0; step < 40; ++step) {
            shown.list->verticalScrollBar()->setValue(step * 173);
            const auto rows = shown.list->visibleRows();
            QVERIFY(!rows.empty());
            QVERIFY(rows.front()->y() <= 0);
            for (size_t i = 1; i < rows.size(); ++i)
                QCOMPARE(rows[i]->y(), rows[i - 1]->y() + rows[i - 1]->height());
            QVERIFY(rows.back()->geometry().bottom() >= shown.list->viewport()->height() - 1);
        }
    }

    void everyRowHoldsItsText()
    {
        Shown shown(60, 2000);
        for (CommentRow *row : shown.list->visibleRows()) {
            auto *body = row->findChild<QTextBrowser *>();
            QVERIFY(row->rect().contains(body->geometry()));
            QVERIFY(body->document()->size().height() <= body->height());
            QVERIFY(body->document()->size().width() <= body->width() + 1);
        }
    }

    void longThreadsHaveFewWidgets()
    {
        Shown shown(2000);
        for (int step = 0; step < 60; ++step)
            shown.list->verticalScrollBar()->setValue(step * 2111);
        QVERIFY(shown.list->findChildren<CommentRow *>().size() < 60);
        shown.list->scrollToEnd();
        QVERIFY(shown.list->isAtEnd());
        QCOMPARE(shown.list->visibleRows().back()->entry().comment.id, u"c1999"_s);
    }

    void scrollingIsSmooth()
    {
        Shown shown(2000);
        QElapsedTimer timer;
        timer.start();
        const int frames = 200;
        for (int i = 0; i < frames; ++i) {
            shown.list->verticalScrollBar()->setValue(i * 57);
            QCoreApplication::processEvents();
        }
        const double mean = double(timer.elapsed()) / frames;
        qInfo() << "ms a frame:" << mean;
        QVERIFY(mean < 100); // a hang, not a speed, is what fails here
    }

    void whatIsReadStaysWhereItIs()
    {
        Shown shown(300);
        shown.list->verticalScrollBar()->setValue(5000);
        const auto before = shown.at(150);
        QVERIFY(!before.first.isEmpty());
        // Someone adds below, edits above, and deletes above.
        std::vector<CommentEntry> changed = entries(303);
        changed[2].comment.text = u"much longer now "_s.repeated(40);
        changed.erase(changed.begin() + 5);
        shown.list->setEntries(changed);
        QCOMPARE(shown.at(150), before);
        QVERIFY(shown.list->findChild<QAbstractButton *>(u"newerComments"_s)->isVisible());
        QTest::mouseClick(shown.list->findChild<QAbstractButton *>(u"newerComments"_s), Qt::LeftButton);
        QVERIFY(shown.list->isAtEnd());
        QVERIFY(!shown.list->findChild<QAbstractButton *>(u"newerComments"_s)->isVisible());
    }

    void theRowBeingReadMayGo()
    {
        Shown shown(300);
        shown.list->scrollTo(u"c100"_s);
        std::vector<CommentEntry> changed = entries(300);
        changed.erase(changed.begin() + 100);
        shown.list->setEntries(changed);
        QCOMPARE(shown.at(0).first, u"c101"_s);
    }

    void ownWordsAreShown()
    {
        Shown shown(300);
        std::vector<CommentEntry> more = entries(301);
        shown.list->setEntries(more, CommentList::Follow::ToEnd);
        QVERIFY(shown.list->isAtEnd());
        QCOMPARE(shown.list->visibleRows().back()->entry().comment.id, u"c300"_s);
    }

    void theEndStaysTheEndWhenTheFieldGrows()
    {
        Shown shown(100);
        shown.list->scrollToEnd();
        shown.list->resize(298, 320);
        QVERIFY(shown.list->isAtEnd());
    }

    void theKeyboardGoesFromCommentToComment()
    {
        Shown shown(300);
        shown.list->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown.list));
        shown.list->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        auto *row = qobject_cast<CommentRow *>(QApplication::focusWidget());
        QVERIFY(row);
        QCOMPARE(row->entry().comment.id, u"c20"_s);
        QVERIFY(shown.list->viewport()->rect().contains(row->geometry()));
        QVERIFY(row->accessibleName().contains(u"User 2"_s));
        QVERIFY(row->accessibleName().contains(u"Comment 20"_s));
    }

    void theHeightOfAFewIsExact()
    {
        Shown shown(3, 900);
        const auto rows = shown.list->visibleRows();
        QCOMPARE(shown.list->contentHeight(298, 5000), rows.back()->geometry().bottom() + 1);
        QCOMPARE(shown.list->contentHeight(298, 50), 50);
    }
};

QTEST_MAIN(ChatComments)
#include "chat_comments.moc"
