// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace callout::ui {

class Button;

/// What stands in a document's place as long as it is locked.
class PasswordPane : public QWidget {
    Q_OBJECT
public:
    explicit PasswordPane(QWidget *parent);

    enum class Try { First, Again };
    /// `name`: of the document. Again: the last password was wrong.
    void ask(const QString &name, Try which);
    void focusField();
    /// Empties the field: what was typed is for one document.
    void forget();
    /// What was typed has been tried and it is not known yet whether it fits.
    bool isTrying() const { return m_isTrying; }

Q_SIGNALS:
    void given(const QString &password);

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    void relabel();
    void give();

    QString m_name;
    Try m_try = Try::First;
    bool m_isTrying = false;
    QLabel *m_text;
    QLabel *m_wrong;
    QLineEdit *m_field;
    Button *m_open;
};

} // namespace callout::ui
