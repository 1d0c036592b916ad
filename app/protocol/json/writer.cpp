// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/writer.h"

#include <charconv>
#include <cmath>

namespace callout::protocol::json {

namespace {

/// The most bytes that one UTF-16 unit becomes: an escape, `\u0025`.
constexpr qsizetype bytesPerUnit = 6;

bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\' && unit != u'%';
}

char *putEscaped(char *out, char c)
{
    constexpr char hex[] = "0123456789abcdef";
    *out++ = '\\';
    switch (c) {
    case '"':
    case '\\':
        *out++ = c;
        return out;
    case '\n':
        *out++ = 'n';
        return out;
    case '\t':
        *out++ = 't';
        return out;
    case '\r':
        *out++ = 'r';
        return out;
    default:
        *out++ = 'u';
        *out++ = '0';
        *out++ = '0';
        *out++ = hex[uchar(c) >> 4];
        *out++ = hex[uchar(c) & 15];
        return out;
    }
}

char *putUtf8(char *out, char32_t c)
{
    if (c < 0x800) {
        *out++ = char(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            *out++ = char(0xE0 | c >> 12);
        } else {
            *out++ = char(0xF0 | c >> 18);
            *out++ = char(0x80 | (c >> 12 & 0x3F));
        }
        *out++ = char(0x80 | (c >> 6 & 0x3F));
    }
    *out++ = char(0x80 | (c & 0x3F));
    return out;
}

/// The inside of a JSON string; half a surrogate pair becomes U+FFFD.
char *putText(char *out, QStringView text)
{
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at != end) {
        const char16_t unit = *at++;
        if (isPlain(unit)) {
            *out++ = char(unit);
        } else if (unit < 0x80) {
            out = putEscaped(out, char(unit));
        } else if (!QChar::isSurrogate(unit)) {
            out = putUtf8(out, unit);
        } else if (QChar::isHighSurrogate(unit) && at != end && QChar::isLowSurrogate(*at)) {
            out = putUtf8(out, QChar::surrogateToUcs4(unit, *at++));
        } else {
            out = putUtf8(out, QChar::ReplacementCharacter);
        }
    }
    return out;
}

} // namespace

QByteArray Writer::take()
{
    if (m_out.capacity() > 2 * m_out.size() + 1024)
        m_out.squeeze();
    return std::move(m_out);
}

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
    const qsizetype before = m_out.size();
    m_out.resize(before + text.size() * bytesPerUnit + 2);
    char *const begin = m_out.data();
    char *out = begin + before;
    *out++ = '"';
    out = putText(out, text);
    *out++ = '"';
    m_out.truncate(out - begin);
}

} // namespace callout::protocol::json
