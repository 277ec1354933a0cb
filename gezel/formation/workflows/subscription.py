"""The digest of published addenda: asked, confirmed by a link, ended by a link (F-05)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import BRUSSELS
from gezel.kernel.rule import decides, rule
from gezel.kernel.tokens import hash_of, new_token
from gezel.post.words import Recipient
from gezel.post.workflows.mail import draft

from ..models import AddendumVersion, Subscription
from ..queries.jsonld import address

DIGEST_HOUR = 7
AGAIN = timedelta(minutes=10)
STOP = Signer(salt="stop-digest")  # the link to stop stays the same in every digest


def _link(*parts: str) -> str:
    return f"<{settings.BASE_URL}/oproepen/volgen/{'/'.join(parts)}/>"


@transaction.atomic
def subscribe(email: str, by: Actor, at: datetime) -> None:
    """Ask for the digest. Says the same whether or not the address was known: a new confirmation link goes out.

    Asking again within ten minutes sends nothing more: nobody can have us fill another's mailbox.
    """
    email = email.strip().lower()
    token, kept = new_token()
    found = Subscription.objects.select_for_update().filter(email=email, ended_at__isnull=True).first()
    if found and (found.confirmed_at or at - found.asked_at < AGAIN):
        return
    if found is None:
        found = Subscription.objects.create(email=email, token_hash=kept, asked_at=at)
    else:
        found.token_hash, found.asked_at = kept, at
        found.save(update_fields=["token_hash", "asked_at"])
    body = (
        "Beste,\n\nU vroeg om bericht te krijgen wanneer een werkingsgebied zijn noden publiceert of wijzigt.\n\n"
        f"Bevestig uw adres: {_link('bevestigen', token)}\n\n"
        "Vroeg u dit niet? Dan hoeft u niets te doen; u ontvangt verder geen berichten."
    )
    title = "Bevestig: berichten over lokale partnerschappen"
    draft("formation.digest_confirm", found, Recipient(email), title, body, by, at, review=False)
    record("formation.digest_asked", found, by, at)


@transaction.atomic
def confirm(token: str, at: datetime) -> bool:
    """Confirm an address; false when the link is not (or no longer) known. Confirming twice is harmless."""
    found = Subscription.objects.select_for_update().filter(token_hash=hash_of(token), ended_at__isnull=True).first()
    if found is None:
        return False
    if found.confirmed_at is None:
        found.confirmed_at = found.last_sent_at = at
        found.save(update_fields=["confirmed_at", "last_sent_at"])
        record("formation.digest_confirmed", found, SYSTEM, at)
    return True


@transaction.atomic
def unsubscribe(token: str, at: datetime) -> bool:
    """End a subscription and wipe its address; false when the link is not known. The link of any digest works, also an old one."""
    found = Subscription.objects.select_for_update().filter(pk=_stopped_by(token)).first()
    if found is None:
        return False
    if found.ended_at is None:
        found.ended_at, found.email = at, f"gewist-{found.pk}@example.org"
        found.save(update_fields=["ended_at", "email"])
        record("formation.digest_ended", found, SYSTEM, at)
    return True


def _stopped_by(token: str) -> int:
    try:
        return int(STOP.unsign(token))
    except (BadSignature, ValueError):
        return 0


@rule("F-05", decides)
def digest_due(last_sent_at: datetime | None, at: datetime) -> bool:
    """Whether a digest may go out: once per Brussels day, from seven in the morning."""
    local = at.astimezone(BRUSSELS)
    if local.hour < DIGEST_HOUR:
        return False
    return last_sent_at is None or last_sent_at.astimezone(BRUSSELS).date() < local.date()


def send_digests(at: datetime) -> None:
    """The clock's work: one mail per confirmed subscriber with what was published since their last one, if anything was."""
    for pk in Subscription.objects.filter(confirmed_at__isnull=False, ended_at__isnull=True).values_list(
        "pk", flat=True
    ):
        _send_digest(pk, at)


@transaction.atomic
def _send_digest(pk: int, at: datetime) -> None:
    subscription = Subscription.objects.select_for_update().get(pk=pk)
    since = subscription.last_sent_at or subscription.confirmed_at
    if since is None or subscription.ended_at or not digest_due(since, at):
        return
    news = AddendumVersion.objects.filter(published_at__gt=since, published_at__lte=at).order_by("published_at")
    rows = list(news.select_related("addendum__area__call"))
    if not rows:
        return
    subscription.last_sent_at = at
    subscription.save(update_fields=["last_sent_at"])
    body = "Beste,\n\nDit is er nieuw bij de lokale partnerschappen:\n\n" + "\n".join(_row(v) for v in rows)
    body += f"\n\nGeen berichten meer ontvangen: {_link('stoppen', STOP.sign(str(subscription.pk)))}"
    draft(
        "formation.digest", subscription, Recipient(subscription.email), _subject(rows), body, SYSTEM, at, review=False
    )


def _subject(rows: list[AddendumVersion]) -> str:
    names = sorted({v.addendum.area.name for v in rows})
    return f"Nieuw: {', '.join(names[:3])}" + (f" en {len(names) - 3} meer" if len(names) > 3 else "")


def _row(version: AddendumVersion) -> str:
    area = version.addendum.area
    what = f"wijziging {version.number}: {version.what}" if version.number else "noden en planning gepubliceerd"
    return f"- **{area.name}** – {what} {address('oproepen', area.call.slug, area.slug)}"
