"""Flashcards copied from a web page: no markup, fronts and backs as lines one after another."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from decks.documents.document import Block, Section
from decks.documents.inline import clean
from decks.text import normalised

MOST_WORDS, MOST_LETTERS = 12, 80
_VERB = re.compile(
    r"\b(is|are|was|were|be|been|has|have|had|can|could|will|would|may|does|do|did|include|includes|means|refers)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^(?:[A-Z][a-z]+ed|Made|Built|Written|Known|Found|Given|Used|Shown)\b")
_CHROME = re.compile(
    r"^(?:how well did you know this\??|terms in this set.*|new cards?|study these flashcards|flashcards?|front|back|term|definition"
    r"|question|answer|not at all|perfectly|sign up|log ?in|learn|test|match|edit|share|download|next|previous|show answer|flip"
    r"|card \d+(?: of \d+)?|\d+(?:\s*(?:/|of)\s*\d+)?|\d+ (?:cards?|terms?)|created by.*|upgrade to remove ads|only \$.*|q|a)\s*:?$",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"^(?:q|question)(?:\s*\d+)?\s*[:.)-]\s*(.*)$|^(?:q|question)$", re.IGNORECASE)
_ANSWER = re.compile(r"^(?:a|answer)(?:\s*\d+)?\s*[:.)-]\s*(.*)$|^(?:a|answer)$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d{1,4}[.)]\s+(\S.*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it, and its number in the file."""

    text: str
    at: int


