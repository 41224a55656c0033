"""Glossaries of the Jekyll and kramdown kind: front matter, a heading per term, liquid tags."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from decks.documents import hanging, references, termlines
from decks.documents.blocks import DEFINES, ITEM, Part, Row, Scanner
from decks.documents.document import Block, Section
from decks.documents.faces import SHORTEST_CAPS
from decks.documents.items import listed
from decks.documents.markdown import front_matter, rows_of
from decks.documents.sections import sections

TAG = re.compile(r"^\s*(?:\{%.*%\}|\{:.*\}|!\[.*\]\(.*\)\s*(?:\{:.*\})?|[*-]\s+toc)\s*$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"^\s*(?:\*\*|__|_)?(?:more at|more info(?:rmation)?(?: at)?|read more(?: at)?|further reading|references?|links?"
    r"|resources?|sources?|external links|questions?)\s*:?(?:\*\*|__|_)?\s*:?\s*$",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"^\s*(?:\*\*|_)?(?:more at|read more|source|ref(?:erence)?)\s*(?:\*\*|_)?:?\s*(?:\[|<|https?:)",
    re.IGNORECASE,
)
_SEE = re.compile(r"(?:See|Same as|Compare|Cf\.|Contrast with|Synonym for)(?: also)?:? [^.]{1,60}\.?")
"""An entry that only names another one."""

_MERE = re.compile(r"(?:synonyms?|antonyms?|see also|related(?: terms)?|examples?)\W*$", re.IGNORECASE)
_RUN_IN = re.compile(r"^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)\*\*([^*]{2,60}?)(?:\.\*\*|\*\*\.)\s+")
_LOWEST = 7
FEWEST_LOUD = 4
"""So many terms in capitals, of words that are no initials, make the others words too."""

FEWEST = 5
"""So many entries of lists that begin with their term make a glossary."""


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read a glossary into one section per term; headings without a body are aliases of the next."""
    told = rows_of(lines, front_matter(lines))
    if hanging.defining(lines):
        told = list(hanging.in_bold(told))
    rows = list(_rows(references.without(told)))
    scanner = Scanner(list(termlines.in_bold(rows)) if termlines.defining(lines) else rows)
    scanned = scanner.scan()
    in_lists = _lists_terms(scanned)
    parts = [
        own for part in scanned for own in (_items(part) if in_lists and _is_list(part) else _entries(part))
    ]
    parts = [part for part, after in zip_longest(parts, parts[1:]) if not _stub(part, after, lines)]
    parts = _uncapped(parts)
    return sections(parts, title, aliases=True), scanner.left_out


def _uncapped(parts: Sequence[Part]) -> list[Part]:
    """Write terms as sentences begin where nearly all of them, long words too, are in capitals; initials in brackets stay."""
    names = [part.text for part in parts if part.kind == "heading" and len(part.text) > 1]
    loud = sum(name.isupper() and max(map(len, name.split())) >= SHORTEST_CAPS for name in names)
    if (
        loud < FEWEST_LOUD
        or sum(name.partition(" (")[0].isupper() for name in names) < 0.8 * len(names)
        or 2 * loud < len(names)
    ):
        return list(parts)
    return [replace(part, text=_said(part.text)) if part.kind == "heading" else part for part in parts]


def _said(name: str) -> str:
    """Return a term in capitals as it is said: "ACTUAL CASH VALUE (ACV)"; a short one alone may be initials."""
    term, opened, inside = name.partition(" (")
    loud = term.isupper() and max(map(len, term.split())) >= 4
    return f"{term.capitalize() if loud else term}{opened}{inside}"


def _is_list(part: Part) -> bool:
    return part.block is not None and part.block.kind == "list"


def _lists_terms(parts: Sequence[Part]) -> bool:
    """Say whether the terms are the entries of lists, and the headings only group them."""
    headings = sum(part.kind == "heading" for part in parts)
    top = [item for part in parts if part.block for item in part.block.items if item.depth == 0]
    told = sum(bool(item.label and item.text) for item in top)
    return told >= FEWEST and told >= 0.6 * len(top) and told > 2 * headings


def _items(part: Part) -> Iterator[Part]:
    """Give each term of a list a heading of its own; what stands under it is told of it."""
    items = part.block.items if part.block else ()
    starts = [n for n, item in enumerate(items) if item.depth == 0]
    for n, end in zip(starts, [*starts[1:], len(items)], strict=True):
        item, under = items[n], items[n + 1 : end]
        if item.label:
            yield Part("heading", item.first, item.first, item.label, _LOWEST)
        if _MERE.match(item.text):
            continue
        if item.text:
            block = Block("paragraph", item.text, item.first, item.last)
            yield Part("block", item.first, item.last, block=block)
        if under:
            yield Part("block", under[0].first, under[-1].last, block=listed(under))


def _entries(part: Part) -> Iterator[Part]:
    """Give a term that stands in bold or above its colon a heading of its own; undo quotation marks around an entry."""
    block = part.block
    if block is None or block.kind not in {"definition", "paragraph"}:
        yield part
        return
    text = _unquoted(block.text.removeprefix(f"{block.label}: ") if block.label else block.text)
    text = re.sub(r"^: +", "", text)
    if block.label and (not text.strip() or _SEE.fullmatch(text.strip())):
        return
    if block.label:
        yield Part("heading", part.first, part.first, block.label, _LOWEST)
    yield replace(part, block=Block("paragraph", text, block.first, block.last))


def _stub(part: Part, after: Part | None, lines: Sequence[str]) -> bool:
    """Say whether a term in bold has nothing said of it, and so is no other name of the next."""
    return (
        part.kind == "heading"
        and after is not None
        and after.kind == "heading"
        and after.level == _LOWEST
        and not lines[part.first - 1].lstrip().startswith("#")
    )


def _unquoted(text: str) -> str:
    """Return a paragraph without the marks that quote all of it, or its first sentences."""
    for left, right in ('""', "“”"):
        if (
            not text.startswith(left)
            or text.count(left) != (2 if left == right else 1)
            or text.count(right) > 2
        ):
            continue
        inside, _, rest = text[1:].partition(right)
        if not rest.strip() or inside.rstrip().endswith((".", "!", "?")):
            return f"{inside}{rest}".strip()
    return text


def _rows(rows: Sequence[Row]) -> Iterator[Row]:
    """Blank tags, pointers to other pages and the author's lists of links or open questions; dedent prose."""
    dropping = dropped = False
    for at, row in enumerate(rows):
        text = _RUN_IN.sub(r"\1**\2:** ", row.text) if "**" in row.text else row.text
        if not text.strip() and at + 1 < len(rows) and DEFINES.match(rows[at + 1].text):
            continue
        if dropping and (ITEM.match(text) or (not text.strip() and not dropped)):
            dropped = dropped or bool(text.strip())
            yield Row("", row.first, row.last)
            continue
        dropping = False
        if _ELSEWHERE.match(text):
            dropping, dropped = True, False
            yield Row("", row.first, row.last)
        elif TAG.match(text) or _POINTER.match(text) or ("{%" in text and "{{" in text):
            yield Row("", row.first, row.last)
        else:
            indent = len(text) - len(text.lstrip())
            yield Row(text.lstrip() if indent <= 3 and not ITEM.match(text) else text, row.first, row.last)
