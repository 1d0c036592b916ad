// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfjob.h"

#include "app/document/filebytes.h"
#include "app/document/pdf/pdfdocument.h"
#include "app/document/runtextlayer.h"

#include <algorithm>

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

/// Whatever the process says: its limits are far inside of these.
bool canBePage(const QSizeF &size)
{
    constexpr double largest = 100'000; // page units
    return size.width() >= 1 && size.height() >= 1 && size.width() < largest && size.height() < largest;
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

void PdfJob::fail(PdfProcess::Failure failure)
{
    if (failure != PdfProcess::Failure::Abandoned)
        fail(failure == PdfProcess::Failure::Missing ? DocumentError::NoPdfReader : DocumentError::Damaged);
}

void PdfJob::run()
{
    const Work reading { m_cancelled, [this](double done) { reportProgress(done * readUntil); } };
    auto bytes = readFile(path, limits.fileBytes, reading);
    if (!bytes) {
        mailbox.post([fault = bytes.error()](PdfDocument &document) { document.takeFault(fault); });
        return;
    }
    m_source.bytes = SharedBytes::copyOf(*bytes);
    if (!m_source.bytes) {
        fail(DocumentError::OutOfMemory);
        return;
    }
    bytes->clear();
    m_source.patience = limits.pageTime;
    m_source.spare = std::make_shared<SpareProcess>();
    open({ QByteArray() });
}

void PdfJob::hash()
{
    if (std::exchange(m_isHashed, true))
        return;
    const Work hashing { m_cancelled,
                         [this](double done) { reportProgress(measureUntil + done * (1 - measureUntil)); } };
    const QString sha256 = sha256Of(m_source.bytes->view(), hashing);
    if (!m_cancelled)
        mailbox.post([sha256](PdfDocument &document) { document.takeHash(sha256); });
}

void PdfJob::unlock(const QString &password)
{
    // Which of the two depends on the age of the file's protection.
    open({ password.toUtf8(), password.toLatin1() });
}

bool PdfJob::start(PdfProcess::Haste haste)
{
    if (m_process && m_process->isAlive())
        return true;
    auto started = PdfProcess::start(m_source.bytes, limits.pageTime, haste);
    if (!started) {
        fail(started.error());
        return false;
    }
    m_process = std::move(*started);
    return true;
}

void PdfJob::open(const QByteArrayList &passwords)
{
    PdfProcess::Answer<pdf::Opened> opened = Failure { PdfProcess::Failure::Died };
    for (const QByteArray &password : passwords) {
        if (!start(PdfProcess::Haste::Awaited))
            return;
        m_source.password = password;
        opened = m_process->open(password, m_cancelled);
        if (!opened || opened->failure != PdfFailure::Locked)
            break;
    }
    if (!opened) {
        fail(opened.error());
        return;
    }
    if (opened->failure == PdfFailure::Locked) {
        m_source.password.clear();
        hash();
        mailbox.post([](PdfDocument &document) { document.takeLock(); });
        return;
    }
    if (opened->failure) {
        fail(errorOf(*opened->failure));
        return;
    }
    const auto layout = measure(*opened);
    if (!layout)
        return;
    auto outline = m_process->outline(m_cancelled);
    if (!outline) {
        fail(outline.error());
        return;
    }
    const auto isElsewhere = [&](const OutlineEntry &entry) {
        return entry.target.page < 0 || entry.target.page >= layout->count();
    };
    std::erase_if(outline->entries, isElsewhere);
    m_source.spare->put(std::move(m_process));
    mailbox.post([layout = *layout, source = m_source, outline = outline->entries](PdfDocument &document) {
        document.takePages(layout, source, outline);
    });
    hash(); // it is seen meanwhile
    readText(opened->pages);
}

std::optional<PageLayout> PdfJob::measure(const pdf::Opened &opened)
{
    if (opened.pages > limits.pages) {
        fail(DocumentError::TooManyPages, limits.pages);
        return {};
    }
    constexpr int atOnce = 500;
    std::vector<QSizeF> sizes;
    while (int(sizes.size()) < opened.pages) {
        const pdf::PageSpan span { int(sizes.size()), std::min(atOnce, opened.pages - int(sizes.size())) };
        const auto measured = m_process->sizes(span, m_cancelled);
        if (!measured) {
            fail(measured.error());
            return {};
        }
        if (measured->size() != span.count || !std::all_of(measured->begin(), measured->end(), canBePage)) {
            fail(PdfProcess::Failure::Died);
            return {};
        }
        sizes.insert(sizes.end(), measured->begin(), measured->end());
        reportProgress(readUntil + (measureUntil - readUntil) * double(sizes.size()) / opened.pages);
    }
    return opened.isPrintedWebPage ? PageLayout::continuous(std::move(sizes))
                                   : PageLayout(std::move(sizes), pageGap);
}

/// A page that its reader does not survive has no text; the others have.
void PdfJob::readText(int pages)
{
    constexpr int mostEnds = 16; // a file of such pages only is not worth the time
    int ends = 0;
    RunTextLayer::Builder builder;
    std::vector<PdfPageLinks> links;
    for (int index = 0; index < pages && ends < mostEnds && !m_cancelled; ++index) {
        if (index > 0)
            builder.nextPage();
        const bool isThere = m_process && m_process->isAlive();
        if (!isThere
            && (!start(PdfProcess::Haste::Behind) || !m_process->open(m_source.password, m_cancelled)))
            break;
        auto page = m_process->read(index, m_cancelled);
        if (!page || !builder.add(page->text)) {
            ++ends;
            continue;
        }
        const auto leadsNowhere = [&](const PdfLink &link) {
            return link.link.target.page < 0 || link.link.target.page >= pages;
        };
        std::erase_if(page->links, leadsNowhere);
        if (!page->links.empty())
            links.push_back({ index, std::move(page->links) });
    }
    m_process.reset();
    if (m_cancelled)
        return;
    mailbox.post([text = builder.finish(), links = std::move(links)](PdfDocument &document) {
        document.takeText(text, links);
    });
}

} // namespace callout
