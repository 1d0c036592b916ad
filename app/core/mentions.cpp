// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/mentions.h"

#include <QRegularExpression>
#include <QUrl>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scheme = "callout:user/"_L1;

/// The name may hold what ends a link's text, behind a backslash.
const QRegularExpression &mention()
{
    static const QRegularExpression pattern(uR"(\[@((?:\\.|[^\]\\\n])*)\]\(callout:user/([^)\s]*)\))"_s);
    return pattern;
}

/// Whatever Markdown would take for one of its signs.
QString escaped(const QString &name)
{
    static const QString signs = uR"(\`*_{}[]()<>#+-.!|~)"_s;
    QString safe;
    for (const QChar c : name) {
        if (signs.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString unescaped(QString name)
{
    static const QRegularExpression pair(uR"(\\(.))"_s);
    return name.replace(pair, u"\\1"_s);
}

QString linkTo(const Author &person)
{
    return u"[@%1](%2%3)"_s.arg(escaped(person.name), scheme,
                                QString::fromLatin1(QUrl::toPercentEncoding(person.id, ":")));
}

bool isWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
}

const Author *namedAt(const QString &text, qsizetype at, std::span<const Author> people)
{
    const Author *longest = nullptr;
    for (const Author &person : people) {
        if (person.name.isEmpty() || (longest && person.name.size() <= longest->name.size()))
            continue;
        if (QStringView(text).mid(at).startsWith(person.name) && !isWord(text, at + person.name.size()))
            longest = &person;
    }
    return longest;
}

} // namespace

QString withMentions(const QString &typed, std::span<const Author> people)
{
    QString made;
    bool inCode = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (typed[i] == u'`')
            inCode = !inCode;
        const bool begins = typed[i] == u'@' && !inCode && !isWord(typed, i - 1)
            && (i == 0 || typed[i - 1] != u'[');
        const Author *person = begins ? namedAt(typed, i + 1, people) : nullptr;
        if (person) {
            made += linkTo(*person);
            i += person->name.size();
        } else {
            made += typed[i];
        }
    }
    return made;
}

QString withoutMentions(const QString &markdown)
{
    QString typed;
    qsizetype done = 0;
    for (auto found = mention().globalMatch(markdown); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        typed += QStringView(markdown).mid(done, match.capturedStart() - done);
        typed += u'@' + unescaped(match.captured(1));
        done = match.capturedEnd();
    }
    typed += QStringView(markdown).mid(done);
    return typed;
}

QStringList mentionedIn(const QString &markdown)
{
    QStringList ids;
    for (auto found = mention().globalMatch(markdown); found.hasNext();)
        ids << QUrl::fromPercentEncoding(found.next().captured(2).toLatin1());
    ids.removeDuplicates();
    ids.removeAll(QString());
    return ids;
}

bool isMention(const QString &destination)
{
    return destination.startsWith(scheme);
}

} // namespace callout
