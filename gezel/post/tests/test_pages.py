"""The pages: who may come, what they show, what they never show, and how many queries they take."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezel.kernel import clock, ports
from gezel.post import words
from gezel.post.models import ClockRun, KeptMail, Mail, Notice, StoredFile
from gezel.post.words import Recipient
from gezel.post.workflows.files import remove, store
from gezel.post.workflows.mail import draft
from gezel.post.workflows.notices import tell
from tests.cast import join, person

from .conftest import NORA, worker
from .test_files import PDF

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client, at):
    """A system administrator in front of the screen."""
    one, other = join("tom")
    one.site_admin = True
    one.save()
    return client.as_(one, other)


@pytest.fixture
def nobody_special(client, at):
    return client.as_(*join("an"))


@pytest.fixture
def file(settings, tmp_path, at):
    settings.FILES_ROOT, settings.FILE_SCANNER = tmp_path, ""
    owner = KeptMail.objects.create(to="a", subject="b", text="c", kept_at=at)
    return store("Ons plan – Çelik.pdf", PDF, owner, NORA, at)


@pytest.fixture
def allowed(monkeypatch) -> set[int]:
    """The people whom a room lets open the files of its things."""
    people: set[int] = set()
    port = ports.Port("file_access")
    port.fill("other", lambda actor, owner, owner_id: None)
    port.fill("posttest", lambda actor, owner, _: actor.person_id in people if owner == "post.keptmail" else None)
    monkeypatch.setattr(ports, "file_access", port)
    return people


def _mail(at, state=words.FAILED, **columns) -> Mail:
    mail = draft(
        "formation.selected", None, Recipient("elif@geheim.example", "Elif Geheim"), "U bent gekozen", "Tekst", NORA, at
    )
    given = {
        words.FAILED: {"failed_at": at, "last_error": "post.mail_address_refused"},
        words.UNSURE: {"handing_at": at, "unsure_at": at, "last_error": "post.mail_unsure", "frozen_text": "x"},
    }[state]
    Mail.objects.filter(pk=mail.pk).update(
        released_at=at, last_error_params={"to": mail.to_address}, **given, **columns
    )
    return Mail.objects.get(pk=mail.pk)


@pytest.mark.rule("D-01")
def test_a_file_opens_only_for_whom_its_room_lets_in(client, nobody_special, file, allowed):
    url = reverse("post:file", args=[file.pk])
    assert client.get(url).status_code == 404
    assert nobody_special.get(url).status_code == 404
    allowed.add(person("an").pk)
    answer = nobody_special.get(url)
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Ons%20plan")
    assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "application/pdf")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert client.get(url).status_code == 404


@pytest.mark.rule("D-01")
def test_a_file_that_no_room_answers_for_opens_for_nobody(admin, file, monkeypatch):
    monkeypatch.setattr(ports, "file_access", ports.Port("file_access"))
    assert admin.get(reverse("post:file", args=[file.pk])).status_code == 404


def test_a_room_that_says_no_outweighs_one_that_says_yes(nobody_special, file, allowed):
    allowed.add(person("an").pk)
    ports.file_access.fill("third", lambda actor, owner, owner_id: False)
    assert nobody_special.get(reverse("post:file", args=[file.pk])).status_code == 404


def test_a_file_that_still_waits_for_the_scanner_says_so(nobody_special, file, allowed):
    allowed.add(person("an").pk)
    StoredFile.objects.update(scan=words.WAITING)
    answer = nobody_special.get(reverse("post:file", args=[file.pk]))
    assert answer.status_code == 409
    assert "nagekeken op virussen" in answer.content.decode()


def test_a_removed_or_lost_file_is_not_found(nobody_special, file, allowed, at):
    allowed.add(person("an").pk)
    url = reverse("post:file", args=[file.pk])
    file.location.unlink()
    assert nobody_special.get(url).status_code == 404
    remove(file, NORA, at)
    assert nobody_special.get(url).status_code == 404


def _looked_at(client, name: str) -> tuple[str, list[str]]:
    """A page that was opened before, and the statements it took now."""
    client.get(reverse(name))
    with CaptureQueriesContext(connection) as taken:
        page = client.get(reverse(name)).content.decode()
    return page, [query["sql"] for query in taken.captured_queries]


def _tell(count: int, at) -> None:
    for number in range(count):
        tell([person("an").pk], "post.mail_needs_text", {}, f"/kandidatuur/{number}/", at, due=at + timedelta(days=2))


def test_notices_are_ones_own_and_take_as_many_queries_at_any_size(nobody_special, at):
    tell([person("wim").pk], "post.mail_needs_text", {}, "/geheim/", at)
    sizes = []
    for more in (1, 29):
        _tell(more, at)
        page, statements = _looked_at(nobody_special, "post:notices")
        sizes.append((len(statements), sum('"post_' in sql for sql in statements)))
        assert page.count('href="/kandidatuur/') == Notice.objects.filter(person_id=person("an").pk).count()
        assert "/geheim/" not in page
    assert sizes == [(sizes[0][0], 2)] * 2  # the page itself, and the count in the frame


def test_notices_are_marked_as_read_one_by_one_or_all(nobody_special, at):
    _tell(3, at)
    one = Notice.objects.order_by("pk").first()
    nobody_special.post(reverse("post:seen"), {"notice": one.pk})
    assert Notice.objects.filter(seen_at=at).get() == one
    nobody_special.post(reverse("post:seen"))
    assert not Notice.objects.filter(seen_at__isnull=True).exists()
    assert "Gelezen" not in nobody_special.get(reverse("post:notices")).content.decode()


def test_another_ones_notice_cannot_be_marked(nobody_special, at):
    tell([person("wim").pk], "post.mail_needs_text", {}, "/geheim/", at)
    nobody_special.post(reverse("post:seen"), {"notice": Notice.objects.get().pk})
    assert Notice.objects.get().seen_at is None


def test_more_notices_than_a_page_are_paged(nobody_special, at):
    _tell(45, at)
    first = nobody_special.get(reverse("post:notices")).content.decode()
    key = first.split("?na=")[1].split('"')[0]
    second = nobody_special.get(reverse("post:notices"), {"na": key}).content.decode()
    assert (first.count("/kandidatuur/"), second.count("/kandidatuur/")) == (40, 5)


def test_without_notices_the_page_says_what_comes_here(nobody_special):
    assert "geen meldingen voor u" in nobody_special.get(reverse("post:notices")).content.decode()


@pytest.mark.rule("D-01")
def test_the_practice_mailbox_exists_in_the_practice_world_only(client, at, settings):
    mail = KeptMail.objects.create(to="an@example.org", subject="Uw beslissing", text="Dag <b>An</b>", kept_at=at)
    urls = [reverse("post:mailbox"), reverse("post:kept", args=[mail.pk])]
    settings.DEMO = False
    assert [client.get(url).status_code for url in urls] == [404, 404]
    settings.DEMO = True
    pages = [client.get(url).content.decode() for url in urls]
    assert "Uw beslissing" in pages[0]
    assert "Dag &lt;b&gt;An&lt;/b&gt;" in pages[1]
    assert "Uw beslissing" not in client.get(urls[0], {"aan": "wim@example.org"}).content.decode()


@pytest.mark.django_db(transaction=True)
def test_in_the_practice_world_a_mail_lands_in_the_mailbox(settings, at):
    settings.EMAIL_BACKEND = "gezel.post.mailbox.DemoBackend"
    draft("posttest.x", None, Recipient("an@example.org", "An"), "Dag An", "**Welkom**", NORA, at, review=False)
    worker(at).run()
    kept = KeptMail.objects.get()
    assert (kept.to, kept.text) == ("An <an@example.org>", "Welkom\n")
    assert Mail.objects.get().state == words.SENT


@pytest.mark.rule("D-01")
def test_the_state_of_the_post_is_not_there_for_others(nobody_special, client, at):
    assert nobody_special.get(reverse("post:status")).status_code == 404
    assert client.get(reverse("post:status")).status_code == 302
    assert nobody_special.post(reverse("post:test_mail")).status_code == 409
    assert not Mail.objects.exists()


@pytest.mark.rule("D-07")
def test_the_state_of_the_post_asks_a_second_factor(client, at):
    one, other = join("mieke")
    assert client.as_(one, other, second_factor=False).get(reverse("post:status")).status_code == 403


@pytest.mark.rule("D-01")
def test_the_manager_looks_along_and_touches_nothing(client, at):
    manager = client.as_(*join("mieke"))
    mail = _mail(at)
    page = manager.get(reverse("post:status")).content.decode()
    assert "Alleen een systeembeheerder" in page
    assert "Opnieuw versturen" not in page
    assert manager.post(reverse("post:retry", args=[mail.pk])).status_code == 409
    assert Mail.objects.get().state == words.FAILED


def test_what_is_stuck_is_shown_without_whom_it_is_to_or_what_it_says(admin, at):
    sizes = []
    for more in (1, 29):
        for _ in range(more):
            _mail(at)
        page, statements = _looked_at(admin, "post:status")
        sizes.append((len(statements), sum('"post_' in sql or "dbtaskresult" in sql for sql in statements)))
        assert page.count("aan een adres bij geheim.example") == Mail.objects.count()
        assert page.count("De mailserver weigert het adres …@geheim.example") == Mail.objects.count()
        for secret in ("elif@", "Elif Geheim", "gekozen", "selected", "Tekst"):
            assert secret not in page
    assert sizes == [(sizes[0][0], 7)] * 2  # six of the page, one of the frame


def test_an_administrator_lets_a_mail_go_again_and_settles_a_doubtful_one(admin, at):
    failed, doubtful = _mail(at), _mail(at, words.UNSURE)
    admin.post(reverse("post:retry", args=[failed.pk]))
    assert Mail.objects.get(pk=failed.pk).state == words.QUEUED
    assert admin.post(reverse("post:confirm", args=[doubtful.pk])).status_code == 409
    admin.post(reverse("post:confirm", args=[doubtful.pk]), {"reason": "logboek"})
    assert Mail.objects.get(pk=doubtful.pk).state == words.SENT


def test_a_test_mail_goes_to_oneself(admin, at):
    answer = admin.post(reverse("post:test_mail"), follow=True)
    assert "De testmail aan tom@example.org staat klaar" in answer.content.decode()
    assert Mail.objects.get().state == words.QUEUED


def test_the_page_says_what_does_not_run_and_which_room_went_wrong(admin, at, settings):
    assert "De klok heeft nog nooit gelopen" in admin.get(reverse("post:status")).content.decode()
    settings.FILE_SCANNER = "gezel.post.scanners.clamd"
    ClockRun.objects.create(period=clock.machine_now(), errors={"audit": "OSError: schijf vol"})
    page = admin.get(reverse("post:status")).content.decode()
    assert "schijf vol" in page
    assert "gezel.post.scanners.clamd is ingesteld" in page


def test_an_administrator_finds_stuck_mails_on_their_home_and_others_do_not(admin, nobody_special, at):
    _mail(at)
    _mail(at, words.UNSURE)
    cards = dict(ports.home_cards.items())["post"]
    actor = admin.get(reverse("post:notices")).wsgi_request.actor
    other = nobody_special.get(reverse("post:notices")).wsgi_request.actor
    assert [card.params for card in cards(actor, at)] == [{"count": 2}]
    assert cards(other, at) == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_card_of_a_mail_tells_its_whole_story(rf, at, language, settings):
    from django.template import Context, Template
    from django.utils import translation

    from gezel.kernel.actor import Actor

    mail = _mail(at)
    request = rf.get("/")
    request.actor = Actor(person_id=1, language=language)
    with translation.override(language):
        html = Template("{% load post %}{% mail_card mail %}").render(Context({"request": request, "mail": mail}))
    assert "U bent gekozen" in html
    assert ("niet verstuurd" if language == "nl" else "not sent") in html
    assert ("weigert het adres" if language == "nl" else "refuses the address") in html
    assert ("stelde de mail" if language == "nl" else "drafted the mail") in html
