"""Cards that give choices: the words of the right one are the back, and a wrong one never is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from decks.documents.faces import FEWEST_PLAIN, Card
from decks.documents.furniture import Line

LONGEST = 185
"""A front with its choices has at most so many letters."""

_OPTION = re.compile(r"\(?(?P<l>[a-fA-F])[.)] ?(?P<t>\S.*)$")
_WITHIN = re.compile(r"(?:(?<=\s)|^)\(?([a-fA-F])[.)] ?(?=\S)")
KEY = re.compile(
    r"(?:(?:the )?(?:correct )?(?:answer|ans|key|choice)(?: is)?\s*[:.=-]?\s*)?\(?(?P<l>[a-fA-F])(?:[.)](?: ?\S.*)?)?$",
    re.IGNORECASE,
)
_OF_THESE = re.compile(r"\b(?:following|these|below|not|except|best|true|false)\b", re.IGNORECASE)
_FOLLOWING = re.compile(r"\bthe following\b", re.IGNORECASE)
_ASKS = re.compile(r"(?:which|what|who) ", re.IGNORECASE)
_ALL = re.compile(r"all (?:of )?(?:the )?(?:above|choices|answers|options|these|them)\b", re.IGNORECASE)
_NAMED = re.compile(r"multiple[- ]choice[:.] ?", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?:none|neither|both|either)\b|\(?[a-f][.)]? (?:and|&|or) \(?[a-f]\b|.*\babove\b", re.IGNORECASE
)
_OPEN = re.compile(r"_{2,}|…|\.{3,}|\[ ?\]")
_GOES_ON = re.compile(
    r" (?:is|are|was|were|the|an?|by|of|to|for|in|with|as|because|when|that|than|from|on|and|or)$"
)


@dataclass(frozen=True, slots=True)
class _Choice:
    stem: str
    options: tuple[str, ...]
    key: int
    at: int


def settled(cards: Sequence[Card]) -> list[Card]:
    """Answer cards with choices by the words of the right one; one whose key is not told is none where several have choices."""
    found = [_choice(card) for card in cards]
    keyed = sum(one is not None and one.key >= 0 for one in found)
    open_ = sum(one is not None and one.key < 0 for one in found)
    made: list[Card] = []
    for card, one in zip(cards, found, strict=True):
        if one is None:
            made.append(card)
        elif one.key >= 0:
            made += [asked] if (asked := _asked(card, one)) else []
        elif keyed + open_ < FEWEST_PLAIN:
            made.append(card)
    return made


def _choice(card: Card) -> _Choice | None:
    """Return the stem of a card with its options, from "a" on, and the place of the right one, -1 where it is not told."""
    stem = card.front.text
    options: list[str] = []
    rest: list[Line] = []
    within = list(_WITHIN.finditer(stem))
    if len(within) > 1 and within[0].start() and _in_order([found[1] for found in within]):
        ends = [*(found.start() for found in within[1:]), len(stem)]
        options = [stem[found.end() : end].strip(" ;,") for found, end in zip(within, ends, strict=True)]
        stem, rest = stem[: within[0].start()].strip(), list(card.backs)
    else:
        letters: list[str] = []
        for line in card.backs:
            option = _OPTION.match(line.text)
            if option and ord(option["l"].lower()) - ord("a") == len(letters) and not rest:
                letters.append(option["l"])
                options.append(option["t"].strip())
            else:
                rest.append(line)
    if len(options) < 2:
        return None
    key = KEY.match(rest[0].text) if len(rest) == 1 or (rest and len(rest[0].text) < 3) else None
    place = ord(key["l"].lower()) - ord("a") if key else -1
    return _Choice(stem, tuple(options), place if place < len(options) else -1, (rest or card.backs)[0].at)


def _in_order(letters: Sequence[str]) -> bool:
    return [letter.lower() for letter in letters] == list("abcdef"[: len(letters)])


def _asked(card: Card, choice: _Choice) -> Card | None:
    """Return a card that asks for the right choice; nothing where the choices are needed and too long."""
    right = choice.options[choice.key]
    if _SEVERAL.match(right) and not _ALL.match(right):
        return None
    stem = _NAMED.sub("", choice.stem).strip()
    backs = [Line(right, choice.at)]
    if _ALL.match(right):
        if not stem.endswith("?") or _OF_THESE.search(stem):
            return None
        backs = [Line(f"- {text}", choice.at) for n, text in enumerate(choice.options) if n != choice.key]
    elif _OPEN.search(stem) or (stem.endswith("?") and not _OF_THESE.search(stem)):
        pass
    elif not stem.endswith("?") and _GOES_ON.search(stem) and not _OF_THESE.search(stem):
        stem = stem.rstrip(": ")
    else:
        stem = _with_choices(stem, choice.options)
    return Card(Line(stem, card.front.at), backs, card.unsure) if 0 < len(stem) <= LONGEST else None


def _with_choices(stem: str, options: Sequence[str]) -> str:
    """Return a question with its choices: "Which of these is a grain: peas, rye or beets?"."""
    told = [option.rstrip(".;") for option in options]
    listed = f"{', '.join(told[:-1])} or {told[-1]}"
    if any(", " in text or " or " in text for text in told):
        listed = "; ".join(told)
    plain = stem.rstrip("?:. ")
    if stem.endswith("?") or _ASKS.match(stem):
        return f"{_FOLLOWING.sub('these', plain)}: {listed}?"
    return f"Which goes with “{plain}”: {listed}?"
