// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QRectF>
#include <QSet>
#include <QString>

class QPainter;

namespace callout::ui {

/// The colour that a user has where nobody else has it; white text on it keeps 4.5:1.
QColor avatarColor(const QString &userId);

/// One colour for each, different ones as long as there are enough. Whoever knows the same users,
/// in whatever order, gives them the same colours.
QHash<QString, QColor> avatarColors(const QSet<QString> &userIds);

/// One or two letters: the first of the first and of the last word, in the name's own script.
QString initials(const QString &name);

/// A filled circle with initials.
void paintAvatar(QPainter &painter, const QRectF &circle, const QColor &colour, const QString &name,
                 QFont font);

} // namespace callout::ui
