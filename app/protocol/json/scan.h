// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace callout::protocol::json {

/// What JSON text looks like from outside, found in one pass without allocating. Exact for valid
/// JSON; for anything else as far as a parser would get.
struct Shape {
    int depth = 0;         ///< how many objects and lists lie in one another at most
    qsizetype members = 0; ///< of all objects, repeated names included
};

Shape scan(QByteArrayView text);

} // namespace callout::protocol::json
