"""Sentences of the way from a knock to a companion: steps, refusals, reasons, who goes along."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.welcoming_do": Text(
        "Dit doet wie het werk verdeelt, wie met de deelnemer op weg is of de dossierbeheerder. Vraag het een van hen.",
        "Whoever divides the work, goes along with the participant or manages the file does this. Ask one of them.",
    ),
    "casework.dividing_do": Text(
        "Wie met wie op weg gaat, beslissen trajectgezellen en teamleider samen met de dossierbeheerder. Breng het in hun overleg.",
        "Who goes along with whom is decided by companions and team leader with the file manager. Bring it to their meeting.",
    ),
    "casework.leader_does": Text(
        "Dit regelt de teamleider van {name}. Vraag het daar.", "The team leader of {name} arranges this. Ask there."
    ),
    "casework.not_parted": Text(
        "Dit traject is niet gestopt vóór het begin. Heropenen na een afronding kan op de pagina over afronden.",
        "This track did not end before it began. Reopening after a closing is done on the page about closing.",
    ),
    "casework.plan_ahead": Text(
        "Kies een moment dat nog komt. Was de kennismaking er al? Noteer ze dan bij die stap.",
        "Choose a moment to come. Was the first meeting held already? Note it at that step.",
    ),
    "casework.held_between": Text(
        "Kies een moment tussen {first} en nu.", "Choose a moment between {first} and now."
    ),
    "casework.talk_needs": Text(
        "Een gesprek met drie kan niet zonder de deelnemer en de trajectgezel. Kruis aan wie er was, of plan het opnieuw.",
        "A talk of three needs the participant and the companion. Tick who was there, or plan it again.",
    ),
    "casework.participant_says_yes": Text(
        "Het traject begint pas als de deelnemer ja zegt. Neem gerust tijd: wachten kost niets.",
        "The track only begins when the participant says yes. Take the time: waiting costs nothing.",
    ),
    "casework.companion_first": Text(
        "Er is nog geen trajectgezel. Beslis eerst wie meegaat.",
        "There is no companion yet. Decide first who goes along.",
    ),
    "casework.transfer_needs_yes": Text(
        "We dragen niemand over zonder dat de persoon het goed vindt. Vraag het eerst.",
        "We transfer nobody without their agreement. Ask first.",
    ),
    "casework.follow_up_ahead": Text(
        "Kies een dag die nog komt om na te vragen hoe het liep.", "Choose a day to come on which to ask how it went."
    ),
    "casework.transfer_answered": Text(
        "Wat ervan kwam, is al genoteerd. U hoeft het niet nog eens na te vragen.", "What came of it has been noted already. There is no need to ask again."
    ),
    "casework.try_first": Text(
        "Er is nog geen poging genoteerd. Bel of schrijf eerst, en noteer dat.",
        "No attempt has been noted yet. Call or write first, and note it.",
    ),
    "casework.goes_along_from": Text(
        "Meegaan kan ten vroegste vanaf {day}: toen werd aangemeld of begon wie nu meegaat.",
        "Going along can begin on {day} at the earliest: then came the first knock, or began who goes along now.",
    ),
    "casework.not_a_companion": Text(
        "Deze persoon is op die dag geen trajectgezel van dit partnerschap. Kies iemand uit de lijst.",
        "This person is no companion of this partnership on that day. Choose someone from the list.",
    ),
    "casework.companion_already": Text(
        "Deze persoon is al de trajectgezel. Kies iemand anders, of laat alles zoals het is.", "This person is the companion already. Choose somebody else, or leave it as it is."
    ),
    "casework.say_where_decided": Text(
        "Zeg in welk overleg dit beslist is, of schrijf op hoe.", "Say in which meeting this was decided, or note how."
    ),
    "casework.may_not_know_yet": Text(
        "De organisatie van deze persoon mag nog niet van deze aanmelding weten. Laat eerst het partnerschap meekijken, of kies iemand van de organisatie die ze kreeg.",
        "This person's organisation may not know of this referral yet. Open it to the partnership first, or choose someone of the organisation that received it.",
    ),
    "casework.taken_back_by_participant": Text(
        "De deelnemer trok de toestemming voor deze organisatie zelf in. Alleen de deelnemer geeft ze opnieuw, in de eigen plek. Kies intussen iemand van een andere organisatie.",
        "The participant took back the permission for this organisation themselves. Only the participant gives it again, in their own place. Choose someone of another organisation meanwhile.",
    ),
    "casework.goes_along_until": Text(
        "Dat is te ver vooruit: kies een dag tot en met {day}. Wat later komt, beslist u dan.",
        "That is too far ahead: choose a day up to {day}. What comes later, you decide then.",
    ),
    "casework.cover_period": Text(
        "Een vervanging begint vandaag of later, en eindigt niet voor ze begint.",
        "A cover begins today or later, and does not end before it begins.",
    ),
    "casework.cover_is_companion": Text(
        "Dit is de trajectgezel zelf. Kies een collega.", "This is the companion themselves. Choose a colleague."
    ),
    "casework.take_over_whom": Text(
        "Vul minstens één persoon in.", "Fill in at least one person."
    ),
    "casework.began_in_future": Text(
        "Een lopend traject begon ten laatste vandaag, niet op {day}.", "A running track began today at the latest, not on {day}."
    ),
    "casework.not_alike": Text(
        "Deze twee aanmeldingen kunt u niet samenvoegen. Herlaad de pagina en kijk welke nog openstaan.",
        "These two referrals cannot be joined. Reload the page and see which are still open.",
    ),
    "casework.join_the_newest": Text(
        "Dit traject loopt al. Open de nieuwste aanmelding en voeg die toe aan dit traject.",
        "This track runs already. Open the newest referral and join that one to this track.",
    ),
    "casework.not_a_partner_then": Text(
        "Deze organisatie is op die dag geen partner. Kies een partner, of een andere dag.", "This organisation is no partner on that day. Choose a partner, or another day."
    ),
    "casework.share_is_percent": Text(
        "Een aandeel is een getal van 0 tot 100, met een reden erbij.", "A share is a number from 0 to 100, with a reason."
    ),
    "casework.do_first_call": Text("Telefoontje noteren", "Note a call"),
    "casework.do_plan": Text("Kennismaking plannen", "Plan the first meeting"),
    "casework.do_meet": Text("Kennismaking was er", "First meeting was held"),
    "casework.do_talk": Text("Gesprek met drie was er", "Talk of three was held"),
    "casework.do_commit": Text("De deelnemer zegt ja: beginnen", "The participant says yes: begin"),
    "casework.do_wait": Text("Waarom het wacht, en wat nu", "Why it waits, and what next"),
    "casework.do_transfer": Text("Warm overdragen", "Transfer warmly"),
    "casework.do_part": Text("Gaat niet door", "Does not go on"),
    "casework.do_take_up": Text("Weer opnemen", "Take up again"),
    "casework.do_open_up": Text("Laat de partners meekijken", "Let the partners know"),
    "casework.do_allocate": Text("Noteren wie meegaat", "Note who goes along"),
    "casework.do_cover": Text("Vervanging noteren", "Note a cover"),
    "casework.do_end_cover": Text("Vervanging stopt vandaag", "Cover ends today"),
    "casework.do_follow_up": Text("Noteren hoe het liep", "Note how it went"),
    "casework.do_join": Text("Zelfde persoon: samenvoegen", "Same person: join"),
    "casework.do_keep_apart": Text("Twee personen", "Two people"),
    "casework.called_reached": Text("{who} had een eerste contact.", "{who} had a first contact."),
    "casework.called_missed": Text("{who} belde en bereikte niemand.", "{who} called and reached nobody."),
    "casework.waits": Text("{who} noteerde waarom het wacht.", "{who} noted why it waits."),
    "casework.acquaintance_planned": Text("{who} plande de kennismaking op {day}.", "{who} planned the first meeting on {day}."),
    "casework.met": Text("{who} noteerde de kennismaking.", "{who} noted the first meeting."),
    "casework.talked": Text("{who} noteerde het gesprek met drie.", "{who} noted the talk of three."),
    "casework.began": Text("De deelnemer zei ja; {who} liet het traject beginnen.", "The participant said yes; {who} let the track begin."),
    "casework.transferred": Text("{who} droeg warm over; navragen op {day}.", "{who} transferred warmly; ask on {day}."),
    "casework.transfer_followed": Text("{who} vroeg na hoe de warme overdracht liep.", "{who} asked how the warm transfer went."),
    "casework.parted_declined": Text("{who} noteerde dat de persoon er nu niet voor kiest.", "{who} noted that the person chooses not to, for now."),
    "casework.parted_unreached": Text("{who} noteerde dat de persoon niet te bereiken was.", "{who} noted that the person could not be reached."),
    "casework.taken_up": Text("{who} nam de aanmelding weer op.", "{who} took the referral up again."),
    "casework.allocated": Text("{who} noteerde dat {companion} meegaat.", "{who} noted that {companion} goes along."),
    "casework.asked_to_go_along": Text("{by} noteerde u als trajectgezel van {who}.", "{by} noted you as companion of {who}."),
    "casework.asked_to_cover": Text(
        "U vervangt bij {who} van {first} tot en met {last}.", "You stand in for {who} from {first} to {last}."
    ),
    "casework.taken_over": Text("{who} nam een lopend traject over uit {project} (sinds {day}).", "{who} took a running track over from {project} (since {day})."),
    "casework.joined": Text("{who} voegde twee aanmeldingen van dezelfde persoon samen.", "{who} joined two referrals of the same person."),
    "casework.kept_apart": Text("{who} noteerde dat het om twee personen gaat.", "{who} noted that these are two people."),
    "casework.inflow_agreed": Text("{who} noteerde als aandeel van {organisation}: {percent} %.", "{who} noted as share of {organisation}: {percent} %."),
    "casework.waits_own_wish": Text("wil zelf nog wachten", "wants to wait"),
    "casework.waits_not_reached": Text("nog niet bereikt", "not reached yet"),
    "casework.waits_no_room": Text("geen plaats bij een trajectgezel", "no room with a companion"),
    "casework.waits_language": Text("zoekt taal of tolk", "language or interpreter"),
    "casework.waits_place": Text("niemand in de buurt", "nobody nearby"),
    "casework.waits_questions": Text("we willen eerst iets weten", "we want to know something first"),
    "casework.waits_other": Text("iets anders", "something else"),
    "casework.next_call": Text("bellen", "call"),
    "casework.next_plan": Text("kennismaking plannen", "plan the first meeting"),
    "casework.next_meet": Text("kennismaken", "get acquainted"),
    "casework.next_talk": Text("gesprek met drie", "talk of three"),
    "casework.next_allocate": Text("trajectgezel kiezen", "choose a companion"),
    "casework.next_decide": Text("de deelnemer beslist", "the participant decides"),
    "casework.next_look_again": Text("opnieuw bekijken", "look again"),
    "casework.talker_participant": Text("de deelnemer", "the participant"),
    "casework.talker_companion": Text("de trajectgezel", "the companion"),
    "casework.talker_referrer": Text("wie aanmeldde", "the referrer"),
    "casework.talker_interpreter": Text("een tolk", "an interpreter"),
    "casework.talker_family": Text("familie of vriend", "family or friend"),
    "casework.talker_other": Text("iemand anders", "someone else"),
    "casework.sign_other_question": Text("Achter de gestelde vraag zit een andere vraag", "Behind the question asked lies another one"),
    "casework.sign_whole_life": Text("Het gaat over meer dan één stuk van het leven", "It is about more than one part of life"),
    "casework.sign_differences": Text("Wat voor anderen werkt, past hier niet", "What works for others does not fit here"),
    "casework.sign_relapse": Text("Vooruitgaan en terugvallen wisselen elkaar af", "Progress and relapse take turns"),
    "casework.doubt_full_time": Text("Werkt nu voltijds", "Works full time now"),
    "casework.doubt_other_route": Text("Een andere dienst past misschien beter", "Another service may fit better"),
    "casework.doubt_elsewhere_helped": Text("Krijgt elders al hetzelfde", "Gets the same elsewhere already"),
    "casework.fit_fits": Text(
        "Er zijn tekenen dat dit past bij wat het partnerschap doet.", "There are signs that this fits what the partnership does."
    ),
    "casework.fit_doubt": Text(
        "Bij twijfel beginnen we. Bespreek wat u aankruiste; past een andere weg beter, kies dan een warme overdracht.",
        "In doubt we begin. Discuss what you ticked; if another way fits better, choose a warm transfer.",
    ),
    "casework.result_arrived": Text("goed aangekomen", "arrived well"),
    "casework.result_back": Text("komt terug naar ons", "comes back to us"),
    "casework.result_lost": Text("niet aangekomen, of niet te weten", "did not arrive, or not known"),
    "casework.alike_name": Text("dezelfde naam", "the same name"),
    "casework.alike_born": Text("dezelfde geboortedatum", "the same date of birth"),
    "casework.alike_phone": Text("hetzelfde telefoonnummer", "the same phone number"),
    "casework.alike_email": Text("hetzelfde e-mailadres", "the same e-mail address"),
}  # fmt: skip
