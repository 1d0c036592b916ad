// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document.h"

namespace callout {

Document::Document(QString path, QObject *parent) : QObject(parent), m_path(std::move(path)) { }

Document::~Document() = default;

void Document::setSize(QSize size)
{
    m_size = size;
    Q_EMIT sizeKnown();
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
    Q_ASSERT(m_state == State::Loading);
    m_state = State::Failed;
    m_fault = fault;
    Q_EMIT finished();
}

} // namespace callout
