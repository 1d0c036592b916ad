// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commentrow.h"

#include "ui/chat/commenttext.h"
#include "ui/chat/errortext.h"
#include "ui/chat/reactionpicker.h"
#include "ui/theme/avatar.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/times.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int gutter = space::m + measure::avatar + space::s;  ///< where names and words begin
constexpr int rightEdge = space::m - SlimScrollBar::thickness; ///< the scroll bar is beside it

/// Retry stands beside it: where the reason is over, what did not happen is all there is to say.
QString failureText(const CommentEntry &entry)
{
    if (entry.error || !entry.reason.isEmpty())
        return errorText(entry.error.value_or(protocol::Error {}), entry.deed, entry.reason);
    return notDoneText(entry.deed);
}

} // namespace

CommentRow::CommentRow(QWidget *parent)
    : QWidget(parent),
      m_name(new ElidedLabel(this)),
      m_time(new QLabel(this)),
      m_body(new CommentBody(this)),
      m_reason(new QLabel(this)),
      m_retry(new Button({}, Button::Kind::Quiet, this)),
      m_revise(new Button({}, Button::Kind::Quiet, this)),
      m_discard(new Button({}, Button::Kind::Quiet, this)),
      m_react(new IconButton(u"smile"_s, {}, this)),
      m_more(new IconButton(u"more"_s, {}, this))
{
    m_time->setTextFormat(Qt::PlainText);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_name->setObjectName(u"commentAuthor"_s);
    m_time->setObjectName(u"commentTime"_s);
    m_body->setObjectName(u"commentBody"_s);
    m_reason->setObjectName(u"commentReason"_s);
    m_retry->setObjectName(u"commentRetry"_s);
    m_revise->setObjectName(u"commentRevise"_s);
    m_discard->setObjectName(u"commentDiscard"_s);
    m_react->setObjectName(u"commentReact"_s);
    m_more->setObjectName(u"commentMore"_s);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connect(m_body, &QTextBrowser::anchorClicked, this, &CommentRow::linkActivated);
    connect(m_retry, &QAbstractButton::clicked, this, [this] { Q_EMIT retryRequested(m_entry.broadcastId); });
    connect(m_revise, &QAbstractButton::clicked, this,
            [this] { Q_EMIT reviseRequested(m_entry.broadcastId); });
    connect(m_discard, &QAbstractButton::clicked, this,
            [this] { Q_EMIT discardRequested(m_entry.broadcastId); });
    connect(m_more, &QAbstractButton::clicked, this, &CommentRow::openMenu);
    connect(m_react, &QAbstractButton::clicked, this, &CommentRow::openReactions);
    relabel();
    restyle();
}

void CommentRow::relabel()
{
    m_retry->setText(tr("Retry"));
    m_revise->setText(tr("Edit"));
    m_discard->setText(tr("Discard"));
    m_react->setLabel(tr("Add a reaction"));
    m_more->setLabel(tr("More about this comment"));
}

void CommentRow::setEntry(const CommentEntry &entry)
{
    if (entry == m_entry)
        return;
    m_entry = entry;
    restyle();
    showReactions();
    showActions();
    setAccessibleName(spokenName());
    arrange(width(), Pass::Place); // the row may keep its size
    updateGeometry();
    update();
}

void CommentRow::restyle()
{
    const Theme theme = Theme::of(this);
    const Comment &comment = m_entry.comment;
    const bool stored = m_entry.fate == Fate::Stored;
    m_name->setFont(semibold(font()));
    m_name->setText(comment.author.name);
    m_time->setFont(smaller(font()));
    m_reason->setFont(smaller(font()));

    setInk(m_time, m_entry.fate == Fate::Failed ? theme.danger : theme.muted);
    if (m_entry.fate == Fate::Pending)
        m_time->setText(tr("Sending…"));
    else if (m_entry.fate == Fate::Failed)
        m_time->setText(tr("Not sent"));
    else if (comment.editedAt > 0)
        //: %1: a time of day; the comment was changed after it was sent
        m_time->setText(tr("%1 · edited").arg(shortTime(comment.createdAt, wallClock())));
    else
        m_time->setText(shortTime(comment.createdAt, wallClock()));
    QString when = stored ? fullTime(comment.createdAt) : QString();
    if (stored && comment.editedAt > 0)
        when = tr("%1\nEdited %2").arg(when, fullTime(comment.editedAt));
    m_time->setToolTip(when);

    setInk(m_reason, theme.danger);
    const bool failed = m_entry.fate == Fate::Failed;
    m_reason->setText(failed ? failureText(m_entry) : QString());
    m_reason->setVisible(failed);
    m_retry->setVisible(failed);
    m_revise->setVisible(failed);
    m_discard->setVisible(failed);
    const bool lead = m_entry.style == CommentEntry::Style::Lead;
    m_name->setVisible(!lead);
    m_time->setVisible(!lead || !stored);
    m_body->setComment(comment.text, theme, stored ? theme.text : theme.muted);
    m_body->setAccessibleName(spokenName());
}

