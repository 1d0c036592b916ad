// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/pipeline.h"
#include "app/server/sqliterecords.h"

#include <QHash>

#include <utility>

namespace callout::server {

/// The pipeline's hands in one open write transaction of SQLite: reads the facts, stores what was
/// decided. Tenants and pages are read once a transaction; a page's row is written once, by
/// flush(), however many operations touched it.
class SqlitePipeline final : public PipelineState {
public:
    SqlitePipeline(SqliteConnection &connection, Duplicates duplicates)
        : m_connection(connection),
          m_duplicates(duplicates)
    {
    }

    /// Throws SqliteFailure; the transaction is then to be rolled back.
    Outcome<Applied> apply(const Request &request, Timestamp now);
    /// REQUIRED before the commit.
    void flush();

    std::optional<Earlier> earlier(const Request &request) override;
    Facts facts(const Request &request) override;

private:
    struct CachedPage {
        std::optional<PageRecord> record; ///< none: there is no such page
        bool changed = false;
    };
    using PageKey = std::pair<QString, QString>; ///< tenant, urlId

    qint64 tenant(const QString &tenantId);
    CachedPage &page(const Request &request);
    std::optional<CommentFacts> comment(qint64 tenant, const QString &id, qint64 &key);
    bool seesPage(qint64 tenant, const QString &userId, const QString &urlId);

    void conversationFacts(Facts &facts, const Request &request, const CachedPage &cached);
    void commentFacts(Facts &facts, const Request &request);
    /// The size of the conversation that is to grow: the one noted, or counted where that is in doubt.
    qsizetype conversationBytes(const Request &request, std::optional<qsizetype> noted);

    Applied store(const Request &request, Decision decision);

    SqliteConnection &m_connection;
    const Duplicates m_duplicates;
    QHash<QString, qint64> m_tenants;
    QHash<PageKey, CachedPage> m_pages;
    qint64 m_conversationKey = 0; ///< of the operation at hand
    qint64 m_commentKey = 0;
};

/// Reading needs a visible page that names the blob, or having uploaded it.
bool mayRead(SqliteConnection &connection, qint64 tenant, const Actor &actor, const QString &sha256);

} // namespace callout::server
