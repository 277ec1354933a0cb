"""States, kinds and fixed terms of the forming of a partnership."""

from typing import Final

# The three benches (geledingen) of a jury and the two sides of an area desk.
VDAB: Final = "vdab"
LOCAL: Final = "local"
EXTERNAL: Final = "external"
BENCHES: Final = ((VDAB, "VDAB"), (LOCAL, "Lokale besturen"), (EXTERNAL, "Onafhankelijke externen"))
SIDES: Final = ((VDAB, "VDAB"), (LOCAL, "Lokaal bestuur"))

# The two jury criteria are fixed (F-14); their wording is data of the call.
CONTRIBUTION: Final = "contribution"
PARTNERSHIP: Final = "partnership"
CRITERIA: Final = ((CONTRIBUTION, "Cruciale bijdrage"), (PARTNERSHIP, "Fit for partnership"))
SCORES: Final = (1, 2, 3, 4)
ENOUGH: Final = 3

# Rounds of the jury.
PAPER: Final = 1
PITCH: Final = 2
ROUNDS: Final = ((PAPER, "Ronde 1 – op papier"), (PITCH, "Ronde 2 – na de pitch"))

# States of a jurorship, derived.
JUROR_INVITED: Final = "invited"
JUROR_ACCEPTED: Final = "accepted"
JUROR_TRAINED: Final = "trained"
JUROR_ENDED: Final = "ended"

# States of the jury's work on one candidacy in one round, derived.
CLOSED: Final = "closed"  # this round is not open for this candidate (yet)
SCORING: Final = "scoring"
DELIBERATING: Final = "deliberating"
PROPOSED: Final = "proposed"
FINAL: Final = "final"

# The way a round outcome came about (F-16).
CONSENSUS: Final = "consensus"
VOTE: Final = "vote"
WAYS: Final = ((CONSENSUS, "consensus"), (VOTE, "stemming per geleding"))

# Results of a round outcome.
INVITED: Final = "invited"
SELECTED: Final = "selected"
NOT_SELECTED: Final = "not_selected"
RESULTS: Final = (
    (INVITED, "uitgenodigd voor de pitch"),
    (SELECTED, "geselecteerd voor stap 4"),
    (NOT_SELECTED, "niet geselecteerd"),
)

# The four steps of an area (F-02), derived.
DELIMITATION: Final = 1
NEEDS: Final = 2
MATCHING: Final = 3
DEVELOPMENT: Final = 4

# States of a candidacy, derived from who and when.
DRAFT: Final = "draft"
SUBMITTED: Final = "submitted"
WITHDRAWN: Final = "withdrawn"
NOT_SUBMITTED: Final = "not_submitted"  # a draft whose deadline has passed
IN_ROUND_1: Final = "in_round_1"
REFUSED_1: Final = "refused_1"
PITCHING: Final = "pitching"
REFUSED_2: Final = "refused_2"
CHOSEN: Final = "chosen"

# States of an area desk's work, derived: drawing, then those of the addendum.
DRAWING: Final = "drawing"
APPROVED: Final = "approved"  # delivered and released by the manager for the next weekly round

# States of an addendum, derived.
PREPARING: Final = "preparing"
DELIVERED: Final = "delivered"
PUBLISHED: Final = "published"

# Windows of a call.
WINDOWS: Final = (
    ("interest", "oproep tot kandidaatstelling"),
    ("proposal", "indienen van projectvoorstellen"),
    ("start", "start van de projecten"),
    ("project", "looptijd van de projecten"),
)

# Documents of a call.
DOCUMENT_KINDS: Final = (
    ("call", "oproeptekst"),
    ("form", "kandidatuurformulier"),
    ("framework", "kwaliteitskader"),
    ("template", "sjabloon"),
    ("training", "vorming"),
    ("logo", "logo van de financier"),
    ("other", "ander document"),
)

# Part D and the fields of the candidacy form (F-08): code of each answer, in the order of the form.
HEADER_FIELDS: Final = ("contact_name", "contact_function", "contact_email", "contact_phone")
ANSWERS: Final = ("d1a", "d1b", "d1c", "d2a", "d2b", "d2c", "d2d", "d2d1", "d2d2", "d2d3", "d2d4")

