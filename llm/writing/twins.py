"""Notes that ask the same thing: the nearest one among those a person already has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from decks.card import GAP
from decks.note import Note
from decks.text import normalised
from llm.writing.checks import content

_ALIKE = 75.0
_SPELT_ALIKE = 75.0
_NEGATION = re.compile(r"\b(not|no|never|without|non|neither|nor|except)\b|n't\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """A note that is already there: its guid (empty for a draft), its front, and that as it is compared."""

    guid: str
    front: str
    plain: str


def known(note: Note) -> Known:
    """Return a note as others are compared with it."""
    return Known(note.guid, note.front, _plain(note))


def twin(note: Note, others: Sequence[Known]) -> Known | None:
    """Return the note nearest to this one, or None when none is near.

    Fronts that differ in a number, in a negation, or by one word put for another ask different things,
    however alike they look.
    """
    front = _plain(note)
    near = process.extract(
        front, [other.plain for other in others], scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=5
    )
    return next((others[at] for text, _, at in near if _same(text, front)), None)


def _same(one: str, other: str) -> bool:
    if sorted(_NUMBER.findall(one)) != sorted(_NUMBER.findall(other)) or bool(_NEGATION.search(one)) != bool(
        _NEGATION.search(other)
    ):
        return False
    mine, theirs = set(one.split()), set(other.split())
    instead = " ".join(sorted(mine - theirs)), " ".join(sorted(theirs - mine))
    return not all(instead) or fuzz.ratio(*instead) >= _SPELT_ALIKE


def _plain(note: Note) -> str:
    whole = GAP.sub(lambda gap: gap[2], note.front)
    negated = " not" if _NEGATION.search(normalised(whole)) else ""
    return " ".join(content(whole)) + negated
