"""Collections to test on: every test that asks for one runs on SQLite and on PostgreSQL."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from decks.collection.collection import Collection

POSTGRESQL = os.environ.get("FLASHCARDS_TEST_POSTGRESQL", "")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def where(request, tmp_path: Path) -> Iterator[str]:
    """A place for a new collection: a file, or a schema of its own on the server."""
    if request.param == "sqlite":
        yield str(tmp_path / "collection.db")
        return
    if not POSTGRESQL:
        pytest.skip("no PostgreSQL server: FLASHCARDS_TEST_POSTGRESQL is not set")
    import psycopg
    from psycopg import sql

    schema = sql.Identifier(f"test_{uuid.uuid4().hex}")
    with psycopg.connect(POSTGRESQL, autocommit=True) as server:
        server.execute(sql.SQL("CREATE SCHEMA {}").format(schema))
        yield f"{POSTGRESQL}?options=-csearch_path%3D{schema.as_string(server).strip(chr(34))}"
        server.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(schema))


@pytest.fixture
def collection(where: str) -> Iterator[Collection]:
    """An empty collection."""
    with Collection(where) as empty:
        yield empty
