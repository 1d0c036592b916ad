// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/raising.h"

namespace callout::ipc {

using namespace protocol;

Raising::Raising(SharedConnection &shared, Clock &clock, Milliseconds patience, QObject *parent)
    : QObject(parent),
      m_shared(shared),
      m_clock(clock),
      m_patience(patience)
{
    connect(&shared, &SharedConnection::received, this, &Raising::received);
}

void Raising::ask(const QString &target, const QString &activation, Answer answer)
{
    askOthers(target, activation, nullptr, std::move(answer));
}

/// The owner asks all others at once, and everybody else asks the owner, who asks all but the asker.
void Raising::askOthers(const QString &target, const QString &activation, const QObject *except,
                        Answer answer)
{
    const bool owns = m_shared.role() == SharedConnection::Role::Owner;
    const int asked = owns ? m_shared.others() - (except ? 1 : 0) : 1;
    const qint64 ref = ++m_lastRef;
    auto patience = std::make_unique<Timer>(m_clock, [this, ref] { finish(ref, false); });
    patience->start(asked > 0 ? m_patience : Milliseconds(0));
    m_asked[ref] = { std::move(answer), asked, std::move(patience) };
    m_shared.tell(Raise { ref, target, activation }, except);
}

void Raising::received(QObject *peer, const LocalMessage &message)
{
    if (const auto *raise = std::get_if<Raise>(&message))
        asked(peer, *raise);
    else if (const auto *raised = std::get_if<Raised>(&message))
        answered(*raised);
}

bool Raising::raiseHere(const Raise &raise)
{
    return m_handler && m_handler(raise.target, raise.activation);
}

void Raising::asked(QObject *peer, const Raise &raise)
{
    const bool done = raiseHere(raise);
    if (!peer) { // the owner asks
        m_shared.tell(Raised { raise.ref, done });
    } else if (done) {
        m_shared.answer(peer, Raised { raise.ref, true });
    } else {
        askOthers(raise.target, raise.activation, peer,
                  [this, peer = QPointer(peer), ref = raise.ref](bool elsewhere) {
                      if (peer)
                          m_shared.answer(peer, Raised { ref, elsewhere });
                  });
    }
}

void Raising::answered(const Raised &raised)
{
    const auto asked = m_asked.find(raised.ref);
    if (asked == m_asked.end())
        return;
    if (raised.done || --asked->second.outstanding <= 0)
        finish(raised.ref, raised.done);
}

void Raising::finish(qint64 ref, bool done)
{
    const auto asked = m_asked.find(ref);
    if (asked == m_asked.end())
        return;
    const auto over = std::make_shared<Asked>(std::move(asked->second));
    m_asked.erase(asked);
    over->answer(done);
    // Its timer may be what calls, and goes only when that is over.
    QMetaObject::invokeMethod(
        this, [over] { over->patience->stop(); }, Qt::QueuedConnection);
}

} // namespace callout::ipc
