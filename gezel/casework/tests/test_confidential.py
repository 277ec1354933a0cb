"""Confidentiality: broken glass, safety information, statutory tasks by hat, contact data behind a tap (D-04, D-06, D-08, C-20)."""

from datetime import date, timedelta

import pytest

from gezel.audit.models import Look
from gezel.casework import words
from gezel.casework.models import CaseRole, Glass, NumberGround, Participant, Safety, StatutoryTask
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.alike import alike_to
from gezel.casework.queries.own_doing import told_to_participant
from gezel.casework.queries.own_sections import safety
from gezel.casework.rules.number import looks_right
from gezel.casework.rules.safety import lasts_until, may_stand
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.details import Details, describe, set_ground
from gezel.casework.workflows.domains import name_domain
from gezel.casework.workflows.glass import break_glass
from gezel.casework.workflows.safety import lift, warn
from gezel.casework.workflows.statutory import end_task, name_task
from gezel.governance import words as gov
from gezel.governance.models import Holding
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Membership, Person
from gezel.post.models import Notice
from tests import cast

from .case_world import with_case
from .referral_world import knocked
from .test_participants import HATS, enter

pytestmark = pytest.mark.django_db
REASON = "Ze belde in paniek en An is onbereikbaar."


def refusal(act):
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.verdict.code


@pytest.mark.rule("D-08")
@pytest.mark.rule("C-20")
def test_breaking_the_glass_asks_a_reason_tells_and_ends(client, at):
    world = with_case(at)
    joris, pk = world.actor("joris"), world.partnership.pk

    def tried(who, name="amina TESTERS", reason=REASON, danger=""):
        return refusal(lambda: break_glass(world.partnership, name, None, reason, danger, world.actor(who), at))

    assert tried("fatma") == "casework.glass_for_whom" and tried("an") == "casework.glass_not_needed"
    assert (
        tried("joris", name="Amina") == "casework.glass_nobody"
        and tried("joris", reason=" x ") == "casework.glass_needs_reason"
    )
    StatutoryTask.objects.create(
        case=world.case, person=cast.person("joris"), organisation=cast.organisation("vdab"), from_on=at.date(),
        made_at=at, by=cast.person("an"),
    )  # fmt: skip
    assert tried("joris") == "casework.glass_not_by_statutory"
    StatutoryTask.objects.all().delete()
    window, address = enter(client, "joris"), f"/partnerschappen/{pk}/deelnemers/noodtoegang/"
    assert enter(client, "fatma").get(address).status_code == 404
    wrong = window.post_form(address, {"name": "Amina Test", "reason": REASON})
    assert wrong.status_code == 422 and REASON in wrong.content.decode()
    there = window.post_form(address, {"name": "Amina Testers", "reason": REASON})
    assert there.status_code == 302 and world.case.key in there.url
    assert "noodtoegang" in window.get(there.url).content.decode()
    told = set(Notice.objects.filter(code="casework.glass_told").values_list("person_id", flat=True))
    assert told == {cast.person("an").pk, cast.person("wim").pk}
    assert (
        REASON in enter(client, "wim").get(address).content.decode()
        and REASON not in window.get(address).content.decode()
    )
    assert [one.person for one in told_to_participant(world.case)] == [cast.person("joris")]
    Glass.objects.update(danger="Hij leest haar berichten.")
    assert told_to_participant(world.case) == []
    glass = Glass.objects.get()
    assert glass.until_at == at + timedelta(hours=4) and not sight_of(joris, world.case, glass.until_at)
    with clock.frozen(glass.until_at):
        assert enter(client, "joris").get(there.url).status_code == 404


@pytest.mark.rule("D-08")
def test_where_nobody_else_would_hear_who_watches_over_privacy_is_told(at):
    world = with_case(at)
    world.world.hold("fatma", gov.DPO, "emino")
    CaseRole.objects.all().delete()
    Holding.objects.filter(role__kind=gov.TEAM_LEADER).delete()
    break_glass(world.partnership, "Amina Testers", None, REASON, "", world.actor("joris"), at)
    told = Notice.objects.filter(code="casework.glass_told")
    assert {(one.person_id, one.url) for one in told} == {
        (cast.person("fatma").pk, f"/partnerschappen/{world.partnership.pk}/deelnemers/wie-keek/")
    }


