// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "app/document/pages.h"
#include "app/document/textlayer.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QUrl;

namespace callout {
class Document;
class PageModel;
} // namespace callout

namespace callout::ui {

class Placements;

/// The document with its markers: shows, zooms, scrolls, and turns what the pointer or the keyboard
/// does into requests. Places given out and taken are percent of a page (ImageAnchor::src names it). It never
/// changes the model but for pointAt(): its owner answers placeRequested() with a draft and a chat window,
/// moveRequested() with PageModel::moveConversation(). A remote change never moves its zoom or its place. It
/// paints only when something changed.
class CanvasView : public QWidget {
    Q_OBJECT
public:
    enum class ChatOpen { No, Yes };
    enum class ShowResolved { No, Yes };
    enum class LookOnly { Off, On };
    enum class Fitting { Fitted, Free };
    enum class LinkWay { Here, Elsewhere }; ///< in another window, as in a browser: Ctrl, the middle button
    /// Where the view stands, to be kept and restored.
    struct Place {
        QPointF at;      ///< percent of the page, at the middle of the widget; of what scrolls, at its top
        double zoom = 1; ///< device pixels for each pixel of the image: 1 is 100 %
        Fitting fitting = Fitting::Fitted;
        int page = 0;
    };

    explicit CanvasView(QWidget *parent = nullptr);
    ~CanvasView() override;

    /// What to show; null: nothing. A new document is fitted, unless restorePlace() was called.
    void setDocument(std::shared_ptr<Document> document);
    const std::shared_ptr<Document> &document() const;
    void setModel(std::shared_ptr<PageModel> model);
    const std::shared_ptr<PageModel> &model() const;
    /// Shown instead of a document while there is none ("Downloading mockup.png…"); progress 0–1.
    void setStatus(const QString &text, std::optional<double> progress = {});

    // -- zoom and place --------------------------------------------------------------------------
    double zoom() const; ///< 1 is 100 %: a pixel of the image on a pixel of the screen
    Fitting fitting() const;
    void zoomToFit();
    void zoomTo(double zoom); ///< about the middle
    void zoomIn();
    void zoomOut();
    Place place() const;
    void restorePlace(const Place &place);
    /// Moves smoothly, and zooms out only if it must, until the marker is visible with room beside
    /// it for a chat window of this size. Zoom changes only if the marker is a large region.
    void reveal(const QString &conversationId, QSize chat = {});
    /// The same for the draft.
    void revealDraft(QSize chat = {});

    /// The page that is looked at, from 0; of none 0.
    int currentPage() const;
    /// Heights of the sheet, in page units: where what is seen begins, and the line below it that is being
    /// read, which a place that was gone to has reached.
    struct Reading {
        double top = 0;
        double line = 0;
    };
    Reading reading() const;
    /// Scrolls to a place of a page, or to its top.
    void goTo(const PagePoint &place);

    // -- text ------------------------------------------------------------------------------------
    /// Where the discussions' passages are in the text shown.
    Placements &placements() const;
    /// What is selected, in positions of the document's text.
    TextRange selection() const;
    void select(TextRange range);
    void clearSelection();
    /// The pointer is still at it.
    bool isSelecting() const;
    /// What is kept of the selection; none without words, or as long as the text is being prepared.
    std::optional<TextAnchor> selectionAnchor() const;
    /// In widget coordinates: the last line of the selection; empty if there is none.
    QRect selectionEnd() const;
    /// The selection, or those of its lines that are seen.
    QRect selectionRect() const;
    /// Shown all at once, `current` stronger: what a search found. In order.
    void setFound(std::vector<TextRange> found, std::optional<TextRange> current);
    /// Scrolls until a stretch of the text is seen.
    void revealText(TextRange range);

    // -- markers ---------------------------------------------------------------------------------
    void setSelected(const QString &conversationId); ///< empty: none
    const QString &selected() const;
    /// The local marker whose first comment is being written.
    void setDraft(const std::optional<Anchor> &anchor);
    const std::optional<Anchor> &draft() const;
    /// Words of a new discussion that wait to be gone on with: as markers and passages of their own,
    /// which conversationActivated() names.
    struct Kept {
        QString id;
        Anchor anchor;
        QString words;
        bool operator==(const Kept &) const = default;
    };
    void setKept(std::vector<Kept> kept);
    const std::vector<Kept> &kept() const;
    /// While a chat is open a click on empty canvas only emits emptyClicked().
    void setChatOpen(ChatOpen open);
    void setShowResolved(ShowResolved show);
    ShowResolved showResolved() const;
    void setLookOnly(LookOnly lookOnly);
    LookOnly lookOnly() const;
    /// In widget coordinates, whole even where it lies outside the widget; of a region, its whole
    /// rectangle; in a cluster, the cluster's; of a passage, the lines of it that are seen, or its
    /// first. Empty if it is not shown.
    QRect markerRect(const QString &conversationId) const;
    QRect draftRect() const;
    /// A marker at the keyboard cursor, which appears in the middle if there is none: emits
    /// placeRequested(), or placeRefused().
    void placeAtKeyboardCursor();

    QSize sizeHint() const override;

Q_SIGNALS:
    void placeRequested(const callout::ImageAnchor &anchor);
    void conversationActivated(const QString &conversationId);
    void moveRequested(const QString &conversationId, const callout::ImageAnchor &anchor);
    void conversationMenuRequested(const QString &conversationId, const QPoint &at); ///< at: on the screen
    void emptyMenuRequested(const callout::ImageAnchor &place, const QPoint &at);
    void emptyClicked();
    void currentPageChanged();
    void viewChanged();    ///< zoom or place: markerRect() gives other results
    void markersChanged(); ///< markers moved, came or went: markerRect() gives other results
    void selectionChanged();
    void linkActivated(const QUrl &address, callout::ui::CanvasView::LinkWay way);
    void leaving(); ///< a link to another place of the document is about to be followed
    void lookOnlyChanged(callout::ui::CanvasView::LookOnly lookOnly);
    /// A place was asked for that this user may not mark: read-only, or a viewer.
    void placeRefused();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Private;
    friend class CanvasAccessible;
    friend class CanvasText;
    friend class MarkerAccessible;
    std::unique_ptr<Private> d;
};

} // namespace callout::ui
