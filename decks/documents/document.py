"""A document: a file that was read, its lines untouched, divided into sections."""

from dataclasses import dataclass
from typing import Literal

Family = Literal["markdown", "glossary", "flashcards", "chat", "conversion", "text"]
BlockKind = Literal["paragraph", "list", "table", "code", "question", "definition"]


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: its label (a bold or colon-marked lead, or empty), text, depth and lines."""

    label: str
    text: str
    depth: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a section, cleaned: prose, a list, a table with its header row first, or code.

    A `question` has the question as `label` and the answer as `text`; a `definition` has the term
    as `label`. `unsure` says why the reader doubts its boundary, and is empty when it does not.
    """

    kind: BlockKind
    text: str
    first: int
    last: int
    label: str = ""
    items: tuple[Item, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a document under one heading path; `first` and `last` are lines of the document.

    `aliases` are other headings of the same section, `related` the terms it refers to.
    """

    heading: tuple[str, ...]
    first: int
    last: int
    blocks: tuple[Block, ...]
    aliases: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The cleaned text of the section, blocks parted by a blank line."""
        return "\n\n".join(block.text for block in self.blocks if block.text)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `lines` are its decoded lines as they are on disk, or, for a format without lines of its own,
    the lines extracted from it, and then `places` says where each stands ("page 3, paragraph 2").
    `left_out` lists what could not be read, one sentence each, with its lines.
    """

    path: str
    title: str
    family: Family
    sha256: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    places: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class DocumentError(Exception):
    """A file that cannot be read as a document; the message names the file and says what to do."""
