// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/opendocument.h"
#include "app/document/text/textdocument.h"
#include "tests/document/busytime.h"
#include "tests/document/imagefiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(callout::DocumentError)

/// Opens text files as the window does: in a worker, by the event loop.
class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhateverIsText_data();
    void opensWhateverIsText();
    void isPaintedBlackOnWhite();
    void saysHowItWasRead();
    void refusesWhatItCannotShow_data();
    void refusesWhatItCannotShow();
    void aHundredMegabytesInOneLineLeaveTheWindowFree();
    void cancels();
    void canBeForgottenWhileLoading();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    static QString data(const QString &name) { return QStringLiteral(CALLOUT_TEST_DATA "/text/") + name; }
    static void waitFor(Document &document)
    {
        QSignalSpy finished(&document, &Document::finished);
        if (document.state() == Document::State::Loading)
            QVERIFY(finished.wait(200000));
    }

    QTemporaryDir m_dir;
};

void TextTest::opensWhateverIsText_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "notes.txt", "text about %PDF-", "main.cpp", "data.json", "README", "log.1",
                              "strange.xyz", "script.py" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TextTest::opensWhateverIsText()
{
    QFETCH(QString, name);
    const QByteArray bytes = "int main()\r\n{\r\n\treturn 0;\r\n}\r\n";
    writeFile(path(name), bytes);
    const auto document = openDocument(path(name));
    QSignalSpy textKnown(document.get(), &Document::textKnown);
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(document->kind(), PageKind::Text);
    QCOMPARE(document->fit(), Document::Fit::Width);
    QCOMPARE(document->partName(0), QString());
    QVERIFY(!document->countsByPage());
    QCOMPARE(textKnown.size(), 1);
    QCOMPARE(document->text()->text(), u"int main()\n{\n\treturn 0;\n}\n"_s);
    QCOMPARE(document->remark(), QString());
    QCOMPARE(document->sha256(),
             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

void TextTest::isPaintedBlackOnWhite()
{
    writeFile(path(u"paint.txt"_s), "MMMMMMMM\n");
    const auto document = openDocument(path(u"paint.txt"_s));
    waitFor(*document);
    const QRectF word = document->text()->boxes({ 0, 8 }, 0, 0).front().rect;
    QImage image(document->size(), QImage::Format_RGB32);
    const auto inked = [&] {
        QPainter painter(&image);
        document->paint(painter, { {}, 1, 1, QRectF(image.rect()) });
        painter.end();
        int darkest = 255;
        for (int x = int(word.left()); x < int(word.right()); ++x)
            darkest = std::min(darkest, qGray(image.pixel(x, int(word.center().y()))));
        return darkest;
    };
    QTRY_VERIFY(inked() < 80);
    QCOMPARE(image.pixelColor(5, 5), QColor(Qt::white));
    QTRY_VERIFY(!document->thumbnail({ 100, 100 }).isNull());
    const QSize thumbnail = document->thumbnail({ 100, 100 }).size();
    QVERIFY(thumbnail.width() <= 100 && thumbnail.height() <= 100);
}

void TextTest::saysHowItWasRead()
{
    const auto russian = openDocument(data(u"russian.windows-1251.txt"_s));
    waitFor(*russian);
    QCOMPARE(russian->remark(), u"Windows-1251"_s);
    writeFile(path(u"broken.txt"_s), QByteArray("some words\0 and more of them", 28));
    const auto broken = openDocument(path(u"broken.txt"_s));
    waitFor(*broken);
    QVERIFY2(broken->remark().contains(u"could not be read"_s), qPrintable(broken->remark()));
}

void TextTest::refusesWhatItCannotShow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DocumentError>("error");
    QTest::addColumn<QString>("says");
    const QByteArray program("\x7F"
                             "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0\x90\x43\0\0\0\0\0\0",
                             32);
    QTest::newRow("a program") << u"program"_s << program << DocumentError::NotText << u"Markdown"_s;
    QTest::newRow("a program called text")
        << u"program.txt"_s << program << DocumentError::NotText << u"PDF"_s;
    QTest::newRow("text called a picture") << u"text.png"_s << QByteArray("These are words.")
                                           << DocumentError::UnknownFormat << u"not a picture"_s;
    QTest::newRow("text called a PDF")
        << u"text.pdf"_s << QByteArray("These are words.") << DocumentError::UnknownFormat << u"PDF"_s;
    QTest::newRow("nothing") << u"empty.txt"_s << QByteArray() << DocumentError::Empty << u"0 bytes"_s;
    QTest::newRow("too many bytes") << u"long.txt"_s << QByteArray(2000, 'x') << DocumentError::TextTooLong
                                    << u"part"_s;
    QTest::newRow("too many bytes of a program")
        << u"image.txt"_s << program.repeated(100) << DocumentError::NotText << u"Markdown"_s;
    QTest::newRow("too many lines") << u"lines.txt"_s << QByteArray(DocumentLimits::textRows + 2, '\n')
                                    << DocumentError::TextTooLong << u"rows"_s;
    QTest::newRow("binary behind its head")
        << u"late.txt"_s << QByteArray("words and words\n").repeated(400) + QByteArray(9000, 0)
        << DocumentError::NotText << u"Markdown"_s;
}

void TextTest::refusesWhatItCannotShow()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(DocumentError, error);
    QFETCH(QString, says);
    writeFile(path(name), bytes);
    DocumentLimits limits;
    if (name == u"long.txt"_s)
        limits.textBytes = 1999;
    const auto document = openDocument(path(name), limits);
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, error);
    const QString sentence = errorText(document->fault(), path(name));
    QVERIFY2(sentence.contains(name) && sentence.contains(says), qPrintable(sentence));
}

void TextTest::aHundredMegabytesInOneLineLeaveTheWindowFree()
{
    writeFile(path(u"line.txt"_s), QByteArray("a single line of many words, ").repeated(3'500'000));
    const auto document = openDocument(path(u"line.txt"_s));
    const LongestStretch stretch;
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QVERIFY2(stretch.milliseconds() < 100, qPrintable(QString::number(stretch.milliseconds())));

    // And its end is there as soon as its beginning.
    const double before = busyTime();
    const int last = document->pages().count() - 1;
    const TextRange end { document->text()->text().size() - 1000, document->text()->text().size() };
    QVERIFY(document->text()->boxes(end, last, last).size() >= 2);
    QVERIFY(document->text()->positionAt({ last, QPointF(200, 100) }));
    QCOMPARE(document->text()->boxes({ 0, end.end }, 5, 5).size(), size_t(64));
    QVERIFY(busyTime() - before < 200);
}

void TextTest::cancels()
{
    writeFile(path(u"long.txt"_s), QByteArray("words of a long text\n").repeated(1'000'000));
    const auto document = openDocument(path(u"long.txt"_s));
    QSignalSpy finished(document.get(), &Document::finished);
    document->cancel();
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, DocumentError::Cancelled);
    waitFor(*openDocument(data(u"writing.txt"_s)));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!document->hasContent());
}

void TextTest::canBeForgottenWhileLoading()
{
    writeFile(path(u"forgotten.txt"_s), QByteArray("words of a long text\n").repeated(100'000));
    for (int i = 0; i < 20; ++i) {
        const auto document = openDocument(path(u"forgotten.txt"_s));
        if (i % 2)
            QCoreApplication::processEvents();
    }
    waitFor(*openDocument(path(u"forgotten.txt"_s)));
}

QTEST_MAIN(TextTest)
#include "document_text.moc"
