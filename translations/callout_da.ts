<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>callout::DocumentError</name>
    <message>
        <source>%1 megapixels</source>
        <extracomment>%1 is a number, like 48 or 0.5</extracomment>
        <translation>%1 megapixel</translation>
    </message>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed: open it from where it is now.</source>
        <translation>Der er ingen fil “%1”. Den kan være flyttet eller omdøbt: åbn den, hvor den er nu.</translation>
    </message>
    <message>
        <source>“%1” could not be read. Check that you may read it and that its disk is working.</source>
        <translation>“%1” kunne ikke læses. Kontrollér, at du må læse den, og at disken virker.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). Copy, download or export it again.</source>
        <translation>“%1” er tom (0 byte). Kopiér, hent eller eksportér den igen.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because the reader for its format is not installed. Install the package qt6-image-formats-plugins, or export the picture as PNG or JPEG.</source>
        <translation>“%1” kan ikke åbnes, fordi læseren til dens format ikke er installeret. Installér pakken qt6-image-formats-plugins, eller eksportér billedet som PNG eller JPEG.</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 pixels (%4); Callout opens up to %5. Make it smaller, or crop it to the part you want to discuss.</source>
        <extracomment>%1 file name, %2 and %3 pixels, %4 like &quot;400 megapixels&quot;, %5 like &quot;134 megapixels&quot;</extracomment>
        <translation>“%1” har %2 × %3 pixel (%4); Callout åbner op til %5. Gør billedet mindre, eller beskær det til den del, du vil tale om.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be shown. Copy, download or export it again.</source>
        <translation>“%1” er beskadiget og kan ikke vises. Kopiér, hent eller eksportér den igen.</translation>
    </message>
    <message>
        <source>Opening “%1” was stopped. Open it again to see it.</source>
        <translation>Åbningen af “%1” blev stoppet. Åbn den igen for at se den.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages, the most that Callout opens. Split it into several files and open the one you want to discuss.</source>
        <extracomment>%1 file name, %2 the largest number of pages</extracomment>
        <translation>“%1” har mere end %2 sider, det meste Callout åbner. Del den op i flere filer, og åbn den, du vil diskutere.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that only the program of its publisher can open. Ask for a copy without that protection, or with a password.</source>
        <translation>“%1” er beskyttet på en måde, så kun udgiverens program kan åbne den. Bed om en kopi uden den beskyttelse eller med en adgangskode.</translation>
    </message>
    <message>
        <source>“%1” is incomplete: the file ends too early. Copy or download it again.</source>
        <translation>“%1” er ufuldstændig: filen ender for tidligt. Kopiér eller hent den igen.</translation>
    </message>
    <message>
        <source>“%1” is not a web page or a picture that can be shown as one. Save it as a file and open that, or export it as PDF or PNG.</source>
        <translation>“%1” er ikke en webside eller et billede, der kan vises som en webside. Gem den som en fil, og åbn den, eller eksportér den som PDF eller PNG.</translation>
    </message>
    <message>
        <source>The page “%1” is too large to be shown. Open a part of it, or print it to PDF with a browser and open that.</source>
        <translation>Siden “%1” er for stor til at blive vist. Åbn en del af den, eller udskriv den til PDF med en browser, og åbn den.</translation>
    </message>
    <message>
        <source>The page “%1” could not be shown: the program that reads web pages failed. Try again, or print the page to PDF with a browser and open that.</source>
        <translation>Siden “%1” kunne ikke vises: programmet, der læser websider, fejlede. Prøv igen, eller udskriv siden til PDF med en browser, og åbn den.</translation>
    </message>
    <message>
        <source>“%1” needs the program that reads web pages, which is not installed. Install the package callout-webprint, or save the page as PDF or PNG and open that.</source>
        <translation>“%1” kræver programmet, der læser websider, og det er ikke installeret. Installér pakken callout-webprint, eller gem siden som PDF eller PNG, og åbn den.</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Check the address and your connection, then try again.</source>
        <translation>“%1” svarede ikke i tide. Kontrollér adressen og din forbindelse, og prøv så igen.</translation>
    </message>
    <message>
        <source>“%1” leads from one address to the next without an end. Open it in a browser and copy the address that you arrive at.</source>
        <translation>“%1” fører fra den ene adresse til den næste uden ende. Åbn den i en browser, og kopiér den adresse, du ender på.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached safely. Check the address and your connection, then try again.</source>
        <translation>“%1” kan ikke nås på en sikker måde. Kontrollér adressen og din forbindelse, og prøv så igen.</translation>
    </message>
    <message>
        <source>The server of “%1” answered with error %2. Check the address; if one must sign in to see the page, save it with a browser and open the file.</source>
        <extracomment>%1 a web address, %2 a number like 404</extracomment>
        <translation>Serveren for “%1” svarede med fejl %2. Kontrollér adressen; hvis man skal logge ind for at se siden, så gem den med en browser, og åbn filen.</translation>
    </message>
    <message>
        <source>“%1” leads into the private network of this computer, which a public page may not. Open the address that you mean itself.</source>
        <translation>“%1” fører ind i denne computers private netværk, og det må en offentlig side ikke. Åbn selve den adresse, du mener.</translation>
    </message>
    <message>
        <source>“%1” is not a picture or PDF that Callout knows, whatever its name says. It opens PNG, JPEG, WebP, GIF, BMP and TIFF: export it as one of these, or as PDF.</source>
        <translation>“%1” er ikke et billede eller en PDF, som Callout kender, uanset hvad navnet siger. Det åbner PNG, JPEG, WebP, GIF, BMP og TIFF: eksportér det som et af disse eller som PDF.</translation>
    </message>
    <message>
        <source>“%1” is nothing that Callout can show. It opens pictures (PNG, JPEG, WebP, GIF, BMP and TIFF), PDF, HTML, Markdown and text: export it as one of these.</source>
        <translation>“%1” er ikke noget, Callout kan vise. Det åbner billeder (PNG, JPEG, WebP, GIF, BMP og TIFF), PDF, HTML, Markdown og tekst: eksportér det som et af disse.</translation>
    </message>
    <message>
        <source>“%1” is longer than Callout shows as text: up to %2 and %3 rows. Open a part of it.</source>
        <translation>“%1” er længere, end Callout viser som tekst: op til %2 og %3 rækker. Åbn en del af den.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open one of the files in it.</source>
        <translation>“%1” er en mappe. Åbn en af filerne i den.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, not a file. Save what comes from it as a file and open that.</source>
        <translation>“%1” er en enhed eller en pipe, ikke en fil. Gem det, der kommer fra den, som en fil, og åbn den.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most that Callout opens. Save a picture as JPEG or WebP, or split a document into several files.</source>
        <translation>“%1” er større end %2, det meste Callout åbner. Gem et billede som JPEG eller WebP, eller del et dokument i flere filer.</translation>
    </message>
    <message>
        <source>There is not enough memory to show “%1”. Close other programs, or make it smaller.</source>
        <translation>Der er ikke hukommelse nok til at vise “%1”. Luk andre programmer, eller gør den mindre.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because callout-pdf, the part of Callout that reads PDFs, is missing or cannot be started. Close some programs and try again, or install Callout again.</source>
        <translation>“%1” kan ikke åbnes, fordi callout-pdf, den del af Callout der læser PDF-filer, mangler eller ikke kan startes. Luk nogle programmer og prøv igen, eller installér Callout igen.</translation>
    </message>
</context>
<context>
    <name>callout::HtmlDocument</name>
    <message>
        <source>Simplified</source>
        <translation>Forenklet</translation>
    </message>
    <message>
        <source>Simplified: install the package callout-webprint to see the page as it is</source>
        <translation>Forenklet: installér pakken callout-webprint for at se siden, som den er</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <extracomment>%1 is the time, and the day if it was not today, at which a web page was fetched</extracomment>
        <translation>Øjebliksbillede af %1</translation>
    </message>
</context>
<context>
    <name>callout::PageModel</name>
    <message>
        <source>Someone</source>
        <translation>Nogen</translation>
    </message>
</context>
<context>
    <name>callout::PdfDocument</name>
    <message>
        <source>Page %1 cannot be shown: it is damaged, or painting it takes too much memory or time.</source>
        <translation>Side %1 kan ikke vises: den er beskadiget, eller det kræver for meget hukommelse eller tid at tegne den.</translation>
    </message>
</context>
<context>
    <name>callout::TextDocument</name>
    <message>
        <source>%1, some characters could not be read</source>
        <extracomment>%1 the name of an encoding, like &quot;UTF-16 LE&quot;</extracomment>
        <translation>%1, nogle tegn kunne ikke læses</translation>
    </message>
</context>
<context>
    <name>callout::ui::AboutDialog</name>
    <message>
        <source>About Callout</source>
        <translation>Om Callout</translation>
    </message>
    <message>
        <source>Callout %1</source>
        <translation>Callout %1</translation>
    </message>
    <message>
        <source>Talk about a spot on a picture or a page, together.</source>
        <translation>Tal om et sted på et billede eller en side, sammen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Comes without any warranty.</source>
        <translation>Fri software under GNU General Public License, version 3 eller nyere. Leveres uden nogen garanti.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>callout::ui::AvatarStack</name>
    <message>
        <source>Someone</source>
        <translation>Nogen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <extracomment>%1: the names of users, separated by commas</extracomment>
        <translation>Ser på: %1</translation>
    </message>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (gæst)</translation>
    </message>
