"""A file's bytes into a document: the format is told by what is in the file, not by its name."""

import hashlib
import re
from pathlib import Path

from decks.documents.document import Document, DocumentError, Family
from decks.documents.lines import Lines, Progress

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEGINNING = 4096


def read(path: Path, data: bytes, family: Family | None = None, progress: Progress | None = None) -> Document:
    """Read the document that `data`, the content of the file `path`, is.

    Raises DocumentError for what cannot be read; `progress` may raise to stop.
    """
    from decks.documents.families import document

    if not data:
        raise DocumentError(f"{path}: this file is empty")
    lines = _lines(data, str(path), progress)
    return document(lines, str(path), hashlib.sha256(data).hexdigest(), family)


def _lines(data: bytes, path: str, progress: Progress | None) -> Lines:
    if b"%PDF-" in data[:1024]:
        from decks.documents import pdf

        return pdf.read(data, path, progress)
    if data.startswith(b"PK\x03\x04"):
        return _archived(data, path, progress)
    from decks.documents.decode import decode

    lines = decode(data, path)
    beginning = "\n".join(lines.lines[:200])[:_BEGINNING]
    if not _HTML.match(beginning):
        return lines
    from decks.documents import html

    return html.read("\n".join(lines.lines), path, progress)


def _archived(data: bytes, path: str, progress: Progress | None) -> Lines:
    from decks.documents.archive import Archive

    archive = Archive(data, path)
    if "word/document.xml" in archive:
        from decks.documents import docx

        return docx.read(archive, data, progress)
    if "META-INF/container.xml" in archive:
        from decks.documents import epub

        return epub.read(archive, progress)
    raise DocumentError(f"{path}: this is an archive, not a document; unpack it and build what is in it")
