"""Tables with a clean header into questions that name row and column."""

import re
from collections.abc import Iterator

from decks.build import verbs
from decks.build.answers import finished
from decks.build.candidate import Candidate
from decks.build.sentences import words
from decks.build.topics import Wording, plural
from decks.documents.document import Block, Section

_ASPECT = re.compile(
    r"^(?:aspect|feature|property|criterion|criteria|category|characteristic|parameter|attribute|point|basis|dimension|factor|)$",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"^(?:|-+|–|—|n/?a|none|unknown|\?+|tbd|tba|x|✓|✔|yes|no|✗|✘|varies)$", re.IGNORECASE)


def candidates(block: Block, section: Section, wording: Wording) -> Iterator[Candidate]:
    """Return a card per cell, or per row where the columns are the things compared."""
    header, *body = block.rows
    if not _clean(header, body):
        return
    lines = [(item.first, item.last) for item in block.items][1:]
    for row, (first, last) in zip(body, lines, strict=True):
        quote = " | ".join(row)
        if _ASPECT.match(header[0]) and 3 <= len(header) <= 4:
            yield from _compared(header, row, quote, first, last, section, wording)
            continue
        for column, cell in zip(header[1:], row[1:], strict=True):
            if not _EMPTY.match(cell) and not _EMPTY.match(row[0]) and words(cell) <= 40:
                front = _asked(column, row[0], cell, wording)
                yield Candidate(
                    front,
                    finished(cell),
                    quote,
                    section.heading,
                    first,
                    last,
                    sort="table",
                    subject=row[0],
                    worth=3,
                )


def _clean(header: tuple[str, ...], body: list[tuple[str, ...]]) -> bool:
    """Say whether a table can be asked from: named columns, one name per row, rows as wide as the header."""
    if (
        len(header) < 2
        or not body
        or any(words(name) > 6 or re.search(r"\d{3}|[.?!]$", name) for name in header)
    ):
        return False
    if any(not name for name in header[1:]) or len(set(header)) != len(header):
        return False
    keys = [row[0] for row in body]
    filled = sum(1 for row in body for cell in row if cell)
    return (
        len(set(keys)) == len(keys)
        and all(keys)
        and filled >= 0.7 * len(body) * len(header)
        and all(words(k) <= 8 for k in keys)
    )


def _compared(
    header: tuple[str, ...],
    row: tuple[str, ...],
    quote: str,
    first: int,
    last: int,
    section: Section,
    wording: Wording,
) -> Iterator[Candidate]:
    sides = [wording.said(name) for name in header[1:]]
    told = [
        f"{name[0].upper() + name[1:]}: {cell.rstrip('.')}"
        for name, cell in zip(sides, row[1:], strict=True)
        if not _EMPTY.match(cell)
    ]
    if len(told) < 2 or sum(words(part) for part in told) > 50:
        return
    both = " and ".join([", ".join(sides[:-1]), sides[-1]])
    front = f"How do {both} differ in {wording.said(row[0])}?"
    yield Candidate(
        front,
        "; ".join(told) + ".",
        quote,
        section.heading,
        first,
        last,
        sort="comparison",
        subject=both,
        worth=4,
        points=tuple(told),
    )


def _asked(column: str, key: str, cell: str, wording: Wording) -> str:
    said = wording.said(column)
    low = column.lower()
    if (
        low
        in {
            "developer",
            "author",
            "inventor",
            "founder",
            "creator",
            "discoverer",
            "composer",
            "painter",
            "director",
            "manufacturer",
            "publisher",
        }
        and cell[:1].isupper()
    ):
        return f"Who is the {low} of {key}?"
    if re.fullmatch(r"(?:release|release date|released|date of release)", low):
        return f"When was {key} released?"
    if plural(column) and re.match(r"^[\d.,]+(?: (?:million|billion|trillion|thousand))?(?: to .*)?$", cell):
        return f"How many {said} does {key} have?"
    if low in {
        "year",
        "date",
        "founded",
        "founded in",
        "established",
        "born",
        "died",
        "introduced",
        "published",
    } and re.search(r"\d{3,4}", cell):
        return (
            f"In which year is {key} dated?"
            if low in {"year", "date"}
            else f"When was {key} {low.removesuffix(' in')}?"
        )
    if low in {"meaning", "definition", "description", "what it is"}:
        return (
            f"What {'are' if plural(key) else 'is'} {key}?" if low != "meaning" else f"What does {key} mean?"
        )
    if low in {"use", "used for", "usage", "purpose"}:
        return f"What is {key} used for?" if low != "purpose" else f"What is the purpose of {key}?"
    if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*", said):
        said = low
    if re.fullmatch(r"[a-z]+ (?:for|by|in|from|with|of|to|on)", said) and verbs.participle(
        said.split(maxsplit=1)[0]
    ):
        return f"What {'are' if plural(key) else 'is'} {key} {said}?"
    return f"What {'are' if plural(said) else 'is'} the {said} of {key}?"
