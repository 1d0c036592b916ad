// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace callout::ui {

/// The same user has the same colour everywhere and always; white text on it keeps 4.5:1.
QColor avatarColor(const QString &userId);

/// One or two letters: the first of the first and of the last word, in the name's own script.
QString initials(const QString &name);

/// A filled circle with initials.
void paintAvatar(QPainter &painter, const QRectF &circle, const QString &userId, const QString &name,
                 QFont font);

} // namespace callout::ui
