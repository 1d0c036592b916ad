// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/findbar.h"

#include "app/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/discussions/searchfield.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace callout::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(CanvasView *canvas, QWidget *parent)
    : QWidget(parent),
      m_canvas(canvas),
      m_field(new SearchField(this)),
      m_count(new QLabel(this)),
      m_previous(new IconButton(u"chevron-up"_s, {}, this)),
      m_next(new IconButton(u"chevron-down"_s, {}, this)),
      m_close(new IconButton(u"close"_s, {}, this))
{
    setObjectName(u"findBar"_s);
    m_field->setObjectName(u"findField"_s);
    m_field->setMaximumWidth(360);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_field, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_close);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QAbstractButton::clicked, this, &FindBar::previous);
    connect(m_next, &QAbstractButton::clicked, this, &FindBar::next);
    connect(m_close, &QAbstractButton::clicked, this, &FindBar::shut);
    connect(&m_search, &TextSearch::found, this, &FindBar::matchesChanged);
    relabel();
    hide();
}

std::shared_ptr<const TextLayer> FindBar::text() const
{
    return m_canvas->document() ? m_canvas->document()->text() : nullptr;
}

QString FindBar::words() const
{
    return m_field->text();
}

QString FindBar::count() const
{
    return m_count->text();
}

void FindBar::open()
{
    const TextRange selection = m_canvas->selection();
    constexpr qsizetype longest = 120;
    if (const auto layer = text();
        layer && !selection.isEmpty() && selection.end - selection.start <= longest) {
        m_from = selection.start;
        m_field->setText(layer->text().mid(selection.start, selection.end - selection.start).simplified());
    }
    const bool wasHidden = isHidden();
    QWidget::show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (wasHidden)
        search();
}

void FindBar::shut()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    hide();
    m_search.start({}, {});
    if (m_current)
        m_current.reset();
    m_canvas->setFound({}, {});
    if (hadFocus)
        m_canvas->setFocus();
}

void FindBar::documentChanged()
{
    if (m_document.lock() != m_canvas->document())
        m_from = 0;
    m_document = m_canvas->document();
    if (!isHidden())
        search();
}

void FindBar::search()
{
    if (isHidden())
        return;
    if (m_current && *m_current < m_search.matches().size())
        m_from = m_search.matches()[*m_current].start; // a longer word is looked for from here
    m_current.reset();
    m_search.start(text(), m_field->text());
}

void FindBar::matchesChanged()
{
    const auto &matches = m_search.matches();
    if (!m_current && !matches.empty()) {
        const auto first = std::partition_point(
            matches.begin(), matches.end(), [this](const TextRange &match) { return match.start < m_from; });
        if (first != matches.end())
            show(size_t(first - matches.begin()));
        else if (!m_search.isRunning())
            show(0);
    }
    m_canvas->setFound(matches, m_current ? std::optional(matches[*m_current]) : std::nullopt);
    relabel();
}

void FindBar::next()
{
    step(1);
}

void FindBar::previous()
{
    step(-1);
}

void FindBar::step(int by)
{
    const auto count = std::ptrdiff_t(m_search.matches().size());
    if (count == 0)
        return;
    const std::ptrdiff_t at = m_current ? std::ptrdiff_t(*m_current) + by : 0;
    show(size_t((at + count) % count));
    m_canvas->setFound(m_search.matches(), m_search.matches()[*m_current]);
    relabel();
}

void FindBar::show(size_t index)
{
    m_current = index;
    m_canvas->revealText(m_search.matches()[index]);
}

void FindBar::relabel()
{
    m_field->setPlaceholderText(tr("Find in the text"));
    m_field->setAccessibleName(tr("Find in the text"));
    m_previous->setLabel(tr("Previous match (Shift+Enter)"));
    m_next->setLabel(tr("Next match (Enter)"));
    m_close->setLabel(tr("Close (Esc)"));
    const auto &matches = m_search.matches();
    const QString all = locale().toString(qlonglong(matches.size()))
        + (m_search.isRunning() ? u"…"_s : QString());
    if (m_field->text().simplified().isEmpty())
        m_count->clear();
    else if (matches.empty())
        m_count->setText(m_search.isRunning() ? tr("Looking…")
                             : text()         ? tr("Not found")
                                              : tr("No text here"));
    else
        //: which match is shown, and how many there are
        m_count->setText(tr("%1 of %2").arg(locale().toString(qlonglong(m_current.value_or(0) + 1)), all));
    m_previous->setEnabled(!matches.empty());
    m_next->setEnabled(!matches.empty());
    setInk(m_count, Theme::of(this).muted);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            shut();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LocaleChange)
        relabel();
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.divider);
}

} // namespace callout::ui
