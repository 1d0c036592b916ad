// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"

#include "tests/ui/canvas_page.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;

namespace {

/// Counts what is painted.
class WatchedCanvas final : public CanvasView {
public:
    int paints = 0;
    QRegion painted;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        ++paints;
        painted += event->region();
        CanvasView::paintEvent(event);
    }
};

ImageAnchor anchorOf(const QSignalSpy &spy, int index)
{
    return spy.back().at(index).value<ImageAnchor>();
}

bool near(double a, double b, double tolerance = 0.2)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

/// The canvas as it is used: real events in, signals and pixels out.
class CanvasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void clickPlacesPoint();
    void dragDrawsRegion();
    void slippedClickIsPoint();
    void escapeDropsRegion();
    void clickWithOpenChatOnlyCloses();
    void doubleClickPlacesOnce();
    void clickOutsideTheImageIsNothing();
    void viewerIsTold();
    void lookOnlyPlacesNothing();
    void clickOpensMarker();
    void clusterFansOutAndEachOpens();
    void ownMarkerMoves();
    void foreignMarkerDoesNotMove();
    void moderatorMovesAny();
    void smallPullIsClick();
    void escapePutsMovedMarkerBack();
    void deletedWhileMovedIsLetGo();
    void resolvedAreHiddenUntilShown();
    void wheelZoomsAtPointer();
    void wheelAndDragPan();
    void remoteChangesMoveNothing();
    void placeIsKeptAndRestored();
    void revealMakesRoomForChat();
    void keyboardPlacesAndDraws();
    void keyboardMovesMarker();
    void enterOpensUnderKeyboardCursor();
    void ownPointerIsReported();
    void foreignCursorRepaintsOnlyItself();
    void idleIsIdle();
    void hoverRepaintsOnlyTheMarker();
    void screenReaderSeesMarkers();
    void errorsAreOnTheScreen();
    void transparencyShowsBoard();

private:
    QPoint at(double x, double y) const;
    void show(const PageBuilder &builder);
    void wheel(QPoint where, QPoint angle, Qt::KeyboardModifiers modifiers = {});
    QColor pixel(QPoint where) { return m_canvas->grab().toImage().pixelColor(where); }

    QTemporaryDir m_dir;
    std::shared_ptr<Document> m_document;
    KeepingLink m_link;
    std::shared_ptr<PageModel> m_model;
    std::unique_ptr<WatchedCanvas> m_canvas;
};

void CanvasTest::initTestCase()
{
    qRegisterMetaType<ImageAnchor>();
    m_document = makeDocument(m_dir.path(), { 1600, 1200 });
}

void CanvasTest::init()
{
    m_link.user = { u"u1"_s, u"Ada"_s, Role::Commenter, {} };
    m_link.sent.clear();
}

void CanvasTest::cleanup()
{
    m_canvas.reset();
    m_model.reset();
}

void CanvasTest::show(const PageBuilder &builder)
{
    m_model = makePage(m_link, builder);
    m_canvas = std::make_unique<WatchedCanvas>();
    m_canvas->resize(848, 648); // the image fits as 800 x 600
    m_canvas->setDocument(m_document);
    m_canvas->setModel(m_model);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->activateWindow();
    m_canvas->setFocus();
    QCoreApplication::processEvents();
}

/// Where a percentage of the fitted image is seen.
QPoint CanvasTest::at(double x, double y) const
{
    return { 24 + int(x * 8), 24 + int(y * 6) };
}

void CanvasTest::wheel(QPoint where, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(where, m_canvas->mapToGlobal(where), {}, angle, {}, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_canvas.get(), &event);
}

void CanvasTest::clickPlacesPoint()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(placed.size(), 1);
    QCOMPARE(anchorOf(placed, 0), (ImageAnchor { 25, 50, 0, 0, {} }));
    QVERIFY(m_link.sent.empty()); // nothing is sent before the first comment is

    m_canvas->setDraft(anchorOf(placed, 0));
    QVERIFY(m_canvas->draftRect().contains(at(25, 50)));
    QCOMPARE(pixel(at(25, 50) + QPoint(8, 4)), QColor(Qt::white)); // the draft's face
}

