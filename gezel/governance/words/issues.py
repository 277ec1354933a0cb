"""States and kinds of issues, signals, questions, challenges, communication and conflicts."""

from typing import Final

# An issue.
RAISED: Final = "raised"
TAKEN_UP: Final = "taken_up"
ESCALATED: Final = "escalated"
ANSWERED: Final = "answered"
SOLVED: Final = "solved"
UNSOLVABLE: Final = "unsolvable"
OUTCOMES: Final = (SOLVED, UNSOLVABLE)
ISSUE_STATES: Final = (RAISED, TAKEN_UP, ESCALATED, ANSWERED, SOLVED, UNSOLVABLE)

# What came of an issue.
DECISION: Final = "decision"
ACTION: Final = "action"
TRAINING: Final = "training"
PARTNER_SEARCH: Final = "partner_search"
SIGNAL: Final = "signal"
TASKS: Final = (ACTION, TRAINING, PARTNER_SEARCH)
FOLLOW_UPS: Final = (DECISION, *TASKS, SIGNAL)

# A signal.
DRAFT: Final = "draft"
PREPARED: Final = "prepared"
SENT: Final = "sent"
# ANSWERED as above.
LOCAL: Final = "local"
SUPRALOCAL: Final = "supralocal"
LEVELS: Final = ((LOCAL, "lokaal"), (SUPRALOCAL, "bovenlokaal"))
SIGNAL_LETTER: Final = "governance.signal_letter"

# A question to the support team.
OPEN: Final = "open"
SETTLED: Final = "settled"
ANSWER: Final = "answer"
REOPENED: Final = "reopened"
QUESTION_THEMES: Final = ("learning", "cooperation", "administration", "law")

# Challenges, levers, contributions.
CHALLENGE: Final = "challenge"
LEVER: Final = "lever"
CONTRIBUTES: Final = "contributes"
GAINS: Final = "gains"
LOSES: Final = "loses"
BALANCE: Final = (CONTRIBUTES, GAINS, LOSES)

# A conflict: its kinds, its standing on the ladder, its ends, and in which part somebody is involved.
PARTICIPANT: Final = "participant_companion"
COMPANIONS: Final = "between_companions"
COMPANION_LEADER: Final = "companion_leader"
LEADER_DIRECTOR: Final = "leader_director"
PARTNERS: Final = "between_partners"
OUTSIDE: Final = "outside"
CONFLICT_KINDS: Final = (PARTICIPANT, COMPANIONS, COMPANION_LEADER, LEADER_DIRECTOR, PARTNERS, OUTSIDE)
BETWEEN_THEM: Final = "between_them"
ON_LADDER: Final = "on_ladder"
LAST_WORD: Final = "last_word"
CLOSED: Final = "closed"
AGREED: Final = "agreed"
RULED: Final = "ruled"
COMPANION_CHANGED: Final = "companion_changed"
TRACK_STOPPED: Final = "track_stopped"
GONE: Final = "gone"
CONFLICT_ENDS: Final = (AGREED, RULED, COMPANION_CHANGED, TRACK_STOPPED, GONE)
PARTY: Final = "party"
RUNG: Final = "rung"

# The field team: who meets participants and may raise what lies beyond its mandate.
FIELD_ROLES: Final = (
    "companion",
    "team_leader",
    "file_manager",
    "referrer",
    "bridge_person",
    "vdab_mediator",
    "company_coach",
)
