// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/websockettransport.h"

#include "app/client/pinning.h"
#include "app/client/session.h"
#include "app/protocol/limits.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

const QString subprotocol = u"callout.v1"_s;

/// The HTTP status in QWebSocket's text about a refused upgrade, the only place where it is told; 0: none.
int statusIn(const QString &text)
{
    static const QRegularExpression status(u"\\b([1-5][0-9]{2})\\b"_s);
    return status.match(text).captured(1).toInt();
}

/// Why nobody answered at all.
Transport::Fault absence(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Transport::Fault::HostUnknown;
    case QAbstractSocket::SocketTimeoutError:
        return Transport::Fault::TooSlow;
    default:
        return Transport::Fault::Unreachable;
    }
}

/// Nothing that a server of ours, or a proxy before it, says to an upgrade: a page for people, or a way to
/// one.
bool isForeign(int status)
{
    return status < 400 || status == 404 || status == 405 || status == 511;
}

} // namespace

WebSocketTransport::WebSocketTransport(const Endpoint &endpoint, QObject *parent)
    : Transport(parent),
      m_url(endpoint.webSocketUrl()),
      m_fingerprint(endpoint.fingerprint),
      m_socket(new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this))
{
    m_socket->setMaxAllowedIncomingFrameSize(protocol::limits::serverFrameBytes);
    m_socket->setMaxAllowedIncomingMessageSize(protocol::limits::serverFrameBytes);
    if (endpoint.isLoopback())
        m_socket->setProxy(QNetworkProxy::NoProxy);
    if (endpoint.security == Endpoint::Security::Tls)
        m_socket->setSslConfiguration(tlsConfiguration(m_fingerprint));

    connect(m_socket, &QWebSocket::connected, this, &WebSocketTransport::socketConnected);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::socketDisconnected);
    connect(m_socket, &QWebSocket::sslErrors, this, &WebSocketTransport::checkKey);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, &WebSocketTransport::socketFailed);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::socketFailed);
#endif
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (m_stage == Stage::Open)
            Q_EMIT received(text.toUtf8());
    });
    connect(m_socket, &QWebSocket::pong, this, [this] {
        if (m_stage == Stage::Open)
            Q_EMIT ponged();
    });
}

WebSocketTransport::~WebSocketTransport()
{
    m_socket->disconnect(this); // its destructor may still signal
}

void WebSocketTransport::open(const QString &token)
{
    Q_ASSERT(m_stage == Stage::New);
    m_stage = Stage::Opening;
    QNetworkRequest request(m_url);
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({ subprotocol });
    m_socket->open(request, options);
}

void WebSocketTransport::send(const QByteArray &frame)
{
    if (m_stage == Stage::Open)
        m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void WebSocketTransport::ping()
{
    if (m_stage == Stage::Open)
        m_socket->ping();
}

void WebSocketTransport::close()
{
    const Stage before = std::exchange(m_stage, Stage::Closing); // closing signals, too
    if (before == Stage::Open)
        m_socket->close();
    else if (before == Stage::Opening)
        m_socket->abort();
    m_stage = before;
    finish(Fault::None, QWebSocketProtocol::CloseCodeNormal, {});
}

qint64 WebSocketTransport::bytesToWrite() const
{
    return m_socket->bytesToWrite();
}

void WebSocketTransport::socketConnected()
{
    if (m_stage != Stage::Opening)
        return;
    if (m_socket->subprotocol() != subprotocol) {
        abort(Fault::NotCallout, 0, u"the server does not speak callout.v1"_s);
        return;
    }
    m_stage = Stage::Open;
    Q_EMIT opened();
}

/// Called while the TLS handshake stands still: with a pinned key always, else only if the
/// certificate is not valid for this host.
void WebSocketTransport::checkKey(const QList<QSslError> &errors)
{
    if (m_fingerprint.isEmpty()) {
        const QString detail = errors.isEmpty() ? QString() : errors.first().errorString();
        abort(Fault::BadCertificate, 0, detail);
        return;
    }
    const auto *tls = m_socket->findChild<QSslSocket *>();
    if (tls && hasKey(tls->peerCertificate(), m_fingerprint)) {
        m_socket->ignoreSslErrors();
        return;
    }
    abort(Fault::WrongKey, 0, u"the server's key is not the one that is expected"_s);
}

void WebSocketTransport::socketFailed(QAbstractSocket::SocketError error)
{
    const QString detail = m_socket->errorString();
    if (m_stage == Stage::Open) {
        // A close frame that comes with it says more: `disconnected` follows.
        if (error != QAbstractSocket::RemoteHostClosedError)
            abort(Fault::Broken, 0, detail);
        return;
    }
    if (m_stage != Stage::Opening)
        return;
    // The same error for nobody there and for an answer that is no upgrade; the socket knows better.
    const auto *socket = m_socket->findChild<QAbstractSocket *>();
    const bool answered = error == QAbstractSocket::ConnectionRefusedError && socket
        && socket->state() == QAbstractSocket::ConnectedState;
    const int status = answered ? statusIn(detail) : 0;
    if (status == 401)
        abort(Fault::Unauthorized, 401, detail);
    else if (answered && isForeign(status))
        abort(Fault::NotCallout, quint16(status), detail);
    else if (answered)
        abort(Fault::Refused, quint16(status), detail);
    else if (error
             == QAbstractSocket::SslHandshakeFailedError) // checkKey() was not asked: no certificate came
        abort(Fault::NotCallout, 0, detail);
    else
        abort(absence(error), 0, detail);
}

void WebSocketTransport::socketDisconnected()
{
    if (m_stage == Stage::Closing)
        return;
    if (m_stage == Stage::Opening) // why is told next
        QMetaObject::invokeMethod(
            this, [this] { finish(absence(m_socket->error()), 0, m_socket->errorString()); },
            Qt::QueuedConnection);
    else if (m_socket->closeCode() == QWebSocketProtocol::CloseCodeNormal && m_socket->closeReason().isEmpty()
             && m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        finish(Fault::Broken, 0, m_socket->errorString()); // gone without a close frame
    else
        finish(Fault::None, quint16(m_socket->closeCode()), m_socket->closeReason());
}

/// abort() signals by itself; only this reason counts.
void WebSocketTransport::abort(Fault fault, quint16 code, const QString &detail)
{
    const Stage before = std::exchange(m_stage, Stage::Closing);
    m_socket->abort();
    m_stage = before;
    finish(fault, code, detail);
}

void WebSocketTransport::finish(Fault fault, quint16 code, const QString &detail)
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Closed;
    Q_EMIT closed(fault, code, detail);
}

} // namespace callout
