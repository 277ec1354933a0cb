"""Sentences of meetings, their minutes and reports."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.point_actions": Text("Opvolging van de acties", "Follow-up of the actions"),
    "governance.word_review": Text("Review van het leerproces", "Review of the learning process"),
    # Who may
    "governance.members_call": Text(
        "Dit doet wie in {body} zit. Vraag een lid om het te doen, of de teamleider om u een plaats te geven.",
        "This is done by whoever sits in {body}. Ask a member to do it, or the team leader to give you a seat.",
    ),
    "governance.minute_taker_freezes": Text(
        "De verslaggever, de gespreksleider of de teamleider sluit het verslag van {body} af.",
        "The minute taker, the facilitator or the team leader closes the minutes of {body}.",
    ),
    "governance.case_conference_own": Text(
        "Over casussen wordt in vertrouwen gesproken. Alleen wie in {body} zit, leest dit verslag.",
        "Cases are spoken of in confidence. Only whoever sits in {body} reads this report.",
    ),
    "governance.members_read": Text(
        "Het volledige verslag is voor wie in {body} zit. U leest hier de beslissingen en de acties.",
        "The whole report is for whoever sits in {body}. Here you read the decisions and the actions.",
    ),
    # When
    "governance.meeting_in_the_past": Text(
        "{starts} is al voorbij. Kies een moment dat nog komt.", "{starts} has passed. Choose a moment still to come."
    ),
    "governance.meeting_ends_before_start": Text(
        "Het einde valt niet na het begin. Kies een later einduur.",
        "The end does not come after the start. Choose a later end.",
    ),
    "governance.meeting_too_long": Text(
        "Een vergadering duurt hoogstens twaalf uur. Kijk de dag en de uren na.",
        "A meeting lasts twelve hours at most. Check the day and the hours.",
    ),
    "governance.meeting_nowhere": Text(
        "Zeg waar het doorgaat: een plaats, een link, of allebei.", "Say where it is: a place, a link, or both."
    ),
    "governance.meeting_cancel_needs_reason": Text(
        "Zeg waarom het niet doorgaat. Iedereen die uitgenodigd is, leest het.",
        "Say why it does not go on. Everyone invited reads it.",
    ),
    "governance.meeting_not_today": Text(
        "Deze vergadering is pas op {starts}. Vroeger samengekomen? Verplaats ze dan eerst.",
        "This meeting is only on {starts}. Meeting earlier? Then move it first.",
    ),
    "governance.meeting_not_open": Text(
        "De vergadering is nog niet begonnen. Open ze eerst.", "The meeting has not begun. Open it first."
    ),
    "governance.meeting_runs": Text(
        "De vergadering is al begonnen. Verplaatsen of annuleren kan niet meer.",
        "The meeting has begun. It can no longer be moved or cancelled.",
    ),
    "governance.meeting_is_frozen": Text(
        "Het verslag is afgesloten op {frozen}. Wat niet klopt, zet u er als opmerking bij.",
        "The report was closed on {frozen}. What is not right you add as a remark.",
    ),
    "governance.meeting_was_cancelled": Text(
        "{who} annuleerde deze vergadering: {reason}. Roep een nieuwe vergadering bijeen als ze toch nodig is.",
        "{who} cancelled this meeting: {reason}. Call a new one if it is needed after all.",
    ),
    "governance.short_notice": Text(
        "Tussen vandaag en de vergadering liggen minder dan {days} dagen, zoals afgesproken. Het mag, maar kijk of iedereen kan.",
        "Fewer than the agreed {days} days lie between today and the meeting. It is allowed, but check who can come.",
    ),
    "governance.entrusted_to_stranger": Text(
        "Kies iemand die voor deze vergadering van {body} uitgenodigd is.",
        "Choose somebody who was invited to this meeting of {body}.",
    ),
    # Agenda
    "governance.point_needs_title": Text("Geef het punt een titel.", "Give the point a title."),
    "governance.point_was_treated": Text(
        "Over “{title}” is al iets besproken of genoteerd. Het punt blijft op de agenda.",
        "Something was already discussed or noted on “{title}”. The point stays on the agenda.",
    ),
    # During
    "governance.attendance_unknown": Text(
        "Kies aanwezig, verontschuldigd of afwezig.", "Choose present, excused or absent."
    ),
    "governance.was_not_there": Text(
        "{name} staat niet als aanwezig. Noteer eerst de aanwezigheid.",
        "{name} is not noted as present. Note the attendance first.",
    ),
    "governance.attending_present": Text("aanwezig", "present"),
    "governance.attending_excused": Text("verontschuldigd", "excused"),
    "governance.attending_absent": Text("afwezig", "absent"),
    "governance.nobody_noted": Text(
        "Er staat nog niemand als aanwezig. Noteer eerst wie er was, dan kan het verslag afgesloten worden.",
        "Nobody is noted as present yet. Note who was there first, then the report can be closed.",
    ),
    "governance.minutes_second_text": Text(
        "Bij “{title}” wacht een tweede tekst. Leg beide teksten naast elkaar, daarna kan het verslag afgesloten worden.",
        "A second text waits at “{title}”. Compare both texts, then the report can be closed.",
    ),
    "governance.remark_empty": Text("Schrijf wat er niet klopt.", "Write what is not right."),
    "governance.meeting_state_planned": Text("gepland", "planned"),
    "governance.meeting_state_cancelled": Text("geannuleerd", "cancelled"),
    "governance.meeting_state_going_on": Text("bezig", "going on"),
    "governance.meeting_state_frozen": Text("verslag klaar", "report ready"),
    # Events
    "governance.meeting_called": Text(
        "{who} riep {body} bijeen op {starts}.", "{who} called a meeting of {body} on {starts}."
    ),
    "governance.meeting_moved": Text(
        "{who} verplaatste de vergadering van {before} naar {starts}.",
        "{who} moved the meeting from {before} to {starts}.",
    ),
    "governance.meeting_cancelled": Text(
        "{who} annuleerde de vergadering. {reason}", "{who} cancelled the meeting. {reason}"
    ),
    "governance.meeting_opened": Text("{who} opende de vergadering.", "{who} opened the meeting."),
    "governance.agenda_filled": Text(
        "{who} zette {count} wachtende punten op de agenda.", "{who} put {count} waiting points on the agenda."
    ),
    "governance.point_added": Text("{who} bracht “{title}” aan.", "{who} brought “{title}”."),
    "governance.point_removed": Text("{who} haalde “{title}” van de agenda.", "{who} took “{title}” off the agenda."),
    "governance.attendance_noted": Text(
        "{who} noteerde de aanwezigheid: {here} aanwezig.", "{who} noted the attendance: {here} present."
    ),
    "governance.left_meeting": Text("{who} noteerde dat {name} vertrok.", "{who} noted that {name} left."),
    "governance.came_back": Text("{who} noteerde dat {name} er weer is.", "{who} noted that {name} is back."),
    "governance.asked_along": Text("{who} vroeg {name} mee.", "{who} asked {name} along."),
    "governance.minutes_frozen": Text("{who} sloot het verslag van {body} af.", "{who} closed the report of {body}."),
    "governance.report_remarked": Text(
        "{who} zette opmerking {number} bij het verslag.", "{who} added remark {number} to the report."
    ),
    "governance.notice_remark": Text(
        "{who} zette een opmerking bij het verslag van {body}.", "{who} added a remark to the report of {body}."
    ),
    # Mails
    "governance.meeting_invitation": Text("Uitnodiging voor een vergadering", "Invitation to a meeting"),
    "governance.meeting_called_off": Text("Vergadering geannuleerd", "Meeting cancelled"),
    "governance.meeting_report": Text("Verslag van een vergadering", "Report of a meeting"),
    "governance.review_report": Text("Verslag van een review aan Europa WSE", "Report of a review to Europa WSE"),
    "governance.meeting_mail_greeting": Text("Dag {name},", "Dear {name},"),
    "governance.meeting_mail_overtaken": Text("vervangen door een nieuw bericht", "replaced by a newer message"),
    "governance.meeting_mail_no_points": Text("De agenda is nog leeg.", "The agenda is still empty."),
    "governance.meeting_title_invited": Text("Uitnodiging: {what}, {starts}", "Invitation: {what}, {starts}"),
    "governance.meeting_title_called_off": Text("Gaat niet door: {what}, {starts}", "Cancelled: {what}, {starts}"),
    "governance.meeting_title_dismissed": Text(
        "Niet meer voor u: {what}, {starts}", "No longer for you: {what}, {starts}"
    ),
    "governance.meeting_title_report": Text("Verslag: {what}, {starts}", "Report: {what}, {starts}"),
    "governance.meeting_title_calendar": Text("{what} – {name}", "{what} – {name}"),
    "governance.meeting_mail_invited": Text(
        "U bent uitgenodigd voor **{what}** van {name}.\n\nWanneer: {starts} ({length} minuten)\n\nWaar: {where}\n\n"
        "Op de agenda:\n\n{agenda}\n\nEen punt toevoegen of laten weten dat u niet kunt komen? Dat kan via {link}. "
        "De afspraak voor uw agenda zit bij deze mail.",
        "You are invited to **{what}** of {name}.\n\nWhen: {starts} ({length} minutes)\n\nWhere: {where}\n\n"
        "On the agenda:\n\n{agenda}\n\nAdd a point or say that you cannot come? Use {link}. "
        "The appointment for your calendar goes with this mail.",
    ),
    "governance.meeting_mail_moved": Text(
        "**{what}** van {name} is gewijzigd. Eerst stond {before}.\n\nNu: {starts} ({length} minuten)\n\nWaar: {where}\n\n"
        "Op de agenda:\n\n{agenda}\n\nAlles staat op {link}. De afspraak bij deze mail vervangt de vorige.",
        "**{what}** of {name} has changed. It was {before}.\n\nNow: {starts} ({length} minutes)\n\nWhere: {where}\n\n"
        "On the agenda:\n\n{agenda}\n\nEverything stands on {link}. The appointment with this mail replaces the former one.",
    ),
    "governance.meeting_mail_called_off": Text(
        "**{what}** van {name} op {starts} gaat niet door.\n\nReden: {reason}\n\nWat op de agenda stond, blijft wachten op de "
        "volgende vergadering. De afspraak verdwijnt uit uw agenda met het bestand bij deze mail.",
        "**{what}** of {name} on {starts} does not go on.\n\nReason: {reason}\n\nWhat was on the agenda waits for the next "
        "meeting. The file with this mail takes the appointment out of your calendar.",
    ),
    "governance.meeting_mail_dismissed": Text(
        "**{what}** van {name} op {starts} krijgt een andere dag, en op die dag hebt u er geen plaats meer. De afspraak "
        "verdwijnt uit uw agenda met het bestand bij deze mail.",
        "**{what}** of {name} on {starts} moves to another day, on which you no longer have a seat. The file with this mail "
        "takes the appointment out of your calendar.",
    ),
    "governance.meeting_mail_report": Text(
        "Het verslag van **{what}** op {starts} is klaar en zit bij deze mail. U leest het ook op {link}.\n\n"
        "Klopt er iets niet? Zet er dan een opmerking bij. Het verslag zelf verandert niet meer.",
        "The report of **{what}** on {starts} is ready and goes with this mail. You also read it on {link}.\n\n"
        "Is something not right? Then add a remark. The report itself no longer changes.",
    ),
    "governance.meeting_mail_report_read": Text(
        "Het verslag van **{what}** op {starts} is klaar. Omdat er over mensen gesproken werd, staat het alleen in Gezel: {link}.",
        "The report of **{what}** on {starts} is ready. As people were spoken of, it stands in Gezel only: {link}.",
    ),
    # Paper
    "governance.report_title": Text("Verslag: {what}", "Report: {what}"),
    "governance.report_footer": Text("{name} · verslag afgesloten in Gezel", "{name} · report closed in Gezel"),
    "governance.report_where": Text("Waar", "Where"),
    "governance.report_facilitator": Text("Gespreksleider", "Facilitator"),
    "governance.report_minutes": Text("Verslaggever", "Minute taker"),
    "governance.report_quorum": Text("Aanwezige leden", "Members present"),
    "governance.report_quorum_of": Text(
        "{here} van {members}, minstens {needed} nodig", "{here} of {members}, at least {needed} needed"
    ),
    "governance.report_missing": Text("Partners die er niet bij waren", "Partners that were not there"),
    "governance.report_people": Text("Wie was erbij", "Who was there"),
    "governance.report_name": Text("Naam", "Name"),
    "governance.report_organisation": Text("Organisatie", "Organisation"),
    "governance.report_attending": Text("Aanwezigheid", "Attendance"),
    "governance.report_brings": Text("Aangebracht door {name}", "Brought by {name}"),
    "governance.report_decision": Text("Beslissing: {title}", "Decision: {title}"),
    "governance.report_action": Text("Actie", "Action"),
    "governance.report_owner": Text("Wie", "Who"),
    "governance.report_due": Text("Tegen", "By"),
    # Home
    "governance.card_action_late": Text("Te laat: {text}", "Late: {text}"),
    "governance.card_action": Text("Actie: {text}", "Action: {text}"),
    "governance.card_meeting": Text("{body} komt samen.", "{body} meets."),
    "governance.card_meeting_runs": Text("{body} is bezig.", "{body} is going on."),
    "governance.card_meeting_close": Text(
        "Het verslag van {body} is nog niet afgesloten.", "The report of {body} is not closed yet."
    ),
    "governance.card_body_overdue": Text(
        "{body} had al moeten samenkomen. Roep een vergadering bijeen.",
        "{body} should have met by now. Call a meeting.",
    ),
    "governance.card_body_plan": Text("Plan de volgende vergadering van {body}.", "Plan the next meeting of {body}."),
    "governance.notice_action_soon": Text("Bijna zover: {text}.", "Nearly due: {text}."),
    "governance.notice_action_late": Text("Deze actie is te laat: {text}.", "This action is late: {text}."),
    "governance.notice_body_overdue": Text(
        "{body} van {name} had al moeten samenkomen.", "{body} of {name} should have met by now."
    ),
}
