"""Roles, bodies, modes and states of a partnership at work."""

from typing import Final

# Kinds of role a partnership begins with; each can be renamed, left out, or added to (then its kind is empty).
DIRECTOR: Final = "director"
ADMINISTRATOR_ROLE: Final = "administrator"
TEAM_LEADER: Final = "team_leader"
COMPANION: Final = "companion"
FILE_MANAGER: Final = "file_manager"
REFERRER: Final = "referrer"
BRIDGE_PERSON: Final = "bridge_person"
VDAB_MEDIATOR: Final = "vdab_mediator"
VDAB_TEAM_LEADER: Final = "vdab_team_leader"
QUALITY_COACH: Final = "quality_coach"
DPO: Final = "dpo"
PRIVACY_SUPERVISOR: Final = "privacy_supervisor"
DELEGATE: Final = "delegate"
TARGET_GROUP: Final = "target_group"
ADMIN_SUPPORT: Final = "admin_support"
COMPANY_COACH: Final = "company_coach"
EXPERT: Final = "expert"
SUBCONTRACTOR: Final = "subcontractor"
ROLE_KINDS: Final = (
    DIRECTOR,
    ADMINISTRATOR_ROLE,
    TEAM_LEADER,
    COMPANION,
    FILE_MANAGER,
    REFERRER,
    BRIDGE_PERSON,
    VDAB_MEDIATOR,
    VDAB_TEAM_LEADER,
    QUALITY_COACH,
    DPO,
    PRIVACY_SUPERVISOR,
    DELEGATE,
    TARGET_GROUP,
    ADMIN_SUPPORT,
    COMPANY_COACH,
    EXPERT,
    SUBCONTRACTOR,
)

# Kinds of body a partnership begins with; an own body has an empty kind.
COMPANIONS: Final = "companions"
PROJECT: Final = "project"
SUPPORT_GROUP: Final = "support_group"
CASE_CONFERENCE: Final = "case_conference"
COORDINATION: Final = "coordination"
BODY_KINDS: Final = (COMPANIONS, PROJECT, SUPPORT_GROUP, CASE_CONFERENCE, COORDINATION)

# How a decision is taken.
CONSENT: Final = "consent"
CONSENSUS: Final = "consensus"
ADVICE: Final = "advice"
BY_ROLE: Final = "by_role"
MODES: Final = (
    (CONSENT, "consent"),
    (CONSENSUS, "consensus"),
    (ADVICE, "advies"),
    (BY_ROLE, "door een rol"),
)

# What a decision touches, lowest first, with the kind of body that decides on it at the lowest.
DAILY: Final = "daily"
LEARNING: Final = "learning"
RUNNING: Final = "running"
COURSE: Final = "course"
CASE: Final = "case"
LEVELS: Final = (
    (DAILY, "het dagelijkse werk van het team"),
    (LEARNING, "kwaliteit en leren"),
    (RUNNING, "administratie en middelen binnen het kader"),
    (COURSE, "koers en kader van het partnerschap"),
    (CASE, "één casus"),
)

# States of a decision: the open ones, in the order of the circle, then how it closed (``outcome``).
ASKING: Final = "asking"
REACTING: Final = "reacting"
OBJECTING: Final = "objecting"
TESTING: Final = "testing"
INTEGRATING: Final = "integrating"
ROLE_DECIDES: Final = "role_decides"
OPEN_STATES: Final = (ASKING, REACTING, OBJECTING, TESTING, INTEGRATING, ROLE_DECIDES)
ADOPTED: Final = "adopted"  # by the body
DECIDED: Final = "decided"  # by a role
DECLINED: Final = "declined"  # by a role
ADVISED: Final = "advised"
WITHDRAWN: Final = "withdrawn"
PASSED_ON: Final = "passed_on"
OUTCOMES: Final = (
    (ADOPTED, "aangenomen"),
    (DECIDED, "beslist door een rol"),
    (DECLINED, "niet aangenomen"),
    (ADVISED, "advies gegeven"),
    (WITHDRAWN, "ingetrokken"),
    (PASSED_ON, "doorgegeven"),
)
STANDS: Final = (ADOPTED, DECIDED)

