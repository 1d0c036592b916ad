// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/session.h"

#include "app/client/session_p.h"
#include "app/client/signinprobe.h"
#include "app/client/websockettransport.h"
#include "app/protocol/codec.h"

#include <algorithm>

namespace callout {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

/// To something that was sent from here.
bool isAnswer(const ServerMessage &message)
{
    return std::holds_alternative<Ack>(message) || std::holds_alternative<Reject>(message)
        || std::holds_alternative<Subscribed>(message) || std::holds_alternative<Part>(message)
        || std::holds_alternative<ErrorReply>(message);
}

Connection::TransportFactory webSockets(const Endpoint &endpoint)
{
    return [endpoint] { return std::make_unique<WebSocketTransport>(endpoint); };
}

} // namespace

// -- the public face -----------------------------------------------------------------------------------

Session::Session(Endpoint endpoint, Credentials credentials, Clock &clock, Options options,
                 TransportFactory transports, QObject *parent)
    : QObject(parent)
{
    if (!transports)
        transports = webSockets(endpoint);
    d = std::make_shared<Private>(this, std::move(endpoint), std::move(credentials), clock,
                                  std::move(options), std::move(transports));
    // Connected once, for as long as the session lives: a reconnect changes nothing here.
    Connection *connection = d->connection.get();
    connect(connection, &Connection::stateChanged, this,
            [this](Connection::State state) { d->stateMoved(state); });
    connect(connection, &Connection::received, this, [this](const QByteArray &frame) { d->receive(frame); });
    connect(connection, &Connection::heard, this, [this] { d->noteLife(); });
    connect(connection, &Connection::sessionNeeded, this, [this] { d->getSession(); });
}

Session::~Session()
{
    d->close();
}

void Session::start()
{
    d->connection->start();
}

void Session::stop()
{
    d->connection->stop();
}

void Session::tryNow()
{
    Q_EMIT personTried();
    resume();
}

void Session::resume()
{
    d->connection->tryNow();
}

void Session::ownerMoved()
{
    if (state() == Connection::State::WaitingToRetry || state() == Connection::State::Blocked)
        d->connection->retryNow();
    else
        resume();
}

void Session::rename(const QString &name)
{
    Credentials renamed = d->credentials;
    renamed.name = name;
    renamed.token.clear();
    renew(renamed);
}

void Session::renew(const Credentials &credentials)
{
    d->credentials = credentials;
    d->connection->renew();
}

void Session::relocate(const Endpoint &endpoint, const QString &token)
{
    d->endpoint = endpoint;
    d->credentials.token.clear();
    d->api->setEndpoint(endpoint);
    d->api->setToken(token);
    d->connection->setToken(token);
}

QUrl Session::signInPage() const
{
    if (lastFault() != Transport::Fault::SignIn)
        return {};
    // It comes from whoever stands between: an address for a browser, and nothing else.
    const QUrl told(lastError().reason, QUrl::StrictMode);
    if (isPlainWebAddress(told))
        return told;
    QUrl asked; // a network that wants a sign-in answers for everybody
    asked.setScheme(u"http"_s);
    asked.setHost(endpoint().host);
    asked.setPath(u"/"_s);
    return asked;
}

const Endpoint &Session::endpoint() const
{
    return d->endpoint;
}

Connection::State Session::state() const
{
    return d->connection->state();
}

const Error &Session::lastError() const
{
    return d->connection->error();
}

Transport::Fault Session::lastFault() const
{
    return d->connection->fault();
}

Timestamp Session::lastSync() const
{
    return d->lastSync;
}

Milliseconds Session::untilRetry() const
{
    return d->connection->untilRetry();
}

const User &Session::self() const
{
    return d->user;
}

PageScope Session::pages() const
{
    return d->pages;
}

Api &Session::api()
{
    return *d->api;
}

BlobCache &Session::blobs()
{
    return *d->blobs;
}

std::shared_ptr<PageModel> Session::page(const QString &urlId)
{
    return d->page(urlId);
}

// -- Private -------------------------------------------------------------------------------------------

