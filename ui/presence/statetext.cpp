// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/statetext.h"

#include "ui/theme/times.h"

#include <QCoreApplication>

namespace callout::ui {

using protocol::Code;
using State = Connection::State;

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

    /// `doing` with the time of what is on the screen.
    static StateText busy(const QString &doing, const QString &synced, const QString &reason)
    {
        if (synced.isEmpty())
            return { doing, doing, reason, Tone::Busy };
        //: %1: "Reconnecting…"; %2: a time of day
        return { tr("%1 showing %2").arg(doing, synced), doing, reason, Tone::Busy };
    }

    /// Another process has the connection, and keeps it.
    static StateText kept(const ConnectionStatus &status, const QString &synced)
    {
        const bool differs = status.fault == Transport::Fault::OwnerDiffers;
        const QString words = differs ? tr("Another Callout window is of another version")
                                      : tr("Another Callout window is not responding");
        return { synced.isEmpty() ? words : tr("%1 — showing %2").arg(words, synced),
                 differs ? tr("Versions differ") : tr("Not responding"),
                 differs
                     ? tr("The two cannot share a connection. Close that window, or open this page there. "
                          "You can read what is here.")
                     : tr("You can read what is here; writing works again as soon as that window answers "
                          "or is closed."),
                 Tone::Bad };
    }

    static StateText waiting(const ConnectionStatus &status, const QString &synced)
    {
        if (status.fault == Transport::Fault::OwnerSilent || status.fault == Transport::Fault::OwnerDiffers)
            return kept(status, synced);
        const int seconds = int((status.untilRetry.count() + 999) / 1000);
        const QString why = waitReason(status.error);
        if (seconds <= 0)
            return busy(tr("Reconnecting…"), synced, why);
        const QString brief = tr("Trying again in %n s", nullptr, seconds);
        if (synced.isEmpty())
            return { brief, brief, why, Tone::Busy };
        //: %1: "Trying again in 12 s"; %2: a time of day
        return { tr("%1 — showing %2").arg(brief, synced), brief, why, Tone::Busy };
    }

    static StateText offline(const QString &synced)
    {
        const QString words = synced.isEmpty() ? tr("Offline") : tr("Offline — showing %1").arg(synced);
        return {
            words, tr("Offline"),
            tr("There is no network. You can read everything that was here; writing works again once you are "
               "back."),
            Tone::Bad
        };
    }

    static StateText rejected(const protocol::Error &error, const QString &synced)
    {
        const auto said = [&](const QString &words, const QString &reason) {
            const QString full = synced.isEmpty() ? words : tr("%1 — showing %2").arg(words, synced);
            return StateText { full, words, reason, Tone::Bad };
        };
        switch (error.code) {
        case Code::Unauthorized:
            return said(
                tr("Signed out"),
                tr("Your access has ended or was taken back. Open the link you were given once more, or ask "
                   "for a new one."));
        case Code::Forbidden:
        case Code::NotFound:
            return said(
                tr("No access"),
                tr("The server does not let you see this page any more. Ask the person who shared it for a "
                   "new link."));
        case Code::BadRequest:
        case Code::UnknownType:
            return said(
                tr("Versions differ"),
                tr("This copy of Callout and the server do not understand each other. Update Callout, or "
                   "ask whoever runs the server to update it."));
        default:
            return said(
                tr("Refused"),
                tr("The server refused the connection. Open the link you were given once more; if that does "
                   "not help, ask whoever runs the server."));
        }
    }

private:
    static QString waitReason(const protocol::Error &error)
    {
        switch (error.code) {
        case Code::RateLimited:
            return tr("The server asks for a pause, because there were too many attempts.");
        case Code::Unavailable:
            return tr(
                "The server is busy, restarting, or cannot be reached from here. Callout keeps trying.");
        default:
            return tr("The connection was lost. Callout keeps trying; you can read what is here.");
        }
    }
};

} // namespace

StateText stateText(const ConnectionStatus &status, Timestamp now, const QLocale &locale)
{
    const QString synced = shortTime(status.lastSync, now, locale);
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
        return Words::busy(synced.isEmpty() ? Words::tr("Connecting…") : Words::tr("Reconnecting…"), synced,
                           known);
    case State::WaitingToRetry:
        return Words::waiting(status, synced);
    case State::Offline:
        return Words::offline(synced);
    case State::Rejected:
        return Words::rejected(status.error, synced);
    }
    Q_UNREACHABLE();
}

bool isLive(Connection::State state)
{
    return state == State::Online;
}

} // namespace callout::ui
