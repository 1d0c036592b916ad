// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"
#include "tests/support/tcpproxy.h"
#include "tests/ui/shell_fixture.h"
#include "ui/start/linkdialog.h"
#include "ui/window/banner.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageWindow;

/// A page of a server that stops being there: what can be read, what becomes of what is written, and
/// the way back.
class TestOffline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatWasHereIsReadWithoutAServer();
    void whileReconnectingItWaitsThenOffersItAgain();
    void offlineItIsRefusedAtOnceAndKept();
    void aChangedKeyIsSaidAndANewLinkHelps();
    void aWithdrawnInvitationIsSaidAndANewLinkHelps();

private:
    PageWindow *open(const QString &link);
    QString bar(const PageWindow *window) const
    {
        return window->findChild<QAbstractButton *>(u"connectionState"_s)->text();
    }
    QString note(const PageWindow *window) const
    {
        return window->stage().chat()->findChild<QLabel *>(u"composerNote"_s)->text();
    }
    /// A link to the server through the proxy, with the key it really has.
    QString link(const ShareLink &invited) const
    {
        ShareLink through = invited;
        through.port = m_proxy->port();
        return through.toString();
    }
    void paste(PageWindow *window, const QString &link);

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<TcpProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Person> m_ada;
};

void TestOffline::initTestCase()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start());
}

void TestOffline::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<QTemporaryDir>();
    m_proxy = std::make_unique<TcpProxy>(m_server->port());
    m_ada = std::make_unique<Person>(u"Ada"_s, m_home->path());
    m_ada->workspace.start();
}

void TestOffline::cleanup()
{
    m_ada.reset();
    m_proxy.reset();
}

/// A picture of Ada's as a page of the server.
PageWindow *TestOffline::open(const QString &text)
{
    const auto way = parseLink(text);
    m_ada->windows.setFileServer(m_ada->workspace.join(*way, u"Ada"_s).id);
    PageWindow *window = m_ada->windows.openFile(paintedFile(m_files->path(), u"mockup.png"_s));
    window->resize(1100, 700);
    (void)QTest::qWaitForWindowActive(window);
    (void)QTest::qWaitFor([window] { return isReady(window); }, 15000);
    return window;
}

