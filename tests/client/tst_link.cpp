// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/link.h"

#include <QtTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

const QByteArray print = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcQ";
const QString chat = u"0b1f2c3d-0000-4000-8000-00000000abcd"_s;

} // namespace

class ClientLink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasPrinted_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("urlId");
        QTest::addColumn<QString>("invite");
        QTest::addColumn<QByteArray>("fingerprint");
        QTest::addColumn<QString>("conversation");
        QTest::newRow("all") << u"192.168.1.20"_s << u"0b1f-22"_s << u"abc_DEF-1"_s << print << chat;
        QTest::newRow("v6") << u"fe80::1"_s << u"page"_s << u"x"_s << print << QString();
        QTest::newRow("workspace") << u"callout.example.org"_s << QString() << u"x"_s << QByteArray()
                                   << QString();
        QTest::newRow("known already") << u"h"_s << u"p"_s << QString() << QByteArray() << QString();
        QTest::newRow("strange page")
            << u"h"_s << u"a b&c=d#e?f/100% ü 日本 +"_s << u"i&=#"_s << print << chat;
    }

    void comesBackAsItWasPrinted()
    {
        QFETCH(QString, host);
        QFETCH(QString, urlId);
        QFETCH(QString, invite);
        QFETCH(QByteArray, fingerprint);
        QFETCH(QString, conversation);
        const ShareLink link { host, 7423, u"acme"_s, urlId, invite, fingerprint, conversation };
        const auto parsed = parseLink(link.toString());
        QVERIFY2(parsed.ok(), qPrintable(link.toString()));
        QVERIFY2(*parsed == link, qPrintable(parsed->toString()));
    }

    void isAsTheProtocolWritesIt()
    {
        const ShareLink link { u"10.0.0.1"_s, 7423, u"acme"_s, u"mock 7"_s, u"inv"_s, print, chat };
        QCOMPARE(link.toString(),
                 u"callout://10.0.0.1:7423/acme?page=mock%207#i=inv&fp="_s + QString::fromLatin1(print)
                     + u"&c="_s + chat);
    }

    void forgivesWhatPastingDoes()
    {
        const auto parsed = parseLink(u"  \n CALLOUT://host:1/acme/?x=1&page=p#z=2&i=k\t"_s);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->urlId, u"p"_s);
        QCOMPARE(parsed->invite, u"k"_s);
        QCOMPARE(parsed->tenantId, u"acme"_s);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const QString &text, LinkFault fault) {
            QTest::newRow(name) << text << int(fault);
        };
        row("empty", {}, LinkFault::NotALink);
        row("words", u"see you at five"_s, LinkFault::NotALink);
        row("https", u"https://host:1/acme"_s, LinkFault::NotALink);
        row("two lines", u"callout://host:1/acme?page=p\n#i=k"_s, LinkFault::NotALink);
        row("endless", u"callout://host:1/acme?page="_s + QString(100000, u'a'), LinkFault::NotALink);
        row("no host", u"callout://:7423/acme"_s, LinkFault::NoHost);
        row("nothing", u"callout://"_s, LinkFault::NoHost);
        row("user", u"callout://me@host:7423/acme"_s, LinkFault::NoHost);
        row("open bracket", u"callout://[fe80::1:7423/acme"_s, LinkFault::NoHost);
        row("bare v6", u"callout://fe80::1:7423/acme"_s, LinkFault::NoHost);
        row("no port", u"callout://host/acme"_s, LinkFault::BadPort);
        row("v6 without port", u"callout://[fe80::1]/acme"_s, LinkFault::BadPort);
        row("port 0", u"callout://host:0/acme"_s, LinkFault::BadPort);
        row("port too large", u"callout://host:65536/acme"_s, LinkFault::BadPort);
        row("port not a number", u"callout://host:http/acme"_s, LinkFault::BadPort);
        row("port signed", u"callout://host:+80/acme"_s, LinkFault::BadPort);
        row("empty port", u"callout://host:/acme"_s, LinkFault::BadPort);
        row("no tenant", u"callout://host:1"_s, LinkFault::BadTenant);
        row("tenant in capitals", u"callout://host:1/Acme"_s, LinkFault::BadTenant);
        row("tenant with path", u"callout://host:1/acme/more"_s, LinkFault::BadTenant);
        row("page too long", u"callout://host:1/acme?page="_s + QString(1025, u'a'), LinkFault::BadPage);
        row("page not UTF-8", u"callout://host:1/acme?page=%ff%fe"_s, LinkFault::BadPage);
        row("page with NUL", u"callout://host:1/acme?page=a%00b"_s, LinkFault::BadPage);
        row("short print", u"callout://host:1/acme#fp=abc"_s, LinkFault::BadFingerprint);
        row("print not base64url", u"callout://host:1/acme#fp="_s + QString(43, u'!'),
            LinkFault::BadFingerprint);
        row("conversation", u"callout://host:1/acme#c=7"_s, LinkFault::BadConversation);
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(int, fault);
        const auto parsed = parseLink(text);
        QVERIFY(!parsed.ok());
        QCOMPARE(int(parsed.error()), fault);
    }
};

QTEST_GUILESS_MAIN(ClientLink)
#include "tst_link.moc"
