// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/options.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout::webprint {

namespace {

std::optional<int> number(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

Result<Done, QString> takeValue(Options &options, const QString &name, const QString &value)
{
    if (name == "--out"_L1) {
        options.output = QFileInfo(value).absoluteFilePath();
    } else if (name == "--width"_L1) {
        const auto width = number(value, 200, 4096);
        if (!width)
            return Failure { u"--width needs 200 to 4096 pixels"_s };
        options.width = *width;
    } else if (name == "--limit"_L1) {
        const auto seconds = number(value, 1, 3600);
        if (!seconds)
            return Failure { u"--limit needs 1 to 3600 seconds"_s };
        options.limit = std::chrono::seconds(*seconds);
    } else {
        return Failure { u"there is no option "_s + name };
    }
    return Done {};
}

} // namespace

Result<Options, QString> parseOptions(const QStringList &arguments)
{
    Options options;
    QString target;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--scripts"_L1) {
            options.scripts = Options::Scripts::On;
        } else if (argument.startsWith("--"_L1)) {
            if (++i == arguments.size())
                return Failure { argument + u" needs a value"_s };
            if (const auto taken = takeValue(options, argument, arguments[i]); !taken)
                return Failure { taken.error() };
        } else if (target.isEmpty()) {
            target = argument;
        } else {
            return Failure { u"only one page at a time"_s };
        }
    }
    if (target.isEmpty() || options.output.isEmpty())
        return Failure { u"name a page and --out FILE.pdf"_s };

    const QUrl url(target, QUrl::StrictMode);
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) {
        if (!url.isValid() || url.host().isEmpty())
            return Failure { u"this is no web address: "_s + target };
        options.address = url;
    } else {
        options.file = QFileInfo(target).absoluteFilePath();
    }
    return options;
}

QString usage()
{
    return u"Usage: callout-webprint [--scripts] [--width PIXELS] [--limit SECONDS] --out FILE.pdf PAGE\n\n"
           "Prints a web page on one sheet, as a window shows it. PAGE is an HTML, SVG or MHTML file,\n"
           "or an http(s) address. A file's page sees its own folder and nothing else: no network.\n"_s;
}

} // namespace callout::webprint
