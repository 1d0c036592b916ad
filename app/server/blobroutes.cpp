// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/httproutes.h"

#include <QFile>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

struct Document {
    std::shared_ptr<QFile> file;
    qint64 size = 0;
};

/// What this session may not read is as absent as what is not there.
Outcome<Document> open(Store &store, const Blobs &blobs, const Actor &actor, const QString &sha256)
{
    const auto mayRead = store.mayReadBlob(actor, sha256);
    if (!mayRead)
        return Failure { mayRead.error() };
    if (!mayRead.value())
        return protocol::fail(Code::NotFound, u"There is no such document."_s);
    auto file = blobs.read(actor.tenantId, sha256);
    if (!file)
        return Failure { file.error() };
    const qint64 size = (*file)->size();
    return Document { std::shared_ptr<QFile>(std::move(*file)), size };
}

} // namespace

Task<void> BlobRoutes::get(HttpConnection &connection, Actor actor, QString sha256)
{
    const HttpRequest &request = connection.request();
    auto opening = [&blobs = connection.services().blobs, actor, sha256](Store &store) {
        return open(store, blobs, actor, sha256);
    };
    Outcome<Document> document = co_await connection.read(opening);
    if (!document) {
        co_await connection.respond(failure(document.error()));
        co_return;
    }
    const QByteArray tag = '"' + sha256.toLatin1() + '"';
    HttpHeaders headers { { "ETag", tag },
                          { "Accept-Ranges", "bytes" },
                          { "Cache-Control", "private, immutable, max-age=31536000" },
                          { "Content-Type", "application/octet-stream" },
                          { "Content-Disposition", "attachment" } };
    if (request.lists("If-None-Match", tag)) {
        co_await connection.respondHead(304, headers, {});
        co_await connection.writePiece({});
        co_return;
    }
    ByteRange range { 0, document->size - 1 };
    int status = 200;
    const QByteArray condition = request.header("If-Range");
    if (condition.isEmpty() || condition == tag) {
        const auto asked = parseRange(request.header("Range"), document->size);
        if (asked) {
            range = asked.value();
            status = 206;
            headers.emplace_back("Content-Range",
                                 "bytes " + QByteArray::number(range.first) + '-'
                                     + QByteArray::number(range.last) + '/'
                                     + QByteArray::number(document->size));
        } else if (asked.error() == RangeFault::Unsatisfiable) {
            HttpResponse response = failure(
                { Code::BadRequest, u"The document is shorter than that."_s, {} });
            response.status = 416;
            response.headers.emplace_back("Content-Range", "bytes */" + QByteArray::number(document->size));
            co_await connection.respond(response);
            co_return;
        }
    }
    co_await connection.respondHead(status, headers, range.last - range.first + 1);
    if (request.method == "HEAD")
        range.first = range.last + 1;
    while (range.first <= range.last) {
        auto reading = [file = document->file, from = range.first,
                        most = std::min(pieceBytes, range.last - range.first + 1)](Store &) {
            return file->seek(from) ? file->read(most) : QByteArray();
        };
        const QByteArray piece = co_await connection.read(reading);
        if (piece.isEmpty()) {
            qWarning("A document could not be read to its end.");
            connection.abort(); // the length was promised: only a broken connection tells the truth
            co_return;
        }
        range.first += piece.size();
        const auto written = co_await connection.writePiece(piece);
        if (written == HttpConnection::Written::Gone)
            co_return;
    }
    co_await connection.writePiece({});
}

Task<void> BlobRoutes::put(HttpConnection &connection, Actor actor, QString sha256)
{
    const auto announced = connection.request().contentLength;
    if (announced && *announced > protocol::limits::blobBytes) {
        co_await connection.respond(failure({ Code::TooLarge, u"A document has at most 512 MiB."_s, {} }));
        co_return;
    }
    if (actor.user.role < Role::Commenter) {
        co_await connection.respond(failure({ Code::Forbidden, u"Viewers cannot upload documents."_s, {} }));
        co_return;
    }
    auto beginning = [&blobs = connection.services().blobs, actor, sha256, announced](Store &) {
        return blobs.begin(actor, sha256, announced);
    };
    Outcome<std::unique_ptr<BlobWriter>> begun = co_await connection.read(beginning);
    if (!begun) {
        co_await connection.respond(failure(begun.error()));
        co_return;
    }
    const std::shared_ptr<BlobWriter> writer = std::move(*begun);
    for (;;) {
        const Outcome<QByteArray> piece = co_await connection.readPiece(protocol::limits::blobBytes);
        if (!piece) {
            co_await connection.respond(failure(piece.error()));
            co_return;
        }
        if (piece.value().isEmpty())
            break;
        auto appending = [writer, bytes = piece.value()](Store &) { return writer->append(bytes); };
        const Outcome<Done> appended = co_await connection.read(appending);
        if (!appended) {
            co_await connection.respond(failure(appended.error()));
            co_return;
        }
    }
    auto finishing = [writer](Store &) { return writer->finish(); };
    const Outcome<qint64> bytes = co_await connection.read(finishing);
    if (!bytes) {
        co_await connection.respond(failure(bytes.error()));
        co_return;
    }
    co_await connection.respond(
        json("{\"status\":\"success\",\"bytes\":" + QByteArray::number(bytes.value()) + '}', 201));
}

} // namespace callout::server
