// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorscorpus.h"
#include "tests/bench/measure.h"

#include <QHash>
#include <QProcess>

#include <algorithm>
#include <random>

namespace callout::bench {

namespace {

constexpr qsizetype smallest = 600; ///< bytes of a revision
constexpr qsizetype largest = 300'000;
constexpr size_t mostPairsOfFile = 60;

class Repository {
public:
    explicit Repository(const QString &directory)
    {
        m_git = { QStringLiteral("-C"), directory, QStringLiteral("-c"), QStringLiteral("safe.directory=*") };
        m_blobs.start(QStringLiteral("git"),
                      m_git + QStringList { QStringLiteral("cat-file"), QStringLiteral("--batch") });
        if (!m_blobs.waitForStarted())
            giveUp("git cannot be started");
    }
    ~Repository()
    {
        m_blobs.closeWriteChannel();
        m_blobs.waitForFinished();
    }

    QByteArray log()
    {
        QProcess git;
        QStringList arguments = m_git;
        for (const char *word :
             { "log", "--no-merges", "--raw", "--no-abbrev", "-M", "--diff-filter=MR", "--format=", "-z",
               "--", "*.md", "*.markdown", "*.txt", "*.rst", "*.html", "*.htm" })
            arguments << QString::fromLatin1(word);
        git.start(QStringLiteral("git"), arguments);
        if (!git.waitForFinished(-1) || git.exitCode() != 0)
            giveUp("git log: " + git.readAllStandardError().toStdString());
        return git.readAllStandardOutput();
    }

    /// Empty where the repository has it no more.
    QByteArray blob(const QByteArray &id)
    {
        m_blobs.write(id + '\n');
        while (!m_blobs.canReadLine()) {
            if (!m_blobs.waitForReadyRead(-1))
                giveUp("git cat-file ended");
        }
        const QList<QByteArray> head = m_blobs.readLine().trimmed().split(' ');
        if (head.size() < 3)
            return {};
        const qsizetype size = head[2].toLongLong() + 1;
        while (m_blobs.bytesAvailable() < size && m_blobs.waitForReadyRead(-1)) { }
        return m_blobs.read(size).chopped(1);
    }

private:
    QStringList m_git;
    QProcess m_blobs;
};

/// The revisions of each file, newest first, through renames.
QHash<QByteArray, std::vector<QByteArray>> revisions(const QByteArray &log)
{
    QHash<QByteArray, std::vector<QByteArray>> files;
    QHash<QByteArray, QByteArray> laterNames;
    const QList<QByteArray> fields = log.split('\0');
    for (qsizetype i = 0; i + 1 < fields.size();) {
        const QList<QByteArray> change = fields[i++].split(' '); // :mode mode old new status
        if (change.size() < 5 || !change[0].trimmed().startsWith(':'))
            continue;
        const QByteArray path = fields[i++];
        QByteArray name = path;
        if (change[4].startsWith('R') && i < fields.size()) {
            const QByteArray renamed = fields[i++];
            name = laterNames.value(renamed, renamed);
            laterNames.insert(path, name);
        } else {
            name = laterNames.value(path, path);
        }
        std::vector<QByteArray> &chain = files[name];
        if (chain.empty())
            chain.push_back(change[3]);
        chain.push_back(change[2]);
    }
    return files;
}

/// What a reader of the file sees, roughly: no front matter, tags or scripts; entities resolved.
QString readable(const QByteArray &path, const QByteArray &data)
{
    QString text = QString::fromUtf8(data);
    const qsizetype matter = text.startsWith(QStringLiteral("---\n"))
        ? text.indexOf(QStringLiteral("\n---\n"), 4)
        : -1;
    if (matter > 0)
        text.remove(0, matter + 5);
    if (!path.endsWith(".html") && !path.endsWith(".htm"))
        return text;
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'<') {
            const qsizetype end = std::min<size_t>(size_t(text.indexOf(u'<', at)), size_t(text.size()));
            QString words = text.sliced(at, qsizetype(end) - at);
            words.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
                .replace(QStringLiteral("&gt;"), QStringLiteral(">"));
            words.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
                .replace(QStringLiteral("&quot;"), QStringLiteral("\""));
            out += words.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
            at = qsizetype(end);
            continue;
        }
        QString close = QStringLiteral(">");
        for (const char *hidden : { "script", "style" }) {
            const QString element = QString::fromLatin1(hidden);
            if (QStringView(text).sliced(at + 1).startsWith(element, Qt::CaseInsensitive))
                close = QStringLiteral("</") + element + QLatin1Char('>');
        }
        if (QStringView(text).sliced(at).startsWith(QStringLiteral("<!--")))
            close = QStringLiteral("-->");
        const qsizetype end = text.indexOf(close, at, Qt::CaseInsensitive);
        at = end < 0 ? text.size() : end + close.size();
    }
    return out;
}

} // namespace

void editsOfHistory(const QString &directory, Part part, int pairs, const TakeEdit &take)
{
    Repository repository(directory);
    const auto files = revisions(repository.log());
    std::vector<QByteArray> names(files.keyBegin(), files.keyEnd());
    std::sort(names.begin(), names.end(), [&](const QByteArray &a, const QByteArray &b) {
        return files[a].size() != files[b].size() ? files[a].size() > files[b].size() : a < b;
    });
    const QString root = QString(directory).remove(QStringLiteral("/repo")).section(u'/', -1);
    struct Pair {
        QByteArray name;
        QByteArray before;
        QByteArray after;
    };
    std::vector<Pair> chosen;
    for (const QByteArray &name : names) {
        // Half of them neighbours, half up to 20 revisions apart.
        const std::vector<QByteArray> &chain = files[name];
        std::mt19937_64 random(stableHash(std::string_view(name.data(), size_t(name.size()))));
        for (size_t n = 0; n < std::min(mostPairsOfFile, chain.size() - 1); ++n) {
            const size_t apart = std::min(n % 2 ? 1 : 2 + random() % 19, chain.size() - 1);
            const size_t at = random() % (chain.size() - apart);
            chosen.push_back({ name, chain[at + apart], chain[at] });
        }
    }
    std::mt19937_64 random(stableHash(root.toStdString()));
    for (size_t i = chosen.size(); i > 1; --i)
        std::swap(chosen[i - 1], chosen[random() % i]);
    int taken = 0;
    for (const Pair &pair : chosen) {
        if (taken == pairs)
            break;
        const QByteArray old = repository.blob(pair.before);
        const QByteArray changed = repository.blob(pair.after);
        if (std::min(old.size(), changed.size()) < smallest || std::max(old.size(), changed.size()) > largest)
            continue;
        Edit edit;
        edit.document = (root + QLatin1Char('/')).toStdString() + pair.name.toStdString();
        edit.origin = Origin::Real;
        edit.part = part;
        edit.before = std::make_shared<NormalizedText>(readable(pair.name, old));
        edit.after = std::make_shared<NormalizedText>(readable(pair.name, changed));
        if (edit.before->text() == edit.after->text() || edit.before->size() < smallest / 2)
            continue;
        edit.places = followCharacters(edit.before->text(), edit.after->text());
        ++taken;
        take(std::move(edit));
    }
}

} // namespace callout::bench
