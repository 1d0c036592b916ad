// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/samples.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

namespace callout::test {

using namespace Qt::StringLiterals;

namespace {

QString goldenPath(const QString &name)
{
    return u"" CALLOUT_GOLDEN_DIR "/"_s + name + u".json"_s;
}

} // namespace

/// The bytes of every message are written down in tests/golden: a change of them is a change of the
/// protocol. CALLOUT_WRITE_GOLDEN=1 writes the files that are not there yet.
class GoldenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytes_data();
    void bytes();
    void everyFileIsRead();
};

void GoldenTest::bytes_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Sample &sample : samples())
        QTest::newRow(qPrintable(sample.name)) << index++;
}

void GoldenTest::bytes()
{
    QFETCH(int, index);
    const Sample sample = samples()[size_t(index)];
    QFile file(goldenPath(sample.name));
    if (!file.exists() && qEnvironmentVariableIntValue("CALLOUT_WRITE_GOLDEN") != 0) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(sample.bytes + '\n') > 0);
        file.close();
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QByteArray golden = file.readAll().trimmed();
    QCOMPARE(sample.bytes, golden);
    QVERIFY(sample.decodesBack(golden));
}

void GoldenTest::everyFileIsRead()
{
    QSet<QString> names;
    for (const Sample &sample : samples())
        names.insert(sample.name + u".json"_s);
    const QStringList files = QDir(u"" CALLOUT_GOLDEN_DIR ""_s).entryList({ u"*.json"_s });
    QCOMPARE(QSet<QString>(files.begin(), files.end()), names);
}

} // namespace callout::test

QTEST_GUILESS_MAIN(callout::test::GoldenTest)
#include "golden_test.moc"
