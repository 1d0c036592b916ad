// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/notice.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace callout::ui {

/// What a window shows while it has no document: what is awaited, or why there is none, and what
/// can be done about it.
class WaitingPane : public QWidget {
    Q_OBJECT
public:
    using Choice = Notice::Choice;

    explicit WaitingPane(QWidget *parent = nullptr);

    void showTrouble(const Sentence &sentence, const std::vector<Choice> &choices);
    /// `total` -1: unknown.
    void showProgress(const Sentence &sentence, qint64 done, qint64 total,
                      const std::vector<Choice> &choices);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *) override;

private:
    void tell(const Sentence &sentence, const std::vector<Choice> &choices);
    void tellAmount();
    void setChoices(const std::vector<Choice> &choices);
    class Picture;

    Sentence m_sentence;
    std::vector<Choice> m_choices;
    qint64 m_done = 0;
    qint64 m_total = -1;
    Picture *m_picture;
    QLabel *m_text;
    QProgressBar *m_progress;
    QLabel *m_amount;
    QHBoxLayout *m_buttons;
    QStringList m_shown; ///< words on the buttons there are
};

} // namespace callout::ui