void CanvasTest::dragDrawsRegion()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(50, 60));
    QTest::mouseMove(m_canvas.get(), at(40, 40));
    const QColor before = pixel(at(90, 95));
    QVERIFY(pixel(at(45, 50)) != before); // washed over while it is drawn
    QTest::mouseMove(m_canvas.get(), at(20, 30));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(20, 30));
    QCOMPARE(placed.size(), 1);
    QCOMPARE(anchorOf(placed, 0), (ImageAnchor { 20, 30, 30, 30, {} }));
}

void CanvasTest::slippedClickIsPoint()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(50, 50));
    QTest::mouseMove(m_canvas.get(), at(50, 50) + QPoint(6, 2));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(50, 50) + QPoint(6, 2));
    QCOMPARE(placed.size(), 1);
    QVERIFY(!anchorOf(placed, 0).isRegion());
}

void CanvasTest::escapeDropsRegion()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(50, 50));
    QTest::mouseMove(m_canvas.get(), at(70, 70));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(70, 70));
    QCOMPARE(placed.size(), 0);
}

void CanvasTest::clickWithOpenChatOnlyCloses()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy empty(m_canvas.get(), &CanvasView::emptyClicked);
    m_canvas->setChatOpen(CanvasView::ChatOpen::Yes);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(empty.size(), 1);
    QCOMPARE(placed.size(), 0);
}

void CanvasTest::doubleClickPlacesOnce()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy empty(m_canvas.get(), &CanvasView::emptyClicked);
    connect(m_canvas.get(), &CanvasView::placeRequested, this,
            [this] { m_canvas->setChatOpen(CanvasView::ChatOpen::Yes); });
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QVERIFY(placed.size() >= 1);
    QCOMPARE(anchorOf(placed, 0), (ImageAnchor { 25, 50, 0, 0, {} }));
    QVERIFY(empty.size() <= 1); // QTest's double click begins with a click of its own
}

void CanvasTest::clickOutsideTheImageIsNothing()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(placed.size(), 0);
}

void CanvasTest::viewerIsTold()
{
    m_link.user.role = Role::Viewer;
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy refused(m_canvas.get(), &CanvasView::placeRefused);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(placed.size(), 0);
    QCOMPARE(refused.size(), 1);
}

void CanvasTest::lookOnlyPlacesNothing()
{
    show(PageBuilder().point(80, 80));
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    QSignalSpy changed(m_canvas.get(), &CanvasView::lookOnlyChanged);
    QTest::keyClick(m_canvas.get(), Qt::Key_V);
    QCOMPARE(changed.size(), 1);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::keyClick(m_canvas.get(), Qt::Key_N);
    QCOMPARE(placed.size(), 0);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(80, 80)); // reading goes on
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(m_canvas.get(), Qt::Key_V);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(placed.size(), 1);
}

void CanvasTest::clickOpensMarker()
{
    show(PageBuilder().point(25, 50).region(60, 20, 20, 30));
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(opened.back().front().toString(), u"c1"_s);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(80, 40)); // the region's edge
    QCOMPARE(opened.back().front().toString(), u"c2"_s);
    // Also at another zoom.
    wheel(at(25, 50), { 0, 480 }, Qt::ControlModifier);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, m_canvas->markerRect(u"c1"_s).center());
    QCOMPARE(opened.size(), 3);
    QCOMPARE(opened.back().front().toString(), u"c1"_s);
}

void CanvasTest::clusterFansOutAndEachOpens()
{
    PageBuilder builder;
    for (int i = 0; i < 5; ++i)
        builder.point(50, 50);
    show(builder);
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QCOMPARE(m_canvas->markerRect(u"c1"_s), m_canvas->markerRect(u"c5"_s));
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(50, 50));
    QCOMPARE(opened.size(), 0);
    for (int i = 1; i <= 5; ++i) {
        const QString id = u"c%1"_s.arg(i);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, m_canvas->markerRect(id).center());
        QCOMPARE(opened.size(), i);
        QCOMPARE(opened.back().front().toString(), id);
    }
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(10, 90)); // closes the fan only
    QCOMPARE(placed.size(), 0);
    QCOMPARE(m_canvas->markerRect(u"c1"_s), m_canvas->markerRect(u"c5"_s));
}

