// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QTest>

#include <algorithm>

namespace callout::test {

using namespace Qt::StringLiterals;

TestServer::TestServer(server::NetworkOptions options)
{
    auto store = server::SqliteStore::open(m_directory.filePath(u"callout.db"_s));
    if (!store)
        qFatal("%ls", qUtf16Printable(store.error().reason));
    m_store = std::move(*store);
    if (!m_store->addTenant(u"acme"_s) || !m_store->addTenant(u"other"_s))
        qFatal("no tenants");
    auto blobs = server::Blobs::open(m_directory.filePath(u"blobs"_s), *m_store, {});
    if (!blobs)
        qFatal("%ls", qUtf16Printable(blobs.error().reason));
    m_blobs = std::move(*blobs);
    m_server = std::make_unique<server::Server>(*m_store, *m_blobs, options);
    const auto listening = m_server->listen({ u"127.0.0.1"_s, 0, nullptr });
    if (!listening)
        qFatal("%ls", qUtf16Printable(listening.error().reason));
    m_port = listening.value().port;
}

TestServer::~TestServer() = default;

server::NetworkOptions TestServer::defaults()
{
    server::NetworkOptions options;
    options.threads = 2;
    options.opsPerMinute = 0;
    options.sessionsPerMinute = 0;
    options.framesPerMinute = 0;
    options.tick = std::chrono::milliseconds(20);
    return options;
}

QString TestServer::token(const QString &userId, Role role, PageScope pages,
                          std::chrono::milliseconds lifetime)
{
    const server::Actor actor { u"acme"_s, { userId, userId.toUpper(), role, {} }, std::move(pages) };
    const auto session = m_server->auth().issueSession(actor, lifetime, server::Services::now());
    if (!session)
        qFatal("%ls", qUtf16Printable(session.error().reason));
    return session.value().token;
}

void TestServer::drain()
{
    m_server->drain(protocol::CloseCode::Restart);
}

TestClient::TestClient(TestServer &server, const QString &token, int receiveBuffer)
    : m_wire(server.port(), token, {}, receiveBuffer)
{
    if (auto welcome = until<protocol::Welcome>())
        m_welcome = *welcome;
}

QString TestClient::end()
{
    return u"(end)"_s;
}

protocol::ServerMessage TestClient::next()
{
    const QByteArray text = m_wire.text();
    if (text.isEmpty())
        return protocol::Unknown { end() };
    auto message = protocol::decodeServerFrame(text);
    if (!message)
        qFatal("The server sent what the protocol does not know: %s", text.constData());
    return std::move(*message);
}

std::optional<protocol::Subscribed>
TestClient::subscribe(const QString &urlId, std::optional<protocol::Since> since, const QStringList &pending)
{
    const qint64 ref = ++m_ref;
    send(protocol::Subscribe { ref, urlId, std::move(since), pending });
    auto reply = until<protocol::Subscribed>();
    while (reply && reply->more) {
        const auto part = until<protocol::Part>();
        if (!part)
            return {};
        reply->more = part->more;
        reply->events.insert(reply->events.end(), part->events.begin(), part->events.end());
        for (const Conversation &conversation : part->conversations) {
            const bool continues = !reply->conversations.empty()
                && reply->conversations.back().id == conversation.id;
            if (!continues) {
                reply->conversations.push_back(conversation);
                continue;
            }
            auto &comments = reply->conversations.back().comments;
            comments.insert(comments.end(), conversation.comments.begin(), conversation.comments.end());
        }
    }
    return reply;
}

std::vector<protocol::Event> TestClient::events(size_t count)
{
    while (m_events.size() < count) {
        protocol::ServerMessage message = next();
        if (auto *event = std::get_if<protocol::Event>(&message))
            m_events.push_back(std::move(*event));
        else if (auto *batch = std::get_if<protocol::Batch>(&message))
            m_events.insert(m_events.end(), batch->events.begin(), batch->events.end());
        else if (const auto *unknown = std::get_if<protocol::Unknown>(&message);
                 unknown && unknown->type == end())
            break;
    }
    std::vector<protocol::Event> taken(m_events.begin(),
                                       m_events.begin() + qsizetype(std::min(count, m_events.size())));
    m_events.erase(m_events.begin(), m_events.begin() + qsizetype(taken.size()));
    return taken;
}

protocol::Operation createChat(const QString &urlId, const QString &text)
{
    Conversation conversation;
    conversation.id = newUuid();
    conversation.anchor = ImageAnchor { 25.5, 30.25, 0, 0, {} };
    Comment comment;
    comment.id = newUuid();
    comment.text = text;
    conversation.comments.push_back(comment);
    return { newUuid(), urlId, protocol::CreateChat { conversation } };
}

QString idOf(const protocol::Operation &chat)
{
    return protocol::conversationIdOf(chat);
}

protocol::Operation addComment(const protocol::Operation &chat, const QString &text)
{
    Comment comment;
    comment.id = newUuid();
    comment.text = text;
    return { newUuid(), chat.urlId, protocol::AddComment { idOf(chat), comment } };
}

void fill(TestServer &server, const protocol::Operation &chat, int count, const QString &text)
{
    const server::Actor ada { u"acme"_s,
                              { u"ada"_s, u"ADA"_s, Role::Commenter, {} },
                              PageScope::everything() };
    std::vector<server::Request> requests { { ada, chat } };
    for (int i = 1; i < count; ++i)
        requests.push_back({ ada, addComment(chat, text) });
    for (const auto &applied : server.store().apply(requests))
        QVERIFY(applied.ok());
}

bool areConsecutive(const std::vector<protocol::Event> &events, qint64 first)
{
    return std::all_of(events.begin(), events.end(), [&](const auto &event) { return event.seq == first++; });
}

} // namespace callout::test
