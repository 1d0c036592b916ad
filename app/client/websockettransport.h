// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/transport.h"

#include <QAbstractSocket>
#include <QSslError>

class QWebSocket;

namespace callout {

struct Endpoint;

/// The native door's WebSocket: subprotocol callout.v1, bearer token in a header, frames bounded
/// as the protocol says, the pinned key compared before any byte of HTTP.
class WebSocketTransport final : public Transport {
    Q_OBJECT
public:
    explicit WebSocketTransport(const Endpoint &endpoint, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QString &token) override;
    void send(const QByteArray &frame) override;
    void ping() override;
    void close() override;
    qint64 bytesToWrite() const override;

private:
    void socketConnected();
    void socketDisconnected();
    void socketFailed(QAbstractSocket::SocketError error);
    void checkKey(const QList<QSslError> &errors);
    void abort(Fault fault, quint16 code, const QString &detail);
    void finish(Fault fault, quint16 code, const QString &detail);

    enum class Stage { New, Opening, Open, Closing, Closed };

    QUrl m_url;
    QByteArray m_fingerprint;
    QWebSocket *m_socket;
    Stage m_stage = Stage::New;
};

} // namespace callout
