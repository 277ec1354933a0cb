"""Words of the way from a knock to a companion: who refers, how someone is reached, what keeps them waiting, how far it got."""

from typing import Final

# Who refers.
SELF: Final = "self"
PEER: Final = "peer"
ORGANISATION: Final = "organisation"
PARTNER: Final = "partner"
REFERRERS: Final = (SELF, PEER, ORGANISATION, PARTNER)

# How the person wants to be reached.
PHONE: Final = "phone"
EMAIL: Final = "email"
THROUGH: Final = "through"
REACHES: Final = (PHONE, EMAIL, THROUGH)

# What became of a call.
REACHED: Final = "reached"
MISSED: Final = "missed"
CALLS: Final = (REACHED, MISSED)

# Why someone waits.
OWN_WISH: Final = "own_wish"
NOT_REACHED: Final = "not_reached"
NO_ROOM: Final = "no_room"
LANGUAGE: Final = "language"
PLACE: Final = "place"
QUESTIONS: Final = "questions"
OTHER: Final = "other"
REASONS: Final = (OWN_WISH, NOT_REACHED, NO_ROOM, LANGUAGE, PLACE, QUESTIONS, OTHER)

# What comes next for someone who waits.
CALL: Final = "call"
PLAN: Final = "plan"
MEET: Final = "meet"
TALK: Final = "talk"
ALLOCATE: Final = "allocate"
DECIDE: Final = "decide"
LOOK_AGAIN: Final = "look_again"
NEXTS: Final = (CALL, PLAN, MEET, TALK, ALLOCATE, DECIDE, LOOK_AGAIN)

# Who sat at the talk of three.
TALKERS: Final = ("participant", "companion", "referrer", "interpreter", "family", "other")
TALK_NEEDS: Final = ("participant", "companion")

# What helps to see whether this fits (C-02): never a condition.
SIGNS: Final = ("other_question", "whole_life", "differences", "relapse")
DOUBTS: Final = ("full_time", "other_route", "elsewhere_helped")

# How far it got, as a referrer may hear it.
RECEIVED: Final = "received"
CALLED: Final = "called"
UNREACHED: Final = "unreached"
MET: Final = "met"
STARTED: Final = "started"
ELSEWHERE: Final = "elsewhere"
DECLINED: Final = "declined"
STAGES: Final = (RECEIVED, CALLED, UNREACHED, MET, STARTED, ELSEWHERE, DECLINED)
OPEN_STAGES: Final = (RECEIVED, CALLED, UNREACHED)

# Why a case ended before it began.
PARTINGS: Final = (DECLINED, UNREACHED)

# What came of a warm transfer.
ARRIVED: Final = "arrived"
BACK: Final = "back"
LOST: Final = "lost"
RESULTS: Final = (ARRIVED, BACK, LOST)

# Languages a referral can name (ISO 639-1); with a plus behind it: with an interpreter.
LANGUAGES: Final = ("nl", "fr", "en", "ar", "tr", "uk", "ru", "pl", "ro", "bg", "es", "pt", "fa", "ps", "so", "ti")

# A connection may knock so often an hour; a referrer may add so many lines.
KNOCKS_AN_HOUR: Final = 20
LINES_AT_MOST: Final = 30
