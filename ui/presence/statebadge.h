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
    /// Tells a screen reader what is so now, unless it was told that last.
    void announce();
    enum class Words { Full, Brief };
    void setWords(Words words);
    int widthFor(Words words) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// A screen reader is told `name` now.
    void announced(const QString &name);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    StateText m_state;
    QString m_announced;
    Words m_words = Words::Full;
};

} // namespace callout::ui
