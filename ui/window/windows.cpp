// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windows.h"

#include "app/document/documenterror.h"
#include "app/document/opendocument.h"
#include "ui/review/review.h"
#include "ui/start/joindialog.h"
#include "ui/start/startwindow.h"
#include "ui/window/banner.h"
#include "ui/window/pagewindow.h"
#include "ui/window/stage.h"
#include "ui/workspace/sentences.h"

#include <QApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

/// How soon a warning about guests follows them.
constexpr Milliseconds guestsEvery { 1000 };
constexpr int mostSeats = 8;

bool isLinkText(const QString &text)
{
    return text.trimmed().startsWith(u"callout:"_s, Qt::CaseInsensitive);
}

bool isAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

} // namespace

Windows::Windows(Workspace &workspace, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_guests(workspace.clock(), [this] { guestsMoved(); })
{
    m_workspace.raising().setHandler([this](const QString &target, const QString &activation) {
        return bringForward(target, activation);
    });
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &Windows::introduce);
    introduce();
}

Windows::~Windows()
{
    m_workspace.raising().setHandler({});
    // Closed ones too, that wait for the event loop: they hold pages of the workspace.
    for (const auto &window : std::exchange(m_pages, {}))
        delete window;
    delete m_start;
}

QList<PageWindow *> Windows::pageWindows() const
{
    QList<PageWindow *> windows;
    for (const auto &window : m_pages) {
        if (window && window->isVisible())
            windows << window;
    }
    return windows;
}

// -- opening --------------------------------------------------------------------------------------

void Windows::open(const QString &target, Again again)
{
    if (isLinkText(target)) {
        openLink(target, again);
        return;
    }
    const QUrl url(target);
    const QString path = url.isLocalFile() ? url.toLocalFile() : target;
    if (QFileInfo(path).isDir() && !QDir(path).exists(u"index.html"_s)) {
        openFolder(path);
    } else if (url.isLocalFile()) {
        openFile(path, again);
    } else if (isAddress(url)) {
        openFile(target, again);
    } else if (target.contains(u"://"_s) && !QFileInfo::exists(target)) {
        complain([target] {
            return tr("Callout opens files on this computer, web addresses and callout:// links, but not "
                      "“%1”. Save it as a file first, then open that.")
                .arg(target);
        });
    } else {
        openFile(target, again);
    }
}

PageWindow *Windows::show(std::unique_ptr<PageSource> source)
{
    m_pages.removeIf([](const auto &window) { return !window; });
    auto *window = new PageWindow(*this, m_workspace, std::move(source));
    m_pages.append(window);
    connect(window, &QWidget::windowTitleChanged, this, &Windows::introduce);
    window->show();
    introduce();
    if (m_start)
        m_start->close();
    return window;
}

/// By the title of the window that was used last, this process is found among the others.
void Windows::introduce()
{
    const QWidget *used = QApplication::activeWindow();
    const auto windows = pageWindows();
    const auto *page = qobject_cast<const PageWindow *>(used ? used->window() : nullptr);
    if (!page && !windows.isEmpty())
        page = windows.last();
    m_workspace.introduce(page ? page->source().title() : QApplication::applicationDisplayName());
}

int Windows::seat()
{
    const QString identity = ipc::identityOf(QDir(m_workspace.directory()));
    for (int number = 0; !m_seat && number < mostSeats; ++number) {
        const auto place = ipc::placeFor(u"%1\nseat %2"_s.arg(identity).arg(number));
        if (!place)
            break;
        auto lock = std::make_unique<ipc::OwnerLock>(place->lockFile);
        if (!lock->tryAcquire())
            continue;
        m_seat = std::move(lock);
        m_seatNumber = number;
    }
    return m_seatNumber;
}

PageWindow *Windows::windowOnFile(const QString &path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    for (PageWindow *window : pageWindows()) {
        const QString shown = window->source().filePath();
        if (!shown.isEmpty() && (shown == canonical || shown == path))
            return window;
    }
    return nullptr;
}