# Mails of the forming (kinds in the outbox).
MAIL_RECEIPT: Final = "candidacy_receipt"
MAIL_WITHDRAWN: Final = "candidacy_withdrawn"
MAIL_REMINDER: Final = "candidacy_reminder"
MAIL_AMENDED: Final = "addendum_amended"
MAIL_INVITED: Final = "round1_invited"
MAIL_REFUSED_1: Final = "round1_refused"
MAIL_SELECTED: Final = "round2_selected"
MAIL_REFUSED_2: Final = "round2_refused"
MAIL_FINAL_REFUSED_1: Final = "final_refused_in_round1"
MAIL_PITCH: Final = "pitch_slot"
MAIL_PITCH_MOVED: Final = "pitch_moved"
MAIL_PITCH_CANCELLED: Final = "pitch_cancelled"
MAIL_JURY: Final = "jury_invitation"
DECISION_MAILS: Final = (MAIL_INVITED, MAIL_REFUSED_1, MAIL_SELECTED, MAIL_REFUSED_2, MAIL_FINAL_REFUSED_1)

# States of a decision told to a candidate, derived.
DECISION_DRAFTED: Final = "drafted"
DECISION_READ: Final = "read"
DECISION_RELEASED: Final = "released"
DECISION_SENT: Final = "sent"
DECISION_VOIDED: Final = "voided"

# The form's own question: what a reply is about (F-21). Only the first can be replied to.
ABOUT_DOCUMENT: Final = "document"
ABOUT_SUBSTANCE: Final = "substance"
ABOUT_NEW: Final = "new"
REPLY_ABOUT: Final = (
    (ABOUT_DOCUMENT, "Iets uit onze kandidatuur is niet of onvoldoende meegenomen"),
    (ABOUT_SUBSTANCE, "Wij vinden dat de jury ons anders had moeten beoordelen"),
    (ABOUT_NEW, "Wij willen iets toevoegen dat nog niet in onze kandidatuur stond"),
)

# What a matchmaker of a reply says, and what becomes of the decision.
CONFIRM: Final = "confirm"
REVERSE: Final = "reverse"
OPINIONS: Final = ((CONFIRM, "bevestigen"), (REVERSE, "omkeren"))
CONFIRMED: Final = "confirmed"
REVERSED: Final = "reversed"
REPLY_RESULTS: Final = ((CONFIRMED, "de beslissing blijft"), (REVERSED, "de beslissing is omgekeerd"))
WEIGHERS: Final = 2

# States of a reply, derived: draft, submitted, withdrawn, confirmed, reversed. Of a weigher's seat, derived:
WEIGHER_ASKED: Final = "asked"
WEIGHER_READY: Final = "ready"  # said to have no conflict, and may read
WEIGHER_DONE: Final = "done"
WEIGHER_ENDED: Final = "ended"

MAIL_REPLY_RECEIPT: Final = "reply_receipt"
MAIL_REPLY_CONFIRMED: Final = "reply_confirmed"
MAIL_REPLY_INVITED: Final = "reply_invited"
MAIL_REPLY_SELECTED: Final = "reply_selected"

# Ratification of the matching (F-23), derived: offered, returned, ratified.
OFFERED: Final = "offered"
RETURNED: Final = "returned"
RATIFIED: Final = "ratified"
RATIFICATION_RESULTS: Final = ((RATIFIED, "bekrachtigd"), (RETURNED, "teruggegeven"))
CONDITIONS: Final = (1, 2, 3, 4, 5, 6)

# The five building blocks of step 4 (F-25): code and the address of its page.
CONNECTING: Final = "connecting"
AMBITION: Final = "ambition"
IMPACT: Final = "impact"
ORGANISING: Final = "organising"
PLAN: Final = "plan"
BLOCKS: Final = (
    (CONNECTING, "verbinden"),
    (AMBITION, "ambitie-en-belangen"),
    (IMPACT, "impact-en-verandering"),
    (ORGANISING, "organiseren-en-samenwerken"),
    (PLAN, "plan-van-aanpak"),
)

# The side on which an organisation takes part in a partnership in the making.
SIDE_SELECTED: Final = "selected"
SIDE_LATER: Final = "later"
PARTNER_SIDES: Final = (
    (LOCAL, "lokaal bestuur"),
    (VDAB, "VDAB"),
    (SIDE_SELECTED, "geselecteerde partner"),
    (SIDE_LATER, "later ingestapt"),
)

# After the matching: the emergency procedure and later entry, derived.
EMERGENCY_ASKED: Final = "asked"
EMERGENCY_OPEN: Final = "open"
EMERGENCY_DECIDED: Final = "decided"
ENTRY_PROPOSED: Final = "proposed"
ENTRY_APPROVED: Final = "approved"
ENTRY_DONE: Final = "entered"
ENTRY_REFUSED: Final = "refused"

