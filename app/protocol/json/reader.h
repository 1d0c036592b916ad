// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace callout::protocol::json {

using Key = QLatin1StringView;

/// Who wrote what is being read. A client is held to every limit; a server (or the own database)
/// only to what keeps the reader safe: types, required members, coordinates that are on the image.
enum class Source { Client, Server };

/// Collects what is wrong with one message: the first fault is kept.
class Faults {
public:
    explicit Faults(Source source) : m_source(source) { }
    Source source() const { return m_source; }
    bool any() const { return m_error.has_value(); }
    /// REQUIRES: any().
    const Error &error() const { return *m_error; }
    void add(Code code, const QString &reason);

private:
    Source m_source;
    std::optional<Error> m_error;
};

enum class Lines { One, Many };
enum class Need { Required, Optional };

/// What a string from a client may be, in code points. One line: no control characters; many: tab
/// and newline, where CR LF and CR are read as a newline.
struct Text {
    qsizetype least = 0;
    qsizetype most = 0;
    Lines lines = Lines::One;
};

/// The members of one JSON object as values. An absent member and null read as the default; a
/// wrong type, a broken limit or a lone surrogate is a fault, and reads as the default too.
class Reader {
public:
    Reader(const QJsonObject &object, Faults &faults) : m_object(object), m_faults(faults) { }

    bool has(Key key) const;
    bool isString(Key key) const { return m_object.value(key).isString(); }
    QString string(Key key) const; ///< of any length
    QString string(Key key, const Text &text) const;
    QString uuid(Key key, Need need) const; ///< from a server any non-empty string
    QString sha256(Key key) const;
    QString urlId(Key key) const; ///< required
    qint64 integer(Key key, qint64 fallback = 0, qint64 least = 0, qint64 most = qint64(1) << 53) const;
    double number(Key key, double fallback, double least, double most) const;
    bool flag(Key key) const;
    QStringList strings(Key key, qsizetype most) const;
    Reader object(Key key) const; ///< an absent one reads as empty
    QJsonObject json(Key key) const;

    /// One T for each object of a list, by `read(const Reader &) -> T`.
    template <typename Read>
    auto list(Key key, Read read) const
    {
        std::vector<decltype(read(*this))> values;
        const QJsonArray array = arrayAt(key);
        for (const auto &element : array) {
            values.push_back(read(elementOf(key, element)));
            if (m_faults.any())
                break;
        }
        return values;
    }

    void fault(Code code, const QString &reason) const { m_faults.add(code, reason); }
    Faults &faults() const { return m_faults; }
    Source source() const { return m_faults.source(); }

private:
    QJsonArray arrayAt(Key key) const;
    Reader elementOf(Key key, const QJsonValue &element) const;
    QString checked(Key key, const QString &value) const;
    void wrongType(Key key, QLatin1StringView expected) const;

    QJsonObject m_object;
    Faults &m_faults;
};

} // namespace callout::protocol::json