# What someone says about a version; an objection is a noun of its own.
QUESTION: Final = "question"
ANSWER: Final = "answer"
REACTION: Final = "reaction"
NO_OBJECTION: Final = "no_objection"
CONCERN: Final = "concern"
NOT_IN_FAVOUR: Final = "not_in_favour"
IN_FAVOUR: Final = "in_favour"
RECOMMENDATION: Final = "recommendation"
SAYINGS: Final = (
    (QUESTION, "vraag"),
    (ANSWER, "antwoord"),
    (REACTION, "reactie"),
    (NO_OBJECTION, "geen bezwaar"),
    (CONCERN, "bezorgdheid"),
    (NOT_IN_FAVOUR, "niet voor"),
    (IN_FAVOUR, "voor"),
    (RECOMMENDATION, "advies"),
)
WITHOUT_WORDS: Final = (NO_OBJECTION, NOT_IN_FAVOUR, IN_FAVOUR)  # may be said without a text
POSITIONS: Final = (NO_OBJECTION, CONCERN, NOT_IN_FAVOUR, IN_FAVOUR, RECOMMENDATION)  # say where one stands

# What came of a decision at its review.
KEPT: Final = "kept"
ADJUSTED: Final = "adjusted"
ENDED: Final = "ended"
REVIEWS: Final = ((KEPT, "blijft"), (ADJUSTED, "wordt aangepast"), (ENDED, "stopt"))

# From what the hours of a deployment are paid.
STAFF_COST: Final = "staff"
STATEMENT: Final = "statement"
OWN_MEANS: Final = "own"
PAID_FROM: Final = (
    (STAFF_COST, "personeelskosten van het project"),
    (STATEMENT, "afrekening (indicatief)"),
    (OWN_MEANS, "eigen inbreng van de partner"),
)

# What a member of an organisation, or the holder of a role, holds in a partnership beside its roles.
MEMBER_OF_PROMOTOR: Final = "promotor"
MEMBER_OF_ADMINISTRATOR: Final = "administrator_partner"
SEATED: Final = "seated"

# What can happen to an action before it is done.
POSTPONED: Final = "postponed"
HANDED_OVER: Final = "handed_over"
ACTION_MOVES: Final = ((POSTPONED, "uitgesteld"), (HANDED_OVER, "overgedragen"))
# Composition changes (G-12): kinds, grounds, states.
RELEASE: Final = "release"
REDUCE: Final = "reduce"
TO_SUBCONTRACTOR: Final = "to_subcontractor"
LEAVE: Final = "leave"
CHANGE_KINDS: Final = (
    (RELEASE, "loslaten"),
    (REDUCE, "minder betrekken"),
    (TO_SUBCONTRACTOR, "onderaannemer laten worden"),
    (LEAVE, "zelf vertrekken"),
)
ON_LEARNING: Final = "learning"
ON_SHORTCOMING: Final = "shortcoming"
CHANGE_GROUNDS: Final = ((ON_LEARNING, "het leerproces"), (ON_SHORTCOMING, "tekortkomingen"))
CHANGE_DRAFTED: Final = "drafted"
CHANGE_ANNOUNCED: Final = "announced"
CHANGE_RUNNING: Final = "running"
CHANGE_OVER: Final = "over"
CHANGE_SETTLED: Final = "settled"
CHANGE_WITHDRAWN: Final = "withdrawn"
MAIL_CHANGE: Final = "governance.mail_change"
MAIL_LEAVE: Final = "governance.mail_leave"
MAIL_EXTENSION: Final = "governance.mail_extension"

# Subcontractors (G-18): how public procurement was followed, and the states of a task.
PROCEDURES: Final = (
    ("small", "opdracht van beperkte waarde (aanvaarde factuur)"),
    ("negotiated", "onderhandelingsprocedure zonder voorafgaande bekendmaking"),
    ("published", "procedure met voorafgaande bekendmaking"),
    ("between_public", "samenwerking tussen overheden"),
    ("not_subject", "geen aanbestedende overheid: prijzen vergeleken"),
)
TASK_DRAFTED: Final = "drafted"
TASK_RUNNING: Final = "running"
TASK_OVER: Final = "over"

# Ending (G-17).
STOP_PROCEDURE: Final = "procedure"
OWN_DECISION: Final = "own"
NOT_POSITIVE: Final = "not_positive"
ENDING_KINDS: Final = (
    (STOP_PROCEDURE, "stopprocedure van Europa WSE"),
    (OWN_DECISION, "eigen beslissing"),
    (NOT_POSITIVE, "geen positieve tussentijdse evaluatie"),
)

