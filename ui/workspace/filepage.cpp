// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/pagesource.h"

#include "app/client/api.h"
#include "app/client/blobcache.h"
#include "ui/workspace/sentences.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

bool isAddress(const QString &path)
{
    return path.startsWith("http://"_L1) || path.startsWith("https://"_L1);
}

QString canonical(const QString &path)
{
    if (isAddress(path))
        return path;
    const QFileInfo file(path);
    const QString found = file.canonicalFilePath();
    return found.isEmpty() ? file.absoluteFilePath() : found;
}

/// What people call it: the file's name, or an address without what is the same in all.
QString nameOf(const QString &path)
{
    if (!isAddress(path))
        return QFileInfo(path).fileName();
    const QUrl url(path);
    const QString file = url.path() == "/"_L1 ? QString() : url.path();
    return url.host() + file;
}

} // namespace

FilePage::FilePage(Workspace &workspace, const QString &path, const QString &serverId)
    : PageSource(workspace),
      m_path(canonical(path)),
      m_wantedServer(serverId),
      m_watch(m_path)
{
    connect(&m_watch, &FileWatch::changed, this, &FilePage::reload);
    connect(&m_watch, &FileWatch::gone, this, &FilePage::sayGone);
    connect(&m_watch, &FileWatch::back, this, [this] { Q_EMIT unnoticed(u"file"_s); });
    connect(&workspace, &Workspace::stateChanged, this, &FilePage::workspaceChanged);
}

QString FilePage::title() const
{
    if (model() && model()->isLoaded() && !model()->page().title.isEmpty())
        return model()->page().title;
    return nameOf(m_path);
}

void FilePage::start()
{
    openFile();
    workspaceChanged();
}

void FilePage::retry()
{
    Q_EMIT unnoticed(u"workspace"_s);
    if (!document() || document()->state() == Document::State::Failed)
        openFile();
    if (m_workspace.state() == Workspace::State::Failed)
        m_workspace.start();
    else if (model() && model()->isLoaded())
        pageChanged();
}

void FilePage::workspaceChanged()
{
    if (m_workspace.state() == Workspace::State::Failed && m_wantedServer == Library::privateServer()) {
        Q_EMIT noticed({ u"workspace"_s,
                         Notice::Tone::Trouble,
                         [this] {
                             return m_workspace.failure() + u' '
                                 + tr("You can look at “%1” meanwhile.").arg(nameOf(m_path));
                         },
                         { { [] { return tr("Try again"); }, [this] { retry(); } } },
                         Notice::Closing::Stays });
    } else {
        Q_EMIT unnoticed(u"workspace"_s);
        if (document())
            findPage();
        beginPage();
    }
}

// -- the file -------------------------------------------------------------------------------------

void FilePage::openFile()
{
    auto file = m_workspace.document(m_path);
    if (file->state() == Document::State::Loading || file->state() == Document::State::Locked)
        connect(file.get(), &Document::hashKnown, this, &FilePage::findPage);
    show(std::move(file));
    if (!document()->sha256().isEmpty())
        findPage();
}

// -- while it is open -------------------------------------------------------------------------------

/// What is shown stays until the new content can be.
void FilePage::reload()
{
    if (!document() || document()->state() == Document::State::Failed) {
        retry();
        return;
    }
    auto next = m_workspace.document(m_path);
    if (next == document() || next == m_coming)
        return;
    m_coming = std::move(next);
    if (m_coming->state() == Document::State::Loading)
        connect(m_coming.get(), &Document::finished, this, &FilePage::reloaded);
    else
        reloaded();
}

void FilePage::reloaded()
{
    const auto next = m_coming;
    if (!next || next->state() == Document::State::Loading)
        return; // one that was overtaken
    m_coming.reset();
    next->disconnect(this);
    if (next->state() == Document::State::Failed) {
        Q_EMIT noticed({ u"file"_s, Notice::Tone::Warning, [path = m_path, fault = next->fault()] {
                            return errorText(fault, path) + u' ' + tr("You see it as it was before.");
                        } });
        return;
    }
    Q_EMIT unnoticed(u"file"_s);
    if (!next->sha256().isEmpty() && next->sha256() == m_sha256)
        return; // written again, and the same
    m_isLive = true;
    m_sha256 = next->sha256();
    m_contentPath = next->contentPath();
    m_content = Content::Changed;
    if (!urlId().isEmpty() && serverId() != Library::privateServer()) {
        m_fileShown = false; // others see the shared copy, and so does this window until told otherwise
        sayChanged();
        return;
    }
    m_fileShown = true;
    show(next);
}

