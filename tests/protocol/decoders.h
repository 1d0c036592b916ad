// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace callout::test {

/// Gives the bytes to every decoder there is; how many of them found a value. What they find is
/// encoded again, which must not crash either. decodeError, which always has a value, is not counted.
int decodeWithAll(const QByteArray &bytes);

} // namespace callout::test
