// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/reader.h"

#include "app/core/values.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

bool hasMoreCodePoints(QStringView text, qsizetype most)
{
    if (text.size() <= most)
        return false;
    const auto pairs = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return text.size() - pairs > most;
}

bool isAllowed(QChar c, Lines lines)
{
    if (lines == Lines::Many && (c == u'\n' || c == u'\t'))
        return true;
    return c.category() != QChar::Other_Control;
}

QString withNewlines(QString text)
{
    if (text.contains(u'\r')) {
        text.replace("\r\n"_L1, "\n"_L1);
        text.replace(u'\r', u'\n');
    }
    return text;
}

} // namespace

void Faults::add(Code code, const QString &reason)
{
    if (!m_error)
        m_error = Error { code, reason, {} };
}

bool Reader::has(Key key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QString Reader::string(Key key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString()) {
        wrongType(key, "a string"_L1);
        return {};
    }
    return checked(key, value.toString());
}

QString Reader::string(Key key, const Text &text) const
{
    QString value = string(key);
    if (source() == Source::Server)
        return value;
    if (text.lines == Lines::Many)
        value = withNewlines(value);
    if (hasMoreCodePoints(value, text.most)) {
        fault(Code::TooLarge, u"`%1` is longer than %2 characters"_s.arg(key).arg(text.most));
        return {};
    }
    // At least 0 or 1 character is asked for; more is a matter of form, checked where it is known.
    if (value.size() < text.least) {
        fault(Code::BadRequest, u"`%1` is missing or too short"_s.arg(key));
        return {};
    }
    if (!std::all_of(value.cbegin(), value.cend(), [&](QChar c) { return isAllowed(c, text.lines); })) {
        fault(Code::BadRequest, u"`%1` contains a control character"_s.arg(key));
        return {};
    }
    return value;
}

QString Reader::uuid(Key key, Need need) const
{
    const QString value = string(key);
    if (value.isEmpty() && need == Need::Optional)
        return value;
    if (source() == Source::Client ? !isUuid(value) : value.isEmpty()) {
        fault(Code::BadRequest, u"`%1` is not a UUID"_s.arg(key));
        return {};
    }
    return value;
}

QString Reader::sha256(Key key) const
{
    const QString value = string(key);
    if (!value.isEmpty() && !isSha256(value) && source() == Source::Client) {
        fault(Code::BadRequest, u"`%1` is not a SHA-256 in lower-case hexadecimal"_s.arg(key));
        return {};
    }
    return value;
}

QString Reader::urlId(Key key) const
{
    const QString value = string(key);
    if (!isUrlId(value)) {
        fault(Code::BadRequest, u"`%1` must have 1 to 1024 bytes"_s.arg(key));
        return {};
    }
    return value;
}

qint64 Reader::integer(Key key, qint64 fallback, qint64 least, qint64 most) const
{
    if (!has(key))
        return fallback;
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 value = m_object.value(key).toInteger(none);
    if (value == none) {
        wrongType(key, "an integer"_L1);
        return fallback;
    }
    if (value < least || value > most) {
        fault(Code::BadRequest, u"`%1` is not within %2 and %3"_s.arg(key).arg(least).arg(most));
        return fallback;
    }
    return value;
}

double Reader::number(Key key, double fallback, double least, double most) const
{
    if (!has(key))
        return fallback;
    const QJsonValue value = m_object.value(key);
    if (!value.isDouble()) {
        wrongType(key, "a number"_L1);
        return fallback;
    }
    const double number = value.toDouble();
    if (!std::isfinite(number) || number < least || number > most) {
        fault(Code::BadRequest, u"`%1` is not within %2 and %3"_s.arg(key).arg(least).arg(most));
        return fallback;
    }
    return number;
}

bool Reader::flag(Key key) const
{
    if (!has(key))
        return false;
    const QJsonValue value = m_object.value(key);
    if (!value.isBool())
        wrongType(key, "true or false"_L1);
    return value.toBool();
}

QStringList Reader::strings(Key key, qsizetype most) const
{
    const QJsonArray array = arrayAt(key);
    if (array.size() > most) {
        fault(Code::TooLarge, u"`%1` has more than %2 elements"_s.arg(key).arg(most));
        return {};
    }
    QStringList values;
    for (const auto &element : array) {
        if (!element.isString()) {
            wrongType(key, "a list of strings"_L1);
            return {};
        }
        values.append(checked(key, element.toString()));
    }
    return values;
}

Reader Reader::object(Key key) const
{
    return { json(key), m_faults };
}

QJsonObject Reader::json(Key key) const
{
    if (!has(key))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        wrongType(key, "an object"_L1);
    return value.toObject();
}

QJsonArray Reader::arrayAt(Key key) const
{
    if (!has(key))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        wrongType(key, "a list"_L1);
    return value.toArray();
}

Reader Reader::elementOf(Key key, const QJsonValue &element) const
{
    if (!element.isObject())
        wrongType(key, "a list of objects"_L1);
    return { element.toObject(), m_faults };
}

QString Reader::checked(Key key, const QString &value) const
{
    if (value.isValidUtf16())
        return value;
    fault(Code::BadRequest, u"`%1` contains half a surrogate pair"_s.arg(key));
    return {};
}

void Reader::wrongType(Key key, QLatin1StringView expected) const
{
    fault(Code::BadRequest, u"`%1` is not %2"_s.arg(key, expected));
}

} // namespace callout::protocol::json
