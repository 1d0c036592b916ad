// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/share/invitepane.h"
#include "ui/share/links.h"
#include "ui/share/publisher.h"
#include "ui/share/sharedialog.h"
#include "ui/start/joindialog.h"
#include "ui/start/startwindow.h"
#include "ui/window/banner.h"
#include "ui/workspace/sentences.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRandomGenerator>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageWindow;
using callout::ui::Windows;

namespace {

/// Shares where it runs; the port.
quint16 shared(Person &person)
{
    quint16 port = 0;
    person.workspace.share([&port](const Result<quint16, QString> &answer) { port = answer ? *answer : 0; });
    return port;
}

} // namespace

/// Two people on two machines: one shares, the other opens the link.
class TestSharing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whoOpensTheLinkIsThere();
    void aPictureThatTakesAWhileIsOpenedOnce();
    void theLinkNamesAddressKeyAndPage();
    void aServerThatMovedIsFollowed();
    void whoHasTheOldLinkLearnsWhereThePageWent();
    void anUnknownServerIsNamedBeforeAnyTraffic();
    void myOwnLinkOpensMyOwnPage();
    void revokedLinks();
    void badLinks_data();
    void badLinks();
    void closingTheLastWindowAsks();
    void peopleOnAPageClosedBeforeCount();
    void theStartPageAsksToo();
    void whoWasLeftReadsWhy();
    void usesAreListedAtOnce();
    void theKeyIsShownAsOthersSeeIt();
    void theBarSaysWhoCanSeeThePage();
    void aNameIsSeenByOthers();
    void aTakenPortIsSaid();

private:
    ShareLink share();

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_bo;
    PageWindow *m_page = nullptr; ///< Ada's
    ui::ShareDialog *m_dialog = nullptr;
};

void TestSharing::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_bo = std::make_unique<Person>(u"Bo"_s);
    m_ada->workspace.start();
    m_page = m_ada->windows.openFile(paintedFile(m_pictures->path(), u"mockup.png"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isReady(m_page), 10000);
}

void TestSharing::cleanup()
{
    m_bo.reset();
    m_ada.reset();
}

/// Through the dialog, as a person does.
ShareLink TestSharing::share()
{
    m_dialog = new ui::ShareDialog(m_ada->workspace, m_page->source().serverId(), m_page->source().urlId(),
                                   m_page);
    m_dialog->open();
    m_dialog->invites().createLink();
    (void)QTest::qWaitFor([this] { return !m_dialog->invites().link().isEmpty(); }, 10000);
    const auto link = parseLink(m_dialog->invites().link());
    return link ? *link : ShareLink {};
}

void TestSharing::whoOpensTheLinkIsThere()
{
    const ShareLink link = share();
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(theirs), 15000);
    QCOMPARE(theirs->source().document()->sha256(), m_page->source().document()->sha256());
    QCOMPARE(theirs->source().title(), u"mockup.png"_s);
    QTRY_COMPARE(modelOf(m_page)->presence().count, 2);
    QTRY_COMPARE(modelOf(theirs)->presence().count, 2);

    const QString id = newUuid();
    modelOf(theirs)->createConversation(id, newUuid(), ImageAnchor { 10, 20, 0, 0, {} }, u"Hello from Bo"_s);
    QTRY_VERIFY(modelOf(m_page)->conversation(id));
    const Conversation &seen = modelOf(m_page)->conversation(id)->conversation;
    QCOMPARE(seen.comments.front().author.name, u"Bo"_s);
    QVERIFY(seen.comments.front().author.isGuest());
    QTRY_VERIFY(!m_page->stage().canvas().markerRect(id).isEmpty());
    QTRY_VERIFY(m_page->windowTitle().contains(u"1"_s));

    theirs->close();
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(m_page)->presence().count, 1, 10000);
}

void TestSharing::aPictureThatTakesAWhileIsOpenedOnce()
{
    QImage noise(1500, 1000, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(noise.scanLine(y)), noise.width());
    const QString path = QDir(m_pictures->path()).filePath(u"photo.png"_s);
    QVERIFY(noise.save(path));
    m_page = m_ada->windows.openFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(m_page), 20000);
    const ShareLink link = share();

    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QSignalSpy documents(&theirs->source(), &ui::PageSource::documentChanged);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(theirs), 20000);
    QCOMPARE(documents.count(), 1);
}

