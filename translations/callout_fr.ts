<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>callout::DocumentError</name>
    <message>
        <source>%1 megapixels</source>
        <extracomment>%1 is a number, like 48 or 0.5</extracomment>
        <translation>%1 mégapixels</translation>
    </message>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed: open it from where it is now.</source>
        <translation>Le fichier « %1 » n’existe pas. Il a peut-être été déplacé ou renommé : ouvrez-le là où il se trouve maintenant.</translation>
    </message>
    <message>
        <source>“%1” could not be read. Check that you may read it and that its disk is working.</source>
        <translation>« %1 » n’a pas pu être lu. Vérifiez que vous avez le droit de le lire et que son disque fonctionne.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). Copy, download or export it again.</source>
        <translation>« %1 » est vide (0 octet). Copiez-le, téléchargez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because the reader for its format is not installed. Install the package qt6-image-formats-plugins, or export the picture as PNG or JPEG.</source>
        <translation>« %1 » ne peut pas être ouvert, car le lecteur de son format n’est pas installé. Installez le paquet qt6-image-formats-plugins, ou exportez l’image en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 pixels (%4); Callout opens up to %5. Make it smaller, or crop it to the part you want to discuss.</source>
        <extracomment>%1 file name, %2 and %3 pixels, %4 like &quot;400 megapixels&quot;, %5 like &quot;134 megapixels&quot;</extracomment>
        <translation>« %1 » compte %2 × %3 pixels (%4) ; Callout en ouvre jusqu’à %5. Réduisez l’image, ou recadrez-la sur la partie à discuter.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be shown. Copy, download or export it again.</source>
        <translation>« %1 » est endommagé et ne peut pas être affiché. Copiez-le, téléchargez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Opening “%1” was stopped. Open it again to see it.</source>
        <translation>L’ouverture de « %1 » a été arrêtée. Ouvrez-le de nouveau pour le voir.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages, the most that Callout opens. Split it into several files and open the one you want to discuss.</source>
        <extracomment>%1 file name, %2 the largest number of pages</extracomment>
        <translation>« %1 » compte plus de %2 pages, le maximum que Callout ouvre. Divisez-le en plusieurs fichiers et ouvrez celui dont vous voulez discuter.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that only the program of its publisher can open. Ask for a copy without that protection, or with a password.</source>
        <translation>« %1 » est protégé d’une manière telle que seul le programme de son éditeur peut l’ouvrir. Demandez une copie sans cette protection, ou avec un mot de passe.</translation>
    </message>
    <message>
        <source>“%1” is incomplete: the file ends too early. Copy or download it again.</source>
        <translation>« %1 » est incomplet : le fichier se termine trop tôt. Copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“%1” is not a web page or a picture that can be shown as one. Save it as a file and open that, or export it as PDF or PNG.</source>
        <translation>« %1 » n’est ni une page web ni une image affichable comme telle. Enregistrez-le dans un fichier et ouvrez celui-ci, ou exportez-le en PDF ou PNG.</translation>
    </message>
    <message>
        <source>The page “%1” is too large to be shown. Open a part of it, or print it to PDF with a browser and open that.</source>
        <translation>La page « %1 » est trop grande pour être affichée. Ouvrez-en une partie, ou imprimez-la en PDF avec un navigateur et ouvrez ce PDF.</translation>
    </message>
    <message>
        <source>The page “%1” could not be shown: the program that reads web pages failed. Try again, or print the page to PDF with a browser and open that.</source>
        <translation>La page « %1 » n’a pas pu être affichée : le programme qui lit les pages web a échoué. Réessayez, ou imprimez la page en PDF avec un navigateur et ouvrez ce PDF.</translation>
    </message>
    <message>
        <source>“%1” needs the program that reads web pages, which is not installed. Install the package callout-webprint, or save the page as PDF or PNG and open that.</source>
        <translation>« %1 » nécessite le programme qui lit les pages web, qui n’est pas installé. Installez le paquet callout-webprint, ou enregistrez la page en PDF ou PNG et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Check the address and your connection, then try again.</source>
        <translation>« %1 » n’a pas répondu à temps. Vérifiez l’adresse et votre connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” leads from one address to the next without an end. Open it in a browser and copy the address that you arrive at.</source>
        <translation>« %1 » mène sans fin d’une adresse à l’autre. Ouvrez-le dans un navigateur et copiez l’adresse à laquelle vous arrivez.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached safely. Check the address and your connection, then try again.</source>
        <translation>« %1 » ne peut pas être joint en toute sécurité. Vérifiez l’adresse et votre connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>The server of “%1” answered with error %2. Check the address; if one must sign in to see the page, save it with a browser and open the file.</source>
        <extracomment>%1 a web address, %2 a number like 404</extracomment>
        <translation>Le serveur de « %1 » a répondu par l’erreur %2. Vérifiez l’adresse ; s’il faut se connecter pour voir la page, enregistrez-la avec un navigateur et ouvrez le fichier.</translation>
    </message>
    <message>
        <source>“%1” leads into the private network of this computer, which a public page may not. Open the address that you mean itself.</source>
        <translation>« %1 » mène dans le réseau privé de cet ordinateur, ce qui n’est pas permis à une page publique. Ouvrez directement l’adresse voulue.</translation>
    </message>
    <message>
        <source>“%1” is not a picture or PDF that Callout knows, whatever its name says. It opens PNG, JPEG, WebP, GIF, BMP and TIFF: export it as one of these, or as PDF.</source>
        <translation>« %1 » n’est pas une image ni un PDF que Callout connaît, quoi qu’en dise son nom. Il ouvre PNG, JPEG, WebP, GIF, BMP et TIFF : exportez-le dans l’un de ces formats, ou en PDF.</translation>
    </message>
    <message>
        <source>“%1” is nothing that Callout can show. It opens pictures (PNG, JPEG, WebP, GIF, BMP and TIFF), PDF, HTML, Markdown and text: export it as one of these.</source>
        <translation>« %1 » n’est rien que Callout puisse afficher. Il ouvre des images (PNG, JPEG, WebP, GIF, BMP et TIFF), PDF, HTML, Markdown et du texte : exportez-le dans l’un de ces formats.</translation>
    </message>
    <message>
        <source>“%1” is longer than Callout shows as text: up to %2 and %3 rows. Open a part of it.</source>
        <translation>« %1 » est plus long que ce que Callout affiche comme texte : jusqu’à %2 et %3 lignes. Ouvrez-en une partie.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open one of the files in it.</source>
        <translation>« %1 » est un dossier. Ouvrez l’un des fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, not a file. Save what comes from it as a file and open that.</source>
        <translation>« %1 » est un périphérique ou un tube, pas un fichier. Enregistrez ce qui en sort dans un fichier et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most that Callout opens. Save a picture as JPEG or WebP, or split a document into several files.</source>
        <translation>« %1 » dépasse %2, le maximum que Callout ouvre. Enregistrez une image en JPEG ou WebP, ou divisez un document en plusieurs fichiers.</translation>
    </message>
    <message>
        <source>There is not enough memory to show “%1”. Close other programs, or make it smaller.</source>
        <translation>Il n’y a pas assez de mémoire pour afficher « %1 ». Fermez d’autres programmes, ou réduisez sa taille.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened because callout-pdf, the part of Callout that reads PDFs, is missing or cannot be started. Close some programs and try again, or install Callout again.</source>
        <translation>« %1 » ne peut pas être ouvert, car callout-pdf, la partie de Callout qui lit les PDF, manque ou ne peut pas être démarrée. Fermez quelques programmes et réessayez, ou réinstallez Callout.</translation>
    </message>
</context>
<context>
    <name>callout::HtmlDocument</name>
    <message>
        <source>Simplified</source>
        <translation>Simplifiée</translation>
    </message>
    <message>
        <source>Simplified: install the package callout-webprint to see the page as it is</source>
        <translation>Simplifiée : installez le paquet callout-webprint pour voir la page telle qu’elle est</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <extracomment>%1 is the time, and the day if it was not today, at which a web page was fetched</extracomment>
        <translation>Instantané de %1</translation>
    </message>
</context>
<context>
    <name>callout::PageModel</name>
    <message>
        <source>Someone</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>callout::PdfDocument</name>
    <message>
        <source>Page %1 cannot be shown: it is damaged, or painting it takes too much memory or time.</source>
        <translation>La page %1 ne peut pas être affichée : elle est endommagée, ou son affichage demande trop de mémoire ou de temps.</translation>
    </message>
</context>
<context>
    <name>callout::TextDocument</name>
    <message>
        <source>%1, some characters could not be read</source>
        <extracomment>%1 the name of an encoding, like &quot;UTF-16 LE&quot;</extracomment>
        <translation>%1, certains caractères n’ont pas pu être lus</translation>
    </message>
</context>
<context>
    <name>callout::ui::AboutDialog</name>
    <message>
        <source>About Callout</source>
        <translation>À propos de Callout</translation>
    </message>
    <message>
        <source>Callout %1</source>
        <translation>Callout %1</translation>
    </message>
    <message>
        <source>Talk about a spot on a picture or a page, together.</source>
        <translation>Parler ensemble d’un endroit précis d’une image ou d’une page.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>callout::ui::AvatarStack</name>
    <message>
        <source>Someone</source>
        <translation>Quelqu’un</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <extracomment>%1: the names of users, separated by commas</extracomment>
        <translation>Regardent : %1</translation>
    </message>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (invité)</translation>
    </message>
</context>
<context>
    <name>callout::ui::BannerArea</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>callout::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n discussion(s) here: click to fan them out</source>
        <translation>
            <numerusform>%n discussion ici : cliquez pour la déployer</numerusform>
            <numerusform>%n discussions ici : cliquez pour les déployer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of the author, %2 what they wrote</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Opening “%1”…
Press Esc to stop.</source>
        <translation>Ouverture de « %1 »…
Appuyez sur Échap pour arrêter.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <extracomment>of a new discussion; %1 what was written so far and not sent</extracomment>
        <translation>Brouillon : %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatHeader</name>
    <message>
        <source>More about this discussion</source>
        <translation>Plus d’actions sur cette discussion</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolue</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Reopen (E, outside the field)</source>
        <translation>Rouvrir (E, hors du champ)</translation>
    </message>
    <message>
        <source>Resolve (E, outside the field)</source>
        <translation>Résoudre (E, hors du champ)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ChatWindow</name>
    <message>
        <source>Copy a link to this marker</source>
        <translation>Copier un lien vers ce repère</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Edit the comment</source>
        <translation>Modifier le commentaire</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Supprimer le commentaire…</translation>
    </message>
    <message>
        <source>Delete the discussion</source>
        <translation>Supprimer la discussion</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Supprimer un commentaire</translation>
    </message>
    <message>
        <source>Delete this comment?</source>
        <translation>Supprimer ce commentaire ?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Il disparaît pour tout le monde. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Discussion %1 by %2</source>
        <extracomment>%1: its number; %2: who began it</extracomment>
        <translation>Discussion %1 par %2</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n personne écrit…</numerusform>
            <numerusform>%n personnes écrivent…</numerusform>
        </translation>
    </message>
    <message>
        <source>This discussion was deleted. Your words are kept here; copy what you need.</source>
        <translation>Cette discussion a été supprimée. Votre texte est conservé ici ; copiez ce dont vous avez besoin.</translation>
    </message>
    <message>
        <source>This page is read-only. A moderator can open it for comments again.</source>
        <translation>Cette page est en lecture seule. Un modérateur peut la rouvrir aux commentaires.</translation>
    </message>
    <message>
        <source>You can read but not write here. Ask the person who shared the page for another link.</source>
        <translation>Vous pouvez lire mais pas écrire ici. Demandez un autre lien à la personne qui a partagé la page.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out by screen readers: who, and what they wrote</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>These are your unsent words. What the comment says is shown above.</source>
        <translation>Voici votre texte, qui n’a pas été envoyé. Ce que dit le commentaire est affiché au-dessus.</translation>
    </message>
    <message>
        <source>The comment that you were editing was deleted. Your words are kept here; send them as a reply, or copy what you need.</source>
        <translation>Le commentaire que vous modifiiez a été supprimé. Votre texte est conservé ici ; envoyez-le comme réponse ou copiez ce dont vous avez besoin.</translation>
    </message>
    <message>
        <source>This comment was changed meanwhile, as shown above. Sending puts your words in the place of those.</source>
        <translation>Ce commentaire a été modifié entre-temps, comme affiché au-dessus. Si vous envoyez, votre texte le remplace.</translation>
    </message>
    <message>
        <source>These words were sent, changed or deleted in another window just now.</source>
        <translation>Ces mots viennent d’être envoyés, modifiés ou supprimés dans une autre fenêtre.</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommandLine</name>
    <message>
        <source>this version cannot export; to open a file of that name, write ./export</source>
        <translation>cette version ne sait pas exporter ; pour ouvrir un fichier de ce nom, écrivez ./export</translation>
    </message>
    <message>
        <source>%1 needs a value (see callout --help)</source>
        <translation>%1 demande une valeur (voir callout --help)</translation>
    </message>
    <message>
        <source>unknown option %1 (see callout --help)</source>
        <translation>option inconnue %1 (voir callout --help)</translation>
    </message>
    <message>
        <source>--server needs a callout:// link</source>
        <translation>--server demande un lien callout://</translation>
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
        <translation>Utilisation : callout [OPTION]... [FICHIER|URL|callout://LIEN]...
Ouvre chaque fichier ou page partagée dans une fenêtre ; sans argument, la page d’accueil.

  --workspace DIR  garder l’espace de travail, ses réglages et ses caches dans DIR
  --server LINK    les fichiers deviennent des pages de ce serveur, désigné par son lien callout://
  --new-window     ouvrir une autre fenêtre même si la page est déjà ouverte
  --name NAME      le nom à porter dorénavant
  --yes            confirmer un nouveau serveur désigné par un lien (pour les scripts)
  --help           afficher ce texte
  --version        afficher la version
</translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n nouveau ↓</numerusform>
            <numerusform>%n nouveaux ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::CommentRow</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
    <message>
        <source>More about this comment</source>
        <translation>Plus d’actions sur ce commentaire</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <extracomment>%1: a time of day; the comment was changed after it was sent</extracomment>
        <translation>%1 · modifié</translation>
    </message>
    <message>
        <source>%1
Edited %2</source>
        <translation>%1
Modifié %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>For screen readers: who, when (&quot;14:02&quot; or &quot;Sending…&quot;), and the comment itself</extracomment>
        <translation>%1, %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n person(s)</source>
        <extracomment>%1: an emoji</extracomment>
        <translation>
            <numerusform>%1 de %n personne</numerusform>
            <numerusform>%1 de %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Delete the comment…</source>
        <translation>Supprimer le commentaire…</translation>
    </message>
</context>
<context>
    <name>callout::ui::Composer</name>
    <message>
        <source>Stop editing</source>
        <translation>Arrêter la modification</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Modification de votre commentaire</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Écrire un commentaire…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Write the comment anew…</source>
        <translation>Réécrire le commentaire…</translation>
    </message>
    <message>
        <source>Edit your comment</source>
        <translation>Modifiez votre commentaire</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Entrée envoie, Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Enregistrer (Entrée)</translation>
    </message>
    <message numerus="yes">
        <source>The comment is too long: %1 characters are allowed. Shorten it by %n.</source>
        <translation>
            <numerusform>Le commentaire est trop long : %1 caractères sont permis. Raccourcissez-le de %n caractère.</numerusform>
            <numerusform>Le commentaire est trop long : %1 caractères sont permis. Raccourcissez-le de %n caractères.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n de trop</numerusform>
            <numerusform>%n de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n restant</numerusform>
            <numerusform>%n restants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussButton</name>
    <message>
        <source>Discuss</source>
        <translation>Discuter</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Rattacher ici</translation>
    </message>
    <message>
        <source>Discuss what is selected (Ctrl+Alt+M)</source>
        <translation>Discuter de la sélection (Ctrl+Alt+M)</translation>
    </message>
    <message>
        <source>This is the passage that the discussion belongs to</source>
        <translation>C’est le passage auquel la discussion se rapporte</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionDelegate</name>
    <message>
        <source>Not sent</source>
        <extracomment>in the list of discussions: words in it did not get to the server, or wait to be sent</extracomment>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionModel</name>
    <message>
        <source>All comments were deleted</source>
        <translation>Tous les commentaires ont été supprimés</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>Discussion %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolue</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <translation>à propos de « %1 »</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>détachée</translation>
    </message>
    <message>
        <source>Draft of a new discussion: %1</source>
        <translation>Brouillon d’une nouvelle discussion : %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>with a draft</source>
        <translation>avec un brouillon</translation>
    </message>
</context>
<context>
    <name>callout::ui::DiscussionPanel</name>
    <message>
        <source>Discussions</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>Search texts and names</source>
        <translation>Rechercher textes et noms</translation>
    </message>
    <message>
        <source>Search discussions</source>
        <translation>Rechercher dans les discussions</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolues</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Discussions that I began, wrote in, or that are assigned to me</source>
        <translation>Discussions que j’ai commencées, où j’ai écrit ou qui me sont confiées</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>By place on the page</source>
        <translation>Par emplacement sur la page</translation>
    </message>
    <message>
        <source>Newest activity first</source>
        <translation>Activité la plus récente d’abord</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Par auteur</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 discussions are listed</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The discussions appear here as soon as the page is loaded.</source>
        <translation>Les discussions apparaissent ici dès que la page est chargée.</translation>
    </message>
    <message>
        <source>No discussion matches the search and the filters.</source>
        <translation>Aucune discussion ne correspond à la recherche et aux filtres.</translation>
    </message>
    <message>
        <source>No discussions yet.</source>
        <translation>Pas encore de discussion.</translation>
    </message>
    <message>
        <source>No discussions yet. Look only is on: turn it off to begin one.</source>
        <translation>Pas encore de discussion. Le mode « Regarder seulement » est actif : désactivez-le pour en commencer une.</translation>
    </message>
    <message>
        <source>Detached (%1)</source>
        <extracomment>heading of the discussions whose passage or page is no longer in the document</extracomment>
        <translation>Détachées (%1)</translation>
    </message>
    <message>
        <source>The document has changed, and what these are about is no longer there.</source>
        <translation>Le document a changé, et ce dont parlent ces discussions n’y est plus.</translation>
    </message>
    <message>
        <source>Detached discussions</source>
        <translation>Discussions détachées</translation>
    </message>
    <message>
        <source>No discussions yet. Click on the spot, or select the words, you want to talk about.</source>
        <translation>Pas encore de discussion. Cliquez à l’endroit, ou sélectionnez les mots, dont vous voulez parler.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>discussions with words that were not sent</extracomment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Discussions with words of mine that were not sent</source>
        <translation>Discussions avec des mots que je n’ai pas envoyés</translation>
    </message>
</context>
<context>
    <name>callout::ui::DropHint</name>
    <message>
        <source>Let go to open it in Callout</source>
        <translation>Relâchez pour l’ouvrir dans Callout</translation>
    </message>
</context>
<context>
    <name>callout::ui::ErrorText</name>
    <message>
        <source>Your comment was not sent.</source>
        <translation>Votre commentaire n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>Your change to the comment was not saved.</source>
        <translation>Votre modification du commentaire n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>La suppression n’a pas eu lieu.</translation>
    </message>
    <message>
        <source>The state of the discussion was not changed.</source>
        <translation>L’état de la discussion n’a pas été changé.</translation>
    </message>
    <message>
        <source>The marker was not moved.</source>
        <translation>Le repère n’a pas été déplacé.</translation>
    </message>
    <message>
        <source>Your reaction was not saved.</source>
        <translation>Votre réaction n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>The discussion was not brought back.</source>
        <translation>La discussion n’a pas été rétablie.</translation>
    </message>
    <message>
        <source>The settings of the page were not changed.</source>
        <translation>Les réglages de la page n’ont pas été changés.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Cela n’a pas fonctionné.</translation>
    </message>
    <message>
        <source>The server did not accept its content. Change it and try again.</source>
        <translation>Le serveur n’a pas accepté son contenu. Changez-le et réessayez.</translation>
    </message>
    <message>
        <source>The server runs an older version. Ask whoever runs it for an update.</source>
        <translation>Le serveur utilise une version plus ancienne. Demandez une mise à jour à la personne qui s’en occupe.</translation>
    </message>
    <message>
        <source>You are signed out. Open the link you were given once more.</source>
        <translation>Votre session est terminée. Rouvrez le lien que vous avez reçu.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask the person who shared the page for more rights.</source>
        <translation>Votre rôle ne le permet pas. Demandez plus de droits à la personne qui a partagé la page.</translation>
    </message>
    <message>
        <source>The discussion or the page is not there any more.</source>
        <translation>La discussion ou la page n’existe plus.</translation>
    </message>
    <message>
        <source>It had arrived before, or was deleted since. Look at the page before you try again.</source>
        <translation>C’était déjà arrivé, ou supprimé depuis. Regardez la page avant de réessayer.</translation>
    </message>
    <message>
        <source>It was sent before with other words. Send it once more.</source>
        <translation>Cela a déjà été envoyé avec d’autres mots. Envoyez-le une fois de plus.</translation>
    </message>
    <message>
        <source>Someone else changed it meanwhile. Look at the new text, then save yours again.</source>
        <translation>Quelqu’un d’autre l’a changé entre-temps. Regardez le nouveau texte, puis enregistrez le vôtre de nouveau.</translation>
    </message>
    <message>
        <source>The page is read-only. A moderator can open it for changes again.</source>
        <translation>La page est en lecture seule. Un modérateur peut la rouvrir aux changements.</translation>
    </message>
    <message>
        <source>The server does not answer just now. Try again in a moment.</source>
        <translation>Le serveur ne répond pas pour l’instant. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The server has a fault. Try again; if it stays, tell whoever runs the server.</source>
        <translation>Le serveur a un défaut. Réessayez ; si cela persiste, prévenez la personne qui s’en occupe.</translation>
    </message>
    <message>
        <source>You are offline. Try again once you are connected.</source>
        <translation>Vous êtes hors ligne. Réessayez une fois connecté.</translation>
    </message>
    <message>
        <source>There were too many changes in a short time. Try again in a minute.</source>
        <translation>Il y a eu trop de changements en peu de temps. Réessayez dans une minute.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many changes in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>Il y a eu trop de changements en peu de temps. Réessayez dans %n seconde.</numerusform>
            <numerusform>Il y a eu trop de changements en peu de temps. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What did not happen, then why and what to do: two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is too much: a comment has at most %1 characters, and a discussion room for a few hundred comments. Shorten it, or begin another discussion beside it.</source>
        <translation>C’est trop : un commentaire compte au plus %1 caractères, et une discussion a de la place pour quelques centaines de commentaires. Raccourcissez-le, ou commencez une autre discussion à côté.</translation>
    </message>
    <message>
        <source>Callout ended before the server had it. Try again, or discard it.</source>
        <translation>Callout s’est terminé avant que le serveur ne l’ait reçu. Réessayez ou abandonnez-le.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilePage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This is the copy that Callout kept.</source>
        <translation>Voici la copie que Callout a gardée.</translation>
    </message>
    <message>
        <source>%1 has changed since you last opened it.</source>
        <translation>%1 a changé depuis votre dernière ouverture.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept, where they were.</source>
        <translation>
            <numerusform>Sa discussion (%n) est conservée, à sa place.</numerusform>
            <numerusform>Ses %n discussions sont conservées, à leur place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your file %1 has changed, and differs from the copy shared at %2, which is shown here.</source>
        <translation>Votre fichier %1 a changé et diffère de la copie partagée sur %2, affichée ici.</translation>
    </message>
    <message>
        <source>Replace the shared copy</source>
        <translation>Remplacer la copie partagée</translation>
    </message>
    <message>
        <source>%1 is too large to be kept or shared, or the disk is full. You can look at it; others will not see it.</source>
        <translation>%1 est trop volumineux pour être conservé ou partagé, ou le disque est plein. Vous pouvez le regarder ; les autres ne le verront pas.</translation>
    </message>
    <message>
        <source>%1 could not be stored (%2). Others will not see it before it is.</source>
        <translation>%1 n’a pas pu être enregistré (%2). Les autres ne le verront pas avant qu’il le soit.</translation>
    </message>
    <message>
        <source>You see it as it was before.</source>
        <translation>Vous le voyez tel qu’il était avant.</translation>
    </message>
    <message>
        <source>The file %1 was deleted or moved. You see it as it was; its discussions are kept.</source>
        <translation>Le fichier %1 a été supprimé ou déplacé. Vous le voyez tel qu’il était ; ses discussions sont conservées.</translation>
    </message>
    <message>
        <source>%1 has just changed: you see the new version.</source>
        <translation>%1 vient de changer : vous voyez la nouvelle version.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n discussion(s) are kept.</source>
        <translation>
            <numerusform>Sa discussion (%n) est conservée.</numerusform>
            <numerusform>Ses %n discussions sont conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look at “%1” meanwhile.</source>
        <translation>Vous pouvez regarder « %1 » en attendant.</translation>
    </message>
    <message>
        <source>Somebody has replaced what this page shows. You see the new version; your file %1 is as it was.</source>
        <translation>Quelqu’un a remplacé ce que cette page montre. Vous voyez la nouvelle version ; votre fichier %1 est inchangé.</translation>
    </message>
    <message>
        <source>You are not allowed to add or replace files at %1. Ask whoever runs it.</source>
        <translation>Vous n’avez pas le droit d’ajouter ou de remplacer des fichiers sur %1. Demandez à la personne qui s’en occupe.</translation>
    </message>
    <message>
        <source>Passages go with their words, and are listed as detached where those are gone; markers stay where they were.</source>
        <translation>Les passages suivent leurs mots et sont listés comme détachés là où ceux-ci ont disparu ; les repères restent à leur place.</translation>
    </message>
</context>
<context>
    <name>callout::ui::FilmStrip</name>
    <message>
        <source>Pages of this review</source>
        <translation>Pages de cette revue</translation>
    </message>
</context>
<context>
    <name>callout::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>No text here</source>
        <translation>Pas de texte ici</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which match is shown, and how many there are</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::History</name>
    <message>
        <source>Move discussion</source>
        <translation>Déplacer la discussion</translation>
    </message>
    <message>
        <source>Delete discussion</source>
        <translation>Supprimer la discussion</translation>
    </message>
    <message>
        <source>Resolve discussion</source>
        <translation>Résoudre la discussion</translation>
    </message>
    <message>
        <source>Reopen discussion</source>
        <translation>Rouvrir la discussion</translation>
    </message>
</context>
<context>
    <name>callout::ui::InvitePane</name>
    <message>
        <source>Create link</source>
        <translation>Créer un lien</translation>
    </message>
    <message>
        <source>Links to this page</source>
        <translation>Liens vers cette page</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>peut commenter</translation>
    </message>
    <message>
        <source>can only look</source>
        <translation>peut seulement regarder</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>peut commenter, déplacer et supprimer</translation>
    </message>
    <message>
        <source>What people with the link can do</source>
        <translation>Ce que peuvent faire les personnes ayant le lien</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>pendant 1 heure</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>pendant 1 jour</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>pendant 1 semaine</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>pendant 30 jours</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>Durée de validité du lien</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Quiconque a le lien</translation>
    </message>
    <message>
        <source>They reach this computer at</source>
        <translation>Cet ordinateur est joignable à</translation>
    </message>
    <message>
        <source>Link to this page</source>
        <translation>Lien vers cette page</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>The page is kept at %1. Whoever has the link can open it, also while Callout is not running here.</source>
        <translation>La page est conservée sur %1. Quiconque a le lien peut l’ouvrir, même si Callout ne fonctionne pas ici.</translation>
    </message>
    <message>
        <source>The page is kept at %1. This link opens for people who were already invited; only moderators can invite others.</source>
        <translation>La page est conservée sur %1. Ce lien s’ouvre pour les personnes déjà invitées ; seuls les modérateurs peuvent en inviter d’autres.</translation>
    </message>
    <message>
        <source>127.0.0.1 (only this computer)</source>
        <translation>127.0.0.1 (cet ordinateur seulement)</translation>
    </message>
    <message>
        <source>This computer has no network, so nobody else can reach it. Connect to a network, then create the link.</source>
        <translation>Cet ordinateur n’a pas de réseau, personne d’autre ne peut donc le joindre. Connectez-vous à un réseau, puis créez le lien.</translation>
    </message>
    <message>
        <source>People outside your network cannot reach this address. For them, move the page to a server.</source>
        <translation>Les personnes hors de votre réseau ne peuvent pas joindre cette adresse. Pour elles, déplacez la page vers un serveur.</translation>
    </message>
    <message>
        <source>The link could not be created. %1</source>
        <translation>Le lien n’a pas pu être créé. %1</translation>
    </message>
    <message>
        <source>Create another link</source>
        <translation>Créer un autre lien</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>used by %n person(s)</source>
        <translation>
            <numerusform>utilisé par %n personne</numerusform>
            <numerusform>utilisé par %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>pas encore utilisé</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke the link that %1</source>
        <translation>Révoquer le lien qui %1</translation>
    </message>
    <message>
        <source>The link could not be revoked. %1</source>
        <translation>Le lien n’a pas pu être révoqué. %1</translation>
    </message>
    <message>
        <source>Key, which people see when they join: %1</source>
        <translation>Clé, que l’on voit en rejoignant : %1</translation>
    </message>
    <message>
        <source>Callout on this computer becomes the server, encrypted. People on your network open the link while Callout is running here; the page comes to them by itself.</source>
        <translation>Callout devient le serveur sur cet ordinateur, avec chiffrement. Les personnes de votre réseau ouvrent le lien tant que Callout fonctionne ici ; la page leur parvient d’elle-même.</translation>
    </message>
</context>
<context>
    <name>callout::ui::JoinDialog</name>
    <message>
        <source>Join a Review</source>
        <translation>Rejoindre une revue</translation>
    </message>
    <message>
        <source>You have been invited to a server that is new to you</source>
        <translation>Vous êtes invité sur un serveur que vous ne connaissez pas encore</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Serveur :</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Clé :</translation>
    </message>
    <message>
        <source>confirmed by a public authority</source>
        <translation>confirmée par une autorité publique</translation>
    </message>
    <message>
        <source>Your &amp;name there:</source>
        <translation>Votre &amp;nom là-bas :</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Join only if you know who sent you the link; they find the same key in their Share window.</source>
        <translation>Rien n’a encore été envoyé. Ne continuez que si vous savez qui vous a envoyé le lien ; cette personne trouve la même clé dans sa fenêtre de partage.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkDialog</name>
    <message>
        <source>Open New Link</source>
        <translation>Ouvrir un nouveau lien</translation>
    </message>
    <message>
        <source>Paste a callout:// link</source>
        <translation>Collez un lien callout://</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Paste the link that whoever shares the page sent you. What you wrote here is kept.</source>
        <translation>Collez le lien que vous a envoyé la personne qui partage la page. Ce que vous avez écrit ici est conservé.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Écrire à cette adresse ?</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>Ouvrir %1 dans le navigateur ?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Callout does not open links of this kind. You can copy the address.</source>
        <translation>Callout n’ouvre pas les liens de ce type. Vous pouvez copier l’adresse.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LinkedPage</name>
    <message>
        <source>Shared page</source>
        <translation>Page partagée</translation>
    </message>
    <message>
        <source>This page is no longer at %1. Ask whoever shared it for a new link.</source>
        <translation>Cette page n’est plus sur %1. Demandez un nouveau lien à la personne qui l’a partagée.</translation>
    </message>
    <message>
        <source>There is nothing to see of “%1” yet: whoever shares it is still uploading it. It appears by itself.</source>
        <translation>Il n’y a encore rien à voir de « %1 » : la personne qui la partage est en train de l’envoyer. Elle apparaîtra d’elle-même.</translation>
    </message>
</context>
<context>
    <name>callout::ui::LookOnlySign</name>
    <message>
        <source>Look only: clicks place nothing</source>
        <translation>Regarder seulement : les clics ne placent rien</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
</context>
<context>
    <name>callout::ui::MarkerAccessible</name>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolue</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>Discussion %1, %2, by %3: %4</source>
        <extracomment>for screen readers; %1 number, %2 &quot;open&quot;, &quot;resolved&quot;…, %3 author, %4 the first words</extracomment>
        <translation>Discussion %1, %2, par %3 : %4</translation>
    </message>
    <message>
        <source>%1 percent from the left, %2 percent from the top</source>
        <extracomment>where a marker is; %1 and %2 are whole numbers</extracomment>
        <translation>%1 pour cent depuis la gauche, %2 pour cent depuis le haut</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>about “%1”</source>
        <extracomment>which words of a text a discussion is about</extracomment>
        <translation>à propos de « %1 »</translation>
    </message>
    <message>
        <source>the passage has changed</source>
        <translation>le passage a changé</translation>
    </message>
</context>
<context>
    <name>callout::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Personnes à mentionner</translation>
    </message>
</context>
<context>
    <name>callout::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageActions</name>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Paste Picture</source>
        <translation>Coller une image</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>New Window on This Page</source>
        <translation>Nouvelle fenêtre sur cette page</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Partager…</translation>
    </message>
    <message>
        <source>Copy Link to Discussion</source>
        <translation>Copier le lien vers la discussion</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Callout</source>
        <translation>À propos de Callout</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>New Discussion</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Next Discussion</source>
        <translation>Discussion suivante</translation>
    </message>
    <message>
        <source>Previous Discussion</source>
        <translation>Discussion précédente</translation>
    </message>
    <message>
        <source>Resolve or Reopen</source>
        <translation>Résoudre ou rouvrir</translation>
    </message>
    <message>
        <source>Delete Discussion</source>
        <translation>Supprimer la discussion</translation>
    </message>
    <message>
        <source>Search Discussions</source>
        <translation>Rechercher dans les discussions</translation>
    </message>
    <message>
        <source>Look Only</source>
        <translation>Regarder seulement</translation>
    </message>
    <message>
        <source>Show Resolved</source>
        <translation>Afficher les résolues</translation>
    </message>
    <message>
        <source>List of Discussions</source>
        <translation>Liste des discussions</translation>
    </message>
    <message>
        <source>Fit in Window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Find in the Text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Go to Page…</source>
        <translation>Aller à la page…</translation>
    </message>
    <message>
        <source>Next Page of the Review</source>
        <translation>Page suivante de la revue</translation>
    </message>
    <message>
        <source>Previous Page of the Review</source>
        <translation>Page précédente de la revue</translation>
    </message>
    <message>
        <source>Run the Page&apos;s Scripts</source>
        <translation>Exécuter les scripts de la page</translation>
    </message>
    <message>
        <source>Mute Notifications of This Page</source>
        <translation>Couper les notifications de cette page</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageCard</name>
    <message>
        <source>Untitled page</source>
        <translation>Page sans titre</translation>
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
        <translation>Aller à la page (Ctrl+G)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageSource</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You can no longer see “%1” at %2: it is gone, or the invitation was withdrawn. Ask whoever shared it.</source>
        <translation>Vous ne pouvez plus voir « %1 » sur %2 : la page n’existe plus, ou l’invitation a été retirée. Demandez à la personne qui l’a partagée.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2</source>
        <translation>« %1 » n’a pas pu être récupéré. %2</translation>
    </message>
    <message>
        <source>Fetching “%1” was stopped. Try again to see it.</source>
        <translation>La récupération de « %1 » a été arrêtée. Réessayez pour l’afficher.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PageWindow</name>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>Il n’y a ni image, ni fichier, ni lien Callout dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Discussion resolved</source>
        <translation>Discussion résolue</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Only %1 or a moderator can delete this discussion.</source>
        <translation>Seul %1 ou un modérateur peut supprimer cette discussion.</translation>
    </message>
    <message>
        <source>There is nothing to share yet: the page is still being opened.</source>
        <translation>Il n’y a encore rien à partager : la page est en cours d’ouverture.</translation>
    </message>
    <message>
        <source>Link copied. It opens for people who were invited to this page.</source>
        <translation>Lien copié. Il s’ouvre pour les personnes invitées à cette page.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Ouverture de « %1 »…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Ouvrir une autre…</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>window title with the number of discussions with something unread: &quot;(3) mockup.png&quot;</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Look only is on: nothing can be placed.</source>
        <translation>Le mode « Regarder seulement » est actif : rien ne peut être placé.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>This page is read-only: discussions can be read, not added.</source>
        <translation>Cette page est en lecture seule : on peut lire les discussions, pas en ajouter.</translation>
    </message>
    <message>
        <source>You were invited to look at this page, not to comment. Ask for another invitation.</source>
        <translation>Vous êtes invité à regarder cette page, pas à la commenter. Demandez une autre invitation.</translation>
    </message>
    <message>
        <source>The discussion that the link names has been deleted.</source>
        <translation>La discussion désignée par le lien a été supprimée.</translation>
    </message>
    <message>
        <source>Discussion deleted</source>
        <translation>Discussion supprimée</translation>
    </message>
    <message>
        <source>You were sharing when Callout was last closed. Links that you gave out work again once you share.</source>
        <translation>Vous partagiez à la dernière fermeture de Callout. Les liens que vous avez donnés fonctionneront de nouveau dès que vous partagerez.</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Partager de nouveau</translation>
    </message>
    <message>
        <source>Sharing again</source>
        <translation>Partage repris</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>What you write is not being saved in %1: the disk may be full, or the file is damaged or held by another program. Send it, or copy it, before you close Callout.</source>
        <translation>Ce que vous écrivez n’est pas enregistré dans %1 : le disque est peut-être plein, ou le fichier est endommagé ou retenu par un autre programme. Envoyez-le, ou copiez-le, avant de fermer Callout.</translation>
    </message>
    <message>
        <source>Port %1, which you shared at before, is taken by another program, so others reach you at port %2 now. Links that you gave out before do not work: give out new ones.</source>
        <translation>Le port %1, par lequel vous partagiez auparavant, est pris par un autre programme ; on vous joint maintenant par le port %2. Les liens que vous avez donnés avant ne fonctionnent plus : donnez-en de nouveaux.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New discussion here</source>
        <translation>Nouvelle discussion ici</translation>
    </message>
    <message>
        <source>Preparing %1 of %2 pages for the link…</source>
        <translation>Préparation de %1 sur %2 pages pour le lien…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened and will not be in the link.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être ouvert et ne sera pas dans le lien.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être ouverts et ne seront pas dans le lien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Aller à la page</translation>
    </message>
    <message>
        <source>Page (1 to %1):</source>
        <translation>Page (1 à %1) :</translation>
    </message>
    <message>
        <source>Fetching “%1”…</source>
        <translation>Récupération de « %1 »…</translation>
    </message>
    <message>
        <source>%1 mentioned you on “%2”</source>
        <translation>%1 vous a mentionné sur « %2 »</translation>
    </message>
    <message>
        <source>%1 replied on “%2”</source>
        <extracomment>%1: a person; %2: the page&apos;s title</extracomment>
        <translation>%1 a répondu sur « %2 »</translation>
    </message>
    <message>
        <source>Workspace not open</source>
        <translation>Espace de travail non ouvert</translation>
    </message>
    <message>
        <source>“%1” is a file that lies where this page came from. Callout cannot open it from here.</source>
        <translation>« %1 » est un fichier qui se trouve là d’où vient cette page. Callout ne peut pas l’ouvrir d’ici.</translation>
    </message>
    <message>
        <source>“%1” is a hidden file, which Callout does not open from a link.</source>
        <translation>« %1 » est un fichier caché, que Callout n’ouvre pas depuis un lien.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed.</source>
        <translation>Il n’y a pas de fichier %1. Il a peut-être été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>Select words to discuss them. Click beside them, or anywhere with Ctrl+Shift, to set a marker.</source>
        <translation>Sélectionnez des mots pour en discuter. Cliquez à côté, ou n’importe où avec Ctrl+Maj, pour placer un repère.</translation>
    </message>
    <message>
        <source>The discussions of this page are not loaded yet: the bar at the top says what they wait for. Until then none can be begun.</source>
        <translation>Les discussions de cette page ne sont pas encore chargées : la barre du haut dit ce qu’elles attendent. D’ici là, aucune ne peut être commencée.</translation>
    </message>
</context>
<context>
    <name>callout::ui::PassagePane</name>
    <message>
        <source>The text has changed. Is this still the right passage?</source>
        <translation>Le texte a changé. Est-ce toujours le bon passage ?</translation>
    </message>
    <message>
        <source>The place of this discussion is no longer there.</source>
        <translation>L’endroit de cette discussion n’existe plus.</translation>
    </message>
    <message>
        <source>The passage of this discussion is no longer there.</source>
        <translation>Le passage de cette discussion n’existe plus.</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <extracomment>the words of a document that a discussion was about, before the document changed</extracomment>
        <translation>Avant : « %1 »</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <extracomment>the words of a document that a discussion is probably about now</extracomment>
        <translation>Maintenant : « %1 »</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Re-attach…</source>
        <translation>Rattacher…</translation>
    </message>
</context>
<context>
    <name>callout::ui::PasswordPane</name>
    <message>
        <source>“%1” is protected with a password. It is used on this computer only.</source>
        <translation>« %1 » est protégé par un mot de passe. Celui-ci n’est utilisé que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>That password is wrong. Try another one.</source>
        <translation>Ce mot de passe est incorrect. Essayez-en un autre.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mot de passe de %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::PublishPane</name>
    <message>
        <source>Move page there</source>
        <translation>Y déplacer la page</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) of yours go along.</source>
        <translation>
            <numerusform>%n discussion à vous suit.</numerusform>
            <numerusform>%n discussions à vous suivent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in what others began or wrote stay in your workspace: a server writes every comment under the name of who sends it, and these are not yours.</source>
        <translation>
            <numerusform>%n commentaire dans ce que d’autres ont commencé ou écrit reste dans votre espace de travail : un serveur inscrit chaque commentaire sous le nom de qui l’envoie, et celui-ci n’est pas de vous.</numerusform>
            <numerusform>%n commentaires dans ce que d’autres ont commencé ou écrit restent dans votre espace de travail : un serveur inscrit chaque commentaire sous le nom de qui l’envoie, et ceux-ci ne sont pas de vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Paste the callout:// link of a server</source>
        <translation>Collez le lien callout:// d’un serveur</translation>
    </message>
    <message>
        <source>Link of a server</source>
        <translation>Lien d’un serveur</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>This link opens one page only. Ask whoever runs the server for a link to its whole workspace.</source>
        <translation>Ce lien n’ouvre qu’une seule page. Demandez à la personne qui s’occupe du serveur un lien vers tout l’espace de travail.</translation>
    </message>
    <message>
        <source>This link carries no invitation. Ask whoever runs the server for one that does.</source>
        <translation>Ce lien ne contient pas d’invitation. Demandez-en un qui en contient une à la personne qui s’occupe du serveur.</translation>
    </message>
    <message>
        <source>A server keeps a page reachable while your computer is off, for people everywhere. You have not joined one yet: ask whoever runs your team&apos;s Callout server for a link to its whole workspace, and paste it here.</source>
        <translation>Un serveur garde une page accessible pendant que votre ordinateur est éteint, pour des personnes du monde entier. Vous n’en avez encore rejoint aucun : demandez à la personne qui s’occupe du serveur Callout de votre équipe un lien vers tout l’espace de travail, et collez-le ici.</translation>
    </message>
    <message>
        <source>The page moves to the server and is reachable there while your computer is off. Whoever has a link of before is told where it went, and needs a new one.</source>
        <translation>La page passe sur le serveur et y reste accessible quand votre ordinateur est éteint. Ceux qui ont un ancien lien apprennent où elle est, et il leur en faut un nouveau.</translation>
    </message>
