// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/library.h"
#include "tests/support/otherprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace callout;
using callout::test::OtherProgram;

class TestLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsPagesByPathAndByContent();
    void keepsWhatIsNotSaidAgain();
    void listsTheNewestFirst();
    void movesAPageWithAllItsFiles();
    void keepsWherePagesWereLeft();
    void learnsPlacesFromAnOlderFile();
    void oneGuestKeyForAServer();
    void aServerKeepsItsNameAtANewAddress();
    void othersCannotReadIt();
    void survivesBeingOpenedAgainAndTwice();
    void goesOnWithoutADisk();
    void saysWhenDamaged();
    void seesDamageWhereFilesAreKept();
    void leavesANewerOneAlone();
    void takesAlongWhatItLearntWithoutTheFile();
    void writesLaterWhatAnotherProgramHeldUp();

private:
    QString path() const { return m_directory->filePath(u"library.sqlite"_s); }
    static Endpoint endpoint(const QString &host, const QByteArray &fingerprint);

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestLibrary::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

Endpoint TestLibrary::endpoint(const QString &host, const QByteArray &fingerprint)
{
    Endpoint endpoint;
    endpoint.host = host;
    endpoint.port = 4433;
    endpoint.tenantId = u"team"_s;
    endpoint.fingerprint = fingerprint;
    return endpoint;
}

void TestLibrary::findsPagesByPathAndByContent()
{
    Library library(path());
    QVERIFY(!library.fileAt(u"/a.png"_s));
    library.rememberFile({ u"/a.png"_s, u"aaaa"_s, Library::privateServer(), u"page-a"_s });
    library.rememberFile({ u"/old.png"_s, u"cccc"_s, Library::privateServer(), u"page-old"_s });
    library.rememberFile({ u"/new.png"_s, u"cccc"_s, Library::privateServer(), u"page-new"_s });
    library.rememberPage({ Library::privateServer(), u"page-old"_s, u"Old"_s, {}, {}, {}, 1 });
    library.rememberPage({ Library::privateServer(), u"page-new"_s, u"New"_s, {}, {}, {}, 2 });
    QCOMPARE(library.fileAt(u"/a.png"_s)->urlId, u"page-a"_s);
    QCOMPARE(library.fileWith(u"aaaa"_s)->path, u"/a.png"_s);
    QCOMPARE(library.fileWith(u"cccc"_s)->urlId, u"page-new"_s);
    library.rememberFile({ u"/a.png"_s, u"bbbb"_s, Library::privateServer(), u"page-a"_s });
    QVERIFY2(!library.fileWith(u"aaaa"_s), "content that is no longer at that path");
    QCOMPARE(library.fileAt(u"/a.png"_s)->sha256, u"bbbb"_s);
}

void TestLibrary::keepsWhatIsNotSaidAgain()
{
    Library library(path());
    library.rememberPage({ u"s"_s, u"p"_s, u"Title"_s, u"hash"_s, u"/a.png"_s, "png bytes", 5 });
    library.rememberPage({ u"s"_s, u"p"_s, u"New title"_s, {}, {}, {}, 3 });
    const auto entry = library.entry(u"s"_s, u"p"_s);
    QVERIFY(entry);
    QCOMPARE(entry->title, u"New title"_s);
    QCOMPARE(entry->blob, u"hash"_s);
    QCOMPARE(entry->path, u"/a.png"_s);
    QCOMPARE(entry->thumbnail, QByteArray("png bytes"));
    QCOMPARE(entry->openedAt, 5);
}

void TestLibrary::listsTheNewestFirst()
{
    Library library(path());
    for (int page = 1; page <= 5; ++page)
        library.rememberPage({ u"s"_s, QString::number(page), u"Page %1"_s.arg(page), {}, {}, {}, page });
    const auto recent = library.recent(3);
    QCOMPARE(recent.size(), size_t(3));
    QCOMPARE(recent[0].title, u"Page 5"_s);
    QCOMPARE(recent[2].title, u"Page 3"_s);
    library.forgetPage(u"s"_s, u"5"_s);
    QCOMPARE(library.recent(1)[0].title, u"Page 4"_s);
}