void CanvasTest::ownMarkerMoves()
{
    show(PageBuilder().point(25, 50).by(u"u1"_s, u"Ada"_s));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    connect(m_canvas.get(), &CanvasView::moveRequested, m_model.get(),
            [this](const QString &id, const ImageAnchor &anchor) { m_model->moveConversation(id, anchor); });
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(25, 50) + QPoint(5, 5));
    QTest::mouseMove(m_canvas.get(), at(40, 60) + QPoint(5, 5));
    QVERIFY(m_canvas->markerRect(u"c1"_s).contains(at(40, 60))); // a live preview
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(40, 60) + QPoint(5, 5));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.back().front().toString(), u"c1"_s);
    const ImageAnchor to = anchorOf(moved, 1);
    QVERIFY(near(to.x, 40) && near(to.y, 60));
    QVERIFY(m_canvas->markerRect(u"c1"_s).contains(at(40, 60))); // by the model now
}

void CanvasTest::foreignMarkerDoesNotMove()
{
    show(PageBuilder().point(25, 50));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::mouseMove(m_canvas.get(), at(40, 60));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(40, 60));
    QCOMPARE(moved.size(), 0);
}

void CanvasTest::moderatorMovesAny()
{
    m_link.user.role = Role::Moderator;
    show(PageBuilder().region(20, 20, 20, 20));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(40, 30)); // by its edge
    QTest::mouseMove(m_canvas.get(), at(99, 40));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(99, 40));
    QCOMPARE(moved.size(), 1);
    QVERIFY(near(anchorOf(moved, 1).x, 79) && near(anchorOf(moved, 1).y, 30));
    QCOMPARE(anchorOf(moved, 1).w, 20.0);
}

void CanvasTest::smallPullIsClick()
{
    show(PageBuilder().point(25, 50).by(u"u1"_s, u"Ada"_s));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::mouseMove(m_canvas.get(), at(25, 50) + QPoint(2, 2));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(25, 50) + QPoint(2, 2));
    QCOMPARE(moved.size(), 0);
    QCOMPARE(opened.size(), 1);
}

void CanvasTest::escapePutsMovedMarkerBack()
{
    show(PageBuilder().point(25, 50).by(u"u1"_s, u"Ada"_s));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::mouseMove(m_canvas.get(), at(60, 60));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(m_canvas->markerRect(u"c1"_s).contains(at(25, 50)));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(60, 60));
    QCOMPARE(moved.size(), 0);
}

void CanvasTest::deletedWhileMovedIsLetGo()
{
    show(PageBuilder().point(25, 50).by(u"u1"_s, u"Ada"_s));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::mouseMove(m_canvas.get(), at(60, 60));
    protocol::Event event;
    event.urlId = u"page"_s;
    event.seq = 2;
    event.broadcastId = newUuid();
    event.user = { u"u2"_s, u"Bo"_s };
    event.body = protocol::ChatDeleted { ConversationKind::Image, u"c1"_s };
    m_model->apply(event);
    QVERIFY(m_canvas->markerRect(u"c1"_s).isEmpty());
    QTest::mouseMove(m_canvas.get(), at(70, 60));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(70, 60));
    QCOMPARE(moved.size(), 0);
}

void CanvasTest::resolvedAreHiddenUntilShown()
{
    show(PageBuilder().point(25, 50).resolved());
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    const QColor bare = pixel(at(25, 50) + QPoint(9, 9));
    QVERIFY(m_canvas->markerRect(u"c1"_s).isEmpty());
    m_canvas->setShowResolved(CanvasView::ShowResolved::Yes);
    QVERIFY(pixel(at(25, 50) + QPoint(9, 9)) != bare);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(opened.size(), 1);
    // One that is being read shows in any case.
    m_canvas->setShowResolved(CanvasView::ShowResolved::No);
    m_canvas->setSelected(u"c1"_s);
    QVERIFY(m_canvas->markerRect(u"c1"_s).contains(at(25, 50)));
    m_canvas->setSelected({});
    QVERIFY(m_canvas->markerRect(u"c1"_s).isEmpty());
}

