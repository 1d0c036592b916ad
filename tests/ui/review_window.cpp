// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/review/filmstrip.h"
#include "ui/review/review.h"
#include "ui/share/invitepane.h"
#include "ui/share/sharedialog.h"
#include "ui/start/startwindow.h"
#include "ui/window/pageactions.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::FilmStrip;
using callout::ui::PageWindow;

/// A folder opened as one review, and its one link opened by somebody else.
class ReviewWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pagesAreTurnedByKeysAndByTheStrip();
    void aPageAloneHasNoStrip();
    void anEmptyFolderIsSaid();
    void aPasswordIsForItsFileAlone();
    void oneLinkOpensThemAll();

private:
    PageWindow *openFolder();

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_bo;
};

void ReviewWindowTest::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    for (int i = 1; i <= 3; ++i)
        paintedFile(m_pictures->path(), u"screen %1.png"_s.arg(i), QColor::fromHsv(100 * i, 200, 200));
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_bo = std::make_unique<Person>(u"Bo"_s);
    m_ada->workspace.start();
}

void ReviewWindowTest::cleanup()
{
    m_bo.reset();
    m_ada.reset();
}

PageWindow *ReviewWindowTest::openFolder()
{
    m_ada->windows.open(m_pictures->path());
    PageWindow *window = m_ada->windows.pageWindows().value(0);
    if (!window || !QTest::qWaitForWindowActive(window)
        || !QTest::qWaitFor([&] { return isReady(window); }, 10000))
        qWarning("not ready");
    return window;
}

void ReviewWindowTest::pagesAreTurnedByKeysAndByTheStrip()
{
    PageWindow *window = openFolder();
    QCOMPARE(m_ada->windows.pageWindows().size(), 1);
    auto *strip = window->findChild<FilmStrip *>();
    QVERIFY(strip && strip->isVisible());
    QCOMPARE(strip->model()->rowCount(), 3);
    QCOMPARE(window->source().title(), u"screen 1.png"_s);
    const QString id = newUuid();
    modelOf(window)->createConversation(id, newUuid(), ImageAnchor { 10, 20, 0, 0, {} }, u"On the first"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    window->stage().open(id);
    QVERIFY(window->stage().isChatOpen());

    window->stage().closeChat();
    press(window, Qt::Key_PageDown);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), 10000);
    QCOMPARE(window->source().title(), u"screen 2.png"_s);
    QVERIFY(window->windowTitle().contains(u"screen 2.png"_s));
    QVERIFY(modelOf(window)->conversationIds().empty());
    QVERIFY(window->stage().canvas().markerRect(id).isEmpty());
    QCOMPARE(strip->currentIndex().row(), 1);

    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {},
                      strip->visualRect(strip->model()->index(2, 0)).center());
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), 10000);
    QCOMPARE(window->source().title(), u"screen 3.png"_s);
    window->stage().canvas().setFocus();
    press(window, Qt::Key_PageDown); // the last one stays
    QCOMPARE(window->source().title(), u"screen 3.png"_s);
    press(window, Qt::Key_PageUp);
    press(window, Qt::Key_PageUp);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), 10000);
    QCOMPARE(window->source().title(), u"screen 1.png"_s);
    QTRY_VERIFY(!window->stage().canvas().markerRect(id).isEmpty());
}

void ReviewWindowTest::aPageAloneHasNoStrip()
{
    PageWindow *window = m_ada->windows.openFile(QDir(m_pictures->path()).filePath(u"screen 1.png"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), 10000);
    QVERIFY(!window->findChild<FilmStrip *>()->isVisible());
}

void ReviewWindowTest::anEmptyFolderIsSaid()
{
    const QTemporaryDir empty;
    m_ada->windows.open(empty.path());
    QVERIFY(m_ada->windows.pageWindows().isEmpty());
    QVERIFY(m_ada->windows.startWindow());
    const auto labels = m_ada->windows.startWindow()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel *label) { return label->text().contains(empty.path()); }));
}

void ReviewWindowTest::aPasswordIsForItsFileAlone()
{
    const QTemporaryDir folder;
    for (const QString &name : { u"first.pdf"_s, u"second.pdf"_s })
        QVERIFY(
            QFile::copy(QStringLiteral(CALLOUT_TEST_DATA "/pdf/locked-aes256.pdf"), folder.filePath(name)));
    m_ada->windows.open(folder.path());
    PageWindow *window = m_ada->windows.pageWindows().value(0);
    QVERIFY(window && QTest::qWaitForWindowActive(window));
    auto *field = window->findChild<QLineEdit *>(u"passwordField"_s);
    auto *wrong = window->findChild<QLabel *>(u"passwordWrong"_s);
    const auto asksFor = [&](const QString &name) {
        return field->isVisible() && field->isEnabled() && field->accessibleName().contains(name);
    };
    QTRY_VERIFY_WITH_TIMEOUT(asksFor(u"first.pdf"_s), 10000);
    QTest::keyClicks(field, u"guess"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(asksFor(u"first.pdf"_s) && !wrong->text().isEmpty(), 10000);
    QCOMPARE(field->text(), u"guess"_s); // to be mended

    window->actions().action(ui::PageActions::NextPage)->trigger();
    QVERIFY(field->text().isEmpty()); // at once, before the other one has been read
    QTRY_VERIFY_WITH_TIMEOUT(asksFor(u"second.pdf"_s), 10000);
    QVERIFY(field->text().isEmpty());
    QVERIFY(wrong->text().isEmpty());
    QTest::keyClicks(field, u"typed only"_s);
    window->actions().action(ui::PageActions::PreviousPage)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(asksFor(u"first.pdf"_s), 10000);
    QVERIFY(field->text().isEmpty());
}

void ReviewWindowTest::oneLinkOpensThemAll()
{
    PageWindow *window = openFolder();
    window->actions().action(ui::PageActions::Share)->trigger();
    ui::ShareDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = window->findChild<ui::ShareDialog *>()), 20000);
    dialog->invites().createLink();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->invites().link().isEmpty(), 10000);

    m_bo->windows.openLink(dialog->invites().link());
    QTRY_COMPARE(m_bo->windows.pageWindows().size(), 1);
    PageWindow *theirs = m_bo->windows.pageWindows().first();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(theirs), 15000);
    auto *strip = theirs->findChild<FilmStrip *>();
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 10000);
    QCOMPARE(strip->model()->rowCount(), 3);
    QCOMPARE(theirs->source().title(), u"screen 1.png"_s);
    theirs->stage().canvas().setFocus();
    press(theirs, Qt::Key_PageDown);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(theirs), 15000);
    QCOMPARE(theirs->source().title(), u"screen 2.png"_s);
}

QTEST_MAIN(ReviewWindowTest)
#include "review_window.moc"
