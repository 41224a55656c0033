"""What a build makes of a document: notes with stable keys, and what gave none."""

from dataclasses import dataclass

from decks.claim import Claim
from decks.documents.document import Section
from decks.note import Note


@dataclass(frozen=True, slots=True)
class Built:
    """A note made from a document.

    `key` is its identity within the document across edits: heading path, kind, normalised term or
    question, and ordinal. `unsure` says why its boundary is doubtful, and is empty when it is not.
    `claims` is what other statements of the collection could contradict.
    """

    note: Note
    key: str
    unsure: str = ""
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Build:
    """The notes of one document, the texts declined (with a reason), and the sections without a note."""

    notes: tuple[Built, ...]
    declined: tuple[tuple[str, str], ...]
    uncovered: tuple[Section, ...]
