"""A passage: as much of a section as the model reads at once."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from decks.documents.document import Block, Document, Section
from decks.note import Source
from decks.text import normalised

LONGEST = 3_000
SHORTEST = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks of one section, at most about 3,000 characters, with the path of their document."""

    path: str
    heading: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The passage as the model reads it: blocks parted by a blank line."""
        return "\n\n".join(_text(block) for block in self.blocks)

    @property
    def key(self) -> str:
        """What it is known by when a job goes on where it stopped: equal headings and text, equal key.

        Lines and path do not count, so that editing a document leaves what is the same in it done.
        """
        return hashlib.sha256("\n".join((*self.heading, "", self.text)).encode()).hexdigest()[:32]

    def source(self, quote: str) -> Source:
        """Return the source of a quote: the lines of the blocks it stands in."""
        plain = normalised(quote)
        holding = [block for block in self.blocks if plain in normalised(_text(block))] or list(self.blocks)
        return Source(self.path, self.heading, holding[0].first, holding[-1].last, quote)


def passages(document: Document) -> list[Passage]:
    """Return the passages of a document that hold enough to ask about."""
    found = [passage for section in document.sections for passage in _passages(document.path, section)]
    return [passage for passage in found if len(passage.text) >= SHORTEST]


def _passages(path: str, section: Section) -> Iterator[Passage]:
    for blocks in _grouped(block for block in section.blocks if _text(block)):
        yield Passage(path, section.heading, blocks)


def _grouped(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    group: list[Block] = []
    size = 0
    for block in blocks:
        length = min(len(_text(block)), LONGEST)
        if group and size + length > LONGEST:
            yield tuple(group)
            group, size = [], 0
        group.append(block)
        size += length
    if group:
        yield tuple(group)


def _text(block: Block) -> str:
    labelled = f"{block.label}\n{block.text}" if block.kind in {"question", "definition"} else block.text
    return labelled.strip()[:LONGEST]
