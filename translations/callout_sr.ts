<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr" sourcelanguage="en">
<context>
    <name>callout::DocumentError</name>
    <message>
        <source>%1 megapixels</source>
        <extracomment>%1 is a number, like 48 or 0.5</extracomment>
        <translation>%1 мегапиксела</translation>
    </message>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed: open it from where it is now.</source>
        <translation>Датотека „%1“ не постоји. Можда је премештена или преименована: отворите је тамо где је сада.</translation>
    </message>
    <message>
        <source>“%1” could not be read. Check that you may read it and that its disk is working.</source>
        <translation>„%1“ није могуће прочитати. Проверите да ли смете да је читате и да ли диск ради.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). Copy, download or export it again.</source>
        <translation>„%1“ је празна (0 бајтова). Поново је копирајте, преузмите или извезите.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because the reader for its format is not installed. Install the package qt6-image-formats-plugins, or export the picture as PNG or JPEG.</source>
        <translation>„%1“ не може да се отвори јер читач за њен формат није инсталиран. Инсталирајте пакет qt6-image-formats-plugins или извезите слику као PNG или JPEG.</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 pixels (%4); Callout opens up to %5. Make it smaller, or crop it to the part you want to discuss.</source>
        <extracomment>%1 file name, %2 and %3 pixels, %4 like &quot;400 megapixels&quot;, %5 like &quot;134 megapixels&quot;</extracomment>
        <translation>„%1“ има %2 × %3 пиксела (%4); Callout отвара до %5. Смањите слику или је исеците на део о којем желите да разговарате.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be shown. Copy, download or export it again.</source>
        <translation>„%1“ је оштећена и не може да се прикаже. Поново је копирајте, преузмите или извезите.</translation>
    </message>
    <message>
        <source>Opening “%1” was stopped. Open it again to see it.</source>
        <translation>Отварање „%1“ је заустављено. Отворите је поново да је видите.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages, the most that Callout opens. Split it into several files and open the one you want to discuss.</source>
        <extracomment>%1 file name, %2 the largest number of pages</extracomment>
        <translation>„%1“ има више од %2 страница, што је највише што Callout отвара. Поделите је на више датотека и отворите ону о којој желите да расправљате.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that only the program of its publisher can open. Ask for a copy without that protection, or with a password.</source>
        <translation>„%1“ је заштићена тако да може да је отвори само програм њеног издавача. Затражите примерак без те заштите или са лозинком.</translation>
    </message>
    <message>
        <source>“%1” is incomplete: the file ends too early. Copy or download it again.</source>
        <translation>„%1“ је непотпуна: датотека се прерано завршава. Поново је копирајте или преузмите.</translation>
    </message>
    <message>
        <source>“%1” is not a web page or a picture that can be shown as one. Save it as a file and open that, or export it as PDF or PNG.</source>
        <translation>„%1“ није веб-страница ни слика која може тако да се прикаже. Сачувајте је као датотеку и отворите њу, или је извезите као PDF или PNG.</translation>
    </message>
    <message>
        <source>The page “%1” is too large to be shown. Open a part of it, or print it to PDF with a browser and open that.</source>
        <translation>Страница „%1“ је превелика да би се приказала. Отворите њен део или је прегледачем одштампајте у PDF и отворите њега.</translation>
    </message>
    <message>
        <source>The page “%1” could not be shown: the program that reads web pages failed. Try again, or print the page to PDF with a browser and open that.</source>
        <translation>Страницу „%1“ није могуће приказати: програм који чита веб-странице није успео. Покушајте поново или прегледачем одштампајте страницу у PDF и отворите њега.</translation>
    </message>
    <message>
        <source>“%1” needs the program that reads web pages, which is not installed. Install the package callout-webprint, or save the page as PDF or PNG and open that.</source>
        <translation>За „%1“ је потребан програм који чита веб-странице, а он није инсталиран. Инсталирајте пакет callout-webprint или сачувајте страницу као PDF или PNG и отворите њу.</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Check the address and your connection, then try again.</source>
        <translation>„%1“ не одговара на време. Проверите адресу и своју везу, па покушајте поново.</translation>
    </message>
    <message>
        <source>“%1” leads from one address to the next without an end. Open it in a browser and copy the address that you arrive at.</source>
        <translation>„%1“ бескрајно води с једне адресе на другу. Отворите је у прегледачу и копирајте адресу на коју стигнете.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached safely. Check the address and your connection, then try again.</source>
        <translation>До „%1“ није могуће безбедно доћи. Проверите адресу и своју везу, па покушајте поново.</translation>
    </message>
    <message>
        <source>The server of “%1” answered with error %2. Check the address; if one must sign in to see the page, save it with a browser and open the file.</source>
        <extracomment>%1 a web address, %2 a number like 404</extracomment>
        <translation>Сервер за „%1“ одговорио је грешком %2. Проверите адресу; ако је за приказ странице потребна пријава, сачувајте је прегледачем и отворите датотеку.</translation>
    </message>
    <message>
        <source>“%1” leads into the private network of this computer, which a public page may not. Open the address that you mean itself.</source>
        <translation>„%1“ води у приватну мрежу овог рачунара, што јавна страница не сме. Отворите непосредно адресу на коју мислите.</translation>
    </message>
    <message>
        <source>“%1” is not a picture or PDF that Callout knows, whatever its name says. It opens PNG, JPEG, WebP, GIF, BMP and TIFF: export it as one of these, or as PDF.</source>
        <translation>„%1“ није слика ни PDF који Callout познаје, шта год јој име говорило. Отвара PNG, JPEG, WebP, GIF, BMP и TIFF: извезите је у неки од ових или као PDF.</translation>
    </message>
    <message>
        <source>“%1” is nothing that Callout can show. It opens pictures (PNG, JPEG, WebP, GIF, BMP and TIFF), PDF, HTML, Markdown and text: export it as one of these.</source>
        <translation>„%1“ није нешто што Callout може да прикаже. Отвара слике (PNG, JPEG, WebP, GIF, BMP и TIFF), PDF, HTML, Markdown и текст: извезите је у неки од ових.</translation>
    </message>
    <message>
        <source>“%1” is longer than Callout shows as text: up to %2 and %3 rows. Open a part of it.</source>
        <translation>„%1“ је дужа него што Callout приказује као текст: највише %2 и %3 редова. Отворите њен део.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open one of the files in it.</source>
        <translation>„%1“ је фасцикла. Отворите неку од датотека у њој.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, not a file. Save what comes from it as a file and open that.</source>
        <translation>„%1“ је уређај или цев, а не датотека. Сачувајте оно што из тога долази као датотеку и отворите њу.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most that Callout opens. Save a picture as JPEG or WebP, or split a document into several files.</source>
        <translation>„%1“ је веће од %2, што је највише што Callout отвара. Слику сачувајте као JPEG или WebP, а документ поделите на више датотека.</translation>
    </message>
    <message>
        <source>There is not enough memory to show “%1”. Close other programs, or make it smaller.</source>
        <translation>Нема довољно меморије да се прикаже „%1“. Затворите друге програме или смањите датотеку.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because callout-pdf, the part of Callout that reads PDFs, is missing or cannot be started. Close some programs and try again, or install Callout again.</source>
        <translation>„%1“ не може да се отвори јер callout-pdf, део програма Callout који чита PDF, недостаје или не може да се покрене. Затворите неке програме и покушајте поново, или поново инсталирајте Callout.</translation>
    </message>
</context>
<context>
    <name>callout::HtmlDocument</name>
    <message>
        <source>Simplified</source>
        <translation>Поједностављено</translation>
    </message>
    <message>
        <source>Simplified: install the package callout-webprint to see the page as it is</source>
        <translation>Поједностављено: инсталирајте пакет callout-webprint да видите страницу онаквом каква јесте</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <extracomment>%1 is the time, and the day if it was not today, at which a web page was fetched</extracomment>
        <translation>Снимак: %1</translation>
    </message>
</context>
<context>
    <name>callout::PageModel</name>
    <message>
        <source>Someone</source>
        <translation>Неко</translation>
    </message>
</context>
<context>
    <name>callout::PdfDocument</name>
    <message>
        <source>Page %1 cannot be shown: it is damaged, or painting it takes too much memory or time.</source>
        <translation>Страница %1 не може да се прикаже: оштећена је, или њено исцртавање тражи превише меморије или времена.</translation>
    </message>
</context>
<context>
    <name>callout::TextDocument</name>
    <message>
        <source>%1, some characters could not be read</source>
        <extracomment>%1 the name of an encoding, like &quot;UTF-16 LE&quot;</extracomment>
        <translation>%1, неке знакове није могуће прочитати</translation>
    </message>
</context>
<context>
    <name>callout::ui::AboutDialog</name>
    <message>
        <source>About Callout</source>
        <translation>О програму Callout</translation>
    </message>
    <message>
        <source>Callout %1</source>
        <translation>Callout %1</translation>
    </message>
    <message>
        <source>Talk about a spot on a picture or a page, together.</source>
        <translation>Заједно разговарајте о месту на слици или страници.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Comes without any warranty.</source>
        <translation>Слободан софтвер под лиценцом GNU General Public License, верзија 3 или новија. Без икакве гаранције.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затвори</translation>
    </message>
</context>
<context>
    <name>callout::ui::AvatarStack</name>
    <message>
        <source>Someone</source>
        <translation>Неко</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и још %n</numerusform>
            <numerusform>и још %n</numerusform>
            <numerusform>и још %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <extracomment>%1: the names of users, separated by commas</extracomment>
        <translation>Гледају: %1</translation>
    </message>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (гост)</translation>
    </message>
</context>
<context>
    <name>callout::ui::BannerArea</name>
    <message>
        <source>Close</source>
        <translation>Затвори</translation>
    </message>
