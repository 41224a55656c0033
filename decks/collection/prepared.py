"""Statements for what happens between two cards: compiled once, then sent as they are."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Executable
from sqlalchemy.sql.elements import CompilerElement


class Prepared:
    """A Core statement that goes to the driver without Core: a quarter of its cost each time.

    Values come and go as the database keeps them, save that dates are sent as ISO text.
    """

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: dict[str, tuple[str, Sequence[str] | None, Mapping[str, Any]]] = {}

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
        if dialect not in self._compiled:
            self._compiled[dialect] = self._compile(connection)
        text, order, constants = self._compiled[dialect]
        sent = {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in {**constants, **values}.items()
        }
        cursor = connection.connection.cursor()
        cursor.execute(text, sent if order is None else [sent[name] for name in order])
        return cursor

    def _compile(self, connection: Connection) -> tuple[str, Sequence[str] | None, Mapping[str, Any]]:
        assert isinstance(self._statement, CompilerElement)
        compiled: Any = self._statement.compile(dialect=connection.dialect)
        return str(compiled), compiled.positiontup, compiled.params
