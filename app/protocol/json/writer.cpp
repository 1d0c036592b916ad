// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace callout::protocol::json {

namespace {

bool needsEscape(char c)
{
    return uchar(c) < 0x20 || c == '"' || c == '\\' || c == '%';
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        constexpr char hex[] = "0123456789abcdef";
        out += "\\u00";
        out += hex[uchar(c) >> 4];
        out += hex[uchar(c) & 15];
    }
}

} // namespace

void Writer::end()
{
    m_out += m_closers.last();
    m_closers.removeLast();
    m_first = false;
}

void Writer::string(Key key, QStringView value)
{
    if (!value.isEmpty())
        alwaysString(key, value);
}

void Writer::string(Key name, QLatin1StringView value)
{
    key(name);
    m_out += '"';
    m_out.append(value.data(), value.size());
    m_out += '"';
    m_first = false;
}

void Writer::integer(Key key, qint64 value)
{
    if (value != 0)
        alwaysInteger(key, value);
}

void Writer::number(Key key, double value)
{
    if (value != 0)
        alwaysNumber(key, value);
}

void Writer::flag(Key key, bool value)
{
    if (value)
        alwaysFlag(key, value);
}

void Writer::strings(Key key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    beginList(key);
    for (const QString &value : values)
        element(value);
    end();
}

void Writer::strings(const QString &key, const QStringList &values)
{
    separate();
    quoted(key);
    m_out += ":[";
    m_closers.append(']');
    m_first = true;
    for (const QString &value : values)
        element(value);
    end();
}

void Writer::alwaysString(Key name, QStringView value)
{
    key(name);
    element(value);
}

void Writer::alwaysInteger(Key name, qint64 value)
{
    key(name);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_out.append(digits, end - digits);
    m_first = false;
}

void Writer::alwaysNumber(Key name, double value)
{
    Q_ASSERT(std::isfinite(value));
    key(name);
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, std::isfinite(value) ? value : 0).ptr;
    m_out.append(digits, end - digits);
    m_first = false;
}

void Writer::alwaysFlag(Key name, bool value)
{
    key(name);
    m_out += value ? "true" : "false";
    m_first = false;
}

void Writer::element(QStringView value)
{
    separate();
    quoted(value);
}

void Writer::raw(const QByteArray &json)
{
    separate();
    m_out += json;
}

void Writer::begin(char open, char close)
{
    separate();
    m_out += open;
    m_closers.append(close);
    m_first = true;
}

void Writer::begin(Key name, char open, char close)
{
    key(name);
    begin(open, close);
}

void Writer::key(Key name)
{
    separate();
    m_out += '"';
    m_out.append(name.data(), name.size());
    m_out += "\":";
    m_first = true;
}

void Writer::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void Writer::quoted(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    m_out += '"';
    auto from = utf8.cbegin();
    while (from != utf8.cend()) {
        const auto to = std::find_if(from, utf8.cend(), needsEscape);
        m_out.append(from, to - from);
        if (to == utf8.cend())
            break;
        appendEscaped(m_out, *to);
        from = to + 1;
    }
    m_out += '"';
}

} // namespace callout::protocol::json
