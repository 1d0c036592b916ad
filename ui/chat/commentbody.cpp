// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commentrow.h"
#include "ui/chat/commenttext.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>

namespace callout::ui {

CommentBody::CommentBody(QWidget *parent) : QTextBrowser(parent), m_document(new CommentDocument(this))
{
    setDocument(m_document);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    setTabChangesFocus(true);
}

void CommentBody::setComment(const QString &markdown, const Theme &theme, const QColor &ink)
{
    m_document->setComment(markdown, theme, ink, font());
}

int CommentBody::heightForWidth(int width) const
{
    if (int(m_document->textWidth()) != width) {
        // QTextEdit answers a change of the size by laying the text out at its own width again.
        const QSignalBlocker blocker(m_document->documentLayout());
        m_document->setTextWidth(width);
    }
    return qCeil(m_document->size().height());
}

void CommentBody::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the list scrolls, not the comment
}

void CommentBody::keyPressEvent(QKeyEvent *event)
{
    // What scrolls a browser belongs to the list.
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        event->ignore();
        return;
    default:
        QTextBrowser::keyPressEvent(event);
    }
}

QVariant CommentBody::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace callout::ui
