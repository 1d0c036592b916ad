<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>callout::DocumentError</name>
    <message>
        <source>%1 megapixels</source>
        <extracomment>%1 is a number, like 48 or 0.5</extracomment>
        <translation>%1 мегапикселей</translation>
    </message>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed: open it from where it is now.</source>
        <translation>Файла «%1» нет. Возможно, он перемещён или переименован: откройте его там, где он теперь.</translation>
    </message>
    <message>
        <source>“%1” could not be read. Check that you may read it and that its disk is working.</source>
        <translation>«%1» не удалось прочитать. Проверьте, что вам разрешено чтение и что диск работает.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). Copy, download or export it again.</source>
        <translation>«%1» пуст (0 байт). Скопируйте, скачайте или экспортируйте его заново.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because the reader for its format is not installed. Install the package qt6-image-formats-plugins, or export the picture as PNG or JPEG.</source>
        <translation>«%1» не открыть: не установлен модуль чтения этого формата. Установите пакет qt6-image-formats-plugins или экспортируйте картинку в PNG или JPEG.</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 pixels (%4); Callout opens up to %5. Make it smaller, or crop it to the part you want to discuss.</source>
        <extracomment>%1 file name, %2 and %3 pixels, %4 like &quot;400 megapixels&quot;, %5 like &quot;134 megapixels&quot;</extracomment>
        <translation>В «%1» %2 × %3 пикселей (%4); Callout открывает до %5. Уменьшите картинку или обрежьте её до нужной части.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be shown. Copy, download or export it again.</source>
        <translation>«%1» повреждён, и показать его нельзя. Скопируйте, скачайте или экспортируйте его заново.</translation>
    </message>
    <message>
        <source>Opening “%1” was stopped. Open it again to see it.</source>
        <translation>Открытие «%1» остановлено. Откройте его снова, чтобы увидеть.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages, the most that Callout opens. Split it into several files and open the one you want to discuss.</source>
        <extracomment>%1 file name, %2 the largest number of pages</extracomment>
        <translation>В «%1» больше %2 страниц, а это предел для Callout. Разделите его на несколько файлов и откройте тот, который хотите обсудить.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that only the program of its publisher can open. Ask for a copy without that protection, or with a password.</source>
        <translation>«%1» защищён так, что открыть его может только программа издателя. Попросите копию без этой защиты или с паролем.</translation>
    </message>
    <message>
        <source>“%1” is incomplete: the file ends too early. Copy or download it again.</source>
        <translation>«%1» неполон: файл кончается слишком рано. Скопируйте или скачайте его заново.</translation>
    </message>
    <message>
        <source>“%1” is not a web page or a picture that can be shown as one. Save it as a file and open that, or export it as PDF or PNG.</source>
        <translation>«%1» — не веб-страница и не картинка, которую можно показать как страницу. Сохраните в файл и откройте его или экспортируйте в PDF или PNG.</translation>
    </message>
    <message>
        <source>The page “%1” is too large to be shown. Open a part of it, or print it to PDF with a browser and open that.</source>
        <translation>Страница «%1» слишком велика, чтобы её показать. Откройте её часть или напечатайте её в PDF из браузера и откройте его.</translation>
    </message>
    <message>
        <source>The page “%1” could not be shown: the program that reads web pages failed. Try again, or print the page to PDF with a browser and open that.</source>
        <translation>Страницу «%1» не удалось показать: в программе чтения веб-страниц произошёл сбой. Повторите или напечатайте страницу в PDF из браузера и откройте его.</translation>
    </message>
    <message>
        <source>“%1” needs the program that reads web pages, which is not installed. Install the package callout-webprint, or save the page as PDF or PNG and open that.</source>
        <translation>Для «%1» нужна программа чтения веб-страниц, а она не установлена. Установите пакет callout-webprint или сохраните страницу в PDF или PNG и откройте этот файл.</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Check the address and your connection, then try again.</source>
        <translation>«%1» не отвечает слишком долго. Проверьте адрес и соединение и повторите.</translation>
    </message>
    <message>
        <source>“%1” leads from one address to the next without an end. Open it in a browser and copy the address that you arrive at.</source>
        <translation>«%1» без конца ведёт с одного адреса на другой. Откройте его в браузере и скопируйте адрес, на котором окажетесь.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached safely. Check the address and your connection, then try again.</source>
        <translation>К «%1» нельзя подключиться безопасно. Проверьте адрес и соединение и повторите.</translation>
    </message>
    <message>
        <source>The server of “%1” answered with error %2. Check the address; if one must sign in to see the page, save it with a browser and open the file.</source>
        <extracomment>%1 a web address, %2 a number like 404</extracomment>
        <translation>Сервер «%1» ответил ошибкой %2. Проверьте адрес; если для просмотра страницы нужно войти, сохраните её из браузера и откройте файл.</translation>
    </message>
    <message>
        <source>“%1” leads into the private network of this computer, which a public page may not. Open the address that you mean itself.</source>
        <translation>«%1» ведёт в частную сеть этого компьютера, а публичной странице это запрещено. Откройте нужный адрес напрямую.</translation>
    </message>
    <message>
        <source>“%1” is not a picture or PDF that Callout knows, whatever its name says. It opens PNG, JPEG, WebP, GIF, BMP and TIFF: export it as one of these, or as PDF.</source>
        <translation>«%1» — не картинка и не PDF известного Callout формата, что бы ни говорило имя. Открываются PNG, JPEG, WebP, GIF, BMP и TIFF: экспортируйте в одном из них или в PDF.</translation>
    </message>
    <message>
        <source>“%1” is nothing that Callout can show. It opens pictures (PNG, JPEG, WebP, GIF, BMP and TIFF), PDF, HTML, Markdown and text: export it as one of these.</source>
        <translation>«%1» Callout показать не может. Открываются картинки (PNG, JPEG, WebP, GIF, BMP и TIFF), PDF, HTML, Markdown и текст: экспортируйте в одном из этих форматов.</translation>
    </message>
    <message>
        <source>“%1” is longer than Callout shows as text: up to %2 and %3 rows. Open a part of it.</source>
        <translation>«%1» длиннее, чем Callout показывает как текст: не более %2 и %3 строк. Откройте его часть.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open one of the files in it.</source>
        <translation>«%1» — это папка. Откройте один из файлов в ней.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, not a file. Save what comes from it as a file and open that.</source>
        <translation>«%1» — это устройство или канал, а не файл. Сохраните то, что из него приходит, в файл и откройте его.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most that Callout opens. Save a picture as JPEG or WebP, or split a document into several files.</source>
        <translation>«%1» больше, чем %2, — это предел для Callout. Картинку сохраните в JPEG или WebP, документ разделите на несколько файлов.</translation>
    </message>
    <message>
        <source>There is not enough memory to show “%1”. Close other programs, or make it smaller.</source>
        <translation>Не хватает памяти, чтобы показать «%1». Закройте другие программы или уменьшите файл.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because callout-pdf, the part of Callout that reads PDFs, is missing or cannot be started. Close some programs and try again, or install Callout again.</source>
        <translation>«%1» нельзя открыть: callout-pdf, часть Callout, которая читает PDF, отсутствует или не запускается. Закройте несколько программ и попробуйте снова либо переустановите Callout.</translation>
    </message>
</context>
<context>
    <name>callout::HtmlDocument</name>
    <message>
        <source>Simplified</source>
        <translation>Упрощённо</translation>
    </message>
    <message>
        <source>Simplified: install the package callout-webprint to see the page as it is</source>
        <translation>Упрощённо: установите пакет callout-webprint, чтобы видеть страницу такой, какая она есть</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <extracomment>%1 is the time, and the day if it was not today, at which a web page was fetched</extracomment>
        <translation>Снимок: %1</translation>
    </message>
</context>
<context>
    <name>callout::PageModel</name>
    <message>
        <source>Someone</source>
        <translation>Кто-то</translation>
    </message>
</context>
<context>
    <name>callout::PdfDocument</name>
    <message>
        <source>Page %1 cannot be shown: it is damaged, or painting it takes too much memory or time.</source>
        <translation>Страницу %1 нельзя показать: она повреждена, или её отображение требует слишком много памяти или времени.</translation>
    </message>
</context>
<context>
    <name>callout::TextDocument</name>
    <message>
        <source>%1, some characters could not be read</source>
        <extracomment>%1 the name of an encoding, like &quot;UTF-16 LE&quot;</extracomment>
        <translation>%1, некоторые символы не удалось прочитать</translation>
    </message>
</context>
<context>
    <name>callout::ui::AboutDialog</name>
    <message>
        <source>About Callout</source>
        <translation>О программе Callout</translation>
    </message>
    <message>
        <source>Callout %1</source>
        <translation>Callout %1</translation>
    </message>
    <message>
        <source>Talk about a spot on a picture or a page, together.</source>
        <translation>Вместе обсуждать точное место на картинке или странице.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Comes without any warranty.</source>
        <translation>Свободное ПО под GNU General Public License версии 3 или новее. Без каких-либо гарантий.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>callout::ui::AvatarStack</name>
    <message>
        <source>Someone</source>
        <translation>Кто-то</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <extracomment>%1: the names of users, separated by commas</extracomment>
        <translation>Смотрят: %1</translation>
    </message>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (гость)</translation>
    </message>
