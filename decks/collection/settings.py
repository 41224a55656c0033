"""Settings that every machine shares, kept in the collection."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Annotated, Any, Literal

import msgspec

from decks.collection.records import CollectionError
from scheduler.queue import Room, lineage

Typing = Literal["never", "ask", "always"]
Hour = Annotated[int, msgspec.Meta(ge=0, le=23)]
Limit = Annotated[int, msgspec.Meta(ge=0, le=9999)]
Cuts = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What one deck does differently; None is what its parent, or the collection, does."""

    typing: Typing | None = None
    new_per_day: Limit | None = None
    due_per_day: Limit | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a collection.

    `rollover_hour` is when the study day starts; `new_per_day` and `due_per_day` limit each deck,
    the decks below it included; `typing` says whether answers are typed; `grade_cuts` are the scores from
    which on the grades 1 to 5 are suggested; `decks` holds what differs by deck.
    """

    rollover_hour: Hour = 4
    new_per_day: Limit = 20
    due_per_day: Limit = 200
    six_buttons: bool = False
    typing: Typing = "ask"
    grade_cuts: Cuts = (0.1, 0.3, 0.5, 0.7, 0.9)
    decks: Mapping[str, DeckSettings] = field(default_factory=dict)

    def typing_for(self, deck: str) -> Typing:
        """Return whether answers are typed in `deck`: its own setting, else its nearest ancestor's."""
        own = (self.decks[name].typing for name in lineage(deck) if name in self.decks)
        return next((typing for typing in own if typing), self.typing)

    def limits_for(self, deck: str) -> Room:
        """Return how many new and due cards a day `deck` asks, with the decks below it."""
        own = self.decks.get(deck, DeckSettings())
        new = self.new_per_day if own.new_per_day is None else own.new_per_day
        due = self.due_per_day if own.due_per_day is None else own.due_per_day
        return Room(new, due)


def check_settings(kind: type, changes: Mapping[str, Any], leave_out: str = "") -> None:
    """Raise CollectionError for an unknown name or a value that makes no sense."""
    names = [one.name for one in fields(kind) if one.name != leave_out]
    for name in changes:
        if name not in names:
            raise CollectionError(f"there is no setting {name!r}: there are {', '.join(names)}")
    try:
        msgspec.convert(dict(changes), type=kind)
    except msgspec.ValidationError as error:
        raise CollectionError(f"{str(error).replace(' - at `$.', ': `')}") from error
