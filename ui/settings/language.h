// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace callout::ui {

/// The language of the program's words, dates and numbers, for every window at once.
class Language : public QObject {
    Q_OBJECT
public:
    struct Choice {
        QString name; ///< as in the names of translations: "da", "sr_Latn"
        QString own;  ///< what its speakers call it
    };
    /// The languages that Callout speaks, in the order of their own names.
    static const std::vector<Choice> &all();

    /// The system's, also where the C library's name for it says more than QLocale reads: sr_RS@latin.
    static QLocale systemLocale();

    /// Begins with the system's language, as LANGUAGE and LANG name it.
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// Switches everything that is open. Empty, or a name that is not in all(): the system's.
    void choose(const QString &name);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void speak();

    QString m_name;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace callout::ui
