// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program callout-webprint: prints a web page as a window shows it, in a process of its own.
#include "app/webprint/conversion.h"
#include "app/webprint/lockdown.h"
#include "app/webprint/pagefolder.h"

#include <QApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::webprint;

namespace {

const char *sentence(Exit exit)
{
    switch (exit) {
    case Exit::Done:
        return "";
    case Exit::Failed:
        return "the page could not be printed, or the output not be written";
    case Exit::Usage:
        return "wrongly used";
    case Exit::Missing:
        return "there is no such file, or it may not be read";
    case Exit::TooLarge:
        return "the page is too large";
    case Exit::NotAPage:
        return "this is no web page";
    case Exit::TimedOut:
        return "the page did not come within the time limit";
    case Exit::Redirects:
        return "too many redirects";
    case Exit::Unreachable:
        return "no connection to the page";
    case Exit::Refused:
        return "the server answered with an error";
    case Exit::Private:
        return "a public page led into the private network";
    case Exit::Crashed:
        return "the page's process died";
    }
    Q_UNREACHABLE();
}

int fail(Exit exit)
{
    std::fprintf(stderr, "callout-webprint: %s\n", sentence(exit));
    return int(exit);
}

void tell(const char *what, int value)
{
    std::printf("%s %d\n", what, value);
    std::fflush(stdout);
}

/// The arguments of the engine, as main() gets its own.
class Arguments {
public:
    Arguments(const char *program, const QStringList &list)
    {
        m_texts.emplace_back(program);
        for (const QString &text : list)
            m_texts.push_back(text.toLocal8Bit());
        for (QByteArray &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
        m_count = int(m_texts.size());
    }
    int &count() { return m_count; }
    char **pointers() { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char *> m_pointers;
    int m_count = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nobody waits for a page whose window is gone
    QStringList given;
    for (int i = 1; i < argc; ++i)
        given << QFile::decodeName(argv[i]);
    if (given == QStringList(u"--help"_s)) {
        std::fputs(qUtf8Printable(usage()), stdout);
        return 0;
    }
    if (given == QStringList(u"--version"_s)) {
        std::puts("callout-webprint " CALLOUT_VERSION);
        return 0;
    }
    const auto options = parseOptions(given);
    if (!options) {
        std::fprintf(stderr, "callout-webprint: %s\n", qUtf8Printable(options.error()));
        return int(Exit::Usage);
    }

    std::unique_ptr<PageFolder> folder;
    QSizeF pictureSize;
    if (!options->isAddress()) {
        auto opened = PageFolder::open(options->file);
        if (!opened)
            return fail(opened.error());
        folder = std::make_unique<PageFolder>(std::move(*opened));
        pictureSize = folder->pictureSize();
        leaveNetwork();
    }

    qputenv("QT_QPA_PLATFORM", "offscreen");
    registerPageScheme();
    Arguments arguments(argv[0], engineArguments(*options));
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(arguments.count(), arguments.pointers());

    Exit exit = Exit::Failed;
    {
        Conversion conversion(*options, std::move(folder), pictureSize);
        QObject::connect(&conversion, &Conversion::progressed, &application,
                         [](int percent) { tell("progress", percent); });
        QObject::connect(&conversion, &Conversion::finished, &application, [&](Exit result) {
            exit = result;
            tell("refused", conversion.refused());
            if (conversion.httpStatus() != 0)
                tell("status", conversion.httpStatus());
            QStringList used = conversion.used();
            used.removeDuplicates();
            for (const QString &path : std::as_const(used))
                std::printf("used %s\n", path.toUtf8().toPercentEncoding("/").constData());
            QCoreApplication::quit();
        });
        QMetaObject::invokeMethod(&conversion, &Conversion::start, Qt::QueuedConnection);
        QApplication::exec();
    }
    return exit == Exit::Done ? 0 : fail(exit);
}
