// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sharing_fixture.h"
#include "ui/share/publisher.h"
#include "ui/start/joindialog.h"

#include <QLabel>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageWindow;
using callout::ui::Windows;

/// What a link of Share leads to, on two machines.
class TestShareLinks : public SharingFixture {
    Q_OBJECT
private Q_SLOTS:
    void theLinkNamesAddressKeyAndPage();
    void aServerThatMovedIsFollowed();
    void whoHasTheOldLinkLearnsWhereThePageWent();
    void anUnknownServerIsNamedBeforeAnyTraffic();
    void myOwnLinkOpensMyOwnPage();
    void revokedLinks();
    void badLinks_data();
    void badLinks();
};

void TestShareLinks::whoHasTheOldLinkLearnsWhereThePageWent()
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

void TestShareLinks::aServerThatMovedIsFollowed()
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

void TestShareLinks::theLinkNamesAddressKeyAndPage()
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

void TestShareLinks::anUnknownServerIsNamedBeforeAnyTraffic()
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

void TestShareLinks::myOwnLinkOpensMyOwnPage()
{
    const ShareLink link = share();
    m_ada->windows.openLink(link.toString());
    QCOMPARE(m_ada->windows.pageWindows(), QList<PageWindow *>({ m_page }));
    QVERIFY(m_ada->workspace.library().memberships().empty());
}

void TestShareLinks::revokedLinks()
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

void TestShareLinks::badLinks_data()
{
    QTest::addColumn<QString>("spoil");
    for (const char *row : { "invite", "tenant", "key", "port" })
        QTest::newRow(row) << QString::fromLatin1(row);
}

void TestShareLinks::badLinks()
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
    // What does not answer today may do so once another network is there.
    if (spoil == u"invite"_s || spoil == u"tenant"_s)
        QVERIFY2(m_bo->workspace.library().memberships().empty(), "nothing to come back to");
}

QTEST_MAIN(TestShareLinks)
#include "shell_sharelinks.moc"
