// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/mentioncompleter.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTextBlock>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostShown = 6;
constexpr qsizetype longestPrefix = 40;
constexpr int leastWidth = 160;
constexpr int besideName = 30;

/// A name as a row of a menu.
class NameDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return { QStyledItemDelegate::sizeHint(option, index).width() + 2 * space::s, measure::control };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::of(option.widget);
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, current ? theme.selected : theme.card);
        painter->setPen(theme.text);
        painter->setFont(option.font);
        const QRect place = option.rect.adjusted(space::s, 0, -space::s, 0);
        const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const QString name = index.data().toString();
        painter->drawText(place, int(side | Qt::AlignVCenter),
                          option.fontMetrics.elidedText(name, Qt::ElideRight, place.width()));
    }
};

} // namespace

MentionCompleter::MentionCompleter(QPlainTextEdit *field) : QObject(field), m_field(field)
{
    m_completer.setModel(&m_model);
    m_completer.setWidget(field);
    m_completer.setCaseSensitivity(Qt::CaseInsensitive);
    m_completer.setFilterMode(Qt::MatchContains);
    m_completer.setMaxVisibleItems(mostShown);
    m_completer.popup()->setItemDelegate(new NameDelegate(m_completer.popup()));
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
        m_completer.popup()->hide();
        return;
    }
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(at + 1, QTextCursor::KeepAnchor);
    const QString prefix = cursor.selectedText();
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
    QRect place = m_field->cursorRect(cursor);
    place.setWidth(std::max(leastWidth, m_completer.popup()->sizeHintForColumn(0) + besideName));
    place.setHeight(place.height() + space::s); // below the field's frame
    m_completer.complete(place);
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
