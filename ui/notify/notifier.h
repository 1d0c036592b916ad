// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

namespace callout::ui {

/// Notifications of the desktop (org.freedesktop.Notifications, Desktop Notifications Specification
/// 1.2). Where nobody serves them nothing is shown: what they say is in the windows too. GUI thread.
class Notifier : public QObject {
    Q_OBJECT
public:
    explicit Notifier(QObject *parent = nullptr);

    struct Note {
        QString key; ///< shown once, by whichever process of this user asks first
        QString title;
        QString words; ///< plain text
        /// The user wants to go there, with the desktop's permission to come forward where it gave one.
        std::function<void(const QString &activation)> open;
    };
    void show(const Note &note);

private Q_SLOTS:
    void permitted(uint id, const QString &activation);
    void invoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    struct Shown {
        std::function<void(const QString &)> open;
        QString activation;
    };
    QHash<uint, Shown> m_shown; ///< by the server's number
};

} // namespace callout::ui