</context>
<context>
    <name>callout::ui::BannerArea</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>callout::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n discussion(s) here: click to fan them out</source>
        <translation>
            <numerusform>%n обсуждение здесь: щёлкните, чтобы развернуть</numerusform>
            <numerusform>%n обсуждения здесь: щёлкните, чтобы развернуть</numerusform>
            <numerusform>%n обсуждений здесь: щёлкните, чтобы развернуть</numerusform>
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
        <translation>Открывается «%1»…
Нажмите Esc, чтобы остановить.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <extracomment>of a new discussion; %1 what was written so far and not sent</extracomment>
        <translation>Черновик: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatHeader</name>
    <message>
        <source>More about this discussion</source>
        <translation>Другие действия с обсуждением</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Новое обсуждение</translation>
    </message>
    <message>
        <source>Reopen (E, outside the field)</source>
        <translation>Открыть снова (E, вне поля)</translation>
    </message>
    <message>
        <source>Resolve (E, outside the field)</source>
        <translation>Отметить решённым (E, вне поля)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatWindow</name>
    <message>
        <source>Copy a link to this marker</source>
        <translation>Скопировать ссылку на эту метку</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Добавить реакцию</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Edit the comment</source>
        <translation>Изменить комментарий</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Удалить комментарий…</translation>
    </message>
    <message>
        <source>Delete the discussion</source>
        <translation>Удалить обсуждение</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Удаление комментария</translation>
    </message>
    <message>
        <source>Delete this comment?</source>
        <translation>Удалить этот комментарий?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Он исчезнет у всех. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Новое обсуждение</translation>
    </message>
    <message>
        <source>Discussion %1 by %2</source>
        <extracomment>%1: its number; %2: who began it</extracomment>
        <translation>Обсуждение %1, начал(а) %2</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 печатает…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 и %2 печатают…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n человек печатает…</numerusform>
            <numerusform>%n человека печатают…</numerusform>
            <numerusform>%n человек печатают…</numerusform>
        </translation>
    </message>
    <message>
        <source>This discussion was deleted. Your words are kept here; copy what you need.</source>
        <translation>Это обсуждение удалено. Ваш текст сохранён здесь; скопируйте то, что нужно.</translation>
    </message>
    <message>
        <source>This page is read-only. A moderator can open it for comments again.</source>
        <translation>Страница только для чтения. Модератор может снова открыть её для комментариев.</translation>
    </message>
    <message>
        <source>You can read but not write here. Ask the person who shared the page for another link.</source>
        <translation>Здесь можно читать, но не писать. Попросите другую ссылку у того, кто поделился страницей.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out by screen readers: who, and what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>These are your unsent words. What the comment says is shown above.</source>
        <translation>Это ваш неотправленный текст. Что написано в комментарии, показано выше.</translation>
    </message>
    <message>
        <source>The comment that you were editing was deleted. Your words are kept here; send them as a reply, or copy what you need.</source>
        <translation>Комментарий, который вы правили, удалён. Ваш текст сохранён здесь; отправьте его ответом или скопируйте то, что нужно.</translation>
    </message>
    <message>
        <source>This comment was changed meanwhile, as shown above. Sending puts your words in the place of those.</source>
        <translation>Комментарий тем временем изменили, как показано выше. При отправке ваш текст заменит его.</translation>
    </message>
    <message>
        <source>These words were sent, changed or deleted in another window just now.</source>
        <translation>Эти слова только что были отправлены, изменены или удалены в другом окне.</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommandLine</name>
    <message>
        <source>this version cannot export; to open a file of that name, write ./export</source>
        <translation>эта версия не умеет экспортировать; чтобы открыть файл с таким именем, напишите ./export</translation>
    </message>
    <message>
        <source>%1 needs a value (see callout --help)</source>
        <translation>%1 требует значения (см. callout --help)</translation>
    </message>
    <message>
        <source>unknown option %1 (see callout --help)</source>
        <translation>неизвестный параметр %1 (см. callout --help)</translation>
    </message>
    <message>
        <source>--server needs a callout:// link</source>
        <translation>--server требует ссылку callout://</translation>
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
        <translation>Использование: callout [ПАРАМЕТР]... [ФАЙЛ|URL|callout://ССЫЛКА]...
Открывает каждый файл или общую страницу в окне; без них — начальную страницу.

  --workspace DIR  хранить рабочее пространство, его настройки и кэши в DIR
  --server LINK    файлы становятся страницами сервера, названного его ссылкой callout://
  --new-window     открыть ещё одно окно, даже если страница уже открыта
  --name NAME      имя с этого времени
  --yes            подтвердить новый сервер из ссылки (для сценариев)
  --help           показать этот текст
  --version        показать версию
</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n новый ↓</numerusform>
            <numerusform>%n новых ↓</numerusform>
            <numerusform>%n новых ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentRow</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Добавить реакцию</translation>
    </message>
    <message>
        <source>More about this comment</source>
        <translation>Другие действия с комментарием</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <extracomment>%1: a time of day; the comment was changed after it was sent</extracomment>
        <translation>%1 · изменено</translation>
    </message>
    <message>
        <source>%1
Edited %2</source>
        <translation>%1
Изменено %2</translation>
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
            <numerusform>%1 от %n человека</numerusform>
            <numerusform>%1 от %n человек</numerusform>
            <numerusform>%1 от %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Удалить комментарий…</translation>
    </message>
</context>
<context>
    <name>callout::ui::Composer</name>
    <message>
        <source>Stop editing</source>
        <translation>Прекратить правку</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Отправить (Enter)</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Правка вашего комментария</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Напишите комментарий…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Ответить…</translation>
    </message>
    <message>
        <source>Write the comment anew…</source>
        <translation>Напишите комментарий заново…</translation>
    </message>
    <message>
        <source>Edit your comment</source>
        <translation>Измените свой комментарий</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментировать</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter отправляет, Shift+Enter начинает новую строку</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Сохранить (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>The comment is too long: %1 characters are allowed. Shorten it by %n.</source>
        <translation>
            <numerusform>Комментарий слишком длинный: допускается символов: %1. Сократите его на %n символ.</numerusform>
            <numerusform>Комментарий слишком длинный: допускается символов: %1. Сократите его на %n символа.</numerusform>
            <numerusform>Комментарий слишком длинный: допускается символов: %1. Сократите его на %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n лишний</numerusform>
            <numerusform>%n лишних</numerusform>
            <numerusform>%n лишних</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>остался %n</numerusform>
            <numerusform>осталось %n</numerusform>
            <numerusform>осталось %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussButton</name>
    <message>
        <source>Discuss</source>
        <translation>Обсудить</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Прикрепить здесь</translation>
    </message>
    <message>
        <source>Discuss what is selected (Ctrl+Alt+M)</source>
        <translation>Обсудить выделенное (Ctrl+Alt+M)</translation>
    </message>
    <message>
        <source>This is the passage that the discussion belongs to</source>
        <translation>Это фрагмент, к которому относится обсуждение</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionDelegate</name>
    <message>
        <source>Not sent</source>
        <extracomment>in the list of discussions: words in it did not get to the server, or wait to be sent</extracomment>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionModel</name>
    <message>
        <source>All comments were deleted</source>
        <translation>Все комментарии удалены</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>Обсуждение %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n ответ</numerusform>
            <numerusform>%n ответа</numerusform>
            <numerusform>%n ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <translation>о «%1»</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>откреплено</translation>
    </message>
    <message>
        <source>Draft of a new discussion: %1</source>
        <translation>Черновик нового обсуждения: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>with a draft</source>
        <translation>есть черновик</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionPanel</name>
    <message>
        <source>Discussions</source>
        <translation>Обсуждения</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списка</translation>
    </message>
    <message>
        <source>Search texts and names</source>
        <translation>Искать в текстах и именах</translation>
    </message>
    <message>
        <source>Search discussions</source>
        <translation>Поиск обсуждений</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решённые</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Discussions that I began, wrote in, or that are assigned to me</source>
        <translation>Обсуждения, которые я начал(а), в которых писал(а) или которые назначены мне</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>By place on the page</source>
        <translation>По месту на странице</translation>
    </message>
    <message>
        <source>Newest activity first</source>
        <translation>Сначала недавние</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>По автору</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 discussions are listed</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>The discussions appear here as soon as the page is loaded.</source>
        <translation>Обсуждения появятся здесь, как только загрузится страница.</translation>
    </message>
    <message>
        <source>No discussion matches the search and the filters.</source>
        <translation>Ни одно обсуждение не подходит под поиск и фильтры.</translation>
    </message>
    <message>
        <source>No discussions yet.</source>
        <translation>Обсуждений пока нет.</translation>
    </message>
    <message>
        <source>No discussions yet. Look only is on: turn it off to begin one.</source>
        <translation>Обсуждений пока нет. Включён режим «Только просмотр»: выключите его, чтобы начать обсуждение.</translation>
    </message>
    <message>
        <source>Detached (%1)</source>
        <extracomment>heading of the discussions whose passage or page is no longer in the document</extracomment>
        <translation>Откреплённые (%1)</translation>
    </message>
    <message>
        <source>The document has changed, and what these are about is no longer there.</source>
        <translation>Документ изменился, и того, к чему они относятся, в нём больше нет.</translation>
    </message>
    <message>
        <source>Detached discussions</source>
        <translation>Откреплённые обсуждения</translation>
    </message>
    <message>
        <source>No discussions yet. Click on the spot, or select the words, you want to talk about.</source>
        <translation>Обсуждений пока нет. Щёлкните по месту или выделите слова, о которых хотите поговорить.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>discussions with words that were not sent</extracomment>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Discussions with words of mine that were not sent</source>
        <translation>Обсуждения с моими неотправленными словами</translation>
    </message>
</context>
<context>
    <name>callout::ui::DropHint</name>
    <message>
        <source>Let go to open it in Callout</source>
        <translation>Отпустите, чтобы открыть в Callout</translation>
    </message>
</context>
<context>
    <name>callout::ui::ErrorText</name>
    <message>
        <source>Your comment was not sent.</source>
        <translation>Ваш комментарий не отправлен.</translation>
    </message>
    <message>
        <source>Your change to the comment was not saved.</source>
        <translation>Ваша правка комментария не сохранена.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>Удаление не выполнено.</translation>
    </message>
    <message>
        <source>The state of the discussion was not changed.</source>
        <translation>Состояние обсуждения не изменено.</translation>
    </message>
    <message>
        <source>The marker was not moved.</source>
        <translation>Метка не перемещена.</translation>
    </message>
    <message>
        <source>Your reaction was not saved.</source>
        <translation>Ваша реакция не сохранена.</translation>
    </message>
    <message>
        <source>The discussion was not brought back.</source>
        <translation>Обсуждение не возвращено.</translation>
    </message>
    <message>
        <source>The settings of the page were not changed.</source>
        <translation>Настройки страницы не изменены.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>The server did not accept its content. Change it and try again.</source>
        <translation>Сервер не принял содержимое. Измените его и попробуйте снова.</translation>
    </message>
    <message>
        <source>The server runs an older version. Ask whoever runs it for an update.</source>
        <translation>На сервере более старая версия. Попросите того, кто его ведёт, обновить его.</translation>
    </message>
    <message>
        <source>You are signed out. Open the link you were given once more.</source>
        <translation>Вы вышли. Откройте полученную ссылку ещё раз.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask the person who shared the page for more rights.</source>
        <translation>Ваша роль этого не позволяет. Попросите больше прав у того, кто поделился страницей.</translation>
    </message>
    <message>
        <source>The discussion or the page is not there any more.</source>
        <translation>Этого обсуждения или этой страницы больше нет.</translation>
    </message>
    <message>
        <source>It had arrived before, or was deleted since. Look at the page before you try again.</source>
        <translation>Это уже пришло раньше или с тех пор удалено. Взгляните на страницу, прежде чем пробовать снова.</translation>
    </message>
    <message>
        <source>It was sent before with other words. Send it once more.</source>
        <translation>Это уже отправлялось с другими словами. Отправьте ещё раз.</translation>
    </message>
    <message>
        <source>Someone else changed it meanwhile. Look at the new text, then save yours again.</source>
        <translation>Кто-то другой тем временем это изменил. Посмотрите новый текст, затем снова сохраните свой.</translation>
    </message>
    <message>
        <source>The page is read-only. A moderator can open it for changes again.</source>
        <translation>Страница только для чтения. Модератор может снова открыть её для изменений.</translation>
    </message>
    <message>
        <source>The server does not answer just now. Try again in a moment.</source>
        <translation>Сервер сейчас не отвечает. Повторите чуть позже.</translation>
    </message>
    <message>
        <source>The server has a fault. Try again; if it stays, tell whoever runs the server.</source>
        <translation>На сервере сбой. Повторите; если он останется, сообщите тому, кто ведёт сервер.</translation>
    </message>
    <message>
        <source>You are offline. Try again once you are connected.</source>
        <translation>Нет сети. Повторите, когда появится связь.</translation>
    </message>
    <message>
        <source>There were too many changes in a short time. Try again in a minute.</source>
        <translation>Слишком много изменений за короткое время. Повторите через минуту.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many changes in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>Слишком много изменений за короткое время. Повторите через %n секунду.</numerusform>
            <numerusform>Слишком много изменений за короткое время. Повторите через %n секунды.</numerusform>
            <numerusform>Слишком много изменений за короткое время. Повторите через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What did not happen, then why and what to do: two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is too much: a comment has at most %1 characters, and a discussion room for a few hundred comments. Shorten it, or begin another discussion beside it.</source>
        <translation>Это слишком много: в комментарии допускается символов: %1, а в обсуждении есть место для нескольких сотен комментариев. Сократите его или начните рядом другое обсуждение.</translation>
    </message>
    <message>
        <source>Callout ended before the server had it. Try again, or discard it.</source>
        <translation>Callout завершил работу раньше, чем сервер это получил. Повторите попытку или откажитесь от отправки.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilePage</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This is the copy that Callout kept.</source>
        <translation>Это копия, которую сохранил Callout.</translation>
    </message>
    <message>
        <source>%1 has changed since you last opened it.</source>
        <translation>%1 изменился с последнего открытия.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept, where they were.</source>
        <translation>
            <numerusform>Его %n обсуждение сохранено на своём месте.</numerusform>
            <numerusform>Его %n обсуждения сохранены на своих местах.</numerusform>
            <numerusform>Его %n обсуждений сохранены на своих местах.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your file %1 has changed, and differs from the copy shared at %2, which is shown here.</source>
        <translation>Ваш файл %1 изменился и отличается от общей копии на %2, которая показана здесь.</translation>
    </message>
    <message>
        <source>Replace the shared copy</source>
        <translation>Заменить общую копию</translation>
    </message>
    <message>
        <source>%1 is too large to be kept or shared, or the disk is full. You can look at it; others will not see it.</source>
        <translation>%1 слишком велик, чтобы его сохранить или передать, или диск заполнен. Вы можете его смотреть; другие его не увидят.</translation>
    </message>
    <message>
        <source>%1 could not be stored (%2). Others will not see it before it is.</source>
        <translation>%1 не удалось сохранить (%2). До этого другие его не увидят.</translation>
    </message>
    <message>
        <source>You see it as it was before.</source>
        <translation>Вы видите его таким, каким он был раньше.</translation>
    </message>
    <message>
        <source>The file %1 was deleted or moved. You see it as it was; its discussions are kept.</source>
        <translation>Файл %1 удалён или перемещён. Вы видите его таким, каким он был; его обсуждения сохранены.</translation>
    </message>
    <message>
        <source>%1 has just changed: you see the new version.</source>
        <translation>%1 только что изменился: вы видите новую версию.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept.</source>
        <translation>
            <numerusform>Его %n обсуждение сохранено.</numerusform>
            <numerusform>Его %n обсуждения сохранены.</numerusform>
            <numerusform>Его %n обсуждений сохранены.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look at “%1” meanwhile.</source>
        <translation>«%1» пока можно смотреть.</translation>
    </message>
    <message>
        <source>Somebody has replaced what this page shows. You see the new version; your file %1 is as it was.</source>
        <translation>Кто-то заменил то, что показывает эта страница. Вы видите новую версию; ваш файл %1 остался прежним.</translation>
    </message>
    <message>
        <source>You are not allowed to add or replace files at %1. Ask whoever runs it.</source>
        <translation>Вам нельзя добавлять или заменять файлы на %1. Обратитесь к тому, кто ведёт этот сервер.</translation>
    </message>
    <message>
        <source>Passages go with their words, and are listed as detached where those are gone; markers stay where they were.</source>
        <translation>Фрагменты следуют за своими словами, а если слов больше нет, стоят в списке открепленных; метки остаются на своих местах.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilmStrip</name>
    <message>
        <source>Pages of this review</source>
        <translation>Страницы этого просмотра</translation>
    </message>
</context>
<context>
    <name>callout::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Найти в тексте</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Предыдущее совпадение (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Следующее совпадение (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>No text here</source>
        <translation>Здесь нет текста</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which match is shown, and how many there are</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::History</name>
    <message>
        <source>Move discussion</source>
        <translation>Переместить обсуждение</translation>
    </message>
    <message>
        <source>Delete discussion</source>
        <translation>Удалить обсуждение</translation>
    </message>
    <message>
        <source>Resolve discussion</source>
        <translation>Отметить обсуждение решённым</translation>
    </message>
    <message>
        <source>Reopen discussion</source>
        <translation>Открыть обсуждение снова</translation>
    </message>
</context>
<context>
    <name>callout::ui::InvitePane</name>
    <message>
        <source>Create link</source>
        <translation>Создать ссылку</translation>
    </message>
    <message>
        <source>Links to this page</source>
        <translation>Ссылки на эту страницу</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>может комментировать</translation>
    </message>
    <message>
        <source>can only look</source>
        <translation>может только смотреть</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>может комментировать, перемещать и удалять</translation>
    </message>
    <message>
        <source>What people with the link can do</source>
        <translation>Что могут люди со ссылкой</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>на 1 час</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>на 1 день</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>на 1 неделю</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>на 30 дней</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>Сколько действует ссылка</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Все, у кого есть ссылка</translation>
    </message>
    <message>
        <source>They reach this computer at</source>
        <translation>Этот компьютер доступен по адресу</translation>
    </message>
    <message>
        <source>Link to this page</source>
        <translation>Ссылка на эту страницу</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>The page is kept at %1. Whoever has the link can open it, also while Callout is not running here.</source>
        <translation>Страница хранится на %1. Её может открыть любой, у кого есть ссылка, даже когда Callout здесь не запущен.</translation>
    </message>
    <message>
        <source>The page is kept at %1. This link opens for people who were already invited; only moderators can invite others.</source>
        <translation>Страница хранится на %1. Эта ссылка открывается у тех, кто уже приглашён; приглашать других могут только модераторы.</translation>
    </message>
    <message>
        <source>127.0.0.1 (only this computer)</source>
        <translation>127.0.0.1 (только этот компьютер)</translation>
    </message>
    <message>
        <source>This computer has no network, so nobody else can reach it. Connect to a network, then create the link.</source>
        <translation>У этого компьютера нет сети, и никто другой до него не доберётся. Подключитесь к сети, затем создайте ссылку.</translation>
    </message>
    <message>
        <source>People outside your network cannot reach this address. For them, move the page to a server.</source>
        <translation>Люди вне вашей сети не могут открыть этот адрес. Для них перенесите страницу на сервер.</translation>
    </message>
    <message>
        <source>The link could not be created. %1</source>
        <translation>Ссылку создать не удалось. %1</translation>
    </message>
    <message>
        <source>Create another link</source>
        <translation>Создать ещё одну ссылку</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message numerus="yes">
        <source>used by %n person(s)</source>
        <translation>
            <numerusform>использована %n человеком</numerusform>
            <numerusform>использована %n людьми</numerusform>
            <numerusform>использована %n людьми</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>ещё не использована</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Revoke the link that %1</source>
        <translation>Отозвать ссылку: %1</translation>
    </message>
    <message>
        <source>The link could not be revoked. %1</source>
        <translation>Ссылку отозвать не удалось. %1</translation>
    </message>
    <message>
        <source>Key, which people see when they join: %1</source>
        <translation>Ключ, который люди видят, когда присоединяются: %1</translation>
    </message>
    <message>
        <source>Callout on this computer becomes the server, encrypted. People on your network open the link while Callout is running here; the page comes to them by itself.</source>
        <translation>Callout на этом компьютере становится сервером, с шифрованием. Люди в вашей сети открывают ссылку, пока Callout здесь запущен; страница приходит к ним сама.</translation>
    </message>
</context>
<context>
    <name>callout::ui::JoinDialog</name>
    <message>
        <source>Join a Review</source>
        <translation>Присоединиться к просмотру</translation>
    </message>
    <message>
        <source>You have been invited to a server that is new to you</source>
        <translation>Вас пригласили на сервер, который вам ещё не знаком</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Сервер:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Ключ:</translation>
    </message>
    <message>
        <source>confirmed by a public authority</source>
        <translation>подтверждён общедоступным центром</translation>
    </message>
    <message>
        <source>Your &amp;name there:</source>
        <translation>Ваше &amp;имя там:</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Join only if you know who sent you the link; they find the same key in their Share window.</source>
        <translation>Пока ничего не отправлено. Присоединяйтесь, только если знаете, кто прислал ссылку; у отправителя тот же ключ показан в окне «Поделиться».</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkDialog</name>
    <message>
        <source>Open New Link</source>
        <translation>Открыть новую ссылку</translation>
    </message>
    <message>
        <source>Paste a callout:// link</source>
        <translation>Вставьте ссылку callout://</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Paste the link that whoever shares the page sent you. What you wrote here is kept.</source>
        <translation>Вставьте ссылку, которую прислал тот, кто делится страницей. Написанное здесь сохранится.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Написать на этот адрес?</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>Открыть %1 в браузере?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Callout does not open links of this kind. You can copy the address.</source>
        <translation>Callout не открывает такие ссылки. Адрес можно скопировать.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkedPage</name>
    <message>
        <source>Shared page</source>
        <translation>Общая страница</translation>
    </message>
    <message>
        <source>This page is no longer at %1. Ask whoever shared it for a new link.</source>
        <translation>Этой страницы больше нет на %1. Попросите новую ссылку у того, кто ею поделился.</translation>
    </message>
    <message>
        <source>There is nothing to see of “%1” yet: whoever shares it is still uploading it. It appears by itself.</source>
        <translation>Показать «%1» пока нечего: страницу ещё загружает тот, кто ею делится. Она появится сама.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LookOnlySign</name>
    <message>
        <source>Look only: clicks place nothing</source>
        <translation>Только просмотр: щелчки ничего не размещают</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Выключить</translation>
    </message>
</context>
<context>
    <name>callout::ui::MarkerAccessible</name>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>Discussion %1, %2, by %3: %4</source>
        <extracomment>for screen readers; %1 number, %2 &quot;open&quot;, &quot;resolved&quot;…, %3 author, %4 the first words</extracomment>
        <translation>Обсуждение %1, %2, начал(а) %3: %4</translation>
    </message>
    <message>
        <source>%1 percent from the left, %2 percent from the top</source>
        <extracomment>where a marker is; %1 and %2 are whole numbers</extracomment>
        <translation>%1 процентов слева, %2 процентов сверху</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n комментарий</numerusform>
            <numerusform>%n комментария</numerusform>
            <numerusform>%n комментариев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <extracomment>which words of a text a discussion is about</extracomment>
        <translation>о «%1»</translation>
    </message>
    <message>
        <source>the passage has changed</source>
        <translation>фрагмент изменился</translation>
    </message>
</context>
<context>
    <name>callout::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Кого упомянуть</translation>
    </message>
</context>
<context>
    <name>callout::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageActions</name>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Paste Picture</source>
        <translation>Вставить картинку</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>Начальная страница</translation>
    </message>
    <message>
        <source>New Window on This Page</source>
        <translation>Новое окно этой страницы</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Поделиться…</translation>
    </message>
    <message>
        <source>Copy Link to Discussion</source>
        <translation>Скопировать ссылку на обсуждение</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>About Callout</source>
        <translation>О программе Callout</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>New Discussion</source>
        <translation>Новое обсуждение</translation>
    </message>
    <message>
        <source>Next Discussion</source>
        <translation>Следующее обсуждение</translation>
    </message>
    <message>
        <source>Previous Discussion</source>
        <translation>Предыдущее обсуждение</translation>
    </message>
    <message>
        <source>Resolve or Reopen</source>
        <translation>Решено или открыть снова</translation>
    </message>
    <message>
        <source>Delete Discussion</source>
        <translation>Удалить обсуждение</translation>
    </message>
    <message>
        <source>Search Discussions</source>
        <translation>Поиск обсуждений</translation>
    </message>
    <message>
        <source>Look Only</source>
        <translation>Только просмотр</translation>
    </message>
    <message>
        <source>Show Resolved</source>
        <translation>Показать решённые</translation>
    </message>
    <message>
        <source>List of Discussions</source>
        <translation>Список обсуждений</translation>
    </message>
    <message>
        <source>Fit in Window</source>
        <translation>По размеру окна</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Настоящий размер</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Обсуждение</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Find in the Text</source>
        <translation>Найти в тексте</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Go to Page…</source>
        <translation>Перейти к странице…</translation>
    </message>
    <message>
        <source>Next Page of the Review</source>
        <translation>Следующая страница просмотра</translation>
    </message>
    <message>
        <source>Previous Page of the Review</source>
        <translation>Предыдущая страница просмотра</translation>
    </message>
    <message>
        <source>Run the Page&apos;s Scripts</source>
        <translation>Выполнять скрипты страницы</translation>
    </message>
    <message>
        <source>Mute Notifications of This Page</source>
        <translation>Отключить уведомления этой страницы</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageCard</name>
    <message>
        <source>Untitled page</source>
        <translation>Страница без названия</translation>
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
        <translation>Перейти к странице (Ctrl+G)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageSource</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>You can no longer see “%1” at %2: it is gone, or the invitation was withdrawn. Ask whoever shared it.</source>
        <translation>Вы больше не видите «%1» на %2: страницы нет или приглашение отозвано. Обратитесь к тому, кто ею поделился.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2</source>
        <translation>«%1» получить не удалось. %2</translation>
    </message>
    <message>
        <source>Fetching “%1” was stopped. Try again to see it.</source>
        <translation>Получение «%1» остановлено. Чтобы увидеть, повторите.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageWindow</name>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>В буфере обмена нет ни картинки, ни файла, ни ссылки Callout.</translation>
    </message>
    <message>
        <source>Discussion resolved</source>
        <translation>Обсуждение решено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Only %1 or a moderator can delete this discussion.</source>
        <translation>Удалить это обсуждение может только %1 или модератор.</translation>
    </message>
    <message>
        <source>There is nothing to share yet: the page is still being opened.</source>
        <translation>Делиться пока нечем: страница ещё открывается.</translation>
    </message>
    <message>
        <source>Link copied. It opens for people who were invited to this page.</source>
        <translation>Ссылка скопирована. Она открывается у тех, кто приглашён на эту страницу.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Открывается «%1»…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Открыть другую…</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>window title with the number of discussions with something unread: &quot;(3) mockup.png&quot;</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Look only is on: nothing can be placed.</source>
        <translation>Включён режим «Только просмотр»: ничего нельзя разместить.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>This page is read-only: discussions can be read, not added.</source>
        <translation>Страница только для чтения: обсуждения можно читать, но не добавлять.</translation>
    </message>
    <message>
        <source>You were invited to look at this page, not to comment. Ask for another invitation.</source>
        <translation>Вас пригласили смотреть эту страницу, а не комментировать. Попросите другое приглашение.</translation>
    </message>
    <message>
        <source>The discussion that the link names has been deleted.</source>
        <translation>Обсуждение, на которое ведёт ссылка, удалено.</translation>
    </message>
    <message>
        <source>Discussion deleted</source>
        <translation>Обсуждение удалено</translation>
    </message>
    <message>
        <source>You were sharing when Callout was last closed. Links that you gave out work again once you share.</source>
        <translation>При последнем закрытии Callout был включён общий доступ. Розданные ссылки снова заработают, когда вы его включите.</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Поделиться снова</translation>
    </message>
    <message>
        <source>Sharing again</source>
        <translation>Общий доступ снова включён</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>What you write is not being saved in %1: the disk may be full, or the file is damaged or held by another program. Send it, or copy it, before you close Callout.</source>
        <translation>То, что вы пишете, не сохраняется в %1: возможно, диск заполнен либо файл повреждён или занят другой программой. Отправьте или скопируйте написанное, прежде чем закрыть Callout.</translation>
    </message>
    <message>
        <source>Port %1, which you shared at before, is taken by another program, so others reach you at port %2 now. Links that you gave out before do not work: give out new ones.</source>
        <translation>Порт %1, через который вы делились раньше, занят другой программой, поэтому теперь вас можно найти через порт %2. Розданные раньше ссылки не работают: раздайте новые.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Отметить решённым</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>New discussion here</source>
        <translation>Новое обсуждение здесь</translation>
    </message>
    <message>
        <source>Preparing %1 of %2 pages for the link…</source>
        <translation>Подготовка страниц для ссылки: %1 из %2…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened and will not be in the link.</source>
        <translation>
            <numerusform>%n файл не удалось открыть, и в ссылку он не войдёт.</numerusform>
            <numerusform>%n файла не удалось открыть, и в ссылку они не войдут.</numerusform>
            <numerusform>%n файлов не удалось открыть, и в ссылку они не войдут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Переход к странице</translation>
    </message>
    <message>
        <source>Page (1 to %1):</source>
        <translation>Страница (от 1 до %1):</translation>
    </message>
    <message>
        <source>Fetching “%1”…</source>
        <translation>Получение «%1»…</translation>
    </message>
    <message>
        <source>%1 mentioned you on “%2”</source>
        <translation>%1 упоминает вас на «%2»</translation>
    </message>
    <message>
        <source>%1 replied on “%2”</source>
        <extracomment>%1: a person; %2: the page&apos;s title</extracomment>
        <translation>%1 отвечает на «%2»</translation>
    </message>
    <message>
        <source>Workspace not open</source>
        <translation>Рабочее пространство не открыто</translation>
    </message>
    <message>
        <source>“%1” is a file that lies where this page came from. Callout cannot open it from here.</source>
        <translation>«%1» — файл, который лежит там, откуда пришла эта страница. Открыть его отсюда Callout не может.</translation>
    </message>
    <message>
        <source>“%1” is a hidden file, which Callout does not open from a link.</source>
        <translation>«%1» — скрытый файл; такие Callout по ссылке не открывает.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed.</source>
        <translation>Файла %1 нет. Возможно, он перемещён или переименован.</translation>
    </message>
    <message>
        <source>Select words to discuss them. Click beside them, or anywhere with Ctrl+Shift, to set a marker.</source>
        <translation>Выделите слова, чтобы обсудить их. Щёлкните рядом с ними или в любом месте с Ctrl+Shift, чтобы поставить метку.</translation>
    </message>
    <message>
        <source>The discussions of this page are not loaded yet: the bar at the top says what they wait for. Until then none can be begun.</source>
        <translation>Обсуждения этой страницы ещё не загружены: строка вверху говорит, чего они ждут. До тех пор новое начать нельзя.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PassagePane</name>
    <message>
        <source>The text has changed. Is this still the right passage?</source>
        <translation>Текст изменился. Это всё ещё нужный фрагмент?</translation>
    </message>
    <message>
        <source>The place of this discussion is no longer there.</source>
        <translation>Места этого обсуждения больше нет.</translation>
    </message>
    <message>
        <source>The passage of this discussion is no longer there.</source>
        <translation>Фрагмента этого обсуждения больше нет.</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <extracomment>the words of a document that a discussion was about, before the document changed</extracomment>
        <translation>Было: «%1»</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <extracomment>the words of a document that a discussion is probably about now</extracomment>
        <translation>Стало: «%1»</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Re-attach…</source>
        <translation>Прикрепить заново…</translation>
    </message>
</context>
<context>
    <name>callout::ui::PasswordPane</name>
    <message>
        <source>“%1” is protected with a password. It is used on this computer only.</source>
        <translation>«%1» защищён паролем. Пароль используется только на этом компьютере.</translation>
    </message>
    <message>
        <source>That password is wrong. Try another one.</source>
        <translation>Неверный пароль. Попробуйте другой.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Пароль для %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::PublishPane</name>
    <message>
        <source>Move page there</source>
        <translation>Перенести туда страницу</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) of yours go along.</source>
        <translation>
            <numerusform>Вместе с ней переносится %n ваше обсуждение.</numerusform>
            <numerusform>Вместе с ней переносятся %n ваших обсуждения.</numerusform>
            <numerusform>Вместе с ней переносятся %n ваших обсуждений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</source>
        <translation>
            <numerusform>%n комментарий в том, что начали или написали другие, остаётся в вашем рабочем пространстве: сервер записывает каждый комментарий под именем отправителя, а этот не ваш.</numerusform>
            <numerusform>%n комментария в том, что начали или написали другие, остаются в вашем рабочем пространстве: сервер записывает каждый комментарий под именем отправителя, а эти не ваши.</numerusform>
            <numerusform>%n комментариев в том, что начали или написали другие, остаются в вашем рабочем пространстве: сервер записывает каждый комментарий под именем отправителя, а эти не ваши.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Paste the callout:// link of a server</source>
        <translation>Вставьте ссылку callout:// на сервер</translation>
    </message>
    <message>
        <source>Link of a server</source>
        <translation>Ссылка на сервер</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>This link opens one page only. Ask whoever runs the server for a link to its whole workspace.</source>
        <translation>Эта ссылка открывает только одну страницу. Попросите у того, кто ведёт сервер, ссылку на всё его рабочее пространство.</translation>
    </message>
    <message>
        <source>This link carries no invitation. Ask whoever runs the server for one that does.</source>
        <translation>В этой ссылке нет приглашения. Попросите у того, кто ведёт сервер, ссылку с приглашением.</translation>
    </message>
    <message>
        <source>A server keeps a page reachable while your computer is off, for people everywhere. You have not joined one yet: ask whoever runs your team&apos;s Callout server for a link to its whole workspace, and paste it here.</source>
        <translation>На сервере страница доступна людям отовсюду, пока ваш компьютер выключен. Вы ещё не присоединились ни к одному: попросите у того, кто ведёт сервер Callout вашей команды, ссылку на всё его рабочее пространство и вставьте её сюда.</translation>
    </message>
    <message>
        <source>The page moves to the server and is reachable there while your computer is off. Whoever has a link of before is told where it went, and needs a new one.</source>
        <translation>Страница переносится на сервер и доступна там, пока ваш компьютер выключен. Тем, у кого прежняя ссылка, сообщается, куда она перенесена; им нужна новая.</translation>
    </message>
</context>
<context>
    <name>callout::ui::Publisher</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Подключение к %1…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Чтение файла…</translation>
    </message>
    <message>
        <source>The file could not be read from your workspace.</source>
        <translation>Файл не удалось прочитать из вашего рабочего пространства.</translation>
    </message>
    <message>
        <source>The file could not be uploaded.</source>
        <translation>Файл не удалось загрузить.</translation>
    </message>
    <message>
        <source>Uploading the file…</source>
        <translation>Загрузка файла…</translation>
    </message>
    <message>
        <source>The page could not be made on the server.</source>
        <translation>Страницу не удалось создать на сервере.</translation>
    </message>
    <message>
        <source>Copying your discussions…</source>
        <translation>Копирование ваших обсуждений…</translation>
    </message>
    <message>
        <source>Not all of your discussions could be copied.</source>
        <translation>Скопировать удалось не все ваши обсуждения.</translation>
    </message>
    <message>
        <source>%1 (moved to %2)</source>
        <extracomment>The title of a page&apos;s earlier copy. %1: the page&apos;s title; %2: a server</extracomment>
        <translation>%1 (перенесено на %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ReactionPicker</name>
    <message>
        <source>Thumbs up</source>
        <translation>Палец вверх</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Сердце</translation>
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
        <translation>Думаю</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Смотрю</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>Палец вниз</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Реакции</translation>
    </message>
</context>
<context>
    <name>callout::ui::Review</name>
    <message>
        <source>Untitled page</source>
        <translation>Страница без названия</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 из %3</translation>
    </message>
</context>
<context>
    <name>callout::ui::ScrollBars</name>
    <message>
        <source>Place in the document, from top to bottom</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Место в документе, сверху вниз</translation>
    </message>
    <message>
        <source>Place in the document, from left to right</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Место в документе, слева направо</translation>
    </message>
</context>
<context>
    <name>callout::ui::Sentences</name>
    <message>
        <source>There is no room on the disk that holds your workspace in %1. Free some space, then try again. Nothing is lost.</source>
        <translation>На диске с вашим рабочим пространством в %1 нет места. Освободите место и повторите. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Callout could not listen for others: the port is taken by another program. Close that program or try again.</source>
        <translation>Callout не смог принимать подключения: порт занят другой программой. Закройте её или повторите.</translation>
    </message>
    <message>
        <source>Callout could not listen for others (%1). Check this computer&apos;s network, then try again.</source>
        <translation>Callout не смог принимать подключения (%1). Проверьте сеть этого компьютера, затем повторите.</translation>
    </message>
    <message>
        <source>“%1” is not a Callout link. A link begins with callout:// — copy it again from the Share window.</source>
        <translation>«%1» — не ссылка Callout. Ссылка начинается с callout:// — скопируйте её снова из окна «Поделиться».</translation>
    </message>
    <message>
        <source>The link “%1” names no server. Parts of it may be missing: ask for it again.</source>
        <translation>В ссылке «%1» не назван сервер. Возможно, части не хватает: попросите её снова.</translation>
    </message>
    <message>
        <source>The link “%1” has no valid port. Parts of it may be missing: ask for it again.</source>
        <translation>В ссылке «%1» нет верного порта. Возможно, части не хватает: попросите её снова.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid workspace. Parts of it may be missing: ask for it again.</source>
        <translation>В ссылке «%1» не названо верное рабочее пространство. Возможно, части не хватает: попросите её снова.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid page. Parts of it may be missing: ask for it again.</source>
        <translation>В ссылке «%1» не названа верная страница. Возможно, части не хватает: попросите её снова.</translation>
    </message>
    <message>
        <source>The key in the link “%1” is damaged, so the server could not be recognised. Ask for the link again.</source>
        <translation>Ключ в ссылке «%1» повреждён, и сервер нельзя узнать. Попросите ссылку снова.</translation>
    </message>
    <message>
        <source>The link “%1” names a discussion wrongly. Ask for it again.</source>
        <translation>В ссылке «%1» неверно названо обсуждение. Попросите её снова.</translation>
    </message>
    <message>
        <source>This invitation is unknown at %1: it was revoked, or it belongs to another workspace than “%2”. Ask whoever sent the link for a new one.</source>
        <translation>Это приглашение неизвестно на %1: оно отозвано или относится к другому рабочему пространству, не «%2». Попросите новое у того, кто прислал ссылку.</translation>
    </message>
    <message>
        <source>%1 has had too many attempts from this computer. Wait a minute, then try again.</source>
        <translation>На %1 было слишком много попыток с этого компьютера. Подождите минуту и повторите.</translation>
    </message>
    <message>
        <source>This computer has no network, so %1 cannot be reached. Connect, then try again.</source>
        <translation>У этого компьютера нет сети, и %1 недоступен. Подключитесь и повторите.</translation>
    </message>
    <message>
        <source>%1 does not answer. It may be switched off, or on another network: ask whoever shares the page, then try again.</source>
        <translation>%1 не отвечает. Возможно, он выключен или в другой сети: спросите того, кто делится страницей, и повторите.</translation>
    </message>
    <message>
        <source>The connection to %1 failed (%2). Try again, or ask whoever runs it.</source>
        <translation>Соединение с %1 не удалось (%2). Повторите или обратитесь к тому, кто ведёт сервер.</translation>
    </message>
    <message>
        <source>can look</source>
        <translation>может смотреть</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>может комментировать</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>может комментировать, перемещать и удалять</translation>
    </message>
    <message>
        <source>can do everything</source>
        <translation>может всё</translation>
    </message>
    <message>
        <source>Your workspace in %1 is in use by another Callout that is already running. Go on in that window, or close it and try again here.</source>
        <translation>Ваше рабочее пространство в %1 занято другим запущенным Callout. Продолжайте в том окне или закройте его и повторите здесь.</translation>
    </message>
    <message>
        <source>Callout may not write to your workspace in %1. Make this folder yours and writable, or choose another with --workspace.</source>
        <translation>Callout не может писать в ваше рабочее пространство в %1. Сделайте папку своей и доступной для записи или выберите другую с --workspace.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used: it is damaged, or a newer Callout wrote it. Update Callout, or restore the folder from a backup. It was left as it is. (%2)</source>
        <translation>Ваше рабочее пространство в %1 нельзя использовать: оно повреждено или записано более новым Callout. Обновите Callout или восстановите папку из резервной копии. Она оставлена как есть. (%2)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so Callout did not go on. Nothing was sent to it. Ask whoever runs the server, or for a link that contains its key.</source>
        <translation>Сертификат %1 недействителен, и Callout остановился. Ничего не отправлено. Обратитесь к тому, кто ведёт сервер, или попросите ссылку с его ключом.</translation>
    </message>
    <message>
        <source>%1 does not accept this invitation: it has expired, was revoked, or belongs to another workspace. Ask whoever sent the link for a new one.</source>
        <translation>%1 не принимает это приглашение: срок истёк, оно отозвано или относится к другому рабочему пространству. Попросите новое у того, кто прислал ссылку.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used just now: another program may be holding it. Close that program, then try again. (%2)</source>
        <translation>Ваше рабочее пространство в %1 сейчас нельзя использовать: возможно, его занимает другая программа. Закройте её и повторите. (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>Не удалось прочитать или записать %1. Проверьте диск и повторите.</translation>
    </message>
    <message>
        <source>%1 is held by another program. Close that program, then try again.</source>
        <translation>%1 занят другой программой. Закройте её и повторите.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Callout. Update Callout, then try again. It was left as it is.</source>
        <translation>%1 записан более новым Callout. Обновите Callout и повторите. Файл оставлен как есть.</translation>
    </message>
    <message>
        <source>%1 is damaged. Callout keeps there which file belongs to which discussions; restore it from a backup, then try again. It was left as it is, and the discussions themselves are not touched.</source>
        <translation>Файл %1 повреждён. В нём Callout хранит, какой файл к каким обсуждениям относится; восстановите его из резервной копии и повторите. Он оставлен как есть, сами обсуждения не затронуты.</translation>
    </message>
    <message>
        <source>Another Callout window belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there.</source>
        <translation>Другое окно Callout относится к другой версии Callout, и вместе они не могут использовать одно соединение. Закройте то окно или откройте эту страницу в нём.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. You can read what is here; everything works again as soon as that window answers or is closed.</source>
        <translation>Другое окно Callout не отвечает. То, что здесь есть, можно читать; всё снова заработает, как только то окно ответит или будет закрыто.</translation>
    </message>
    <message>
        <source>%1 is not the server that the link was made for: its key is another one. Nothing was sent to it. Ask whoever sent the link whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 — не тот сервер, для которого создана ссылка: у него другой ключ. Ему ничего не отправлено. Спросите того, кто прислал ссылку, не был ли сервер перенесён или переустановлен, и если да, попросите новую ссылку.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout. The server may have moved, or another network uses its address: ask whoever shares the page.</source>
        <translation>По адресу %1 кто-то отвечает, но это не Callout. Возможно, сервер перенесён или его адрес занят в другой сети: спросите того, кто делится страницей.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets you through to %1. Sign in with a browser; Callout goes on by itself afterwards.</source>
        <translation>Эта сеть требует войти, прежде чем пропустить вас к %1. Войдите в браузере; после этого Callout продолжит сам.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network. Check the network, or ask whoever shares the page for the address.</source>
        <translation>%1 не найден: из этой сети его имя никуда не ведёт. Проверьте сеть или спросите адрес у того, кто делится страницей.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow. Callout keeps trying.</source>
        <translation>%1 не ответил вовремя: возможно, он перегружен или сеть медленная. Callout продолжает попытки.</translation>
    </message>
    <message>
        <source>The Callout window “%1” belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Окно Callout «%1» относится к другой версии Callout, и вместе они не могут использовать одно соединение. Закройте то окно или откройте эту страницу в нём. (Процесс %2)</translation>
    </message>
    <message>
        <source>The Callout window “%1” has your workspace open and does not answer. Close it, or end it if it does not close: everything works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Ваше рабочее пространство открыто в окне Callout «%1», а оно не отвечает. Закройте его или завершите, если оно не закрывается: всё сразу снова заработает. То, что здесь есть, можно читать. (Процесс %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Моё &amp;имя</translation>
    </message>
    <message>
        <source>Others see it beside your comments. What you wrote before keeps the name it was written under.</source>
        <translation>Другие видят его рядом с вашими комментариями. Написанное ранее сохраняет имя, под которым было написано.</translation>
    </message>
    <message>
        <source>as the system: %1</source>
        <translation>как в системе: %1</translation>
    </message>
    <message>
        <source>light or dark, as the system</source>
        <translation>светлые или тёмные, как в системе</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлые</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмные</translation>
    </message>
    <message>
        <source>&amp;Discuss button</source>
        <extracomment>how soon the Discuss button appears beside selected words: &quot;at once&quot;, &quot;after 0.4 s&quot;</extracomment>
        <translation>Кнопка «&amp;Обсудить»</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>сразу</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>через %1 с</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>как в системе</translation>
    </message>
</context>
<context>
    <name>callout::ui::ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Эта сеть</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Моё &amp;имя</translation>
    </message>
    <message>
        <source>as others see it</source>
        <translation>как его видят другие</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Прекратить общий доступ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Sharing on port %1</source>
        <translation>Общий доступ на порту %1</translation>
    </message>
    <message numerus="yes">
        <source>Share %n Page(s) by One Link</source>
        <translation>
            <numerusform>Поделиться %n страницей по одной ссылке</numerusform>
            <numerusform>Поделиться %n страницами по одной ссылке</numerusform>
            <numerusform>Поделиться %n страницами по одной ссылке</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Move the cursor by 1 %</source>
        <translation>Сдвинуть курсор на 1 %</translation>
    </message>
    <message>
        <source>Move it by 0.1 %</source>
        <extracomment>together with the arrow keys</extracomment>
        <translation>Сдвинуть на 0,1 %</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Стрелки</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Прокрутка</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Пробел+Перетаскивание</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Масштаб у указателя</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Колесо</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Close, keeping what was typed</source>
        <translation>Закрыть, сохранив набранное</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Обсуждения</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Набор текста</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Окна</translation>
    </message>
    <message>
        <source>Next or previous screen</source>
        <translation>Следующий или предыдущий экран</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Пробел</translation>
    </message>
    <message>
        <source>Show the caret</source>
        <translation>Показать текстовый курсор</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Выделить слова</translation>
    </message>
    <message>
        <source>Set a marker on words</source>
        <translation>Поставить метку на слова</translation>
    </message>
    <message>
        <source>Alt+Click</source>
        <translation>Alt+Щелчок</translation>
    </message>
    <message>
        <source>Move the marker&apos;s cursor</source>
        <translation>Переместить курсор метки</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Стрелки</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Click</source>
        <translation>Ctrl+Shift+Щелчок</translation>
    </message>
</context>
<context>
    <name>callout::ui::SidePanel</name>
    <message>
        <source>Discussions</source>
        <translation>Обсуждения</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>the chapters of a document</extracomment>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>callout::ui::Stage</name>
    <message>
        <source>Select the passage that discussion %1 belongs to.</source>
        <translation>Выделите фрагмент, к которому относится обсуждение %1.</translation>
    </message>
    <message>
        <source>Click the spot that discussion %1 belongs to.</source>
        <translation>Щёлкните по месту, к которому относится обсуждение %1.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StageHint</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
        <translation>Говорите о нужном месте</translation>
    </message>
    <message>
        <source>Open a picture or a document, click anywhere on it, and write. Share a link, and the others are there.</source>
        <translation>Откройте картинку или документ, щёлкните по любому месту и пишите. Отправьте ссылку, и остальные уже здесь.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>A picture, a file or a link from the clipboard</source>
        <translation>Картинка, файл или ссылка из буфера обмена</translation>
    </message>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>В буфере обмена нет ни картинки, ни файла, ни ссылки Callout.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Попробовать на примере</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Paste a callout:// link to join</source>
        <translation>Вставьте ссылку callout://, чтобы присоединиться</translation>
    </message>
    <message>
        <source>Link to join</source>
        <translation>Ссылка для присоединения</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Недавно открытые</translation>
    </message>
    <message>
        <source>Nothing yet. Drop a picture or a document here, or try the sample to see how it feels: everything stays on this computer until you share it.</source>
        <translation>Пока ничего. Перетащите сюда картинку или документ либо попробуйте на примере: всё остаётся на этом компьютере, пока вы не поделитесь.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>На %1</translation>
    </message>
    <message>
        <source>Asking for its pages…</source>
        <translation>Запрашивается список страниц…</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открыто</numerusform>
            <numerusform>%n открыто</numerusform>
            <numerusform>%n открыто</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>No pages yet. Open a file, then choose Share and “A server” to put it here.</source>
        <translation>Страниц пока нет. Откройте файл, затем выберите «Поделиться» и «Сервер», чтобы поместить его сюда.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateBadge</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>For screen readers; %1: &quot;Live&quot;, &quot;Offline&quot;, &quot;Server not reachable&quot;</extracomment>
        <translation>Соединение: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateText</name>
    <message>
        <source>Live · Read-only</source>
        <translation>На связи · Только чтение</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>This page is read-only: you see every change at once, but nobody can write.</source>
        <translation>Страница только для чтения: вы сразу видите каждое изменение, но писать никто не может.</translation>
    </message>
    <message>
        <source>You see every change at once, but your link does not allow you to write. Ask the person who shared the page for another.</source>
        <translation>Вы сразу видите каждое изменение, но ваша ссылка не позволяет писать. Попросите другую у того, кто поделился страницей.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Every change reaches you, and everyone else, at once.</source>
        <translation>Каждое изменение сразу доходит до вас и всех остальных.</translation>
    </message>
    <message>
        <source>%1 showing %2</source>
        <extracomment>%1: &quot;Reconnecting…&quot;; %2: a time of day</extracomment>
        <translation>%1 показано на %2</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Восстановление связи…</translation>
    </message>
    <message>
        <source>%1 — showing %2</source>
        <extracomment>%1: &quot;Offline&quot;, &quot;Trying again in 12 s&quot;; %2: a time of day</extracomment>
        <translation>%1 — показано на %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет сети</translation>
    </message>
    <message>
        <source>There is no network. You can read everything that was here; writing works again once you are back.</source>
        <translation>Сети нет. Можно читать всё, что здесь было; писать снова можно будет, когда связь вернётся.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Вы вышли</translation>
    </message>
    <message>
        <source>Your access has ended or was taken back. Open the link you were given once more, or ask for a new one.</source>
        <translation>Ваш доступ закончился или отозван. Откройте полученную ссылку ещё раз или попросите новую.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Нет доступа</translation>
    </message>
    <message>
        <source>The server does not let you see this page any more. Ask the person who shared it for a new link.</source>
        <translation>Сервер больше не показывает вам эту страницу. Попросите новую ссылку у того, кто ею поделился.</translation>
    </message>
    <message>
        <source>Versions differ</source>
        <translation>Разные версии</translation>
    </message>
    <message>
        <source>This copy of Callout and the server do not understand each other. Update Callout, or ask whoever runs the server to update it.</source>
        <translation>Этот Callout и сервер не понимают друг друга. Обновите Callout или попросите обновить сервер того, кто его ведёт.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказано</translation>
    </message>
    <message>
        <source>The server refused the connection. Open the link you were given once more; if that does not help, ask whoever runs the server.</source>
        <translation>Сервер отказал в соединении. Откройте полученную ссылку ещё раз; если не поможет, обратитесь к тому, кто ведёт сервер.</translation>
    </message>
    <message>
        <source>You can read what is here meanwhile.</source>
        <translation>Всё, что здесь есть, пока можно читать.</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Проверка связи…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Получение нового…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Live · On this computer</source>
        <translation>На связи · На этом компьютере</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nobody else sees this page until you share it.</source>
        <translation>Всё сохранено на этом компьютере. Никто другой не увидит эту страницу, пока вы ею не поделитесь.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version</source>
        <translation>Другое окно Callout — другой версии</translation>
    </message>
    <message>
        <source>Another Callout window is not responding</source>
        <translation>Другое окно Callout не отвечает</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Не отвечает</translation>
    </message>
    <message>
        <source>The two cannot share a connection. Close that window, or open this page there. You can read what is here.</source>
        <translation>Вместе они не могут использовать одно соединение. Закройте то окно или откройте эту страницу в нём. То, что здесь есть, можно читать.</translation>
    </message>
    <message>
        <source>You can read what is here; writing works again as soon as that window answers or is closed.</source>
        <translation>То, что здесь есть, можно читать; писать снова можно будет, как только то окно ответит или будет закрыто.</translation>
    </message>
    <message>
        <source>%1 Callout keeps trying; you can read what is here.</source>
        <translation>%1 Callout продолжает попытки; то, что здесь есть, можно читать.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · again in %n s</source>
        <extracomment>%1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · снова через %n с</numerusform>
            <numerusform>%1 · снова через %n с</numerusform>
            <numerusform>%1 · снова через %n с</numerusform>
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
        <translation>Сеть требует входа</translation>
    </message>
    <message>
        <source>Sign in to network</source>
        <translation>Войдите в сеть</translation>
    </message>
    <message>
        <source>This network lets nobody through before signing in, as in a hotel or on a train. Open its page and sign in; Callout then comes back by itself. You can read what is here.</source>
        <translation>Эта сеть никого не пропускает без входа, как в гостинице или поезде. Откройте её страницу и войдите; после этого Callout вернётся сам. То, что здесь есть, можно читать.</translation>
    </message>
    <message>
        <source>Server key has changed</source>
        <translation>Ключ сервера изменился</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>Ключ изменился</translation>
    </message>
    <message>
        <source>%1 has another key than the one in your link, so nothing was sent to it. Ask whoever shared the page whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>У %1 не тот ключ, что в вашей ссылке, поэтому ему ничего не отправлено. Спросите того, кто поделился страницей, не был ли сервер перенесён или переустановлен, и если да, попросите новую ссылку.</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Сертификат недействителен</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it, so nothing was sent. Check this computer&apos;s date, and ask whoever runs the server.</source>
        <translation>Сертификат %1 для него недействителен, поэтому ничего не отправлено. Проверьте дату на этом компьютере и спросите того, кто управляет сервером.</translation>
    </message>
    <message>
        <source>Not a Callout server</source>
        <translation>Это не сервер Callout</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout: the server may have moved, or another network uses its address. Ask whoever shared the page.</source>
        <translation>По адресу %1 кто-то отвечает, но это не Callout: возможно, сервер перенесён или его адрес занят в другой сети. Спросите того, кто поделился страницей.</translation>
    </message>
    <message>
        <source>Server asks to wait</source>
        <translation>Сервер просит подождать</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Сервер не найден</translation>
    </message>
    <message>
        <source>Server not reachable</source>
        <translation>Сервер недоступен</translation>
    </message>
    <message>
        <source>Server not answering</source>
        <translation>Сервер не отвечает</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Соединение прервано</translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation>Сервер занят</translation>
    </message>
    <message>
        <source>Callout&apos;s own server on this computer is being started again.</source>
        <translation>Собственный сервер Callout на этом компьютере запускается снова.</translation>
    </message>
    <message>
        <source>%1 asks for a pause, because there were too many attempts.</source>
        <translation>%1 просит паузы: было слишком много попыток.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network.</source>
        <translation>%1 не найден: из этой сети его имя никуда не ведёт.</translation>
    </message>
    <message>
        <source>Nobody answers at %1: the server may be switched off, or sharing was stopped there.</source>
        <translation>По адресу %1 никто не отвечает: сервер, возможно, выключен или общий доступ там прекращён.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow.</source>
        <translation>%1 не ответил вовремя: возможно, он перегружен или сеть медленная.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Соединение с %1 прервалось.</translation>
    </message>
    <message>
        <source>%1 is restarting or has too much to do.</source>
        <translation>%1 перезапускается или слишком загружен.</translation>
    </message>
    <message>
        <source>You are offline. Your words are kept here; send them once you are connected.</source>
        <translation>Нет сети. Ваш текст сохранён здесь; отправьте его, когда появится связь.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. Your words are kept here; send them once you are connected.</source>
        <translation>Эта сеть сначала требует войти. Ваш текст сохранён здесь; отправьте его, когда появится связь.</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed, so nothing is sent to it. Your words are kept here; ask whoever shared the page.</source>
        <translation>Ключ сервера изменился, поэтому ему ничего не отправляется. Ваш текст сохранён здесь; спросите того, кто поделился страницей.</translation>
    </message>
    <message>
        <source>The server was not found where it should be, so nothing is sent. Your words are kept here; ask whoever shared the page.</source>
        <translation>Сервера нет там, где он должен быть, поэтому ничего не отправляется. Ваш текст сохранён здесь; спросите того, кто поделился страницей.</translation>
    </message>
    <message>
        <source>You are signed out. Your words are kept here; open the link you were given once more.</source>
        <translation>Вы вышли. Ваш текст сохранён здесь; откройте полученную ссылку ещё раз.</translation>
    </message>
    <message>
        <source>You have no access any more. Your words are kept here; ask for a new link.</source>
        <translation>У вас больше нет доступа. Ваш текст сохранён здесь; попросите новую ссылку.</translation>
    </message>
    <message>
        <source>The server does not let this Callout in. Your words are kept here; ask whoever runs the server.</source>
        <translation>Сервер не впускает этот Callout. Ваш текст сохранён здесь; спросите того, кто управляет сервером.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. Your words are kept here; send them as soon as that window answers or is closed.</source>
        <translation>Другое окно Callout не отвечает. Ваш текст сохранён здесь; отправьте его, как только то окно ответит или будет закрыто.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version. Your words are kept here; send them once that window is closed.</source>
        <translation>Другое окно Callout другой версии. Ваш текст сохранён здесь; отправьте его, когда то окно будет закрыто.</translation>
    </message>
    <message>
        <source>Window “%1” is of another version</source>
        <translation>Окно «%1» — другой версии</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection, and the two cannot share it. Close that window, or open this page there. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Соединение у окна Callout «%1», и вместе они не могут его использовать. Закройте то окно или откройте эту страницу в нём. То, что здесь есть, можно читать. (Процесс %2)</translation>
    </message>
    <message>
        <source>Window “%1” is not responding</source>
        <translation>Окно «%1» не отвечает</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection that your windows share, and does not answer. Close it, or end it if it does not close: writing works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Окно Callout «%1» держит соединение, общее для ваших окон, и не отвечает. Закройте его или завершите, если оно не закрывается: писать снова можно будет сразу. То, что здесь есть, можно читать. (Процесс %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::Times</name>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
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
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message numerus="yes">
        <source>%n viewing</source>
        <translation>
            <numerusform>%n смотрит</numerusform>
            <numerusform>%n смотрят</numerusform>
            <numerusform>%n смотрят</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can say who is viewing while this is not live</source>
        <translation>Пока нет прямой связи, неизвестно, кто смотрит</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open discussion(s)</source>
        <translation>
            <numerusform>%n открытое обсуждение</numerusform>
            <numerusform>%n открытых обсуждения</numerusform>
            <numerusform>%n открытых обсуждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>sign of a page that others can open, beside its title</extracomment>
        <translation>Общая</translation>
    </message>
    <message>
        <source>Others can open this page.</source>
        <translation>Другие могут открыть эту страницу.</translation>
    </message>
    <message>
        <source>Open Sign-in Page</source>
        <translation>Открыть страницу входа</translation>
    </message>
    <message>
        <source>Open New Link…</source>
        <translation>Открыть новую ссылку…</translation>
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
        <translation>Показано в масштабе %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::WaitingPane</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a download is there, &quot;1.2 MB of 3.4 MB&quot;</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::Windows</name>
    <message>
        <source>Sample mockup</source>
        <translation>Пример макета</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1. Check that there is room and that you may write there.</source>
        <translation>Пример не удалось скопировать в %1. Проверьте, что там есть место и разрешена запись.</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <extracomment>file name of a picture from the clipboard; %1 is date and time</extracomment>
        <translation>Вставлено %1</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in %1. Check that there is room and that you may write there.</source>
        <translation>Вставленную картинку не удалось сохранить в %1. Проверьте, что там есть место и разрешена запись.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>The link leads to %1, where you have not been invited yet. Ask for a link with an invitation.</source>
        <translation>Ссылка ведёт на %1, куда вас ещё не приглашали. Попросите ссылку с приглашением.</translation>
    </message>
    <message numerus="yes">
        <source>Sharing ends for %n person(s) when this window closes.</source>
        <translation>
            <numerusform>При закрытии этого окна общий доступ прекратится для %n человека.</numerusform>
            <numerusform>При закрытии этого окна общий доступ прекратится для %n человек.</numerusform>
            <numerusform>При закрытии этого окна общий доступ прекратится для %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Продолжить общий доступ</translation>
    </message>
    <message>
        <source>End sharing and close</source>
        <translation>Прекратить общий доступ и закрыть</translation>
    </message>
    <message>
        <source>There is nothing in the folder %1 that Callout opens: pictures, PDF, web pages, Markdown or text. Choose another one.</source>
        <translation>В папке %1 нет ничего, что открывает Callout: картинок, PDF, веб-страниц, Markdown или текста. Выберите другую.</translation>
    </message>
    <message>
        <source>Callout opens files on this computer, web addresses and callout:// links, but not “%1”. Save it as a file first, then open that.</source>
        <translation>Callout открывает файлы на этом компьютере, веб-адреса и ссылки callout://, но не «%1». Сначала сохраните это в файл, затем откройте его.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Images and documents</source>
        <translation>Изображения и документы</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
</context>
<context>
    <name>callout::ui::Workspace</name>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
</context>
</TS>
