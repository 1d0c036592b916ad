// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace callout::ui;

/// What scripts rely on: options, statuses and one line for a mistake.
class TestCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryOption();
    void filesMayLookLikeOptions();
    void mistakes_data();
    void mistakes();
    void helpAndVersion();
};

void TestCommandLine::readsEveryOption()
{
    const auto line = parseCommandLine({ u"a.png"_s, u"--workspace"_s, u"/tmp/w"_s,
                                         u"--server=callout://h:1/t"_s, u"--new-window"_s, u"--name"_s,
                                         u"Ada"_s, u"--yes"_s, u"callout://x:2/t"_s });
    QVERIFY(line);
    QCOMPARE(line->targets, QStringList({ u"a.png"_s, u"callout://x:2/t"_s }));
    QCOMPARE(line->workspace, u"/tmp/w"_s);
    QCOMPARE(line->server, u"callout://h:1/t"_s);
    QCOMPARE(line->name, u"Ada"_s);
    QCOMPARE(line->windows, CommandLine::Windows::New);
    QCOMPARE(line->newServers, CommandLine::NewServers::Confirmed);
    const auto empty = parseCommandLine({});
    QVERIFY(empty);
    QVERIFY(empty->targets.isEmpty());
    QCOMPARE(empty->newServers, CommandLine::NewServers::Ask);
}

void TestCommandLine::filesMayLookLikeOptions()
{
    const auto line = parseCommandLine({ u"--yes"_s, u"--"_s, u"--name"_s, u"-x.png"_s });
    QVERIFY(line);
    QCOMPARE(line->targets, QStringList({ u"--name"_s, u"-x.png"_s }));
}

void TestCommandLine::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList { u"--wrkspace"_s, u"x"_s } << u"--wrkspace"_s;
    QTest::newRow("short") << QStringList { u"-z"_s } << u"-z"_s;
    QTest::newRow("no value") << QStringList { u"--workspace"_s } << u"--workspace"_s;
    QTest::newRow("empty value") << QStringList { u"--name="_s } << u"--name"_s;
    QTest::newRow("value for a switch") << QStringList { u"--yes=1"_s } << u"--yes=1"_s;
    QTest::newRow("export") << QStringList { u"export"_s, u"a.png"_s } << u"export"_s;
}

void TestCommandLine::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto line = parseCommandLine(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().status, 2);
    QVERIFY2(line.error().text.contains(named), qPrintable(line.error().text));
    QVERIFY(line.error().text.startsWith(u"callout: "_s));
    QVERIFY2(!line.error().text.contains(u'\n'), "one line");
}

void TestCommandLine::helpAndVersion()
{
    const auto help = parseCommandLine({ u"--help"_s });
    QVERIFY(!help);
    QCOMPARE(help.error().status, 0);
    for (const QString &option :
         { u"--workspace"_s, u"--server"_s, u"--new-window"_s, u"--name"_s, u"--yes"_s })
        QVERIFY2(help.error().text.contains(option), qPrintable(option));
    const auto version = parseCommandLine({ u"--version"_s });
    QVERIFY(!version);
    QCOMPARE(version.error().status, 0);
    QVERIFY(version.error().text.contains(QStringLiteral(CALLOUT_VERSION)));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "shell_commandline.moc"
