// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/reader.h"

#include "app/pdf/pdftext.h"

namespace callout::pdf {

namespace {

/// Asks the inbox, from inside of Poppler.
struct Question {
    const Inbox &inbox;
    quint32 serial;
};

bool isAbandoned(const QVariant &closure)
{
    const auto *question = static_cast<const Question *>(closure.value<const void *>());
    return question->inbox.isAbandoned(question->serial);
}

QByteArray pixelsOf(const QImage &image)
{
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    const qsizetype row = qsizetype(plain.width()) * 4;
    QByteArray pixels;
    pixels.reserve(row * plain.height());
    for (int y = 0; y < plain.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(plain.constScanLine(y)), row);
    return pixels;
}

} // namespace

Reader::Reader(std::shared_ptr<const SharedBytes> bytes, const Inbox &inbox)
    : m_bytes(std::move(bytes)),
      m_inbox(inbox)
{
}

QByteArray Reader::answer(const Inbox::Question &question)
{
    if (question.what == Ask::Open)
        return open(fromBytes<QByteArray>(question.content).value_or(QByteArray()));
    if (!m_file)
        return {};
    switch (question.what) {
    case Ask::Sizes:
        return sizes(fromBytes<PageSpan>(question.content).value_or(PageSpan()));
    case Ask::Outline:
        return toBytes(Outline { m_file->outline() });
    case Ask::Read:
        return read(fromBytes<qint32>(question.content).value_or(-1), question.serial);
    case Ask::Paint:
        return paint(fromBytes<Tile>(question.content).value_or(Tile()), question.serial);
    case Ask::Open:
    case Ask::Abandon:
        break;
    }
    return {};
}

QByteArray Reader::open(const QByteArray &password)
{
    m_page.reset();
    m_file.reset();
    auto file = PdfFile::open(m_bytes->view(), password);
    if (!file)
        return toBytes(Opened { file.error(), 0, false });
    m_file = std::move(*file);
    m_drawn = m_file->isFromBrowser() ? std::make_unique<DrawnTexts>(m_bytes->view(), password) : nullptr;
    return toBytes(Opened { {}, m_file->pageCount(), m_file->isPrintedWebPage() });
}

QByteArray Reader::sizes(const PageSpan &span) const
{
    QList<QSizeF> sizes;
    for (int page = span.first; page < std::min(span.first + span.count, m_file->pageCount()); ++page)
        sizes << m_file->pageSize(page);
    return toBytes(sizes);
}

QByteArray Reader::read(int index, quint32 serial) const
{
    RunTextLayer::Builder builder;
    PageText text;
    if (const auto page = m_file->page(index)) {
        const DrawnText drawn = m_drawn ? DrawnText([&] { return m_drawn->ofPage(index); }) : DrawnText();
        addPageText(builder, *page, drawn, [&] { return m_inbox.isAbandoned(serial); });
        text.links = m_file->links(*page);
    }
    text.text = builder.finish()->bytes();
    return toBytes(text);
}

QByteArray Reader::paint(const Tile &tile, quint32 serial)
{
    if (tile.page != m_index || !m_page) {
        m_page = m_file->page(tile.page);
        m_index = tile.page;
    }
    if (!m_page)
        return {};
    constexpr double unitsPerInch = 96;
    const double resolution = unitsPerInch * tile.scale;
    const Question question { m_inbox, serial };
    const QRect &place = tile.place;
    return pixelsOf(m_page->renderToImage(
        resolution, resolution, place.x(), place.y(), place.width(), place.height(), Poppler::Page::Rotate0,
        nullptr, nullptr, isAbandoned, QVariant::fromValue(static_cast<const void *>(&question))));
}

} // namespace callout::pdf
