// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/drafts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(QLatin1StringView kind, const QString &place, const QString &urlId, const QString &id)
{
    return place + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(urlId)) + u'/' + kind + u'/' + id;
}

} // namespace

Drafts::Drafts(const QString &path, Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_path(path),
      m_clock(clock),
      m_options(options),
      m_connection("drafts-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_idle(clock, [this] { flush(); }),
      m_latest(clock, [this] { flush(); })
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s);
    open();
}

Drafts::~Drafts()
{
    flush();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void Drafts::open()
{
    if (!m_database.isOpen() && !m_database.open()) {
        setError(m_database.lastError().text());
        return;
    }
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    prepare();
}

void Drafts::prepare()
{
    for (const auto &statement :
         { u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s,
           u"CREATE TABLE IF NOT EXISTS draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, "
           "at INTEGER NOT NULL) WITHOUT ROWID"_s }) {
        QSqlQuery query(m_database);
        if (!query.exec(statement)) {
            setError(query.lastError().text());
            return;
        }
    }
    load();
}

/// What was typed here meanwhile is newer than what the file has.
void Drafts::load()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    m_loaded = query.exec(u"SELECT key, text FROM draft"_s);
    setError(m_loaded ? QString() : query.lastError().text());
    while (query.next()) {
        const QString key = query.value(0).toString();
        if (!m_unwritten.contains(key))
            m_texts.insert(key, query.value(1).toString());
    }
}

void Drafts::setError(const QString &error)
{
    const bool before = m_error.isEmpty();
    m_error = error;
    if (before != m_error.isEmpty())
        Q_EMIT errorChanged();
}

QString Drafts::draft(const QString &key) const
{
    return m_texts.value(key);
}

void Drafts::keep(const QString &key, const QString &text)
{
    if (m_texts.value(key) == text)
        return;
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    wait(key);
    Q_EMIT changed(key);
}

void Drafts::forget(const QString &key)
{
    keep(key, {});
}

QStringList Drafts::keys(const QString &prefix) const
{
    QStringList found;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
        if (it.key().startsWith(prefix))
            found.append(it.key());
    }
    found.sort();
    return found;
}

void Drafts::wait(const QString &key)
{
    m_unwritten.insert(key);
    m_idle.start(m_options.writeAfter);
    if (!m_latest.isActive())
        m_latest.start(m_options.writeAtLatest);
}

void Drafts::flush()
{
    m_idle.stop();
    m_latest.stop();
    if (m_unwritten.isEmpty())
        return;
    if (!m_loaded)
        open();
    if (m_loaded)
        writeAll();
    // A full disk, or another process that holds the file: what is in memory stays, and is tried again.
    if (!m_unwritten.isEmpty())
        m_latest.start(m_options.writeAtLatest);
}

void Drafts::writeAll()
{
    m_database.transaction();
    QString error;
    for (const QString &key : std::as_const(m_unwritten)) {
        QSqlQuery query(m_database);
        const QString text = m_texts.value(key);
        if (text.isEmpty()) {
            query.prepare(u"DELETE FROM draft WHERE key = ?"_s);
            query.addBindValue(key);
        } else {
            query.prepare(u"INSERT OR REPLACE INTO draft (key, text, at) VALUES (?, ?, ?)"_s);
            query.addBindValue(key);
            query.addBindValue(text);
            query.addBindValue(m_clock.now());
        }
        if (!query.exec()) {
            error = query.lastError().text();
            break;
        }
    }
    if (error.isEmpty() && m_database.commit()) {
        m_unwritten.clear();
    } else {
        if (error.isEmpty())
            error = m_database.lastError().text();
        m_database.rollback();
    }
    setError(error);
}

QString Drafts::replyKey(const QString &place, const QString &urlId, const QString &conversationId)
{
    return keyOf("reply"_L1, place, urlId, conversationId);
}

QString Drafts::editKey(const QString &place, const QString &urlId, const QString &commentId)
{
    return keyOf("edit"_L1, place, urlId, commentId);
}

QString Drafts::markerKey(const QString &place, const QString &urlId, const QString &conversationId)
{
    return keyOf("marker"_L1, place, urlId, conversationId);
}

} // namespace callout
