"""Glossaries of the Jekyll and kramdown kind: front matter, a heading per term, liquid tags."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from decks.documents.blocks import DEFINES, ITEM, Part, Row, Scanner
from decks.documents.document import Block, Section
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
_LOWEST = 7


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read a glossary into one section per term; headings without a body are aliases of the next."""
    scanner = Scanner(list(_rows(rows_of(lines, front_matter(lines)))))
    parts = [own for part in scanner.scan() for own in _entries(part)]
    parts = [part for part, after in zip_longest(parts, parts[1:]) if not _stub(part, after, lines)]
    return sections(parts, title, aliases=True), scanner.left_out


def _entries(part: Part) -> Iterator[Part]:
    """Give a term that stands in bold or above its colon a heading of its own; undo quotation marks around an entry."""
    block = part.block
    if block is None or block.kind not in {"definition", "paragraph"}:
        yield part
        return
    text = _unquoted(block.text.removeprefix(f"{block.label}: ") if block.label else block.text)
    text = re.sub(r"^: +", "", text)
    if block.label and not text.strip():
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
        text = row.text
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
        elif TAG.match(text) or _POINTER.match(text):
            yield Row("", row.first, row.last)
        else:
            indent = len(text) - len(text.lstrip())
            yield Row(text.lstrip() if indent <= 3 and not ITEM.match(text) else text, row.first, row.last)
