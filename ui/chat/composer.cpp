// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/composer.h"

#include "app/protocol/limits.h"
#include "ui/chat/mentioncompleter.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nearTheEnd = 500; ///< characters left from which on they are counted

/// What may be sent of a text: no control characters but tab and new line, no blank ends.
QString sendable(const QString &typed)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar c : typed) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            text += c;
    }
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    text.truncate(end);
    while (text.startsWith(u'\n'))
        text.remove(0, 1);
    return text;
}

/// Characters as the protocol counts them.
qsizetype codePoints(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

/// Send: a filled disc with an arrow.
class SendButton final : public IconButton {
public:
    using IconButton::IconButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor disc = isEnabled() ? theme.accent : theme.divider;
        if (isEnabled() && (isDown() || underMouse()))
            disc = mixed(disc, theme.text, isDown() ? 0.24 : 0.12);
        painter.setBrush(disc);
        painter.drawRoundedRect(rect(), radius::control, radius::control);
        QRect box(0, 0, measure::icon, measure::icon);
        box.moveCenter(rect().center());
        if (layoutDirection() == Qt::RightToLeft) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        paintIcon(painter, box, u"send"_s, isEnabled() ? theme.onAccent : theme.disabled);
        painter.resetTransform();
        paintFocusRing(painter, this, rect(), radius::control);
    }
};

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent),
      m_banner(new ElidedLabel(this)),
      m_cancelEdit(new IconButton(u"close"_s, {}, this)),
      m_field(new ComposerField(this)),
      m_send(new SendButton(u"send"_s, tr("Send (Enter)"), this)),
      m_note(new QLabel(this)),
      m_counter(new QLabel(this))
{
    m_send->setObjectName(u"composerSend"_s);
    m_note->setObjectName(u"composerNote"_s);
    m_counter->setObjectName(u"composerCounter"_s);
    m_cancelEdit->setObjectName(u"composerCancelEdit"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_counter->setTextFormat(Qt::PlainText);
    setFocusProxy(m_field);
    connect(m_field, &ComposerField::submitted, this, &Composer::submit);
    connect(m_field, &ComposerField::escaped, this, &Composer::escaped);
    connect(m_field, &ComposerField::focusChanged, this, QOverload<>::of(&QWidget::update));
    connect(m_field, &QPlainTextEdit::textChanged, this, &Composer::onTyped);
    connect(m_send, &QAbstractButton::clicked, this, &Composer::submit);
    connect(m_cancelEdit, &QAbstractButton::clicked, this, &Composer::editCancelled);
    relabel();
    restyle();
    setNote(Note::None);
    refresh();
}

void Composer::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    relabel();
    arrange(width(), Pass::Place);
    Q_EMIT heightChanged();
}

void Composer::relabel()
{
    const bool edit = m_purpose == Purpose::Edit;
    m_banner->setText(tr("Editing your comment"));
    m_cancelEdit->setLabel(tr("Stop editing"));
    m_banner->setVisible(edit);
    m_cancelEdit->setVisible(edit);
    QString hint;
    switch (m_purpose) {
    case Purpose::Begin:
        hint = tr("Write a comment…");
        break;
    case Purpose::Reply:
        hint = tr("Reply…");
        break;
    case Purpose::Edit:
        hint = tr("Write the comment anew…");
        break;
    }
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(edit                              ? tr("Edit your comment")
                                   : m_purpose == Purpose::Reply ? tr("Reply")
                                                                 : tr("Comment"));
    m_field->setAccessibleDescription(tr("Enter sends, Shift+Enter begins a new line"));
    m_send->setLabel(edit ? tr("Save (Enter)") : tr("Send (Enter)"));
}

QString Composer::text() const
{
    return m_field->toPlainText();
}

void Composer::setText(const QString &text)
{
    if (text != m_field->toPlainText()) {
        const QSignalBlocker quiet(m_field);
        m_field->setPlainText(text);
        m_field->moveCursor(QTextCursor::End);
    }
    refresh();
}

void Composer::setObstacle(const QString &why)
{
    m_obstacle = why;
    refresh();
}

void Composer::setWords(Words words)
{
    if (std::exchange(m_words, words) == words)
        return;
    if (words == Words::Shown && m_field->isComposing())
        QGuiApplication::inputMethod()->commit(); // a read-only field has no use for its word
    m_field->setReadOnly(words == Words::Shown);
    refresh();
}

void Composer::setNote(Note note, const QString &sentence)
{
    if (m_noteKind == note && m_note->text() == sentence)
        return;
    m_noteKind = note;
    m_note->setText(sentence);
    m_note->setVisible(note != Note::None);
    restyle();
    arrange(width(), Pass::Place);
    Q_EMIT heightChanged();
}

void Composer::setPeople(std::function<QStringList()> names)
{
    m_field->mentions().setNames(std::move(names));
}

void Composer::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

bool Composer::holdsFocus() const
{
    return m_field->hasFocus();
}

qsizetype Composer::charactersLeft() const
{
    return protocol::limits::commentChars - codePoints(sendable(m_field->toPlainText()));
}

