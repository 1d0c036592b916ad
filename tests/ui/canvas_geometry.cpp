// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/clusters.h"
#include "ui/canvas/markerlayout.h"
#include "ui/canvas/placement.h"
#include "ui/canvas/viewport.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;

namespace {

bool near(QPointF a, QPointF b, double tolerance = 1e-6)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < tolerance;
}

Viewport viewportFor(QSize image, QSizeF view = { 800, 600 }, double ratio = 1)
{
    Viewport viewport;
    viewport.setView(view, ratio);
    viewport.setImage(image);
    return viewport;
}

std::vector<MarkerSource> sourcesAt(const std::vector<QPointF> &percents)
{
    std::vector<MarkerSource> sources;
    for (const QPointF percent : percents) {
        const int number = int(sources.size()) + 1;
        sources.push_back({ u"c%1"_s.arg(number), pointAnchor(percent), { MarkerShape::Point, number, {} } });
    }
    return sources;
}

} // namespace

/// The arithmetic of the canvas, without a canvas.
class GeometryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitsWholeImageInTheMiddle();
    void doesNotBlowUpSmallImages();
    void hundredPercentIsDevicePixels();
    void zoomKeepsThePointUnderThePointer();
    void transformsAreInverse();
    void imageCannotBeLost();
    void resizingKeepsTheMiddle();
    void markerWidthIsHeldInBounds();
    void anchorsStayInside();
    void groupsKeepTheirDistance();
    void groupsDoNotDependOnLaterPoints();
    void groupingSurvivesHugeCoordinates();
    void fanKeepsPinsApart();
    void panningReshufflesNothing();
    void selectedStandsAlone();
    void everyMarkerCanBeReached();
    void hitsPinsThenEdges();
    void clusterSumsUpItsMembers();
};

void GeometryTest::fitsWholeImageInTheMiddle()
{
    const Viewport viewport = viewportFor({ 4000, 1000 });
    const QRectF shown = viewport.imageRect();
    QVERIFY(QRectF(0, 0, 800, 600).contains(shown));
    QVERIFY(near(shown.center(), { 400, 300 }));
    QVERIFY(shown.width() > 700);
}

void GeometryTest::doesNotBlowUpSmallImages()
{
    QCOMPARE(viewportFor({ 20, 10 }).imageRect().size(), QSizeF(20, 10));
    // Of a dense screen: as large as on any other.
    QCOMPARE(viewportFor({ 20, 10 }, { 800, 600 }, 2).imageRect().size(), QSizeF(20, 10));
}

void GeometryTest::hundredPercentIsDevicePixels()
{
    Viewport viewport = viewportFor({ 1000, 1000 }, { 800, 600 }, 2);
    viewport.zoomAt({ 0, 0 }, 1);
    QCOMPARE(viewport.imageRect().width(), 500.0);
}

void GeometryTest::zoomKeepsThePointUnderThePointer()
{
    Viewport viewport = viewportFor({ 3000, 2000 });
    const QPointF pointer(613, 217);
    const QPointF before = viewport.viewToImage(pointer);
    for (double zoom : { 0.5, 1.0, 4.0, 31.0, 0.3 }) {
        viewport.zoomAt(pointer, zoom);
        QVERIFY(near(viewport.viewToImage(pointer), before));
    }
    viewport.zoomAt(pointer, 1000);
    QCOMPARE(viewport.zoom(), Viewport::largestZoom);
}

void GeometryTest::transformsAreInverse()
{
    Viewport viewport = viewportFor({ 1234, 777 }, { 800, 600 }, 1.5);
    viewport.zoomAt({ 10, 20 }, 2.7);
    for (const QPointF percent : { QPointF(0, 0), QPointF(100, 100), QPointF(33.3, 66.6) })
        QVERIFY(near(viewport.viewToPercent(viewport.percentToView(percent)), percent));
}

void GeometryTest::imageCannotBeLost()
{
    Viewport viewport = viewportFor({ 1000, 1000 });
    for (const QPointF way : { QPointF(1e6, 0), QPointF(-2e6, 0), QPointF(0, 1e6), QPointF(0, -2e6) }) {
        viewport.panBy(way);
        QVERIFY(viewport.imageRect().intersects({ 0, 0, 800, 600 }));
    }
}

