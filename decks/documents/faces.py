"""The cards of a set, and what is mended for all of its fronts and backs: capitals, the numbers of notes, sides that stand the other way round."""

import re
from collections import Counter
from dataclasses import dataclass

from decks.documents.furniture import Line

_PARTS = re.compile(r"(?:^|(?<=\S) )[-•] ?(?=[A-Z])")
_DESCRIBING = re.compile(r"(?:an?|the|one who|any|someone|person|process|period|system) ", re.IGNORECASE)
_NOTED = re.compile(r"(?<=[a-z.)])\d{1,2}$")
VERDICT = re.compile(r"(?:true|false|yes|no|both|none|neither)[.!]?$", re.IGNORECASE)
_DEFINITION = re.compile(r"(?:definition|meaning|answer|def)\.?: ?(?=\S)", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:examples?|e\.g|notes?|hints?|mnemonics?|sources?|synonyms?|antonyms?|sentences?|see also)\.?: ?\S",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?P<l>[A-Z][a-z]+(?: [a-z]+)?): (?P<t>\S.*)$")
_NAMES_OF_SIDES = """prevention treatment cause causes symptoms function location purpose diagnosis origin habitat formula unit symbol"""
_SIDES = frozenset(_NAMES_OF_SIDES.split())
"""Fields of a card that make another one with its front."""

FEWEST_PLAIN = 3
"""So many backs without dashes tell a set of cards from a list under labels."""
SHORTEST_BROKEN = 25
"""A line of so many letters may go on in the next."""

_OPEN = re.compile(r"[\w,-]$")
SHORTEST_CAPS = 5
"""A front in capitals without a word of so many letters may be initials."""


@dataclass(slots=True)
class Card:
    """A front, the lines of its back, and why it may be none, where that is not sure."""

    front: Line
    backs: list[Line]
    unsure: str = ""


def uncapped(cards: list[Card]) -> list[Card]:
    """Write fronts as headings are written where a set has nearly all of them in capitals."""
    if len(cards) < FEWEST_PLAIN or sum(card.front.text.isupper() for card in cards) < 0.8 * len(cards):
        return cards
    for card in cards:
        text = card.front.text
        if text.isupper() and max(map(len, text.split())) >= SHORTEST_CAPS:
            card.front = Line(text.capitalize(), card.front.at)
    return cards


def unnoted(cards: list[Card]) -> list[Card]:
    """Leave out the numbers of notes that a copy has at the end of most backs: "A virus2"."""
    noted = [card for card in cards if _NOTED.search(card.backs[-1].text)]
    if len(noted) < FEWEST_PLAIN or len(noted) < 0.6 * len(cards):
        return cards
    for card in noted:
        last = card.backs[-1]
        card.backs[-1] = Line(_NOTED.sub("", last.text), last.at)
    return cards


def faced(cards: list[Card]) -> list[Card]:
    """Turn the cards of a set round that mostly tells of a name and asks for it."""
    told = [card for card in cards if _names_back(card)]
    if len(cards) < FEWEST_PLAIN or len(told) < 0.7 * len(cards):
        return cards
    return [
        Card(card.backs[0], [Line(part, card.front.at) for part in _PARTS.split(card.front.text) if part])
        if card in told
        else card
        for card in cards
    ]


def asking_first(cards: list[Card]) -> list[Card]:
    """Turn the cards round whose only line below asks for the one above."""
    return [
        Card(card.backs[0], [card.front], card.unsure)
        if len(card.backs) == 1 and card.backs[0].text.endswith("?") and not card.front.text.endswith("?")
        else card
        for card in cards
    ]


def unlabelled(cards: list[Card]) -> list[Card]:
    """Return cards without the label before their definitions and without the lines of further fields, where several have them."""
    named = sum(_DEFINITION.match(card.backs[0].text) is not None for card in cards)
    if named < max(FEWEST_PLAIN, 0.5 * len(cards)):
        return cards
    made = []
    for card in cards:
        first = Line(_DEFINITION.sub("", card.backs[0].text), card.backs[0].at)
        rest = [line for line in card.backs[1:] if not _FURTHER.match(line.text)]
        made.append(Card(card.front, [first, *rest], card.unsure))
    return made


def unfielded(cards: list[Card]) -> list[Card]:
    """Take the field that several cards have between front and back ("Prevention: …") out of them, for cards of its own where it names a side."""
    found = [_FIELD.match(card.backs[0].text) if len(card.backs) > 1 else None for card in cards]
    times = Counter(field["l"] for field in found if field)
    made: list[Card] = []
    for card, field in zip(cards, found, strict=True):
        if field is None or times[field["l"]] < FEWEST_PLAIN or times[field["l"]] == len(cards):
            made.append(card)
            continue
        made.append(Card(card.front, card.backs[1:], card.unsure))
        if field["l"].lower() in _SIDES:
            front = Line(f"{card.front.text}: {field['l'].lower()}", card.front.at)
            made.append(Card(front, [Line(field["t"], card.backs[0].at)], card.unsure))
    return made


def _names_back(card: Card) -> bool:
    """Say whether the back of a card is a name, and its front tells of it."""
    front, back = card.front.text, card.backs[0].text
    return (
        len(card.backs) == 1
        and len(back.split()) <= 5
        and len(front.split()) > 2 * len(back.split())
        and not front.endswith("?")
        and not VERDICT.match(back)
        and (front[:1] in "-•" or (_DESCRIBING.match(front) is not None and not back.endswith(".")))
    )


def unwrapped(backs: list[Line]) -> list[Line]:
    """Join the lines of a back that a page has broken in the middle of a sentence."""
    joined: list[Line] = []
    last = 0
    for line in backs:
        above = joined[-1] if joined else None
        if above and line.at == last + 1 and _broken(above.text, line.text):
            cut = above.text[-1] == "-" and above.text[-2:-1].isalpha()
            joined[-1] = Line(f"{above.text[:-1] if cut else above.text + ' '}{line.text}", above.at)
        else:
            joined.append(line)
        last = line.at
    return joined


def _broken(above: str, text: str) -> bool:
    """Say whether a sentence that begins with a capital goes on in the next line."""
    goes_on = text[:1].islower() and text not in {"and", "or", "and/or"} and _OPEN.search(above) is not None
    return goes_on and above[:1].isupper() and len(above) >= SHORTEST_BROKEN
