// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/systemscheme.h"

#include "ui/theme/housestyle.h"
#include "ui/theme/palettes.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;

/// The style's own palette in force means that nobody on this desktop had another to offer.
bool desktopBringsPalette()
{
    return QApplication::palette() != QApplication::style()->standardPalette();
}

/// Read() wraps the value in a variant of its own in older portals.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(new HouseStyle);
    if (desktopBringsPalette()) {
        m_desktop = QApplication::palette();
        return;
    }
    dress();
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(u"color-scheme"_s);
    ask(u"contrast"_s);
}

void SystemScheme::ask(const QString &key)
{
    auto call = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    call << appearance << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            learn(key, unwrapped(reply.value()));
        watcher->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value)
{
    if (nameSpace == appearance)
        learn(key, unwrapped(value.variant()));
}

/// color-scheme: 0 no preference, 1 dark, 2 light; contrast: 1 high.
void SystemScheme::learn(const QString &key, const QVariant &value)
{
    const Scheme scheme = key == u"color-scheme"_s ? (value.toUInt() == 1 ? Scheme::Dark : Scheme::Light)
                                                   : m_scheme;
    const Contrast contrast = key == u"contrast"_s ? (value.toUInt() == 1 ? Contrast::High : Contrast::Normal)
                                                   : m_contrast;
    if (scheme == m_scheme && contrast == m_contrast)
        return;
    m_scheme = scheme;
    m_contrast = contrast;
    dress();
}

void SystemScheme::choose(const QString &name)
{
    const auto chosen = name == u"dark"_s ? std::optional(Scheme::Dark)
        : name == u"light"_s              ? std::optional(Scheme::Light)
                                          : std::nullopt;
    if (std::exchange(m_chosen, chosen) != chosen)
        dress();
}

void SystemScheme::dress()
{
    if (m_desktop && !m_chosen)
        QApplication::setPalette(*m_desktop);
    else
        QApplication::setPalette(housePalette(m_chosen.value_or(m_scheme), m_contrast));
}

} // namespace callout::ui