@pytest.mark.rule("D-08")
def test_safety_is_factual_of_a_day_and_expires(client, at):
    world = with_case(at)
    an, on = world.actor("an"), at.date()
    assert lasts_until(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert may_stand(on + timedelta(days=1), on, 3).code == "casework.safety_in_future"
    assert may_stand(on - timedelta(days=120), on, 3).code == "casework.safety_too_old"
    assert refusal(lambda: warn(world.case, "Hond", on, "", world.actor("griet"), at)) == "casework.safety_by_guide"
    open_to_all = warn(world.case, "Grote hond achter de deur: eerst bellen.", on, "", an, at)
    kept = warn(world.case, "Ex-partner dreigde.", on, "Hij leest mee.", an, at)
    assert [one.about for one in safety(world.case, at)] == [f"safety:{open_to_all.pk}"]
    page = f"/trajecten/{world.case.key}/"
    assert "Grote hond" in enter(client, "an").get(page).content.decode()
    assert "Grote hond" in enter(client, "wim").get(page).content.decode()
    assert "Grote hond" not in enter(client, "griet").get(page).content.decode()
    lift(kept.pk, an, at)
    assert list(Safety.objects.on(on)) == [open_to_all] and not Safety.objects.on(open_to_all.until_on).exists()
    window = enter(client, "an")
    sent = {"step": "warn", "text": "Losliggende stroomkabel", "seen_on": "2031-01-01", "danger": ""}
    answer = window.post_form(f"{page}veiligheid/", sent)
    assert answer.status_code == 422 and "Losliggende stroomkabel" in answer.content.decode()
    assert "Ex-partner" in window.get(f"{page}veiligheid/").content.decode()


@pytest.mark.rule("C-20")
def test_nobody_holds_statutory_task_and_case_role_without_the_participant_knowing(client, at):
    world = with_case(at)
    an, on, vdab = world.actor("an"), at.date(), cast.organisation("vdab").pk
    griet, bram = cast.person("griet"), cast.join("bram", "vdab")[0]
    assert refusal(lambda: name_task(world.case, griet.pk, vdab, None, an, at)) == "casework.participant_must_know"
    assert (
        refusal(lambda: name_task(world.case, griet.pk, vdab, on + timedelta(1), an, at)) == "casework.told_in_future"
    )
    task = name_task(world.case, bram.pk, vdab, None, an, at)
    assert enter_as(client, "bram", "vdab").get(f"/trajecten/{world.case.key}/").status_code == 404
    assert refusal(lambda: world.role("bram", words.INVOLVED, "vdab")) == "casework.has_statutory_task"
    assert not CaseRole.objects.filter(person=bram).exists()
    assert name_task(world.case, bram.pk, vdab, on, an, at).pk == task.pk
    world.role("bram", words.INVOLVED, "vdab")
    end_task(task.pk, an, at)
    page = enter(client, "griet").get(f"/trajecten/{world.case.key}/").content.decode()
    assert "niet om beschikbaarheid op te volgen" in page
    assert "beschikbaarheid" not in enter(client, "an").get(f"/trajecten/{world.case.key}/").content.decode()
    window = enter(client, "an")
    address = f"/trajecten/{world.case.key}/wettelijke-taak/"
    refused = window.post_form(address, {"step": "name", "person": f"{griet.pk}-{vdab}", "told_on": ""})
    assert refused.status_code == 422 and "Vertel het eerst aan de deelnemer" in refused.content.decode()
    assert (
        window.post_form(address, {"step": "name", "person": f"{griet.pk}-{vdab}", "told_on": str(on)}).status_code
        == 302
    )


def enter_as(client, who, organisation):
    return client.as_(cast.person(who), cast.organisation(organisation))


@pytest.mark.rule("D-04")
@pytest.mark.rule("D-06")
def test_contact_data_open_after_a_tap_that_is_written_down(client, at):
    world = with_case(at)
    page = f"/trajecten/{world.case.key}/gegevens/"
    window = enter(client, "an")
    assert "0470" not in window.get(page).content.decode()
    assert "0470" not in window.get(f"/trajecten/{world.case.key}/?alles").content.decode()
    answer = window.post_form(f"{page}tonen/", {"what": "phone", "actor_key": world.actor("an").key})
    assert "tel:0470 00 00 01" in answer.content.decode() and "no-store" in answer["Cache-Control"]
    assert ["phone"] in Look.objects.values_list("fields", flat=True) and Look.objects.latest(
        "pk"
    ).person_name == "An Cuypers"
    world.role("fatma", words.INVOLVED, "emino")
    world.share("emino", words.FOLLOW)
    other = enter(client, "fatma")
    assert "tonen" not in other.get(page).content.decode() and other.get(f"{page}aanpassen/").status_code == 404
    refused = other.post_form(f"{page}tonen/", {"what": "phone", "actor_key": world.actor("fatma").key})
    assert refused.status_code == 409 and "0470" not in refused.content.decode()


@pytest.mark.rule("C-01")
def test_a_number_put_right_by_hand_still_tells_that_somebody_knocks_twice(at):
    world = with_case(at)
    an, who = world.actor("an"), world.case.participant
    describe(
        world.case, who.edition, Details("Amina", "T.", phone="+32 470 12 34 56", email="Amina@Example.org"), an, at
    )
    again, _, _ = knocked(world, "Amina Klopper", who=Who("Amina", "Klopper", phone="0470123456"))
    assert [one.reasons for one in alike_to(again, an, at)] == [("phone",)]
    describe(world.case, who.edition + 1, Details("Amina", phone="0470 12 34 56, na 16 uur"), an, at)
    assert Participant.objects.get(pk=who.pk).phone == "0470 12 34 56, na 16 uur"


@pytest.mark.rule("D-06")
def test_national_numbers_exist_only_with_an_authorisation(client, at):
    world = with_case(at)
    page = f"/trajecten/{world.case.key}/gegevens/"
    window = enter(client, "an")
    assert looks_right("85.07.30-033.28") and not looks_right("85.07.30-033.29")
    form = {"given_name": "Amina", "family_name": "de Wit", "number": "85073003329", "edition": "0", "phone": "0470 11"}
    assert "Rijksregisternummer" not in window.get(f"{page}aanpassen/").content.decode()
    assert window.post_form(f"{page}aanpassen/", form).status_code == 302
    assert Participant.objects.get(pk=world.case.participant_id).number is None
    assert refusal(lambda: set_ground("R 1", at.date(), None, world.actor("joris"), at)) == "casework.ground_by_admin"
    grounds = f"/partnerschappen/{world.partnership.pk}/deelnemers/rijksregisternummers/"
    assert window.post_form(grounds, {"reference": "RR 12/2026", "from_on": str(at.date())}).status_code == 302
    assert NumberGround.objects.get().organisation == cast.organisation("arktos")
    late = window.post_form(f"{page}aanpassen/", form | {"phone": "0499 88 77 66", "family_name": "de Zwart"})
    text = late.content.decode()
    assert late.status_code == 422 and "intussen" in text
    assert "<bdi>0470 11</bdi>" in text and "<bdi>de Wit</bdi>" in text and "0499 88 77 66" in text
    answer = window.post_form(f"{page}aanpassen/", form | {"edition": "1"}, follow=True).content.decode()
    kept = Participant.objects.get(pk=world.case.participant_id)
    assert kept.number == "85073003329" and kept.number_ground == "RR 12/2026" and "controlecijfers" in answer
    assert "85073003329" not in answer and "Amina de Wit" in answer
    shown = window.post_form(f"{page}tonen/", {"what": "number", "actor_key": world.actor("an").key}).content.decode()
    assert "85073003329" in shown and ["number"] in Look.objects.values_list("fields", flat=True)
    griet = enter(client, "griet").post_form(f"{page}tonen/", {"what": "number", "actor_key": world.actor("griet").key})
    assert griet.status_code == 409
    for bad, said in (("2031-01-01", "toekomst"), ("1850-01-01", "1850")):
        wrong = window.post_form(f"{page}aanpassen/", form | {"edition": "2", "born_on": bad})
        assert wrong.status_code == 422 and said in wrong.content.decode()
    assert "de Wit" in window.get(f"/partnerschappen/{world.partnership.pk}/deelnemers/?q=wit").content.decode()


@pytest.mark.rule("C-12")
def test_the_team_leader_chooses_life_domains(client, at):
    world = with_case(at)
    address = f"/partnerschappen/{world.partnership.pk}/deelnemers/levensdomeinen/"
    wim = enter(client, "wim")
    assert wim.post_form(address, {"step": "name", "name": "Buurt en natuur", "hint": "tuin"}).status_code == 302
    made = name_domain(world.partnership, None, "Muziek", "", world.actor("wim"), at)
    assert (
        refusal(lambda: name_domain(world.partnership, None, "x", "", world.actor("an"), at))
        == "casework.domains_by_leader"
    )
    assert wim.post_form(address, {"step": "out", "which": made.pk}).status_code == 302
    assert "Niet meer in gebruik" in enter(client, "an").get(address).content.decode()
    assert wim.post_form(address, {"step": "back", "which": made.pk}).status_code == 302
    assert wim.post_form(address, {"step": "name", "which": made.pk, "name": "Muziek en dans"}).status_code == 302
    page = enter(client, "an").get(address).content.decode()
    assert "Muziek en dans" in page and "Buurt en natuur" in page and "Niet meer in gebruik" not in page
    assert len(HATS) == 8


@pytest.mark.rule("D-08")
def test_an_administrator_says_who_is_bound_by_professional_secrecy(client, at):
    with_case(at)
    tie = Membership.objects.get(person=cast.person("joris"))
    address = f"/organisaties/mensen/{tie.pk}/beroepsgeheim/"
    outsider, colleague = enter(client, "fatma"), enter(client, "joris")
    assert outsider.post_form(address, {"bound": "yes", "actor_key": cast.actor("fatma").key}).status_code == 404
    assert colleague.post_form(address, {"bound": "yes", "actor_key": cast.actor("joris").key}).status_code in (
        404,
        409,
    )
    chief, key = enter(client, "an"), cast.actor("an").key
    for answer, kept in (("yes", True), ("no", False)):
        assert chief.post_form(address, {"bound": answer, "actor_key": key}).status_code == 302
        assert Person.objects.get(pk=tie.person_id).secrecy_bound is kept
    page = chief.get(f"/organisaties/{tie.organisation_id}/mensen/").content.decode()
    assert "Gebonden door beroepsgeheim" in page
