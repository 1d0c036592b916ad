// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/librarydatabase.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

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

Library::Library(const QString &path) : m_path(path)
{
    open();
}

void Library::open()
{
    closeToOthers(m_path);
    const bool writable = QFile::permissions(m_path).testFlag(QFile::WriteUser);
    auto database = std::make_unique<Database>(m_path);
    m_fault = writable ? database->prepare() : Fault::NotWritable;
    if (m_fault != Fault::None) {
        if (m_database) // goes on with what it has
            return;
        database = std::make_unique<Database>(u":memory:"_s);
        database->prepare();
    } else if (m_database) {
        database->adopt(*m_database);
    }
    m_database = std::move(database);
}

bool Library::reopen()
{
    if (m_fault != Fault::None)
        open();
    return m_fault == Fault::None;
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
    return toFile(m_database->read(u"SELECT path, sha256, server, url_id FROM file WHERE path = ?"_s,
                                   plain(canonicalPath)));
}

std::optional<Library::File> Library::fileWith(const QString &sha256) const
{
    return toFile(m_database->read(
        u"SELECT f.path, f.sha256, f.server, f.url_id FROM file f LEFT JOIN page p ON p.server = f.server"
        " AND p.url_id = f.url_id WHERE f.sha256 = ? ORDER BY p.opened_at DESC LIMIT 1"_s,
        plain(sha256)));
}

void Library::rememberFile(const File &file)
{
    m_database->write(u"INSERT INTO file VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET"
                      " sha256 = excluded.sha256, server = excluded.server, url_id = excluded.url_id"_s,
                      plain(file.path), plain(file.sha256), plain(file.server), plain(file.urlId));
}

void Library::movePage(const QString &urlId, const QString &fromServer, const QString &toServer)
{
    m_database->write(u"UPDATE file SET server = ? WHERE server = ? AND url_id = ?"_s, plain(toServer),
                      plain(fromServer), plain(urlId));
    for (const auto &statement :
         { u"UPDATE OR REPLACE page SET server = ? WHERE server = ? AND url_id = ?"_s,
           u"UPDATE OR REPLACE place SET server = ? WHERE server = ? AND url_id = ?"_s })
        m_database->write(statement, plain(toServer), plain(fromServer), plain(urlId));
}

std::vector<Library::Entry> Library::recent(int limit) const
{
    std::vector<Entry> entries;
    auto query = m_database->read(u"SELECT server, url_id, title, blob, path, thumbnail, opened_at FROM page"
                                  " WHERE opened_at > 0 ORDER BY opened_at DESC LIMIT ?"_s,
                                  limit);
    while (query.next())
        entries.push_back(toEntry(query));
    return entries;
}

std::optional<Library::Entry> Library::entry(const QString &server, const QString &urlId) const
{
    auto query = m_database->read(u"SELECT server, url_id, title, blob, path, thumbnail, opened_at FROM page"
                                  " WHERE server = ? AND url_id = ?"_s,
                                  plain(server), plain(urlId));
    if (!query.next())
        return {};
    return toEntry(query);
}

void Library::rememberPage(const Entry &entry)
{
    m_database->write(
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
    m_database->write(u"DELETE FROM page WHERE server = ? AND url_id = ?"_s, plain(server), plain(urlId));
    forgetPlace(server, urlId);
}

std::optional<Library::Place> Library::placeOf(const QString &server, const QString &urlId) const
{
    auto query = m_database->read(u"SELECT page, x, y, zoom FROM place WHERE server = ? AND url_id = ?"_s,
                                  plain(server), plain(urlId));
    if (!query.next())
        return {};
    return Place { query.value(0).toInt(), query.value(1).toDouble(), query.value(2).toDouble(),
                   query.value(3).toDouble() };
}

void Library::rememberPlace(const QString &server, const QString &urlId, const Place &place, Timestamp now)
{
    m_database->write(u"INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?)"_s, plain(server),
                      plain(urlId), place.page, place.x, place.y, place.zoom, now);
    m_database->write(u"DELETE FROM place WHERE rowid NOT IN"
                      " (SELECT rowid FROM place ORDER BY left_at DESC LIMIT ?)"_s,
                      mostPlaces);
}

void Library::forgetPlace(const QString &server, const QString &urlId)
{
    m_database->write(u"DELETE FROM place WHERE server = ? AND url_id = ?"_s, plain(server), plain(urlId));
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
    auto query = m_database->read(u"SELECT "_s + membershipColumns + u" FROM membership ORDER BY rowid"_s);
    while (query.next())
        all.push_back(toMembership(query));
    return all;
}

std::optional<Library::Membership> Library::membership(const QString &id) const
{
    auto query = m_database->read(u"SELECT "_s + membershipColumns + u" FROM membership WHERE id = ?"_s,
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
    auto known = m_database->read(u"SELECT id FROM membership WHERE endpoint = ? AND invite = ?"_s,
                                  endpointId, plain(membership.invite));
    membership.id = known.next() ? known.value(0).toString()
                                 : QUuid::createUuid().toString(QUuid::WithoutBraces);
    known.finish();
    // Another process may be joining in the same moment: who is first decides id and key for both.
    m_database->write(
        u"INSERT INTO membership VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " host = excluded.host, port = excluded.port, plain = excluded.plain, name = excluded.name,"
        " guest_key = excluded.guest_key, url_id = excluded.url_id ON CONFLICT (endpoint, invite) DO NOTHING"_s,
        membership.id, endpointId, plain(endpoint.host), int(endpoint.port), plain(endpoint.tenantId),
        plain(QString::fromLatin1(endpoint.fingerprint)),
        endpoint.security == Endpoint::Security::Plain ? 1 : 0, plain(membership.invite),
        plain(membership.name), plain(membership.guestKey), plain(membership.urlId));
    // One server, one address: its other invites follow it to the new one.
    m_database->write(u"UPDATE membership SET host = ?, port = ? WHERE endpoint = ?"_s, plain(endpoint.host),
                      int(endpoint.port), endpointId);
    auto kept = m_database->read(u"SELECT "_s + membershipColumns
                                     + u" FROM membership WHERE endpoint = ? AND invite = ?"_s,
                                 endpointId, plain(membership.invite));
    return kept.next() ? toMembership(kept) : membership;
}

void Library::forgetMembership(const QString &id)
{
    m_database->write(u"DELETE FROM membership WHERE id = ?"_s, plain(id));
}

QString Library::guestKeyFor(const Endpoint &endpoint)
{
    auto query = m_database->read(u"SELECT guest_key FROM membership WHERE endpoint = ? LIMIT 1"_s,
                                  identity(endpoint));
    return query.next() ? query.value(0).toString() : freshKey();
}

// -- settings -------------------------------------------------------------------------------------

QString Library::setting(const QString &key) const
{
    auto query = m_database->read(u"SELECT value FROM setting WHERE key = ?"_s, key);
    return query.next() ? query.value(0).toString() : QString();
}

void Library::setSetting(const QString &key, const QString &value)
{
    m_database->write(
        u"INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s, key,
        plain(value));
}

QString Library::settingOnce(const QString &key, const QString &value)
{
    m_database->write(u"INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO NOTHING"_s, key, plain(value));
    const QString kept = setting(key);
    return kept.isEmpty() ? value : kept;
}

} // namespace callout