void TestOffline::paste(PageWindow *window, const QString &text)
{
    QTest::mouseClick(window->findChild<QWidget *>(u"wayBack"_s), Qt::LeftButton);
    auto *dialog = window->findChild<ui::LinkDialog *>(u"linkDialog"_s);
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>();
    field->setText(u"not a link"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(dialog->isVisible(), "what is no link opens nothing");
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestOffline::whatWasHereIsReadWithoutAServer()
{
    PageWindow *window = open(link(m_server->invite(u"commenter"_s)));
    QVERIFY(isReady(window));
    const QString id = create(window, { 30, 40 }, u"Kept"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    const QString server = window->source().serverId();
    const QString page = window->source().urlId();
    m_ada.reset();
    m_proxy->setRefusing(true);
    QVERIFY(QFile::remove(m_files->filePath(u"mockup.png"_s)));

    m_ada = std::make_unique<Person>(u"Ada"_s, m_home->path());
    m_ada->workspace.start();
    window = m_ada->windows.openPage(server, page);
    QTRY_VERIFY_WITH_TIMEOUT(window->waitingText().isEmpty(), 10000);
    QTRY_COMPARE(window->source().document()->state(), Document::State::Ready);
    QCOMPARE(window->source().title(), u"mockup.png"_s);
    QCOMPARE(modelOf(window)->conversation(id)->conversation.comments.front().text, u"Kept"_s);
    QTRY_VERIFY2(bar(window).startsWith(u"Server not reachable"_s), qPrintable(bar(window)));
    QVERIFY2(bar(window).contains(u"showing "_s), qPrintable(bar(window))); // when it was saved
    m_proxy->setRefusing(false);
    QTRY_COMPARE_WITH_TIMEOUT(bar(window), u"Live"_s, 30000);
}

void TestOffline::whileReconnectingItWaitsThenOffersItAgain()
{
    PageWindow *window = open(link(m_server->invite(u"commenter"_s)));
    QVERIFY(isReady(window));
    m_proxy->setRefusing(true);
    m_proxy->cut();
    QTRY_VERIFY(window->source().session()->state() != Connection::State::Online);
    QElapsedTimer waited;
    waited.start();
    const QString id = create(window, { 30, 40 }, u"While away"_s);
    QVERIFY2(!id.isEmpty(), "it may be back any moment");
    QCOMPARE(modelOf(window)->conversation(id)->fate, Fate::Pending);
    QTRY_VERIFY_WITH_TIMEOUT(modelOf(window)->conversationIds().empty()
                                 || modelOf(window)->conversation(id)->fate == Fate::Failed,
                             8000);
    QVERIFY2(waited.elapsed() >= 4500 && waited.elapsed() < 7000,
             qPrintable(QString::number(waited.elapsed())));
    // One press when the server is back, and it is there once.
    m_proxy->setRefusing(false);
    QTest::mouseClick(window->findChild<QWidget *>(u"tryNow"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window->source().session()->state(), Connection::State::Online, 30000);
    auto *retry = window->findChild<QAbstractButton *>(u"commentRetry"_s);
    if (retry && retry->isVisible())
        QTest::mouseClick(retry, Qt::LeftButton);
    else
        press(window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(window)->confirmed().conversations.size(), 1);
    const Conversation stored = *modelOf(window)->confirmed().conversations.begin();
    QCOMPARE(stored.comments.front().text, u"While away"_s);
    QCOMPARE(modelOf(window)->conversationIds().size(), size_t(1));
}

void TestOffline::offlineItIsRefusedAtOnceAndKept()
{
    PageWindow *window = open(link(m_server->invite(u"commenter"_s)));
    QVERIFY(isReady(window));
    m_proxy->setRefusing(true);
    window->source().session()->stop();
    QCOMPARE(window->source().session()->state(), Connection::State::Offline);
    QVERIFY(bar(window).startsWith(u"Offline — showing "_s));
    QVERIFY(create(window, { 30, 40 }, u"Kept here"_s).isEmpty());
    QVERIFY2(note(window).contains(u"offline"_s), qPrintable(note(window)));
    QVERIFY(modelOf(window)->conversationIds().empty());
    m_proxy->setRefusing(false);
    window->source().session()->start();
    QTRY_COMPARE_WITH_TIMEOUT(bar(window), u"Live"_s, 30000);
    QVERIFY2(modelOf(window)->conversationIds().empty(), "nothing goes by itself");
    press(window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(window)->confirmed().conversations.size(), 1);
}

void TestOffline::aChangedKeyIsSaidAndANewLinkHelps()
{
    PageWindow *window = open(link(m_server->invite(u"commenter"_s)));
    QVERIFY(isReady(window));
    const quint16 port = m_proxy->port();
    ServerProcess reinstalled;
    QVERIFY(reinstalled.start());
    const ShareLink invited = reinstalled.invite(u"commenter"_s);
    m_proxy->setTarget(reinstalled.port());
    m_proxy->cut();
    QTRY_VERIFY2_WITH_TIMEOUT(bar(window).startsWith(u"Server key has changed"_s), qPrintable(bar(window)),
                              15000);
    const QString told = window->banners().texts().join(u' ');
    QVERIFY2(told.contains(u"127.0.0.1:%1"_s.arg(port)), qPrintable(told));
    QVERIFY2(create(window, { 30, 40 }, u"Not to a stranger"_s).isEmpty(), "at once");
    QVERIFY2(note(window).contains(u"key has changed"_s), qPrintable(note(window)));

    const auto before = m_ada->windows.pageWindows().size();
    paste(window, link(invited));
    QTRY_VERIFY(!m_ada->workspace.library().memberships().empty());
    QCOMPARE(m_ada->windows.pageWindows().size(), before); // the whole workspace: the start page
    QTRY_VERIFY(m_ada->workspace.membershipFor(*parseLink(link(invited))).has_value());
    // The one that was known is not forgotten for it: its server may come back.
    m_proxy->setTarget(m_server->port());
    QTest::mouseClick(window->findChild<QWidget *>(u"tryNow"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(bar(window), u"Live"_s, 30000);
    QVERIFY(window->banners().texts().isEmpty());
}

void TestOffline::aWithdrawnInvitationIsSaidAndANewLinkHelps()
{
    const ShareLink invited = m_server->invite(u"commenter"_s);
    PageWindow *window = open(link(invited));
    QVERIFY(isReady(window));
    const QByteArray listed = m_server->command({ u"invite"_s, u"list"_s, u"--tenant"_s, u"acme"_s });
    for (const QByteArray &line : listed.split('\n')) {
        const QByteArray id = line.split('\t').first();
        if (!id.isEmpty() && line.contains("valid"))
            m_server->command({ u"invite"_s, u"revoke"_s, u"--tenant"_s, u"acme"_s, QString::fromUtf8(id) });
    }
    QTRY_COMPARE_WITH_TIMEOUT(window->source().session()->state(), Connection::State::Rejected, 15000);
    QVERIFY2(bar(window).startsWith(u"Signed out"_s) || bar(window).startsWith(u"No access"_s),
             qPrintable(bar(window)));
    QVERIFY(window->findChild<QWidget *>(u"wayBack"_s)->isVisible());
    QVERIFY(create(window, { 30, 40 }, u"Kept"_s).isEmpty());
    QVERIFY2(note(window).contains(u"kept here"_s), qPrintable(note(window)));
    const QString page = window->source().urlId();
    paste(window, link(m_server->invite(u"commenter"_s, page)));
    QTRY_COMPARE(m_ada->windows.pageWindows().size(), 2);
    PageWindow *again = m_ada->windows.pageWindows().last() == window ? m_ada->windows.pageWindows().first()
                                                                      : m_ada->windows.pageWindows().last();
    QTRY_VERIFY2_WITH_TIMEOUT(isReady(again), qPrintable(bar(again)), 15000);
}

QTEST_MAIN(TestOffline)
#include "shell_offline.moc"
