"""The tables of a collection: four kinds of column, and what belongs together."""

from datetime import date

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

REVISION = "0003"
"""The newest schema: what a new collection is, and what the migrations lead to."""

APPLICATION_ID = 0x464C_5348
"""Marks an SQLite file as a collection (`FLSH` in its header)."""

Big = BigInteger().with_variant(Integer, "sqlite")


class Day(TypeDecorator[date]):
    """A date, kept as ISO text so that it reads and sorts the same in every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the date as `2026-07-31`."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        """Read it back."""
        return None if value is None else date.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, kept as 1 or 0: SQLite's strict tables know no boolean."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int:  # noqa: ARG002
        """Write yes as 1."""
        return int(bool(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool:  # noqa: ARG002
        """Read 1 as yes."""
        return bool(value)


metadata = MetaData(
    naming_convention={
        "fk": "%(table_name)s_%(column_0_name)s",
        "uq": "%(table_name)s_%(column_0_name)s_once",
        "pk": "%(table_name)s_key",
    }
)


def _table(name: str, *columns: Column[object] | Index | UniqueConstraint) -> Table:
    # AUTOINCREMENT: a plain rowid is handed out again after its row was deleted.
    number = Column("id", Big, primary_key=True, autoincrement=True)
    return Table(name, metadata, number, *columns, sqlite_autoincrement=True, sqlite_strict=True)


def _text(name: str, *, unique: bool = False) -> Column[object]:
    return Column(name, Text, nullable=False, unique=unique)


def _big(name: str, default: int | None = None) -> Column[object]:
    return Column(name, Big, nullable=False, server_default=None if default is None else str(default))


def _flag(name: str) -> Column[object]:
    return Column(name, Flag, nullable=False, server_default="0")


def _link(name: str, table: str) -> Column[object]:
    return Column(name, Big, ForeignKey(f"{table}.id", ondelete="RESTRICT"), nullable=False)


def _memory(prefix: str = "") -> tuple[Column[object], ...]:
    numbers = (_big(f"{prefix}{name}") for name in ("repetitions", "interval", "ease", "lapses"))
    return (*numbers, Column(f"{prefix}due", Day))


settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

decks = _table("decks", _text("name", unique=True), _text("settings"))

notes = _table(
    "notes",
    _text("guid", unique=True),
    _text("kind"),
    _text("front"),
    _text("back"),
    _text("points"),
    _text("aliases"),
    _text("tags"),
    _text("sources"),
    _text("remark"),
    _text("search"),  # normalised front, back and the rest, for searching
    _text("fingerprint"),  # equal for notes with the same normalised front and back
    Column("added", Day, nullable=False),
    _big("created"),
    _big("modified"),
    _flag("deleted"),  # a tombstone: what is rejected or deleted must not come back by itself
    Index("notes_by_fingerprint", "fingerprint"),
)

cards = _table(
    "cards",
    _link("note_id", "notes"),
    _link("deck_id", "decks"),
    _big("ordinal"),
    _big("position"),  # the order in which new cards are asked
    *_memory(),
    _flag("suspended"),
    Column("buried_until", Day),
    _big("flag", 0),
    _flag("deleted"),
    UniqueConstraint("note_id", "ordinal"),
    Index(
        "cards_of_the_day",
        "deck_id",
        "deleted",
        "suspended",
        "due",
        "position",
        "buried_until",
        "interval",
        "note_id",
    ),
)

reviews = _table(
    "reviews",
    _link("card_id", "cards"),
    _big("at"),  # milliseconds since 1970, UTC
    _big("utc_offset"),  # minutes
    Column("study_day", Day, nullable=False),
    _text("kind"),
    _big("grade"),
    _text("grader"),
    _text("answer"),
    Column("verdict", Text),
    _big("ms"),
    *_memory("before_"),
    *_memory("after_"),
    _text("scheduler"),
    _big("shift"),
    Index("reviews_of_card", "card_id", "id"),
    Index("reviews_of_day", "study_day", "card_id"),
)

documents = _table(
    "documents",
    _text("path", unique=True),
    _text("title"),
    _text("family"),
    _text("sha256"),
    _text("lines"),
    _text("places"),
    _text("sections"),
    _big("built"),
    Index("documents_by_sha256", "sha256"),
)

built = _table(
    "built",
    _link("document_id", "documents"),
    _link("note_id", "notes"),
    _text("key"),
    _text("note"),  # the note as the build last made it, so that "changed by you" can be told
    Index("built_of_document", "document_id"),
    Index("built_of_note", "note_id"),
)

claims = _table(
    "claims",
    _link("document_id", "documents"),
    _link("note_id", "notes"),
    _text("subject"),
    _text("what"),
    _text("says"),
    _big("first"),  # the line
    Index("claims_of_document", "document_id"),
    Index("claims_on_subject", "subject"),
)

drafts = _table(
    "drafts",
    _text("note"),
    _text("deck"),
    _text("flags"),
    _text("state"),
    _text("reason"),
    _text("twin"),
    _big("created"),
)

written = _table(
    "written",
    _text("passage", unique=True),  # its key: a model has read it, and is not asked again
    _big("at"),
)

operations = _table(
    "operations",
    _text("what"),
    _big("at"),
    Column("study_day", Day, nullable=False),
    _big("card_id"),  # the card to return to, 0 for none
    _big("newest_review"),  # what the log ended with: orders operations among reviews
    _text("change"),  # what takes it back
)

undone = _table(
    "undone",
    _text("what"),
    _big("at"),
    Column("study_day", Day, nullable=False),
    _big("card_id"),
    _big("operation_id"),  # 0 for a review
    _big("newest_review"),
    _big("newest_operation"),  # redo is offered only while nothing newer has happened
    _text("change"),  # what does it again
)
