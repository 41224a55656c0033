"""PDF files turned into Markdown by a program: sentences, lists and tables broken at page ends."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from decks.documents.blocks import HEADING, ITEM, Part, Row, Scanner
from decks.documents.bullets import lettered, levelled
from decks.documents.document import Section
from decks.documents.heads import MINOR, listed_terms, named, unheaded, untitled
from decks.documents.inline import clean
from decks.documents.items import listed
from decks.documents.markdown import front_matter, rows_of
from decks.documents.pages import unmarked
from decks.documents.sections import sections
from decks.documents.tagged import tabled
from decks.documents.torn import mended
from decks.text import normalised

_FENCE = re.compile(r"^\s*(```|~~~)")
_RULE = re.compile(r"^\s*([-*_])(\s*\1){2,}\s*$")
_TORN = re.compile(r"\s*[-*+•▪●]\s+([a-z][^:]*)$")
_BARE_BULLET = re.compile(r"^\s*(?:[-*+•▪●]|\\+\s*[•·])\s*$")
_SAID = re.compile(
    r"^\W*(?:you|chatgpt|claude|gemini|copilot|assistant|user)(?: said)?\s*:\W*$", re.IGNORECASE
)
_POINTER = re.compile(
    r"^\W*(?:ref(?:erence)?s?|source|link|photo credits?|image credits?|citations?|credits?)\s*:",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"^(?:An? |The |In short, )?(\*\*|__)(?=\S)([^*\n]{2,70}?)(?<=\S)\1(?: \([^)]{1,60}\))? (?:is|are|was|were|refers?|means)\b"
)
_PLAIN_HEADING = re.compile(r"^[A-Z0-9][^.!?;|]{2,70}[^.!?;,|]$")
_MINOR = MINOR | {"versus", "between"}
_PAGE = re.compile(
    r"[^#*>].*[\t·|–—]\s*page\s\d{1,4}\W*$|\W*(?:page|p\.|seite)\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*$|\W*\d{1,4}\s*(?:/|of)\s*\d{1,4}\W*$",
    re.IGNORECASE,
)
_PAGED = re.compile(r"\t|[·|–—]| \d{1,4}\W*$|[Pp]age \d")
_DIGITS = re.compile(r"\d+")
LONGEST_HEAD, OFTEN = 120, 3
"""A running head is at most so long and stands on so many pages."""

MIN_OVERLAP, MAX_OVERLAP = 5, 200
FARTHEST = 16
"""A box in the middle of a sentence has at most so many lines."""

_PROSE = re.compile(r"[A-Za-z(“\"*_](?:[^\s|]* ){7}")
_UNFINISHED = re.compile(r"[a-z,][*_]{0,2}$")
_CONTINUES = re.compile(r"[a-z]+ (?:[^\s|]+ ){3}")


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read a conversion into sections, its page breaks mended."""
    rows = list(tabled(list(mended(rows_of(lines, front_matter(lines))))))
    rows = list(levelled(unmarked(list(lettered(rows)))))
    scanner = Scanner(list(listed_terms(_headed(_mended(_unpaged(named(unheaded(untitled(rows)))))))))
    parts = [_levelled(part) for part in scanner.scan()]
    return sections(parts, title, rules_divide=True), scanner.left_out


def _unpaged(rows: list[Row]) -> list[Row]:
    """Return rows without page numbers and without what the head or foot of every page repeats."""
    heads: Counter[str] = Counter()
    for row in rows:
        if len(row.text) <= LONGEST_HEAD and row.text[:1] != "|" and _PAGED.search(row.text):
            heads[_said(row.text)] += 1
    return [
        Row("", row.first, row.last)
        if len(row.text) <= LONGEST_HEAD
        and (_PAGE.match(row.text) or (_PAGED.search(row.text) and heads[_said(row.text)] >= OFTEN))
        else row
        for row in rows
    ]


def _said(text: str) -> str:
    """Return a line without its numbers, as pages differ in them."""
    return _DIGITS.sub("0", text.strip())


def _levelled(part: Part) -> Part:
    """Return a list whose first entry alone stands a level above its fellows with all of them on one level."""
    block = part.block
    if block is None or len(block.items) < 2:
        return part
    first, *rest = block.items
    depths = {item.depth for item in rest}
    if (
        first.depth
        or not (first.label and first.text)
        or 0 in depths
        or not all(i.label for i in rest if i.depth == 1)
    ):
        return part
    items = (first, *(replace(item, depth=item.depth - 1) for item in rest))
    return replace(part, block=listed(items))


