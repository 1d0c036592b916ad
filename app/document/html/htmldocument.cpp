// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/html/htmldocument.h"

#include "app/document/html/htmljob.h"
#include "app/document/pdf/pdfdocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double printedUntil = 0.8; ///< of the progress of opening

/// When a sheet was fetched, as it says itself; sheets of files have no time of their own.
QDateTime timeOf(QByteArrayView head)
{
    const QByteArray mark = "/CreationDate (D:";
    const qsizetype at = head.indexOf(mark);
    if (at < 0)
        return {};
    constexpr qsizetype digits = 14;
    QDateTime time = QDateTime::fromString(QString::fromLatin1(head.sliced(at + mark.size()).first(digits)),
                                           u"yyyyMMddHHmmss"_s);
    time.setTimeSpec(Qt::UTC);
    constexpr int never = 2000; // of callout-webprint, for files
    return time.date().year() > never ? time : QDateTime();
}

/// As Qt writes what printSimpleHtml() says of itself: UTF-16.
bool isSimplifiedSheet(QByteArrayView head)
{
    QByteArray mark;
    for (const char c : QByteArrayLiteral("Callout page, simplified"))
        mark.append('\0').append(c);
    return head.contains(mark);
}

QByteArray headOf(const QString &path)
{
    constexpr qint64 bytes = 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(bytes) : QByteArray();
}

WebOptions completed(WebOptions options)
{
    if (options.converter.isEmpty())
        options.converter = WebPrinter::installed();
    else if (!QFileInfo(options.converter).isExecutable())
        options.converter.clear();
    return options;
}

} // namespace

HtmlDocument::HtmlDocument(const QString &path, const DocumentLimits &limits, const WebOptions &options)
    : Document(path),
      m_limits(limits),
      m_options(completed(options))
{
}

HtmlDocument::~HtmlDocument()
{
    if (m_job) {
        m_job->abandon();
        m_job->mailbox.clear();
    }
}

std::shared_ptr<HtmlDocument> HtmlDocument::open(const QString &path, const DocumentLimits &limits,
                                                 const WebOptions &options)
{
    std::shared_ptr<HtmlDocument> document(new HtmlDocument(path, limits, options));
    const QDir folder(path);
    document->startJob(folder.exists() ? folder.filePath(u"index.html"_s) : path);
    return document;
}

std::shared_ptr<HtmlDocument> HtmlDocument::openAddress(const QUrl &address, const DocumentLimits &limits,
                                                        const WebOptions &options)
{
    const QString text = address.toString(QUrl::FullyEncoded);
    std::shared_ptr<HtmlDocument> document(new HtmlDocument(text, limits, options));
    document->startJob(text);
    return document;
}

std::shared_ptr<HtmlDocument> HtmlDocument::openSheet(const QString &path, const DocumentLimits &limits)
{
    std::shared_ptr<HtmlDocument> document(new HtmlDocument(path, limits, {}));
    document->show(path);
    return document;
}

void HtmlDocument::startJob(const QString &page)
{
    m_job = std::make_shared<HtmlJob>(page, m_limits, m_options);
    m_job->mailbox.setReceiver(this);
    QThreadPool::globalInstance()->start([job = m_job] { job->find(); });
}

void HtmlDocument::takePlace(const QString &place)
{
    if (state() != State::Loading)
        return;
    const QDir folder(path());
    print(folder.exists() ? folder.filePath(u"index.html"_s) : path(), place);
}

void HtmlDocument::print(const QString &page, const QString &place)
{
    if (m_options.converter.isEmpty()) {
        if (!page.endsWith("html"_L1, Qt::CaseInsensitive) && !page.endsWith("htm"_L1, Qt::CaseInsensitive)) {
            takeFault({ DocumentError::NoWebEngine, {}, 0 });
            return;
        }
        QThreadPool::globalInstance()->start([job = m_job, place] { job->printSimplified(place); });
        return;
    }
    m_printer = std::make_unique<WebPrinter>(m_options);
    connect(m_printer.get(), &WebPrinter::progressed, this, [this](double done) {
        if (state() == State::Loading)
            setProgress(done * printedUntil);
    });
    connect(m_printer.get(), &WebPrinter::failed, this, &HtmlDocument::takeFault);
    connect(m_printer.get(), &WebPrinter::printed, this, [this, place](const QStringList &used) {
        if (state() != State::Loading)
            return;
        QThreadPool::globalInstance()->start([job = m_job, place, used] {
            const QDateTime fetched = timeOf(headOf(place));
            const QString sheet = job->keep(place, used);
            job->mailbox.post([sheet, fetched](HtmlDocument &document) {
                document.takeSheet(sheet);
                document.m_snapshotTime = fetched; // the sheet may be one of before
            });
        });
    });
    m_printer->start(page, place);
}

