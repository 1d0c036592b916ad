// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commenttext.h"
#include "ui/chat/errortext.h"
#include "ui/theme/avatar.h"
#include "ui/theme/palettes.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"

#include <QImage>
#include <QPainter>
#include <QTcpServer>
#include <QTextBlock>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

void show(CommentDocument &document, const QString &markdown)
{
    const Theme theme = Theme::from(housePalette(Scheme::Light));
    document.setComment(markdown, theme, theme.text, QFont());
}

QString shown(const QString &markdown)
{
    CommentDocument document;
    show(document, markdown);
    return document.toPlainText();
}

Timestamp at(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute)).toMSecsSinceEpoch();
}

} // namespace

class ChatTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorIsASentence()
    {
        QSet<QString> seen;
        for (int code = 0; code <= int(Code::Offline); ++code) {
            for (int deed = 0; deed <= int(Deed::Other); ++deed) {
                const QString text = errorText({ Code(code), u"internal detail"_s, {} }, Deed(deed));
                QVERIFY2(text.endsWith(u'.'), qPrintable(text));
                QVERIFY2(text.count(u". "_s) >= 1, qPrintable(text));
                QVERIFY(!text.contains(u"internal detail"_s));
                QVERIFY(!seen.contains(text));
                seen.insert(text);
            }
        }
    }

    void errorsSayHowLongToWait()
    {
        QVERIFY(errorText({ Code::RateLimited, {}, 4200 }).contains(u'5'));
        QVERIFY(errorText({ Code::TooLarge, {}, {} }).contains(QLocale().toString(8000)));
    }

    void htmlIsShownNotObeyed()
    {
        QCOMPARE(shown(u"<b>bold</b> & <img src=x>"_s), u"<b>bold</b> & <img src=x>"_s);
        QVERIFY(shown(u"<script>alert(1)</script>"_s).contains(u"<script>"_s));
    }

    void markdownIsShown()
    {
        CommentDocument document;
        show(document, u"**bold** and `code` and [a link](https://example.com/x)"_s);
        QCOMPARE(document.toPlainText(), u"bold and code and a link"_s);
        const QTextBlock block = document.begin();
        bool bold = false;
        bool fixed = false;
        QString href;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            bold |= it.fragment().text() == u"bold"_s && format.fontWeight() > QFont::Normal;
            fixed |= it.fragment().text() == u"code"_s && format.fontFixedPitch();
            if (format.isAnchor())
                href = format.anchorHref();
        }
        QVERIFY(bold);
        QVERIFY(fixed);
        QCOMPARE(href, u"https://example.com/x"_s);
    }

    void newLinesAreKept()
    {
        QCOMPARE(shown(u"one\ntwo\nthree"_s).split(QRegularExpression(u"[\n\u2028]"_s)).size(), 3);
        QVERIFY(shown(u"```\na\nb\n```"_s).contains(QRegularExpression(u"a[\n\u2028]b"_s)));
    }

    void headingsDoNotShout()
    {
        CommentDocument plain;
        show(plain, u"Title"_s);
        plain.setTextWidth(300);
        CommentDocument heading;
        show(heading, u"# Title"_s);
        heading.setTextWidth(300);
        QVERIFY(heading.size().height() <= plain.size().height() * 1.3);
    }

    void nothingIsLoaded()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTemporaryDir dir;
        const QString picture = dir.filePath(u"secret.png"_s);
        QImage red(64, 64, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(picture));
        const QString markdown = u"![remote](http://127.0.0.1:%1/x.png) ![local](file://%2) ![rel](%2)"_s
                                     .arg(server.serverPort())
                                     .arg(picture);
        CommentDocument document;
        show(document, markdown);
        QCOMPARE(document.toPlainText(), u"remote local rel"_s);
        document.setTextWidth(300);
        QImage canvas(300, 100, QImage::Format_RGB32);
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        document.drawContents(&painter);
        painter.end();
        for (int y = 0; y < canvas.height(); ++y) {
            for (int x = 0; x < canvas.width(); ++x)
                QVERIFY(canvas.pixel(x, y) != qRgb(255, 0, 0));
        }
        QCoreApplication::processEvents();
        QVERIFY(!server.hasPendingConnections());
    }

    void directionFollowsTheContent()
    {
        CommentDocument document;
        show(document, u"שלום עולם\n\nhello"_s);
        QCOMPARE(document.begin().textDirection(), Qt::RightToLeft);
        QCOMPARE(document.lastBlock().textDirection(), Qt::LeftToRight);
    }

    void longWordsAndCodeWrap()
    {
        CommentDocument document;
        show(document, QString(300, u'w') + u"\n\n```\n"_s + QString(300, u'c') + u"\n```"_s);
        document.setTextWidth(240);
        QVERIFY(document.idealWidth() <= 240);
    }

    void hostileMarkdownIsQuick_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QString(8000, u'>');
        QTest::newRow("quotes with spaces") << u"> "_s.repeated(4000);
        QTest::newRow("brackets") << QString(8000, u'[');
        QTest::newRow("links") << u"[a]("_s.repeated(2000);
        QTest::newRow("stars") << u"*a_ "_s.repeated(2000);
        QTest::newRow("ticks") << QString(8000, u'`');
        QTest::newRow("lists") << u"* "_s.repeated(4000);
        QTest::newRow("table") << u"|a"_s.repeated(2000) + u"\n"_s + u"|-"_s.repeated(2000) + u"\n"_s;
        QTest::newRow("entities") << u"&lt;"_s.repeated(2000);
    }
    void hostileMarkdownIsQuick()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        CommentDocument document;
        show(document, text);
        document.setTextWidth(240);
        (void)document.size();
        qInfo() << timer.elapsed() << "ms";
        QVERIFY(timer.elapsed() < 5000);
    }

    void wordsForListsAreBare()
    {
        QCOMPARE(plainWords(u"# The **logo** is\n> too `small` [see](http://x.y)"_s),
                 u"The logo is too small see"_s);
        QCOMPARE(plainWords(u"snake_case stays"_s), u"snake_case stays"_s);
        QCOMPARE(plainWords(u"***"_s), u"***"_s);
        QVERIFY(plainWords(QString(5000, u'x')).size() <= 200);
    }

    void onlyHarmlessAddressesOpen()
    {
        QVERIFY(mayOpen(QUrl(u"https://example.com"_s)));
        QVERIFY(mayOpen(QUrl(u"HTTP://example.com"_s)));
        QVERIFY(mayOpen(QUrl(u"mailto:a@b.c"_s)));
        for (const QString &bad : { u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"data:text/html,x"_s,
                                    u"smb://host/x"_s, u"relative/path"_s, u"http:///x"_s })
            QVERIFY2(!mayOpen(QUrl(bad)), qPrintable(bad));
    }

    void timesAreShort()
    {
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        const Timestamp now = at(2023, 11, 15, 16, 30);
        QCOMPARE(shortTime(at(2023, 11, 15, 14, 2), now, english), u"14:02"_s);
        QCOMPARE(shortTime(at(2023, 11, 14, 23, 59), now, english), u"yesterday"_s);
        QCOMPARE(shortTime(at(2023, 11, 13, 12, 0), now, english), u"Mon"_s);
        QCOMPARE(shortTime(at(2023, 3, 3, 12, 0), now, english), u"3 Mar"_s);
        QCOMPARE(shortTime(at(2023, 3, 3, 12, 0), now, american), u"Mar 3"_s);
        QCOMPARE(shortTime(at(2020, 3, 3, 12, 0), now, english), u"03/03/2020"_s);
        QCOMPARE(shortTime(0, now, english), QString());
        QCOMPARE(shortTime(at(2023, 11, 15, 14, 2), now, QLocale::c()), u"14:02"_s);
    }

    void coloursAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<double>("ratio");
        QTest::newRow("light") << housePalette(Scheme::Light) << 4.5;
        QTest::newRow("dark") << housePalette(Scheme::Dark) << 4.5;
        QTest::newRow("light, high") << housePalette(Scheme::Light, Contrast::High) << 7.0;
        QTest::newRow("dark, high") << housePalette(Scheme::Dark, Contrast::High) << 7.0;
        QTest::newRow("Qt's own") << QPalette(QColor(239, 239, 239)) << 4.5;
        QTest::newRow("Qt's own, dark") << QPalette(QColor(50, 50, 50)) << 4.5;
    }
    void coloursAreReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(double, ratio);
        const Theme theme = Theme::from(palette);
        const auto check = [&](const char *name, const QColor &ink, const QColor &surface) {
            QVERIFY2(contrastRatio(ink, surface) >= ratio - 0.01,
                     qPrintable(u"%1 %2"_s.arg(QLatin1StringView(name)).arg(contrastRatio(ink, surface))));
        };
        for (const QColor &surface : { theme.card, theme.selected }) {
            check("text", theme.text, surface);
            check("muted", theme.muted, surface);
            check("accentText", theme.accentText, surface);
        }
        check("muted on window", theme.muted, theme.window);
        check("accentText on window", theme.accentText, theme.window);
        check("link", theme.link, theme.card);
        check("onAccent", theme.onAccent, theme.accent);
        check("danger", theme.danger, theme.card);
        check("danger on its ground", theme.danger, theme.dangerSoft);
        check("warning", theme.warning, theme.warningSoft);
        check("success", theme.success, theme.successSoft);
    }

    void avatarsAreReadableAndStable()
    {
        QSet<QRgb> colours;
        for (int i = 0; i < 500; ++i) {
            const QColor colour = avatarColor(u"user-%1"_s.arg(i));
            QVERIFY(contrastRatio(colour, Qt::white) >= 4.5);
            colours.insert(colour.rgb());
        }
        QVERIFY(colours.size() >= 10);
        QCOMPARE(avatarColor(u"u1"_s), avatarColor(u"u1"_s));
    }

    void peopleOnOnePageDiffer()
    {
        QSet<QString> people;
        for (int i = 0; i < 12; ++i)
            people.insert(u"person-%1"_s.arg(i));
        QSet<QRgb> different;
        const auto colours = avatarColors(people);
        for (const QColor &colour : colours)
            different.insert(colour.rgb());
        QCOMPARE(different.size(), 12);
        // Told in another order it is the same, and a colour without a rival is one's own.
        QSet<QString> again;
        for (int i = 11; i >= 0; --i)
            again.insert(u"person-%1"_s.arg(i));
        QCOMPARE(avatarColors(again), colours);
        QCOMPARE(avatarColors({ u"ada"_s }).value(u"ada"_s), avatarColor(u"ada"_s));
        people.insert(u"one more"_s);
        QCOMPARE(avatarColors(people).size(), 13);
    }

    void initialsFollowTheScript()
    {
        QCOMPARE(initials(u"Ada Lovelace"_s), u"AL"_s);
        QCOMPARE(initials(u"  bo "_s), u"B"_s);
        QCOMPARE(initials(u"Ana Maria de la Cruz"_s), u"AC"_s);
        QCOMPARE(initials(u"ليلى"_s), u"ل"_s);
        QCOMPARE(initials(QString()), u"?"_s);
    }
};

QTEST_MAIN(ChatTexts)
#include "chat_texts.moc"
