// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/encoding.h"

#include <QFile>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Which characters the bytes of a file are, whoever wrote them.
class EncodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheEncodingOfAFile_data();
    void tellsTheEncodingOfAFile();
    void endsLinesAlike();
    void showsWhatCannotBeRead_data();
    void showsWhatCannotBeRead();
    void keepsAlmostValidUtf8();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void stopsWhenCancelled();
    void aHeadMayEndAnywhere();

private:
    static std::optional<DecodedText> decoded(const QByteArray &bytes)
    {
        const std::atomic<bool> never = false;
        return decodeText(bytes, never);
    }
    static QByteArray file(const QString &name)
    {
        QFile file(QStringLiteral(CALLOUT_TEST_DATA "/text/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void EncodingTest::tellsTheEncodingOfAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("passage");
    const QString greeting = u"Grüße, привет, こんにちは\nsecond line 👋\n"_s;
    QTest::newRow("UTF-8, marked") << u"greeting.utf-8.bom.txt"_s << u"UTF-8"_s << greeting;
    QTest::newRow("UTF-16, marked") << u"greeting.utf-16.bom.txt"_s << u"UTF-16 LE"_s << greeting;
    QTest::newRow("UTF-16 LE") << u"greeting.utf-16-le.txt"_s << u"UTF-16 LE"_s << greeting;
    QTest::newRow("UTF-16 BE") << u"greeting.utf-16-be.txt"_s << u"UTF-16 BE"_s << greeting;
    QTest::newRow("UTF-32 LE") << u"greeting.utf-32-le.txt"_s << u"UTF-32 LE"_s << greeting;
    QTest::newRow("UTF-8") << u"writing.txt"_s << u"UTF-8"_s
                           << u"Emoji: 👩‍👩‍👧‍👦 👍🏽 🇩🇪 ❤️ end\n"_s;
    QTest::newRow("Windows-1251") << u"russian.windows-1251.txt"_s << u"Windows-1251"_s
                                  << u"кнопка «Отправить» стоит"_s;
    QTest::newRow("KOI8-R") << u"russian.koi8-r.txt"_s << u"KOI8-R"_s << u"кнопка \"Отправить\" стоит"_s;
    QTest::newRow("Shift-JIS") << u"japanese.shift-jis.txt"_s << u"Shift-JIS"_s
                               << u"ロゴが少し小さいようです。"_s;
    QTest::newRow("EUC-JP") << u"japanese.euc-jp.txt"_s << u"EUC-JP"_s << u"ロゴが少し小さいようです。"_s;
    QTest::newRow("GB18030") << u"chinese.gb18030.txt"_s << u"GB18030"_s << u"标志太小了，请放大一些。"_s;
    QTest::newRow("Big5") << u"chinese.big5.txt"_s << u"Big5"_s << u"標誌太小了，請放大一些。"_s;
    QTest::newRow("EUC-KR") << u"korean.euc-kr.txt"_s << u"EUC-KR"_s << u"로고가 너무 작습니다."_s;
    QTest::newRow("Windows-1252") << u"german.windows-1252.txt"_s << u"Windows-1252"_s
                                  << u"übereinstimmen – sonst wirkt die „Übersicht“ schief.\nPreis: 12 €"_s;
    QTest::newRow("Latin-1") << u"french.latin-1.txt"_s << u"Windows-1252"_s
                             << u"fermé, hélas. Où déjeunera"_s;
}

void EncodingTest::tellsTheEncodingOfAFile()
{
    QFETCH(QString, name);
    QFETCH(QString, encoding);
    QFETCH(QString, passage);
    const auto text = decoded(file(name));
    QVERIFY(text);
    QCOMPARE(text->encoding, encoding);
    QVERIFY2(text->text.contains(passage), qPrintable(text->text));
    QVERIFY(text->isComplete);
    QVERIFY(!text->text.contains(QChar::ByteOrderMark));
}

void EncodingTest::endsLinesAlike()
{
    QCOMPARE(decoded("a\r\nb\rc\n\r\r\n")->text, u"a\nb\nc\n\n\n"_s);
}

void EncodingTest::showsWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("a zero in a text") << QByteArray("before\0after, and some more words", 33)
                                      << u"before\uFFFDafter, and some more words"_s;
    QTest::newRow("a zero in a few words")
        << QByteArray("some words\0 and more of them", 28) << u"some words\uFFFD and more of them"_s;
    QTest::newRow("cut off in a character")
        << QByteArray("Öl, Äpfel, Übermut, ärger, ößüäöüäößüäöüäö und \xE2\x82")
        << u"Öl, Äpfel, Übermut, ärger, ößüäöüäößüäöüäö und \uFFFD"_s;
    QTest::newRow("half of a pair") << QByteArray("\xFF\xFE"
                                                  "a\0\x3D\xD8"
                                                  "b\0",
                                                  8)
                                    << u"a\uFFFDb"_s;
    QTest::newRow("half a unit") << QByteArray("\xFF\xFE"
                                               "a\0b\0c",
                                               7)
                                 << u"ab\uFFFD"_s;
    QTest::newRow("a hole in Windows-1252") << QByteArray("l\xE9g\xE8re \x81 !") << u"légère \uFFFD !"_s;
}

void EncodingTest::showsWhatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto found = decoded(bytes);
    QVERIFY(found);
    QCOMPARE(found->text, text);
    QVERIFY(!found->isComplete);
}

void EncodingTest::keepsAlmostValidUtf8()
{
    QByteArray log = QString(u"Größe geändert: übernommen\n"_s).repeated(40).toUtf8();
    log += "\xFF stray\n";
    const auto text = decoded(log);
    QVERIFY(text);
    QCOMPARE(text->encoding, u"UTF-8"_s);
    QVERIFY(!text->isComplete);
    QVERIFY(text->text.endsWith(u"übernommen\n\uFFFD stray\n"_s));
}

void EncodingTest::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise(20000, 0);
    uint seed = 1;
    for (char &c : noise)
        c = char((seed = seed * 1664525u + 1013904223u) >> 24);
    QTest::newRow("noise, as anything compressed") << noise;
    QTest::newRow("zeros") << QByteArray(1000, 0);
    QTest::newRow("a program") << QByteArray("\x7F"
                                             "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0\x90\x43\0\0\0\0\0\0",
                                             32);
    QTest::newRow("an archive of text") << QByteArray("notes.txt") + QByteArray(500, 0) + "words, many words";
}

void EncodingTest::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!decoded(bytes));
    QVERIFY(!looksLikeText(bytes.first(std::min<qsizetype>(bytes.size(), 4096))));
}

void EncodingTest::stopsWhenCancelled()
{
    const std::atomic<bool> cancelled = true;
    QVERIFY(!decodeText("a text\nof lines", cancelled));
}

void EncodingTest::aHeadMayEndAnywhere()
{
    for (const QString &name : { u"writing.txt"_s, u"greeting.utf-16-le.txt"_s, u"greeting.utf-16.bom.txt"_s,
                                 u"greeting.utf-32-le.txt"_s, u"japanese.shift-jis.txt"_s }) {
        const QByteArray bytes = file(name);
        for (qsizetype size = 16; size <= bytes.size(); ++size)
            QVERIFY2(looksLikeText(bytes.first(size)), qPrintable(u"%1 %2"_s.arg(name).arg(size)));
    }
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "document_encoding.moc"
