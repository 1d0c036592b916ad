// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/filewatch.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace callout::ui {

FileWatch::FileWatch(const QString &path, QObject *parent) : QObject(parent), m_path(path), m_there(look())
{
    m_isGone = !m_there.exists;
    m_timer.setSingleShot(true);
    m_timer.setInterval(300ms);
    const auto begin = [this] { m_timer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, begin);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (look() != m_there || m_isGone)
            m_timer.start();
    });
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::settle);
    watch();
}

FileWatch::Stamp FileWatch::look() const
{
    const QFileInfo file(m_path);
    return file.isFile() ? Stamp { true, file.lastModified(), file.size() } : Stamp {};
}

/// A file that was replaced is another one to the system: it is watched anew. Its directory tells of it.
void FileWatch::watch()
{
    const QFileInfo file(m_path);
    for (const QString &path : { m_path, file.absolutePath() }) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path)
            && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void FileWatch::settle()
{
    watch();
    const Stamp now = look();
    if (!now.exists) {
        if (!std::exchange(m_isGone, true))
            Q_EMIT gone();
        return;
    }
    const bool same = now == m_there;
    const bool wasGone = std::exchange(m_isGone, false);
    m_there = now;
    if (!same)
        Q_EMIT changed();
    else if (wasGone)
        Q_EMIT back();
}

} // namespace callout::ui
