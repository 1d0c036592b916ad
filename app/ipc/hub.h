// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/hubpages.h"
#include "app/protocol/codec.h"

#include <QPointer>

#include <memory>

namespace callout::ipc {

/// What the owner of a connection does with it: one transport to the server, and any number of
/// members who each speak the native protocol as if it were theirs. Keeps no state of pages.
/// The owner's own session is a member too, and the one that opens and closes the connection.
class Hub : public QObject {
    Q_OBJECT
public:
    enum class Upstream {
        Down,   ///< and nobody tries: ending() says why
        Trying, ///< members wait for the outcome
        Live,   ///< the server has welcomed this user
    };

    explicit Hub(QObject *parent = nullptr);
    ~Hub() override;

    Upstream upstream() const { return m_upstream; }
    int members() const { return int(m_attached.size() + m_waiting.size()); }

    // -- the owner's session
    /// Opens the one connection; `opener` is attached as soon as the server lets it in.
    void open(std::unique_ptr<Transport> transport, const QString &token, Member &opener);
    void close();
    /// The owner's session goes on trying, or does not for now: what waiting members are told.
    void setTrying();
    void setDown(const Ending &ending);
    /// The same where time goes by meanwhile: asked anew for each who comes.
    void setDown(std::function<Ending()> ending);

    // -- every member
    /// Answered by attached() or detached(), now or when it is known.
    void attach(Member &member);
    /// Whatever is under way for it goes nowhere.
    void leave(Member &member);
    void receive(Member &member, const QByteArray &frame);
    void ping(Member &member);
    qint64 bytesToWrite() const;

Q_SIGNALS:
    /// The server has welcomed this user, or is tried again: who waits may attach.
    void live();

private:
    void received(const QByteArray &frame);
    void ponged();
    void closed(Transport::Fault fault, quint16 code, const QString &detail);
    void dropTransport();
    void beginTrying();
    void detachOld();
    void detachAll(const Ending &ending);
    void welcome(const QByteArray &frame);
    void perform(Member &member, const protocol::Operation &operation, const QByteArray &frame);
    void answer(Member &member, const protocol::BadFrame &bad);
    void settle(const protocol::Ack &ack, const QByteArray &frame);
    void settle(const protocol::Reject &reject, const QByteArray &frame);
    void deliver(Member *member, const QByteArray &frame);
    void upstreamSend(const QByteArray &frame);
    bool isAttached(const Member *member) const;

    std::unique_ptr<Transport> m_transport;
    Upstream m_upstream = Upstream::Down;
    Ending m_ending;
    std::function<Ending()> m_down; ///< what is said while it is Down; m_ending where empty
    QByteArray m_welcome;
    std::vector<Member *> m_attached;
    std::vector<Member *> m_waiting;
    std::vector<Member *> m_pinging;
    Member *m_opener = nullptr;
    QHash<QString, Member *> m_operations; ///< broadcastId of those without an answer -> who asked
    HubPages m_pages;
};

} // namespace callout::ipc
