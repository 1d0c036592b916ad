// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatheader.h"

#include "ui/theme/avatar.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"

#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int least = 52; ///< pixels high
constexpr int picture = 32;
} // namespace

ChatHeader::ChatHeader(QWidget *parent)
    : QWidget(parent),
      m_name(new ElidedLabel(this)),
      m_detail(new ElidedLabel(this)),
      m_resolve(new IconButton(u"check"_s, {}, this)),
      m_more(new IconButton(u"more"_s, {}, this)),
      m_close(new IconButton(u"close"_s, {}, this))
{
    m_name->setObjectName(u"chatAuthor"_s);
    m_detail->setObjectName(u"chatDetail"_s);
    m_resolve->setObjectName(u"chatResolve"_s);
    m_more->setObjectName(u"chatMore"_s);
    m_close->setObjectName(u"chatClose"_s);
    connect(m_resolve, &QAbstractButton::clicked, this, &ChatHeader::resolveClicked);
    connect(m_more, &QAbstractButton::clicked, this, &ChatHeader::moreClicked);
    connect(m_close, &QAbstractButton::clicked, this, &ChatHeader::closeClicked);
    relabel();
    restyle();
}

void ChatHeader::relabel()
{
    m_more->setLabel(tr("More about this discussion"));
    m_close->setLabel(tr("Close (Esc)"));
}

void ChatHeader::setConversation(const Conversation &conversation, int number, Rights rights)
{
    m_author = conversation.createdBy;
    const bool resolved = conversation.state == ConversationState::Resolved;
    QStringList details { u"#%1"_s.arg(locale().toString(number)),
                          shortTime(conversation.createdAt, wallClock()) };
    if (!conversation.comments.empty() && conversation.comments.front().editedAt > 0
        && conversation.comments.front().createdAt == conversation.createdAt)
        details << tr("edited");
    if (resolved)
        details << tr("resolved");
    details.removeAll(QString());
    m_name->setText(m_author.name);
    m_detail->setText(details.join(u" · "_s));
    m_detail->setToolTip(fullTime(conversation.createdAt));
    m_resolve->setIconName(resolved ? u"reopen"_s : u"check"_s);
    m_resolve->setLabel(resolved ? tr("Reopen (E, outside the field)")
                                 : tr("Resolve (E, outside the field)"));
    m_resolve->setEnabled(rights == Rights::Write);
    m_more->setEnabled(true);
    m_resolve->show();
    m_more->show();
    restyle();
    arrange();
    update();
}

void ChatHeader::setDraft(const User &self)
{
    m_author = { self.id, self.name };
    m_name->setText(self.name);
    m_detail->setText(tr("New discussion"));
    m_detail->setToolTip({});
    m_resolve->hide();
    m_more->hide();
    arrange();
    update();
}

void ChatHeader::setGone()
{
    m_resolve->setEnabled(false);
    m_more->setEnabled(false);
}

void ChatHeader::setColour(const QColor &colour)
{
    if (std::exchange(m_colour, colour) != colour)
        update();
}

QRect ChatHeader::menuButton() const
{
    return { m_more->mapToGlobal(QPoint(0, 0)), m_more->size() };
}

QSize ChatHeader::sizeHint() const
{
    return { measure::chat,
             std::max(least, m_name->fontMetrics().height() + m_detail->fontMetrics().height() + 16) };
}

void ChatHeader::arrange()
{
    const auto put = [this](QWidget *child, const QRect &place) {
        child->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    };
    const int side = measure::control;
    const int middle = (height() - side) / 2;
    int right = width() - space::s;
    for (IconButton *button : { m_close, m_more, m_resolve }) {
        if (button->isHidden())
            continue;
        right -= side;
        put(button, QRect(right, middle, side, side));
    }
    const int x = space::m + picture + space::s;
    const int room = std::max(0, right - space::xs - x);
    const int nameHeight = m_name->fontMetrics().height();
    const int detailHeight = m_detail->fontMetrics().height();
    const int top = (height() - nameHeight - detailHeight) / 2;
    put(m_name, QRect(x, top, room, nameHeight));
    put(m_detail, QRect(x, top + nameHeight, room, detailHeight));
}

void ChatHeader::restyle()
{
    const Theme theme = Theme::of(this);
    m_name->setFont(semibold(font()));
    m_detail->setFont(smaller(font()));
    setInk(m_detail, theme.muted);
}

void ChatHeader::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChatHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        updateGeometry();
        arrange();
    } else if (event->type() == QEvent::LanguageChange) {
        relabel(); // the rest is told anew by the window
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect circle = QStyle::visualRect(layoutDirection(), rect(),
                                            QRect(space::m, (height() - picture) / 2, picture, picture));
    paintAvatar(painter, circle, m_colour, m_author.name, font());
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).divider);
}

} // namespace callout::ui
