// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace callout::ui {

const std::vector<Language::Choice> &Language::all()
{
    static const std::vector<Choice> choices {
        { u"da"_s, u"Dansk"_s },   { u"en"_s, u"English"_s }, { u"fr"_s, u"Français"_s },
        { u"ru"_s, u"Русский"_s }, { u"sr"_s, u"Српски"_s },  { u"sr_Latn"_s, u"Srpski"_s },
    };
    return choices;
}

QLocale Language::systemLocale()
{
    // The first that is set counts, as everywhere in the C library.
    for (const char *variable : { "LC_ALL", "LC_MESSAGES", "LANG" }) {
        const QByteArray name = qgetenv(variable);
        if (name.isEmpty())
            continue;
        if (name.startsWith("sr") && name.endsWith("@latin"))
            return QLocale(QLocale::Serbian, QLocale::LatinScript);
        break;
    }
    return QLocale::system();
}

Language::Language(QObject *parent) : QObject(parent)
{
    if (qApp->inherits("QGuiApplication"))
        qApp->installEventFilter(this);
    speak();
}

Language::~Language() = default;

void Language::choose(const QString &name)
{
    const bool known = std::any_of(all().begin(), all().end(),
                                   [&name](const Choice &choice) { return choice.name == name; });
    if (const QString chosen = known ? name : QString(); chosen != m_name) {
        m_name = chosen;
        speak();
    }
}

void Language::speak()
{
    const QLocale locale = m_name.isEmpty() ? systemLocale() : QLocale(m_name);
    QLocale::setDefault(locale);
    m_translators.clear(); // what is not found speaks English
    const QString qt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const auto &[file, directory] :
         { std::pair(u"callout"_s, u":/i18n"_s), std::pair(u"qtbase"_s, qt) }) {
        auto translator = std::make_unique<QTranslator>();
        // Without any language, too, numbers need their words: "1 person", not "1 person(s)".
        const bool ours = directory == u":/i18n"_s;
        if (translator->load(locale, file, u"_"_s, directory)
            || (ours && translator->load(u"callout_en"_s, directory))) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    }
    if (!qobject_cast<QApplication *>(qApp))
        return;
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setLocale(locale);
}

/// The system's language has changed.
bool Language::eventFilter(QObject *object, QEvent *event)
{
    if (object == qApp && event->type() == QEvent::LocaleChange && m_name.isEmpty())
        speak();
    return false;
}

} // namespace callout::ui
