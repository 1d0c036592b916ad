// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

namespace callout::protocol::json {

/// Writes compact JSON in the order of its calls, so that equal values give equal bytes. Members
/// whose value is empty, zero or false are left out, unless the call says `always…`. `%` is
/// written `\u0025` (protocol §2).
class Writer {
public:
    using Key = QLatin1StringView;

    /// Room for most messages, so that the bytes are not moved while they grow.
    Writer() { m_out.reserve(1024); }

    void beginObject() { begin('{', '}'); }
    void beginObject(Key key) { begin(key, '{', '}'); }
    void beginList() { begin('[', ']'); }
    void beginList(Key key) { begin(key, '[', ']'); }
    void end();

    void string(Key key, QStringView value);
    void string(Key key, QLatin1StringView value);
    void integer(Key key, qint64 value);
    void number(Key key, double value);
    void flag(Key key, bool value);
    void strings(Key key, const QStringList &values);
    void strings(const QString &key, const QStringList &values); ///< a key that comes from outside

    void alwaysString(Key key, QStringView value);
    void alwaysInteger(Key key, qint64 value);
    void alwaysNumber(Key key, double value);
    void alwaysFlag(Key key, bool value);

    void key(Key key);                ///< the next call writes its value
    void element(QStringView value);  ///< of a list
    void raw(const QByteArray &json); ///< an element that is written already

    qsizetype size() const { return m_out.size(); }
    /// The JSON, without the room that was kept for escapes.
    QByteArray take();

private:
    void begin(char open, char close);
    void begin(Key key, char open, char close);
    void separate();
    void quoted(QStringView text);

    QByteArray m_out;
    QVarLengthArray<char, 16> m_closers;
    bool m_first = true; ///< no comma before what comes next
};

} // namespace callout::protocol::json