PageWindow *Windows::windowOn(const QString &serverId, const QString &urlId) const
{
    for (PageWindow *window : pageWindows()) {
        if (window->source().serverId() == serverId && window->source().urlId() == urlId)
            return window;
    }
    return nullptr;
}

PageWindow *Windows::openFile(const QString &path, Again again)
{
    PageWindow *known = windowOnFile(path);
    if (known && again == Again::Raise)
        return raise(known);
    return show(sourceOf(path));
}

std::unique_ptr<PageSource> Windows::sourceOf(const QString &path)
{
    return std::make_unique<FilePage>(m_workspace, path, m_fileServer);
}

void Windows::follow(PageWindow &from, const FileLink &link, Again again)
{
    PageWindow *known = windowOnFile(link.path);
    if (known && known != &from) {
        raise(known)->goToPlace(link.place);
        return;
    }
    const bool inPlace = again == Again::Raise && !from.review();
    const auto open = [this, link, inPlace, window = QPointer(&from)] {
        if (inPlace && window)
            window->visit(sourceOf(link.path), link.place);
        else
            openFile(link.path, Again::NewWindow)->goToPlace(link.place);
    };
    ifItOpens(link.path, open, [window = QPointer(&from)](const Sentence &why) {
        if (window)
            window->banners().show({ u"trouble"_s, Notice::Tone::Warning, why });
    });
}

void Windows::openFolder(const QString &path)
{
    const QStringList files = Review::filesIn(path);
    if (files.isEmpty())
        complain([path] {
            return tr("There is nothing in the folder %1 that Callout opens: pictures, PDF, web pages, "
                      "Markdown or text. Choose another one.")
                .arg(QDir::toNativeSeparators(path));
        });
    else
        openReview(files);
}

PageWindow *Windows::openReview(const QStringList &files)
{
    if (files.size() == 1)
        return openFile(files.first());
    auto review = std::make_shared<Review>(m_workspace, m_fileServer, files);
    PageWindow *window = show(review->open(0));
    window->setReview(std::move(review));
    return window;
}

PageWindow *Windows::openPage(const QString &serverId, const QString &urlId, Again again)
{
    PageWindow *known = windowOn(serverId, urlId);
    if (known && again == Again::Raise)
        return raise(known);
    // The file itself, where it is still there, shows at once and tells when it has changed.
    const auto entry = m_workspace.library().entry(serverId, urlId);
    if (entry && !entry->path.isEmpty() && QFileInfo(entry->path).isFile()) {
        const auto file = m_workspace.library().fileAt(entry->path);
        if (file && file->server == serverId && file->urlId == urlId)
            return show(std::make_unique<FilePage>(m_workspace, entry->path, serverId));
    }
    return show(std::make_unique<LinkedPage>(m_workspace, serverId, urlId));
}

StartWindow *Windows::startWindow() const
{
    return static_cast<StartWindow *>(m_start.data());
}

StartWindow *Windows::openStart()
{
    if (!m_start)
        m_start = new StartWindow(*this, m_workspace);
    m_start->show();
    m_start->raise();
    m_start->activateWindow();
    return startWindow();
}

void Windows::complain(const Sentence &sentence)
{
    if (auto *page = qobject_cast<PageWindow *>(QApplication::activeWindow()))
        page->banners().show({ u"trouble"_s, Notice::Tone::Warning, sentence });
    else
        openStart()->complain(sentence);
}

// -- pictures -------------------------------------------------------------------------------------

