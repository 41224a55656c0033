"""The label "Answer" between a question and what answers it: the question is the heading, the label is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.documents.blocks import HEADING, IN_BOLD, Part, Row
from decks.documents.document import Block
from decks.documents.labels import NUMBER
from decks.documents.shapes import entry

_REPLY = re.compile(
    r"(?:(?:short|simple|quick|direct|correct|model|one[- ]line|sample|ideal|final) )?answers?(?: \([^)]*\))?(?:\s*:\s*(?P<text>\S.*))?",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?:(?:short|simple|quick|direct) )?answer: (?=\S)", re.IGNORECASE)
_EXPLAINS = frozenset(["explanation", "detailed explanation", "simple explanation", "in detail"])

_ALONE = re.compile(r"\**answer\**:\**\s*$", re.IGNORECASE)


def headed(rows: Sequence[Row]) -> list[Row]:
    """Return rows in which each numbered question over the label "Answer:" is a heading, and the label is none."""
    out = list(rows)
    level = 2
    for at, row in enumerate(rows):
        if row.text.startswith("#") and (found := HEADING.match(row.text)):
            asks = (found[2] or "").endswith("?")
            level = len(found[1]) if asks else min(len(found[1]) + 1, 6)
        if "nswer" not in row.text or not _ALONE.match(row.text.strip()):
            continue
        above = next((n for n in range(at - 1, max(-1, at - 3), -1) if rows[n].text.strip()), at)
        asked = rows[above].text.strip()
        if NUMBER.match(asked) and asked.endswith("?"):
            out[above] = Row(f"{'#' * level} {asked}", rows[above].first, rows[above].last)
            out[at] = Row("", row.first, row.last)
            _list(out, at + 1)
    return out


def _list(rows: list[Row], at: int) -> None:
    """Make items of the labels with their texts that an answer begins with, line by line."""
    while at < len(rows) and not rows[at].text.strip():
        at += 1
    end = at
    while end < len(rows) and ":" in rows[end].text and entry(rows[end].text):
        end += 1
    for n in range(at, end if end - at > 1 else at):
        rows[n] = Row(f"- {rows[n].text}", rows[n].first, rows[n].last)


def unlabelled(parts: Sequence[Part], *, answers: bool = False) -> Iterator[Part]:
    """Yield parts without the labels that only say that an answer follows.

    They stand under a heading that asks; where all is an answer, as in a chat, they may stand anywhere.
    """
    asked, begins = answers, False
    for part in parts:
        if part.kind != "heading":
            yield _spared(part) if asked and part.block and "nswer" in part.block.text[:24] else part
            begins = False
            continue
        if begins and part.level == IN_BOLD:
            yield Part(
                "block", part.first, part.last, block=Block("paragraph", part.text, part.first, part.last)
            )
            begins = False
            continue
        found = _REPLY.fullmatch(part.text) if "nswer" in part.text or "NSWER" in part.text else None
        begins = asked and found is not None and not found["text"]
        if begins or (asked and part.text.lower() in _EXPLAINS):
            continue
        told = replace(part, text=found["text"]) if asked and found else part
        asked = answers or told.text.endswith("?")
        yield told


def _spared(part: Part) -> Part:
    """Return a part whose block begins with the label as a paragraph without it."""
    block = part.block
    if block is None or block.kind not in {"definition", "paragraph"}:
        return part
    if block.kind == "definition" and _REPLY.fullmatch(block.label):
        text = block.text.partition(": ")[2]
    else:
        text = _SAID.sub("", block.text) if block.kind == "paragraph" else block.text
    if text == block.text:
        return part
    return replace(part, block=replace(block, kind="paragraph", text=text, label=""))
