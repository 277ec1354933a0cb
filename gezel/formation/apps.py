"""The room `formation` as a Django app."""

from django.apps import AppConfig


def _candidate() -> None:
    """What the candidate's journey answers in the ports of the rooms below."""
    from gezel.kernel import ports

    from .queries import candidacies, candidate_mails, cards_candidate
    from .workflows import candidacy_reminders

    ports.home_cards.fill("formation candidate", cards_candidate.cards)
    ports.navigation.fill("formation candidate", cards_candidate.navigation)
    ports.file_access.fill("formation candidate", candidacies.may_open_file)
    ports.sealed_mails.fill("formation candidate", candidate_mails.sealed)
    ports.clock_jobs.fill("formation candidate", candidacy_reminders.remind)


def _replies() -> None:
    """What the right of reply answers in the ports of the rooms below."""
    from gezel.kernel import ports

    from .queries import cards_reply, reply_access
    from .workflows import reply_weighing

    ports.home_cards.fill("formation replies", cards_reply.cards)
    ports.navigation.fill("formation replies", cards_reply.entries)
    ports.file_access.fill("formation replies", reply_access.may_open_file)
    ports.invitation_effects.fill("formation replies", reply_weighing.invitation_taken)


def _after_matching() -> None:
    """What ratification and what follows it answer in the ports of the rooms below."""
    from gezel.kernel import ports

    from .queries import cards_ratification, cards_step4
    from .workflows.later import ask_promotors

    ports.home_cards.fill("formation ratification", cards_ratification.cards)
    ports.file_access.fill("formation ratification", cards_ratification.may_open_file)
    ports.home_cards.fill("formation step 4", cards_step4.cards)
    ports.clock_jobs.fill("formation later entry", ask_promotors)


class FormationConfig(AppConfig):
    name = "gezel.formation"
    label = "formation"

    def ready(self) -> None:
        """Give the house our sentences and fill the ports of the rooms below."""
        _candidate()
        _replies()
        _after_matching()
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .queries import cards_area, cards_decisions, cards_jury, cards_manager, jury_access
        from .queries.roles import roles_of
        from .texts import TEXTS
        from .workflows.addendum import publication_round
        from .workflows.decision_after import mail_leaves, mail_told
        from .workflows.jury import invitation_taken
        from .workflows.jury_reminders import remind
        from .workflows.subscription import send_digests

        texts.register("formation", TEXTS)
        ports.role_sources.fill("formation", roles_of)
        ports.privacy_tables.fill("formation", PRIVACY)
        ports.invitation_effects.fill("formation", invitation_taken)
        ports.clock_jobs.fill("formation publication", publication_round)
        ports.home_cards.fill("formation calls", cards_manager.home_cards)
        ports.navigation.fill("formation calls", cards_manager.navigation)
        ports.file_access.fill("formation calls", cards_manager.file_access)
        ports.clock_jobs.fill("formation digest", send_digests)
        ports.home_cards.fill("formation jury", cards_jury.cards)
        ports.navigation.fill("formation jury", cards_jury.entries)
        ports.file_access.fill("formation jury", jury_access.may_open_file)
        ports.clock_jobs.fill("formation jury", remind)
        ports.home_cards.fill("formation area", cards_area.cards)
        ports.navigation.fill("formation area", cards_area.entries)
        ports.search.fill("formation area", cards_area.search)
        ports.mail_effects.fill("formation decisions", mail_told)
        ports.mail_departures.fill("formation decisions", mail_leaves)
        ports.home_cards.fill("formation decisions", cards_decisions.cards)
        ports.navigation.fill("formation decisions", cards_decisions.entries)
