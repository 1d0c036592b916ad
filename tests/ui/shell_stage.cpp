// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/drafts.h"
#include "tests/ui/shell_fixture.h"
#include "ui/chat/composer.h"
#include "ui/start/startwindow.h"
#include "ui/window/banner.h"
#include "ui/window/pageactions.h"
#include "ui/window/toast.h"
#include "ui/window/viewcontrols.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::CanvasView;
using callout::ui::ComposerField;
using callout::ui::PageActions;
using callout::ui::PageWindow;

/// The document with what lies over it: the chat in a narrow window, drafts that wait, what is only
/// looked at, what is dropped, and the context menus.
class TestStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aNarrowWindowShowsWhatIsDiscussed();
    void aRegionThatWaitsComesBackWithItsPlace();
    void everyDraftHasItsMarkerAndItsRow();
    void aDraftThatWaitsSurvivesTheWindow();
    void lookOnlyIsSaidAndCanBeLeft();
    void theZoomIsShown();
    void whatIsNoDocumentGetsNoWindow();
    void menusActOnWhatIsUnderThem();
    void theToastGoesWithWhatItOffers();
    void theToastCoversNoButtonsOfTheView();
    void choosingFromAfarBringsItToTheMiddle();

private:
    ComposerField *field() const { return m_window->stage().chat()->findChild<ComposerField *>(); }
    QMenu *menu(const QString &name) const
    {
        for (QMenu *menu : m_window->findChildren<QMenu *>(name)) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }

    QTemporaryDir m_pictures;
    std::unique_ptr<Person> m_ada;
    PageWindow *m_window = nullptr;
};

void TestStage::init()
{
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->workspace.start();
    m_window = openReady(*m_ada, paintedFile(m_pictures.path(), u"mockup.png"_s));
}

void TestStage::cleanup()
{
    m_ada.reset();
}

void TestStage::aNarrowWindowShowsWhatIsDiscussed()
{
    m_window->actions().action(PageActions::Panel)->setChecked(false);
    m_window->resize(700, 800);
    const CanvasView &canvas = m_window->stage().canvas();
    const int whole = canvas.height();
    const QString id = create(m_window, { 50, 95 }, u"At the foot"_s);
    QVERIFY(!id.isEmpty());
    const QRect sheet = m_window->stage().chat()->geometry();
    QCOMPARE(sheet.width(), m_window->stage().width());
    const QRect marker = canvas.markerRect(id).translated(canvas.pos());
    QVERIFY2(!marker.intersects(sheet) && canvas.geometry().contains(marker.center()), "it stays in sight");
    // The sheet grows with what is typed, and never over the document.
    for (int line = 0; line < 3; ++line)
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(m_window->stage().chat()->geometry().height() > sheet.height());
    QCOMPARE(canvas.geometry().bottom() + 1, m_window->stage().chat()->geometry().top());
    press(m_window, Qt::Key_Escape);
    QCOMPARE(canvas.height(), whole);
}

void TestStage::aRegionThatWaitsComesBackWithItsPlace()
{
    CanvasView *canvas = &m_window->stage().canvas();
    const QPoint from = pointAt(m_window, { 20, 20 });
    const QPoint to = pointAt(m_window, { 40, 50 });
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, (from + to) / 2);
    QTest::mouseMove(canvas, to);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    type(m_window, u"This block"_s);
    press(m_window, Qt::Key_Escape);
    QVERIFY(!m_window->stage().isChatOpen());
    QCOMPARE(canvas->kept().size(), size_t(1)); // it waits where it is
    QVERIFY(!canvas->markerRect(canvas->kept().front().id).isEmpty());

    // Elsewhere something else is begun.
    QTest::mouseClick(canvas, Qt::LeftButton, {}, pointAt(m_window, { 80, 80 }));
    QCOMPARE(field()->toPlainText(), QString());
    press(m_window, Qt::Key_Escape);

    QTest::mouseClick(canvas, Qt::LeftButton, {}, pointAt(m_window, { 30, 30 }));
    QCOMPARE(field()->toPlainText(), u"This block"_s);
    press(m_window, Qt::Key_Return);
    const auto &ids = modelOf(m_window)->conversationIds();
    QCOMPARE(ids.size(), size_t(1));
    const auto anchor = std::get<ImageAnchor>(modelOf(m_window)->conversation(ids[0])->conversation.anchor);
    QVERIFY(anchor.isRegion());
    QVERIFY(qAbs(anchor.x - 20) < 1 && qAbs(anchor.h - 30) < 1);
    press(m_window, Qt::Key_Escape);
    QVERIFY(canvas->draftRect().isEmpty() && canvas->kept().empty());
}

