"""What cards claim of a thing that can be held against another claim: a year, a size."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from decks.build.candidate import Candidate
from decks.claim import Claim
from decks.text import normalised

_SIZED = frozenset({"number", "having", "cloze", "table", "label"})
_LONGEST_SUBJECT = 5

_DIGIT = re.compile(r"[0-9]")
_YEAR = re.compile(
    r"\b(?P<v>founded|released|introduced|announced|published|proposed|invented|discovered|established|signed|born|launched|abolished|developed|created|built|opened|completed|patented|ended|began|died|elected|ratified)\b(?: (?!and\b)[\w-]+){0,4}? (?:in|on|since)(?: \d{1,2})?(?: [A-Z][a-z]+)?(?: \d{1,2},)? (?P<y>(?:1[0-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?P<n>\d[\d,.]*)\s?(?P<m>million|billion|trillion|thousand)?\s?(?P<u>[a-z]{4,}s|%|percent|GB|TB|km|kg|years?)\b"
)
_DATED_NAME = re.compile(r"\W{1,4}\((?:[A-Z][a-z]+\.? ){0,2}(?P<y>(?:1[5-9]|20)\d\d)\)")
_AROUND = re.compile(r"^(?:the|an?) |\(.*?\)| models?$")
_APPEARED = frozenset({"released", "introduced", "announced", "launched"})


def claims_of(card: Candidate, line: str, vocabulary: Container[str]) -> tuple[Claim, ...]:
    """Return what `card` claims of its subject; `line` is the first line of its words in the document.

    A label such as `Size` is no subject: it is not said in its own text, or the `vocabulary` of the
    document has its words in small letters too.

    Whatever brings a thing before the public is one claim, and so is the year behind its name in
    brackets: `Whisk (May 2019)` was released in 2019.
    """
    if not _has_digit(line) and not _has_digit(card.quote):
        return ()
    name = _AROUND.sub("", card.subject).strip()
    subject = normalised(name).removesuffix("s")
    if not subject or len(subject.split()) > _LONGEST_SUBJECT or _is_label(name, card.quote, vocabulary):
        return ()
    told = dict.fromkeys((*_years(card.quote), *_year_of(name, line), *_sizes(card)))
    return tuple(Claim(subject, what, says, card.first) for what, says in told)


@lru_cache(maxsize=64)
def _has_digit(text: str) -> bool:
    """Say whether a text has a digit; the cards of one line follow each other."""
    return _DIGIT.search(text) is not None


def _is_label(name: str, quote: str, vocabulary: Container[str]) -> bool:
    if name.islower():
        return not re.search(rf"\b{re.escape(name)}\b", quote)
    return name[0].isupper() and all(word.lower() in vocabulary for word in name.split())


def _years(quote: str) -> Iterator[tuple[str, str]]:
    for found in _YEAR.finditer(quote):
        verb = "released" if found["v"].lower() in _APPEARED else found["v"].lower()
        yield verb, f"{verb} in {found['y']}"


def _year_of(name: str, line: str) -> Iterator[tuple[str, str]]:
    at = line.find(name)
    if at >= 0 and (found := _DATED_NAME.match(line, at + len(name))):
        yield "released", f"released in {found['y']}"


def _sizes(card: Candidate) -> Iterator[tuple[str, str]]:
    told = list(_SIZE.finditer(card.quote)) if card.sort in _SIZED else []
    if len(told) == 1:
        number, unit = told[0]["n"].rstrip(".,"), told[0]["u"].lower()
        yield unit, " ".join(part for part in (number, told[0]["m"], unit) if part)