QString CommentRow::spokenName() const
{
    const QString words = plainWords(m_entry.comment.text, 1000);
    //: For screen readers: who, when ("14:02" or "Sending…"), and the comment itself
    return tr("%1, %2: %3").arg(m_entry.comment.author.name, m_time->text(), words);
}

void CommentRow::showReactions()
{
    // Chips are kept and told anew: one that has the focus must not lose it to its own click.
    size_t used = 0;
    const auto &reactions = m_entry.comment.reactions;
    for (auto it = reactions.begin(); it != reactions.end(); ++it) {
        if (it->isEmpty())
            continue;
        if (used == m_chips.size())
            m_chips.push_back(makeChip());
        Chip *chip = m_chips[used++];
        const int count = int(it->size());
        chip->setProperty("emoji", it.key());
        chip->setText(u"%1 %2"_s.arg(it.key(), locale().toString(count)));
        chip->setChecked(it->contains(m_entry.selfId));
        chip->setEnabled(m_entry.allowed.testFlag(CommentEntry::Rights::React));
        //: %1: an emoji
        chip->setAccessibleName(tr("%1 from %n person(s)", nullptr, count).arg(it.key()));
        chip->updateGeometry();
        chip->show();
    }
    for (; m_chips.size() > used; m_chips.pop_back()) {
        m_chips.back()->hide();
        m_chips.back()->deleteLater();
    }
}

Chip *CommentRow::makeChip()
{
    auto *chip = new Chip({}, this);
    chip->setObjectName(u"reaction"_s);
    connect(chip, &QAbstractButton::clicked, this,
            [this, chip] { Q_EMIT reactionToggled(m_entry.comment.id, chip->property("emoji").toString()); });
    return chip;
}

void CommentRow::showActions()
{
    const bool near = underMouse() || hasFocus() || isAncestorOf(QApplication::focusWidget());
    // The chat's header has the menu of the comment that a discussion begins with.
    const bool reply = near && m_entry.style == CommentEntry::Style::Reply;
    m_react->setVisible(reply && m_entry.allowed.testFlag(CommentEntry::Rights::React));
    m_more->setVisible(reply && m_entry.fate == Fate::Stored);
}

void CommentRow::putAt(QWidget *child, const QRect &place, Pass pass) const
{
    if (pass == Pass::Place)
        child->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, m_fullWidth, 0), place));
}

int CommentRow::arrange(int width, Pass pass) const
{
    m_fullWidth = width;
    const bool lead = m_entry.style == CommentEntry::Style::Lead;
    const int x = lead ? space::m : gutter;
    const int inner = std::max(40, width - x - rightEdge);
    int y = space::s;

    if (!lead || m_entry.fate != Fate::Stored) {
        const int line = std::max(m_name->fontMetrics().height(), measure::avatar - space::xs);
        const int free = lead ? inner : inner - 2 * m_more->sizeHint().width();
        const int timeWidth = std::min(free * 2 / 3, m_time->sizeHint().width());
        const int nameWidth = lead ? 0
                                   : std::min(m_name->sizeHint().width() + 1, free - timeWidth - space::s);
        // Both stand on the name's baseline.
        const int drop = m_name->fontMetrics().ascent() - m_time->fontMetrics().ascent();
        const int top = y + (line - m_name->fontMetrics().height()) / 2;
        putAt(m_name, QRect(x, top, nameWidth, m_name->fontMetrics().height()), pass);
        putAt(m_time,
              QRect(x + nameWidth + (lead ? 0 : space::s), top + drop, timeWidth,
                    m_time->fontMetrics().height()),
              pass);
        y += line + 2;
    }
    const int bodyHeight = m_body->heightForWidth(inner);
    putAt(m_body, QRect(x, y, inner, bodyHeight), pass);
    y += bodyHeight;
    y = arrangeReactions(x, y, inner, pass);
    if (m_entry.fate == Fate::Failed) {
        y += space::xs;
        const int reasonHeight = m_reason->heightForWidth(inner);
        putAt(m_reason, QRect(x, y, inner, reasonHeight), pass);
        y += reasonHeight + 2;
        int at = x - space::xs;
        for (Button *button : { m_retry, m_revise, m_discard }) {
            const QSize size = button->sizeHint();
            putAt(button, QRect(QPoint(at, y), size), pass);
            at += size.width() + space::s;
        }
        y += m_retry->sizeHint().height();
    }
    const int side = m_more->sizeHint().width();
    putAt(m_more, QRect(width - side, space::xs, side, side), pass);
    putAt(m_react, QRect(width - 2 * side, space::xs, side, side), pass);
    return y + space::s;
}

