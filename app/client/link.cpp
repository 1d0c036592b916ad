// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/link.h"

#include "app/core/values.h"

#include <QUrl>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLink = 8192; ///< characters; a page's id alone may take 3,072

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

std::optional<QString> decoded(QStringView text)
{
    QString result = QUrl::fromPercentEncoding(text.toUtf8());
    if (result.contains(QChar::ReplacementCharacter) || result.contains(QChar(0)))
        return {};
    return result;
}

/// The value of `name` in `a=1&b=2`; empty text where it is absent, nothing where it is unreadable.
std::optional<QString> valueOf(QStringView name, QStringView query)
{
    for (const QStringView part : query.split(u'&')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals >= 0 && part.first(equals) == name)
            return decoded(part.sliced(equals + 1));
    }
    return QString();
}

/// Splits off what follows the first `mark`.
QStringView cut(QStringView &text, QChar mark)
{
    const qsizetype at = text.indexOf(mark);
    if (at < 0)
        return {};
    const QStringView rest = text.sliced(at + 1);
    text = text.first(at);
    return rest;
}

bool isHost(QStringView host)
{
    static const QString allowed = u".-_:%"_s;
    return !host.isEmpty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.isLetterOrNumber() || allowed.contains(c);
    });
}

/// `host:port` or `[v6]:port`.
std::optional<LinkFault> readAuthority(QStringView authority, ShareLink &link)
{
    const qsizetype colon = authority.lastIndexOf(u':');
    QStringView host = colon < 0 ? authority : authority.first(colon);
    if (authority.startsWith(u'[')) {
        const qsizetype bracket = authority.indexOf(u']');
        if (bracket < 0)
            return LinkFault::NoHost;
        host = authority.sliced(1, bracket - 1);
        if (colon < bracket)
            return isHost(host) ? LinkFault::BadPort : LinkFault::NoHost;
    } else if (host.contains(u':')) {
        return LinkFault::NoHost;
    }
    if (!isHost(host))
        return LinkFault::NoHost;
    if (colon < 0)
        return LinkFault::BadPort;
    const QStringView digits = authority.sliced(colon + 1);
    bool ok = false;
    const uint port = digits.toUInt(&ok);
    if (!ok || port == 0 || port > 65535 || digits.size() > 5 || !digits.front().isDigit())
        return LinkFault::BadPort;
    link.host = host.toString();
    link.port = quint16(port);
    return {};
}

bool isFingerprint(const QByteArray &text)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;
    const auto result = QByteArray::fromBase64Encoding(text, options);
    return result && result.decoded.size() == 32;
}

} // namespace

QString ShareLink::toString() const
{
    QString text = u"callout://"_s;
    text += host.contains(u':') ? u'[' + host + u']' : host;
    text += u':' + QString::number(port) + u'/' + encoded(tenantId);
    if (!urlId.isEmpty())
        text += "?page="_L1 + encoded(urlId);
    QStringList secret;
    if (!invite.isEmpty())
        secret.append("i="_L1 + encoded(invite));
    if (!fingerprint.isEmpty())
        secret.append("fp="_L1 + encoded(QString::fromLatin1(fingerprint)));
    if (!conversationId.isEmpty())
        secret.append("c="_L1 + encoded(conversationId));
    return secret.isEmpty() ? text : text + u'#' + secret.join(u'&');
}

Result<ShareLink, LinkFault> parseLink(const QString &text)
{
    const QString trimmed = text.trimmed();
    QStringView rest(trimmed);
    static constexpr QStringView scheme = u"callout://";
    if (trimmed.size() > maxLink || !rest.startsWith(scheme, Qt::CaseInsensitive)
        || std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; }))
        return Failure { LinkFault::NotALink };
    rest = rest.sliced(scheme.size());
    const QStringView fragment = cut(rest, u'#');
    const QStringView query = cut(rest, u'?');
    const QStringView path = cut(rest, u'/');

    ShareLink link;
    if (const auto fault = readAuthority(rest, link))
        return Failure { *fault };
    const auto tenant = decoded(path.endsWith(u'/') ? path.chopped(1) : path);
    if (!tenant || !isTenantId(*tenant))
        return Failure { LinkFault::BadTenant };
    link.tenantId = *tenant;

    const auto urlId = valueOf(u"page", query);
    if (!urlId || (!urlId->isEmpty() && !isUrlId(*urlId)))
        return Failure { LinkFault::BadPage };
    link.urlId = *urlId;

    const auto invite = valueOf(u"i", fragment);
    if (!invite)
        return Failure { LinkFault::NotALink };
    link.invite = *invite;

    const auto fingerprint = valueOf(u"fp", fragment);
    if (!fingerprint || (!fingerprint->isEmpty() && !isFingerprint(fingerprint->toLatin1())))
        return Failure { LinkFault::BadFingerprint };
    link.fingerprint = fingerprint->toLatin1();

    const auto conversation = valueOf(u"c", fragment);
    if (!conversation || (!conversation->isEmpty() && !isUuid(*conversation)))
        return Failure { LinkFault::BadConversation };
    link.conversationId = *conversation;
    return link;
}

} // namespace callout
