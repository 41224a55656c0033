"""Glossaries of the Jekyll and kramdown kind: front matter, a heading per term, liquid tags."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import ITEM, Row, Scanner
from decks.documents.document import Section
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


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read a glossary into one section per term; headings without a body are aliases of the next."""
    scanner = Scanner(list(_rows(rows_of(lines, front_matter(lines)))))
    parts = scanner.scan()
    return sections(parts, title, aliases=True), scanner.left_out


def _rows(rows: Sequence[Row]) -> Iterator[Row]:
    """Blank tags, pointers to other pages and the author's lists of links or open questions; dedent prose."""
    dropping = dropped = False
    for row in rows:
        text = row.text
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
