// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/sharedconnection.h"

#include <QHash>

#include <functional>

namespace callout::ipc {

/// Finds the process that shows something and lets it bring its window to the front, so that what
/// is open already is not opened twice.
class Raising : public QObject {
    Q_OBJECT
public:
    /// Brings a window on the target forward, if this process has one. True: it has.
    using Handler = std::function<bool(const QString &target, const QString &activation)>;
    using Answer = std::function<void(bool done)>;

    Raising(SharedConnection &shared, Clock &clock, Milliseconds patience = Milliseconds(1000),
            QObject *parent = nullptr);

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Asks every other process. Answers once, later; false also where nobody answers in time.
    /// `target` is an absolute path or a callout:// link; `activation` the desktop's token, or empty.
    void ask(const QString &target, const QString &activation, Answer answer);

private:
    struct Asked {
        Answer answer;
        int outstanding = 0;
        std::unique_ptr<Timer> patience;
    };

    void received(QObject *peer, const protocol::LocalMessage &message);
    void asked(QObject *peer, const protocol::Raise &raise);
    void answered(const protocol::Raised &raised);
    void finish(qint64 ref, bool done);
    bool raiseHere(const protocol::Raise &raise);
    void askOthers(const QString &target, const QString &activation, const QObject *except, Answer answer);

    SharedConnection &m_shared;
    Clock &m_clock;
    const Milliseconds m_patience;
    Handler m_handler;
    std::map<qint64, Asked> m_asked;
    qint64 m_lastRef = 0;
};

} // namespace callout::ipc