void TestSharing::whoHasTheOldLinkLearnsWhereThePageWent()
{
    m_bo->windows.openLink(share().toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(theirs), 15000);

    Person team(u"Team"_s);
    team.workspace.start();
    QTRY_COMPARE_WITH_TIMEOUT(team.workspace.state(), ui::Workspace::State::Ready, 10000);
    QVERIFY(shared(team) != 0);
    QTRY_VERIFY(team.workspace.session(Library::privateServer())->state() == Connection::State::Online);
    std::optional<protocol::Invite> invite;
    protocol::InviteRequest request;
    request.role = Role::Moderator;
    request.pages = PageScope::everything();
    team.workspace.session(Library::privateServer())->api().createInvite(request, [&](const auto &made) {
        if (made)
            invite = *made;
    });
    QTRY_VERIFY(invite);
    auto link = ui::linkTo(team.workspace, Library::privateServer(), {}, {});
    QVERIFY(link);
    link->invite = invite->secret;
    const QString server = m_ada->workspace.join(*link, u"Ada"_s).id;
    QVERIFY(m_ada->workspace.session(server));

    ui::Publisher publisher(m_ada->workspace, m_page->source().urlId(), server, nullptr);
    QSignalSpy finished(&publisher, &ui::Publisher::finished);
    publisher.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QTRY_VERIFY(modelOf(theirs)->page().readonly);
    const QString title = theirs->source().title();
    QVERIFY2(title.contains(u"mockup.png"_s) && title.contains(m_ada->workspace.describe(server)),
             qPrintable(title));
}

void TestSharing::aServerThatMovedIsFollowed()
{
    ShareLink link = share();
    // Where it was, as far as Bo knows, nobody answers.
    const ShareLink now = link;
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    link.port = nobody.serverPort();
    nobody.close();
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bo->windows.pageWindows().first()->waitingText().isEmpty(), 10000);

    for (const QString &host : { now.host, u"localhost"_s, now.host }) { // an address of its own each
        ShareLink moved = now;
        moved.host = host;
        m_bo->windows.openLink(moved.toString());
        QCOMPARE(m_bo->windows.pageWindows().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(m_bo->windows.pageWindows().first()), 15000);
    }
    QTRY_COMPARE(modelOf(m_page)->presence().count, 2);
}

void TestSharing::theLinkNamesAddressKeyAndPage()
{
    QVERIFY(!m_ada->workspace.isSharing());
    const ShareLink link = share();
    QVERIFY(m_ada->workspace.isSharing());
    QCOMPARE(link.urlId, m_page->source().urlId());
    QCOMPARE(link.fingerprint, m_ada->workspace.server().fingerprint());
    QCOMPARE(link.port, m_ada->workspace.sharingPort());
    QVERIFY(!link.invite.isEmpty());
    QVERIFY(!link.host.isEmpty());
    m_ada->workspace.stopSharing();
    QVERIFY(!m_ada->workspace.isSharing());
}

void TestSharing::anUnknownServerIsNamedBeforeAnyTraffic()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QSignalSpy traffic(&listener, &QTcpServer::newConnection);
    ShareLink link = share();
    link.host = u"127.0.0.1"_s;
    link.port = listener.serverPort();
    m_bo->windows.setConfirmation(Windows::Unknown::Ask);
    m_bo->windows.openLink(link.toString());
    ui::JoinDialog *dialog = nullptr;
    QTRY_VERIFY([&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<ui::JoinDialog *>(widget); found && found->isVisible())
                dialog = found;
        }
        return dialog != nullptr;
    }());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.contains(u"127.0.0.1:%1"_s.arg(listener.serverPort())), qPrintable(words.join(u'\n')));
    QCOMPARE(dialog->name(), u"Bo"_s);
    QCOMPARE(traffic.count(), 0);
    QVERIFY(m_bo->workspace.library().memberships().empty());
    dialog->accept();
    QTRY_VERIFY(traffic.count() > 0);
}

void TestSharing::myOwnLinkOpensMyOwnPage()
{
    const ShareLink link = share();
    m_ada->windows.openLink(link.toString());
    QCOMPARE(m_ada->windows.pageWindows(), QList<PageWindow *>({ m_page }));
    QVERIFY(m_ada->workspace.library().memberships().empty());
}

void TestSharing::revokedLinks()
{
    const ShareLink link = share();
    std::vector<protocol::Invite> invites;
    Session *own = m_ada->workspace.session(Library::privateServer());
    own->api().listInvites([&](protocol::Outcome<std::vector<protocol::Invite>> all) { invites = *all; });
    QTRY_COMPARE(invites.size(), size_t(1));
    bool revoked = false;
    own->api().revokeInvite(invites.front().id, [&](protocol::Outcome<Done> done) { revoked = done.ok(); });
    QTRY_VERIFY(revoked);
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QTRY_VERIFY2(theirs->waitingText().contains(link.host), qPrintable(theirs->waitingText()));
}

void TestSharing::badLinks_data()
{
    QTest::addColumn<QString>("spoil");
    for (const char *row : { "invite", "tenant", "key", "port" })
        QTest::newRow(row) << QString::fromLatin1(row);
}

void TestSharing::badLinks()
{
    QFETCH(QString, spoil);
    ShareLink link = share();
    if (spoil == u"invite"_s)
        link.invite = u"never-given-out"_s;
    else if (spoil == u"tenant"_s)
        link.tenantId = u"elsewhere"_s;
    else if (spoil == u"key"_s)
        link.fingerprint = QByteArray(32, 'k').toBase64(QByteArray::Base64UrlEncoding
                                                        | QByteArray::OmitTrailingEquals);
    else
        link.port = 1;
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QTRY_VERIFY2_WITH_TIMEOUT(theirs->waitingText().contains(link.host)
                                  && !theirs->waitingText().endsWith(u'…'),
                              qPrintable(theirs->waitingText()), 15000);
    m_bo->windows.openStart();
    if (spoil != u"port"_s)
        QVERIFY2(m_bo->workspace.library().memberships().empty(), "nothing to come back to");
}