void Windows::openSample()
{
    const QDir pictures = m_workspace.picturesDirectory();
    pictures.mkpath(u"."_s);
    const QString path = pictures.filePath(tr("Sample mockup") + u".png"_s);
    if (!QFileInfo::exists(path) && !QFile::copy(u":/samples/mockup.png"_s, path)) {
        complain([pictures] {
            return tr("The sample could not be copied to %1. Check that there is room and that you may write "
                      "there.")
                .arg(QDir::toNativeSeparators(pictures.path()));
        });
        return;
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    openFile(path);
}

void Windows::openPicture(const QImage &image)
{
    const QDir pictures = m_workspace.picturesDirectory();
    pictures.mkpath(u"."_s);
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss.zzz"_s);
    //: file name of a picture from the clipboard; %1 is date and time
    const QString path = pictures.filePath(tr("Pasted %1").arg(stamp) + u".png"_s);
    if (image.save(path, "PNG"))
        openFile(path);
    else
        complain([pictures] {
            return tr("The pasted picture could not be kept in %1. Check that there is room and that you may "
                      "write there.")
                .arg(QDir::toNativeSeparators(pictures.path()));
        });
}

void Windows::chooseFiles(QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    const auto filter = [](const QString &words, const QStringList &suffixes) {
        return u"%1 (*.%2)"_s.arg(words, suffixes.join(u" *."_s));
    };
    dialog->setNameFilters({ filter(tr("Images and documents"), pictureSuffixes() + documentSuffixes()),
                             filter(tr("Images"), pictureSuffixes()),
                             filter(tr("Documents"), documentSuffixes()), tr("All files") + u" (*)"_s });
    const QString last = m_workspace.library().setting(u"folder"_s);
    if (!last.isEmpty() && QFileInfo(last).isDir())
        dialog->setDirectory(last);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_workspace.library().setSetting(u"folder"_s, QFileInfo(paths.first()).path());
        if (paths.size() == 1)
            visitFile(paths.first());
        else
            openReview(paths);
    });
    dialog->open();
}

bool Windows::canOpen(const QMimeData &mime)
{
    return mime.hasUrls() || mime.hasImage() || (mime.hasText() && isLinkText(mime.text()));
}

bool Windows::openMime(const QMimeData &mime)
{
    QStringList files;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    }
    if (files.size() > 1 && files.size() == mime.urls().size()) {
        openReview(files);
        return true;
    }
    bool opened = false;
    for (const QUrl &url : mime.urls()) {
        // A picture dragged out of a browser comes with its address.
        const bool isPage = isAddress(url) && !mime.hasImage();
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            visitFile(url.toLocalFile());
        else if (isLinkText(url.toString()))
            visitLink(url.toString(QUrl::FullyEncoded));
        else if (url.isLocalFile() || isPage)
            open(url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded));
        else
            continue;
        opened = true;
    }
    if (opened)
        return true;
    if (mime.hasText() && isLinkText(mime.text())) {
        visitLink(mime.text());
        return true;
    }
    const auto image = mime.hasImage() ? qvariant_cast<QImage>(mime.imageData()) : QImage();
    if (image.isNull())
        return false;
    openPicture(image);
    return true;
}

bool Windows::openDropped(const QMimeData &mime, BannerArea &banners)
{
    const auto urls = mime.urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return openMime(mime);
    openChecked(path, banners);
    return true;
}

void Windows::openChecked(const QString &path, BannerArea &banners)
{
    if (windowOnFile(path)) {
        openFile(path);
        return;
    }
    ifItOpens(
        path, [this, path] { visitFile(path); },
        [area = QPointer(&banners)](const Sentence &why) {
            if (area)
                area->show({ u"trouble"_s, Notice::Tone::Warning, why });
        });
}

/// One or the other once it is known whether the file is a document.
void Windows::ifItOpens(const QString &path, std::function<void()> open, Refused refused)
{
    const auto document = m_workspace.document(path);
    const auto decide = [this, path, document, open = std::move(open), refused = std::move(refused)] {
        disconnect(document.get(), nullptr, this, nullptr);
        if (document->state() != Document::State::Failed)
            open();
        else
            refused([fault = document->fault(), path] { return errorText(fault, path); });
    };
    if (document->state() != Document::State::Loading || !document->size().isEmpty()) {
        decide();
        return;
    }
    connect(document.get(), &Document::sizeKnown, this, decide);
    connect(document.get(), &Document::locked, this, decide);
    connect(document.get(), &Document::finished, this, decide);
}

