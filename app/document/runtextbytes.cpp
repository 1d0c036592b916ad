// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runtextlayer.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>
#include <limits>

namespace callout {

namespace {

bool isPlace(std::initializer_list<float> edges)
{
    return std::all_of(edges.begin(), edges.end(), [](float edge) { return std::isfinite(edge); });
}

} // namespace

QByteArray RunTextLayer::bytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << text() << quint32(m_runs.size());
    for (const Run &run : m_runs) {
        stream << run.start << run.length << quint8(run.direction) << run.startsLine << run.left << run.top
               << run.right << run.bottom;
        for (quint32 i = 0; i < run.length; ++i)
            stream << m_edges[run.firstEdge + i];
    }
    return bytes;
}

bool RunTextLayer::Builder::add(const QByteArray &page)
{
    QDataStream stream(page);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    QString text;
    quint32 count = 0;
    stream >> text >> count;
    const qsizetype before = m_text.size();
    if (stream.status() != QDataStream::Ok || before + text.size() > std::numeric_limits<qint32>::max())
        return false;

    std::vector<Run> runs;
    std::vector<quint16> edges;
    quint32 end = 0; // of the run before
    for (quint32 i = 0; i < count; ++i) {
        Run run {};
        quint8 direction = 0;
        stream >> run.start >> run.length >> direction >> run.startsLine >> run.left >> run.top >> run.right
            >> run.bottom;
        const bool isRun = stream.status() == QDataStream::Ok && direction <= quint8(Direction::Up)
            && run.length > 0 && run.start >= end && run.end() <= text.size()
            && isPlace({ run.left, run.top, run.right, run.bottom });
        if (!isRun)
            return false;
        end = quint32(run.end());
        run.start += quint32(before);
        run.direction = Direction(direction);
        run.firstEdge = quint32(m_layer->m_edges.size() + edges.size());
        runs.push_back(run);
        for (quint32 edge = 0; edge < run.length; ++edge)
            stream >> edges.emplace_back();
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return false;
    m_text += text;
    m_layer->m_runs.insert(m_layer->m_runs.end(), runs.begin(), runs.end());
    m_layer->m_edges.insert(m_layer->m_edges.end(), edges.begin(), edges.end());
    return true;
}

} // namespace callout
