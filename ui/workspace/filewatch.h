// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace callout::ui {

/// Tells when a file's content may be another, also where an editor puts a new file in its place, and
/// when it is gone. It waits until the writing has paused.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

    void setPause(std::chrono::milliseconds pause) { m_timer.setInterval(pause); }

Q_SIGNALS:
    void changed();
    void gone();
    void back(); ///< after gone(), as it was; else changed() is said

private:
    struct Stamp {
        bool exists = false;
        QDateTime time;
        qint64 size = 0;
        bool operator==(const Stamp &) const = default;
    };
    Stamp look() const;
    void watch();
    void settle();

    const QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_timer; ///< runs until nothing was written for a while
    Stamp m_there;  ///< when it was there last
    bool m_isGone = false;
};

} // namespace callout::ui
