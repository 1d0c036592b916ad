// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace callout::ipc {

/// Who owns a connection: held by one process at a time, decided by the kernel at once (flock), and
/// let go by it however that process ends. A file that was left behind says nothing; only the lock counts.
class OwnerLock {
public:
    explicit OwnerLock(const QString &file) : m_path(file) { }
    ~OwnerLock() { release(); }
    OwnerLock(const OwnerLock &) = delete;
    OwnerLock &operator=(const OwnerLock &) = delete;

    /// True if it is held now. Never waits.
    bool tryAcquire();
    void release();
    bool isHeld() const { return m_file >= 0; }

    /// The process that holds the lock, for people who look for it.
    struct Holder {
        qint64 process = 0;
        QString title; ///< of its window; may be empty
        bool operator==(const Holder &) const = default;
    };
    /// Leaves word in the file of this process and of its window. REQUIRES: isHeld().
    void describe(const QString &title);
    /// What was left there last; nothing from a holder that left no word.
    std::optional<Holder> holder() const;

private:
    QString m_path;
    int m_file = -1;
};

} // namespace callout::ipc
