"""Step 4: five building blocks, drivers, roles, milestones, and what the proposal reads of them (F-25)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation import words
from gezel.formation.models import Addendum, BlockPoint, StepRole
from gezel.formation.queries.partnership import partners_of, partnership_of, step4_seen_by
from gezel.formation.rules.step4 import Progress, fte_thousandths, point_complete, progress, still_missing
from gezel.formation.workflows import step4
from gezel.organisations.queries.actors import actor_for
from tests import cast

from .decision_world import Decided
from .reply_world import refused_second
from .test_reply_workflow import refusal

AREA = ["2026", "waasland"]
DAY = date(2026, 3, 10)


@pytest.mark.rule("F-25")
def test_points_fte_and_progress() -> None:
    assert point_complete("Iets", "", False) and point_complete("Iets", "Allen", True)
    assert point_complete(" ", "Allen", True).code == "formation.point_without_text"
    assert point_complete("Iets", " ", True).code == "formation.point_without_who"
    assert fte_thousandths(Decimal("1.375")) == 1375 and fte_thousandths(None) == 0
    for wrong in (Decimal("-0.1"), Decimal("0.0005"), Decimal("100.001")):
        with pytest.raises(ValueError):
            fte_thousandths(wrong)
    found = progress([(words.PLAN, True), (words.PLAN, False), (words.PLAN, True)])
    assert [p.block for p in found] == [code for code, _ in words.BLOCKS]
    assert found[-1] == Progress(words.PLAN, 2, 1) and found[-1].begun and not found[0].begun
    assert still_missing({1: "B", 2: "A", 3: "C"}, [3]) == ("A", "B")


@pytest.fixture
def area4(at: datetime, db: None) -> Decided:
    """An area in step 4: Arktos selected, Emino not."""
    world = refused_second(at).decided
    Addendum.objects.get_or_create(area=world.area)
    return world


def an(world: Decided) -> Any:
    """Someone of the selected partner."""
    cast.join("an")
    return actor_for(cast.person("an"), cast.organisation("arktos").pk, world.at, second_factor=True)


@pytest.mark.rule("D-01")
@pytest.mark.rule("F-25")
def test_who_takes_part_and_who_reads(area4: Decided) -> None:
    sides = {p.name: p.side for p in partners_of(area4.area)}
    assert sides[cast.organisation("arktos").name] == words.SIDE_SELECTED
    assert cast.organisation("emino").name not in sides
    assert list(sides.values()) == sorted(sides.values(), key=[s for s, _ in words.PARTNER_SIDES].index)
    actor = area4.world.actor
    for who, reads in (("tom", True), ("griet", True), ("mieke", True), ("fatma", False), ("dirk", False)):
        assert step4_seen_by(actor(who)).exists() is reads, who
    assert step4_seen_by(an(area4)).exists()


@pytest.mark.rule("F-25")
@pytest.mark.rule("F-28")
def test_only_partners_write_and_each_speaks_for_itself(area4: Decided) -> None:
    pk, at = area4.area.pk, area4.at
    note = lambda who: lambda: step4.add_point(pk, words.PLAN, "Startdag", "", None, who, at)  # noqa: E731
    assert refusal(note(area4.world.actor("mieke"))) == "formation.manager_reads_only"
    assert refusal(note(area4.world.actor("fatma"))) == "formation.not_a_partner"
    assert refusal(lambda: step4.add_point(pk, "x", "a", "", None, an(area4), at)) == "formation.block_unknown"
    arktos, lokeren = cast.organisation("arktos"), cast.organisation("lokeren")
    assert refusal(lambda: step4.drive(pk, lokeren.pk, "x", "y", 0, an(area4), at)) == "formation.drive_is_own"
    step4.drive(pk, arktos.pk, "Jongeren zien.", "Twee begeleiders.", 0, an(area4), at)
    assert refusal(lambda: step4.drive(pk, arktos.pk, "x", "y", 0, an(area4), at)) == "formation.edited_meanwhile"
    assert (
        refusal(lambda: step4.add_role(pk, "Coach", cast.organisation("emino").pk, "", None, an(area4), at))
        == "formation.role_of_partner"
    )
    assert (
        refusal(lambda: step4.add_role(pk, "Coach", arktos.pk, "", Decimal("101"), an(area4), at))
        == "formation.fte_wrong"
    )
    assert refusal(lambda: step4.state(pk, "", "", arktos.pk, 0, an(area4), at)) == "formation.promotor_is_local"


@pytest.mark.rule("F-25")
def test_what_the_proposal_reads(area4: Decided) -> None:
    pk, at, who = area4.area.pk, area4.at, an(area4)
    arktos, lokeren = cast.organisation("arktos"), cast.organisation("lokeren")
    point = step4.add_point(pk, words.ORGANISING, "Wie leidt het team?", "", None, who, at)
    found = partnership_of(area4.area)
    assert [p.text for p in found.open()] == ["Wie leidt het team?"] and not found.settled(words.ORGANISING)
    step4.settle_point(pk, point.pk, "Lokeren leidt het team.", "alle partners", DAY, who, at)
    assert (
        refusal(lambda: step4.settle_point(pk, point.pk, "x", "y", DAY, who, at)) == "formation.point_settled_already"
    )
    step4.state(pk, "Niemand uit beeld.", "Wie ver van hulp staat.", lokeren.pk, 0, who, at)
    assert refusal(lambda: step4.state(pk, "x", "", None, 0, who, at)) == "formation.edited_meanwhile"
    step4.drive(pk, arktos.pk, "Jongeren zien.", "Twee begeleiders.", 0, who, at)
    step4.add_role(pk, "Trajectgezel", arktos.pk, "Een lokaal", Decimal("1.5"), who, at)
    step4.add_role(pk, "Coördinator", lokeren.pk, "", Decimal("0.35"), who, at)
    away = step4.add_role(pk, "Vergissing", lokeren.pk, "", Decimal("5"), who, at)
    step4.take_away(pk, "role", away.pk, who, at)
    stone = step4.add_milestone(pk, "Startdag team", DAY, "Lokeren", who, at)
    step4.reach(pk, stone.pk, DAY, who, at)
    found = partnership_of(area4.area)
    assert found.promotor == lokeren and found.shared_goal == "Niemand uit beeld."
    assert found.fte == Decimal("1.85")
    assert [p.text for p in found.settled(words.ORGANISING)] == ["Lokeren leidt het team."] and not found.open()
    assert found.milestones[0].reached_on == DAY and found.needs[0].title == "Drempels naar hulp"
    assert arktos.name not in found.silent and lokeren.name in found.silent
    assert StepRole.objects.filter(removed_at__isnull=False).count() == 1


@pytest.mark.rule("F-25")
def test_the_pages_of_the_dialogue(area4: Decided, client: Any) -> None:
    go = lambda who: client.as_(*cast.join(who))  # noqa: E731
    home = reverse("formation:step4", args=AREA)
    pages = [reverse("formation:step4_block", args=[*AREA, slug]) for _, slug in words.BLOCKS]
    partner, organising, plan = go("an"), pages[3], pages[4]
    for url in (home, *pages):
        assert partner.get(url).status_code == 200
        assert {go(who).get(url).status_code for who in ("fatma", "dirk")} == {404}
    assert partner.post(organising, {"do": "point", "text": "Wie leidt het team?"}).status_code == 302
    point = BlockPoint.objects.get()
    bad = partner.post(organising, {"do": "settle", "pk": point.pk, "text": "Lokeren.", "who": ""})
    assert bad.status_code == 422 and "met wie" in bad.content.decode()
    partner.post(organising, {"do": "settle", "pk": point.pk, "text": "Lokeren.", "who": "allen"})
    role = {"do": "role", "name": "Gezel", "organisation": cast.organisation("arktos").pk, "fte": "1.5"}
    assert partner.post(organising, role).status_code == 302
    wrong = partner.post(organising, {**role, "name": "Andere naam", "fte": "veel"})
    assert wrong.status_code == 422 and "Andere naam" in wrong.content.decode()
    partner.post(plan, {"do": "milestone", "title": "Startdag", "due_on": "2026-05-01"})
    partner.post(pages[1], {"do": "drive", "edition": 0, "drivers": "Jongeren", "contribution": "Begeleiders"})
    partner.post(pages[1], {"do": "state", "edition": 0, "shared_goal": "Niemand uit beeld."})
    stale = partner.post(pages[1], {"do": "state", "edition": 0, "shared_goal": "Mijn zin."})
    assert stale.status_code == 422 and "Mijn zin." in stale.content.decode()
    text = go("tom").get(home).content.decode()
    for part in ("Niemand uit beeld.", "Startdag", "Gezel", "1,5", "Jongeren"):
        assert part in text, part
    assert go("mieke").post(plan, {"do": "milestone", "title": "x", "due_on": "2026-05-01"}).status_code in (409, 422)
