"""A list whose entries begin with the letters of a word that stands above it: the parts of a mnemonic."""

import re
from collections.abc import Iterator, Sequence

from decks.build.candidate import Candidate
from decks.build.english.sentences import words
from decks.documents.document import Item, Section
from decks.documents.items import whole

FEWEST, MOST = 3, 8
_WORD = re.compile(r"\b[A-Z]{3,8}\b")
_LETTER = re.compile(r"[A-Z]\.?$")
_NAME = re.compile(r"[^:.,;(–—]{2,60}")


def mnemonic(items: Sequence[Item], above: str) -> str:
    """Return the word in `above` whose letters the entries begin with, or an empty string."""
    if not FEWEST <= len(items) <= MOST:
        return ""
    begun = "".join((item.label or item.text)[:1] for item in items)
    if not begun.isalpha() or begun != begun.upper():
        return ""
    return begun if begun in _WORD.findall(above) else ""


def candidates(word: str, items: Sequence[Item], section: Section) -> Iterator[Candidate]:
    """Ask what the letters of `word` stand for, as the entries tell."""
    names = [_named(item) for item in items]
    if not all(names) or any(words(name) > 6 for name in names):
        return
    yield Candidate(
        f"What do the letters of {word} stand for?",
        "\n".join(f"- {name}" for name in names),
        whole(items[0]),
        section.heading,
        items[0].first,
        items[-1].last,
        sort="list",
        subject=word,
        worth=5,
        points=tuple(names[:5]),
    )


def _named(item: Item) -> str:
    """Return what an entry's letter stands for: its label, or the beginning of its text where the label is the letter."""
    if item.label and not _LETTER.match(item.label):
        return item.label
    found = _NAME.match(item.text)
    return found[0].strip() if found else ""
