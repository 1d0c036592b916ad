// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/errortext.h"

#include "app/protocol/limits.h"

#include <QCoreApplication>
#include <QLocale>

namespace callout::ui {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(callout::ui::ErrorText)

public:
    static QString happened(Deed deed)
    {
        switch (deed) {
        case Deed::Comment:
            return tr("Your comment was not sent.");
        case Deed::Edit:
            return tr("Your change to the comment was not saved.");
        case Deed::Delete:
            return tr("It was not deleted.");
        case Deed::Resolve:
            return tr("The state of the discussion was not changed.");
        case Deed::Move:
            return tr("The marker was not moved.");
        case Deed::React:
            return tr("Your reaction was not saved.");
        case Deed::Restore:
            return tr("The discussion was not brought back.");
        case Deed::PageSettings:
            return tr("The settings of the page were not changed.");
        case Deed::Other:
            return tr("That did not work.");
        }
        Q_UNREACHABLE();
    }

    static QString reason(const protocol::Error &error)
    {
        switch (error.code) {
        case Code::BadRequest:
            return tr("The server did not accept its content. Change it and try again.");
        case Code::UnknownType:
            return tr("The server runs an older version. Ask whoever runs it for an update.");
        case Code::Unauthorized:
            return tr("You are signed out. Open the link you were given once more.");
        case Code::Forbidden:
            return tr("Your role does not allow it. Ask the person who shared the page for more rights.");
        case Code::NotFound:
            return tr("The discussion or the page is not there any more.");
        case Code::IdTaken:
            return tr("It had arrived before, or was deleted since. Look at the page before you try again.");
        case Code::BroadcastIdReused:
            return tr("It was sent before with other words. Send it once more.");
        case Code::Conflict:
            return tr("Someone else changed it meanwhile. Look at the new text, then save yours again.");
        case Code::TooLarge:
            return tr("It is too much: a comment has at most %1 characters, and a discussion room for a few "
                      "hundred comments. Shorten it, or begin another discussion beside it.")
                .arg(QLocale().toString(protocol::limits::commentChars));
        case Code::RateLimited:
            return tooFast(error);
        case Code::Readonly:
            return tr("The page is read-only. A moderator can open it for changes again.");
        case Code::Unavailable:
            return tr("The server does not answer just now. Try again in a moment.");
        case Code::Internal:
            return tr("The server has a fault. Try again; if it stays, tell whoever runs the server.");
        case Code::Offline:
            return tr("You are offline. Try again once you are connected.");
        }
        Q_UNREACHABLE();
    }

private:
    static QString tooFast(const protocol::Error &error)
    {
        if (!error.retryAfterMs)
            return tr("There were too many changes in a short time. Try again in a minute.");
        const int seconds = std::max(1, (*error.retryAfterMs + 999) / 1000);
        return tr("There were too many changes in a short time. Try again in %n second(s).", nullptr,
                  seconds);
    }
};

} // namespace

QString errorText(const protocol::Error &error, Deed deed, const QString &known)
{
    //: What did not happen, then why and what to do: two sentences
    return QCoreApplication::translate("callout::ui::ErrorText", "%1 %2")
        .arg(ErrorText::happened(deed), known.isEmpty() ? ErrorText::reason(error) : known);
}

QString notDoneText(Deed deed)
{
    return ErrorText::happened(deed);
}

} // namespace callout::ui
