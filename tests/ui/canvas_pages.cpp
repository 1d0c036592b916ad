// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"
#include "ui/canvas/placement.h"

#include "tests/ui/canvas_page.h"
#include "tests/ui/paperdocument.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;

/// A document of several pages on the canvas: places count on their page, and it is read by scrolling.
class CanvasPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ImageAnchor>(); }
    void cleanup();

    void opensAtTheTopByItsWidth();
    void wheelAndKeysScroll();
    void aBarShowsThePlaceAndLeadsElsewhere();
    void barsLeaveMarkersAndTheWheelAlone();
    void clickNamesThePage();
    void regionStaysOnItsPage();
    void betweenPagesIsNothing();
    void markerMovesToAnotherPage();
    void markerShowsOnItsPage();
    void missingPageShowsNothing();
    void keyboardCursorCrossesPages();
    void aNarrowWindowIsNotSpentOnMargins();
    void replacingKeepsThePlace();
    void resizingKeepsWhatIsRead();
    void aShortTextStandsAtTheTop();
    void aContinuousSheetHasNoPages();
    void aBeginningIsReadAndNothingIsPlacedOnIt();
    void aPlaceBeyondTheBeginningIsGoneToOnceItIsThere();

private:
    void show(const PageBuilder &builder, int pages = 5);
    void wheel(QPoint angle, Qt::KeyboardModifiers modifiers = {});
    /// Where a percentage of a page is seen.
    QPoint at(int page, double x, double y) const;
    double topOf(int page) const { return at(page, 0, 0).y(); }

    StillStyle m_still;
    KeepingLink m_link;
    std::shared_ptr<PageModel> m_model;
    std::shared_ptr<PaperDocument> m_document;
    std::unique_ptr<CanvasView> m_canvas;
};

void CanvasPagesTest::cleanup()
{
    m_canvas.reset();
    m_model.reset();
}

void CanvasPagesTest::show(const PageBuilder &builder, int pages)
{
    m_document = std::make_shared<PaperDocument>(
        std::vector<QStringList>(size_t(pages), { u"some words"_s }));
    m_model = makePage(m_link, builder);
    m_canvas = std::make_unique<CanvasView>();
    m_canvas->setStyle(&m_still);
    m_canvas->resize(800, 600);
    m_canvas->setDocument(m_document);
    m_canvas->setModel(m_model);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->activateWindow();
    m_canvas->setFocus();
    QCoreApplication::processEvents();
}

void CanvasPagesTest::wheel(QPoint angle, Qt::KeyboardModifiers modifiers)
{
    const QPoint where(400, 300);
    QWheelEvent event(where, m_canvas->mapToGlobal(where), {}, angle, {}, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_canvas.get(), &event);
}

/// By the canvas's own words: a draft there, and where that is seen.
QPoint CanvasPagesTest::at(int page, double x, double y) const
{
    const auto before = m_canvas->draft();
    m_canvas->setDraft(ImageAnchor { x, y, 0, 0, m_document->partName(page) });
    const QPoint place = m_canvas->draftRect().center();
    m_canvas->setDraft(before);
    return place;
}

void CanvasPagesTest::opensAtTheTopByItsWidth()
{
    show({});
    QCOMPARE(m_canvas->zoom(), 1.0); // 600 wide in 800: no larger than it is
    QVERIFY(topOf(0) > 0 && topOf(0) < 40);
    QCOMPARE(m_canvas->currentPage(), 0);
    m_canvas->resize(400, 600);
    QVERIFY(m_canvas->zoom() < 0.7);
    QVERIFY(at(0, 0, 10).x() >= 0 && at(0, 100, 10).x() <= 400);
}