# Privacy papers (D-02).
JOINT_CONTROLLERS: Final = "joint"
PROCESSOR: Final = "processor"
PROTOCOL: Final = "protocol"
PAPER_KINDS: Final = (
    (JOINT_CONTROLLERS, "overeenkomst gezamenlijke verwerkingsverantwoordelijken"),
    (PROCESSOR, "verwerkersovereenkomst"),
    (PROTOCOL, "protocol tussen overheden"),
)
BASES: Final = (
    ("public_task", "taak van algemeen belang (art. 6.1.e)"),
    ("legal_duty", "wettelijke verplichting (art. 6.1.c)"),
    ("contract", "overeenkomst met de betrokkene (art. 6.1.b)"),
    ("legitimate", "gerechtvaardigd belang (art. 6.1.f)"),
    ("consent", "toestemming (art. 6.1.a)"),
    ("vital", "vitaal belang (art. 6.1.d)"),
)
SUPERVISORS: Final = (
    ("vtc", "Vlaamse Toezichtcommissie (VTC)"),
    ("gba", "Gegevensbeschermingsautoriteit (GBA)"),
)
# The agreement: texts of the partnership at a fixed place, and the annexes that are separate papers.
ACTIVITIES: Final = "activities"
RESULTS: Final = "results"
MONEY_TERMS: Final = "money_terms"
PLACE: Final = "place"
COURT: Final = "court"
AGREEMENT_TEXTS: Final = (ACTIVITIES, RESULTS, MONEY_TERMS, PLACE, COURT)
SHORT_TEXTS: Final = (PLACE, COURT)
SEPARATE_ANNEXES: Final = (1, 2, 3, 4)

# Who signs for a partner; a local government signs by two.
CHAIR: Final = "chair"
GENERAL_DIRECTOR: Final = "general"
OTHER_CAPACITY: Final = "other"
CAPACITIES: Final = (
    (CHAIR, "voorzitter van de raad"),
    (GENERAL_DIRECTOR, "algemeen directeur"),
    (OTHER_CAPACITY, "andere functie"),
)

# The own body of a partner that approves the agreement.
OWN_BODIES: Final = (
    ("municipal_council", "gemeenteraad"),
    ("welfare_council", "raad voor maatschappelijk welzijn"),
    ("executive", "college van burgemeester en schepenen"),
    ("fixed_bureau", "vast bureau"),
    ("board", "bestuursorgaan"),
    ("assembly", "algemene vergadering"),
    ("committee", "beheerscomité"),
    ("management", "directie met delegatie"),
)
BODY_APPROVED: Final = "approved"
BODY_NOT_APPROVED: Final = "not_approved"
APPROVAL_OUTCOMES: Final = ((BODY_APPROVED, "goedgekeurd"), (BODY_NOT_APPROVED, "niet goedgekeurd"))

# Where an agreement stands.
WRITING: Final = "writing"
FROZEN: Final = "frozen"
APPROVING: Final = "approving"
STARTED_UNSIGNED: Final = "started_unsigned"
SIGNED: Final = "signed"
AGREEMENT_STATES: Final = (WRITING, FROZEN, APPROVING, STARTED_UNSIGNED, SIGNED)

# Where a change to the agreement stands.
DRAFT_CHANGE: Final = "draft"
PREPARED_CHANGE: Final = "prepared"
ADOPTED_CHANGE: Final = "adopted"
WITHDRAWN_CHANGE: Final = "withdrawn"

# Statements on which a partnership stands, in versions.
SHARED_GOAL: Final = "goal"
PRINCIPLES: Final = "principles"
NAME: Final = "name"
STATEMENTS: Final = ((SHARED_GOAL, "gedeeld doel"), (PRINCIPLES, "samenwerkingsprincipes"), (NAME, "naam"))

# A meeting: its states, who came, and the kinds of point that are not somebody's subject.
PLANNED: Final = "planned"
CANCELLED: Final = "cancelled"
GOING_ON: Final = "going_on"
FROZEN: Final = "frozen"
PRESENT: Final = "present"
EXCUSED: Final = "excused"
ABSENT: Final = "absent"
ATTENDING: Final = ((PRESENT, "aanwezig"), (EXCUSED, "verontschuldigd"), (ABSENT, "afwezig"))
OWN_POINT: Final = "own"
ACTIONS_POINT: Final = "actions"
QUESTION_POINT: Final = "question"

# The levels of the quarterly review.
SERVICE_LEVEL: Final = "service"
PARTNERSHIP_LEVEL: Final = "partnership"
REVIEW_LEVELS: Final = ((SERVICE_LEVEL, "dienstverlening"), (PARTNERSHIP_LEVEL, "partnerschap"))