void GeometryTest::resizingKeepsTheMiddle()
{
    Viewport viewport = viewportFor({ 3000, 2000 });
    viewport.zoomAt({ 100, 100 }, 1);
    const QPointF middle = viewport.centre();
    viewport.setView({ 500, 700 }, 1);
    QVERIFY(near(viewport.centre(), middle));
    QCOMPARE(viewport.zoom(), 1.0);

    viewport.fit();
    viewport.setView({ 300, 300 }, 1); // while fitted it stays fitted
    QVERIFY(QRectF(0, 0, 300, 300).contains(viewport.imageRect()));
}

void GeometryTest::markerWidthIsHeldInBounds()
{
    QCOMPARE(markerDiameter(5, 100), 24);
    QCOMPARE(markerDiameter(5, 640), 32);
    QCOMPARE(markerDiameter(5, 5000), 40);
}

void GeometryTest::anchorsStayInside()
{
    QCOMPARE(pointAnchor({ 120, -3 }), (ImageAnchor { 100, 0, 0, 0, {} }));
    QCOMPARE(regionAnchor({ 80, 90 }, { 130, 40 }), (ImageAnchor { 80, 40, 20, 50, {} }));
    QCOMPARE(movedTo({ 10, 10, 30, 20, {} }, { 95, -5 }), (ImageAnchor { 70, 0, 30, 20, {} }));
}

void GeometryTest::groupsKeepTheirDistance()
{
    QRandomGenerator random(7);
    std::vector<QPointF> points;
    for (int i = 0; i < 2000; ++i)
        points.emplace_back(random.bounded(1000.0), random.bounded(1000.0));
    const double distance = 40;
    const auto clusters = gather(points, distance);
    std::vector<int> all;
    for (size_t i = 0; i < clusters.size(); ++i) {
        const QPointF first = points[size_t(clusters[i].members.front())];
        for (int member : clusters[i].members) {
            QVERIFY(near(points[size_t(member)], first, distance));
            all.push_back(member);
        }
        for (size_t j = 0; j < i; ++j)
            QVERIFY(!near(points[size_t(clusters[j].members.front())], first, distance));
    }
    std::sort(all.begin(), all.end()); // each exactly once
    std::vector<int> expected(points.size());
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(all, expected);
}

void GeometryTest::groupsDoNotDependOnLaterPoints()
{
    QRandomGenerator random(3);
    std::vector<QPointF> points;
    for (int i = 0; i < 300; ++i)
        points.emplace_back(random.bounded(300.0), random.bounded(300.0));
    auto before = gather(points, 30);
    points.emplace_back(150, 150);
    auto after = gather(points, 30);
    for (size_t i = 0; i < before.size(); ++i) {
        std::erase(after[i].members, 300);
        QCOMPARE(after[i].members, before[i].members);
    }
}

void GeometryTest::groupingSurvivesHugeCoordinates()
{
    const auto clusters = gather({ { 99999, 0 }, { 0, 99999 }, { 99999, 0.5 } }, 1.25);
    QCOMPARE(clusters.size(), size_t(2));
}

void GeometryTest::fanKeepsPinsApart()
{
    for (int count : { 2, 3, 6, 7, 10, 11, 40, 300 }) {
        const auto places = fan(count, 30);
        QCOMPARE(int(places.size()), count);
        for (size_t i = 0; i < places.size(); ++i)
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!near(places[i], places[j], 30));
    }
}

void GeometryTest::panningReshufflesNothing()
{
    QRandomGenerator random(11);
    std::vector<QPointF> percents;
    for (int i = 0; i < 500; ++i)
        percents.emplace_back(random.bounded(100.0), random.bounded(100.0));
    MarkerLayout layout;
    layout.setSources(sourcesAt(percents));
    Viewport viewport = viewportFor({ 2000, 1500 });
    viewport.zoomAt({ 0, 0 }, 0.5);
    layout.arrange(viewport, 30, {}, {});
    const auto count = layout.items().size();
    QVERIFY(count < 500);
    std::vector<std::vector<int>> before;
    for (const MarkerItem &item : layout.items())
        before.push_back(item.members);
    viewport.panBy({ -377, -123 });
    layout.setSources(sourcesAt(percents)); // not for having kept the old ones
    layout.arrange(viewport, 30, {}, {});
    for (size_t i = 0; i < count; ++i)
        QCOMPARE(layout.items()[i].members, before[i]);
}

