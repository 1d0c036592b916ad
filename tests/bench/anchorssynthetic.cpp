// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorscorpus.h"
#include "tests/bench/anchorsprose.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace callout::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qint32 fresh = -1; ///< others below 0: a copy of `copyOf` that
constexpr qint32 copyOf(qint32 id)
{
    return -2 - id;
}

/// A text in which every UTF-16 unit knows where it came from.
class Tracked {
public:
    Tracked(const QString &text, quint64 seed) : m_text(text), m_random(seed)
    {
        for (qsizetype i = 0; i < text.size(); ++i)
            m_ids.push_back(qint32(i));
    }

    const QString &text() const { return m_text; }
    const std::vector<qint32> &ids() const { return m_ids; }

    /// One change of the kinds that people make.
    void changeSomething()
    {
        switch (below(14)) {
        case 0:
        case 1:
            return insert(wordStart(), sentenceLike(m_text, m_random));
        case 2:
            return insert(paragraph().start,
                          sentenceLike(m_text, m_random) + sentenceLike(m_text, m_random) + u"\n\n"_s);
        case 3:
            return remove(words(1 + below(6)));
        case 4:
            return remove(words(5 + below(30)));
        case 5:
            return remove(paragraph());
        case 6:
            return replaceWords(1 + below(3));
        case 7:
            return replaceWords(3 + below(20));
        case 8:
            return moveParagraph();
        case 9:
            return duplicate();
        case 10:
            return swapParagraphs();
        case 11:
            return reflow();
        case 12:
            return shout();
        default:
            return mistype();
        }
    }

    /// Goes while its near-duplicate stays: nothing may be placed on that.
    void removeOneOf(const std::vector<std::pair<qsizetype, qsizetype>> &copies)
    {
        const auto [start, end] = copies[size_t(below(qsizetype(copies.size())))];
        remove({ start, end });
    }

private:
    qsizetype below(qsizetype limit) { return limit > 0 ? qsizetype(m_random() % quint64(limit)) : 0; }

    bool splits(qsizetype at) const
    {
        return at > 0 && at < m_text.size() && m_text[at].isLowSurrogate()
            && m_text[at - 1].isHighSurrogate();
    }
    qsizetype anywhere()
    {
        const qsizetype at = below(m_text.size());
        return splits(at) ? at - 1 : at;
    }
    qsizetype wordStart()
    {
        const qsizetype from = anywhere();
        const qsizetype space = m_text.indexOf(u' ', from);
        return space < 0 || space > from + 40 ? from : space + 1;
    }
    TextSpan words(qsizetype count)
    {
        const qsizetype start = wordStart();
        qsizetype end = start;
        for (; count > 0 && end < m_text.size(); --count) {
            const qsizetype space = m_text.indexOf(u' ', end + 1);
            end = space < 0 || space > end + 40 ? std::min(end + 5, m_text.size()) : space;
        }
        return { start, splits(end) ? end + 1 : end };
    }
    TextSpan paragraph()
    {
        const qsizetype at = anywhere();
        const qsizetype start = at == 0 ? 0 : m_text.lastIndexOf(u'\n', at - 1) + 1;
        const qsizetype end = m_text.indexOf(u'\n', at);
        return { start, end < 0 ? m_text.size() : end + 1 };
    }

    void insert(qsizetype at, const QString &text)
    {
        m_text.insert(at, text);
        m_ids.insert(m_ids.begin() + at, size_t(text.size()), fresh);
    }
    void remove(const TextSpan &span)
    {
        if (span.length() > m_text.size() / 3)
            return;
        m_text.remove(span.start, span.length());
        m_ids.erase(m_ids.begin() + span.start, m_ids.begin() + span.end);
    }
    void move(const TextSpan &span, qsizetype to)
    {
        const QString text = m_text.sliced(span.start, span.length());
        const std::vector<qint32> ids(m_ids.begin() + span.start, m_ids.begin() + span.end);
        remove(span);
        to = std::min(to, m_text.size());
        m_text.insert(to, text);
        m_ids.insert(m_ids.begin() + to, ids.begin(), ids.end());
    }
    void replaceWords(qsizetype count)
    {
        const TextSpan span = words(count);
        remove(span);
        insert(std::min(span.start, m_text.size()), sentenceLike(m_text, m_random).left(span.length()));
    }
    void moveParagraph()
    {
        const TextSpan span = paragraph();
        if (span.length() < m_text.size() / 3)
            move(span, paragraph().start);
    }
    void duplicate()
    {
        const TextSpan span = paragraph();
        if (span.length() >= 2000)
            return;
        std::vector<qint32> ids(m_ids.begin() + span.start, m_ids.begin() + span.end);
        for (qint32 &id : ids)
            id = id >= 0 ? copyOf(id) : id;
        const qsizetype to = paragraph().start;
        m_text.insert(to, m_text.sliced(span.start, span.length()));
        m_ids.insert(m_ids.begin() + to, ids.begin(), ids.end());
    }
    void swapParagraphs()
    {
        const TextSpan span = paragraph();
        const qsizetype next = m_text.indexOf(u'\n', span.end);
        if (next > 0 && span.length() < m_text.size() / 3)
            move(span, next + 1 - span.length());
    }
    /// Other white space: changes nothing that is anchored.
    void reflow()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_text[i] == u' ' && below(8) == 0)
                m_text[i] = u'\n';
            if (m_text[i] == u' ' && below(40) == 0)
                insert(i, u"   "_s), i += 3;
        }
    }
    void shout()
    {
        const TextSpan span = words(1 + below(8));
        for (qsizetype i = span.start; i < span.end; ++i)
            m_text[i] = m_text[i].toUpper();
    }
    void mistype()
    {
        for (int i = 0; i < 5; ++i) {
            const qsizetype at = anywhere();
            if (at + 1 < m_text.size() && m_text[at].isLower() && m_text[at + 1].isLower()) {
                if (below(2)) {
                    m_text[at] = QChar(u'a' + char16_t(below(26)));
                    m_ids[size_t(at)] = fresh;
                } else {
                    remove({ at, at + 1 });
                }
            }
        }
    }

    QString m_text;
    std::vector<qint32> m_ids;
    std::mt19937_64 m_random;
};

