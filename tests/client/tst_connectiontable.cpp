// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/connection.h"

#include <QMetaEnum>
#include <QtTest>

using namespace callout;
using State = Connection::State;
using Event = Connection::Event;

namespace {

const QList<State> allStates { State::Offline,    State::Connecting, State::Authenticating,
                               State::CatchingUp, State::Online,     State::WaitingToRetry,
                               State::Rejected,   State::Blocked,    State::Checking };

/// The names of an enum, in order.
template <typename E>
QStringList names()
{
    const auto meta = QMetaEnum::fromType<E>();
    QStringList all;
    for (int i = 0; i < meta.keyCount(); ++i)
        all.append(QString::fromLatin1(meta.key(i)));
    return all;
}

} // namespace

/// Where every event leads from every state.
class ClientConnectionTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documentIsTheTable()
    {
        QFile file(QStringLiteral(CALLOUT_SOURCE_DIR "/docs/connection-states.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList states = names<State>();
        const QStringList events = names<Event>();
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        QStringList columns;
        int rows = 0;
        for (const QString &line : lines) {
            QStringList cells = line.split(u'|');
            if (cells.size() != states.size() + 3)
                continue;
            for (QString &cell : cells)
                cell = cell.trimmed();
            cells = cells.mid(1, states.size() + 1);
            if (cells.first() == QStringLiteral("event"))
                columns = cells.mid(1);
            const qsizetype event = events.indexOf(cells.first());
            if (event < 0)
                continue;
            QCOMPARE(columns, states);
            ++rows;
            for (qsizetype state = 0; state < states.size(); ++state) {
                const State to = Connection::next(State(state), Event(event));
                const QString cell = cells[state + 1];
                const QString written = cell == QStringLiteral("·") ? states[state] : cell;
                QVERIFY2(states[qsizetype(to)] == written,
                         qPrintable(QStringLiteral("%1 in %2 leads to %3, not %4")
                                        .arg(cells.first(), states[state], states[qsizetype(to)], written)));
            }
        }
        QCOMPARE(rows, events.size());
    }

    /// What must hold for every pair, whatever the table says in detail.
    void everyPairKeepsThePromises()
    {
        const auto events = names<Event>().size();
        for (const State from : allStates) {
            for (int i = 0; i < events; ++i) {
                const Event event = Event(i);
                const State to = Connection::next(from, event);
                QVERIFY(allStates.contains(to));
                QCOMPARE(Connection::next(to, event) == to || event == Event::Lost,
                         true); // told twice is told once
                if (event == Event::Stop)
                    QCOMPARE(to, State::Offline);
                const bool person = event == Event::Start || event == Event::TryNow || event == Event::Stop;
                if (from == State::Rejected && !person)
                    QCOMPARE(to, State::Rejected); // never retried by itself
                if (to == State::Online && from != State::Online)
                    QVERIFY(from == State::CatchingUp || from == State::Checking);
                if (to == State::CatchingUp && from != to)
                    QVERIFY(from == State::Authenticating && event == Event::Welcomed);
                if (from == State::Offline && to != State::Offline)
                    QVERIFY(event == Event::Start || event == Event::TryNow || event == Event::NetworkFound);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ClientConnectionTable)
#include "tst_connectiontable.moc"
