// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "app/core/clock.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// The things people see: users, comments, conversations, pages. Plain values, any thread.
namespace callout {

/// Each role includes the ones before it.
enum class Role { Viewer, Commenter, Moderator, Admin };

/// Which pages a session may see: all of its tenant's, or the named ones.
struct PageScope {
    bool all = false;
    QSet<QString> urlIds; ///< meaningful when !all

    bool contains(const QString &urlId) const { return all || urlIds.contains(urlId); }
    static PageScope everything() { return { true, {} }; }
    static PageScope only(const QStringList &urlIds) { return { false, { urlIds.begin(), urlIds.end() } }; }
    bool operator==(const PageScope &) const = default;
};

/// Ids that begin so are guests; the server alone gives them out (protocol §9).
inline constexpr QLatin1StringView guestPrefix { "guest:" };
inline bool isGuestId(const QString &userId)
{
    return userId.startsWith(guestPrefix);
}

/// Whoever is looking or writing. `guest` follows from the id.
struct User {
    QString id;
    QString name;
    Role role = Role::Viewer;
    QString avatar; ///< a path on the same server, or empty: initials are drawn

    bool isGuest() const { return isGuestId(id); }
    bool operator==(const User &) const = default;
};

/// A user as frozen into what they wrote.
struct Author {
    QString id;
    QString name;
    bool isGuest() const { return isGuestId(id); }
    bool operator==(const Author &) const = default;
};

struct Comment {
    QString id;       ///< `_id`, a UUID chosen by the author's client
    QString parentId; ///< empty: a reply to the conversation itself
    Author author;
    QString text;   ///< Markdown without HTML, 1–8,000 characters
    qint64 seq = 0; ///< of the event that brought it; 0: not known (a pending one). Tells read from unread
    Timestamp createdAt = 0;
    Timestamp editedAt = 0;               ///< 0: never edited
    QMap<QString, QStringList> reactions; ///< emoji -> ids of the users who gave it, in order
    bool operator==(const Comment &) const = default;
};

enum class ConversationState { Open, Resolved };

/// One marker and its discussion; a "chat" on the wire, a "discussion" on the screen.
struct Conversation {
    QString id;      ///< `_id`, a UUID chosen by the creator's client
    QString version; ///< SHA-256 (hex) of the document it was placed on; may be empty
    Anchor anchor;
    ConversationState state = ConversationState::Open;
    QString assignee; ///< a user id, or empty
    Author createdBy;
    Timestamp createdAt = 0;
    int number = 0; ///< 1, 2, 3 … on its page for all its life, no other's afterwards; 0: not given yet
    std::vector<Comment> comments; ///< in order of writing

    ConversationKind kind() const { return kindOf(anchor); }
    const Comment *comment(const QString &commentId) const;
    Comment *comment(const QString &commentId);
    /// Of the conversation or its newest comment, in milliseconds.
    Timestamp lastActivity() const;
    bool operator==(const Conversation &) const = default;
};

enum class PageKind { Image, Pdf, Text, Markdown, Html };

/// One annotated thing. `urlId` is a random UUID for pages made by Callout, never a path.
struct Page {
    QString urlId;
    QString title;
    PageKind kind = PageKind::Image;
    QString blob; ///< SHA-256 (hex) of the document; empty: none uploaded
    bool readonly = false;
    double markerPercent = 5; ///< a marker's width in percent of the displayed image
    int maxReplyDepth = 0;    ///< 0: replies are flat
    Timestamp createdAt = 0;
    Timestamp lastActivity = 0;
    int open = 0; ///< number of open conversations, where a list says so
    bool operator==(const Page &) const = default;
};

/// True for 8-4-4-4-12 hexadecimal digits, the only form of id that clients may choose.
bool isUuid(QStringView text);

/// A fresh random UUID in that form, lower case.
QString newUuid();

/// True for 64 lower-case hexadecimal digits.
bool isSha256(QStringView text);

/// True for `[a-z0-9][a-z0-9-]{0,62}`.
bool isTenantId(QStringView text);

/// True for 1–1,024 bytes of UTF-8.
bool isUrlId(QStringView text);

} // namespace callout
