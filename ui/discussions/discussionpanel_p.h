// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/discussions/discussionfilter.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/discussions/searchfield.h"
#include "ui/theme/controls.h"

class QAction;
class QLabel;
class QListView;
class QMenu;
class QStackedWidget;

namespace callout::ui {

class DiscussionPanel::Private {
public:
    explicit Private(DiscussionPanel *panel);

    QWidget *makeHead();
    QWidget *makeFilters();
    QWidget *makeEmpty();
    QWidget *makeDetached();
    void prepare(QListView *view, DiscussionFilter *shown);
    void settleDetached();
    void settleUnsent();
    int listed() const;
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
    Chip *unsent;
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

} // namespace callout::ui
