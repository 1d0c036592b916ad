// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>
#include <QUrlQuery>

#include <optional>
#include <utility>
#include <vector>

/// HTTP/1.1 messages as values; no sockets here.
namespace callout::server {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< as received, without the query
    QUrlQuery query;
    HttpHeaders headers;
    std::optional<qint64> contentLength;
    bool hasBody = false;
    enum class After { KeepAlive, Close };
    After after = After::KeepAlive; ///< what the client asked for

    /// The first header of that name, whatever its case; empty: none.
    QByteArray header(QByteArrayView name) const;
    /// A comma-separated header that lists `token`, whatever its case.
    bool lists(QByteArrayView name, QByteArrayView token) const;
    /// Of `Authorization: Bearer`; empty: none.
    QString bearerToken() const;
};

struct HttpResponse {
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json";
    HttpHeaders headers;
};

/// `{"status":"success"}`.
HttpResponse success(int status = 200);
HttpResponse json(const QByteArray &body, int status = 200);
/// The error body of protocol §8 and §10, with its status and `Retry-After`.
HttpResponse failure(const protocol::Error &error);

/// The status line and headers. `length` is the body's; none: a status without a body.
QByteArray responseHead(int status, const HttpHeaders &headers, std::optional<qint64> length,
                        HttpRequest::After after);

/// Bytes first…last of a document.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
    bool operator==(const ByteRange &) const = default;
};
enum class RangeFault {
    Ignored,       ///< none, several, or not understood: the whole document is sent
    Unsatisfiable, ///< 416
};
/// A `Range` header against a document of `size` bytes.
Result<ByteRange, RangeFault> parseRange(const QByteArray &header, qint64 size);

} // namespace callout::server
