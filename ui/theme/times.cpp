// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

/// A time of day without seconds, which some locales' short format has.
QString timeOfDay(const QTime &time, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    static const QRegularExpression seconds(u"[:.]?ss?"_s);
    return locale.toString(time, format.remove(seconds));
}

} // namespace

QString shortTime(Timestamp when, Timestamp now, const QLocale &locale)
{
    if (when <= 0)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(when);
    const QDate day = moment.date();
    const qint64 daysAgo = day.daysTo(QDateTime::fromMSecsSinceEpoch(now).date());
    if (daysAgo <= 0 && daysAgo >= -1) // a server's clock may be a little ahead
        return timeOfDay(moment.time(), locale);
    if (daysAgo == 1)
        return QCoreApplication::translate("callout::ui::Times", "yesterday");
    if (daysAgo > 1 && daysAgo < 7)
        return locale.dayName(day.dayOfWeek(), QLocale::ShortFormat);
    if (day.year() == QDateTime::fromMSecsSinceEpoch(now).date().year()) {
        const QString order = locale.dateFormat(QLocale::ShortFormat);
        const bool monthFirst = order.indexOf(u'M') < order.indexOf(u'd');
        return locale.toString(day, monthFirst ? u"MMM d"_s : u"d MMM"_s);
    }
    return locale.toString(day, QLocale::ShortFormat);
}

QString fullTime(Timestamp when, const QLocale &locale)
{
    if (when <= 0)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(when);
    //: A date, then a time of day
    return QCoreApplication::translate("callout::ui::Times", "%1, %2")
        .arg(locale.toString(moment.date(), QLocale::LongFormat), timeOfDay(moment.time(), locale));
}

Timestamp wallClock()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace callout::ui
