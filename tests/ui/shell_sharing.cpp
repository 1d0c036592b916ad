// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sharing_fixture.h"
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

/// Two people on two machines: one shares, the other is there.
class TestSharing : public SharingFixture {
    Q_OBJECT
private Q_SLOTS:
    void whoOpensTheLinkIsThere();
    void aPictureThatTakesAWhileIsOpenedOnce();
    void closingTheLastWindowAsks();
    void peopleOnAPageClosedBeforeCount();
    void theStartPageAsksToo();
    void whoWasLeftReadsWhy();
    void sharingAgainIsOfferedWhereTheLinkLeads();
    void usesAreListedAtOnce();
    void theKeyIsShownAsOthersSeeIt();
    void theBarSaysWhoCanSeeThePage();
    void aNameIsSeenByOthers();
    void aTakenPortIsSaid();
};

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
    QTRY_VERIFY2(m_page->banners().texts().isEmpty(), "nobody is left for whom anything ends");
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

void TestSharing::sharingAgainIsOfferedWhereTheLinkLeads()
{
    QVERIFY(!share().invite.isEmpty());
    const QString home = m_ada->home.path();
    m_ada->home.setAutoRemove(false);
    m_ada.reset();
    {
        Person ada(u"Ada"_s, home);
        ada.workspace.start();
        PageWindow *other = openReady(ada, paintedFile(m_pictures->path(), u"other.png"_s, Qt::blue));
        PageWindow *page = openReady(ada, m_pictures->filePath(u"mockup.png"_s));
        QTRY_VERIFY(page->banners().isShown(u"resume"_s));
        QVERIFY(!other->banners().isShown(u"resume"_s));
    }
    QDir(home).removeRecursively();
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
