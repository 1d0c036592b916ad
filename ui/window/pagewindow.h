// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasview.h"
#include "ui/window/passwordpane.h"
#include "ui/window/windows.h"
#include "ui/workspace/pagesource.h"

#include <QMainWindow>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace callout::ui {

class BannerArea;
class DiscussionPanel;
class DropHint;
class FilmStrip;
class FindBar;
class History;
class PageActions;
class PageIndicator;
class Review;
class SidePanel;
class Stage;
class Toast;
class TopBar;
class WaitingPane;

/// One window on one page. It only composes: the bar, the notices, the list, the stage, and what
/// stands in the stage's place while there is no document.
class PageWindow : public QMainWindow {
    Q_OBJECT
public:
    PageWindow(Windows &windows, Workspace &workspace, std::unique_ptr<PageSource> source);
    ~PageWindow() override;

    PageSource &source() const { return *m_source; }
    Stage &stage() const { return *m_stage; }
    Toast &toast() const { return *m_toast; }
    BannerArea &banners() const { return *m_banners; }
    const PageActions &actions() const { return *m_actions; }
    /// Makes the window one on several pages; the review's current one is what it shows already.
    void setReview(std::shared_ptr<Review> review);
    const std::shared_ptr<Review> &review() const { return m_review; }
    /// Opens a discussion as soon as it is known (a link that names one).
    void openConversation(const QString &conversationId);
    /// Goes to a place of the document as soon as it is known, as links call it (Document::placeOf); where
    /// there is none, nowhere.
    void goToPlace(const QString &place);
    /// Shows another page in this one's place, with the way back.
    void visit(std::unique_ptr<PageSource> source, const QString &place);
    /// The words in the stage's place; empty while a document is shown.
    QString waitingText() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void compose();
    void connectSource();
    void connectStage();
    void connectActions();
    void connectPanel();
    // -- pagetext.cpp --
    void connectText();
    void refreshText();
    void showPageNumber();
    void explainText();
    void askForPassword(PasswordPane::Try which);
    void find();
    void askForPage();
    void takeDiscussDelay();
    // -- pagelinks.cpp --
    enum class Resuming { No, Yes };
    /// Where one has been in this window.
    struct Step {
        QString path; ///< of a file; empty: the page that is shown
        CanvasView::Place place;
    };
    struct Trail {
        std::vector<Step> back;
        std::vector<Step> forward;
    };
    void connectLinks();
    void follow(const QUrl &address, Windows::Again again);
    void replaceSource(std::unique_ptr<PageSource> source, Resuming resuming);
    void goToWantedPlace();
    void leaveTrail();
    void forgetTrail();
    void goAlong(std::vector<Step> &from, std::vector<Step> &to);
    void tellTrail();
    // -- pagereview.cpp --
    void turnPage(int by);
    void turnTo(int row);
    void tellReview();
    void offerReview();
    void shareReview();
    void connectWorkspace();
    void connectMenus();
    void openMenu(const QString &conversationId, const QPoint &at);
    void openCanvasMenu(const ImageAnchor &place, const QPoint &at);
    void modelChanged();
    void documentChanged();
    void documentLocked();
    void showDocument();
    void waitForDocument();
    void sayDrafts();
    void sayWorkspace();
    void sayPort();
    void sayReach();
    void showFailure(const Sentence &sentence);
    void refreshTitle();
    void connectionChanged();
    void tellStage();
    void offerSharing();
    void openWanted();
    void remove(const QString &conversationId);
    void sayRemoved();
    void toggleState(const QString &conversationId);
    void copyLink(const QString &conversationId);
    // -- pagenotices.cpp --
    QString muteSetting() const;
    void refreshMute();
    void noticeComment(const QString &conversationId, const QString &commentId);
    void openShare();
    void showShare(const QStringList &urlIds);
    void restorePlaces();
    void keepPlaces();
    void restoreReading();
    void keepReading();

    Windows &m_windows;
    Workspace &m_workspace;
    std::unique_ptr<PageSource> m_source;
    std::shared_ptr<Review> m_review;   ///< null: a window on one page
    std::shared_ptr<PageModel> m_model; ///< what the panels show
    QMetaObject::Connection m_sessionState;
    QString m_wanted;      ///< a discussion to open once it is known
    QString m_wantedPlace; ///< the same of a place
    Trail m_trail;
    bool m_isResumed = false; ///< what the source shows was gone to where it was left

    History *m_history;
    PageActions *m_actions;
    TopBar *m_bar;
    BannerArea *m_banners;
    QSplitter *m_splitter;
    DiscussionPanel *m_panel;
    SidePanel *m_side;
    QStackedWidget *m_body;
    Stage *m_stage;
    FindBar *m_find;
    PageIndicator *m_pageNumber;
    WaitingPane *m_waiting;
    PasswordPane *m_password;
    FilmStrip *m_strip;
    Toast *m_toast;
    DropHint *m_drop;
};

} // namespace callout::ui