int CommentRow::arrangeReactions(int x, int y, int width, Pass pass) const
{
    if (m_chips.empty())
        return y;
    y += space::xs;
    int at = x;
    int line = 0;
    for (Chip *chip : m_chips) {
        const QSize size = chip->sizeHint();
        if (at > x && at + size.width() > x + width) {
            at = x;
            y += line + space::xs;
        }
        putAt(chip, QRect(QPoint(at, y), size), pass);
        at += size.width() + space::xs;
        line = std::max(line, size.height());
    }
    return y + line;
}

int CommentRow::heightForWidth(int width) const
{
    return arrange(width, Pass::Measure);
}

void CommentRow::resizeEvent(QResizeEvent *)
{
    arrange(width(), Pass::Place);
}

void CommentRow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = m_entry.comment.id;
    const auto allowed = [this](CommentEntry::Rights right) { return m_entry.allowed.testFlag(right); };
    if (allowed(CommentEntry::Rights::React))
        menu->addAction(icon(u"smile"_s), tr("Add a reaction"), this, &CommentRow::openReactions);
    menu->addAction(icon(u"copy"_s), tr("Copy the text"), this,
                    [text = m_entry.comment.text] { QGuiApplication::clipboard()->setText(text); });
    if (allowed(CommentEntry::Rights::Edit))
        menu->addAction(icon(u"edit"_s), tr("Edit"), this, [this, id] { Q_EMIT editRequested(id); });
    if (allowed(CommentEntry::Rights::Delete)) {
        menu->addSeparator();
        menu->addAction(icon(u"trash"_s, Ink::Danger), tr("Delete the comment…"), this,
                        [this, id] { Q_EMIT deleteRequested(id); });
    }
    const QRect button = m_more->geometry();
    menu->popup(mapToGlobal(layoutDirection() == Qt::RightToLeft
                                ? button.bottomLeft()
                                : QPoint(button.left(), button.bottom() + 1)));
}

void CommentRow::openReactions()
{
    auto *picker = new ReactionPicker(this);
    connect(picker, &ReactionPicker::chosen, this,
            [this](const QString &emoji) { Q_EMIT reactionToggled(m_entry.comment.id, emoji); });
    picker->openAt(QRect(mapToGlobal(m_react->pos()), m_react->size()));
}

void CommentRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_entry.style == CommentEntry::Style::Reply) {
        QRect circle(space::m, space::s, measure::avatar, measure::avatar);
        circle = QStyle::visualRect(layoutDirection(), rect(), circle);
        painter.setOpacity(m_entry.fate == Fate::Stored ? 1.0 : 0.5);
        paintAvatar(painter, circle, m_entry.colour, m_entry.comment.author.name, font());
        painter.setOpacity(1);
    }
    if (hasFocus())
        paintFocusRing(painter, this, QRectF(rect()).adjusted(4, 0, -4, 0), radius::control);
}

void CommentRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LocaleChange)
        restyle();
    if (event->type() == QEvent::LanguageChange) {
        relabel();
        restyle();
        showReactions();
        setAccessibleName(spokenName());
        arrange(width(), Pass::Place);
    }
}

void CommentRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showActions();
    update();
}

void CommentRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showActions();
    update();
}

void CommentRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showActions();
    update();
}

void CommentRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    showActions();
    update();
}

void CommentRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_entry.fate == Fate::Stored)
        openMenu();
    event->accept();
}

} // namespace callout::ui
