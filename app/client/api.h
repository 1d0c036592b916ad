// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/transport.h"
#include "app/protocol/http.h"

#include <QObject>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace callout {

class Clock;
struct Endpoint;

/// A request under way. Destroying or cancelling it means its callback is never called.
class ApiCall : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void cancel() = 0;
    /// Inside the callback: why no server of ours answered; None if one did.
    Transport::Fault fault() const { return m_fault; }
Q_SIGNALS:
    void progress(qint64 bytes, qint64 total); ///< total -1: unknown
protected:
    void setFault(Transport::Fault fault) { m_fault = fault; }

private:
    Transport::Fault m_fault = Transport::Fault::None;
};

/// The native door's HTTP (protocol §9): every call is asynchronous, has a time-out, compares a
/// pinned key before any byte of HTTP, and answers exactly once on the caller's thread.
class Api : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Reply = std::function<void(protocol::Outcome<T>)>;

    Api(const Endpoint &endpoint, Clock &clock, QObject *parent = nullptr);
    ~Api() override;

    void setToken(const QString &token);
    /// For the calls to come.
    void setEndpoint(const Endpoint &endpoint);
    /// Gets a fresh token, says setToken() if it can be had, and calls `then`: what a call does that
    /// the server did not let in, once, before it is made again.
    using Renewal = std::function<void(std::function<void()> then)>;
    void setRenewal(Renewal renewal);

    ApiCall *createSession(const protocol::SessionRequest &request, Reply<protocol::SessionReply> reply);
    ApiCall *listPages(const QString &after, const QString &query, Reply<protocol::PageList> reply);
    ApiCall *registerPage(const protocol::PageRegistration &page, Reply<Page> reply);
    ApiCall *createInvite(const protocol::InviteRequest &request, Reply<protocol::Invite> reply);
    ApiCall *listInvites(Reply<std::vector<protocol::Invite>> reply);
    ApiCall *revokeInvite(const QString &id, Reply<Done> reply);
    /// Uploads a file under its SHA-256 (hex); nothing is sent when the server has it already.
    ApiCall *uploadBlob(const QString &path, const QString &sha256, Reply<Done> reply);
    /// Downloads to `path`, resuming a partial file; the hash is checked before `path` appears.
    ApiCall *downloadBlob(const QString &sha256, const QString &path, Reply<Done> reply);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout
