"""Sentences of the network, combined tracks, groups, the directory and workplaces."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_network": Text("Netwerk", "Network"),
    "casework.tab_together": Text("Samen met anderen", "Together with others"),
    "casework.tab_groups": Text("Groepen", "Groups"),
    "casework.tab_directory": Text("Sociale kaart", "Directory"),
    "casework.panel_network": Text("Wie is er rond de deelnemer", "Who is around the participant"),
    "casework.panel_together": Text("Ook elders op weg", "On the way elsewhere too"),
    "casework.around_family": Text("familie", "family"),
    "casework.around_partner": Text("partner", "partner"),
    "casework.around_friend": Text("vriend", "friend"),
    "casework.around_neighbour": Text("buur", "neighbour"),
    "casework.around_buddy": Text("buddy of vrijwilliger", "buddy or volunteer"),
    "casework.around_club": Text("club of vereniging", "club or association"),
    "casework.around_other": Text("iemand anders", "somebody else"),
    "casework.around_care": Text("dokter of zorg", "doctor or care"),
    "casework.around_welfare": Text("welzijn of OCMW", "welfare or OCMW"),
    "casework.around_work": Text("werk of VDAB", "work or VDAB"),
    "casework.around_school": Text("school of opleiding", "school or training"),
    "casework.around_justice": Text("justitie", "justice"),
    "casework.ring_1": Text("heel dichtbij", "very near"),
    "casework.ring_2": Text("in de buurt", "around"),
    "casework.ring_3": Text("op afstand", "at a distance"),
    "casework.around_title": Text("Het netwerk", "The network"),
    "casework.around_description": Text(
        "Drie ringen rond de deelnemer: binnenin wie heel dichtbij is, buiten wie op afstand staat. Dezelfde namen staan in de tabel.",
        "Three rings round the participant: inside who is very near, outside who stands at a distance. The table has the same names.",
    ),
    "casework.around_col_name": Text("Naam", "Name"),
    "casework.around_col_what": Text("Wat", "What"),
    "casework.around_col_near": Text("Hoe dichtbij", "How near"),
    "casework.around_col_does": Text("Wat die doet", "What they do"),
    "casework.do_around": Text("Iemand tekenen", "Draw somebody"),
    "casework.do_around_change": Text("Aanpassen", "Change"),
    "casework.do_around_gone": Text("Niet meer rond de deelnemer", "No longer around the participant"),
    "casework.around_no_name": Text("Geef een naam, een voornaam is genoeg.", "Give a name, a first name is enough."),
    "casework.around_no_kind": Text("Kies wat dit voor de deelnemer is.", "Choose what this is to the participant."),
    "casework.around_no_ring": Text(
        "Kies hoe dichtbij: een van de drie ringen.", "Choose how near: one of three rings."
    ),
    "casework.around_future": Text(
        "{day} moet nog komen. Teken wie er nu is.", "{day} is still to come. Draw who is there now."
    ),
    "casework.around_added": Text("{who} tekende iemand in het netwerk.", "{who} drew somebody in the network."),
    "casework.around_changed": Text("{who} paste iemand in het netwerk aan.", "{who} changed somebody in the network."),
    "casework.around_left": Text("{who} haalde iemand uit het netwerk.", "{who} took somebody out of the network."),
    "casework.moment_around": Text("In het netwerk: {what}", "In the network: {what}"),
    "casework.moment_around_before": Text("Niet meer in het netwerk: {what}", "No longer in the network: {what}"),
    "casework.combined_vdab": Text("VDAB", "VDAB"),
    "casework.combined_special": Text("een gespecialiseerde dienst", "a specialised service"),
    "casework.do_combine": Text("Een traject elders noteren", "Note a track elsewhere"),
    "casework.do_end_combined": Text("Dit is gestopt", "This has ended"),
    "casework.combined_with_whom": Text("Kies met wie, en noem de dienst.", "Choose with whom, and name the service."),
    "casework.combined_what": Text("Zeg wat daar gebeurt.", "Say what happens there."),
    "casework.combined_complements": Text(
        "Zeg wat dit toevoegt aan wat wij doen, zodat niemand twee keer dezelfde hulp krijgt.",
        "Say what this adds to what we do, so that nobody gets the same help twice.",
    ),
    "casework.combined_ended_already": Text(
        "Dit traject was al gestopt. Begin een nieuw als het weer loopt.",
        "This track had ended already. Begin a new one when it runs again.",
    ),
    "casework.combined_end_day": Text("Kies een dag tussen {day} en vandaag.", "Choose a day between {day} and today."),
    "casework.combined_end_why": Text("Zeg kort waarom het stopte.", "Say briefly why it ended."),
    "casework.combined": Text(
        "{who} noteerde een traject bij {name} sinds {day}.", "{who} noted a track with {name} since {day}."
    ),
    "casework.combined_ended": Text(
        "{who} noteerde dat het traject bij {name} stopte op {day}.",
        "{who} noted that the track with {name} ended on {day}.",
    ),
    "casework.moment_combined": Text("Ook op weg met {name}", "On the way with {name} too"),
    "casework.place_regular": Text("gewone job", "regular job"),
    "casework.place_social": Text("sociale economie", "social economy"),
    "casework.place_ama": Text("arbeidsmatige activiteiten (AMA)", "work-like activities (AMA)"),
    "casework.place_volunteering": Text("vrijwilligerswerk", "volunteering"),
    "casework.place_neighbourhood": Text("wijk-werken", "neighbourhood work"),
    "casework.place_led_stays": Text("blijft er", "stays there"),
    "casework.place_led_work": Text("ging naar werk elders", "went to work elsewhere"),
    "casework.place_led_learned": Text("leerde bij, gaat verder", "learned, goes on"),
    "casework.place_led_stopped": Text("stopte", "stopped"),
    "casework.coached_participant": Text("de deelnemer", "the participant"),
    "casework.coached_colleagues": Text("collega's", "colleagues"),
    "casework.coached_manager": Text("de leidinggevende", "the manager"),
    "casework.do_place": Text("Een werkplek noteren", "Note a workplace"),
    "casework.do_end_place": Text("Gestopt op deze werkplek", "Ended at this workplace"),
    "casework.do_coach": Text("Coaching op de werkplek", "Coaching at the workplace"),
    "casework.place_no_employer": Text(
        "Kies een werkgever uit de sociale kaart. Staat die er niet in? Voeg die werkgever eerst toe.",
        "Choose an employer from the directory. Not there? Add it first.",
    ),
    "casework.place_other_kind": Text(
        "Volgens de sociale kaart heeft {name} zo'n plaats niet. Kies een andere soort, of pas de kaart aan.",
        "The directory says that {name} has no such place. Choose another kind, or change the directory.",
    ),
    "casework.place_ended_already": Text(
        "Deze werkplek was al gestopt. Noteer een nieuwe als het weer begint.",
        "This workplace had ended already. Note a new one when it starts again.",
    ),
    "casework.place_end_day": Text(
        "Kies een dag vanaf {day}, hoogstens vandaag. Wat nog komt, noteert u als het zover is.",
        "Choose a day from {day} on, today at most. What is still to come you note when it is there.",
    ),
    "casework.place_outcome": Text("Kies wat het opleverde.", "Choose what it led to."),
    "casework.coaching_whom": Text("Kruis aan met wie u sprak.", "Tick with whom you spoke."),
    "casework.coaching_day": Text(
        "Kies een dag vanaf {day}, hoogstens vandaag.", "Choose a day from {day} on, today at most."
    ),
    "casework.placed": Text(
        "{who} noteerde een werkplek bij {name} vanaf {day}.", "{who} noted a workplace at {name} from {day}."
    ),
    "casework.place_ended": Text(
        "{who} noteerde dat de werkplek bij {name} stopte op {day}.",
        "{who} noted that the workplace at {name} ended on {day}.",
    ),
    "casework.coached": Text(
        "{who} noteerde coaching bij {name} op {day}.", "{who} noted coaching at {name} on {day}."
    ),
    "casework.moment_placed": Text("Werkplek bij {name}", "Workplace at {name}"),
    "casework.do_group": Text("Een groep maken", "Make a group"),
    "casework.do_group_date": Text("Een dag kiezen", "Choose a day"),
    "casework.do_seat": Text("Een plaats geven in een groep", "Give a place in a group"),
    "casework.do_unseat": Text("Doet niet meer mee", "Takes part no longer"),
    "casework.attended_present": Text("aanwezig", "present"),
    "casework.attended_absent": Text("afwezig", "absent"),
    "casework.attended_excused": Text("verontschuldigd", "excused"),
    "casework.groups_made_by": Text(
        "Trajectgezellen, de teamleider, brugfiguren en bedrijfscoaches maken groepen. Vraag het aan een van hen.",
        "Companions, the team leader, bridge persons and company coaches make groups. Ask one of them.",
    ),
    "casework.groups_guides_tick": Text(
        "Wie de groep begeleidt, duidt aan wie er is.", "Whoever guides the group ticks who is there."
    ),
    "casework.group_no_title": Text("Zeg wat de groep doet.", "Say what the group does."),
    "casework.group_no_guide": Text(
        "Kies minstens één begeleider uit het partnerschap.", "Choose at least one guide of the partnership."
    ),
    "casework.group_other_partnership": Text(
        "Deze groep is van een ander partnerschap. Kies een groep van hier.",
        "This group is of another partnership. Choose one from here.",
    ),
    "casework.group_full": Text(
        "Alle {count} plaatsen zijn bezet. Vraag de begeleider om een plaats meer.",
        "All {count} places are taken. Ask the guide for one more.",
    ),
    "casework.group_what_status": Text(
        "Kies aanwezig, afwezig of verontschuldigd.", "Choose present, absent or excused."
    ),
    "casework.group_not_yours": Text(
        "U duidt alleen deelnemers aan van wie u het dossier opent en die een plaats hebben.",
        "You tick only participants whose file you open and who have a place.",
    ),
    "casework.do_group_change": Text("De groep aanpassen", "Change the group"),
    "casework.do_group_end": Text("Ja, deze groep stopt", "Yes, this group ends"),
    "casework.do_group_date_off": Text("Gaat niet door", "Call off"),
    "casework.group_more_seated": Text(
        "{count} deelnemers hebben al een plaats. Kies een hoger getal, of laat het leeg.",
        "{count} participants have a place already. Choose a higher number, or leave it empty.",
    ),
    "casework.group_changed_meanwhile": Text(
        "Iemand anders paste deze groep intussen aan. Boven aan de pagina staat ze zoals ze nu is; open de pagina opnieuw en pas dan aan.",
        "Somebody else changed this group meanwhile. At the top of the page it stands as it is now; open the page again, then change it.",
    ),
    "casework.group_ended_already": Text(
        "Deze groep stopte op {day}. Maak een nieuwe groep.", "This group ended on {day}. Make a new group."
    ),
    "casework.group_date_is_off": Text(
        "Deze dag gaat niet door. Kies een andere dag, of kies deze dag en dit uur opnieuw als het toch doorgaat.",
        "This day is called off. Choose another day, or choose this day and hour again if it takes place after all.",
    ),
    "casework.group_date_to_come": Text(
        "{day} moet nog komen. Vooraf kunt u alleen “verontschuldigd” aanduiden.",
        "{day} is still to come. Beforehand you can only tick “excused”.",
    ),
    "casework.group_date_was_ticked": Text(
        "Voor deze dag staat al wie er was. Die dag ging dus door.",
        "For this day it stands already who was there. So it took place.",
    ),
    "casework.notice_group_date_off": Text(
        "{title}: {day} gaat niet door. Laat het uw deelnemers weten.",
        "{title}: {day} is called off. Let your participants know.",
    ),
    "casework.notice_group_ended": Text(
        "De groep {title} stopt. Laat het uw deelnemers weten.", "The group {title} ends. Let your participants know."
    ),
    "casework.group_changed": Text("{who} paste de groep {title} aan.", "{who} changed the group {title}."),
    "casework.group_date_off": Text(
        "{who} noteerde dat {title} op {day} niet doorgaat.", "{who} noted that {title} on {day} is called off."
    ),
    "casework.group_ended": Text(
        "{who} noteerde dat de groep {title} stopt.", "{who} noted that the group {title} ends."
    ),
    "casework.group_made": Text("{who} maakte de groep {title}.", "{who} made the group {title}."),
    "casework.group_dated": Text("{who} koos {day} voor {title}.", "{who} chose {day} for {title}."),
    "casework.group_seated": Text("{who} gaf een plaats in {title}.", "{who} gave a place in {title}."),
    "casework.group_left": Text("{who} noteerde het einde in {title}.", "{who} noted the end in {title}."),
    "casework.group_ticked": Text(
        "{who} duidde aan wie er was bij {title} op {day}.", "{who} ticked who was there at {title} on {day}."
    ),
    "casework.moment_group": Text("Erbij in de groep: {title}", "There in the group: {title}"),
    "casework.directory_kind_actor": Text("wie kan helpen", "who can help"),
    "casework.directory_kind_employer": Text("waar iemand kan werken", "where somebody can work"),
    "casework.directory_col_kind": Text("Soort", "Kind"),
    "casework.directory_col_name": Text("Naam", "Name"),
    "casework.directory_col_offers": Text("Aanbod", "Offer"),
    "casework.directory_col_for_whom": Text("Voor wie", "For whom"),
    "casework.directory_col_work": Text("Plaatsen", "Places"),
    "casework.directory_col_domains": Text("Levensdomeinen", "Life domains"),
    "casework.directory_col_address": Text("Adres", "Address"),
    "casework.directory_col_phone": Text("Telefoon", "Telephone"),
    "casework.directory_col_email": Text("E-mail", "E-mail"),
    "casework.directory_col_website": Text("Website", "Website"),
    "casework.directory_col_checked": Text("Nagekeken op", "Checked on"),
    "casework.do_check_entry": Text("Dit klopt nog", "This still holds"),
    "casework.do_change_entry": Text("Aanpassen", "Change"),
    "casework.do_lay_aside_entry": Text("Wegleggen", "Lay aside"),
    "casework.do_take_up_entry": Text("Weer opnemen", "Take up again"),
    "casework.directory_no_name": Text("Zeg wat het is en geef de naam.", "Say what it is and give the name."),
    "casework.directory_no_place": Text(
        "Kruis bij een werkgever minstens één soort plaats aan.", "Tick at least one kind of place for an employer."
    ),
    "casework.directory_no_offer": Text("Zeg wat zij bieden.", "Say what they offer."),
    "casework.directory_there_already": Text(
        "{name} staat er al. Zoek het op en pas het daar aan.",
        "{name} is there already. Look it up and change it there.",
    ),
    "casework.directory_added": Text("{who} zette {name} op de sociale kaart.", "{who} added {name} to the directory."),
    "casework.directory_changed": Text("{who} paste {name} aan.", "{who} changed {name}."),
    "casework.directory_checked": Text("{who} keek {name} na.", "{who} checked {name}."),
    "casework.directory_laid_aside": Text("{who} legde {name} weg.", "{who} laid {name} aside."),
    "casework.directory_taken_up": Text("{who} nam {name} weer op.", "{who} took {name} up again."),
    "casework.line_wish": Text("Wat de deelnemer wil", "What the participant wants"),
}
