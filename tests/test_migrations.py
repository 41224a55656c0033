"""The schema: made at once when new, the same by migrations, and no migration that loses a row."""

import datetime as dt
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from decks.collection.collection import Collection, CollectionError
from decks.collection.connection import Database
from decks.collection.migration import migrate, scripts
from decks.collection.schema import prepare
from decks.collection.tables import APPLICATION_ID, REVISION, metadata
from decks.note import Note

DATA = Path(__file__).parent / "data"
NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)


def test_the_constant_is_the_head_of_the_scripts():
    assert ScriptDirectory.from_config(scripts()).get_current_head() == REVISION


def test_migrations_lead_to_the_tables_of_a_new_collection(where):
    database = Database(where)
    config = scripts()
    with database.without_foreign_keys() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        for name, table in metadata.tables.items():
            reviews = inspect(connection).get_foreign_keys(name)
            assert {key["options"].get("ondelete") for key in reviews} <= {"RESTRICT"}
            assert len(reviews) == len(table.foreign_keys)
    database.close()


def test_migrated_sqlite_tables_are_strict_and_never_reuse_an_id(tmp_path):
    database = Database(tmp_path / "migrated.db")
    config = scripts()
    with database.without_foreign_keys() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    database.close()
    with closing(sqlite3.connect(tmp_path / "migrated.db")) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for name in metadata.tables:
        assert made[name].rstrip().endswith("STRICT")
        assert name == "settings" or "AUTOINCREMENT" in made[name]


@pytest.mark.parametrize(
    "revision", [script.revision for script in ScriptDirectory.from_config(scripts()).walk_revisions()]
)
def test_a_filled_collection_of_every_revision_opens_and_replays(tmp_path, revision):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((DATA / f"collection_{revision}.sql").read_text())
    with closing(sqlite3.connect(path)) as connection:
        logged = connection.execute("SELECT count(*) FROM reviews").fetchone()[0]
    with Collection(path) as collection:
        assert collection.check() == []
        assert len(collection.history()) == logged > 0
        assert collection.cards("is:suspended")
        assert collection.documents()
    copies = list(tmp_path.glob("old.db.before-*"))
    assert bool(copies) == (revision != REVISION)


def test_three_processes_bring_an_old_collection_up_to_date_together(tmp_path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((DATA / "collection_0001.sql").read_text())
    code = "import sys; from decks.collection.collection import Collection; print(Collection(sys.argv[1]).check())"
    command = [sys.executable, "-c", code, str(path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate(timeout=60)[0] for process in started] == ["[]\n"] * 3
    assert len(list(tmp_path.glob("old.db.before-*"))) == 1


NEXT = '''
"""A revision that rebuilds the tables that others refer to, as SQLite must to alter one."""
from alembic import op
from sqlalchemy import Column, Text

revision = "next"
down_revision = "{head}"

def upgrade():
    for table in ("decks", "notes", "cards", "documents"):
        options = {{"sqlite_strict": True, "sqlite_autoincrement": True}}
        with op.batch_alter_table(table, recreate="always", table_kwargs=options) as batch:
            batch.add_column(Column("hint", Text))
    {more}
'''


def _filled(path: Path) -> int:
    with Collection(path) as collection:
        collection.add([Note("reversed", f"front {i}", f"back {i}") for i in range(20)], "A::B", NOW)
        for card in collection.cards():
            collection.answer(card.id, card.id % 6, now=NOW, seen=0)
        return len(collection.history())


def _with_a_next_revision(folder: Path, more: str = "") -> object:
    (folder / "next.py").write_text(NEXT.format(head=REVISION, more=more))
    config = scripts()
    own = Path(ScriptDirectory.from_config(config).versions)
    config.set_main_option("version_locations", f"{own}:{folder}")
    return config


def test_rebuilding_a_table_takes_no_rows_of_others_along(tmp_path):
    path = tmp_path / "collection.db"
    reviews = _filled(path)
    (tmp_path / "revisions").mkdir()
    database = Database(path)
    migrate(database, REVISION, _with_a_next_revision(tmp_path / "revisions"))
    with database.read() as connection:
        count = "SELECT count(*) FROM {}"
        assert connection.exec_driver_sql(count.format("reviews")).scalar() == reviews == 40
        assert connection.exec_driver_sql(count.format("cards")).scalar() == 40
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "next"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert "hint" in {column["name"] for column in inspect(connection).get_columns("cards")}
    database.close()
    copy = next(tmp_path.glob("collection.db.before-*"))
    with Collection(copy) as before:
        assert len(before.history()) == reviews
        assert before.check() == []


def test_a_migration_that_leaves_something_dangling_changes_nothing(tmp_path):
    path = tmp_path / "collection.db"
    reviews = _filled(path)
    (tmp_path / "revisions").mkdir()
    config = _with_a_next_revision(tmp_path / "revisions", 'op.execute("DELETE FROM notes WHERE id < 5")')
    database = Database(path)
    with pytest.raises(CollectionError, match="nothing was changed"):
        migrate(database, REVISION, config)
    database.close()
    with Collection(path) as collection:
        assert len(collection.history()) == reviews
        assert len(collection.notes()) == 20
        assert collection.check() == []


def test_a_collection_of_a_newer_app_is_left_alone(where):
    with Collection(where) as collection:
        collection.add([Note("basic", "front", "back")], "A", NOW)
    database = Database(where)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(CollectionError, match="newer version of flashcards"):
        Collection(where)


def test_a_new_collection_needs_no_alembic(tmp_path):
    code = (
        "import sys; from decks.collection.collection import Collection;"
        f"Collection({str(tmp_path / 'new.db')!r}).close(); Collection({str(tmp_path / 'new.db')!r}).close();"
        "print([name for name in sys.modules if name.startswith(('alembic', 'rapidfuzz'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_preparing_twice_changes_nothing(where):
    for _ in range(2):
        database = Database(where)
        prepare(database)
        with database.read() as connection:
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == REVISION
            if database.path:
                assert connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        database.close()
