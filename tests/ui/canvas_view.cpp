// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_fixture.h"

#include <QAccessible>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;

/// What of the page is seen, by the wheel, the keys and a screen reader, and how little is painted.
class CanvasTest : public CanvasFixture {
    Q_OBJECT
private Q_SLOTS:
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
};

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
    QCOMPARE(m_canvas->place().at, before.at);
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
