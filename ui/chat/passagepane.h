// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chat/passagenote.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace callout::ui {

class Button;

/// Below the head of the chat window: the words a discussion was about, where they are now or that they
/// are gone, and what can be done about it.
class PassagePane : public QWidget {
    Q_OBJECT
public:
    explicit PassagePane(QWidget *parent);

    /// None hides it. False where it already shows that.
    bool show(const std::optional<PassageNote> &note);
    /// 0 while it is hidden.
    int heightFor(int width) const;

Q_SIGNALS:
    void confirmClicked();
    void reattachClicked();

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    void relabel();
    void restyle();
    int arrange(int width);

    std::optional<PassageNote> m_note;
    QLabel *m_what;
    QLabel *m_before;
    QLabel *m_now;
    Button *m_confirm;
    Button *m_reattach;
};

} // namespace callout::ui
