// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <memory>
#include <vector>

namespace callout {

class LostPages;
class PdfJob;
class TileCache;
struct PdfLink;
struct PdfSource;

/// The links of a page, the one that is drawn last coming last.
struct PdfPageLinks {
    int page;
    std::vector<PdfLink> links;
};

/// A PDF: its pages one below the other, their text, their links and the table of contents. Read in
/// a worker; Ready with the first page, while the text of all pages is still being read. Scripts,
/// forms' actions, attached files and everything that would leave the file stay untouched.
class PdfDocument final : public Document {
    Q_OBJECT
public:
    /// Starts opening; returns at once. Errors arrive as State::Failed.
    static std::shared_ptr<PdfDocument> open(const QString &path, const DocumentLimits &limits = {});
    ~PdfDocument() override;

    PageKind kind() const override { return PageKind::Pdf; }
    Fit fit() const override { return Fit::Width; }
    bool hasContent() const override { return m_tiles != nullptr; }
    void paint(QPainter &painter, const SheetView &view) override;
    /// Something of what was asked for is still being made.
    bool isPainting() const;
    QImage thumbnail(QSize largest) const override;

    std::shared_ptr<const TextLayer> text() const override { return m_text; }
    bool countsByPage() const override { return !pages().isContinuous(); }
    std::vector<OutlineEntry> outline() const override { return m_outline; }
    /// Known from textKnown() on.
    std::optional<DocumentLink> linkAt(const PagePoint &at) const override;

    void unlock(const QString &password) override;
    void cancel() override;

private:
    void paintLostPages(QPainter &painter, const SheetView &view) const;
    explicit PdfDocument(const QString &path);

    // What the worker reports; nothing of it counts once opening was cancelled.
    friend class PdfJob;
    void takeProgress(double progress);
    void takeHash(const QString &sha256);
    void takeLock();
    void takePages(const PageLayout &layout, const PdfSource &source,
                   const std::vector<OutlineEntry> &outline);
    void takeText(std::shared_ptr<const TextLayer> text, std::vector<PdfPageLinks> links);
    void takeFault(const DocumentFault &fault);

    std::shared_ptr<PdfJob> m_job;
    const std::shared_ptr<LostPages> m_lost;
    std::unique_ptr<TileCache> m_tiles; ///< from when the pages are known
    std::shared_ptr<const TextLayer> m_text;
    std::vector<OutlineEntry> m_outline;
    std::vector<PdfPageLinks> m_links; ///< ascending
};

} // namespace callout
