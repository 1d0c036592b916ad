// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/pagesource.h"

#include "app/client/api.h"
#include "app/client/blobcache.h"
#include "ui/presence/statetext.h"
#include "ui/workspace/sentences.h"

#include <QBuffer>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

constexpr QSize thumbnailSize { 480, 320 };

QByteArray thumbnailOf(const Document &document)
{
    const QImage picture = document.thumbnail(thumbnailSize);
    if (picture.isNull())
        return {};
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return png;
}

} // namespace

PageSource::PageSource(Workspace &workspace) : m_workspace(workspace)
{
    connect(&workspace, &Workspace::stateChanged, this, &PageSource::attach);
    connect(&workspace, &Workspace::membershipsChanged, this, &PageSource::attach);
    connect(&workspace, &Workspace::sessionClosed, this, [this](const QString &serverId) {
        if (serverId == m_serverId)
            detach();
    });
}

PageSource::~PageSource()
{
    if (m_fetch)
        m_fetch->cancel();
}

// -- the model ------------------------------------------------------------------------------------

void PageSource::identify(const QString &serverId, const QString &urlId)
{
    m_serverId = serverId;
    m_urlId = urlId;
    attach();
}

void PageSource::attach()
{
    if (m_urlId.isEmpty() || m_model)
        return;
    m_session = m_workspace.session(m_serverId);
    if (!m_session) {
        if (m_workspace.state() == Workspace::State::Failed && m_serverId == Library::privateServer()
            && !m_document)
            Q_EMIT failed([this] { return m_workspace.failure(); });
        return;
    }
    m_model = m_session->page(m_urlId);
    connect(m_session, &Session::stateChanged, this, &PageSource::sessionMoved);
    connect(m_session, &Session::pageRefused, this, [this](const QString &urlId) {
        if (urlId != m_urlId)
            return;
        const Sentence sentence = [this] {
            return tr("You can no longer see “%1” at %2: it is gone, or the invitation was withdrawn. "
                      "Ask whoever shared it.")
                .arg(title(), m_workspace.describe(m_serverId));
        };
        if (m_document)
            Q_EMIT noticed({ u"refused"_s, Notice::Tone::Warning, sentence });
        else
            Q_EMIT failed(sentence);
    });
    connect(m_model.get(), &PageModel::reset, this, &PageSource::adopted);
    connect(m_model.get(), &PageModel::pageChanged, this, &PageSource::adopted);
    Q_EMIT modelChanged();
    adopted();
    sessionMoved();
}

void PageSource::detach()
{
    cancelFetching();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    if (m_model)
        disconnect(m_model.get(), nullptr, this, nullptr);
    m_session = nullptr;
    m_model.reset();
    Q_EMIT modelChanged();
}

void PageSource::adopted()
{
    if (!m_model->isLoaded())
        return;
    if (m_model->isLive())
        Q_EMIT unnoticed(u"refused"_s);
    Q_EMIT titleChanged();
    pageChanged();
}

void PageSource::sessionMoved()
{
    const auto state = m_session->state();
    if (state == Connection::State::Online) {
        sayWhy({});
        adopted();
        return;
    }
    sayTrouble();
    const bool stuck = state == Connection::State::Rejected || state == Connection::State::WaitingToRetry
        || state == Connection::State::Blocked || state == Connection::State::Offline;
    // What is known stays readable, and then the bar tells; here only who has nothing at all.
    if (stuck && !m_model->isLoaded() && !m_document) {
        Q_EMIT failed([session = m_session] { return session ? connectionFailure(*session) : QString(); });
    }
}

/// In whole words what the bar says in a few, once an attempt has shown that it lasts.
void PageSource::sayTrouble()
{
    const auto state = m_session->state();
    const bool mayPass = m_session->lastFault() == Transport::Fault::None
        || m_session->lastFault() == Transport::Fault::Broken;
    if (state == Connection::State::Offline)
        sayWhy({}); // the word is enough
    else if ((state == Connection::State::WaitingToRetry && !mayPass) || state == Connection::State::Blocked
             || state == Connection::State::Rejected)
        sayWhy([session = m_session, clock = &m_workspace.clock()] {
            return session ? stateText(statusOf(*session, nullptr), clock->now()).reason : QString();
        });
}

/// Each of them once: who has closed it has read it.
void PageSource::sayWhy(const Sentence &sentence)
{
    const bool isHere = m_model->isLoaded() && m_serverId != Library::privateServer();
    const QString why = sentence && isHere ? sentence() : QString();
    if (why == std::exchange(m_why, why))
        return;
    if (why.isEmpty())
        Q_EMIT unnoticed(u"unreachable"_s);
    else
        Q_EMIT noticed({ u"unreachable"_s, Notice::Tone::Warning, sentence });
}

QString PageSource::explain(const protocol::Error &error) const
{
    const bool isDown = error.code == protocol::Code::Unavailable || error.code == protocol::Code::Offline;
    if (m_serverId == Library::privateServer())
        return error.code == protocol::Code::Unavailable ? workspaceFailure(error, m_workspace.directory())
                                                         : QString();
    const bool isNetwork = isDown && m_session && m_session->state() != Connection::State::Online;
    return isNetwork ? connectionFailure(*m_session) : QString();
}

