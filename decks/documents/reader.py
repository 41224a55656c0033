"""Files into documents: what a file holds decides how it is read, not what it is called."""

import hashlib
import os
import re
import stat
from pathlib import Path

from decks.documents import messages
from decks.documents.archive import Archive
from decks.documents.decode import decode
from decks.documents.document import Document, DocumentError, Family
from decks.documents.families import document
from decks.documents.lines import Lines, Progress
from decks.text import shown

LARGEST = 200 << 20
"""Bytes: a larger file is refused before it is read."""

LARGEST_TEXT = 64 << 20
"""Bytes: a larger text or web page is refused, since what is made of it takes many times its size."""

_TRIES = 3
_PDF = b"%PDF-"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_REFUSED = {
    b"\xd0\xcf\x11\xe0": "this is an old or password-protected Office file; save it as .docx without a password",
    b"{\\rtf": "this is rich text (RTF); save it as .docx",
    b"%!PS": "this is PostScript; convert it to PDF",
    b"AT&TFORM": "this is a DjVu file; convert it to PDF",
}
_FOREIGN = (
    ("xl/", "this is a spreadsheet; save the sheet as text"),
    ("ppt/", "this is a presentation; save it as PDF"),
    ("content.xml", "this is an OpenDocument file; save it as .docx"),
    ("Contents/", "this is a document of a program that is not read; save it as .docx or PDF"),
    ("Index/", "this is a document of a program that is not read; save it as .docx or PDF"),
)
_CHARSET = re.compile(
    rb"<meta[^>]{0,300}charset\s*=\s*[\"']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:\s|<!--.{0,20000}?-->|<\?xml.{0,300}?\?>)*<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(r"\s*<(?:div|p|section|article|main|h[1-6]|table|ul|ol|dl|span)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|li|h[1-6]|td|tr|dd|section|article)\s*>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|[-*] \S|```|\d{1,3}\. \S)", re.MULTILINE)
_MAIL = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,40}", re.MULTILINE)
_LOOKED_AT = 1 << 16


def read(path: Path, data: bytes, family: Family | None = None, progress: Progress | None = None) -> Document:
    """Return the document that a file's bytes make, by the rules of `family` or of the one they show.

    Reads Markdown, plain text, HTML, PDF, .docx, .epub and the messages of a chat in JSON. `progress` may raise to stop. Raises
    DocumentError, in one line that names the file, for everything that is none of these.
    """
    lines = _lines(_named(path), data, progress)
    return document(lines, str(path), hashlib.sha256(data).hexdigest(), family)


def read_file(path: Path) -> bytes:
    """Return what a file holds, as it was at one moment.

    Raises DocumentError for a file that is missing, unreadable, empty, too large, no ordinary file,
    or that another program keeps changing.
    """
    for _ in range(_TRIES):
        try:
            data = _bytes(path)
        except OSError as error:
            raise DocumentError(f"{_named(path)}: {_reason(error)}") from error
        except ValueError as error:
            raise DocumentError(f"{_named(path)}: this is no name of a file") from error
        if data is not None:
            return data
    raise DocumentError(
        f"{_named(path)}: another program is changing this file; try again when it has finished"
    )


def _bytes(path: Path) -> bytes | None:
    """Return a file's bytes, or nothing when it changed meanwhile."""
    # Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
    with open(
        path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
    ) as file:
        before = os.fstat(file.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise DocumentError(f"{_named(path)}: this is no ordinary file")
        if before.st_size > LARGEST:
            raise DocumentError(
                f"{_named(path)}: this file has {before.st_size >> 20:,} MB, the limit is {LARGEST >> 20}; split it"
            )
        data = file.read(LARGEST + 1)
        after = os.fstat(file.fileno())
    if len(data) != before.st_size or (before.st_mtime_ns, before.st_size) != (
        after.st_mtime_ns,
        after.st_size,
    ):
        return None
    if not data:
        raise DocumentError(f"{_named(path)}: the file is empty")
    return data


def _named(path: Path) -> str:
    """Return a path as it may stand in a message of one line."""
    return " ".join(shown(str(path)).splitlines())


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name the files in it, or build the folder"
    if isinstance(error, PermissionError):
        return "you are not allowed to read this"
    return (error.strerror or str(error)).lower()


def _lines(path: str, data: bytes, progress: Progress | None) -> Lines:
    """Return the lines of a file by the reader for what it holds."""
    for magic, refusal in _REFUSED.items():
        if data.startswith(magic):
            raise DocumentError(f"{path}: {refusal}")
    if _is_pdf(data):
        from decks.documents import pdf

        return pdf.read(data, path, progress)
    if data.startswith(_ZIP):
        return _unpacked(Archive(data, path), data, progress)
    if len(data) > LARGEST_TEXT:
        raise DocumentError(
            f"{path}: this is {len(data) >> 20:,} MB of text, the limit is {LARGEST_TEXT >> 20}; split it"
        )
    if _is_web_archive(data):
        raise DocumentError(f"{path}: this is a web archive or a mail; save the page as HTML")
    named = _CHARSET.search(data, 0, 4096)
    lines = decode(data, path, (named[1] or named[2]).decode() if named else "")
    if messages.exported(lines.lines):
        return messages.read(lines)
    start = "\n".join(lines.lines[:2000])[:_LOOKED_AT]
    if not _is_page(start):
        return lines
    from decks.documents import html

    page = html.read("\n".join(lines.lines), path, progress)
    return Lines(page.lines, page.places, (*lines.left_out, *page.left_out), page.title)


def _unpacked(archive: Archive, data: bytes, progress: Progress | None) -> Lines:
    names = archive.names
    if any(name.startswith("word/") for name in names):
        from decks.documents import docx

        return docx.read(archive, data, progress)
    if "META-INF/container.xml" in names:
        from decks.documents import epub

        return epub.read(archive, progress)
    for start, refusal in _FOREIGN:
        if any(name.startswith(start) for name in names):
            raise DocumentError(f"{archive.path}: {refusal}")
    raise DocumentError(f"{archive.path}: this is a zip archive; unpack it and build the folder")


def _is_pdf(data: bytes) -> bool:
    """Say whether a file is a PDF: they may begin with some junk, but not with a text about PDFs."""
    at = data.find(_PDF, 0, 1024)
    return at >= 0 and (not data[:at].strip(b"\xef\xbb\xbf \t\r\n\0") or b"startxref" in data[-2048:])


def _is_web_archive(data: bytes) -> bool:
    head = _MAIL.match(data[:_LOOKED_AT])
    return head is not None and b"\nmime-version:" in head[0].lower()


def _is_page(start: str) -> bool:
    """Say whether a text is a web page, or a part of one, and not Markdown with some tags in it."""
    if _PAGE.match(start):
        return True
    return (
        _FRAGMENT.match(start) is not None
        and len(_CLOSED.findall(start)) >= 3
        and not _MARKDOWN.search(start)
    )
