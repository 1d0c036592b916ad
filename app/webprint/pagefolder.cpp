// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/pagefolder.h"

#include "app/webprint/archive.h"
#include "app/webprint/picture.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace callout::webprint {

namespace {

constexpr qint64 looked = 1 << 20; ///< bytes, to tell an encoding

constexpr auto wrapperPath = "/callout-picture.html"_L1;
constexpr auto picturePath = "/callout-picture.svg"_L1;

QUrl addressOf(const QString &path)
{
    QUrl url;
    url.setScheme(QLatin1StringView(pageScheme));
    url.setHost(u"page"_s);
    url.setPath(path);
    return url;
}

bool isMarkup(const QByteArray &type)
{
    return type == "text/html" || type == "text/css" || type == "text/plain";
}

/// UTF-8 without a word about it is what most pages written today are; a byte order mark or a
/// declaration among the first bytes, where browsers look for it, decides otherwise.
bool isUndeclaredUtf8(const QByteArray &head)
{
    constexpr qint64 declared = 1024;
    if (head.startsWith("\xfe\xff") || head.startsWith("\xff\xfe")
        || head.left(declared).toLower().contains("charset"))
        return false;
    const qsizetype whole = head.size() < looked ? head.size()
                                                 : std::max<qsizetype>(head.lastIndexOf('\n'), 0);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(head.left(whole));
    return !utf8.hasError() && !text.isEmpty();
}

QByteArray withCharset(const QByteArray &type, const QByteArray &head)
{
    return isMarkup(type) && isUndeclaredUtf8(head) ? type + "; charset=utf-8" : type;
}

QByteArray typeOf(const QString &path)
{
    static const QMimeDatabase types;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "xhtml"_L1 || suffix == "xht"_L1)
        return "application/xhtml+xml";
    if (suffix == "js"_L1 || suffix == "mjs"_L1)
        return "text/javascript";
    return types.mimeTypeForFile(path).name().toLatin1();
}

QByteArray wrapper(QSizeF size)
{
    const QByteArray place = "width:" + QByteArray::number(size.width())
        + "px;height:" + QByteArray::number(size.height()) + "px";
    return "<!DOCTYPE html><meta charset=utf-8><style>html,body{margin:0;" + place + "}img{display:block;"
        + place + "}</style><img src='" + picturePath.data() + "'>";
}

} // namespace

Result<PageFolder, Exit> PageFolder::open(const QString &file, const FolderLimits &limits)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return Failure { Exit::Missing };
    if (info.size() > limits.pageBytes)
        return Failure { Exit::TooLarge };

    PageFolder folder;
    folder.m_limits = limits;
    const QString real = info.canonicalFilePath();
    folder.m_used << real;
    folder.m_root = QFileInfo(real).path();
    if (!folder.m_root.endsWith(u'/'))
        folder.m_root += u'/';
    folder.m_address = addressOf(u'/' + QFileInfo(real).fileName());

    if (const auto taken = folder.takeApart(real); !taken)
        return Failure { taken.error() };
    return folder;
}

Result<Done, Exit> PageFolder::takeApart(const QString &file)
{
    auto picture = readPicture(file, m_limits.pageBytes);
    if (!picture)
        return Failure { picture.error() };
    if (!picture->bytes.isEmpty()) {
        m_pictureSize = picture->size;
        m_parts[wrapperPath] = { wrapper(picture->size), "text/html" };
        m_parts[picturePath] = { std::move(picture->bytes), "image/svg+xml" };
        m_address = addressOf(wrapperPath);
        return Done {};
    }
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != "mht"_L1 && suffix != "mhtml"_L1)
        return Done {};

    QFile archive(file);
    if (!archive.open(QIODevice::ReadOnly))
        return Failure { Exit::Missing };
    auto parts = readArchive(archive.read(m_limits.pageBytes));
    const QString prefix = u"/part-"_s;
    pointIntoArchive(parts, prefix.toLatin1());
    for (size_t i = parts.size(); i-- > 0;) {
        const QString path = prefix + QString::number(i);
        if (parts[i].type.startsWith("text/html")) // the first is the page, others are its frames
            m_address = addressOf(path);
        m_parts[path] = { parts[i].bytes, withCharset(parts[i].type, parts[i].bytes.left(looked)) };
    }
    return m_parts.contains(m_address.path()) ? Result<Done, Exit>(Done {}) : Failure { Exit::NotAPage };
}

std::optional<QString> PageFolder::realPath(const QUrl &url)
{
    if (url.host() != "page"_L1)
        return {};
    const QString path = url.path(QUrl::FullyDecoded);
    if (path.contains(QChar(u'\0')) || path.contains("/."_L1))
        return {};
    const QFileInfo file(QDir::cleanPath(m_root + path));
    const QString real = file.canonicalFilePath();
    if (file.filePath().startsWith(m_root) && (real.isEmpty() || real.startsWith(m_root)))
        m_used << file.filePath();
    if (!real.startsWith(m_root) || QStringView(real).mid(m_root.size() - 1).contains("/."_L1))
        return {};
    return real;
}

std::optional<PageFolder::Asset> PageFolder::asset(const QUrl &url)
{
    if (!m_parts.isEmpty()) {
        const auto part = m_parts.constFind(url.path());
        if (part == m_parts.constEnd())
            return {};
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(part->bytes);
        buffer->open(QIODevice::ReadOnly);
        return Asset { std::move(buffer), part->type };
    }

    const auto path = realPath(url);
    if (!path || !QFileInfo(*path).isFile())
        return {};
    auto file = std::make_unique<QFile>(*path);
    if (!file->open(QIODevice::ReadOnly) || file->size() > m_limits.assetBytes
        || m_bytes + file->size() > m_limits.allBytes)
        return {};
    m_bytes += file->size();
    const QByteArray type = typeOf(*path);
    const QByteArray head = file->peek(looked);
    return Asset { std::move(file),
                   withCharset(url == m_address && type == "text/plain" ? "text/html" : type, head) };
}

} // namespace callout::webprint