/// From units of the old text to code points of the two normalised ones. Where a character is gone but
/// was copied before, it was moved: nobody can tell that apart.
std::vector<qsizetype> followIds(const Tracked &tracked, qsizetype units, const NormalizedText &before,
                                 const NormalizedText &after)
{
    std::vector<qsizetype> unitNow(size_t(units), -1);
    for (size_t i = 0; i < tracked.ids().size(); ++i) {
        if (tracked.ids()[i] >= 0)
            unitNow[size_t(tracked.ids()[i])] = qsizetype(i);
    }
    for (size_t i = 0; i < tracked.ids().size(); ++i) {
        if (tracked.ids()[i] < fresh && unitNow[size_t(copyOf(tracked.ids()[i]))] < 0)
            unitNow[size_t(copyOf(tracked.ids()[i]))] = qsizetype(i);
    }
    std::vector<qsizetype> places(size_t(before.size()), -1);
    for (qsizetype i = 0; i < before.size(); ++i) {
        const qsizetype now = unitNow[size_t(before.toSource({ i, i + 1 }).start)];
        const TextSpan place = now < 0 ? TextSpan() : after.fromSource({ now, now + 1 });
        if (place.length() > 0)
            places[size_t(i)] = place.start;
    }
    return places;
}

void addDocument(std::vector<Source> &documents, const QString &path, const QString &text)
{
    const std::string name = "own/" + path.toStdString();
    documents.push_back({ name, text, {}, stableHash(name) / 10 % 10 < 3 ? Part::HeldOut : Part::Tuning });
}

std::vector<Source> documentsUnder(const QString &directory)
{
    std::vector<Source> documents;
    QDirIterator files(directory, { u"*.md"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.size() > 2000 && !file.fileName().contains(u"/build/"_s))
            addDocument(documents, QDir(directory).relativeFilePath(file.fileName()),
                        QString::fromUtf8(file.readAll()));
    }
    std::sort(documents.begin(), documents.end(),
              [](const Source &a, const Source &b) { return a.name < b.name; });
    return documents;
}

} // namespace

quint64 stableHash(std::string_view text)
{
    quint64 hash = 0xCBF29CE484222325u;
    for (const char c : text)
        hash = (hash ^ uchar(c)) * 0x100000001B3u;
    return hash ^ hash >> 31;
}

void editSynthetically(const QString &directory, int scripts, const TakeEdit &take)
{
    std::vector<Source> documents = generatedDocuments();
    for (Source &own : documentsUnder(directory))
        documents.push_back(std::move(own));
    for (const Source &document : documents) {
        const auto before = std::make_shared<const NormalizedText>(document.text);
        for (int script = 0; script < scripts; ++script) {
            std::mt19937_64 random(stableHash(document.name) + quint64(script));
            Tracked tracked(document.text, random());
            if (script % 4 == 0 && !document.copies.empty())
                tracked.removeOneOf(document.copies);
            for (int changes = 1 + int(random() % 10); changes > 0; --changes)
                tracked.changeSomething();
            Edit edit { document.name,
                        Origin::Synthetic,
                        document.part,
                        before,
                        std::make_shared<const NormalizedText>(tracked.text()),
                        {},
                        {} };
            edit.places = followIds(tracked, document.text.size(), *before, *edit.after);
            take(std::move(edit));
        }
    }
}

} // namespace callout::bench
