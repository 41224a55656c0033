"""A document into notes, without a model."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, islice
from operator import itemgetter
from pathlib import PurePath

from decks.build import doubt
from decks.build.built import Build, Built
from decks.build.candidate import OWN, Candidate
from decks.build.claims import claims_of
from decks.build.declared import declared, local, of_sample
from decks.build.english.answers import finished, shortened
from decks.build.english.sentences import bare, split
from decks.build.english.wording import Wording
from decks.build.entries.entries import ENTRIES
from decks.build.extract import Extractor
from decks.build.gate.gate import fault
from decks.build.kept import Kept
from decks.build.labels.tops import promised
from decks.build.outline import echoes, outlined
from decks.build.tables import ratings
from decks.claim import Claim
from decks.documents.document import Document, Section
from decks.note import Note, Point, Source
from decks.text import normalised
from decks.uncollected import uncollected

WORDS_PER_CARD = 25
"""A document gives at most one card for so many of its words, or as many as it has cards of its own."""

MANY_LINES = 20_000
"""In a document of more lines than this a section is not searched to its end, but up to its share."""

MOST_RUNNING = 200_000
"""The uses of a term are sought in so many letters of a document."""

WORDS_PER_TRY = 35
"""A section of a large document is searched for two statements, and one more for so many of its words."""

_NO_WORDS = re.compile(r"[-_.\d]")
"""What a file's name has that is no title: "week_3", "a-few-notes"."""

_TITLED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+\b")
_SEMICOLON = re.compile(r";\s+")

Progress = Callable[[int, int], None]


@uncollected()
def build(document: Document, progress: Progress | None = None) -> Build:
    """Make the notes that `document` gives by itself, each with its source, points and key.

    `progress` is told how many sections of how many are done; what it raises stops the build.
    """
    vocabulary = _vocabulary(document)
    found = _found(document, _extractor(document, vocabulary), progress)
    own = declared(document.lines)
    own |= local(document.lines) if document.family == "chat" else frozenset()
    told = [card for card in found if not of_sample(card, own)] if own else found
    cards, declined = _chosen(told, document)
    kept = Kept()
    for card in cards:
        kept.add(card)
    claims = [claims_of(card, document.lines[card.first - 1], vocabulary) for card in kept.cards]
    notes = _notes(document, kept, claims, doubt.remarks(vocabulary, kept.cards, claims))
    if progress is not None:
        progress(len(document.sections), len(document.sections))
    return Build(tuple(notes), tuple(declined), _uncovered(document, kept))


def _extractor(document: Document, vocabulary: Counter[str]) -> Extractor:
    """Return the reader of the document's sections, which knows how the document writes its words."""
    wording = Wording(careful=document.family == "chat")
    wording.learn(vocabulary)
    wording.often = vocabulary
    if document.family in ENTRIES or len(document.lines) <= MANY_LINES:
        prose = [block.text for section in document.sections for block in section.blocks]
        wording.titled = frozenset(found for text in prose for found in _TITLED.findall(text))
        wording.running = "\n".join(prose[:MANY_LINES])[:MOST_RUNNING].lower()
    wording.repeated = _repeated(document)
    wording.device = ratings.device([name for section in document.sections[:3] for name in section.heading])
    tops = {section.heading[0] for section in document.sections if section.heading}
    file = PurePath(document.path).stem
    return Extractor(
        document.lines,
        document.family,
        wording,
        root=tops.pop() if len(tops) == 1 and len(document.sections) > 2 else "",
        file=file if _NO_WORDS.search(file) else "",
        outline=outlined(document.sections, document.lines),
        promised=promised(document.sections),
    )


def _found(document: Document, extractor: Extractor, progress: Progress | None) -> list[Candidate]:
    """Return what the sections could ask; those of a large document are searched up to their share."""
    found: list[Candidate] = []
    large = len(document.lines) > MANY_LINES
    repeated = echoes(document.sections)
    for done, section in enumerate(document.sections):
        if section.heading in repeated:
            continue
        if progress is not None and done % 50 == 0:
            progress(done, len(document.sections))
        text = section.text
        most = _share(text) if large else sys.maxsize
        found.extend(islice(_said(section, text, extractor.candidates(section, most)), most))
    return found


def _vocabulary(document: Document) -> Counter[str]:
    """Count what stands between blanks, once for all who look at the words of a document."""
    texts = (block.text for section in document.sections for block in section.blocks)
    return Counter(chain.from_iterable(map(str.split, texts)))


