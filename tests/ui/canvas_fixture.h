// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/canvas_page.h"
#include "ui/canvas/canvasview.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace callout::test {

/// Counts what is painted.
class WatchedCanvas final : public ui::CanvasView {
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

inline ImageAnchor anchorOf(const QSignalSpy &spy, int index)
{
    return spy.back().at(index).value<ImageAnchor>();
}

inline bool near(double a, double b, double tolerance = 0.2)
{
    return std::abs(a - b) < tolerance;
}

/// The canvas as it is used: real events in, signals and pixels out.
class CanvasFixture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
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

} // namespace callout::test