void GeometryTest::selectedStandsAlone()
{
    MarkerLayout layout;
    layout.setSources(sourcesAt({ { 50, 50 }, { 50, 50 }, { 50, 50 } }));
    const Viewport viewport = viewportFor({ 800, 600 });
    layout.arrange(viewport, 30, {}, {});
    QCOMPARE(layout.items().size(), size_t(1));

    layout.arrange(viewport, 30, u"c2"_s, {});
    QCOMPARE(layout.items().size(), size_t(2));
    const MarkerItem *selected = layout.itemOf(u"c2"_s);
    QVERIFY(!selected->isCluster());
    QVERIFY(near(MarkerLayout::centreOf(*selected, viewport), viewport.percentToView({ 50, 50 })));
    // The others stand beside it and can be hit.
    const MarkerItem *rest = layout.itemOf(u"c1"_s);
    QVERIFY(!near(MarkerLayout::centreOf(*rest, viewport), MarkerLayout::centreOf(*selected, viewport), 30));
}

void GeometryTest::everyMarkerCanBeReached()
{
    MarkerLayout layout;
    layout.setSources(sourcesAt(std::vector<QPointF>(25, QPointF(50, 50)))); // all on one spot
    const Viewport viewport = viewportFor({ 800, 600 });
    layout.arrange(viewport, 30, {}, u"c7"_s);
    QVERIFY(layout.isFanned());
    QCOMPARE(layout.items().size(), size_t(25));
    for (const MarkerItem &item : layout.items()) {
        const auto hit = layout.itemAt(MarkerLayout::centreOf(item, viewport), viewport);
        QVERIFY(hit.isHit());
        QCOMPARE(layout.items()[size_t(hit.item)].members, item.members);
    }
}

void GeometryTest::hitsPinsThenEdges()
{
    MarkerLayout layout;
    auto sources = sourcesAt({ { 20, 20 } });
    sources.push_back({ u"r"_s, { 40, 40, 40, 40, {} }, { MarkerShape::Region, 2, {} } });
    layout.setSources(sources);
    Viewport viewport = viewportFor({ 800, 600 });
    viewport.zoomAt({ 400, 300 }, 1.5);
    layout.arrange(viewport, 30, {}, {});
    const auto at = [&](QPointF percent, QPointF shift = {}) {
        return layout.itemAt(viewport.percentToView(percent) + shift, viewport).item;
    };
    QCOMPARE(at({ 20, 20 }), 0);
    QCOMPARE(at({ 20, 20 }, { 14, 0 }), 0);
    QCOMPARE(at({ 20, 20 }, { 40, 0 }), -1);
    QCOMPARE(at({ 40, 40 }), 1); // its badge
    QCOMPARE(at({ 80, 60 }), 1); // its edge
    QCOMPARE(at({ 80, 60 }, { 3, 0 }), 1);
    QCOMPARE(at({ 60, 60 }), -1); // inside is free for new markers
}

void GeometryTest::clusterSumsUpItsMembers()
{
    MarkerLayout layout;
    auto sources = sourcesAt({ { 50, 50 }, { 50, 50 } });
    sources[1].look.marks = Mark::Unread | Mark::Resolved;
    layout.setSources(sources);
    layout.arrange(viewportFor({ 800, 600 }), 30, {}, {});
    const MarkerLook look = layout.lookOf(layout.items().front());
    QCOMPARE(look.shape, MarkerShape::Cluster);
    QCOMPARE(look.number, 2);
    QVERIFY(look.marks.testFlag(Mark::Unread));
    QVERIFY(!look.marks.testFlag(Mark::Resolved)); // only one of them is
}

QTEST_GUILESS_MAIN(GeometryTest)
#include "canvas_geometry.moc"
