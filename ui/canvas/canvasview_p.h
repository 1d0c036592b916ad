// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasview.h"
#include "ui/canvas/highlights.h"
#include "ui/canvas/markerlayout.h"
#include "ui/canvas/placements.h"
#include "ui/canvas/scrollbars.h"
#include "ui/canvas/textselection.h"
#include "ui/canvas/viewport.h"
#include "ui/markers/cursorpainter.h"
#include "ui/markers/markerpainter.h"

#include "app/client/pagemodel.h"
#include "app/document/document.h"

#include <QBasicTimer>
#include <QPointer>
#include <QVariantAnimation>

namespace callout::ui {

/// What CanvasView is made of: its state here, what it does in a file for each concern, as below.
class CanvasView::Private {
public:
    explicit Private(CanvasView *view);

    // -- what the pointer is doing -----------------------------------------------------------------
    enum class Gesture {
        None,
        PressedEmpty,  ///< may become a click or a region
        PressedMarker, ///< may become a click or a move
        PressedText,   ///< may become a click or a selection
        PressedNumber, ///< of a passage, in the margin: may become a click
        Panning,
        DrawingRegion,
        SelectingText,
        MovingMarker,
        Over, ///< cancelled, or a double click: nothing more until the button is up
    };
    /// What the pointer is over, where it is on no marker and no passage.
    enum class Under { Nothing, Text, Link };
    /// A marker being moved, at the place it would have; percent of the sheet.
    struct Move {
        QString id;
        ImageAnchor from;
        ImageAnchor to;
    };

    // -- canvasview.cpp ------------------------------------------------------------------------------
    void connectDocument();
    void connectModel();
    void placeDocument();
    bool showsDocument() const;

    // -- canvasplace.cpp: where the view stands ------------------------------------------------------
    void changeView(const std::function<void()> &change); ///< repaints and tells
    void moveView(const std::function<void()> &change);   ///< the same, for whoever looks elsewhere
    void moveBy(QPointF view);                            ///< smoothly
    enum class Zooming { AsNeeded, Never };
    void reveal(const std::function<QRectF()> &rectNow, QSize chat, Zooming zooming = Zooming::AsNeeded);
    void goToPlace(const Place &place);
    void goToHeldPlace();       ///< again, where the room for it has changed
    QPointF placePoint() const; ///< of the widget, at which a place is
    void scrollBy(double screens);
    void shrinkToSee(const std::function<QRectF()> &rectNow, QSizeF room);

    // -- canvasmarkers.cpp: the markers, from the model to where they lie -------------------------------
    void markersChanged();
    void rebuildSources();
    MarkerSource sourceOf(const QString &id, const ConversationView &view, const ImageAnchor &anchor) const;
    MarkerLayout &layout(); ///< arranged for now
    void refreshCursors();
    void setFanned(const QString &id);
    int diameter() const;
    QRectF anchorRect(const ImageAnchor &anchor) const;
    QRectF boundsAt(QPointF percent) const; ///< of the page there, percent of the sheet
    /// Places can be told and taken: of a beginning nobody knows the percent.
    bool knowsPlaces() const { return showsDocument() && document->pages().isWhole(); }
    bool isOnPage(QPointF percent) const;
    std::optional<ImageAnchor> draftMarker() const; ///< on the sheet
    QRectF itemRect(const MarkerItem &item) const;
    bool mayPlace() const;
    QString tipFor(const MarkerItem &item) const;
    QString tipFor(const QString &id) const;
    bool isHidden(const QString &id, const ConversationView &view) const;
    const Kept *keptAs(const QString &id) const;
    QString keptRegionAt(QPointF view); ///< empty: none is there

    /// What is shown, as it is read: from the top, of each line from the left.
    const std::vector<QString> &readingOrder();

    // -- canvaspainting.cpp: the picture, or words in its place -----------------------------------------
    void paint(QPainter &painter, const QRect &dirty);
    void paintDocument(QPainter &painter, const QRect &dirty, const Theme &theme);
    void paintTransparency(QPainter &painter, const QRectF &rect, const Theme &theme) const;
    void paintMessage(QPainter &painter, const Theme &theme) const;
    void paintText(QPainter &painter, const Theme &theme, const QString &text,
                   std::optional<double> progress) const;

    // -- canvasmarkerpainting.cpp: what lies over the picture -------------------------------------------
    void paintMarkers(QPainter &painter, const QRect &dirty, const Theme &theme);
    void paintItem(QPainter &painter, const MarkerItem &item, const Theme &theme);
    void paintRegion(QPainter &painter, const ImageAnchor &anchor, const MarkerLook &look,
                     const Theme &theme) const;
    void paintFan(QPainter &painter, const Theme &theme);
    void paintLocal(QPainter &painter, const Theme &theme);
    void paintKeyboardCursor(QPainter &painter, const Theme &theme) const;
    MarkerLook lookNow(const MarkerItem &item) const;

    // -- canvastext.cpp: the text below the pointer, and what is selected of it ----------------------------
    std::shared_ptr<const TextLayer> text() const { return document ? document->text() : nullptr; }
    PagePoint pagePoint(QPointF view) const;
    bool isOnText(QPointF view) const;
    Under whatIsUnder(QPointF view);
    bool pressText(QPointF at, Qt::KeyboardModifiers modifiers);
    void beginText(QPointF at, TextSelection::Unit unit);
    void selectFrom(QPointF at);
    void stretchTo(QPointF at);
    void scrollWhileSelecting();
    void clickText(QPointF at);
    bool followLink(QPointF at, LinkWay way);
    void selectionMoved();
    void copySelection() const;
    std::vector<QRectF> boxesOf(TextRange range, const QRectF &view) const; ///< what is seen of it
    QRectF firstLine(TextRange range) const;
    QRectF lastLine(TextRange range) const;
    QRectF passageRect(TextRange range) const;

