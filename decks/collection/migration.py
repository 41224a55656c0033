"""An older collection brought up to date by Alembic's scripts, after a backup and without cascades."""

from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from decks.collection.backup import write_backup
from decks.collection.connection import Database
from decks.collection.records import CollectionError
from decks.collection.schema import revision
from decks.collection.tables import REVISION


def scripts() -> Config:
    """Return Alembic's configuration."""
    config = Config()
    config.set_main_option("script_location", "decks.collection:migrations")
    config.set_main_option("path_separator", "os")
    return config


def migrate(database: Database, found: str, config: Config | None = None) -> None:
    """Bring a collection of revision `found` to the newest one.

    An SQLite file is copied beside itself first. Raises CollectionError for a revision that this
    version of the app does not know.
    """
    config = config or scripts()
    try:
        ScriptDirectory.from_config(config).get_revision(found)
    except CommandError as error:
        raise CollectionError(
            f"{database.where} was written by a newer version of flashcards: update this one"
        ) from error
    with database.without_foreign_keys() as connection:
        if revision(connection, database.where) != found:
            return  # another process was quicker
        if database.path:
            with database.read() as reader:
                write_backup(reader, _unused(database.path, f"before-{REVISION}"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _unused(path: Path, ending: str) -> Path:
    names = (path.with_name(f"{path.name}.{ending}{number or ''}") for number in count())
    return next(name for name in names if not name.exists())