/// A sheet that was printed before is its own content.
std::optional<Scripts> FilePage::scripts() const
{
    if (!document() || document()->kind() != PageKind::Html || !m_fileShown
        || document()->contentPath() == m_path)
        return {};
    return m_workspace.scripts(m_path);
}

void FilePage::setScripts(Scripts scripts)
{
    if (scripts == this->scripts())
        return;
    m_workspace.setScripts(m_path, scripts);
    reload();
}

void FilePage::sayGone()
{
    if (!document() || document()->state() == Document::State::Failed)
        return;
    Q_EMIT noticed({ u"file"_s, Notice::Tone::Warning, [name = nameOf(m_path)] {
                        return tr("The file %1 was deleted or moved. You see it as it was; its discussions "
                                  "are kept.")
                            .arg(name);
                    } });
}

void FilePage::documentFinished()
{
    if (!m_fileShown)
        return;
    if (document()->state() == Document::State::Ready) {
        findPage();
        beginPage();
        if (model() && model()->isLoaded())
            pageChanged();
        return;
    }
    // The file is gone or broken; its page may still be known by where it was.
    const Sentence sentence = [path = m_path, fault = document()->fault()] { return errorText(fault, path); };
    const auto known = m_workspace.library().fileAt(m_path);
    if (known && document()->fault().error != DocumentError::Cancelled) {
        m_fileShown = false;
        Q_EMIT noticed({ u"file"_s, Notice::Tone::Warning, [sentence] {
                            return sentence() + u' ' + tr("This is the copy that Callout kept.");
                        } });
        identify(known->server, known->urlId);
        if (model() && model()->isLoaded())
            pageChanged();
    } else {
        Q_EMIT failed(sentence);
    }
}

void FilePage::findPage()
{
    if (!m_sha256.isEmpty() || document()->sha256().isEmpty())
        return;
    Library &library = m_workspace.library();
    // A library that cannot be read does not know that a page is new.
    if (library.fault() != Library::Fault::None && m_wantedServer == Library::privateServer())
        return;
    m_sha256 = document()->sha256();
    m_contentPath = document()->contentPath();
    const auto usable = [this, &library](const std::optional<Library::File> &file) {
        if (!file)
            return false;
        if (m_wantedServer != Library::privateServer())
            return file->server == m_wantedServer;
        return file->server == Library::privateServer() || library.membership(file->server).has_value();
    };
    auto known = library.fileAt(m_path);
    if (!usable(known)) {
        known = library.fileWith(m_sha256);
        // Moved or renamed, it is the same thing; a copy of what is still there goes a way of its own.
        if (known && QFileInfo::exists(known->path))
            known.reset();
    }
    if (usable(known)) {
        m_content = known->sha256 == m_sha256 ? Content::Unchanged : Content::Changed;
        identify(known->server, known->urlId);
    } else {
        m_isNew = true;
    }
}

// -- the page -------------------------------------------------------------------------------------

void FilePage::beginPage()
{
    if (!m_isNew || m_publishing || document()->state() != Document::State::Ready)
        return;
    Session *server = m_workspace.session(m_wantedServer);
    if (!server)
        return;
    if (server->state() != Connection::State::Online) {
        connect(server, &Session::stateChanged, this, &FilePage::beginPage, Qt::UniqueConnection);
        return;
    }
    m_publishing = true;
    Page page;
    page.urlId = newUuid();
    page.title = nameOf(m_path);
    page.kind = document()->kind();
    server->api().registerPage(
        page, [this, self = QPointer(this), urlId = page.urlId](protocol::Outcome<Page> made) {
            if (!self)
                return;
            m_publishing = false;
            if (!made) {
                uploadFailed(made.error());
                return;
            }
            m_isNew = false;
            m_workspace.library().rememberFile({ m_path, m_sha256, m_wantedServer, urlId });
            identify(m_wantedServer, urlId);
            remember();
        });
}

void FilePage::pageChanged()
{
    if (!document() || document()->state() == Document::State::Loading
        || document()->state() == Document::State::Locked)
        return;
    const QString blob = model()->page().blob;
    if (document()->state() == Document::State::Ready && blob == document()->sha256()) {
        if (m_fileShown)
            m_workspace.library().rememberFile({ m_path, m_sha256, serverId(), urlId() });
        return;
    }
    const bool shared = serverId() != Library::privateServer();
    if (m_fileShown && (blob.isEmpty() || (m_content == Content::Changed && !shared))) {
        if (m_content == Content::Changed)
            sayChanged();
        publishContent();
    } else if (!blob.isEmpty()) {
        if (m_fileShown && m_content == Content::Changed)
            sayChanged();
        else if (m_fileShown)
            Q_EMIT noticed({ u"file"_s, Notice::Tone::Information, [name = nameOf(m_path)] {
                                return tr("Somebody has replaced what this page shows. You see the new "
                                          "version; your file %1 is as it was.")
                                    .arg(name);
                            } });
        m_fileShown = false;
        fetch(blob);
    }
}