    // -- canvascaret.cpp: selecting by the keyboard -------------------------------------------------------
    bool caretKey(const QKeyEvent &event);
    bool openAtCaret();
    void toggleCaret();
    void showCaret();
    qsizetype caretMoved(int key, Qt::KeyboardModifiers modifiers) const;
    qsizetype lineAway(int lines) const;
    QRectF caretRect(qsizetype position) const; ///< view
    bool isMirrored(qsizetype position) const;
    void paintCaret(QPainter &painter, const Theme &theme) const;

    // -- canvashighlights.cpp: passages of discussions, over the page --------------------------------------
    void rebuildHighlights();
    Highlights &passages(); ///< up to date
    QRectF toView(int page, const QRectF &rect) const;
    const Highlight *highlightAt(QPointF view);
    void paintHighlights(QPainter &painter, const QRect &dirty, const Theme &theme);
    void paintPassage(QPainter &painter, const Highlight &one, int page, const QRectF &dirty) const;
    void paintMatches(QPainter &painter, int page, const QRectF &dirty, const Theme &theme) const;
    void paintSelection(QPainter &painter, const QRectF &dirty, const Theme &theme) const;
    /// Where numbers stand in the margin; what does not fit is left out.
    struct Number {
        const Highlight *highlight;
        QPointF centre;
    };
    std::vector<Number> numbersOn(int page);
    const Highlight *numberAt(QPointF view);
    void paintNumbers(QPainter &painter, const QRect &dirty);
    void updatePassage(const QString &id);

    // -- canvaspointer.cpp -----------------------------------------------------------------------------
    void press(QPointF at, Qt::KeyboardModifiers modifiers);
    void drag(QPointF at);
    void startDrag();
    std::optional<ImageAnchor> drawnRegion(QPointF to) const; ///< of one page, on the sheet
    void release(QPointF at);
    void clickEmpty(QPointF at);
    void clickItem();
    void fanOut();
    void hover(QPointF at);
    void startMove(const QString &id);
    void finishMove();
    bool cancelGesture();
    void updatePointer();

    // -- canvaswheel.cpp -------------------------------------------------------------------------------
    void zoomBy(double factor, QPointF at);

    // -- canvaskeys.cpp --------------------------------------------------------------------------------
    bool key(const QKeyEvent &event);
    bool escape();
    bool scrollKey(const QKeyEvent &event);
    QPointF stepped(QPointF from, QPointF step) const;
    void moveKeyboardCursor(QPointF step); ///< percent of the page
    void placeAtKeyboardCursor();
    void startKeyboardRegion();
    bool activateAtKeyboardCursor();
    void pickUpAtKeyboardCursor();

    CanvasView *q;
    std::shared_ptr<Document> document;
    std::shared_ptr<PageModel> model;
    QString statusText;
    std::optional<double> statusProgress;

    Viewport viewport;
    std::optional<Place> wantedPlace; ///< to be taken when the document's size is known
    std::optional<Place> held;        ///< gone to, and nothing touched since
    int page = 0;                     ///< the one looked at
    QPointer<QVariantAnimation> motion;
    ScrollBars bars;

    MarkerLayout markers;
    bool sourcesStale = true;
    Placements placements;
    Highlights highlights;
    bool highlightsStale = true;
    std::vector<QString> order; ///< see readingOrder()
    bool orderStale = true;

    TextSelection selection;
    Under under = Under::Nothing;
    QBasicTimer selectionScroll; ///< runs while the pointer is beyond the edge, selecting
    quint64 pressedTime = 0;     ///< ms, of the last press
    quint64 doubleClickedAt = 0; ///< ms; a third click soon after takes the line
    QPointF doubleClickPlace;    ///< view
    bool caretShown = false;
    std::optional<qsizetype> caret; ///< where keys select from
    std::vector<TextRange> foundText;
    std::optional<TextRange> foundCurrent;
    MarkerPainter painter;
    QList<RemoteCursor> cursors;

    QString selected;
    std::optional<Anchor> draft;
    std::vector<Kept> kept;
    ChatOpen chatOpen = ChatOpen::No;
    ShowResolved showResolved = ShowResolved::No;
    LookOnly lookOnly = LookOnly::Off;

    Gesture gesture = Gesture::None;
    bool spaceIsDown = false;
    bool spaceTapped = false; ///< and nothing was done with it yet
    QPointF pressedAt;        ///< view
    Qt::KeyboardModifiers pressedModifiers;
    QPointF lastAt;        ///< view
    QPointF grip;          ///< view: from the pin's centre to where it was taken
    QString pressedMarker; ///< a member of what was pressed
    bool pressedCluster = false;
    QString hovered; ///< the first member of what is under the pointer
    QString fanned;  ///< a member of the cluster that is fanned out
    std::optional<Move> move;

    std::optional<QPointF> keyboardCursor; ///< percent
    std::optional<QPointF> keyboardCorner; ///< of a region drawn by keys
    bool movingByKeys = false;
    bool focusByKeys = false;
};

} // namespace callout::ui