void TestSharing::closingTheLastWindowAsks()
{
    const ShareLink link = share();
    m_dialog->close();
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(m_page)->presence().count, 2, 15000);
    m_page->close();
    QVERIFY2(m_page->isVisible(), "somebody is here");
    QVERIFY(m_page->banners().texts().join(u' ').contains(u'1'));
    m_bo->windows.pageWindows().first()->close();
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(m_page)->presence().count, 1, 10000);
    m_page->close();
    QTRY_VERIFY(m_ada->windows.pageWindows().isEmpty());
}

void TestSharing::peopleOnAPageClosedBeforeCount()
{
    const ShareLink link = share();
    m_dialog->close();
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(m_page)->presence().count, 2, 15000);
    PageWindow *other = openReady(*m_ada, paintedFile(m_pictures->path(), u"other.png"_s, Qt::blue));
    m_page->close();
    QTRY_COMPARE(m_ada->windows.pageWindows().size(), 1);
    // Ada does not see that page any more, and is not said to.
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(m_bo->windows.pageWindows().first())->presence().count, 1, 10000);
    other->close();
    QVERIFY2(other->isVisible(), "Bo is still on the first page");
    QVERIFY(other->banners().texts().join(u' ').contains(u'1'));
}

void TestSharing::theStartPageAsksToo()
{
    const ShareLink link = share();
    m_dialog->close();
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(m_page)->presence().count, 2, 15000);
    auto *start = m_ada->windows.openStart();
    m_page->close();
    QTRY_VERIFY(m_ada->windows.pageWindows().isEmpty());
    start->close();
    QVERIFY(start->isVisible());
    QVERIFY(start->trouble().contains(u'1'));
}

void TestSharing::whoWasLeftReadsWhy()
{
    const ShareLink link = share();
    m_bo->windows.openLink(link.toString());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(theirs), 15000);
    QVERIFY(theirs->banners().texts().isEmpty());
    m_ada->workspace.stopSharing();
    QTRY_VERIFY2_WITH_TIMEOUT(theirs->banners().texts().join(u' ').contains(link.host),
                              qPrintable(theirs->banners().texts().join(u' ')), 15000);
}

void TestSharing::usesAreListedAtOnce()
{
    const ShareLink link = share();
    const auto row = [this] {
        QStringList words;
        for (const QLabel *label : m_dialog->invites().findChildren<QLabel *>())
            words << label->text();
        return words.join(u'\n');
    };
    QTRY_VERIFY2(row().contains(u"not used yet"_s), qPrintable(row()));
    m_bo->windows.openLink(link.toString());
    QTRY_VERIFY2_WITH_TIMEOUT(!row().contains(u"not used yet"_s), qPrintable(row()), 15000);
}

void TestSharing::theKeyIsShownAsOthersSeeIt()
{
    const ShareLink link = share();
    QStringList words;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.join(u'\n').contains(ui::shortFingerprint(link.fingerprint)),
             qPrintable(words.join(u'\n')));
}

void TestSharing::theBarSaysWhoCanSeeThePage()
{
    const auto *sign = m_page->findChild<QLabel *>(u"sharedSign"_s);
    const auto *state = m_page->findChild<QAbstractButton *>(u"connectionState"_s);
    QVERIFY(!sign->isVisible());
    QVERIFY2(state->toolTip().contains(u"this computer"_s), qPrintable(state->toolTip()));
    share();
    QTRY_VERIFY(sign->isVisible());
    QVERIFY(!state->toolTip().contains(u"this computer"_s));
    m_ada->workspace.stopSharing();
    QVERIFY(!sign->isVisible());
}

void TestSharing::aNameIsSeenByOthers()
{
    m_ada->workspace.setMyName(u"Ada Lovelace"_s);
    QCOMPARE(m_ada->workspace.myName(), u"Ada Lovelace"_s);
    QTRY_COMPARE(modelOf(m_page)->self().name, u"Ada Lovelace"_s);
}

void TestSharing::aTakenPortIsSaid()
{
    const quint16 before = share().port;
    QVERIFY(before > 0);
    m_ada->workspace.stopSharing();
    QTcpServer other;
    QTRY_VERIFY(other.isListening() || other.listen(QHostAddress::Any, before));
    const quint16 now = shared(*m_ada);
    QVERIFY(now != before);
    const QString told = m_page->banners().texts().join(u' ');
    QVERIFY2(told.contains(QString::number(before)) && told.contains(QString::number(now)), qPrintable(told));
    // The new one is the usual one from now on.
    m_ada->workspace.stopSharing();
    QCOMPARE(shared(*m_ada), now);
    QVERIFY(!m_page->banners().texts().join(u' ').contains(QString::number(before)));
}

QTEST_MAIN(TestSharing)
#include "shell_sharing.moc"
