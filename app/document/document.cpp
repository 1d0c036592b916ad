// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document.h"

namespace callout {

Document::Document(QString path, QObject *parent) : QObject(parent), m_path(std::move(path)) { }

Document::~Document() = default;

namespace {
constexpr QLatin1String partPrefix("page=");
}

QString Document::partName(int page) const
{
    return m_pages.count() > 1 && !m_pages.isContinuous() ? partPrefix + QString::number(page + 1)
                                                          : QString();
}

std::optional<int> Document::pageOfPart(const QString &name) const
{
    if (!name.startsWith(partPrefix))
        return m_pages.isEmpty() ? std::nullopt : std::optional(0);
    bool isNumber = false;
    const int number = QStringView(name).mid(partPrefix.size()).toInt(&isNumber);
    if (!isNumber || number < 1 || number > m_pages.count() || m_pages.isContinuous())
        return {};
    return number - 1;
}

/// What stays of a heading's words in the names that programs make of them.
static QString lettersOf(const QString &words)
{
    QString letters;
    for (const QChar c : words) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            letters += c.toLower();
    }
    return letters;
}

std::optional<PagePoint> Document::placeOf(const QString &name) const
{
    if (name.startsWith(partPrefix)) {
        const auto page = pageOfPart(name);
        return page ? std::optional(PagePoint { *page, {} }) : std::nullopt;
    }
    const QString letters = lettersOf(name);
    for (const OutlineEntry &entry : outline()) {
        if (!letters.isEmpty() && lettersOf(entry.title) == letters)
            return entry.target;
    }
    return {};
}

void Document::unlock(const QString &) { }

void Document::setPages(PageLayout pages)
{
    m_pages = std::move(pages);
    Q_EMIT sizeKnown();
}

void Document::setLocked()
{
    Q_ASSERT(m_state == State::Loading || m_state == State::Locked);
    m_state = State::Locked;
    Q_EMIT locked();
}

void Document::setUnlocked()
{
    Q_ASSERT(m_state == State::Locked);
    m_state = State::Loading;
}

void Document::setSha256(const QString &sha256)
{
    m_sha256 = sha256;
    Q_EMIT hashKnown();
}

void Document::setProgress(double progress)
{
    if (progress <= m_progress)
        return;
    m_progress = progress;
    Q_EMIT progressChanged();
}

void Document::succeed()
{
    Q_ASSERT(m_state == State::Loading);
    m_state = State::Ready;
    m_progress = 1;
    Q_EMIT finished();
}

void Document::fail(const DocumentFault &fault)
{
    Q_ASSERT(m_state == State::Loading || m_state == State::Locked);
    m_state = State::Failed;
    m_fault = fault;
    Q_EMIT finished();
}

} // namespace callout
