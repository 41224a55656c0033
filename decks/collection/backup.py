"""A copy of a collection, made while it is in use."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from decks.collection.records import CollectionError


def write_backup(connection: Connection, path: Path) -> None:
    """Copy the whole SQLite database to `path`, which must not exist yet.

    Raises CollectionError when it does, cannot be written, or the collection is on a server.
    """
    if connection.dialect.name != "sqlite":
        raise CollectionError("a collection on PostgreSQL is backed up by pg_dump")
    if path.exists():
        raise CollectionError(f"{path} is there already: a backup overwrites nothing")
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.connection.driver_connection.backup(copy)  # type: ignore[union-attr]
            copy.execute("PRAGMA journal_mode = DELETE")
        unfinished.rename(path)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise CollectionError(f"the backup {path} could not be written: {error}") from error
