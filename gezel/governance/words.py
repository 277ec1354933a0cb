"""Roles, bodies, modes and states of a partnership at work."""

from typing import Final

# Kinds of role a partnership begins with; each can be renamed, left out, or added to (then its kind is empty).
DIRECTOR: Final = "director"
ADMINISTRATOR_ROLE: Final = "administrator"
TEAM_LEADER: Final = "team_leader"
COMPANION: Final = "companion"
FILE_MANAGER: Final = "file_manager"
REFERRER: Final = "referrer"
BRIDGE_PERSON: Final = "bridge_person"
VDAB_MEDIATOR: Final = "vdab_mediator"
VDAB_TEAM_LEADER: Final = "vdab_team_leader"
QUALITY_COACH: Final = "quality_coach"
DPO: Final = "dpo"
PRIVACY_SUPERVISOR: Final = "privacy_supervisor"
DELEGATE: Final = "delegate"
TARGET_GROUP: Final = "target_group"
ADMIN_SUPPORT: Final = "admin_support"
COMPANY_COACH: Final = "company_coach"
EXPERT: Final = "expert"
SUBCONTRACTOR: Final = "subcontractor"
ROLE_KINDS: Final = (
    DIRECTOR,
    ADMINISTRATOR_ROLE,
    TEAM_LEADER,
    COMPANION,
    FILE_MANAGER,
    REFERRER,
    BRIDGE_PERSON,
    VDAB_MEDIATOR,
    VDAB_TEAM_LEADER,
    QUALITY_COACH,
    DPO,
    PRIVACY_SUPERVISOR,
    DELEGATE,
    TARGET_GROUP,
    ADMIN_SUPPORT,
    COMPANY_COACH,
    EXPERT,
    SUBCONTRACTOR,
)

# Kinds of body a partnership begins with; an own body has an empty kind.
COMPANIONS: Final = "companions"
PROJECT: Final = "project"
SUPPORT_GROUP: Final = "support_group"
CASE_CONFERENCE: Final = "case_conference"
COORDINATION: Final = "coordination"
BODY_KINDS: Final = (COMPANIONS, PROJECT, SUPPORT_GROUP, CASE_CONFERENCE, COORDINATION)

# How a decision is taken.
CONSENT: Final = "consent"
CONSENSUS: Final = "consensus"
ADVICE: Final = "advice"
BY_ROLE: Final = "by_role"
MODES: Final = (
    (CONSENT, "consent"),
    (CONSENSUS, "consensus"),
    (ADVICE, "advies"),
    (BY_ROLE, "door een rol"),
)

# What a member of an organisation, or the holder of a role, holds in a partnership beside its roles.
MEMBER_OF_PROMOTOR: Final = "promotor"
MEMBER_OF_ADMINISTRATOR: Final = "administrator_partner"
SEATED: Final = "seated"
