"""What an answer only imagines to explain something: a scene, an analogy, an example; and the signs of a formula."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.documents.blocks import IN_BOLD, Part
from decks.documents.document import Block
from decks.documents.items import listed

_IMAGINES = re.compile(
    r"(?:(?:now|so|just|simply|to understand this|in simple terms),? )?(?:imagine|suppose|picture (?:a|an|the|this|yourself)|pretend|let['’]?s (?:say|imagine|suppose|pretend|assume)|say you|(?:you can |just )?think of .{3,80} (?:as|like)\b)",
    re.IGNORECASE,
)
_SAMPLE = re.compile(
    r"(?:(?!(?:of|and|or|for|in|some|common|other|more|are|is|typical|popular|key|notable|famous)\b)[\w'’-]+ ){0,3}(?:example|scenario|analogy|metaphor|illustration|story)(?: \d+)?(?:[:(–—] ?.*)?$"
    r"|for (?:example|instance)\b[^.]*:$|(?:e\.g\.|ex)[.,:]*$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\$\s?[^$]{1,24}\$")
"""A sign of a formula, which means nothing without it."""

_LED = frozenset(["list", "code", "table"])


def told(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts without scenes and examples, and without the lists that they lead in."""
    headed = led = False
    for part in parts:
        block = part.block
        if block is None:
            headed = part.kind == "heading" and part.level == IN_BOLD and _SAMPLE.match(part.text) is not None
            led = False
            if not headed:
                yield part
        elif (led and block.kind in _LED) or headed or imagined(block):
            led = block.kind in {"code", "definition"} or block.text.endswith(":")
            headed = False
        else:
            led = False
            kept = _without(block)
            if kept is not None:
                yield part if kept is block else replace(part, block=kept)


def imagined(block: Block) -> bool:
    """Say whether a block begins a scene or an example."""
    if block.kind == "definition":
        return _SAMPLE.match(block.label) is not None
    if block.kind != "paragraph":
        return False
    text = block.text
    return bool(_IMAGINES.match(text) or (len(text) < 60 and _SAMPLE.match(text)))


def _without(block: Block) -> Block | None:
    """Return a list up to the entry that begins a scene, without what the signs of a formula mean."""
    if block.kind != "list":
        return block
    at = next((n for n, item in enumerate(block.items) if _IMAGINES.match(item.text)), len(block.items))
    kept = tuple(item for item in block.items[:at] if not _SIGN.match(item.label or item.text))
    return block if len(kept) == len(block.items) else listed(kept) if kept else None
