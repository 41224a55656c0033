"""Documents as they were built: every line, and where the sections are."""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from decks.collection.records import StoredDocument, StoredSection
from decks.collection.rows import decode, encode, milliseconds, moment, storable
from decks.collection.tables import documents
from decks.documents.document import Document


def read_document(connection: Connection, path: str) -> StoredDocument | None:
    """Return the document of that path as it was last built."""
    row = connection.execute(select(documents).where(documents.c.path == path)).one_or_none()
    return None if row is None else _document(row)


def read_documents(connection: Connection) -> list[StoredDocument]:
    """Return all documents, by path."""
    return [_document(row) for row in connection.execute(select(documents).order_by(documents.c.path))]


def find_document(connection: Connection, document: Document) -> Row[Any] | None:
    """Return the row of the same document: by path, or by content when the old path is gone."""
    same = connection.execute(select(documents).where(documents.c.path == document.path)).one_or_none()
    if same is not None:
        return same
    alike = select(documents).where(documents.c.sha256 == document.sha256).order_by(documents.c.id)
    return next((row for row in connection.execute(alike).all() if not Path(row.path).exists()), None)


def keep_document(connection: Connection, document: Document, now: datetime) -> None:
    """Keep a document that is not there yet; what was built before stays as it was built."""
    if find_document(connection, document) is None:
        connection.execute(insert(documents).values(**document_row(document), built=milliseconds(now)))


def document_row(document: Document) -> dict[str, Any]:
    """Return the columns of a document, all but when it was built."""
    sections = [StoredSection(one.heading, one.first, one.last, one.text) for one in document.sections]
    return {
        "path": document.path,
        "title": storable(document.title),
        "family": document.family,
        "sha256": document.sha256,
        "lines": storable("\n".join(document.lines)),
        "places": encode(document.places),
        "sections": encode(sections),
    }


def _document(row: Row[Any]) -> StoredDocument:
    return StoredDocument(
        row.id,
        row.path,
        row.title,
        row.family,
        row.sha256,
        tuple(row.lines.split("\n")) if row.lines else (),
        decode(row.places, tuple[str, ...]),
        decode(row.sections, tuple[StoredSection, ...]),
        moment(row.built),
    )
