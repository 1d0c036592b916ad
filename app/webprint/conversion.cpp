// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/conversion.h"

#include "app/webprint/pagefolder.h"
#include "app/webprint/pdfbytes.h"

#include <QFile>
#include <QPageLayout>
#include <QSaveFile>
#include <QWebEngineLoadingInfo>
#include <QWebEngineScript>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace callout::webprint {

namespace {

constexpr double pointsPerPixel = 72.0 / 96;
/// CSS pixels. To paint a part of a sheet, and its small picture, takes as long as the sheet has content.
constexpr double longestSheet = 4'800;
/// Sheets that lie one below the other are as high as whole points and whole dots of the engine's 300 an
/// inch: no line of another colour between them.
constexpr double wholeHeight = 24;
constexpr double largestPage = 400'000; ///< CSS pixels in all: more is no page but a trap
constexpr double widestSheet = 19'200;
constexpr int mostTries = 6;
constexpr auto interval = 40ms;
constexpr auto longestSettling = 5000ms; ///< and an eighth of the limit at most
constexpr int steadyLooks = 3;           ///< with scripts, which draw when they are ready

QString script(const QString &name)
{
    QFile file(u":/webprint/"_s + name);
    file.open(QIODevice::ReadOnly);
    return QString::fromUtf8(file.readAll());
}

} // namespace

Conversion::Conversion(const Options &options, std::unique_ptr<PageFolder> folder, QSizeF pictureSize)
    : m_options(options),
      m_pictureSize(pictureSize),
      m_engine(options, std::move(folder))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(options.limit);
    m_hurry.setSingleShot(true);
    m_hurry.setInterval(std::chrono::milliseconds(options.limit) / 4);
    m_look.setSingleShot(true);
    m_look.setInterval(interval);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(Exit::TimedOut); });
    connect(&m_hurry, &QTimer::timeout, this, &Conversion::hurry);
    connect(&m_look, &QTimer::timeout, this, &Conversion::look);
    connect(&m_engine, &Engine::isDownload, this, [this] { end(Exit::NotAPage); });
    LockedPage &page = m_engine.page();
    connect(&page, &QWebEnginePage::loadProgress, this, [this](int percent) {
        if (m_step == Step::Loading)
            Q_EMIT progressed(percent / 2);
    });
    connect(&page, &QWebEnginePage::loadingChanged, this, &Conversion::loadingChanged);
    connect(&page, &QWebEnginePage::renderProcessTerminated, this, [this] { end(Exit::Crashed); });
}

void Conversion::start()
{
    m_limit.start();
    m_hurry.start();
    if (!m_engine.load())
        end(Exit::Unreachable);
}

void Conversion::loadingChanged(const QWebEngineLoadingInfo &info)
{
    if (m_step != Step::Loading || info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
        return;
    using Domain = QWebEngineLoadingInfo::ErrorDomain;
    if (info.errorDomain() == Domain::HttpStatusCodeDomain && info.errorCode() >= 400) {
        m_httpStatus = info.errorCode();
        end(Exit::Refused);
    } else if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus) {
        settle();
    } else {
        constexpr int tooManyRedirects = -310; // of the engine's net_error_list.h
        constexpr int aborted = -3;            // a download begins so; it says so itself
        if (info.errorCode() == tooManyRedirects)
            end(Exit::Redirects);
        else if (!m_options.isAddress())
            end(Exit::NotAPage);
        else if (info.errorCode() != aborted)
            end(m_engine.wasPrivate() ? Exit::Private : Exit::Unreachable);
    }
}

void Conversion::hurry()
{
    if (m_step != Step::Loading)
        return;
    m_engine.page().runJavaScript(u"location.protocol !== 'about:' && document.body !== null "
                                  "&& document.body.childElementCount > 0"_s,
                                  QWebEngineScript::ApplicationWorld, [this](const QVariant &something) {
                                      if (m_step == Step::Loading && something.toBool())
                                          settle();
                                  });
}

void Conversion::settle()
{
    m_step = Step::Settling;
    m_engine.page().stay();
    m_settling.start();
    look();
}

void Conversion::look()
{
    m_engine.page().runJavaScript(
        script(u"settled.js"_s), QWebEngineScript::ApplicationWorld, [this](const QVariant &seen) {
            if (m_step != Step::Settling)
                return;
            m_same = seen == m_before ? m_same + 1 : 0;
            m_before = seen;
            const auto longest = std::min(longestSettling, std::chrono::milliseconds(m_options.limit) / 8);
            const int wanted = m_options.scripts == Options::Scripts::On ? steadyLooks * 4 : steadyLooks - 2;
            const bool isPending = seen.toMap().value(u"pending"_s).toBool();
            if ((!isPending && m_same >= wanted) || m_settling.hasExpired(longest.count()))
                prepare();
            else
                m_look.start();
        });
}

