"""Everything that can happen in a partnership on one day, each thing marked: what an organisation that left must not see."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from gezel.governance import words
from gezel.governance.models import Amendment, DpiaRisk, Holding, Meeting, Point, Signatory, Subcontract
from gezel.governance.tests.agreement_world import name
from gezel.governance.tests.changing_world import decided, partner, released
from gezel.governance.tests.governance_world import World
from gezel.governance.tests.meeting_world import HERE, attend, when
from gezel.governance.workflows import (
    actions,
    agreement_texts,
    agreement_writing,
    barriers,
    bodies,
    challenges,
    communication,
    conflicts,
    dpia,
    ending,
    issues,
    meetings,
    minutes,
    partnership,
    privacy_papers,
    roles,
    shortcomings,
    support,
)
from gezel.governance.workflows.agenda import add_point
from gezel.governance.workflows.decisions import Draft, propose
from gezel.organisations.models import Organisation, Partner
from tests import cast

MARK = "Zojuist"


def news(world: World) -> dict[str, Any]:
    """Make one of everything now; gives what stands in the addresses of the room, by the name of its place."""
    return {
        "pk": world.partnership.pk,
        "area_id": 0,
        "code": "review_months",
        "organisation_id": cast.organisation("vdab").pk,
        **_people(world),
        **_talk(world),
        **_issues(world),
        **_composition(world),
        **_agreement(world),
        **_privacy(world),
    }


def _people(world: World) -> dict[str, Any]:
    pk, wim, dirk, at = world.partnership.pk, world.actor("wim"), world.actor("dirk"), world.at
    fields = {"name": f"{MARK} een rol", "mandate": MARK, "tasks": MARK, "needed": False, "single": False}
    role = roles.save_role(pk, None, fields, 0, dirk, at)
    held = Holding.objects.create(role=role, person=cast.person("leen"), from_on=world.on)
    new = Organisation.objects.create(
        name=f"{MARK} vzw", legal_form="vzw", enterprise_number="0123456749", created_at=at
    )
    Partner.objects.create(partnership=world.partnership, organisation=new, from_on=world.on)
    world.seat("leen", since=world.on)
    work = world.partnership.deployments.create(
        organisation=new, role=role, fte=333, from_on=world.on, noted_at=at, noted_by=cast.person("wim")
    )
    fields = dict.fromkeys(bodies.FIELDS, "") | {"name": f"{MARK} een overleg", "mission": MARK, "mode": words.CONSENT}
    fields |= {"fallback_role": None, "fallback_body": None, "rhythm_months": None, "quorum_percent": None}
    body = bodies.add_body(pk, fields | {"voice_wanted": False}, wim, at)
    seat = world.body().seats.get(person=cast.person("leen"))
    partnership.agree_number(pk, "review_months", 2, world.on, f"{MARK} beslist", dirk, at)
    ids = {"role_id": role.pk, "holding_id": held.pk, "deployment_id": work.pk}
    return ids | {"body_id": body.pk, "seat_id": seat.pk}


def _talk(world: World) -> dict[str, Any]:
    pk, wim, at = world.partnership, world.actor("wim"), world.at
    action = actions.give(
        pk, f"{MARK} een actie", wim.person_id, world.on + timedelta(days=9), wim, at, body=world.body()
    )
    decision = propose(world.body().pk, Draft(f"{MARK} een voorstel", MARK, MARK), wim, at)
    meeting = meetings.call(world.body().pk, when(at, 1, place=f"{MARK} een zaal"), wim, at)
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=at, ends_at=at + timedelta(hours=2))
    point = add_point(meeting.pk, f"{MARK} een punt", MARK, 5, None, wim, at)
    meetings.open_meeting(meeting.pk, wim, at)
    attend(world, meeting, HERE)
    minutes.save_note(point.pk, f"{MARK} gezegd", 0, wim, at)
    there = meeting.attendances.first()
    assert there is not None
    ids = {"action_id": action.pk, "decision_id": decision.pk, "meeting_id": meeting.pk, "attendance_id": there.pk}
    return ids | {"point_id": Point.objects.get(pk=point.pk).pk, "kept_id": 1}


def _issues(world: World) -> dict[str, Any]:
    pk, wim, at, on = world.partnership.pk, world.actor("wim"), world.at, world.on
    issue = issues.raise_issue(pk, issues.Draft(f"{MARK} een kwestie", MARK, MARK, world.body().pk), wim, at)
    theme = "mobility"
    draft = barriers.Draft(theme, f"{MARK} een signaal", MARK, MARK, "local", MARK, "x@example.org")
    signal = barriers.make(pk, draft, True, wim, at)
    question = support.ask(pk, "law", f"{MARK} een vraag", MARK, wim, at)
    later = on + timedelta(days=30)
    wanted = challenges.Draft("challenge", f"{MARK} een uitdaging", MARK, MARK, wim.person_id, later)
    challenge = challenges.add(pk, wanted, wim, at)
    challenges.say_line(pk, "contributes", f"{MARK} brengen we in", wim, at)
    communication.plan(pk, communication.Draft(f"{MARK} een bericht", MARK, MARK, later, wim.person_id), wim, at)
    fatma = world.actor("fatma").person_id
    conflict = conflicts.open_conflict(pk, conflicts.Draft("leader_director", MARK, (fatma,)), wim, at)
    support.write_role(pk, f"{MARK} de coach", world.actor("ruben"), at)
    ids = {"issue_id": issue.pk, "signal_id": signal.pk, "question_id": question.pk}
    return ids | {"challenge_id": challenge.pk, "key": conflict.pk}


def _composition(world: World) -> dict[str, Any]:
    pk, wim, at, on = world.partnership.pk, world.actor("wim"), world.at, world.on
    change = released(world, "compaan", to="wim", reason=f"{MARK} loslaten")
    task = Subcontract.objects.create(
        partnership=world.partnership,
        organisation=cast.organisation("lokeren"),
        title=f"{MARK} een taak",
        content=MARK,
        result=MARK,
        procedure="small",
        from_on=on,
        until_on=on,
        made_at=at,
        made_by=cast.person("wim"),
        launched_at=at,
        launched_by=cast.person("wim"),
    )
    failure = shortcomings.Failure(f"{MARK} tekort", MARK, on)
    shortcoming = shortcomings.note(partner(world, "vdab").pk, failure, wim, at)
    fields = {"edition": 0, "what": f"{MARK} een punt", "owner": MARK, "due_on": on, "done_on": None, "note": MARK}
    duty = ending.keep_duty(None, pk, fields, wim, at)
    ids = {"change_id": change.pk, "task_id": task.pk, "shortcoming_id": shortcoming.pk, "duty_id": duty.pk}
    return ids | {"partner_id": partner(world, "vdab").pk, "entry_id": 1}


def _agreement(world: World) -> dict[str, Any]:
    pk, wim, at = world.partnership.pk, world.actor("wim"), world.at
    agreement_texts.write_goal(pk, cast.organisation("compaan"), f"{MARK} een doel", 0, wim, at)
    agreement_texts.write_text(pk, words.ACTIVITIES, f"{MARK} een tekst", 0, wim, at)
    clause = agreement_writing.add_clause(pk, 3, f"{MARK} een clausule", MARK, wim, at)
    agreement_writing.name_paper(pk, 1, f"{MARK} een bijlage", "https://example.org", None, 0, wim, at)
    signer: Signatory = name(world, "vdab", f"{MARK} Tekenaar", "other")
    row = Amendment.objects.create(
        partnership=world.partnership, title=f"{MARK} anders", text=MARK, begun_at=at, begun_by=cast.person("wim")
    )
    decided(world, f"{MARK} beslist")
    return {"clause_id": clause.pk, "signatory_id": signer.pk, "amendment": row.pk, "number": 1, "annex": 1}


def _privacy(world: World) -> dict[str, Any]:
    pk, at, fatma = world.partnership.pk, world.at, world.actor("fatma")
    vdab = cast.organisation("vdab")
    paper = privacy_papers.PAPER
    fields = dict.fromkeys(paper, "") | {"title": f"{MARK} afspraken", "content": MARK, "edition": 0}
    fields |= {"from_on": None, "until_on": None, "organisation": None, "other_organisation": None}
    kept = privacy_papers.keep_paper(pk, None, words.JOINT_CONTROLLERS, fields, fatma, at)
    line = dict.fromkeys(privacy_papers.LINE, MARK) | {"basis": "contract", "edition": 0}
    processing = privacy_papers.keep_processing(pk, vdab, None, line, fatma, at)
    assessed = dpia.begin(pk, fatma, at)
    risk = DpiaRisk.objects.filter(dpia=assessed).first()
    assert risk is not None
    return {"paper_id": kept.pk, "line_id": processing.pk, "dpia_id": assessed.pk, "risk_id": risk.pk}
