// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/editdistance.h"

#include <QRandomGenerator>
#include <QTest>

#include <string>

using namespace callout;

namespace {

int slowDistance(const std::u32string &a, const std::u32string &b)
{
    std::vector<int> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        row[j] = int(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (size_t j = 1; j <= b.size(); ++j) {
            const int best = std::min(
                { row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1) });
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row.back();
}

} // namespace

class EditDistanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void distancesAreThoseOfTheSlowWay();
};

void EditDistanceTest::distancesAreThoseOfTheSlowWay()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 400; ++i) {
        std::u32string a;
        std::u32string b;
        for (int n = random.bounded(i % 4 ? 40 : 300); n > 0; --n)
            a += char32_t(U'a' + random.bounded(3));
        for (int n = random.bounded(i % 4 ? 40 : 300); n > 0; --n)
            b += char32_t(0x1F600 + random.bounded(3)), b += char32_t(U'a' + random.bounded(3));
        const std::vector<int> found = distances(a, b);
        QCOMPARE(found.size(), b.size() + 1);
        for (size_t j : { size_t(0), b.size() / 2, b.size() })
            QCOMPARE(found[j], slowDistance(a, b.substr(0, j)));
        QCOMPARE(distancesBackwards(a, b)[b.size() / 2], slowDistance(a, b.substr(b.size() - b.size() / 2)));
    }
}

QTEST_GUILESS_MAIN(EditDistanceTest)
#include "test_editdistance.moc"
