// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdffile.h"

#include "app/document/filelink.h"

#include <cmath>
#include <mutex>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

// What the format itself sets as the limits of a page, in points.
constexpr double smallestPage = 3;
constexpr double largestPage = 14'400;

constexpr size_t mostOutlineEntries = 10'000;
constexpr int deepestOutline = 32;

/// Poppler says only on its error channel that it does not know a file's protection.
thread_local bool metUnknownLock = false;

void takeComplaint(const QString &message, const QVariant &)
{
    if (message.contains(QLatin1String("security handler")))
        metUnknownLock = true;
}

/// Whether the mark stands at the file's end, where programs look for it.
bool hasEnd(QByteArrayView bytes)
{
    constexpr qsizetype tail = 2048;
    return bytes.last(std::min(tail, bytes.size())).contains("%%EOF");
}

bool isTurnedSideways(const Poppler::Page &page)
{
    return page.orientation() == Poppler::Page::Landscape || page.orientation() == Poppler::Page::Seascape;
}

} // namespace

Result<std::unique_ptr<PdfFile>, PdfFailure> PdfFile::open(QByteArrayView bytes, const QByteArray &password)
{
    static std::once_flag silence;
    std::call_once(silence, [] { Poppler::setDebugErrorFunction(takeComplaint, {}); });

    std::unique_ptr<PdfFile> file(new PdfFile);
    file->m_buffer.setData(QByteArray::fromRawData(bytes.data(), bytes.size()));
    file->m_buffer.open(QIODevice::ReadOnly);
    metUnknownLock = false;
    file->m_document = Poppler::Document::load(&file->m_buffer, password, password);
    if (metUnknownLock)
        return Failure { PdfFailure::UnknownLock };
    if (!file->m_document || (!file->m_document->isLocked() && file->pageCount() < 1))
        return Failure { hasEnd(bytes) ? PdfFailure::Damaged : PdfFailure::Truncated };
    if (file->m_document->isLocked())
        return Failure { PdfFailure::Locked };
    file->m_document->setRenderHint(Poppler::Document::Antialiasing);
    file->m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    return file;
}

QSizeF PdfFile::pageSize(int index) const
{
    const auto page = this->page(index);
    QSizeF points = page ? page->pageSizeF() : QSizeF(612, 792);
    const auto clamped = [](double length) {
        return std::isfinite(length) ? std::clamp(length, smallestPage, largestPage) : smallestPage;
    };
    return QSizeF(clamped(points.width()), clamped(points.height())) * unitsPerPoint;
}

std::optional<PagePoint> PdfFile::target(const Poppler::LinkDestination &destination) const
{
    const int index = destination.pageNumber() - 1;
    if (index < 0 || index >= pageCount())
        return {};
    PagePoint point { index, {} };
    const auto page = this->page(index);
    if (!page)
        return point;
    // Poppler gives parts of the page's sides, which it names as they are before the page is turned.
    QSizeF size = page->pageSizeF();
    if (isTurnedSideways(*page))
        size.transpose();
    if (destination.isChangeLeft())
        point.at.setX(std::clamp(destination.left(), 0.0, 1.0) * size.width() * unitsPerPoint);
    if (destination.isChangeTop())
        point.at.setY(std::clamp(destination.top(), 0.0, 1.0) * size.height() * unitsPerPoint);
    return point;
}

void PdfFile::addOutline(std::vector<OutlineEntry> &entries, const QVector<Poppler::OutlineItem> &items,
                         int depth) const
{
    for (const Poppler::OutlineItem &item : items) {
        if (entries.size() >= mostOutlineEntries)
            return;
        const auto destination = item.destination();
        const bool isHere = destination && item.externalFileName().isEmpty() && item.uri().isEmpty();
        const auto found = isHere ? target(*destination) : std::nullopt;
        const size_t place = entries.size();
        if (found || item.hasChildren())
            entries.push_back({ item.name().simplified(), found.value_or(PagePoint {}), depth });
        if (item.hasChildren() && depth < deepestOutline)
            addOutline(entries, item.children(), depth + 1);
        // A heading that leads nowhere leads to the first thing under it.
        if (!found && item.hasChildren()) {
            if (place + 1 < entries.size())
                entries[place].target = entries[place + 1].target;
            else
                entries.resize(place);
        }
    }
}

bool PdfFile::isPrintedWebPage() const
{
    constexpr auto mark = "Callout page"_L1;
    return m_document->info(u"Producer"_s).startsWith(mark)
        || m_document->info(u"Creator"_s).startsWith(mark);
}

bool PdfFile::isFromBrowser() const
{
    return isPrintedWebPage() || m_document->info(u"Producer"_s).startsWith("Skia/PDF"_L1);
}

std::vector<OutlineEntry> PdfFile::outline() const
{
    std::vector<OutlineEntry> entries;
    addOutline(entries, m_document->outline(), 0);
    return entries;
}

/// A place in another PDF, as links to it are written.
static QUrl otherFile(const Poppler::LinkGoto &jump)
{
    QUrl url;
    url.setPath(jump.fileName(), QUrl::DecodedMode);
    if (const int page = jump.destination().pageNumber(); page > 0)
        url.setFragment(QStringLiteral("page=%1").arg(page));
    return url;
}

/// What lay beside a web page's file when it was printed has that page's own scheme in the address.
static QUrl besidePage(const QUrl &address)
{
    if (address.scheme() != QLatin1StringView("callout-page"))
        return address;
    QUrl beside;
    beside.setPath(address.path(QUrl::FullyDecoded).mid(1), QUrl::DecodedMode);
    beside.setFragment(address.fragment(QUrl::FullyDecoded), QUrl::DecodedMode);
    return beside;
}

std::vector<PdfLink> PdfFile::links(const Poppler::Page &page) const
{
    std::vector<PdfLink> links;
    const QSizeF size = page.pageSizeF() * unitsPerPoint;
    for (const auto &link : page.links()) {
        const QRectF share = link->linkArea().normalized();
        const QRectF area(share.left() * size.width(), share.top() * size.height(),
                          share.width() * size.width(), share.height() * size.height());
        if (link->linkType() == Poppler::Link::Goto) {
            const auto &jump = static_cast<const Poppler::LinkGoto &>(*link);
            const auto found = jump.isExternal() ? std::nullopt : target(jump.destination());
            if (found)
                links.push_back({ area, { {}, *found } });
            else if (const QUrl other = otherFile(jump); jump.isExternal() && isFileLink(other))
                links.push_back({ area, { other, {} } });
        } else if (link->linkType() == Poppler::Link::Browse) {
            const QUrl url = besidePage(
                QUrl(static_cast<const Poppler::LinkBrowse &>(*link).url(), QUrl::TolerantMode));
            static const QStringList known { QStringLiteral("http"), QStringLiteral("https"),
                                             QStringLiteral("mailto") };
            if (url.isValid() && (known.contains(url.scheme()) || isFileLink(url)))
                links.push_back({ area, { url, {} } });
        }
    }
    return links;
}

} // namespace callout
