"""The settings as the collection keeps them: one row for each that was changed, and what decks do differently."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from decks.collection.settings import DeckSettings, Settings, check_settings
from decks.collection.tables import decks, settings

_STORED = select(settings.c.name, settings.c.value)
_OF_DECKS = select(decks.c.name, decks.c.settings).where(decks.c.settings != "{}")


def read_settings(connection: Connection) -> Settings:
    """Return the settings as they stand."""
    stored = {name: msgspec.json.decode(value) for name, value in connection.execute(_STORED)}
    by_deck = {
        name: msgspec.json.decode(value, type=DeckSettings) for name, value in connection.execute(_OF_DECKS)
    }
    return replace(msgspec.convert(stored, Settings), decks=by_deck)


def write_settings(connection: Connection, changes: Mapping[str, Any]) -> None:
    """Change settings of the whole collection.

    Raises CollectionError for an unknown name or a value that makes no sense.
    """
    check_settings(Settings, changes, leave_out="decks")
    for name, value in changes.items():
        connection.execute(delete(settings).where(settings.c.name == name))
        connection.execute(insert(settings).values(name=name, value=msgspec.json.encode(value).decode()))


def write_deck_settings(connection: Connection, deck_id: int, changes: Mapping[str, Any]) -> None:
    """Change what one deck does differently; None takes a difference back.

    Raises CollectionError for an unknown name or a value that makes no sense.
    """
    check_settings(DeckSettings, changes)
    this = decks.c.id == deck_id
    stored = msgspec.json.decode(connection.execute(select(decks.c.settings).where(this)).scalar_one())
    own = {name: value for name, value in {**stored, **changes}.items() if value is not None}
    connection.execute(update(decks).where(this).values(settings=msgspec.json.encode(own).decode()))
