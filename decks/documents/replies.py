"""The label "Answer" between a question and what answers it: the question is the heading, the label is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.documents.blocks import IN_BOLD, Part
from decks.documents.document import Block

_REPLY = re.compile(
    r"(?:(?:short|simple|quick|direct|correct|model|one[- ]line|sample|ideal|final) )?answers?(?: \([^)]*\))?(?:\s*:\s*(?P<text>\S.*))?",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?:(?:short|simple|quick|direct) )?answer: (?=\S)", re.IGNORECASE)
_EXPLAINS = frozenset(["explanation", "detailed explanation", "simple explanation", "in detail"])


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