def _mended(rows: Sequence[Row]) -> list[Row]:
    """Drop debris, and join what a page break or a box in the text tore apart."""
    kept: list[Row] = []
    fenced = False
    above: int | None = None
    torn: int | None = None
    for row in rows:
        text = row.text
        if _FENCE.match(text):
            fenced, above = not fenced, None
            kept.append(row)
            continue
        if fenced:
            kept.append(row)
            continue
        if _BARE_BULLET.match(text) or _SAID.match(text) or _POINTER.match(text):
            text = ""
        if not text.strip():
            kept.append(Row("", row.first, row.last))
            continue
        if above is not None and kept[-1].text == "" and (joined := _join(kept[above], text)):
            kept[above] = Row(joined, kept[above].first, row.last)
            continue
        if (
            torn is not None
            and len(kept) - torn <= FARTHEST
            and kept[-1].text == ""
            and _CONTINUES.match(text)
        ):
            kept[torn] = Row(f"{kept[torn].text.rstrip()} {text.strip()}", kept[torn].first, kept[torn].last)
            kept.append(Row("", row.first, row.last))
            torn = None
            continue
        kept.append(Row(text, row.first, row.last))
        above = len(kept) - 1
        if _UNFINISHED.search(text) and _PROSE.match(text):
            torn = above
    return kept


def _join(above: Row, text: str) -> str:
    """Return a torn sentence as one line, or nothing when `text` starts anew."""
    before = above.text.rstrip()
    if HEADING.match(before) or _RULE.match(before) or "\t" in before or "\t" in text or HEADING.match(text):
        return ""
    start = text.strip()
    if not ITEM.match(text) and not start.startswith("*") and re.search(r"[\w,]$", before):
        for size in range(min(len(start), len(before), MAX_OVERLAP), MIN_OVERLAP - 1, -1):
            if before.endswith(start[:size]) and " " in start[:size]:
                return before + start[size:]
    if (
        (torn := _TORN.match(text))
        and ITEM.match(before)
        and len(before.split()) >= 6
        and re.search(r"[a-z,]$", before)
        and re.match(r"\s*\S+\s+[*_\[]{0,4}[A-Z]", before)
    ):
        return f"{before} {torn[1]}"
    if re.search(r"[a-z,]$", before) and re.match(r"-[a-z]", text):
        return before + text
    if re.search(r"[a-z,]$", before) and re.match(r"[a-z]", text.lstrip()) and not ITEM.match(text):
        return f"{before} {text.strip()}"
    return ""


def _headed(rows: Sequence[Row]) -> list[Row]:
    """Add the headings that are not marked: a bold term that a paragraph defines, a title on a line of its own."""
    out: list[Row] = []
    topics: dict[str, int] = {}
    fenced = divided = False
    for at, row in enumerate(rows):
        text = row.text
        if _FENCE.match(text):
            fenced = not fenced
        if fenced or not text.strip():
            out.append(row)
            continue
        if _RULE.match(text):
            divided, topics = True, {}
        elif heading := HEADING.match(text):
            topics.setdefault(normalised(clean(heading[2] or "").rstrip(":")), len(heading[1]))
            divided = False
        else:
            alone = (at == 0 or not rows[at - 1].text.strip()) and not ITEM.match(text)
            if alone and (term := _DEFINES.match(text)):
                name = clean(term[2])
                if divided or normalised(name) in topics:
                    out.append(Row("#" * topics.get(normalised(name), 1) + " " + name, row.first, row.last))
                    topics.setdefault(normalised(name), 1)
            elif (
                alone
                and _titled(text)
                and at + 1 < len(rows)
                and not rows[at + 1].text.strip()
                and "\t" not in text
            ):
                out.append(Row(f"###### {text.strip()}", row.first, row.last))
                continue
            divided = False
        out.append(row)
    return out


def _titled(text: str) -> bool:
    """Say whether a line that stands alone reads as a title: capitals on all but small words, or one word and a colon."""
    words = clean(text).rstrip(":").split()
    if (
        not _PLAIN_HEADING.match(text.strip())
        or not 1 <= len(words) <= 8
        or "**" in text
        or text.startswith("<")
    ):
        return False
    if len(words) == 1:
        return text.rstrip().endswith(":") and words[0].isalpha()
    return all(word[0].isupper() or word.lower() in _MINOR for word in words) and any(
        w.isalpha() for w in words
    )
