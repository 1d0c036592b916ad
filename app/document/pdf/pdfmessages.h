// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QDataStream>
#include <QIODevice>

#include <optional>
#include <utility>
#include <vector>

/// What callout and callout-pdf, always of the same build, say to each other over a socket: frames of
/// a FrameHead and what QDataStream makes of the structs below. Every question has one answer, with
/// its serial; only an Abandon has none.
namespace callout {

enum class PdfFailure : quint32 {
    Locked,      ///< it wants a password, or another one
    UnknownLock, ///< protected in a way that no password opens here
    Truncated,   ///< the file ends too early
    Damaged,
};

/// A place of a page that leads somewhere.
struct PdfLink {
    QRectF area; ///< page units
    DocumentLink link;
};

} // namespace callout

namespace callout::pdf {

enum class Ask : quint32 {
    Open,    ///< a password (QByteArray) -> Opened
    Sizes,   ///< PageSpan -> QList<QSizeF>, page units
    Outline, ///< nothing -> Outline
    Read,    ///< a page (qint32) -> PageText
    Paint,   ///< Tile -> its pixels as of QImage::Format_RGB32 without a gap; nothing where it cannot be
    Abandon, ///< the question of this serial: whatever is there is the answer now
};

struct FrameHead {
    Ask what;
    quint32 serial;
    quint64 bytes; ///< that follow
};

struct Opened {
    std::optional<PdfFailure> failure;
    qint32 pages = 0;
    bool isPrintedWebPage = false; ///< Callout printed it from a web page, which has no pages to people
};

struct PageSpan {
    qint32 first = 0;
    qint32 count = 0;
};

struct Outline {
    std::vector<OutlineEntry> entries;
};

struct PageText {
    QByteArray text; ///< RunTextLayer::bytes()
    std::vector<PdfLink> links;
};

struct Tile {
    qint32 page = 0;
    double scale = 1; ///< device pixels for each page unit
    QRect place;      ///< device pixels of the page
};

QDataStream &operator<<(QDataStream &stream, const Opened &opened);
QDataStream &operator>>(QDataStream &stream, Opened &opened);
QDataStream &operator<<(QDataStream &stream, const PageSpan &span);
QDataStream &operator>>(QDataStream &stream, PageSpan &span);
QDataStream &operator<<(QDataStream &stream, const Outline &outline);
QDataStream &operator>>(QDataStream &stream, Outline &outline);
QDataStream &operator<<(QDataStream &stream, const PageText &text);
QDataStream &operator>>(QDataStream &stream, PageText &text);
QDataStream &operator<<(QDataStream &stream, const Tile &tile);
QDataStream &operator>>(QDataStream &stream, Tile &tile);

template <typename T>
QByteArray toBytes(const T &value)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << value;
    return bytes;
}

/// None unless the bytes are one such value, whole and nothing more.
template <typename T>
std::optional<T> fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    T value;
    stream >> value;
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(std::move(value))
                                                                : std::nullopt;
}

} // namespace callout::pdf
