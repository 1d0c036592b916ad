// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/markdown/markdowntext.h"

#include <QHash>

#include <md4c.h>

namespace callout {

/// Listens to MD4C and writes down what people read. Used once.
class MarkdownReader {
public:
    MarkdownReader(PictureSource &pictures, const std::atomic<bool> &cancelled)
        : m_pictures(pictures),
          m_cancelled(cancelled)
    {
    }

    bool read(const QByteArray &utf8);
    void takeFrontMatter(QStringView lines);
    MarkdownText result;

private:
    using Kind = MarkdownBlock::Kind;
    using Marker = MarkdownBlock::Marker;

    struct Open {
        quint16 styles = 0;
        int target = -1;
    };

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int takeText(MD_TEXTTYPE type, QUtf8StringView text);

    void nest(MarkdownNest::Kind kind);
    void begin(Kind kind);
    void end();
    void append(QStringView text);
    void closeRun();
    void enterPicture(const QString &source, Open &open);
    void leavePicture();
    QString attribute(const MD_ATTRIBUTE &attribute);
    QString entity(QUtf8StringView text);

    struct List {
        bool isOrdered = false;
        bool isTight = false;
        unsigned next = 0;
    };
    PictureSource &m_pictures;
    const std::atomic<bool> &m_cancelled;
    std::vector<MarkdownNest> m_nests { MarkdownNest() };
    std::vector<size_t> m_quotes; ///< open ones, in result.quotes
    std::vector<List> m_lists;
    Marker m_marker = Marker::None; ///< waits for the item's first block
    unsigned m_number = 0;
    bool m_isInBlock = false;
    bool m_isHtml = false;
    QString m_html;
    std::vector<Open> m_open { Open() };
    qsizetype m_runStart = 0;
    int m_pictureDepth = 0;      ///< inside the words for a picture: md4c nests them
    bool m_showsPicture = false; ///< its words are left out
    QString m_pictureSource;
    int m_table = -1;
    int m_row = -1;
    int m_column = 0;
    QHash<QByteArray, QString> m_entities;
};

} // namespace callout
