// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Frame times of the canvas at 1280 x 800 with 100, 1,000 and 10,000 markers, next to drawing
// every marker as vectors, in the same run. Prints milliseconds; exits 1 above the target.
#include "tests/ui/canvas_page.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/markerlayout.h"
#include "ui/canvas/placement.h"
#include "ui/markers/markerpainter.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;

namespace {

int frames = 120; ///< of each kind; --quick takes a few
constexpr QSize windowSize(1280, 800);
constexpr QSize pictureSize(6000, 4000);
constexpr double targetP95 = 8; // milliseconds

struct Times {
    double mean = 0;
    double p50 = 0;
    double p95 = 0;
};

Times summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) { return times[size_t(share * double(times.size() - 1))]; };
    return { std::accumulate(times.begin(), times.end(), 0.0) / double(times.size()), at(0.5), at(0.95) };
}

/// What this thread has computed so far, in milliseconds: unlike the clock on the wall it does not
/// count what other programs of the machine did meanwhile. Painting waits for nothing else.
double busy()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The time from each step to its last pixel.
Times measure(int count, const std::function<void(int)> &step)
{
    std::vector<double> times;
    for (int frame = 0; frame < count; ++frame) {
        const double start = busy();
        step(frame);
        times.push_back(busy() - start);
    }
    return summary(times);
}

PageBuilder scattered(int count)
{
    QRandomGenerator random(42);
    PageBuilder builder;
    for (int i = 0; i < count; ++i) {
        const double x = random.bounded(96.0);
        const double y = random.bounded(96.0);
        if (i % 10 == 9)
            builder.region(x, y, 1 + random.bounded(3.0), 1 + random.bounded(3.0));
        else
            builder.point(x, y);
    }
    return builder;
}

/// What panning costs where each marker is an item that draws itself: no culling beyond the
/// painter's own, no cache, no gathering.
Times naive(const PageBuilder &builder)
{
    QImage window(windowSize, QImage::Format_RGB32);
    MarkerPainter painter;
    painter.prepare(Theme::from(QApplication::palette()), QApplication::font(), QLocale(), 1);
    Viewport viewport;
    viewport.setView(windowSize, 1);
    viewport.setImage(pictureSize);
    const int enough = std::clamp(2000 / int(builder.subscribed.conversations.size()), 3,
                                  20); // slow and steady
    return measure(enough, [&](int) {
        viewport.panBy({ 3, 2 });
        window.fill(Qt::gray);
        QPainter canvas(&window);
        int number = 0;
        for (const Conversation &conversation : builder.subscribed.conversations) {
            const auto &anchor = std::get<ImageAnchor>(conversation.anchor);
            const MarkerShape shape = anchor.isRegion() ? MarkerShape::Region : MarkerShape::Point;
            painter.drawVectors(canvas, { shape, ++number, {} }, 40, viewport.percentToView(pinOf(anchor)));
        }
    });
}

class Bench {
public:
    Bench(std::shared_ptr<Document> document, const PageBuilder &builder) : m_page(makePage(m_link, builder))
    {
        m_canvas.resize(windowSize);
        m_canvas.setDocument(std::move(document));
        m_canvas.setModel(m_page);
        m_canvas.show();
        paint();
    }

    Times pan()
    {
        m_canvas.zoomTo(0.5);
        paint();
        return measure(frames, [this](int frame) {
            wheel({ 40 * ((frame / 40) % 2 ? 1 : -1), 24 }, {});
            paint();
        });
    }
    Times zoom()
    {
        m_canvas.zoomToFit();
        paint();
        return measure(frames, [this](int frame) {
            wheel({ 0, (frame / 30) % 2 ? -60 : 60 }, Qt::ControlModifier);
            paint();
        });
    }
    Times hover()
    {
        m_canvas.zoomToFit();
        paint();
        return measure(frames, [this](int frame) {
            const QPointF at(100 + frame * 9, 400 + 200 * std::sin(frame / 9.0));
            QMouseEvent move(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, {}, {});
            QCoreApplication::sendEvent(&m_canvas, &move);
            paint();
        });
    }

private:
    void wheel(QPoint angle, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at(640, 400);
        QWheelEvent event(at, m_canvas.mapToGlobal(at), {}, angle, {}, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_canvas, &event);
    }
    static void paint() { QCoreApplication::processEvents(); }

    KeepingLink m_link;
    std::shared_ptr<PageModel> m_page;
    CanvasView m_canvas;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().contains(QStringLiteral("--quick")))
        frames = 10;
    const QTemporaryDir directory;
    const auto document = makeDocument(directory.path(), pictureSize);
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // each line as it is known
    bool withinTarget = true;
    std::printf("frame times in ms of the GUI thread, 1280x800, picture 6000x4000, %d frames each\n", frames);
    std::printf("%8s %8s %8s %8s %8s %16s\n", "markers", "", "mean", "p50", "p95", "naive p95 / p95");
    for (int count : { 100, 1000, 10000 }) {
        const PageBuilder builder = scattered(count);
        const Times baseline = naive(builder);
        std::printf("%8d %8s %8.2f %8.2f %8.2f\n", count, "naive", baseline.mean, baseline.p50, baseline.p95);
        Bench bench(document, builder);
        const std::pair<const char *, Times> results[] = { { "pan", bench.pan() },
                                                           { "zoom", bench.zoom() },
                                                           { "hover", bench.hover() } };
        for (const auto &[name, times] : results) {
            std::printf("%8d %8s %8.2f %8.2f %8.2f %16.1f\n", count, name, times.mean, times.p50, times.p95,
                        baseline.p95 / times.p95);
            withinTarget = withinTarget && times.p95 < targetP95;
        }
    }
    std::printf("target: p95 below %.0f ms: %s\n", targetP95, withinTarget ? "met" : "missed");
    return withinTarget ? 0 : 1;
}
