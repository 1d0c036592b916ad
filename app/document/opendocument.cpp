// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/opendocument.h"

#include "app/document/htmldocument.h"
#include "app/document/imagedocument.h"
#include "app/document/imageformat.h"
#include "app/document/pdfdocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// How a kind of document is told and opened. Adding a kind is one line here.
struct Kind {
    bool (*isMeant)(const QByteArray &head, const QString &suffix);
    std::shared_ptr<Document> (*open)(const QString &path, const DocumentLimits &limits);
};

/// Programs accept anything in front of the mark, as mail and old servers put it there.
bool isPdf(const QByteArray &head, const QString &)
{
    constexpr qsizetype reach = 1024;
    return QByteArrayView(head).first(std::min(reach, head.size())).contains("%PDF-");
}

const Kind kinds[] = {
    { [](const QByteArray &head, const QString &) { return isPrintedPage(head); },
      [](const QString &path, const DocumentLimits &limits) -> std::shared_ptr<Document> {
          return HtmlDocument::openSheet(path, limits);
      } },
    { isPdf,
      [](const QString &path, const DocumentLimits &limits) -> std::shared_ptr<Document> {
          return PdfDocument::open(path, limits);
      } },
    { [](const QByteArray &head, const QString &suffix) {
         return !formatOf(head) && isWebPage(head, suffix);
     },
      [](const QString &path, const DocumentLimits &limits) -> std::shared_ptr<Document> {
          return HtmlDocument::open(path, limits);
      } },
    // The last one takes all that is left, and says what is wrong with it.
    { [](const QByteArray &, const QString &) { return true; },
      [](const QString &path, const DocumentLimits &limits) -> std::shared_ptr<Document> {
          return ImageDocument::open(path, limits);
      } },
};

/// The first bytes; empty where there are none to be had without waiting (a pipe, a folder).
QByteArray headOf(const QString &path)
{
    constexpr qint64 bytes = 4096;
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(bytes) : QByteArray();
}

} // namespace

std::shared_ptr<Document> openDocument(const QString &path, const DocumentLimits &limits)
{
    const QUrl address(path);
    if (address.scheme() == "http"_L1 || address.scheme() == "https"_L1)
        return HtmlDocument::openAddress(address, limits);
    if (QFileInfo::exists(QDir(path).filePath(u"index.html"_s)))
        return HtmlDocument::open(path, limits);
    const QByteArray head = headOf(path);
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Kind &kind : kinds) {
        if (kind.isMeant(head, suffix))
            return kind.open(path, limits);
    }
    Q_UNREACHABLE();
}

} // namespace callout
