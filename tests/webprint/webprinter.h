// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QRectF>
#include <QStringList>
#include <QTcpServer>
#include <QTemporaryDir>

namespace callout::test {

/// What became of one run of callout-webprint.
struct Printed {
    int exit = -1;
    int refused = -1; ///< as it said itself
    QByteArray output;
    QByteArray problem;
    QByteArray pdf;
};

/// Runs the real program until it ends; the event loop goes on, so that servers here can answer.
Printed print(const QString &page, const QStringList &options = {});

/// What a PDF says, as its readers see it.
struct Sheet {
    QList<QSizeF> pages; ///< CSS pixels
    QString text;        ///< of all pages, white space as one blank
    /// Where a word stands, in CSS pixels of its page; empty when it is not there.
    QRectF word(const QString &text) const;
    struct Word {
        QString text;
        QRectF rect;
        int page;
    };
    QList<Word> words;
    QList<QColor> lastPixels; ///< of each page the one at the bottom right
};
Sheet readSheet(const QByteArray &pdf);
/// Its first page at the size that it has in a window.
QImage paintSheet(const QByteArray &pdf);

/// An HTTP server that notes who comes. Paths without an answer get 404.
class PageServer : public QTcpServer {
    Q_OBJECT
public:
    struct Answer {
        QByteArray type;
        QByteArray body;
        QByteArray status = "200 OK";
        QByteArray header; ///< one more line, with its end
    };

    explicit PageServer(const QHostAddress &address = QHostAddress::LocalHost);
    QByteArray address(const QByteArray &path = "/") const;

    QHash<QByteArray, Answer> answers;
    bool isSilent = false; ///< takes requests and never answers
    QStringList requests;  ///< paths, in order
    int connections = 0;

private:
    void take(QTcpSocket &socket);
};

} // namespace callout::test
