// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window on several pages: the filmstrip, and going from one page to the next.
#include "ui/window/pagewindow.h"

#include "app/client/api.h"
#include "ui/review/filmstrip.h"
#include "ui/review/review.h"
#include "ui/review/reviewpublisher.h"
#include "ui/window/banner.h"
#include "ui/window/pageactions.h"
#include "ui/window/stage.h"
#include "ui/window/toast.h"

#include <QAction>

namespace callout::ui {

void PageWindow::setReview(std::shared_ptr<Review> review)
{
    if (m_review)
        m_review->disconnect(this);
    m_review = std::move(review);
    m_strip->setReview(m_review);
    const bool several = m_review && m_review->count() > 1;
    m_actions->action(PageActions::NextPage)->setEnabled(several);
    m_actions->action(PageActions::PreviousPage)->setEnabled(several);
    if (m_review)
        connect(m_review.get(), &Review::currentChanged, this, &PageWindow::turnTo);
    tellReview();
}

void PageWindow::turnPage(int by)
{
    if (m_review)
        m_review->setCurrent(m_review->current() + by);
}

void PageWindow::turnTo(int row)
{
    forgetTrail();
    replaceSource(m_review->open(row), Resuming::Yes);
    m_source->start();
}

/// What is known of the page now goes into the strip.
void PageWindow::tellReview()
{
    if (m_review)
        m_review->learn(*m_source);
}

/// Whoever was invited to several pages gets them as one review.
void PageWindow::offerReview()
{
    Session *session = m_source->session();
    if (m_review || !session || session->state() != Connection::State::Online || session->pages().all
        || session->pages().urlIds.size() < 2)
        return;
    session->api().listPages(
        {}, {}, [self = QPointer(this)](const protocol::Outcome<protocol::PageList> &list) {
            if (!self || !list || self->m_review || list->pages.size() < 2)
                return;
            auto review = Review::ofPages(self->m_workspace, self->m_source->serverId(), list->pages);
            const int row = review->rowOf(self->m_source->urlId());
            if (row < 0)
                return;
            review->setCurrent(row);
            self->setReview(std::move(review));
        });
}

/// One link names pages that the server has: those of a review are made first.
void PageWindow::shareReview()
{
    auto *publisher = new ReviewPublisher(m_review, this);
    connect(publisher, &ReviewPublisher::progressed, this, [this](int done, int total) {
        m_toast->show(tr("Preparing %1 of %2 pages for the link…")
                          .arg(locale().toString(done), locale().toString(total)));
    });
    connect(publisher, &ReviewPublisher::finished, this, [this, publisher](int leftOut) {
        publisher->deleteLater();
        if (leftOut > 0)
            m_toast->show(
                tr("%n file(s) could not be opened and will not be in the link.", nullptr, leftOut));
        showShare(m_review->urlIds());
    });
    publisher->start();
}

} // namespace callout::ui
