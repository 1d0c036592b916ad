// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasview.h"
#include "ui/canvas/markerlayout.h"
#include "ui/canvas/viewport.h"
#include "ui/markers/cursorpainter.h"
#include "ui/markers/markerpainter.h"

#include "app/client/pagemodel.h"
#include "app/document/document.h"

#include <QPointer>
#include <QVariantAnimation>

namespace callout::ui {

/// What CanvasView is made of: its state here, what it does in a file for each concern, as below.
class CanvasView::Private {
public:
    explicit Private(CanvasView *view) : q(view) { }

    // -- what the pointer is doing -----------------------------------------------------------------
    enum class Gesture {
        None,
        PressedEmpty,  ///< may become a click or a region
        PressedMarker, ///< may become a click or a move
        Panning,
        DrawingRegion,
        MovingMarker,
        Over, ///< cancelled, or a double click: nothing more until the button is up
    };
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
    void moveBy(QPointF view);                            ///< smoothly
    void reveal(const std::function<QRectF()> &rectNow, QSize chat);
    void goToPlace(const Place &place);
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
    bool isOnPage(QPointF percent) const;
    std::optional<ImageAnchor> draftMarker() const; ///< on the sheet
    QRectF itemRect(const MarkerItem &item) const;
    bool mayPlace() const;
    QString tipFor(const MarkerItem &item) const;

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

    // -- canvaspointer.cpp -----------------------------------------------------------------------------
    void press(QPointF at);
    void drag(QPointF at);
    void startDrag();
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
    int page = 0;                     ///< the one looked at
    QPointer<QVariantAnimation> motion;

    MarkerLayout markers;
    bool sourcesStale = true;
    MarkerPainter painter;
    QList<RemoteCursor> cursors;

    QString selected;
    std::optional<Anchor> draft;
    ChatOpen chatOpen = ChatOpen::No;
    ShowResolved showResolved = ShowResolved::No;
    LookOnly lookOnly = LookOnly::Off;

    Gesture gesture = Gesture::None;
    bool spaceIsDown = false;
    bool spaceTapped = false; ///< and nothing was done with it yet
    QPointF pressedAt;        ///< view
    QPointF lastAt;           ///< view
    QPointF grip;             ///< view: from the pin's centre to where it was taken
    QString pressedMarker;    ///< a member of what was pressed
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
