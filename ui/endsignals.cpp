// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace callout::ui {

namespace {

constexpr std::array endings { SIGTERM, SIGINT, SIGHUP };
std::array<int, 2> ends { -1, -1 };

/// Only what may be called in a signal handler.
extern "C" void noteEnding(int)
{
    const int before = errno;
    const char byte = 1;
    (void)!::write(ends[1], &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(ends[0], &byte, 1) > 0) { }
        Q_EMIT asked();
    });
    struct sigaction action { };
    action.sa_handler = noteEnding;
    action.sa_flags = SA_RESTART | SA_RESETHAND; // a second one ends the program at once
    for (const int signal : endings)
        ::sigaction(signal, &action, nullptr);
}

EndSignals::~EndSignals()
{
    if (!m_notifier)
        return;
    for (const int signal : endings)
        ::signal(signal, SIG_DFL);
    ::close(ends[0]);
    ::close(ends[1]);
}

} // namespace callout::ui
