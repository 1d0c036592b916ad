// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/mentions.h"
#include "tests/ui/shell_fixture.h"
#include "ui/share/invitepane.h"
#include "ui/share/sharedialog.h"
#include "ui/window/pageactions.h"
#include "ui/window/toast.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageActions;
using callout::ui::PageWindow;

/// The desktop's side of org.freedesktop.Notifications.
class Desktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString title;
        QString words;
        QStringList actions;
    };
    QList<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &words,
                const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({ title, words, actions });
        return uint(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

/// Two people at one server, and what the desktop of one of them is told.
class NotifyDesktop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void tellsThoseWhoAreMentioned();
    void tellsThoseWhoAreAnswered();
    void staysSilentWhereItIsSeenOrMuted();

private:
    /// Bo writes, and Ada's page knows.
    void write(const QString &text);

    QProcess m_bus;
    Desktop m_desktop;
    QTemporaryDir m_directory;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_bo;
    std::unique_ptr<QWidget> m_elsewhere;
    PageWindow *m_window = nullptr; ///< Ada's
    PageModel *m_theirs = nullptr;
    QString m_id; ///< of Bo's discussion
};

void NotifyDesktop::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, { u"--session"_s, u"--nofork"_s, u"--print-address"_s });
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    qputenv("XDG_RUNTIME_DIR", m_directory.path().toUtf8());
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void NotifyDesktop::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished();
}

void NotifyDesktop::init()
{
    m_desktop.shown.clear();
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_bo = std::make_unique<Person>(u"Bo"_s);
    m_elsewhere = std::make_unique<QWidget>();
    m_elsewhere->show();
    m_ada->workspace.start();
    m_window = openReady(*m_ada, paintedFile(m_directory.path(), u"mockup.png"_s));
    QVERIFY(isReady(m_window));

    ui::ShareDialog share(m_ada->workspace, m_window->source().serverId(), m_window->source().urlId(),
                          m_window);
    share.open();
    share.invites().createLink();
    QTRY_VERIFY_WITH_TIMEOUT(!share.invites().link().isEmpty(), 10000);
    m_bo->windows.openLink(share.invites().link());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(m_bo->windows.pageWindows().first()), 15000);
    m_theirs = modelOf(m_bo->windows.pageWindows().first());

    m_id = newUuid();
    m_theirs->createConversation(m_id, newUuid(), ImageAnchor { 10, 20, 0, 0, {} }, u"Hello"_s);
    QTRY_VERIFY(modelOf(m_window)->conversation(m_id));
    m_elsewhere->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_elsewhere.get()));
}

void NotifyDesktop::cleanup()
{
    m_elsewhere.reset();
    m_bo.reset();
    m_ada.reset();
}

void NotifyDesktop::write(const QString &text)
{
    const QString comment = newUuid();
    m_theirs->addComment(m_id, comment, text);
    QTRY_VERIFY(modelOf(m_window)->conversation(m_id)->conversation.comment(comment));
}

void NotifyDesktop::tellsThoseWhoAreMentioned()
{
    write(u"nothing for Ada"_s);
    const User &ada = modelOf(m_window)->self();
    const std::vector<Author> people { { ada.id, ada.name } };
    write(withMentions(u"@Ada, is <this> yours?"_s, people));
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QCOMPARE(m_desktop.shown[0].title, u"Bo mentioned you on “mockup.png”"_s);
    QCOMPARE(m_desktop.shown[0].words, u"@Ada, is &lt;this&gt; yours?"_s);
    QCOMPARE(m_desktop.shown[0].actions.value(0), u"default"_s);

    Q_EMIT m_desktop.ActionInvoked(1, u"default"_s);
    QTRY_VERIFY(m_window->isActiveWindow());
    QCOMPARE(m_window->stage().current(), m_id);
    QVERIFY(m_window->stage().isChatOpen());
}

void NotifyDesktop::tellsThoseWhoAreAnswered()
{
    modelOf(m_window)->addComment(m_id, newUuid(), u"Hello Bo"_s);
    QTRY_COMPARE(m_theirs->conversation(m_id)->conversation.comments.size(), size_t(2));
    QTRY_COMPARE(m_desktop.shown.size(), 1); // Bo's desktop, which is the same here
    QCOMPARE(m_desktop.shown[0].title, u"Ada replied on “mockup.png”"_s);
    write(u"And?"_s);
    QTRY_COMPARE(m_desktop.shown.size(), 2);
    QCOMPARE(m_desktop.shown[1].title, u"Bo replied on “mockup.png”"_s);
}

void NotifyDesktop::staysSilentWhereItIsSeenOrMuted()
{
    const User &ada = modelOf(m_window)->self();
    const std::vector<Author> people { { ada.id, ada.name } };
    const QString mention = withMentions(u"@Ada"_s, people);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    write(mention);
    // In the window that is looked at: a word at its foot, with the way there.
    QVERIFY(m_window->toast().text().contains(u"Bo mentioned you"_s));
    m_window->openConversation(m_id);
    m_window->toast().withdraw();
    write(mention);
    QVERIFY(!m_window->toast().isVisible());

    m_elsewhere->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_elsewhere.get()));
    QAction *mute = m_window->actions().action(PageActions::Mute);
    mute->trigger();
    write(mention);
    mute->trigger();
    write(mention); // the one that is shown
    QTRY_COMPARE(m_desktop.shown.size(), 1);
}

QTEST_MAIN(NotifyDesktop)
#include "notify_desktop.moc"
