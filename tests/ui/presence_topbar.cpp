// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/topbar.h"

#include "ui/presence/statebadge.h"
#include "ui/theme/palettes.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;
using State = Connection::State;

namespace {

User user(const QString &name)
{
    return { u"u-"_s + name, name, Role::Commenter, {} };
}

struct Painted : QObject {
    int times = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        times += event->type() == QEvent::Paint;
        return false;
    }
};

struct Bar {
    Bar()
    {
        bar.resize(1000, 48);
        bar.setTitle(u"mockup.png"_s, u"v2"_s);
        bar.setCounts(12, 3);
        set(State::Online);
        bar.show();
        if (!QTest::qWaitForWindowExposed(&bar))
            qFatal("not shown");
    }
    void set(State state, Milliseconds wait = {}, Transport::Fault fault = Transport::Fault::None)
    {
        ConnectionStatus status;
        status.state = state;
        status.fault = fault;
        status.lastSync = QDateTime::currentMSecsSinceEpoch();
        status.untilRetry = wait;
        bar.setStatus(status);
    }
    template <typename W>
    W *named(const QString &name)
    {
        return bar.findChild<W *>(name);
    }
    QString state() { return named<QAbstractButton>(u"connectionState"_s)->text(); }
    QString viewing() { return named<QLabel>(u"viewing"_s)->text(); }

    TopBar bar;
};

} // namespace

class PresenceTopBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysHowItIs()
    {
        Bar bar;
        QCOMPARE(bar.state(), u"Live"_s);
        bar.set(State::Offline);
        QVERIFY(bar.state().startsWith(u"Offline — showing "_s));
        QCOMPARE(bar.named<QLabel>(u"pageTitle"_s)->text(), u"mockup.png"_s);
        QCOMPARE(bar.named<QAbstractButton>(u"discussionsButton"_s)->text(), u"12"_s);
        QVERIFY(bar.named<QAbstractButton>(u"discussionsButton"_s)->accessibleName().contains(u"3 unread"_s));
    }

    void countsOnlyWhileLive()
    {
        Bar bar;
        bar.bar.setPresence({ { user(u"Ada"_s), user(u"Bo"_s), user(u"Chidi"_s) }, 3 });
        QCOMPARE(bar.viewing(), u"3 viewing"_s);
        QVERIFY(bar.named<QWidget>(u"avatars"_s)->isVisible());
        for (const State state : { State::Offline, State::Connecting, State::WaitingToRetry, State::Checking,
                                   State::CatchingUp, State::Rejected }) {
            bar.set(state);
            QCOMPARE(bar.viewing(), u"–"_s);
            QVERIFY(!bar.named<QWidget>(u"avatars"_s)->isVisible());
        }
        bar.set(State::Online);
        QCOMPARE(bar.viewing(), u"3 viewing"_s);
    }

    void listsWhoIsThere()
    {
        Bar bar;
        std::vector<User> users;
        for (int i = 0; i < 8; ++i)
            users.push_back(user(u"User %1 & Co"_s.arg(i)));
        bar.bar.setPresence({ users, 60 });
        QCOMPARE(bar.viewing(), u"60 viewing"_s);
        auto *avatars = bar.named<QAbstractButton>(u"avatars"_s);
        QVERIFY(avatars->accessibleName().contains(u"User 7"_s));
        QTest::mouseClick(avatars, Qt::LeftButton);
        auto *menu = bar.named<QMenu>(u"viewers"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 9);
        QCOMPARE(menu->actions().first()->text(), u"User 0 && Co"_s);
        QVERIFY(menu->actions().last()->text().contains(u"52"_s));
        menu->close();
    }

    void countsDownAndTriesNow()
    {
        Bar bar;
        QSignalSpy now(&bar.bar, &TopBar::tryNowRequested);
        auto *button = bar.named<QAbstractButton>(u"tryNow"_s);
        QVERIFY(!button->isVisible());
        bar.set(State::WaitingToRetry, Milliseconds(2000));
        QVERIFY(button->isVisible());
        QVERIFY(bar.state().contains(u"2 s"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bar.state().contains(u"1 s"_s), 10'000);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(now.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(bar.state().contains(u"Reconnecting"_s), 10'000);
        bar.set(State::Online);
        QVERIFY(!button->isVisible());
    }

    void everyStateHasItsWayBack()
    {
        Bar bar;
        using Fault = Transport::Fault;
        auto *way = bar.named<QAbstractButton>(u"wayBack"_s);
        auto *now = bar.named<QAbstractButton>(u"tryNow"_s);
        QVERIFY(!way->isVisible() && !now->isVisible());
        QSignalSpy newLink(&bar.bar, &TopBar::newLinkRequested);
        QSignalSpy signIn(&bar.bar, &TopBar::signInRequested);
        QSignalSpy again(&bar.bar, &TopBar::tryNowRequested);

        bar.set(State::Blocked, {}, Fault::SignIn);
        QCOMPARE(way->text(), u"Open Sign-in Page"_s);
        QTest::mouseClick(way, Qt::LeftButton);
        QCOMPARE(signIn.count(), 1);
        QTest::mouseClick(now, Qt::LeftButton);
        QCOMPARE(again.count(), 1);
        for (const State state : { State::Blocked, State::Rejected }) {
            bar.set(state, {}, Fault::WrongKey);
            QCOMPARE(way->text(), u"Open New Link…"_s);
            QTest::mouseClick(way, Qt::LeftButton);
            QVERIFY2(now->isVisible(), "neither is for good");
        }
        QCOMPARE(newLink.count(), 2);
        bar.set(State::Offline);
        QVERIFY(!way->isVisible() && now->isVisible());
        bar.bar.resize(600, 48); // what helps stays, what only saves a moment goes first
        bar.set(State::Blocked, {}, Fault::WrongKey);
        QVERIFY(way->isVisible());
        QVERIFY(way->mapTo(&bar.bar, QPoint()).x()
                >= bar.named<QWidget>(u"connectionState"_s)->geometry().right());
        bar.set(State::Online);
        QVERIFY(!way->isVisible() && !now->isVisible());
    }

    void everyStateIsSaidOnce()
    {
        Bar bar;
        QStringList spoken;
        connect(bar.named<StateBadge>(u"connectionState"_s), &StateBadge::announced, this,
                [&](const QString &name) { spoken << name; });
        using Fault = Transport::Fault;
        bar.set(State::WaitingToRetry, Milliseconds(5000), Fault::Unreachable);
        for (int attempt = 0; attempt < 3; ++attempt) {
            bar.set(State::Connecting, {}, Fault::Unreachable);
            bar.set(State::WaitingToRetry, Milliseconds(9000), Fault::Unreachable);
            bar.set(State::WaitingToRetry, Milliseconds(8000), Fault::Unreachable);
        }
        bar.set(State::Connecting, {}, Fault::Unreachable);
        bar.set(State::CatchingUp);
        bar.set(State::Online);
        bar.set(State::Checking);
        bar.set(State::Online);
        bar.set(State::Blocked, {}, Fault::SignIn);
        bar.set(State::Connecting, {}, Fault::SignIn);
        bar.set(State::Blocked, {}, Fault::SignIn);
        QCOMPARE(spoken,
                 (QStringList { u"Connection: Server not reachable"_s, u"Connection: Live"_s,
                                u"Connection: Network wants a sign-in"_s }));
    }

    void restsWhenIdle()
    {
        Bar bar;
        bar.set(State::WaitingToRetry, Milliseconds(5000));
        bar.set(State::Online);
        QCoreApplication::processEvents();
        for (const QTimer *timer : bar.bar.findChildren<QTimer *>())
            QVERIFY(!timer->isActive());
        Painted painted;
        for (QWidget *child : bar.bar.findChildren<QWidget *>())
            child->installEventFilter(&painted);
        bar.bar.installEventFilter(&painted);
        // Frames from the server that change nothing one can see.
        for (int i = 0; i < 20; ++i)
            bar.set(State::Online);
        bar.bar.setCounts(12, 3);
        QCoreApplication::processEvents();
        QCOMPARE(painted.times, 0);
    }

    void fitsEveryWidth()
    {
        Bar bar;
        bar.bar.setTitle(u"a-very-long-file-name-that-nobody-can-read.png"_s, u"v12"_s);
        bar.bar.setPresence({ { user(u"Ada"_s), user(u"Bo"_s), user(u"Chidi"_s), user(u"Dana"_s) }, 4 });
        for (const auto direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            bar.bar.setLayoutDirection(direction);
            for (const State state :
                 { State::Online, State::WaitingToRetry, State::Offline, State::Blocked }) {
                bar.set(state, Milliseconds(29'000), Transport::Fault::SignIn);
                for (int width = 320; width <= 1400; width += 7) {
                    bar.bar.resize(width, 48);
                    QList<QWidget *> seen;
                    for (QWidget *child :
                         bar.bar.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
                        if (!child->isVisible() || child->isWindow())
                            continue;
                        QVERIFY2(bar.bar.rect().contains(child->geometry()), qPrintable(child->objectName()));
                        for (const QWidget *other : seen)
                            QVERIFY2(
                                !other->geometry().intersects(child->geometry()),
                                qPrintable(u"%1 over %2 at %3"_s.arg(child->objectName(), other->objectName())
                                               .arg(width)));
                        seen << child;
                    }
                    QVERIFY(bar.named<QWidget>(u"connectionState"_s)->isVisible());
                    QVERIFY(bar.named<QWidget>(u"viewing"_s)->isVisible());
                }
            }
        }
    }

    void mirrors()
    {
        Bar bar;
        auto *state = bar.named<QWidget>(u"connectionState"_s);
        QVERIFY(state->x() < 100);
        bar.bar.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(state->x() > 800);
    }

    void asksForSharingAndTheMenu()
    {
        Bar bar;
        QSignalSpy share(&bar.bar, &TopBar::shareRequested);
        QSignalSpy discussions(&bar.bar, &TopBar::discussionsRequested);
        QTest::mouseClick(bar.named<QWidget>(u"shareButton"_s), Qt::LeftButton);
        QTest::mouseClick(bar.named<QWidget>(u"discussionsButton"_s), Qt::LeftButton);
        QCOMPARE(share.count(), 1);
        QCOMPARE(discussions.count(), 1);
        QMenu menu;
        menu.addAction(u"Settings"_s);
        bar.bar.setMenu(&menu);
        QTest::mouseClick(bar.named<QWidget>(u"menuButton"_s), Qt::LeftButton);
        QVERIFY(menu.isVisible());
        menu.close();
        bar.bar.setShare(TopBar::Share::Hidden);
        QVERIFY(!bar.named<QWidget>(u"shareButton"_s)->isVisible());
    }

    void followsThePalette()
    {
        Bar bar;
        const auto ground = [&] { return bar.bar.grab().toImage().pixelColor(500, 2); };
        QApplication::setPalette(housePalette(Scheme::Light));
        QCoreApplication::processEvents();
        const QColor light = ground();
        QApplication::setPalette(housePalette(Scheme::Dark));
        QCoreApplication::processEvents();
        QVERIFY(ground().lightness() < light.lightness() - 100);
        QApplication::setPalette({});
    }
};

QTEST_MAIN(PresenceTopBar)
#include "presence_topbar.moc"
