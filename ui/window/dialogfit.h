// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace callout::ui {

/// Keeps a dialog as high as its words need at its width, whenever they change, and on the screen
/// with its title bar. Wrapped words do not make a window ask for more height by themselves.
class DialogFit : public QObject {
    Q_OBJECT
public:
    /// REQUIRES: the dialog has a layout.
    explicit DialogFit(QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QDialog *m_dialog;
    bool m_fitting = false;
};

/// A size for a window, where its screen has it.
QSize roomFor(QSize wanted, const QWidget &window);

/// Moves a window, and makes it smaller if it must be, so that all of it is on its screen: the place
/// that was kept may be one of a larger screen.
void keepOnScreen(QWidget &window);

} // namespace callout::ui
