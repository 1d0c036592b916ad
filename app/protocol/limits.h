// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Numbers that both sides hold to (protocol §2, §3, §6, §9). Bytes unless named otherwise.
namespace callout::protocol::limits {

inline constexpr qsizetype clientFrameBytes = 64 * 1024;
inline constexpr qsizetype serverFrameBytes = 256 * 1024;
inline constexpr int jsonDepth = 32;
inline constexpr qsizetype commentChars = 8000; ///< UTF-16-independent: code points
inline constexpr qsizetype urlIdBytes = 1024;
inline constexpr qsizetype emojiBytes = 32;
inline constexpr int reactionsPerComment = 50; ///< different ones; any number of users for each
/// What the comments of a discussion may make of it. The rest of a server frame is for where it is,
/// who it is assigned to, and the members of the event that restores it.
inline constexpr qsizetype conversationBytes = serverFrameBytes - 32 * 1024;
inline constexpr qsizetype nameChars = 100;
inline constexpr qsizetype titleChars = 300;
inline constexpr qsizetype srcChars = 1024;
inline constexpr qsizetype userIdChars = 200;
inline constexpr qsizetype selectorChars = 1024;
inline constexpr qsizetype quoteExactChars = 1025; ///< 512 + `…` + 512 code points
inline constexpr qsizetype quoteContextChars = 32;
inline constexpr qsizetype pendingPerSubscribe = 500;
inline constexpr int readIn = 1000; ///< conversations of a page that a user has read further than the page
inline constexpr qint64 tailEvents = 1000; ///< more missing than this: a snapshot
inline constexpr qint64 blobBytes = qint64(512) * 1024 * 1024;
inline constexpr qsizetype httpRequestBytes = 64 * 1024;
inline constexpr qsizetype httpReplyBytes = 4 * 1024 * 1024;
inline constexpr qsizetype storedBytes = 64 * 1024 * 1024; ///< of one conversation or event at rest
inline constexpr qsizetype secretChars = 43;               ///< 256 bits in base64url
inline constexpr qsizetype pagesPerScope = 1000;           ///< named by one invite or session
inline constexpr double markerPercentLeast = 0.5;
inline constexpr double markerPercentMost = 50;
inline constexpr int presenceList = 50;
inline constexpr int opsPerMinute = 120; ///< the default; configurable
inline constexpr int maxReplyDepth = 32;

} // namespace callout::protocol::limits
