// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/httpcall.h"

#include "app/client/pinning.h"
#include "app/protocol/limits.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QPromise>
#include <QThreadPool>

namespace callout {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

constexpr Milliseconds jsonTimeout { 15000 };
constexpr char strangerProperty[] =
    "stranger"; ///< of a reply: its certificate was looked at, and not accepted

} // namespace

// -- HttpDoor ------------------------------------------------------------------------------------------

HttpDoor::HttpDoor(const Endpoint &endpoint, Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    setEndpoint(endpoint);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    connect(&m_manager, &QNetworkAccessManager::sslErrors, this, &HttpDoor::checkKey);
}

void HttpDoor::setEndpoint(const Endpoint &endpoint)
{
    m_endpoint = endpoint;
    m_manager.setProxy(endpoint.isLoopback() ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy);
}

/// The manager goes before the children do, and takes its replies along.
HttpDoor::~HttpDoor()
{
    for (HttpCall *call : findChildren<HttpCall *>(Qt::FindDirectChildrenOnly))
        call->cancel();
}

QNetworkRequest HttpDoor::request(const QString &path) const
{
    QUrl url = m_endpoint.httpUrl({});
    const qsizetype question = path.indexOf(u'?');
    url.setPath(question < 0 ? path : path.first(question), QUrl::StrictMode);
    if (question >= 0)
        url.setQuery(path.sliced(question + 1), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept-Encoding", "identity");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    if (m_endpoint.security == Endpoint::Security::Tls)
        request.setSslConfiguration(tlsConfiguration(m_endpoint.fingerprint));
    return request;
}

/// Without a fingerprint an error stays one; with it, this is where the key is compared.
void HttpDoor::checkKey(QNetworkReply *reply, const QList<QSslError> &)
{
    const bool isPinned = !m_endpoint.fingerprint.isEmpty();
    if (isPinned && hasKey(reply->sslConfiguration().peerCertificate(), m_endpoint.fingerprint))
        reply->ignoreSslErrors();
    else
        reply->setProperty(strangerProperty, true);
}

// -- HttpCall ------------------------------------------------------------------------------------------

HttpCall::HttpCall(HttpDoor &door, Milliseconds timeout)
    : ApiCall(&door),
      m_door(door),
      m_timeout(timeout),
      m_silence(door.clock(), [this] {
          m_silent = true;
          if (m_reply)
              m_reply->abort(); // which finishes it
      })
{
}

HttpCall::~HttpCall()
{
    drop();
}

void HttpCall::cancel()
{
    over();
}

void HttpCall::get(const QNetworkRequest &request)
{
    begin(m_door.manager().get(request));
}

/// Not a custom request: Qt would wait for the body that an answer to HEAD announces and never has.
void HttpCall::head(const QNetworkRequest &request)
{
    begin(m_door.manager().head(request));
}

void HttpCall::send(const QByteArray &verb, QNetworkRequest request, const QByteArray &body)
{
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    begin(m_door.manager().sendCustomRequest(request, verb, body));
}

void HttpCall::send(const QByteArray &verb, QNetworkRequest request, QIODevice *body)
{
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream"_ba);
    begin(m_door.manager().sendCustomRequest(request, verb, body));
}

void HttpCall::begin(QNetworkReply *reply)
{
    m_reply = reply;
    m_silent = false;
    m_silence.start(m_timeout);
    const auto heard = [this] { m_silence.start(m_timeout); };
    connect(reply, &QNetworkReply::uploadProgress, this, heard);
    connect(reply, &QNetworkReply::downloadProgress, this, heard);
    connect(reply, &QNetworkReply::metaDataChanged, this, heard);
    connect(reply, &QNetworkReply::finished, this, [this] {
        m_silence.stop();
        QNetworkReply *ended = std::exchange(m_reply, {});
        if (!ended)
            return;
        ended->deleteLater();
        setFault(faultOf(*ended));
        if (m_over)
            return;
        if (wantsRenewal(*ended))
            renew();
        else
            finished(*ended);
    });
}

/// Without any answer over HTTP, who or what is in the way.
Transport::Fault HttpCall::faultOf(const QNetworkReply &reply) const
{
    using Fault = Transport::Fault;
    if (m_silent)
        return Fault::TooSlow;
    if (reply.error() == QNetworkReply::NoError || statusOf(reply) != 0)
        return Fault::None;
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        if (!reply.property(strangerProperty).toBool())
            return Fault::NotCallout; // no certificate came at all
        return m_door.endpoint().fingerprint.isEmpty() ? Fault::BadCertificate : Fault::WrongKey;
    case QNetworkReply::HostNotFoundError:
        return Fault::HostUnknown;
    case QNetworkReply::TimeoutError:
        return Fault::TooSlow;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Fault::NotCallout;
    default:
        return Fault::Unreachable;
    }
}

