// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/mentioncompleter.h"
#include "ui/theme/rowdelegate.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTextBlock>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostShown = 6;
constexpr qsizetype longestPrefix = 40;
constexpr int leastWidth = 160;
constexpr int besideName = 30;
} // namespace

MentionCompleter::MentionCompleter(QPlainTextEdit *field) : QObject(field), m_field(field)
{
    m_completer.setModel(&m_model);
    m_completer.setWidget(field);
    m_completer.setCaseSensitivity(Qt::CaseInsensitive);
    m_completer.setFilterMode(Qt::MatchContains);
    m_completer.setMaxVisibleItems(mostShown);
    m_completer.popup()->setItemDelegate(new RowDelegate(m_completer.popup()));
    m_completer.popup()->setFont(field->font());
    m_completer.popup()->setObjectName(u"mentions"_s);
    m_completer.popup()->setAccessibleName(tr("People to mention"));
    connect(field, &QPlainTextEdit::textChanged, this, &MentionCompleter::typed);
    connect(&m_completer, QOverload<const QString &>::of(&QCompleter::activated), this,
            &MentionCompleter::choose);
}

bool MentionCompleter::isOpen() const
{
    return m_completer.popup()->isVisible();
}

int MentionCompleter::begin() const
{
    const QTextCursor cursor = m_field->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = line.lastIndexOf(u'@');
    if (at < 0 || cursor.hasSelection() || line.size() - at > longestPrefix)
        return -1;
    const bool insideWord = at > 0 && (line[at - 1].isLetterOrNumber() || line[at - 1] == u'_');
    return insideWord ? -1 : cursor.block().position() + int(at);
}

void MentionCompleter::typed()
{
    const int at = m_choosing || !m_field->hasFocus() ? -1 : begin();
    if (at < 0) {
        m_asked = -1;
        m_completer.popup()->hide();
        return;
    }
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(at + 1, QTextCursor::KeepAnchor);
    const QString prefix = cursor.selectedText();
    if (std::exchange(m_asked, at) != at) // all that was written on the page is looked through for them
        m_model.setStringList(m_names ? m_names() : QStringList());
    m_completer.setCompletionPrefix(prefix);
    // Nothing to offer: nobody is called that, or the name is complete.
    if (m_completer.completionCount() == 0
        || (m_completer.completionCount() == 1 && m_completer.currentCompletion() == prefix)) {
        m_completer.popup()->hide();
        return;
    }
    m_completer.popup()->setCurrentIndex(m_completer.completionModel()->index(0, 0));
    cursor.setPosition(at);
    QRect line = m_field->cursorRect(cursor);
    line.setWidth(std::max(leastWidth, m_completer.popup()->sizeHintForColumn(0) + besideName));
    m_completer.complete(line);
    settle(line.united(m_field->cursorRect()));
}

/// Below what is being typed, or above it where the screen or the window ends: it stays to be read.
void MentionCompleter::settle(const QRect &line)
{
    QWidget *popup = m_completer.popup();
    const QRect typed(m_field->viewport()->mapToGlobal(line.topLeft()), line.size());
    const QRect screen = m_field->screen()->availableGeometry();
    const QWidget *window = m_field->window();
    const QRect seen = screen.intersected(QRect(window->mapToGlobal(QPoint()), window->size()));
    const int wanted = popup->height() + space::s;
    const int above = typed.top() - screen.top();
    const int below = screen.bottom() - typed.bottom();
    const bool fitsBelow = typed.bottom() + wanted <= seen.bottom();
    const bool fitsAbove = typed.top() - wanted >= seen.top();
    const bool goesBelow = fitsBelow || (!fitsAbove && below >= std::min(above, wanted));
    const int height = std::min(wanted, goesBelow ? below : above) - space::s;
    popup->setGeometry(popup->x(), goesBelow ? typed.bottom() + space::s : typed.top() - space::s - height,
                       popup->width(), height);
}

void MentionCompleter::choose(const QString &name)
{
    const int at = begin();
    if (at < 0)
        return;
    const QScopedValueRollback guard(m_choosing, true);
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(at, QTextCursor::KeepAnchor);
    cursor.insertText(u'@' + name + u' ');
    m_field->setTextCursor(cursor);
}

} // namespace callout::ui
