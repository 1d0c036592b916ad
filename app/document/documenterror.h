// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <chrono>

namespace callout {

/// Why a file could not be shown. Every one is expected: none is a crash, none hangs.
enum class DocumentError {
    Missing,        ///< nothing at that path
    Directory,      ///< a folder
    NotAFile,       ///< a pipe, a socket or a device
    Unreadable,     ///< no permission, or the disk failed while reading
    Empty,          ///< 0 bytes
    FileTooLarge,   ///< more bytes than DocumentLimits::fileBytes
    UnknownFormat,  ///< no picture or PDF that Callout opens, whatever its name says
    NotText,        ///< neither a format that Callout opens nor text
    TextTooLong,    ///< more than DocumentLimits::textBytes, or than the lines that fit a sheet
    NoReader,       ///< a known format whose reader is not installed
    NoPdfReader,    ///< callout-pdf, a part of Callout, is missing or cannot be started
    TooManyPixels,  ///< more than DocumentLimits::pixels
    TooManyPages,   ///< more than DocumentLimits::pages
    UnknownLock,    ///< encrypted in a way that a password alone does not open
    Truncated,      ///< the file ends before its content does
    Damaged,        ///< the content breaks its format's rules
    NotAPage,       ///< called a web page or an SVG picture, or fetched as one, and is none
    PageTooLarge,   ///< a web page of more bytes or of a greater height than are printed
    NotPrinted,     ///< the program that prints web pages died or could not write
    NoWebEngine,    ///< that program is not installed, and there is no simplified way
    TimedOut,       ///< a web page that did not come within the time allowed
    Redirects,      ///< an address that leads to another, and so on without an end
    Unreachable,    ///< an address without a server, or without a secure connection to it
    Refused,        ///< the server of an address answered with an error
    PrivateAddress, ///< an address out there that leads back into this network
    OutOfMemory,    ///< the machine could not give the memory that the picture needs
    Cancelled,      ///< stopped by the user
};

/// How much Callout opens. A picture takes at most 4 bytes a pixel and a third more for its
/// smaller levels, beside the file itself while it is being read.
struct DocumentLimits {
    qint64 pixels = qint64(1) << 27; ///< 134 megapixels: photos of 48 to 108 open, with room
    qint64 fileBytes = qint64(512) << 20;
    int pages = 20'000;
    std::chrono::milliseconds pageTime {
        20'000
    }; ///< a piece of work on a PDF: opening it, painting a part of it
    static constexpr qint64 textRows = 20'000'000; ///< on one sheet
    qint64 textBytes = qint64(128) << 20;          ///< of plain text; held as twice that
    qint64 markdownBytes = qint64(16) << 20;       ///< of Markdown, which takes some twenty times its size
};

struct DocumentFault {
    DocumentError error = DocumentError::Missing;
    QSize size;       ///< with TooManyPixels
    qint64 limit = 0; ///< with TooManyPixels (pixels), TooManyPages (pages), FileTooLarge and TextTooLong
                      ///< (bytes), with Refused what the server answered (404)
};

/// One sentence or two for people: what happened, to which file, what to do. Translated.
QString errorText(const DocumentFault &fault, const QString &path);

/// The limit as people write it: "134 megapixels".
QString megapixels(qint64 pixels);

} // namespace callout
