// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <functional>
#include <vector>

namespace callout::ui {

/// Words that are said again when the language is switched.
using Sentence = std::function<QString()>;

/// A sentence that stays until it is answered or no longer true, with what can be done about it.
struct Notice {
    enum class Tone { Information, Warning, Trouble };
    struct Choice {
        Sentence text;
        std::function<void()> act; ///< the notice goes first
    };
    enum class Closing { Closable, Stays };

    QString key; ///< a notice with the same key replaces the one shown
    Tone tone = Tone::Information;
    Sentence text;
    std::vector<Choice> choices = {};
    Closing closing = Closing::Closable;
};

} // namespace callout::ui
