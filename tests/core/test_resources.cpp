// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// What is compiled into the program can be read there and is what it says it is.
class ResourcesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void iconsDrawSomething();
    void sampleIsAPictureWorthShowing();
    void translationIsFoundByLocale_data();
    void translationIsFoundByLocale();
};

void ResourcesTest::iconsDrawSomething()
{
    const QDir icons(u":/icons"_s);
    const QStringList names = icons.entryList({ u"*.svg"_s });
    QVERIFY(names.size() > 40);
    for (const QString &name : names) {
        QSvgRenderer renderer(icons.filePath(name));
        QVERIFY2(renderer.isValid(), qPrintable(name));
        QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QImage nothing(image.size(), image.format());
        nothing.fill(Qt::transparent);
        QVERIFY2(image != nothing, qPrintable(name));
    }
}

void ResourcesTest::sampleIsAPictureWorthShowing()
{
    const QImage sample(u":/samples/mockup.png"_s);
    QVERIFY(sample.width() >= 1200 && sample.height() >= 800);
}

void ResourcesTest::translationIsFoundByLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("file");
    QTest::newRow("English") << u"en_GB"_s << u"callout_en.qm"_s;
    QTest::newRow("Danish") << u"da_DK"_s << u"callout_da.qm"_s;
    QTest::newRow("French in Canada") << u"fr_CA"_s << u"callout_fr.qm"_s;
    QTest::newRow("Russian") << u"ru_RU"_s << u"callout_ru.qm"_s;
    QTest::newRow("Serbian, Cyrillic") << u"sr_RS"_s << u"callout_sr.qm"_s;
    QTest::newRow("Serbian, Latin") << u"sr_Latn_RS"_s << u"callout_sr_Latn.qm"_s;
}

void ResourcesTest::translationIsFoundByLocale()
{
    QFETCH(QString, locale);
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(locale), u"callout"_s, u"_"_s, u":/i18n"_s));
    QVERIFY2(translator.filePath().endsWith(file), qPrintable(translator.filePath()));
}

QTEST_MAIN(ResourcesTest)
#include "test_resources.moc"