// -- links ----------------------------------------------------------------------------------------

void Windows::openLink(const QString &text, Again again)
{
    const auto link = parseLink(text);
    if (!link) {
        complain([fault = link.error(), text] { return linkFailure(fault, text); });
        return;
    }
    if (m_workspace.isOwn(*link)) {
        if (link->urlId.isEmpty())
            openStart();
        else if (PageWindow *window = openPage(Library::privateServer(), link->urlId, again))
            window->openConversation(link->conversationId);
        return;
    }
    if (const auto known = m_workspace.membershipFor(*link)) {
        openJoined(*known, *link, again);
        return;
    }
    if (link->invite.isEmpty() && !m_workspace.knows(*link)) {
        complain([where = address(link->host, link->port)] {
            return tr("The link leads to %1, where you have not been invited yet. Ask for a link with an "
                      "invitation.")
                .arg(where);
        });
        return;
    }
    if (m_unknown == Unknown::Confirmed || m_workspace.knows(*link)) {
        join(*link, m_workspace.myName(), again);
        return;
    }
    auto *dialog = new JoinDialog(*link, m_workspace.myName(), QApplication::activeWindow());
    connect(dialog, &JoinDialog::accepted, this,
            [this, dialog, link = *link, again] { join(link, dialog->name(), again); });
    dialog->open();
}

void Windows::join(const ShareLink &link, const QString &name, Again again)
{
    openJoined(m_workspace.join(link, name), link, again);
}

void Windows::openJoined(const Library::Membership &membership, const ShareLink &link, Again again)
{
    if (link.urlId.isEmpty())
        openStart();
    else if (PageWindow *window = openPage(membership.id, link.urlId, again))
        window->openConversation(link.conversationId);
}

// -- closing --------------------------------------------------------------------------------------

bool Windows::mayClose(QWidget *window, BannerArea &banners)
{
    const auto &shared = m_workspace.server().connection();
    const bool goesOn = shared.role() != ipc::SharedConnection::Role::Owner
        || shared.others() > 0; // elsewhere
    const bool shares = m_workspace.isSharing() && !goesOn && !m_sharingMayEnd && !qGuiApp->isSavingSession();
    const auto windows = pageWindows();
    const bool last = windows.size() + (m_start && m_start->isVisible() ? 1 : 0) <= 1;
    const int others = shares && last ? m_workspace.guests() : 0;
    if (others <= 0)
        return true;
    warnOfGuests(window, banners);
    return false;
}

void Windows::warnOfGuests(QWidget *window, BannerArea &banners)
{
    m_warned = window;
    m_warning = &banners;
    m_warnedOf = m_workspace.guests();
    m_guests.start(guestsEvery);
    banners.show({ u"sharing"_s,
                   Notice::Tone::Warning,
                   [others = m_warnedOf] {
                       return tr("Sharing ends for %n person(s) when this window closes.", nullptr, others);
                   },
                   { { [] { return tr("Keep sharing"); }, [window] { window->showMinimized(); } },
                     { [] { return tr("End sharing and close"); },
                       [this, window] {
                           m_sharingMayEnd = true;
                           window->close();
                       } } } });
}

/// The warning goes with the last guest, and counts those who are left.
void Windows::guestsMoved()
{
    if (!m_warning || !m_warning->isShown(u"sharing"_s))
        return;
    const int now = m_workspace.isSharing() ? m_workspace.guests() : 0;
    if (now <= 0)
        m_warning->dismiss(u"sharing"_s);
    else if (now != m_warnedOf)
        warnOfGuests(m_warned, *m_warning);
    else
        m_guests.start(guestsEvery);
}

void Windows::quit()
{
    const auto windows = pageWindows();
    if (m_start)
        m_start->close();
    for (PageWindow *window : windows)
        window->close();
}

} // namespace callout::ui
