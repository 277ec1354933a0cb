"""The demo world's proposal: several partners at work, some of it ready, some of it waiting."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import CheckboxInput

from gezel.desk.workflows.story.budget import EXAMPLE
from gezel.kernel import clock
from gezel.organisations.models import Membership, Person
from gezel.post.models import Mail
from gezel.proposal.models import Evaluation, Financing, Proposal, Submission
from gezel.proposal.queries.budget import sheet_of
from gezel.proposal.queries.draft import draft_of
from tests.plugins.doors import Visitor

from .test_story import inside

__all__ = ["inside"]


@pytest.mark.rule("P-03")
def test_a_proposal_is_being_written_together():
    proposal = Proposal.objects.select_related("area", "call_version", "promotor").get()
    draft = draft_of(proposal)
    states = [a.state for a in draft.answers]
    assert proposal.state == "draft" and proposal.start_on < proposal.end_on
    assert states.count("ready") >= 5 and "empty" in states and any(a.untouched for a in draft.answers)
    assert sum(a.threads for a in draft.answers) == 2
    assert len({a.section.saved_by_id for a in draft.answers if a.section}) >= 4
    assert proposal.milestones.count() == 10


@pytest.mark.rule("P-11")
@pytest.mark.rule("P-15")
def test_from_the_waasland_workbook_by_a_broken_cent_to_the_decision():
    """Dirk brings the workbook in, breaks it by a cent and closes it, mends what the check list names, submits; Mieke judges."""
    dirk, mieke = _visitor("dirk", "Stad Hoogstraten"), _visitor("mieke", "")
    here = f"/projectvoorstellen/{Proposal.objects.get().pk}/"
    stops = [line.checked.name for line in dirk.get(f"{here}indienen/").context["seen"].stopping]
    assert stops == ["answered", "milestones", "conditions", "control"]

    plan = _read_in(dirk, f"{here}begroting/werkboek/")
    text = plan.content.decode()
    assert "Geen partner van dit voorstel:" in text and "Lokeren" in text and "0212.199.277" in text
    _press(dirk, f"{here}begroting/werkboek/", do="take", seen=plan.context["plan"].mark)
    assert _control() == 0

    money = f"{here}begroting/financiering/operation/"
    form = dirk.get(money).context["form"]
    _press(dirk, money, **_typed(form, vcf="149.151,43"))
    assert _control() == -1 and "control" in _stops(dirk, here)
    account = dirk.get(money, {"doe": "close"})
    assert "0,01" in " ".join(account.context["told"])
    _press(dirk, money, do="close", seen=account.context["seen"])
    assert _control() == 0 and Financing.objects.get(part="operation", source="vcf").amount == 14_915_142

    _mend(dirk, here)
    assert _stops(dirk, here) == []
    receipt = _press(dirk, f"{here}indienen/", sure="on")
    standing = Submission.objects.get()
    assert receipt.url.endswith("/ontvangst/1/") and standing.sha256 in dirk.get(receipt.url).content.decode()

    assert _judge(mieke, here).url.endswith("/beoordeling/")
    assert Evaluation.objects.get(submission=standing).result == "conditions"
    assert "Vervangregeling" in dirk.get(f"{here}beoordeling/").content.decode()
    told = Mail.objects.to("dirk@example.org").order_by("-pk")[:2]
    assert {mail.kind for mail in told} == {"proposal.proposal_receipt", "proposal.proposal_decision"}


def _visitor(key, organisation):
    person = Person.objects.get(email=f"{key}@example.org")
    ties = Membership.objects.active_at(clock.now()).filter(person=person, organisation__name__startswith=organisation)
    return Visitor().as_(person, ties.get().organisation)


def _press(client, url, **fields):
    """Post with the key of the page's actor; it must lead on."""
    key = client.get(url).wsgi_request.actor.key
    answer = client.post(url, {"actor_key": key, **fields})
    assert answer.status_code == 302, re.sub(r"<[^>]+>|\s+", " ", answer.content.decode())[-3000:]
    return answer


def _typed(form, **changed):
    """What a browser would send of a form as it stands, with some of it typed anew."""
    found = {bound.html_name: bound.value() for bound in form}
    ticks = {bound.html_name for bound in form if isinstance(bound.field.widget, CheckboxInput)}
    return {
        name: value for name, value in found.items() if value or (name not in ticks and value is not None)
    } | changed


def _read_in(client, url):
    key = client.get(url).wsgi_request.actor.key
    assert client.post(
        url, {"actor_key": key, "workbook": SimpleUploadedFile("waasland.xlsx", EXAMPLE.read_bytes())}
    ).url
    return client.get(url)


def _stops(client, here):
    return [line.checked.name for line in client.get(f"{here}indienen/").context["seen"].stopping]


def _control():
    sheet = sheet_of(Proposal.objects.get())
    return sheet.totals.project.control


def _mend(client, here):
    """What the check list still names: one answer, one milestone, one declaration."""
    answer = client.get(f"{here}vraag/12/").context["answer"]
    text = "Drie begeleiders, want één mens kan zeventien mensen echt volgen."
    _press(client, f"{here}vraag/12/", **{answer.code: text, f"{answer.code}_version": "0", "base": "0"})
    stone = {
        "period": "year",
        "title": "Eerste jaar herlezen",
        "detail": "",
        "on": "2027-11-18",
        "organisation": "",
        "edition": "0",
    }
    _press(client, f"{here}mijlpalen/", **stone)
    form = client.get(f"{here}verklaringen/").context["form"]
    _press(client, f"{here}verklaringen/", **_typed(form, creditworthy="on"))


def _judge(client, here):
    """Nineteen scores with their motivation, then approval on one condition."""
    page = f"{here}beoordelen/"
    _press(client, f"{page}beginnen/")
    for number in range(1, 20):
        _press(client, f"{page}vraag/{number}/", score="3", motivation="Helder, met voorbeelden uit de streek.")
    form = client.get(page).context["form"]
    why = "Een doordacht voorstel."
    asked = {"condition_1": "Vervangregeling voor de coördinator", "due_1": "2027-03-01"}
    return _press(client, page, **_typed(form, result="conditions", motivation=why, **asked))
