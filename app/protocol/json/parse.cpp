// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/parse.h"

#include "app/protocol/json/scan.h"
#include "app/protocol/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

Failure<ParseFault> refuse(CloseCode close, Code code, const QString &reason)
{
    return Failure { ParseFault { close, Error { code, reason, {} } } };
}

qsizetype membersIn(const QJsonValue &value)
{
    qsizetype count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count = object.size();
        for (const auto &member : object)
            count += membersIn(member);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &element : array)
            count += membersIn(element);
    }
    return count;
}

} // namespace

Result<QJsonObject, ParseFault> parseObject(const QByteArray &bytes, qsizetype maxBytes,
                                            RepeatedKeys repeatedKeys)
{
    if (bytes.size() > maxBytes) {
        return refuse(CloseCode::TooLarge, Code::TooLarge,
                      u"%1 bytes are more than the %2 allowed"_s.arg(bytes.size()).arg(maxBytes));
    }
    if (!bytes.isValidUtf8())
        return refuse(CloseCode::NotUtf8, Code::BadRequest, u"not valid UTF-8"_s);
    const Shape shape = scan(bytes);
    if (shape.depth > limits::jsonDepth) {
        return refuse(CloseCode::NotJson, Code::BadRequest,
                      u"nested deeper than %1"_s.arg(limits::jsonDepth));
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return refuse(CloseCode::NotJson, Code::BadRequest,
                      u"not JSON at byte %1: %2"_s.arg(fault.offset).arg(fault.errorString()));
    }
    if (!document.isObject())
        return refuse(CloseCode::NotJson, Code::BadRequest, u"not a JSON object"_s);
    const QJsonObject object = document.object();
    // The parser keeps one of several members of the same name, however it is escaped.
    if (repeatedKeys == RepeatedKeys::Refused && membersIn(object) != shape.members)
        return refuse(CloseCode::NotJson, Code::BadRequest, u"a member is there twice"_s);
    return object;
}

} // namespace callout::protocol::json
