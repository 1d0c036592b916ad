// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textsearch.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace callout {
class Document;
}

namespace callout::ui {

class CanvasView;
class IconButton;

/// Finding words in the text that is shown: a field, how many there are, the next and the one before.
/// All matches show on the canvas as long as the bar is open.
class FindBar : public QWidget {
    Q_OBJECT
public:
    FindBar(CanvasView *canvas, QWidget *parent);

    /// Shows the bar with the keyboard in its field; what is selected becomes what is looked for.
    void open();
    void shut();
    /// The document shown is another one, or its text is known now.
    void documentChanged();
    QString words() const;
    /// "3 of 12".
    QString count() const;

public Q_SLOTS:
    void next();
    void previous();

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void matchesChanged();
    void step(int by);
    void show(size_t index);
    void relabel();
    std::shared_ptr<const TextLayer> text() const;

    CanvasView *m_canvas;
    TextSearch m_search;
    QLineEdit *m_field;
    QLabel *m_count;
    IconButton *m_previous;
    IconButton *m_next;
    IconButton *m_close;
    qsizetype m_from = 0; ///< the first match behind this is shown
    std::optional<size_t> m_current;
    std::weak_ptr<Document> m_document;
};

} // namespace callout::ui
