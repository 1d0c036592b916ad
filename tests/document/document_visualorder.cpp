// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/visualorder.h"

#include <QTest>

using namespace callout;

/// Lines as they stand on paper, and as they are read. Capitals stand for Hebrew letters.
class VisualOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void saysWhichWayEachCharacterIsRead();

private:
    static std::vector<char32_t> characters(const QString &line)
    {
        std::vector<char32_t> result;
        for (const QChar c : line)
            result.push_back(c.isUpper() ? char32_t(0x05D0 + c.unicode() - u'A') : char32_t(c.unicode()));
        return result;
    }
};

void VisualOrderTest::isRead_data()
{
    QTest::addColumn<QString>("stands");
    QTest::addColumn<QString>("reads");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("Latin") << "one two 3."
                           << "one two 3.";
    QTest::newRow("Hebrew") << "CBA"
                            << "ABC";
    QTest::newRow("two words") << "FE CBA"
                               << "ABC EF";
    QTest::newRow("a number in Hebrew") << "FE 123 CBA"
                                        << "ABC 123 EF";
    QTest::newRow("a number with separators") << "FED 1,234.50 CBA"
                                              << "ABC 1,234.50 DEF";
    QTest::newRow("two numbers in Hebrew") << "CB 45 123 A"
                                           << "A 123 45 BC";
    QTest::newRow("a phrase in Hebrew") << "HGFE the end DCBA"
                                        << "ABCD the end EFGH";
    QTest::newRow("the stop at the end") << ".CBA"
                                         << "ABC.";
    QTest::newRow("Hebrew in a phrase") << "this is CBA and that"
                                        << "this is ABC and that";
    QTest::newRow("words in a phrase") << "he said FE CBA to me"
                                       << "he said ABC EF to me";
    QTest::newRow("a number among them") << "he said FE 12 CBA to me"
                                         << "he said ABC 12 EF to me";
}

void VisualOrderTest::isRead()
{
    QFETCH(const QString, stands);
    QFETCH(const QString, reads);
    QString order;
    for (const OrderedCharacter &next : readingOrder(characters(stands)))
        order += stands[qsizetype(next.index)];
    QCOMPARE(order, reads);
}

void VisualOrderTest::saysWhichWayEachCharacterIsRead()
{
    const auto line = characters(QStringLiteral("B 12 A"));
    QVERIFY(hasRightToLeft(line));
    QVERIFY(!hasRightToLeft(characters(QStringLiteral("b 12 a"))));
    for (const OrderedCharacter &next : readingOrder(line))
        QCOMPARE(next.isRightToLeft, next.index < 2 || next.index > 3);
}

QTEST_GUILESS_MAIN(VisualOrderTest)
#include "document_visualorder.moc"
