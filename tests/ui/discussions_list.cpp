// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scene.h"
#include "ui/discussions/discussionfilter.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/discussionpanel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown {
    Shown()
    {
        panel.resize(280, 600);
        panel.setPage(scene.model);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel))
            qFatal("not shown");
    }
    QListView *list() { return panel.findChild<QListView *>(); }
    QStringList texts()
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }
    void press(const QString &name)
    {
        auto *button = panel.findChild<QAbstractButton *>(name);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void search(const QString &text) { panel.findChild<QLineEdit *>()->setText(text); }
    QString emptyWords()
    {
        auto *label = panel.findChild<QLabel *>(u"discussionEmpty"_s);
        return label->isVisible() ? label->text() : QString();
    }

    Scene scene;
    DiscussionPanel panel;
};

} // namespace

class DiscussionsList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelIsConsistentThroughEverything()
    {
        Scene scene;
        DiscussionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(scene.model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QStringList ids;
        for (int i = 0; i < 30; ++i)
            ids << scene.begin(i % 2 ? bo : chidi, u"text %1"_s.arg(i));
        // An own one is pending, and foreign ones come before it.
        scene.page().createConversation(newUuid(), newUuid(), ImageAnchor { 5, 5, 0, 0, {} }, u"mine"_s);
        QCoreApplication::processEvents();
        const auto pending = scene.lastOperation();
        scene.begin(bo, u"came first"_s);
        scene.store(pending);
        for (int i = 0; i < 30; i += 3)
            scene.remove(ids[i], bo);
        scene.reply(ids[1], bo, u"more"_s);
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), int(scene.page().conversationIds().size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            QCOMPARE(index.data(DiscussionModel::IdRole).toString(),
                     scene.page().conversationIds()[size_t(row)]);
            QCOMPARE(index.data(DiscussionModel::NumberRole).toInt(), row + 1);
        }
        QCOMPARE(resets.count(), 0);
    }

    void refusedOneIsNotCounted()
    {
        Shown shown;
        shown.scene.page().createConversation(newUuid(), newUuid(), ImageAnchor { 5, 5, 0, 0, {} },
                                              u"mine"_s);
        QCoreApplication::processEvents();
        auto *count = shown.panel.findChild<QLabel *>(u"discussionCount"_s);
        QCOMPARE(count->text(), u"1"_s);
        shown.scene.refuse(shown.scene.lastOperation(), protocol::Code::Unavailable);
        QVERIFY2(count->text().isEmpty(), qPrintable(count->text()));
        QVERIFY(shown.emptyWords().contains(u"No discussions yet"_s));
    }

    void noneIsMarkedWhenTheOpenOneIsDeleted()
    {
        Shown shown;
        QStringList ids;
        for (int i = 0; i < 3; ++i)
            ids << shown.scene.begin(bo, u"text %1"_s.arg(i));
        QCoreApplication::processEvents();
        shown.panel.setCurrent(ids[1]);
        QCOMPARE(shown.list()->selectionModel()->selectedIndexes().size(), 1);
        shown.scene.remove(ids[1], bo);
        QCoreApplication::processEvents();
        QCOMPARE(shown.texts().size(), 2);
        QVERIFY(shown.list()->selectionModel()->selectedIndexes().isEmpty());
        QVERIFY(!shown.list()->currentIndex().isValid());
    }

    void oneChangeTouchesOneRow()
    {
        Scene scene;
        DiscussionModel model;
        model.setPage(scene.model);
        QString second;
        for (int i = 0; i < 5; ++i) {
            const QString id = scene.begin(bo, u"x"_s);
            if (i == 1)
                second = id;
        }
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        scene.reply(second, bo, u"y"_s);
        QVERIFY(changes.count() >= 1);
        for (const auto &change : changes) {
            QCOMPARE(change[0].value<QModelIndex>().row(), 1);
            QCOMPARE(change[1].value<QModelIndex>().row(), 1);
        }
        QCOMPARE(model.index(1).data(DiscussionModel::RepliesRole).toInt(), 1);
    }

    void filtersSayWhatIsThere()
    {
        Shown shown;
        QVERIFY(shown.emptyWords().contains(u"No discussions yet"_s));
        const QString a = shown.scene.begin(bo, u"alpha"_s, { 10, 10, 0, 0, {} });
        shown.scene.begin(shown.scene.self(), u"beta"_s, { 10, 50, 0, 0, {} });
        shown.scene.begin(chidi, u"gamma"_s, { 10, 90, 0, 0, {} });
        QCOMPARE(shown.emptyWords(), QString());
        shown.scene.change(a, bo, protocol::StateChanged { ConversationState::Resolved });
        QCOMPARE(shown.texts(), QStringList({ u"beta"_s, u"gamma"_s }));
        shown.press(u"filterResolved"_s); // open and resolved
        QCOMPARE(shown.texts(), QStringList({ u"alpha"_s, u"beta"_s, u"gamma"_s }));
        shown.press(u"filterOpen"_s); // resolved alone
        QCOMPARE(shown.texts(), QStringList({ u"alpha"_s }));
        shown.press(u"filterResolved"_s); // neither is the same as both
        QCOMPARE(shown.texts().size(), 3);
        shown.press(u"filterMine"_s);
        QCOMPARE(shown.texts(), QStringList({ u"beta"_s }));
        shown.press(u"filterUnread"_s);
        QCOMPARE(shown.texts(), QStringList());
        QVERIFY(shown.emptyWords().contains(u"No discussion matches"_s));
        shown.press(u"discussionShowAll"_s);
        QCOMPARE(shown.texts().size(), 3);
        shown.press(u"filterUnread"_s);
        QCOMPARE(shown.texts(), QStringList({ u"alpha"_s, u"gamma"_s }));
    }

    void searchesTextsAndAuthors()
    {
        Shown shown;
        const QString a = shown.scene.begin(bo, u"The Logo is small"_s, { 10, 10, 0, 0, {} });
        shown.scene.begin(chidi, u"Colour"_s, { 10, 50, 0, 0, {} });
        shown.search(u"LOGO small"_s);
        QCOMPARE(shown.texts(), QStringList({ u"The Logo is small"_s }));
        shown.search(u"chidi"_s);
        QCOMPARE(shown.texts(), QStringList({ u"Colour"_s }));
        shown.search(u"padding"_s);
        QCOMPARE(shown.texts(), QStringList());
        shown.scene.reply(a, chidi, u"and the PADDING"_s); // found as soon as it is there
        QCOMPARE(shown.texts(), QStringList({ u"The Logo is small"_s }));
    }

    void ordersByPlaceActivityAndAuthor()
    {
        Scene scene;
        const QString low = scene.begin(bo, u"low"_s, { 50, 80, 0, 0, {} });
        scene.begin(chidi, u"right"_s, { 90, 11, 0, 0, {} });
        scene.begin(bo, u"left"_s, { 10, 10, 0, 0, {} });
        scene.reply(low, bo, u"news"_s);
        DiscussionModel model;
        model.setPage(scene.model);
        DiscussionFilter filter;
        filter.setSourceModel(&model);
        const auto texts = [&] {
            QStringList all;
            for (int row = 0; row < filter.rowCount(); ++row)
                all << filter.index(row, 0).data().toString();
            return all;
        };
        QCOMPARE(texts(), QStringList({ u"left"_s, u"right"_s, u"low"_s }));
        filter.setOrder(DiscussionFilter::Order::Activity);
        QCOMPARE(texts(), QStringList({ u"low"_s, u"left"_s, u"right"_s }));
        filter.setOrder(DiscussionFilter::Order::Author);
        QCOMPARE(texts(), QStringList({ u"low"_s, u"left"_s, u"right"_s }));
    }

    void choosingOpens()
    {
        Shown shown;
        QStringList ids;
        for (int i = 0; i < 4; ++i)
            ids << shown.scene.begin(bo, u"text %1"_s.arg(i), { 10, i * 20.0, 0, 0, {} });
        QSignalSpy chosen(&shown.panel, &DiscussionPanel::activated);
        const QRect row = shown.list()->visualRect(shown.list()->model()->index(2, 0));
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.takeFirst().first().toString(), ids[2]);
        shown.panel.setCurrent(ids[2]);
        QSignalSpy stepped(&shown.panel, &DiscussionPanel::stepped);
        shown.panel.next();
        QCOMPARE(stepped.takeFirst().first().toString(), ids[3]);
        shown.panel.next(); // round at the end
        QCOMPARE(stepped.takeFirst().first().toString(), ids[0]);
        shown.panel.previous();
        QCOMPARE(stepped.takeFirst().first().toString(), ids[3]);
        QCOMPARE(chosen.count(), 0);
    }

    void theOneBeingReadStaysListed()
    {
        Shown shown;
        const QString id = shown.scene.begin(bo, u"text"_s);
        shown.panel.setCurrent(id);
        shown.scene.change(id, bo, protocol::StateChanged { ConversationState::Resolved });
        QCOMPARE(shown.texts(), QStringList({ u"text"_s }));
        QVERIFY(shown.list()->selectionModel()->isSelected(shown.list()->model()->index(0, 0)));
        shown.panel.setCurrent({});
        QCOMPARE(shown.texts(), QStringList());
    }

    void newsFromOthersDoNotScroll()
    {
        Shown shown;
        for (int i = 0; i < 100; ++i)
            shown.scene.begin(bo, u"text %1"_s.arg(i), { 10, i * 0.9, 0, 0, {} });
        QTRY_VERIFY(shown.list()->verticalScrollBar()->maximum() > 2000);
        shown.list()->verticalScrollBar()->setValue(2000);
        const int before = shown.list()->verticalScrollBar()->value();
        QVERIFY(before > 0);
        shown.scene.begin(chidi, u"new at the foot"_s, { 10, 99, 0, 0, {} });
        QCoreApplication::processEvents();
        QCOMPARE(shown.list()->verticalScrollBar()->value(), before);
    }

    void tenThousandAreSmooth()
    {
        Scene scene;
        protocol::Subscribed snapshot;
        snapshot.ref = scene.model->subscription(7).ref;
        snapshot.urlId = u"page-1"_s;
        snapshot.epoch = u"e2"_s;
        snapshot.seq = 10'000;
        snapshot.page.emplace();
        for (int i = 0; i < 10'000; ++i) {
            Conversation conversation;
            conversation.id = newUuid();
            conversation.anchor = ImageAnchor { double(i % 100), double(i / 100), 0, 0, {} };
            conversation.createdBy = bo;
            conversation.comments.push_back({});
            conversation.comments.back().id = newUuid();
            conversation.comments.back().author = bo;
            conversation.comments.back().text = u"Discussion **%1** of very many"_s.arg(i);
            snapshot.conversations.push_back(conversation);
        }
        scene.model->apply(snapshot);
        scene.seq = 10'000;
        DiscussionPanel panel;
        panel.resize(280, 700);
        QElapsedTimer timer;
        timer.start();
        panel.setPage(scene.model);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        qInfo() << "open:" << timer.restart() << "ms";
        auto *list = panel.findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 10'000);
        const int frames = 100;
        for (int i = 0; i < frames; ++i) {
            list->verticalScrollBar()->setValue(i * 997);
            QCoreApplication::processEvents();
        }
        qInfo() << "ms a frame:" << double(timer.restart()) / frames;
        scene.begin(chidi, u"one more"_s);
        QCoreApplication::processEvents();
        qInfo() << "one more:" << timer.restart() << "ms";
        QCOMPARE(list->model()->rowCount(), 10'001);
    }
};

QTEST_MAIN(DiscussionsList)
#include "discussions_list.moc"