</context>
<context>
    <name>callout::ui::BannerArea</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>callout::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n discussion(s) here: click to fan them out</source>
        <translation>
            <numerusform>%n diskussion her: klik for at brede den ud</numerusform>
            <numerusform>%n diskussioner her: klik for at brede dem ud</numerusform>
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
        <translation>Åbner “%1”…
Tryk på Esc for at stoppe.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <extracomment>of a new discussion; %1 what was written so far and not sent</extracomment>
        <translation>Kladde: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatHeader</name>
    <message>
        <source>More about this discussion</source>
        <translation>Mere om denne diskussion</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Luk (Esc)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>redigeret</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>afsluttet</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Ny diskussion</translation>
    </message>
    <message>
        <source>Reopen (E, outside the field)</source>
        <translation>Genåbn (E, uden for feltet)</translation>
    </message>
    <message>
        <source>Resolve (E, outside the field)</source>
        <translation>Afslut (E, uden for feltet)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatWindow</name>
    <message>
        <source>Copy a link to this marker</source>
        <translation>Kopiér et link til denne markør</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Tilføj en reaktion</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiér teksten</translation>
    </message>
    <message>
        <source>Edit the comment</source>
        <translation>Redigér kommentaren</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Slet kommentaren…</translation>
    </message>
    <message>
        <source>Delete the discussion</source>
        <translation>Slet diskussionen</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Slet en kommentar</translation>
    </message>
    <message>
        <source>Delete this comment?</source>
        <translation>Vil du slette denne kommentar?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Den forsvinder for alle. Det kan ikke fortrydes.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Ny diskussion</translation>
    </message>
    <message>
        <source>Discussion %1 by %2</source>
        <extracomment>%1: its number; %2: who began it</extracomment>
        <translation>Diskussion %1 af %2</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 skriver…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 og %2 skriver…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n person skriver…</numerusform>
            <numerusform>%n personer skriver…</numerusform>
        </translation>
    </message>
    <message>
        <source>This discussion was deleted. Your words are kept here; copy what you need.</source>
        <translation>Denne diskussion er slettet. Dine ord er gemt her; kopiér det, du har brug for.</translation>
    </message>
    <message>
        <source>This page is read-only. A moderator can open it for comments again.</source>
        <translation>Siden er skrivebeskyttet. En moderator kan åbne den for kommentarer igen.</translation>
    </message>
    <message>
        <source>You can read but not write here. Ask the person who shared the page for another link.</source>
        <translation>Du kan læse, men ikke skrive her. Bed den, der delte siden, om et andet link.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out by screen readers: who, and what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>These are your unsent words. What the comment says is shown above.</source>
        <translation>Dette er dine ikke-sendte ord. Det, kommentaren siger, vises ovenfor.</translation>
    </message>
    <message>
        <source>The comment that you were editing was deleted. Your words are kept here; send them as a reply, or copy what you need.</source>
        <translation>Kommentaren, du redigerede, er slettet. Dine ord er gemt her; send dem som svar, eller kopiér det, du har brug for.</translation>
    </message>
    <message>
        <source>This comment was changed meanwhile, as shown above. Sending puts your words in the place of those.</source>
        <translation>Kommentaren er ændret i mellemtiden, som vist ovenfor. Hvis du sender, træder dine ord i stedet.</translation>
    </message>
    <message>
        <source>These words were sent, changed or deleted in another window just now.</source>
        <translation>Disse ord blev netop sendt, ændret eller slettet i et andet vindue.</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommandLine</name>
    <message>
        <source>this version cannot export; to open a file of that name, write ./export</source>
        <translation>denne version kan ikke eksportere; skriv ./export for at åbne en fil med det navn</translation>
    </message>
    <message>
        <source>%1 needs a value (see callout --help)</source>
        <translation>%1 kræver en værdi (se callout --help)</translation>
    </message>
    <message>
        <source>unknown option %1 (see callout --help)</source>
        <translation>ukendt tilvalg %1 (se callout --help)</translation>
    </message>
    <message>
        <source>--server needs a callout:// link</source>
        <translation>--server kræver et callout://-link</translation>
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
        <translation>Brug: callout [TILVALG]... [FIL|URL|callout://LINK]...
Åbner hver fil eller hver delt side i et vindue; uden noget åbnes startsiden.

  --workspace DIR  hold arbejdsområdet, dets indstillinger og mellemlagre i DIR
  --server LINK    filer bliver sider på den server, angivet ved dens callout://-link
  --new-window     åbn endnu et vindue, også hvor siden allerede er åben
  --name NAME      navnet, du vil kendes under fra nu af
  --yes            bekræft en ny server, som et link nævner (til scripts)
  --help           vis denne tekst
  --version        vis versionen
</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n ny ↓</numerusform>
            <numerusform>%n nye ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentRow</name>
    <message>
        <source>Retry</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigér</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Tilføj en reaktion</translation>
    </message>
    <message>
        <source>More about this comment</source>
        <translation>Mere om denne kommentar</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sender…</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ikke sendt</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <extracomment>%1: a time of day; the comment was changed after it was sent</extracomment>
        <translation>%1 · redigeret</translation>
    </message>
    <message>
        <source>%1
Edited %2</source>
        <translation>%1
Redigeret %2</translation>
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
            <numerusform>%1 fra %n person</numerusform>
            <numerusform>%1 fra %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiér teksten</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Slet kommentaren…</translation>
    </message>
</context>
<context>
    <name>callout::ui::Composer</name>
    <message>
        <source>Stop editing</source>
        <translation>Stop redigering</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Send (Enter)</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Redigerer din kommentar</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Skriv en kommentar…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Svar…</translation>
    </message>
    <message>
        <source>Write the comment anew…</source>
        <translation>Skriv kommentaren på ny…</translation>
    </message>
    <message>
        <source>Edit your comment</source>
        <translation>Redigér din kommentar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter sender, Skift+Enter begynder en ny linje</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Gem (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>The comment is too long: %1 characters are allowed. Shorten it by %n.</source>
        <translation>
            <numerusform>Kommentaren er for lang: %1 tegn er tilladt. Gør den %n tegn kortere.</numerusform>
            <numerusform>Kommentaren er for lang: %1 tegn er tilladt. Gør den %n tegn kortere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n for mange</numerusform>
            <numerusform>%n for mange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n tilbage</numerusform>
            <numerusform>%n tilbage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussButton</name>
    <message>
        <source>Discuss</source>
        <translation>Diskutér</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Knyt til her</translation>
    </message>
    <message>
        <source>Discuss what is selected (Ctrl+Alt+M)</source>
        <translation>Diskutér det markerede (Ctrl+Alt+M)</translation>
    </message>
    <message>
        <source>This is the passage that the discussion belongs to</source>
        <translation>Dette er den passage, diskussionen hører til</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionDelegate</name>
    <message>
        <source>Not sent</source>
        <extracomment>in the list of discussions: words in it did not get to the server, or wait to be sent</extracomment>
        <translation>Ikke sendt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Kladde</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionModel</name>
    <message>
        <source>All comments were deleted</source>
        <translation>Alle kommentarer er slettet</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>Diskussion %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>afsluttet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åben</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ulæst</numerusform>
            <numerusform>%n ulæste</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <translation>om “%1”</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>løsrevet</translation>
    </message>
    <message>
        <source>Draft of a new discussion: %1</source>
        <translation>Kladde til en ny diskussion: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ikke sendt</translation>
    </message>
    <message>
        <source>with a draft</source>
        <translation>med en kladde</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionPanel</name>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Listens rækkefølge</translation>
    </message>
    <message>
        <source>Search texts and names</source>
        <translation>Søg i tekster og navne</translation>
    </message>
    <message>
        <source>Search discussions</source>
        <translation>Søg i diskussioner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbne</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Afsluttede</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Discussions that I began, wrote in, or that are assigned to me</source>
        <translation>Diskussioner, som jeg har begyndt, skrevet i, eller som er tildelt mig</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ulæste</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>By place on the page</source>
        <translation>Efter sted på siden</translation>
    </message>
    <message>
        <source>Newest activity first</source>
        <translation>Nyeste aktivitet først</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Efter forfatter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 discussions are listed</extracomment>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>The discussions appear here as soon as the page is loaded.</source>
        <translation>Diskussionerne vises her, så snart siden er hentet.</translation>
    </message>
    <message>
        <source>No discussion matches the search and the filters.</source>
        <translation>Ingen diskussion passer til søgningen og filtrene.</translation>
    </message>
    <message>
        <source>No discussions yet.</source>
        <translation>Ingen diskussioner endnu.</translation>
    </message>
    <message>
        <source>No discussions yet. Look only is on: turn it off to begin one.</source>
        <translation>Ingen diskussioner endnu. Kun se er slået til: slå det fra for at begynde en.</translation>
    </message>
    <message>
        <source>Detached (%1)</source>
        <extracomment>heading of the discussions whose passage or page is no longer in the document</extracomment>
        <translation>Løsrevne (%1)</translation>
    </message>
    <message>
        <source>The document has changed, and what these are about is no longer there.</source>
        <translation>Dokumentet er ændret, og det, disse handler om, er der ikke længere.</translation>
    </message>
    <message>
        <source>Detached discussions</source>
        <translation>Løsrevne diskussioner</translation>
    </message>
    <message>
        <source>No discussions yet. Click on the spot, or select the words, you want to talk about.</source>
        <translation>Ingen diskussioner endnu. Klik på det sted, eller markér de ord, du vil tale om.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>discussions with words that were not sent</extracomment>
        <translation>Kladder</translation>
    </message>
    <message>
        <source>Discussions with words of mine that were not sent</source>
        <translation>Diskussioner med mine ord, som ikke er sendt</translation>
    </message>
</context>
<context>
    <name>callout::ui::DropHint</name>
    <message>
        <source>Let go to open it in Callout</source>
        <translation>Slip for at åbne det i Callout</translation>
    </message>
</context>
<context>
    <name>callout::ui::ErrorText</name>
    <message>
        <source>Your comment was not sent.</source>
        <translation>Din kommentar blev ikke sendt.</translation>
    </message>
    <message>
        <source>Your change to the comment was not saved.</source>
        <translation>Din ændring af kommentaren blev ikke gemt.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>Det blev ikke slettet.</translation>
    </message>
    <message>
        <source>The state of the discussion was not changed.</source>
        <translation>Diskussionens tilstand blev ikke ændret.</translation>
    </message>
    <message>
        <source>The marker was not moved.</source>
        <translation>Markøren blev ikke flyttet.</translation>
    </message>
    <message>
        <source>Your reaction was not saved.</source>
        <translation>Din reaktion blev ikke gemt.</translation>
    </message>
    <message>
        <source>The discussion was not brought back.</source>
        <translation>Diskussionen blev ikke bragt tilbage.</translation>
    </message>
    <message>
        <source>The settings of the page were not changed.</source>
        <translation>Sidens indstillinger blev ikke ændret.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Det virkede ikke.</translation>
    </message>
    <message>
        <source>The server did not accept its content. Change it and try again.</source>
        <translation>Serveren tog ikke imod indholdet. Ret det, og prøv igen.</translation>
    </message>
    <message>
        <source>The server runs an older version. Ask whoever runs it for an update.</source>
        <translation>Serveren kører en ældre version. Bed den, der driver den, om en opdatering.</translation>
    </message>
    <message>
        <source>You are signed out. Open the link you were given once more.</source>
        <translation>Du er logget ud. Åbn det link, du fik, en gang til.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask the person who shared the page for more rights.</source>
        <translation>Din rolle tillader det ikke. Bed den, der delte siden, om flere rettigheder.</translation>
    </message>
    <message>
        <source>The discussion or the page is not there any more.</source>
        <translation>Diskussionen eller siden er der ikke længere.</translation>
    </message>
    <message>
        <source>It had arrived before, or was deleted since. Look at the page before you try again.</source>
        <translation>Det var kommet frem før, eller er slettet siden. Se på siden, før du prøver igen.</translation>
    </message>
    <message>
        <source>It was sent before with other words. Send it once more.</source>
        <translation>Det blev sendt før med andre ord. Send det en gang til.</translation>
    </message>
    <message>
        <source>Someone else changed it meanwhile. Look at the new text, then save yours again.</source>
        <translation>En anden ændrede det imens. Se på den nye tekst, og gem så din igen.</translation>
    </message>
    <message>
        <source>The page is read-only. A moderator can open it for changes again.</source>
        <translation>Siden er skrivebeskyttet. En moderator kan åbne den for ændringer igen.</translation>
    </message>
    <message>
        <source>The server does not answer just now. Try again in a moment.</source>
        <translation>Serveren svarer ikke lige nu. Prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>The server has a fault. Try again; if it stays, tell whoever runs the server.</source>
        <translation>Serveren har en fejl. Prøv igen; bliver den ved, så sig det til den, der driver serveren.</translation>
    </message>
    <message>
        <source>You are offline. Try again once you are connected.</source>
        <translation>Du er offline. Prøv igen, når du er forbundet.</translation>
    </message>
    <message>
        <source>There were too many changes in a short time. Try again in a minute.</source>
        <translation>Der var for mange ændringer på kort tid. Prøv igen om et minut.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many changes in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>Der var for mange ændringer på kort tid. Prøv igen om %n sekund.</numerusform>
            <numerusform>Der var for mange ændringer på kort tid. Prøv igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What did not happen, then why and what to do: two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is too much: a comment has at most %1 characters, and a discussion room for a few hundred comments. Shorten it, or begin another discussion beside it.</source>
        <translation>Det er for meget: en kommentar har højst %1 tegn, og en diskussion har plads til nogle hundrede kommentarer. Forkort den, eller begynd en anden diskussion ved siden af.</translation>
    </message>
    <message>
        <source>Callout ended before the server had it. Try again, or discard it.</source>
        <translation>Callout blev afsluttet, før serveren havde modtaget det. Prøv igen, eller kassér det.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilePage</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>This is the copy that Callout kept.</source>
        <translation>Dette er den kopi, som Callout har gemt.</translation>
    </message>
    <message>
        <source>%1 has changed since you last opened it.</source>
        <translation>%1 er ændret, siden du sidst åbnede den.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept, where they were.</source>
        <translation>
            <numerusform>Dens %n diskussion er bevaret, hvor den var.</numerusform>
            <numerusform>Dens %n diskussioner er bevaret, hvor de var.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your file %1 has changed, and differs from the copy shared at %2, which is shown here.</source>
        <translation>Din fil %1 er ændret og er ikke længere den samme som kopien, der er delt på %2 og vises her.</translation>
    </message>
    <message>
        <source>Replace the shared copy</source>
        <translation>Udskift den delte kopi</translation>
    </message>
    <message>
        <source>%1 is too large to be kept or shared, or the disk is full. You can look at it; others will not see it.</source>
        <translation>%1 er for stor til at blive gemt eller delt, eller disken er fuld. Du kan se på den; andre får den ikke at se.</translation>
    </message>
    <message>
        <source>%1 could not be stored (%2). Others will not see it before it is.</source>
        <translation>%1 kunne ikke gemmes (%2). Andre får den ikke at se, før den er gemt.</translation>
    </message>
    <message>
        <source>You see it as it was before.</source>
        <translation>Du ser den, som den var før.</translation>
    </message>
    <message>
        <source>The file %1 was deleted or moved. You see it as it was; its discussions are kept.</source>
        <translation>Filen %1 er slettet eller flyttet. Du ser den, som den var; dens diskussioner er bevaret.</translation>
    </message>
    <message>
        <source>%1 has just changed: you see the new version.</source>
        <translation>%1 er lige blevet ændret: du ser den nye version.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept.</source>
        <translation>
            <numerusform>Dens %n diskussion er bevaret.</numerusform>
            <numerusform>Dens %n diskussioner er bevaret.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look at “%1” meanwhile.</source>
        <translation>Du kan se på “%1” imens.</translation>
    </message>
    <message>
        <source>Somebody has replaced what this page shows. You see the new version; your file %1 is as it was.</source>
        <translation>Nogen har udskiftet det, som denne side viser. Du ser den nye version; din fil %1 er, som den var.</translation>
    </message>
    <message>
        <source>You are not allowed to add or replace files at %1. Ask whoever runs it.</source>
        <translation>Du må ikke tilføje eller udskifte filer på %1. Spørg den, der driver serveren.</translation>
    </message>
    <message>
        <source>Passages go with their words, and are listed as detached where those are gone; markers stay where they were.</source>
        <translation>Passager følger deres ord og står som løsrevne, hvor ordene er væk; markører bliver, hvor de var.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilmStrip</name>
    <message>
        <source>Pages of this review</source>
        <translation>Sider i denne gennemgang</translation>
    </message>
</context>
<context>
    <name>callout::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Søg i teksten</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Forrige forekomst (Skift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Næste forekomst (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Luk (Esc)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Søger…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Ikke fundet</translation>
    </message>
    <message>
        <source>No text here</source>
        <translation>Ingen tekst her</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which match is shown, and how many there are</extracomment>
        <translation>%1 af %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::History</name>
    <message>
        <source>Move discussion</source>
        <translation>Flyt diskussion</translation>
    </message>
    <message>
        <source>Delete discussion</source>
        <translation>Slet diskussion</translation>
    </message>
    <message>
        <source>Resolve discussion</source>
        <translation>Afslut diskussion</translation>
    </message>
    <message>
        <source>Reopen discussion</source>
        <translation>Genåbn diskussion</translation>
    </message>
</context>
<context>
    <name>callout::ui::InvitePane</name>
    <message>
        <source>Create link</source>
        <translation>Opret link</translation>
    </message>
    <message>
        <source>Links to this page</source>
        <translation>Links til denne side</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>kan kommentere</translation>
    </message>
    <message>
        <source>can only look</source>
        <translation>kan kun se</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>kan kommentere, flytte og slette</translation>
    </message>
    <message>
        <source>What people with the link can do</source>
        <translation>Hvad personer med linket kan gøre</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>i 1 time</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>i 1 dag</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>i 1 uge</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>i 30 dage</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>Hvor længe linket virker</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Enhver med linket</translation>
    </message>
    <message>
        <source>They reach this computer at</source>
        <translation>De når denne computer på</translation>
    </message>
    <message>
        <source>Link to this page</source>
        <translation>Link til denne side</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
    <message>
        <source>The page is kept at %1. Whoever has the link can open it, also while Callout is not running here.</source>
        <translation>Siden er gemt på %1. Enhver med linket kan åbne den, også når Callout ikke kører her.</translation>
    </message>
    <message>
        <source>The page is kept at %1. This link opens for people who were already invited; only moderators can invite others.</source>
        <translation>Siden er gemt på %1. Dette link virker for personer, der allerede er inviteret; kun moderatorer kan invitere andre.</translation>
    </message>
    <message>
        <source>127.0.0.1 (only this computer)</source>
        <translation>127.0.0.1 (kun denne computer)</translation>
    </message>
    <message>
        <source>This computer has no network, so nobody else can reach it. Connect to a network, then create the link.</source>
        <translation>Denne computer har intet netværk, så ingen andre kan nå den. Opret forbindelse til et netværk, og opret så linket.</translation>
    </message>
    <message>
        <source>People outside your network cannot reach this address. For them, move the page to a server.</source>
        <translation>Personer uden for dit netværk kan ikke nå denne adresse. Flyt siden til en server for deres skyld.</translation>
    </message>
    <message>
        <source>The link could not be created. %1</source>
        <translation>Linket kunne ikke oprettes. %1</translation>
    </message>
    <message>
        <source>Create another link</source>
        <translation>Opret et link til</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>indtil %1</translation>
    </message>
    <message numerus="yes">
        <source>used by %n person(s)</source>
        <translation>
            <numerusform>brugt af %n person</numerusform>
            <numerusform>brugt af %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>ikke brugt endnu</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Tilbagekald</translation>
    </message>
    <message>
        <source>Revoke the link that %1</source>
        <translation>Tilbagekald linket, der %1</translation>
    </message>
    <message>
        <source>The link could not be revoked. %1</source>
        <translation>Linket kunne ikke tilbagekaldes. %1</translation>
    </message>
    <message>
        <source>Key, which people see when they join: %1</source>
        <translation>Nøgle, som folk ser, når de deltager: %1</translation>
    </message>
    <message>
        <source>Callout on this computer becomes the server, encrypted. People on your network open the link while Callout is running here; the page comes to them by itself.</source>
        <translation>Callout på denne computer bliver serveren, krypteret. Personer på dit netværk åbner linket, mens Callout kører her; siden kommer til dem af sig selv.</translation>
    </message>
</context>
<context>
    <name>callout::ui::JoinDialog</name>
    <message>
        <source>Join a Review</source>
        <translation>Deltag i en gennemgang</translation>
    </message>
    <message>
        <source>You have been invited to a server that is new to you</source>
        <translation>Du er inviteret til en server, som er ny for dig</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Nøgle:</translation>
    </message>
    <message>
        <source>confirmed by a public authority</source>
        <translation>bekræftet af en offentlig myndighed</translation>
    </message>
    <message>
        <source>Your &amp;name there:</source>
        <translation>Dit &amp;navn der:</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Deltag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Join only if you know who sent you the link; they find the same key in their Share window.</source>
        <translation>Intet er sendt endnu. Deltag kun, hvis du ved, hvem der sendte dig linket; de finder den samme nøgle i deres Del-vindue.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkDialog</name>
    <message>
        <source>Open New Link</source>
        <translation>Åbn nyt link</translation>
    </message>
    <message>
        <source>Paste a callout:// link</source>
        <translation>Indsæt et callout://-link</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Paste the link that whoever shares the page sent you. What you wrote here is kept.</source>
        <translation>Indsæt det link, som den, der deler siden, har sendt dig. Det, du har skrevet her, bevares.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>Åbn et link</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopiér adressen</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Vil du skrive til denne adresse?</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>Vil du åbne %1 i browseren?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbne</translation>
    </message>
    <message>
        <source>Callout does not open links of this kind. You can copy the address.</source>
        <translation>Callout åbner ikke links af denne slags. Du kan kopiere adressen.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkedPage</name>
    <message>
        <source>Shared page</source>
        <translation>Delt side</translation>
    </message>
    <message>
        <source>This page is no longer at %1. Ask whoever shared it for a new link.</source>
        <translation>Denne side er ikke længere på %1. Bed den, der delte den, om et nyt link.</translation>
    </message>
    <message>
        <source>There is nothing to see of “%1” yet: whoever shares it is still uploading it. It appears by itself.</source>
        <translation>Der er intet at se af “%1” endnu: den, der deler siden, er stadig ved at sende den. Den dukker op af sig selv.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LookOnlySign</name>
    <message>
        <source>Look only: clicks place nothing</source>
        <translation>Kun se: klik placerer intet</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Slå fra</translation>
    </message>
</context>
<context>
    <name>callout::ui::MarkerAccessible</name>
    <message>
        <source>not sent</source>
        <translation>ikke sendt</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendes</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>afsluttet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åben</translation>
    </message>
    <message>
        <source>Discussion %1, %2, by %3: %4</source>
        <extracomment>for screen readers; %1 number, %2 &quot;open&quot;, &quot;resolved&quot;…, %3 author, %4 the first words</extracomment>
        <translation>Diskussion %1, %2, af %3: %4</translation>
    </message>
    <message>
        <source>%1 percent from the left, %2 percent from the top</source>
        <extracomment>where a marker is; %1 and %2 are whole numbers</extracomment>
        <translation>%1 procent fra venstre, %2 procent fra toppen</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n kommentar</numerusform>
            <numerusform>%n kommentarer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ulæst</numerusform>
            <numerusform>%n ulæste</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <extracomment>which words of a text a discussion is about</extracomment>
        <translation>om “%1”</translation>
    </message>
    <message>
        <source>the passage has changed</source>
        <translation>passagen er ændret</translation>
    </message>
</context>
<context>
    <name>callout::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Personer at nævne</translation>
    </message>
</context>
<context>
    <name>callout::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageActions</name>
    <message>
        <source>Open…</source>
        <translation>Åbn…</translation>
    </message>
    <message>
        <source>Paste Picture</source>
        <translation>Indsæt billede</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>Startside</translation>
    </message>
    <message>
        <source>New Window on This Page</source>
        <translation>Nyt vindue på denne side</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Del…</translation>
    </message>
    <message>
        <source>Copy Link to Discussion</source>
        <translation>Kopiér link til diskussion</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Indstillinger…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>About Callout</source>
        <translation>Om Callout</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Luk vindue</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>New Discussion</source>
        <translation>Ny diskussion</translation>
    </message>
    <message>
        <source>Next Discussion</source>
        <translation>Næste diskussion</translation>
    </message>
    <message>
        <source>Previous Discussion</source>
        <translation>Forrige diskussion</translation>
    </message>
    <message>
        <source>Resolve or Reopen</source>
        <translation>Afslut eller genåbn</translation>
    </message>
    <message>
        <source>Delete Discussion</source>
        <translation>Slet diskussion</translation>
    </message>
    <message>
        <source>Search Discussions</source>
        <translation>Søg i diskussioner</translation>
    </message>
    <message>
        <source>Look Only</source>
        <translation>Kun se</translation>
    </message>
    <message>
        <source>Show Resolved</source>
        <translation>Vis afsluttede</translation>
    </message>
    <message>
        <source>List of Discussions</source>
        <translation>Liste over diskussioner</translation>
    </message>
    <message>
        <source>Fit in Window</source>
        <translation>Tilpas til vinduet</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Faktisk størrelse</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom ind</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom ud</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Find in the Text</source>
        <translation>Søg i teksten</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Næste forekomst</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Forrige forekomst</translation>
    </message>
    <message>
        <source>Go to Page…</source>
        <translation>Gå til side…</translation>
    </message>
    <message>
        <source>Next Page of the Review</source>
        <translation>Næste side i gennemgangen</translation>
    </message>
    <message>
        <source>Previous Page of the Review</source>
        <translation>Forrige side i gennemgangen</translation>
    </message>
    <message>
        <source>Run the Page&apos;s Scripts</source>
        <translation>Kør sidens scripts</translation>
    </message>
    <message>
        <source>Mute Notifications of This Page</source>
        <translation>Slå notifikationer fra for denne side</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Frem</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageCard</name>
    <message>
        <source>Untitled page</source>
        <translation>Side uden titel</translation>
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
        <translation>Gå til side (Ctrl+G)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 af %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageSource</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>You can no longer see “%1” at %2: it is gone, or the invitation was withdrawn. Ask whoever shared it.</source>
        <translation>Du kan ikke længere se “%1” på %2: den er væk, eller invitationen er trukket tilbage. Spørg den, der delte den.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2</source>
        <translation>“%1” kunne ikke hentes. %2</translation>
    </message>
    <message>
        <source>Fetching “%1” was stopped. Try again to see it.</source>
        <translation>Hentningen af “%1” blev stoppet. Prøv igen for at se den.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageWindow</name>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>Der er intet billede, ingen fil og intet Callout-link i udklipsholderen.</translation>
    </message>
    <message>
        <source>Discussion resolved</source>
        <translation>Diskussionen er afsluttet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Only %1 or a moderator can delete this discussion.</source>
        <translation>Kun %1 eller en moderator kan slette denne diskussion.</translation>
    </message>
    <message>
        <source>There is nothing to share yet: the page is still being opened.</source>
        <translation>Der er ikke noget at dele endnu: siden er stadig ved at blive åbnet.</translation>
    </message>
    <message>
        <source>Link copied. It opens for people who were invited to this page.</source>
        <translation>Linket er kopieret. Det virker for personer, der er inviteret til denne side.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Åbner “%1”…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Åbn en anden…</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>window title with the number of discussions with something unread: &quot;(3) mockup.png&quot;</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Look only is on: nothing can be placed.</source>
        <translation>Kun se er slået til: intet kan placeres.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Slå fra</translation>
    </message>
    <message>
        <source>This page is read-only: discussions can be read, not added.</source>
        <translation>Siden er skrivebeskyttet: diskussioner kan læses, men ikke tilføjes.</translation>
    </message>
    <message>
        <source>You were invited to look at this page, not to comment. Ask for another invitation.</source>
        <translation>Du er inviteret til at se på siden, ikke til at kommentere. Bed om en anden invitation.</translation>
    </message>
    <message>
        <source>The discussion that the link names has been deleted.</source>
        <translation>Diskussionen, som linket peger på, er slettet.</translation>
    </message>
    <message>
        <source>Discussion deleted</source>
        <translation>Diskussionen er slettet</translation>
    </message>
    <message>
        <source>You were sharing when Callout was last closed. Links that you gave out work again once you share.</source>
        <translation>Du delte, da Callout sidst blev lukket. De links, du har givet ud, virker igen, når du deler.</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Del igen</translation>
    </message>
    <message>
        <source>Sharing again</source>
        <translation>Deler igen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>What you write is not being saved in %1: the disk may be full, or the file is damaged or held by another program. Send it, or copy it, before you close Callout.</source>
        <translation>Det, du skriver, bliver ikke gemt i %1: disken kan være fuld, eller filen er beskadiget eller optaget af et andet program. Send det, eller kopiér det, før du lukker Callout.</translation>
    </message>
    <message>
        <source>Port %1, which you shared at before, is taken by another program, so others reach you at port %2 now. Links that you gave out before do not work: give out new ones.</source>
        <translation>Port %1, som du delte på før, er optaget af et andet program, så andre når dig nu på port %2. Links, du har givet ud før, virker ikke: giv nye ud.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Genåbn</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiér link</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>New discussion here</source>
        <translation>Ny diskussion her</translation>
    </message>
    <message>
        <source>Preparing %1 of %2 pages for the link…</source>
        <translation>Forbereder %1 af %2 sider til linket…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened and will not be in the link.</source>
        <translation>
            <numerusform>%n fil kunne ikke åbnes og kommer ikke med i linket.</numerusform>
            <numerusform>%n filer kunne ikke åbnes og kommer ikke med i linket.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Gå til side</translation>
    </message>
    <message>
        <source>Page (1 to %1):</source>
        <translation>Side (1 til %1):</translation>
    </message>
    <message>
        <source>Fetching “%1”…</source>
        <translation>Henter “%1”…</translation>
    </message>
    <message>
        <source>%1 mentioned you on “%2”</source>
        <translation>%1 nævnte dig på “%2”</translation>
    </message>
    <message>
        <source>%1 replied on “%2”</source>
        <extracomment>%1: a person; %2: the page&apos;s title</extracomment>
        <translation>%1 svarede på “%2”</translation>
    </message>
    <message>
        <source>Workspace not open</source>
        <translation>Arbejdsområdet er ikke åbent</translation>
    </message>
    <message>
        <source>“%1” is a file that lies where this page came from. Callout cannot open it from here.</source>
        <translation>“%1” er en fil, der ligger dér, hvor denne side kom fra. Callout kan ikke åbne den herfra.</translation>
    </message>
    <message>
        <source>“%1” is a hidden file, which Callout does not open from a link.</source>
        <translation>“%1” er en skjult fil, og dem åbner Callout ikke fra et link.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed.</source>
        <translation>Der er ingen fil %1. Den er måske flyttet eller omdøbt.</translation>
    </message>
    <message>
        <source>Select words to discuss them. Click beside them, or anywhere with Ctrl+Shift, to set a marker.</source>
        <translation>Markér ord for at diskutere dem. Klik ved siden af dem, eller hvor som helst med Ctrl+Skift, for at sætte en markør.</translation>
    </message>
    <message>
        <source>The discussions of this page are not loaded yet: the bar at the top says what they wait for. Until then none can be begun.</source>
        <translation>Sidens diskussioner er ikke indlæst endnu: linjen øverst siger, hvad de venter på. Indtil da kan ingen påbegyndes.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PassagePane</name>
    <message>
        <source>The text has changed. Is this still the right passage?</source>
        <translation>Teksten er ændret. Er dette stadig den rigtige passage?</translation>
    </message>
    <message>
        <source>The place of this discussion is no longer there.</source>
        <translation>Stedet for denne diskussion er der ikke længere.</translation>
    </message>
    <message>
        <source>The passage of this discussion is no longer there.</source>
        <translation>Passagen for denne diskussion er der ikke længere.</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <extracomment>the words of a document that a discussion was about, before the document changed</extracomment>
        <translation>Før: “%1”</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <extracomment>the words of a document that a discussion is probably about now</extracomment>
        <translation>Nu: “%1”</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekræft</translation>
    </message>
    <message>
        <source>Re-attach…</source>
        <translation>Knyt til igen…</translation>
    </message>
</context>
<context>
    <name>callout::ui::PasswordPane</name>
    <message>
        <source>“%1” is protected with a password. It is used on this computer only.</source>
        <translation>“%1” er beskyttet med en adgangskode. Den bruges kun på denne computer.</translation>
    </message>
    <message>
        <source>That password is wrong. Try another one.</source>
        <translation>Adgangskoden er forkert. Prøv en anden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Adgangskode til %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::PublishPane</name>
    <message>
        <source>Move page there</source>
        <translation>Flyt siden dertil</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) of yours go along.</source>
        <translation>
            <numerusform>%n af dine diskussioner følger med.</numerusform>
            <numerusform>%n af dine diskussioner følger med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</source>
        <translation>
            <numerusform>%n kommentar i det, andre har begyndt eller skrevet, bliver i dit arbejdsområde: en server skriver hver kommentar under afsenderens navn, og den er ikke din.</numerusform>
            <numerusform>%n kommentarer i det, andre har begyndt eller skrevet, bliver i dit arbejdsområde: en server skriver hver kommentar under afsenderens navn, og de er ikke dine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Paste the callout:// link of a server</source>
        <translation>Indsæt callout://-linket til en server</translation>
    </message>
    <message>
        <source>Link of a server</source>
        <translation>Link til en server</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Deltag</translation>
    </message>
    <message>
        <source>This link opens one page only. Ask whoever runs the server for a link to its whole workspace.</source>
        <translation>Dette link åbner kun én side. Bed den, der driver serveren, om et link til hele arbejdsområdet.</translation>
    </message>
    <message>
        <source>This link carries no invitation. Ask whoever runs the server for one that does.</source>
        <translation>Dette link indeholder ingen invitation. Bed den, der driver serveren, om et, der gør.</translation>
    </message>
    <message>
        <source>A server keeps a page reachable while your computer is off, for people everywhere. You have not joined one yet: ask whoever runs your team&apos;s Callout server for a link to its whole workspace, and paste it here.</source>
        <translation>En server holder en side tilgængelig, mens din computer er slukket, for folk overalt. Du er ikke med på nogen endnu: bed den, der driver dit holds Callout-server, om et link til hele arbejdsområdet, og indsæt det her.</translation>
    </message>
    <message>
        <source>The page moves to the server and is reachable there while your computer is off. Whoever has a link of before is told where it went, and needs a new one.</source>
        <translation>Siden flytter til serveren og kan nås der, mens din computer er slukket. Den, der har et tidligere link, får at vide, hvor den er, og skal bruge et nyt.</translation>
    </message>
</context>
<context>
    <name>callout::ui::Publisher</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Opretter forbindelse til %1…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Læser filen…</translation>
    </message>
    <message>
        <source>The file could not be read from your workspace.</source>
        <translation>Filen kunne ikke læses fra dit arbejdsområde.</translation>
    </message>
    <message>
        <source>The file could not be uploaded.</source>
        <translation>Filen kunne ikke sendes.</translation>
    </message>
    <message>
        <source>Uploading the file…</source>
        <translation>Sender filen…</translation>
    </message>
    <message>
        <source>The page could not be made on the server.</source>
        <translation>Siden kunne ikke oprettes på serveren.</translation>
    </message>
    <message>
        <source>Copying your discussions…</source>
        <translation>Kopierer dine diskussioner…</translation>
    </message>
    <message>
        <source>Not all of your discussions could be copied.</source>
        <translation>Ikke alle dine diskussioner kunne kopieres.</translation>
    </message>
    <message>
        <source>%1 (moved to %2)</source>
        <extracomment>The title of a page&apos;s earlier copy. %1: the page&apos;s title; %2: a server</extracomment>
        <translation>%1 (flyttet til %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ReactionPicker</name>
    <message>
        <source>Thumbs up</source>
        <translation>Tommelfinger op</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Hjerte</translation>
    </message>
    <message>
        <source>Hooray</source>
        <translation>Hurra</translation>
    </message>
    <message>
        <source>Laugh</source>
        <translation>Latter</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Tænker</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Ser på det</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>Tommelfinger ned</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktioner</translation>
    </message>
</context>
<context>
    <name>callout::ui::Review</name>
    <message>
        <source>Untitled page</source>
        <translation>Side uden navn</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 af %3</translation>
    </message>
</context>
<context>
    <name>callout::ui::ScrollBars</name>
    <message>
        <source>Place in the document, from top to bottom</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Sted i dokumentet, fra top til bund</translation>
    </message>
    <message>
        <source>Place in the document, from left to right</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Sted i dokumentet, fra venstre til højre</translation>
    </message>
</context>
<context>
    <name>callout::ui::Sentences</name>
    <message>
        <source>There is no room on the disk that holds your workspace in %1. Free some space, then try again. Nothing is lost.</source>
        <translation>Der er ikke plads på disken med dit arbejdsområde i %1. Gør plads, og prøv så igen. Intet er tabt.</translation>
    </message>
    <message>
        <source>Callout could not listen for others: the port is taken by another program. Close that program or try again.</source>
        <translation>Callout kunne ikke lytte efter andre: porten er optaget af et andet program. Luk det program, eller prøv igen.</translation>
    </message>
    <message>
        <source>Callout could not listen for others (%1). Check this computer&apos;s network, then try again.</source>
        <translation>Callout kunne ikke lytte efter andre (%1). Kontrollér computerens netværk, og prøv så igen.</translation>
    </message>
    <message>
        <source>“%1” is not a Callout link. A link begins with callout:// — copy it again from the Share window.</source>
        <translation>“%1” er ikke et Callout-link. Et link begynder med callout:// — kopiér det igen fra delingsvinduet.</translation>
    </message>
    <message>
        <source>The link “%1” names no server. Parts of it may be missing: ask for it again.</source>
        <translation>Linket “%1” nævner ingen server. Dele af det kan mangle: bed om det igen.</translation>
    </message>
    <message>
        <source>The link “%1” has no valid port. Parts of it may be missing: ask for it again.</source>
        <translation>Linket “%1” har ingen gyldig port. Dele af det kan mangle: bed om det igen.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid workspace. Parts of it may be missing: ask for it again.</source>
        <translation>Linket “%1” nævner intet gyldigt arbejdsområde. Dele af det kan mangle: bed om det igen.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid page. Parts of it may be missing: ask for it again.</source>
        <translation>Linket “%1” nævner ingen gyldig side. Dele af det kan mangle: bed om det igen.</translation>
    </message>
    <message>
        <source>The key in the link “%1” is damaged, so the server could not be recognised. Ask for the link again.</source>
        <translation>Nøglen i linket “%1” er beskadiget, så serveren kunne ikke genkendes. Bed om linket igen.</translation>
    </message>
    <message>
        <source>The link “%1” names a discussion wrongly. Ask for it again.</source>
        <translation>Linket “%1” nævner en diskussion forkert. Bed om det igen.</translation>
    </message>
    <message>
        <source>This invitation is unknown at %1: it was revoked, or it belongs to another workspace than “%2”. Ask whoever sent the link for a new one.</source>
        <translation>Denne invitation er ukendt på %1: den er tilbagekaldt, eller den hører til et andet arbejdsområde end “%2”. Bed den, der sendte linket, om et nyt.</translation>
    </message>
    <message>
        <source>%1 has had too many attempts from this computer. Wait a minute, then try again.</source>
        <translation>%1 har haft for mange forsøg fra denne computer. Vent et minut, og prøv så igen.</translation>
    </message>
    <message>
        <source>This computer has no network, so %1 cannot be reached. Connect, then try again.</source>
        <translation>Denne computer har intet netværk, så %1 kan ikke nås. Opret forbindelse, og prøv så igen.</translation>
    </message>
    <message>
        <source>%1 does not answer. It may be switched off, or on another network: ask whoever shares the page, then try again.</source>
        <translation>%1 svarer ikke. Den kan være slukket eller på et andet netværk: spørg den, der deler siden, og prøv så igen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed (%2). Try again, or ask whoever runs it.</source>
        <translation>Forbindelsen til %1 mislykkedes (%2). Prøv igen, eller spørg den, der driver den.</translation>
    </message>
    <message>
        <source>can look</source>
        <translation>kan se</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>kan kommentere</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>kan kommentere, flytte og slette</translation>
    </message>
    <message>
        <source>can do everything</source>
        <translation>kan gøre alt</translation>
    </message>
    <message>
        <source>Your workspace in %1 is in use by another Callout that is already running. Go on in that window, or close it and try again here.</source>
        <translation>Dit arbejdsområde i %1 er i brug af en anden Callout, som allerede kører. Fortsæt i det vindue, eller luk det og prøv igen her.</translation>
    </message>
    <message>
        <source>Callout may not write to your workspace in %1. Make this folder yours and writable, or choose another with --workspace.</source>
        <translation>Callout må ikke skrive i dit arbejdsområde i %1. Gør mappen til din og skrivbar, eller vælg en anden med --workspace.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used: it is damaged, or a newer Callout wrote it. Update Callout, or restore the folder from a backup. It was left as it is. (%2)</source>
        <translation>Dit arbejdsområde i %1 kan ikke bruges: det er beskadiget, eller en nyere Callout har skrevet det. Opdatér Callout, eller gendan mappen fra en sikkerhedskopi. Det er ladt urørt. (%2)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so Callout did not go on. Nothing was sent to it. Ask whoever runs the server, or for a link that contains its key.</source>
        <translation>Certifikatet for %1 er ikke gyldigt, så Callout gik ikke videre. Intet er sendt til den. Spørg den, der driver serveren, eller bed om et link, der indeholder dens nøgle.</translation>
    </message>
    <message>
        <source>%1 does not accept this invitation: it has expired, was revoked, or belongs to another workspace. Ask whoever sent the link for a new one.</source>
        <translation>%1 tager ikke imod denne invitation: den er udløbet, tilbagekaldt eller hører til et andet arbejdsområde. Bed den, der sendte linket, om et nyt.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used just now: another program may be holding it. Close that program, then try again. (%2)</source>
        <translation>Dit arbejdsområde i %1 kan ikke bruges lige nu: et andet program holder det måske. Luk det program, og prøv så igen. (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>%1 kunne ikke læses eller skrives. Kontrollér disken, og prøv så igen.</translation>
    </message>
    <message>
        <source>%1 is held by another program. Close that program, then try again.</source>
        <translation>%1 er optaget af et andet program. Luk det program, og prøv så igen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Callout. Update Callout, then try again. It was left as it is.</source>
        <translation>%1 er skrevet af en nyere Callout. Opdatér Callout, og prøv så igen. Filen er ladt urørt.</translation>
    </message>
    <message>
        <source>%1 is damaged. Callout keeps there which file belongs to which discussions; restore it from a backup, then try again. It was left as it is, and the discussions themselves are not touched.</source>
        <translation>%1 er beskadiget. Dér gemmer Callout, hvilken fil der hører til hvilke diskussioner; gendan den fra en sikkerhedskopi, og prøv så igen. Den er ladt urørt, og selve diskussionerne er ikke berørt.</translation>
    </message>
    <message>
        <source>Another Callout window belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there.</source>
        <translation>Et andet Callout-vindue hører til en anden version af Callout, og de to kan ikke dele en forbindelse. Luk det vindue, eller åbn siden dér.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. You can read what is here; everything works again as soon as that window answers or is closed.</source>
        <translation>Et andet Callout-vindue svarer ikke. Du kan læse det, der er her; alt virker igen, så snart det vindue svarer eller lukkes.</translation>
    </message>
    <message>
        <source>%1 is not the server that the link was made for: its key is another one. Nothing was sent to it. Ask whoever sent the link whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 er ikke den server, linket er lavet til: dens nøgle er en anden. Intet er sendt til den. Spørg den, der sendte linket, om serveren er flyttet eller geninstalleret, og bed i så fald om et nyt link.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout. The server may have moved, or another network uses its address: ask whoever shares the page.</source>
        <translation>Noget svarer på %1, men det er ikke Callout. Serveren kan være flyttet, eller et andet netværk bruger dens adresse: spørg den, der deler siden.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets you through to %1. Sign in with a browser; Callout goes on by itself afterwards.</source>
        <translation>Dette netværk kræver, at du logger på, før det lader dig komme igennem til %1. Log på med en browser; derefter fortsætter Callout af sig selv.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network. Check the network, or ask whoever shares the page for the address.</source>
        <translation>%1 kan ikke findes: navnet fører ingen steder hen fra dette netværk. Kontrollér netværket, eller bed den, der deler siden, om adressen.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow. Callout keeps trying.</source>
        <translation>%1 har ikke svaret i tide: den kan være overbelastet, eller netværket langsomt. Callout bliver ved med at prøve.</translation>
    </message>
    <message>
        <source>The Callout window “%1” belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout-vinduet »%1« hører til en anden version af Callout, og de to kan ikke dele en forbindelse. Luk det vindue, eller åbn siden dér. (Proces %2)</translation>
    </message>
    <message>
        <source>The Callout window “%1” has your workspace open and does not answer. Close it, or end it if it does not close: everything works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout-vinduet »%1« har dit arbejdsområde åbent og svarer ikke. Luk det, eller afslut det, hvis det ikke lukker: Så virker alt straks igen. Du kan læse det, der er her. (Proces %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Mit &amp;navn</translation>
    </message>
    <message>
        <source>Others see it beside your comments. What you wrote before keeps the name it was written under.</source>
        <translation>Andre ser det ved dine kommentarer. Det, du har skrevet før, beholder det navn, det blev skrevet under.</translation>
    </message>
    <message>
        <source>as the system: %1</source>
        <translation>som systemet: %1</translation>
    </message>
    <message>
        <source>light or dark, as the system</source>
        <translation>lyse eller mørke, som systemet</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbejdsområde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprog</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farver</translation>
    </message>
    <message>
        <source>light</source>
        <translation>lyse</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mørke</translation>
    </message>
    <message>
        <source>&amp;Discuss button</source>
        <extracomment>how soon the Discuss button appears beside selected words: &quot;at once&quot;, &quot;after 0.4 s&quot;</extracomment>
        <translation>&amp;Diskutér-knap</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>med det samme</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>efter %1 s</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>som systemet</translation>
    </message>
</context>
<context>
    <name>callout::ui::ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Dette netværk</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>En server</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Mit &amp;navn</translation>
    </message>
    <message>
        <source>as others see it</source>
        <translation>som andre ser det</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Stop deling</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Sharing on port %1</source>
        <translation>Deler på port %1</translation>
    </message>
    <message numerus="yes">
        <source>Share %n Page(s) by One Link</source>
        <translation>
            <numerusform>Del %n side med ét link</numerusform>
            <numerusform>Del %n sider med ét link</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>Move the cursor by 1 %</source>
        <translation>Flyt markøren 1 %</translation>
    </message>
    <message>
        <source>Move it by 0.1 %</source>
        <extracomment>together with the arrow keys</extracomment>
        <translation>Flyt den 0,1 %</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Skift+Piletaster</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panorér</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Mellemrum+Træk</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom ved musemarkøren</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Hjul</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Ny linje</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Skift+Enter</translation>
    </message>
    <message>
        <source>Close, keeping what was typed</source>
        <translation>Luk og behold det skrevne</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Skrivning</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Vinduer</translation>
    </message>
    <message>
        <source>Next or previous screen</source>
        <translation>Næste eller forrige skærmbillede</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellemrum</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Skift+Mellemrum</translation>
    </message>
    <message>
        <source>Show the caret</source>
        <translation>Vis tekstmarkøren</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Markér ord</translation>
    </message>
    <message>
        <source>Set a marker on words</source>
        <translation>Sæt en markør på ord</translation>
    </message>
    <message>
        <source>Alt+Click</source>
        <translation>Alt+Klik</translation>
    </message>
    <message>
        <source>Move the marker&apos;s cursor</source>
        <translation>Flyt markørens peger</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Piletaster</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Click</source>
        <translation>Ctrl+Skift+Klik</translation>
    </message>
</context>
<context>
    <name>callout::ui::SidePanel</name>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>the chapters of a document</extracomment>
        <translation>Indhold</translation>
    </message>
</context>
<context>
    <name>callout::ui::Stage</name>
    <message>
        <source>Select the passage that discussion %1 belongs to.</source>
        <translation>Markér den passage, som diskussion %1 hører til.</translation>
    </message>
    <message>
        <source>Click the spot that discussion %1 belongs to.</source>
        <translation>Klik på det sted, som diskussion %1 hører til.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StageHint</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
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
        <translation>Tal om netop det sted</translation>
    </message>
    <message>
        <source>Open a picture or a document, click anywhere on it, and write. Share a link, and the others are there.</source>
        <translation>Åbn et billede eller et dokument, klik et vilkårligt sted på det, og skriv. Del et link, så er de andre med.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Åbn…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Indsæt</translation>
    </message>
    <message>
        <source>A picture, a file or a link from the clipboard</source>
        <translation>Et billede, en fil eller et link fra udklipsholderen</translation>
    </message>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>Der er intet billede, ingen fil og intet Callout-link i udklipsholderen.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Prøv eksemplet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Paste a callout:// link to join</source>
        <translation>Indsæt et callout://-link for at deltage</translation>
    </message>
    <message>
        <source>Link to join</source>
        <translation>Link til at deltage</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Deltag</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Åbnet for nylig</translation>
    </message>
    <message>
        <source>Nothing yet. Drop a picture or a document here, or try the sample to see how it feels: everything stays on this computer until you share it.</source>
        <translation>Intet endnu. Slip et billede eller et dokument her, eller prøv eksemplet for at mærke, hvordan det er: alt bliver på denne computer, indtil du deler det.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>På %1</translation>
    </message>
    <message>
        <source>Asking for its pages…</source>
        <translation>Spørger efter dens sider…</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n åben</numerusform>
            <numerusform>%n åbne</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>No pages yet. Open a file, then choose Share and “A server” to put it here.</source>
        <translation>Ingen sider endnu. Åbn en fil, og vælg så Del og “En server” for at lægge den her.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateBadge</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>For screen readers; %1: &quot;Live&quot;, &quot;Offline&quot;, &quot;Server not reachable&quot;</extracomment>
        <translation>Forbindelse: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateText</name>
    <message>
        <source>Live · Read-only</source>
        <translation>Live · Skrivebeskyttet</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Skrivebeskyttet</translation>
    </message>
    <message>
        <source>This page is read-only: you see every change at once, but nobody can write.</source>
        <translation>Siden er skrivebeskyttet: du ser hver ændring med det samme, men ingen kan skrive.</translation>
    </message>
    <message>
        <source>You see every change at once, but your link does not allow you to write. Ask the person who shared the page for another.</source>
        <translation>Du ser hver ændring med det samme, men dit link giver dig ikke lov til at skrive. Bed den, der delte siden, om et andet.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Every change reaches you, and everyone else, at once.</source>
        <translation>Hver ændring når dig og alle andre med det samme.</translation>
    </message>
    <message>
        <source>%1 showing %2</source>
        <extracomment>%1: &quot;Reconnecting…&quot;; %2: a time of day</extracomment>
        <translation>%1 viser %2</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Genopretter…</translation>
    </message>
    <message>
        <source>%1 — showing %2</source>
        <extracomment>%1: &quot;Offline&quot;, &quot;Trying again in 12 s&quot;; %2: a time of day</extracomment>
        <translation>%1 — viser %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>There is no network. You can read everything that was here; writing works again once you are back.</source>
        <translation>Der er intet netværk. Du kan læse alt, hvad der var her; du kan skrive igen, når du er tilbage.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logget ud</translation>
    </message>
    <message>
        <source>Your access has ended or was taken back. Open the link you were given once more, or ask for a new one.</source>
        <translation>Din adgang er ophørt eller taget tilbage. Åbn det link, du fik, en gang til, eller bed om et nyt.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Ingen adgang</translation>
    </message>
    <message>
        <source>The server does not let you see this page any more. Ask the person who shared it for a new link.</source>
        <translation>Serveren lader dig ikke længere se denne side. Bed den, der delte den, om et nyt link.</translation>
    </message>
    <message>
        <source>Versions differ</source>
        <translation>Forskellige versioner</translation>
    </message>
    <message>
        <source>This copy of Callout and the server do not understand each other. Update Callout, or ask whoever runs the server to update it.</source>
        <translation>Denne kopi af Callout og serveren forstår ikke hinanden. Opdatér Callout, eller bed den, der driver serveren, om at opdatere den.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Afvist</translation>
    </message>
    <message>
        <source>The server refused the connection. Open the link you were given once more; if that does not help, ask whoever runs the server.</source>
        <translation>Serveren afviste forbindelsen. Åbn det link, du fik, en gang til; hjælper det ikke, så spørg den, der driver serveren.</translation>
    </message>
    <message>
        <source>You can read what is here meanwhile.</source>
        <translation>Du kan læse, hvad der er her imens.</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Kontrollerer forbindelsen…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Henter det nyeste…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Opretter forbindelse…</translation>
    </message>
    <message>
        <source>Live · On this computer</source>
        <translation>Live · På denne computer</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nobody else sees this page until you share it.</source>
        <translation>Alt er gemt på denne computer. Ingen andre ser siden, før du deler den.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version</source>
        <translation>Et andet Callout-vindue er af en anden version</translation>
    </message>
    <message>
        <source>Another Callout window is not responding</source>
        <translation>Et andet Callout-vindue svarer ikke</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Svarer ikke</translation>
    </message>
    <message>
        <source>The two cannot share a connection. Close that window, or open this page there. You can read what is here.</source>
        <translation>De to kan ikke dele en forbindelse. Luk det vindue, eller åbn siden dér. Du kan læse det, der er her.</translation>
    </message>
    <message>
        <source>You can read what is here; writing works again as soon as that window answers or is closed.</source>
        <translation>Du kan læse det, der er her; du kan skrive igen, så snart det vindue svarer eller lukkes.</translation>
    </message>
    <message>
        <source>%1 Callout keeps trying; you can read what is here.</source>
        <translation>%1 Callout bliver ved med at prøve; du kan læse det, der er her.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · again in %n s</source>
        <extracomment>%1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · igen om %n s</numerusform>
            <numerusform>%1 · igen om %n s</numerusform>
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
    <message>
        <source>Network wants a sign-in</source>
        <translation>Netværket kræver login</translation>
    </message>
    <message>
        <source>Sign in to network</source>
        <translation>Log på netværket</translation>
    </message>
    <message>
        <source>This network lets nobody through before signing in, as in a hotel or on a train. Open its page and sign in; Callout then comes back by itself. You can read what is here.</source>
        <translation>Dette netværk lader ingen komme igennem uden at logge på, som på et hotel eller i et tog. Åbn dets side, og log på; så vender Callout tilbage af sig selv. Du kan læse det, der er her.</translation>
    </message>
    <message>
        <source>Server key has changed</source>
        <translation>Serverens nøgle er ændret</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>Nøglen er ændret</translation>
    </message>
    <message>
        <source>%1 has another key than the one in your link, so nothing was sent to it. Ask whoever shared the page whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 har en anden nøgle end den i dit link, så intet er sendt til den. Spørg den, der delte siden, om serveren er flyttet eller geninstalleret, og bed i så fald om et nyt link.</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Ugyldigt certifikat</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it, so nothing was sent. Check this computer&apos;s date, and ask whoever runs the server.</source>
        <translation>Certifikatet for %1 gælder ikke for den, så intet er sendt. Kontrollér denne computers dato, og spørg den, der driver serveren.</translation>
    </message>
    <message>
        <source>Not a Callout server</source>
        <translation>Ikke en Callout-server</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout: the server may have moved, or another network uses its address. Ask whoever shared the page.</source>
        <translation>Noget svarer på %1, men det er ikke Callout: serveren kan være flyttet, eller et andet netværk bruger dens adresse. Spørg den, der delte siden.</translation>
    </message>
    <message>
        <source>Server asks to wait</source>
        <translation>Serveren beder om at vente</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Serveren findes ikke</translation>
    </message>
    <message>
        <source>Server not reachable</source>
        <translation>Serveren kan ikke nås</translation>
    </message>
    <message>
        <source>Server not answering</source>
        <translation>Serveren svarer ikke</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Forbindelsen er afbrudt</translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation>Serveren er optaget</translation>
    </message>
    <message>
        <source>Callout&apos;s own server on this computer is being started again.</source>
        <translation>Callouts egen server på denne computer startes igen.</translation>
    </message>
    <message>
        <source>%1 asks for a pause, because there were too many attempts.</source>
        <translation>%1 beder om en pause, fordi der var for mange forsøg.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network.</source>
        <translation>%1 kan ikke findes: navnet fører ingen steder hen fra dette netværk.</translation>
    </message>
    <message>
        <source>Nobody answers at %1: the server may be switched off, or sharing was stopped there.</source>
        <translation>Ingen svarer på %1: serveren kan være slukket, eller delingen er stoppet der.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow.</source>
        <translation>%1 har ikke svaret i tide: den kan være overbelastet, eller netværket langsomt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Forbindelsen til %1 blev afbrudt.</translation>
    </message>
    <message>
        <source>%1 is restarting or has too much to do.</source>
        <translation>%1 genstarter eller har for meget at lave.</translation>
    </message>
    <message>
        <source>You are offline. Your words are kept here; send them once you are connected.</source>
        <translation>Du er offline. Dine ord er gemt her; send dem, når du er forbundet.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. Your words are kept here; send them once you are connected.</source>
        <translation>Dette netværk kræver, at du logger på først. Dine ord er gemt her; send den, når du har forbindelse.</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed, so nothing is sent to it. Your words are kept here; ask whoever shared the page.</source>
        <translation>Serverens nøgle er ændret, så intet sendes til den. Dine ord er gemt her; spørg den, der delte siden.</translation>
    </message>
    <message>
        <source>The server was not found where it should be, so nothing is sent. Your words are kept here; ask whoever shared the page.</source>
        <translation>Serveren er ikke, hvor den skulle være, så intet sendes. Dine ord er gemt her; spørg den, der delte siden.</translation>
    </message>
    <message>
        <source>You are signed out. Your words are kept here; open the link you were given once more.</source>
        <translation>Du er logget ud. Dine ord er gemt her; åbn det link, du fik, en gang til.</translation>
    </message>
    <message>
        <source>You have no access any more. Your words are kept here; ask for a new link.</source>
        <translation>Du har ikke længere adgang. Dine ord er gemt her; bed om et nyt link.</translation>
    </message>
    <message>
        <source>The server does not let this Callout in. Your words are kept here; ask whoever runs the server.</source>
        <translation>Serveren lukker ikke denne Callout ind. Dine ord er gemt her; spørg den, der driver serveren.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. Your words are kept here; send them as soon as that window answers or is closed.</source>
        <translation>Et andet Callout-vindue svarer ikke. Dine ord er gemt her; send dem, så snart det vindue svarer eller lukkes.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version. Your words are kept here; send them once that window is closed.</source>
        <translation>Et andet Callout-vindue er af en anden version. Dine ord er gemt her; send dem, når det vindue er lukket.</translation>
    </message>
    <message>
        <source>Window “%1” is of another version</source>
        <translation>Vinduet »%1« er af en anden version</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection, and the two cannot share it. Close that window, or open this page there. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout-vinduet »%1« har forbindelsen, og de to kan ikke dele den. Luk det vindue, eller åbn siden dér. Du kan læse det, der er her. (Proces %2)</translation>
    </message>
    <message>
        <source>Window “%1” is not responding</source>
        <translation>Vinduet »%1« svarer ikke</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection that your windows share, and does not answer. Close it, or end it if it does not close: writing works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout-vinduet »%1« har den forbindelse, som dine vinduer deler, og svarer ikke. Luk det, eller afslut det, hvis det ikke lukker: Så kan du straks skrive igen. Du kan læse det, der er her. (Proces %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::Times</name>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
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
        <translation>Prøv nu</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message numerus="yes">
        <source>%n viewing</source>
        <translation>
            <numerusform>%n ser på</numerusform>
            <numerusform>%n ser på</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can say who is viewing while this is not live</source>
        <translation>Ingen kan sige, hvem der ser på, mens der ikke er forbindelse</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ulæst</numerusform>
            <numerusform>%n ulæste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open discussion(s)</source>
        <translation>
            <numerusform>%n åben diskussion</numerusform>
            <numerusform>%n åbne diskussioner</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>sign of a page that others can open, beside its title</extracomment>
        <translation>Delt</translation>
    </message>
    <message>
        <source>Others can open this page.</source>
        <translation>Andre kan åbne denne side.</translation>
    </message>
    <message>
        <source>Open Sign-in Page</source>
        <translation>Åbn login-siden</translation>
    </message>
    <message>
        <source>Open New Link…</source>
        <translation>Åbn nyt link…</translation>
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
        <translation>Vist ved %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::WaitingPane</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a download is there, &quot;1.2 MB of 3.4 MB&quot;</extracomment>
        <translation>%1 af %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::Windows</name>
    <message>
        <source>Sample mockup</source>
        <translation>Eksempel</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1. Check that there is room and that you may write there.</source>
        <translation>Eksemplet kunne ikke kopieres til %1. Kontrollér, at der er plads, og at du må skrive der.</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <extracomment>file name of a picture from the clipboard; %1 is date and time</extracomment>
        <translation>Indsat %1</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in %1. Check that there is room and that you may write there.</source>
        <translation>Det indsatte billede kunne ikke gemmes i %1. Kontrollér, at der er plads, og at du må skrive der.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>The link leads to %1, where you have not been invited yet. Ask for a link with an invitation.</source>
        <translation>Linket fører til %1, hvor du ikke er inviteret endnu. Bed om et link med en invitation.</translation>
    </message>
    <message numerus="yes">
        <source>Sharing ends for %n person(s) when this window closes.</source>
        <translation>
            <numerusform>Delingen ender for %n person, når dette vindue lukkes.</numerusform>
            <numerusform>Delingen ender for %n personer, når dette vindue lukkes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Fortsæt deling</translation>
    </message>
    <message>
        <source>End sharing and close</source>
        <translation>Stop deling og luk</translation>
    </message>
    <message>
        <source>There is nothing in the folder %1 that Callout opens: pictures, PDF, web pages, Markdown or text. Choose another one.</source>
        <translation>Der er intet i mappen %1, som Callout åbner: billeder, PDF, websider, Markdown eller tekst. Vælg en anden.</translation>
    </message>
    <message>
        <source>Callout opens files on this computer, web addresses and callout:// links, but not “%1”. Save it as a file first, then open that.</source>
        <translation>Callout åbner filer på denne computer, webadresser og callout://-links, men ikke “%1”. Gem det først som en fil, og åbn så den.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Images and documents</source>
        <translation>Billeder og dokumenter</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Billeder</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
</context>
<context>
    <name>callout::ui::Workspace</name>
    <message>
        <source>Me</source>
        <translation>Mig</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>denne computer</translation>
    </message>
</context>
</TS>
