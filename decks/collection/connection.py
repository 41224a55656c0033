"""A connection to the database of a collection: how it opens, begins, and fails."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from decks.collection.records import CollectionError
from decks.collection.tables import APPLICATION_ID

TIMEOUT = 10.0
"""Seconds that a write waits for another program to finish its own."""

_OLDEST_SQLITE = (3, 37)
_LOCK = f"pg_advisory_xact_lock({APPLICATION_ID}, hashtext(current_schema()))"

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud drive": "iCloud",
    "clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
}


class _AtHand:
    """A connection that stays open from one use to the next; while it is in use, others are opened."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._in_use = Lock()
        self._connection: Connection | None = None

    def take(self) -> Connection:
        """Return the connection, or another if it is in use."""
        if not self._in_use.acquire(blocking=False):
            return self._engine.connect()
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
        except BaseException:
            self._in_use.release()
            raise
        return self._connection

    def give_back(self, connection: Connection, *, sound: bool) -> None:
        """Take the connection back, and keep it for the next use if it is sound."""
        if connection is not self._connection:
            connection.close()
            return
        if not sound:
            self._drop()
        self._in_use.release()

    def close(self) -> None:
        with self._in_use:
            self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Use:
    """The use of a connection for a `with`: what the database refuses is told in one line."""

    def __init__(self, at_hand: _AtHand, where: str, driver_error: type[Exception]) -> None:
        self._at_hand, self._where, self._errors = at_hand, where, (DBAPIError, driver_error)

    def __enter__(self) -> Connection:
        try:
            self._connection = self._at_hand.take()
        except self._errors as error:
            self._explain(error)
            raise
        return self._connection

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        try:
            self._at_hand.give_back(self._connection, sound=error is None)
        finally:
            if isinstance(error, self._errors):
                self._explain(error)

    def _explain(self, error: Exception) -> None:
        known = _explain(error)
        if known is not None:
            raise CollectionError(f"{self._where} {known}") from error


class Database:
    """The database of a collection: an SQLite file, or PostgreSQL by URL.

    `where` is safe to print; `path` is the SQLite file, None for a server. A read
    sees the newest state; a write is one transaction with every other writer shut out, so that what it read
    still holds when it commits. Both take turns on one connection: a second one's cache would be
    stale after every write of the first.

    Raises CollectionError when the place cannot hold a collection.
    """

    def __init__(self, where: str | Path, timeout: float = TIMEOUT) -> None:
        self._url = _url(where)
        self.path = Path(self._url.database or "") if self._url.drivername == "sqlite" else None
        self.where = str(self.path) if self.path else _without_secrets(self._url)
        if self.path:
            if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
                raise CollectionError(
                    f"a collection needs SQLite 3.37, this Python has {sqlite3.sqlite_version}"
                )
            try:
                _look_before_opening(self.path)
            except (OSError, ValueError) as error:
                raise CollectionError(f"{self.path} cannot be opened: {_reason(error)}") from error
            self._engine = _sqlite_engine(self._url, timeout)
        else:
            self._engine = _postgresql_engine(self._url, timeout)
        self._driver_error: type[Exception] = self._engine.dialect.loaded_dbapi.Error
        self._connection, self._watcher = _AtHand(self._engine), _AtHand(self._engine)

    def close(self) -> None:
        """Close every connection."""
        self._connection.close()
        self._watcher.close()
        self._engine.dispose()

    def read(self) -> AbstractContextManager[Connection]:
        """Give a connection for reading."""
        return self._use(self._connection)

    def snapshot(self) -> AbstractContextManager[Connection]:
        """Give a connection whose reads all see one moment, whatever others write meanwhile."""
        isolation = "" if self.path else " ISOLATION LEVEL REPEATABLE READ"
        return self._between(f"BEGIN{isolation}", "ROLLBACK")

    def write(self) -> AbstractContextManager[Connection]:
        """Give a transaction for reading and writing: all of it is durable at the end, or nothing."""
        return self._between("BEGIN IMMEDIATE" if self.path else f"BEGIN; SELECT {_LOCK}", "COMMIT")

    @contextmanager
    def _between(self, begin: str, end: str) -> Iterator[Connection]:
        """Begin and end a transaction; an error leaves it to the connection, which is dropped and so rolls back."""
        with self.read() as connection:
            cursor = connection.connection.cursor()
            cursor.execute(begin)
            yield connection
            cursor.execute(end)
            cursor.close()

    def _use(self, at_hand: _AtHand) -> _Use:
        return _Use(at_hand, self.where, self._driver_error)

    @contextmanager
    def without_foreign_keys(self) -> Iterator[Connection]:
        """Give a transaction that may rebuild tables: nothing cascades, nothing may be left dangling.

        SQLite drops a table to alter it, and with foreign keys on that takes other tables' rows
        along. They can only be switched off outside of a transaction, so this one begins by hand.
        """
        if not self.path:
            with self.write() as connection:
                yield connection
            return
        with self.read() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise CollectionError(
                        f"{self.where} could not be brought up to date: nothing was changed"
                    )
                connection.commit()
            finally:
                connection.rollback()
                connection.exec_driver_sql("PRAGMA foreign_keys = ON")

    def use_wal(self) -> None:
        """Let readers and one writer work side by side, from now on and for every program."""
        with self.read() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")

    def version(self) -> int:
        """Return a number that changes whenever any process has written."""
        ask = "PRAGMA data_version" if self.path else "SELECT pg_snapshot_xmax(pg_current_snapshot())"
        # The number tells what others did since the same connection last asked.
        with self._use(self._watcher) as connection:
            return int(connection.exec_driver_sql(ask).scalar_one())

    @property
    def warning(self) -> str:
        """Say that the path looks like a synced folder, where a database is not safe; or nothing."""
        parts = [part.casefold() for part in self.path.absolute().parts] if self.path else []
        for name, service in _SYNCED.items():
            if any(part == name or part.startswith((f"{name} ", f"{name}-")) for part in parts):
                return f"{self.where} seems to be synced by {service}: that can damage a database in use"
        if any((parent / ".stfolder").exists() for parent in (self.path.parents if self.path else ())):
            return f"{self.where} seems to be synced by Syncthing: that can damage a database in use"
        return ""


