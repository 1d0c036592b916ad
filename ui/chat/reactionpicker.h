// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace callout::ui {

/// A small pop-up with the reactions to choose from. Deletes itself when it closes.
class ReactionPicker : public QFrame {
    Q_OBJECT
public:
    explicit ReactionPicker(QWidget *parent);

    /// Below `button` (global coordinates), or above where the screen ends.
    void openAt(const QRect &button);

Q_SIGNALS:
    void chosen(const QString &emoji);

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace callout::ui
