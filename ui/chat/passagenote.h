// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace callout::ui {

/// What there is to say about the place of a discussion that is not where it was.
struct PassageNote {
    enum class State {
        Uncertain, ///< probably at `now`; a person should look
        Detached,  ///< nowhere
    };
    enum class Rights { Read, Change };

    State state = State::Detached;
    QString before; ///< the words it was about; empty for a marker, or where nobody kept them
    QString now;    ///< of an uncertain one
    Rights rights = Rights::Read;
    bool operator==(const PassageNote &) const = default;
};

} // namespace callout::ui
