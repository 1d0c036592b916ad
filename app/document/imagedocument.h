// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <memory>
#include <vector>

namespace callout {

struct ImageJob;

/// A PNG, JPEG, WebP, GIF, BMP or TIFF, told by its content. Read and decoded in a worker;
/// orientation applied, converted to sRGB, kept as a pyramid of halved levels.
/// Of an animation or of several pages the first picture is shown.
class ImageDocument final : public Document {
    Q_OBJECT
public:
    /// Starts opening; returns at once. Errors arrive as State::Failed.
    static std::shared_ptr<ImageDocument> open(const QString &path, const DocumentLimits &limits = {});
    ~ImageDocument() override;

    PageKind kind() const override { return PageKind::Image; }
    QImage level(double scale) const override;
    void cancel() override;

private:
    explicit ImageDocument(QString path);
    friend struct ImageJob;

    std::vector<QImage> m_levels; ///< largest first; a preview alone until the whole is decoded
    std::shared_ptr<ImageJob> m_job;
};

} // namespace callout
