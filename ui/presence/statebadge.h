// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presence/statetext.h"

#include <QAbstractButton>

namespace callout::ui {

/// A coloured dot and the words that say the same; a click, or the pointer, gives the reason.
class StateBadge : public QAbstractButton {
    Q_OBJECT
public:
    explicit StateBadge(QWidget *parent);

    void setState(const StateText &state);
    const StateText &state() const { return m_state; }
    enum class Words { Full, Brief };
    void setWords(Words words);
    int widthFor(Words words) const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;

private:
    StateText m_state;
    Words m_words = Words::Full;
};

} // namespace callout::ui
