"""What of a document is covered by cards, section by section."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from decks.card import Card, state
from decks.collection.records import StoredDocument, StoredSection

Cover = Literal["none", "new", "learning", "mature", "leech"]

LEECH_LAPSES = 8
"""A card forgotten this often after it was known costs more than it gives; Anki draws the line here too."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A section, how well its cards are known, and how many it has."""

    section: StoredSection
    cover: Cover
    cards: int


def coverage(document: StoredDocument, cards: Iterable[Card]) -> tuple[Covered, ...]:
    """Say of each section of a document how well its cards are known.

    A card belongs to the sections that a source of its note touches. A section is a leech when one of
    its cards is, new or mature when all are, and learning between.
    """
    spans = [
        (source.first, max(source.first, source.last), card)
        for card in cards
        for source in card.note.sources
        if source.path == document.path and source.first
    ]
    return tuple(_covered(section, spans) for section in document.sections)


def _covered(section: StoredSection, spans: Sequence[tuple[int, int, Card]]) -> Covered:
    here = {card.id: card for first, last, card in spans if first <= section.last and last >= section.first}
    states = {state(card.memory) for card in here.values()}
    cover: Cover = "learning"
    if not here:
        cover = "none"
    elif any(card.memory.lapses >= LEECH_LAPSES for card in here.values()):
        cover = "leech"
    elif len(states) == 1:
        (cover,) = states
    return Covered(section, cover, len(here))
