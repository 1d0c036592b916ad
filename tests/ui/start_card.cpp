// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/pagecard.h"

#include <QBuffer>
#include <QtTest>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;

class StartCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesOfAnyShapeStayInTheirFrame_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(400, 60);
        QTest::newRow("as usual") << QSize(300, 200);
        QTest::newRow("tall") << QSize(60, 400);
    }

    void picturesOfAnyShapeStayInTheirFrame()
    {
        QFETCH(QSize, size);
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::red);
        Library::Entry entry;
        entry.title = u"x"_s;
        QBuffer png(&entry.thumbnail);
        QVERIFY(picture.save(&png, "PNG"));
        PageCard card(entry, {}, nullptr);
        card.resize(card.sizeHint());

        const QImage seen = card.grab().toImage();
        const int middle = seen.width() / 2;
        QCOMPARE(seen.pixelColor(middle, 60), QColor(Qt::red));
        int bottom = seen.height() - 1;
        while (seen.pixelColor(middle, bottom) != QColor(Qt::red))
            --bottom;
        // The name is below it, on the card's own colour.
        QVERIFY2(bottom <= 135, qPrintable(QString::number(bottom)));
    }
};

QTEST_MAIN(StartCard)
#include "start_card.moc"
