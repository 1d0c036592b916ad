// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/blobs.h"

#include "app/server/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr QLatin1StringView uploadPrefix { ".upload-" };

Failure<Error> tooLarge(const QString &reason)
{
    return fail(Code::TooLarge, reason);
}

QString megabytes(qint64 bytes)
{
    return QString::number(bytes / (1024 * 1024)) + u" MiB"_s;
}

} // namespace

Blobs::Blobs(const QString &directory, Store &store, Options options)
    : m_directory(directory),
      m_store(store),
      m_options(options)
{
}

Outcome<std::unique_ptr<Blobs>> Blobs::open(const QString &directory, Store &store, Options options)
{
    if (!QDir().mkpath(directory)) {
        return fail(Code::Unavailable,
                    u"The directory %1 cannot be made. See that this user may write there."_s.arg(
                        QDir::toNativeSeparators(directory)));
    }
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDirIterator leftovers(directory, { uploadPrefix + u'*' }, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
    while (leftovers.hasNext())
        QFile::remove(leftovers.next());
    return std::unique_ptr<Blobs>(new Blobs(directory, store, options));
}

QString Blobs::path(const QString &tenantId, const QString &sha256) const
{
    Q_ASSERT(isTenantId(tenantId) && isSha256(sha256));
    return m_directory + u'/' + tenantId + u'/' + sha256;
}

Outcome<std::unique_ptr<BlobWriter>> Blobs::begin(const Actor &actor, const QString &sha256,
                                                  std::optional<qint64> announced)
{
    if (!isSha256(sha256))
        return fail(Code::BadRequest,
                    u"A document is named by its SHA-256 in 64 lower-case hexadecimal digits."_s);
    if (announced && *announced > m_options.maxBytes)
        return tooLarge(u"A document has at most %1."_s.arg(megabytes(m_options.maxBytes)));
    if (announced && m_options.tenantQuota > 0) {
        const Outcome<qint64> used = m_store.blobBytes(actor.tenantId);
        if (!used)
            return Failure { used.error() };
        if (*used + *announced > m_options.tenantQuota && !size(actor.tenantId, sha256))
            return tooLarge(u"The documents of this workspace would take more than its %1."_s.arg(
                megabytes(m_options.tenantQuota)));
    }
    std::unique_ptr<BlobWriter> writer(new BlobWriter(*this, actor, sha256));
    const QFileInfo target(path(actor.tenantId, sha256));
    writer->m_file.setFileName(target.path() + u'/' + uploadPrefix + QString::number(++m_uploads) + u'-'
                               + newUuid());
    if (!QDir().mkpath(target.path())
        || !writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return Failure { writeError(target.path(), errno) };
    return writer;
}

Outcome<std::unique_ptr<QFile>> Blobs::read(const QString &tenantId, const QString &sha256) const
{
    if (isTenantId(tenantId) && isSha256(sha256)) {
        auto file = std::make_unique<QFile>(path(tenantId, sha256));
        if (file->open(QIODevice::ReadOnly))
            return file;
    }
    return fail(Code::NotFound, u"There is no such document here."_s);
}

std::optional<qint64> Blobs::size(const QString &tenantId, const QString &sha256) const
{
    if (!isTenantId(tenantId) || !isSha256(sha256))
        return {};
    const QFileInfo file(path(tenantId, sha256));
    return file.isFile() ? std::optional(file.size()) : std::nullopt;
}

Outcome<Done> Blobs::removeTenant(const QString &directory, const QString &tenantId)
{
    Q_ASSERT(isTenantId(tenantId));
    const QString path = directory + u'/' + tenantId;
    if (QDir(path).exists() && !QDir(path).removeRecursively()) {
        return fail(Code::Unavailable,
                    u"Not everything in %1 could be removed. Remove it by hand."_s.arg(
                        QDir::toNativeSeparators(path)));
    }
    return Done {};
}

Outcome<Done> Blobs::reserve(const QString &tenantId, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    qint64 &inFlight = m_inFlight[tenantId];
    if (m_options.tenantQuota > 0) {
        const Outcome<qint64> used = m_store.blobBytes(tenantId);
        if (!used)
            return Failure { used.error() };
        if (*used + inFlight + bytes > m_options.tenantQuota)
            return tooLarge(u"The documents of this workspace would take more than its %1."_s.arg(
                megabytes(m_options.tenantQuota)));
    }
    inFlight += bytes;
    return Done {};
}

void Blobs::release(const QString &tenantId, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_inFlight[tenantId] -= bytes;
}

BlobWriter::BlobWriter(Blobs &blobs, const Actor &actor, const QString &sha256)
    : m_blobs(blobs),
      m_actor(actor),
      m_sha256(sha256),
      m_known(blobs.size(actor.tenantId, sha256).has_value())
{
}

BlobWriter::~BlobWriter()
{
    if (!m_known)
        m_blobs.release(m_actor.tenantId, m_bytes);
    if (m_file.isOpen()) {
        m_file.close();
        m_file.remove();
    }
}

Outcome<Done> BlobWriter::append(QByteArrayView bytes)
{
    if (m_bytes + bytes.size() > m_blobs.m_options.maxBytes)
        return tooLarge(u"A document has at most %1."_s.arg(megabytes(m_blobs.m_options.maxBytes)));
    // What is here already takes no more room; it is sent again to prove that the sender has it.
    if (!m_known) {
        if (const auto reserved = m_blobs.reserve(m_actor.tenantId, bytes.size()); !reserved)
            return reserved;
    }
    m_bytes += bytes.size();
    m_hash.addData(bytes);
    errno = 0;
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return Failure { writeError(m_file.fileName(), errno) };
    return Done {};
}

Outcome<qint64> BlobWriter::finish()
{
    if (m_hash.result().toHex() != m_sha256.toLatin1())
        return fail(Code::BadRequest,
                    u"The document that arrived is not the one that was named. Send it again."_s);
    const QString target = m_blobs.path(m_actor.tenantId, m_sha256);
    if (::fsync(m_file.handle()) != 0)
        return Failure { writeError(target, errno) };
    const QByteArray temporary = QFile::encodeName(m_file.fileName());
    if (std::rename(temporary.constData(), QFile::encodeName(target).constData()) != 0)
        return Failure { writeError(target, errno) };
    m_file.close();
    syncDirectory(QFileInfo(target).path());
    if (const auto noted = m_blobs.m_store.blobUploaded(m_actor, m_sha256, m_bytes); !noted)
        return Failure { noted.error() };
    return m_bytes;
}

} // namespace callout::server
