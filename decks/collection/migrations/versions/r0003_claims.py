"""What each document claims, so that documents that contradict each other are found."""

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BIG = BigInteger().with_variant(Integer, "sqlite")


def _link(name: str, table: str) -> Column[int]:
    key = ForeignKey(f"{table}.id", name=f"claims_{name}", ondelete="RESTRICT")
    return Column(name, _BIG, key, nullable=False)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "claims",
        Column("id", _BIG, primary_key=True, autoincrement=True),
        _link("document_id", "documents"),
        _link("note_id", "notes"),
        Column("subject", Text, nullable=False),
        Column("what", Text, nullable=False),
        Column("says", Text, nullable=False),
        Column("first", _BIG, nullable=False),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("claims_of_document", "claims", ["document_id"])
    op.create_index("claims_on_subject", "claims", ["subject"])