void CanvasPagesTest::wheelAndKeysScroll()
{
    show({});
    QSignalSpy pageChanged(m_canvas.get(), &CanvasView::currentPageChanged);
    const double top = topOf(0);
    wheel({ 0, 120 });
    QCOMPARE(topOf(0), top); // it is at its beginning
    wheel({ 0, -120 });
    QVERIFY(topOf(0) < top - 20);
    QCOMPARE(m_canvas->fitting(), CanvasView::Fitting::Fitted);
    wheel({ 0, 120 });
    QCOMPARE(topOf(0), top);

    QTest::keyClick(m_canvas.get(), Qt::Key_PageDown);
    const double screen = top - topOf(0);
    QVERIFY(screen > 450 && screen < 600); // with a line to read on from
    QTest::keyClick(m_canvas.get(), Qt::Key_PageUp);
    QCOMPARE(topOf(0), top);
    QTest::keyClick(m_canvas.get(), Qt::Key_Space);
    QCOMPARE(topOf(0), top - screen);
    QTest::keyClick(m_canvas.get(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(topOf(0), top);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QVERIFY(topOf(0) < top);
    QTest::keyClick(m_canvas.get(), Qt::Key_End);
    QCOMPARE(m_canvas->currentPage(), 4);
    QVERIFY(!pageChanged.isEmpty());
    QVERIFY(at(4, 0, 100).y() < 600);
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);
    QCOMPARE(topOf(0), top);

    m_canvas->goTo({ 2, {} });
    QCOMPARE(m_canvas->currentPage(), 2);
    QVERIFY(std::abs(topOf(2)) < 40);
    wheel({ 0, 120 }, Qt::ControlModifier);
    QVERIFY(m_canvas->zoom() > 1.2);
}

void CanvasPagesTest::aBarShowsThePlaceAndLeadsElsewhere()
{
    show({});
    auto *down = m_canvas->findChild<QScrollBar *>(u"scrollDown"_s);
    auto *across = m_canvas->findChild<QScrollBar *>(u"scrollAcross"_s);
    QVERIFY(down->isVisible() && across->isHidden());
    QCOMPARE(down->geometry().right(), m_canvas->rect().right());
    QVERIFY(!down->accessibleName().isEmpty());
    QCOMPARE(down->value(), 0);
    QTest::keyClick(m_canvas.get(), Qt::Key_PageDown);
    const int screen = down->value();
    QVERIFY(screen > 450 && screen < 600);
    QTest::keyClick(m_canvas.get(), Qt::Key_End);
    QCOMPARE(down->value(), down->maximum());
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);
    QCOMPARE(down->value(), 0);

    // A click beside the handle is a screen, as everywhere.
    const double top = topOf(0);
    QTest::mouseClick(down, Qt::LeftButton, {}, { 5, down->height() / 2 });
    QCOMPARE(down->value(), screen);
    QVERIFY(std::abs(topOf(0) - (top - screen)) <= 1);
    QVERIFY(m_canvas->hasFocus());
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);

    // Dragged to the foot it is at the end.
    QTest::mousePress(down, Qt::LeftButton, {}, { 5, 30 });
    QTest::mouseMove(down, { 5, 80 });
    QVERIFY(down->value() > 0 && topOf(0) < top);
    QTest::mouseMove(down, { 5, 700 });
    QTest::mouseRelease(down, Qt::LeftButton, {}, { 5, 700 });
    QCOMPARE(down->value(), down->maximum());
    QCOMPARE(m_canvas->currentPage(), 4);

    m_canvas->zoomTo(3);
    QVERIFY(across->isVisible());
    QVERIFY(!across->geometry().intersects(down->geometry()));
    const double left = at(0, 0, 0).x();
    across->setValue(across->maximum());
    QVERIFY(at(0, 0, 0).x() < left - 100);
    m_canvas->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(down->geometry().left(), 0);
    m_canvas->zoomToFit();
    QVERIFY(across->isHidden());

    show({}, 1);
    m_canvas->resize(800, 1000); // all of it is seen
    QVERIFY(m_canvas->findChild<QScrollBar *>(u"scrollDown"_s)->isHidden());
}

