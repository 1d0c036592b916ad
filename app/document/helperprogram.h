// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace callout {

/// Where a program is that belongs to Callout and does part of its work ("callout-pdf"): the
/// installed one, or that of the same build, in one of these folders as seen from this program's.
/// Empty when there is none. Any thread.
QString helperProgram(const QString &name, const QStringList &buildFolders);

} // namespace callout
