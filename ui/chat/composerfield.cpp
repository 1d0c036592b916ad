// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/composer.h"

#include "ui/chat/mentioncompleter.h"
#include "ui/theme/scrollbar.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <cmath>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLines = 6;
}

ComposerField::ComposerField(QWidget *parent) : QPlainTextEdit(parent), m_mentions(new MentionCompleter(this))
{
    setObjectName(u"composerField"_s);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBar(new SlimScrollBar(Qt::Vertical, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Lines are wrapped: blanks that hang over the end of one are not scrolled to, or it is cut at its
    // beginning.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { horizontalScrollBar()->setRange(0, 0); });
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAttribute(Qt::WA_InputMethodEnabled);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    document()->setDefaultTextOption(option);
    setBackgroundVisible(false);
}

int ComposerField::wantedHeight() const
{
    // A QPlainTextEdit counts its document's height in lines.
    const int lines = std::clamp(int(std::ceil(document()->size().height())), 1, mostLines);
    return int(std::ceil(lines * QFontMetricsF(font()).lineSpacing())) + 1;
}

bool ComposerField::event(QEvent *event)
{
    // The list of names is asked after the field, and takes what the field leaves.
    if (event->type() == QEvent::KeyPress && m_mentions->isOpen()) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Escape:
            event->ignore();
            return true;
        default:
            break;
        }
    }
    // With nothing of its own to undo or redo the field leaves these keys to the window.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ComposerField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_composing) {
        event->accept(); // ends the composition, whatever the input method makes of it; never sends
        return;
    }
    if (enter && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))) {
        event->accept();
        if (!event->isAutoRepeat())
            Q_EMIT submitted();
        return;
    }
    if (enter) {
        insertPlainText(u"\n"_s);
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->accept();
        if (!m_composing)
            Q_EMIT escaped();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void ComposerField::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

void ComposerField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (height() >= wantedHeight() && document()->size().height() <= mostLines)
        verticalScrollBar()->setValue(0); // it had to scroll while it was lower
}

void ComposerField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void ComposerField::focusOutEvent(QFocusEvent *event)
{
    m_composing = false;
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

void ComposerField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace callout::ui
