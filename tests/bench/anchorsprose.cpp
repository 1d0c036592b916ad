// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorsprose.h"

#include <QStringList>

#include <cmath>

namespace callout::bench {

namespace {

using namespace Qt::StringLiterals;
using Random = std::mt19937_64;

constexpr quint64 copiesOfKind = 8;
constexpr quint64 tunedOfKind = 5; ///< the first ones; the others are held out

/// Words of some syllables, the frequent ones short: near enough to a language.
class Language {
public:
    Language(const QStringList &syllables, const QString &gap, int words, quint64 seed) : m_gap(gap)
    {
        Random random(seed);
        for (int i = 0; i < words; ++i) {
            QString word;
            const int length = 1 + int(random() % (i < 40 ? 2 : 4));
            for (int n = 0; n < length; ++n)
                word += syllables[qsizetype(random() % quint64(syllables.size()))];
            m_words << word;
        }
    }

    QString word(Random &random) const
    {
        // The n-th word about 1/n as often as the first.
        const double u = double(random() % 100000) / 100000;
        return m_words[qsizetype(std::pow(double(m_words.size()), u)) - 1];
    }
    QString words(int count, Random &random) const
    {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list << word(random);
        return list.join(m_gap);
    }
    QString sentence(Random &random) const
    {
        QString text = words(4 + int(random() % 16), random);
        text[0] = text[0].toUpper();
        return text + (m_gap.isEmpty() ? u"。"_s : u"."_s);
    }
    QString paragraph(Random &random) const
    {
        QStringList list;
        for (int i = 2 + int(random() % 6); i > 0; --i)
            list << sentence(random);
        return list.join(m_gap) + u"\n\n"_s;
    }

private:
    QString m_gap;
    QStringList m_words;
};

const Language &latin()
{
    static const Language language(
        u"re con ti de al ver ing o mar the an st er on li pa ro men se du"_s.split(u' '), u" "_s, 1500, 1);
    return language;
}

const Language &chinese()
{
    static const Language language(
        u"的 一 是 不 了 在 人 有 我 他 这 中 大 来 上 国 个 到 说 们 为 子 和 你 地 出 道 也 时 年"_s.split(
            u' '),
        QString(), 800, 2);
    return language;
}

const Language &marked()
{
    static const Language language(
        u"é e\u0301 ño नि का ก็ \u05E9\u05B8 שלום 한 ㅎ 각 مرحبا 👍🏽 👩‍👩‍👧 ö o\u0308"_s
            .split(u' '),
        u" "_s, 600, 3);
    return language;
}

QString prose(const Language &language, Random &random)
{
    QString text;
    for (int i = 20 + int(random() % 40); i > 0; --i)
        text += language.paragraph(random);
    return text;
}

/// Sections that differ in a name and a number or two.
QString reference(Random &random)
{
    QString text;
    for (int i = 30 + int(random() % 30); i > 0; --i) {
        const QString name = latin().words(1, random) + latin().words(1, random);
        text += u"## %1()\nReturns the %2 of the given %3, or null if there is none. "_s.arg(
            name, latin().word(random), latin().word(random));
        text += u"Throws an exception if the argument is not valid.\n\n"_s;
        if (random() % 2)
            text += latin().paragraph(random);
        text += u"**Parameters:** value, the %1 to use. **Returns:** %2.\n\n"_s.arg(latin().word(random))
                    .arg(random() % 100);
        text += u"Example:\n\n    let result = %1(%2);\n    assert(result != null);\n\n"_s.arg(name).arg(
            random() % 10);
    }
    return text;
}

QString table(Random &random)
{
    QString text = u"| name | value | default | unit |\n|---|---|---|---|\n"_s;
    for (int i = 80 + int(random() % 80); i > 0; --i)
        text += u"| %1 | %2 | %3 | %4 |\n"_s.arg(latin().word(random))
                    .arg(random() % 20)
                    .arg(random() % 4)
                    .arg(random() % 2 ? u"ms"_s : u"bytes"_s);
    return text;
}

QString clauses(Random &random)
{
    QString text;
    for (int i = 1; i < 60; ++i) {
        text += u"%1. The parties agree that the %2 shall, subject to clause %3, not be liable for any %4 "
                u"arising out of or in "
                "connection with this agreement.\n"_s.arg(i)
                    .arg(latin().word(random))
                    .arg(random() % 60)
                    .arg(latin().word(random));
        if (i % 4 == 0)
            text += latin().paragraph(random);
    }
    return text;
}

QString list(Random &random)
{
    QString text;
    for (int i = 60 + int(random() % 60); i > 0; --i)
        text += u"- [%1](https://example.org/%2) - %3\n"_s.arg(latin().words(2, random), latin().word(random),
                                                               latin().sentence(random));
    return text;
}

/// Some paragraphs are there once more, with other words here and there, as people copy and adapt.
void addCopies(Source &source, Random &random)
{
    QStringList lines = source.text.split(u'\n');
    std::vector<QString> copies;
    for (int i = 0; i < 6; ++i) {
        const qsizetype from = qsizetype(random() % quint64(lines.size()));
        QStringList words = lines[from].split(u' ');
        if (words.size() < 12)
            continue;
        for (qsizetype changes = 2 + words.size() / 10; changes > 0; --changes)
            words[qsizetype(random() % quint64(words.size()))] = latin().word(random);
        copies.push_back(words.join(u' ') + u' ');
        lines.insert(qsizetype(random() % quint64(lines.size())), copies.back());
        copies.push_back(lines[lines.indexOf(lines[from])]);
    }
    source.text = lines.join(u'\n');
    for (const QString &copy : copies) {
        const qsizetype at = source.text.indexOf(copy);
        if (at >= 0 && copy.size() > 40)
            source.copies.emplace_back(at, at + copy.size());
    }
}

} // namespace

std::vector<Source> generatedDocuments()
{
    std::vector<Source> documents;
    for (quint64 i = 0; i < copiesOfKind; ++i) {
        Random random(100 + i);
        const auto add = [&](const char *kind, const QString &text) {
            documents.push_back({ std::string(kind) + "-" + std::to_string(i),
                                  text,
                                  {},
                                  i < tunedOfKind ? Part::Tuning : Part::HeldOut });
            addCopies(documents.back(), random);
        };
        add("prose", prose(latin(), random));
        add("chinese", prose(chinese(), random));
        add("marked", prose(marked(), random));
        add("reference", reference(random));
        add("table", table(random));
        add("clauses", clauses(random));
        add("list", list(random));
        add("mixed", prose(latin(), random) + reference(random) + table(random) + list(random));
    }
    return documents;
}

QString sentenceLike(const QString &document, std::mt19937_64 &random)
{
    return (document.size() > 0 && document[0].script() == QChar::Script_Han ? chinese() : latin())
               .sentence(random)
        + u' ';
}

} // namespace callout::bench
