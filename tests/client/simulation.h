// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "tests/client/referenceserver.h"
#include "tests/support/fakeclock.h"

namespace callout::test {

/// What stands between the wire and the model. The honest one passes everything on; the others
/// make a correct model behave like a client with a well-known fault, outside the product.
class Feed {
public:
    virtual ~Feed() = default;
    virtual void event(PageModel &model, const protocol::Event &event) { model.apply(event); }
    virtual void ack(PageModel &model, const protocol::Ack &ack) { model.apply(ack); }
    virtual void sent(PageModel &, const protocol::Operation &) { }
    virtual void reply(PageModel &model, const protocol::Subscribed &reply) { model.apply(reply); }
};

enum class Fault {
    None,
    OwnEventIgnored, ///< applied when it is acknowledged, its place among the others' ignored
    AckAdvances,     ///< an ack moves `seq`
    GapUnnoticed,    ///< the next event is taken whatever its number
};

std::unique_ptr<Feed> makeFeed(Fault fault, ReferenceServer &server, const QString &selfId);

/// A window's worth of state that follows signals only: what a view would show.
class Mirror : public QObject {
    Q_OBJECT
public:
    explicit Mirror(PageModel &model);
    /// Empty, or what the signals did not tell.
    QString difference() const;
    int foreignOwn = 0; ///< own comments announced as foreign
    QStringList rejected, failed, stored;

private:
    void readAll();
    PageModel &m_model;
    QHash<QString, ConversationView> m_views;
    int m_unread = 0;
};

class SimulatedClient : public PageModel::Link {
public:
    SimulatedClient(User user, ReferenceServer &server, FakeClock &clock, Fault fault);

    std::optional<protocol::Error> send(const protocol::ClientMessage &message) override;
    const User &self() const override { return peer.user; }
    Clock &clock() override { return m_clock; }
    bool isLive() const override { return peer.connected; }
    bool isOffline() const override { return offline; }

    void connect();
    void disconnect();
    void subscribe();
    void deliverUp(Random &random); ///< one frame to the server
    void deliverDown();             ///< one frame from it
    void act(Random &random);

    ReferenceServer::Peer peer;
    ReferenceServer &server;
    FakeClock &m_clock;
    bool offline = false;
    std::deque<protocol::ClientMessage> up;
    std::unique_ptr<Feed> feed;
    PageModel model;
    Mirror mirror;

private:
    qint64 m_ref = 0;
};

struct Outcome {
    QString trouble; ///< empty: everything agrees
    int events = 0;
    int snapshots = 0;
};

/// Three clients, one server, `steps` random things; then quiet, and everything compared.
Outcome simulate(quint32 seed, int steps, Fault fault);

} // namespace callout::test