void Composer::submit()
{
    const QString text = sendable(m_field->toPlainText());
    if (!m_obstacle.isEmpty()) {
        setNote(Note::Hint, m_obstacle);
    } else if (text.isEmpty()) {
        m_field->setFocus(Qt::OtherFocusReason);
    } else if (charactersLeft() < 0) {
        setNote(Note::Error,
                tr("The comment is too long: %1 characters are allowed. Shorten it by %n.", nullptr,
                   int(-charactersLeft()))
                    .arg(locale().toString(protocol::limits::commentChars)));
    } else {
        Q_EMIT submitted(text);
    }
}

void Composer::onTyped()
{
    if (m_noteKind == Note::Error)
        setNote(Note::None);
    refresh();
    Q_EMIT textChanged();
}

void Composer::refresh()
{
    const QString text = sendable(m_field->toPlainText());
    const qsizetype left = protocol::limits::commentChars - codePoints(text);
    m_counter->setVisible(left < nearTheEnd);
    m_counter->setText(left < 0 ? tr("%n too many", nullptr, int(-left)) : tr("%n left", nullptr, int(left)));
    m_send->setEnabled(!text.isEmpty() && m_words == Words::Taken);
    restyle();
    const int height = arrange(width(), Pass::Place);
    if (height != m_lastHeight) {
        m_lastHeight = height;
        Q_EMIT heightChanged();
    }
}

int Composer::arrange(int width, Pass pass) const
{
    const auto put = [&](QWidget *child, const QRect &place) {
        if (pass == Pass::Place)
            child->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 0), place));
    };
    const int inner = std::max(60, width - 2 * space::m);
    int y = space::s;
    if (m_purpose == Purpose::Edit) {
        put(m_banner, QRect(space::m, y, inner - measure::control, measure::control));
        put(m_cancelEdit, QRect(space::m + inner - measure::control, y, measure::control, measure::control));
        y += measure::control + space::xs;
    }
    const int side = measure::control;
    const int fieldWidth = inner - side - space::m - space::s;
    if (pass == Pass::Place)
        m_field->resize(fieldWidth, m_field->height()); // lines are counted at this width
    const int fieldHeight = m_field->wantedHeight();
    const int frameHeight = std::max(side + space::s, fieldHeight + 2 * space::s);
    const QRect frame(space::m, y, inner, frameHeight);
    put(m_field, QRect(frame.x() + space::m, y + (frameHeight - fieldHeight) / 2, fieldWidth, fieldHeight));
    put(m_send,
        QRect(frame.right() + 1 - space::xs - side, frame.bottom() + 1 - space::xs - side, side, side));
    if (pass == Pass::Place)
        m_frame = frame;
    y += frameHeight;

    const int counter = m_counter->isHidden() ? 0 : m_counter->sizeHint().width();
    int line = 0;
    if (counter > 0) {
        line = m_counter->sizeHint().height();
        put(m_counter, QRect(space::m + inner - counter, y + space::xs, counter, line));
    }
    if (m_noteKind != Note::None) {
        const int noteWidth = inner - (counter > 0 ? counter + space::s : 0);
        const int height = m_note->heightForWidth(noteWidth);
        put(m_note, QRect(space::m, y + space::xs, noteWidth, height));
        line = std::max(line, height);
    }
    return y + (line > 0 ? line + space::xs : 0) + space::m;
}

int Composer::heightForWidth(int width) const
{
    return arrange(width, Pass::Measure);
}

void Composer::resizeEvent(QResizeEvent *)
{
    const int height = arrange(width(), Pass::Place);
    if (std::exchange(m_lastHeight, height) != height) // lines break elsewhere at another width
        Q_EMIT heightChanged();
}

void Composer::restyle()
{
    const Theme theme = Theme::of(this);
    m_note->setFont(smaller(font()));
    m_counter->setFont(smaller(font()));
    m_banner->setFont(smaller(font()));
    setInk(m_note, m_noteKind == Note::Error ? theme.danger : theme.muted);
    setInk(m_banner, theme.muted);
    setInk(m_counter, m_counter->isVisibleTo(this) && charactersLeft() < 0 ? theme.danger : theme.muted);
    QPalette field = palette();
    field.setColor(QPalette::Base, Qt::transparent);
    field.setColor(QPalette::PlaceholderText, theme.muted);
    m_field->setPalette(field);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    if (event->type() == QEvent::LanguageChange)
        relabel();
}

void Composer::mousePressEvent(QMouseEvent *event)
{
    if (m_frame.contains(event->position().toPoint()))
        focusField();
    event->accept();
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRect frame = QStyle::visualRect(layoutDirection(), rect(), m_frame);
    painter.setBrush(theme.field);
    const bool focused = m_field->hasFocus();
    painter.setPen(QPen(focused ? theme.accentText : theme.border, focused ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(frame).adjusted(0.75, 0.75, -0.75, -0.75), radius::control + 2,
                            radius::control + 2);
}

} // namespace callout::ui
