"""The lines of a file, before anyone knows what they mean."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much, several times a second; to stop, it raises."""

ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
"""Matches the characters that no line keeps; see `plain`."""

_CONTROL = re.compile(
    r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_BREAKS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_WINDOWS = {at: bytes([at]).decode("cp1252", "ignore") or None for at in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Lines:
    """A file as lines without their ends.

    For a text file `lines` are the lines on disk and `places` is empty. For every other format they
    are extracted, Markdown-like, and `places` says of each where it stands ("page 3, paragraph 2").
    `left_out` lists what could not be read, one sentence each; `title` is what the file calls itself.
    """

    lines: tuple[str, ...]
    places: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    title: str = ""


def plain(line: str) -> str:
    """Return `line` without what is no text, its characters composed (NFC).

    Control characters and terminal escapes go, but C1 controls that stand for Windows-1252 become
    what they stood for; every character that some program ends a line at becomes a blank, a lone
    surrogate U+FFFD.
    """
    if line.isascii() and line.isprintable():
        return line
    if ODD.search(line):
        line = _BREAKS.sub(" ", line.replace("\ufeff", "").lstrip("\x0b\x0c").translate(_WINDOWS))
        line = _SURROGATES.sub("\ufffd", _CONTROL.sub("", line))
    return unicodedata.normalize("NFC", line)
