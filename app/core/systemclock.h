// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

class QTimer;

namespace callout {

/// The machine's own clock, waking through the event loop of the thread it was made on.
class SystemClock final : public QObject, public Clock {
    Q_OBJECT
public:
    explicit SystemClock(QObject *parent = nullptr);
    ~SystemClock() override;

    Timestamp now() const override;
    Milliseconds elapsed() const override;
    TimerId start(Milliseconds delay, std::function<void()> wake) override;
    void stop(TimerId id) override;

private:
    QElapsedTimer m_elapsed;
    QHash<TimerId, QTimer *> m_timers;
    TimerId m_next = 1;
};

} // namespace callout
