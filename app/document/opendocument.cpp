// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/opendocument.h"

#include "app/document/encoding.h"
#include "app/document/html/htmldocument.h"
#include "app/document/image/imagedocument.h"
#include "app/document/image/imageformat.h"
#include "app/document/pdf/pdfdocument.h"
#include "app/document/text/textdocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// What a file is told by.
struct Clues {
    QByteArray head; ///< empty where there is nothing to be had without waiting
    QString suffix;
    std::optional<PageKind> known;
};

/// How a kind of document is told and opened. Adding a kind is one line here.
struct Kind {
    bool (*isMeant)(const Clues &clues);
    std::shared_ptr<Document> (*open)(const QString &path, const DocumentLimits &limits,
                                      const WebOptions &web);
};

/// Programs accept anything in front of the mark, as mail and old servers put it there; but a text
/// may speak of it.
bool isPdf(const Clues &clues)
{
    constexpr qsizetype reach = 1024;
    const QByteArrayView front = QByteArrayView(clues.head).first(std::min(reach, clues.head.size()));
    return front.startsWith("%PDF-")
        || (front.contains("%PDF-") && (clues.suffix == u"pdf"_s || !looksLikeText(clues.head)));
}

bool isPage(const Clues &clues)
{
    // The text of a page that came from a server as a text has no name to say so.
    const bool isKnownAsText = clues.known == PageKind::Text || clues.known == PageKind::Markdown;
    return !formatOf(clues.head) && !isKnownAsText && isWebPage(clues.head, clues.suffix);
}

/// A picture, or what says what is wrong with it: what is called a picture or a PDF and is none must
/// not open as the text that it may be.
bool isPicture(const Clues &clues)
{
    static const QStringList suffixes { u"png"_s,  u"jpg"_s, u"jpeg"_s, u"jpe"_s,  u"jfif"_s, u"webp"_s,
                                        u"gif"_s,  u"bmp"_s, u"tif"_s,  u"tiff"_s, u"heic"_s, u"heif"_s,
                                        u"avif"_s, u"ico"_s, u"psd"_s,  u"xcf"_s,  u"pdf"_s };
    return clues.head.isEmpty() || formatOf(clues.head) || suffixes.contains(clues.suffix);
}

bool isMarkdownSuffix(const QString &suffix)
{
    static const QStringList suffixes { u"md"_s, u"markdown"_s, u"mdown"_s, u"mkd"_s };
    return suffixes.contains(suffix);
}

bool isMarkdown(const Clues &clues)
{
    return clues.known == PageKind::Markdown || (!clues.known && isMarkdownSuffix(clues.suffix));
}

const Kind kinds[] = {
    { [](const Clues &clues) { return isPrintedPage(clues.head); },
      [](const QString &path, const DocumentLimits &limits, const WebOptions &) -> std::shared_ptr<Document> {
          return HtmlDocument::openSheet(path, limits);
      } },
    { isPdf,
      [](const QString &path, const DocumentLimits &limits, const WebOptions &) -> std::shared_ptr<Document> {
          return PdfDocument::open(path, limits);
      } },
    { isPage,
      [](const QString &path, const DocumentLimits &limits, const WebOptions &web)
          -> std::shared_ptr<Document> { return HtmlDocument::open(path, limits, web); } },
    { isPicture,
      [](const QString &path, const DocumentLimits &limits, const WebOptions &) -> std::shared_ptr<Document> {
          return ImageDocument::open(path, limits);
      } },
    { isMarkdown,
      [](const QString &path, const DocumentLimits &limits, const WebOptions &) -> std::shared_ptr<Document> {
          // What came from a server has no name, and what lies beside it is not its own.
          const bool isNamed = isMarkdownSuffix(QFileInfo(path).suffix().toLower());
          return TextDocument::openMarkdown(
              path, isNamed ? TextDocument::Pictures::Beside : TextDocument::Pictures::No, limits);
      } },
    // The last one takes all that is left, and says what is wrong with it.
    { [](const Clues &) { return true; },
      [](const QString &path, const DocumentLimits &limits, const WebOptions &) -> std::shared_ptr<Document> {
          return TextDocument::openPlain(path, limits);
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

std::shared_ptr<Document> openDocument(const QString &path, const DocumentLimits &limits,
                                       std::optional<PageKind> known, Scripts scripts)
{
    WebOptions web;
    web.scripts = scripts;
    const QUrl address(path);
    if (address.scheme() == "http"_L1 || address.scheme() == "https"_L1)
        return HtmlDocument::openAddress(address, limits, web);
    if (QFileInfo::exists(QDir(path).filePath(u"index.html"_s)))
        return HtmlDocument::open(path, limits, web);
    const Clues clues { headOf(path), QFileInfo(path).suffix().toLower(), known };
    for (const Kind &kind : kinds) {
        if (kind.isMeant(clues))
            return kind.open(path, limits, web);
    }
    Q_UNREACHABLE();
}

QStringList pictureSuffixes()
{
    return { u"png"_s, u"jpg"_s, u"jpeg"_s, u"jpe"_s,  u"jfif"_s, u"webp"_s,
             u"gif"_s, u"bmp"_s, u"tif"_s,  u"tiff"_s, u"svg"_s,  u"svgz"_s };
}

QStringList documentSuffixes()
{
    return { u"pdf"_s,  u"md"_s,   u"markdown"_s, u"mdown"_s, u"mkd"_s, u"txt"_s,
             u"text"_s, u"html"_s, u"htm"_s,      u"xhtml"_s, u"xht"_s, u"mhtml"_s,
             u"mht"_s,  u"log"_s,  u"csv"_s,      u"json"_s,  u"xml"_s };
}

} // namespace callout