@dataclass(slots=True)
class _Card:
    front: Line
    backs: list[Line]
    unsure: str = ""


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read flat flashcards into one section per card."""
    found = [Line(text.strip(), at) for at, raw in enumerate(lines, 1) if (text := raw.strip("\ufeff \t\r"))]
    name, cards = _cards(found)
    return [made for card in cards if (made := _section(card, name or title))], []


def cards_found(lines: Sequence[str]) -> int:
    """Return how many cards these lines give by their marks or their rhythm."""
    found = [Line(text.strip(), at) for at, raw in enumerate(lines, 1) if (text := raw.strip("\ufeff \t\r"))]
    return len(_cards(found)[1])


def _cards(found: list[Line]) -> tuple[str, list[_Card]]:
    tabbed = [line for line in found if line.text.count("\t") == 1]
    if len(tabbed) >= 3 and len(tabbed) * 2 > len(found):
        return _title(found), [_split(line) for line in tabbed if not _CHROME.match(line.text.split("\t")[0])]
    if sum(bool(_QUESTION.match(line.text)) for line in found) >= 2:
        return _title(found), _marked(found)
    repeated = {text for text, count in Counter(line.text for line in found).items() if count >= 3}
    kept = [line for line in found if line.text not in repeated and not _CHROME.match(line.text)]
    numbered = [at for at, line in enumerate(kept) if _NUMBERED.match(line.text)]
    if len(numbered) >= 3 and numbered[0] <= 1 and len(numbered) * 2 <= len(kept):
        return (kept[0].text if numbered[0] else ""), _by_number(kept, numbered)
    for start in (0, 1):
        if len(kept) >= 6 and _alternates(kept[start:]):
            return (kept[0].text if start else ""), [
                _Card(f, [b]) for f, b in zip(kept[start::2], kept[start + 1 :: 2], strict=False)
            ]
    return (kept[0].text if kept else ""), _by_look(kept[1:])


def _title(found: list[Line]) -> str:
    first = found[0].text if found else ""
    return "" if "\t" in first or _QUESTION.match(first) or _CHROME.match(first) else first


def _split(line: Line) -> _Card:
    front, _, back = line.text.partition("\t")
    return _Card(Line(front.strip(), line.at), [Line(back.strip(), line.at)])


def _marked(found: list[Line]) -> list[_Card]:
    """Read cards by their Q and A marks; what follows a repeated line of the page is not part of a back."""
    count = Counter(line.text for line in found)
    cards: list[_Card] = []
    place = ""
    for line in found:
        if (question := _QUESTION.match(line.text)) is not None:
            place = "front"
            if question[1]:
                cards.append(_Card(Line(question[1], line.at), []))
                place = "wait"
        elif (answer := _ANSWER.match(line.text)) is not None and place:
            place = "back"
            if answer[1] and cards:
                cards[-1].backs.append(Line(answer[1], line.at))
        elif _CHROME.match(line.text) or count[line.text] >= 3:
            place = "" if place == "back" and cards and cards[-1].backs else place
        elif place == "front":
            cards.append(_Card(line, []))
            place = "wait"
        elif place == "back" and cards:
            cards[-1].backs.append(line)
        elif place == "wait" and cards:
            front = cards[-1].front
            cards[-1].front = Line(f"{front.text} {line.text}", front.at)
    return [card for card in cards if card.backs]


def _by_number(kept: list[Line], numbered: list[int]) -> list[_Card]:
    cards = []
    for at, end in zip(numbered, [*numbered[1:], len(kept)], strict=True):
        found = _NUMBERED.match(kept[at].text)
        if found and end > at + 1:
            cards.append(_Card(Line(found[1], kept[at].at), kept[at + 1 : end]))
    return cards


def _alternates(kept: list[Line]) -> bool:
    """Say whether every other line is short and the one after it longer."""
    pairs = list(zip(kept[::2], kept[1::2], strict=False))
    short = sum(
        len(f.text) <= MOST_LETTERS * 1.5 and (len(b.text) > len(f.text) or f.text.endswith("?"))
        for f, b in pairs
    )
    ends = sum(not f.text.endswith((".", ",", ";", ":")) for f, _ in pairs)
    return len(kept) % 2 == 0 and short >= 0.85 * len(pairs) and ends >= 0.95 * len(pairs)


def _candidate(kept: list[Line], at: int) -> bool:
    text = kept[at].text
    words = text.split()
    if at + 1 >= len(kept) or len(words) > MOST_WORDS or len(text) > MOST_LETTERS:
        return False
    if text.startswith(("(", "[")) or text.endswith((".", ":", ",", ";", "!", "”", '"', "’")):
        return False
    return text.endswith("?") or (
        len(words) <= 6 and not _VERB.search(text) and not _PARTICIPLE.match(text) and not text[0].islower()
    )


def _by_look(kept: list[Line]) -> list[_Card]:
    """Read cards by the look of the lines: short ones without a verb are fronts, what follows is the back."""
    cards: list[_Card] = []
    for at, line in enumerate(kept):
        if not _candidate(kept, at):
            if cards:
                cards[-1].backs.append(line)
            continue
        if cards and not cards[-1].backs and not line.text.endswith("?"):
            longer_next = (
                at + 1 < len(kept)
                and len(kept[at + 1].text) > len(line.text)
                and not _candidate(kept, at + 1)
            )
            if _spelled(cards[-1].front.text, line.text) or not longer_next:
                cards[-1].backs.append(line)
                continue
        doubt = "" if line.text.endswith("?") else "the line was taken for a front by its look"
        cards.append(_Card(line, [], doubt))
    return [card for card in cards if card.backs]


def _spelled(short: str, long: str) -> bool:
    return short.isupper() and [w[0].upper() for w in long.split()] == list(short.replace(".", ""))


def _section(card: _Card, title: str) -> Section | None:
    front = clean(card.front.text).strip()
    backs = [(clean(line.text).lstrip(".•").strip(), line.at) for line in card.backs]
    backs = [(text, at) for text, at in backs if text and not _note(text)]
    if not front or not backs:
        return None
    kind = "question" if front.endswith("?") else "definition"
    text, at = backs[0]
    first = Block(kind, text, card.front.at, at, label=front, unsure=card.unsure)  # type: ignore[arg-type]
    rest = [Block("paragraph", text, at, at) for text, at in backs[1:]]
    path = (title, front) if title and normalised(title) != normalised(front) else (front,)
    return Section(path, card.front.at, max(card.front.at, *(line.at for line in card.backs)), (first, *rest))


def _note(text: str) -> bool:
    """Say whether a line is the author's note about the card, in brackets."""
    return text.startswith("(") and text.endswith(")") and text.count("(") == 1
