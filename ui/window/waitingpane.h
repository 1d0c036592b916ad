// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace callout::ui {

/// What a window shows while it has no document: what is awaited, or why there is none, and what
/// can be done about it.
class WaitingPane : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        std::function<void()> act;
    };

    explicit WaitingPane(QWidget *parent = nullptr);

    void showTrouble(const QString &sentence, const std::vector<Choice> &choices);
    /// `total` -1: unknown.
    void showProgress(const QString &sentence, qint64 done, qint64 total, const std::vector<Choice> &choices);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *) override;

private:
    void setSentence(const QString &sentence);
    void setChoices(const std::vector<Choice> &choices);
    class Picture;

    Picture *m_picture;
    QLabel *m_text;
    QProgressBar *m_progress;
    QLabel *m_amount;
    QHBoxLayout *m_buttons;
    QStringList m_shown; ///< words on the buttons there are
};

} // namespace callout::ui
