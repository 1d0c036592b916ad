// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sso.h"

#include "app/protocol/limits.h"
#include "app/server/tokens.h"

#include <QMessageAuthenticationCode>

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr qsizetype userDataBytes = 16 * 1024;
constexpr qsizetype hashChars = 64;
constexpr Timestamp firstOf13Digits = 1'000'000'000'000;
constexpr Timestamp lastOf13Digits = 9'999'999'999'999;
constexpr Timestamp aheadMs = 60'000;

Outcome<Done> checkTime(Timestamp timestamp, Timestamp now, std::chrono::milliseconds maxAge)
{
    if (timestamp < firstOf13Digits || timestamp > lastOf13Digits)
        return fail(Code::BadRequest, u"The SSO timestamp is not milliseconds since 1970 in 13 digits."_s);
    if (timestamp > now + aheadMs)
        return fail(Code::Unauthorized, u"The SSO timestamp lies in the future: check the clocks."_s);
    if (timestamp < now - maxAge.count())
        return fail(Code::Unauthorized, u"These SSO credentials are too old. Sign in again."_s);
    return Done {};
}

Outcome<SsoUser> checkUser(SsoUser user)
{
    user.username = user.username.simplified();
    if (user.id.isEmpty() || user.email.isEmpty() || user.username.isEmpty())
        return fail(Code::BadRequest, u"SSO needs id, email and username."_s);
    if (user.id.size() > limits::userIdChars || user.username.size() > limits::nameChars)
        return fail(Code::BadRequest, u"The id or username given by SSO is too long."_s);
    if (isGuestId(user.id))
        return fail(Code::BadRequest, u"Ids that begin with \"guest:\" belong to guests."_s);
    // A picture only from this server: any other address would tell third parties who looks.
    if (!user.avatar.startsWith(u'/') || user.avatar.startsWith("//"_L1))
        user.avatar.clear();
    return user;
}

} // namespace

QByteArray ssoHash(const QByteArray &apiSecret, Timestamp timestamp, const QByteArray &userDataBase64)
{
    return QMessageAuthenticationCode::hash(QByteArray::number(timestamp) + userDataBase64, apiSecret,
                                            QCryptographicHash::Sha256)
        .toHex();
}

Outcome<SsoUser> verifySso(const SsoCredentials &credentials, const QByteArray &apiSecret, Timestamp now,
                           std::chrono::milliseconds maxAge)
{
    const QByteArray data = credentials.userDataJsonBase64.toUtf8();
    if (data.isEmpty() || data.size() > userDataBytes || credentials.verificationHash.size() != hashChars)
        return fail(Code::BadRequest, u"The SSO credentials have the wrong length."_s);
    if (const auto time = checkTime(credentials.timestamp, now, maxAge); !time)
        return Failure { time.error() };
    const QByteArray expected = ssoHash(apiSecret, credentials.timestamp, data);
    if (!equalInConstantTime(expected, credentials.verificationHash.toUtf8()) || apiSecret.isEmpty())
        return fail(Code::Unauthorized, u"The SSO credentials were not signed by this workspace."_s);

    const auto json = QByteArray::fromBase64Encoding(data, QByteArray::AbortOnBase64DecodingErrors);
    if (!json)
        return fail(Code::BadRequest, u"The SSO user data is not Base64."_s);
    Outcome<SsoUser> user = decodeSsoUser(json.decoded);
    return user ? checkUser(std::move(user).value()) : user;
}

} // namespace callout::server
