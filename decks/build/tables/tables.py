"""Tables with a clean header into questions that name row and column."""

import re
from collections.abc import Callable, Iterator, Sequence

from decks.build.candidate import Candidate
from decks.build.english.answers import finished
from decks.build.english.nominal import adjective, finite, imperative
from decks.build.english.nouns import kind_of, plural
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.build.entries.entries import entries
from decks.build.labels import attributes
from decks.build.tables import aspects, cells, columns, events, facts, keyboard, matrix, ratings, rows
from decks.documents.document import Block, Section

_ASPECT = re.compile(
    r"^(?:aspect|feature|property|criterion|criteria|category|characteristic|parameter|attribute|point|basis|dimension|factor|)$",
    re.IGNORECASE,
)
_SITUATION = re.compile(r"(?:use case|scenario|situation|need|goal|when|if|case)s?", re.IGNORECASE)
_OF_CASE = re.compile(r" of [^?]*(?:,|\b(?:[Aa]lways|[Nn]ever|[Nn]eeded|[Ff]ast|[Ss]low)\b)")
_EMPTY = re.compile(r"^(?:|-+|–|—|n/?a|none|unknown|\?+|tbd|tba|x|✓|✔|yes|no|✗|✘|varies)$", re.IGNORECASE)
_GRADE = re.compile(
    r"(?:very |quite |extremely |fairly )?(?:excellent|good|fair|decent|great|strong|solid|outstanding|superior|better|best|poor|weak|bad|worse|average|fast|slow|moderate)",
    re.IGNORECASE,
)
"""What a cell that only grades a thing says."""

_MARK = re.compile(r"^[✅❌✓✔✗✘☑☐️\s]+")
_STRANDED = re.compile(
    r"(?:made|good|best|used|built|known|suited|written|named|measured|found|[a-z]+ed) (?:of|for|in|by|as|with|on|from|to)$"
)


def candidates(block: Block, section: Section, wording: Wording) -> Iterator[Candidate]:
    """Return a card per cell, or per row where the columns are the things compared."""
    dated = _dated(block.rows[0])
    block = columns.named(block)
    header, *body = map(_events, block.rows) if dated else block.rows
    if columns.records(block.rows[0], section.heading):
        return
    if keyboard.keyed(header, body, section.heading[-1] if section.heading else ""):
        return
    if ratings.rated(header):
        yield from ratings.candidates(block, section, wording)
        return
    if not dated and columns.looked_up(header, body, section.heading):
        return
    related = any(kind_of(name) or attributes.attribute(name) for name in header)
    if len(header) == 2 and not related and sum(bool(_STATED.search(row[0])) for row in body) * 2 > len(body):
        yield from _opposed(header, body, block, section, wording)
        return
    if not _clean(header, body):
        return
    lines = [(item.first, item.last) for item in block.items][1:]
    defining = next((n for n, name in enumerate(header) if n and _DEFINITION.match(name)), 0)
    if defining and _TERM.match(header[0]):
        yield from _defined(body, defining, lines, section, wording)
        return
    yield from matrix.candidates(block, section, wording)
    compared = 3 <= len(header) <= 4 and _comparing(header, [row[0] for row in body])
    asks = _asking(header, wording, dated=dated)
    qualities = 2 * sum(not rows.named(row[0]) for row in body) > len(body)
    for row, told, (first, last) in zip(body, block.rows[1:], lines, strict=True):
        quote = " | ".join(told)
        if compared:
            yield from _compared(header, row, quote, first, last, section, wording)
            continue
        if (
            qualities
            or not (_thing(row[0], header[0]) or facts.tasked(row[0], header[0]))
            or _EMPTY.match(row[0])
            or cells.SUM.match(row[0])
        ):
            continue
        for column, cell in zip(header[1:], row[1:], strict=True):
            if front := asks(row[0], column, cell):
                yield Candidate(
                    front,
                    cell if columns.literal(column, cell, row[0], header[0]) else finished(cell),
                    quote,
                    section.heading,
                    first,
                    last,
                    sort="table",
                    subject=row[0],
                    worth=4,
                )


def _asking(header: tuple[str, ...], wording: Wording, *, dated: bool) -> Callable[[str, str, str], str]:
    """Return what asks for a cell by its row and column in a table with this header: an empty string for no question."""
    stage = cells.stages(header)
    made = next((verb for name in header if (verb := attributes.MADE.get(name.lower(), ""))), "")

    def asks(key: str, column: str, cell: str) -> str:
        if _EMPTY.match(cell) or words(cell) > 40 or columns.aside(column, cell, header[0]):
            return ""
        if dated and column == header[1]:
            front = events.when(key, wording)
        elif (dated and not events.noun(key)) or facts.elsewhere(header, column):
            return ""
        else:
            front = cells.question(column, key, cell, wording, made, stage, above=header[0])
        return "" if _SITUATION.fullmatch(header[0]) and _OF_CASE.search(front) else front

    return asks


def _comparing(header: Sequence[str], keys: Sequence[str]) -> bool:
    """Say whether the columns of a table are things, and its rows the sides in which they differ."""
    if any(columns.aside(name) or _DEFINITION.match(name) for name in header[1:]):
        return False
    return bool(_ASPECT.match(header[0])) or _sides(keys)


