"""Fronts and backs that stand by turns: one line each, parted by gaps, or the backs behind dashes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from decks.documents.faces import FEWEST_PLAIN, Card
from decks.documents.fronts import GOES_ON, asks
from decks.documents.furniture import Line, called_cards

MOST_LETTERS = 80
"""A front has half as many letters again at most."""

FEWEST_GAPPED = 5
"""So many cards with a gap after each line are read by turns whatever their lines look like."""

BULLET = re.compile(r"[-•*–]\s?\S")


def by_turns(kept: list[Line], *, titled: bool) -> tuple[int, list[Card]] | None:
    """Read fronts and backs by turns, below a title and the line under it; return where they begin."""
    named = titled and called_cards(kept[0].text)
    for start in (1, 2) if named else (0, 1) if titled else (0,):
        pairs = list(zip(kept[start::2], kept[start + 1 :: 2], strict=False))
        if len(kept) < 6 or len(kept[start:]) % 2 or any(b.text.endswith(GOES_ON) for _, b in pairs[:-1]):
            continue
        if all(f.text.endswith(":") for f, _ in pairs):
            pairs = [(Line(f.text.rstrip(": "), f.at), b) for f, b in pairs]
        if _alternates(pairs):
            return start, [Card(f, [b]) for f, b in pairs]
        if _turned(pairs):
            return start, [Card(f, [b]) if asks(f.text) else Card(b, [f]) for f, b in pairs]
    return None


def by_gaps(kept: list[Line], *, titled: bool) -> tuple[int, list[Card]] | None:
    """Read fronts and backs by turns where nothing but gaps parts them, each line from the next."""
    lines = kept[titled:]
    if len(lines) < 2 * FEWEST_GAPPED or len(lines) % 2 or any(b.at < a.at + 2 for a, b in pairwise(lines)):
        return None
    if any(BULLET.match(line.text) for line in lines):
        return None
    return int(titled), [Card(f, [b]) for f, b in zip(lines[::2], lines[1::2], strict=True)]


def dashed(kept: list[Line]) -> list[Card]:
    """Read fronts and backs by turns where several backs are lines behind dashes, and as many are not."""
    backs: list[list[Line]] = []
    for line in kept:
        if backs and BULLET.match(line.text) and BULLET.match(backs[-1][0].text):
            backs[-1].append(line)
        else:
            backs.append([line])
    fronts_, told = [lines[0] for lines in backs[::2]], backs[1::2]
    behind = sum(bool(BULLET.match(lines[0].text)) for lines in told)
    if (
        len(backs) % 2
        or not behind
        or len(told) - behind < FEWEST_PLAIN
        or any(BULLET.match(f.text) for f in fronts_)
    ):
        return []
    whole = [
        (front, Line(" ".join(line.text for line in lines), front.at))
        for front, lines in zip(fronts_, told, strict=True)
    ]
    return (
        [Card(front, lines) for front, lines in zip(fronts_, told, strict=True)] if _alternates(whole) else []
    )


def _alternates(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Say whether the first line of most pairs is short and the second longer."""
    short = sum(
        len(f.text) <= MOST_LETTERS * 1.5 and (len(b.text) > len(f.text) or asks(f.text)) for f, b in pairs
    )
    ends = sum(asks(f.text) or not f.text.endswith((".", ",", ";", ":")) for f, _ in pairs)
    return short >= 0.85 * len(pairs) and ends >= 0.95 * len(pairs)


def _turned(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Say whether the definition stands above its term in most pairs."""
    told = [(f.text, b.text) for f, b in pairs if not asks(f.text)]
    above = sum(len(f) > len(b) and len(b.split()) <= 6 and not (b.endswith(".") or asks(b)) for f, b in told)
    return len(told) >= 5 and above >= 0.85 * len(told)
