"""An e-book as Markdown-like lines: its chapters in reading order, each under one heading."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from decks.documents import html
from decks.documents.archive import Archive
from decks.documents.decode import decode
from decks.documents.document import DocumentError
from decks.documents.extract import Extract, words
from decks.documents.lines import Lines, Progress

LARGEST_CHAPTER = 32 << 20
"""Bytes: a larger chapter is left out, since its tree takes ten times as much memory."""

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", ""})
_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_LARGEST_XML = 16 << 20
_TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class _Book:
    """What the package says: the title, the files in reading order, and a name for those in the contents."""

    title: str
    spine: tuple[str, ...]
    names: dict[str, str]


def read(archive: Archive, progress: Progress | None = None) -> Lines:
    """Return the text of a book; places are "chapter title, paragraph n".

    Chapters that cannot be read are listed as left out. Raises DocumentError when the book is
    protected, damaged, or has no text.
    """
    book = _book(archive)
    locked = _locked(archive)
    extract, left_out = Extract(), []
    place = "beginning"
    for at, name in enumerate(book.spine):
        if progress:
            progress(at, len(book.spine))
        try:
            if name in locked:
                left_out.append(f"{name!r} is copy-protected")
            else:
                place = _chapter(archive, name, book, extract, place)
        except DocumentError as error:
            left_out.append(str(error).removeprefix(f"{archive.path}: "))
    if not extract and locked:
        raise DocumentError(f"{archive.path}: this book is copy-protected and cannot be read")
    if not extract:
        raise DocumentError(f"{archive.path}: this book holds no text; its pages may be pictures")
    return extract.lines(book.title, left_out)


def _chapter(archive: Archive, name: str, book: _Book, extract: Extract, place: str) -> str:
    """Add one file of the spine; return the place that it ended in."""
    data = archive.read(name, LARGEST_CHAPTER)
    if not data.strip():
        return place
    declared = re.search(rb"encoding=[\"']([\w-]{1,40})", data[:200])
    text = "\n".join(decode(data, name, declared[1].decode() if declared else "").lines)
    page = html.flow(html.parse(text, name))
    heading, listed = page.heading(), book.names.get(name, "")
    place = (listed or heading)[:_TITLE_LENGTH] or place
    if listed and not heading:
        extract.add([f"# {listed}"], place)
    page.pour(extract, f"{place}, ")
    return place


def _book(archive: Archive) -> _Book:
    rootfile = _xml(archive, _CONTAINER).find(".//{*}rootfile")
    package = posixpath.normpath(unquote(rootfile.get("full-path", ""))) if rootfile is not None else ""
    tree = _xml(archive, package)
    base = posixpath.dirname(package)
    items = {item.get("id", ""): item for item in tree.iterfind(".//{*}manifest/{*}item")}
    files = {key: _resolved(base, item.get("href", "")) for key, item in items.items()}
    contents = [files[key] for key, item in items.items() if "nav" in item.get("properties", "").split()]
    spine = [
        files[key]
        for entry in tree.iterfind(".//{*}spine/{*}itemref")
        if (key := entry.get("idref", "")) in files
        and entry.get("linear") != "no"
        and items[key].get("media-type", "") in _PAGES
        and files[key] not in contents
    ]
    ncx = [files[key] for key, item in items.items() if item.get("media-type") == "application/x-dtbncx+xml"]
    title = tree.find(".//{*}metadata/{*}title")
    return _Book(
        words(title.text or "") if title is not None else "",
        tuple(dict.fromkeys(spine)),
        _listed(archive, contents[:1], ncx[:1]),
    )


def _listed(archive: Archive, contents: list[str], ncx: list[str]) -> dict[str, str]:
    """Return how the table of contents names each file; the first entry of a file is its name."""
    names: dict[str, str] = {}
    try:
        for name in contents:
            tree = html.parse("\n".join(decode(archive.read(name, _LARGEST_XML), name).lines), name)
            for link in tree.css("nav a"):
                target = _resolved(posixpath.dirname(name), link.attributes.get("href") or "")
                names.setdefault(target, words(link.text()))
        for name in ncx if not names else []:
            for point in _xml(archive, name).iterfind(".//{*}navPoint"):
                label, content = point.find("{*}navLabel/{*}text"), point.find("{*}content")
                if label is not None and content is not None:
                    target = _resolved(posixpath.dirname(name), content.get("src", ""))
                    names.setdefault(target, words(label.text or ""))
    except DocumentError:
        return {}
    return names


def _locked(archive: Archive) -> set[str]:
    """Return the files that are encrypted; disguised fonts do not count."""
    if _ENCRYPTION not in archive:
        return set()
    locked = set()
    for entry in _xml(archive, _ENCRYPTION).iterfind(".//{*}EncryptedData"):
        method, target = entry.find("{*}EncryptionMethod"), entry.find(".//{*}CipherReference")
        if target is not None and (method is None or method.get("Algorithm") not in _FONTS):
            locked.add(_resolved("", target.get("URI", "")))
    return locked


def _resolved(base: str, link: str) -> str:
    return posixpath.normpath(posixpath.join(base, unquote(link.partition("#")[0]))) if link else ""


def _xml(archive: Archive, name: str) -> ET.Element:
    data = archive.read(name, _LARGEST_XML)
    try:
        return ET.fromstring(data)  # noqa: S314  expat limits what entities may grow to
    except (ET.ParseError, ValueError, LookupError) as error:
        raise DocumentError(f"{archive.path}: {name!r} is damaged in this book; get it anew") from error
