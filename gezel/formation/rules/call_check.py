"""What must be right in the content of a call before a version is published (F-08, F-14, F-19, F-29)."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gezel.kernel.rule import decides, rule

from .. import words
from .call_budget import Terms, written
from .call_content import CallContent, MailTemplate
from .mail_text import places

WHOLE: Final = 10_000  # points in 100 %
_ALL: Final = frozenset({"organisation", "area", "contact"})
_SCORES: Final = frozenset(
    {"contribution_score", "contribution_motivation", "partnership_score", "partnership_motivation"}
)
_REPLY: Final = frozenset({"reply_scope", "reply_how", "reply_last_day", "complaints"})
_WEIGHED: Final = frozenset({"way", "motivation", "complaints"})
_ENTRY: Final = _ALL | {"entrant", "date", "more"}
_CHALLENGE: Final = _ALL | {"date", "link"}

# Which places a template may use, and which a decision must use.
PLACES: Final[Mapping[str, frozenset[str]]] = {
    words.MAIL_RECEIPT: _ALL | {"arrived", "number", "deadline", "fingerprint", "link"},
    words.MAIL_WITHDRAWN: _ALL | {"withdrawn", "deadline", "link"},
    words.MAIL_REMINDER: _ALL | {"days", "deadline", "link"},
    words.MAIL_AMENDED: _ALL | {"number", "what", "reason", "deadline", "link"},
    words.MAIL_INVITED: _ALL | _SCORES | {"slot"},
    words.MAIL_REFUSED_1: _ALL | _SCORES | _REPLY,
    words.MAIL_SELECTED: _ALL | _SCORES | {"selection_notice"},
    words.MAIL_REFUSED_2: _ALL | _SCORES | _REPLY,
    words.MAIL_FINAL_REFUSED_1: _ALL | _SCORES | {"reply_last_day"},
    words.MAIL_PITCH: _ALL | {"starts", "ends", "place"},
    words.MAIL_PITCH_MOVED: _ALL | {"starts", "ends", "place", "reason"},
    words.MAIL_PITCH_CANCELLED: _ALL | {"starts", "ends", "place", "reason"},
    words.MAIL_JURY: frozenset({"name", "area", "bench", "link"}),
    words.MAIL_REPLY_RECEIPT: _ALL | {"arrived", "last_day", "points"},
    words.MAIL_REPLY_CONFIRMED: _ALL | _WEIGHED,
    words.MAIL_REPLY_INVITED: _ALL | _WEIGHED | {"slot"},
    words.MAIL_REPLY_SELECTED: _ALL | _WEIGHED | {"selection_notice"},
    words.MAIL_EMERGENCY_OPENED: _ALL | {"date", "motivation", "facilitation", "link"},
    words.MAIL_EMERGENCY_KEPT: _ALL | _SCORES | {"date", "decision", "complaints", "link"},
    words.MAIL_EMERGENCY_LET_GO: _ALL | _SCORES | {"date", "decision", "complaints", "link"},
    words.MAIL_EMERGENCY_DECIDED: _ALL | {"date", "decision", "link"},
    words.MAIL_ENTRY_APPROVED: _ENTRY,
    words.MAIL_ENTRY_REFUSED: _ENTRY | {"reason"},
    words.MAIL_ENTRY_DONE: _ENTRY | {"promotor", "advice"},
    words.MAIL_CHALLENGE_RECEIPT: _CHALLENGE | {"added_value"},
    words.MAIL_CHALLENGE_SHAPED: _CHALLENGE | {"process"},
    words.MAIL_CHALLENGE_ANSWERED: _CHALLENGE | {"answer", "motivation"},
    words.MAIL_PROPOSAL_RECEIPT: _ALL | {"arrived", "number", "fingerprint", "link"},
    words.MAIL_PROPOSAL_DECISION: _ALL | {"date", "result", "motivation", "conditions", "link"},
    words.MAIL_PROPOSAL_CONDITION: _ALL | {"condition", "left", "link"},
}
NEEDED: Final[Mapping[str, frozenset[str]]] = {
    words.MAIL_RECEIPT: frozenset({"fingerprint"}),
    words.MAIL_INVITED: _SCORES,
    words.MAIL_REFUSED_1: _SCORES | {"reply_scope", "reply_how", "reply_last_day"},
    words.MAIL_SELECTED: _SCORES | {"selection_notice"},
    words.MAIL_REFUSED_2: _SCORES | {"reply_scope", "reply_how", "reply_last_day"},
    words.MAIL_FINAL_REFUSED_1: _SCORES,
    words.MAIL_REPLY_CONFIRMED: _WEIGHED,
    words.MAIL_REPLY_INVITED: _WEIGHED | {"slot"},
    words.MAIL_REPLY_SELECTED: _WEIGHED | {"selection_notice"},
    words.MAIL_EMERGENCY_OPENED: frozenset({"motivation"}),
    words.MAIL_EMERGENCY_KEPT: _SCORES | {"decision"},
    words.MAIL_EMERGENCY_LET_GO: _SCORES | {"decision"},
    words.MAIL_EMERGENCY_DECIDED: frozenset({"decision"}),
    words.MAIL_ENTRY_REFUSED: frozenset({"reason"}),
    words.MAIL_CHALLENGE_SHAPED: frozenset({"process"}),
    words.MAIL_CHALLENGE_ANSWERED: frozenset({"answer", "motivation"}),
    words.MAIL_PROPOSAL_RECEIPT: frozenset({"arrived", "fingerprint"}),
    words.MAIL_PROPOSAL_DECISION: frozenset({"result", "motivation", "conditions"}),
    words.MAIL_PROPOSAL_CONDITION: frozenset({"condition"}),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong and in which part of the call: a code with its parameters."""

    part: str
    code: str
    params: Mapping[str, str]


