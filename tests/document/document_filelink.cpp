// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/filelink.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace callout;
using namespace Qt::StringLiterals;

/// Which files of this machine a document may name.
class FileLinkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leadsFromTheDocumentsFolder_data();
    void leadsFromTheDocumentsFolder();
    void leadsNowhereElse_data();
    void leadsNowhereElse();
    void aFolderIsItsOwn();
};

void FileLinkTest::leadsFromTheDocumentsFolder_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("place");
    QTest::newRow("beside") << u"other.md"_s << u"/home/ada/docs/other.md"_s << u""_s;
    QTest::newRow("below") << u"images/mock.png"_s << u"/home/ada/docs/images/mock.png"_s << u""_s;
    QTest::newRow("above") << u"../notes.txt"_s << u"/home/ada/notes.txt"_s << u""_s;
    QTest::newRow("a place") << u"page.html#part"_s << u"/home/ada/docs/page.html"_s << u"part"_s;
    QTest::newRow("encoded") << u"my%20notes.md#%C3%A9"_s << u"/home/ada/docs/my notes.md"_s << u"é"_s;
    QTest::newRow("this folder") << u"./other.md"_s << u"/home/ada/docs/other.md"_s << u""_s;
    QTest::newRow("asked of it") << u"page.html?x=1"_s << u"/home/ada/docs/page.html"_s << u""_s;
}

void FileLinkTest::leadsFromTheDocumentsFolder()
{
    QFETCH(QString, address);
    QFETCH(QString, path);
    QFETCH(QString, place);
    const auto link = fileLink(u"/home/ada/docs/report.md"_s, QUrl(address));
    QVERIFY(link);
    QCOMPARE(link->path, path);
    QCOMPARE(link->place, place);
}

void FileLinkTest::leadsNowhereElse_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("address");
    const QString local = u"/home/ada/docs/report.md"_s;
    for (const char *address :
         { "file:///etc/passwd", "/etc/passwd", "//host/share/x.md", "https://example.org/a.md",
           "javascript:alert(1)", "#part", "", "../.ssh/id_rsa", ".git/config",
           "callout-page://page/other.html", "%2E%2E/%2Essh/id_rsa" })
        QTest::newRow(address) << local << QString::fromLatin1(address);
    QTest::newRow("a page of the web") << u"https://example.org/docs/page.html"_s << u"other.md"_s;
    QTest::newRow("nothing") << QString() << u"other.md"_s;
}

void FileLinkTest::leadsNowhereElse()
{
    QFETCH(QString, document);
    QFETCH(QString, address);
    QVERIFY(!fileLink(document, QUrl(address)));
}

void FileLinkTest::aFolderIsItsOwn()
{
    const QTemporaryDir folder;
    QCOMPARE(fileLink(folder.path(), QUrl(u"other.html"_s))->path, folder.filePath(u"other.html"_s));
}

QTEST_APPLESS_MAIN(FileLinkTest)
#include "document_filelink.moc"
