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

#include <fcntl.h>
#include <unistd.h>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(QLatin1StringView kind, const QString &place, const QString &urlId, const QString &id)
{
    return place + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(urlId)) + u'/' + kind + u'/' + id;
}

QString besideKey(const QString &key)
{
    return key + Drafts::besideMark + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Drafts::Drafts(const QString &path, Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_path(path),
      m_clock(clock),
      m_options(options),
      m_connection("drafts-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_idle(clock, [this] { flush(); }),
      m_latest(clock, [this] { flush(); }),
      m_look(clock, [this] { follow(); })
{
    m_disk.setMaxThreadCount(1);
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        watch();
        follow();
        m_look.start(m_options.lookAgain);
    });
    open();
}

Drafts::~Drafts()
{
    blockSignals(true); // whoever listens may be going, too
    flush();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

// -- the file -------------------------------------------------------------------------------------

bool Drafts::run(const QString &statement)
{
    QSqlQuery query(m_database);
    const bool done = query.exec(statement);
    if (!done)
        setError(query.lastError().text());
    return done;
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
        if (!run(statement))
            return;
    }
    watch();
    load();
}

/// The file itself changes when its journal is laid into it, the journal with every change.
void Drafts::watch()
{
    for (const QString &file : { m_path, m_path + u"-wal"_s }) {
        if (!m_watcher.files().contains(file) && QFileInfo::exists(file))
            m_watcher.addPath(file);
    }
}

void Drafts::load()
{
    read();
    if (m_loaded)
        setError({});
    tell();
}

/// What others have journalled since.
void Drafts::follow()
{
    QSqlQuery query(m_database);
    if (!m_loaded || !query.exec(u"PRAGMA data_version"_s) || !query.next()
        || query.value(0).toLongLong() == m_version)
        return;
    query.finish();
    read();
    tell();
}

void Drafts::read()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next()) {
        setError(query.lastError().text());
        return;
    }
    const qint64 version = query.value(0).toLongLong();
    if (!query.exec(u"SELECT key, text FROM draft"_s)) {
        setError(query.lastError().text());
        return;
    }
    QHash<QString, QString> theirs;
    while (query.next())
        theirs.insert(query.value(0).toString(), query.value(1).toString());
    const QHash<QString, QString> before = std::exchange(m_journalled, theirs);
    m_version = version;
    m_loaded = true;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!theirs.contains(it.key()))
            adopt(it.key(), {});
    }
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        if (before.value(it.key()) != it.value())
            adopt(it.key(), it.value());
    }
}

/// What was typed here meanwhile is newer than what the file has; that is kept beside it, unless mine
/// goes on where it ends.
void Drafts::adopt(const QString &key, const QString &theirs)
{
    const QString mine = m_texts.value(key);
    if (mine == theirs)
        return;
    if (!m_unwritten.contains(key)) {
        if (theirs.isEmpty())
            m_texts.remove(key);
        else
            m_texts.insert(key, theirs);
        m_untold.append(key);
        return;
    }
    const bool isWords = !key.endsWith(placeMark) && !key.contains(sentMark) && !key.contains(besideMark);
    if (!isWords || theirs.isEmpty() || mine.startsWith(theirs))
        return;
    if (mine.isEmpty()) { // thrown away here, and written on there
        m_texts.insert(key, theirs);
        m_unwritten.remove(key);
        m_untold.append(key);
        return;
    }
    const QString beside = besideKey(key);
    m_texts.insert(beside, theirs);
    m_unwritten.insert(beside);
}

void Drafts::tell()
{
    const QStringList keys = std::exchange(m_untold, {});
    for (const QString &key : keys)
        Q_EMIT changed(key);
}

void Drafts::setError(const QString &error)
{
    const bool before = m_error.isEmpty();
    m_error = error;
    if (before != m_error.isEmpty())
        Q_EMIT errorChanged();
}

// -- the words ------------------------------------------------------------------------------------

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

QStringList Drafts::takeBeside(const QString &key)
{
    QStringList words;
    for (const QString &beside : keys(key + besideMark)) {
        words.append(draft(beside));
        forget(beside);
    }
    return words;
}

void Drafts::keepBeside(const QString &key, const QString &text)
{
    keep(besideKey(key), text);
}

bool Drafts::claim(const QString &key, const QString &sent, const QString &text)
{
    const QString shown = m_texts.value(key);
    const bool isMine = m_unwritten.contains(key); // nobody else has seen these words
    const bool alone = !begin();
    const bool lost = !isMine && m_texts.value(key) != shown;
    if (!lost) {
        m_texts.remove(key);
        m_texts.insert(sent, text);
        m_unwritten.insert(key);
        m_unwritten.insert(sent);
        m_untold.removeAll(key);
        m_untold << key << sent;
    }
    if (!alone)
        setError(writeAll());
    if (!m_unwritten.isEmpty() && !m_latest.isActive())
        m_latest.start(m_options.writeAtLatest); // it could not be written: as with every other change
    tell();
    return !lost;
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
    if (!m_unwritten.isEmpty() && begin())
        setError(writeAll());
    // A full disk, or another process that holds the file: what is in memory stays, and is tried again.
    if (!m_unwritten.isEmpty())
        m_latest.start(m_options.writeAtLatest);
    tell();
}

/// What is committed survives this process, but not a power cut until the log is on the disk. That may
/// take long, so it is not waited for.
void Drafts::bringToDisk()
{
    m_disk.clear(); // one that has not begun yet does as well for both
    m_disk.start([log = QFile::encodeName(m_path + u"-wal"_s)] {
        const int file = ::open(log.constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return; // laid into the database meanwhile, which SQLite brings to the disk itself
        ::fdatasync(file);
        ::close(file);
    });
}

/// From here on nobody else writes, and what others have written is known.
bool Drafts::begin()
{
    if (!m_loaded || !run(u"BEGIN IMMEDIATE"_s))
        return false;
    read();
    return true;
}

/// Ends what begin() began. Why it did not work; empty: it did.
QString Drafts::writeAll()
{
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
    if (!error.isEmpty() || !m_database.commit()) {
        if (error.isEmpty())
            error = m_database.lastError().text();
        m_database.rollback();
        return error;
    }
    bringToDisk();
    for (const QString &key : std::as_const(m_unwritten)) {
        const QString text = m_texts.value(key);
        if (text.isEmpty())
            m_journalled.remove(key);
        else
            m_journalled.insert(key, text);
    }
    m_unwritten.clear();
    return {};
}

// -- names ----------------------------------------------------------------------------------------

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
