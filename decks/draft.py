"""A draft: a note proposed by a model, waiting for a person's yes."""

from dataclasses import dataclass
from typing import Literal

from decks.note import Note

DraftState = Literal["waiting", "accepted", "rejected", "merged"]


@dataclass(frozen=True, slots=True)
class Flag:
    """Why a draft deserves a second look: a reason code, and what was seen."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed note for `deck`, with the flags of the checks; `id` is 0 until it is stored.

    `reason` is why a person rejected it; `twin` is the guid of the near-duplicate, if one was seen.
    """

    note: Note
    deck: str
    flags: tuple[Flag, ...] = ()
    state: DraftState = "waiting"
    reason: str = ""
    twin: str = ""
    id: int = 0
