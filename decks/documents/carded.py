"""Markdown files that call themselves flashcards: the sides of their cards behind marks, or a heading and what stands under it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from decks.documents.blocks import HEADING, ITEM, RULE
from decks.documents.inline import clean

FEWEST, MOST_WORDS, MOST_BACK = 4, 30, 60
"""So many cards make a set, whose fronts and backs have so many words at most."""

NEARLY_ALL = 0.8
"""Such a share of the lines are sides of cards, but for headings and rules."""

LOOKED_AT = 12
_CALLED = re.compile(r"\b(?:flash ?cards?|study cards|anki)\b|\bcards$", re.IGNORECASE)
_SIDE = re.compile(
    r"\s*(?:[-*+] +|\d{1,3}[.)] +)?(?:\*\*|__)?(?P<s>q|question|front|prompt|term|a|answer|back|definition)(?: ?\d{1,3})?(?:\*\*|__)? ?[:.](?:\*\*|__)? *(?P<t>\S.*)$",
    re.IGNORECASE,
)
_FRONTS = frozenset(["q", "question", "front", "prompt", "term"])
_BACKS = frozenset(["a", "answer", "back", "definition", "meaning", "response"])
_RULED = re.compile(r"[\s|:-]+$")
_NUMBERED = re.compile(r"(?:flash ?)?card ?#?\d+|question \d+$", re.IGNORECASE)
_UNTOLD = ("```", "~~~", "|", "![", "<")


def cards(lines: Sequence[str]) -> Sequence[str]:
    """Return lines with the fronts behind "Q:" and the backs behind "A:", all others blank, as many as they were.

    Nothing is returned for a file that does not call itself flashcards or is more than that.
    """
    title = next((line for line in lines[:LOOKED_AT] if HEADING.match(line)), "")
    if not title or not _CALLED.search(clean(title.lstrip("# "))):
        return ()
    found = _marked(lines) + _rows(lines) or _headed(lines)
    told = sum(
        bool(line.strip()) and not (HEADING.match(line) or RULE.match(line) or _RULED.match(line))
        for line in lines
    )
    spent = sum(count for *_, count in found)
    if len(found) < FEWEST or spent < NEARLY_ALL * told:
        return ()
    made = [""] * len(lines)
    for at, front, back_at, back, _ in found:
        made[back_at] = f"A: {back}" if back_at > at else f"Q: {front}\tA: {back}"
        made[at] = f"Q: {front}" if back_at > at else made[at]
    return made


_Card = tuple[int, str, int, str, int]
"""The line of a front, the front, the line of its back, the back, and how many lines both have."""


def _marked(lines: Sequence[str]) -> list[_Card]:
    """Return the cards whose sides stand behind marks; none of one whose back goes on as a list."""
    sides = [(at, side) for at, line in enumerate(lines) if ":" in line and (side := _SIDE.match(line))]
    made: list[_Card] = []
    for (at, front), (below, back) in pairwise(sides):
        if front["s"].lower() not in _FRONTS or back["s"].lower() in _FRONTS:
            continue
        more = _more(lines, below)
        if not any(map(ITEM.match, more)):
            told = " ".join((back["t"], *more))
            made.append((at, _bare(front["t"]), below, _bare(told), 2 + len(more)))
    return made


def _more(lines: Sequence[str], at: int) -> list[str]:
    """Return the lines in which a back goes on."""
    more: list[str] = []
    for line in lines[at + 1 :]:
        if (
            not line.strip()
            or HEADING.match(line)
            or RULE.match(line)
            or _SIDE.match(line)
            or line.startswith("|")
        ):
            break
        more.append(line.strip())
    return more


def _rows(lines: Sequence[str]) -> list[_Card]:
    """Return the cards of tables whose first columns are called front and back."""
    made: list[_Card] = []
    inside = False
    for at, line in enumerate(lines):
        if not line.lstrip().startswith("|"):
            inside = False
            continue
        cells = [clean(cell) for cell in line.strip().strip("|").split("|")]
        sides = [cell.lower() for cell in cells[:2]]
        if len(cells) > 1 and sides[0] in _FRONTS and sides[1] in _BACKS:
            inside = True
        elif inside and len(cells) > 1 and all(cells[:2]) and not _RULED.match(line):
            made.append((at, cells[0], at, cells[1], 1))
    return made


def _headed(lines: Sequence[str]) -> list[_Card]:
    """Return the cards whose fronts are the headings of the level that most have, each over one paragraph."""
    heads = [(at, head) for at, line in enumerate(lines) if (head := HEADING.match(line)) and head[2]]
    level, _ = Counter(len(head[1]) for _, head in heads).most_common(1)[0]
    made: list[_Card] = []
    for (at, head), (end, _) in pairwise([*heads, (len(lines), None)]):
        if head is None or len(head[1]) != level:
            continue
        body = [n for n in range(at + 1, end) if lines[n].strip() and not RULE.match(lines[n])]
        front = clean(head[2])
        back = clean(" ".join(lines[n].strip() for n in body))
        whole = body and body[-1] - body[0] == len(body) - 1 and not lines[body[0]].startswith(_UNTOLD)
        fits = len(front.split()) <= MOST_WORDS and 0 < len(back.split()) <= MOST_BACK
        if whole and fits and not _NUMBERED.match(front):
            made.append((at, front, body[0], back, len(body)))
    return made


def _bare(text: str) -> str:
    return clean(text.strip().rstrip("*_") if text.count("**") % 2 else text).strip()
