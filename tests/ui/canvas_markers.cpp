// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_fixture.h"

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;

/// Markers under the pointer: placed, drawn, opened, moved, hidden.
class CanvasMarkersTest : public CanvasFixture {
    Q_OBJECT
private Q_SLOTS:
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
};

void CanvasMarkersTest::clickPlacesPoint()
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

void CanvasMarkersTest::dragDrawsRegion()
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

void CanvasMarkersTest::slippedClickIsPoint()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(50, 50));
    QTest::mouseMove(m_canvas.get(), at(50, 50) + QPoint(6, 2));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(50, 50) + QPoint(6, 2));
    QCOMPARE(placed.size(), 1);
    QVERIFY(!anchorOf(placed, 0).isRegion());
}

void CanvasMarkersTest::escapeDropsRegion()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(50, 50));
    QTest::mouseMove(m_canvas.get(), at(70, 70));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(70, 70));
    QCOMPARE(placed.size(), 0);
}

void CanvasMarkersTest::clickWithOpenChatOnlyCloses()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy empty(m_canvas.get(), &CanvasView::emptyClicked);
    m_canvas->setChatOpen(CanvasView::ChatOpen::Yes);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(empty.size(), 1);
    QCOMPARE(placed.size(), 0);
}

void CanvasMarkersTest::doubleClickPlacesOnce()
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

void CanvasMarkersTest::clickOutsideTheImageIsNothing()
{
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(placed.size(), 0);
}

void CanvasMarkersTest::viewerIsTold()
{
    m_link.user.role = Role::Viewer;
    show({});
    QSignalSpy placed(m_canvas.get(), &CanvasView::placeRequested);
    QSignalSpy refused(m_canvas.get(), &CanvasView::placeRefused);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QCOMPARE(placed.size(), 0);
    QCOMPARE(refused.size(), 1);
}

void CanvasMarkersTest::lookOnlyPlacesNothing()
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

void CanvasMarkersTest::clickOpensMarker()
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

void CanvasMarkersTest::clusterFansOutAndEachOpens()
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

void CanvasMarkersTest::ownMarkerMoves()
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

void CanvasMarkersTest::foreignMarkerDoesNotMove()
{
    show(PageBuilder().point(25, 50));
    QSignalSpy moved(m_canvas.get(), &CanvasView::moveRequested);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(25, 50));
    QTest::mouseMove(m_canvas.get(), at(40, 60));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(40, 60));
    QCOMPARE(moved.size(), 0);
}

void CanvasMarkersTest::moderatorMovesAny()
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

void CanvasMarkersTest::smallPullIsClick()
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

void CanvasMarkersTest::escapePutsMovedMarkerBack()
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

void CanvasMarkersTest::deletedWhileMovedIsLetGo()
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

void CanvasMarkersTest::resolvedAreHiddenUntilShown()
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

QTEST_MAIN(CanvasMarkersTest)
#include "canvas_markers.moc"
