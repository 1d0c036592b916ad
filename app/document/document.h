// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"
#include "app/document/documenterror.h"
#include "app/document/pages.h"
#include "app/document/textlayer.h"

#include <QImage>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace callout {

/// An entry of a document's table of contents.
struct OutlineEntry {
    QString title;
    PagePoint target;
    int depth = 0; ///< 0: a chapter; entries come in reading order
};

/// What a link on a page leads to: an address, another file (isFileLink), or a place in the same document.
struct DocumentLink {
    QUrl address; ///< empty: `target` counts
    PagePoint target;
};

/// How Document::paint() is to map the sheet to the painter.
struct SheetView {
    QPointF origin;              ///< painter coordinates of the sheet's top left
    double scale = 1;            ///< painter units for each page unit
    double devicePixelRatio = 1; ///< device pixels for each painter unit
    QRectF exposed;              ///< painter coordinates: nothing outside needs painting
};

/// The thing under discussion, as something that can be painted: opened, measured and decoded off
/// the GUI thread, first as a preview, then whole. It knows its pages, its text and where that
/// stands, and paints from what its workers made; nobody who shows it asks for its kind. Shared by
/// all windows of a page. All calls and signals on the thread that opened it (the GUI's).
class Document : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading, ///< size, preview and hash may already be known
        Locked,  ///< waits for unlock()
        Ready,   ///< everything is known; nothing changes any more
        Failed,  ///< see fault(); what was known of size and preview stays
    };
    Q_ENUM(State)

    ~Document() override;

    virtual PageKind kind() const = 0;
    const QString &path() const { return m_path; }
    /// The file whose bytes are shown, hashed and shared: path(), unless it was made from that. Empty
    /// while there is none yet.
    virtual QString contentPath() const { return m_path; }
    State state() const { return m_state; }
    /// Why it failed; meaningful when Failed.
    const DocumentFault &fault() const { return m_fault; }
    /// 0–1 of the work of opening.
    double progress() const { return m_progress; }
    /// The sheet: its pages and their places. Empty until known; as long as it is Loading there may be
    /// only the beginning (PageLayout::isWhole).
    const PageLayout &pages() const { return m_pages; }
    /// The whole sheet in page units; of a picture its pixels, orientation applied. Empty until known.
    QSize size() const { return m_pages.size(); }
    /// SHA-256 (hex) of exactly the bytes that are shown; empty until known.
    const QString &sha256() const { return m_sha256; }
    /// The file holds more pictures (an animation, several pages), and only the first is shown.
    bool showsFirstOnly() const { return m_showsFirstOnly; }

    /// How a window shows it at first: a picture whole, a text by its width, from the top.
    enum class Fit { Whole, Width };
    virtual Fit fit() const { return Fit::Whole; }

    /// Paper without words at the left and at the right, in page units: a narrow window may do without it.
    virtual double sideMargin() const { return 0; }

    /// Something of it can be painted.
    virtual bool hasContent() const = 0;
    /// False where one can see through it: whoever shows it paints a pattern below.
    virtual bool isOpaque() const { return true; }
    /// Paints what there is of the exposed part, at once; asks its workers for what is missing, and
    /// says contentChanged() when it came. What is no longer asked for is not made.
    virtual void paint(QPainter &painter, const SheetView &view) = 0;
    /// A small picture of the beginning, at most this large; null while there is none.
    virtual QImage thumbnail(QSize largest) const = 0;

    /// Null until textKnown(), and for good where a kind has no text.
    virtual std::shared_ptr<const TextLayer> text() const { return {}; }
    /// How a place on a page is named on the wire (`src` of a marker): "page=3"; empty for a
    /// document that is one page or continuous.
    QString partName(int page) const;
    /// The reverse; none for a name that this document does not have.
    std::optional<int> pageOfPart(const QString &name) const;
    /// Whether ranges of text count within their page (`selector` "page=3") or in the whole text.
    virtual bool countsByPage() const { return false; }
    virtual std::vector<OutlineEntry> outline() const { return {}; }
    virtual std::optional<DocumentLink> linkAt(const PagePoint &) const { return {}; }
    /// A place as links to this document call it ("#part", without its #): a page by its number, a heading
    /// by its words. None where there is none, or not yet.
    virtual std::optional<PagePoint> placeOf(const QString &name) const;
    /// A remark about how it is shown ("UTF-16", "simplified"), for the top bar; may be empty.
    virtual QString remark() const { return {}; }

    /// Answers Locked: opening goes on, or locked() comes again because the password was wrong.
    virtual void unlock(const QString &password);

    /// Stops opening: Failed with Cancelled, at once. Without effect when not Loading.
    virtual void cancel() = 0;

Q_SIGNALS:
    void sizeKnown(); ///< or more of it
    void hashKnown();
    void contentChanged(); ///< paint() would paint more or better
    void textKnown();
    void locked(); ///< a password is needed; the second time, the last one was wrong
    void progressChanged();
    void finished(); ///< Ready or Failed; once

protected:
    explicit Document(QString path, QObject *parent = nullptr);

    void setPages(PageLayout pages);
    void setLocked();
    void setUnlocked(); ///< Loading again
    void setSha256(const QString &sha256);
    void setProgress(double progress);
    void setShowsFirstOnly() { m_showsFirstOnly = true; }
    void succeed();
    void fail(const DocumentFault &fault);

private:
    QString m_path;
    State m_state = State::Loading;
    DocumentFault m_fault;
    double m_progress = 0;
    PageLayout m_pages;
    QString m_sha256;
    bool m_showsFirstOnly = false;
};

} // namespace callout
