<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>callout::ui::AvatarStack</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n discussion(s) here: click to fan them out</source>
        <translation>
            <numerusform>%n discussion here: click to fan them out</numerusform>
            <numerusform>%n discussions here: click to fan them out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatWindow</name>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n person is typing…</numerusform>
            <numerusform>%n people are typing…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentList</name>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n new ↓</numerusform>
            <numerusform>%n new ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentRow</name>
    <message numerus="yes">
        <source>%1 from %n person(s)</source>
        <extracomment>%1: an emoji</extracomment>
        <translation>
            <numerusform>%1 from %n person</numerusform>
            <numerusform>%1 from %n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::Composer</name>
    <message numerus="yes">
        <source>The comment is too long: %1 characters are allowed. Shorten it by %n.</source>
        <translation>
            <numerusform>The comment is too long: %1 characters are allowed. Shorten it by %n.</numerusform>
            <numerusform>The comment is too long: %1 characters are allowed. Shorten it by %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionModel</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ErrorText</name>
    <message numerus="yes">
        <source>There were too many changes in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>There were too many changes in a short time. Try again in %n second.</numerusform>
            <numerusform>There were too many changes in a short time. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::FilePage</name>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept, where they were.</source>
        <translation>
            <numerusform>Its %n discussion is kept, where it was.</numerusform>
            <numerusform>Its %n discussions are kept, where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept.</source>
        <translation>
            <numerusform>Its discussion is kept.</numerusform>
            <numerusform>Its %n discussions are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::InvitePane</name>
    <message numerus="yes">
        <source>used by %n person(s)</source>
        <translation>
            <numerusform>used by %n person</numerusform>
            <numerusform>used by %n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::MarkerAccessible</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::PageWindow</name>
    <message numerus="yes">
        <source>%n file(s) could not be opened and will not be in the link.</source>
        <translation>
            <numerusform>%n file could not be opened and will not be in the link.</numerusform>
            <numerusform>%n files could not be opened and will not be in the link.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::PublishPane</name>
    <message numerus="yes">
        <source>%n discussion(s) of yours go along.</source>
        <translation>
            <numerusform>%n discussion of yours goes along.</numerusform>
            <numerusform>%n discussions of yours go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</source>
        <translation>
            <numerusform>%n comment in what others began or wrote stays in your workspace: a server writes every comment under the name of who sends it, and this one is not yours.</numerusform>
            <numerusform>%n comments in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ShareDialog</name>
    <message numerus="yes">
        <source>Share %n Page(s) by One Link</source>
        <translation>
            <numerusform>Share %n Page by One Link</numerusform>
            <numerusform>Share %n Pages by One Link</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::StartWindow</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::StateText</name>
    <message numerus="yes">
        <source>%1 · again in %n s</source>
        <extracomment>%1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · again in %n s</numerusform>
            <numerusform>%1 · again in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n s</source>
        <extracomment>as short as can be, for narrow windows; %1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n s</numerusform>
            <numerusform>%1 · %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::TopBar</name>
    <message numerus="yes">
        <source>%n viewing</source>
        <translation>
            <numerusform>%n viewing</numerusform>
            <numerusform>%n viewing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open discussion(s)</source>
        <translation>
            <numerusform>%n open discussion</numerusform>
            <numerusform>%n open discussions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::Windows</name>
    <message numerus="yes">
        <source>Sharing ends for %n person(s) when this window closes.</source>
        <translation>
            <numerusform>Sharing ends for %n person when this window closes.</numerusform>
            <numerusform>Sharing ends for %n persons when this window closes.</numerusform>
        </translation>
    </message>
</context>
</TS>
