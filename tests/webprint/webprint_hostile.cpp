// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/exitcodes.h"
#include "tests/webprint/webprinter.h"

#include <QDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using webprint::Exit;

/// Pages that want out: to the network, to other files, to whoever opens them.
class HostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void reachesNobody();
    void wouldReachSomebody();
    void reachesNobodyWithScripts();
    void readsNoOtherFile();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's folder cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_dir;
    PageServer m_server;
};

void HostileTest::initTestCase()
{
    QVERIFY(QDir(m_dir.path()).mkdir(u"page"_s));
}

/// Everything in HTML and CSS that fetches something by itself. HOST stands for the tracker.
constexpr char trackers[] = R"html(
    <link rel=preconnect href="HOST/"><link rel=dns-prefetch href="HOST/"><link rel=prefetch href="HOST/a1">
    <link rel=preload as=image href="HOST/a2"><link rel=prerender href="HOST/a3"><link rel=icon href="HOST/a4">
    <link rel=stylesheet href="HOST/a5.css"><link rel=modulepreload href="HOST/a6.js">
    <link rel=manifest href="HOST/a7"><meta http-equiv=refresh content="0;url=HOST/a8">
    <style>@import "HOST/b1.css"; @font-face { font-family: f; src: url(HOST/b2.woff2) }
      body { font-family: f; background: url(HOST/b3.png); cursor: url(HOST/b4.cur), auto }
      li { list-style-image: url(HOST/b5.png) } p::before { content: url(HOST/b6.png) }
      div { border-image: url(HOST/b7.png) 1; mask: url(HOST/b8.svg#m); filter: url(HOST/b9.svg#f) }
      @media print { p { background: url(HOST/b10.png) } }</style>
    <img src="HOST/c1.png"><img srcset="HOST/c2.png 1x, HOST/c3.png 2x"><img src="HOST/c4.png" loading=lazy>
    <picture><source srcset="HOST/c5.png"><img></picture><input type=image src="HOST/c6.png">
    <video src="HOST/d1.mp4" poster="HOST/d2.png" autoplay></video><audio src="HOST/d3.mp3" autoplay></audio>
    <video><source src="HOST/d4"><track src="HOST/d5.vtt" default></video>
    <iframe src="HOST/e1"></iframe><iframe srcdoc="<img src=HOST/e2.png>"></iframe>
    <object data="HOST/e3"></object><embed src="HOST/e4"><frame src="HOST/e5">
    <iframe src="data:text/html,<img src=HOST/e6.png>"></iframe>
    <svg><image href="HOST/f1.png" width=9 height=9 /><use href="HOST/f2.svg#x" />
      <use xlink:href="HOST/f3.svg#x" /><rect fill="url(HOST/f4.svg#p)" width=9 height=9 /></svg>
    <table background="HOST/g1.png"><tr><td background="HOST/g2.png"></table><body background="HOST/g3.png">
    <form action="HOST/g4"><input name=a autofocus><button>Send</button></form>
    <a href="HOST/g5" ping="HOST/g6">link</a><script src="HOST/g7.js"></script><ul><li>item</ul><p>para<div>x</div>
)html";

void HostileTest::reachesNobody()
{
    const QByteArray host = m_server.address("");
    const QByteArray page = "<!doctype html><title>x</title><p>Visible</p>"
        + QByteArray(trackers).replace("HOST", host)
        + "<script>document.write('Ran')</script><img src=x onerror=\"document.body.append('Ran')\">"
          "<iframe src=\"javascript:'Ran'\"></iframe><base href='"
        + host + "/base/'><img src=relative.png><svg onload=\"document.body.append('Ran')\"></svg>";
    const Printed printed = print(write(u"page/hostile.html"_s, page));
    QCOMPARE(printed.exit, int(Exit::Done));
    QCOMPARE(m_server.connections, 0);
    const Sheet sheet = readSheet(printed.pdf);
    QVERIFY(sheet.text.contains("Visible"_L1));
    QVERIFY(!sheet.text.contains("Ran"_L1));
}

/// The tests above could pass because nothing was tried: from an address the same page does fetch.
void HostileTest::wouldReachSomebody()
{
    PageServer server;
    server.answers["/"] = {
        "text/html", "<!doctype html>" + QByteArray(trackers).replace("HOST", ""), "200 OK", {}
    };
    QCOMPARE(print(QString::fromLatin1(server.address())).exit, int(Exit::Done));
    QVERIFY2(server.requests.size() > 20, qPrintable(server.requests.join(u' ')));
    for (const char *never :
         { "/a1", "/a3", "/a4", "/a8", "/d1.mp4", "/d3.mp3", "/g4", "/g5", "/g6", "/g7.js" })
        QVERIFY2(!server.requests.contains(QLatin1StringView(never)), never);
}

void HostileTest::reachesNobodyWithScripts()
{
    const QByteArray page = QByteArray(R"html(<!doctype html><p>Visible</p>TRACKERS<script>
        const attempts = [
          () => fetch('HOST/1'), () => fetch('HOST/2', { method: 'POST', mode: 'no-cors', body: 'x' }),
          () => new WebSocket('HOST/3'.replace('http', 'ws')), () => new EventSource('HOST/4'),
          () => navigator.sendBeacon('HOST/5', 'x'), () => { new Image().src = 'HOST/6'; },
          () => window.open('HOST/7'), () => import('HOST/8'), () => new Worker('HOST/9'),
          () => new Worker(URL.createObjectURL(new Blob(["fetch('HOST/10')"]))),
          () => { const x = new XMLHttpRequest(); x.open('GET', 'HOST/11'); x.send(); },
          () => { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:HOSTNAME' }] });
                  c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)); },
          () => { const f = document.createElement('form'); f.action = 'HOST/12'; f.method = 'post';
                  document.body.append(f); f.submit(); },
          () => navigator.serviceWorker.register('HOST/13'), () => alert('x'), () => confirm('x'), () => prompt('x'),
          () => print(), () => { location = 'HOST/14'; },
          () => fetch('file:///etc/hostname').then((r) => r.text()).then((t) => document.body.append('Stolen')),
          () => { document.cookie = 'a=b'; localStorage.a = 'b'; },
        ];
        for (const attempt of attempts) try { attempt(); } catch (e) { }
        document.querySelector('p').append(' Ran');
        </script>)html")
                                .replace("TRACKERS", trackers)
                                .replace("HOSTNAME", m_server.address("").mid(7))
                                .replace("HOST", m_server.address(""));
    const Printed printed = print(write(u"page/scripts.html"_s, page), { u"--scripts"_s });
    QCOMPARE(printed.exit, int(Exit::Done));
    QCOMPARE(m_server.connections, 0);
    const Sheet sheet = readSheet(printed.pdf);
    QVERIFY(sheet.text.contains("Visible Ran"_L1));
    QVERIFY(!sheet.text.contains("Stolen"_L1));
}

