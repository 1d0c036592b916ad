// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <memory>

namespace callout {

class TextSheet;
class TileCache;
struct DecodedText;
struct TextJob;

/// A text file, of prose or a program, or a Markdown file: read, decoded and broken into rows in a
/// worker, painted as tiles by workers. White paper and dark ink in every scheme, because people talk
/// about what it looks like. Text that is no Unicode, or not all of it, says so in remark().
class TextDocument final : public Document {
    Q_OBJECT
public:
    /// As it is, in a font of fixed pitch. Starts opening; returns at once.
    static std::shared_ptr<TextDocument> openPlain(const QString &path, const DocumentLimits &limits = {});
    /// Typeset. Pictures are shown where they lie beside the file and `pictures` allows it.
    enum class Pictures { No, Beside };
    static std::shared_ptr<TextDocument> openMarkdown(const QString &path, Pictures pictures,
                                                      const DocumentLimits &limits = {});
    ~TextDocument() override;

    PageKind kind() const override { return m_kind; }
    Fit fit() const override { return Fit::Width; }
    double sideMargin() const override;
    bool hasContent() const override { return m_tiles != nullptr; }
    void paint(QPainter &painter, const SheetView &view) override;
    QImage thumbnail(QSize largest) const override;
    std::shared_ptr<const TextLayer> text() const override { return m_text; }
    std::vector<OutlineEntry> outline() const override;
    std::optional<DocumentLink> linkAt(const PagePoint &at) const override;
    std::optional<PagePoint> placeOf(const QString &name) const override;
    QString remark() const override { return m_remark; }
    void cancel() override;

private:
    TextDocument(const QString &path, PageKind kind);
    void start(const DocumentLimits &limits);
    void showSheet(const std::shared_ptr<const TextSheet> &sheet);

    // What the worker reports; nothing changes once the state is not Loading.
    friend struct TextJob;
    void takeProgress(double progress);
    void takeRemark(const QString &remark) { m_remark = remark; }
    void takeBeginning(const std::shared_ptr<const TextSheet> &sheet);
    void takeSheet(const std::shared_ptr<const TextSheet> &sheet);
    void takeHash(const QString &sha256);
    void takeFault(const DocumentFault &fault);

    PageKind m_kind;
    QString m_remark;
    std::shared_ptr<const TextSheet> m_sheet;
    std::shared_ptr<const TextLayer> m_text;
    std::unique_ptr<TileCache> m_tiles;
    std::shared_ptr<TextJob> m_job;
};

} // namespace callout
