// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/document/html/webprinter.h"

#include <QDateTime>

namespace callout {

class HtmlJob;
class PdfDocument;

/// A web page, an SVG picture or a saved page: printed on one sheet by callout-webprint as a window of
/// 1280 pixels shows it, and from then on that sheet. Everybody who discusses it sees the same sheet,
/// whatever browser they have; nobody's copy of Callout loads the page again. Without that
/// program a page is shown simplified: its words, headings, lists and tables.
class HtmlDocument final : public Document {
    Q_OBJECT
public:
    /// Starts opening; returns at once. A directory stands for the index.html in it.
    static std::shared_ptr<HtmlDocument> open(const QString &path, const DocumentLimits &limits = {},
                                              const WebOptions &options = {});
    /// Fetches an http or https address, once: what it is like now.
    static std::shared_ptr<HtmlDocument> openAddress(const QUrl &address, const DocumentLimits &limits = {},
                                                     const WebOptions &options = {});
    /// Opens a sheet that was printed before, here or by somebody else.
    static std::shared_ptr<HtmlDocument> openSheet(const QString &path, const DocumentLimits &limits = {});
    ~HtmlDocument() override;

    PageKind kind() const override { return PageKind::Html; }
    Fit fit() const override { return Fit::Width; }
    QString contentPath() const override { return m_sheetPath; }
    bool hasContent() const override;
    void paint(QPainter &painter, const SheetView &view) override;
    QImage thumbnail(QSize largest) const override;
    std::shared_ptr<const TextLayer> text() const override;
    bool countsByPage() const override;
    std::vector<OutlineEntry> outline() const override;
    std::optional<DocumentLink> linkAt(const PagePoint &at) const override;
    QString remark() const override;
    void cancel() override;

    /// Printed without the web engine: looks, pictures and columns are lost.
    bool isSimplified() const { return m_isSimplified; }
    /// Whether the page's scripts ran; see WebOptions.
    Scripts scripts() const { return m_options.scripts; }
    /// When an address was fetched; invalid for files.
    QDateTime snapshotTime() const { return m_snapshotTime; }

private:
    HtmlDocument(const QString &path, const DocumentLimits &limits, const WebOptions &options);
    void startJob(const QString &page);
    void print(const QString &page, const QString &place);
    void show(const QString &sheet);
    void sheetFinished();

    // What the worker reports; nothing of it counts once the state is not Loading.
    friend class HtmlJob;
    void takePlace(const QString &place);
    void takeSheet(const QString &sheet);
    void takeFault(const DocumentFault &fault);

    const DocumentLimits m_limits;
    const WebOptions m_options;
    std::shared_ptr<HtmlJob> m_job; ///< null for a sheet
    std::unique_ptr<WebPrinter> m_printer;
    std::shared_ptr<PdfDocument> m_sheet;
    QString m_sheetPath;
    QDateTime m_snapshotTime;
    bool m_isSimplified = false;
};

/// Whether a PDF's first bytes say that Callout printed it from a web page.
bool isPrintedPage(QByteArrayView head);

/// Whether a file is a web page, an SVG picture or a saved page, by its first bytes and its name.
bool isWebPage(QByteArrayView head, const QString &suffix);

} // namespace callout
