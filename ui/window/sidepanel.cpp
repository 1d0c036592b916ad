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
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT targetChosen(m_outline[size_t(m_contents->row(item))].target);
    };
    connect(m_contents, &QListWidget::itemClicked, this, choose);
    connect(m_contents, &QListWidget::itemActivated, this, choose);
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

void SidePanel::setOutline(const std::vector<OutlineEntry> &outline)
{
    constexpr int indent = 3; // spaces a level
    constexpr int deepest = 6;
    m_outline = outline;
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

void SidePanel::setPage(int page)
{
    int row = -1;
    for (size_t i = 0; page >= 0 && i < m_outline.size() && m_outline[i].target.page <= page; ++i)
        row = int(i);
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
