// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"

#include <QStringList>

#include <span>

/// A mention in a comment's Markdown is a link with the person's name and a destination that is no
/// address: [@Ada Lovelace](callout:user/ID), ID percent-encoded. People write and read "@Ada Lovelace".
/// Pure functions, any thread.
namespace callout {

/// Text as it was typed, with every "@Name" of those people made a mention; not inside code. Of two
/// names that fit the longer one is meant, of two people with the same name the first.
QString withMentions(const QString &typed, std::span<const Author> people);

/// What was typed.
QString withoutMentions(const QString &markdown);

/// The ids of those who are mentioned, each once.
QStringList mentionedIn(const QString &markdown);

/// Whether a link's destination is a mention.
bool isMention(const QString &destination);

} // namespace callout
