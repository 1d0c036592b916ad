// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/httpcall.h"

#include "app/protocol/limits.h"

#include <QDir>
#include <QFileInfo>

namespace callout {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

constexpr Milliseconds blobTimeout { 30000 };
/// The server checks and stores a whole document before it answers.
constexpr Milliseconds storeTimeout { 120000 };

QString blobPath(const QString &sha256)
{
    return u"/v1/blobs/"_s + sha256;
}

Failure<protocol::Error> diskFailure(const QFile &file)
{
    return protocol::fail(Code::Internal, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
}

} // namespace

// -- up ------------------------------------------------------------------------------------------------

UploadCall::UploadCall(HttpDoor &door, const QString &path, const QString &sha256, Api::Reply<Done> answer)
    : HttpCall(door, storeTimeout),
      m_sha256(sha256),
      m_file(path),
      m_answer(std::move(answer))
{
    UploadCall::again();
}

void UploadCall::again()
{
    m_stage = Stage::Asking;
    m_file.close();
    m_request = door().request(blobPath(m_sha256));
    head(m_request);
}

void UploadCall::cancel()
{
    m_answer = {};
    HttpCall::cancel();
}

void UploadCall::finished(QNetworkReply &reply)
{
    const auto failure = failureOf(reply, bodyOf(reply));
    if (!failure)
        answer(Done {});
    else if (m_stage == Stage::Asking && statusOf(reply) == 404)
        upload();
    else
        answer(Failure { *failure });
}

void UploadCall::upload()
{
    m_stage = Stage::Sending;
    if (!m_file.open(QIODevice::ReadOnly)) {
        answer(diskFailure(m_file));
        return;
    }
    if (m_file.size() > protocol::limits::blobBytes) {
        answer(protocol::fail(Code::TooLarge, u"a document has at most 512 MiB"_s));
        return;
    }
    m_request.setHeader(QNetworkRequest::ContentLengthHeader, m_file.size());
    send("PUT", m_request, &m_file);
    connect(reply(), &QNetworkReply::uploadProgress, this, [this](qint64 bytes, qint64 total) {
        if (total > 0)
            Q_EMIT progress(bytes, total);
    });
}

void UploadCall::answer(const protocol::Outcome<Done> &outcome)
{
    const auto answer = std::exchange(m_answer, {});
    over();
    answer(outcome);
}

// -- down ----------------------------------------------------------------------------------------------

DownloadCall::DownloadCall(HttpDoor &door, const QString &sha256, const QString &path,
                           Api::Reply<Done> answer)
    : HttpCall(door, blobTimeout),
      m_sha256(sha256),
      m_path(path),
      m_part(path + u".part"_s),
      m_answer(std::move(answer))
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (!m_part.open(QIODevice::ReadWrite | QIODevice::Append))
        m_broken = diskFailure(m_part).error;
    ask();
}

void DownloadCall::cancel()
{
    m_answer = {};
    m_part.close(); // what came stays, for the next time
    HttpCall::cancel();
}

void DownloadCall::ask()
{
    m_body = Body::Unknown;
    if (m_broken) { // still answers later, not from inside the constructor
        inBackground([] { return QString(); }, [this](const QString &) { answer(Failure { *m_broken }); });
        return;
    }
    QNetworkRequest request = door().request(blobPath(m_sha256));
    if (m_part.size() > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_part.size()) + '-');
    get(request);
    reply()->setReadBufferSize(1024 * 1024);
    connect(reply(), &QNetworkReply::metaDataChanged, this, &DownloadCall::headersCame);
    connect(reply(), &QNetworkReply::readyRead, this, &DownloadCall::take);
}

void DownloadCall::headersCame()
{
    const int status = statusOf(*reply());
    const qint64 length = reply()->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    m_body = status == 200 || status == 206 ? Body::Document : Body::Other;
    if (status == 200)
        m_part.resize(0); // the whole of it
    if (m_body == Body::Document)
        m_total = length > 0 ? m_part.size() + length : -1;
    if (m_total > protocol::limits::blobBytes) {
        m_broken = protocol::Error { Code::TooLarge, u"a document has at most 512 MiB"_s, {} };
        reply()->abort();
    }
}

void DownloadCall::take()
{
    if (m_body != Body::Document || m_broken || !reply())
        return;
    const QByteArray bytes = reply()->readAll();
    const bool tooMuch = m_part.size() + bytes.size() > protocol::limits::blobBytes;
    if (tooMuch)
        m_broken = protocol::Error { Code::TooLarge, u"a document has at most 512 MiB"_s, {} };
    else if (m_part.write(bytes) != bytes.size() || !m_part.flush())
        m_broken = diskFailure(m_part).error;
    if (m_broken)
        reply()->abort();
    else
        Q_EMIT progress(m_part.size(), m_total);
}

void DownloadCall::finished(QNetworkReply &reply)
{
    if (!m_broken && m_body == Body::Document) {
        const QByteArray rest = bodyOf(reply);
        if (m_part.write(rest) != rest.size() || !m_part.flush())
            m_broken = diskFailure(m_part).error;
    }
    if (m_broken) {
        answer(Failure { *m_broken });
        return;
    }
    // A range that cannot be had: the part is complete already, or was never one of this document.
    if (statusOf(reply) == 416) {
        check();
        return;
    }
    if (const auto failure = failureOf(reply, bodyOf(reply)))
        answer(Failure { *failure });
    else
        check();
}

/// The document appears under its name only if it is the one that was asked for.
void DownloadCall::check()
{
    m_part.close();
    const QString part = m_part.fileName();
    inBackground([part] { return hashOfFile(part); },
                 [this, part](const QString &hash) {
                     if (hash == m_sha256) {
                         QFile::remove(m_path);
                         if (QFile::rename(part, m_path))
                             answer(Done {});
                         else
                             answer(protocol::fail(Code::Internal, u"%1 cannot be written"_s.arg(m_path)));
                         return;
                     }
                     QFile::remove(part);
                     if (std::exchange(m_restarted, true)) {
                         answer(protocol::fail(Code::Internal, u"the document arrived damaged"_s));
                         return;
                     }
                     if (!m_part.open(QIODevice::ReadWrite | QIODevice::Append))
                         m_broken = diskFailure(m_part).error;
                     ask(); // once more from the beginning
                 });
}

void DownloadCall::answer(const protocol::Outcome<Done> &outcome)
{
    m_part.close();
    const auto answer = std::exchange(m_answer, {});
    over();
    answer(outcome);
}

} // namespace callout
