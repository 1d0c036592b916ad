// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/document/pdf/pdfmessages.h"

#include <QBuffer>

#include <poppler-qt6.h>

#include <algorithm>
#include <memory>

namespace callout {

/// Page units (1/96 inch) of a point (1/72 inch).
constexpr double unitsPerPoint = 96.0 / 72.0;

/// Bytes as a file for Poppler, which looks wherever a damaged file tells it to.
class PdfBytes final : public QBuffer {
public:
    bool seek(qint64 position) override { return QBuffer::seek(std::clamp<qint64>(position, 0, size())); }
};

/// An opened PDF. Scripts, attached files and the addresses in
/// it are never run, written or loaded.
class PdfFile {
public:
    /// The bytes are to outlive it.
    static Result<std::unique_ptr<PdfFile>, PdfFailure> open(QByteArrayView bytes,
                                                             const QByteArray &password);

    int pageCount() const { return m_document->numPages(); }
    /// Null where a page is too damaged.
    std::unique_ptr<Poppler::Page> page(int index) const { return m_document->page(index); }
    /// Of the page as it is seen, turned and cropped, in page units; what no page can be is clamped.
    QSizeF pageSize(int index) const;
    /// Callout printed it from a web page, which has no pages to people.
    bool isPrintedWebPage() const;
    /// A browser printed it, ours or another.
    bool isFromBrowser() const;
    std::vector<OutlineEntry> outline() const;
    /// Web and mail addresses, other files by the way there, and places in this file; everything else is
    /// left out.
    std::vector<PdfLink> links(const Poppler::Page &page) const;

private:
    PdfFile() = default;
    std::optional<PagePoint> target(const Poppler::LinkDestination &destination) const;
    void addOutline(std::vector<OutlineEntry> &entries, const QVector<Poppler::OutlineItem> &items,
                    int depth) const;

    PdfBytes m_buffer; ///< read by m_document
    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace callout
