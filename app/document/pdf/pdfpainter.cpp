// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfpainter.h"

namespace callout {

namespace {

class PdfPainter final : public TilePainter {
public:
    explicit PdfPainter(std::unique_ptr<PdfFile> file) : m_file(std::move(file)) { }

    QImage paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned) override;

private:
    std::unique_ptr<PdfFile> m_file;
    std::unique_ptr<Poppler::Page> m_page; ///< the last one: tiles of a page come one after the other
    int m_index = -1;
};

bool isAbandoned(const QVariant &closure)
{
    return *static_cast<const std::atomic<bool> *>(closure.value<const void *>());
}

QImage PdfPainter::paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned)
{
    if (page != m_index) {
        m_page = m_file->page(page);
        m_index = page;
    }
    if (!m_page)
        return {};
    constexpr double unitsPerInch = 96;
    const double resolution = unitsPerInch * scale;
    return m_page->renderToImage(resolution, resolution, tile.x(), tile.y(), tile.width(), tile.height(),
                                 Poppler::Page::Rotate0, nullptr, nullptr, isAbandoned,
                                 QVariant::fromValue(static_cast<const void *>(&abandoned)));
}

} // namespace

TilePainterFactory pdfPainters(const PdfSource &source)
{
    return [source]() -> std::unique_ptr<TilePainter> {
        auto file = PdfFile::open(source);
        if (!file)
            return nullptr;
        return std::make_unique<PdfPainter>(std::move(*file));
    };
}

} // namespace callout
