// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textlayer.h"

#include <memory>
#include <span>

namespace callout {

/// A text whose places were measured once: runs of characters, about a word each, that stand in
/// lines. About ten bytes for each character.
class RunTextLayer final : public TextLayer {
public:
    /// Where the next character of a run stands.
    enum class Direction : quint8 {
        Right,
        Left,
        Down,
        Up,
    };
    class Builder;

    TextRange pageText(int page) const override;
    std::optional<qsizetype> positionAt(const PagePoint &at) const override;
    bool isOnText(const PagePoint &at) const override;
    std::vector<PageRect> boxes(TextRange range, int firstPage, int lastPage) const override;

    /// A layer of one page, for another process; see Builder::add().
    QByteArray bytes() const;

private:
    struct Run {
        quint32 start;     ///< in text()
        quint32 firstEdge; ///< in m_edges: one for each UTF-16 unit
        quint16 length;
        Direction direction;
        bool startsLine;
        float left, top, right, bottom; ///< on its page

        QRectF rect() const;
        bool isVertical() const { return direction >= Direction::Down; }
        qsizetype end() const { return qsizetype(start) + length; }
    };
    struct Page {
        TextRange text;
        quint32 firstRun;
    };
    /// Runs [first, end).
    struct Runs {
        size_t first;
        size_t end;
    };

    explicit RunTextLayer(QString text) : TextLayer(std::move(text)) { }
    Runs runsOf(int page) const;
    Runs lineOf(size_t run, const Runs &page) const;
    size_t nearestRun(QPointF at, const Runs &page) const;
    QRectF withSpaceBefore(size_t index, const Runs &page) const;
    double edge(const Run &run, qsizetype index) const;
    QRectF part(const Run &run, qsizetype from, qsizetype to) const;
    qsizetype positionIn(const Run &run, QPointF at) const;
    void addLine(std::vector<PageRect> &boxes, int page, const Runs &line, const TextRange &range) const;

    std::vector<Page> m_pages;
    std::vector<Run> m_runs;      ///< in reading order
    std::vector<quint16> m_edges; ///< where each unit ends, in parts of 65,535 of its run
};

/// Puts a RunTextLayer together, in reading order. Runs beyond what fits (a text of 2³¹ characters)
/// are left out.
class RunTextLayer::Builder {
public:
    Builder();
    ~Builder();

    /// What follows is on the next page; page 0 begins by itself.
    void nextPage();
    /// What follows is on the next line. Empty lines make no difference.
    void nextLine();
    /// White space between two runs of a line.
    void space();
    /// `ends` says for each UTF-16 unit how far from the run's beginning it ends, in page units,
    /// in the direction of reading.
    void run(QStringView text, const QRectF &rect, Direction direction, std::span<const double> ends);

    /// The page that another process measured, onto the page that just began. False, and nothing is
    /// added: these are no bytes() of a page, or they are more than fits.
    bool add(const QByteArray &page);

    std::shared_ptr<const RunTextLayer> finish();

private:
    std::shared_ptr<RunTextLayer> m_layer;
    QString m_text;
    bool m_startsLine = true;
    bool m_wantsSpace = false;
};

} // namespace callout
