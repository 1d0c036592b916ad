// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

#include <functional>

class QLabel;

namespace callout::ui {

class ElidedLabel;
class IconButton;
class MentionCompleter;

/// The field one types a comment into: Enter sends, Shift+Enter is a new line, and neither happens
/// while an input method composes. Grows with its text up to six lines.
class ComposerField : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposerField(QWidget *parent);
    bool isComposing() const { return m_composing; }
    MentionCompleter &mentions() { return *m_mentions; }
    /// The height that shows all lines, between one and six.
    int wantedHeight() const;

Q_SIGNALS:
    void submitted();
    void escaped();
    void focusChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool m_composing = false;
    MentionCompleter *m_mentions;
};

/// The foot of the chat window: what is being done (editing), the field, Send, why it cannot, and how
/// many characters are left.
class Composer : public QWidget {
    Q_OBJECT
public:
    enum class Purpose {
        Begin, ///< the first comment of a discussion
        Reply,
        Edit,
    };
    enum class Note {
        None,
        Hint,   ///< why Send could not, until another note
        Remark, ///< on what is being written, until another note
        Error,  ///< until the text changes, or another note
    };

    explicit Composer(QWidget *parent);

    void setPurpose(Purpose purpose);
    Purpose purpose() const { return m_purpose; }
    QString text() const;
    /// Replaces the text without telling `textChanged`; the cursor goes to its end.
    void setText(const QString &text);
    /// Empty: Send works. Otherwise Send, and Enter, say this and send nothing.
    void setObstacle(const QString &why);
    const QString &obstacle() const { return m_obstacle; }
    enum class Words {
        Taken,
        Shown, ///< what stands there can be copied; neither the field nor Send does more
    };
    void setWords(Words words);
    /// A sentence under the field.
    void setNote(Note note, const QString &sentence = {});
    Note note() const { return m_noteKind; }
    void focusField();
    bool holdsFocus() const;
    ComposerField *field() const { return m_field; }
    /// Whose names are offered after "@".
    void setPeople(std::function<QStringList()> names);
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    /// Enter or Send, with a text that may be sent.
    void submitted(const QString &text);
    void textChanged();
    void escaped();
    void editCancelled();
    void heightChanged();

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    enum class Pass { Measure, Place };
    int arrange(int width, Pass pass) const;
    void submit();
    void onTyped();
    void refresh();
    void restyle();
    void relabel();
    qsizetype charactersLeft() const;

    Purpose m_purpose = Purpose::Reply;
    Note m_noteKind = Note::None;
    QString m_obstacle;
    Words m_words = Words::Taken;
    ElidedLabel *m_banner;
    IconButton *m_cancelEdit;
    ComposerField *m_field;
    IconButton *m_send;
    QLabel *m_note;
    QLabel *m_counter;
    mutable QRect m_frame; ///< around field and Send
    int m_lastHeight = 0;
};

} // namespace callout::ui
