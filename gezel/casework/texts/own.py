"""The participant's own place: its door, its pages, its voice. Dutch, English and French; "je", short words."""

from gezel.kernel.texts import Text

TEXTS = {
    # The door.
    "casework.own_no_such_link": Text(
        "Deze link kennen we niet. Vraag een nieuw kaartje aan je trajectgezel.",
        "We do not know this link. Ask your companion for a new card.",
        "Nous ne connaissons pas ce lien. Demandez une nouvelle carte à votre accompagnateur.",
    ),
    "casework.own_withdrawn": Text(
        "Dit kaartje werkt niet meer. Er is een nieuw, of je trajectgezel nam het terug. Vraag het na.",
        "This card no longer works. There is a new one, or your companion took it back. Ask about it.",
        "Cette carte ne fonctionne plus. Il y en a une nouvelle, ou votre accompagnateur l’a reprise. Demandez-lui.",
    ),
    "casework.own_expired": Text(
        "Dit kaartje is te oud. Vraag een nieuw kaartje aan je trajectgezel.",
        "This card is too old. Ask your companion for a new one.",
        "Cette carte est trop ancienne. Demandez-en une nouvelle à votre accompagnateur.",
    ),
    "casework.own_blocked": Text(
        "Er is te vaak een foute code getypt. Dit kaartje werkt niet meer. Vraag een nieuw aan je trajectgezel.",
        "A wrong code was typed too often. This card no longer works. Ask your companion for a new one.",
        "Un mauvais code a été tapé trop souvent. Cette carte ne fonctionne plus. Demandez-en une nouvelle.",
    ),
    "casework.own_rests": Text(
        "Er is vijf keer een foute code getypt. Wacht tot {again} en probeer dan opnieuw.",
        "A wrong code was typed five times. Wait until {again}, then try again.",
        "Un mauvais code a été tapé cinq fois. Attendez jusqu’au {again}, puis réessayez.",
    ),
    "casework.own_rests_now": Text(
        "Deze code klopt niet. Wacht {minutes} minuten en probeer dan opnieuw.",
        "This code is not right. Wait {minutes} minutes, then try again.",
        "Ce code n’est pas correct. Attendez {minutes} minutes, puis réessayez.",
    ),
    "casework.own_wrong_code": Text(
        "Deze code klopt niet. Kijk op je kaartje. Je kunt nog {left} keer proberen.",
        "This code is not right. Look at your card. You can try {left} more times.",
        "Ce code n’est pas correct. Regardez votre carte. Vous pouvez essayer encore {left} fois.",
    ),
    "casework.own_wrong_code_last": Text(
        "Deze code klopt niet. Kijk goed op je kaartje. Je kunt nog één keer proberen.",
        "This code is not right. Look well at your card. You can try one more time.",
        "Ce code n’est pas correct. Regardez bien votre carte. Vous pouvez essayer encore une fois.",
    ),
    "casework.own_shut": Text(
        "Je plek is dicht. Open ze opnieuw met je link en je code.",
        "Your place is shut. Open it again with your link and your code.",
        "Votre espace est fermé. Ouvrez-le à nouveau avec votre lien et votre code.",
    ),
    "casework.own_sign_out_first": Text(
        "Op dit toestel is een medewerker aangemeld. Die moet zich eerst afmelden.",
        "A worker is signed in on this device. They must sign out first.",
        "Un collaborateur est connecté sur cet appareil. Il doit d’abord se déconnecter.",
    ),
    "casework.own_needs_a_person": Text(
        "Een eigen plek is er alleen voor een persoon. Geef ze aan de mensen van deze groep of organisatie zelf.",
        "An own place is for a person only. Give it to the people of this group or organisation themselves.",
        "Un espace à soi est réservé à une personne. Donnez-le aux membres de ce groupe ou de cette organisation.",
    ),
    "casework.guide_gives_key": Text(
        "Alleen wie nu met de deelnemer op weg is, geeft toegang. Vraag het aan de trajectgezel.",
        "Only whoever goes along with the participant now gives access. Ask the companion.",
    ),
    "casework.guide_notes_sharing": Text(
        "Alleen wie nu met de deelnemer op weg is, noteert wat die toestaat. Vraag het aan de trajectgezel.",
        "Only whoever goes along with the participant now writes down what they allow. Ask the companion.",
    ),
    "casework.guide_reads_words": Text(
        "Alleen wie nu met de deelnemer op weg is, kan zeggen dat dit gelezen is. Vraag het aan de trajectgezel.",
        "Only whoever goes along with the participant now can say that this was read. Ask the companion.",
    ),
    "casework.own_not_a_partner": Text(
        "Deze organisatie doet nu niet mee. Kies een andere.",
        "This organisation does not take part now. Choose another.",
        "Cette organisation ne participe pas maintenant. Choisissez-en une autre.",
    ),
    "casework.own_papers_missing": Text(
        "Delen met deze organisatie kan nog niet: haar papieren over privacy zijn niet in orde. Vraag je trajectgezel wanneer het kan.",
        "Sharing with this organisation is not possible yet: its privacy papers are not in order. Ask your companion when it will be.",
        "Le partage avec cette organisation n’est pas encore possible : ses papiers sur la vie privée ne sont pas en ordre. "
        "Demandez à votre accompagnateur quand ce sera possible.",
    ),
    # The pages.
    "casework.own_door_wish": Text("Wat ik wil", "What I want", "Ce que je veux"),
    "casework.own_want": Text("Wat wil jij bereiken?", "What do you want to reach?", "Que voulez-vous atteindre ?"),
    "casework.own_want_why": Text("Waarom? (mag leeg)", "Why? (may stay empty)", "Pourquoi ? (peut rester vide)"),
    "casework.own_wish_kept": Text(
        "Dit staat nu vooraan in je dossier.",
        "This now stands first in your file.",
        "C’est maintenant en tête de votre dossier.",
    ),
    "casework.notice_own_wish": Text("{initials} zei wat die nu wil.", "{initials} said what they want now."),
    "casework.own_door_star": Text("Mijn ster", "My star", "Mon étoile"),
    "casework.own_door_steps": Text("Mijn stappen", "My steps", "Mes étapes"),
    "casework.own_case_closed": Text(
        "Je traject is afgerond. Wil je iets zeggen? Dat kan nog bij “Mijn woorden”. Wil je terugkomen? Bel je trajectgezel.",
        "Your track is closed. Do you want to say something? You still can under “My words”. Do you want to come back? Call your companion.",
        "Votre parcours est terminé. Voulez-vous dire quelque chose ? C’est possible dans « Mes mots ». Voulez-vous revenir ? "
        "Appelez votre accompagnateur.",
    ),
    "casework.own_star_closed": Text(
        "De vraag “{text}” is intussen afgerond. Ze krijgt geen ster meer. Wat je bij de andere koos, staat er nog: tik nog eens op de knop.",
        "The question “{text}” was closed meanwhile. It gets no star any more. What you chose for the others is still there: tap the button again.",
        "La question « {text} » est terminée entre-temps. Elle ne reçoit plus d’étoile. Vos autres choix sont encore là : touchez encore le bouton.",
    ),
    "casework.own_no_such_page": Text(
        "Deze pagina is er niet. Ga terug naar “Mijn traject”.",
        "This page is not there. Go back to “My track”.",
        "Cette page n’existe pas. Retournez à « Mon parcours ».",
    ),
    "casework.own_entry_gone": Text(
        "Wat je zag, staat hier nu anders. Kijk nog eens op de pagina en schrijf het er opnieuw bij.",
        "What you saw stands here differently now. Look at the page again and write it beside it once more.",
        "Ce que vous avez vu est maintenant différent ici. Regardez encore la page et écrivez-le à nouveau.",
    ),
    "casework.own_page_old": Text(
        "Deze pagina stond te lang open. Er is niets bewaard. Open ze opnieuw en doe het nog eens.",
        "This page was open too long. Nothing was saved. Open it again and do it once more.",
        "Cette page est restée ouverte trop longtemps. Rien n’est gardé. Ouvrez-la à nouveau et recommencez.",
    ),
    "casework.own_other_hand": Text(
        "Op dit toestel is intussen iemand anders aangemeld. Er is niets bewaard. Roep de medewerker erbij.",
        "Someone else signed in on this device meanwhile. Nothing was saved. Call the worker.",
        "Quelqu’un d’autre s’est connecté sur cet appareil entre-temps. Rien n’est gardé. Appelez le collaborateur.",
    ),
    "casework.own_star_is_empty": Text(
        "Tik bij minstens één vraag een ster aan.",
        "Tap a star at one question at least.",
        "Touchez une étoile à une question au moins.",
    ),
    "casework.own_star_kept": Text(
        "Je ster staat erbij. Je trajectgezel hoort het.",
        "Your star is added. Your companion hears of it.",
        "Votre étoile est ajoutée. Votre accompagnateur le saura.",
    ),
    "casework.own_doer_participant": Text("ik", "I", "moi"),
    "casework.own_doer_companion": Text("mijn trajectgezel", "my companion", "mon accompagnateur"),
    "casework.own_doer_other": Text("iemand anders", "someone else", "quelqu’un d’autre"),
    "casework.own_door_words": Text("Mijn woorden", "My words", "Mes mots"),
    "casework.own_door_helpers": Text("Wie helpt mij", "Who helps me", "Qui m’aide"),
    "casework.own_door_file": Text("Wat staat er over mij", "What is written about me", "Ce qui est écrit sur moi"),
    "casework.own_door_sharing": Text("Wie mag meekijken", "Who may look along", "Qui peut regarder"),
    "casework.own_door_seen": Text("Wie keek er", "Who looked", "Qui a regardé"),
    "casework.own_door_voice": Text("Hoe gaat het samen", "How we get on", "Comment ça va ensemble"),
    "casework.own_door_take": Text("Neem mee", "Take along", "Emporter"),
    "casework.own_said": Text("Mijn woorden", "My words", "Mes mots"),
    "casework.own_say_something": Text(
        "Typ eerst wat je wilt zeggen.", "First type what you want to say.", "Tapez d’abord ce que vous voulez dire."
    ),
    "casework.own_too_long": Text(
        "Dit is te lang. Maak er twee stukken van, elk hoogstens {most} tekens. Je tekst staat er nog.",
        "This is too long. Make two pieces of it, each at most {most} characters. Your text is still there.",
        "C’est trop long. Faites-en deux parties de {most} caractères au plus. Votre texte est encore là.",
    ),
    "casework.own_word_kept": Text(
        "Het staat erbij. Je trajectgezel leest het.",
        "It is added. Your companion will read it.",
        "C’est ajouté. Votre accompagnateur va le lire.",
    ),
    "casework.own_beside_kept": Text(
        "Het staat erbij. Wie dit stuk van je dossier mag zien, leest het nu ook.",
        "It is added. Whoever may see this part of your file now reads it too.",
        "C’est ajouté. Ceux qui peuvent voir cette partie de votre dossier le lisent aussi.",
    ),
    "casework.own_nothing_yet": Text("Hier staat nog niets.", "Nothing stands here yet.", "Il n’y a encore rien ici."),
    "casework.own_allowed": Text("Je hebt het toegestaan.", "You allowed it.", "Vous l’avez autorisé."),
    "casework.own_stopped": Text("Het is nu dicht.", "It is shut now.", "C’est fermé maintenant."),
    "casework.own_yes": Text("ja", "yes", "oui"),
    "casework.own_no": Text("nee", "no", "non"),
    "casework.own_purpose_guide": Text("om mij te helpen", "to help me", "pour m’aider"),
    "casework.own_purpose_follow": Text(
        "om te volgen hoe het gaat", "to follow how it goes", "pour suivre comment ça va"
    ),
    "casework.own_purpose_confer": Text(
        "om samen over mij te overleggen", "to talk together about me", "pour parler ensemble de moi"
    ),
    "casework.own_purpose_organise": Text(
        "om te kiezen wie mij helpt", "to choose who helps me", "pour choisir qui m’aide"
    ),
    "casework.own_kind_added": Text("Mijn woorden", "My words", "Mes mots"),
    "casework.own_kind_beside": Text("Ik schreef erbij", "I wrote beside it", "J’ai ajouté"),
    "casework.own_kind_disagrees": Text("Ik ga niet akkoord", "I do not agree", "Je ne suis pas d’accord"),
    # Voice.
    "casework.own_voice_kept": Text(
        "Dank je. We doen er iets mee.",
        "Thank you. We will do something with it.",
        "Merci. Nous allons en tenir compte.",
    ),
    "casework.own_tap_one": Text(
        "Tik bij een vraag op één van de drie gezichten.",
        "Tap one of the three faces of a question.",
        "Touchez un des trois visages d’une question.",
    ),
    "casework.tab_voices": Text("Stemmen", "Voices"),
    "casework.own_level_track": Text("Mijn traject", "My track", "Mon parcours"),
    "casework.own_level_group": Text("De groep", "The group", "Le groupe"),
    "casework.own_level_project": Text("Het hele project", "The whole project", "Tout le projet"),
    "casework.own_ask_heard": Text("Luistert men naar mij?", "Do they listen to me?", "Est-ce qu’on m’écoute ?"),
    "casework.own_ask_pace": Text(
        "Gaat het op mijn tempo?", "Does it go at my pace?", "Est-ce que ça va à mon rythme ?"
    ),
    "casework.own_ask_useful": Text("Heb ik er iets aan?", "Is it any use to me?", "Est-ce que ça m’est utile ?"),
    "casework.own_ask_welcome": Text(
        "Ben ik welkom in de groep?", "Am I welcome in the group?", "Suis-je bienvenu dans le groupe ?"
    ),
    "casework.own_ask_learned": Text(
        "Leer ik er iets?", "Do I learn something there?", "Est-ce que j’y apprends quelque chose ?"
    ),
    "casework.own_ask_again": Text("Kom ik graag terug?", "Do I like to come back?", "Est-ce que j’aime y revenir ?"),
    "casework.own_ask_easy": Text(
        "Vond ik makkelijk de weg?", "Was it easy to find my way?", "Ai-je trouvé facilement mon chemin ?"
    ),
    "casework.own_ask_respected": Text(
        "Is men eerlijk tegen mij?", "Are they honest with me?", "Est-on honnête avec moi ?"
    ),
    "casework.own_ask_recommend": Text(
        "Zou ik een vriend hierheen sturen?", "Would I send a friend here?", "Est-ce que j’enverrais un ami ici ?"
    ),
    "casework.own_tapped_3": Text("ja", "yes", "oui"),
    "casework.own_tapped_2": Text("een beetje", "a little", "un peu"),
    "casework.own_tapped_1": Text("nee", "no", "non"),
    # Taking along.
    "casework.own_paper": Text("Mijn traject: {name}", "My track: {name}", "Mon parcours : {name}"),
    "casework.own_paper_lead": Text(
        "Dit is alles wat op {at} in Gezel over jou stond, in gewone woorden. Wat in vertrouwen genoteerd is, "
        "staat hier met de dag; wie het schreef leest het je voor.",
        "This is all that stood in Gezel about you on {at}, in plain words. What was noted in confidence "
        "stands here with its day; who wrote it reads it to you.",
        "Voici tout ce qui était écrit sur vous dans Gezel le {at}, en mots simples. Ce qui a été noté en confiance "
        "figure ici avec son jour ; la personne qui l’a écrit vous le lira.",
    ),
    "casework.own_readme": Text(
        "Dit zijn je gegevens uit Gezel ({partnership}), gemaakt op {at}.\n"
        "gegevens.json: alles wat over jou genoteerd staat.\n"
        "codeboek.json: wat elk woord in dat bestand betekent, in drie talen.",
        "These are your data from Gezel ({partnership}), made on {at}.\n"
        "gegevens.json: all that is noted about you.\n"
        "codeboek.json: what each word in that file means, in three languages.",
        "Voici vos données de Gezel ({partnership}), établies le {at}.\n"
        "gegevens.json : tout ce qui est noté sur vous.\n"
        "codeboek.json : ce que veut dire chaque mot de ce fichier, en trois langues.",
    ),
    # What is recorded, and what who goes along hears.
    "casework.own_key_given": Text(
        "{who} gaf de deelnemer toegang tot de eigen plek.", "{who} gave the participant access to their own place."
    ),
    "casework.own_key_taken_back": Text(
        "{who} nam de toegang tot de eigen plek terug.", "{who} took back the access to the own place."
    ),
    "casework.own_entered": Text("{who} opende de eigen plek.", "{who} opened the own place."),
    "casework.own_wrong_try": Text(
        "Iemand typte een foute code voor de eigen plek ({tries} na elkaar).",
        "Somebody typed a wrong code for the own place ({tries} in a row).",
    ),
    "casework.own_word_put": Text(
        "{who} schreef iets in het eigen dossier.", "{who} wrote something in their own file."
    ),
    "casework.own_words_read": Text(
        "{who} las wat de deelnemer schreef ({number}).", "{who} read what the participant wrote ({number})."
    ),
    "casework.own_voice": Text("{who} zei hoe het samen gaat.", "{who} said how we get on."),
    "casework.notice_own_word": Text(
        "{initials} schreef iets in het dossier.", "{initials} wrote something in the file."
    ),
    "casework.notice_own_allowed": Text(
        "{initials} laat {organisation} voortaan meekijken.", "{initials} lets {organisation} look along from now on."
    ),
    "casework.notice_own_withdrawn": Text(
        "{initials} stopte het delen met {organisation}. Bel of spreek af om te horen wat er is.",
        "{initials} stopped the sharing with {organisation}. Call or meet to hear what is the matter.",
    ),
    "casework.notice_own_shut": Text(
        "{initials} stopte het delen met {organisation}. U opent het dossier niet meer. Bespreek met de teamleider hoe het verder gaat.",
        "{initials} stopped the sharing with {organisation}. You no longer open the file. Discuss with the team leader how it goes on.",
    ),
    "casework.wait_own_words": Text("{name} schreef iets ({number} nieuw)", "{name} wrote something ({number} new)"),
    "casework.wait_own_words_here": Text("schreef iets ({number} nieuw)", "wrote something ({number} new)"),
    "casework.moment_own_word": Text(
        "De deelnemer schreef iets bij het dossier", "The participant wrote something in the file"
    ),
    "casework.tab_own": Text("Eigen plek", "Own place"),
    "casework.source_knock": Text("gezegd bij de aanmelding", "said at the referral"),
    "casework.source_talk": Text("gezegd in een gesprek", "said in a talk"),
    "casework.source_own": Text("in de eigen plek", "in the own place"),
    "casework.source_conference": Text("gezegd voor een overleg", "said before a conference"),
}
