// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documenterror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(callout::DocumentError)
public:
    static QString of(const DocumentFault &fault, const QString &name, const QString &path);
    static QString megapixels(qint64 pixels);
};

QString Text::megapixels(qint64 pixels)
{
    const double millions = double(pixels) / 1e6;
    //: %1 is a number, like 48 or 0.5
    return tr("%1 megapixels").arg(QLocale().toString(millions, 'f', millions < 10 ? 1 : 0));
}

QString Text::of(const DocumentFault &fault, const QString &name, const QString &path)
{
    switch (fault.error) {
    case DocumentError::Missing:
        return tr("There is no file “%1”. It may have been moved or renamed: open it from where it is now.")
            .arg(path);
    case DocumentError::Directory:
        return tr("“%1” is a folder. Open one of the files in it.").arg(name);
    case DocumentError::NotAFile:
        return tr("“%1” is a device or a pipe, not a file. Save what comes from it as a file and open that.")
            .arg(path);
    case DocumentError::Unreadable:
        return tr("“%1” could not be read. Check that you may read it and that its disk is working.")
            .arg(path);
    case DocumentError::Empty:
        return tr("“%1” is empty (0 bytes). Copy, download or export it again.").arg(name);
    case DocumentError::FileTooLarge:
        return tr("“%1” is larger than %2, the most that Callout opens. Save a picture as JPEG or WebP, "
                  "or split a document into several files.")
            .arg(name, QLocale().formattedDataSize(fault.limit));
    case DocumentError::UnknownFormat:
        return tr("“%1” is not a picture or PDF that Callout knows, whatever its name says. It opens PNG, "
                  "JPEG, WebP, GIF, BMP and TIFF: export it as one of these, or as PDF.")
            .arg(name);
    case DocumentError::NotText:
        return tr("“%1” is nothing that Callout can show. It opens pictures (PNG, JPEG, WebP, GIF, BMP and "
                  "TIFF), PDF, HTML, Markdown and text: export it as one of these.")
            .arg(name);
    case DocumentError::TextTooLong:
        return tr("“%1” is longer than Callout shows as text: up to %2 and %3 rows. Open a part of it.")
            .arg(name, QLocale().formattedDataSize(fault.limit),
                 QLocale().toString(DocumentLimits::textRows));
    case DocumentError::NoReader:
        return tr("“%1” cannot be opened because the reader for its format is not installed. Install the "
                  "package qt6-image-formats-plugins, or export the picture as PNG or JPEG.")
            .arg(name);
    case DocumentError::NoPdfReader:
        return tr("“%1” cannot be opened because callout-pdf, the part of Callout that reads PDFs, is "
                  "missing "
                  "or cannot be started. Close some programs and try again, or install Callout again.")
            .arg(name);
    case DocumentError::TooManyPixels:
        //: %1 file name, %2 and %3 pixels, %4 like "400 megapixels", %5 like "134 megapixels"
        return tr("“%1” has %2 × %3 pixels (%4); Callout opens up to %5. Make it smaller, or crop it to the "
                  "part you want to discuss.")
            .arg(name, QLocale().toString(fault.size.width()), QLocale().toString(fault.size.height()),
                 megapixels(qint64(fault.size.width()) * fault.size.height()), megapixels(fault.limit));
    case DocumentError::TooManyPages:
        //: %1 file name, %2 the largest number of pages
        return tr("“%1” has more than %2 pages, the most that Callout opens. Split it into several files and "
                  "open the one you want to discuss.")
            .arg(name, QLocale().toString(fault.limit));
    case DocumentError::UnknownLock:
        return tr("“%1” is protected in a way that only the program of its publisher can open. Ask for a "
                  "copy "
                  "without that protection, or with a password.")
            .arg(name);
    case DocumentError::Truncated:
        return tr("“%1” is incomplete: the file ends too early. Copy or download it again.").arg(name);
    case DocumentError::Damaged:
        return tr("“%1” is damaged and cannot be shown. Copy, download or export it again.").arg(name);
    case DocumentError::NotAPage:
        return tr("“%1” is not a web page or a picture that can be shown as one. Save it as a file and open "
                  "that, or export it as PDF or PNG.")
            .arg(name);
    case DocumentError::PageTooLarge:
        return tr("The page “%1” is too large to be shown. Open a part of it, or print it to PDF with a "
                  "browser and open that.")
            .arg(name);
    case DocumentError::NotPrinted:
        return tr("The page “%1” could not be shown: the program that reads web pages failed. Try again, or "
                  "print the page to PDF with a browser and open that.")
            .arg(name);
    case DocumentError::NoWebEngine:
        return tr("“%1” needs the program that reads web pages, which is not installed. Install the package "
                  "callout-webprint, or save the page as PDF or PNG and open that.")
            .arg(name);
    case DocumentError::TimedOut:
        return tr("“%1” did not answer in time. Check the address and your connection, then try again.")
            .arg(name);
    case DocumentError::Redirects:
        return tr("“%1” leads from one address to the next without an end. Open it in a browser and copy the "
                  "address that you arrive at.")
            .arg(name);
    case DocumentError::Unreachable:
        return tr("“%1” cannot be reached safely. Check the address and your connection, then try again.")
            .arg(name);
    case DocumentError::Refused:
        //: %1 a web address, %2 a number like 404
        return tr("The server of “%1” answered with error %2. Check the address; if one must sign in to see "
                  "the "
                  "page, save it with a browser and open the file.")
            .arg(name, QString::number(fault.limit));
    case DocumentError::PrivateAddress:
        return tr("“%1” leads into the private network of this computer, which a public page may not. Open "
                  "the "
                  "address that you mean itself.")
            .arg(name);
    case DocumentError::OutOfMemory:
        return tr("There is not enough memory to show “%1”. Close other programs, or make it smaller.")
            .arg(name);
    case DocumentError::Cancelled:
        return tr("Opening “%1” was stopped. Open it again to see it.").arg(name);
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorText(const DocumentFault &fault, const QString &path)
{
    if (path.startsWith("http://"_L1) || path.startsWith("https://"_L1))
        return Text::of(fault, path, path);
    const QString native = QDir::toNativeSeparators(path);
    const QString name = QFileInfo(QDir::cleanPath(path)).fileName();
    return Text::of(fault, name.isEmpty() ? native : name, native);
}

QString megapixels(qint64 pixels)
{
    return Text::megapixels(pixels);
}

} // namespace callout
