// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/api.h"

#include "app/client/httpcall.h"

#include <QUrlQuery>

namespace callout {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

/// Decodes a body that came, passes on a failure.
template <typename T, typename Decode>
JsonCall::Answer decoded(Api::Reply<T> reply, Decode decode)
{
    return [reply = std::move(reply), decode](const Outcome<QByteArray> &body) {
        if (body)
            reply(decode(*body));
        else
            reply(Failure { body.error() });
    };
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

class Api::Private {
public:
    Private(const Endpoint &endpoint, Clock &clock) : door(endpoint, clock, nullptr) { }

    ApiCall *call(const QByteArray &verb, const QString &path, const QByteArray &body,
                  JsonCall::Answer answer)
    {
        return new JsonCall(door, verb, path, body, std::move(answer));
    }

    HttpDoor door;
};

Api::Api(const Endpoint &endpoint, Clock &clock, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(endpoint, clock))
{
}

Api::~Api() = default;

void Api::setToken(const QString &token)
{
    d->door.token = token;
}

void Api::setEndpoint(const Endpoint &endpoint)
{
    d->door.setEndpoint(endpoint);
}

void Api::setRenewal(Renewal renewal)
{
    d->door.renew = std::move(renewal);
}

ApiCall *Api::createSession(const SessionRequest &request, Reply<SessionReply> reply)
{
    return d->call("POST", u"/v1/session"_s, encode(request), decoded(std::move(reply), decodeSessionReply));
}

ApiCall *Api::listPages(const QString &after, const QString &query, Reply<PageList> reply)
{
    QString path = u"/v1/pages?limit=50"_s;
    if (!after.isEmpty())
        path += "&after="_L1 + encoded(after);
    if (!query.isEmpty())
        path += "&q="_L1 + encoded(query);
    return d->call("GET", path, {}, decoded(std::move(reply), decodePageList));
}

ApiCall *Api::registerPage(const PageRegistration &page, Reply<Page> reply)
{
    return d->call("POST", u"/v1/pages"_s, encode(page), decoded(std::move(reply), decodePage));
}

ApiCall *Api::createInvite(const InviteRequest &request, Reply<Invite> reply)
{
    return d->call("POST", u"/v1/invites"_s, encode(request), decoded(std::move(reply), decodeInvite));
}

ApiCall *Api::listInvites(Reply<std::vector<Invite>> reply)
{
    return d->call("GET", u"/v1/invites"_s, {}, decoded(std::move(reply), decodeInvites));
}

ApiCall *Api::revokeInvite(const QString &id, Reply<Done> reply)
{
    return d->call("DELETE", u"/v1/invites/"_s + encoded(id), {},
                   decoded(std::move(reply), [](const QByteArray &) { return Outcome<Done>(Done {}); }));
}

ApiCall *Api::uploadBlob(const QString &path, const QString &sha256, Reply<Done> reply)
{
    return new UploadCall(d->door, path, sha256, std::move(reply));
}

ApiCall *Api::downloadBlob(const QString &sha256, const QString &path, Reply<Done> reply)
{
    return new DownloadCall(d->door, sha256, path, std::move(reply));
}

} // namespace callout
