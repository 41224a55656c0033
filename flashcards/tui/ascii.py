"""Screens for a terminal whose locale is not UTF-8: our own signs in ASCII, the rest as far as it goes."""

import codecs
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("─━▔▁▂▃▀▄╌┄═", "-"),
        **dict.fromkeys("│┃▏▕▎▌▐▅▆▇█║", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝", "+"),
        **dict.fromkeys("✓▸☑", "+"),
        **dict.fromkeys("✗✕", "x"),
        **dict.fromkeys("•·", "*"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("–—", "-"),
        "↻": "~",
        "›": ">",
        "…": ".",
        "▼": "v",
        "▾": "v",
        "▲": "^",
        "☐": "-",
        "⚑": "F",
        "★": "*",
        "→": ">",
        "←": "<",
        "↑": "^",
        "↓": "v",
    }
)


def is_needed(encoding: str) -> bool:
    """Say whether a stream of this encoding cannot take every character."""
    try:
        return codecs.lookup(encoding).name != "utf-8"
    except LookupError:
        return True


class Ascii(LineFilter):
    """Replaces our signs by ASCII ones, and what the encoding cannot say by question marks."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding if _is_known(encoding) else "ascii"

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Rewrite the texts of a line, each in as many cells as before."""
        del background
        return [
            segment if segment.text.isascii() else Segment(_said(segment.text, self._encoding), segment.style)
            for segment in segments
        ]


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


@lru_cache(4096)
def _said(text: str, encoding: str) -> str:
    return "".join(_char(char, encoding) for char in text.translate(_SIGNS))


def _char(char: str, encoding: str) -> str:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return "?" * cell_len(char)
    return char