// -- the picture ----------------------------------------------------------------------------------

void PageSource::show(std::shared_ptr<Document> document)
{
    if (m_document)
        disconnect(m_document.get(), nullptr, this, nullptr);
    m_document = std::move(document);
    m_fetched.clear();
    const auto finished = [this] {
        documentFinished();
        remember();
    };
    const auto isOpening = [this] {
        return m_document->state() == Document::State::Loading
            || m_document->state() == Document::State::Locked;
    };
    if (isOpening())
        connect(m_document.get(), &Document::finished, this, finished);
    m_hasPicture = false;
    connect(m_document.get(), &Document::contentChanged, this, [this] {
        if (!m_hasPicture) // a document that is painted in pieces has its small picture later
            remember();
    });
    Q_EMIT documentChanged();
    if (!isOpening())
        finished();
}

void PageSource::remember()
{
    if (m_urlId.isEmpty() || !m_document || m_document->state() != Document::State::Ready)
        return;
    Library::Entry entry;
    entry.server = m_serverId;
    entry.urlId = m_urlId;
    entry.title = title();
    entry.blob = m_document->sha256();
    entry.path = filePath();
    entry.thumbnail = thumbnailOf(*m_document);
    m_hasPicture = !entry.thumbnail.isEmpty();
    entry.openedAt = m_workspace.clock().now();
    m_workspace.library().rememberPage(entry);
}

void PageSource::fetch(const QString &sha256)
{
    if (m_fetch || !m_session)
        return;
    m_fetch = m_session->blobs().fetch(sha256, [this, sha256](protocol::Outcome<QString> path) {
        m_fetch = nullptr;
        if (path) {
            fetched(*path, sha256);
            return;
        }
        const Sentence sentence = [this, error = path.error(), endpoint = m_session->endpoint()] {
            return tr("“%1” could not be fetched. %2").arg(title(), connectionFailure(error, endpoint));
        };
        if (m_document)
            Q_EMIT noticed({ u"fetch"_s,
                             Notice::Tone::Warning,
                             sentence,
                             { { [] { return tr("Try again"); }, [this] { retry(); } } } });
        else
            Q_EMIT failed(sentence);
    });
    if (!m_fetch)
        return;
    connect(m_fetch, &ApiCall::progress, this, &PageSource::fetchingChanged);
    Q_EMIT fetchingChanged(0, -1);
}

bool PageSource::shows(const QString &sha256) const
{
    if (!m_document || m_document->state() == Document::State::Failed)
        return false;
    return m_document->sha256() == sha256 || m_fetched == sha256;
}

void PageSource::fetched(const QString &path, const QString &sha256)
{
    Q_EMIT unnoticed(u"fetch"_s);
    // What came from a server lies under its hash: only its page knows what it is.
    const bool knows = model() && model()->isLoaded();
    show(m_workspace.document(path, knows ? std::optional(model()->page().kind) : std::nullopt));
    m_fetched = sha256;
    pageChanged(); // it may have been replaced again meanwhile
}

void PageSource::cancelFetching()
{
    if (!m_fetch)
        return;
    ApiCall *call = m_fetch;
    m_fetch = nullptr;
    call->cancel();
    if (!m_document)
        Q_EMIT failed([this] { return tr("Fetching “%1” was stopped. Try again to see it.").arg(title()); });
}

// -- a page by its id -----------------------------------------------------------------------------

LinkedPage::LinkedPage(Workspace &workspace, const QString &serverId, const QString &urlId)
    : PageSource(workspace),
      m_wantedServer(serverId),
      m_wantedUrlId(urlId)
{
}

void LinkedPage::start()
{
    identify(m_wantedServer, m_wantedUrlId);
}

void LinkedPage::retry()
{
    if (session() && session()->state() != Connection::State::Online)
        session()->tryNow();
    else if (model() && model()->isLoaded())
        pageChanged();
    else
        m_workspace.start();
}

QString LinkedPage::title() const
{
    if (model() && model()->isLoaded() && !model()->page().title.isEmpty())
        return model()->page().title;
    const auto entry = m_workspace.library().entry(serverId(), urlId());
    return entry && !entry->title.isEmpty() ? entry->title : tr("Shared page");
}

void LinkedPage::pageChanged()
{
    const Page &page = model()->page();
    if (shows(page.blob))
        return;
    if (!page.blob.isEmpty()) {
        fetch(page.blob);
    } else if (!document() && session()->state() == Connection::State::Online) {
        if (model()->confirmed().exists)
            Q_EMIT failed([this] {
                return tr("There is nothing to see of “%1” yet: whoever shares it is still uploading it. "
                          "It appears by itself.")
                    .arg(title());
            });
        else
            Q_EMIT failed([this] {
                return tr("This page is no longer at %1. Ask whoever shared it for a new link.")
                    .arg(m_workspace.describe(serverId()));
            });
    }
}

} // namespace callout::ui
