// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpublisher.h"

namespace callout::ui {

ReviewPublisher::ReviewPublisher(std::shared_ptr<Review> review, QObject *parent)
    : QObject(parent),
      m_review(std::move(review))
{
}

ReviewPublisher::~ReviewPublisher() = default;

void ReviewPublisher::start()
{
    m_row = -1;
    m_leftOut = 0;
    next();
}

void ReviewPublisher::next()
{
    ++m_row;
    Q_EMIT progressed(m_row, m_review->count());
    if (m_row == m_review->count()) {
        Q_EMIT finished(m_leftOut);
        return;
    }
    m_source = m_review->open(m_row);
    connect(m_source.get(), &PageSource::modelChanged, this, [this] {
        if (const auto &model = m_source->model()) {
            connect(model.get(), &PageModel::reset, this, &ReviewPublisher::look, Qt::UniqueConnection);
            connect(model.get(), &PageModel::pageChanged, this, &ReviewPublisher::look, Qt::UniqueConnection);
        }
        look();
    });
    connect(m_source.get(), &PageSource::documentChanged, this, [this] {
        connect(m_source->document().get(), &Document::finished, this, &ReviewPublisher::look,
                Qt::ConnectionType(Qt::UniqueConnection | Qt::QueuedConnection));
    });
    connect(m_source.get(), &PageSource::failed, this, [this] {
        ++m_leftOut;
        settle();
    });
    m_source->start(); // may settle it at once
}

/// A page is ready for others when its server has its document.
void ReviewPublisher::look()
{
    if (!m_source || !m_source->model() || !m_source->model()->isLoaded() || !m_source->document()
        || m_source->document()->state() != Document::State::Ready
        || m_source->model()->page().blob.isEmpty())
        return;
    m_review->learn(*m_source);
    settle();
}

/// Goes on with the next one, once, and not from inside a signal of this one.
void ReviewPublisher::settle()
{
    m_source->disconnect(this);
    if (m_source->model())
        m_source->model()->disconnect(this);
    m_source.release()->deleteLater();
    QMetaObject::invokeMethod(this, &ReviewPublisher::next, Qt::QueuedConnection);
}

} // namespace callout::ui
