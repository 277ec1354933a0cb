"""Star and release score: the scales, and by whose hand a star was given."""

from typing import Final

WORKER: Final = "worker"
PARTICIPANT: Final = "participant"
HANDS: Final = (WORKER, PARTICIPANT)

STAR_LEAST: Final = 1
STAR_MOST: Final = 5
STAR_VALUES: Final = tuple(range(STAR_LEAST, STAR_MOST + 1))

SCORE_LEAST: Final = 1
SCORE_MOST: Final = 10
SCORES: Final = tuple(range(SCORE_LEAST, SCORE_MOST + 1))

# Pages whose unsent words are kept by themselves.
DRAFT_STAR: Final = "star"
DRAFT_SCORE: Final = "score"
DRAFTS: Final = (DRAFT_STAR, DRAFT_SCORE)
