"""Short headings of a plain copy that follow each other, each over one paragraph: they are entries of a list."""

from collections.abc import Sequence

from decks.documents.blocks import Row
from decks.documents.shapes import NUMBER, WH, Line

LOOKED_BACK = 200
"""So many lines before a heading are searched for another one."""


def pair(lines: list[Line]) -> None:
    """Make entries of short headings that follow each other, each over one paragraph."""
    at = 0
    told: set[int] = set()
    while at < len(lines):
        end = at
        while _over_one(lines, end) and (end == at or _follows(lines[end - 2], lines[end])):
            end += 2
        if end - at >= 4 and _apart(lines, at) and not _repeating(lines[at:end]):
            for head, body in zip(lines[at:end:2], lines[at + 1 : end : 2], strict=True):
                label = NUMBER.sub("", head.text).rstrip(":")
                head.row = Row(f"**{label}**: {body.text}", head.row.first, body.row.last)
                head.kind = "entry"
            told.update(range(at + 1, end, 2))
        at = max(end, at + 1)
    lines[:] = [line for n, line in enumerate(lines) if n not in told]


def _over_one(lines: Sequence[Line], at: int) -> bool:
    """Say whether a heading stands over one paragraph and no more."""
    if at + 1 >= len(lines) or lines[at].kind != "title" or "*" in lines[at].text or WH.match(lines[at].text):
        return False
    body = lines[at + 1]
    if body.kind != "text" or body.text.endswith(":") or len(body.text.split()) < 4:
        return False
    return at + 2 >= len(lines) or lines[at + 2].gap or lines[at + 2].kind not in {"text", "item", "entry"}


def _follows(above: Line, line: Line) -> bool:
    """Say whether a heading goes on from another one: by its number, or both have none."""
    return line.number == (above.number + 1 if above.number else 0)


def _repeating(pairs: Sequence[Line]) -> bool:
    """Say whether half of the paragraphs begin with the word that begins the heading above them, as a text of their own does."""
    own = sum(
        body.text.split()[0].lower() == NUMBER.sub("", head.text).split()[0].lower()
        for head, body in zip(pairs[::2], pairs[1::2], strict=True)
    )
    return own * 4 >= len(pairs)


def _apart(lines: Sequence[Line], at: int) -> bool:
    """Say whether headings stand together: no other one like them stands before them over more."""
    if first := lines[at].number:
        return first == 1
    before = (lines[n] for n in range(at - 1, max(-1, at - LOOKED_BACK), -1))
    above = next((line for line in before if line.kind in {"title", "label"}), None)
    return above is None or above is lines[at - 1] or above.kind == "label" or bool(above.number)
