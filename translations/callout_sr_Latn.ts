<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Latn" sourcelanguage="en">
<context>
    <name>callout::DocumentError</name>
    <message>
        <source>%1 megapixels</source>
        <extracomment>%1 is a number, like 48 or 0.5</extracomment>
        <translation>%1 megapiksela</translation>
    </message>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed: open it from where it is now.</source>
        <translation>Datoteka „%1“ ne postoji. Možda je premeštena ili preimenovana: otvorite je tamo gde je sada.</translation>
    </message>
    <message>
        <source>“%1” could not be read. Check that you may read it and that its disk is working.</source>
        <translation>„%1“ nije moguće pročitati. Proverite da li smete da je čitate i da li disk radi.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). Copy, download or export it again.</source>
        <translation>„%1“ je prazna (0 bajtova). Ponovo je kopirajte, preuzmite ili izvezite.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because the reader for its format is not installed. Install the package qt6-image-formats-plugins, or export the picture as PNG or JPEG.</source>
        <translation>„%1“ ne može da se otvori jer čitač za njen format nije instaliran. Instalirajte paket qt6-image-formats-plugins ili izvezite sliku kao PNG ili JPEG.</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 pixels (%4); Callout opens up to %5. Make it smaller, or crop it to the part you want to discuss.</source>
        <extracomment>%1 file name, %2 and %3 pixels, %4 like &quot;400 megapixels&quot;, %5 like &quot;134 megapixels&quot;</extracomment>
        <translation>„%1“ ima %2 × %3 piksela (%4); Callout otvara do %5. Smanjite sliku ili je isecite na deo o kojem želite da razgovarate.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be shown. Copy, download or export it again.</source>
        <translation>„%1“ je oštećena i ne može da se prikaže. Ponovo je kopirajte, preuzmite ili izvezite.</translation>
    </message>
    <message>
        <source>Opening “%1” was stopped. Open it again to see it.</source>
        <translation>Otvaranje „%1“ je zaustavljeno. Otvorite je ponovo da je vidite.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages, the most that Callout opens. Split it into several files and open the one you want to discuss.</source>
        <extracomment>%1 file name, %2 the largest number of pages</extracomment>
        <translation>„%1“ ima više od %2 stranica, što je najviše što Callout otvara. Podelite je na više datoteka i otvorite onu o kojoj želite da raspravljate.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that only the program of its publisher can open. Ask for a copy without that protection, or with a password.</source>
        <translation>„%1“ je zaštićena tako da može da je otvori samo program njenog izdavača. Zatražite primerak bez te zaštite ili sa lozinkom.</translation>
    </message>
    <message>
        <source>“%1” is incomplete: the file ends too early. Copy or download it again.</source>
        <translation>„%1“ je nepotpuna: datoteka se prerano završava. Ponovo je kopirajte ili preuzmite.</translation>
    </message>
    <message>
        <source>“%1” is not a web page or a picture that can be shown as one. Save it as a file and open that, or export it as PDF or PNG.</source>
        <translation>„%1“ nije veb-stranica ni slika koja može tako da se prikaže. Sačuvajte je kao datoteku i otvorite nju, ili je izvezite kao PDF ili PNG.</translation>
    </message>
    <message>
        <source>The page “%1” is too large to be shown. Open a part of it, or print it to PDF with a browser and open that.</source>
        <translation>Stranica „%1“ je prevelika da bi se prikazala. Otvorite njen deo ili je pregledačem odštampajte u PDF i otvorite njega.</translation>
    </message>
    <message>
        <source>The page “%1” could not be shown: the program that reads web pages failed. Try again, or print the page to PDF with a browser and open that.</source>
        <translation>Stranicu „%1“ nije moguće prikazati: program koji čita veb-stranice nije uspeo. Pokušajte ponovo ili pregledačem odštampajte stranicu u PDF i otvorite njega.</translation>
    </message>
    <message>
        <source>“%1” needs the program that reads web pages, which is not installed. Install the package callout-webprint, or save the page as PDF or PNG and open that.</source>
        <translation>Za „%1“ je potreban program koji čita veb-stranice, a on nije instaliran. Instalirajte paket callout-webprint ili sačuvajte stranicu kao PDF ili PNG i otvorite nju.</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Check the address and your connection, then try again.</source>
        <translation>„%1“ ne odgovara na vreme. Proverite adresu i svoju vezu, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>“%1” leads from one address to the next without an end. Open it in a browser and copy the address that you arrive at.</source>
        <translation>„%1“ beskrajno vodi s jedne adrese na drugu. Otvorite je u pregledaču i kopirajte adresu na koju stignete.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached safely. Check the address and your connection, then try again.</source>
        <translation>Do „%1“ nije moguće bezbedno doći. Proverite adresu i svoju vezu, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>The server of “%1” answered with error %2. Check the address; if one must sign in to see the page, save it with a browser and open the file.</source>
        <extracomment>%1 a web address, %2 a number like 404</extracomment>
        <translation>Server za „%1“ odgovorio je greškom %2. Proverite adresu; ako je za prikaz stranice potrebna prijava, sačuvajte je pregledačem i otvorite datoteku.</translation>
    </message>
    <message>
        <source>“%1” leads into the private network of this computer, which a public page may not. Open the address that you mean itself.</source>
        <translation>„%1“ vodi u privatnu mrežu ovog računara, što javna stranica ne sme. Otvorite neposredno adresu na koju mislite.</translation>
    </message>
    <message>
        <source>“%1” is not a picture or PDF that Callout knows, whatever its name says. It opens PNG, JPEG, WebP, GIF, BMP and TIFF: export it as one of these, or as PDF.</source>
        <translation>„%1“ nije slika ni PDF koji Callout poznaje, šta god joj ime govorilo. Otvara PNG, JPEG, WebP, GIF, BMP i TIFF: izvezite je u neki od ovih ili kao PDF.</translation>
    </message>
    <message>
        <source>“%1” is nothing that Callout can show. It opens pictures (PNG, JPEG, WebP, GIF, BMP and TIFF), PDF, HTML, Markdown and text: export it as one of these.</source>
        <translation>„%1“ nije nešto što Callout može da prikaže. Otvara slike (PNG, JPEG, WebP, GIF, BMP i TIFF), PDF, HTML, Markdown i tekst: izvezite je u neki od ovih.</translation>
    </message>
    <message>
        <source>“%1” is longer than Callout shows as text: up to %2 and %3 rows. Open a part of it.</source>
        <translation>„%1“ je duža nego što Callout prikazuje kao tekst: najviše %2 i %3 redova. Otvorite njen deo.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open one of the files in it.</source>
        <translation>„%1“ je fascikla. Otvorite neku od datoteka u njoj.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, not a file. Save what comes from it as a file and open that.</source>
        <translation>„%1“ je uređaj ili cev, a ne datoteka. Sačuvajte ono što iz toga dolazi kao datoteku i otvorite nju.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most that Callout opens. Save a picture as JPEG or WebP, or split a document into several files.</source>
        <translation>„%1“ je veće od %2, što je najviše što Callout otvara. Sliku sačuvajte kao JPEG ili WebP, a dokument podelite na više datoteka.</translation>
    </message>
    <message>
        <source>There is not enough memory to show “%1”. Close other programs, or make it smaller.</source>
        <translation>Nema dovoljno memorije da se prikaže „%1“. Zatvorite druge programe ili smanjite datoteku.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because callout-pdf, the part of Callout that reads PDFs, is missing or cannot be started. Close some programs and try again, or install Callout again.</source>
        <translation>„%1“ ne može da se otvori jer callout-pdf, deo programa Callout koji čita PDF, nedostaje ili ne može da se pokrene. Zatvorite neke programe i pokušajte ponovo, ili ponovo instalirajte Callout.</translation>
    </message>
</context>
<context>
    <name>callout::HtmlDocument</name>
    <message>
        <source>Simplified</source>
        <translation>Pojednostavljeno</translation>
    </message>
    <message>
        <source>Simplified: install the package callout-webprint to see the page as it is</source>
        <translation>Pojednostavljeno: instalirajte paket callout-webprint da vidite stranicu onakvom kakva jeste</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <extracomment>%1 is the time, and the day if it was not today, at which a web page was fetched</extracomment>
        <translation>Snimak: %1</translation>
    </message>
</context>
<context>
    <name>callout::PageModel</name>
    <message>
        <source>Someone</source>
        <translation>Neko</translation>
    </message>
</context>
<context>
    <name>callout::PdfDocument</name>
    <message>
        <source>Page %1 cannot be shown: it is damaged, or painting it takes too much memory or time.</source>
        <translation>Stranica %1 ne može da se prikaže: oštećena je, ili njeno iscrtavanje traži previše memorije ili vremena.</translation>
    </message>
</context>
<context>
    <name>callout::TextDocument</name>
    <message>
        <source>%1, some characters could not be read</source>
        <extracomment>%1 the name of an encoding, like &quot;UTF-16 LE&quot;</extracomment>
        <translation>%1, neke znakove nije moguće pročitati</translation>
    </message>
</context>
<context>
    <name>callout::ui::AboutDialog</name>
    <message>
        <source>About Callout</source>
        <translation>O programu Callout</translation>
    </message>
    <message>
        <source>Callout %1</source>
        <translation>Callout %1</translation>
    </message>
    <message>
        <source>Talk about a spot on a picture or a page, together.</source>
        <translation>Zajedno razgovarajte o mestu na slici ili stranici.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Comes without any warranty.</source>
        <translation>Slobodan softver pod licencom GNU General Public License, verzija 3 ili novija. Bez ikakve garancije.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zatvori</translation>
    </message>
</context>
<context>
    <name>callout::ui::AvatarStack</name>
    <message>
        <source>Someone</source>
        <translation>Neko</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <extracomment>%1: the names of users, separated by commas</extracomment>
        <translation>Gledaju: %1</translation>
    </message>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (gost)</translation>
    </message>
</context>
<context>
    <name>callout::ui::BannerArea</name>
    <message>
        <source>Close</source>
        <translation>Zatvori</translation>
    </message>