void CanvasTest::wheelZoomsAtPointer()
{
    show(PageBuilder().point(25, 50));
    QSignalSpy changed(m_canvas.get(), &CanvasView::viewChanged);
    const double before = m_canvas->zoom();
    wheel(at(25, 50), { 0, 240 }, Qt::ControlModifier);
    QVERIFY(m_canvas->zoom() > before * 1.5);
    QVERIFY(m_canvas->markerRect(u"c1"_s).contains(at(25, 50)));
    QVERIFY((m_canvas->markerRect(u"c1"_s).center() - at(25, 50)).manhattanLength() <= 2);
    QCOMPARE(changed.size(), 1);
    m_canvas->zoomTo(1);
    QCOMPARE(m_canvas->zoom(), 1.0);
    m_canvas->zoomToFit();
    QCOMPARE(m_canvas->zoom(), before);
    QCOMPARE(m_canvas->fitting(), CanvasView::Fitting::Fitted);
}

void CanvasTest::wheelAndDragPan()
{
    show(PageBuilder().point(50, 50));
    const auto marker = [this] { return m_canvas->markerRect(u"c1"_s).center(); };
    const QPoint start = marker();
    wheel(at(10, 10), { 0, -120 });
    QVERIFY(marker().y() < start.y());
    const QPoint scrolled = marker();
    QTest::mousePress(m_canvas.get(), Qt::MiddleButton, {}, at(20, 20));
    QTest::mouseMove(m_canvas.get(), at(20, 20) + QPoint(31, 17));
    QTest::mouseRelease(m_canvas.get(), Qt::MiddleButton, {}, at(20, 20) + QPoint(31, 17));
    QCOMPARE(marker(), scrolled + QPoint(31, 17));

    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::keyPress(m_canvas.get(), Qt::Key_Space);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(20, 20));
    QTest::mouseMove(m_canvas.get(), at(20, 20) - QPoint(31, 17));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(20, 20) - QPoint(31, 17));
    QTest::keyRelease(m_canvas.get(), Qt::Key_Space);
    QCOMPARE(marker(), scrolled);
    QCOMPARE(placed.size(), 0);
}

void CanvasTest::remoteChangesMoveNothing()
{
    show(PageBuilder().point(25, 50));
    m_canvas->zoomTo(0.8);
    const auto before = m_canvas->place();
    QSignalSpy changed(m_canvas.get(), &CanvasView::viewChanged);
    PageBuilder more;
    more.point(25, 50).point(99, 99).region(0, 0, 50, 50);
    m_model->subscription(1);
    m_model->apply(more.subscribed);
    QCOMPARE(m_canvas->place().centre, before.centre);
    QCOMPARE(m_canvas->zoom(), before.zoom);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_canvas->markerRect(u"c2"_s).isEmpty());
}

void CanvasTest::placeIsKeptAndRestored()
{
    show(PageBuilder().point(25, 50));
    m_canvas->zoomTo(1.7);
    wheel(at(50, 50), { 240, 120 });
    const auto place = m_canvas->place();
    const QRect marker = m_canvas->markerRect(u"c1"_s);

    WatchedCanvas other;
    other.resize(m_canvas->size());
    other.restorePlace(place); // before there is a document
    other.setModel(m_model);
    other.setDocument(m_document);
    QCOMPARE(other.zoom(), 1.7);
    QCOMPARE(other.markerRect(u"c1"_s), marker);
}

