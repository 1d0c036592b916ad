// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace callout::ui {

namespace {

constexpr QSize pictureSize { 240, 160 }; ///< device pixels: the strip's cells at twice the density

/// 2 before 10.
QCollator countingOrder()
{
    const QLocale locale; // that of "C" knows no numbers
    QCollator order(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    return order;
}

/// By the name alone: a folder may be large, and opening tells more.
bool isMeant(const QFileInfo &file)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension);
    return type.name().startsWith(QLatin1StringView("image/")) || type.inherits(QStringLiteral("text/plain"))
        || type.inherits(QStringLiteral("application/pdf"));
}

} // namespace

QStringList Review::filesIn(const QString &directory)
{
    QStringList files;
    for (const QFileInfo &file : QDir(directory).entryInfoList(QDir::Files | QDir::Readable)) {
        if (file.size() > 0 && isMeant(file))
            files << file.filePath();
    }
    const QCollator order = countingOrder();
    std::sort(files.begin(), files.end(), [&order](const QString &a, const QString &b) {
        return order.compare(QFileInfo(a).fileName(), QFileInfo(b).fileName()) < 0;
    });
    return files.mid(0, mostItems);
}

Review::Review(Workspace &workspace, const QString &serverId, const QStringList &files)
    : m_workspace(workspace),
      m_serverId(serverId)
{
    for (const QString &path : files.mid(0, mostItems)) {
        Item item;
        const QString canonical = QFileInfo(path).canonicalFilePath();
        item.path = canonical.isEmpty() ? path : canonical;
        item.title = QFileInfo(path).fileName();
        recall(item);
        m_items.push_back(std::move(item));
    }
}

std::shared_ptr<Review> Review::ofPages(Workspace &workspace, const QString &serverId,
                                        std::vector<Page> pages)
{
    const QCollator order = countingOrder();
    std::sort(pages.begin(), pages.end(), [&order](const Page &a, const Page &b) {
        if (a.title.isEmpty() != b.title.isEmpty())
            return b.title.isEmpty(); // those without one come last
        const int way = order.compare(a.title, b.title);
        return way != 0 ? way < 0 : a.urlId < b.urlId;
    });
    auto review = std::make_shared<Review>(workspace, serverId, QStringList());
    for (const Page &page : pages) {
        if (review->count() == mostItems)
            break;
        Item item;
        item.urlId = page.urlId;
        item.title = page.title.isEmpty() ? tr("Untitled page") : page.title;
        review->recall(item);
        review->m_items.push_back(std::move(item));
    }
    return review;
}

int Review::rowOf(const QString &urlId) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const Item &item) { return item.urlId == urlId; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

/// What this machine knows of it from earlier.
void Review::recall(Item &item) const
{
    Library &library = m_workspace.library();
    if (!item.path.isEmpty() && item.urlId.isEmpty()) {
        if (const auto file = library.fileAt(item.path); file && file->server == m_serverId)
            item.urlId = file->urlId;
    }
    if (item.urlId.isEmpty())
        return;
    if (const auto entry = library.entry(m_serverId, item.urlId)) {
        if (!entry->title.isEmpty())
            item.title = entry->title;
        if (!entry->thumbnail.isEmpty())
            item.picture = QImage::fromData(entry->thumbnail)
                               .scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
}

void Review::setCurrent(int row)
{
    row = std::clamp(row, 0, std::max(0, count() - 1));
    if (row == m_current)
        return;
    m_current = row;
    Q_EMIT currentChanged(row);
}

std::unique_ptr<PageSource> Review::open(int row) const
{
    const Item &item = m_items.at(size_t(row));
    if (!item.path.isEmpty())
        return std::make_unique<FilePage>(m_workspace, item.path, m_serverId);
    return std::make_unique<LinkedPage>(m_workspace, m_serverId, item.urlId);
}

void Review::learn(const PageSource &source)
{
    const auto known = std::find_if(m_items.begin(), m_items.end(), [&](const Item &item) {
        return item.path.isEmpty() ? item.urlId == source.urlId() : item.path == source.filePath();
    });
    if (known == m_items.end())
        return;
    if (!source.urlId().isEmpty() && source.serverId() == m_serverId)
        known->urlId = source.urlId();
    known->title = source.title();
    if (source.document()) {
        if (const QImage picture = source.document()->thumbnail(pictureSize); !picture.isNull())
            known->picture = picture;
    }
    changed(int(known - m_items.begin()));
}

QStringList Review::urlIds() const
{
    QStringList ids;
    for (const Item &item : m_items) {
        if (!item.urlId.isEmpty())
            ids << item.urlId;
    }
    return ids;
}

// -- the model ------------------------------------------------------------------------------------

int Review::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Review::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2 of %3").arg(item.title).arg(index.row() + 1).arg(count());
    case Qt::DecorationRole:
        if (item.picture.isNull())
            const_cast<Review *>(this)->makePicture(index.row());
        return item.picture;
    default:
        return {};
    }
}

// -- pictures ---------------------------------------------------------------------------------------

void Review::makePicture(int row)
{
    if (m_items[size_t(row)].path.isEmpty() || m_asked.contains(row))
        return;
    m_asked.insert(row);
    m_wanted.push_back(row);
    if (!m_making)
        makeNext();
}

void Review::makeNext()
{
    m_making.reset();
    if (m_wanted.empty())
        return;
    const int row = m_wanted.back();
    m_wanted.pop_back();
    m_making = m_workspace.document(m_items[size_t(row)].path);
    const auto look = [this, row] {
        if (!m_making || m_making->state() == Document::State::Loading)
            return;
        const QImage picture = m_making->thumbnail(pictureSize);
        if (picture.isNull() && m_making->state() == Document::State::Ready)
            return; // it is painted in pieces, and tells when there is one
        m_making->disconnect(this);
        if (m_items[size_t(row)].picture.isNull() && !picture.isNull()) {
            m_items[size_t(row)].picture = picture;
            changed(row);
        }
        QMetaObject::invokeMethod(this, &Review::makeNext, Qt::QueuedConnection);
    };
    connect(m_making.get(), &Document::finished, this, look);
    connect(m_making.get(), &Document::locked, this, look);
    connect(m_making.get(), &Document::contentChanged, this, look);
    QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

void Review::changed(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace callout::ui