void HostileTest::readsNoOtherFile()
{
    write(u"secret.txt"_s, "SECRET outside");
    QVERIFY(QFile::link(m_dir.filePath(u"secret.txt"_s), m_dir.filePath(u"page/link.txt"_s)));
    QVERIFY(QFile::link(m_dir.path(), m_dir.filePath(u"page/folder"_s)));
    QVERIFY(QDir(m_dir.path()).mkpath(u"page/.hidden"_s));
    QVERIFY(QDir(m_dir.path()).mkpath(u"page/inside"_s));
    write(u"page/.hidden/key.txt"_s, "SECRET hidden");
    write(u"page/inside/part.html"_s, "<p>Inside");
    QByteArray page = "<!doctype html><iframe src=inside/part.html></iframe>";
    const QByteArray secret = m_dir.filePath(u"secret.txt"_s).toUtf8();
    const QList<QByteArray> ways = { "file://" + secret,
                                     "../secret.txt",
                                     "%2e%2e/secret.txt",
                                     "..%2fsecret.txt",
                                     "inside/../../secret.txt",
                                     "link.txt",
                                     "folder/secret.txt",
                                     ".hidden/key.txt",
                                     "inside/%2e%2e/.hidden/key.txt",
                                     "callout-page://other" + secret,
                                     "callout-page://page/" + secret,
                                     "view-source:file://" + secret,
                                     "chrome://version",
                                     "qrc:/webprint/prepare.js",
                                     "filesystem:file://" + secret };
    for (const QByteArray &way : ways)
        page += "<iframe src='" + way + "'></iframe><object data='" + way + "'></object>";
    const Printed printed = print(write(u"page/reader.html"_s, page), { u"--scripts"_s });
    QCOMPARE(printed.exit, int(Exit::Done));
    const Sheet sheet = readSheet(printed.pdf);
    QVERIFY(sheet.text.contains("Inside"_L1));
    QVERIFY2(!sheet.text.contains("SECRET"_L1), qPrintable(sheet.text));
    QVERIFY(!sheet.text.contains("Chromium"_L1));
    QVERIFY(!sheet.text.contains("strict"_L1));
}

QTEST_GUILESS_MAIN(HostileTest)
#include "webprint_hostile.moc"
