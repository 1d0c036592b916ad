// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/document/tileplan.h"

#include <QColor>

namespace callout {

/// What a document of pages paints from: squares of its pages, made by workers at exactly the scale
/// they are shown at, and small pictures of whole pages to stand in until they are there. Any
/// number of windows may show it, each its own part. Memory is bounded at any scale and number of
/// pages. One thread; it goes at once, whatever its workers are doing.
class TileCache final : public QObject {
    Q_OBJECT
public:
    struct Options {
        int workers = 2;
        qint64 byteBudget = qint64(192) << 20; ///< more only if the screens alone show more
        QColor paper = Qt::white;
        /// How long paint() may wait for something of pages that would be blank otherwise. It does not
        /// where workers were too slow for that, three times on end.
        std::chrono::milliseconds patience { 0 };
    };
    /// Noticed, but less in the way than a page that is not there. Most are there in a twentieth of that.
    static constexpr std::chrono::milliseconds usualPatience { 250 };

    TileCache(PageLayout layout, TilePainterFactory factory, const Options &options);
    ~TileCache() override;

    /// There are more pages behind those that were there, which stay as they are. The old painters are
    /// not used any more.
    void grow(PageLayout layout, TilePainterFactory factory);

    /// For Document::paint(): paper, and on it the best there is. Asks for what is missing: what is
    /// seen first, nearest the middle first, then what comes next in the direction of scrolling.
    /// What an earlier call for the same painter's device asked for is not made any more.
    void paint(QPainter &painter, const SheetView &view);
    /// A small picture of the whole page (previewScale()); null while there is none.
    QImage preview(int page) const;
    /// Asks for the preview of a page that nobody sees; changed() follows.
    void requestPreview(int page);

    /// Workers have something to make, or made something that was not announced yet.
    bool isBusy() const { return m_queue->isBusy(); }
    qint64 bytes() const { return m_store.bytes(); }

Q_SIGNALS:
    /// paint() would paint more or better, or a requested preview is there. Once for many tiles.
    void changed();

private:
    std::shared_ptr<TileQueue> queueOf(TilePainterFactory factory);
    void takeResults();
    void report(); ///< what came
    void plan();
    void awaitBlankPages(const TileScreen &screen);
    TileScreen &screenOf(const void *device, const SheetView &view);
    bool isSeen(const TileKey &key) const;
    void paintPage(QPainter &painter, const TileScreen &screen, int page, const QRectF &exposed) const;

    PageLayout m_layout;
    Options m_options;
    TileStore m_store;
    std::shared_ptr<TileQueue> m_queue;
    std::vector<TileScreen> m_screens;
    std::vector<int> m_previews; ///< asked for and not there yet
    bool m_hasNews = false;
    Pace m_pace = Pace::Late; ///< of the workers, measured
    int m_misses = 0;         ///< how many frames on end waited in vain
};

} // namespace callout
