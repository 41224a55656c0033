"""Statements for what happens between two cards: compiled once, then sent as they are."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Executable
from sqlalchemy.sql.elements import CompilerElement

from decks.collection.tables import Day


class _Text(NamedTuple):
    """A statement as a driver takes it: in which order, with which constants, and what are dates."""

    text: str
    order: Sequence[str] | None
    constants: Mapping[str, Any]
    days: Sequence[str]


class Prepared:
    """A Core statement that goes to the driver without Core: a quarter of its cost each time.

    What comes back is as the database keeps it, dates as ISO text.
    """

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._texts: dict[str, _Text] = {}

    def row(self, connection: Connection, values: Mapping[str, object]) -> tuple[Any, ...] | None:
        """Return the first row of what it finds, if any."""
        cursor = self._execute(connection, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
        cursor.close()
        return row

    def run(self, connection: Connection, values: Mapping[str, object]) -> None:
        """Execute it for its effect."""
        self._execute(connection, values).close()

    def _execute(self, connection: Connection, values: Mapping[str, object]) -> Any:
        dialect = connection.dialect.name
        if dialect not in self._texts:
            self._texts[dialect] = self._compile(connection)
        text, order, constants, days = self._texts[dialect]
        sent = {**constants, **values}
        for name in days:
            sent[name] = sent[name] and sent[name].isoformat()
        cursor = connection.connection.cursor()
        cursor.execute(text, sent if order is None else [sent[name] for name in order])
        return cursor

    def _compile(self, connection: Connection) -> _Text:
        assert isinstance(self._statement, CompilerElement)
        compiled: Any = self._statement.compile(dialect=connection.dialect)
        days = [name for name, bound in compiled.binds.items() if isinstance(bound.type, Day)]
        return _Text(str(compiled), compiled.positiontup, compiled.params, days)
