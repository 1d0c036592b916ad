// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/library.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int schemaVersion = 1;

const QStringList &schema()
{
    static const QStringList statements {
        u"CREATE TABLE page (server TEXT NOT NULL, url_id TEXT NOT NULL, title TEXT NOT NULL, blob TEXT NOT "
        u"NULL,"
        " path TEXT NOT NULL, thumbnail BLOB, opened_at INTEGER NOT NULL, PRIMARY KEY (server, url_id))"_s,
        u"CREATE TABLE file (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, server TEXT NOT NULL,"
        " url_id TEXT NOT NULL)"_s,
        u"CREATE INDEX file_content ON file (sha256)"_s,
        u"CREATE TABLE membership (id TEXT PRIMARY KEY, endpoint TEXT NOT NULL, host TEXT NOT NULL,"
        " port INTEGER NOT NULL, tenant TEXT NOT NULL, fingerprint TEXT NOT NULL, plain INTEGER NOT NULL,"
        " invite TEXT NOT NULL, name TEXT NOT NULL, guest_key TEXT NOT NULL, url_id TEXT NOT NULL,"
        " UNIQUE (endpoint, invite))"_s,
        u"CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
    };
    return statements;
}

QString freshKey()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString plain(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

void closeToOthers(const QString &path)
{
    QFile file(path);
    // Made before SQLite does, so that the keys are never readable by others, not even briefly.
    if (file.open(QIODevice::ReadWrite))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

/// One named connection of Qt SQL, closed and removed with its owner.
class Library::Database {
public:
    explicit Database(const QString &file)
        : m_name(u"library-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    }
    ~Database()
    {
        connection().close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QSqlDatabase connection() const { return QSqlDatabase::database(m_name, false); }

    bool prepare()
    {
        auto database = connection();
        if (!database.open())
            return false;
        QSqlQuery query(database);
        query.exec(u"PRAGMA journal_mode = WAL"_s);
        query.exec(u"PRAGMA synchronous = NORMAL"_s);
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
            return false;
        if (query.value(0).toInt() >= schemaVersion)
            return true;
        query.finish();
        if (!query.exec(u"BEGIN IMMEDIATE"_s))
            return false;
        // Another process may have been first while this one waited.
        const bool done = query.exec(u"PRAGMA user_version"_s) && query.next()
            && query.value(0).toInt() >= schemaVersion;
        query.finish();
        if (!done) {
            for (const QString &statement : schema()) {
                if (!query.exec(statement)) {
                    query.exec(u"ROLLBACK"_s);
                    return false;
                }
            }
            query.exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
        }
        return query.exec(u"COMMIT"_s);
    }

    template <typename... Values>
    QSqlQuery run(const QString &sql, const Values &...values) const
    {
        QSqlQuery query(connection());
        query.prepare(sql);
        (query.addBindValue(values), ...);
        if (!query.exec())
            qWarning("library: %s", qPrintable(query.lastError().text()));
        return query;
    }

private:
    QString m_name;
};

Library::Library(const QString &path)
{
    closeToOthers(path);
    const bool writable = QFile::permissions(path).testFlag(QFile::WriteUser);
    m_database = std::make_unique<Database>(path);
    if (writable && m_database->prepare())
        return;
    m_fault = writable ? Fault::Damaged : Fault::NotWritable;
    m_database = std::make_unique<Database>(u":memory:"_s);
    m_database->prepare();
}

Library::~Library() = default;

// -- files and pages ------------------------------------------------------------------------------

namespace {

std::optional<Library::File> toFile(QSqlQuery query)
{
    if (!query.next())
        return {};
    return Library::File { query.value(0).toString(), query.value(1).toString(), query.value(2).toString(),
                           query.value(3).toString() };
}

Library::Entry toEntry(const QSqlQuery &query)
{
    return { query.value(0).toString(),  query.value(1).toString(), query.value(2).toString(),
             query.value(3).toString(),  query.value(4).toString(), query.value(5).toByteArray(),
             query.value(6).toLongLong() };
}

} // namespace

std::optional<Library::File> Library::fileAt(const QString &canonicalPath) const
{
    return toFile(m_database->run(u"SELECT path, sha256, server, url_id FROM file WHERE path = ?"_s,
                                  plain(canonicalPath)));
}

std::optional<Library::File> Library::fileWith(const QString &sha256) const
{
    return toFile(m_database->run(
        u"SELECT f.path, f.sha256, f.server, f.url_id FROM file f LEFT JOIN page p ON p.server = f.server"
        " AND p.url_id = f.url_id WHERE f.sha256 = ? ORDER BY p.opened_at DESC LIMIT 1"_s,
        plain(sha256)));
}

void Library::rememberFile(const File &file)
{
    m_database->run(u"INSERT INTO file VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET"
                    " sha256 = excluded.sha256, server = excluded.server, url_id = excluded.url_id"_s,
                    plain(file.path), plain(file.sha256), plain(file.server), plain(file.urlId));
}

void Library::movePage(const QString &urlId, const QString &fromServer, const QString &toServer)
{
    m_database->run(u"UPDATE file SET server = ? WHERE server = ? AND url_id = ?"_s, plain(toServer),
                    plain(fromServer), plain(urlId));
    m_database->run(u"UPDATE OR REPLACE page SET server = ? WHERE server = ? AND url_id = ?"_s,
                    plain(toServer), plain(fromServer), plain(urlId));
}

std::vector<Library::Entry> Library::recent(int limit) const
{
    std::vector<Entry> entries;
    auto query = m_database->run(u"SELECT server, url_id, title, blob, path, thumbnail, opened_at FROM page"
                                 " WHERE opened_at > 0 ORDER BY opened_at DESC LIMIT ?"_s,
                                 limit);
    while (query.next())
        entries.push_back(toEntry(query));
    return entries;
}

std::optional<Library::Entry> Library::entry(const QString &server, const QString &urlId) const
{
    auto query = m_database->run(u"SELECT server, url_id, title, blob, path, thumbnail, opened_at FROM page"
                                 " WHERE server = ? AND url_id = ?"_s,
                                 plain(server), plain(urlId));
    if (!query.next())
        return {};
    return toEntry(query);
}

void Library::rememberPage(const Entry &entry)
{
    m_database->run(
        u"INSERT INTO page (server, url_id, title, blob, path, thumbnail, opened_at) VALUES (?, ?, ?, ?, ?, "
        u"?, ?)"
        " ON CONFLICT (server, url_id) DO UPDATE SET title = excluded.title,"
        " blob = CASE excluded.blob WHEN '' THEN blob ELSE excluded.blob END,"
        " path = CASE excluded.path WHEN '' THEN path ELSE excluded.path END,"
        " thumbnail = CASE WHEN length(excluded.thumbnail) > 0 THEN excluded.thumbnail ELSE thumbnail END,"
        " opened_at = max(opened_at, excluded.opened_at)"_s,
        plain(entry.server), plain(entry.urlId), plain(entry.title), plain(entry.blob), plain(entry.path),
        entry.thumbnail, entry.openedAt);
}

void Library::forgetPage(const QString &server, const QString &urlId)
{
    m_database->run(u"DELETE FROM page WHERE server = ? AND url_id = ?"_s, plain(server), plain(urlId));
}

// -- servers --------------------------------------------------------------------------------------

namespace {

const QString membershipColumns =
    u"id, host, port, tenant, fingerprint, plain, invite, name, guest_key, url_id"_s;

Library::Membership toMembership(const QSqlQuery &query)
{
    Library::Membership membership;
    membership.id = query.value(0).toString();
    membership.endpoint.host = query.value(1).toString();
    membership.endpoint.port = quint16(query.value(2).toUInt());
    membership.endpoint.tenantId = query.value(3).toString();
    membership.endpoint.fingerprint = query.value(4).toString().toLatin1();
    membership.endpoint.security = query.value(5).toBool() ? Endpoint::Security::Plain
                                                           : Endpoint::Security::Tls;
    membership.invite = query.value(6).toString();
    membership.name = query.value(7).toString();
    membership.guestKey = query.value(8).toString();
    membership.urlId = query.value(9).toString();
    return membership;
}

/// The same server keeps its name when its address changes: its key tells who it is.
QString identity(const Endpoint &endpoint)
{
    const QString where = endpoint.fingerprint.isEmpty()
        ? endpoint.host.toLower() + u':' + QString::number(endpoint.port)
        : QString::fromLatin1(endpoint.fingerprint);
    return where + u'/' + endpoint.tenantId;
}

} // namespace

std::vector<Library::Membership> Library::memberships() const
{
    std::vector<Membership> all;
    auto query = m_database->run(u"SELECT "_s + membershipColumns + u" FROM membership ORDER BY rowid"_s);
    while (query.next())
        all.push_back(toMembership(query));
    return all;
}

std::optional<Library::Membership> Library::membership(const QString &id) const
{
    auto query = m_database->run(u"SELECT "_s + membershipColumns + u" FROM membership WHERE id = ?"_s,
                                 plain(id));
    if (!query.next())
        return {};
    return toMembership(query);
}

Library::Membership Library::remember(Membership membership)
{
    const Endpoint &endpoint = membership.endpoint;
    const QString endpointId = identity(endpoint);
    if (membership.guestKey.isEmpty())
        membership.guestKey = guestKeyFor(endpoint);
    auto known = m_database->run(u"SELECT id FROM membership WHERE endpoint = ? AND invite = ?"_s, endpointId,
                                 plain(membership.invite));
    membership.id = known.next() ? known.value(0).toString()
                                 : QUuid::createUuid().toString(QUuid::WithoutBraces);
    known.finish();
    m_database->run(
        u"INSERT INTO membership VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " host = excluded.host, port = excluded.port, plain = excluded.plain, name = excluded.name,"
        " guest_key = excluded.guest_key, url_id = excluded.url_id"_s,
        membership.id, endpointId, plain(endpoint.host), int(endpoint.port), plain(endpoint.tenantId),
        plain(QString::fromLatin1(endpoint.fingerprint)),
        endpoint.security == Endpoint::Security::Plain ? 1 : 0, plain(membership.invite),
        plain(membership.name), plain(membership.guestKey), plain(membership.urlId));
    // One server, one address: its other invites follow it to the new one.
    m_database->run(u"UPDATE membership SET host = ?, port = ? WHERE endpoint = ?"_s, plain(endpoint.host),
                    int(endpoint.port), endpointId);
    return membership;
}

void Library::forgetMembership(const QString &id)
{
    m_database->run(u"DELETE FROM membership WHERE id = ?"_s, plain(id));
}

QString Library::guestKeyFor(const Endpoint &endpoint)
{
    auto query = m_database->run(u"SELECT guest_key FROM membership WHERE endpoint = ? LIMIT 1"_s,
                                 identity(endpoint));
    return query.next() ? query.value(0).toString() : freshKey();
}

// -- settings -------------------------------------------------------------------------------------

QString Library::setting(const QString &key) const
{
    auto query = m_database->run(u"SELECT value FROM setting WHERE key = ?"_s, key);
    return query.next() ? query.value(0).toString() : QString();
}

void Library::setSetting(const QString &key, const QString &value)
{
    m_database->run(
        u"INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s, key,
        plain(value));
}

} // namespace callout
