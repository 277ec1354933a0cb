"""Before the deadline nobody but the candidate learns anything; afterwards only what stands, by one predicate."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gezel.formation.models import Candidacy, ConflictDeclaration
from gezel.formation.queries.candidacies import (
    known_by,
    may_open_file,
    opens,
    seen_by,
    standing_submission,
)
from gezel.formation.queries.cards_candidate import cards, navigation
from gezel.formation.queries.jury_access import known_by as jury_known
from gezel.formation.tests.candidates import SECRET, begin, fill, juror, submitted, world
from gezel.formation.workflows.candidacy import submit, withdraw
from gezel.formation.workflows.candidacy_files import attach
from gezel.formation.workflows.candidacy_text import save_section
from gezel.kernel.ports import file_access, home_cards, search
from gezel.organisations.models import Membership
from gezel.organisations.queries.actors import actor_for
from tests import cast

pytestmark = pytest.mark.django_db
OTHERS = ("fatma", "leen", "griet", "mieke", "ruben", "yasmina")
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def standing(at):
    """Arktos stands; Leen and Yasmina are jurors; everyone else of the cast looks on."""
    given = world(at)
    candidacy, _ = submitted(given, at)
    cast.join("leen")
    juror(given, "leen", "local", at, "lokeren")
    juror(given, "yasmina", "external", at)
    return given, candidacy


@pytest.mark.rule("F-11")
@pytest.mark.parametrize("key", OTHERS)
def test_before_the_deadline_nobody_else_knows(at, standing, key):
    given, candidacy = standing
    actor = given.actor(key)
    moment = given.deadline - timedelta(microseconds=1)
    assert not known_by(actor, moment).exists() and not seen_by(actor, moment).exists()
    assert not jury_known(actor, moment).exists()
    submission = candidacy.submissions.get()
    for kind, number in (("formation.candidacy", candidacy.pk), ("formation.submission", submission.pk)):
        assert True not in [answer(actor, kind, number) for answer in file_access]
    told = [*(c for room in home_cards for c in room(actor, moment))]
    hits = [hit for room in search for word in ("arktos", SECRET.lower()) for hit in room(actor, word)]
    assert "Arktos" not in repr(told)
    assert not [h for h in hits if "kandidatu" in h.url]


@pytest.mark.rule("F-11")
@pytest.mark.rule("D-01")
def test_the_own_organisation_sees_everything_and_a_leaver_nothing(at, standing):
    given, candidacy = standing
    joris, arktos = cast.join("joris")
    assert list(seen_by(given.actor("joris"), at)) == [candidacy] == list(known_by(given.actor("joris"), at))
    Membership.objects.filter(person=joris).update(ended_at=at)
    assert not seen_by(actor_for(joris, arktos.pk, at), at).exists()


@pytest.mark.rule("D-01")
def test_a_waiting_claimant_sees_nothing(at, standing):
    _, _ = standing
    dirk = cast.person("dirk")
    Membership.objects.create(person=dirk, organisation=cast.organisation("arktos"), claimed_at=at)
    assert not seen_by(actor_for(dirk, cast.organisation("arktos").pk, at), at).exists()


@pytest.mark.rule("F-11")
def test_another_hat_gives_no_power_here(at, standing):
    an, _ = cast.join("an")
    _, emino = cast.join("an", "emino")
    assert not seen_by(actor_for(an, emino.pk, at), at).exists()


@pytest.mark.rule("F-11")
class TestAfterTheDeadline:
    """Only what stands exists for others."""

    def test_names(self, at, standing):
        given, candidacy = standing
        for key in ("leen", "griet", "mieke", "ruben", "yasmina"):
            assert list(known_by(given.actor(key), given.deadline)) == [candidacy], key
        assert not known_by(given.actor("fatma"), given.deadline).exists()

    def test_drafts_and_withdrawn_never(self, at):
        given = world(at)
        draft, _ = begin(given, at, "fatma")
        gone, an = submitted(given, at)
        withdraw(gone.pk, an, at + timedelta(hours=1))
        for key in ("leen", "griet", "mieke", "ruben"):
            assert not known_by(given.actor(key), given.deadline).exists()
        assert standing_submission(Candidacy.objects.get(pk=gone.pk)) is None
        assert Candidacy.objects.standing().count() == 0 and draft.pk

    def test_text_opens_for_a_juror_without_conflict_only(self, at, standing):
        given, candidacy = standing
        seat = given.area.jurors.get(name="Yasmina Karroum")
        yasmina = given.actor("yasmina")
        assert not seen_by(yasmina, given.deadline).exists()
        said = ConflictDeclaration.objects.create(juror=seat, candidacy=candidacy, conflict=False, at=given.deadline)
        assert list(seen_by(yasmina, given.deadline)) == [candidacy]
        said.conflict, said.explanation = True, "Familie."
        said.save()
        assert not seen_by(yasmina, given.deadline).exists() and not known_by(yasmina, given.deadline).exists()

    def test_others_open_the_standing_submission_and_no_earlier_one(self, at):
        given = world(at)
        candidacy, an = begin(given, at)
        fill(candidacy, an, at)
        attach(candidacy.pk, "a.pdf", PDF, "", an, at)
        first = submit(candidacy.pk, an, at)
        save_section(candidacy.pk, "d1a", "nieuw", 1, an, at)
        last = submit(candidacy.pk, an, at + timedelta(hours=1))
        seat = juror(given, "yasmina", "external", at)
        ConflictDeclaration.objects.create(juror=seat, candidacy=candidacy, conflict=False, at=given.deadline)
        yasmina = given.actor("yasmina")
        last, first = (type(first).objects.select_related("candidacy").get(pk=x.pk) for x in (last, first))
        assert opens(yasmina, last, given.deadline) and not opens(yasmina, first, given.deadline)
        assert opens(an, first, given.deadline)
        attachment = candidacy.attachments.get().file
        assert (attachment.owner_kind, attachment.owner_id) == ("formation.submission", last.pk)


@pytest.mark.rule("F-11")
def test_files_of_the_draft_stay_the_candidates(at, standing):
    given, candidacy = standing
    an = given.actor("an")
    assert may_open_file(an, "formation.candidacy", candidacy.pk) is True
    assert may_open_file(given.actor("fatma"), "formation.candidacy", candidacy.pk) is None
    assert may_open_file(an, "formation.area", 1) is None


@pytest.mark.rule("F-11")
def test_cards_and_places(at, standing):
    given, candidacy = standing
    an = given.actor("an")
    assert [c.code for c in cards(an, at)] == ["formation.card_submitted"]
    assert [c.code for c in cards(an, given.deadline)] == ["formation.card_reading"]
    withdraw(candidacy.pk, an, at + timedelta(hours=1))
    assert [c.code for c in cards(an, at + timedelta(hours=1))] == ["formation.card_withdrawn"]
    assert cards(an, given.deadline) == []
    assert [c.code for c in cards(given.actor("fatma"), at)] == ["formation.card_find_area"]
    assert navigation(an) and not navigation(given.actor("mieke")) and not navigation(given.actor("yasmina"))
