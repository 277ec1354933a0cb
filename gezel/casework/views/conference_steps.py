"""What who prepares may do with a conference (C-13, D-08)."""

from __future__ import annotations

from collections.abc import Iterable

from gezel.governance.queries.people import people_of
from gezel.governance.views.doing import Step
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.ui.forms import GezelForm

from ..forms import conference as forms
from ..forms.conference_table import FollowForm, LaterForm, TableForm
from ..models import Conference, Entry, Invite, SharedLine
from ..queries.conferences import Said, meetings_ahead
from ..rules import sight as parts
from ..words import actions
from ..words import conference as words
from ..workflows import conference_table as at_table
from ..workflows import conferences as life
from ..workflows.conference_steps import may
from .conference_frame import Table


def steps_for(table: Table, actor: Actor, lines: Iterable[SharedLine]) -> list[Step]:
    """Everything that can be done now, each with its form."""
    found = table.conference
    if found.state in (words.PREPARING, words.CALLED):
        backs = [_back(line, found) for line in lines]
        outs = [_out(one, found) for one in table.invites]
        return [*_calling(table), *_preparing(table), *backs, *outs]
    return [_later(found)] if found.state == words.AGREED else []


def _later(found: Conference) -> Step:
    return Step(
        "later",
        "casework.do_look_later",
        may("follow", found),
        LaterForm,
        lambda c, by, at: at_table.postpone_follow_up(found.pk, c["follow_up_on"], by, at),
        initial={"follow_up_on": found.follow_up_on},
        icon="calendar-clock",
    )


def _preparing(table: Table) -> list[Step]:
    found, pk = table.conference, table.conference.pk
    change = may("change", found)
    people = people_of(found.case.partnership, day_of(table.at))
    seated = {one.person_id for one in table.invites}
    free = [p for p in people if p.person.pk not in seated and p.person.pk != found.prepared_by_id]
    return [
        Step(
            "invite",
            "casework.do_invite",
            change,
            forms.InviteForm,
            lambda c, by, at: life.invite(
                pk, c["somebody"].person.pk, c["somebody"].organisation.pk, c["agrees"], by, at
            ),
            more={"people": free},
            icon="user-plus",
        ),
        Step(
            "outsider",
            "casework.do_invite_outsider",
            change,
            forms.OutsiderForm,
            lambda c, by, at: life.invite_outsider(pk, c["name"], c["of"], by, at),
            icon="user-round",
        ),
        Step(
            "own",
            "casework.do_own_line",
            change,
            forms.OwnLineForm,
            lambda c, by, at: life.share(pk, parts.ASK, c["title"], c["text"], by, at, bound=c["bound"]),
            icon="notebook-pen",
        ),
        Step(
            "reword",
            "casework.do_reword",
            change,
            forms.QuestionForm,
            lambda c, by, at: life.reword(
                pk, c["edition"], forms.Question(c["question"], c["asks"], c["why"]), c["by_name"], by, at
            ),
            initial=forms.question_initial(found),
            icon="pencil",
        ),
        Step(
            "cancel",
            "casework.do_cancel",
            may("cancel", found),
            forms.CancelForm,
            lambda c, by, at: life.cancel(pk, c["reason"], by, at),
            icon="x",
        ),
    ]


def _calling(table: Table) -> list[Step]:
    found, pk = table.conference, table.conference.pk
    if found.state == words.PREPARING:
        meetings = meetings_ahead(found.case.partnership, table.at)
        by_id = {str(m.pk): m for m in meetings}

        def when(clean: dict[str, object], form_when: forms.When | None) -> forms.When:
            meeting = by_id.get(str(clean.get("meeting", "")))
            if meeting is not None:
                return forms.When(meeting.starts_at, meeting.ends_at, meeting.place, meeting.link)
            assert form_when is not None  # the form asked day and hours
            return form_when

        call = Step(
            "call",
            "casework.do_call",
            may("call", found),
            forms.CallForm,
            lambda c, by, at: life.call(
                pk,
                when(c, call.form.when()),
                call.form.knows(),
                by,
                at,
                int(c.get("meeting") or 0) or None,  # type: ignore[attr-defined]
            ),
            initial={"on": day_of(table.at)},
            more={"meetings": meetings},
            icon="send",
            main=True,
        )
        return [call]
    move = Step(
        "move",
        "casework.do_move",
        may("move", found),
        forms.WhenForm,
        lambda c, by, at: life.move(pk, move.form.when(), by, at),  # type: ignore[attr-defined]
        icon="calendar-clock",
    )
    begin = Step(
        "open",
        "casework.do_open",
        may("open", found),
        TableForm,
        lambda c, by, at: at_table.open_table(pk, c["came"], c["presence"], by, at),
        more={"invites": table.invites, "presence": found.presence},
        icon="users",
        main=True,
    )
    return [begin, move]


def _back(line: SharedLine, found: Conference) -> Step:
    return Step(
        f"back{line.pk}",
        "casework.do_take_back",
        may("change", found),
        GezelForm,
        lambda c, by, at: life.take_back(line.pk, by, at),
        icon="rotate-ccw",
    )


def _out(one: Invite, found: Conference) -> Step:
    return Step(
        f"out{one.pk}",
        "casework.do_uninvite",
        may("change", found),
        GezelForm,
        lambda c, by, at: life.uninvite(one.pk, by, at),
        icon="x",
    )


def follow_steps(table: Table, entries: Iterable[Said]) -> list[Step]:
    """What came of each advice and step, one form each, until it is known."""
    if table.conference.state != words.AGREED:
        return []
    return [_follow(row, table.conference) for row in entries]


def _came(entry: Entry) -> str:
    """What the step of the case says already of how it ended, so that nobody looks it up."""
    ended = {actions.DONE: words.DONE, actions.DROPPED: words.NOT_DONE}
    return ended.get(entry.action.state, "") if entry.action else ""


def _follow(row: Said, found: Conference) -> Step:
    entry = row.entry
    return Step(
        f"came{entry.pk}",
        "casework.do_what_came",
        may("follow", found),
        FollowForm,
        lambda c, by, at: at_table.follow(entry.pk, c["outcome"], c["text"], by, at),
        initial={"entry": entry.pk, "outcome": entry.outcome or _came(entry), "text": entry.outcome_text},
    )
