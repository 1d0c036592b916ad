// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the list of discussions is put together of.
#include "ui/discussions/discussionpanel_p.h"

#include "ui/discussions/discussiondelegate.h"
#include "ui/start/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace callout::ui {

using namespace Qt::StringLiterals;

DiscussionPanel::Private::Private(DiscussionPanel *panel)
    : q(panel),
      model(new DiscussionModel(panel)),
      filter(new DiscussionFilter(panel)),
      detachedFilter(new DiscussionFilter(panel)),
      stack(new QStackedWidget(panel)),
      list(new QListView(panel))
{
    filter->setGroup(DiscussionFilter::Group::Placed);
    detachedFilter->setGroup(DiscussionFilter::Group::Detached);
    list->setObjectName(u"discussionList"_s);
    prepare(list, filter);
    stack->addWidget(list);
    stack->addWidget(makeEmpty());

    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeFilters());
    column->addWidget(stack, 1);
    column->addWidget(makeDetached());

    connect(search, &SearchField::left, q, &DiscussionPanel::searchLeft);
    const auto counted = [this] {
        settleUnsent();
        refreshEmpty();
        refreshTitle();
    };
    // Also what was filtered away before it went changes the number of all.
    connect(model, &QAbstractItemModel::rowsInserted, q, counted);
    connect(model, &QAbstractItemModel::rowsRemoved, q, [this, counted] {
        counted();
        if (!current.isEmpty() && !model->indexOf(current).isValid())
            select(current); // deleted while open: its view has gone to the neighbour
    });
    connect(model, &QAbstractItemModel::modelReset, q, counted);
    connect(model, &QAbstractItemModel::dataChanged, q, [this] { settleUnsent(); });
    for (DiscussionFilter *each : { filter, detachedFilter }) {
        connect(each, &QAbstractItemModel::rowsInserted, q,
                [=, this](const QModelIndex &, int first, int last) {
                    counted();
                    // It came from the other list, where its neighbour has taken its place.
                    const QModelIndex at = each->mapFromSource(model->indexOf(current));
                    if (at.isValid() && at.row() >= first && at.row() <= last)
                        select(current);
                });
        connect(each, &QAbstractItemModel::rowsRemoved, q, counted);
        connect(each, &QAbstractItemModel::layoutChanged, q, counted);
        connect(each, &QAbstractItemModel::modelReset, q, [this, counted] {
            counted();
            select(current);
        });
    }
    relabel();
    restyle();
    applyFilters();
}

void DiscussionPanel::Private::prepare(QListView *view, DiscussionFilter *shown)
{
    shown->setSourceModel(model);
    view->setModel(shown);
    view->setItemDelegate(new DiscussionDelegate(view));
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBar(new SlimScrollBar(Qt::Vertical, view));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->viewport()->setAutoFillBackground(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, q, [this, view](const QPoint &at) {
        const QModelIndex index = view->indexAt(at);
        if (index.isValid())
            Q_EMIT q->menuRequested(index.data(DiscussionModel::IdRole).toString(),
                                    view->viewport()->mapToGlobal(at));
    });
    connect(view, &QAbstractItemView::clicked, q, [this](const QModelIndex &index) {
        Q_EMIT q->activated(index.data(DiscussionModel::IdRole).toString());
    });
    connect(view, &QAbstractItemView::activated, q, [this](const QModelIndex &index) {
        const QString id = index.data(DiscussionModel::IdRole).toString();
        if (id == current)
            Q_EMIT q->replyRequested();
        else
            Q_EMIT q->stepped(id);
    });
}

/// Those that lost their place, below the others: they are never out of sight.
QWidget *DiscussionPanel::Private::makeDetached()
{
    detached = new QWidget(q);
    detached->setObjectName(u"discussionsDetached"_s);
    detachedTitle = new QLabel(detached);
    detachedTitle->setTextFormat(Qt::PlainText);
    detachedTitle->setObjectName(u"detachedTitle"_s);
    detachedTitle->setContentsMargins(space::m, space::s, space::m, space::xs);
    detachedList = new QListView(detached);
    detachedList->setObjectName(u"detachedList"_s);
    prepare(detachedList, detachedFilter);
    auto *column = new QVBoxLayout(detached);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(detachedTitle);
    column->addWidget(detachedList);
    detached->hide();
    return detached;
}

