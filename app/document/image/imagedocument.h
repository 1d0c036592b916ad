// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <memory>
#include <vector>

namespace callout {

struct ImageHeader;
struct ImageJob;

/// A PNG, JPEG, WebP, GIF, BMP or TIFF, told by its content. Read and decoded in a worker;
/// orientation applied, converted to sRGB, kept as a pyramid of halved levels.
/// Of an animation or of several pages the first picture is shown. A file that ends before its
/// picture does is refused: discussions on half a picture would be lost with the whole one.
class ImageDocument final : public Document {
    Q_OBJECT
public:
    /// Starts opening; returns at once. Errors arrive as State::Failed.
    static std::shared_ptr<ImageDocument> open(const QString &path, const DocumentLimits &limits = {});
    ~ImageDocument() override;

    PageKind kind() const override { return PageKind::Image; }
    bool hasContent() const override { return !m_levels.empty(); }
    bool isOpaque() const override;
    void paint(QPainter &painter, const SheetView &view) override;
    QImage thumbnail(QSize largest) const override;
    /// The smallest level that is at least `scale` (device pixels for each pixel of size()) large,
    /// or the largest there is so far; null while there is none. Its size over size() is its
    /// scale. sRGB; 32 bits a pixel, with alpha only where the picture has it. Shared, not copied.
    QImage level(double scale) const;
    void cancel() override;

private:
    explicit ImageDocument(const QString &path);

    // What the worker reports; nothing changes once the state is not Loading.
    friend struct ImageJob;
    void takeHeader(const ImageHeader &header);
    void takeProgress(double progress);
    void takeHash(const QString &sha256);
    void takeLevels(std::vector<QImage> levels);
    void takeFault(const DocumentFault &fault);
    void takeEnd();

    std::vector<QImage> m_levels; ///< largest first; a preview alone until the whole is decoded
    std::shared_ptr<ImageJob> m_job;
};

} // namespace callout
