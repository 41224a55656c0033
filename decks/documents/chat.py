"""Chat transcripts: turns found by the mark that returns, questions and answers."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from decks.documents.blocks import ITEM, Row, Scanner, listed
from decks.documents.document import Block, Section
from decks.documents.inline import clean
from decks.text import normalised

FEWEST_TURNS = 2
_COUNTER = re.compile(r"^\s*\d{1,3}\s*/\s*\d{1,3}\s*")
_STAMP = re.compile(r"^\s*(?:[\[(]?\d{1,4}[-/.:]\d{1,2}[-/.:\d, TZapmAPM]*[\])]?)\s*[-–]?\s*")
_PREFIX = re.compile(
    r"^\s*(?:#{1,6}\s+)?(?:[*_>]{1,3}\s*)?([A-Z][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,2})\s*(?:[*_]{1,3})?\s*:\s*(?:[*_]{1,3})?\s*(.*)$"
)
_GLUED = re.compile(r"(?<=[a-z]{3})\d{1,2}(?=\s*$)")
_ASKS = re.compile(
    r"\?|^(?:\W|\d)*(?:can|could|would|please|explain|describe|tell|give|write|compare|summari[sz]e|list|what|why|how|who|when|where|which"
    r"|is|are|do|does|did|should)\b",
    re.IGNORECASE,
)
_CONTINUES = re.compile(
    r"\b(cut off|continue|go on|keep going|carry on|finish (?:that|your|the))\b", re.IGNORECASE
)
_COPY = re.compile(r"^\s*\w{0,20}Copy code\s*$")
_FILLER = re.compile(
    r"^(?:(?:certainly|sure(?: thing)?|of course|absolutely|great question|good question|yes, that'?s correct|you'?re welcome"
    r"|i apologize[^.!]{0,80}|no problem|happy to help|definitely|i'?d be happy to[^.!]{0,80})[.!,]\s*)+"
    r"|^(?:(?:here'?s|here (?:is|are)|below (?:is|are)|let'?s|let us|now,? let'?s|i'?ll|i will|let me)\b[^.:!?]{0,160}[.:!]\s*)$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:in summary|overall|in conclusion|to summarize|in short|to sum up)\b,?", re.IGNORECASE
)


@dataclass(slots=True)
class _Turn:
    asked: list[Row]
    answer: list[Row]
    first: int
    last: int


def read(lines: Sequence[str], _title: str) -> tuple[list[Section], list[str]]:
    """Read a transcript into one section per turn, under its question."""
    made: list[Section] = []
    left: list[str] = []
    for turn in turns(lines):
        question = clean(" ".join(_COUNTER.sub("", row.text).strip() for row in turn.asked))
        scanner = Scanner(_prose(turn.answer))
        blocks = [
            block
            for part in scanner.scan()
            if (block := _block(part.block, part.text, part.first, part.last))
        ]
        left += scanner.left_out
        if not question or not blocks:
            continue
        if _CONTINUES.search(question) and (cut := next((s for s in reversed(made) if _cut(s)), None)):
            question = cut.heading[-1]
        asked = Block("question", "", turn.first, turn.asked[-1].last, label=question)
        made.append(Section((question,), turn.first, max(turn.last, turn.first), (asked, *blocks)))
    return [_finished(section) for section in made], left


def _finished(section: Section) -> Section:
    """Return a section without the entry or sentence in which its answer broke off."""
    if not _cut(section) or len(section.blocks) < 2:
        return section
    last = section.blocks[-1]
    if last.items and len(last.items) > 1 and re.search(r"[.!?]$", last.items[-2].text):
        return replace(section, blocks=(*section.blocks[:-1], listed(last.items[:-1])))
    if last.items and len(last.items) == 1 and section.blocks[-2].text.endswith(":"):
        return replace(section, blocks=section.blocks[:-1])
    if last.kind == "paragraph" and (whole := re.match(r"^(.*[.!?])\s+\S[^.!?]*$", last.text)):
        return replace(section, blocks=(*section.blocks[:-1], replace(last, text=whole[1])))
    return section


def _block(block: Block | None, text: str, first: int, last: int) -> Block | None:
    """Return a block without filler; a heading inside an answer becomes a lead-in."""
    if block is None:
        return Block("paragraph", f"{text}:", first, last) if text else None
    if block.kind != "paragraph":
        return block
    kept = _FILLER.sub("", block.text).strip()
    if not kept or _OPENING.match(kept):
        return None
    return replace(block, text=kept[0].upper() + kept[1:])


def _cut(section: Section) -> bool:
    """Say whether an answer breaks off: its last block lacks the end of a sentence."""
    last = section.blocks[-1]
    text = last.items[-1].text if last.items else last.text
    return bool(text) and not re.search(r"[.!?:)\]\"”’`]$", text.rstrip())


def turns(lines: Sequence[str]) -> list[_Turn]:
    """Divide a transcript at the marks of its turns; no marks, no turns."""
    rows = [Row(text.rstrip(), at, at) for at, text in enumerate(lines, 1)]
    for divide in (_by_speaker, _by_line):
        found = divide(rows)
        if len(found) >= FEWEST_TURNS:
            return found
    return []


def _spoken(text: str) -> re.Match[str] | None:
    """Match a line that begins with a name and a colon, after the time perhaps."""
    return _PREFIX.match(_STAMP.sub("", text)) if ":" in text and len(text) < 4000 else None


def _speakers(rows: Sequence[Row]) -> tuple[str, str] | None:
    """Return the two names that take turns at the start of lines, the one who asks first."""
    order: list[str] = []
    for row in rows:
        if found := _spoken(row.text):
            name = normalised(found[1])
            if not order or order[-1] != name:
                order.append(name)
    pairs = Counter(itertools.pairwise(order))
    if not pairs:
        return None
    (asker, other), count = max(pairs.items(), key=lambda p: (p[1] + pairs[p[0][::-1]], p[1]))
    both = count + pairs[other, asker]
    named = Counter(order)
    if (
        count < FEWEST_TURNS
        or both < 0.8 * (named[asker] + named[other] - 1)
        or named[asker] < 0.34 * len(order)
    ):
        return None
    return (asker, other) if order.index(asker) < order.index(other) else (other, asker)


def _by_speaker(rows: Sequence[Row]) -> list[_Turn]:
    names = _speakers(rows)
    if not names:
        return []
    made: list[_Turn] = []
    place = ""
    for row in rows:
        found = _spoken(row.text)
        name = normalised(found[1]) if found else ""
        if found and name == names[0]:
            place = "asked"
            made.append(_Turn([], [], row.first, row.last))
        elif found and name == names[1] and made:
            place = "answer"
        if not made:
            continue
        text = found[2] if found and name in names else row.text
        if text.strip() or place == "answer":
            (made[-1].asked if place == "asked" else made[-1].answer).append(Row(text, row.first, row.last))
            made[-1].last = row.last if text.strip() else made[-1].last
    return [turn for turn in made if turn.asked and turn.answer]


def _by_line(rows: Sequence[Row]) -> list[_Turn]:
    """Divide at a short line that returns and alternates with prose; a question follows each."""
    short = Counter(
        normalised(_STAMP.sub("", r.text))
        for r in rows
        if 0 < len(r.text.strip()) <= 60 and not ITEM.match(r.text)
    )
    marks = [
        m
        for m, n in short.most_common(6)
        if m and n >= 3 and not m.endswith(".") and not re.fullmatch(r"[\W\d_]+|where:|example:?", m)
    ]
    if not marks:
        return []
    starts = [at for at, row in enumerate(rows) if normalised(_STAMP.sub("", row.text)) == marks[0]]
    second = ""
    for mark in marks[1:]:
        ats = [at for at, row in enumerate(rows) if normalised(_STAMP.sub("", row.text)) == mark]
        if abs(len(ats) - len(starts)) <= 1 and all(x < y for x, y in zip(starts, ats, strict=False)):
            second = mark
            break
        if abs(len(ats) - len(starts)) <= 1 and all(x < y for x, y in zip(ats, starts, strict=False)):
            starts, second = ats, marks[0]
            break
    made = []
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if turn := _turn(rows[start + 1 : end], second):
            made.append(turn)
    asking = sum(bool(_ASKS.search(" ".join(row.text for row in turn.asked))) for turn in made)
    return made if asking * 2 >= len(made) else []


def _turn(rows: Sequence[Row], second: str) -> _Turn | None:
    at = next((n for n, row in enumerate(rows) if row.text.strip()), None)
    if at is None:
        return None
    if second:
        end = next((n for n, row in enumerate(rows) if normalised(_STAMP.sub("", row.text)) == second), None)
        if end is None:
            return None
        asked, answer = [r for r in rows[at:end] if r.text.strip()], list(rows[end + 1 :])
    else:
        end = next((n for n in range(at, len(rows)) if not rows[n].text.strip()), len(rows))
        asked, answer = list(rows[at:end]), list(rows[end:])
    filled = [row for row in answer if row.text.strip()]
    if not asked or not filled or sum(len(r.text) for r in asked) > 2000:
        return None
    return _Turn(asked, answer, asked[0].first, filled[-1].last)


def _prose(rows: Sequence[Row]) -> list[Row]:
    """Mend an answer: footnote digits with their lone full stop, marks of a copied code block, indents of plain prose."""
    kept: list[Row] = []
    said = -1
    for row in rows:
        text = row.text
        if text.strip() in {".", ","} and said >= 0:
            above = kept[said]
            kept[said] = Row(_GLUED.sub("", above.text.rstrip()) + text.strip(), above.first, row.last)
            continue
        if _COPY.match(text):
            kept.append(Row("", row.first, row.last))
            continue
        if text.strip():
            said = len(kept)
        kept.append(Row(text, row.first, row.last))
    return kept
