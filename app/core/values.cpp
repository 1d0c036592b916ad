// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/values.h"

#include <QUuid>

#include <algorithm>

namespace callout {

namespace {

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool isLowerAlnum(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
}

} // namespace

const Comment *Conversation::comment(const QString &commentId) const
{
    const auto it = std::find_if(comments.begin(), comments.end(),
                                 [&](const Comment &c) { return c.id == commentId; });
    return it == comments.end() ? nullptr : &*it;
}

Comment *Conversation::comment(const QString &commentId)
{
    return const_cast<Comment *>(std::as_const(*this).comment(commentId));
}

Timestamp Conversation::lastActivity() const
{
    Timestamp latest = createdAt;
    for (const Comment &comment : comments)
        latest = std::max(latest, comment.createdAt);
    return latest;
}

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != u'-' : !isHex(text[i]))
            return false;
    }
    return true;
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isSha256(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), isLowerHex);
}

bool isTenantId(QStringView text)
{
    return !text.isEmpty() && text.size() <= 63 && isLowerAlnum(text.front())
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isLowerAlnum(c) || c == u'-'; });
}

bool isUrlId(QStringView text)
{
    return !text.isEmpty() && text.size() <= 1024 && text.toUtf8().size() <= 1024;
}

} // namespace callout
