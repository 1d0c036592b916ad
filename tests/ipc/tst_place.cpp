// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/hubserver.h"
#include "app/ipc/ownerlock.h"
#include "app/ipc/place.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace callout::ipc;
using namespace Qt::StringLiterals;

namespace {

/// Every name that comes into being in a directory, however soon it goes again.
class Arrivals {
public:
    explicit Arrivals(const QString &directory) : m_watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        ::inotify_add_watch(m_watch, QFile::encodeName(directory).constData(), IN_CREATE | IN_MOVED_TO);
    }
    ~Arrivals() { ::close(m_watch); }
    Arrivals(const Arrivals &) = delete;
    Arrivals &operator=(const Arrivals &) = delete;

    QStringList names() const
    {
        QStringList all;
        alignas(inotify_event) char bytes[4096];
        const ssize_t count = ::read(m_watch, bytes, sizeof bytes);
        for (ssize_t at = 0; at < count;) {
            const auto *event = reinterpret_cast<const inotify_event *>(bytes + at);
            all << QFile::decodeName(event->name);
            at += ssize_t(sizeof(inotify_event)) + event->len;
        }
        return all;
    }

private:
    int m_watch;
};

} // namespace

/// Where processes meet, and who owns.
class IpcPlace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
    }

    void oneIdentityIsOnePlace()
    {
        const auto one = placeFor(u"ada at acme"_s);
        const auto again = placeFor(u"ada at acme"_s);
        const auto other = placeFor(u"bo at acme"_s);
        QVERIFY(one && again && other);
        QCOMPARE(one->socket, again->socket);
        QCOMPARE(one->lockFile, again->lockFile);
        QVERIFY(one->socket != other->socket);
        QVERIFY(!one->socket.contains(u"ada"_s)); // a secret may be part of an identity
        QVERIFY(one->socket.startsWith(m_home->path() + u"/callout/"_s));
    }

    void theDirectoryIsThisUsersAlone()
    {
        QVERIFY(QDir(m_home->path()).mkdir(u"callout"_s));
        const QString directory = m_home->path() + u"/callout"_s;
        QCOMPARE(::chmod(QFile::encodeName(directory).constData(), 0777), 0);
        QVERIFY(placeFor(u"x"_s));
        struct stat found { };
        QCOMPARE(::stat(QFile::encodeName(directory).constData(), &found), 0);
        QCOMPARE(found.st_mode & 07777, 0700u);
    }

    void aLinkInItsPlaceIsNotFollowed()
    {
        QTemporaryDir elsewhere;
        QVERIFY(QFile::link(elsewhere.path(), m_home->path() + u"/callout"_s));
        QVERIFY(!safeDirectory(m_home->path() + u"/callout"_s));
        const auto place = placeFor(u"x"_s);
        QVERIFY(place);
        QVERIFY(!place->socket.startsWith(m_home->path()));
    }

    void aNameTooLongForASocketGoesElsewhere()
    {
        const QString deep = m_home->path() + u'/' + QString(90, u'd');
        QVERIFY(QDir().mkpath(deep));
        qputenv("XDG_RUNTIME_DIR", deep.toUtf8());
        const auto place = placeFor(u"x"_s);
        QVERIFY(place);
        QVERIFY(QFile::encodeName(place->socket).size() <= 107);
    }

    void oneOwnerAtATime()
    {
        const auto place = placeFor(u"x"_s);
        OwnerLock first(place->lockFile);
        OwnerLock second(place->lockFile);
        QVERIFY(first.tryAcquire());
        QVERIFY(first.tryAcquire()); // and again is no question
        QVERIFY(!second.tryAcquire());
        first.release();
        QVERIFY(second.tryAcquire());
        QVERIFY(!first.tryAcquire());
    }

    void nothingIsLeftBehind()
    {
        const auto place = placeFor(u"x"_s);
        {
            OwnerLock first(place->lockFile);
            QVERIFY(first.tryAcquire());
            QVERIFY(QFile::exists(place->lockFile));
        }
        QVERIFY(!QFile::exists(place->lockFile));
    }

    void anOwnerThatIsKilledWhileItBeginsLeavesNothingElse()
    {
        const auto place = placeFor(u"x"_s);
        const QFileInfo socket(place->socket);
        Hub hub;
        {
            const Arrivals arrivals(socket.path());
            HubServer server(hub, place->socket);
            QVERIFY(server.isListening());
            QCOMPARE(arrivals.names(), QStringList { socket.fileName() });
            struct stat found { };
            QCOMPARE(::stat(QFile::encodeName(place->socket).constData(), &found), 0);
            QVERIFY(S_ISSOCK(found.st_mode) && (found.st_mode & 0077) == 0);
        }
        QCOMPARE(QDir(socket.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void aLockWhoseFileWasTakenAwayIsNone()
    {
        const auto place = placeFor(u"x"_s);
        OwnerLock first(place->lockFile);
        QVERIFY(first.tryAcquire());
        // Those who come later meet at the new file, and one at a time there too.
        QVERIFY(QFile::remove(place->lockFile));
        OwnerLock second(place->lockFile);
        OwnerLock third(place->lockFile);
        QVERIFY(second.tryAcquire());
        QVERIFY(!third.tryAcquire());
        first.release(); // the new one is not its to remove
        QVERIFY(QFile::exists(place->lockFile));
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(IpcPlace)
#include "tst_place.moc"
