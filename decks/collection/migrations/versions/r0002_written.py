"""What a model has read already, so that writing goes on where it stopped."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text
from sqlalchemy.schema import UniqueConstraint

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BIG = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "written",
        Column("id", _BIG, primary_key=True, autoincrement=True),
        Column("passage", Text, nullable=False),
        Column("at", _BIG, nullable=False),
        UniqueConstraint("passage", name="written_passage_once"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