void Conversion::prepare()
{
    m_step = Step::Printing;
    Q_EMIT progressed(60);
    m_engine.page().runJavaScript(script(u"prepare.js"_s), QWebEngineScript::ApplicationWorld,
                                  [this](const QVariant &size) { measured(size); });
}

void Conversion::measured(const QVariant &size)
{
    if (m_step != Step::Printing)
        return;
    m_sheet = QSizeF(size.toMap().value(u"width"_s).toDouble(), size.toMap().value(u"height"_s).toDouble());
    if (!m_pictureSize.isEmpty())
        m_sheet = m_pictureSize;
    if (m_sheet.isEmpty()) {
        end(Exit::Failed);
        return;
    }
    if (m_sheet.height() > largestPage) {
        end(Exit::TooLarge);
        return;
    }
    m_sheet.setWidth(std::min(m_sheet.width(), widestSheet));
    m_pages = int(std::ceil(m_sheet.height() / longestSheet));
    setSheetHeight(m_sheet.height() / m_pages);
    print();
}

void Conversion::setSheetHeight(double least)
{
    m_sheet.setHeight(m_pages == 1 ? std::ceil(least) : std::ceil(least / wholeHeight) * wholeHeight);
}

void Conversion::print()
{
    Q_EMIT progressed(70);
    if (m_pages == 1) {
        printSheets();
        return;
    }
    m_engine.page().runJavaScript(script(u"cut.js"_s) + u"(%1)"_s.arg(m_sheet.height() * m_pages),
                                  QWebEngineScript::ApplicationWorld, [this](const QVariant &) {
                                      if (m_step == Step::Printing)
                                          printSheets();
                                  });
}

void Conversion::printSheets()
{
    m_engine.page().runJavaScript(script(u"headings.js"_s), QWebEngineScript::ApplicationWorld,
                                  [this](const QVariant &found) {
                                      if (m_step == Step::Printing)
                                          printWith(found.toList());
                                  });
}

void Conversion::printWith(const QVariantList &headings)
{
    m_headings = headings;
    const QSizeF points = m_sheet * pointsPerPixel;
    // The engine rounds to whole points; a line that does not fit would begin a page of its own.
    const double height = m_pages == 1 ? std::ceil(points.height()) + 1 : points.height();
    const QPageSize paper(QSizeF(points.width(), height), QPageSize::Point, {}, QPageSize::ExactMatch);
    m_engine.page().printToPdf([this](const QByteArray &pdf) { printed(pdf); },
                               QPageLayout(paper, QPageLayout::Portrait, QMarginsF()));
}

void Conversion::printed(const QByteArray &pdf)
{
    if (m_step != Step::Printing)
        return;
    const int pages = pageCount(pdf);
    if (pages == 0) {
        end(Exit::Failed);
        return;
    }
    if (pages > m_pages && ++m_tries < mostTries) {
        // Text is a little longer on paper than on the screen, or a picture went to the next page.
        constexpr double more = 1.02;
        setSheetHeight(m_sheet.height() * (1 + (more - 1) * m_tries));
        print();
        return;
    }
    QByteArray bytes = pdf;
    static const QDateTime always(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    describe(bytes, m_options.isAddress() ? QDateTime::currentDateTimeUtc() : always);
    bytes = withContents(bytes, contents(pages));
    QSaveFile file(m_options.output);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.commit();
    if (isWritten)
        Q_EMIT progressed(100);
    end(isWritten ? Exit::Done : Exit::Failed);
}

std::vector<PdfHeading> Conversion::contents(int pages) const
{
    std::vector<PdfHeading> contents;
    for (const QVariant &found : m_headings) {
        const QVariantMap heading = found.toMap();
        const double top = std::max(heading.value(u"top"_s).toDouble(), 0.0);
        const int page = std::min(int(top / m_sheet.height()), pages - 1);
        const double height = pages == 1 ? std::ceil(m_sheet.height() * pointsPerPixel) + 1
                                         : m_sheet.height() * pointsPerPixel;
        contents.push_back({ heading.value(u"title"_s).toString(), heading.value(u"level"_s).toInt(), page,
                             height - (top - page * m_sheet.height()) * pointsPerPixel });
    }
    return contents;
}

void Conversion::end(Exit exit)
{
    if (m_step == Step::Ended)
        return;
    m_step = Step::Ended;
    Q_EMIT finished(exit);
}

} // namespace callout::webprint
