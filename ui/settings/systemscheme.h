// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QPalette>

#include <optional>

class QDBusVariant;

namespace callout::ui {

/// Dresses the program in the system's scheme and follows it live. Where the desktop's platform
/// theme brings a palette, that is used as it is; elsewhere the program's own palettes are, chosen
/// by the settings portal (org.freedesktop.appearance), which every current desktop answers.
/// Without a portal: light. Whoever chose a scheme has that one everywhere.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    /// "light" or "dark" whatever the system has; anything else: as the system.
    void choose(const QString &name);

private Q_SLOTS:
    void settingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void learn(const QString &key, const QVariant &value);
    void dress();

    std::optional<Scheme> m_chosen;
    std::optional<QPalette> m_desktop; ///< where the platform theme brings one
    Scheme m_scheme = Scheme::Light;
    Contrast m_contrast = Contrast::Normal;
};

} // namespace callout::ui
