"""Reading the sample documents of the tests."""

from pathlib import Path

from decks.documents.document import Document, Family
from decks.documents.families import document
from decks.documents.lines import Lines

SAMPLES = Path(__file__).parent / "data" / "documents"


def read_text(text: str, path: str = "notes.md", family: Family | None = None) -> Document:
    return document(Lines(tuple(text.splitlines())), path, "0" * 64, family)


def sample(name: str) -> Document:
    return read_text((SAMPLES / name).read_text(encoding="utf-8"), name)
