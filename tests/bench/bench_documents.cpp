// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How soon long documents are seen and how they scroll and zoom: the program beside Okular, both on a
// screen of their own, both looked at from outside. Exits 1 where Callout is behind or shows a blank
// page.
#include "tests/bench/sampledocuments.h"
#include "tests/bench/shownprogram.h"

#include "app/document/html/htmldocument.h"
#include "app/document/opendocument.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>

#include <cmath>
#include <cstdio>

namespace callout::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double patience = 90; // seconds
constexpr int step = 600;       // pixels a frame

struct Sample {
    const char *name;
    QString path;
    bool opensInOkular;
    int turn; ///< after so many frames it is scrolled back; 0: it is long enough
};

struct Size {
    int runs;
    int frames;
    int zooms;
    int pages;
    int megabyte;
};

/// What a program did with a document.
struct Result {
    double firstMs = 0; ///< 0: not within the patience
    double sharpMs = 0;
    double megabytes = 0;
    ShownProgram::Moved scrolled;
    ShownProgram::Moved zoomed;
};

/// A program and what it needs to feel at home.
class Viewer {
public:
    Viewer(Screen &screen, QStringList command) : m_screen(screen), m_command(std::move(command))
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"DISPLAY"_s, screen.display());
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        for (const QString &name : { u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
                                     u"XDG_RUNTIME_DIR"_s })
            m_environment.insert(name, folder(name));
        const QString folderName = m_environment.value(u"XDG_CONFIG_HOME"_s);
        QFile okular(folderName + u"/okularpartrc"_s);
        if (!okular.open(QIODevice::WriteOnly)
            || okular.write("[PageView]\nSmoothScrolling=false\n[Main View]\nShowLeftPanel=false\n") < 0)
            giveUp("Okular's settings cannot be written");
    }

    std::optional<Result> measure(const Sample &sample, const Size &size)
    {
        Result result;
        std::vector<double> first;
        std::vector<double> sharp;
        ShownProgram::Picture picture;
        int wheel = 0;
        for (int run = 0; run < size.runs; ++run) {
            forgetPages();
            ShownProgram program(m_screen, m_command + QStringList { sample.path }, m_environment);
            const auto opened = program.open(patience);
            if (!opened)
                return {};
            first.push_back(opened->firstMs);
            sharp.push_back(opened->sharpMs);
            result.megabytes = std::max(result.megabytes, double(program.peakMemory()) / 1e6);
            picture = opened->picture;
            if (run == 0)
                wheel = program.wheelStep();
        }
        result.firstMs = median(first);
        result.sharpMs = median(sharp);
        // Once more, to scroll as soon as something is seen.
        ShownProgram program(m_screen, m_command + QStringList { sample.path }, m_environment);
        if (wheel > 0 && program.waitFor(picture, patience)) {
            const int clicks = std::max(1, int(std::lround(double(step) / wheel)));
            result.scrolled = program.scroll(size.frames, clicks, sample.turn);
            result.zoomed = program.zoom(size.zooms);
        }
        result.megabytes = std::max(result.megabytes, double(program.peakMemory()) / 1e6);
        return result;
    }

    /// Opens something once: what a program does for its first time of all does not count.
    void warmUp(const QString &path)
    {
        ShownProgram(m_screen, m_command + QStringList { path }, m_environment).open(patience);
    }

private:
    QString folder(const QString &name)
    {
        const QString path = m_home.filePath(name);
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// A page that was printed before would open without the engine.
    void forgetPages() { QDir(m_environment.value(u"XDG_CACHE_HOME"_s) + u"/callout"_s).removeRecursively(); }

    Screen &m_screen;
    QTemporaryDir m_home;
    QStringList m_command;
    QProcessEnvironment m_environment;
};

/// Until all of the text is known, milliseconds: from the library itself, since nobody sees it.
double readiness(const Sample &sample)
{
    const QTemporaryDir sheets;
    WebOptions web;
    web.converter = u"" CALLOUT_WEBPRINT ""_s;
    web.cacheDirectory = sheets.path();
    const int64_t begin = nanoseconds();
    const std::shared_ptr<Document> document = sample.path.endsWith("html"_L1)
        ? HtmlDocument::open(sample.path, {}, web)
        : openDocument(sample.path);
    QEventLoop loop;
    const auto look = [&] {
        if (document->state() == Document::State::Failed)
            giveUp(sample.path.toStdString() + " cannot be opened");
        if (document->state() == Document::State::Ready && document->text())
            loop.quit();
    };
    QObject::connect(document.get(), &Document::textKnown, &loop, look);
    QObject::connect(document.get(), &Document::finished, &loop, look);
    loop.exec();
    return double(nanoseconds() - begin) / 1e6;
}

