// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/pdfcontents.h"
#include "app/webprint/engine.h"
#include "app/webprint/exitcodes.h"

#include <QElapsedTimer>
#include <QTimer>

namespace callout::webprint {

/// From a page to a PDF, in steps: load, wait until pictures and fonts are there, settle everything
/// that looks at the window, print, and print again where it did not fit. Ends once.
class Conversion final : public QObject {
    Q_OBJECT
public:
    Conversion(const Options &options, std::unique_ptr<PageFolder> folder, QSizeF pictureSize);

    void start();
    int refused() const { return m_engine.refused(); }
    QStringList used() const { return m_engine.used(); }
    /// What the server answered, when it answered with an error; else 0.
    int httpStatus() const { return m_httpStatus; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(callout::webprint::Exit exit);

private:
    enum class Step { Loading, Settling, Printing, Ended };

    void loadingChanged(const QWebEngineLoadingInfo &info);
    void hurry();
    void settle();
    void look();
    void prepare();
    void measured(const QVariant &size);
    void setSheetHeight(double least);
    void print();
    void printSheets();
    void printWith(const QVariantList &headings);
    std::vector<PdfHeading> contents(int pages) const;
    void printed(const QByteArray &pdf);
    void end(Exit exit);

    const Options m_options;
    const QSizeF m_pictureSize;
    Engine m_engine;
    Step m_step = Step::Loading;
    QTimer m_limit;
    QTimer m_hurry; ///< a page that goes on loading is shown as it is
    QTimer m_look;
    QElapsedTimer m_settling;
    QVariant m_before; ///< what look() saw last
    int m_same = 0;    ///< how often it saw the same
    QSizeF m_sheet;    ///< CSS pixels
    QVariantList m_headings;
    int m_pages = 1;
    int m_tries = 0;
    int m_httpStatus = 0;
};

} // namespace callout::webprint
