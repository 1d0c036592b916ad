// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/api.h"
#include "app/client/session.h"

#include <QFile>
#include <QFuture>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

namespace callout {

/// Where requests go and how: one server, one key, one token.
class HttpDoor : public QObject {
    Q_OBJECT
public:
    HttpDoor(const Endpoint &endpoint, Clock &clock, QObject *parent);
    ~HttpDoor() override;

    QString token;
    Api::Renewal renew; ///< none: who is not let in is told so

    /// A request with everything set but its body.
    QNetworkRequest request(const QString &path) const;
    Clock &clock() { return m_clock; }
    QNetworkAccessManager &manager() { return m_manager; }
    const Endpoint &endpoint() const { return m_endpoint; }
    void setEndpoint(const Endpoint &endpoint);

private:
    void checkKey(QNetworkReply *reply, const QList<QSslError> &errors);

    Endpoint m_endpoint;
    Clock &m_clock;
    QNetworkAccessManager m_manager;
};

/// One request under way, or several in a row. Deletes itself after it has answered or was cancelled.
class HttpCall : public ApiCall {
    Q_OBJECT
public:
    /// `timeout` counts from the last byte either way.
    HttpCall(HttpDoor &door, Milliseconds timeout);
    ~HttpCall() override;

    void cancel() override;

protected:
    /// Sends; `finished` is called when the reply is complete. `body` may be null.
    void get(const QNetworkRequest &request);
    void head(const QNetworkRequest &request);
    void send(const QByteArray &verb, QNetworkRequest request, const QByteArray &body);
    void send(const QByteArray &verb, QNetworkRequest request, QIODevice *body);
    virtual void finished(QNetworkReply &reply) = 0;
    /// From the start, with the door's token of now.
    virtual void again() = 0;

    /// Nothing if the server answered 2xx.
    static std::optional<protocol::Error> failureOf(QNetworkReply &reply, const QByteArray &body);
    static QByteArray bodyOf(QNetworkReply &reply);
    static int statusOf(const QNetworkReply &reply);

    HttpDoor &door() { return m_door; }
    QNetworkReply *reply() { return m_reply; }
    /// Runs `work` off this thread, then `then` here unless cancelled.
    void inBackground(std::function<QString()> work, std::function<void(const QString &)> then);
    void drop();
    bool isOver() const { return m_over; }
    void over();

private:
    void begin(QNetworkReply *reply);
    Transport::Fault faultOf(const QNetworkReply &reply) const;
    bool wantsRenewal(const QNetworkReply &reply) const;
    void renew();

    HttpDoor &m_door;
    Milliseconds m_timeout;
    Timer m_silence;
    QPointer<QNetworkReply> m_reply;
    bool m_over = false;
    bool m_renewed = false;
    bool m_silent = false; ///< it took too long
};

/// A request whose whole reply fits in memory.
class JsonCall : public HttpCall {
    Q_OBJECT
public:
    using Answer = std::function<void(const protocol::Outcome<QByteArray> &)>;
    JsonCall(HttpDoor &door, const QByteArray &verb, const QString &path, const QByteArray &body,
             Answer answer);
    void cancel() override;

private:
    void again() override;
    void finished(QNetworkReply &reply) override;

    const QByteArray m_verb;
    const QString m_path;
    const QByteArray m_body;
    Answer m_answer;
};

class UploadCall : public HttpCall {
    Q_OBJECT
public:
    UploadCall(HttpDoor &door, const QString &path, const QString &sha256, Api::Reply<Done> answer);
    void cancel() override;

private:
    void again() override;
    void finished(QNetworkReply &reply) override;
    void upload();
    void answer(const protocol::Outcome<Done> &outcome);

    const QString m_sha256;
    QFile m_file;
    QNetworkRequest m_request;
    enum class Stage { Asking, Sending };
    Stage m_stage = Stage::Asking;
    Api::Reply<Done> m_answer;
};

class DownloadCall : public HttpCall {
    Q_OBJECT
public:
    DownloadCall(HttpDoor &door, const QString &sha256, const QString &path, Api::Reply<Done> answer);
    void cancel() override;

private:
    void ask();
    void again() override { ask(); }
    void headersCame();
    void take();
    void finished(QNetworkReply &reply) override;
    void check();
    void answer(const protocol::Outcome<Done> &outcome);

    QString m_sha256;
    QString m_path;
    QFile m_part;
    qint64 m_total = -1;
    enum class Body { Unknown, Document, Other };
    Body m_body = Body::Unknown;
    bool m_restarted = false;
    std::optional<protocol::Error> m_broken;
    Api::Reply<Done> m_answer;
};

/// SHA-256 (hex) of a file, read in pieces; empty if it cannot be read. Any thread.
QString hashOfFile(const QString &path);

} // namespace callout
