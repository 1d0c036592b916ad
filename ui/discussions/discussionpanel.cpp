// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/discussions/discussionpanel.h"

#include "app/client/pagemodel.h"
#include "ui/discussions/discussiondelegate.h"
#include "ui/discussions/discussionfilter.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/searchfield.h"
#include "ui/start/flowlayout.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace callout::ui {

using namespace Qt::StringLiterals;

class DiscussionPanel::Private {
public:
    explicit Private(DiscussionPanel *panel);

    QWidget *makeHead();
    QWidget *makeFilters();
    QWidget *makeEmpty();
    QWidget *makeDetached();
    void prepare(QListView *view, DiscussionFilter *shown);
    void settleDetached();
    int shownCount() const { return filter->rowCount() + detachedFilter->rowCount(); }
    void fillOrderMenu();
    void applyFilters();
    void showAll();
    void refreshEmpty();
    void refreshTitle();
    void select(const QString &id);
    void step(int by);
    void restyle();
    void relabel();

    DiscussionPanel *q;
    DiscussionModel *model;
    DiscussionFilter *filter;
    DiscussionFilter *detachedFilter;
    QLabel *title;
    QLabel *count;
    IconButton *order;
    QMenu *orderMenu;
    SearchField *search;
    QAction *glass;
    Chip *open;
    Chip *resolved;
    Chip *mine;
    Chip *unread;
    QStackedWidget *stack;
    QListView *list;
    QWidget *detached;
    QLabel *detachedTitle;
    QListView *detachedList;
    QLabel *empty;
    Button *all;
    QString current;
    Placing placing = Placing::On;
};

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
        refreshEmpty();
        refreshTitle();
    };
    // Also what was filtered away before it went changes the number of all.
    connect(model, &QAbstractItemModel::rowsInserted, q, counted);
    connect(model, &QAbstractItemModel::rowsRemoved, q, counted);
    for (DiscussionFilter *each : { filter, detachedFilter }) {
        connect(each, &QAbstractItemModel::rowsInserted, q, counted);
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
    open->setObjectName(u"filterOpen"_s);
    resolved->setObjectName(u"filterResolved"_s);
    mine->setObjectName(u"filterMine"_s);
    unread->setObjectName(u"filterUnread"_s);
    open->setChecked(true);

    auto *chips = new QWidget(box);
    auto *flow = new FlowLayout(space::xs);
    chips->setLayout(flow);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::m, 0, space::m, space::s);
    column->setSpacing(space::s);
    column->addWidget(search);
    column->addWidget(chips);
    for (Chip *chip : { open, resolved, mine, unread }) {
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
    all->setText(tr("Show all"));
    for (Chip *chip : { open, resolved, mine, unread })
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

void DiscussionPanel::Private::applyFilters()
{
    using States = DiscussionFilter::States;
    const States states = open->isChecked() == resolved->isChecked() ? States::All
        : open->isChecked()                                          ? States::Open
                                                                     : States::Resolved;
    filter->setStates(states);
    detachedFilter->setStates(states);
    DiscussionFilter::Onlys only;
    only.setFlag(DiscussionFilter::Only::Mine, mine->isChecked());
    only.setFlag(DiscussionFilter::Only::Unread, unread->isChecked());
    filter->setOnly(only);
    detachedFilter->setOnly(only);
    refreshEmpty();
    refreshTitle();
}

void DiscussionPanel::Private::showAll()
{
    search->clear();
    for (Chip *chip : { open, resolved, mine, unread })
        chip->setChecked(false);
}

void DiscussionPanel::Private::refreshTitle()
{
    const int shown = shownCount();
    const int there = model->rowCount();
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
