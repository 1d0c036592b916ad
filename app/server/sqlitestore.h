// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/store.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace callout::server {

class SqliteConnection;
enum class Duplicates;

/// The Store in one SQLite file: write-ahead log, every commit synced. One writer at a time in
/// this process; other processes may write beside it (they wait for each other). Threads that used
/// a store must have ended, or use it no more, when it is destroyed.
class SqliteStore final : public Store {
public:
    struct Options {
        std::function<Timestamp()> now; ///< the server's clock; the system's when empty
        std::chrono::milliseconds busyTimeout = std::chrono::seconds(5); ///< for other processes
    };

    /// Opens or creates the database. Errors name the file and what to do: locked by another
    /// process, damaged, not a Callout database, from a newer version, not writable, disk full.
    static Outcome<std::unique_ptr<SqliteStore>> open(const QString &file);
    static Outcome<std::unique_ptr<SqliteStore>> open(const QString &file, Options options);
    ~SqliteStore() override;

    std::vector<Outcome<Applied>> apply(std::span<const Request> requests) override;
    Outcome<Snapshot> snapshot(const QString &tenantId, const QString &urlId) override;
    Outcome<std::optional<Tail>> tail(const QString &tenantId, const QString &urlId,
                                      const protocol::Since &since) override;
    Outcome<std::vector<QByteArray>> events(const QString &tenantId, const QString &urlId, qint64 first,
                                            qint64 last) override;
    Outcome<std::vector<protocol::Stored>> stored(const QString &tenantId, const QString &userId,
                                                  const QStringList &broadcastIds) override;
    Outcome<ReadSoFar> readSoFar(const Actor &actor, const QString &urlId) override;
    Outcome<Done> markRead(std::span<const ReadMark> marks) override;
    Outcome<Page> registerPage(const Actor &actor, const Page &page) override;
    Outcome<protocol::PageList> pages(const Actor &actor, const QString &after, int limit,
                                      const QString &query) override;

    Outcome<Done> blobUploaded(const Actor &actor, const QString &sha256, qint64 bytes) override;
    Outcome<bool> mayReadBlob(const Actor &actor, const QString &sha256) override;
    Outcome<qint64> blobBytes(const QString &tenantId) override;

    Outcome<Done> ready() override;
    Outcome<Tenant> addTenant(const QString &id) override;
    Outcome<Done> removeTenant(const QString &id) override;
    Outcome<std::vector<Tenant>> tenants() override;
    Outcome<Tenant> tenant(const QString &id) override;
    Outcome<Done> setApiSecret(const QString &id, const QByteArray &secret) override;
    Outcome<Done> addSession(const SessionRecord &session) override;
    Outcome<SessionRecord> session(const QByteArray &tokenHash) override;
    Outcome<std::vector<SessionRecord>> sessionsAmong(const std::vector<QByteArray> &tokenHashes) override;
    Outcome<Done> forgetExpired(Timestamp now) override;
    Outcome<Done> addInvite(const InviteRecord &invite) override;
    Outcome<std::vector<InviteRecord>> invites(const QString &tenantId) override;
    Outcome<Done> revokeInvite(const QString &tenantId, const QString &inviteId) override;
    Outcome<SessionRecord> redeemInvite(const QString &tenantId, const QByteArray &secretHash,
                                        const QByteArray &guestKeyHash, const QString &name,
                                        Timestamp now) override;

private:
    SqliteStore(const QString &file, Options options);

    /// This thread's own connection, opened when first needed. Throws SqliteFailure.
    SqliteConnection &connection();
    Timestamp now() const;

    /// Runs `work` in one transaction of this thread's connection; commits when it succeeds.
    template <typename T, typename Work>
    Outcome<T> reading(Work work);
    template <typename T, typename Work>
    Outcome<T> writing(Work work);
    std::vector<Outcome<Applied>> applyGroup(std::span<const Request> requests, Duplicates duplicates);

    const QString m_file;
    const Options m_options;
    QString m_epoch;
    std::mutex m_writing; ///< held through every transaction that writes
    std::mutex m_connecting;
    std::map<std::thread::id, std::unique_ptr<SqliteConnection>> m_connections;
};

} // namespace callout::server