</context>
<context>
    <name>callout::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n discussion(s) here: click to fan them out</source>
        <translation>
            <numerusform>%n расправа овде: кликните да се рашири</numerusform>
            <numerusform>%n расправе овде: кликните да се рашире</numerusform>
            <numerusform>%n расправа овде: кликните да се рашире</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of the author, %2 what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Opening “%1”…
Press Esc to stop.</source>
        <translation>Отварање „%1“…
Притисните Esc да зауставите.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <extracomment>of a new discussion; %1 what was written so far and not sent</extracomment>
        <translation>Нацрт: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatHeader</name>
    <message>
        <source>More about this discussion</source>
        <translation>Још о овој расправи</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Затвори (Esc)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>измењено</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Нова расправа</translation>
    </message>
    <message>
        <source>Reopen (E, outside the field)</source>
        <translation>Поново отвори (E, изван поља)</translation>
    </message>
    <message>
        <source>Resolve (E, outside the field)</source>
        <translation>Реши (E, изван поља)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatWindow</name>
    <message>
        <source>Copy a link to this marker</source>
        <translation>Копирај везу до ове ознаке</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Додај реакцију</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Копирај текст</translation>
    </message>
    <message>
        <source>Edit the comment</source>
        <translation>Измени коментар</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Избриши коментар…</translation>
    </message>
    <message>
        <source>Delete the discussion</source>
        <translation>Избриши расправу</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Брисање коментара</translation>
    </message>
    <message>
        <source>Delete this comment?</source>
        <translation>Избрисати овај коментар?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Нестаје за све. Ово се не може опозвати.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Избриши</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Нова расправа</translation>
    </message>
    <message>
        <source>Discussion %1 by %2</source>
        <extracomment>%1: its number; %2: who began it</extracomment>
        <translation>Расправа %1, започиње %2</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 пише…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 и %2 пишу…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n особа пише…</numerusform>
            <numerusform>%n особе пишу…</numerusform>
            <numerusform>%n особа пише…</numerusform>
        </translation>
    </message>
    <message>
        <source>This discussion was deleted. Your words are kept here; copy what you need.</source>
        <translation>Ова расправа је избрисана. Ваш текст је сачуван овде; копирајте шта вам треба.</translation>
    </message>
    <message>
        <source>This page is read-only. A moderator can open it for comments again.</source>
        <translation>Страница је само за читање. Модератор може поново да је отвори за коментаре.</translation>
    </message>
    <message>
        <source>You can read but not write here. Ask the person who shared the page for another link.</source>
        <translation>Овде можете да читате, али не и да пишете. Затражите другу везу од онога ко је поделио страницу.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out by screen readers: who, and what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>These are your unsent words. What the comment says is shown above.</source>
        <translation>Ово је ваш непослат текст. Шта коментар каже, приказано је изнад.</translation>
    </message>
    <message>
        <source>The comment that you were editing was deleted. Your words are kept here; send them as a reply, or copy what you need.</source>
        <translation>Коментар који сте уређивали је обрисан. Ваш текст је сачуван овде; пошаљите га као одговор или копирајте шта вам треба.</translation>
    </message>
    <message>
        <source>This comment was changed meanwhile, as shown above. Sending puts your words in the place of those.</source>
        <translation>Коментар је у међувремену измењен, као што је приказано изнад. Слањем га ваш текст замењује.</translation>
    </message>
    <message>
        <source>These words were sent, changed or deleted in another window just now.</source>
        <translation>Ове речи су управо послате, измењене или обрисане у другом прозору.</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommandLine</name>
    <message>
        <source>this version cannot export; to open a file of that name, write ./export</source>
        <translation>ова верзија не може да извози; да отворите датотеку тог имена, напишите ./export</translation>
    </message>
    <message>
        <source>%1 needs a value (see callout --help)</source>
        <translation>%1 захтева вредност (видите callout --help)</translation>
    </message>
    <message>
        <source>unknown option %1 (see callout --help)</source>
        <translation>непозната опција %1 (видите callout --help)</translation>
    </message>
    <message>
        <source>--server needs a callout:// link</source>
        <translation>--server захтева callout:// везу</translation>
    </message>
    <message>
        <source>Usage: callout [OPTION]... [FILE|URL|callout://LINK]...
Opens each file or shared page in a window; without any, the start page.

  --workspace DIR  keep the workspace, its settings and caches in DIR
  --server LINK    files become pages of that server, named by its callout:// link
  --new-window     open another window even where one is open on the page
  --name NAME      the name to be known by, from now on
  --yes            confirm a new server that a link names (for scripts)
  --help           show this text
  --version        show the version
</source>
        <translation>Употреба: callout [ОПЦИЈА]... [ДАТОТЕКА|URL|callout://ВЕЗА]...
Отвара сваку датотеку или подељену страницу у прозору; без њих почетну страницу.

  --workspace DIR  радни простор, његова подешавања и кешеве држи у DIR
  --server LINK    датотеке постају странице тог сервера, задатог његовом callout:// везом
  --new-window     отвара још један прозор и када је страница већ отворена
  --name NAME      име од сада
  --yes            потврђује нови сервер који веза наводи (за скрипте)
  --help           приказује овај текст
  --version        приказује верзију
</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Коментари</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n нови ↓</numerusform>
            <numerusform>%n нова ↓</numerusform>
            <numerusform>%n нових ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentRow</name>
    <message>
        <source>Retry</source>
        <translation>Покушај поново</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Измени</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Одбаци</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Додај реакцију</translation>
    </message>
    <message>
        <source>More about this comment</source>
        <translation>Још о овом коментару</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Слање…</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Није послато</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <extracomment>%1: a time of day; the comment was changed after it was sent</extracomment>
        <translation>%1 · измењено</translation>
    </message>
    <message>
        <source>%1
Edited %2</source>
        <translation>%1
Измењено %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>For screen readers: who, when (&quot;14:02&quot; or &quot;Sending…&quot;), and the comment itself</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n person(s)</source>
        <extracomment>%1: an emoji</extracomment>
        <translation>
            <numerusform>%1 од %n особе</numerusform>
            <numerusform>%1 од %n особе</numerusform>
            <numerusform>%1 од %n особа</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Копирај текст</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Избриши коментар…</translation>
    </message>
</context>
<context>
    <name>callout::ui::Composer</name>
    <message>
        <source>Stop editing</source>
        <translation>Прекини измену</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Пошаљи (Enter)</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Мењате свој коментар</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Напишите коментар…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Одговорите…</translation>
    </message>
    <message>
        <source>Write the comment anew…</source>
        <translation>Напишите коментар изнова…</translation>
    </message>
    <message>
        <source>Edit your comment</source>
        <translation>Измените свој коментар</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Одговори</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментариши</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter шаље, Shift+Enter почиње нови ред</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Сачувај (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>The comment is too long: %1 characters are allowed. Shorten it by %n.</source>
        <translation>
            <numerusform>Коментар је предугачак: дозвољено знакова: %1. Скратите га за %n знак.</numerusform>
            <numerusform>Коментар је предугачак: дозвољено знакова: %1. Скратите га за %n знака.</numerusform>
            <numerusform>Коментар је предугачак: дозвољено знакова: %1. Скратите га за %n знакова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n сувишан</numerusform>
            <numerusform>%n сувишна</numerusform>
            <numerusform>%n сувишних</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>преостаје %n</numerusform>
            <numerusform>преостају %n</numerusform>
            <numerusform>преостаје %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussButton</name>
    <message>
        <source>Discuss</source>
        <translation>Расправљај</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Причврсти овде</translation>
    </message>
    <message>
        <source>Discuss what is selected (Ctrl+Alt+M)</source>
        <translation>Расправљај о изабраном (Ctrl+Alt+M)</translation>
    </message>
    <message>
        <source>This is the passage that the discussion belongs to</source>
        <translation>Ово је одломак којем расправа припада</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionDelegate</name>
    <message>
        <source>Not sent</source>
        <extracomment>in the list of discussions: words in it did not get to the server, or wait to be sent</extracomment>
        <translation>Није послато</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Нацрт</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionModel</name>
    <message>
        <source>All comments were deleted</source>
        <translation>Сви коментари су избрисани</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>Расправа %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n одговор</numerusform>
            <numerusform>%n одговора</numerusform>
            <numerusform>%n одговора</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>отворена</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитан</numerusform>
            <numerusform>%n непрочитана</numerusform>
            <numerusform>%n непрочитаних</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <translation>о „%1“</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>откачена</translation>
    </message>
    <message>
        <source>Draft of a new discussion: %1</source>
        <translation>Нацрт нове расправе: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>није послато</translation>
    </message>
    <message>
        <source>with a draft</source>
        <translation>са нацртом</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionPanel</name>
    <message>
        <source>Discussions</source>
        <translation>Расправе</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Редослед списка</translation>
    </message>
    <message>
        <source>Search texts and names</source>
        <translation>Тражи по тексту и именима</translation>
    </message>
    <message>
        <source>Search discussions</source>
        <translation>Претрага расправа</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отворене</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решене</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моје</translation>
    </message>
    <message>
        <source>Discussions that I began, wrote in, or that are assigned to me</source>
        <translation>Расправе које сам започео/ла, у којима сам писао/ла или које су ми додељене</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитане</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Прикажи све</translation>
    </message>
    <message>
        <source>By place on the page</source>
        <translation>По месту на страници</translation>
    </message>
    <message>
        <source>Newest activity first</source>
        <translation>Прво најновије</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>По аутору</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 discussions are listed</extracomment>
        <translation>%1 од %2</translation>
    </message>
    <message>
        <source>The discussions appear here as soon as the page is loaded.</source>
        <translation>Расправе ће се појавити овде чим се страница учита.</translation>
    </message>
    <message>
        <source>No discussion matches the search and the filters.</source>
        <translation>Ниједна расправа не одговара претрази и филтерима.</translation>
    </message>
    <message>
        <source>No discussions yet.</source>
        <translation>Још нема расправа.</translation>
    </message>
    <message>
        <source>No discussions yet. Look only is on: turn it off to begin one.</source>
        <translation>Још нема расправа. Укључено је само гледање: искључите га да започнете расправу.</translation>
    </message>
    <message>
        <source>Detached (%1)</source>
        <extracomment>heading of the discussions whose passage or page is no longer in the document</extracomment>
        <translation>Откачене (%1)</translation>
    </message>
    <message>
        <source>The document has changed, and what these are about is no longer there.</source>
        <translation>Документ је измењен и онога о чему су ове расправе више нема.</translation>
    </message>
    <message>
        <source>Detached discussions</source>
        <translation>Откачене расправе</translation>
    </message>
    <message>
        <source>No discussions yet. Click on the spot, or select the words, you want to talk about.</source>
        <translation>Још нема расправа. Кликните на место или изаберите речи о којима желите да разговарате.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>discussions with words that were not sent</extracomment>
        <translation>Нацрти</translation>
    </message>
    <message>
        <source>Discussions with words of mine that were not sent</source>
        <translation>Расправе са мојим речима које нису послате</translation>
    </message>
</context>
<context>
    <name>callout::ui::DropHint</name>
    <message>
        <source>Let go to open it in Callout</source>
        <translation>Пустите да се отвори у програму Callout</translation>
    </message>
</context>
<context>
    <name>callout::ui::ErrorText</name>
    <message>
        <source>Your comment was not sent.</source>
        <translation>Ваш коментар није послат.</translation>
    </message>
    <message>
        <source>Your change to the comment was not saved.</source>
        <translation>Ваша измена коментара није сачувана.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>Није избрисано.</translation>
    </message>
    <message>
        <source>The state of the discussion was not changed.</source>
        <translation>Стање расправе није промењено.</translation>
    </message>
    <message>
        <source>The marker was not moved.</source>
        <translation>Ознака није померена.</translation>
    </message>
    <message>
        <source>Your reaction was not saved.</source>
        <translation>Ваша реакција није сачувана.</translation>
    </message>
    <message>
        <source>The discussion was not brought back.</source>
        <translation>Расправа није враћена.</translation>
    </message>
    <message>
        <source>The settings of the page were not changed.</source>
        <translation>Подешавања странице нису промењена.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>То није успело.</translation>
    </message>
    <message>
        <source>The server did not accept its content. Change it and try again.</source>
        <translation>Сервер није прихватио садржај. Измените га и покушајте поново.</translation>
    </message>
    <message>
        <source>The server runs an older version. Ask whoever runs it for an update.</source>
        <translation>На серверу је старија верзија. Замолите онога ко га води да га ажурира.</translation>
    </message>
    <message>
        <source>You are signed out. Open the link you were given once more.</source>
        <translation>Одјављени сте. Поново отворите везу коју сте добили.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask the person who shared the page for more rights.</source>
        <translation>Ваша улога то не дозвољава. Затражите више права од онога ко је поделио страницу.</translation>
    </message>
    <message>
        <source>The discussion or the page is not there any more.</source>
        <translation>Расправе или странице више нема.</translation>
    </message>
    <message>
        <source>It had arrived before, or was deleted since. Look at the page before you try again.</source>
        <translation>Стигло је раније или је у међувремену избрисано. Погледајте страницу пре него што поново покушате.</translation>
    </message>
    <message>
        <source>It was sent before with other words. Send it once more.</source>
        <translation>Раније је послато другим речима. Пошаљите још једном.</translation>
    </message>
    <message>
        <source>Someone else changed it meanwhile. Look at the new text, then save yours again.</source>
        <translation>Неко други је то у међувремену изменио. Погледајте нови текст, па поново сачувајте свој.</translation>
    </message>
    <message>
        <source>The page is read-only. A moderator can open it for changes again.</source>
        <translation>Страница је само за читање. Модератор може поново да је отвори за измене.</translation>
    </message>
    <message>
        <source>The server does not answer just now. Try again in a moment.</source>
        <translation>Сервер тренутно не одговара. Покушајте поново за који тренутак.</translation>
    </message>
    <message>
        <source>The server has a fault. Try again; if it stays, tell whoever runs the server.</source>
        <translation>Сервер има грешку. Покушајте поново; ако се настави, јавите ономе ко води сервер.</translation>
    </message>
    <message>
        <source>You are offline. Try again once you are connected.</source>
        <translation>Ван мреже сте. Покушајте поново када се повежете.</translation>
    </message>
    <message>
        <source>There were too many changes in a short time. Try again in a minute.</source>
        <translation>Било је превише измена за кратко време. Покушајте поново за минут.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many changes in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>Било је превише измена за кратко време. Покушајте поново за %n секунду.</numerusform>
            <numerusform>Било је превише измена за кратко време. Покушајте поново за %n секунде.</numerusform>
            <numerusform>Било је превише измена за кратко време. Покушајте поново за %n секунди.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What did not happen, then why and what to do: two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is too much: a comment has at most %1 characters, and a discussion room for a few hundred comments. Shorten it, or begin another discussion beside it.</source>
        <translation>Превише је: коментар има највише %1 знакова, а у расправу стаје неколико стотина коментара. Скратите га или започните другу расправу поред ове.</translation>
    </message>
    <message>
        <source>Callout ended before the server had it. Try again, or discard it.</source>
        <translation>Callout је завршио рад пре него што је сервер то примио. Покушајте поново или одбаците.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilePage</name>
    <message>
        <source>Try again</source>
        <translation>Покушај поново</translation>
    </message>
    <message>
        <source>This is the copy that Callout kept.</source>
        <translation>Ово је примерак који је Callout сачувао.</translation>
    </message>
    <message>
        <source>%1 has changed since you last opened it.</source>
        <translation>%1 је измењена од последњег отварања.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept, where they were.</source>
        <translation>
            <numerusform>Њена %n расправа је сачувана, на свом месту.</numerusform>
            <numerusform>Њене %n расправе су сачуване, на својим местима.</numerusform>
            <numerusform>Њених %n расправа је сачувано, на својим местима.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your file %1 has changed, and differs from the copy shared at %2, which is shown here.</source>
        <translation>Ваша датотека %1 је измењена и разликује се од примерка подељеног на %2, који је овде приказан.</translation>
    </message>
    <message>
        <source>Replace the shared copy</source>
        <translation>Замени подељени примерак</translation>
    </message>
    <message>
        <source>%1 is too large to be kept or shared, or the disk is full. You can look at it; others will not see it.</source>
        <translation>%1 је превелика да би се сачувала или поделила, или је диск пун. Можете да је гледате; други је неће видети.</translation>
    </message>
    <message>
        <source>%1 could not be stored (%2). Others will not see it before it is.</source>
        <translation>%1 није могуће сачувати (%2). Други је неће видети док се не сачува.</translation>
    </message>
    <message>
        <source>You see it as it was before.</source>
        <translation>Видите је онаквом каква је била раније.</translation>
    </message>
    <message>
        <source>The file %1 was deleted or moved. You see it as it was; its discussions are kept.</source>
        <translation>Датотека %1 је избрисана или премештена. Видите је онаквом каква је била; њене расправе су сачуване.</translation>
    </message>
    <message>
        <source>%1 has just changed: you see the new version.</source>
        <translation>%1 је управо измењена: видите нову верзију.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept.</source>
        <translation>
            <numerusform>Њена %n расправа је сачувана.</numerusform>
            <numerusform>Њене %n расправе су сачуване.</numerusform>
            <numerusform>Њених %n расправа је сачувано.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look at “%1” meanwhile.</source>
        <translation>У међувремену можете да гледате „%1“.</translation>
    </message>
    <message>
        <source>Somebody has replaced what this page shows. You see the new version; your file %1 is as it was.</source>
        <translation>Неко је заменио оно што ова страница приказује. Видите нову верзију; ваша датотека %1 је непромењена.</translation>
    </message>
    <message>
        <source>You are not allowed to add or replace files at %1. Ask whoever runs it.</source>
        <translation>Не смете да додајете или замењујете датотеке на %1. Обратите се ономе ко га води.</translation>
    </message>
    <message>
        <source>Passages go with their words, and are listed as detached where those are gone; markers stay where they were.</source>
        <translation>Одломци прате своје речи, а где тих речи више нема, наведени су као откачени; ознаке остају на својим местима.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilmStrip</name>
    <message>
        <source>Pages of this review</source>
        <translation>Странице овог прегледа</translation>
    </message>
</context>
<context>
    <name>callout::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Тражи у тексту</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Претходно поклапање (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Следеће поклапање (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Затвори (Esc)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Тражи се…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Није пронађено</translation>
    </message>
    <message>
        <source>No text here</source>
        <translation>Овде нема текста</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which match is shown, and how many there are</extracomment>
        <translation>%1 од %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::History</name>
    <message>
        <source>Move discussion</source>
        <translation>Помери расправу</translation>
    </message>
    <message>
        <source>Delete discussion</source>
        <translation>Избриши расправу</translation>
    </message>
    <message>
        <source>Resolve discussion</source>
        <translation>Реши расправу</translation>
    </message>
    <message>
        <source>Reopen discussion</source>
        <translation>Поново отвори расправу</translation>
    </message>
</context>
<context>
    <name>callout::ui::InvitePane</name>
    <message>
        <source>Create link</source>
        <translation>Направи везу</translation>
    </message>
    <message>
        <source>Links to this page</source>
        <translation>Везе до ове странице</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>може да коментарише</translation>
    </message>
    <message>
        <source>can only look</source>
        <translation>може само да гледа</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>може да коментарише, помера и брише</translation>
    </message>
    <message>
        <source>What people with the link can do</source>
        <translation>Шта могу особе које имају везу</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1 сат</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>1 дан</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>1 недељу</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>30 дана</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>Колико дуго веза важи</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Свако ко има везу</translation>
    </message>
    <message>
        <source>They reach this computer at</source>
        <translation>Овај рачунар је доступан на</translation>
    </message>
    <message>
        <source>Link to this page</source>
        <translation>Веза до ове странице</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копирај</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Копирано</translation>
    </message>
    <message>
        <source>The page is kept at %1. Whoever has the link can open it, also while Callout is not running here.</source>
        <translation>Страница се чува на %1. Може да је отвори свако ко има везу, и када Callout овде не ради.</translation>
    </message>
    <message>
        <source>The page is kept at %1. This link opens for people who were already invited; only moderators can invite others.</source>
        <translation>Страница се чува на %1. Ова веза се отвара особама које су већ позване; друге могу да позову само модератори.</translation>
    </message>
    <message>
        <source>127.0.0.1 (only this computer)</source>
        <translation>127.0.0.1 (само овај рачунар)</translation>
    </message>
    <message>
        <source>This computer has no network, so nobody else can reach it. Connect to a network, then create the link.</source>
        <translation>Овај рачунар нема мрежу, па нико други не може до њега. Повежите се на мрежу, па направите везу.</translation>
    </message>
    <message>
        <source>People outside your network cannot reach this address. For them, move the page to a server.</source>
        <translation>Особе ван ваше мреже не могу до ове адресе. За њих преместите страницу на сервер.</translation>
    </message>
    <message>
        <source>The link could not be created. %1</source>
        <translation>Везу није могуће направити. %1</translation>
    </message>
    <message>
        <source>Create another link</source>
        <translation>Направи још једну везу</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message numerus="yes">
        <source>used by %n person(s)</source>
        <translation>
            <numerusform>користила је %n особа</numerusform>
            <numerusform>користиле су %n особе</numerusform>
            <numerusform>користило је %n особа</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>још није коришћена</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Опозови</translation>
    </message>
    <message>
        <source>Revoke the link that %1</source>
        <translation>Опозови везу: %1</translation>
    </message>
    <message>
        <source>The link could not be revoked. %1</source>
        <translation>Везу није могуће опозвати. %1</translation>
    </message>
    <message>
        <source>Key, which people see when they join: %1</source>
        <translation>Кључ, који људи виде када се придружују: %1</translation>
    </message>
    <message>
        <source>Callout on this computer becomes the server, encrypted. People on your network open the link while Callout is running here; the page comes to them by itself.</source>
        <translation>Callout на овом рачунару постаје сервер, шифровано. Људи у вашој мрежи отварају везу док Callout овде ради; страница им стиже сама.</translation>
    </message>
</context>
<context>
    <name>callout::ui::JoinDialog</name>
    <message>
        <source>Join a Review</source>
        <translation>Придруживање прегледу</translation>
    </message>
    <message>
        <source>You have been invited to a server that is new to you</source>
        <translation>Позвани сте на сервер који је за вас нов</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Сервер:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Кључ:</translation>
    </message>
    <message>
        <source>confirmed by a public authority</source>
        <translation>потврдило га је јавно тело</translation>
    </message>
    <message>
        <source>Your &amp;name there:</source>
        <translation>Ваше &amp;име тамо:</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Придружи се</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Join only if you know who sent you the link; they find the same key in their Share window.</source>
        <translation>Још ништа није послато. Придружите се само ако знате ко вам је послао везу; исти кључ види у свом прозору „Подели“.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkDialog</name>
    <message>
        <source>Open New Link</source>
        <translation>Отвори нову везу</translation>
    </message>
    <message>
        <source>Paste a callout:// link</source>
        <translation>Налепите callout:// везу</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Веза</translation>
    </message>
    <message>
        <source>Paste the link that whoever shares the page sent you. What you wrote here is kept.</source>
        <translation>Налепите везу коју вам је послао онај ко дели страницу. Оно што сте овде написали остаје сачувано.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отвори</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>Отварање везе</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копирај адресу</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Писати на ову адресу?</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>Отворити %1 у прегледачу?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отворене</translation>
    </message>
    <message>
        <source>Callout does not open links of this kind. You can copy the address.</source>
        <translation>Callout не отвара везе ове врсте. Можете да копирате адресу.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkedPage</name>
    <message>
        <source>Shared page</source>
        <translation>Подељена страница</translation>
    </message>
    <message>
        <source>This page is no longer at %1. Ask whoever shared it for a new link.</source>
        <translation>Ове странице више нема на %1. Затражите нову везу од онога ко ју је поделио.</translation>
    </message>
    <message>
        <source>There is nothing to see of “%1” yet: whoever shares it is still uploading it. It appears by itself.</source>
        <translation>Од „%1“ још нема шта да се види: онај ко дели страницу још је отпрема. Појавиће се сама.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LookOnlySign</name>
    <message>
        <source>Look only: clicks place nothing</source>
        <translation>Само гледање: кликови ништа не постављају</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Искључи</translation>
    </message>
</context>
<context>
    <name>callout::ui::MarkerAccessible</name>
    <message>
        <source>not sent</source>
        <translation>није послато</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>шаље се</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>отворена</translation>
    </message>
    <message>
        <source>Discussion %1, %2, by %3: %4</source>
        <extracomment>for screen readers; %1 number, %2 &quot;open&quot;, &quot;resolved&quot;…, %3 author, %4 the first words</extracomment>
        <translation>Расправа %1, %2, започиње %3: %4</translation>
    </message>
    <message>
        <source>%1 percent from the left, %2 percent from the top</source>
        <extracomment>where a marker is; %1 and %2 are whole numbers</extracomment>
        <translation>%1 посто с леве стране, %2 посто од врха</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n коментар</numerusform>
            <numerusform>%n коментара</numerusform>
            <numerusform>%n коментара</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитан</numerusform>
            <numerusform>%n непрочитана</numerusform>
            <numerusform>%n непрочитаних</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <extracomment>which words of a text a discussion is about</extracomment>
        <translation>о „%1“</translation>
    </message>
    <message>
        <source>the passage has changed</source>
        <translation>одломак је измењен</translation>
    </message>
</context>
<context>
    <name>callout::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Кога поменути</translation>
    </message>
</context>
<context>
    <name>callout::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Отвори</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageActions</name>
    <message>
        <source>Open…</source>
        <translation>Отвори…</translation>
    </message>
    <message>
        <source>Paste Picture</source>
        <translation>Налепи слику</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>Почетна страница</translation>
    </message>
    <message>
        <source>New Window on This Page</source>
        <translation>Нови прозор ове странице</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Подели…</translation>
    </message>
    <message>
        <source>Copy Link to Discussion</source>
        <translation>Копирај везу до расправе</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Подешавања…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Пречице на тастатури</translation>
    </message>
    <message>
        <source>About Callout</source>
        <translation>О програму Callout</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Затвори прозор</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Изађи</translation>
    </message>
    <message>
        <source>New Discussion</source>
        <translation>Нова расправа</translation>
    </message>
    <message>
        <source>Next Discussion</source>
        <translation>Следећа расправа</translation>
    </message>
    <message>
        <source>Previous Discussion</source>
        <translation>Претходна расправа</translation>
    </message>
    <message>
        <source>Resolve or Reopen</source>
        <translation>Реши или поново отвори</translation>
    </message>
    <message>
        <source>Delete Discussion</source>
        <translation>Избриши расправу</translation>
    </message>
    <message>
        <source>Search Discussions</source>
        <translation>Претражи расправе</translation>
    </message>
    <message>
        <source>Look Only</source>
        <translation>Само гледање</translation>
    </message>
    <message>
        <source>Show Resolved</source>
        <translation>Прикажи решене</translation>
    </message>
    <message>
        <source>List of Discussions</source>
        <translation>Списак расправа</translation>
    </message>
    <message>
        <source>Fit in Window</source>
        <translation>Уклопи у прозор</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Стварна величина</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Увећај</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Умањи</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Опозови</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Понови</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Расправа</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Приказ</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Одговори</translation>
    </message>
    <message>
        <source>Find in the Text</source>
        <translation>Тражи у тексту</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Следеће поклапање</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Претходно поклапање</translation>
    </message>
    <message>
        <source>Go to Page…</source>
        <translation>Иди на страницу…</translation>
    </message>
    <message>
        <source>Next Page of the Review</source>
        <translation>Следећа страница прегледа</translation>
    </message>
    <message>
        <source>Previous Page of the Review</source>
        <translation>Претходна страница прегледа</translation>
    </message>
    <message>
        <source>Run the Page&apos;s Scripts</source>
        <translation>Извршавај скрипте странице</translation>
    </message>
    <message>
        <source>Mute Notifications of This Page</source>
        <translation>Искључи обавештења ове странице</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Напред</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageCard</name>
    <message>
        <source>Untitled page</source>
        <translation>Страница без наслова</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageIndicator</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>the page that is shown, and how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Go to page (Ctrl+G)</source>
        <translation>Иди на страницу (Ctrl+G)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 од %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageSource</name>
    <message>
        <source>Try again</source>
        <translation>Покушај поново</translation>
    </message>
    <message>
        <source>You can no longer see “%1” at %2: it is gone, or the invitation was withdrawn. Ask whoever shared it.</source>
        <translation>Више не можете да видите „%1“ на %2: странице нема или је позивница повучена. Питајте онога ко ју је поделио.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2</source>
        <translation>„%1“ није могуће преузети. %2</translation>
    </message>
    <message>
        <source>Fetching “%1” was stopped. Try again to see it.</source>
        <translation>Преузимање „%1“ је заустављено. Покушајте поново да бисте видели.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageWindow</name>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>На клипборду нема слике, датотеке ни Callout везе.</translation>
    </message>
    <message>
        <source>Discussion resolved</source>
        <translation>Расправа је решена</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Опозови</translation>
    </message>
    <message>
        <source>Only %1 or a moderator can delete this discussion.</source>
        <translation>Ову расправу може да избрише само %1 или модератор.</translation>
    </message>
    <message>
        <source>There is nothing to share yet: the page is still being opened.</source>
        <translation>Још нема шта да се дели: страница се још отвара.</translation>
    </message>
    <message>
        <source>Link copied. It opens for people who were invited to this page.</source>
        <translation>Веза је копирана. Отвара се особама позваним на ову страницу.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Отварање „%1“…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Покушај поново</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Отвори другу…</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>window title with the number of discussions with something unread: &quot;(3) mockup.png&quot;</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Look only is on: nothing can be placed.</source>
        <translation>Укључено је само гледање: ништа не може да се постави.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Искључи</translation>
    </message>
    <message>
        <source>This page is read-only: discussions can be read, not added.</source>
        <translation>Страница је само за читање: расправе могу да се читају, али не и да се додају.</translation>
    </message>
    <message>
        <source>You were invited to look at this page, not to comment. Ask for another invitation.</source>
        <translation>Позвани сте да гледате ову страницу, а не да је коментаришете. Затражите другу позивницу.</translation>
    </message>
    <message>
        <source>The discussion that the link names has been deleted.</source>
        <translation>Расправа на коју веза упућује је избрисана.</translation>
    </message>
    <message>
        <source>Discussion deleted</source>
        <translation>Расправа је избрисана</translation>
    </message>
    <message>
        <source>You were sharing when Callout was last closed. Links that you gave out work again once you share.</source>
        <translation>Делили сте када је Callout последњи пут затворен. Везе које сте дали поново раде чим почнете да делите.</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Подели поново</translation>
    </message>
    <message>
        <source>Sharing again</source>
        <translation>Поново се дели</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сада</translation>
    </message>
    <message>
        <source>What you write is not being saved in %1: the disk may be full, or the file is damaged or held by another program. Send it, or copy it, before you close Callout.</source>
        <translation>Оно што пишете не чува се у %1: диск је можда пун, или је датотека оштећена или је држи други програм. Пошаљите то или копирајте пре него што затворите Callout.</translation>
    </message>
    <message>
        <source>Port %1, which you shared at before, is taken by another program, so others reach you at port %2 now. Links that you gave out before do not work: give out new ones.</source>
        <translation>Порт %1, преко којег сте раније делили, заузео је други програм, па вас други сада налазе преко порта %2. Везе које сте раније дали не раде: дајте нове.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отвори</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Реши</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Поново отвори</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копирај везу</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Избриши</translation>
    </message>
    <message>
        <source>New discussion here</source>
        <translation>Нова расправа овде</translation>
    </message>
    <message>
        <source>Preparing %1 of %2 pages for the link…</source>
        <translation>Припрема страница за везу: %1 од %2…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened and will not be in the link.</source>
        <translation>
            <numerusform>%n датотеку није могуће отворити и неће бити у вези.</numerusform>
            <numerusform>%n датотеке није могуће отворити и неће бити у вези.</numerusform>
            <numerusform>%n датотека није могуће отворити и неће бити у вези.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Иди на страницу</translation>
    </message>
    <message>
        <source>Page (1 to %1):</source>
        <translation>Страница (од 1 до %1):</translation>
    </message>
    <message>
        <source>Fetching “%1”…</source>
        <translation>Преузимање „%1“…</translation>
    </message>
    <message>
        <source>%1 mentioned you on “%2”</source>
        <translation>%1 вас помиње на „%2“</translation>
    </message>
    <message>
        <source>%1 replied on “%2”</source>
        <extracomment>%1: a person; %2: the page&apos;s title</extracomment>
        <translation>%1 одговара на „%2“</translation>
    </message>
    <message>
        <source>Workspace not open</source>
        <translation>Радни простор није отворен</translation>
    </message>
    <message>
        <source>“%1” is a file that lies where this page came from. Callout cannot open it from here.</source>
        <translation>„%1“ је датотека која се налази тамо одакле је ова страница дошла. Callout не може да је отвори одавде.</translation>
    </message>
    <message>
        <source>“%1” is a hidden file, which Callout does not open from a link.</source>
        <translation>„%1“ је скривена датотека, а такве Callout не отвара преко везе.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed.</source>
        <translation>Нема датотеке %1. Можда је премештена или преименована.</translation>
    </message>
    <message>
        <source>Select words to discuss them. Click beside them, or anywhere with Ctrl+Shift, to set a marker.</source>
        <translation>Изаберите речи да расправљате о њима. Кликните поред њих, или било где уз Ctrl+Shift, да поставите ознаку.</translation>
    </message>
    <message>
        <source>The discussions of this page are not loaded yet: the bar at the top says what they wait for. Until then none can be begun.</source>
        <translation>Расправе ове странице још нису учитане: трака на врху каже шта чекају. Дотле ниједна не може да се започне.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PassagePane</name>
    <message>
        <source>The text has changed. Is this still the right passage?</source>
        <translation>Текст је измењен. Да ли је ово и даље прави одломак?</translation>
    </message>
    <message>
        <source>The place of this discussion is no longer there.</source>
        <translation>Места ове расправе више нема.</translation>
    </message>
    <message>
        <source>The passage of this discussion is no longer there.</source>
        <translation>Одломка ове расправе више нема.</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <extracomment>the words of a document that a discussion was about, before the document changed</extracomment>
        <translation>Раније: „%1“</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <extracomment>the words of a document that a discussion is probably about now</extracomment>
        <translation>Сада: „%1“</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Потврди</translation>
    </message>
    <message>
        <source>Re-attach…</source>
        <translation>Поново причврсти…</translation>
    </message>
</context>
<context>
    <name>callout::ui::PasswordPane</name>
    <message>
        <source>“%1” is protected with a password. It is used on this computer only.</source>
        <translation>„%1“ је заштићена лозинком. Лозинка се користи само на овом рачунару.</translation>
    </message>
    <message>
        <source>That password is wrong. Try another one.</source>
        <translation>Та лозинка је погрешна. Покушајте с другом.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отвори</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Лозинка</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Лозинка за %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::PublishPane</name>
    <message>
        <source>Move page there</source>
        <translation>Премести страницу тамо</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) of yours go along.</source>
        <translation>
            <numerusform>Иде и %n ваша расправа.</numerusform>
            <numerusform>Иду и %n ваше расправе.</numerusform>
            <numerusform>Иде и %n ваших расправа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</source>
        <translation>
            <numerusform>%n коментар у ономе што су други започели или написали остаје у вашем радном простору: сервер сваки коментар бележи под именом пошиљаоца, а овај није ваш.</numerusform>
            <numerusform>%n коментара у ономе што су други започели или написали остају у вашем радном простору: сервер сваки коментар бележи под именом пошиљаоца, а ови нису ваши.</numerusform>
            <numerusform>%n коментара у ономе што су други започели или написали остаје у вашем радном простору: сервер сваки коментар бележи под именом пошиљаоца, а ови нису ваши.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Заустави</translation>
    </message>
    <message>
        <source>Paste the callout:// link of a server</source>
        <translation>Налепите callout:// везу сервера</translation>
    </message>
    <message>
        <source>Link of a server</source>
        <translation>Веза сервера</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Придружи се</translation>
    </message>
    <message>
        <source>This link opens one page only. Ask whoever runs the server for a link to its whole workspace.</source>
        <translation>Ова веза отвара само једну страницу. Од онога ко води сервер затражите везу до целог радног простора.</translation>
    </message>
    <message>
        <source>This link carries no invitation. Ask whoever runs the server for one that does.</source>
        <translation>Ова веза не садржи позивницу. Од онога ко води сервер затражите везу која је садржи.</translation>
    </message>
    <message>
        <source>A server keeps a page reachable while your computer is off, for people everywhere. You have not joined one yet: ask whoever runs your team&apos;s Callout server for a link to its whole workspace, and paste it here.</source>
        <translation>Сервер држи страницу доступном људима свуда док је ваш рачунар угашен. Још се нисте придружили ниједном: од онога ко води Callout сервер вашег тима затражите везу до целог радног простора и налепите је овде.</translation>
    </message>
    <message>
        <source>The page moves to the server and is reachable there while your computer is off. Whoever has a link of before is told where it went, and needs a new one.</source>
        <translation>Страница прелази на сервер и доступна је тамо док је ваш рачунар искључен. Ко има ранију везу, сазнаје где је, и потребна му је нова.</translation>
    </message>
</context>
<context>
    <name>callout::ui::Publisher</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Повезивање са %1…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читање датотеке…</translation>
    </message>
    <message>
        <source>The file could not be read from your workspace.</source>
        <translation>Датотеку није могуће прочитати из вашег радног простора.</translation>
    </message>
    <message>
        <source>The file could not be uploaded.</source>
        <translation>Датотеку није могуће отпремити.</translation>
    </message>
    <message>
        <source>Uploading the file…</source>
        <translation>Отпремање датотеке…</translation>
    </message>
    <message>
        <source>The page could not be made on the server.</source>
        <translation>Страницу није могуће направити на серверу.</translation>
    </message>
    <message>
        <source>Copying your discussions…</source>
        <translation>Копирање ваших расправа…</translation>
    </message>
    <message>
        <source>Not all of your discussions could be copied.</source>
        <translation>Нису све ваше расправе могле да се копирају.</translation>
    </message>
    <message>
        <source>%1 (moved to %2)</source>
        <extracomment>The title of a page&apos;s earlier copy. %1: the page&apos;s title; %2: a server</extracomment>
        <translation>%1 (премештено на %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ReactionPicker</name>
    <message>
        <source>Thumbs up</source>
        <translation>Палац горе</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Срце</translation>
    </message>
    <message>
        <source>Hooray</source>
        <translation>Ура</translation>
    </message>
    <message>
        <source>Laugh</source>
        <translation>Смех</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Размишљам</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Гледам</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>Палац доле</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Реакције</translation>
    </message>
</context>
<context>
    <name>callout::ui::Review</name>
    <message>
        <source>Untitled page</source>
        <translation>Страница без наслова</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 од %3</translation>
    </message>
</context>
<context>
    <name>callout::ui::ScrollBars</name>
    <message>
        <source>Place in the document, from top to bottom</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Место у документу, од врха до дна</translation>
    </message>
    <message>
        <source>Place in the document, from left to right</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Место у документу, слева надесно</translation>
    </message>
</context>
<context>
    <name>callout::ui::Sentences</name>
    <message>
        <source>There is no room on the disk that holds your workspace in %1. Free some space, then try again. Nothing is lost.</source>
        <translation>На диску са вашим радним простором у %1 нема места. Ослободите место, па покушајте поново. Ништа није изгубљено.</translation>
    </message>
    <message>
        <source>Callout could not listen for others: the port is taken by another program. Close that program or try again.</source>
        <translation>Callout није могао да ослушкује друге: порт је заузео други програм. Затворите га или покушајте поново.</translation>
    </message>
    <message>
        <source>Callout could not listen for others (%1). Check this computer&apos;s network, then try again.</source>
        <translation>Callout није могао да ослушкује друге (%1). Проверите мрежу овог рачунара, па покушајте поново.</translation>
    </message>
    <message>
        <source>“%1” is not a Callout link. A link begins with callout:// — copy it again from the Share window.</source>
        <translation>„%1“ није Callout веза. Веза почиње са callout:// — поново је копирајте из прозора за дељење.</translation>
    </message>
    <message>
        <source>The link “%1” names no server. Parts of it may be missing: ask for it again.</source>
        <translation>Веза „%1“ не наводи сервер. Можда недостаје део: затражите је поново.</translation>
    </message>
    <message>
        <source>The link “%1” has no valid port. Parts of it may be missing: ask for it again.</source>
        <translation>Веза „%1“ нема исправан порт. Можда недостаје део: затражите је поново.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid workspace. Parts of it may be missing: ask for it again.</source>
        <translation>Веза „%1“ не наводи исправан радни простор. Можда недостаје део: затражите је поново.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid page. Parts of it may be missing: ask for it again.</source>
        <translation>Веза „%1“ не наводи исправну страницу. Можда недостаје део: затражите је поново.</translation>
    </message>
    <message>
        <source>The key in the link “%1” is damaged, so the server could not be recognised. Ask for the link again.</source>
        <translation>Кључ у вези „%1“ је оштећен, па сервер није могуће препознати. Поново затражите везу.</translation>
    </message>
    <message>
        <source>The link “%1” names a discussion wrongly. Ask for it again.</source>
        <translation>Веза „%1“ погрешно наводи расправу. Затражите је поново.</translation>
    </message>
    <message>
        <source>This invitation is unknown at %1: it was revoked, or it belongs to another workspace than “%2”. Ask whoever sent the link for a new one.</source>
        <translation>Ова позивница је непозната на %1: опозвана је или припада другом радном простору, а не „%2“. Затражите нову од онога ко је послао везу.</translation>
    </message>
    <message>
        <source>%1 has had too many attempts from this computer. Wait a minute, then try again.</source>
        <translation>На %1 је било превише покушаја са овог рачунара. Сачекајте минут, па покушајте поново.</translation>
    </message>
    <message>
        <source>This computer has no network, so %1 cannot be reached. Connect, then try again.</source>
        <translation>Овај рачунар нема мрежу, па %1 није доступан. Повежите се, па покушајте поново.</translation>
    </message>
    <message>
        <source>%1 does not answer. It may be switched off, or on another network: ask whoever shares the page, then try again.</source>
        <translation>%1 не одговара. Можда је угашен или на другој мрежи: питајте онога ко дели страницу, па покушајте поново.</translation>
    </message>
    <message>
        <source>The connection to %1 failed (%2). Try again, or ask whoever runs it.</source>
        <translation>Веза са %1 није успела (%2). Покушајте поново или питајте онога ко га води.</translation>
    </message>
    <message>
        <source>can look</source>
        <translation>може да гледа</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>може да коментарише</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>може да коментарише, помера и брише</translation>
    </message>
    <message>
        <source>can do everything</source>
        <translation>може све</translation>
    </message>
    <message>
        <source>Your workspace in %1 is in use by another Callout that is already running. Go on in that window, or close it and try again here.</source>
        <translation>Ваш радни простор у %1 користи други Callout који већ ради. Наставите у том прозору или га затворите и покушајте овде поново.</translation>
    </message>
    <message>
        <source>Callout may not write to your workspace in %1. Make this folder yours and writable, or choose another with --workspace.</source>
        <translation>Callout не сме да пише у ваш радни простор у %1. Преузмите ову фасциклу и дозволите писање, или изаберите другу помоћу --workspace.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used: it is damaged, or a newer Callout wrote it. Update Callout, or restore the folder from a backup. It was left as it is. (%2)</source>
        <translation>Ваш радни простор у %1 не може да се користи: оштећен је или га је записао новији Callout. Ажурирајте Callout или вратите фасциклу из резервне копије. Остављен је какав јесте. (%2)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so Callout did not go on. Nothing was sent to it. Ask whoever runs the server, or for a link that contains its key.</source>
        <translation>Сертификат сервера %1 није исправан, па Callout није наставио. Ништа му није послато. Обратите се ономе ко води сервер или затражите везу која садржи његов кључ.</translation>
    </message>
    <message>
        <source>%1 does not accept this invitation: it has expired, was revoked, or belongs to another workspace. Ask whoever sent the link for a new one.</source>
        <translation>%1 не прихвата ову позивницу: истекла је, опозвана је или припада другом радном простору. Затражите нову од онога ко је послао везу.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used just now: another program may be holding it. Close that program, then try again. (%2)</source>
        <translation>Ваш радни простор у %1 тренутно не може да се користи: можда га држи други програм. Затворите тај програм, па покушајте поново. (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>%1 није могуће прочитати или записати. Проверите диск, па покушајте поново.</translation>
    </message>
    <message>
        <source>%1 is held by another program. Close that program, then try again.</source>
        <translation>%1 држи други програм. Затворите тај програм, па покушајте поново.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Callout. Update Callout, then try again. It was left as it is.</source>
        <translation>%1 је записао новији Callout. Ажурирајте Callout, па покушајте поново. Датотека је остављена каква јесте.</translation>
    </message>
    <message>
        <source>%1 is damaged. Callout keeps there which file belongs to which discussions; restore it from a backup, then try again. It was left as it is, and the discussions themselves are not touched.</source>
        <translation>Датотека %1 је оштећена. Callout у њој чува која датотека припада којим расправама; вратите је из резервне копије, па покушајте поново. Остављена је каква јесте, а саме расправе нису диране.</translation>
    </message>
    <message>
        <source>Another Callout window belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there.</source>
        <translation>Други Callout прозор припада другој верзији програма, па њих два не могу да деле везу. Затворите тај прозор или отворите ову страницу у њему.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. You can read what is here; everything works again as soon as that window answers or is closed.</source>
        <translation>Други Callout прозор не одговара. Можете да читате оно што је овде; све ће поново радити чим тај прозор одговори или се затвори.</translation>
    </message>
    <message>
        <source>%1 is not the server that the link was made for: its key is another one. Nothing was sent to it. Ask whoever sent the link whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 није сервер за који је веза направљена: његов кључ је други. Ништа му није послато. Питајте онога ко је послао везу да ли је сервер премештен или поново инсталиран, и ако јесте, тражите нову везу.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout. The server may have moved, or another network uses its address: ask whoever shares the page.</source>
        <translation>На адреси %1 нешто одговара, али то није Callout. Сервер је можда премештен, или његову адресу користи друга мрежа: питајте онога ко дели страницу.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets you through to %1. Sign in with a browser; Callout goes on by itself afterwards.</source>
        <translation>Ова мрежа тражи да се пријавите пре него што вас пропусти до %1. Пријавите се у прегледачу; Callout после тога наставља сам.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network. Check the network, or ask whoever shares the page for the address.</source>
        <translation>%1 није могуће пронаћи: његово име из ове мреже не води никуда. Проверите мрежу или питајте за адресу онога ко дели страницу.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow. Callout keeps trying.</source>
        <translation>%1 није одговорио на време: можда је преоптерећен, или је мрежа спора. Callout и даље покушава.</translation>
    </message>
    <message>
        <source>The Callout window “%1” belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout прозор „%1“ припада другој верзији програма, па њих два не могу да деле везу. Затворите тај прозор или отворите ову страницу у њему. (Процес %2)</translation>
    </message>
    <message>
        <source>The Callout window “%1” has your workspace open and does not answer. Close it, or end it if it does not close: everything works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Ваш радни простор је отворен у Callout прозору „%1“, који не одговара. Затворите га, или га прекините ако се не затвара: све ће одмах поново радити. Можете да читате оно што је овде. (Процес %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Подешавања</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Моје &amp;име</translation>
    </message>
    <message>
        <source>Others see it beside your comments. What you wrote before keeps the name it was written under.</source>
        <translation>Други га виде поред ваших коментара. Оно што сте раније написали задржава име под којим је написано.</translation>
    </message>
    <message>
        <source>as the system: %1</source>
        <translation>као систем: %1</translation>
    </message>
    <message>
        <source>light or dark, as the system</source>
        <translation>светле или тамне, као систем</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Радни простор</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Је&amp;зик</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Боје</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светле</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тамне</translation>
    </message>
    <message>
        <source>&amp;Discuss button</source>
        <extracomment>how soon the Discuss button appears beside selected words: &quot;at once&quot;, &quot;after 0.4 s&quot;</extracomment>
        <translation>&amp;Дугме „Расправљај“</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>одмах</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>после %1 с</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>као систем</translation>
    </message>
</context>
<context>
    <name>callout::ui::ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>Подели</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Ова мрежа</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Моје &amp;име</translation>
    </message>
    <message>
        <source>as others see it</source>
        <translation>како га други виде</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Прекини дељење</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Sharing on port %1</source>
        <translation>Дељење на порту %1</translation>
    </message>
    <message numerus="yes">
        <source>Share %n Page(s) by One Link</source>
        <translation>
            <numerusform>Дељење %n странице једном везом</numerusform>
            <numerusform>Дељење %n странице једном везом</numerusform>
            <numerusform>Дељење %n страница једном везом</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Пречице на тастатури</translation>
    </message>
    <message>
        <source>Move the cursor by 1 %</source>
        <translation>Помери курсор за 1 %</translation>
    </message>
    <message>
        <source>Move it by 0.1 %</source>
        <extracomment>together with the arrow keys</extracomment>
        <translation>Помери га за 0,1 %</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Стрелице</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Померање</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Размак+Превлачење</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Зумирање код показивача</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Точкић</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Пошаљи</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Нови ред</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Close, keeping what was typed</source>
        <translation>Затвори и сачувај откуцано</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Расправе</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Писање</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Историја</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Приказ</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Прозори</translation>
    </message>
    <message>
        <source>Next or previous screen</source>
        <translation>Следећи или претходни екран</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Размак</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Размак</translation>
    </message>
    <message>
        <source>Show the caret</source>
        <translation>Прикажи текстуални курсор</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Изабери речи</translation>
    </message>
    <message>
        <source>Set a marker on words</source>
        <translation>Постави ознаку на речи</translation>
    </message>
    <message>
        <source>Alt+Click</source>
        <translation>Alt+Клик</translation>
    </message>
    <message>
        <source>Move the marker&apos;s cursor</source>
        <translation>Помери курсор ознаке</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Стрелице</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Click</source>
        <translation>Ctrl+Shift+Клик</translation>
    </message>
</context>
<context>
    <name>callout::ui::SidePanel</name>
    <message>
        <source>Discussions</source>
        <translation>Расправе</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>the chapters of a document</extracomment>
        <translation>Садржај</translation>
    </message>
</context>
<context>
    <name>callout::ui::Stage</name>
    <message>
        <source>Select the passage that discussion %1 belongs to.</source>
        <translation>Изаберите одломак којем припада расправа %1.</translation>
    </message>
    <message>
        <source>Click the spot that discussion %1 belongs to.</source>
        <translation>Кликните на место којем припада расправа %1.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StageHint</name>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
</context>
<context>
    <name>callout::ui::StartWindow</name>
    <message>
        <source>Callout</source>
        <translation>Callout</translation>
    </message>
    <message>
        <source>Talk about that spot</source>
        <translation>Разговарајте баш о том месту</translation>
    </message>
    <message>
        <source>Open a picture or a document, click anywhere on it, and write. Share a link, and the others are there.</source>
        <translation>Отворите слику или документ, кликните било где и пишите. Поделите везу и остали су ту.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Отвори…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Налепи</translation>
    </message>
    <message>
        <source>A picture, a file or a link from the clipboard</source>
        <translation>Слика, датотека или веза са клипборда</translation>
    </message>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>На клипборду нема слике, датотеке ни Callout везе.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Испробај на примеру</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Подешавања</translation>
    </message>
    <message>
        <source>Paste a callout:// link to join</source>
        <translation>Налепите callout:// везу да се придружите</translation>
    </message>
    <message>
        <source>Link to join</source>
        <translation>Веза за придруживање</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Придружи се</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Недавно отворено</translation>
    </message>
    <message>
        <source>Nothing yet. Drop a picture or a document here, or try the sample to see how it feels: everything stays on this computer until you share it.</source>
        <translation>Још ништа. Превуците слику или документ овде или испробајте на примеру: све остаје на овом рачунару док га не поделите.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>На %1</translation>
    </message>
    <message>
        <source>Asking for its pages…</source>
        <translation>Тражи се списак страница…</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n отворена</numerusform>
            <numerusform>%n отворене</numerusform>
            <numerusform>%n отворених</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Покушај поново</translation>
    </message>
    <message>
        <source>No pages yet. Open a file, then choose Share and “A server” to put it here.</source>
        <translation>Још нема страница. Отворите датотеку, па изаберите „Подели“ и „Сервер“ да је ставите овде.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateBadge</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>For screen readers; %1: &quot;Live&quot;, &quot;Offline&quot;, &quot;Server not reachable&quot;</extracomment>
        <translation>Веза: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateText</name>
    <message>
        <source>Live · Read-only</source>
        <translation>Уживо · Само за читање</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Само за читање</translation>
    </message>
    <message>
        <source>This page is read-only: you see every change at once, but nobody can write.</source>
        <translation>Страница је само за читање: сваку измену видите одмах, али нико не може да пише.</translation>
    </message>
    <message>
        <source>You see every change at once, but your link does not allow you to write. Ask the person who shared the page for another.</source>
        <translation>Сваку измену видите одмах, али вам веза не дозвољава да пишете. Затражите другу од онога ко је поделио страницу.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Уживо</translation>
    </message>
    <message>
        <source>Every change reaches you, and everyone else, at once.</source>
        <translation>Свака измена одмах стиже до вас и свих осталих.</translation>
    </message>
    <message>
        <source>%1 showing %2</source>
        <extracomment>%1: &quot;Reconnecting…&quot;; %2: a time of day</extracomment>
        <translation>%1 приказано стање од %2</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Поновно повезивање…</translation>
    </message>
    <message>
        <source>%1 — showing %2</source>
        <extracomment>%1: &quot;Offline&quot;, &quot;Trying again in 12 s&quot;; %2: a time of day</extracomment>
        <translation>%1 — приказано стање од %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ван мреже</translation>
    </message>
    <message>
        <source>There is no network. You can read everything that was here; writing works again once you are back.</source>
        <translation>Нема мреже. Можете да читате све што је било овде; писање поново ради када се вратите.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Одјављени сте</translation>
    </message>
    <message>
        <source>Your access has ended or was taken back. Open the link you were given once more, or ask for a new one.</source>
        <translation>Ваш приступ је истекао или је одузет. Поново отворите везу коју сте добили или затражите нову.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Нема приступа</translation>
    </message>
    <message>
        <source>The server does not let you see this page any more. Ask the person who shared it for a new link.</source>
        <translation>Сервер вам више не дозвољава да видите ову страницу. Затражите нову везу од онога ко ју је поделио.</translation>
    </message>
    <message>
        <source>Versions differ</source>
        <translation>Различите верзије</translation>
    </message>
    <message>
        <source>This copy of Callout and the server do not understand each other. Update Callout, or ask whoever runs the server to update it.</source>
        <translation>Овај примерак програма Callout и сервер се не разумеју. Ажурирајте Callout или замолите онога ко води сервер да га ажурира.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Одбијено</translation>
    </message>
    <message>
        <source>The server refused the connection. Open the link you were given once more; if that does not help, ask whoever runs the server.</source>
        <translation>Сервер је одбио везу. Поново отворите везу коју сте добили; ако не помогне, обратите се ономе ко води сервер.</translation>
    </message>
    <message>
        <source>You can read what is here meanwhile.</source>
        <translation>У међувремену можете да читате оно што је овде.</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Провера везе…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Преузимање новог…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Повезивање…</translation>
    </message>
    <message>
        <source>Live · On this computer</source>
        <translation>Уживо · На овом рачунару</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nobody else sees this page until you share it.</source>
        <translation>Све се чува на овом рачунару. Нико други не види ову страницу док је не поделите.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version</source>
        <translation>Други Callout прозор је друге верзије</translation>
    </message>
    <message>
        <source>Another Callout window is not responding</source>
        <translation>Други Callout прозор не одговара</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Не одговара</translation>
    </message>
    <message>
        <source>The two cannot share a connection. Close that window, or open this page there. You can read what is here.</source>
        <translation>Њих два не могу да деле везу. Затворите тај прозор или отворите ову страницу у њему. Можете да читате оно што је овде.</translation>
    </message>
    <message>
        <source>You can read what is here; writing works again as soon as that window answers or is closed.</source>
        <translation>Можете да читате оно што је овде; моћи ћете поново да пишете чим тај прозор одговори или се затвори.</translation>
    </message>
    <message>
        <source>%1 Callout keeps trying; you can read what is here.</source>
        <translation>%1 Callout и даље покушава; оно што је овде можете да читате.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · again in %n s</source>
        <extracomment>%1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · поново за %n с</numerusform>
            <numerusform>%1 · поново за %n с</numerusform>
            <numerusform>%1 · поново за %n с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n s</source>
        <extracomment>as short as can be, for narrow windows; %1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n с</numerusform>
            <numerusform>%1 · %n с</numerusform>
            <numerusform>%1 · %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>Network wants a sign-in</source>
        <translation>Мрежа тражи пријаву</translation>
    </message>
    <message>
        <source>Sign in to network</source>
        <translation>Пријава на мрежу</translation>
    </message>
    <message>
        <source>This network lets nobody through before signing in, as in a hotel or on a train. Open its page and sign in; Callout then comes back by itself. You can read what is here.</source>
        <translation>Ова мрежа никога не пропушта без пријаве, као у хотелу или возу. Отворите њену страницу и пријавите се; Callout се онда враћа сам. Оно што је овде можете да читате.</translation>
    </message>
    <message>
        <source>Server key has changed</source>
        <translation>Кључ сервера је промењен</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>Кључ је промењен</translation>
    </message>
    <message>
        <source>%1 has another key than the one in your link, so nothing was sent to it. Ask whoever shared the page whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 има други кључ од оног у вашој вези, па му ништа није послато. Питајте онога ко је поделио страницу да ли је сервер премештен или поново инсталиран, и ако јесте, тражите нову везу.</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Сертификат није важећи</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it, so nothing was sent. Check this computer&apos;s date, and ask whoever runs the server.</source>
        <translation>Сертификат за %1 не важи за њега, па ништа није послато. Проверите датум на овом рачунару и питајте онога ко води сервер.</translation>
    </message>
    <message>
        <source>Not a Callout server</source>
        <translation>Није Callout сервер</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout: the server may have moved, or another network uses its address. Ask whoever shared the page.</source>
        <translation>На адреси %1 нешто одговара, али то није Callout: сервер је можда премештен, или његову адресу користи друга мрежа. Питајте онога ко је поделио страницу.</translation>
    </message>
    <message>
        <source>Server asks to wait</source>
        <translation>Сервер тражи да се сачека</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Сервер није пронађен</translation>
    </message>
    <message>
        <source>Server not reachable</source>
        <translation>Сервер није доступан</translation>
    </message>
    <message>
        <source>Server not answering</source>
        <translation>Сервер не одговара</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Веза је прекинута</translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation>Сервер је заузет</translation>
    </message>
    <message>
        <source>Callout&apos;s own server on this computer is being started again.</source>
        <translation>Сопствени сервер Callout-а на овом рачунару се поново покреће.</translation>
    </message>
    <message>
        <source>%1 asks for a pause, because there were too many attempts.</source>
        <translation>%1 тражи паузу, јер је било превише покушаја.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network.</source>
        <translation>%1 није могуће пронаћи: његово име из ове мреже не води никуда.</translation>
    </message>
    <message>
        <source>Nobody answers at %1: the server may be switched off, or sharing was stopped there.</source>
        <translation>На адреси %1 нико не одговара: сервер је можда искључен, или је дељење тамо заустављено.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow.</source>
        <translation>%1 није одговорио на време: можда је преоптерећен, или је мрежа спора.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Веза са %1 се прекинула.</translation>
    </message>
    <message>
        <source>%1 is restarting or has too much to do.</source>
        <translation>%1 се поново покреће или има превише посла.</translation>
    </message>
    <message>
        <source>You are offline. Your words are kept here; send them once you are connected.</source>
        <translation>Ван мреже сте. Ваш текст је сачуван овде; пошаљите га када се повежете.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. Your words are kept here; send them once you are connected.</source>
        <translation>Ова мрежа прво тражи пријаву. Ваш текст је сачуван овде; пошаљите га када се повежете.</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed, so nothing is sent to it. Your words are kept here; ask whoever shared the page.</source>
        <translation>Кључ сервера је промењен, па му се ништа не шаље. Ваш текст је сачуван овде; питајте онога ко је поделио страницу.</translation>
    </message>
    <message>
        <source>The server was not found where it should be, so nothing is sent. Your words are kept here; ask whoever shared the page.</source>
        <translation>Сервер није тамо где би требало да буде, па се ништа не шаље. Ваш текст је сачуван овде; питајте онога ко је поделио страницу.</translation>
    </message>
    <message>
        <source>You are signed out. Your words are kept here; open the link you were given once more.</source>
        <translation>Одјављени сте. Ваш текст је сачуван овде; поново отворите везу коју сте добили.</translation>
    </message>
    <message>
        <source>You have no access any more. Your words are kept here; ask for a new link.</source>
        <translation>Више немате приступ. Ваш текст је сачуван овде; тражите нову везу.</translation>
    </message>
    <message>
        <source>The server does not let this Callout in. Your words are kept here; ask whoever runs the server.</source>
        <translation>Сервер не пушта овај Callout. Ваш текст је сачуван овде; питајте онога ко води сервер.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. Your words are kept here; send them as soon as that window answers or is closed.</source>
        <translation>Други прозор Callout-а не одговара. Ваш текст је сачуван овде; пошаљите га чим тај прозор одговори или се затвори.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version. Your words are kept here; send them once that window is closed.</source>
        <translation>Други прозор Callout-а је друге верзије. Ваш текст је сачуван овде; пошаљите га када се тај прозор затвори.</translation>
    </message>
    <message>
        <source>Window “%1” is of another version</source>
        <translation>Прозор „%1“ је друге верзије</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection, and the two cannot share it. Close that window, or open this page there. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Веза је код Callout прозора „%1“, па њих два не могу да је деле. Затворите тај прозор или отворите ову страницу у њему. Можете да читате оно што је овде. (Процес %2)</translation>
    </message>
    <message>
        <source>Window “%1” is not responding</source>
        <translation>Прозор „%1“ не одговара</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection that your windows share, and does not answer. Close it, or end it if it does not close: writing works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout прозор „%1“ држи везу коју ваши прозори деле и не одговара. Затворите га, или га прекините ако се не затвара: одмах ћете поново моћи да пишете. Можете да читате оно што је овде. (Процес %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::Times</name>
    <message>
        <source>yesterday</source>
        <translation>јуче</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A date, then a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::TopBar</name>
    <message>
        <source>Try now</source>
        <translation>Покушај сада</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Подели</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Мени</translation>
    </message>
    <message numerus="yes">
        <source>%n viewing</source>
        <translation>
            <numerusform>%n гледа</numerusform>
            <numerusform>%n гледају</numerusform>
            <numerusform>%n гледа</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can say who is viewing while this is not live</source>
        <translation>Док нема живе везе, не зна се ко гледа</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитан</numerusform>
            <numerusform>%n непрочитана</numerusform>
            <numerusform>%n непрочитаних</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open discussion(s)</source>
        <translation>
            <numerusform>%n отворена расправа</numerusform>
            <numerusform>%n отворене расправе</numerusform>
            <numerusform>%n отворених расправа</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>sign of a page that others can open, beside its title</extracomment>
        <translation>Дели се</translation>
    </message>
    <message>
        <source>Others can open this page.</source>
        <translation>Други могу да отворе ову страницу.</translation>
    </message>
    <message>
        <source>Open Sign-in Page</source>
        <translation>Отвори страницу за пријаву</translation>
    </message>
    <message>
        <source>Open New Link…</source>
        <translation>Отвори нову везу…</translation>
    </message>
</context>
<context>
    <name>callout::ui::ViewControls</name>
    <message>
        <source>%1 %</source>
        <extracomment>how large the document is shown</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shown at %1</source>
        <translation>Приказано на %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::WaitingPane</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a download is there, &quot;1.2 MB of 3.4 MB&quot;</extracomment>
        <translation>%1 од %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::Windows</name>
    <message>
        <source>Sample mockup</source>
        <translation>Пример макете</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1. Check that there is room and that you may write there.</source>
        <translation>Пример није могуће копирати у %1. Проверите да ли има места и да ли смете тамо да пишете.</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <extracomment>file name of a picture from the clipboard; %1 is date and time</extracomment>
        <translation>Налепљено %1</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in %1. Check that there is room and that you may write there.</source>
        <translation>Налепљену слику није могуће сачувати у %1. Проверите да ли има места и да ли смете тамо да пишете.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Све датотеке</translation>
    </message>
    <message>
        <source>The link leads to %1, where you have not been invited yet. Ask for a link with an invitation.</source>
        <translation>Веза води на %1, где још нисте позвани. Затражите везу са позивницом.</translation>
    </message>
    <message numerus="yes">
        <source>Sharing ends for %n person(s) when this window closes.</source>
        <translation>
            <numerusform>Дељење се прекида за %n особу када се овај прозор затвори.</numerusform>
            <numerusform>Дељење се прекида за %n особе када се овај прозор затвори.</numerusform>
            <numerusform>Дељење се прекида за %n особа када се овај прозор затвори.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Настави дељење</translation>
    </message>
    <message>
        <source>End sharing and close</source>
        <translation>Прекини дељење и затвори</translation>
    </message>
    <message>
        <source>There is nothing in the folder %1 that Callout opens: pictures, PDF, web pages, Markdown or text. Choose another one.</source>
        <translation>У фасцикли %1 нема ничега што Callout отвара: слика, PDF, веб-страница, Markdown или текст. Изаберите другу.</translation>
    </message>
    <message>
        <source>Callout opens files on this computer, web addresses and callout:// links, but not “%1”. Save it as a file first, then open that.</source>
        <translation>Callout отвара датотеке на овом рачунару, веб-адресе и callout:// везе, али не „%1“. Прво то сачувајте као датотеку, па отворите њу.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отварање</translation>
    </message>
    <message>
        <source>Images and documents</source>
        <translation>Слике и документи</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Слике</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
</context>
<context>
    <name>callout::ui::Workspace</name>
    <message>
        <source>Me</source>
        <translation>Ја</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>овај рачунар</translation>
    </message>
</context>
</TS>