void TestLibrary::movesAPageWithAllItsFiles()
{
    Library library(path());
    const QString here = Library::privateServer();
    library.rememberFile({ u"/a.png"_s, u"aa"_s, here, u"p"_s });
    library.rememberFile({ u"/copy.png"_s, u"aa"_s, here, u"p"_s });
    library.rememberFile({ u"/other.png"_s, u"bb"_s, here, u"q"_s });
    library.rememberPage({ here, u"p"_s, u"P"_s, {}, {}, {}, 1 });
    library.movePage(u"p"_s, here, u"office"_s);
    QCOMPARE(library.fileAt(u"/a.png"_s)->server, u"office"_s);
    QCOMPARE(library.fileAt(u"/copy.png"_s)->server, u"office"_s);
    QCOMPARE(library.fileAt(u"/other.png"_s)->server, here);
    QVERIFY(library.entry(u"office"_s, u"p"_s));
    QVERIFY(!library.entry(here, u"p"_s));
}

void TestLibrary::keepsWherePagesWereLeft()
{
    const QString here = Library::privateServer();
    const Library::Place left { 7, 50, 12.5, 1.5 };
    {
        Library library(path());
        QVERIFY(!library.placeOf(here, u"p"_s));
        library.rememberPlace(here, u"p"_s, { 1, 2, 3, 0 }, 1);
        library.rememberPlace(here, u"p"_s, left, 2);
        library.rememberPlace(here, u"q"_s, left, 3);
        library.forgetPlace(here, u"q"_s);
    }
    Library library(path());
    QCOMPARE(library.placeOf(here, u"p"_s), left);
    QVERIFY(!library.placeOf(here, u"q"_s));
    library.movePage(u"p"_s, here, u"office"_s);
    QCOMPARE(library.placeOf(u"office"_s, u"p"_s), left);
    // As many as are wanted: those that were left last.
    for (int i = 0; i < Library::mostPlaces; ++i)
        library.rememberPlace(here, QString::number(i), left, 10 + i);
    QVERIFY(!library.placeOf(u"office"_s, u"p"_s));
    QVERIFY(library.placeOf(here, u"0"_s));
}

void TestLibrary::learnsPlacesFromAnOlderFile()
{
    Library(path()).setSetting(u"name"_s, u"Ada"_s);
    OtherProgram(path()).run(u"DROP TABLE place"_s);
    OtherProgram(path()).run(u"PRAGMA user_version = 1"_s);
    Library library(path());
    QCOMPARE(library.fault(), Library::Fault::None);
    QCOMPARE(library.setting(u"name"_s), u"Ada"_s);
    library.rememberPlace(u"s"_s, u"p"_s, { 1, 2, 3, 0 }, 1);
    QVERIFY(library.placeOf(u"s"_s, u"p"_s));
}

void TestLibrary::oneGuestKeyForAServer()
{
    Library library(path());
    const auto first = library.remember(
        { {}, endpoint(u"host"_s, "KEY"), u"invite-1"_s, u"Ada"_s, {}, u"page"_s });
    const auto second = library.remember({ {}, endpoint(u"host"_s, "KEY"), u"invite-2"_s, u"Ada"_s, {}, {} });
    const auto other = library.remember(
        { {}, endpoint(u"host"_s, "OTHER"), u"invite-1"_s, u"Ada"_s, {}, {} });
    QCOMPARE(QByteArray::fromBase64(first.guestKey.toLatin1(), QByteArray::Base64UrlEncoding).size(), 32);
    QCOMPARE(second.guestKey, first.guestKey);
    QVERIFY(other.guestKey != first.guestKey);
    QVERIFY(first.id != second.id);
    QCOMPARE(library.memberships().size(), size_t(3));
    QCOMPARE(library.remember({ {}, endpoint(u"host"_s, "KEY"), u"invite-1"_s, u"Eve"_s, {}, u"page"_s }).id,
             first.id);
    library.forgetMembership(first.id);
    QVERIFY(!library.membership(first.id));
}

void TestLibrary::aServerKeepsItsNameAtANewAddress()
{
    Library library(path());
    const auto before = library.remember({ {}, endpoint(u"10.0.0.1"_s, "KEY"), u"invite"_s, {}, {}, {} });
    const auto sibling = library.remember({ {}, endpoint(u"10.0.0.1"_s, "KEY"), u"invite-2"_s, {}, {}, {} });
    const auto after = library.remember({ {}, endpoint(u"10.0.0.2"_s, "KEY"), u"invite"_s, {}, {}, {} });
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.guestKey, before.guestKey);
    QCOMPARE(library.membership(sibling.id)->endpoint.host, u"10.0.0.2"_s);
}

