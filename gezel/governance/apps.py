"""The room `governance` as a Django app."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "gezel.governance"
    label = "governance"

    def ready(self) -> None:
        """Give the house our sentences and fill the ports of the rooms below."""
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .queries import cards, roles
        from .texts import TEXTS

        texts.register("governance", TEXTS)
        ports.privacy_tables.fill("governance", PRIVACY)
        ports.role_sources.fill("governance", roles.roles_of)
        ports.home_cards.fill("governance", cards.cards)
        ports.navigation.fill("governance", cards.navigation)
        _agreement()
        _changes()
        _decisions()
        _meetings()
        _issues()


def _agreement() -> None:
    """The agreement: what waits in it, who opens its papers, reminders for councils and boards."""
    from gezel.kernel import ports

    from .queries import agreement_files, cards_agreement
    from .workflows import agreement_clock

    ports.home_cards.fill("governance agreement", cards_agreement.cards)
    ports.file_access.fill("governance agreement", agreement_files.may_open_file)
    ports.clock_jobs.fill("governance agreement", agreement_clock.remind)


def _changes() -> None:
    """Composition changes, subcontractors and the end."""
    from gezel.kernel import ports

    from .policies import privacy_papers, subcontracts
    from .queries import cards_composition, entries, still_held, still_held_tasks
    from .workflows import change_clock, changes, ending
    from .workflows import entries as entering

    ports.home_cards.fill("governance composition", cards_composition.cards)
    ports.still_held.fill("governance places", still_held.places)
    ports.still_held.fill("governance tasks", still_held_tasks.tasks)
    ports.entry_approvals.fill("governance", entries.entry_approved)
    ports.entry_keepers.fill("governance", entries.keeps_entries)
    ports.mail_effects.fill("governance changes", changes.mail_told)
    ports.file_access.fill("governance subcontracts", subcontracts.may_open_file)
    ports.file_access.fill("governance privacy papers", privacy_papers.may_open_file)
    ports.clock_jobs.fill("governance later partners", entering.join_entered)
    ports.clock_jobs.fill("governance ending", ending.watch)
    ports.clock_jobs.fill("governance changes", change_clock.remind)


def _decisions() -> None:
    """Decisions of bodies: what they ask of someone, and their time limits."""
    from gezel.kernel import ports

    from .queries import cards_decisions
    from .workflows.decision_clock import tick

    ports.home_cards.fill("governance decisions", cards_decisions.cards)
    ports.search.fill("governance decisions", cards_decisions.search)
    ports.clock_jobs.fill("governance decisions", tick)


def _meetings() -> None:
    """Bodies, meetings, actions and reviews fill their ports."""
    from gezel.kernel import ports

    from .queries import cards_meetings
    from .workflows import bodies, meeting_clock, meeting_files, places, reviews

    ports.home_cards.fill("governance meetings", cards_meetings.cards)
    ports.clock_jobs.fill("governance meetings", meeting_clock.remind)
    ports.file_access.fill("governance meetings", meeting_files.may_open_file)
    ports.mail_effects.fill("governance meetings", reviews.mail_told)
    ports.invitation_effects.fill("governance meetings", bodies.invitation_taken)
    ports.membership_ends.fill("governance places", places.give_back)


def _issues() -> None:
    """Issues, conflicts, signals, questions, challenges and communication."""
    from gezel.kernel import ports

    from .queries import barriers, cards_issues, challenges, communication, conflicts, support
    from .workflows import barriers as signalling
    from .workflows import escalations

    ports.home_cards.fill("governance issues", cards_issues.cards)
    ports.home_cards.fill("governance conflicts", conflicts.cards)
    ports.home_cards.fill("governance questions", support.cards)
    ports.home_cards.fill("governance challenges", challenges.cards)
    ports.home_cards.fill("governance communication", communication.cards)
    ports.still_held.fill("governance issues", cards_issues.escalations_held)
    ports.search.fill("governance issues", cards_issues.search)
    ports.clock_jobs.fill("governance issues", escalations.remind)
    ports.mail_effects.fill("governance signals", signalling.mail_told)
    ports.file_access.fill("governance signals", barriers.may_open_file)
    ports.file_access.fill("governance evidence", communication.may_open_file)
