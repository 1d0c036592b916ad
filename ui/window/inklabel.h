// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QLabel>

namespace callout::ui {

/// Plain words in one of the program's inks, following a change of palette. Wraps.
class InkLabel : public QLabel {
    Q_OBJECT
public:
    InkLabel(const QString &text, Ink ink, QWidget *parent = nullptr);
    void setInk(Ink ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dye();
    Ink m_ink;
};

} // namespace callout::ui
