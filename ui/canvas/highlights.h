// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textlayer.h"
#include "ui/markers/markerlook.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace callout::ui {

/// The passage of a discussion as the canvas knows it.
struct Highlight {
    QString id;
    TextRange range;
    MarkerLook look; ///< without Selected and Hovered
    enum class Place { Sure, Unsure } place = Place::Sure;
    int depth = 0; ///< how many that began before it still go on where it begins
};

/// The passages of a text and the rectangles that each consists of on a page. Rectangles are asked for
/// when a page is first looked at, and kept. No widgets.
class Highlights {
public:
    void setText(std::shared_ptr<const TextLayer> text);
    void setSources(std::vector<Highlight> sources);

    /// In the order of the text.
    const std::vector<Highlight> &all() const { return m_all; }
    /// Null if it is not known.
    const Highlight *find(const QString &id) const;
    /// Each that has words in a stretch of the text, in order.
    void eachIn(TextRange range, const std::function<void(const Highlight &)> &act) const;
    void eachOn(int page, const std::function<void(const Highlight &)> &act) const;
    /// Its rectangles on a page, in page units.
    const std::vector<QRectF> &boxes(const Highlight &highlight, int page) const;
    /// The innermost under a point; null where there is none.
    const Highlight *at(const PagePoint &point) const;

private:
    std::shared_ptr<const TextLayer> m_text;
    std::vector<Highlight> m_all; ///< ascending by start; of equal ones the longer first
    QHash<QString, qsizetype> m_byId;
    std::vector<qsizetype> m_reach; ///< the furthest end up to each
    mutable QHash<int, QHash<QString, std::vector<QRectF>>> m_boxes;
};

} // namespace callout::ui
