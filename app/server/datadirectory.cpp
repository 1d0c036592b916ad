// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/datadirectory.h"

#include "app/server/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

constexpr mode_t ownerOnly = 0700;
constexpr unsigned readableByAll = 0644;
constexpr std::array presentedNames { QLatin1StringView("nothing"), QLatin1StringView("self-signed"),
                                      QLatin1StringView("certificate") };

QString presentedFile(const DataDirectory &directory)
{
    return directory.path() + u"/presents"_s;
}

} // namespace

DataDirectory::DataDirectory(const QString &path) : m_path(QFileInfo(path).absoluteFilePath()) { }

QString DataDirectory::databaseFile() const
{
    return m_path + u"/callout.db"_s;
}

QString DataDirectory::blobsDirectory() const
{
    return m_path + u"/blobs"_s;
}

protocol::Outcome<Done> DataDirectory::make() const
{
    const QFileInfo info(m_path);
    const QString name = QDir::toNativeSeparators(m_path);
    if (info.exists() && !info.isDir())
        return protocol::fail(Code::Unavailable,
                              u"%1 is a file, not a directory. Name a directory."_s.arg(name));
    if (!info.exists()) {
        if (!QDir().mkpath(info.path()) || ::mkdir(QFile::encodeName(m_path).constData(), ownerOnly) != 0)
            return protocol::fail(
                Code::Unavailable,
                u"The directory %1 cannot be made. See that this user may write there."_s.arg(name));
    }
    if (!QFileInfo(m_path).isWritable())
        return protocol::fail(
            Code::Unavailable,
            u"The directory %1 cannot be written. Give this user write permission."_s.arg(name));
    return Done {};
}

protocol::Outcome<std::unique_ptr<DataDirectoryClaim>>
DataDirectoryClaim::claim(const DataDirectory &directory)
{
    if (const auto made = directory.make(); !made)
        return Failure { made.error() };
    const QString path = directory.path() + u"/serving"_s;
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Failure { writeError(path, errno) };
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return protocol::fail(
            Code::Conflict,
            u"%1 is served by another process already. End that one, or name another data directory."_s.arg(
                QDir::toNativeSeparators(directory.path())));
    }
    return std::unique_ptr<DataDirectoryClaim>(new DataDirectoryClaim(file));
}

DataDirectoryClaim::~DataDirectoryClaim()
{
    ::close(m_file);
}

protocol::Outcome<Done> notePresented(const DataDirectory &directory, Presented presented)
{
    return replaceFile(presentedFile(directory), QByteArray(presentedNames[size_t(presented)].data()) + '\n',
                       readableByAll);
}

Presented notedPresented(const DataDirectory &directory)
{
    const auto content = readWholeFile(presentedFile(directory));
    if (content && *content) {
        const QString name = QString::fromLatin1((*content)->trimmed());
        for (size_t i = 0; i < presentedNames.size(); ++i) {
            if (name == presentedNames[i])
                return Presented(i);
        }
    }
    return Presented::SelfSigned;
}

} // namespace callout::server
