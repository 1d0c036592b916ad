// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/review/review.h"
#include "ui/review/reviewpublisher.h"

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::Review;
using callout::ui::ReviewPublisher;

/// Several files as one review, without a window.
class ReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFolderIsReadInThePeoplesOrder();
    void picturesAreMadeWhenAskedFor();
    void everyFileBecomesAPage();
    void pagesOfAServerAreSortedByTitle();

private:
    QStringList files() const { return Review::filesIn(m_pictures->path()); }

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
};

void ReviewTest::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    paintedFile(m_pictures->path(), u"screen 10.png"_s, Qt::red);
    paintedFile(m_pictures->path(), u"screen 2.png"_s, Qt::green);
    paintedFile(m_pictures->path(), u"Screen 1.png"_s, Qt::blue);
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->workspace.start();
}

void ReviewTest::aFolderIsReadInThePeoplesOrder()
{
    paintedFile(m_pictures->path(), u".hidden.png"_s);
    QFile empty(QDir(m_pictures->path()).filePath(u"empty.png"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_pictures->path()).mkdir(u"folder"_s));
    QStringList names;
    for (const QString &path : files())
        names << QFileInfo(path).fileName();
    QCOMPARE(names, QStringList({ u"Screen 1.png"_s, u"screen 2.png"_s, u"screen 10.png"_s }));
}

void ReviewTest::picturesAreMadeWhenAskedFor()
{
    Review review(m_ada->workspace, Library::privateServer(), files());
    const QModelIndex second = review.index(1);
    QVERIFY(second.data(Qt::DecorationRole).value<QImage>().isNull());
    QTRY_VERIFY_WITH_TIMEOUT(!second.data(Qt::DecorationRole).value<QImage>().isNull(), 10000);
    QCOMPARE(second.data(Qt::DecorationRole).value<QImage>().pixelColor(20, 20), QColor(Qt::green));
    QCOMPARE(second.data().toString(), u"screen 2.png"_s);
}

void ReviewTest::everyFileBecomesAPage()
{
    QFile broken(QDir(m_pictures->path()).filePath(u"screen 3.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    const auto review = std::make_shared<Review>(m_ada->workspace, Library::privateServer(), files());
    QCOMPARE(review->count(), 4);
    ReviewPublisher publisher(review, nullptr);
    QSignalSpy finished(&publisher, &ReviewPublisher::finished);
    publisher.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QCOMPARE(finished.first().first().toInt(), 1); // the broken one
    const QStringList ids = review->urlIds();
    QCOMPARE(ids.size(), 3);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 3);
    QCOMPARE(review->rowOf(ids.last()), 3);

    // Once more finds the same pages.
    ReviewPublisher again(review, nullptr);
    QSignalSpy finishedAgain(&again, &ReviewPublisher::finished);
    again.start();
    QTRY_COMPARE_WITH_TIMEOUT(finishedAgain.count(), 1, 20000);
    QCOMPARE(review->urlIds(), ids);
}

void ReviewTest::pagesOfAServerAreSortedByTitle()
{
    const auto page = [](const QString &urlId, const QString &title) {
        Page made;
        made.urlId = urlId;
        made.title = title;
        return made;
    };
    const auto review = Review::ofPages(
        m_ada->workspace, u"server"_s,
        { page(u"a"_s, u"Page 12"_s), page(u"b"_s, u"page 9"_s), page(u"c"_s, {}) });
    QCOMPARE(review->rowOf(u"b"_s), 0);
    QCOMPARE(review->rowOf(u"a"_s), 1);
    QVERIFY(!review->index(2).data().toString().isEmpty());
    QCOMPARE(review->rowOf(u"nothing"_s), -1);
}

QTEST_MAIN(ReviewTest)
#include "review_model.moc"
