// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/link.h"
#include "app/document/filelink.h"
#include "ui/notify/notifier.h"
#include "ui/workspace/notice.h"
#include "ui/workspace/workspace.h"

#include <QMainWindow>
#include <QPointer>

class QMimeData;

namespace callout::ui {

class BannerArea;
class PageSource;
class PageWindow;
class StartWindow;

/// All windows of this process: opens what is asked for, once, and brings forward what is open.
class Windows : public QObject {
    Q_OBJECT
public:
    enum class Again { Raise, NewWindow };
    enum class Unknown { Ask, Confirmed }; ///< what to do about servers not seen before

    Windows(Workspace &workspace, QObject *parent = nullptr);
    ~Windows() override;

    void setConfirmation(Unknown unknown) { m_unknown = unknown; }
    /// The server on which files become pages; the private workspace until it is set.
    void setFileServer(const QString &serverId) { m_fileServer = serverId; }

    /// A file, a file URL or a callout:// link, as on the command line.
    void open(const QString &target, Again again = Again::Raise);
    PageWindow *openFile(const QString &path, Again again = Again::Raise);
    /// What a document in `from` links to: in its place, or in a window of its own; one that is open already
    /// comes forward. A file that cannot be opened is said there, and nothing else happens.
    void follow(PageWindow &from, const FileLink &link, Again again);
    /// The page that a file is, to be shown in a window.
    std::unique_ptr<PageSource> sourceOf(const QString &path);
    /// Several files, or those of a folder, as one review in one window.
    PageWindow *openReview(const QStringList &files);
    PageWindow *openPage(const QString &serverId, const QString &urlId, Again again = Again::Raise);
    void openLink(const QString &text, Again again = Again::Raise);
    StartWindow *openStart();

    // -- the same for what people choose: a window of another process on it comes forward instead
    void visitFile(const QString &path);
    void visitPage(const QString &serverId, const QString &urlId);
    void visitLink(const QString &text);
    /// The window on a file (an absolute path) or a link, if there is one here, with the desktop's
    /// permission to come forward, where it gave one. False: there is none.
    bool bringForward(const QString &target, const QString &activation);
    /// That window, with the desktop's permission where there is one.
    static void bringForward(PageWindow &window, const QString &activation);
    Notifier &notifier() { return m_notifier; }
    void openSample();
    /// The file dialog.
    void chooseFiles(QWidget *parent);
    /// What was dropped or is on the clipboard: files, links or a picture. False if there is none.
    bool openMime(const QMimeData &mime);
    static bool canOpen(const QMimeData &mime);
    /// The same for what was dropped: a file that is no document gets no window of its own, and a
    /// sentence where it was dropped.
    bool openDropped(const QMimeData &mime, BannerArea &banners);

    QList<PageWindow *> pageWindows() const;
    StartWindow *startWindow() const;

    /// Whether a window may close now. If it is the last while others here see a page, it asks in
    /// that window and closes it later.
    bool mayClose(QWidget *window, BannerArea &banners);
    void quit();

    /// Which of the processes that have this workspace open at once this one is, from 0: their windows
    /// are not laid exactly over each other.
    int seat();

private:
    PageWindow *show(std::unique_ptr<PageSource> source);
    void introduce();
    static PageWindow *raise(PageWindow *window);
    void unlessElsewhere(const QString &target, std::function<void()> open);
    PageWindow *windowOn(const QString &serverId, const QString &urlId) const;
    PageWindow *windowOnFile(const QString &path) const;
    void join(const ShareLink &link, const QString &name, Again again);
    void openJoined(const Library::Membership &membership, const ShareLink &link, Again again);
    void complain(const Sentence &sentence);
    void openFolder(const QString &path);
    void openPicture(const QImage &image);
    using Refused = std::function<void(const Sentence &why)>;
    void ifItOpens(const QString &path, std::function<void()> open, Refused refused);
    void openChecked(const QString &path, BannerArea &banners);
    void warnOfGuests(QWidget *window, BannerArea &banners);
    void guestsMoved();

    Workspace &m_workspace;
    Notifier m_notifier;
    Unknown m_unknown = Unknown::Ask;
    QString m_fileServer = Library::privateServer();
    QList<QPointer<PageWindow>> m_pages;
    QPointer<QMainWindow> m_start; ///< a StartWindow
    bool m_sharingMayEnd = false;
    QPointer<QWidget> m_warned;     ///< the window that was not closed because of guests
    QPointer<BannerArea> m_warning; ///< where it says so
    int m_warnedOf = 0;             ///< guests
    Timer m_guests;
    std::unique_ptr<ipc::OwnerLock> m_seat;
    int m_seatNumber = 0;
};

} // namespace callout::ui