def _thing(key: str, above: str) -> bool:
    """Say whether a row is of a thing, and not of a quality, of an act or of its column's own name."""
    name = key.partition(" (")[0]
    if " " not in name and adjective(name) and rows.generic(above):
        return False
    if "(" not in key and " " in key and finite(key.split()):
        return False
    return key.lower() != above.lower() and not (imperative(name) and " " in name)


def _sides(keys: Sequence[str]) -> bool:
    """Say whether at least half of the rows are sides of what the columns name, such as its purpose."""
    return sum(map(attributes.attribute, keys)) * 2 >= len(keys)


_TERM = re.compile(
    r"(?:key )?(?:term|word|phrase|expression|concept|vocabulary|abbreviation|acronym)s?$", re.IGNORECASE
)
_DEFINITION = re.compile(
    r"(?:(?:short|brief|simple|plain) )?(?:definition|meaning|description|explanation|what it means)s?$",
    re.IGNORECASE,
)


def _defined(
    body: list[tuple[str, ...]],
    column: int,
    lines: list[tuple[int, int]],
    section: Section,
    wording: Wording,
) -> Iterator[Candidate]:
    """Return the cards of a table of terms, each with what is said of it in a column."""
    for row, (first, last) in zip(body, lines, strict=True):
        name, told = row[0], row[column]
        if _EMPTY.match(told):
            continue
        for asked in entries(wording.said(name.rstrip(" *")), [told], card=False, wording=wording):
            yield Candidate(
                asked.front,
                asked.back,
                " | ".join(row),
                section.heading,
                first,
                last,
                sort="authored",
                subject=asked.subject,
                worth=5,
            )


_TELLING = re.compile(
    r"\b(?:descriptions?|definitions?|explanations?|notations?|formulas?|formulae|symbols?|words?|wordings?|meanings?|examples?|statements?|interpretations?|representations?|equations?|expressions?|names?|abbreviations?|translations?|pronunciations?|notes?|remarks?|comments?)$",
    re.IGNORECASE,
)
"""Heads of columns that tell of the row's own thing, and are no things to compare: "Formula", "In words"."""

_STATED = re.compile(r"[.!]$|^(?:Can|Is|Are|Has|Have|Does|No|Not)\b")


def _opposed(
    header: tuple[str, ...], body: list[tuple[str, ...]], block: Block, section: Section, wording: Wording
) -> Iterator[Candidate]:
    """Return the card of a table whose two columns each tell of one thing, row against row."""
    if not all(header) or any(words(name) > 6 for name in header):
        return
    told: list[str] = []
    for row in body[:3]:
        pair = f"{header[0]}: {row[0].rstrip('.')}; {header[1]}: {row[1].rstrip('.')}"
        if all(row) and sum(map(words, (*told, pair))) <= 50:
            told.append(pair)
    if not told:
        return
    both = " and ".join(wording.said(name) for name in header)
    first, last = block.items[0].first, block.items[min(len(told), len(block.items) - 1)].last
    yield Candidate(
        f"How do {both} differ?",
        ".\n".join(told) + ".",
        " | ".join(body[0]),
        section.heading,
        first,
        last,
        sort="comparison",
        subject=both,
        worth=5,
        points=tuple(told),
    )


def _dated(header: tuple[str, ...]) -> bool:
    """Say whether a table tells by its first column when that happened which its second column names."""
    return (
        len(header) > 1
        and re.fullmatch(r"(?:date|year|time|when|period)s?", header[0], re.IGNORECASE) is not None
        and re.fullmatch(r"(?:key |main |historical )?(?:events?|milestones?)", header[1], re.IGNORECASE)
        is not None
    )


def _events(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return a row with its second cell first."""
    return (row[1], row[0], *row[2:])


def _clean(header: tuple[str, ...], body: list[tuple[str, ...]]) -> bool:
    """Say whether a table can be asked from: named columns, one name per row, rows as wide as the header."""
    if (
        len(header) < 2
        or not body
        or any(words(name) > 6 or re.search(r"\d{3}|[.!]$", name) for name in header)
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
    sides = cells.alike(
        [rows.small(wording.said(name)) if plural(name) else wording.said(name) for name in header[1:]]
    )
    if any(map(_TELLING.search, header[1:])):
        return
    typed = any("(" in name or "_" in name for name in sides)
    told = [
        f"{name if typed else name[0].upper() + name[1:]}: {_MARK.sub('', cell).rstrip('.')}"
        for name, cell in zip(sides, row[1:], strict=True)
        if not _EMPTY.match(_MARK.sub("", cell))
    ]
    grades = {part.partition(": ")[2] for part in told}
    if len(grades) < 2 or all(map(_GRADE.fullmatch, grades)) or sum(words(part) for part in told) > 50:
        return
    both = aspects.beside(sides)
    aspect = aspects.aspect(row[0], wording)
    if not aspect:
        return
    front = f"What are {both} {aspect}?" if _STRANDED.match(aspect) else f"How do {both} differ in {aspect}?"
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
