// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/pagecache.h"

#include "app/protocol/codec.h"
#include "app/protocol/limits.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>

namespace callout {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr quint32 magic = 0x43415047; // "CAPG"
constexpr quint32 formatVersion = 2;  // 1 knew no numbers of discussions
constexpr qsizetype partBytes = limits::serverFrameBytes / 2;

/// Parts of a snapshot, each well below the size of a frame.
class Parts {
public:
    void add(const Conversation &whole)
    {
        Conversation piece = whole;
        piece.comments.clear();
        room(encodeConversation(piece).size());
        m_part.conversations.push_back(piece);
        for (const Comment &comment : whole.comments) {
            if (room(comment.text.size() * 3 + 1024 + comment.reactions.size() * 256)) {
                m_part.conversations.push_back({});
                m_part.conversations.back().id = whole.id;
                m_part.conversations.back().anchor = whole.anchor;
            }
            m_part.conversations.back().comments.push_back(comment);
        }
    }
    QList<QByteArray> take()
    {
        flush();
        return m_frames;
    }

private:
    /// True if a new part was begun.
    bool room(qsizetype bytes)
    {
        m_bytes += bytes;
        if (m_bytes <= partBytes)
            return false;
        flush();
        m_bytes = bytes;
        return true;
    }
    void flush()
    {
        if (m_part.conversations.empty())
            return;
        m_part.ref = 1;
        m_frames.append(protocol::encode(ServerMessage(m_part)));
        m_part = {};
    }

    Part m_part;
    qsizetype m_bytes = 0;
    QList<QByteArray> m_frames;
};

QString hashed(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(32));
}

/// Whole or not at all for who reads it, this user's alone, and without waiting for the disk as
/// QSaveFile does: whoever loses power loses a copy, which reads as none (decode).
void replace(const QString &path, const QByteArray &bytes)
{
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return;
    const QByteArray name = QFile::encodeName(file.fileName());
    if (std::rename(name.constData(), QFile::encodeName(path).constData()) == 0)
        file.setAutoRemove(false);
}

} // namespace

PageCache::PageCache(const QDir &directory) : m_directory(directory)
{
    m_writer.setMaxThreadCount(1);
}

PageCache::~PageCache()
{
    m_writer.waitForDone();
}

QByteArray PageCache::encode(const PageState &state, const ReadMarks &read)
{
    Subscribed head;
    head.ref = 1;
    head.urlId = state.page.urlId;
    head.epoch = state.epoch;
    head.seq = state.seq;
    if (state.exists)
        head.page = state.page;
    head.read = read.mark();
    for (auto it = read.in().begin(); it != read.in().end(); ++it)
        head.readIn.push_back({ it.key(), it.value() });
    Parts parts;
    for (const QString &id : state.order)
        parts.add(*state.conversations.constFind(id));
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << formatVersion << state.lastId << protocol::encode(ServerMessage(head)) << parts.take();
    return bytes;
}

std::optional<PageCache::Kept> PageCache::decode(const QByteArray &bytes, const QString &urlId)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 kind = 0;
    quint32 version = 0;
    QString lastId;
    QByteArray headFrame;
    QList<QByteArray> frames;
    in >> kind >> version;
    if (kind != magic || version != formatVersion)
        return {};
    in >> lastId >> headFrame >> frames;
    if (in.status() != QDataStream::Ok)
        return {};
    const auto headMessage = decodeServerFrame(headFrame);
    const auto *head = headMessage ? std::get_if<Subscribed>(&*headMessage) : nullptr;
    if (!head || head->urlId != urlId)
        return {};
    Subscribed whole = *head;
    for (const QByteArray &frame : frames) {
        const auto message = decodeServerFrame(frame);
        const auto *part = message ? std::get_if<Part>(&*message) : nullptr;
        if (!part)
            return {};
        whole.conversations.insert(whole.conversations.end(), part->conversations.begin(),
                                   part->conversations.end());
    }
    Kept kept { stateOf(whole), {} };
    kept.read.raise(whole);
    kept.state.lastId = lastId;
    return kept;
}

QString PageCache::placeOf(const QString &userId, const QString &urlId) const
{
    return m_directory.absoluteFilePath(hashed(userId + u'\n' + urlId) + u".page"_s);
}

std::optional<PageCache::Kept> PageCache::load(const QString &userId, const QString &urlId)
{
    const QString place = placeOf(userId, urlId);
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto it = m_waiting.constFind(place); it != m_waiting.constEnd())
            return *it;
    }
    QFile file(place);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto kept = decode(file.readAll(), urlId);
    if (kept)
        kept->savedAt = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    return kept;
}

void PageCache::save(const QString &userId, const PageState &state, const ReadMarks &read)
{
    const QString place = placeOf(userId, state.page.urlId);
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.insert(place, { state, read, 0 });
    }
    m_writer.start([this, place] { write(place); });
}

void PageCache::write(const QString &place)
{
    Kept kept;
    {
        const QMutexLocker lock(&m_mutex);
        const auto it = m_waiting.constFind(place);
        if (it == m_waiting.constEnd())
            return; // a later one was written already
        kept = *it;
    }
    const bool isNew = !QFile::exists(place);
    m_directory.mkpath(u"."_s);
    replace(place, encode(kept.state, kept.read)); // a full disk costs the copy for offline reading
    if (isNew)
        prune();
    const QMutexLocker lock(&m_mutex);
    const auto it = m_waiting.constFind(place);
    if (it != m_waiting.constEnd() && it->state.seq == kept.state.seq && it->read == kept.read)
        m_waiting.erase(it);
}

void PageCache::prune() const
{
    const auto files = m_directory.entryInfoList({ u"*.page"_s }, QDir::Files, QDir::Time); // newest first
    for (qsizetype i = maxPages; i < files.size(); ++i)
        QFile::remove(files[i].absoluteFilePath());
}

std::optional<User> PageCache::self() const
{
    QFile file(m_directory.absoluteFilePath(u"self"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(&file);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 kind = 0;
    int role = 0;
    User user;
    in >> kind >> user.id >> user.name >> role >> user.avatar;
    if (in.status() != QDataStream::Ok || kind != magic || role < 0 || role > int(Role::Admin))
        return {};
    user.role = Role(role);
    return user;
}

void PageCache::setSelf(const User &user)
{
    m_directory.mkpath(u"."_s);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << user.id << user.name << int(user.role) << user.avatar;
    replace(m_directory.absoluteFilePath(u"self"_s), bytes);
}

} // namespace callout