Session::Private::Private(Session *session, Endpoint server, Credentials access, Clock &time,
                          Options settings, TransportFactory transports)
    : q(session),
      endpoint(std::move(server)),
      credentials(std::move(access)),
      m_clock(time),
      options(std::move(settings)),
      api(std::make_unique<Api>(endpoint, m_clock)),
      blobs(std::make_unique<BlobCache>(QDir(options.cacheDir.filePath(u"blobs"_s)), *api)),
      cache(std::make_unique<PageCache>(QDir(options.cacheDir.filePath(
          u"pages-"_s + (options.cacheName.isEmpty() ? endpoint.key() : options.cacheName))))),
      connection(std::make_unique<Connection>(time, options.connection, std::move(transports))),
      keepTimer(time, [this] { keepAll(); })
{
    if (const auto last = cache->self())
        user = *last;
    connection->setToken(credentials.token);
    api->setToken(credentials.token);
    api->setRenewal([this](std::function<void()> then) { freshen(std::move(then)); });
    if (!endpoint.isLoopback())
        reachability = std::make_unique<Reachability>(*connection, time,
                                                      Reachability::Options { .host = endpoint.host });
}

/// The session is going; models that are still held go on as if there were no network.
void Session::Private::close()
{
    for (const auto &model : models()) {
        keep(*model);
        model->connectionLost();
    }
    if (sessionCall)
        std::exchange(sessionCall, nullptr)->cancel();
    connection->disconnect(q);
    keepTimer.stop();
    reachability.reset();
    connection.reset();
    blobs.reset();
    api.reset();
    for (const auto &model : models())
        model->networkLost();
}

std::optional<Error> Session::Private::send(const ClientMessage &message)
{
    if (!connection || isOffline())
        return Error { Code::Offline, u"no network"_s, {} };
    if (connection->state() == Connection::State::Rejected) {
        Error error = connection->error();
        if (error.code == Code::Unavailable) // the model would wait for what will not come
            error.code = Code::Internal;
        return error;
    }
    if (!connection->isUp())
        return Error { Code::Unavailable, u"the connection is being rebuilt"_s, {} };
    connection->send(encode(message));
    if (std::holds_alternative<Operation>(message))
        connection->await(Connection::Awaiting::Answer);
    return {};
}

bool Session::Private::isLive() const
{
    return connection && connection->state() == Connection::State::Online;
}

bool Session::Private::isOffline() const
{
    return !connection || connection->state() == Connection::State::Offline
        || connection->state() == Connection::State::Blocked;
}

// -- who this is -----------------------------------------------------------------------------------------

void Session::Private::getSession()
{
    if (sessionCall)
        std::exchange(sessionCall, nullptr)->cancel();
    if (!credentials.token.isEmpty()) { // a fresh one was given; refused, it is not tried twice
        const QString token = std::exchange(credentials.token, {});
        api->setToken(token);
        connection->sessionGot(token);
        return;
    }
    if (credentials.guestKey.isEmpty()) {
        connection->sessionFailed({ Code::Unauthorized, u"the session has ended"_s, {} });
        return;
    }
    requestSession([this](const Outcome<SessionReply> &reply, Transport::Fault fault) {
        if (reply)
            connection->sessionGot(reply->token);
        else
            connection->sessionFailed(reply.error(), fault);
    });
}

/// For HTTP alone: the connection may be another process's, and lives on with the token it has.
void Session::Private::freshen(std::function<void()> then)
{
    if (credentials.guestKey.isEmpty()) {
        then();
        return;
    }
    freshened.push_back(std::move(then));
    if (sessionCall)
        return;
    requestSession([this](const Outcome<SessionReply> &reply, Transport::Fault) {
        if (reply)
            connection->setToken(reply->token);
    });
}

void Session::Private::requestSession(
    std::function<void(const Outcome<SessionReply> &reply, Transport::Fault fault)> answer)
{
    SessionRequest request;
    request.tenantId = endpoint.tenantId;
    request.invite = credentials.invite;
    request.name = credentials.name;
    request.guestKey = credentials.guestKey;
    api->setToken({});
    sessionCall = api->createSession(
        request, [this, answer = std::move(answer)](const Outcome<SessionReply> &reply) {
            const Transport::Fault fault = std::exchange(sessionCall, nullptr)->fault();
            if (reply)
                api->setToken(reply->token);
            answer(reply, fault);
            for (const auto &then : std::exchange(freshened, {}))
                then();
        });
}