void CanvasPagesTest::barsLeaveMarkersAndTheWheelAlone()
{
    PageBuilder builder;
    builder.point(50, 95).by(u"u1"_s, u"Ada"_s);
    std::get<ImageAnchor>(builder.subscribed.conversations.back().anchor).src = u"page=1"_s;
    show(builder);
    auto *down = m_canvas->findChild<QScrollBar *>(u"scrollDown"_s);
    m_canvas->zoomTo(3);
    m_canvas->reveal(u"c1"_s);
    auto *across = m_canvas->findChild<QScrollBar *>(u"scrollAcross"_s);
    across->setValue(across->value() - (m_canvas->width() - 5 - m_canvas->markerRect(u"c1"_s).center().x()));
    const QPoint pin = m_canvas->markerRect(u"c1"_s).center();
    QVERIFY(down->geometry().contains(pin));
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    const int before = down->value();
    QTest::mouseClick(m_canvas->window()->windowHandle(), Qt::LeftButton, {}, pin);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(down->value(), before);

    const QPoint where(5, 300);
    QWheelEvent event(where, down->mapToGlobal(where), {}, { 0, 120 }, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(down, &event);
    QVERIFY(!event.isAccepted()); // it is the canvas's
}

void CanvasPagesTest::clickNamesThePage()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    m_canvas->goTo({ 2, {} });
    QCOMPARE(m_canvas->currentPage(), 2);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(2, 50, 30));
    QCOMPARE(placed.size(), 1);
    const auto anchor = placed.back().front().value<ImageAnchor>();
    QCOMPARE(anchor.src, u"page=3"_s);
    QVERIFY(std::abs(anchor.x - 50) < 0.3 && std::abs(anchor.y - 30) < 0.3);
}

void CanvasPagesTest::regionStaysOnItsPage()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    m_canvas->goTo({ 1, { 0, 600 } });
    QVERIFY(at(2, 0, 20).y() < 600);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(1, 20, 90));
    QTest::mouseMove(m_canvas.get(), at(2, 60, 10));
    QTest::mouseMove(m_canvas.get(), at(2, 60, 15));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(2, 60, 15));
    QCOMPARE(placed.size(), 1);
    const auto anchor = placed.back().front().value<ImageAnchor>();
    QCOMPARE(anchor.src, u"page=2"_s);
    QVERIFY(std::abs(anchor.y - 90) < 0.3);
    QVERIFY(std::abs(anchor.y + anchor.h - 100) < 0.001);
}

void CanvasPagesTest::betweenPagesIsNothing()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    m_canvas->goTo({ 0, { 0, 600 } });
    QVERIFY(topOf(1) < 500);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(400, int(topOf(1)) - 10));
    QCOMPARE(placed.size(), 0);
}

void CanvasPagesTest::markerMovesToAnotherPage()
{
    PageBuilder builder;
    builder.point(50, 95).by(u"u1"_s, u"Ada"_s);
    std::get<ImageAnchor>(builder.subscribed.conversations.back().anchor).src = u"page=1"_s;
    show(builder);
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    m_canvas->goTo({ 0, { 0, 500 } });
    QVERIFY(at(1, 0, 10).y() < 600);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(0, 50, 95));
    QTest::mouseMove(m_canvas.get(), at(1, 30, 8));
    QTest::mouseMove(m_canvas.get(), at(1, 30, 10));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(1, 30, 10));
    QCOMPARE(moved.size(), 1);
    const auto to = moved.back().at(1).value<ImageAnchor>();
    QCOMPARE(to.src, u"page=2"_s);
    QVERIFY(std::abs(to.x - 30) < 0.3 && std::abs(to.y - 10) < 0.3);
}

