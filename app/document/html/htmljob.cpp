// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/html/htmljob.h"

#include "app/document/html/simplehtml.h"
#include "app/document/html/webcache.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString cacheDirectory(const WebOptions &options)
{
    if (!options.cacheDirectory.isEmpty())
        return options.cacheDirectory;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation))
        .filePath(u"callout/sheets"_s);
}

bool isAddress(const QString &page)
{
    return page.startsWith("http:"_L1) || page.startsWith("https:"_L1);
}

/// What makes two sheets of the same page different.
QString variant(const WebOptions &options, const QString &converter)
{
    return u"%1 %2 %3"_s.arg(QStringLiteral(CALLOUT_VERSION),
                             options.scripts == Scripts::On ? u"scripts"_s : QString(),
                             converter.isEmpty() ? u"simplified"_s : QString());
}

} // namespace

HtmlJob::HtmlJob(QString page, const DocumentLimits &limits, const WebOptions &options)
    : m_page(std::move(page)),
      m_limits(limits),
      m_options(options)
{
}

void HtmlJob::fail(const DocumentFault &fault)
{
    mailbox.post([fault](HtmlDocument &document) { document.takeFault(fault); });
}

void HtmlJob::report(const QString &sheet)
{
    mailbox.post([sheet](HtmlDocument &document) { document.takeSheet(sheet); });
}

void HtmlJob::find()
{
    const WebCache cache(cacheDirectory(m_options));
    if (isAddress(m_page)) {
        mailbox.post([place = cache.newPlace()](HtmlDocument &document) { document.takePlace(place); });
        return;
    }
    const QFileInfo file(m_page);
    if (!file.exists())
        fail({ DocumentError::Missing, {}, 0 });
    else if (!file.isFile())
        fail({ DocumentError::NotAFile, {}, 0 });
    else if (file.size() > m_limits.fileBytes)
        fail({ DocumentError::FileTooLarge, {}, m_limits.fileBytes });
    else if (!file.isReadable())
        fail({ DocumentError::Unreadable, {}, 0 });
    else if (file.size() == 0)
        fail({ DocumentError::Empty, {}, 0 });
    else {
        const QString place = cache.placeFor(m_page, variant(m_options, m_options.converter));
        if (place.isEmpty())
            fail({ DocumentError::Unreadable, {}, 0 });
        else if (cache.isCurrent(place))
            report(place);
        else
            mailbox.post([place](HtmlDocument &document) { document.takePlace(place); });
    }
}

void HtmlJob::printSimplified(const QString &place)
{
    const Work work { m_cancelled, {} };
    const auto printed = printSimpleHtml(m_page, place, m_limits, work);
    if (!printed) {
        fail(printed.error());
        return;
    }
    keep(place, { m_page });
    report(place);
}

QString HtmlJob::keep(const QString &place, const QStringList &files) const
{
    const WebCache cache(cacheDirectory(m_options));
    const QString sheet = isAddress(m_page) ? cache.settle(place) : place;
    cache.keep(sheet, files);
    return sheet;
}

} // namespace callout
