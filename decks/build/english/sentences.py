"""Prose into sentences, and what their beginnings say."""

import re

_SHORT = """e.g i.e ex etc vs cf al approx dr mr mrs ms prof st fig figs eq eqs vol p pp ca jr sr inc ltd co corp u.s u.k a.m p.m art sec v nos ed eds"""
_ABBREVIATIONS = frozenset(_SHORT.split())
_LONGEST = max(map(len, _ABBREVIATIONS))
_END = re.compile(
    r"[.!?;:…](?:(?<=[.!?])|(?<=\s[;:])-?\)|(?<=\w…))[\"”’')\]]*(?=\s+[\"“‘'(\[]?(?:[A-Z0-9`$]|[a-z]-|[a-z]+_[a-z]))"
)


def split(text: str) -> list[str]:
    """Return the sentences of a paragraph, each an exact part of it."""
    out: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end()]
        if (
            end[0][0] == "."
            and _abbreviated(piece)
            and not _ends_series(piece, text[end.end() + 1 : end.end() + 2])
        ):
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


def _ends_series(piece: str, after: str) -> bool:
    """Say whether the full stop of "etc." ends a sentence too: another begins with a capital after it."""
    return piece.endswith(" etc.") and after.isupper() and piece.count("(") <= piece.count(")")


def _abbreviated(text: str) -> bool:
    """Say whether the full stop at the end of a text belongs to an abbreviation or an initial."""
    tail = text[-_LONGEST - 2 : -1]
    if len(tail) > _LONGEST and tail.isalpha():
        return False
    last = text.rstrip("\"”’')]").rsplit(None, 1)[-1].lstrip('("“‘[').removesuffix(".")
    return last.lower() in _ABBREVIATIONS or last == "No" or (len(last) == 1 and last.isupper())


def whole(sentence: str) -> bool:
    """Say whether a sentence ends as one."""
    return sentence.rstrip().rstrip("\"”’')]").endswith((".", "!", "?"))


def argues(sentence: str) -> bool:
    """Say whether a sentence goes on from the one above it, as those of an argument do."""
    return sentence.startswith(("So ", "But ", "And ", "Thus ", "Therefore ", "However, ", "Hence "))


def bare(sentence: str) -> str:
    """Return a sentence without its full stop."""
    text = sentence.strip()
    return (
        text[:-1].rstrip()
        if text.endswith(".") and not text.endswith("..") and not _abbreviated(text)
        else text
    )


def words(text: str) -> int:
    """Count words."""
    return len(text.split())


def longer(text: str, most: int) -> bool:
    """Say whether a text has more than `most` words; a text of too few letters for them is not split."""
    return len(text) > 2 * most and len(text.split()) > most
