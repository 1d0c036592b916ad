// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textsearch.h"

#include "app/document/mailbox.h"
#include "app/document/workers.h"

#include <QRegularExpression>
#include <QStringList>

#include <atomic>

namespace callout {

struct TextSearch::Work final : Abandonable {
    void abandon() override { stopped = true; }
    std::atomic<bool> stopped = false;
    Mailbox<TextSearch> mailbox;
};

namespace {

QRegularExpression patternOf(const QString &words)
{
    QStringList parts;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        parts << QRegularExpression::escape(word);
    return QRegularExpression(parts.join(QLatin1String("\\s+")),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// Calls `take` with what is found in each piece, until it returns false. Pieces overlap: a match that
/// begins in one is found there as a whole.
void eachPiece(const QString &text, const QRegularExpression &pattern,
               const std::function<bool(std::vector<TextRange>)> &take)
{
    constexpr qsizetype piece = 1 << 19;
    constexpr qsizetype overlap = 1 << 12;
    qsizetype behind = 0; // the end of the last match
    for (qsizetype start = 0; start < text.size(); start += piece) {
        const QString window = text.mid(start, piece + overlap);
        std::vector<TextRange> some;
        auto matches = pattern.globalMatch(window, std::max<qsizetype>(0, behind - start));
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (match.capturedStart() >= piece)
                break;
            behind = start + match.capturedEnd();
            some.push_back({ start + match.capturedStart(), behind });
        }
        if (!take(std::move(some)))
            return;
    }
}

} // namespace

TextSearch::TextSearch(QObject *parent) : QObject(parent) { }

TextSearch::~TextSearch()
{
    stop();
}

void TextSearch::stop()
{
    if (!m_work)
        return;
    m_work->mailbox.clear();
    m_work->abandon();
    m_work.reset();
}

void TextSearch::start(std::shared_ptr<const TextLayer> text, const QString &words)
{
    stop();
    m_matches.clear();
    const QString wanted = words.simplified();
    if (!text || wanted.isEmpty()) {
        Q_EMIT found();
        return;
    }
    m_work = std::make_shared<Work>();
    m_work->mailbox.setReceiver(this);
    runInWorker(m_work, [work = m_work, text = std::move(text), wanted] {
        size_t count = 0;
        eachPiece(text->text(), patternOf(wanted), [&](std::vector<TextRange> some) {
            count += some.size();
            if (!some.empty())
                work->mailbox.post([some = std::move(some)](TextSearch &self) {
                    self.m_matches.insert(self.m_matches.end(), some.begin(), some.end());
                    Q_EMIT self.found();
                });
            return !work->stopped && count < most;
        });
        work->mailbox.post([](TextSearch &self) {
            self.m_work.reset();
            Q_EMIT self.found();
        });
    });
}

} // namespace callout