std::string ratio(double callout, double okular)
{
    return okular > 0 ? decimal(callout / okular, 2) : "–";
}

std::string both(double callout, const std::optional<Result> &okular, double other, int decimals)
{
    return decimal(callout, decimals) + " / " + (okular ? decimal(other, decimals) : "–");
}

} // namespace

static int run(Length length)
{
    const bool isQuick = length == Length::Quick;
    const Size size = isQuick ? Size { 1, 20, 8, 20, 100'000 } : Size { 3, 300, 64, 500, 1'000'000 };
    const QTemporaryDir folder;
    const std::vector<Sample> samples {
        { isQuick ? "PDF, 20 pages" : "PDF, 500 pages", folder.filePath(u"long.pdf"_s), true, 0 },
        { isQuick ? "Markdown, 0.5 MB" : "Markdown, 5 MB", folder.filePath(u"long.md"_s), true, 0 },
        { isQuick ? "text, 5 MB" : "text, 50 MB", folder.filePath(u"long.txt"_s), true, 0 },
        { isQuick ? "HTML, 30 cards" : "HTML, 120 cards", folder.filePath(u"long.html"_s), false, 20 },
    };
    writePdf(samples[0].path, size.pages);
    writeMarkdown(samples[1].path, qint64(5) * size.megabyte);
    writeText(samples[2].path, qint64(50) * size.megabyte);
    writeHtml(samples[3].path, isQuick ? 30 : 120);

    Screen screen;
    Viewer callout(screen, { u"" CALLOUT_PROGRAM ""_s });
    Viewer okular(screen, { u"okular"_s });
    const QString small = folder.filePath(u"small.txt"_s);
    writeText(small, 20'000);
    callout.warmUp(small);
    okular.warmUp(small);

    Table opening({ "document", "first paint ms", "ratio", "sharp ms", "text known ms", "peak MB", "ratio" });
    Table moving({ "document", "scroll p95 ms", "ratio", "pictures", "blank", "zoom p95 ms", "ratio" });
    bool isAhead = true;
    bool isBlank = false;
    for (const Sample &sample : samples) {
        const auto shown = callout.measure(sample, size);
        if (!shown)
            std::printf("Callout did not show the %s within %.0f s\n", sample.name, patience);
        const auto other = sample.opensInOkular ? okular.measure(sample, size) : std::nullopt;
        const Result none;
        const Result *mine = shown ? &*shown : &none;
        const Result &theirs = other ? *other : none;
        opening.row({ sample.name, both(mine->firstMs, other, theirs.firstMs, 0),
                      ratio(mine->firstMs, theirs.firstMs), both(mine->sharpMs, other, theirs.sharpMs, 0),
                      decimal(readiness(sample), 0), both(mine->megabytes, other, theirs.megabytes, 0),
                      ratio(mine->megabytes, theirs.megabytes) });
        moving.row({ sample.name, both(mine->scrolled.p95Ms, other, theirs.scrolled.p95Ms, 1),
                     ratio(mine->scrolled.p95Ms, theirs.scrolled.p95Ms),
                     both(mine->scrolled.pictures, other, theirs.scrolled.pictures, 0),
                     both(mine->scrolled.blank, other, theirs.scrolled.blank, 0),
                     both(mine->zoomed.p95Ms, other, theirs.zoomed.p95Ms, 1),
                     ratio(mine->zoomed.p95Ms, theirs.zoomed.p95Ms) });
        isAhead = isAhead && shown && (!other || mine->firstMs < theirs.firstMs);
        isBlank = isBlank || mine->scrolled.blank > 0;
    }
    std::printf(
        "Callout / Okular; – where Okular cannot open it (web pages) or showed nothing for %.0f s\n\n",
        patience);
    opening.print();
    std::printf(
        "\nscrolling %d pixels a frame, %d frames from the first paint on; pictures: how many were shown\n",
        step, size.frames);
    moving.print();
    std::printf("target: first paint before Okular's: %s; no blank frame: %s\n", isAhead ? "met" : "missed",
                isBlank ? "missed" : "met");
    return isQuick || (isAhead && !isBlank) ? 0 : 1;
}

} // namespace callout::bench

int main(int argc, char **argv)
{
    using namespace callout::bench;
    const Length length = lengthFrom(argc, argv,
                                     "Measures how long documents are opened, scrolled and zoomed.");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return run(length);
}