OFTEN = 3
"""A label that stands so often in a document names a side of many things."""


def _repeated(document: Document) -> frozenset[str]:
    """Return the labels of lists, in small letters, that a document sets again and again."""
    labels = Counter(
        item.label.lower()
        for section in document.sections
        for block in section.blocks
        for item in block.items
        if item.label and item.text
    )
    return frozenset(label for label, times in labels.items() if times >= OFTEN)


def _judged(card: Candidate) -> tuple[Candidate, str]:
    """Judge a card; a definition whose end alone does not say what the term is gets its whole sentence."""
    why = fault(card)
    if why and card.sort == "definition" and card.kind == "basic" and "A" <= card.quote[:1] <= "Z":
        whole = replace(card, back=finished(shortened(bare(card.quote))))
        if not fault(whole):
            return whole, ""
    return card, why


def _share(text: str) -> int:
    return 2 + text.count(" ") // WORDS_PER_TRY


def _said(section: Section, text: str, made: Iterable[Candidate]) -> Iterable[Candidate]:
    """Return the cards whose words stand in the section's `text`."""
    loose = ""
    for card in made:
        if card.quote not in text and card.quote not in (*card.heading[-1:], *section.aliases):
            loose = loose or normalised(text)
            if normalised(card.quote) not in loose:
                continue
        yield card


def _chosen(found: list[Candidate], document: Document) -> tuple[list[Candidate], list[tuple[str, str]]]:
    """Return the cards for which there is room, in the order of the document, and what was declined.

    One sentence gives one card; the telling ones go first when there are too many. What an author has
    parted himself, a term and its entry, always has its place.
    """
    room = max(3, sum(len(line.split()) for line in document.lines) // WORDS_PER_CARD - 1)
    if document.family in ENTRIES:
        room = max(room, len(document.sections))
    taken: dict[tuple[str, tuple[str, ...]], tuple[int, Candidate]] = {}
    declined: list[tuple[str, str]] = []
    for at in sorted(range(len(found)), key=lambda n: (-found[n].worth, n)):
        card = found[at]
        if len(taken) >= room and card.sort not in {"authored", *OWN}:
            continue
        key = (card.front if card.sort in {"table", "list", "alias"} else card.quote, card.heading)
        if key in taken:
            continue
        judged, why = _judged(card)
        if why:
            declined.append((card.front, why))
        else:
            taken[key] = (at, judged)
    return [card for _, card in sorted(taken.values(), key=itemgetter(0))], declined


def _notes(
    document: Document, kept: Kept, claims: list[tuple[Claim, ...]], remarks: doubt.Remarks
) -> list[Built]:
    ordinals: dict[str, int] = {}
    out = []
    for card, sources, own in zip(kept.cards, kept.sources, claims, strict=True):
        base = "\x1e".join(("\x1f".join(card.heading), card.kind, normalised(card.front)))
        ordinal = ordinals[base] = ordinals.get(base, -1) + 1
        front, back, remark = remarks.apply(card)
        places = tuple(
            dict.fromkeys(Source(document.path, c.heading, c.first, c.last, c.quote) for c in sources)
        )
        note = Note(
            kind=card.kind,
            front=front,
            back="" if card.kind == "cloze" else back,
            points=tuple(Point(text) for text in points(card)),
            sources=places,
            remark=remark,
        )
        out.append(Built(note, f"{base}\x1e{ordinal}", card.unsure, own))
    return out


def points(card: Candidate) -> tuple[str, ...]:
    """Return the facts of a card's back, one to five of them."""
    if card.points:
        return tuple(point.strip() for point in card.points[:5])
    parts = split(card.back)
    if len(parts) == 1:
        parts = [part.strip() for part in _SEMICOLON.split(card.back) if part.strip()]
    return tuple(part.rstrip(".") for part in parts[:5]) or (card.back,)


def _uncovered(document: Document, kept: Kept) -> tuple[Section, ...]:
    covered: set[int] = set()
    for card in _all(kept.sources):
        covered.update(range(card.first, card.last + 1))
    return tuple(
        section
        for section in document.sections
        if section.text and covered.isdisjoint(range(section.first, section.last + 1))
    )


def _all(sources: Iterable[list[Candidate]]) -> Iterable[Candidate]:
    for group in sources:
        yield from group