QWidget *DiscussionPanel::Private::makeHead()
{
    auto *head = new QWidget(q);
    title = new QLabel(head);
    title->setTextFormat(Qt::PlainText);
    count = new QLabel(head);
    count->setTextFormat(Qt::PlainText);
    count->setObjectName(u"discussionCount"_s);
    order = new IconButton(u"filter"_s, {}, head);
    order->setObjectName(u"discussionOrder"_s);
    orderMenu = new QMenu(order);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::m, space::s, space::m, space::xs);
    row->setSpacing(space::s);
    row->addWidget(title);
    row->addWidget(count);
    row->addStretch();
    row->addWidget(order);
    connect(order, &QAbstractButton::clicked, q,
            [this] { orderMenu->popup(order->mapToGlobal(QPoint(0, order->height()))); });
    return head;
}

QWidget *DiscussionPanel::Private::makeFilters()
{
    auto *box = new QWidget(q);
    search = new SearchField(box);
    search->setObjectName(u"discussionSearch"_s);
    search->setClearButtonEnabled(true);
    glass = search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    open = new Chip({}, box);
    resolved = new Chip({}, box);
    mine = new Chip({}, box);
    unread = new Chip({}, box);
    unsent = new Chip({}, box);
    open->setObjectName(u"filterOpen"_s);
    resolved->setObjectName(u"filterResolved"_s);
    mine->setObjectName(u"filterMine"_s);
    unread->setObjectName(u"filterUnread"_s);
    unsent->setObjectName(u"filterUnsent"_s);
    open->setChecked(true);

    auto *chips = new QWidget(box);
    auto *flow = new FlowLayout(space::xs);
    chips->setLayout(flow);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::m, 0, space::m, space::s);
    column->setSpacing(space::s);
    column->addWidget(search);
    column->addWidget(chips);
    unsent->hide();
    for (Chip *chip : { open, resolved, mine, unread, unsent }) {
        flow->addWidget(chip);
        connect(chip, &QAbstractButton::toggled, q, [this] { applyFilters(); });
    }
    connect(search, &QLineEdit::textChanged, q, [this](const QString &text) {
        filter->setSearch(text);
        detachedFilter->setSearch(text);
        refreshEmpty();
        refreshTitle();
    });
    return box;
}

QWidget *DiscussionPanel::Private::makeEmpty()
{
    auto *page = new QWidget(q);
    empty = new QLabel(page);
    empty->setObjectName(u"discussionEmpty"_s);
    empty->setTextFormat(Qt::PlainText);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    all = new Button({}, Button::Kind::Plain, page);
    all->setObjectName(u"discussionShowAll"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::xxl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(empty);
    column->addWidget(all, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(all, &QAbstractButton::clicked, q, [this] { showAll(); });
    return page;
}

void DiscussionPanel::Private::relabel()
{
    title->setText(tr("Discussions"));
    order->setLabel(tr("Order of the list"));
    search->setPlaceholderText(tr("Search texts and names"));
    search->setAccessibleName(tr("Search discussions"));
    list->setAccessibleName(tr("Discussions"));
    detachedList->setAccessibleName(tr("Detached discussions"));
    open->setText(tr("Open"));
    resolved->setText(tr("Resolved"));
    mine->setText(tr("Mine"));
    mine->setToolTip(tr("Discussions that I began, wrote in, or that are assigned to me"));
    unread->setText(tr("Unread"));
    //: discussions with words that were not sent
    unsent->setText(tr("Drafts"));
    unsent->setToolTip(tr("Discussions with words of mine that were not sent"));
    all->setText(tr("Show all"));
    for (Chip *chip : { open, resolved, mine, unread, unsent })
        chip->updateGeometry();
    fillOrderMenu();
    refreshEmpty();
    refreshTitle();
}

void DiscussionPanel::Private::fillOrderMenu()
{
    orderMenu->clear();
    auto *group = new QActionGroup(orderMenu);
    const auto add = [&](const QString &text, DiscussionFilter::Order which) {
        QAction *action = orderMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(filter->order() == which);
        group->addAction(action);
        connect(action, &QAction::triggered, q, [this, which] {
            filter->setOrder(which);
            detachedFilter->setOrder(which);
        });
    };
    add(tr("By place on the page"), DiscussionFilter::Order::Place);
    add(tr("Newest activity first"), DiscussionFilter::Order::Activity);
    add(tr("By author"), DiscussionFilter::Order::Author);
}

} // namespace callout::ui