@rule("F-29", decides)
def findings(content: CallContent) -> tuple[Finding, ...]:
    """Everything that stands in the way of publishing a version; empty when it is right."""
    parts = (_form(content), _criteria(content), _mails(content.mails), _texts(content), _proposal(content))
    return (*itertools.chain(*parts), *_budget(content.budget))


def _form(content: CallContent) -> list[Finding]:
    codes = [q.code for q in content.questions]
    found = [Finding("questions", "formation.call_question_twice", {"code": c}) for c in codes if codes.count(c) > 1]
    found += [
        Finding("questions", "formation.call_question_unknown", {"code": c}) for c in codes if c not in words.ANSWERS
    ]
    found += [
        Finding("questions", "formation.call_question_empty", {"code": q.code})
        for q in content.questions
        if not q.title.strip()
    ]
    return found if codes else [Finding("questions", "formation.call_no_questions", {})]


def _criteria(content: CallContent) -> list[Finding]:
    if {c.code for c in content.criteria} != {words.CONTRIBUTION, words.PARTNERSHIP} or len(content.criteria) != 2:
        return [Finding("criteria", "formation.call_two_criteria", {})]
    found = [
        Finding("criteria", "formation.call_four_questions", {"name": c.name})
        for c in content.criteria
        if len([q for q in c.questions if q.strip()]) != 4
    ]
    if set(content.score_meanings) != set(words.SCORES) or not all(content.score_meanings.values()):
        found.append(Finding("criteria", "formation.call_score_meanings", {}))
    return found


@rule("F-19", decides)
def mail_findings(kind: str, template: MailTemplate) -> tuple[Finding, ...]:
    """Places a template may not use, and places that a decision must have (score, motivation, right of reply)."""
    used = places(template)
    wrong = used - PLACES.get(kind, used)
    missing = NEEDED.get(kind, frozenset()) - used
    return (
        *(Finding("mails", "formation.call_mail_unknown_place", {"kind": kind, "place": p}) for p in sorted(wrong)),
        *(Finding("mails", "formation.call_mail_missing_place", {"kind": kind, "place": p}) for p in sorted(missing)),
    )


def _mails(mails: Mapping[str, MailTemplate]) -> list[Finding]:
    return [finding for kind, template in mails.items() for finding in mail_findings(kind, template)]


def _texts(content: CallContent) -> list[Finding]:
    needed = ("engagement", "selection_notice", "reply_scope", "reply_how", "complaints", "training")
    return [
        Finding("texts", "formation.call_text_empty", {"name": n}) for n in needed if not getattr(content, n).strip()
    ]


@rule("P-01", decides)
def _proposal(content: CallContent) -> list[Finding]:
    """The form of the proposal: weights that make a hundred, each question once and with a criterion that is asked for."""
    form, found = content.proposal, []
    total = sum(c.weight for c in form.criteria)
    if total != 100:
        found.append(Finding("proposal", "formation.call_weights", {"total": str(total)}))
    known, numbers = {c.code for c in form.criteria}, [q.number for q in form.questions]
    for q in form.questions:
        if numbers.count(q.number) > 1 or q.criterion not in known or not q.text.strip() or not q.title.strip():
            found.append(Finding("proposal", "formation.call_proposal_question", {"number": str(q.number)}))
    return found


@rule("P-11", decides)
def _budget(terms: Terms) -> list[Finding]:
    """The budget terms: each split makes a hundred, and the source that takes the last cent has a share in it."""
    found = []
    for (region, part), split in terms.splits.items():
        if (total := sum(split.values())) != WHOLE:
            params = {"total": str(written(total, 2)).replace(".", ",")}
            found.append(Finding("budget", f"formation.call_split_{region}_{part}", params))
        elif terms.balancing not in split:
            found.append(Finding("budget", f"formation.call_balancing_{region}_{part}", {}))
    return found
