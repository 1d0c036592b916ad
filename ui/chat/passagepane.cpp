// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/passagepane.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

QString shortened(const QString &words)
{
    constexpr qsizetype longest = 160;
    const QString line = words.simplified();
    return line.size() > longest ? line.first(longest) + u'…' : line;
}

} // namespace

PassagePane::PassagePane(QWidget *parent)
    : QWidget(parent),
      m_what(new QLabel(this)),
      m_before(new QLabel(this)),
      m_now(new QLabel(this)),
      m_confirm(new Button({}, Button::Kind::Primary, this)),
      m_reattach(new Button({}, Button::Kind::Plain, this))
{
    setObjectName(u"chatPassage"_s);
    m_what->setObjectName(u"passageWhat"_s);
    m_before->setObjectName(u"passageBefore"_s);
    m_now->setObjectName(u"passageNow"_s);
    m_confirm->setObjectName(u"passageConfirm"_s);
    m_reattach->setObjectName(u"passageReattach"_s);
    for (QLabel *label : { m_what, m_before, m_now }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    connect(m_confirm, &QAbstractButton::clicked, this, &PassagePane::confirmClicked);
    connect(m_reattach, &QAbstractButton::clicked, this, &PassagePane::reattachClicked);
    restyle();
}

bool PassagePane::show(const std::optional<PassageNote> &note)
{
    if (m_note == note)
        return false;
    m_note = note;
    setVisible(m_note.has_value());
    relabel();
    arrange(width());
    update();
    return true;
}

void PassagePane::relabel()
{
    if (!m_note)
        return;
    const bool unsure = m_note->state == PassageNote::State::Uncertain;
    const QString what = unsure    ? tr("The text has changed. Is this still the right passage?")
        : m_note->before.isEmpty() ? tr("The place of this discussion is no longer there.")
                                   : tr("The passage of this discussion is no longer there.");
    m_what->setText(what);
    //: the words of a document that a discussion was about, before the document changed
    m_before->setText(tr("Before: “%1”").arg(shortened(m_note->before)));
    //: the words of a document that a discussion is probably about now
    m_now->setText(tr("Now: “%1”").arg(shortened(m_note->now)));
    m_confirm->setText(tr("Confirm"));
    m_reattach->setText(tr("Re-attach…"));
    const bool may = m_note->rights == PassageNote::Rights::Change;
    m_before->setVisible(!m_note->before.isEmpty());
    m_now->setVisible(unsure);
    m_confirm->setVisible(unsure && may);
    m_reattach->setVisible(may);
    setAccessibleName(what);
}

int PassagePane::heightFor(int width) const
{
    return m_note ? const_cast<PassagePane *>(this)->arrange(width) : 0;
}

/// Puts everything below one another; returns the height.
int PassagePane::arrange(int width)
{
    const int inner = std::max(40, width - 2 * space::m);
    int y = space::s;
    for (QLabel *label : { m_what, m_before, m_now }) {
        if (label->isHidden())
            continue;
        const int height = label->heightForWidth(inner);
        label->setGeometry(space::m, y, inner, height);
        y += height + space::xs;
    }
    int x = space::m;
    bool any = false;
    for (Button *button : { m_confirm, m_reattach }) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        button->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 10'000),
                                               QRect(x, y + space::xs, size.width(), size.height())));
        x += size.width() + space::s;
        any = true;
    }
    if (any)
        y += space::xs + m_reattach->sizeHint().height() + space::xs;
    return y + space::xs;
}

void PassagePane::restyle()
{
    const Theme theme = Theme::of(this);
    m_what->setFont(semibold(font()));
    setInk(m_before, theme.muted);
}

void PassagePane::resizeEvent(QResizeEvent *)
{
    arrange(width());
}

void PassagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    else if (event->type() == QEvent::LanguageChange)
        relabel();
}

void PassagePane::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.warningSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.divider);
}

} // namespace callout::ui