void CanvasPagesTest::markerShowsOnItsPage()
{
    PageBuilder builder;
    builder.point(25, 40);
    std::get<ImageAnchor>(builder.subscribed.conversations.back().anchor).src = u"page=2"_s;
    show(builder);
    m_canvas->goTo({ 1, {} });
    QCOMPARE(m_canvas->currentPage(), 1);
    QVERIFY(m_canvas->markerRect(u"c1"_s).contains(at(1, 25, 40)));
}

void CanvasPagesTest::missingPageShowsNothing()
{
    PageBuilder builder;
    builder.point(25, 40);
    std::get<ImageAnchor>(builder.subscribed.conversations.back().anchor).src = u"page=9"_s;
    show(builder);
    QVERIFY(m_canvas->markerRect(u"c1"_s).isEmpty());
}

void CanvasPagesTest::keyboardCursorCrossesPages()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    m_canvas->goTo({ 0, { 0, 500 } });
    QVERIFY(topOf(1) < 450);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_canvas.get(), Qt::Key_N);
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed.back().front().value<ImageAnchor>().src, u"page=2"_s);
}

void CanvasPagesTest::replacingKeepsThePlace()
{
    show({});
    m_canvas->goTo({ 3, { 0, 200 } });
    QVERIFY(topOf(3) < -180);
    const double top = topOf(3);
    m_document = std::make_shared<PaperDocument>(std::vector<QStringList>(6, { u"other words"_s }));
    m_canvas->setDocument(m_document);
    QVERIFY(std::abs(topOf(3) - top) <= 1);
    m_document = std::make_shared<PaperDocument>(std::vector<QStringList>(2, { u"fewer"_s }));
    m_canvas->setDocument(m_document);
    QCOMPARE(m_canvas->currentPage(), 1);
}

void CanvasPagesTest::resizingKeepsWhatIsRead()
{
    show({});
    m_canvas->goTo({ 3, {} });
    QVERIFY(std::abs(topOf(3)) < 20);
    m_canvas->resize(500, 400);
    QCOMPARE(m_canvas->currentPage(), 3);
    QVERIFY(std::abs(topOf(3)) < 30);
    QCOMPARE(m_canvas->fitting(), CanvasView::Fitting::Fitted);
}

void CanvasPagesTest::aShortTextStandsAtTheTop()
{
    show({}, 1);
    m_canvas->resize(1400, 1200);
    QVERIFY(topOf(0) > 0 && topOf(0) < 40);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(0, 50, 50));
}

/// A long text: one surface, made of pages that nobody sees.
class ScrollDocument final : public Document {
public:
    ScrollDocument() : Document(QString())
    {
        setPages(PageLayout::continuous({ QSizeF(500, 1000), QSizeF(500, 1000), QSizeF(500, 500) }));
    }
    PageKind kind() const override { return PageKind::Text; }
    bool hasContent() const override { return true; }
    void paint(QPainter &, const SheetView &) override { }
    QImage thumbnail(QSize) const override { return {}; }
    void cancel() override { }
    Fit fit() const override { return Fit::Width; }
    double sideMargin() const override { return spare; }

    double spare = 0;
    using Document::setPages;
};

/// What is there of a long text at first.
PageLayout beginning()
{
    return PageLayout::continuous({ QSizeF(500, 1000) }, PageLayout::Extent::Beginning);
}

PageLayout whole()
{
    return PageLayout::continuous({ QSizeF(500, 1000), QSizeF(500, 1000), QSizeF(500, 2000) });
}

