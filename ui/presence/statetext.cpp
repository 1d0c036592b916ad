// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/statetext.h"

#include "ui/theme/times.h"

#include <QCoreApplication>

namespace callout::ui {

using protocol::Code;
using Fault = Transport::Fault;
using State = Connection::State;
using Again = StateText::Again;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::ui::StateText)

public:
    static StateText online(const ConnectionStatus &status)
    {
        if (status.page == ConnectionStatus::Access::Readonly)
            return { tr("Live · Read-only"), tr("Read-only"),
                     tr("This page is read-only: you see every change at once, but nobody can write."),
                     Tone::Neutral };
        if (status.role == Role::Viewer)
            return {
                tr("Live · Read-only"), tr("Read-only"),
                tr("You see every change at once, but your link does not allow you to write. Ask the person "
                   "who shared the page for another."),
                Tone::Neutral
            };
        if (status.reach == ConnectionStatus::Reach::Private)
            return {
                tr("Live · On this computer"), tr("Live"),
                tr("Everything is saved on this computer. Nobody else sees this page until you share it."),
                Tone::Good
            };
        return { tr("Live"), tr("Live"), tr("Every change reaches you, and everyone else, at once."),
                 Tone::Good };
    }

    /// Where nothing ever came, there is nothing to come back to.
    static QString connecting(const QString &synced)
    {
        return synced.isEmpty() ? tr("Connecting…") : tr("Reconnecting…");
    }

    /// `doing` with the time of what is on the screen.
    static StateText busy(const QString &doing, const QString &synced, const QString &reason)
    {
        if (synced.isEmpty())
            return { doing, doing, reason, Tone::Busy };
        //: %1: "Reconnecting…"; %2: a time of day
        return { tr("%1 showing %2").arg(doing, synced), doing, reason, Tone::Busy };
    }

    static QString dated(const QString &words, const QString &synced)
    {
        //: %1: "Offline", "Trying again in 12 s"; %2: a time of day
        return synced.isEmpty() ? words : tr("%1 — showing %2").arg(words, synced);
    }

    static StateText bad(const QString &words, const QString &brief, const QString &synced,
                         const QString &reason, WayBack way, Again again = Again::Useful)
    {
        return { dated(words, synced), brief, reason, Tone::Bad, words, way, again };
    }

    /// Another process has the connection, and keeps it.
    static StateText kept(const ConnectionStatus &status, const QString &synced)
    {
        const bool differs = status.fault == Fault::OwnerDiffers;
        const QString process = status.error.reason.section(u' ', 0, 0);
        const QString title = status.error.reason.section(u' ', 1);
        QString words = differs ? tr("Another Callout window is of another version")
                                : tr("Another Callout window is not responding");
        QString reason = differs
            ? tr("The two cannot share a connection. Close that window, or open this page there. "
                 "You can read what is here.")
            : tr("You can read what is here; writing works again as soon as that window answers "
                 "or is closed.");
        if (!title.isEmpty() && differs) {
            words = tr("Window “%1” is of another version").arg(shortened(title));
            //: %1: the title of a window; %2: the number of its process
            reason = tr("The Callout window “%1” has the connection, and the two cannot share it. Close that "
                        "window, or open this page there. You can read what is here. (Process %2)")
                         .arg(title, process);
        } else if (!title.isEmpty()) {
            words = tr("Window “%1” is not responding").arg(shortened(title));
            //: %1: the title of a window; %2: the number of its process
            reason = tr("The Callout window “%1” has the connection that your windows share, and does not "
                        "answer. Close it, or end it if it does not close: writing works again at once. You "
                        "can read what is here. (Process %2)")
                         .arg(title, process);
        }
        return bad(words, differs ? tr("Versions differ") : tr("Not responding"), synced, reason,
                   WayBack::TryNow);
    }

    /// As much of a title as the bar has room for.
    static QString shortened(const QString &title)
    {
        constexpr qsizetype most = 30;
        return title.size() <= most ? title : title.left(most - 1).trimmed() + u'…';
    }

    static StateText waiting(const ConnectionStatus &status, const QString &synced)
    {
        if (status.fault == Fault::OwnerSilent || status.fault == Fault::OwnerDiffers)
            return kept(status, synced);
        const QString what = obstacle(status);
        const QString why = tr("%1 Callout keeps trying; you can read what is here.").arg(reason(status));
        const int seconds = int((status.untilRetry.count() + 999) / 1000);
        StateText text;
        if (seconds <= 0) {
            text = busy(connecting(synced), synced, why);
        } else {
            //: %1: "Server not answering"
            text.words = dated(tr("%1 · again in %n s", nullptr, seconds).arg(what), synced);
            //: as short as can be, for narrow windows; %1: "Server not answering"
            text.brief = tr("%1 · %n s", nullptr, seconds).arg(what);
            text.reason = why;
            text.tone = Tone::Busy;
        }
        text.spoken = what;
        text.way = WayBack::TryNow;
        text.again = Again::Useful;
        return text;
    }

    static StateText offline(const QString &synced)
    {
        return bad(
            tr("Offline"), tr("Offline"), synced,
            tr("There is no network. You can read everything that was here; writing works again once you are "
               "back."),
            WayBack::TryNow);
    }

    static StateText blocked(const ConnectionStatus &status, const QString &synced)
    {
        switch (status.fault) {
        case Fault::SignIn:
            return bad(tr("Network wants a sign-in"), tr("Sign in to network"), synced,
                       tr("This network lets nobody through before signing in, as in a hotel or on a train. "
                          "Open its page and sign in; Callout then comes back by itself. You can read what "
                          "is here."),
                       WayBack::SignInPage);
        case Fault::WrongKey:
            return bad(tr("Server key has changed"), tr("Key has changed"), synced,
                       tr("%1 has another key than the one in your link, so nothing was sent to it. Ask "
                          "whoever shared the page whether the server was moved or reinstalled, and for a "
                          "new link if it was.")
                           .arg(status.server),
                       WayBack::NewLink);
        case Fault::BadCertificate:
            return bad(tr("Certificate not valid"), tr("Certificate not valid"), synced,
                       tr("The certificate of %1 is not valid for it, so nothing was sent. Check this "
                          "computer's date, and ask whoever runs the server.")
                           .arg(status.server),
                       WayBack::TryNow);
        default:
            return bad(tr("Not a Callout server"), tr("Not a Callout server"), synced,
                       tr("Something answers at %1, but it is not Callout: the server may have moved, or "
                          "another network uses its address. Ask whoever shared the page.")
                           .arg(status.server),
                       WayBack::NewLink);
        }
    }

    static StateText rejected(const ConnectionStatus &status, const QString &synced)
    {
        StateText text = refusal(status, synced);
        if (status.page == ConnectionStatus::Access::Refused)
            text.again = Again::Useless; // the connection is there
        return text;
    }

    static StateText refusal(const ConnectionStatus &status, const QString &synced)
    {
        switch (status.error.code) {
        case Code::Unauthorized:
            return bad(tr("Signed out"), tr("Signed out"), synced,
                       tr("Your access has ended or was taken back. Open the link you were given once more, "
                          "or ask for a new one."),
                       WayBack::NewLink);
        case Code::Forbidden:
        case Code::NotFound:
            return bad(tr("No access"), tr("No access"), synced,
                       tr("The server does not let you see this page any more. Ask the person who shared it "
                          "for a new link."),
                       WayBack::NewLink);
        case Code::BadRequest:
        case Code::UnknownType:
            return bad(
                tr("Versions differ"), tr("Versions differ"), synced,
                tr("This copy of Callout and the server do not understand each other. Update Callout, or "
                   "ask whoever runs the server to update it."),
                WayBack::TryNow);
        default:
            return bad(tr("Refused"), tr("Refused"), synced,
                       tr("The server refused the connection. Open the link you were given once more; if "
                          "that does not help, ask whoever runs the server."),
                       WayBack::NewLink);
        }
    }

    /// What is in the way, in two or three words.
    static QString obstacle(const ConnectionStatus &status)
    {
        if (status.error.code == Code::RateLimited)
            return tr("Server asks to wait");
        switch (status.fault) {
        case Fault::HostUnknown:
            return tr("Server not found");
        case Fault::Unreachable:
            return tr("Server not reachable");
        case Fault::TooSlow:
            return tr("Server not answering");
        case Fault::Broken:
            return tr("Connection lost");
        default:
            return tr("Server busy");
        }
    }

    /// The same as a sentence, with what may be behind it.
    static QString reason(const ConnectionStatus &status)
    {
        if (status.server.isEmpty())
            return tr("Callout's own server on this computer is being started again.");
        if (status.error.code == Code::RateLimited)
            return tr("%1 asks for a pause, because there were too many attempts.").arg(status.server);
        switch (status.fault) {
        case Fault::HostUnknown:
            return tr("%1 cannot be found: its name leads nowhere from this network.").arg(status.server);
        case Fault::Unreachable:
            return tr("Nobody answers at %1: the server may be switched off, or sharing was stopped there.")
                .arg(status.server);
        case Fault::TooSlow:
            return tr("%1 has not answered in time: it may be overloaded, or the network slow.")
                .arg(status.server);
        case Fault::Broken:
            return tr("The connection to %1 broke off.").arg(status.server);
        default:
            return tr("%1 is restarting or has too much to do.").arg(status.server);
        }
    }

    static QString notSent(const ConnectionStatus &status)
    {
        switch (status.state) {
        case State::Offline:
            return tr("You are offline. Your words are kept here; send them once you are connected.");
        case State::Blocked:
            if (status.fault == Fault::SignIn)
                return tr("This network wants you to sign in first. Your words are kept here; send them once "
                          "you are connected.");
            if (status.fault == Fault::WrongKey)
                return tr("The server's key has changed, so nothing is sent to it. Your words are kept here; "
                          "ask whoever shared the page.");
            return tr("The server was not found where it should be, so nothing is sent. Your words are kept "
                      "here; ask whoever shared the page.");
        case State::Rejected:
            switch (status.error.code) {
            case Code::Unauthorized:
                return tr("You are signed out. Your words are kept here; open the link you were given once "
                          "more.");
            case Code::Forbidden:
            case Code::NotFound:
                return tr("You have no access any more. Your words are kept here; ask for a new link.");
            default:
                return tr("The server does not let this Callout in. Your words are kept here; ask whoever "
                          "runs the server.");
            }
        case State::WaitingToRetry:
            if (status.fault == Fault::OwnerSilent)
                return tr("Another Callout window is not responding. Your words are kept here; send them as "
                          "soon as that window answers or is closed.");
            if (status.fault == Fault::OwnerDiffers)
                return tr("Another Callout window is of another version. Your words are kept here; send them "
                          "once that window is closed.");
            return {};
        default:
            return {};
        }
    }
};