/// A token may end while the connection that was opened with another one lives on.
bool HttpCall::wantsRenewal(const QNetworkReply &reply) const
{
    return m_door.renew && !m_renewed && reply.request().hasRawHeader("Authorization")
        && statusOf(reply) == protocol::httpStatus(Code::Unauthorized);
}

void HttpCall::renew()
{
    m_renewed = true;
    m_door.renew([self = QPointer(this)] {
        if (self && !self->isOver())
            self->again();
    });
}

QByteArray HttpCall::bodyOf(QNetworkReply &reply)
{
    return reply.isOpen() ? reply.readAll() : QByteArray(); // closed where it was aborted
}

int HttpCall::statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

std::optional<protocol::Error> HttpCall::failureOf(QNetworkReply &reply, const QByteArray &body)
{
    const int status = statusOf(reply);
    if (reply.error() == QNetworkReply::NoError && status >= 200 && status < 300)
        return {};
    if (status >= 300) {
        protocol::Error fallback { Code::Internal, u"HTTP status %1"_s.arg(status), {} };
        for (const Code code : { Code::BadRequest, Code::Unauthorized, Code::Forbidden, Code::NotFound,
                                 Code::Conflict, Code::TooLarge, Code::RateLimited, Code::Unavailable }) {
            if (protocol::httpStatus(code) == status)
                fallback.code = code;
        }
        return protocol::decodeError(body, fallback);
    }
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return protocol::Error { Code::Internal, u"the server's key is not the one that is expected"_s, {} };
    return protocol::Error { Code::Unavailable, reply.errorString(), {} };
}

void HttpCall::inBackground(std::function<QString()> work, std::function<void(const QString &)> then)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->future().then(this, [this, then = std::move(then)](const QString &result) {
        if (!m_over)
            then(result);
    });
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

void HttpCall::drop()
{
    if (QNetworkReply *reply = std::exchange(m_reply, {})) {
        m_silence.stop();
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpCall::over()
{
    m_over = true;
    drop();
    deleteLater();
}

// -- JsonCall ------------------------------------------------------------------------------------------

JsonCall::JsonCall(HttpDoor &door, const QByteArray &verb, const QString &path, const QByteArray &body,
                   Answer answer)
    : HttpCall(door, jsonTimeout),
      m_verb(verb),
      m_path(path),
      m_body(body),
      m_answer(std::move(answer))
{
    JsonCall::again();
}

void JsonCall::again()
{
    send(m_verb, door().request(m_path), m_body);
    connect(reply(), &QNetworkReply::downloadProgress, this, [this](qint64 bytes) {
        if (bytes > protocol::limits::httpReplyBytes)
            reply()->abort(); // not a server of ours
    });
}

void JsonCall::cancel()
{
    m_answer = {};
    HttpCall::cancel();
}

void JsonCall::finished(QNetworkReply &reply)
{
    const QByteArray body = bodyOf(reply);
    // A server of ours answers in JSON, and a proxy before it that misses it with 502 and the like.
    const int status = statusOf(reply);
    const bool isOurs = reply.rawHeader("Content-Type").startsWith("application/json");
    if (status >= 200 && !isOurs && status != 204 && status != 429 && (status < 500 || status == 511))
        setFault(Transport::Fault::NotCallout);
    const auto failure = failureOf(reply, body);
    const auto answer = std::exchange(m_answer, {});
    over();
    if (failure)
        answer(Failure { *failure });
    else
        answer(body);
}

QString hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace callout
