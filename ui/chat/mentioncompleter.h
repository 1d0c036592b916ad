// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QStringListModel>

#include <functional>

class QPlainTextEdit;

namespace callout::ui {

/// Offers names while "@" and the beginning of one is typed. Up, Down, Enter, Tab and the pointer choose,
/// Escape closes the list and nothing else.
class MentionCompleter : public QObject {
    Q_OBJECT
public:
    using Names = std::function<QStringList()>;

    explicit MentionCompleter(QPlainTextEdit *field);

    void setNames(Names names) { m_names = std::move(names); }
    bool isOpen() const;

private:
    void typed();
    void settle(const QRect &line);
    void choose(const QString &name);
    /// Where the "@" is that is being completed; -1: nothing is.
    int begin() const;

    QPlainTextEdit *m_field;
    QStringListModel m_model;
    QCompleter m_completer;
    Names m_names;
    int m_asked = -1; ///< the "@" that m_model has the names for
    bool m_choosing = false;
};

} // namespace callout::ui
