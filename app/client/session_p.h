// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/api.h"
#include "app/client/blobcache.h"
#include "app/client/pagecache.h"
#include "app/client/reachability.h"
#include "app/client/session.h"

#include <QPointer>

namespace callout {

/// Routes frames between one connection and the models of its pages. Held by the session and by
/// every model, so that a window may outlive the session.
class Session::Private final : public PageModel::Link, public std::enable_shared_from_this<Private> {
public:
    Private(Session *session, Endpoint server, Credentials access, Clock &time, Options settings,
            TransportFactory transports);

    // -- PageModel::Link --
    std::optional<protocol::Error> send(const protocol::ClientMessage &message) override;
    const User &self() const override { return user; }
    Clock &clock() override { return m_clock; }
    bool isLive() const override;
    bool isOffline() const override;
    Milliseconds operationWait() const override { return options.operationWait; }

    // -- the session --
    void getSession();
    void freshen(std::function<void()> then);
    void requestSession(
        std::function<void(const protocol::Outcome<protocol::SessionReply> &reply, Transport::Fault fault)>
            answer);
    void close();
    void adopt(const User &newUser);

    // -- frames --
    void receive(const QByteArray &frame);
    bool hasUnanswered() const;
    void route(const protocol::Welcome &welcome);
    void route(const protocol::Subscribed &reply);
    void route(const protocol::Part &part);
    void route(const protocol::Ack &ack);
    void route(const protocol::Reject &reject);
    void route(const protocol::Event &event);
    void route(const protocol::Batch &batch);
    void route(const protocol::PresenceUpdate &update);
    void route(const protocol::Cursors &cursors);
    void route(const protocol::Typing &typing);
    void route(const protocol::ErrorReply &error);
    void route(const protocol::Drain &drain);
    void route(const protocol::PendingElsewhere &pending);
    void route(const protocol::MarkRead &mark);
    void route(const protocol::Resubscribe &again);
    void route(const protocol::Unknown &) { }

    // -- pages --
    std::shared_ptr<PageModel> page(const QString &urlId);
    std::shared_ptr<PageModel> known(const QString &urlId) const;
    std::vector<std::shared_ptr<PageModel>> models() const;
    void release(PageModel *model);
    void subscribe(PageModel &model);
    void answered(qint64 ref);
    void restore(PageModel &model);
    void keep(const PageModel &model);
    void keepAll();
    void keepSoon(const QString &urlId);
    void stateMoved(Connection::State state);
    void noteLife();

    QPointer<Session> q;
    Endpoint endpoint;
    Credentials credentials;
    Clock &m_clock;
    Options options;
    std::unique_ptr<Api> api;
    std::unique_ptr<BlobCache> blobs;
    std::unique_ptr<PageCache> cache;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Reachability> reachability;
    ApiCall *sessionCall = nullptr;
    std::vector<std::function<void()>> freshened; ///< calls that wait for a fresh token

    User user;
    PageScope pages;
    Timestamp lastSync = 0;
    Timestamp toldSync = 0;
    enum class Up { No, Yes };
    Up up = Up::No; ///< models have been told of a connection
    struct Page {
        std::weak_ptr<PageModel> model;
        PageModel *raw = nullptr;
    };
    QHash<QString, Page> pagesByUrl;
    QHash<qint64, QString> asked; ///< ref of an outstanding subscription -> urlId
    qint64 lastRef = 0;
    QSet<QString> unkept; ///< pages that changed since they were written
    Timer keepTimer;
};

} // namespace callout