</context>
<context>
    <name>callout::ui::Publisher</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>The file could not be read from your workspace.</source>
        <translation>Le fichier n’a pas pu être lu dans votre espace de travail.</translation>
    </message>
    <message>
        <source>The file could not be uploaded.</source>
        <translation>Le fichier n’a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>Uploading the file…</source>
        <translation>Envoi du fichier…</translation>
    </message>
    <message>
        <source>The page could not be made on the server.</source>
        <translation>La page n’a pas pu être créée sur le serveur.</translation>
    </message>
    <message>
        <source>Copying your discussions…</source>
        <translation>Copie de vos discussions…</translation>
    </message>
    <message>
        <source>Not all of your discussions could be copied.</source>
        <translation>Vos discussions n’ont pas toutes pu être copiées.</translation>
    </message>
    <message>
        <source>%1 (moved to %2)</source>
        <extracomment>The title of a page&apos;s earlier copy. %1: the page&apos;s title; %2: a server</extracomment>
        <translation>%1 (déplacée vers %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::ReactionPicker</name>
    <message>
        <source>Thumbs up</source>
        <translation>Pouce levé</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Hooray</source>
        <translation>Hourra</translation>
    </message>
    <message>
        <source>Laugh</source>
        <translation>Rire</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Je regarde</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>Pouce baissé</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
</context>
<context>
    <name>callout::ui::Review</name>
    <message>
        <source>Untitled page</source>
        <translation>Page sans titre</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 sur %3</translation>
    </message>
</context>
<context>
    <name>callout::ui::ScrollBars</name>
    <message>
        <source>Place in the document, from top to bottom</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Position dans le document, de haut en bas</translation>
    </message>
    <message>
        <source>Place in the document, from left to right</source>
        <extracomment>of a scroll bar, for screen readers</extracomment>
        <translation>Position dans le document, de gauche à droite</translation>
    </message>
</context>
<context>
    <name>callout::ui::Sentences</name>
    <message>
        <source>There is no room on the disk that holds your workspace in %1. Free some space, then try again. Nothing is lost.</source>
        <translation>Il n’y a plus de place sur le disque qui contient votre espace de travail dans %1. Libérez de la place, puis réessayez. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Callout could not listen for others: the port is taken by another program. Close that program or try again.</source>
        <translation>Callout n’a pas pu se mettre à l’écoute : le port est pris par un autre programme. Fermez ce programme ou réessayez.</translation>
    </message>
    <message>
        <source>Callout could not listen for others (%1). Check this computer&apos;s network, then try again.</source>
        <translation>Callout n’a pas pu se mettre à l’écoute (%1). Vérifiez le réseau de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” is not a Callout link. A link begins with callout:// — copy it again from the Share window.</source>
        <translation>« %1 » n’est pas un lien Callout. Un lien commence par callout:// — copiez-le de nouveau depuis la fenêtre de partage.</translation>
    </message>
    <message>
        <source>The link “%1” names no server. Parts of it may be missing: ask for it again.</source>
        <translation>Le lien « %1 » ne nomme aucun serveur. Il en manque peut-être une partie : redemandez-le.</translation>
    </message>
    <message>
        <source>The link “%1” has no valid port. Parts of it may be missing: ask for it again.</source>
        <translation>Le lien « %1 » n’a pas de port valable. Il en manque peut-être une partie : redemandez-le.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid workspace. Parts of it may be missing: ask for it again.</source>
        <translation>Le lien « %1 » ne nomme aucun espace de travail valable. Il en manque peut-être une partie : redemandez-le.</translation>
    </message>
    <message>
        <source>The link “%1” names no valid page. Parts of it may be missing: ask for it again.</source>
        <translation>Le lien « %1 » ne nomme aucune page valable. Il en manque peut-être une partie : redemandez-le.</translation>
    </message>
    <message>
        <source>The key in the link “%1” is damaged, so the server could not be recognised. Ask for the link again.</source>
        <translation>La clé du lien « %1 » est abîmée, le serveur n’a donc pas pu être reconnu. Redemandez le lien.</translation>
    </message>
    <message>
        <source>The link “%1” names a discussion wrongly. Ask for it again.</source>
        <translation>Le lien « %1 » désigne mal une discussion. Redemandez-le.</translation>
    </message>
    <message>
        <source>This invitation is unknown at %1: it was revoked, or it belongs to another workspace than “%2”. Ask whoever sent the link for a new one.</source>
        <translation>Cette invitation est inconnue sur %1 : elle a été révoquée, ou appartient à un autre espace de travail que « %2 ». Demandez-en une nouvelle à la personne qui a envoyé le lien.</translation>
    </message>
    <message>
        <source>%1 has had too many attempts from this computer. Wait a minute, then try again.</source>
        <translation>%1 a reçu trop de tentatives de cet ordinateur. Attendez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer has no network, so %1 cannot be reached. Connect, then try again.</source>
        <translation>Cet ordinateur n’a pas de réseau, %1 est donc injoignable. Connectez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 does not answer. It may be switched off, or on another network: ask whoever shares the page, then try again.</source>
        <translation>%1 ne répond pas. Il est peut-être éteint, ou sur un autre réseau : demandez à la personne qui partage la page, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection to %1 failed (%2). Try again, or ask whoever runs it.</source>
        <translation>La connexion à %1 a échoué (%2). Réessayez, ou demandez à la personne qui s’en occupe.</translation>
    </message>
    <message>
        <source>can look</source>
        <translation>peut regarder</translation>
    </message>
    <message>
        <source>can comment</source>
        <translation>peut commenter</translation>
    </message>
    <message>
        <source>can comment, move and delete</source>
        <translation>peut commenter, déplacer et supprimer</translation>
    </message>
    <message>
        <source>can do everything</source>
        <translation>peut tout faire</translation>
    </message>
    <message>
        <source>Your workspace in %1 is in use by another Callout that is already running. Go on in that window, or close it and try again here.</source>
        <translation>Votre espace de travail dans %1 est utilisé par un autre Callout déjà ouvert. Continuez dans cette fenêtre, ou fermez-la et réessayez ici.</translation>
    </message>
    <message>
        <source>Callout may not write to your workspace in %1. Make this folder yours and writable, or choose another with --workspace.</source>
        <translation>Callout ne peut pas écrire dans votre espace de travail dans %1. Devenez propriétaire de ce dossier et rendez-le inscriptible, ou choisissez-en un autre avec --workspace.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used: it is damaged, or a newer Callout wrote it. Update Callout, or restore the folder from a backup. It was left as it is. (%2)</source>
        <translation>Votre espace de travail dans %1 est inutilisable : il est endommagé, ou un Callout plus récent l’a écrit. Mettez Callout à jour, ou restaurez le dossier d’une sauvegarde. Il a été laissé tel quel. (%2)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so Callout did not go on. Nothing was sent to it. Ask whoever runs the server, or for a link that contains its key.</source>
        <translation>Le certificat de %1 n’est pas valable, Callout n’est donc pas allé plus loin. Rien ne lui a été envoyé. Demandez à la personne qui s’occupe du serveur, ou un lien qui contient sa clé.</translation>
    </message>
    <message>
        <source>%1 does not accept this invitation: it has expired, was revoked, or belongs to another workspace. Ask whoever sent the link for a new one.</source>
        <translation>%1 n’accepte pas cette invitation : elle a expiré, a été révoquée ou appartient à un autre espace de travail. Demandez-en une nouvelle à la personne qui a envoyé le lien.</translation>
    </message>
    <message>
        <source>Your workspace in %1 cannot be used just now: another program may be holding it. Close that program, then try again. (%2)</source>
        <translation>Votre espace de travail dans %1 est inutilisable pour l’instant : un autre programme le retient peut-être. Fermez ce programme, puis réessayez. (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>%1 n’a pas pu être lu ou écrit. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 is held by another program. Close that program, then try again.</source>
        <translation>%1 est retenu par un autre programme. Fermez ce programme, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Callout. Update Callout, then try again. It was left as it is.</source>
        <translation>%1 a été écrit par un Callout plus récent. Mettez Callout à jour, puis réessayez. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>%1 is damaged. Callout keeps there which file belongs to which discussions; restore it from a backup, then try again. It was left as it is, and the discussions themselves are not touched.</source>
        <translation>%1 est endommagé. Callout y conserve quel fichier va avec quelles discussions ; restaurez-le d’une sauvegarde, puis réessayez. Il a été laissé tel quel, et les discussions elles-mêmes ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Another Callout window belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there.</source>
        <translation>Une autre fenêtre Callout appartient à une autre version de Callout, et les deux ne peuvent pas partager une connexion. Fermez cette fenêtre, ou ouvrez-y cette page.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. You can read what is here; everything works again as soon as that window answers or is closed.</source>
        <translation>Une autre fenêtre Callout ne répond pas. Vous pouvez lire ce qui est ici ; tout fonctionnera de nouveau dès que cette fenêtre répondra ou sera fermée.</translation>
    </message>
    <message>
        <source>%1 is not the server that the link was made for: its key is another one. Nothing was sent to it. Ask whoever sent the link whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 n’est pas le serveur pour lequel le lien a été créé : sa clé est différente. Rien ne lui a été envoyé. Demandez à la personne qui a envoyé le lien si le serveur a été déplacé ou réinstallé et, si oui, un nouveau lien.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout. The server may have moved, or another network uses its address: ask whoever shares the page.</source>
        <translation>Quelque chose répond à %1, mais ce n’est pas Callout. Le serveur a peut-être été déplacé, ou un autre réseau utilise son adresse : demandez à la personne qui partage la page.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets you through to %1. Sign in with a browser; Callout goes on by itself afterwards.</source>
        <translation>Ce réseau demande une connexion avant de vous laisser atteindre %1. Connectez-vous avec un navigateur ; Callout continue ensuite de lui-même.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network. Check the network, or ask whoever shares the page for the address.</source>
        <translation>%1 est introuvable : son nom ne mène nulle part depuis ce réseau. Vérifiez le réseau ou demandez l’adresse à la personne qui partage la page.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow. Callout keeps trying.</source>
        <translation>%1 n’a pas répondu à temps : il est peut-être surchargé, ou le réseau est lent. Callout continue d’essayer.</translation>
    </message>
    <message>
        <source>The Callout window “%1” belongs to a different version of Callout, and the two cannot share a connection. Close that window, or open this page there. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>La fenêtre Callout « %1 » appartient à une autre version de Callout, et les deux ne peuvent pas partager une connexion. Fermez cette fenêtre, ou ouvrez-y cette page. (Processus %2)</translation>
    </message>
    <message>
        <source>The Callout window “%1” has your workspace open and does not answer. Close it, or end it if it does not close: everything works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>La fenêtre Callout « %1 » a votre espace de travail ouvert et ne répond pas. Fermez-la, ou forcez-la à quitter si elle ne se ferme pas : tout fonctionnera de nouveau aussitôt. Vous pouvez lire ce qui est ici. (Processus %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Mon &amp;nom</translation>
    </message>
    <message>
        <source>Others see it beside your comments. What you wrote before keeps the name it was written under.</source>
        <translation>Les autres le voient à côté de vos commentaires. Ce que vous avez déjà écrit garde le nom sous lequel il a été écrit.</translation>
    </message>
    <message>
        <source>as the system: %1</source>
        <translation>comme le système : %1</translation>
    </message>
    <message>
        <source>light or dark, as the system</source>
        <translation>claires ou sombres, comme le système</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claires</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombres</translation>
    </message>
    <message>
        <source>&amp;Discuss button</source>
        <extracomment>how soon the Discuss button appears beside selected words: &quot;at once&quot;, &quot;after 0.4 s&quot;</extracomment>
        <translation>Bouton « &amp;Discuter »</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>immédiatement</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>après %1 s</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
</context>
<context>
    <name>callout::ui::ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Ce réseau</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un serveur</translation>
    </message>
    <message>
        <source>My &amp;name</source>
        <translation>Mon &amp;nom</translation>
    </message>
    <message>
        <source>as others see it</source>
        <translation>tel que les autres le voient</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Arrêter le partage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Sharing on port %1</source>
        <translation>Partage sur le port %1</translation>
    </message>
    <message numerus="yes">
        <source>Share %n Page(s) by One Link</source>
        <translation>
            <numerusform>Partager %n page par un seul lien</numerusform>
            <numerusform>Partager %n pages par un seul lien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Move the cursor by 1 %</source>
        <translation>Déplacer le curseur de 1 %</translation>
    </message>
    <message>
        <source>Move it by 0.1 %</source>
        <extracomment>together with the arrow keys</extracomment>
        <translation>Le déplacer de 0,1 %</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Maj+Flèches</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Faire défiler</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Espace+Glisser</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom sous le pointeur</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Molette</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Close, keeping what was typed</source>
        <translation>Fermer en gardant le texte saisi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Next or previous screen</source>
        <translation>Écran suivant ou précédent</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Maj+Espace</translation>
    </message>
    <message>
        <source>Show the caret</source>
        <translation>Afficher le curseur de texte</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Sélectionner des mots</translation>
    </message>
    <message>
        <source>Set a marker on words</source>
        <translation>Placer un repère sur des mots</translation>
    </message>
    <message>
        <source>Alt+Click</source>
        <translation>Alt+Clic</translation>
    </message>
    <message>
        <source>Move the marker&apos;s cursor</source>
        <translation>Déplacer le curseur du repère</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Flèches</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Click</source>
        <translation>Ctrl+Maj+Clic</translation>
    </message>
</context>
<context>
    <name>callout::ui::SidePanel</name>
    <message>
        <source>Discussions</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>the chapters of a document</extracomment>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>callout::ui::Stage</name>
    <message>
        <source>Select the passage that discussion %1 belongs to.</source>
        <translation>Sélectionnez le passage auquel la discussion %1 se rapporte.</translation>
    </message>
    <message>
        <source>Click the spot that discussion %1 belongs to.</source>
        <translation>Cliquez à l’endroit auquel la discussion %1 se rapporte.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StageHint</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Parlez de cet endroit précis</translation>
    </message>
    <message>
        <source>Open a picture or a document, click anywhere on it, and write. Share a link, and the others are there.</source>
        <translation>Ouvrez une image ou un document, cliquez où vous voulez et écrivez. Partagez un lien, et les autres sont là.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>A picture, a file or a link from the clipboard</source>
        <translation>Une image, un fichier ou un lien du presse-papiers</translation>
    </message>
    <message>
        <source>There is no picture, file or Callout link on the clipboard.</source>
        <translation>Il n’y a ni image, ni fichier, ni lien Callout dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Paste a callout:// link to join</source>
        <translation>Collez un lien callout:// pour participer</translation>
    </message>
    <message>
        <source>Link to join</source>
        <translation>Lien pour participer</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Nothing yet. Drop a picture or a document here, or try the sample to see how it feels: everything stays on this computer until you share it.</source>
        <translation>Rien pour l’instant. Déposez une image ou un document ici, ou essayez l’exemple pour vous faire une idée : tout reste sur cet ordinateur tant que vous ne le partagez pas.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>Asking for its pages…</source>
        <translation>Demande de la liste de ses pages…</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No pages yet. Open a file, then choose Share and “A server” to put it here.</source>
        <translation>Pas encore de page. Ouvrez un fichier, puis choisissez Partager et « Un serveur » pour le placer ici.</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateBadge</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>For screen readers; %1: &quot;Live&quot;, &quot;Offline&quot;, &quot;Server not reachable&quot;</extracomment>
        <translation>Connexion : %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::StateText</name>
    <message>
        <source>Live · Read-only</source>
        <translation>En direct · Lecture seule</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>This page is read-only: you see every change at once, but nobody can write.</source>
        <translation>Cette page est en lecture seule : vous voyez chaque changement aussitôt, mais personne ne peut écrire.</translation>
    </message>
    <message>
        <source>You see every change at once, but your link does not allow you to write. Ask the person who shared the page for another.</source>
        <translation>Vous voyez chaque changement aussitôt, mais votre lien ne vous permet pas d’écrire. Demandez-en un autre à la personne qui a partagé la page.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Every change reaches you, and everyone else, at once.</source>
        <translation>Chaque changement vous parvient, à vous et à tous les autres, aussitôt.</translation>
    </message>
    <message>
        <source>%1 showing %2</source>
        <extracomment>%1: &quot;Reconnecting…&quot;; %2: a time of day</extracomment>
        <translation>%1 affiche %2</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconnexion…</translation>
    </message>
    <message>
        <source>%1 — showing %2</source>
        <extracomment>%1: &quot;Offline&quot;, &quot;Trying again in 12 s&quot;; %2: a time of day</extracomment>
        <translation>%1 — affiche %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>There is no network. You can read everything that was here; writing works again once you are back.</source>
        <translation>Il n’y a pas de réseau. Vous pouvez lire tout ce qui était là ; vous pourrez de nouveau écrire à votre retour.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Session terminée</translation>
    </message>
    <message>
        <source>Your access has ended or was taken back. Open the link you were given once more, or ask for a new one.</source>
        <translation>Votre accès a pris fin ou a été retiré. Rouvrez le lien que vous avez reçu, ou demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Pas d’accès</translation>
    </message>
    <message>
        <source>The server does not let you see this page any more. Ask the person who shared it for a new link.</source>
        <translation>Le serveur ne vous laisse plus voir cette page. Demandez un nouveau lien à la personne qui l’a partagée.</translation>
    </message>
    <message>
        <source>Versions differ</source>
        <translation>Versions différentes</translation>
    </message>
    <message>
        <source>This copy of Callout and the server do not understand each other. Update Callout, or ask whoever runs the server to update it.</source>
        <translation>Cette copie de Callout et le serveur ne se comprennent pas. Mettez Callout à jour, ou demandez à la personne qui s’occupe du serveur de le faire.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>The server refused the connection. Open the link you were given once more; if that does not help, ask whoever runs the server.</source>
        <translation>Le serveur a refusé la connexion. Rouvrez le lien que vous avez reçu ; si cela ne suffit pas, demandez à la personne qui s’occupe du serveur.</translation>
    </message>
    <message>
        <source>You can read what is here meanwhile.</source>
        <translation>Vous pouvez lire ce qui est là en attendant.</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Vérification de la connexion…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Live · On this computer</source>
        <translation>En direct · Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nobody else sees this page until you share it.</source>
        <translation>Tout est enregistré sur cet ordinateur. Personne d’autre ne voit cette page tant que vous ne la partagez pas.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version</source>
        <translation>Une autre fenêtre Callout est d’une autre version</translation>
    </message>
    <message>
        <source>Another Callout window is not responding</source>
        <translation>Une autre fenêtre Callout ne répond pas</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Ne répond pas</translation>
    </message>
    <message>
        <source>The two cannot share a connection. Close that window, or open this page there. You can read what is here.</source>
        <translation>Les deux ne peuvent pas partager une connexion. Fermez cette fenêtre, ou ouvrez-y cette page. Vous pouvez lire ce qui est ici.</translation>
    </message>
    <message>
        <source>You can read what is here; writing works again as soon as that window answers or is closed.</source>
        <translation>Vous pouvez lire ce qui est ici ; vous pourrez de nouveau écrire dès que cette fenêtre répondra ou sera fermée.</translation>
    </message>
    <message>
        <source>%1 Callout keeps trying; you can read what is here.</source>
        <translation>%1 Callout continue d’essayer ; vous pouvez lire ce qui est ici.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · again in %n s</source>
        <extracomment>%1: &quot;Server not answering&quot;</extracomment>
        <translation>
            <numerusform>%1 · nouvel essai dans %n s</numerusform>
            <numerusform>%1 · nouvel essai dans %n s</numerusform>
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
        <translation>Le réseau demande une connexion</translation>
    </message>
    <message>
        <source>Sign in to network</source>
        <translation>Connexion au réseau</translation>
    </message>
    <message>
        <source>This network lets nobody through before signing in, as in a hotel or on a train. Open its page and sign in; Callout then comes back by itself. You can read what is here.</source>
        <translation>Ce réseau ne laisse passer personne sans connexion préalable, comme à l’hôtel ou dans un train. Ouvrez sa page et connectez-vous ; Callout revient ensuite de lui-même. Vous pouvez lire ce qui est ici.</translation>
    </message>
    <message>
        <source>Server key has changed</source>
        <translation>La clé du serveur a changé</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>Clé changée</translation>
    </message>
    <message>
        <source>%1 has another key than the one in your link, so nothing was sent to it. Ask whoever shared the page whether the server was moved or reinstalled, and for a new link if it was.</source>
        <translation>%1 a une autre clé que celle de votre lien, rien ne lui a donc été envoyé. Demandez à la personne qui a partagé la page si le serveur a été déplacé ou réinstallé et, si oui, un nouveau lien.</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Certificat non valide</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it, so nothing was sent. Check this computer&apos;s date, and ask whoever runs the server.</source>
        <translation>Le certificat de %1 n’est pas valide pour lui, rien n’a donc été envoyé. Vérifiez la date de cet ordinateur et demandez à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>Not a Callout server</source>
        <translation>Pas un serveur Callout</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not Callout: the server may have moved, or another network uses its address. Ask whoever shared the page.</source>
        <translation>Quelque chose répond à %1, mais ce n’est pas Callout : le serveur a peut-être été déplacé, ou un autre réseau utilise son adresse. Demandez à la personne qui a partagé la page.</translation>
    </message>
    <message>
        <source>Server asks to wait</source>
        <translation>Le serveur demande d’attendre</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Serveur introuvable</translation>
    </message>
    <message>
        <source>Server not reachable</source>
        <translation>Serveur injoignable</translation>
    </message>
    <message>
        <source>Server not answering</source>
        <translation>Le serveur ne répond pas</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation>Serveur occupé</translation>
    </message>
    <message>
        <source>Callout&apos;s own server on this computer is being started again.</source>
        <translation>Le serveur de Callout sur cet ordinateur redémarre.</translation>
    </message>
    <message>
        <source>%1 asks for a pause, because there were too many attempts.</source>
        <translation>%1 demande une pause, car il y a eu trop de tentatives.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name leads nowhere from this network.</source>
        <translation>%1 est introuvable : son nom ne mène nulle part depuis ce réseau.</translation>
    </message>
    <message>
        <source>Nobody answers at %1: the server may be switched off, or sharing was stopped there.</source>
        <translation>Personne ne répond à %1 : le serveur est peut-être éteint, ou le partage y a été arrêté.</translation>
    </message>
    <message>
        <source>%1 has not answered in time: it may be overloaded, or the network slow.</source>
        <translation>%1 n’a pas répondu à temps : il est peut-être surchargé, ou le réseau est lent.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>La connexion à %1 a été interrompue.</translation>
    </message>
    <message>
        <source>%1 is restarting or has too much to do.</source>
        <translation>%1 redémarre ou est trop sollicité.</translation>
    </message>
    <message>
        <source>You are offline. Your words are kept here; send them once you are connected.</source>
        <translation>Vous êtes hors ligne. Votre texte est conservé ici ; envoyez-le une fois connecté.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. Your words are kept here; send them once you are connected.</source>
        <translation>Ce réseau demande d’abord une connexion. Votre texte est conservé ici ; envoyez-le une fois connecté.</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed, so nothing is sent to it. Your words are kept here; ask whoever shared the page.</source>
        <translation>La clé du serveur a changé, rien ne lui est donc envoyé. Votre texte est conservé ici ; demandez à la personne qui a partagé la page.</translation>
    </message>
    <message>
        <source>The server was not found where it should be, so nothing is sent. Your words are kept here; ask whoever shared the page.</source>
        <translation>Le serveur n’est pas là où il devrait être, rien n’est donc envoyé. Votre texte est conservé ici ; demandez à la personne qui a partagé la page.</translation>
    </message>
    <message>
        <source>You are signed out. Your words are kept here; open the link you were given once more.</source>
        <translation>Votre session est terminée. Votre texte est conservé ici ; rouvrez le lien que vous avez reçu.</translation>
    </message>
    <message>
        <source>You have no access any more. Your words are kept here; ask for a new link.</source>
        <translation>Vous n’avez plus accès. Votre texte est conservé ici ; demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>The server does not let this Callout in. Your words are kept here; ask whoever runs the server.</source>
        <translation>Le serveur n’accepte pas ce Callout. Votre texte est conservé ici ; demandez à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>Another Callout window is not responding. Your words are kept here; send them as soon as that window answers or is closed.</source>
        <translation>Une autre fenêtre Callout ne répond pas. Votre texte est conservé ici ; envoyez-le dès que cette fenêtre répond ou est fermée.</translation>
    </message>
    <message>
        <source>Another Callout window is of another version. Your words are kept here; send them once that window is closed.</source>
        <translation>Une autre fenêtre Callout est d’une autre version. Votre texte est conservé ici ; envoyez-le une fois cette fenêtre fermée.</translation>
    </message>
    <message>
        <source>Window “%1” is of another version</source>
        <translation>La fenêtre « %1 » est d’une autre version</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection, and the two cannot share it. Close that window, or open this page there. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>La fenêtre Callout « %1 » a la connexion, et les deux ne peuvent pas la partager. Fermez cette fenêtre, ou ouvrez-y cette page. Vous pouvez lire ce qui est ici. (Processus %2)</translation>
    </message>
    <message>
        <source>Window “%1” is not responding</source>
        <translation>La fenêtre « %1 » ne répond pas</translation>
    </message>
    <message>
        <source>The Callout window “%1” has the connection that your windows share, and does not answer. Close it, or end it if it does not close: writing works again at once. You can read what is here. (Process %2)</source>
        <extracomment>%1: the title of a window; %2: the number of its process</extracomment>
        <translation>La fenêtre Callout « %1 » a la connexion que partagent vos fenêtres, et ne répond pas. Fermez-la, ou forcez-la à quitter si elle ne se ferme pas : vous pourrez de nouveau écrire aussitôt. Vous pouvez lire ce qui est ici. (Processus %2)</translation>
    </message>
</context>
<context>
    <name>callout::ui::Times</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
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
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message numerus="yes">
        <source>%n viewing</source>
        <translation>
            <numerusform>%n regarde</numerusform>
            <numerusform>%n regardent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can say who is viewing while this is not live</source>
        <translation>Impossible de dire qui regarde tant que la connexion n’est pas en direct</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open discussion(s)</source>
        <translation>
            <numerusform>%n discussion ouverte</numerusform>
            <numerusform>%n discussions ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>sign of a page that others can open, beside its title</extracomment>
        <translation>Partagée</translation>
    </message>
    <message>
        <source>Others can open this page.</source>
        <translation>D’autres peuvent ouvrir cette page.</translation>
    </message>
    <message>
        <source>Open Sign-in Page</source>
        <translation>Ouvrir la page de connexion</translation>
    </message>
    <message>
        <source>Open New Link…</source>
        <translation>Ouvrir un nouveau lien…</translation>
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
        <translation>Affiché à %1</translation>
    </message>
</context>
<context>
    <name>callout::ui::WaitingPane</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a download is there, &quot;1.2 MB of 3.4 MB&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>callout::ui::Windows</name>
    <message>
        <source>Sample mockup</source>
        <translation>Maquette d’exemple</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1. Check that there is room and that you may write there.</source>
        <translation>L’exemple n’a pas pu être copié dans %1. Vérifiez qu’il y a de la place et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <extracomment>file name of a picture from the clipboard; %1 is date and time</extracomment>
        <translation>Collée %1</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in %1. Check that there is room and that you may write there.</source>
        <translation>L’image collée n’a pas pu être conservée dans %1. Vérifiez qu’il y a de la place et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>The link leads to %1, where you have not been invited yet. Ask for a link with an invitation.</source>
        <translation>Le lien mène à %1, où vous n’êtes pas encore invité. Demandez un lien avec une invitation.</translation>
    </message>
    <message numerus="yes">
        <source>Sharing ends for %n person(s) when this window closes.</source>
        <translation>
            <numerusform>Le partage prend fin pour %n personne à la fermeture de cette fenêtre.</numerusform>
            <numerusform>Le partage prend fin pour %n personnes à la fermeture de cette fenêtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Continuer le partage</translation>
    </message>
    <message>
        <source>End sharing and close</source>
        <translation>Arrêter le partage et fermer</translation>
    </message>
    <message>
        <source>There is nothing in the folder %1 that Callout opens: pictures, PDF, web pages, Markdown or text. Choose another one.</source>
        <translation>Le dossier %1 ne contient rien que Callout ouvre : images, PDF, pages web, Markdown ou texte. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Callout opens files on this computer, web addresses and callout:// links, but not “%1”. Save it as a file first, then open that.</source>
        <translation>Callout ouvre des fichiers de cet ordinateur, des adresses web et des liens callout://, mais pas « %1 ». Enregistrez-le d’abord dans un fichier, puis ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Images and documents</source>
        <translation>Images et documents</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>callout::ui::Workspace</name>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
</TS>
