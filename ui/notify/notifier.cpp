// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int remembered = 24 * 60 * 60; ///< seconds

/// Whether nobody has shown it: the first to make the file has. Files of yesterday go.
bool isFirst(const QString &key)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    QDir directory(runtime + u"/callout/notified"_s);
    if (runtime.isEmpty() || !directory.mkpath(u"."_s))
        return true;
    const QDateTime yesterday = QDateTime::currentDateTime().addSecs(-remembered);
    for (const QFileInfo &old : directory.entryInfoList(QDir::Files)) {
        if (old.lastModified() < yesterday)
            QFile::remove(old.filePath());
    }
    QFile mark(directory.filePath(QString::fromLatin1(key.toUtf8().toHex().left(200))));
    return mark.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !mark.exists();
}

} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(permitted(uint, QString)));
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
}

void Notifier::show(const Note &note)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !isFirst(note.key))
        return;
    auto call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    call << u"Callout"_s << uint(0) << u"org.callout.Callout"_s << note.title << note.words.toHtmlEscaped()
         << QStringList { u"default"_s, tr("Open") }
         << QVariantMap { { u"desktop-entry"_s, u"org.callout.Callout"_s },
                          { u"category"_s, u"im.received"_s } }
         << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, open = note.open] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_shown.insert(reply.value(), { open, {} });
        watcher->deleteLater();
    });
}

/// Comes right before invoked(), from desktops that ask for permission.
void Notifier::permitted(uint id, const QString &activation)
{
    if (const auto shown = m_shown.find(id); shown != m_shown.end())
        shown->activation = activation;
}

void Notifier::invoked(uint id, const QString &)
{
    const Shown shown = m_shown.take(id);
    if (shown.open)
        shown.open(shown.activation);
}

void Notifier::closed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace callout::ui