void CanvasTest::revealMakesRoomForChat()
{
    show(PageBuilder().point(5, 5).point(98, 97).region(10, 10, 85, 80));
    m_canvas->zoomTo(2);
    const QRect window = m_canvas->rect();
    const QSize chat(300, 260);
    for (const QString &id : { u"c1"_s, u"c2"_s }) {
        m_canvas->reveal(id, chat);
        QTRY_VERIFY(window.contains(m_canvas->markerRect(id)));
        const auto fits = [&] {
            const QRect marker = m_canvas->markerRect(id);
            return marker.right() + 16 + chat.width() <= window.right()
                || marker.left() - 16 - chat.width() >= 0
                || marker.bottom() + 16 + chat.height() <= window.bottom()
                || marker.top() - 16 - chat.height() >= 0;
        };
        QTRY_VERIFY(fits());
        QCOMPARE(m_canvas->zoom(), 2.0);
    }
    m_canvas->reveal(u"c3"_s, chat); // only what does not fit changes the zoom
    QTRY_VERIFY(window.contains(m_canvas->markerRect(u"c3"_s)));
    QVERIFY(m_canvas->zoom() < 2);
}

void CanvasTest::keyboardPlacesAndDraws()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right); // appears in the middle
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_canvas.get(), Qt::Key_N);
    QCOMPARE(anchorOf(placed, 0), (ImageAnchor { 51, 50.1, 0, 0, {} }));

    QTest::keyClick(m_canvas.get(), Qt::Key_N, Qt::ShiftModifier);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);
        QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    }
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(placed.size(), 2);
    QCOMPARE(anchorOf(placed, 0), (ImageAnchor { 46, 45.1, 5, 5, {} }));
}

void CanvasTest::keyboardMovesMarker()
{
    show(PageBuilder().point(25, 50).by(u"u1"_s, u"Ada"_s));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    m_canvas->setSelected(u"c1"_s);
    QTest::keyClick(m_canvas.get(), Qt::Key_M);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(moved.size(), 0);
    QTest::keyClick(m_canvas.get(), Qt::Key_M);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(anchorOf(moved, 1), (ImageAnchor { 26, 49, 0, 0, {} }));
}

