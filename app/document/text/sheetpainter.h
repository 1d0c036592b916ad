// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/text/textsheet.h"
#include "app/document/tilepainter.h"

namespace callout {

/// Paints the tiles of a text sheet.
class SheetPainter final : public TilePainter {
public:
    explicit SheetPainter(std::shared_ptr<const TextSheet> sheet);

    QImage paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned) override;

private:
    std::shared_ptr<const TextSheet> m_sheet;
    std::unique_ptr<RowShaper> m_shaper;
};

} // namespace callout
