"""A note: what a person wants to remember, and where it stands."""

import secrets
from dataclasses import dataclass
from typing import Literal

Kind = Literal["basic", "reversed", "cloze"]

_GUID_ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Point:
    """A fact of the back that a right answer must contain, with other wordings that count too."""

    text: str
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a note stands: the document's path, the heading path, the first and last line (from 1).

    `quote` is an exact substring of the section under `decks.text.normalised`, or empty when the
    note was not built from the document's own words.
    """

    path: str
    heading: tuple[str, ...] = ()
    first: int = 0
    last: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note in CommonMark with `$…$` maths.

    A `basic` note asks front for back; `reversed` asks both ways; `cloze` hides the numbered
    `{{c1::text::hint}}` gaps of its front and shows its back as an afterthought.
    `aliases` are other names of the front, accepted by the reversed card. `guid` never changes; an
    empty one has not been given yet.
    """

    kind: Kind
    front: str
    back: str = ""
    points: tuple[Point, ...] = ()
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    remark: str = ""
    guid: str = ""


def new_guid() -> str:
    """Return a random identifier of a note, such as `f3k9-22qa-m7pd`: 59 random bits, easy to read aloud."""
    letters = "".join(secrets.choice(_GUID_ALPHABET) for _ in range(12))
    return "-".join(letters[i : i + 4] for i in range(0, 12, 4))