</context>
<context>
    <name>callout::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n discussion(s) here: click to fan them out</source>
        <translation>
            <numerusform>%n rasprava ovde: kliknite da se raširi</numerusform>
            <numerusform>%n rasprave ovde: kliknite da se rašire</numerusform>
            <numerusform>%n rasprava ovde: kliknite da se rašire</numerusform>
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
        <translation>Otvaranje „%1“…
Pritisnite Esc da zaustavite.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Stranica</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <extracomment>of a new discussion; %1 what was written so far and not sent</extracomment>
        <translation>Nacrt: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatHeader</name>
    <message>
        <source>More about this discussion</source>
        <translation>Još o ovoj raspravi</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zatvori (Esc)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>izmenjeno</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>rešeno</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Nova rasprava</translation>
    </message>
    <message>
        <source>Reopen (E, outside the field)</source>
        <translation>Ponovo otvori (E, izvan polja)</translation>
    </message>
    <message>
        <source>Resolve (E, outside the field)</source>
        <translation>Reši (E, izvan polja)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatWindow</name>
    <message>
        <source>Copy a link to this marker</source>
        <translation>Kopiraj vezu do ove oznake</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Dodaj reakciju</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiraj tekst</translation>
    </message>
    <message>
        <source>Edit the comment</source>
        <translation>Izmeni komentar</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Izbriši komentar…</translation>
    </message>
    <message>
        <source>Delete the discussion</source>
        <translation>Izbriši raspravu</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Brisanje komentara</translation>
    </message>
    <message>
        <source>Delete this comment?</source>
        <translation>Izbrisati ovaj komentar?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Nestaje za sve. Ovo se ne može opozvati.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Izbriši</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Nova rasprava</translation>
    </message>
    <message>
        <source>Discussion %1 by %2</source>
        <extracomment>%1: its number; %2: who began it</extracomment>
        <translation>Rasprava %1, započinje %2</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 piše…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 i %2 pišu…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n osoba piše…</numerusform>
            <numerusform>%n osobe pišu…</numerusform>
            <numerusform>%n osoba piše…</numerusform>
        </translation>
    </message>
    <message>
        <source>This discussion was deleted. Your words are kept here; copy what you need.</source>
        <translation>Ova rasprava je izbrisana. Vaš tekst je sačuvan ovde; kopirajte šta vam treba.</translation>
    </message>
    <message>
        <source>This page is read-only. A moderator can open it for comments again.</source>
        <translation>Stranica je samo za čitanje. Moderator može ponovo da je otvori za komentare.</translation>
    </message>
    <message>
        <source>You can read but not write here. Ask the person who shared the page for another link.</source>
        <translation>Ovde možete da čitate, ali ne i da pišete. Zatražite drugu vezu od onoga ko je podelio stranicu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out by screen readers: who, and what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>These are your unsent words. What the comment says is shown above.</source>
        <translation>Ovo je vaš neposlat tekst. Šta komentar kaže, prikazano je iznad.</translation>
    </message>
    <message>
        <source>The comment that you were editing was deleted. Your words are kept here; send them as a reply, or copy what you need.</source>
        <translation>Komentar koji ste uređivali je obrisan. Vaš tekst je sačuvan ovde; pošaljite ga kao odgovor ili kopirajte šta vam treba.</translation>
    </message>
    <message>
        <source>This comment was changed meanwhile, as shown above. Sending puts your words in the place of those.</source>
        <translation>Komentar je u međuvremenu izmenjen, kao što je prikazano iznad. Slanjem ga vaš tekst zamenjuje.</translation>
    </message>
    <message>
        <source>These words were sent, changed or deleted in another window just now.</source>
        <translation>Ove reči su upravo poslate, izmenjene ili obrisane u drugom prozoru.</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommandLine</name>
    <message>
        <source>this version cannot export; to open a file of that name, write ./export</source>
        <translation>ova verzija ne može da izvozi; da otvorite datoteku tog imena, napišite ./export</translation>
    </message>
    <message>
        <source>%1 needs a value (see callout --help)</source>
        <translation>%1 zahteva vrednost (vidite callout --help)</translation>
    </message>
    <message>
        <source>unknown option %1 (see callout --help)</source>
        <translation>nepoznata opcija %1 (vidite callout --help)</translation>
    </message>
    <message>
        <source>--server needs a callout:// link</source>
        <translation>--server zahteva callout:// vezu</translation>
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
        <translation>Upotreba: callout [OPCIJA]... [DATOTEKA|URL|callout://VEZA]...
Otvara svaku datoteku ili podeljenu stranicu u prozoru; bez njih početnu stranicu.

  --workspace DIR  radni prostor, njegova podešavanja i keševe drži u DIR
  --server LINK    datoteke postaju stranice tog servera, zadatog njegovom callout:// vezom
  --new-window     otvara još jedan prozor i kada je stranica već otvorena
  --name NAME      ime od sada
  --yes            potvrđuje novi server koji veza navodi (za skripte)
  --help           prikazuje ovaj tekst
  --version        prikazuje verziju
</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Komentari</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n novi ↓</numerusform>
            <numerusform>%n nova ↓</numerusform>
            <numerusform>%n novih ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentRow</name>
    <message>
        <source>Retry</source>
        <translation>Pokušaj ponovo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Izmeni</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odbaci</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Dodaj reakciju</translation>
    </message>
    <message>
        <source>More about this comment</source>
        <translation>Još o ovom komentaru</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Slanje…</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nije poslato</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <extracomment>%1: a time of day; the comment was changed after it was sent</extracomment>
        <translation>%1 · izmenjeno</translation>
    </message>
    <message>
        <source>%1
Edited %2</source>
        <translation>%1
Izmenjeno %2</translation>
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
            <numerusform>%1 od %n osobe</numerusform>
            <numerusform>%1 od %n osobe</numerusform>
            <numerusform>%1 od %n osoba</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiraj tekst</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Izbriši komentar…</translation>
    </message>
</context>
<context>
    <name>callout::ui::Composer</name>
    <message>
        <source>Stop editing</source>
        <translation>Prekini izmenu</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Pošalji (Enter)</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Menjate svoj komentar</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Napišite komentar…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Odgovorite…</translation>
    </message>
    <message>
        <source>Write the comment anew…</source>
        <translation>Napišite komentar iznova…</translation>
    </message>
    <message>
        <source>Edit your comment</source>
        <translation>Izmenite svoj komentar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odgovori</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentariši</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter šalje, Shift+Enter počinje novi red</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Sačuvaj (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>The comment is too long: %1 characters are allowed. Shorten it by %n.</source>
        <translation>
            <numerusform>Komentar je predugačak: dozvoljeno znakova: %1. Skratite ga za %n znak.</numerusform>
            <numerusform>Komentar je predugačak: dozvoljeno znakova: %1. Skratite ga za %n znaka.</numerusform>
            <numerusform>Komentar je predugačak: dozvoljeno znakova: %1. Skratite ga za %n znakova.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n suvišan</numerusform>
            <numerusform>%n suvišna</numerusform>
            <numerusform>%n suvišnih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>preostaje %n</numerusform>
            <numerusform>preostaju %n</numerusform>
            <numerusform>preostaje %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussButton</name>
    <message>
        <source>Discuss</source>
        <translation>Raspravljaj</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Pričvrsti ovde</translation>
    </message>
    <message>
        <source>Discuss what is selected (Ctrl+Alt+M)</source>
        <translation>Raspravljaj o izabranom (Ctrl+Alt+M)</translation>
    </message>
    <message>
        <source>This is the passage that the discussion belongs to</source>
        <translation>Ovo je odlomak kojem rasprava pripada</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionDelegate</name>
    <message>
        <source>Not sent</source>
        <extracomment>in the list of discussions: words in it did not get to the server, or wait to be sent</extracomment>
        <translation>Nije poslato</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Nacrt</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionModel</name>
    <message>
        <source>All comments were deleted</source>
        <translation>Svi komentari su izbrisani</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>Rasprava %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n odgovor</numerusform>
            <numerusform>%n odgovora</numerusform>
            <numerusform>%n odgovora</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>rešeno</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otvorena</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n nepročitan</numerusform>
            <numerusform>%n nepročitana</numerusform>
            <numerusform>%n nepročitanih</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <translation>o „%1“</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>otkačena</translation>
    </message>
    <message>
        <source>Draft of a new discussion: %1</source>
        <translation>Nacrt nove rasprave: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nije poslato</translation>
    </message>
    <message>
        <source>with a draft</source>
        <translation>sa nacrtom</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionPanel</name>
    <message>
        <source>Discussions</source>
        <translation>Rasprave</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Redosled spiska</translation>
    </message>
    <message>
        <source>Search texts and names</source>
        <translation>Traži po tekstu i imenima</translation>
    </message>
    <message>
        <source>Search discussions</source>
        <translation>Pretraga rasprava</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otvorene</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Rešene</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Discussions that I began, wrote in, or that are assigned to me</source>
        <translation>Rasprave koje sam započeo/la, u kojima sam pisao/la ili koje su mi dodeljene</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Nepročitane</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Prikaži sve</translation>
    </message>
    <message>
        <source>By place on the page</source>
        <translation>Po mestu na stranici</translation>
    </message>
    <message>
        <source>Newest activity first</source>
        <translation>Prvo najnovije</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Po autoru</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 discussions are listed</extracomment>
        <translation>%1 od %2</translation>
    </message>
    <message>
        <source>The discussions appear here as soon as the page is loaded.</source>
        <translation>Rasprave će se pojaviti ovde čim se stranica učita.</translation>
    </message>
    <message>
        <source>No discussion matches the search and the filters.</source>
        <translation>Nijedna rasprava ne odgovara pretrazi i filterima.</translation>
    </message>
    <message>
        <source>No discussions yet.</source>
        <translation>Još nema rasprava.</translation>
    </message>
    <message>
        <source>No discussions yet. Look only is on: turn it off to begin one.</source>
        <translation>Još nema rasprava. Uključeno je samo gledanje: isključite ga da započnete raspravu.</translation>
    </message>
    <message>
        <source>Detached (%1)</source>
        <extracomment>heading of the discussions whose passage or page is no longer in the document</extracomment>
        <translation>Otkačene (%1)</translation>
    </message>
    <message>
        <source>The document has changed, and what these are about is no longer there.</source>
        <translation>Dokument je izmenjen i onoga o čemu su ove rasprave više nema.</translation>
    </message>
    <message>
        <source>Detached discussions</source>
        <translation>Otkačene rasprave</translation>
    </message>
    <message>
        <source>No discussions yet. Click on the spot, or select the words, you want to talk about.</source>
        <translation>Još nema rasprava. Kliknite na mesto ili izaberite reči o kojima želite da razgovarate.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>discussions with words that were not sent</extracomment>
        <translation>Nacrti</translation>
    </message>
    <message>
        <source>Discussions with words of mine that were not sent</source>
        <translation>Rasprave sa mojim rečima koje nisu poslate</translation>
    </message>
</context>
<context>
    <name>callout::ui::DropHint</name>
    <message>
        <source>Let go to open it in Callout</source>
        <translation>Pustite da se otvori u programu Callout</translation>
    </message>
</context>
<context>
    <name>callout::ui::ErrorText</name>
    <message>
        <source>Your comment was not sent.</source>
        <translation>Vaš komentar nije poslat.</translation>
    </message>
    <message>
        <source>Your change to the comment was not saved.</source>
        <translation>Vaša izmena komentara nije sačuvana.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>Nije izbrisano.</translation>
    </message>
    <message>
        <source>The state of the discussion was not changed.</source>
        <translation>Stanje rasprave nije promenjeno.</translation>
    </message>
    <message>
        <source>The marker was not moved.</source>
        <translation>Oznaka nije pomerena.</translation>
    </message>
    <message>
        <source>Your reaction was not saved.</source>
        <translation>Vaša reakcija nije sačuvana.</translation>
    </message>
    <message>
        <source>The discussion was not brought back.</source>
        <translation>Rasprava nije vraćena.</translation>
    </message>
    <message>
        <source>The settings of the page were not changed.</source>
        <translation>Podešavanja stranice nisu promenjena.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>To nije uspelo.</translation>
    </message>
    <message>
        <source>The server did not accept its content. Change it and try again.</source>
        <translation>Server nije prihvatio sadržaj. Izmenite ga i pokušajte ponovo.</translation>
    </message>
    <message>
        <source>The server runs an older version. Ask whoever runs it for an update.</source>
        <translation>Na serveru je starija verzija. Zamolite onoga ko ga vodi da ga ažurira.</translation>
    </message>
    <message>
        <source>You are signed out. Open the link you were given once more.</source>
        <translation>Odjavljeni ste. Ponovo otvorite vezu koju ste dobili.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask the person who shared the page for more rights.</source>
        <translation>Vaša uloga to ne dozvoljava. Zatražite više prava od onoga ko je podelio stranicu.</translation>
    </message>
    <message>
        <source>The discussion or the page is not there any more.</source>
        <translation>Rasprave ili stranice više nema.</translation>
    </message>
    <message>
        <source>It had arrived before, or was deleted since. Look at the page before you try again.</source>
        <translation>Stiglo je ranije ili je u međuvremenu izbrisano. Pogledajte stranicu pre nego što ponovo pokušate.</translation>
    </message>
    <message>
        <source>It was sent before with other words. Send it once more.</source>
        <translation>Ranije je poslato drugim rečima. Pošaljite još jednom.</translation>
    </message>
    <message>
        <source>Someone else changed it meanwhile. Look at the new text, then save yours again.</source>
        <translation>Neko drugi je to u međuvremenu izmenio. Pogledajte novi tekst, pa ponovo sačuvajte svoj.</translation>
    </message>
    <message>
        <source>The page is read-only. A moderator can open it for changes again.</source>
        <translation>Stranica je samo za čitanje. Moderator može ponovo da je otvori za izmene.</translation>
    </message>
    <message>
        <source>The server does not answer just now. Try again in a moment.</source>
        <translation>Server trenutno ne odgovara. Pokušajte ponovo za koji trenutak.</translation>
    </message>
    <message>
        <source>The server has a fault. Try again; if it stays, tell whoever runs the server.</source>
        <translation>Server ima grešku. Pokušajte ponovo; ako se nastavi, javite onome ko vodi server.</translation>
    </message>
    <message>
        <source>You are offline. Try again once you are connected.</source>
        <translation>Van mreže ste. Pokušajte ponovo kada se povežete.</translation>
    </message>
    <message>
        <source>There were too many changes in a short time. Try again in a minute.</source>
        <translation>Bilo je previše izmena za kratko vreme. Pokušajte ponovo za minut.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many changes in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>Bilo je previše izmena za kratko vreme. Pokušajte ponovo za %n sekundu.</numerusform>
            <numerusform>Bilo je previše izmena za kratko vreme. Pokušajte ponovo za %n sekunde.</numerusform>
            <numerusform>Bilo je previše izmena za kratko vreme. Pokušajte ponovo za %n sekundi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What did not happen, then why and what to do: two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is too much: a comment has at most %1 characters, and a discussion room for a few hundred comments. Shorten it, or begin another discussion beside it.</source>
        <translation>Previše je: komentar ima najviše %1 znakova, a u raspravu staje nekoliko stotina komentara. Skratite ga ili započnite drugu raspravu pored ove.</translation>
    </message>
    <message>
        <source>Callout ended before the server had it. Try again, or discard it.</source>
        <translation>Callout je završio rad pre nego što je server to primio. Pokušajte ponovo ili odbacite.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilePage</name>
    <message>
        <source>Try again</source>
        <translation>Pokušaj ponovo</translation>
    </message>
    <message>
        <source>This is the copy that Callout kept.</source>
        <translation>Ovo je primerak koji je Callout sačuvao.</translation>
    </message>
    <message>
        <source>%1 has changed since you last opened it.</source>
        <translation>%1 je izmenjena od poslednjeg otvaranja.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept, where they were.</source>
        <translation>
            <numerusform>Njena %n rasprava je sačuvana, na svom mestu.</numerusform>
            <numerusform>Njene %n rasprave su sačuvane, na svojim mestima.</numerusform>
            <numerusform>Njenih %n rasprava je sačuvano, na svojim mestima.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your file %1 has changed, and differs from the copy shared at %2, which is shown here.</source>
        <translation>Vaša datoteka %1 je izmenjena i razlikuje se od primerka podeljenog na %2, koji je ovde prikazan.</translation>
    </message>
    <message>
        <source>Replace the shared copy</source>
        <translation>Zameni podeljeni primerak</translation>
    </message>
    <message>
        <source>%1 is too large to be kept or shared, or the disk is full. You can look at it; others will not see it.</source>
        <translation>%1 je prevelika da bi se sačuvala ili podelila, ili je disk pun. Možete da je gledate; drugi je neće videti.</translation>
    </message>
    <message>
        <source>%1 could not be stored (%2). Others will not see it before it is.</source>
        <translation>%1 nije moguće sačuvati (%2). Drugi je neće videti dok se ne sačuva.</translation>
    </message>
    <message>
        <source>You see it as it was before.</source>
        <translation>Vidite je onakvom kakva je bila ranije.</translation>
    </message>
    <message>
        <source>The file %1 was deleted or moved. You see it as it was; its discussions are kept.</source>
        <translation>Datoteka %1 je izbrisana ili premeštena. Vidite je onakvom kakva je bila; njene rasprave su sačuvane.</translation>
    </message>
    <message>
        <source>%1 has just changed: you see the new version.</source>
        <translation>%1 je upravo izmenjena: vidite novu verziju.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept.</source>
        <translation>
            <numerusform>Njena %n rasprava je sačuvana.</numerusform>
            <numerusform>Njene %n rasprave su sačuvane.</numerusform>
            <numerusform>Njenih %n rasprava je sačuvano.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look at “%1” meanwhile.</source>
        <translation>U međuvremenu možete da gledate „%1“.</translation>
    </message>
    <message>
        <source>Somebody has replaced what this page shows. You see the new version; your file %1 is as it was.</source>
        <translation>Neko je zamenio ono što ova stranica prikazuje. Vidite novu verziju; vaša datoteka %1 je nepromenjena.</translation>
    </message>
    <message>
        <source>You are not allowed to add or replace files at %1. Ask whoever runs it.</source>
        <translation>Ne smete da dodajete ili zamenjujete datoteke na %1. Obratite se onome ko ga vodi.</translation>
    </message>
    <message>
        <source>Passages go with their words, and are listed as detached where those are gone; markers stay where they were.</source>
        <translation>Odlomci prate svoje reči, a gde tih reči više nema, navedeni su kao otkačeni; oznake ostaju na svojim mestima.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilmStrip</name>
    <message>
        <source>Pages of this review</source>
        <translation>Stranice ovog pregleda</translation>
    </message>
</context>
<context>
    <name>callout::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Traži u tekstu</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Prethodno poklapanje (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Sledeće poklapanje (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zatvori (Esc)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Traži se…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nije pronađeno</translation>
    </message>
    <message>
        <source>No text here</source>
        <translation>Ovde nema teksta</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which match is shown, and how many there are</extracomment>
        <translation>%1 od %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::History</name>
    <message>
        <source>Move discussion</source>
        <translation>Pomeri raspravu</translation>
    </message>
    <message>
        <source>Delete discussion</source>
        <translation>Izbriši raspravu</translation>
    </message>
    <message>
        <source>Resolve discussion</source>
        <translation>Reši raspravu</translation>
    </message>
    <message>
        <source>Reopen discussion</source>
        <translation>Ponovo otvori raspravu</translation>
    </message>
</context>
<context>
    <name>callout::ui::InvitePane</name>
    <message>
        <source>Create link</source>
        <translation>Napravi vezu</translation>
    </message>
    <message>
        <source>Links to this page</source>
        <translation>Veze do ove stranice</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>može da komentariše</translation>
    </message>
    <message>
        <source>can only look</source>
        <translation>može samo da gleda</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>može da komentariše, pomera i briše</translation>
    </message>
    <message>
        <source>What people with the link can do</source>
        <translation>Šta mogu osobe koje imaju vezu</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1 sat</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>1 dan</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>1 nedelju</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>30 dana</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>Koliko dugo veza važi</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Svako ko ima vezu</translation>
    </message>
    <message>
        <source>They reach this computer at</source>
        <translation>Ovaj računar je dostupan na</translation>
    </message>
    <message>
        <source>Link to this page</source>
        <translation>Veza do ove stranice</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiraj</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopirano</translation>
    </message>
    <message>
        <source>The page is kept at %1. Whoever has the link can open it, also while Callout is not running here.</source>
        <translation>Stranica se čuva na %1. Može da je otvori svako ko ima vezu, i kada Callout ovde ne radi.</translation>
    </message>
    <message>
        <source>The page is kept at %1. This link opens for people who were already invited; only moderators can invite others.</source>
        <translation>Stranica se čuva na %1. Ova veza se otvara osobama koje su već pozvane; druge mogu da pozovu samo moderatori.</translation>
    </message>
    <message>
        <source>127.0.0.1 (only this computer)</source>
        <translation>127.0.0.1 (samo ovaj računar)</translation>
    </message>
    <message>
        <source>This computer has no network, so nobody else can reach it. Connect to a network, then create the link.</source>
        <translation>Ovaj računar nema mrežu, pa niko drugi ne može do njega. Povežite se na mrežu, pa napravite vezu.</translation>
    </message>
    <message>
        <source>People outside your network cannot reach this address. For them, move the page to a server.</source>
        <translation>Osobe van vaše mreže ne mogu do ove adrese. Za njih premestite stranicu na server.</translation>
    </message>
    <message>
        <source>The link could not be created. %1</source>
        <translation>Vezu nije moguće napraviti. %1</translation>
    </message>
    <message>
        <source>Create another link</source>
        <translation>Napravi još jednu vezu</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>do %1</translation>
    </message>
    <message numerus="yes">
        <source>used by %n person(s)</source>
        <translation>
            <numerusform>koristila je %n osoba</numerusform>
            <numerusform>koristile su %n osobe</numerusform>
            <numerusform>koristilo je %n osoba</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>još nije korišćena</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Opozovi</translation>
    </message>
    <message>
        <source>Revoke the link that %1</source>
        <translation>Opozovi vezu: %1</translation>
    </message>
    <message>
        <source>The link could not be revoked. %1</source>
        <translation>Vezu nije moguće opozvati. %1</translation>
    </message>
    <message>
        <source>Key, which people see when they join: %1</source>
        <translation>Ključ, koji ljudi vide kada se pridružuju: %1</translation>
    </message>
    <message>
        <source>Callout on this computer becomes the server, encrypted. People on your network open the link while Callout is running here; the page comes to them by itself.</source>
        <translation>Callout na ovom računaru postaje server, šifrovano. Ljudi u vašoj mreži otvaraju vezu dok Callout ovde radi; stranica im stiže sama.</translation>
    </message>
</context>
<context>
    <name>callout::ui::JoinDialog</name>
    <message>
        <source>Join a Review</source>
        <translation>Pridruživanje pregledu</translation>
    </message>
    <message>
        <source>You have been invited to a server that is new to you</source>
        <translation>Pozvani ste na server koji je za vas nov</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Ključ:</translation>
    </message>
    <message>
        <source>confirmed by a public authority</source>
        <translation>potvrdilo ga je javno telo</translation>
    </message>
    <message>
        <source>Your &amp;name there:</source>
        <translation>Vaše &amp;ime tamo:</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Pridruži se</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Join only if you know who sent you the link; they find the same key in their Share window.</source>
        <translation>Još ništa nije poslato. Pridružite se samo ako znate ko vam je poslao vezu; isti ključ vidi u svom prozoru „Podeli“.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkDialog</name>
    <message>
        <source>Open New Link</source>
        <translation>Otvori novu vezu</translation>
    </message>
    <message>
        <source>Paste a callout:// link</source>
        <translation>Nalepite callout:// vezu</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Veza</translation>
    </message>
    <message>
        <source>Paste the link that whoever shares the page sent you. What you wrote here is kept.</source>
        <translation>Nalepite vezu koju vam je poslao onaj ko deli stranicu. Ono što ste ovde napisali ostaje sačuvano.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otvori</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>Otvaranje veze</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopiraj adresu</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Pisati na ovu adresu?</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>Otvoriti %1 u pregledaču?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otvorene</translation>
    </message>
    <message>
        <source>Callout does not open links of this kind. You can copy the address.</source>
        <translation>Callout ne otvara veze ove vrste. Možete da kopirate adresu.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkedPage</name>
    <message>
        <source>Shared page</source>
        <translation>Podeljena stranica</translation>
    </message>
    <message>
        <source>This page is no longer at %1. Ask whoever shared it for a new link.</source>
        <translation>Ove stranice više nema na %1. Zatražite novu vezu od onoga ko ju je podelio.</translation>
    </message>
    <message>
        <source>There is nothing to see of “%1” yet: whoever shares it is still uploading it. It appears by itself.</source>
        <translation>Od „%1“ još nema šta da se vidi: onaj ko deli stranicu još je otprema. Pojaviće se sama.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LookOnlySign</name>
    <message>
        <source>Look only: clicks place nothing</source>
        <translation>Samo gledanje: klikovi ništa ne postavljaju</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Isključi</translation>
    </message>
</context>
<context>
    <name>callout::ui::MarkerAccessible</name>
    <message>
        <source>not sent</source>
        <translation>nije poslato</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>šalje se</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>rešeno</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otvorena</translation>
    </message>
    <message>
        <source>Discussion %1, %2, by %3: %4</source>
        <extracomment>for screen readers; %1 number, %2 &quot;open&quot;, &quot;resolved&quot;…, %3 author, %4 the first words</extracomment>
        <translation>Rasprava %1, %2, započinje %3: %4</translation>
    </message>
    <message>
        <source>%1 percent from the left, %2 percent from the top</source>
        <extracomment>where a marker is; %1 and %2 are whole numbers</extracomment>
        <translation>%1 posto s leve strane, %2 posto od vrha</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n komentar</numerusform>
            <numerusform>%n komentara</numerusform>
            <numerusform>%n komentara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n nepročitan</numerusform>
            <numerusform>%n nepročitana</numerusform>
            <numerusform>%n nepročitanih</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <extracomment>which words of a text a discussion is about</extracomment>
        <translation>o „%1“</translation>
    </message>
    <message>
        <source>the passage has changed</source>
        <translation>odlomak je izmenjen</translation>
    </message>
</context>
<context>
    <name>callout::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Koga pomenuti</translation>
    </message>
</context>
<context>
    <name>callout::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Otvori</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageActions</name>
    <message>
        <source>Open…</source>
        <translation>Otvori…</translation>
    </message>
    <message>
        <source>Paste Picture</source>
        <translation>Nalepi sliku</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>Početna stranica</translation>
    </message>
    <message>
        <source>New Window on This Page</source>
        <translation>Novi prozor ove stranice</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Podeli…</translation>
    </message>
    <message>
        <source>Copy Link to Discussion</source>
        <translation>Kopiraj vezu do rasprave</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Podešavanja…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Prečice na tastaturi</translation>
    </message>
    <message>
        <source>About Callout</source>
        <translation>O programu Callout</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Zatvori prozor</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Izađi</translation>
    </message>
    <message>
        <source>New Discussion</source>
        <translation>Nova rasprava</translation>
    </message>
    <message>
        <source>Next Discussion</source>
        <translation>Sledeća rasprava</translation>
    </message>
    <message>
        <source>Previous Discussion</source>
        <translation>Prethodna rasprava</translation>
    </message>
    <message>
        <source>Resolve or Reopen</source>
        <translation>Reši ili ponovo otvori</translation>
    </message>
    <message>
        <source>Delete Discussion</source>
        <translation>Izbriši raspravu</translation>
    </message>
    <message>
        <source>Search Discussions</source>
        <translation>Pretraži rasprave</translation>
    </message>
    <message>
        <source>Look Only</source>
        <translation>Samo gledanje</translation>
    </message>
    <message>
        <source>Show Resolved</source>
        <translation>Prikaži rešene</translation>
    </message>
    <message>
        <source>List of Discussions</source>
        <translation>Spisak rasprava</translation>
    </message>
    <message>
        <source>Fit in Window</source>
        <translation>Uklopi u prozor</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Stvarna veličina</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Uvećaj</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Umanji</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Opozovi</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ponovi</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Rasprava</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Prikaz</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odgovori</translation>
    </message>
    <message>
        <source>Find in the Text</source>
        <translation>Traži u tekstu</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Sledeće poklapanje</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Prethodno poklapanje</translation>
    </message>
    <message>
        <source>Go to Page…</source>
        <translation>Idi na stranicu…</translation>
    </message>
    <message>
        <source>Next Page of the Review</source>
        <translation>Sledeća stranica pregleda</translation>
    </message>
    <message>
        <source>Previous Page of the Review</source>
        <translation>Prethodna stranica pregleda</translation>
    </message>
    <message>
        <source>Run the Page&apos;s Scripts</source>
        <translation>Izvršavaj skripte stranice</translation>
    </message>
    <message>
        <source>Mute Notifications of This Page</source>
        <translation>Isključi obaveštenja ove stranice</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Nazad</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Napred</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageCard</name>
    <message>
        <source>Untitled page</source>
        <translation>Stranica bez naslova</translation>
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
        <translation>Idi na stranicu (Ctrl+G)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Stranica %1 od %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageSource</name>
    <message>
        <source>Try again</source>
        <translation>Pokušaj ponovo</translation>
    </message>
    <message>
        <source>You can no longer see “%1” at %2: it is gone, or the invitation was withdrawn. Ask whoever shared it.</source>
        <translation>Više ne možete da vidite „%1“ na %2: stranice nema ili je pozivnica povučena. Pitajte onoga ko ju je podelio.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2</source>
        <translation>„%1“ nije moguće preuzeti. %2</translation>
    </message>
    <message>
        <source>Fetching “%1” was stopped. Try again to see it.</source>
        <translation>Preuzimanje „%1“ je zaustavljeno. Pokušajte ponovo da biste videli.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageWindow</name>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>Na klipbordu nema slike, datoteke ni Callout veze.</translation>
    </message>
    <message>
        <source>Discussion resolved</source>
        <translation>Rasprava je rešena</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Opozovi</translation>
    </message>
    <message>
        <source>Only %1 or a moderator can delete this discussion.</source>
        <translation>Ovu raspravu može da izbriše samo %1 ili moderator.</translation>
    </message>
    <message>
        <source>There is nothing to share yet: the page is still being opened.</source>
        <translation>Još nema šta da se deli: stranica se još otvara.</translation>
    </message>
    <message>
        <source>Link copied. It opens for people who were invited to this page.</source>
        <translation>Veza je kopirana. Otvara se osobama pozvanim na ovu stranicu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Otvaranje „%1“…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Pokušaj ponovo</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Otvori drugu…</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>window title with the number of discussions with something unread: &quot;(3) mockup.png&quot;</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Look only is on: nothing can be placed.</source>
        <translation>Uključeno je samo gledanje: ništa ne može da se postavi.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Isključi</translation>
    </message>
    <message>
        <source>This page is read-only: discussions can be read, not added.</source>
        <translation>Stranica je samo za čitanje: rasprave mogu da se čitaju, ali ne i da se dodaju.</translation>
    </message>
    <message>
        <source>You were invited to look at this page, not to comment. Ask for another invitation.</source>
        <translation>Pozvani ste da gledate ovu stranicu, a ne da je komentarišete. Zatražite drugu pozivnicu.</translation>
    </message>
    <message>
        <source>The discussion that the link names has been deleted.</source>
        <translation>Rasprava na koju veza upućuje je izbrisana.</translation>
    </message>
    <message>
        <source>Discussion deleted</source>
        <translation>Rasprava je izbrisana</translation>
    </message>
    <message>
        <source>You were sharing when Callout was last closed. Links that you gave out work again once you share.</source>
        <translation>Delili ste kada je Callout poslednji put zatvoren. Veze koje ste dali ponovo rade čim počnete da delite.</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Podeli ponovo</translation>
    </message>
    <message>
        <source>Sharing again</source>
        <translation>Ponovo se deli</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ne sada</translation>
    </message>
    <message>
        <source>What you write is not being saved in %1: the disk may be full, or the file is damaged or held by another program. Send it, or copy it, before you close Callout.</source>
        <translation>Ono što pišete ne čuva se u %1: disk je možda pun, ili je datoteka oštećena ili je drži drugi program. Pošaljite to ili kopirajte pre nego što zatvorite Callout.</translation>
    </message>
    <message>
        <source>Port %1, which you shared at before, is taken by another program, so others reach you at port %2 now. Links that you gave out before do not work: give out new ones.</source>
        <translation>Port %1, preko kojeg ste ranije delili, zauzeo je drugi program, pa vas drugi sada nalaze preko porta %2. Veze koje ste ranije dali ne rade: dajte nove.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otvori</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Reši</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ponovo otvori</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiraj vezu</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Izbriši</translation>
    </message>
    <message>
        <source>New discussion here</source>
        <translation>Nova rasprava ovde</translation>
    </message>
    <message>
        <source>Preparing %1 of %2 pages for the link…</source>
        <translation>Priprema stranica za vezu: %1 od %2…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened and will not be in the link.</source>
        <translation>
            <numerusform>%n datoteku nije moguće otvoriti i neće biti u vezi.</numerusform>
            <numerusform>%n datoteke nije moguće otvoriti i neće biti u vezi.</numerusform>
            <numerusform>%n datoteka nije moguće otvoriti i neće biti u vezi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Idi na stranicu</translation>
    </message>
    <message>
        <source>Page (1 to %1):</source>
        <translation>Stranica (od 1 do %1):</translation>
    </message>
    <message>
        <source>Fetching “%1”…</source>
        <translation>Preuzimanje „%1“…</translation>
    </message>
    <message>
        <source>%1 mentioned you on “%2”</source>
        <translation>%1 vas pominje na „%2“</translation>
    </message>
    <message>
        <source>%1 replied on “%2”</source>
        <extracomment>%1: a person; %2: the page&apos;s title</extracomment>
        <translation>%1 odgovara na „%2“</translation>
    </message>
    <message>
        <source>Workspace not open</source>
        <translation>Radni prostor nije otvoren</translation>
    </message>
    <message>
        <source>“%1” is a file that lies where this page came from. Callout cannot open it from here.</source>
        <translation>„%1“ je datoteka koja se nalazi tamo odakle je ova stranica došla. Callout ne može da je otvori odavde.</translation>
    </message>
    <message>
        <source>“%1” is a hidden file, which Callout does not open from a link.</source>
        <translation>„%1“ je skrivena datoteka, a takve Callout ne otvara preko veze.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed.</source>
        <translation>Nema datoteke %1. Možda je premeštena ili preimenovana.</translation>
    </message>
    <message>
        <source>Select words to discuss them. Click beside them, or anywhere with Ctrl+Shift, to set a marker.</source>
        <translation>Izaberite reči da raspravljate o njima. Kliknite pored njih, ili bilo gde uz Ctrl+Shift, da postavite oznaku.</translation>
    </message>
    <message>
        <source>The discussions of this page are not loaded yet: the bar at the top says what they wait for. Until then none can be begun.</source>
        <translation>Rasprave ove stranice još nisu učitane: traka na vrhu kaže šta čekaju. Dotle nijedna ne može da se započne.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PassagePane</name>
    <message>
        <source>The text has changed. Is this still the right passage?</source>
        <translation>Tekst je izmenjen. Da li je ovo i dalje pravi odlomak?</translation>
    </message>
    <message>
        <source>The place of this discussion is no longer there.</source>
        <translation>Mesta ove rasprave više nema.</translation>
    </message>
    <message>
        <source>The passage of this discussion is no longer there.</source>
        <translation>Odlomka ove rasprave više nema.</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <extracomment>the words of a document that a discussion was about, before the document changed</extracomment>
        <translation>Ranije: „%1“</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <extracomment>the words of a document that a discussion is probably about now</extracomment>
        <translation>Sada: „%1“</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potvrdi</translation>
    </message>
    <message>
        <source>Re-attach…</source>
        <translation>Ponovo pričvrsti…</translation>
    </message>
</context>
<context>
    <name>callout::ui::PasswordPane</name>
    <message>
        <source>“%1” is protected with a password. It is used on this computer only.</source>
        <translation>„%1“ je zaštićena lozinkom. Lozinka se koristi samo na ovom računaru.</translation>
    </message>
    <message>
        <source>That password is wrong. Try another one.</source>
        <translation>Ta lozinka je pogrešna. Pokušajte s drugom.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otvori</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lozinka</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Lozinka za %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::PublishPane</name>
    <message>
        <source>Move page there</source>
        <translation>Premesti stranicu tamo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) of yours go along.</source>
        <translation>
            <numerusform>Ide i %n vaša rasprava.</numerusform>
            <numerusform>Idu i %n vaše rasprave.</numerusform>
            <numerusform>Ide i %n vaših rasprava.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</source>
        <translation>
            <numerusform>%n komentar u onome što su drugi započeli ili napisali ostaje u vašem radnom prostoru: server svaki komentar beleži pod imenom pošiljaoca, a ovaj nije vaš.</numerusform>
            <numerusform>%n komentara u onome što su drugi započeli ili napisali ostaju u vašem radnom prostoru: server svaki komentar beleži pod imenom pošiljaoca, a ovi nisu vaši.</numerusform>
            <numerusform>%n komentara u onome što su drugi započeli ili napisali ostaje u vašem radnom prostoru: server svaki komentar beleži pod imenom pošiljaoca, a ovi nisu vaši.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zaustavi</translation>
    </message>
    <message>
        <source>Paste the callout:// link of a server</source>
        <translation>Nalepite callout:// vezu servera</translation>
    </message>
    <message>
        <source>Link of a server</source>
        <translation>Veza servera</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Pridruži se</translation>
    </message>
    <message>
        <source>This link opens one page only. Ask whoever runs the server for a link to its whole workspace.</source>
        <translation>Ova veza otvara samo jednu stranicu. Od onoga ko vodi server zatražite vezu do celog radnog prostora.</translation>
    </message>
    <message>
        <source>This link carries no invitation. Ask whoever runs the server for one that does.</source>
        <translation>Ova veza ne sadrži pozivnicu. Od onoga ko vodi server zatražite vezu koja je sadrži.</translation>
    </message>
    <message>
        <source>A server keeps a page reachable while your computer is off, for people everywhere. You have not joined one yet: ask whoever runs your team&apos;s Callout server for a link to its whole workspace, and paste it here.</source>
        <translation>Server drži stranicu dostupnom ljudima svuda dok je vaš računar ugašen. Još se niste pridružili nijednom: od onoga ko vodi Callout server vašeg tima zatražite vezu do celog radnog prostora i nalepite je ovde.</translation>
    </message>
    <message>
        <source>The page moves to the server and is reachable there while your computer is off. Whoever has a link of before is told where it went, and needs a new one.</source>
        <translation>Stranica prelazi na server i dostupna je tamo dok je vaš računar isključen. Ko ima raniju vezu, saznaje gde je, i potrebna mu je nova.</translation>
    </message>
</context>
<context>
    <name>callout::ui::Publisher</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Povezivanje sa %1…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Čitanje datoteke…</translation>
    </message>
    <message>
        <source>The file could not be read from your workspace.</source>
        <translation>Datoteku nije moguće pročitati iz vašeg radnog prostora.</translation>
    </message>
    <message>
        <source>The file could not be uploaded.</source>
        <translation>Datoteku nije moguće otpremiti.</translation>
    </message>
    <message>
        <source>Uploading the file…</source>
        <translation>Otpremanje datoteke…</translation>
    </message>
    <message>
        <source>The page could not be made on the server.</source>
        <translation>Stranicu nije moguće napraviti na serveru.</translation>
    </message>
    <message>
        <source>Copying your discussions…</source>
        <translation>Kopiranje vaših rasprava…</translation>
    </message>
    <message>
        <source>Not all of your discussions could be copied.</source>
        <translation>Nisu sve vaše rasprave mogle da se kopiraju.</translation>
    </message>
    <message>
        <source>%1 (moved to %2)</source>
        <extracomment>The title of a page&apos;s earlier copy. %1: the page&apos;s title; %2: a server</extracomment>
        <translation>%1 (premešteno na %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ReactionPicker</name>
    <message>
        <source>Thumbs up</source>
        <translation>Palac gore</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Srce</translation>
    </message>
    <message>
        <source>Hooray</source>
        <translation>Ura</translation>
    </message>
    <message>
        <source>Laugh</source>
        <translation>Smeh</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Razmišljam</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Gledam</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>Palac dole</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reakcije</translation>
    </message>
</context>
<context>
    <name>callout::ui::Review</name>
    <message>
        <source>Untitled page</source>
        <translation>Stranica bez naslova</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 od %3</translation>
    </message>
</context>
<context>
    <name>callout::ui::ScrollBars</name>
    <message>
        <source>Place in the document, from top to bottom</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Mesto u dokumentu, od vrha do dna</translation>
    </message>
    <message>
        <source>Place in the document, from left to right</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Mesto u dokumentu, sleva nadesno</translation>
    </message>
</context>
<context>
    <name>callout::ui::Sentences</name>
    <message>
        <source>There is no room on the disk that holds your workspace in %1. Free some space, then try again. Nothing is lost.</source>
        <translation>Na disku sa vašim radnim prostorom u %1 nema mesta. Oslobodite mesto, pa pokušajte ponovo. Ništa nije izgubljeno.</translation>
    </message>
    <message>
        <source>Callout could not listen for others: the port is taken by another program. Close that program or try again.</source>
        <translation>Callout nije mogao da osluškuje druge: port je zauzeo drugi program. Zatvorite ga ili pokušajte ponovo.</translation>
    </message>
    <message>
        <source>Callout could not listen for others (%1). Check this computer&apos;s network, then try again.</source>
        <translation>Callout nije mogao da osluškuje druge (%1). Proverite mrežu ovog računara, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>“%1” is not a Callout link. A link begins with callout:// — copy it again from the Share window.</source>
        <translation>„%1“ nije Callout veza. Veza počinje sa callout:// — ponovo je kopirajte iz prozora za deljenje.</translation>
    </message>
    <message>
        <source>The link “%1” names no server. Parts of it may be missing: ask for it again.</source>
        <translation>Veza „%1“ ne navodi server. Možda nedostaje deo: zatražite je ponovo.</translation>
    </message>
    <message>
        <source>The link “%1” has no valid port. Parts of it may be missing: ask for it again.</source>
        <translation>Veza „%1“ nema ispravan port. Možda nedostaje deo: zatražite je ponovo.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid workspace. Parts of it may be missing: ask for it again.</source>
        <translation>Veza „%1“ ne navodi ispravan radni prostor. Možda nedostaje deo: zatražite je ponovo.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid page. Parts of it may be missing: ask for it again.</source>
        <translation>Veza „%1“ ne navodi ispravnu stranicu. Možda nedostaje deo: zatražite je ponovo.</translation>
    </message>
    <message>
        <source>The key in the link “%1” is damaged, so the server could not be recognised. Ask for the link again.</source>
        <translation>Ključ u vezi „%1“ je oštećen, pa server nije moguće prepoznati. Ponovo zatražite vezu.</translation>
    </message>
    <message>
        <source>The link “%1” names a discussion wrongly. Ask for it again.</source>
        <translation>Veza „%1“ pogrešno navodi raspravu. Zatražite je ponovo.</translation>
    </message>
    <message>
        <source>This invitation is unknown at %1: it was revoked, or it belongs to another workspace than “%2”. Ask whoever sent the link for a new one.</source>
        <translation>Ova pozivnica je nepoznata na %1: opozvana je ili pripada drugom radnom prostoru, a ne „%2“. Zatražite novu od onoga ko je poslao vezu.</translation>
    </message>
    <message>
        <source>%1 has had too many attempts from this computer. Wait a minute, then try again.</source>
        <translation>Na %1 je bilo previše pokušaja sa ovog računara. Sačekajte minut, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>This computer has no network, so %1 cannot be reached. Connect, then try again.</source>
        <translation>Ovaj računar nema mrežu, pa %1 nije dostupan. Povežite se, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>%1 does not answer. It may be switched off, or on another network: ask whoever shares the page, then try again.</source>
        <translation>%1 ne odgovara. Možda je ugašen ili na drugoj mreži: pitajte onoga ko deli stranicu, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>The connection to %1 failed (%2). Try again, or ask whoever runs it.</source>
        <translation>Veza sa %1 nije uspela (%2). Pokušajte ponovo ili pitajte onoga ko ga vodi.</translation>
    </message>
    <message>
        <source>can look</source>
        <translation>može da gleda</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>može da komentariše</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>može da komentariše, pomera i briše</translation>
    </message>
    <message>
        <source>can do everything</source>
        <translation>može sve</translation>
    </message>
    <message>
        <source>Your workspace in %1 is in use by another Callout that is already running. Go on in that window, or close it and try again here.</source>
        <translation>Vaš radni prostor u %1 koristi drugi Callout koji već radi. Nastavite u tom prozoru ili ga zatvorite i pokušajte ovde ponovo.</translation>
    </message>
    <message>
        <source>Callout may not write to your workspace in %1. Make this folder yours and writable, or choose another with --workspace.</source>
        <translation>Callout ne sme da piše u vaš radni prostor u %1. Preuzmite ovu fasciklu i dozvolite pisanje, ili izaberite drugu pomoću --workspace.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used: it is damaged, or a newer Callout wrote it. Update Callout, or restore the folder from a backup. It was left as it is. (%2)</source>
        <translation>Vaš radni prostor u %1 ne može da se koristi: oštećen je ili ga je zapisao noviji Callout. Ažurirajte Callout ili vratite fasciklu iz rezervne kopije. Ostavljen je kakav jeste. (%2)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so Callout did not go on. Nothing was sent to it. Ask whoever runs the server, or for a link that contains its key.</source>
        <translation>Sertifikat servera %1 nije ispravan, pa Callout nije nastavio. Ništa mu nije poslato. Obratite se onome ko vodi server ili zatražite vezu koja sadrži njegov ključ.</translation>
    </message>
    <message>
        <source>%1 does not accept this invitation: it has expired, was revoked, or belongs to another workspace. Ask whoever sent the link for a new one.</source>
        <translation>%1 ne prihvata ovu pozivnicu: istekla je, opozvana je ili pripada drugom radnom prostoru. Zatražite novu od onoga ko je poslao vezu.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used just now: another program may be holding it. Close that program, then try again. (%2)</source>
        <translation>Vaš radni prostor u %1 trenutno ne može da se koristi: možda ga drži drugi program. Zatvorite taj program, pa pokušajte ponovo. (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>%1 nije moguće pročitati ili zapisati. Proverite disk, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>%1 is held by another program. Close that program, then try again.</source>
        <translation>%1 drži drugi program. Zatvorite taj program, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Callout. Update Callout, then try again. It was left as it is.</source>
        <translation>%1 je zapisao noviji Callout. Ažurirajte Callout, pa pokušajte ponovo. Datoteka je ostavljena kakva jeste.</translation>
    </message>
    <message>
        <source>%1 is damaged. Callout keeps there which file belongs to which discussions; restore it from a backup, then try again. It was left as it is, and the discussions themselves are not touched.</source>
        <translation>Datoteka %1 je oštećena. Callout u njoj čuva koja datoteka pripada kojim raspravama; vratite je iz rezervne kopije, pa pokušajte ponovo. Ostavljena je kakva jeste, a same rasprave nisu dirane.</translation>
    </message>
    <message>
        <source>Another Callout window belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there.</source>
        <translation>Drugi Callout prozor pripada drugoj verziji programa, pa njih dva ne mogu da dele vezu. Zatvorite taj prozor ili otvorite ovu stranicu u njemu.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. You can read what is here; everything works again as soon as that window answers or is closed.</source>
        <translation>Drugi Callout prozor ne odgovara. Možete da čitate ono što je ovde; sve će ponovo raditi čim taj prozor odgovori ili se zatvori.</translation>
    </message>
    <message>
        <source>%1 is not the server that the link was made for: its key is another one. Nothing was sent to it. Ask whoever sent the link whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 nije server za koji je veza napravljena: njegov ključ je drugi. Ništa mu nije poslato. Pitajte onoga ko je poslao vezu da li je server premešten ili ponovo instaliran, i ako jeste, tražite novu vezu.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout. The server may have moved, or another network uses its address: ask whoever shares the page.</source>
        <translation>Na adresi %1 nešto odgovara, ali to nije Callout. Server je možda premešten, ili njegovu adresu koristi druga mreža: pitajte onoga ko deli stranicu.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets you through to %1. Sign in with a browser; Callout goes on by itself afterwards.</source>
        <translation>Ova mreža traži da se prijavite pre nego što vas propusti do %1. Prijavite se u pregledaču; Callout posle toga nastavlja sam.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network. Check the network, or ask whoever shares the page for the address.</source>
        <translation>%1 nije moguće pronaći: njegovo ime iz ove mreže ne vodi nikuda. Proverite mrežu ili pitajte za adresu onoga ko deli stranicu.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow. Callout keeps trying.</source>
        <translation>%1 nije odgovorio na vreme: možda je preopterećen, ili je mreža spora. Callout i dalje pokušava.</translation>
    </message>
    <message>
        <source>The Callout window “%1” belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout prozor „%1“ pripada drugoj verziji programa, pa njih dva ne mogu da dele vezu. Zatvorite taj prozor ili otvorite ovu stranicu u njemu. (Proces %2)</translation>
    </message>
    <message>
        <source>The Callout window “%1” has your workspace open and does not answer. Close it, or end it if it does not close: everything works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Vaš radni prostor je otvoren u Callout prozoru „%1“, koji ne odgovara. Zatvorite ga, ili ga prekinite ako se ne zatvara: sve će odmah ponovo raditi. Možete da čitate ono što je ovde. (Proces %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Podešavanja</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Moje &amp;ime</translation>
    </message>
    <message>
        <source>Others see it beside your comments. What you wrote before keeps the name it was written under.</source>
        <translation>Drugi ga vide pored vaših komentara. Ono što ste ranije napisali zadržava ime pod kojim je napisano.</translation>
    </message>
    <message>
        <source>as the system: %1</source>
        <translation>kao sistem: %1</translation>
    </message>
    <message>
        <source>light or dark, as the system</source>
        <translation>svetle ili tamne, kao sistem</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Radni prostor</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotovo</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Je&amp;zik</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Boje</translation>
    </message>
    <message>
        <source>light</source>
        <translation>svetle</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>tamne</translation>
    </message>
    <message>
        <source>&amp;Discuss button</source>
        <extracomment>how soon the Discuss button appears beside selected words: &quot;at once&quot;, &quot;after 0.4 s&quot;</extracomment>
        <translation>&amp;Dugme „Raspravljaj“</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>odmah</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>posle %1 s</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>kao sistem</translation>
    </message>
</context>
<context>
    <name>callout::ui::ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>Podeli</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Ova mreža</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Moje &amp;ime</translation>
    </message>
    <message>
        <source>as others see it</source>
        <translation>kako ga drugi vide</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Prekini deljenje</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotovo</translation>
    </message>
    <message>
        <source>Sharing on port %1</source>
        <translation>Deljenje na portu %1</translation>
    </message>
    <message numerus="yes">
        <source>Share %n Page(s) by One Link</source>
        <translation>
            <numerusform>Deljenje %n stranice jednom vezom</numerusform>
            <numerusform>Deljenje %n stranice jednom vezom</numerusform>
            <numerusform>Deljenje %n stranica jednom vezom</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Prečice na tastaturi</translation>
    </message>
    <message>
        <source>Move the cursor by 1 %</source>
        <translation>Pomeri kursor za 1 %</translation>
    </message>
    <message>
        <source>Move it by 0.1 %</source>
        <extracomment>together with the arrow keys</extracomment>
        <translation>Pomeri ga za 0,1 %</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Strelice</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Pomeranje</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Razmak+Prevlačenje</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zumiranje kod pokazivača</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Točkić</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Pošalji</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Novi red</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Close, keeping what was typed</source>
        <translation>Zatvori i sačuvaj otkucano</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Rasprave</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Pisanje</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istorija</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Prikaz</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Prozori</translation>
    </message>
    <message>
        <source>Next or previous screen</source>
        <translation>Sledeći ili prethodni ekran</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Razmak</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Razmak</translation>
    </message>
    <message>
        <source>Show the caret</source>
        <translation>Prikaži tekstualni kursor</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Izaberi reči</translation>
    </message>
    <message>
        <source>Set a marker on words</source>
        <translation>Postavi oznaku na reči</translation>
    </message>
    <message>
        <source>Alt+Click</source>
        <translation>Alt+Klik</translation>
    </message>
    <message>
        <source>Move the marker&apos;s cursor</source>
        <translation>Pomeri kursor oznake</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Strelice</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Click</source>
        <translation>Ctrl+Shift+Klik</translation>
    </message>
</context>
<context>
    <name>callout::ui::SidePanel</name>
    <message>
        <source>Discussions</source>
        <translation>Rasprave</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>the chapters of a document</extracomment>
        <translation>Sadržaj</translation>
    </message>
</context>
<context>
    <name>callout::ui::Stage</name>
    <message>
        <source>Select the passage that discussion %1 belongs to.</source>
        <translation>Izaberite odlomak kojem pripada rasprava %1.</translation>
    </message>
    <message>
        <source>Click the spot that discussion %1 belongs to.</source>
        <translation>Kliknite na mesto kojem pripada rasprava %1.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StageHint</name>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
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
        <translation>Razgovarajte baš o tom mestu</translation>
    </message>
    <message>
        <source>Open a picture or a document, click anywhere on it, and write. Share a link, and the others are there.</source>
        <translation>Otvorite sliku ili dokument, kliknite bilo gde i pišite. Podelite vezu i ostali su tu.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Otvori…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Nalepi</translation>
    </message>
    <message>
        <source>A picture, a file or a link from the clipboard</source>
        <translation>Slika, datoteka ili veza sa klipborda</translation>
    </message>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>Na klipbordu nema slike, datoteke ni Callout veze.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Isprobaj na primeru</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Podešavanja</translation>
    </message>
    <message>
        <source>Paste a callout:// link to join</source>
        <translation>Nalepite callout:// vezu da se pridružite</translation>
    </message>
    <message>
        <source>Link to join</source>
        <translation>Veza za pridruživanje</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Pridruži se</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Nedavno otvoreno</translation>
    </message>
    <message>
        <source>Nothing yet. Drop a picture or a document here, or try the sample to see how it feels: everything stays on this computer until you share it.</source>
        <translation>Još ništa. Prevucite sliku ili dokument ovde ili isprobajte na primeru: sve ostaje na ovom računaru dok ga ne podelite.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Na %1</translation>
    </message>
    <message>
        <source>Asking for its pages…</source>
        <translation>Traži se spisak stranica…</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n otvorena</numerusform>
            <numerusform>%n otvorene</numerusform>
            <numerusform>%n otvorenih</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Pokušaj ponovo</translation>
    </message>
    <message>
        <source>No pages yet. Open a file, then choose Share and “A server” to put it here.</source>
        <translation>Još nema stranica. Otvorite datoteku, pa izaberite „Podeli“ i „Server“ da je stavite ovde.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateBadge</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>For screen readers; %1: &quot;Live&quot;, &quot;Offline&quot;, &quot;Server not reachable&quot;</extracomment>
        <translation>Veza: %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateText</name>
    <message>
        <source>Live · Read-only</source>
        <translation>Uživo · Samo za čitanje</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Samo za čitanje</translation>
    </message>
    <message>
        <source>This page is read-only: you see every change at once, but nobody can write.</source>
        <translation>Stranica je samo za čitanje: svaku izmenu vidite odmah, ali niko ne može da piše.</translation>
    </message>
    <message>
        <source>You see every change at once, but your link does not allow you to write. Ask the person who shared the page for another.</source>
        <translation>Svaku izmenu vidite odmah, ali vam veza ne dozvoljava da pišete. Zatražite drugu od onoga ko je podelio stranicu.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Uživo</translation>
    </message>
    <message>
        <source>Every change reaches you, and everyone else, at once.</source>
        <translation>Svaka izmena odmah stiže do vas i svih ostalih.</translation>
    </message>
    <message>
        <source>%1 showing %2</source>
        <extracomment>%1: &quot;Reconnecting…&quot;; %2: a time of day</extracomment>
        <translation>%1 prikazano stanje od %2</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Ponovno povezivanje…</translation>
    </message>
    <message>
        <source>%1 — showing %2</source>
        <extracomment>%1: &quot;Offline&quot;, &quot;Trying again in 12 s&quot;; %2: a time of day</extracomment>
        <translation>%1 — prikazano stanje od %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Van mreže</translation>
    </message>
    <message>
        <source>There is no network. You can read everything that was here; writing works again once you are back.</source>
        <translation>Nema mreže. Možete da čitate sve što je bilo ovde; pisanje ponovo radi kada se vratite.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Odjavljeni ste</translation>
    </message>
    <message>
        <source>Your access has ended or was taken back. Open the link you were given once more, or ask for a new one.</source>
        <translation>Vaš pristup je istekao ili je oduzet. Ponovo otvorite vezu koju ste dobili ili zatražite novu.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Nema pristupa</translation>
    </message>
    <message>
        <source>The server does not let you see this page any more. Ask the person who shared it for a new link.</source>
        <translation>Server vam više ne dozvoljava da vidite ovu stranicu. Zatražite novu vezu od onoga ko ju je podelio.</translation>
    </message>
    <message>
        <source>Versions differ</source>
        <translation>Različite verzije</translation>
    </message>
    <message>
        <source>This copy of Callout and the server do not understand each other. Update Callout, or ask whoever runs the server to update it.</source>
        <translation>Ovaj primerak programa Callout i server se ne razumeju. Ažurirajte Callout ili zamolite onoga ko vodi server da ga ažurira.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odbijeno</translation>
    </message>
    <message>
        <source>The server refused the connection. Open the link you were given once more; if that does not help, ask whoever runs the server.</source>
        <translation>Server je odbio vezu. Ponovo otvorite vezu koju ste dobili; ako ne pomogne, obratite se onome ko vodi server.</translation>
    </message>
    <message>
        <source>You can read what is here meanwhile.</source>
        <translation>U međuvremenu možete da čitate ono što je ovde.</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Provera veze…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Preuzimanje novog…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Povezivanje…</translation>
    </message>
    <message>
        <source>Live · On this computer</source>
        <translation>Uživo · Na ovom računaru</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nobody else sees this page until you share it.</source>
        <translation>Sve se čuva na ovom računaru. Niko drugi ne vidi ovu stranicu dok je ne podelite.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version</source>
        <translation>Drugi Callout prozor je druge verzije</translation>
    </message>
    <message>
        <source>Another Callout window is not responding</source>
        <translation>Drugi Callout prozor ne odgovara</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Ne odgovara</translation>
    </message>
    <message>
        <source>The two cannot share a connection. Close that window, or open this page there. You can read what is here.</source>
        <translation>Njih dva ne mogu da dele vezu. Zatvorite taj prozor ili otvorite ovu stranicu u njemu. Možete da čitate ono što je ovde.</translation>
    </message>
    <message>
        <source>You can read what is here; writing works again as soon as that window answers or is closed.</source>
        <translation>Možete da čitate ono što je ovde; moći ćete ponovo da pišete čim taj prozor odgovori ili se zatvori.</translation>
    </message>
    <message>
        <source>%1 Callout keeps trying; you can read what is here.</source>
        <translation>%1 Callout i dalje pokušava; ono što je ovde možete da čitate.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · again in %n s</source>
        <extracomment>%1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · ponovo za %n s</numerusform>
            <numerusform>%1 · ponovo za %n s</numerusform>
            <numerusform>%1 · ponovo za %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n s</source>
        <extracomment>as short as can be, for narrow windows; %1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n s</numerusform>
            <numerusform>%1 · %n s</numerusform>
            <numerusform>%1 · %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Network wants a sign-in</source>
        <translation>Mreža traži prijavu</translation>
    </message>
    <message>
        <source>Sign in to network</source>
        <translation>Prijava na mrežu</translation>
    </message>
    <message>
        <source>This network lets nobody through before signing in, as in a hotel or on a train. Open its page and sign in; Callout then comes back by itself. You can read what is here.</source>
        <translation>Ova mreža nikoga ne propušta bez prijave, kao u hotelu ili vozu. Otvorite njenu stranicu i prijavite se; Callout se onda vraća sam. Ono što je ovde možete da čitate.</translation>
    </message>
    <message>
        <source>Server key has changed</source>
        <translation>Ključ servera je promenjen</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>Ključ je promenjen</translation>
    </message>
    <message>
        <source>%1 has another key than the one in your link, so nothing was sent to it. Ask whoever shared the page whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 ima drugi ključ od onog u vašoj vezi, pa mu ništa nije poslato. Pitajte onoga ko je podelio stranicu da li je server premešten ili ponovo instaliran, i ako jeste, tražite novu vezu.</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Sertifikat nije važeći</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it, so nothing was sent. Check this computer&apos;s date, and ask whoever runs the server.</source>
        <translation>Sertifikat za %1 ne važi za njega, pa ništa nije poslato. Proverite datum na ovom računaru i pitajte onoga ko vodi server.</translation>
    </message>
    <message>
        <source>Not a Callout server</source>
        <translation>Nije Callout server</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout: the server may have moved, or another network uses its address. Ask whoever shared the page.</source>
        <translation>Na adresi %1 nešto odgovara, ali to nije Callout: server je možda premešten, ili njegovu adresu koristi druga mreža. Pitajte onoga ko je podelio stranicu.</translation>
    </message>
    <message>
        <source>Server asks to wait</source>
        <translation>Server traži da se sačeka</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Server nije pronađen</translation>
    </message>
    <message>
        <source>Server not reachable</source>
        <translation>Server nije dostupan</translation>
    </message>
    <message>
        <source>Server not answering</source>
        <translation>Server ne odgovara</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Veza je prekinuta</translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation>Server je zauzet</translation>
    </message>
    <message>
        <source>Callout&apos;s own server on this computer is being started again.</source>
        <translation>Sopstveni server Callout-a na ovom računaru se ponovo pokreće.</translation>
    </message>
    <message>
        <source>%1 asks for a pause, because there were too many attempts.</source>
        <translation>%1 traži pauzu, jer je bilo previše pokušaja.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network.</source>
        <translation>%1 nije moguće pronaći: njegovo ime iz ove mreže ne vodi nikuda.</translation>
    </message>
    <message>
        <source>Nobody answers at %1: the server may be switched off, or sharing was stopped there.</source>
        <translation>Na adresi %1 niko ne odgovara: server je možda isključen, ili je deljenje tamo zaustavljeno.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow.</source>
        <translation>%1 nije odgovorio na vreme: možda je preopterećen, ili je mreža spora.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Veza sa %1 se prekinula.</translation>
    </message>
    <message>
        <source>%1 is restarting or has too much to do.</source>
        <translation>%1 se ponovo pokreće ili ima previše posla.</translation>
    </message>
    <message>
        <source>You are offline. Your words are kept here; send them once you are connected.</source>
        <translation>Van mreže ste. Vaš tekst je sačuvan ovde; pošaljite ga kada se povežete.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. Your words are kept here; send them once you are connected.</source>
        <translation>Ova mreža prvo traži prijavu. Vaš tekst je sačuvan ovde; pošaljite ga kada se povežete.</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed, so nothing is sent to it. Your words are kept here; ask whoever shared the page.</source>
        <translation>Ključ servera je promenjen, pa mu se ništa ne šalje. Vaš tekst je sačuvan ovde; pitajte onoga ko je podelio stranicu.</translation>
    </message>
    <message>
        <source>The server was not found where it should be, so nothing is sent. Your words are kept here; ask whoever shared the page.</source>
        <translation>Server nije tamo gde bi trebalo da bude, pa se ništa ne šalje. Vaš tekst je sačuvan ovde; pitajte onoga ko je podelio stranicu.</translation>
    </message>
    <message>
        <source>You are signed out. Your words are kept here; open the link you were given once more.</source>
        <translation>Odjavljeni ste. Vaš tekst je sačuvan ovde; ponovo otvorite vezu koju ste dobili.</translation>
    </message>
    <message>
        <source>You have no access any more. Your words are kept here; ask for a new link.</source>
        <translation>Više nemate pristup. Vaš tekst je sačuvan ovde; tražite novu vezu.</translation>
    </message>
    <message>
        <source>The server does not let this Callout in. Your words are kept here; ask whoever runs the server.</source>
        <translation>Server ne pušta ovaj Callout. Vaš tekst je sačuvan ovde; pitajte onoga ko vodi server.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. Your words are kept here; send them as soon as that window answers or is closed.</source>
        <translation>Drugi prozor Callout-a ne odgovara. Vaš tekst je sačuvan ovde; pošaljite ga čim taj prozor odgovori ili se zatvori.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version. Your words are kept here; send them once that window is closed.</source>
        <translation>Drugi prozor Callout-a je druge verzije. Vaš tekst je sačuvan ovde; pošaljite ga kada se taj prozor zatvori.</translation>
    </message>
    <message>
        <source>Window “%1” is of another version</source>
        <translation>Prozor „%1“ je druge verzije</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection, and the two cannot share it. Close that window, or open this page there. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Veza je kod Callout prozora „%1“, pa njih dva ne mogu da je dele. Zatvorite taj prozor ili otvorite ovu stranicu u njemu. Možete da čitate ono što je ovde. (Proces %2)</translation>
    </message>
    <message>
        <source>Window “%1” is not responding</source>
        <translation>Prozor „%1“ ne odgovara</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection that your windows share, and does not answer. Close it, or end it if it does not close: writing works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>Callout prozor „%1“ drži vezu koju vaši prozori dele i ne odgovara. Zatvorite ga, ili ga prekinite ako se ne zatvara: odmah ćete ponovo moći da pišete. Možete da čitate ono što je ovde. (Proces %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::Times</name>
    <message>
        <source>yesterday</source>
        <translation>juče</translation>
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
        <translation>Pokušaj sada</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Podeli</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meni</translation>
    </message>
    <message numerus="yes">
        <source>%n viewing</source>
        <translation>
            <numerusform>%n gleda</numerusform>
            <numerusform>%n gledaju</numerusform>
            <numerusform>%n gleda</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can say who is viewing while this is not live</source>
        <translation>Dok nema žive veze, ne zna se ko gleda</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n nepročitan</numerusform>
            <numerusform>%n nepročitana</numerusform>
            <numerusform>%n nepročitanih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open discussion(s)</source>
        <translation>
            <numerusform>%n otvorena rasprava</numerusform>
            <numerusform>%n otvorene rasprave</numerusform>
            <numerusform>%n otvorenih rasprava</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>sign of a page that others can open, beside its title</extracomment>
        <translation>Deli se</translation>
    </message>
    <message>
        <source>Others can open this page.</source>
        <translation>Drugi mogu da otvore ovu stranicu.</translation>
    </message>
    <message>
        <source>Open Sign-in Page</source>
        <translation>Otvori stranicu za prijavu</translation>
    </message>
    <message>
        <source>Open New Link…</source>
        <translation>Otvori novu vezu…</translation>
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
        <translation>Prikazano na %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::WaitingPane</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a download is there, &quot;1.2 MB of 3.4 MB&quot;</extracomment>
        <translation>%1 od %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::Windows</name>
    <message>
        <source>Sample mockup</source>
        <translation>Primer makete</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1. Check that there is room and that you may write there.</source>
        <translation>Primer nije moguće kopirati u %1. Proverite da li ima mesta i da li smete tamo da pišete.</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <extracomment>file name of a picture from the clipboard; %1 is date and time</extracomment>
        <translation>Nalepljeno %1</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in %1. Check that there is room and that you may write there.</source>
        <translation>Nalepljenu sliku nije moguće sačuvati u %1. Proverite da li ima mesta i da li smete tamo da pišete.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Sve datoteke</translation>
    </message>
    <message>
        <source>The link leads to %1, where you have not been invited yet. Ask for a link with an invitation.</source>
        <translation>Veza vodi na %1, gde još niste pozvani. Zatražite vezu sa pozivnicom.</translation>
    </message>
    <message numerus="yes">
        <source>Sharing ends for %n person(s) when this window closes.</source>
        <translation>
            <numerusform>Deljenje se prekida za %n osobu kada se ovaj prozor zatvori.</numerusform>
            <numerusform>Deljenje se prekida za %n osobe kada se ovaj prozor zatvori.</numerusform>
            <numerusform>Deljenje se prekida za %n osoba kada se ovaj prozor zatvori.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Nastavi deljenje</translation>
    </message>
    <message>
        <source>End sharing and close</source>
        <translation>Prekini deljenje i zatvori</translation>
    </message>
    <message>
        <source>There is nothing in the folder %1 that Callout opens: pictures, PDF, web pages, Markdown or text. Choose another one.</source>
        <translation>U fascikli %1 nema ničega što Callout otvara: slika, PDF, veb-stranica, Markdown ili tekst. Izaberite drugu.</translation>
    </message>
    <message>
        <source>Callout opens files on this computer, web addresses and callout:// links, but not “%1”. Save it as a file first, then open that.</source>
        <translation>Callout otvara datoteke na ovom računaru, veb-adrese i callout:// veze, ali ne „%1“. Prvo to sačuvajte kao datoteku, pa otvorite nju.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otvaranje</translation>
    </message>
    <message>
        <source>Images and documents</source>
        <translation>Slike i dokumenti</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Slike</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenti</translation>
    </message>
</context>
<context>
    <name>callout::ui::Workspace</name>
    <message>
        <source>Me</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>ovaj računar</translation>
    </message>
</context>
</TS>
