"""The first schema of a collection."""

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Text
from sqlalchemy.schema import SchemaItem, UniqueConstraint

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_BIG = BigInteger().with_variant(Integer, "sqlite")
_MEMORY = ("repetitions", "interval", "ease", "lapses")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "settings",
        Column("name", Text, nullable=False, primary_key=True),
        Column("value", Text, nullable=False),
        sqlite_strict=True,
    )
    _create("decks", *_texts("name", "settings"), UniqueConstraint("name", name="decks_name_once"))
    _create_notes_and_cards()
    _create_reviews()
    _create_documents()
    _create(
        "operations",
        *_texts("what", "study_day", "change"),
        *_numbers("at", "card_id", "newest_review"),
    )
    _create(
        "undone",
        *_texts("what", "study_day", "change"),
        *_numbers("at", "card_id", "operation_id", "newest_review", "newest_operation"),
    )


def _create_notes_and_cards() -> None:
    words = ("guid", "kind", "front", "back", "points", "aliases", "tags", "sources", "remark")
    _create(
        "notes",
        *_texts(*words, "search", "fingerprint", "added"),
        *_numbers("created", "modified"),
        _flag("deleted"),
        UniqueConstraint("guid", name="notes_guid_once"),
    )
    op.create_index("notes_by_fingerprint", "notes", ["fingerprint"])
    _create(
        "cards",
        _link("cards", "note_id", "notes"),
        _link("cards", "deck_id", "decks"),
        *_numbers("ordinal", "position", *_MEMORY),
        Column("due", Text),
        Column("buried_until", Text),
        _flag("suspended"),
        Column("flag", _BIG, nullable=False, server_default="0"),
        _flag("deleted"),
        UniqueConstraint("note_id", "ordinal", name="cards_note_id_once"),
    )
    order = ("deck_id", "deleted", "suspended", "due", "position", "buried_until", "interval", "note_id")
    op.create_index("cards_of_the_day", "cards", list(order))


def _create_reviews() -> None:
    _create(
        "reviews",
        _link("reviews", "card_id", "cards"),
        *_texts("study_day", "kind", "grader", "answer", "scheduler"),
        *_numbers("at", "utc_offset", "grade", "ms", "shift"),
        *_numbers(*(f"{side}_{name}" for side in ("before", "after") for name in _MEMORY)),
        Column("verdict", Text),
        Column("before_due", Text),
        Column("after_due", Text),
    )
    op.create_index("reviews_of_card", "reviews", ["card_id", "id"])
    op.create_index("reviews_of_day", "reviews", ["study_day", "card_id"])


def _create_documents() -> None:
    _create(
        "documents",
        *_texts("path", "title", "family", "sha256", "lines", "places", "sections"),
        *_numbers("built"),
        UniqueConstraint("path", name="documents_path_once"),
    )
    op.create_index("documents_by_sha256", "documents", ["sha256"])
    _create(
        "built",
        _link("built", "document_id", "documents"),
        _link("built", "note_id", "notes"),
        *_texts("key", "note"),
    )
    op.create_index("built_of_document", "built", ["document_id"])
    op.create_index("built_of_note", "built", ["note_id"])
    _create("drafts", *_texts("note", "deck", "flags", "state", "reason", "twin"), *_numbers("created"))


def _create(name: str, *items: SchemaItem) -> None:
    number = Column("id", _BIG, primary_key=True, autoincrement=True)
    op.create_table(name, number, *items, sqlite_autoincrement=True, sqlite_strict=True)


def _texts(*names: str) -> tuple[Column[str], ...]:
    return tuple(Column(name, Text, nullable=False) for name in names)


def _numbers(*names: str) -> tuple[Column[int], ...]:
    return tuple(Column(name, _BIG, nullable=False) for name in names)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _link(table: str, column: str, parent: str) -> Column[int]:
    to = ForeignKey(f"{parent}.id", ondelete="RESTRICT", name=f"{table}_{column}")
    return Column(column, _BIG, to, nullable=False)
