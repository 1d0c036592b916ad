// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace callout::test {

/// One value of a message, an event or a body, and the golden file that holds its bytes.
struct Sample {
    QString name;
    QByteArray bytes;                                    ///< what encode() makes of the value
    std::function<bool(const QByteArray &)> decodesBack; ///< to the same value
};

/// At least one for every message, operation, event and body of the protocol.
std::vector<Sample> samples();

} // namespace callout::test