void TestStage::everyDraftHasItsMarkerAndItsRow()
{
    CanvasView *canvas = &m_window->stage().canvas();
    const QString stored = create(m_window, { 20, 20 }, u"Stored"_s);
    QVERIFY(!stored.isEmpty());
    press(m_window, Qt::Key_Escape);
    const auto begin = [&](QPointF percent, const QString &words) {
        QTest::mouseClick(canvas, Qt::LeftButton, {}, pointAt(m_window, percent));
        type(m_window, words);
        press(m_window, Qt::Key_Escape);
    };
    begin({ 50, 50 }, u"first"_s);
    begin({ 70, 30 }, u"second"_s);
    begin({ 30, 80 }, u"third"_s);
    QCOMPARE(canvas->kept().size(), size_t(3));
    auto *list = m_window->findChild<QListView *>(u"discussionList"_s);
    const auto rowOf = [&](const QString &words) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == words)
                return list->model()->index(row, 0);
        }
        return QModelIndex();
    };
    QCOMPARE(list->model()->rowCount(), 4);
    QCOMPARE(m_window->findChild<QLabel *>(u"discussionCount"_s)->text(), u"1"_s); // that others know of
    // Each is opened by its marker, and by its row.
    QTest::mouseClick(canvas, Qt::LeftButton, {}, pointAt(m_window, { 70, 30 }));
    QCOMPARE(field()->toPlainText(), u"second"_s);
    QCOMPARE(canvas->kept().size(), size_t(2)); // the other is the one being written
    press(m_window, Qt::Key_Escape);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(rowOf(u"third"_s)).center());
    QCOMPARE(field()->toPlainText(), u"third"_s);
    QVERIFY(!canvas->draftRect().isEmpty());
    press(m_window, Qt::Key_Return);
    QCOMPARE(modelOf(m_window)->conversationIds().size(), size_t(2));
    QCOMPARE(list->model()->rowCount(), 4);
    press(m_window, Qt::Key_Escape);

    // A reply that waits is said in its row, and found by the filter.
    m_window->stage().open(stored);
    type(m_window, u"a reply"_s);
    press(m_window, Qt::Key_Escape);
    auto *filter = m_window->findChild<QAbstractButton *>(u"filterUnsent"_s);
    QVERIFY(filter->isVisible());
    QTest::mouseClick(filter, Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(rowOf(u"Stored"_s).data(Qt::AccessibleTextRole).toString().contains(u"draft"_s));
    QVERIFY(!rowOf(u"third"_s).isValid());
    // Without a draft there is nothing to filter.
    for (const QString &words : { u"first"_s, u"second"_s }) {
        m_window->stage().open(rowOf(words).data(Qt::UserRole).toString());
        field()->clear();
        press(m_window, Qt::Key_Escape);
    }
    m_window->stage().open(stored);
    field()->clear();
    press(m_window, Qt::Key_Escape);
    QVERIFY(!filter->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
}

void TestStage::aDraftThatWaitsSurvivesTheWindow()
{
    const QString path = m_window->source().filePath();
    QTest::mouseClick(&m_window->stage().canvas(), Qt::LeftButton, {}, pointAt(m_window, { 30, 40 }));
    type(m_window, u"Later"_s);
    m_window->close();
    QTRY_VERIFY(m_ada->windows.pageWindows().isEmpty());
    m_window = openReady(*m_ada, path);
    QTRY_COMPARE(m_window->stage().canvas().kept().size(), size_t(1));
    QTest::mouseClick(&m_window->stage().canvas(), Qt::LeftButton, {}, pointAt(m_window, { 30, 40 }));
    QCOMPARE(field()->toPlainText(), u"Later"_s);
    field()->clear();
    press(m_window, Qt::Key_Escape);
    QVERIFY(m_window->stage().canvas().kept().empty());
}

void TestStage::lookOnlyIsSaidAndCanBeLeft()
{
    auto *sign = m_window->findChild<QWidget *>(u"lookOnlySign"_s);
    auto *empty = m_window->findChild<QLabel *>(u"discussionEmpty"_s);
    QVERIFY(!sign->isVisible());
    const QString hint = empty->text();
    press(m_window, Qt::Key_V);
    QVERIFY(sign->isVisible());
    QVERIFY(empty->text() != hint);
    QTest::mouseClick(&m_window->stage().canvas(), Qt::LeftButton, {}, pointAt(m_window, { 50, 50 }));
    QVERIFY(!m_window->stage().isChatOpen());
    QTest::mouseClick(sign->findChild<QAbstractButton *>(), Qt::LeftButton);
    QVERIFY(!sign->isVisible());
    QCOMPARE(empty->text(), hint);
    QCOMPARE(m_window->stage().canvas().lookOnly(), CanvasView::LookOnly::Off);
}

void TestStage::theZoomIsShown()
{
    auto *percent = m_window->findChild<QAbstractButton *>(u"zoomPercent"_s);
    QVERIFY(percent->isVisible());
    QVERIFY(percent->text() != u"100 %"_s);
    QTest::mouseClick(percent, Qt::LeftButton);
    QVERIFY2(percent->text().startsWith(u"100"_s), qPrintable(percent->text()));
    QCOMPARE(m_window->stage().canvas().zoom(), 1.0);
}

void TestStage::whatIsNoDocumentGetsNoWindow()
{
    QFile file(m_pictures.filePath(u"notes.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray packed("PK\3\4\0\0\0\0\xff\xfe\0\1", 12);
    QRandomGenerator random(3);
    for (int i = 0; i < 4000; ++i)
        packed.append(char(random.bounded(256)));
    file.write(packed);
    file.close();
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(file.fileName()) });
    QDragEnterEvent enter({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window, &enter);
    auto *hint = m_window->findChild<QWidget *>(u"dropHint"_s);
    QVERIFY(enter.isAccepted() && hint->isVisible());
    QDropEvent drop({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window, &drop);
    QVERIFY(!hint->isVisible());
    QTRY_VERIFY2(m_window->banners().texts().join(u' ').contains(u"notes.zip"_s), "it says which");
    QCOMPARE(m_ada->windows.pageWindows().size(), 1);

    mime.setUrls({ QUrl::fromLocalFile(paintedFile(m_pictures.path(), u"other.png"_s, Qt::blue)) });
    QDragEnterEvent again({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window, &again);
    QDropEvent picture({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window, &picture);
    QTRY_COMPARE(m_ada->windows.pageWindows().size(), 2);
}

void TestStage::menusActOnWhatIsUnderThem()
{
    const QString id = create(m_window, { 30, 40 }, u"Here"_s);
    press(m_window, Qt::Key_Escape);
    QTRY_COMPARE(modelOf(m_window)->conversation(id)->fate, Fate::Stored);
    CanvasView *canvas = &m_window->stage().canvas();
    const auto ask = [canvas](QPoint at) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas->mapToGlobal(at));
        QCoreApplication::sendEvent(canvas, &event);
    };
    ask(canvas->markerRect(id).center());
    QMenu *marker = menu(u"discussionMenu"_s);
    QVERIFY(marker);
    marker->actions().at(1)->trigger(); // Resolve
    marker->close();
    QCOMPARE(modelOf(m_window)->conversation(id)->conversation.state, ConversationState::Resolved);

    ask(pointAt(m_window, { 70, 70 }));
    QMenu *empty = menu(u"canvasMenu"_s);
    QVERIFY(empty);
    empty->actions().first()->trigger();
    empty->close();
    QVERIFY(m_window->stage().isChatOpen());
    const auto anchor = std::get<ImageAnchor>(*m_window->stage().chat()->draftAnchor());
    QVERIFY(qAbs(anchor.x - 70) < 1 && qAbs(anchor.y - 70) < 1);
}

void TestStage::theToastGoesWithWhatItOffers()
{
    create(m_window, { 30, 40 }, u"Here"_s);
    m_window->actions().action(PageActions::Delete)->trigger();
    QVERIFY(m_window->toast().isVisible());
    m_window->actions().action(PageActions::Undo)->trigger();
    QVERIFY(!m_window->toast().isVisible());
}

void TestStage::theToastCoversNoButtonsOfTheView()
{
    create(m_window, { 30, 40 }, u"Here"_s);
    m_window->resize(560, 600);
    m_window->actions().action(PageActions::Delete)->trigger();
    QVERIFY(m_window->toast().isVisible());
    const auto *controls = m_window->findChild<ui::ViewControls *>();
    const auto isApart = [&] {
        return !m_window->toast().geometry().intersects(
            { controls->mapTo(m_window->toast().parentWidget(), QPoint()), controls->size() });
    };
    QTRY_VERIFY(isApart());
}

void TestStage::choosingFromAfarBringsItToTheMiddle()
{
    const QString id = create(m_window, { 50, 50 }, u"In the middle"_s);
    press(m_window, Qt::Key_Escape);
    CanvasView *canvas = &m_window->stage().canvas();
    canvas->zoomTo(6);
    canvas->restorePlace({ { 10, 10 }, canvas->zoom(), CanvasView::Fitting::Free });
    QVERIFY(!canvas->rect().intersects(canvas->markerRect(id)));
    m_window->stage().open(id);
    const auto isComfortable = [&] {
        const QRect middle = canvas->rect().adjusted(canvas->width() / 5, canvas->height() / 5,
                                                     -canvas->width() / 5, -canvas->height() / 5);
        return middle.contains(canvas->markerRect(id).center());
    };
    QTRY_VERIFY(isComfortable());
}

QTEST_MAIN(TestStage)
#include "shell_stage.moc"
