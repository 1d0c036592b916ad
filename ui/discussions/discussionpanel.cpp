// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/discussions/discussionpanel_p.h"

#include "app/client/pagemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>

namespace callout::ui {

using namespace Qt::StringLiterals;

void DiscussionPanel::Private::settleDetached()
{
    constexpr int most = 3; // rows; more are scrolled to
    const int rows = detachedFilter->rowCount();
    detached->setVisible(rows > 0);
    if (rows == 0)
        return;
    //: heading of the discussions whose passage or page is no longer in the document
    detachedTitle->setText(tr("Detached (%1)").arg(q->locale().toString(rows)));
    detachedTitle->setToolTip(tr("The document has changed, and what these are about is no longer there."));
    detachedList->setFixedHeight(std::min(rows, most) * std::max(1, detachedList->sizeHintForRow(0))
                                 + space::xs);
}

void DiscussionPanel::Private::applyFilters()
{
    using States = DiscussionFilter::States;
    const States states = open->isChecked() == resolved->isChecked() ? States::All
        : open->isChecked()                                          ? States::Open
                                                                     : States::Resolved;
    if (resolved->isChecked())
        Q_EMIT q->resolvedChosen();
    filter->setStates(states);
    detachedFilter->setStates(states);
    DiscussionFilter::Onlys only;
    only.setFlag(DiscussionFilter::Only::Mine, mine->isChecked());
    only.setFlag(DiscussionFilter::Only::Unread, unread->isChecked());
    only.setFlag(DiscussionFilter::Only::Unsent, unsent->isChecked());
    filter->setOnly(only);
    detachedFilter->setOnly(only);
    refreshEmpty();
    refreshTitle();
}

void DiscussionPanel::Private::showAll()
{
    search->clear();
    for (Chip *chip : { open, resolved, mine, unread, unsent })
        chip->setChecked(false);
}

/// Offered as long as there is something to be found by it.
void DiscussionPanel::Private::settleUnsent()
{
    const bool any = model->hasUnsent();
    if (!any)
        unsent->setChecked(false);
    unsent->setVisible(any);
}

/// Discussions that are shown; what was not sent is none yet.
int DiscussionPanel::Private::listed() const
{
    int count = shownCount();
    for (int row = 0; row < filter->rowCount(); ++row)
        count -= filter->index(row, 0).data(DiscussionModel::NewRole).toBool() ? 1 : 0;
    return count;
}

void DiscussionPanel::Private::refreshTitle()
{
    const int shown = listed();
    const int there = model->discussionCount();
    //: %1 of %2 discussions are listed
    count->setText(there == 0 ? QString()
                       : shown == there
                       ? q->locale().toString(there)
                       : tr("%1 of %2").arg(q->locale().toString(shown), q->locale().toString(there)));
}

void DiscussionPanel::Private::refreshEmpty()
{
    settleDetached();
    const bool none = shownCount() == 0;
    stack->setCurrentIndex(none ? 1 : 0);
    if (!none)
        return;
    all->setVisible(model->rowCount() > 0);
    if (!model->page() || !model->page()->isLoaded())
        empty->setText(tr("The discussions appear here as soon as the page is loaded."));
    else if (model->rowCount() > 0)
        empty->setText(tr("No discussion matches the search and the filters."));
    else if (model->page()->mayComment() && placing == Placing::Off)
        empty->setText(tr("No discussions yet. Look only is on: turn it off to begin one."));
    else if (model->page()->mayComment())
        empty->setText(
            tr("No discussions yet. Click on the spot, or select the words, you want to talk about."));
    else
        empty->setText(tr("No discussions yet."));
}

void DiscussionPanel::Private::select(const QString &id)
{
    current = id;
    filter->setPinned(id);
    detachedFilter->setPinned(id);
    for (const auto &[view, shown] : { std::pair(list, filter), std::pair(detachedList, detachedFilter) }) {
        const QModelIndex index = shown->mapFromSource(model->indexOf(id));
        if (index.isValid()) {
            view->setCurrentIndex(index);
            view->scrollTo(index);
        } else {
            view->clearSelection();
            view->setCurrentIndex({});
        }
    }
}

void DiscussionPanel::Private::step(int by)
{
    const int rows = shownCount();
    if (rows == 0)
        return;
    const int placed = filter->rowCount(); // the detached ones come behind
    const QModelIndex source = model->indexOf(current);
    const QModelIndex above = filter->mapFromSource(source);
    const QModelIndex below = detachedFilter->mapFromSource(source);
    const int at = above.isValid() ? above.row() : below.isValid() ? placed + below.row() : -1;
    const int row = at >= 0 ? (at + by + rows) % rows : by > 0 ? 0 : rows - 1;
    const QModelIndex next = row < placed ? filter->index(row, 0) : detachedFilter->index(row - placed, 0);
    const QString id = next.data(DiscussionModel::IdRole).toString();
    select(id);
    Q_EMIT q->stepped(id);
}

void DiscussionPanel::Private::restyle()
{
    const Theme theme = Theme::of(q);
    title->setFont(semibold(q->font()));
    setInk(count, theme.muted);
    setInk(empty, theme.muted);
    setInk(detachedTitle, theme.muted);
    detachedTitle->setFont(semibold(smaller(q->font())));
    list->viewport()->update();
}

DiscussionPanel::DiscussionPanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    setObjectName(u"discussionPanel"_s);
    setFont(withEmoji(font()));
    setMinimumWidth(200);
}

DiscussionPanel::~DiscussionPanel() = default;

void DiscussionPanel::setPage(std::shared_ptr<PageModel> page)
{
    if (d->model->page())
        disconnect(d->model->page().get(), nullptr, this, nullptr);
    d->model->setPage(page);
    if (page)
        connect(page.get(), &PageModel::pageChanged, this, [this] { d->refreshEmpty(); });
    d->select({});
    d->refreshEmpty();
    d->refreshTitle();
}

void DiscussionPanel::setPlacements(const Placements *placements)
{
    d->model->setPlacements(placements);
}

void DiscussionPanel::setDrafts(Drafts &drafts)
{
    d->model->setDrafts(&drafts);
}

void DiscussionPanel::setCurrent(const QString &id)
{
    if (id != d->current)
        d->select(id);
}

void DiscussionPanel::setPlacing(Placing placing)
{
    d->placing = placing;
    d->refreshEmpty();
}

QSize DiscussionPanel::sizeHint() const
{
    return { 280, 480 };
}

void DiscussionPanel::next()
{
    d->step(1);
}

void DiscussionPanel::previous()
{
    d->step(-1);
}

void DiscussionPanel::focusSearch()
{
    d->search->setFocus(Qt::ShortcutFocusReason);
    d->search->selectAll();
}

void DiscussionPanel::keyPressEvent(QKeyEvent *event)
{
    // The list has acted on Enter, and yet passes it on.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !(d->list->hasFocus() || d->detachedList->hasFocus()))
        QWidget::keyPressEvent(event);
}

void DiscussionPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.card);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), theme.divider);
}

void DiscussionPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->restyle();
    else if (event->type() == QEvent::LanguageChange)
        d->relabel();
}

} // namespace callout::ui
