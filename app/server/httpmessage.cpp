// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/httpmessage.h"

#include "app/protocol/http.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;

namespace {

bool same(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const auto &header) { return same(header.first, name); });
    return found == headers.end() ? QByteArray() : found->second;
}

bool HttpRequest::lists(QByteArrayView name, QByteArrayView token) const
{
    for (const auto &[key, value] : headers) {
        if (!same(key, name))
            continue;
        for (const QByteArray &part : value.split(',')) {
            if (same(part.trimmed(), token))
                return true;
        }
    }
    return false;
}

QString HttpRequest::bearerToken() const
{
    const QByteArray value = header("Authorization");
    constexpr QByteArrayView scheme = "bearer ";
    if (value.size() <= scheme.size() || !same(QByteArrayView(value).first(scheme.size()), scheme))
        return {};
    return QString::fromLatin1(value.sliced(scheme.size()).trimmed());
}

HttpResponse success(int status)
{
    return json("{\"status\":\"success\"}", status);
}

HttpResponse json(const QByteArray &body, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

HttpResponse failure(const protocol::Error &error)
{
    HttpResponse response = json(protocol::encode(error), protocol::httpStatus(error.code));
    if (error.retryAfterMs)
        response.headers.emplace_back("Retry-After", QByteArray::number((*error.retryAfterMs + 999) / 1000));
    if (response.status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

QByteArray responseHead(int status, const HttpHeaders &headers, std::optional<qint64> length,
                        HttpRequest::After after)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status).toByteArray()
        + "\r\n";
    const auto line = [&head](QByteArrayView name, QByteArrayView value) {
        head.append(name).append(": ").append(value).append("\r\n");
    };
    line("Date",
         QLocale::c()
             .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
             .toLatin1());
    for (const auto &[name, value] : headers)
        line(name, value);
    if (length)
        line("Content-Length", QByteArray::number(*length));
    line("X-Content-Type-Options", "nosniff");
    if (after == HttpRequest::After::Close)
        line("Connection", "close");
    return head + "\r\n";
}

Result<ByteRange, RangeFault> parseRange(const QByteArray &header, qint64 size)
{
    constexpr QByteArrayView unit = "bytes=";
    const QByteArray text = header.trimmed();
    if (!text.startsWith(unit) || text.contains(','))
        return Failure { RangeFault::Ignored };
    const QByteArray range = text.sliced(unit.size()).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return Failure { RangeFault::Ignored };
    const auto number = [](const QByteArray &digits) -> std::optional<qint64> {
        bool ok = !digits.isEmpty()
            && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        const qint64 value = ok ? digits.toLongLong(&ok) : 0;
        return ok ? std::optional(value) : std::nullopt;
    };
    const auto first = number(range.first(dash));
    const auto last = number(range.sliced(dash + 1));
    if ((!first && dash > 0) || (!last && dash + 1 < range.size()) || (!first && !last)
        || (first && last && *last < *first))
        return Failure { RangeFault::Ignored };
    if (first && *first >= size)
        return Failure { RangeFault::Unsatisfiable };
    if (!first) { // the last so many bytes
        if (*last == 0 || size == 0)
            return Failure { RangeFault::Unsatisfiable };
        return ByteRange { std::max<qint64>(0, size - *last), size - 1 };
    }
    return ByteRange { *first, last ? std::min(*last, size - 1) : size - 1 };
}

} // namespace callout::server