void CanvasTest::enterOpensUnderKeyboardCursor()
{
    show(PageBuilder().point(51, 50));
    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void CanvasTest::ownPointerIsReported()
{
    show({});
    m_link.time.advance(Milliseconds(1000));
    QTest::mouseMove(m_canvas.get(), at(30, 40));
    m_link.time.advance(Milliseconds(1000));
    QVERIFY(!m_link.sent.empty());
    const auto *cursor = std::get_if<protocol::Cursor>(&m_link.sent.back());
    QVERIFY(cursor);
    QVERIFY(near(cursor->x, 30) && near(cursor->y, 40));
}

void CanvasTest::foreignCursorRepaintsOnlyItself()
{
    show({});
    protocol::Cursors cursors { u"page"_s, { { u"u2"_s, 70, 30 } } };
    const QColor bare = pixel(at(70, 30) + QPoint(4, 7));
    m_canvas->painted = {};
    m_model->apply(cursors);
    QTRY_VERIFY(!m_canvas->painted.isEmpty());
    QVERIFY(m_canvas->painted.boundingRect().width() < 200);
    QVERIFY(m_canvas->painted.contains(at(70, 30)));
    QVERIFY(pixel(at(70, 30) + QPoint(4, 7)) != bare);
    m_link.time.advance(Milliseconds(6000)); // gone a while after its last move
    QTRY_COMPARE(pixel(at(70, 30) + QPoint(4, 7)), bare);
}

void CanvasTest::idleIsIdle()
{
    PageBuilder builder;
    for (int i = 0; i < 50; ++i)
        builder.point(i * 2, i * 2);
    show(builder);
    m_canvas->paints = 0;
    m_canvas->setSelected(u"c3"_s);
    m_canvas->setDraft(ImageAnchor { 10, 80, 0, 0, {} });
    QTRY_VERIFY(m_canvas->paints > 0);
    QCoreApplication::processEvents();
    m_canvas->paints = 0;
    QElapsedTimer idle;
    idle.start();
    while (idle.elapsed() < 1200) // longer than any caret blinks
        QCoreApplication::processEvents(QEventLoop::AllEvents, 100);
    QCOMPARE(m_canvas->paints, 0);
}

void CanvasTest::hoverRepaintsOnlyTheMarker()
{
    show(PageBuilder().point(25, 50));
    QTest::mouseMove(m_canvas.get(), at(60, 60));
    QCoreApplication::processEvents();
    m_canvas->painted = {};
    QTest::mouseMove(m_canvas.get(), at(25, 50));
    QTRY_VERIFY(!m_canvas->painted.isEmpty());
    QVERIFY(m_canvas->painted.boundingRect().width() < 80);
    QCOMPARE(m_canvas->cursor().shape(), Qt::PointingHandCursor);
}

void CanvasTest::screenReaderSeesMarkers()
{
    show(PageBuilder()
             .point(25, 50)
             .region(60, 20, 20, 30)
             .by(u"u1"_s, u"Ada"_s)
             .saying(u"Wrong\ncolour"_s)
             .point(9, 9)
             .resolved());
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
    QVERIFY(canvas);
    QCOMPARE(canvas->childCount(), 2); // the resolved one is hidden
    // In the order in which a page is read, from its top.
    QAccessibleInterface *first = canvas->child(1);
    QCOMPARE(first->text(QAccessible::Name), u"Discussion 1, open, by Bo: Logo too small"_s);
    QCOMPARE(canvas->child(0)->text(QAccessible::Name), u"Discussion 2, open, by Ada: Wrong colour"_s);
    QVERIFY(canvas->child(0)->state().movable);
    QVERIFY(!first->state().movable);
    QCOMPARE(first->parent()->object(), m_canvas.get());
    QCOMPARE(canvas->indexOfChild(canvas->child(1)), 1);
    QCOMPARE(first->rect().center(), m_canvas->mapToGlobal(m_canvas->markerRect(u"c1"_s).center()));
    const QPoint global = m_canvas->mapToGlobal(at(25, 50));
    QCOMPARE(canvas->childAt(global.x(), global.y()), first);

    QSignalSpy opened(m_canvas.get(), &CanvasView::conversationActivated);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    m_canvas->setSelected(u"c1"_s);
    QVERIFY(first->state().selected);

    m_canvas->setShowResolved(CanvasView::ShowResolved::Yes);
    QCOMPARE(canvas->childCount(), 3);
    QVERIFY(canvas->child(0)->text(QAccessible::Name).contains(u"resolved"_s));
}

void CanvasTest::errorsAreOnTheScreen()
{
    show({});
    const QImage before = m_canvas->grab().toImage();
    const auto missing = ImageDocument::open(m_dir.filePath(u"nowhere.png"_s));
    m_canvas->setDocument(missing);
    QTRY_COMPARE(missing->state(), Document::State::Failed);
    const QImage failed = m_canvas->grab().toImage();
    QVERIFY(failed != before);
    m_canvas->setDocument(nullptr);
    const QImage nothing = m_canvas->grab().toImage();
    QVERIFY(failed != nothing); // words
    m_canvas->setStatus(u"Downloading mockup.png…"_s, 0.4);
    QVERIFY(m_canvas->grab().toImage() != nothing);
    // No picture, nothing to place on.
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::keyClick(m_canvas.get(), Qt::Key_N);
    QCOMPARE(placed.size(), 0);
}

void CanvasTest::transparencyShowsBoard()
{
    show({});
    QImage glass(400, 300, QImage::Format_ARGB32);
    glass.fill(Qt::transparent);
    QVERIFY(glass.save(m_dir.filePath(u"glass.png"_s)));
    const auto document = ImageDocument::open(m_dir.filePath(u"glass.png"_s));
    m_canvas->setDocument(document);
    QTRY_COMPARE(document->state(), Document::State::Ready);
    const QImage shown = m_canvas->grab().toImage();
    QSet<QRgb> colours;
    for (int x = 300; x < 340; ++x)
        colours.insert(shown.pixel(x, 320));
    QCOMPARE(colours.size(), 2);
}

QTEST_MAIN(CanvasTest)
#include "canvas_view.moc"
