// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "app/document/image/imagedocument.h"
#include "tests/support/fakeclock.h"

#include <QProxyStyle>
#include <QSize>

#include <memory>

namespace callout::test {

/// Nothing glides: what is scrolled to is there at once.
class StillStyle final : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// A server's end that is always there and keeps what it is sent.
class KeepingLink final : public PageModel::Link {
public:
    std::optional<protocol::Error> send(const protocol::ClientMessage &message) override
    {
        sent.push_back(message);
        return {};
    }
    const User &self() const override { return user; }
    Clock &clock() override { return time; }
    bool isLive() const override { return true; }
    bool isOffline() const override { return false; }

    User user { QStringLiteral("u1"), QStringLiteral("Ada"), Role::Commenter, {} };
    FakeClock time;
    std::vector<protocol::ClientMessage> sent;
};

/// Point or region markers by number: id "c1", "c2", …; each by Bo unless said otherwise.
class PageBuilder {
public:
    PageBuilder &point(double x, double y) { return region(x, y, 0, 0); }
    PageBuilder &region(double x, double y, double w, double h);
    PageBuilder &by(const QString &id, const QString &name); ///< of the last one
    PageBuilder &resolved();                                 ///< the last one
    PageBuilder &saying(const QString &text);                ///< the last one

    protocol::Subscribed subscribed;
    PageBuilder();
};

/// A page as a session would hold it.
std::shared_ptr<PageModel> makePage(KeepingLink &link, const PageBuilder &builder);

/// A finished document of that size: something between a mockup and a test card.
std::shared_ptr<Document> makeDocument(const QString &directory, QSize size);

} // namespace callout::test