void CanvasPagesTest::aNarrowWindowIsNotSpentOnMargins()
{
    show({});
    m_canvas->resize(320, 600);
    QVERIFY(m_canvas->zoom() >= 0.5); // 300 of the 320 for a page of 600
    QVERIFY(at(0, 0, 10).x() >= 0 && at(0, 100, 10).x() <= 320);
    QVERIFY(m_canvas->findChild<QScrollBar *>(u"scrollAcross"_s)->isHidden());
    const double left = at(0, 0, 10).x();
    wheel({ -120, 0 });
    QCOMPARE(at(0, 0, 10).x(), left); // there is nowhere to go

    // Of paper that is empty at the sides the words alone need room.
    const auto document = std::make_shared<ScrollDocument>();
    document->spare = 50;
    m_canvas->setDocument(document);
    QCOMPARE(m_canvas->zoom(), 300.0 / 400);
    const auto x = [this](double percent) {
        m_canvas->setDraft(ImageAnchor { percent, 10, 0, 0, {} });
        return m_canvas->draftRect().center().x();
    };
    QVERIFY(std::abs(x(10) - 10) < 2 && std::abs(x(90) - 310) < 2);
    QVERIFY(m_canvas->findChild<QScrollBar *>(u"scrollAcross"_s)->isHidden());
    wheel({ -30, -120 });
    QVERIFY(std::abs(x(10) - 10) < 2); // down means down
    wheel({ 120, 0 });
    QVERIFY(x(0) >= 0); // what stands on the paper's edge can be seen
    m_canvas->resize(800, 600);
    QCOMPARE(m_canvas->zoom(), 1.0);
    QVERIFY(std::abs(x(50) - 400) < 2);
}

void CanvasPagesTest::aContinuousSheetHasNoPages()
{
    const ScrollDocument document;
    // On the second of its pages; its region reaches over into the third.
    const ImageAnchor sheet { 20, 70, 10, 20, {} };
    const ImageAnchor kept = toPage(document, sheet);
    QCOMPARE(kept, sheet);
    const auto back = toSheet(document, kept);
    QVERIFY(back);
    QCOMPARE(*back, sheet);
}

void CanvasPagesTest::aBeginningIsReadAndNothingIsPlacedOnIt()
{
    show(PageBuilder().point(50, 10));
    const auto document = std::make_shared<ScrollDocument>();
    document->setPages(beginning());
    m_canvas->setDocument(document);
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy refused(m_canvas.get(), &CanvasView::placeRefused);
    const QString id = m_model->conversationIds().front();
    QVERIFY(m_canvas->markerRect(id).isEmpty());
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, { 400, 200 });
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    m_canvas->placeAtKeyboardCursor();
    wheel({ 0, -120 });
    QVERIFY(placed.empty() && refused.empty());

    const int page = m_canvas->currentPage();
    const QPointF before = m_canvas->place().at; // percent of the first page
    document->setPages(whole());
    QCOMPARE(m_canvas->currentPage(), page);
    QVERIFY(std::abs(m_canvas->place().at.y() - before.y()) < 0.1);
    QVERIFY(!m_canvas->markerRect(id).isEmpty());
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, { 300, 200 });
    QCOMPARE(placed.size(), 1);
    // Percent of the whole: what is seen there is a fourth as far down as it was of the beginning.
    const auto at = placed.front().front().value<ImageAnchor>();
    QVERIFY(at.y > 0 && at.y < 25);
}

void CanvasPagesTest::aPlaceBeyondTheBeginningIsGoneToOnceItIsThere()
{
    show({}, 1);
    const CanvasView::Place wanted { { 50, 50 }, 1, CanvasView::Fitting::Fitted, 2 };
    const auto open = [&] {
        m_canvas = std::make_unique<CanvasView>();
        m_canvas->resize(800, 600);
        m_canvas->restorePlace(wanted);
        const auto document = std::make_shared<ScrollDocument>();
        document->setPages(beginning());
        m_canvas->setDocument(document);
        return document;
    };
    auto document = open();
    QCOMPARE(m_canvas->currentPage(), 0);
    document->setPages(whole());
    QCOMPARE(m_canvas->currentPage(), 2);

    document = open();
    wheel({ 0, -240 }); // who has begun to read is not taken elsewhere
    document->setPages(whole());
    QCOMPARE(m_canvas->currentPage(), 0);
}

QTEST_MAIN(CanvasPagesTest)
#include "canvas_pages.moc"