# What the budget of a proposal is divided in: its two parts (luiken), sources of financing in the order of the form, categories of region.
OPERATION: Final = "operation"
SUPPORT: Final = "support"
BUDGET_PARTS: Final = ((OPERATION, "werking"), (SUPPORT, "ondersteuning"))
ESF: Final = "esf"
VCF: Final = "vcf"
OTHER: Final = "other"
BUDGET_SOURCES: Final = (
    (ESF, "ESF"),
    (VCF, "VCF"),
    (LOCAL, "lokale besturen"),
    (VDAB, "VDAB"),
    (OTHER, "overige cofinanciering"),
)
COFINANCING_SOURCES: Final = (LOCAL, VDAB, OTHER)  # every source but the means of Europa WSE
MORE_DEVELOPED: Final = "more_developed"
TRANSITION: Final = "transition"
REGIONS: Final = ((MORE_DEVELOPED, "Vlaanderen buiten Limburg"), (TRANSITION, "Limburg (transitieregio)"))

MAIL_EMERGENCY_OPENED: Final = "emergency_opened"
MAIL_EMERGENCY_KEPT: Final = "emergency_kept"
MAIL_EMERGENCY_LET_GO: Final = "emergency_let_go"
MAIL_EMERGENCY_DECIDED: Final = "emergency_decided"
MAIL_ENTRY_APPROVED: Final = "entry_approved"
MAIL_ENTRY_REFUSED: Final = "entry_refused"
MAIL_ENTRY_DONE: Final = "entry_done"
MAIL_CHALLENGE_RECEIPT: Final = "challenge_receipt"
MAIL_CHALLENGE_SHAPED: Final = "challenge_shaped"
MAIL_CHALLENGE_ANSWERED: Final = "challenge_answered"

MAIL_PROPOSAL_RECEIPT: Final = "proposal_receipt"
MAIL_PROPOSAL_DECISION: Final = "proposal_decision"
MAIL_PROPOSAL_CONDITION: Final = "proposal_condition_met"

# The templates of a call, as its editor names them.
MAIL_NAMES: Final = {
    MAIL_RECEIPT: "Ontvangst van een kandidatuur",
    MAIL_WITHDRAWN: "Kandidatuur ingetrokken",
    MAIL_REMINDER: "Herinnering voor de deadline",
    MAIL_AMENDED: "Gewijzigd addendum",
    MAIL_INVITED: "Ronde 1: uitgenodigd voor de pitch",
    MAIL_REFUSED_1: "Ronde 1: niet geselecteerd",
    MAIL_SELECTED: "Ronde 2: geselecteerd",
    MAIL_REFUSED_2: "Ronde 2: niet geselecteerd",
    MAIL_FINAL_REFUSED_1: "Afloop voor wie in ronde 1 afviel",
    MAIL_PITCH: "Uur van de pitch",
    MAIL_PITCH_MOVED: "Pitch verplaatst",
    MAIL_PITCH_CANCELLED: "Pitch gaat niet door",
    MAIL_JURY: "Uitnodiging als matchmaker",
    MAIL_REPLY_RECEIPT: "Ontvangst van een weerwoord",
    MAIL_REPLY_CONFIRMED: "Weerwoord: de beslissing blijft",
    MAIL_REPLY_INVITED: "Weerwoord gevolgd: alsnog naar de pitch",
    MAIL_REPLY_SELECTED: "Weerwoord gevolgd: alsnog geselecteerd",
    MAIL_EMERGENCY_OPENED: "Noodprocedure geopend",
    MAIL_EMERGENCY_KEPT: "Noodprocedure: deze partner blijft",
    MAIL_EMERGENCY_LET_GO: "Noodprocedure: deze partner blijft niet",
    MAIL_EMERGENCY_DECIDED: "Noodprocedure: beslissing, aan de andere partners",
    MAIL_ENTRY_APPROVED: "Latere partner: procedure goedgekeurd",
    MAIL_ENTRY_REFUSED: "Latere partner: gaat niet door",
    MAIL_ENTRY_DONE: "Latere partner: ingestapt",
    MAIL_CHALLENGE_RECEIPT: "Recht om uit te dagen: aanvraag ontvangen",
    MAIL_CHALLENGE_SHAPED: "Recht om uit te dagen: hoe het verloopt",
    MAIL_CHALLENGE_ANSWERED: "Recht om uit te dagen: antwoord",
    MAIL_PROPOSAL_RECEIPT: "Ontvangst van een projectvoorstel",
    MAIL_PROPOSAL_DECISION: "Beslissing over een projectvoorstel",
    MAIL_PROPOSAL_CONDITION: "Voorwaarde van een projectvoorstel voldaan",
}
