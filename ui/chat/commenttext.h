// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>
#include <QUrl>

namespace callout::ui {

struct Theme;

/// A comment's Markdown as a document. HTML is shown as it was typed; nothing is ever loaded, from
/// the network or from disk; images become links with their description. GUI thread.
class CommentDocument final : public QTextDocument {
    Q_OBJECT
public:
    explicit CommentDocument(QObject *parent = nullptr);

    /// `ink` is the colour of the words, for comments that are pending.
    void setComment(const QString &markdown, const Theme &theme, const QColor &ink, const QFont &font);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void replaceImages();
    void styleBlocks(const Theme &theme, const QFont &font);
    void styleWords(const Theme &theme);
};

/// The first `atMost` characters on one line, without Markdown's signs: for lists and screen readers.
QString plainWords(const QString &markdown, qsizetype atMost = 200);

/// Only what a browser or a mail program opens harmlessly: http, https, mailto.
bool mayOpen(const QUrl &url);

} // namespace callout::ui
