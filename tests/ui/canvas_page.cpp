// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

namespace callout::test {

using namespace Qt::StringLiterals;

PageBuilder::PageBuilder()
{
    subscribed.ref = 1;
    subscribed.urlId = u"page"_s;
    subscribed.epoch = u"e1"_s;
    subscribed.seq = 1;
    Page page;
    page.urlId = u"page"_s;
    page.title = u"Mockup"_s;
    subscribed.page = page;
    subscribed.presence = {
        { { u"u1"_s, u"Ada"_s, Role::Commenter, {} }, { u"u2"_s, u"Bo"_s, Role::Commenter, {} } }, 2
    };
    subscribed.read = 1;
}

PageBuilder &PageBuilder::region(double x, double y, double w, double h)
{
    Conversation conversation;
    const auto number = subscribed.conversations.size() + 1;
    conversation.id = u"c%1"_s.arg(number);
    conversation.anchor = ImageAnchor { x, y, w, h, {} };
    conversation.createdBy = { u"u2"_s, u"Bo"_s };
    conversation.createdAt = Timestamp(number);
    Comment comment;
    comment.id = u"m%1"_s.arg(number);
    comment.author = conversation.createdBy;
    comment.text = u"Logo too small"_s;
    comment.seq = 1;
    conversation.comments = { comment };
    subscribed.conversations.push_back(conversation);
    return *this;
}

PageBuilder &PageBuilder::by(const QString &id, const QString &name)
{
    subscribed.conversations.back().createdBy = { id, name };
    subscribed.conversations.back().comments.front().author = { id, name };
    return *this;
}

PageBuilder &PageBuilder::resolved()
{
    subscribed.conversations.back().state = ConversationState::Resolved;
    return *this;
}

PageBuilder &PageBuilder::saying(const QString &text)
{
    subscribed.conversations.back().comments.front().text = text;
    return *this;
}

std::shared_ptr<PageModel> makePage(KeepingLink &link, const PageBuilder &builder)
{
    auto model = std::make_shared<PageModel>(builder.subscribed.urlId, link);
    model->subscription(builder.subscribed.ref);
    model->apply(builder.subscribed);
    return model;
}

std::shared_ptr<Document> makeDocument(const QString &directory, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0xf4, 0xf6, 0xfa));
    QPainter painter(&image);
    const int unit = std::max(size.width() / 16, 1);
    painter.fillRect(0, 0, size.width(), unit, QColor(0x22, 0x2b, 0x45));
    for (int i = 0; i < 3; ++i)
        painter.fillRect(unit + i * unit * 5, unit * 2, unit * 4, unit * 3,
                         QColor::fromHsv(i * 90 + 20, 120, 220));
    painter.end();
    const QString path = QDir(directory).filePath(u"%1x%2.png"_s.arg(size.width()).arg(size.height()));
    image.save(path);
    auto document = ImageDocument::open(path);
    while (document->state() == Document::State::Loading)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return document;
}

} // namespace callout::test
