// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/limits.h"
#include "app/server/store.h"

#include <QCryptographicHash>
#include <QFile>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace callout::server {

class Blobs;

/// One document on its way in. Blocks on the disk. One thread at a time. Destroying it before
/// finish() leaves nothing behind.
class BlobWriter {
public:
    ~BlobWriter();
    BlobWriter(const BlobWriter &) = delete;
    BlobWriter &operator=(const BlobWriter &) = delete;

    /// TooLarge: above the limit or the tenant's quota; Unavailable: the disk is full or fails.
    Outcome<Done> append(QByteArrayView bytes);

    /// Makes the document visible, durably, and notes who uploaded it; returns its size.
    /// BadRequest: the bytes are not those that the hash names.
    Outcome<qint64> finish();

private:
    friend class Blobs;
    BlobWriter(Blobs &blobs, const Actor &actor, const QString &sha256);

    Blobs &m_blobs;
    const Actor m_actor;
    const QString m_sha256;
    const bool m_known; ///< the document is here already
    QFile m_file;
    QCryptographicHash m_hash { QCryptographicHash::Sha256 };
    qint64 m_bytes = 0;
};

/// Documents by (tenant, SHA-256) in a directory. Who may read or name one is the Store's
/// business (mayReadBlob). Any thread; blocks on the disk.
class Blobs {
public:
    struct Options {
        qint64 maxBytes = protocol::limits::blobBytes; ///< of one document
        qint64 tenantQuota = 0;                        ///< bytes of all documents of a tenant; 0: unlimited
    };

    /// Makes `directory` and removes what interrupted uploads left there.
    static Outcome<std::unique_ptr<Blobs>> open(const QString &directory, Store &store, Options options);

    /// `announced` is the size the sender names, if any: refused early when too large.
    Outcome<std::unique_ptr<BlobWriter>> begin(const Actor &actor, const QString &sha256,
                                               std::optional<qint64> announced = {});

    /// Open for reading at its beginning; `size()` is the document's. NotFound: not here.
    Outcome<std::unique_ptr<QFile>> read(const QString &tenantId, const QString &sha256) const;
    /// Its size, when it is here.
    std::optional<qint64> size(const QString &tenantId, const QString &sha256) const;

    /// Deletes all documents of a tenant.
    static Outcome<Done> removeTenant(const QString &directory, const QString &tenantId);

private:
    friend class BlobWriter;
    Blobs(const QString &directory, Store &store, Options options);

    QString path(const QString &tenantId, const QString &sha256) const;
    Outcome<Done> reserve(const QString &tenantId, qint64 bytes);
    void release(const QString &tenantId, qint64 bytes);

    const QString m_directory;
    Store &m_store;
    const Options m_options;
    std::mutex m_mutex;
    std::map<QString, qint64> m_inFlight; ///< bytes of unfinished uploads, by tenant
    std::atomic<quint64> m_uploads { 0 };
};

} // namespace callout::server
