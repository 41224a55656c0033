"""The bullets of a conversion: a second mark behind the first, which tells how deep an entry stands."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import HEADING, Row

_BULLETS = frozenset(["- ", "* ", "+ "])
_MARKED = re.compile(r"(?P<i>\s*)[-*+] (?P<g>[◼❑■□▪▫●○◦•·◆◇❖➢➤➔►▶✓✔☐∙–−⁃*\uf0a7\uf0b7\uf0d8])\s+(?=\S)")
_COUNTED = re.compile(r"(\s*[-*+]) (?:[a-hA-H][.)]|\d{1,2} ?[·.)]|\(?[a-h1-9]\)) (?=[A-Z“\"])")
_BOLD = re.compile(
    r"(\s*[-*+] \*\*[A-Z][^*.:]{1,40})\*\* (?=(?:If|When|The|An?|This|These|In|For|To|Used|Specifies|Indicates|Contains|Returns|Allows|Shows|Sets) )"
)
_HEADING_MARK = re.compile(r"(#{1,6} )[◼❑■□▪●○◦•·◆❖➢➤►]\s+")

_GLYPH = re.compile(r"\s*[-*+] (?P<g>[b-hj-zØ§ü])(?: +(?=\S)|$)")
_HEADED = re.compile(r"(?P<h>#{1,5}) (?P<g>[b-hj-zØ§ü]) +(?=\S)")
FEWEST_GLYPHS = 3
"""A letter that so many entries begin with is the bullet of another font; a heading that has it was an entry."""


def lettered(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with a bullet for the letter that a converter read in its place; those of the second letter stand deeper."""
    begun = [
        found["g"] for row in rows if row.text.lstrip()[:2] in _BULLETS and (found := _GLYPH.match(row.text))
    ]
    letters = [letter for letter in dict.fromkeys(begun) if begun.count(letter) >= FEWEST_GLYPHS]
    if not letters:
        yield from rows
        return
    for row in rows:
        found = _GLYPH.match(row.text)
        if row.text[:1] == "#" and (head := _HEADED.match(row.text)) and head["g"] in letters:
            yield Row(f"{head['h']}# {row.text[head.end() :]}", row.first, row.last)
        elif found and found["g"] in letters:
            told = row.text[found.end() :]
            yield Row(f"{'  ' * letters.index(found['g'])}- {told}" if told else "", row.first, row.last)
        else:
            yield Row("", row.first, row.last) if row.text.strip() in letters else row


def levelled(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with one bullet for each entry; another mark than the first of a list stands a level below it.

    A number or a letter behind a bullet goes, and a name in bold that begins an entry becomes its label.
    """
    above = ""
    for row in rows:
        text = row.text
        if text[:1] == "#" and HEADING.match(text):
            above = ""
            yield Row(_HEADING_MARK.sub(r"\1", text), row.first, row.last)
            continue
        start = text.lstrip()
        if start[:2] not in _BULLETS:
            above = "" if start else above
            yield row
            continue
        if not start[2:3].isalnum() and (found := _MARKED.match(text)):
            above = above or found["g"]
            deeper = "" if found["g"] == above else "  "
            text = f"{found['i']}{deeper}- {text[found.end() :]}"
        if not start[4:5].isalpha():
            text = _COUNTED.sub(r"\1 ", text, count=1)
        if "**" in text:
            text = _BOLD.sub(r"\1:** ", text, count=1)
        yield row if text is row.text else Row(text, row.first, row.last)
