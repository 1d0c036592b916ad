// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/html/webcache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr auto sheetSuffix = ".pdf"_L1;
constexpr auto filesSuffix = ".files"_L1;

/// One line for a file: what must stay the same, then its path.
QByteArray lineFor(const QString &path)
{
    const QFileInfo file(path);
    const qint64 time = file.exists() ? file.lastModified().toMSecsSinceEpoch() : -1;
    return QByteArray::number(time) + ' ' + QByteArray::number(file.exists() ? file.size() : -1) + ' '
        + path.toUtf8().toPercentEncoding();
}

QString filesOf(const QString &place)
{
    return place.chopped(sheetSuffix.size()) + filesSuffix;
}

/// What a sheet shows, without when it was fetched.
QByteArray contentHash(QFile &sheet)
{
    constexpr qint64 description = 1024; // as callout-webprint writes it
    constexpr qsizetype digits = 14;
    QByteArray head = sheet.read(description);
    for (const QByteArray key : { "/CreationDate (D:", "/ModDate (D:" }) {
        const qsizetype at = head.indexOf(key);
        if (at >= 0)
            head.remove(at + key.size(), digits);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(head);
    return hash.addData(&sheet) ? hash.result().toHex() : QByteArray();
}

} // namespace

WebCache::WebCache(const QString &directory, qint64 mostBytes)
    : m_directory(directory),
      m_mostBytes(mostBytes)
{
    m_directory.mkpath(u"."_s);
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString WebCache::placeFor(const QString &page, const QString &variant) const
{
    QFile file(page);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(variant.toUtf8() + '\n' + QFileInfo(page).canonicalFilePath().toUtf8() + '\n');
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return m_directory.filePath(QString::fromLatin1(hash.result().toHex()) + sheetSuffix);
}

QString WebCache::newPlace() const
{
    return m_directory.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + sheetSuffix);
}

QString WebCache::settle(const QString &place) const
{
    QFile fetched(place);
    const QByteArray hash = fetched.open(QIODevice::ReadOnly) ? contentHash(fetched) : QByteArray();
    fetched.close();
    if (hash.isEmpty())
        return place;
    const QString settled = m_directory.filePath(u"web-"_s + QString::fromLatin1(hash) + sheetSuffix);
    if (fetched.rename(settled))
        return settled;
    QFile before(settled);
    if (!before.open(QIODevice::ReadWrite) || contentHash(before) != hash)
        return place;
    before.setFileTime(QDateTime::currentDateTime(),
                       QFileDevice::FileModificationTime); // wanted: it goes last
    QFile::remove(place);
    return settled;
}

bool WebCache::isCurrent(const QString &place) const
{
    QFile files(filesOf(place));
    if (!QFileInfo(place).isFile() || !files.open(QIODevice::ReadOnly))
        return false;
    const QByteArrayList lines = files.readAll().split('\n');
    return std::ranges::all_of(lines, [](const QByteArray &line) {
        const QByteArray path = QByteArray::fromPercentEncoding(line.mid(line.lastIndexOf(' ') + 1));
        return line.isEmpty() || line == lineFor(QString::fromUtf8(path));
    });
}

void WebCache::keep(const QString &place, const QStringList &files) const
{
    QSaveFile list(filesOf(place));
    if (list.open(QIODevice::WriteOnly)) {
        for (const QString &path : files)
            list.write(lineFor(path) + '\n');
        list.commit();
    }
    qint64 bytes = 0;
    const auto sheets = m_directory.entryInfoList({ u"*"_s + sheetSuffix }, QDir::Files, QDir::Time);
    for (const QFileInfo &sheet : sheets) { // the newest first
        bytes += sheet.size();
        if (bytes <= m_mostBytes || sheet.filePath() == place)
            continue;
        QFile::remove(sheet.filePath());
        QFile::remove(filesOf(sheet.filePath()));
    }
}

} // namespace callout
