"""A card that a section could give, before anyone has judged it."""

from dataclasses import dataclass

from decks.note import Kind

OWN = frozenset(["own", "gap"])
"""Sorts of cards whose front and back stand as their author wrote them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question and its answer with the words of the document behind them.

    `quote` is an exact part of the section's text and stands on lines `first` to `last`; `subject`
    is what the card is about; `worth` orders cards when there is no room for all.
    """

    front: str
    back: str
    quote: str
    heading: tuple[str, ...]
    first: int
    last: int
    kind: Kind = "basic"
    sort: str = ""
    subject: str = ""
    worth: int = 1
    points: tuple[str, ...] = ()
    unsure: str = ""
