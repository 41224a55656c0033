"""The schema of a collection: made at once when new, brought up to date by migrations when older."""

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, select

from decks.collection.connection import Database
from decks.collection.records import CollectionError
from decks.collection.tables import APPLICATION_ID, REVISION, metadata

_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def prepare(database: Database) -> None:
    """Make the database a collection of the newest schema.

    Raises CollectionError when it holds something else, or a collection of a newer app.
    """
    with database.read() as connection:
        found = revision(connection, database.where)
    if found is None:
        _create(database)
    elif found != REVISION:
        from decks.collection.migration import migrate

        migrate(database, found)
    if database.path:
        database.use_wal()


def revision(connection: Connection, where: str) -> str | None:
    """Return the revision of a collection, None for an empty database.

    Raises CollectionError when the database holds something else.
    """
    tables = set(inspect(connection).get_table_names())
    ours = "alembic_version" in tables and "reviews" in tables
    if connection.dialect.name == "sqlite":
        marked = connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID
        if tables and not (ours and marked):
            raise CollectionError(f"{where} is a database of another program")
    elif not ours and tables & set(metadata.tables):
        raise CollectionError(f"{where} already has other tables of these names")
    if not ours:
        return None
    found = connection.execute(select(_version.c.version_num)).scalar()
    if found is None:
        raise CollectionError(f"{where} has lost its schema revision: restore a backup")
    return str(found)


def _create(database: Database) -> None:
    if database.path:
        database.use_wal()
    with database.write() as connection:
        if revision(connection, database.where) is not None:
            return  # another process was quicker
        metadata.create_all(connection)
        _version.create(connection)
        connection.execute(insert(_version).values(version_num=REVISION))
        if database.path:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