void Session::Private::adopt(const User &newUser)
{
    if (user == newUser)
        return;
    user = newUser;
    cache->setSelf(user);
    for (const auto &model : models())
        restore(*model);
    Q_EMIT q->selfChanged();
}

// -- frames ------------------------------------------------------------------------------------------------

void Session::Private::receive(const QByteArray &frame)
{
    const auto message = decodeServerFrame(frame);
    if (!message) {
        // Whatever it was may be missing from a page now: only a fresh start is sure to be whole.
        qWarning("a frame of the server cannot be read: %s", qPrintable(message.error().reason));
        connection->refuse({ Code::Internal, message.error().reason, {} });
        return;
    }
    std::visit([this](const auto &one) { route(one); }, *message);
    if (isAnswer(*message))
        connection->answered();
    if (connection->isAwaiting() && !hasUnanswered())
        connection->await(Connection::Awaiting::Nothing);
}

/// A subscription or an operation was sent on this connection, and nothing is known of it yet.
bool Session::Private::hasUnanswered() const
{
    const auto isUnderWay = [](const PendingOperation &operation) {
        return operation.fate == Fate::Pending && !operation.waiting;
    };
    const auto all = models();
    return !asked.isEmpty() || std::any_of(all.begin(), all.end(), [&](const auto &model) {
        const auto &pending = model->pendingOperations();
        return std::any_of(pending.begin(), pending.end(), isUnderWay);
    });
}

void Session::Private::route(const Welcome &welcome)
{
    if (welcome.protocol != 1 || welcome.tenantId != endpoint.tenantId) {
        connection->refuse({ Code::BadRequest, u"the server speaks another version of the protocol"_s, {} });
        return;
    }
    if (connection->state() != Connection::State::Authenticating)
        return;
    pages = welcome.pages;
    adopt(welcome.user);
    connection->welcomed();
}

void Session::Private::route(const Subscribed &reply)
{
    const auto model = known(reply.urlId);
    if (model)
        model->apply(reply);
    if (!reply.more)
        answered(reply.ref);
}

void Session::Private::route(const Part &part)
{
    if (const auto model = known(asked.value(part.ref)))
        model->apply(part);
    if (!part.more)
        answered(part.ref);
}

void Session::Private::route(const Ack &ack)
{
    for (const auto &model : models()) // it does not say which page; there are few
        model->apply(ack);
}

void Session::Private::route(const Reject &reject)
{
    if (const auto model = known(reject.urlId)) {
        model->apply(reject);
        return;
    }
    for (const auto &model : models())
        model->apply(reject);
}

void Session::Private::route(const Event &event)
{
    if (const auto model = known(event.urlId)) {
        model->apply(event);
        keepSoon(event.urlId);
    }
}

void Session::Private::route(const Batch &batch)
{
    for (const Event &event : batch.events)
        route(event);
}

void Session::Private::route(const PresenceUpdate &update)
{
    if (const auto model = known(update.urlId))
        model->apply(update);
}

void Session::Private::route(const Cursors &cursors)
{
    if (const auto model = known(cursors.urlId))
        model->apply(cursors);
}

void Session::Private::route(const Typing &typing)
{
    if (const auto model = known(typing.urlId))
        model->apply(typing);
}

void Session::Private::route(const PendingElsewhere &pending)
{
    if (const auto model = known(pending.operation.urlId))
        model->apply(pending);
}

void Session::Private::route(const MarkRead &mark)
{
    if (const auto model = known(mark.urlId))
        model->apply(mark);
}

void Session::Private::route(const Resubscribe &again)
{
    const auto model = known(again.urlId);
    if (model && model->isLive())
        subscribe(*model);
}

void Session::Private::route(const ErrorReply &error)
{
    QString urlId = asked.value(error.ref);
    for (const auto &model : models()) {
        if (model->apply(error))
            urlId = model->urlId();
    }
    if (urlId.isEmpty())
        return;
    answered(error.ref);
    Q_EMIT q->pageRefused(urlId, error.error);
}

void Session::Private::route(const Drain &drain)
{
    connection->drain(Milliseconds(drain.retryAfterMs));
}

} // namespace callout
