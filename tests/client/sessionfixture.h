// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/session.h"
#include "app/protocol/codec.h"
#include "tests/client/faketransport.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace callout::test {

inline const QString urlId = QStringLiteral("mock-7");

/// A session whose server is the test.
struct SessionFixture {
    SessionFixture()
    {
        Session::Options options;
        options.cacheDir = QDir(directory.path());
        Credentials credentials;
        credentials.token = QStringLiteral("token");
        session = std::make_unique<Session>(
            Endpoint { QStringLiteral("127.0.0.1"), 1, QStringLiteral("acme"), {} }, credentials, clock,
            options, transports.factory());
    }

    void send(const protocol::ServerMessage &message)
    {
        Q_EMIT transports.last->received(protocol::encode(message));
    }
    void welcome()
    {
        Q_EMIT transports.last->opened();
        protocol::Welcome welcome;
        welcome.tenantId = QStringLiteral("acme");
        welcome.user = { QStringLiteral("ada"), QStringLiteral("Ada"), Role::Commenter, {} };
        welcome.pages = PageScope::everything();
        send(welcome);
    }
    void start()
    {
        session->start();
        welcome();
    }
    /// What the client has sent on this connection, of one kind.
    template <typename T>
    QList<T> sent() const
    {
        QList<T> all;
        for (const QByteArray &frame : transports.last->sent) {
            const auto message = protocol::decodeClientFrame(frame);
            if (message && std::holds_alternative<T>(*message))
                all.append(std::get<T>(*message));
        }
        return all;
    }
    /// Answers every subscription with everything there is, or with the tail after `since`.
    void answer()
    {
        for (const protocol::Subscribe &asked : sent<protocol::Subscribe>()) {
            protocol::Subscribed reply;
            reply.ref = asked.ref;
            reply.urlId = asked.urlId;
            reply.epoch = QStringLiteral("e1");
            reply.seq = qint64(log.size());
            reply.resumed = asked.since.has_value();
            if (!log.empty()) {
                reply.page = Page {};
                reply.page->urlId = asked.urlId;
            }
            const size_t from = asked.since ? size_t(asked.since->seq) : 0;
            if (reply.resumed) {
                reply.events.assign(log.begin() + qsizetype(from), log.end());
            } else {
                for (const protocol::Event &event : log)
                    reply.conversations.push_back(std::get<protocol::ChatCreated>(event.body).conversation);
            }
            send(reply);
        }
    }
    /// The server loses the connection; the client comes back and is answered.
    void reconnect()
    {
        Q_EMIT transports.last->closed(Transport::Fault::Broken, 0, {});
        clock.advance(session->untilRetry());
        welcome();
        answer();
    }
    protocol::Event event()
    {
        Conversation conversation;
        conversation.id = newUuid();
        conversation.anchor = ImageAnchor { 1, 2, 0, 0, {} };
        conversation.createdBy = { QStringLiteral("bo"), QStringLiteral("Bo") };
        conversation.createdAt = clock.now();
        Comment comment;
        comment.id = newUuid();
        comment.text = QStringLiteral("hello");
        comment.author = conversation.createdBy;
        comment.createdAt = clock.now();
        conversation.comments = { comment };
        log.push_back({ urlId, qint64(log.size()) + 1, clock.now(), newUuid(), conversation.createdBy,
                        protocol::ChatCreated { conversation, false } });
        return log.back();
    }

    QTemporaryDir directory;
    FakeClock clock;
    FakeTransports transports;
    std::vector<protocol::Event> log;
    std::unique_ptr<Session> session;
};

} // namespace callout::test
