// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/blobcache.h"

#include "app/client/httpcall.h"
#include "app/core/values.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

namespace callout {

using namespace Qt::StringLiterals;

/// One asker of a document.
class BlobCache::Fetch : public ApiCall {
public:
    Fetch(BlobCache &cache, const QString &hash, Api::Reply<QString> answer)
        : ApiCall(&cache),
          sha256(hash),
          m_cache(cache),
          m_answer(std::move(answer))
    {
    }

    void cancel() override
    {
        m_answer = {};
        m_cache.leave(this);
        deleteLater();
    }

    void finish(const protocol::Outcome<QString> &outcome)
    {
        const auto answer = std::exchange(m_answer, {});
        deleteLater();
        if (answer)
            answer(outcome);
    }

    const QString sha256;

private:
    BlobCache &m_cache;
    Api::Reply<QString> m_answer;
};

BlobCache::BlobCache(const QDir &directory, Api &api, qint64 maxBytes, QObject *parent)
    : QObject(parent),
      m_directory(directory),
      m_api(api),
      m_maxBytes(maxBytes)
{
}

QString BlobCache::placeOf(const QString &sha256) const
{
    return m_directory.absoluteFilePath(sha256.first(2) + u'/' + sha256);
}

QString BlobCache::path(const QString &sha256) const
{
    if (!isSha256(sha256))
        return {};
    QFile file(placeOf(sha256));
    if (!file.exists())
        return {};
    if (file.open(QIODevice::ReadWrite)) // looked at just now: the last to go
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileAccessTime);
    return file.fileName();
}

ApiCall *BlobCache::fetch(const QString &sha256, Api::Reply<QString> reply)
{
    auto *fetch = new Fetch(*this, sha256, std::move(reply));
    const QString known = path(sha256);
    if (!known.isEmpty() || !isSha256(sha256)) {
        const auto answer = [fetch, known] {
            if (known.isEmpty())
                fetch->finish(protocol::fail(protocol::Code::NotFound, u"there is no such document"_s));
            else
                fetch->finish(known);
        };
        QMetaObject::invokeMethod(fetch, answer, Qt::QueuedConnection);
        return fetch;
    }
    Download &download = m_downloads[sha256];
    download.waiting.append(fetch);
    if (!download.call) {
        download.call = m_api.downloadBlob(
            sha256, placeOf(sha256), [self = QPointer(this), sha256](const protocol::Outcome<Done> &outcome) {
                if (self)
                    self->downloaded(sha256, outcome);
            });
        connect(download.call, &ApiCall::progress, this, [this, sha256](qint64 bytes, qint64 total) {
            const auto waiting = m_downloads.value(sha256).waiting;
            for (Fetch *one : waiting)
                Q_EMIT one->progress(bytes, total);
        });
    }
    return fetch;
}

void BlobCache::adopt(const QString &sha256, const QString &file)
{
    if (!isSha256(sha256) || !path(sha256).isEmpty())
        return;
    const QString place = placeOf(sha256);
    QDir().mkpath(QFileInfo(place).absolutePath());
    const auto copy = [sha256, file, place] {
        const QString part = place + u".copy"_s;
        QFile::remove(part);
        if (!QFile::copy(file, part) || hashOfFile(part) != sha256 || !QFile::rename(part, place))
            QFile::remove(part);
    };
    auto promise = std::make_shared<QPromise<void>>();
    promise->future().then(this, [this, place] { prune(place); });
    promise->start();
    QThreadPool::globalInstance()->start([promise, copy] {
        copy();
        promise->finish();
    });
}

void BlobCache::downloaded(const QString &sha256, const protocol::Outcome<Done> &outcome)
{
    const QString place = placeOf(sha256);
    if (outcome)
        prune(place);
    const Download download = m_downloads.take(sha256);
    for (Fetch *fetch : download.waiting) {
        if (outcome)
            fetch->finish(place);
        else
            fetch->finish(Failure { outcome.error() });
    }
}

void BlobCache::leave(Fetch *fetch)
{
    const auto it = m_downloads.find(fetch->sha256);
    if (it == m_downloads.end())
        return;
    it->waiting.removeOne(fetch);
    if (!it->waiting.isEmpty())
        return;
    it->call->cancel();
    m_downloads.erase(it);
}

void BlobCache::prune(const QString &keep)
{
    struct Kept {
        QString path;
        qint64 size;
        QDateTime lookedAt;
    };
    std::vector<Kept> files;
    qint64 total = 0;
    QDirIterator it(m_directory.absolutePath(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        files.push_back({ it.filePath(), it.fileInfo().size(), it.fileInfo().lastRead() });
        total += files.back().size;
    }
    std::sort(files.begin(), files.end(),
              [](const Kept &a, const Kept &b) { return a.lookedAt < b.lookedAt; });
    for (const Kept &file : files) {
        if (total <= m_maxBytes)
            return;
        if (file.path != keep && QFile::remove(file.path))
            total -= file.size;
    }
}

} // namespace callout
