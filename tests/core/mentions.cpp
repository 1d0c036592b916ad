// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/mentions.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class MentionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comeBackAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("ids");
        const QStringList ada { u"u-ada"_s };
        QTest::newRow("at the beginning") << u"@Ada look"_s << ada;
        QTest::newRow("before a full stop") << u"as @Ada."_s << ada;
        QTest::newRow("the longer name") << u"ask @Ada Lovelace!"_s << QStringList { u"guest:1 2)"_s };
        QTest::newRow("twice, and another")
            << u"@Ada @Ada @Bo *K* [x]"_s << QStringList { u"u-ada"_s, u"u-bo"_s };
        QTest::newRow("another script") << u"привет @Ада"_s << QStringList { u"u-ru"_s };
        QTest::newRow("part of a word") << u"@Adam and mail@Ada"_s << QStringList();
        QTest::newRow("nobody") << u"@Zoe @ada"_s << QStringList();
        QTest::newRow("code") << u"write `@Ada` to mention"_s << QStringList();
        QTest::newRow("in brackets") << u"(@Ada) [@Ada](https://example.org)"_s << ada;
        QTest::newRow("nothing at all") << u"@"_s << QStringList();
    }

    void comeBackAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, ids);
        const std::vector<Author> people { { u"u-ada"_s, u"Ada"_s },
                                           { u"guest:1 2)"_s, u"Ada Lovelace"_s },
                                           { u"u-bo"_s, u"Bo *K* [x]"_s },
                                           { u"u-ru"_s, u"Ада"_s },
                                           { u"u-empty"_s, QString() } };
        const QString made = withMentions(typed, people);
        QCOMPARE(mentionedIn(made), ids);
        QCOMPARE(withoutMentions(made), typed);
        QCOMPARE(withMentions(withoutMentions(made), people), made);
    }

    void aMentionIsALink()
    {
        const std::vector<Author> people { { u"guest:1"_s, u"Ada"_s } };
        QCOMPARE(withMentions(u"@Ada"_s, people), u"[@Ada](callout:user/guest:1)"_s);
        QVERIFY(isMention(u"callout:user/guest:1"_s));
        QVERIFY(!isMention(u"callout://host/tenant"_s));
    }
};

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentions.moc"
