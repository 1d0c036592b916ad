// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfjob.h"

#include "app/document/filebytes.h"
#include "app/document/pdf/drawntexts.h"
#include "app/document/pdf/pdfdocument.h"
#include "app/document/pdf/pdftext.h"

namespace callout {

namespace {

// How the work of opening is shared out on the progress bar.
constexpr double readUntil = 0.3;
constexpr double measureUntil = 0.6;

constexpr double pageGap = 16; ///< page units between two pages of the sheet

DocumentError errorOf(PdfFailure failure)
{
    switch (failure) {
    case PdfFailure::Locked: // not an error; see open()
    case PdfFailure::UnknownLock:
        return DocumentError::UnknownLock;
    case PdfFailure::Truncated:
        return DocumentError::Truncated;
    case PdfFailure::Damaged:
        return DocumentError::Damaged;
    }
    Q_UNREACHABLE();
}

} // namespace

void PdfJob::reportProgress(double progress)
{
    const int percent = int(progress * 100);
    if (percent <= m_percent)
        return;
    m_percent = percent;
    mailbox.post([progress](PdfDocument &document) { document.takeProgress(progress); });
}

void PdfJob::fail(DocumentError error, qint64 limit)
{
    mailbox.post([error, limit](PdfDocument &document) { document.takeFault({ error, {}, limit }); });
}

void PdfJob::run()
{
    const Work reading { m_cancelled, [this](double done) { reportProgress(done * readUntil); } };
    auto bytes = readFile(path, limits.fileBytes, reading);
    if (!bytes) {
        mailbox.post([fault = bytes.error()](PdfDocument &document) { document.takeFault(fault); });
        return;
    }
    m_source.bytes = std::move(*bytes);
    open({ QByteArray() });
}

void PdfJob::hash()
{
    if (std::exchange(m_isHashed, true))
        return;
    const Work hashing { m_cancelled,
                         [this](double done) { reportProgress(measureUntil + done * (1 - measureUntil)); } };
    const QString sha256 = sha256Of(m_source.bytes, hashing);
    if (!m_cancelled)
        mailbox.post([sha256](PdfDocument &document) { document.takeHash(sha256); });
}

void PdfJob::unlock(const QString &password)
{
    // Which of the two depends on the age of the file's protection.
    open({ password.toUtf8(), password.toLatin1() });
}

void PdfJob::open(const QByteArrayList &passwords)
{
    Result<std::unique_ptr<PdfFile>, PdfFailure> file = Failure { PdfFailure::Locked };
    for (const QByteArray &password : passwords) {
        m_source.password = password;
        file = PdfFile::open(m_source);
        if (file || file.error() != PdfFailure::Locked)
            break;
    }
    if (!file && file.error() == PdfFailure::Locked) {
        m_source.password.clear();
        hash();
        mailbox.post([](PdfDocument &document) { document.takeLock(); });
        return;
    }
    if (!file) {
        fail(errorOf(file.error()));
        return;
    }
    const auto layout = measure(**file);
    if (!layout)
        return;
    mailbox.post([layout = *layout, source = m_source, outline = (*file)->outline()](PdfDocument &document) {
        document.takePages(layout, source, outline);
    });
    hash(); // it is seen meanwhile
    readText(**file);
}

std::optional<PageLayout> PdfJob::measure(const PdfFile &file)
{
    const int count = file.pageCount();
    if (count > limits.pages) {
        fail(DocumentError::TooManyPages, limits.pages);
        return {};
    }
    std::vector<QSizeF> sizes;
    for (int page = 0; page < count; ++page) {
        if (m_cancelled)
            return {};
        sizes.push_back(file.pageSize(page));
        reportProgress(readUntil + (measureUntil - readUntil) * double(page) / count);
    }
    return file.isPrintedWebPage() ? PageLayout::continuous(std::move(sizes))
                                   : PageLayout(std::move(sizes), pageGap);
}

void PdfJob::readText(const PdfFile &file)
{
    RunTextLayer::Builder builder;
    DrawnTexts drawn(m_source);
    const bool isFromBrowser = file.isFromBrowser();
    std::vector<PdfPageLinks> links;
    for (int index = 0; index < file.pageCount() && !m_cancelled; ++index) {
        if (index > 0)
            builder.nextPage();
        const auto page = file.page(index);
        if (!page)
            continue;
        const DrawnText text = [&] { return drawn.ofPage(index); };
        addPageText(builder, *page, isFromBrowser ? text : DrawnText(), m_cancelled);
        if (auto onPage = file.links(*page); !onPage.empty())
            links.push_back({ index, std::move(onPage) });
    }
    if (m_cancelled)
        return;
    mailbox.post([text = builder.finish(), links = std::move(links)](PdfDocument &document) {
        document.takeText(text, links);
    });
}

} // namespace callout
