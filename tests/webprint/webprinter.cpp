// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/webprint/webprinter.h"

#include <QEventLoop>
#include <QProcess>
#include <QTcpSocket>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;

namespace callout::test {

Printed print(const QString &page, const QStringList &options)
{
    const QTemporaryDir scratch;
    const QString out = scratch.filePath(u"out.pdf"_s);
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(QStringLiteral(CALLOUT_WEBPRINT), QStringList(options) << u"--out"_s << out << page);
    if (process.waitForStarted())
        loop.exec();

    Printed printed;
    printed.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    printed.output = process.readAllStandardOutput();
    printed.problem = process.readAllStandardError();
    for (const QByteArray &line : printed.output.split('\n')) {
        if (line.startsWith("refused "))
            printed.refused = line.mid(8).toInt();
    }
    QFile file(out);
    if (file.open(QIODevice::ReadOnly))
        printed.pdf = file.readAll();
    return printed;
}

QRectF Sheet::word(const QString &wanted) const
{
    for (const Word &word : words) {
        if (word.text == wanted)
            return word.rect;
    }
    return {};
}

Sheet readSheet(const QByteArray &pdf)
{
    constexpr double pixels = 96.0 / 72;
    Sheet sheet;
    const auto document = Poppler::Document::loadFromData(pdf);
    QStringList words;
    for (int i = 0; document && i < document->numPages(); ++i) {
        const auto page = document->page(i);
        sheet.pages << page->pageSizeF() * pixels;
        constexpr double coarse = 24; // dots an inch
        const QImage picture = page->renderToImage(coarse, coarse);
        sheet.lastPixels << picture.pixelColor(picture.width() - 1, picture.height() - 1);
        for (const auto &box : page->textList()) {
            const QRectF at = box->boundingBox();
            sheet.words.append({ box->text(), QRectF(at.topLeft() * pixels, at.size() * pixels), i });
            words << box->text();
        }
    }
    sheet.text = words.join(u' ');
    return sheet;
}

QImage paintSheet(const QByteArray &pdf)
{
    constexpr double dots = 96;
    const auto document = Poppler::Document::loadFromData(pdf);
    const auto page = document ? document->page(0) : nullptr;
    return page ? page->renderToImage(dots, dots) : QImage();
}

PageServer::PageServer(const QHostAddress &address)
{
    listen(address);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QByteArray PageServer::address(const QByteArray &path) const
{
    return "http://" + serverAddress().toString().toLatin1() + ':' + QByteArray::number(serverPort()) + path;
}

void PageServer::take(QTcpSocket &socket)
{
    const QByteArray request = socket.readAll(); // small ones arrive whole
    const QByteArray path = request.split(' ').value(1);
    requests << QString::fromLatin1(path);
    if (isSilent)
        return;
    const Answer answer = answers.value(path, { "text/plain", "nothing here", "404 Not Found", {} });
    socket.write("HTTP/1.1 " + answer.status + "\r\nContent-Type: " + answer.type
                 + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n" + answer.header
                 + "Connection: close\r\n\r\n" + answer.body);
    socket.disconnectFromHost();
}

} // namespace callout::test