void TestLibrary::othersCannotReadIt()
{
    Library library(path());
    library.setSetting(u"k"_s, u"v"_s);
    const QFileDevice::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
        | QFile::WriteOther;
    for (const QFileInfo &file : QDir(m_directory->path()).entryInfoList(QDir::Files))
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestLibrary::survivesBeingOpenedAgainAndTwice()
{
    {
        Library one(path());
        Library two(path());
        one.setSetting(u"name"_s, u"Ada"_s);
        QCOMPARE(two.setting(u"name"_s), u"Ada"_s);
        QCOMPARE(two.setting(u"nothing"_s), QString());
    }
    Library again(path());
    QCOMPARE(again.fault(), Library::Fault::None);
    QCOMPARE(again.setting(u"name"_s), u"Ada"_s);
}

void TestLibrary::goesOnWithoutADisk()
{
    Library library(u"/proc/none/library.sqlite"_s);
    QCOMPARE(library.fault(), Library::Fault::NotWritable);
    library.setSetting(u"name"_s, u"Ada"_s);
    QCOMPARE(library.setting(u"name"_s), u"Ada"_s);
}

void TestLibrary::saysWhenDamaged()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    Library library(path());
    QCOMPARE(library.fault(), Library::Fault::Damaged);
    library.setSetting(u"name"_s, u"Ada"_s);
    QCOMPARE(library.setting(u"name"_s), u"Ada"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll().startsWith("xxxx"), "what is there is left as it is");
}

void TestLibrary::seesDamageWhereFilesAreKept()
{
    {
        Library library(path());
        for (int i = 0; i < 200; ++i) {
            const QString name = QString::number(i);
            library.rememberFile({ u"/pictures/"_s + name, name, Library::privateServer(), name });
        }
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 16384);
    QVERIFY(file.seek(4096));
    file.write(QByteArray(int(file.size()) - 4096, '\x5a'));
    file.close();
    QCOMPARE(Library(path()).fault(), Library::Fault::Damaged);
}

void TestLibrary::leavesANewerOneAlone()
{
    Library(path()).setSetting(u"name"_s, u"Ada"_s);
    OtherProgram(path()).run(u"PRAGMA user_version = 99"_s);
    Library library(path());
    QCOMPARE(library.fault(), Library::Fault::Newer);
    library.setSetting(u"name"_s, u"Bo"_s);
    OtherProgram(path()).run(u"PRAGMA user_version = 1"_s);
    QCOMPARE(Library(path()).setting(u"name"_s), u"Ada"_s);
}

void TestLibrary::takesAlongWhatItLearntWithoutTheFile()
{
    Library(path()).rememberFile({ u"/a.png"_s, u"aaaa"_s, Library::privateServer(), u"page-a"_s });
    auto other = std::make_unique<OtherProgram>(path());
    other->keepOut();
    Library library(path());
    QCOMPARE(library.fault(), Library::Fault::Busy);
    const Library::Membership joined = library.remember(
        { {}, endpoint(u"host"_s, "key"), u"invite"_s, {}, {}, {} });
    QVERIFY(!library.reopen());
    QVERIFY2(library.membership(joined.id), "what is known stays known");
    other.reset();
    QVERIFY(library.reopen());
    QCOMPARE(library.fault(), Library::Fault::None);
    QCOMPARE(library.fileAt(u"/a.png"_s)->urlId, u"page-a"_s);
    QCOMPARE(Library(path()).membership(joined.id)->invite, u"invite"_s);
}

void TestLibrary::writesLaterWhatAnotherProgramHeldUp()
{
    OtherProgram other(path());
    {
        Library library(path());
        other.run(u"BEGIN EXCLUSIVE"_s);
        library.rememberFile({ u"/a.png"_s, u"aaaa"_s, Library::privateServer(), u"page-a"_s });
        library.rememberFile({ u"/a.png"_s, u"bbbb"_s, Library::privateServer(), u"page-a"_s });
        other.run(u"ROLLBACK"_s);
    }
    QCOMPARE(Library(path()).fileAt(u"/a.png"_s)->sha256, u"bbbb"_s);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "shell_library.moc"
