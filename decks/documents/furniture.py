"""What a page of flashcards says around its cards: its buttons, its counts, its head and its foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LOOKED_AT = 60
"""The head of a page has at most so many lines."""

_CHROME = re.compile(
    r"^(?:how well did you know .*|terms in this set.*|new cards?|study these flashcards|flashcards?|front|back|term|definition"
    r"|question|answer|not at all|perfectly|sign up|log ?in|learn|test|match|edit|share|download|next|previous|show answer|flip|save|study"
    r"|card \d+(?: of \d+)?|\d+(?:\s*(?:/|of)\s*\d+)?|\d+ (?:cards?|terms?)|created by.*|upgrade to remove ads|only \$.*|q|a"
    r"|studied by .*|students also (?:viewed|studied).*|get a hint|don['’]t know\?|still learning.*|not studied.*|mastered.*|looks like no .*"
    r"|click (?:the card )?to flip.*|tap to (?:flip|reveal).*|practice test|spaced repetition|no analytics yet|no study sessions yet\.?|name\s*\|.*|[-|\s]*-{2,}[-|\s]*|\d+\.\d+ ?\(\d+\)|\d+(?:\.\d+)? ratings?"
    r"|toggle o(?:n|ff)|play button|card range to study|3rd side(?: \(hint\))?|use (?:left|up) and (?:right|down) arrow keys .*|h to show hint;?|a reads text to speech;?"
    r"|send a link to your .*|study these flashcards with .*|track your progress.*|start studying.*|busy\. please wait\.?|← ?\w+)\s*:?$",
    re.IGNORECASE,
)
_GLYPH = re.compile(r"^[•*▪] ?")
_DESCRIBES = re.compile(r"(?:an?|this|these|the)? ?.{0,60}\bflash ?cards?\b.{0,200}[.!]$", re.IGNORECASE)
_STARTS = re.compile(
    r"^(?:terms in this set.*|\d+ (?:terms|cards|flashcards)(?: in (?:this|the) (?:set|deck))?|cards \(\d+\)|.{0,40}flashcards in this (?:set|deck)"
    r"|(?:question|term|front|word)\t(?:answer|definition|back|meaning))\s*:?$",
    re.IGNORECASE,
)
_IN_SET = re.compile(
    r"^(?:terms in this set.*|\d+ (?:terms|cards) in this (?:set|deck))\s*:?$", re.IGNORECASE
)
_HEADS = re.compile(r"^(?:shuffle|study your flashcards anywhere!?)$", re.IGNORECASE)
_ENDS = re.compile(
    r"^(?:(?:sets|decks|flashcards) with similar (?:terms|cards)|explore top .*|other (?:sets|decks) by .*|(?:related|similar|recommended|suggested) (?:sets|decks|flashcards).*"
    r"|you (?:might|may) also like.*|about us|privacy policy|terms of (?:service|use)|© ?\d{4}.*|help center|cookie .*)$",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:\s+flash ?cards?)?(?:\s*[|–—-]\s*(?:quizlet|knowt|brainscape|cram|chegg|studocu|anki\w*)\b.*)$|\s+flash ?cards?$",
    re.IGNORECASE,
)
_RATES = re.compile(r"how well did you know\b", re.IGNORECASE)
_SCALE = re.compile(r"(?:[1-9]|not at all|perfectly)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it, and its number in the file."""

    text: str
    at: int


def chrome(text: str) -> bool:
    """Say whether a line is one of the page and not of a card."""
    return _CHROME.match(text) is not None or (
        text[:1] in "•*▪" and (_CHROME.match(_GLYPH.sub("", text)) is not None)
    )


def describes(text: str) -> bool:
    """Say whether a sentence says what the cards below it are."""
    return _DESCRIBES.match(text) is not None


def unsited(title: str) -> str:
    """Return the title of a page without the name of its site."""
    return _SITE.sub("", title)


def called_cards(line: str) -> bool:
    """Say whether a first line calls what follows flashcards."""
    return re.search(r"\bflash ?cards?\b", line, re.IGNORECASE) is not None and len(line.split()) <= 16


def titles_cards(text: str) -> bool:
    """Say whether a line is the title of a set: "Chapter 5 Flashcards"."""
    return text[-10:].lower() == "flashcards" and 1 < len(text.split()) <= 8


def rated(lines: Sequence[str]) -> bool:
    """Say whether lines come from a page that asks after each card how well it was known."""
    return sum(bool(_RATES.match(line.strip())) for line in lines) >= 2


def counts_cards(lines: Sequence[str]) -> bool:
    """Say whether lines come from a page that counts the cards of its set."""
    return any(_IN_SET.match(line.strip()) for line in lines[: 2 * LOOKED_AT])


def unrated(found: list[Line]) -> list[Line]:
    """Leave out the questions how well a card was known, each with its scale down to "Perfectly"."""
    kept, scale = [], False
    for line in found:
        if _RATES.match(line.text):
            scale = True
        elif not (scale and _SCALE.match(line.text)):
            kept.append(line)
            scale = False
        else:
            scale = line.text.casefold() != "perfectly"
    return kept


def framed(found: list[Line]) -> list[Line]:
    """Leave out what a page says above the first card of each set, but for its title, and below the last."""
    for at, line in enumerate(found[3:], 3):
        if _ENDS.match(line.text) and not any(_IN_SET.match(after.text) for after in found[at:]):
            found = found[:at]
            break
    start = next((at for at, line in enumerate(found[:LOOKED_AT]) if _STARTS.match(line.text)), 0)
    kept = found[:1] if start and not _heads(found[0]) else []
    return kept + _one_after_another(found[start + 1 :]) if start else found


def _one_after_another(found: list[Line]) -> list[Line]:
    """Leave out the heads of further sets."""
    kept: list[Line] = []
    head: list[Line] = []
    for line in found:
        if _IN_SET.match(line.text):
            head = []
        elif head or _heads(line):
            head.append(line)
        else:
            kept.append(line)
    return kept + head


def _heads(line: Line) -> bool:
    return _HEADS.match(_GLYPH.sub("", line.text)) is not None
