"""Sentences about candidacies: door, form, deadline, conflicts, attachments."""

from gezel.kernel.texts import Text

TEXTS = {
    # The door (F-09, F-10)
    "formation.door_vdab": Text(
        "{organisation} tekent elk werkingsgebied mee uit en zit in de jury. VDAB kan daarom geen kandidaat zijn; VDAB werkt in het partnerschap mee vanuit de eigen rol.",
        "{organisation} helps to draw every area and sits on the jury. VDAB can therefore not be a candidate; it takes part in the partnership in its own role.",
    ),
    "formation.door_involved": Text(
        "{organisation} werkt al vanaf stap 2 mee aan {area} en kan hier geen kandidaat zijn. U bent als lokaal bestuur al aan boord; kies een ander gebied als u daar wilt meewerken.",
        "{organisation} has worked on {area} since step 2 and cannot be a candidate here. As a local government you are already on board; choose another area if you want to take part there.",
    ),
    "formation.door_involved_fine": Text(
        "Uw organisatie was niet betrokken bij de noden van dit gebied en kan zich dus kandidaat stellen.",
        "Your organisation was not involved in the needs of this area, so it can stand.",
    ),
    "formation.door_number": Text(
        "Het ondernemingsnummer van {organisation} klopt niet. Laat de beheerder van uw organisatie het verbeteren en probeer daarna opnieuw.",
        "The enterprise number of {organisation} is not valid. Ask your organisation's administrator to correct it, then try again.",
    ),
    "formation.door_number_fine": Text("Het ondernemingsnummer klopt.", "The enterprise number is valid."),
    "formation.door_invoice": Text(
        "Wie kosten alleen via een factuur kan afrekenen, kan geen partner zijn: partners rekenen werkelijke kosten af, zonder factuur. Bekijk met uw boekhouding of dat toch kan, of werk later mee als leverancier van een partner.",
        "Whoever can settle costs only by invoice cannot be a partner: partners settle actual costs, without invoice. Ask your accountant whether that is possible after all, or work later as a supplier to a partner.",
    ),
    "formation.door_invoice_fine": Text(
        "U kunt kosten afrekenen zonder factuur.", "You can settle costs without an invoice."
    ),
    "formation.door_ask_invoice": Text(
        "Kan uw organisatie kosten afrekenen zonder factuur? Dat vragen we hieronder.",
        "Can your organisation settle costs without an invoice? We ask this below.",
    ),
    "formation.door_consortium": Text(
        "Een kandidatuur is van één organisatie, ook bij de pitch. Laat elke organisatie zich apart kandidaat stellen; wat u voor elkaar betekent, schrijft u in uw antwoorden.",
        "A candidacy belongs to one organisation, also at the pitch. Let each organisation stand on its own; what you mean to each other can be told in your answers.",
    ),
    "formation.door_consortium_fine": Text(
        "U stelt zich kandidaat voor uw eigen organisatie alleen.", "You stand for your own organisation only."
    ),
    "formation.door_ask_consortium": Text(
        "Stelt uw organisatie zich alleen kandidaat? Dat vragen we hieronder.",
        "Does your organisation stand on its own? We ask this below.",
    ),
    "formation.door_second": Text(
        "Uw organisatie heeft voor {area} al een kandidatuur. Eén per gebied is genoeg: werk daarin verder, samen met uw collega’s.",
        "Your organisation already has a candidacy for {area}. One per area is enough: go on working in that one, together with your colleagues.",
    ),
    "formation.door_second_fine": Text(
        "Dit is uw eerste kandidatuur voor dit gebied. Voor andere gebieden kunt u zich apart kandidaat stellen.",
        "This is your first candidacy for this area. For other areas you can stand separately.",
    ),
    "formation.door_unanswered": Text(
        "Beantwoord eerst de twee vragen over facturen en over alleen kandideren.",
        "First answer the two questions, about invoices and about standing on your own.",
    ),
    "formation.door_no_legal_personality": Text(
        "Uw organisatie heeft geen rechtspersoonlijkheid. Kandideren kan, maar bij het projectvoorstel is die nodig: kijk tijdig of een moederorganisatie voor u kan optreden.",
        "Your organisation has no legal personality. You can stand, but the project proposal requires it: find out in good time whether a parent organisation can act for you.",
    ),
    "formation.door_legal_fine": Text(
        "Uw organisatie heeft rechtspersoonlijkheid.", "Your organisation is a legal person."
    ),
    "formation.door_no_quality": Text(
        "Wij kennen nog geen geldige kwaliteitsregistratie van uw organisatie. Nu hoeft dat niet, bij het projectvoorstel wel: vraag ze tijdig aan en vul ze aan bij uw organisatie.",
        "We know of no valid quality registration of your organisation. It is not needed now, but it is for the project proposal: apply in good time and add it to your organisation's page.",
    ),
    "formation.door_quality_fine": Text(
        "De kwaliteitsregistratie van uw organisatie is geldig.", "Your organisation's quality registration is valid."
    ),
    "formation.stand_as_organisation": Text(
        "U handelt nu niet voor een organisatie. Meld uw organisatie aan met haar ondernemingsnummer, of wissel naar de organisatie waarvoor u zich kandidaat stelt.",
        "You are not acting for an organisation now. Register your organisation by its enterprise number, or switch to the organisation you stand for.",
    ),
    "formation.not_your_candidacy": Text(
        "Deze kandidatuur is van een andere organisatie. Wissel naar de juiste organisatie of ga terug naar uw eigen kandidaturen.",
        "This candidacy belongs to another organisation. Switch to the right organisation or go back to your own candidacies.",
    ),
    "formation.area_not_open": Text(
        "De noden van {area} zijn nog niet gepubliceerd; kandideren kan vanaf de publicatie. Schrijf u in op het nieuws van dit gebied, dan hoort u het meteen.",
        "The needs of {area} have not been published yet; you can stand from publication on. Subscribe to this area's news and you will hear at once.",
    ),
    "formation.too_late": Text(
        "De deadline voor {area} was {deadline} (en 59 seconden). Dit kwam aan op {arrived} en telt niet meer mee. Uw teksten blijven bewaard; bekijk of u zich voor een ander gebied kunt kandidaat stellen.",
        "The deadline for {area} was {deadline} (and 59 seconds). This arrived on {arrived} and no longer counts. Your texts are kept; see whether you can stand for another area.",
    ),
    # The form (F-08, F-12)
    "formation.missing_contact_name": Text(
        "De naam van de contactpersoon ontbreekt. Vul in wie we kunnen aanspreken.",
        "The name of the contact person is missing. Fill in whom we can address.",
    ),
    "formation.missing_contact_function": Text(
        "De functie van de contactpersoon ontbreekt.", "The contact person's function is missing."
    ),
    "formation.missing_contact_email": Text(
        "Het e-mailadres van de contactpersoon ontbreekt. Daar komen het ontvangstbewijs en de beslissing toe.",
        "The contact person's e-mail address is missing. The receipt and the decision are sent there.",
    ),
    "formation.missing_contact_phone": Text(
        "Het telefoonnummer van de contactpersoon ontbreekt.", "The contact person's phone number is missing."
    ),
    "formation.wrong_contact_email": Text(
        "“{typed}” is geen e-mailadres. Kijk het na: daar komt het ontvangstbewijs toe.",
        "“{typed}” is not an e-mail address. Check it: the receipt is sent there.",
    ),
    "formation.missing_answer": Text("Nog geen antwoord op: {question}", "No answer yet to: {question}"),
    "formation.missing_engagement": Text(
        "Het engagement tot het kwaliteitskader is nog niet aanvaard. Lees het en bevestig het uitdrukkelijk.",
        "The engagement to the quality framework has not been accepted yet. Read it and confirm it explicitly.",
    ),
    "formation.missing_contribution": Text(
        "Zeg bij minstens één uitdaging van de streek wat uw organisatie bijdraagt.",
        "Say for at least one of the area's challenges what your organisation contributes.",
    ),
    "formation.too_many_pages": Text(
        "Deel D telt {pages} bladzijden in ons A4-sjabloon, {over} te veel: er mogen er {max} zijn. Kort in of zet bewijsstukken in een bijlage.",
        "Part D has {pages} pages in our A4 template, {over} too many: {max} are allowed. Shorten it or move evidence to an attachment.",
    ),
    "formation.open_conflicts": Text(
        "Van {count} veld(en) bestaat nog een tweede tekst. Ingediend wordt wat in het voorbeeld staat; voeg eerst samen als dat niet klopt.",
        "Of {count} field(s) there still is a second text. What the preview shows is submitted; merge first if that is not right.",
    ),
    "formation.open_passages": Text(
        "{count} passage(s) uit uw Word-formulier hebben nog geen plaats. Ze gaan niet mee tot u ze plaatst.",
        "{count} passage(s) of your Word form have no place yet. They are not included until you place them.",
    ),
    "formation.not_complete": Text(
        "Er ontbreekt nog iets ({count}). Bekijk de lijst op deze pagina: elk punt brengt u naar het juiste veld.",
        "Something is still missing ({count}). See the list on this page: every item takes you to the right field.",
    ),
    "formation.engagement_stands": Text(
        "Er staat een ingediende kandidatuur met dit engagement. Trek eerst uw kandidatuur in als u het niet meer wilt aangaan.",
        "A submitted candidacy stands with this engagement. Withdraw your candidacy first if you no longer want to enter into it.",
    ),
    "formation.unknown_field": Text(
        "Dit veld staat niet (meer) in het formulier. Herlaad de pagina; uw tekst staat nog in het venster, kopieer hem eerst.",
        "This field is not (or no longer) in the form. Reload the page; your text is still in the window, copy it first.",
    ),
    "formation.too_many_attachments": Text(
        "U hebt al {max} bijlagen, het maximum van deze oproep. Verwijder er eerst een of voeg stukken samen in één pdf.",
        "You already have {max} attachments, the maximum of this call. Remove one first, or combine documents into one PDF.",
    ),
    "formation.attachment_too_large": Text(
        "Deze bijlage is groter dan {max} MB, het maximum van deze oproep. Maak het bestand kleiner, bijvoorbeeld door de foto’s te verkleinen.",
        "This attachment is larger than {max} MB, the maximum of this call. Make the file smaller, for instance by reducing its pictures.",
    ),
    "formation.choose_file": Text("Kies eerst een bestand.", "Choose a file first."),
    "formation.choose_answer": Text("Kies ja of nee.", "Choose yes or no."),
    "formation.confirm_submit": Text(
        "Vink aan dat u wilt indienen wat u in het voorbeeld las.",
        "Tick that you want to submit what you read in the preview.",
    ),
    "formation.upload_placed": Text(
        "Van dit Word-formulier heeft alles al een plaats.", "Everything in this Word form already has a place."
    ),
    "formation.passage_gone": Text(
        "Deze passage heeft al een plaats gekregen. Bekijk wat er nog overblijft.",
        "This passage has already been placed. See what is left.",
    ),
    "formation.passage_nowhere": Text(
        "Kies een veld waar deze passage hoort, of laat ze bewust weg.",
        "Choose the field where this passage belongs, or leave it out on purpose.",
    ),
    # What the pages say after a step
    "formation.saved": Text("Bewaard.", "Saved."),
    "formation.merged": Text(
        "Samengevoegd en bewaard. De twee eerdere teksten blijven in de geschiedenis.",
        "Merged and saved. The two earlier texts stay in the history.",
    ),
    "formation.attached": Text("Bijlage toegevoegd.", "Attachment added."),
    "formation.detached": Text("Bijlage verwijderd uit het ontwerp.", "Attachment removed from the draft."),
    "formation.withdrawn": Text(
        "Uw kandidatuur is ingetrokken. U krijgt een bevestiging per e-mail.",
        "Your candidacy is withdrawn. You get a confirmation by e-mail.",
    ),
    "formation.field_contact_name": Text("Contactpersoon: naam", "Contact person: name"),
    "formation.field_contact_function": Text("Contactpersoon: functie", "Contact person: function"),
    "formation.field_contact_email": Text("Contactpersoon: e-mailadres", "Contact person: e-mail address"),
    "formation.field_contact_phone": Text("Contactpersoon: telefoonnummer", "Contact person: phone number"),
}
