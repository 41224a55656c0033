"""Prose into sentences, and what their beginnings say."""

import re

_ABBREVIATIONS = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|al|approx|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|Figs|Eq|Eqs|Vol|pp?|ca|Jr|Sr|Inc|Ltd|Co|Corp|U\.S|U\.K|a\.m|p\.m|Art|Sec|v|Nos|ed|eds)"
    r"|\b[A-Z])\.$"
)
_END = re.compile(r"(?:[.!?]|(?<=\s)[;:]-?\)|(?<=\w)…)[\"”’')\]]*(?=\s+[\"“‘'(\[]?(?:[A-Z0-9`$]|[a-z]-))")


def split(text: str) -> list[str]:
    """Return the sentences of a paragraph, each an exact part of it."""
    out: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end()]
        if end[0][0] == "." and _ABBREVIATIONS.search(piece.rstrip("\"”’')]")):
            continue
        if (
            piece.count("(") > piece.count(")")
            and end[0][0] == "."
            and len(piece) < 400
            and ")" in text[end.end() : end.end() + 120]
        ):
            continue
        out.append(piece.strip())
        start = end.end()
    if rest := text[start:].strip():
        out.append(rest)
    return [piece for piece in out if piece]


def whole(sentence: str) -> bool:
    """Say whether a sentence ends as one."""
    return bool(re.search(r"[.!?][\"”’')\]]*$", sentence.strip()))


def bare(sentence: str) -> str:
    """Return a sentence without its full stop."""
    text = sentence.strip()
    return (
        text[:-1].rstrip()
        if text.endswith(".") and not text.endswith("..") and not _ABBREVIATIONS.search(text)
        else text
    )


def words(text: str) -> int:
    """Count words."""
    return len(text.split())