def _url(where: str | Path) -> URL:
    text_ = str(where)
    if "://" not in text_:
        return URL.create("sqlite", database=str(Path(text_).expanduser().absolute()))
    try:
        url = make_url(text_)
    except ArgumentError as error:
        raise CollectionError("the collection's URL is not one: postgresql://user@host/name") from error
    if url.get_backend_name() == "sqlite" and url.database:
        return URL.create("sqlite", database=str(Path(url.database).expanduser().absolute()))
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    raise CollectionError("a collection is an SQLite file or a postgresql:// URL")


def _without_secrets(url: URL) -> str:
    return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _look_before_opening(path: Path) -> None:
    if path.is_dir():
        raise CollectionError(f"{path} is a directory, not a collection")
    if not path.parent.is_dir():
        raise CollectionError(f"{path}: there is no directory {path.parent}")
    if path.exists():
        if not os.access(path, os.R_OK):
            raise CollectionError(f"{path} may not be read by you")
        with path.open("rb") as file:
            head = file.read(16)
        if head and head != b"SQLite format 3\0":
            raise CollectionError(f"{path} is not a collection")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise CollectionError(f"{path} is read-only for you")
    if not os.access(path.parent, os.W_OK):
        raise CollectionError(f"{path.parent} is read-only for you, and a collection writes beside itself")


def _sqlite_engine(url: URL, timeout: float) -> Engine:
    # The driver's own transactions begin only before a write: two processes that read and then
    # write would lose each other's answers. None leaves beginning to `Database._between`.
    engine = create_engine(url, connect_args={"isolation_level": None, "timeout": timeout})

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    return engine


def _postgresql_engine(url: URL, timeout: float) -> Engine:
    try:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
    except ModuleNotFoundError as error:
        raise CollectionError(
            "PostgreSQL needs its driver: pip install 'flashcards-tui[postgresql]'"
        ) from error

    @event.listens_for(engine, "connect")
    def wait_no_longer(connection: Any, _record: object) -> None:
        connection.execute(f"SET lock_timeout = {int(timeout * 1000)}")
        connection.commit()

    return engine


_SQLITE = {
    sqlite3.SQLITE_BUSY: "is locked by another program: close that one, or try again",
    sqlite3.SQLITE_LOCKED: "is locked by another program: close that one, or try again",
    sqlite3.SQLITE_FULL: "could not be written: the disk is full",
    sqlite3.SQLITE_IOERR_SHMSIZE: "could not be opened: the disk is full",
    sqlite3.SQLITE_READONLY: "is read-only",
    sqlite3.SQLITE_PERM: "may not be opened by you",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: look at the folder's permissions",
    sqlite3.SQLITE_NOTADB: "is not a collection",
    sqlite3.SQLITE_CORRUPT: "is damaged: restore a backup",
    sqlite3.SQLITE_IOERR: "could not be read or written: the disk reports an error",
}
_POSTGRESQL = {
    "25006": "is read-only",
    "42501": "may not be used by this role",
    "53100": "could not be written: the server's disk is full",
    "55P03": "is locked by another program: close that one, or try again",
}


def _explain(error: Exception) -> str | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None) or 0
        return _SQLITE.get(code) or _SQLITE.get(code & 0xFF)
    state = getattr(cause, "sqlstate", None)
    if state is None and type(cause).__name__ == "DataError":
        return None  # not the server but the statement is at fault
    if state is None or state.startswith(("08", "57P", "28", "3D")):
        first = next((line for line in str(cause).splitlines() if line.strip()), "no reason was given")
        return f"cannot be reached: {first.strip()}"
    return _POSTGRESQL.get(state)
