"""The files of a directory tree that can be documents."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset(
    {
        *(".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd", ".txt", ".text"),
        *(".html", ".htm", ".xhtml", ".pdf", ".docx", ".epub"),
    }
)
"""A file of another name is read only when it is given by name: what it holds decides how, not this."""

_SKIPPED = frozenset({"CVS", "_darcs", "node_modules", "__pycache__", "__MACOSX", "venv", "site-packages"})


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield every file that is given, and of every directory the files that can be documents.

    Sorted within a directory, files before what is below it; no file twice. Hidden files, the
    folders of version control and of packages are passed over; links are followed, never in a
    circle. A path that is missing, or a directory that cannot be listed, is yielded itself, so
    that whoever reads it says so.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path.is_dir():
            yield from _below(path, seen)
        elif _new(path, seen):
            yield path


def _below(start: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    waiting = [start]
    while waiting:
        folder = waiting.pop()
        if not _new(folder, seen):
            continue
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        shown = [entry for entry in entries if not entry.name.startswith((".", "~$"))]
        for entry in shown:
            file = folder / entry.name
            if file.suffix.lower() in SUFFIXES and _is(entry, folder=False) and _new(file, seen):
                yield file
        below = [entry.name for entry in shown if entry.name not in _SKIPPED and _is(entry, folder=True)]
        waiting += [folder / name for name in reversed(below)]


def _is(entry: os.DirEntry[str], *, folder: bool) -> bool:
    try:
        return entry.is_dir() if folder else entry.is_file()
    except OSError:
        return False


def _new(path: Path, seen: set[tuple[int, int]]) -> bool:
    """Say whether a file or directory comes for the first time, and remember it."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return True
    identity = (state.st_dev, state.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True
