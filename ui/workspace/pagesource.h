// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/api.h"
#include "app/document/document.h"
#include "ui/workspace/filewatch.h"
#include "ui/workspace/notice.h"
#include "ui/workspace/workspace.h"

#include <QPointer>

#include <memory>

namespace callout::ui {

/// One page on its way into a window: who it is, its model and its picture, each as soon as it can
/// be had. The picture of a file comes from the file at once; that of a link, and of a page whose
/// picture somebody replaced, is fetched. Two windows have a source each and share the rest.
class PageSource : public QObject {
    Q_OBJECT
public:
    ~PageSource() override;

    /// Begins; signals follow, the first possibly from inside this call.
    virtual void start() = 0;
    /// After failed() or a cancelled download: once more.
    virtual void retry() = 0;
    void cancelFetching();

    /// Empty until known; a file gets one once it is known to be a picture.
    const QString &serverId() const { return m_serverId; }
    const QString &urlId() const { return m_urlId; }
    /// The file's name or the page's title; never empty.
    virtual QString title() const = 0;
    /// Empty for pages from a link.
    virtual QString filePath() const { return {}; }
    /// Whether the page's own scripts run; nothing where there are none to run: only a web page of this
    /// machine, or an address that was fetched here, has them.
    virtual std::optional<Scripts> scripts() const { return {}; }
    /// Renders the page anew where that is something else.
    virtual void setScripts(Scripts) { }
    /// Null until the page's server can be asked.
    Session *session() const { return m_session; }
    const std::shared_ptr<PageModel> &model() const { return m_model; }
    const std::shared_ptr<Document> &document() const { return m_document; }
    /// Why this page's server refused something, where more is known than the code says.
    QString explain(const protocol::Error &error) const;
    bool isFetching() const { return m_fetch != nullptr; }

Q_SIGNALS:
    void modelChanged();                              ///< there is one now, or it had to be let go
    void documentChanged();                           ///< another document object, possibly still loading
    void fetchingChanged(qint64 bytes, qint64 total); ///< total -1: unknown; see isFetching()
    void titleChanged();
    void noticed(const callout::ui::Notice &notice);
    void unnoticed(const QString &key);
    /// There is nothing to show, and why. Ends with documentChanged() or modelChanged().
    void failed(const callout::ui::Sentence &sentence);

protected:
    explicit PageSource(Workspace &workspace);

    /// Who the page is; attaches to its model now or when its server is there.
    void identify(const QString &serverId, const QString &urlId);
    void show(std::shared_ptr<Document> document);
    /// Keeps picture, title and time for the start page.
    void remember();
    void fetch(const QString &sha256);
    /// The model has something new to say about the page itself.
    virtual void pageChanged() = 0;
    virtual void documentFinished() { }
    /// Shown, or being opened to be shown: the document of that content.
    bool shows(const QString &sha256) const;

    Workspace &m_workspace;

private:
    void attach();
    void detach();
    void adopted();
    void sessionMoved();
    void sayTrouble();
    void sayWhy(const Sentence &sentence);
    void fetched(const QString &path, const QString &sha256);

    QString m_serverId;
    QString m_urlId;
    QPointer<Session> m_session;
    std::shared_ptr<PageModel> m_model;
    std::shared_ptr<Document> m_document;
    bool m_hasPicture = false; ///< the start page knows what m_document looks like
    QString m_why;             ///< the trouble that was told last
    QString m_fetched;         ///< the content of m_document where it was fetched; its own hash comes later
    QPointer<ApiCall> m_fetch;
};

/// A page named by its server and id: from a link, the start page, or another window.
class LinkedPage final : public PageSource {
    Q_OBJECT
public:
    LinkedPage(Workspace &workspace, const QString &serverId, const QString &urlId);

    void start() override;
    void retry() override;
    QString title() const override;

protected:
    void pageChanged() override;

private:
    const QString m_wantedServer;
    const QString m_wantedUrlId;
};

/// A page that is a file on this machine, or a web address that is fetched now. A file finds its page by its
/// path, else by its content; a file never seen becomes a page of `serverId`. Changed content at a known path
/// keeps the page, also while it is open: the file is watched.
class FilePage final : public PageSource {
    Q_OBJECT
public:
    FilePage(Workspace &workspace, const QString &path, const QString &serverId);

    void start() override;
    void retry() override;
    QString title() const override;
    QString filePath() const override { return m_path; }
    std::optional<Scripts> scripts() const override;
    void setScripts(Scripts scripts) override;

protected:
    void pageChanged() override;
    void documentFinished() override;

private:
    enum class Content { Unchanged, Changed };

    void findPage();
    void beginPage();
    void workspaceChanged();
    void openFile();
    void publishContent();
    void sayChanged();
    void reload();
    void reloaded();
    void sayGone();
    void uploadFailed(const protocol::Error &error);

    QString m_path; ///< canonical where the file exists; or an http(s) address
    QString m_wantedServer;
    FileWatch m_watch;
    std::shared_ptr<Document> m_coming; ///< the file's new content, until it can be shown
    bool m_isLive = false;              ///< it has changed while it was open
    QString m_sha256;
    QString m_contentPath; ///< the file of these bytes
    Content m_content = Content::Unchanged;
    bool m_isNew = false;      ///< must be registered before it has a model
    bool m_publishing = false; ///< one upload at a time
    bool m_fileShown = true;   ///< false once the page's own picture replaced the file's
};

} // namespace callout::ui
