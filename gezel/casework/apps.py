"""The room `casework` as a Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gezel.casework"
    label = "casework"

    def ready(self) -> None:
        """Give the house our sentences and fill the ports of the rooms below."""
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .texts import TEXTS

        texts.register("casework", TEXTS)
        ports.privacy_tables.fill("casework", PRIVACY)
        _participants()
        _contacts()
        _closing()
        _conferences()
        _own()
        _knocks()
        _scores()


def _participants() -> None:
    """The list of participants: in the navigation, beside the tabs of a partnership; notes that wait on a device."""
    from gezel.kernel import ports

    from .queries import navigation, search, still_held

    ports.still_held.fill("casework", still_held.tracks)
    ports.search.fill("casework", search.search)
    ports.navigation.fill("casework", navigation.navigation)
    ports.partnership_places.fill("casework", navigation.places)
    ports.page_modules.fill("casework notes", navigation.modules)


def _contacts() -> None:
    """Contacts on the timeline, and what they leave waiting."""
    from .queries import contacts, timeline, today, waiting

    timeline.SOURCES.fill("contacts", contacts.contact_moments)
    waiting.SOURCES.fill("silences", today.silences)
    waiting.SOURCES.fill("promises", today.promises)


def _closing() -> None:
    """Pauses and follow-ups whose day has come; what they and earlier closings add to the timeline."""
    from .queries import closing_moments, follow_up, pauses, returning, timeline, waiting

    waiting.SOURCES.fill("knocks again", returning.knocks_again)
    waiting.SOURCES.fill("follow_up", follow_up.waiting)
    waiting.SOURCES.fill("pauses", pauses.waiting)
    timeline.SOURCES.fill("closing", closing_moments.moments)


def _conferences() -> None:
    """Case conferences, the network and what is done with others: on the timeline, and what they ask of who goes along."""
    from .queries import actions, conferences, lines, network, scores, stars, timeline, together, waiting

    timeline.SOURCES.fill("conferences", conferences.moments)
    timeline.SOURCES.fill("network", network.moments)
    timeline.SOURCES.fill("together", together.moments)
    lines.SOURCES.fill("questions", stars.lines)
    lines.SOURCES.fill("scores", scores.lines)
    lines.SOURCES.fill("steps", actions.lines)
    lines.SOURCES.fill("network", network.lines)
    lines.SOURCES.fill("together", together.lines)
    waiting.SOURCES.fill("conferences", conferences.waiting)


def _own() -> None:
    """Measurements that are due, and what the participant wrote and nobody read yet."""
    from .queries import measurement, own_waiting, timeline, waiting

    timeline.SOURCES.fill("own place", own_waiting.own_moments)
    waiting.SOURCES.fill("measurements", measurement.measurements_due)
    waiting.SOURCES.fill("own words", own_waiting.unread)


def _knocks() -> None:
    """Referrals: calls to make, next steps, transfers to ask after; on the timeline; reminders by the clock."""
    from gezel.kernel import ports

    from .queries import knocks, timeline, waiting
    from .workflows import referral_clock

    waiting.SOURCES.fill("first calls", knocks.calls_to_make)
    waiting.SOURCES.fill("before the start", knocks.next_steps)
    waiting.SOURCES.fill("transfers", knocks.transfers_to_ask)
    timeline.SOURCES.fill("knocks", knocks.moments)
    ports.clock_jobs.fill("casework referrals", referral_clock.remind)


def _scores() -> None:
    """Stars, scores, questions and steps: on the timeline, in what waits, and their themes without persons for the signals."""
    from gezel.kernel import ports

    from .queries import actions, demand, drafts, score_moments, scores, timeline, waiting
    from .workflows.drafts import sweep

    timeline.SOURCES.fill("scores", score_moments.moments)
    waiting.SOURCES.fill("steps", actions.promises_passed)
    waiting.SOURCES.fill("falling", scores.falling_scores)
    waiting.SOURCES.fill("unsent", drafts.unsent)
    ports.clock_jobs.fill("casework drafts", sweep)
    ports.case_themes.fill("casework", demand.case_themes)
