// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sidepanel.h"

#include "ui/discussions/discussionpanel.h"
#include "ui/theme/controls.h"
#include "ui/theme/rowdelegate.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace callout::ui {

using namespace Qt::StringLiterals;

SidePanel::SidePanel(DiscussionPanel *discussions, QWidget *parent)
    : QWidget(parent),
      m_tabs(new QWidget(this)),
      m_discussionsTab(new Chip({}, m_tabs)),
      m_contentsTab(new Chip({}, m_tabs)),
      m_stack(new QStackedWidget(this)),
      m_discussions(discussions),
      m_contents(new QListWidget(this))
{
    setMinimumWidth(200);
    m_contentsTab->setObjectName(u"contentsTab"_s);
    m_contents->setObjectName(u"contents"_s);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setVerticalScrollBar(new SlimScrollBar(Qt::Vertical, m_contents));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_contents->viewport()->setAutoFillBackground(false);
    m_contents->setItemDelegate(new RowDelegate(m_contents));
    m_contents->setMouseTracking(true);
    auto *row = new QHBoxLayout(m_tabs);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::xs);
    row->addWidget(m_discussionsTab);
    row->addWidget(m_contentsTab);
    row->addStretch();
    m_stack->addWidget(m_discussions);
    m_stack->addWidget(m_contents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    m_tabs->hide();
    m_discussionsTab->setChecked(true);
    connect(m_discussionsTab, &QAbstractButton::clicked, this, &SidePanel::showDiscussions);
    connect(m_contentsTab, &QAbstractButton::clicked, this, &SidePanel::showContents);
    const auto chosen = [this](const QListWidgetItem *item) { choose(m_contents->row(item)); };
    connect(m_contents, &QListWidget::itemClicked, this, chosen);
    connect(m_contents, &QListWidget::itemActivated, this, chosen);
    relabel();
}

void SidePanel::relabel()
{
    m_discussionsTab->setText(tr("Discussions"));
    //: the chapters of a document
    m_contentsTab->setText(tr("Contents"));
    m_contents->setAccessibleName(tr("Contents"));
}

QSize SidePanel::sizeHint() const
{
    return m_discussions->sizeHint();
}

void SidePanel::setOutline(const std::vector<OutlineEntry> &outline, const PageLayout &pages)
{
    constexpr int indent = 3; // spaces a level
    constexpr int deepest = 6;
    m_outline = outline;
    m_chosen = -1;
    m_beginnings.clear();
    for (size_t row = 0; row < outline.size(); ++row) {
        const PagePoint &target = outline[row].target;
        if (target.page >= 0 && target.page < pages.count()) // else it leads nowhere
            m_beginnings.push_back({ pages.toSheet(target).y(), int(row) });
    }
    std::ranges::stable_sort(m_beginnings, {}, &Beginning::top);
    m_contents->clear();
    for (const OutlineEntry &entry : outline) {
        const QString title = entry.title.simplified();
        auto *item = new QListWidgetItem(QString(std::min(entry.depth, deepest) * indent, u' ') + title,
                                         m_contents);
        item->setToolTip(title.toHtmlEscaped());
        item->setData(Qt::AccessibleTextRole, title);
    }
    m_tabs->setVisible(!outline.empty());
    if (outline.empty())
        showDiscussions();
}

void SidePanel::choose(int row)
{
    m_chosen = row;
    m_away = std::numeric_limits<double>::max();
    Q_EMIT targetChosen(m_outline[size_t(row)].target);
}

/// The last one that begins at or above a height; -1: none does.
int SidePanel::rowAt(double height) const
{
    const auto next = std::partition_point(m_beginnings.begin(), m_beginnings.end(),
                                           [&](const Beginning &one) { return one.top <= height; });
    return next == m_beginnings.begin() ? -1 : (next - 1)->row;
}

void SidePanel::setReading(const CanvasView::Reading &reading)
{
    constexpr double still = 0.5;
    if (m_chosen >= 0) {
        const auto chosen = std::ranges::find(m_beginnings, m_chosen, &Beginning::row);
        const double away = chosen == m_beginnings.end() ? m_away : std::abs(chosen->top - reading.top);
        if (chosen == m_beginnings.end() || away > m_away + still)
            m_chosen = -1;
        else
            m_away = away;
    }
    const int row = m_chosen >= 0 ? m_chosen : rowAt(reading.line);
    if (row != m_contents->currentRow())
        m_contents->setCurrentRow(row);
}

void SidePanel::showDiscussions()
{
    m_discussionsTab->setChecked(true);
    m_contentsTab->setChecked(false);
    m_stack->setCurrentWidget(m_discussions);
}

void SidePanel::showContents()
{
    m_discussionsTab->setChecked(false);
    m_contentsTab->setChecked(true);
    m_stack->setCurrentWidget(m_contents);
}

void SidePanel::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), theme.divider);
}

void SidePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        relabel();
}

} // namespace callout::ui
