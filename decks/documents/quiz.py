"""A question with choices that was put to a chat: the question alone, and the words of the right choice as its answer."""

import re
from itertools import pairwise

from decks.documents.blocks import Row
from decks.documents.turns import Turn

MOST_ROWS = 6
"""Within so many lines an answer names the choice."""

_CHOICE = re.compile(r"(?:^|\s)\(?([A-F])[.)]\s+")
_CODE = re.compile(r"[(){}$=<>\[\]_]|[a-z]\.[a-z]")
_NAMED = re.compile(
    r"\b(?:answer|option|choice)(?: is)?[\s:*✅]*(?:option\s*)?\(?\**(?P<c>[A-F])\b(?!,| and\b| &)[.):*]*",
    re.IGNORECASE,
)


def settled(turn: Turn) -> Turn:
    """Return a turn that asks for one of several choices as its question, answered by that choice; another as it is."""
    text = " ".join(row.text.strip() for row in turn.asked)
    marks = list(_CHOICE.finditer(text))
    stem = text[: marks[0].start()].strip() if len(marks) > 1 else ""
    if not stem.endswith("?") or [mark[1] for mark in marks] != list("ABCDEF"[: len(marks)]):
        return turn
    ends = [*marks[1:], None]
    choices = {
        mark[1]: text[mark.end() : after.start() if after else len(text)].strip()
        for mark, after in zip(marks, ends, strict=True)
    }
    for row, choice in _naming(turn):
        if choices.get(choice):
            told = [Row(_stated(choices[choice]), row.first, row.last), Row("", row.last, row.last)]
            after = [other for other in turn.answer if other.first > row.last]
            asked = Row(stem, turn.asked[0].first, turn.asked[-1].last)
            return Turn([asked], [*told, *after], turn.first, turn.last)
    return turn


def _stated(choice: str) -> str:
    """Return the words of a choice as a sentence of their own, code as code."""
    text = f"`{choice}`" if " " not in choice and _CODE.search(choice) else choice
    return text if text.endswith((".", "!")) else f"{text}."


def _naming(turn: Turn) -> list[tuple[Row, str]]:
    """Return the lines at the beginning of an answer in which a letter is named, alone or with the line above."""
    rows = [row for row in turn.answer if row.text.strip()][:MOST_ROWS]
    found = [(row, _NAMED.search(row.text)) for row in rows]
    found += [
        (row, _NAMED.search(f"{above.text.strip()} {row.text.strip()}")) for above, row in pairwise(rows)
    ]
    return [(row, named["c"].upper()) for row, named in found if named]