StateText told(const ConnectionStatus &status, const QString &synced)
{
    const QString known = Words::tr("You can read what is here meanwhile.");
    switch (status.state) {
    case State::Online:
        return Words::online(status);
    case State::Checking:
        return Words::busy(Words::tr("Checking the connection…"), synced, known);
    case State::CatchingUp:
        return Words::busy(Words::tr("Catching up…"), synced, known);
    case State::Connecting:
    case State::Authenticating:
        if (Connection::isBarring(
                status.fault)) // tried again unasked: nothing to be seen before it has become true
            return Words::blocked(status, synced);
        return Words::busy(Words::connecting(synced), synced, known);
    case State::WaitingToRetry:
        return Words::waiting(status, synced);
    case State::Offline:
        return Words::offline(synced);
    case State::Rejected:
        return Words::rejected(status, synced);
    case State::Blocked:
        return Words::blocked(status, synced);
    }
    Q_UNREACHABLE();
}

} // namespace

bool ConnectionStatus::isSettled() const
{
    return state == State::Online || state == State::WaitingToRetry || state == State::Rejected
        || state == State::Blocked || state == State::Offline;
}

StateText stateText(const ConnectionStatus &status, Timestamp now, const QLocale &locale)
{
    StateText text = told(status, shortTime(status.lastSync, now, locale));
    if (text.spoken.isEmpty())
        text.spoken = text.words;
    return text;
}

QString sendObstacle(const ConnectionStatus &status)
{
    return Words::notSent(status);
}

bool isLive(Connection::State state)
{
    return state == State::Online;
}

} // namespace callout::ui