void FilePage::sayChanged()
{
    const QString name = nameOf(m_path);
    const int discussions = int(model()->conversationIds().size());
    if (serverId() == Library::privateServer()) {
        enum class Kept { None, Text, Places };
        const bool isPicture = document()->kind() == PageKind::Image;
        const Kept kept = discussions == 0 ? Kept::None : isPicture ? Kept::Places : Kept::Text;
        Q_EMIT noticed(
            { u"file"_s, Notice::Tone::Information,
              [name, discussions, kept, isLive = m_isLive]() -> QString {
                  const QString changed = (isLive ? tr("%1 has just changed: you see the new version.")
                                                  : tr("%1 has changed since you last opened it."))
                                              .arg(name);
                  if (kept == Kept::None)
                      return changed;
                  return changed + u' '
                      + (kept == Kept::Text
                             ? tr("Its %n discussion(s) are kept.", nullptr, discussions) + u' '
                                 + tr("Passages go with their words, and are listed as detached where those "
                                      "are gone; markers stay where they were.")
                             : tr("Its %n discussion(s) are kept, where they were.", nullptr, discussions));
              } });
        return;
    }
    Q_EMIT noticed(
        { u"file"_s,
          Notice::Tone::Information,
          [this, name] {
              return tr("Your file %1 has changed, and differs from the copy shared at %2, which is shown "
                        "here.")
                  .arg(name, m_workspace.describe(serverId()));
          },
          { { [] { return tr("Replace the shared copy"); },
              [this] {
                  m_fileShown = true;
                  openFile();
                  publishContent();
              } } } });
}

void FilePage::publishContent()
{
    if (m_publishing || !session())
        return;
    m_publishing = true;
    const bool exists = model()->confirmed().exists;
    const auto named = [this, self = QPointer(this), sha256 = m_sha256](protocol::Outcome<Done> done) {
        if (!self)
            return;
        m_publishing = false;
        if (m_sha256 != sha256) { // it has changed again meanwhile
            publishContent();
            return;
        }
        if (!done) {
            uploadFailed(done.error());
            return;
        }
        m_content = Content::Unchanged;
        m_workspace.library().rememberFile({ m_path, m_sha256, serverId(), urlId() });
        if (session() && serverId() != Library::privateServer()) // the file may go before the server is back
            session()->blobs().adopt(m_sha256, m_contentPath);
        if (!model() || model()->page().blob == m_sha256)
            return;
        protocol::UpdatePage change;
        change.blob = m_sha256;
        if (model()->page().title.isEmpty())
            change.title = nameOf(m_path);
        model()->updatePage(change);
    };
    const auto upload = [this, named] { session()->api().uploadBlob(m_contentPath, m_sha256, named); };
    if (exists) {
        upload();
        return;
    }
    // The workspace does not have this page: an older copy of it, perhaps. The page comes back empty.
    Page page;
    page.urlId = urlId();
    page.title = nameOf(m_path);
    page.kind = document()->kind();
    session()->api().registerPage(page, [this, self = QPointer(this), upload](protocol::Outcome<Page> made) {
        if (!self)
            return;
        if (made && session()) {
            upload();
            return;
        }
        m_publishing = false;
        if (!made)
            uploadFailed(made.error());
    });
}

void FilePage::uploadFailed(const protocol::Error &error)
{
    const Sentence text = [this, name = nameOf(m_path), error] {
        if (error.code == protocol::Code::TooLarge)
            return tr("%1 is too large to be kept or shared, or the disk is full. You can look at it; others "
                      "will not see it.")
                .arg(name);
        if (error.code == protocol::Code::Forbidden)
            return tr("You are not allowed to add or replace files at %1. Ask whoever runs it.")
                .arg(m_workspace.describe(m_wantedServer));
        return tr("%1 could not be stored (%2). Others will not see it before it is.")
            .arg(name, error.reason);
    };
    Q_EMIT noticed({ u"upload"_s,
                     Notice::Tone::Warning,
                     text,
                     { { [] { return tr("Try again"); },
                         [this] {
                             if (m_isNew)
                                 beginPage();
                             else
                                 publishContent();
                         } } } });
}

} // namespace callout::ui
