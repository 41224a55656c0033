"""A card: one question asked of a note, its faces, and a review of it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from decks.note import Note
from decks.verdict import Verdict
from scheduler.sm2 import MATURE_INTERVAL, Memory

ReviewKind = Literal["review", "drill", "set", "import"]
CardState = Literal["new", "learning", "mature"]

GAP = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Card:
    """A card as the collection keeps it.

    `ordinal` is 0 for the forward card, 1 for the reversed one, and the gap's number for a cloze.
    `flag` is 0 to 7; `reviews` counts the reviews in its history; `last_review` is the id of the
    newest one (0 when there is none), by which an answer knows whether the card has moved on.
    """

    id: int
    note_id: int
    note: Note
    deck: str
    ordinal: int
    memory: Memory
    suspended: bool = False
    buried_until: date | None = None
    flag: int = 0
    reviews: int = 0
    last_review: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """One answer given: when (UTC, with the local offset in minutes and the study day), and what of it.

    `ms` is the time taken, capped at 60,000; `shift` is the days that fuzz or easy days moved the
    due date; `grader` is who graded; `before` and `after` are the card's memory around it.
    """

    card: int
    at: datetime
    offset: int
    study_day: date
    kind: ReviewKind
    grade: int
    before: Memory
    after: Memory
    grader: str = "self"
    answer: str = ""
    verdict: Verdict | None = None
    ms: int = 0
    scheduler: str = "sm2"
    shift: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Faces:
    """What a card shows: Markdown of the front, of the back, and of both together when revealed.

    Only a cloze card has `filled`: its sentence with the hidden text in place, between the marks
    `⟦` and `⟧` that a screen turns into an underline.
    """

    front: str
    back: str
    filled: str = ""


def ordinals(note: Note) -> tuple[int, ...]:
    """Return the ordinals of the cards that a note has, in the order they are asked."""
    if note.kind == "cloze":
        return tuple(sorted({int(gap[1]) for gap in GAP.finditer(note.front)}))
    return (0, 1) if note.kind == "reversed" else (0,)


def faces(note: Note, ordinal: int) -> Faces:
    """Render the card `ordinal` of a note.

    A cloze card hides the gaps of its own number behind `[…]` or `[hint]` and fills in the others;
    its back is the hidden text. A reversed card asks for the front; where that is a question (`What
    is a monad?`), for the first alias, which names what the question is about.
    """
    if note.kind != "cloze":
        return Faces(note.back, _name(note)) if ordinal == 1 else Faces(note.front, note.back)
    hidden = [gap[2] for gap in GAP.finditer(note.front) if int(gap[1]) == ordinal]

    def gap_text(gap: re.Match[str]) -> str:
        return f"[{gap[3] or '…'}]" if int(gap[1]) == ordinal else gap[2]

    def filled_text(gap: re.Match[str]) -> str:
        return f"⟦{gap[2]}⟧" if int(gap[1]) == ordinal else gap[2]

    return Faces(GAP.sub(gap_text, note.front), "; ".join(hidden), GAP.sub(filled_text, note.front))


def asked(note: Note, ordinal: int | None = None) -> str:
    """Return what a card of a note (its first one unless told) asks, in one line."""
    which = next(iter(ordinals(note)), 0) if ordinal is None else ordinal
    return " ".join(faces(note, which).front.split())


def _name(note: Note) -> str:
    return note.aliases[0] if note.aliases and note.front.endswith("?") else note.front


def state(memory: Memory) -> CardState:
    """Say whether a card is new, learning (interval under 21 days) or mature."""
    if memory.due is None:
        return "new"
    return "mature" if memory.interval >= MATURE_INTERVAL else "learning"