void HtmlDocument::takeSheet(const QString &sheet)
{
    if (state() != State::Loading)
        return;
    setProgress(printedUntil);
    show(sheet);
}

void HtmlDocument::show(const QString &sheet)
{
    m_sheetPath = sheet;
    const QByteArray head = headOf(sheet);
    m_isSimplified = isSimplifiedSheet(head);
    m_snapshotTime = m_isSimplified ? QDateTime() : timeOf(head);
    m_sheet = PdfDocument::open(sheet, m_limits);
    const Document *shown = m_sheet.get();
    connect(shown, &Document::hashKnown, this, [this] {
        if (state() == State::Loading)
            setSha256(m_sheet->sha256());
    });
    connect(shown, &Document::sizeKnown, this, [this] {
        if (state() == State::Loading)
            setPages(m_sheet->pages());
    });
    connect(shown, &Document::contentChanged, this, &Document::contentChanged);
    connect(shown, &Document::textKnown, this, &Document::textKnown);
    connect(shown, &Document::finished, this, &HtmlDocument::sheetFinished);
    connect(shown, &Document::locked, this, [this] { takeFault({ DocumentError::Damaged, {}, 0 }); });
}

void HtmlDocument::sheetFinished()
{
    if (state() != State::Loading)
        return;
    if (m_sheet->state() == State::Ready) {
        succeed();
    } else {
        if (m_job) // one of our own that is broken must not be taken again
            QFile::remove(m_sheetPath);
        fail(m_job ? DocumentFault { DocumentError::NotPrinted, {}, 0 } : m_sheet->fault());
    }
}

void HtmlDocument::takeFault(const DocumentFault &fault)
{
    if (state() == State::Loading)
        fail(fault);
}

void HtmlDocument::cancel()
{
    if (state() != State::Loading)
        return;
    if (m_job)
        m_job->abandon();
    m_printer.reset();
    if (m_sheet)
        m_sheet->cancel();
    takeFault({ DocumentError::Cancelled, {}, 0 });
}

bool HtmlDocument::hasContent() const
{
    return m_sheet && m_sheet->hasContent();
}

void HtmlDocument::paint(QPainter &painter, const SheetView &view)
{
    if (m_sheet)
        m_sheet->paint(painter, view);
}

QImage HtmlDocument::thumbnail(QSize largest) const
{
    return m_sheet ? m_sheet->thumbnail(largest) : QImage();
}

std::shared_ptr<const TextLayer> HtmlDocument::text() const
{
    return m_sheet ? m_sheet->text() : nullptr;
}

bool HtmlDocument::countsByPage() const
{
    return m_sheet && m_sheet->countsByPage();
}

std::vector<OutlineEntry> HtmlDocument::outline() const
{
    return m_sheet ? m_sheet->outline() : std::vector<OutlineEntry>();
}

std::optional<DocumentLink> HtmlDocument::linkAt(const PagePoint &at) const
{
    return m_sheet ? m_sheet->linkAt(at) : std::nullopt;
}

QString HtmlDocument::remark() const
{
    if (m_isSimplified && !m_job) // somebody else printed it
        return tr("Simplified");
    if (m_isSimplified)
        return tr("Simplified: install the package callout-webprint to see the page as it is");
    if (!m_snapshotTime.isValid())
        return {};
    const QDateTime time = m_snapshotTime.toLocalTime();
    const QLocale locale;
    const QString when = time.date() == QDate::currentDate()
        ? locale.toString(time.time(), QLocale::ShortFormat)
        : locale.toString(time, QLocale::ShortFormat);
    //: %1 is the time, and the day if it was not today, at which a web page was fetched
    return tr("Snapshot of %1").arg(when);
}

bool isPrintedPage(QByteArrayView head)
{
    return head.contains("%PDF-") && (head.contains("/Producer (Callout page") || isSimplifiedSheet(head));
}

bool isWebPage(QByteArrayView head, const QString &suffix)
{
    static const QStringList suffixes { u"html"_s, u"htm"_s,  u"xhtml"_s, u"xht"_s,
                                        u"svg"_s,  u"svgz"_s, u"mht"_s,   u"mhtml"_s };
    if (suffixes.contains(suffix))
        return true;
    // What is called a text is one, also when it is the text of a page.
    static const QMimeDatabase types;
    const auto named = types.mimeTypesForFileName(u"x."_s + suffix);
    if (!suffix.isEmpty()
        && std::ranges::any_of(named, [](const QMimeType &type) { return type.inherits(u"text/plain"_s); }))
        return false;
    QByteArray start = head.toByteArray();
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    const bool isXml = start.startsWith("<?xml");
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<svg")
        || (isXml && (start.contains("<html") || start.contains("<svg")));
}

} // namespace callout
