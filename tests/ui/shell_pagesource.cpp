// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/systemclock.h"
#include "app/server/embedded.h"
#include "ui/workspace/pagesource.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::ui;

/// How a page finds its identity, model and picture, over a real server.
class TestPageSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewFileBecomesAPage();
    void thePictureNeverWaitsForTheServer();
    void aReplacedPictureIsFollowed();
    void aLostFileShowsTheKeptCopy();
    void aFileIsWatchedWhileItIsOpen();
    void anEditorPutsANewFileInItsPlace();
    void aFileThatGoesIsSaid();
    void aPageWithoutAPictureSaysSo();
    void ofAWebPageItsSheetIsShared();

private:
    QString paint(const QString &name, QColor color);
    static bool isWhole(const PageSource &source);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

void TestPageSource::init()
{
    m_workspace.reset();
    m_home = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<SystemClock>();
    m_workspace = std::make_unique<Workspace>(m_home->filePath(u"workspace"_s),
                                              localServerFactory<server::EmbeddedServer>(), *m_clock);
}

QString TestPageSource::paint(const QString &name, QColor color)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(color);
    const QString path = m_home->filePath(name);
    return image.save(path) ? path : QString();
}

bool TestPageSource::isWhole(const PageSource &source)
{
    return source.model() && source.model()->isLoaded() && source.document()
        && source.document()->state() == Document::State::Ready
        && source.model()->page().blob == source.document()->sha256();
}

void TestPageSource::aNewFileBecomesAPage()
{
    m_workspace->start();
    const QString path = paint(u"a.png"_s, Qt::white);
    FilePage source(*m_workspace, path, Library::privateServer());
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
    QCOMPARE(source.model()->page().title, u"a.png"_s);
    QVERIFY(isUuid(source.urlId()));
    QCOMPARE(m_workspace->library().fileAt(QFileInfo(path).canonicalFilePath())->urlId, source.urlId());
    QVERIFY(!m_workspace->library().recent(1).front().thumbnail.isEmpty());
}

void TestPageSource::thePictureNeverWaitsForTheServer()
{
    FilePage source(*m_workspace, paint(u"a.png"_s, Qt::white), Library::privateServer());
    source.start();
    QTRY_COMPARE(source.document()->state(), Document::State::Ready);
    QVERIFY(!source.model());
    m_workspace->start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
}

void TestPageSource::aReplacedPictureIsFollowed()
{
    m_workspace->start();
    FilePage source(*m_workspace, paint(u"a.png"_s, Qt::white), Library::privateServer());
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
    QSignalSpy notices(&source, &PageSource::noticed);

    // Somebody else at the page uploads another one.
    const QString other = paint(u"b.png"_s, Qt::black);
    QFile file(other);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    bool uploaded = false;
    source.session()->api().uploadBlob(other, hash,
                                       [&](protocol::Outcome<Done> done) { uploaded = done.ok(); });
    QTRY_VERIFY(uploaded);
    protocol::UpdatePage change;
    change.blob = hash;
    source.model()->updatePage(change);
    QTRY_VERIFY_WITH_TIMEOUT(source.document()->sha256() == hash && isWhole(source), 10000);
    QVERIFY2(!notices.isEmpty(), "whoever opened a file is told that they see another picture");
}

void TestPageSource::aLostFileShowsTheKeptCopy()
{
    m_workspace->start();
    const QString path = paint(u"a.png"_s, Qt::white);
    QString urlId;
    {
        FilePage source(*m_workspace, path, Library::privateServer());
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
        urlId = source.urlId();
    }
    QVERIFY(QFile::remove(path));
    FilePage source(*m_workspace, path, Library::privateServer());
    QSignalSpy notices(&source, &PageSource::noticed);
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
    QCOMPARE(source.urlId(), urlId);
    QVERIFY(notices.first().first().value<Notice>().text().contains(u"a.png"_s));
}

void TestPageSource::aFileIsWatchedWhileItIsOpen()
{
    m_workspace->start();
    FilePage source(*m_workspace, paint(u"a.png"_s, Qt::white), Library::privateServer());
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
    const QString before = source.document()->sha256();
    const QString urlId = source.urlId();
    QSignalSpy notices(&source, &PageSource::noticed);
    paint(u"a.png"_s, Qt::darkGreen);
    QTRY_VERIFY_WITH_TIMEOUT(source.document()->sha256() != before && isWhole(source), 10000);
    QCOMPARE(source.urlId(), urlId);
    QVERIFY(notices.last().first().value<Notice>().text().contains(u"a.png"_s));
    // And once more, on top of it.
    const QString second = source.document()->sha256();
    paint(u"a.png"_s, Qt::darkRed);
    QTRY_VERIFY_WITH_TIMEOUT(source.document()->sha256() != second && isWhole(source), 10000);
}

void TestPageSource::anEditorPutsANewFileInItsPlace()
{
    m_workspace->start();
    const QString path = paint(u"a.png"_s, Qt::white);
    FilePage source(*m_workspace, path, Library::privateServer());
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
    for (const QColor color : { Qt::darkGreen, Qt::darkRed }) {
        const QString before = source.document()->sha256();
        const QString fresh = paint(u"a.new.png"_s, color);
        QCOMPARE(::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()), 0);
        QTRY_VERIFY_WITH_TIMEOUT(source.document()->sha256() != before && isWhole(source), 10000);
    }
}

void TestPageSource::aFileThatGoesIsSaid()
{
    m_workspace->start();
    const QString path = paint(u"a.png"_s, Qt::white);
    FilePage source(*m_workspace, path, Library::privateServer());
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(source), 10000);
    const auto shown = source.document();
    QSignalSpy notices(&source, &PageSource::noticed);
    QSignalSpy gone(&source, &PageSource::unnoticed);
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY_WITH_TIMEOUT(!notices.isEmpty(), 10000);
    QVERIFY(notices.last().first().value<Notice>().text().contains(u"deleted"_s));
    QCOMPARE(source.document(), shown); // what was there is still looked at
    paint(u"a.png"_s, Qt::darkGreen);
    QTRY_VERIFY_WITH_TIMEOUT(source.document() != shown && isWhole(source), 10000);
    QVERIFY(!gone.isEmpty());
}

void TestPageSource::aPageWithoutAPictureSaysSo()
{
    m_workspace->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->session(Library::privateServer()), 10000);
    LinkedPage source(*m_workspace, Library::privateServer(), newUuid());
    QSignalSpy failures(&source, &PageSource::failed);
    source.start();
    QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, 10000);
    QVERIFY(
        !failures.first().first().value<Sentence>()().contains(u"picture"_s)); // nobody knows what it will be
}

void TestPageSource::ofAWebPageItsSheetIsShared()
{
    QStandardPaths::setTestModeEnabled(true); // sheets are kept in the cache
    m_workspace->start();
    QFile page(m_home->filePath(u"page.html"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("<h1>Heading</h1><p>" + QUuid::createUuid().toByteArray());
    page.close();
    FilePage mine(*m_workspace, page.fileName(), Library::privateServer());
    mine.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(mine), 20000);
    QCOMPARE(mine.model()->page().kind, PageKind::Html);
    QVERIFY(mine.document()->contentPath() != page.fileName());

    LinkedPage theirs(*m_workspace, Library::privateServer(), mine.urlId());
    theirs.start();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(theirs), 20000);
    QCOMPARE(theirs.document()->kind(), PageKind::Html);
    QCOMPARE(theirs.document()->size(), mine.document()->size());
    QFile::remove(mine.document()->contentPath());
}

QTEST_MAIN(TestPageSource)
#include "shell_pagesource.moc"
