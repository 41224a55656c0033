"""Words that a converter tore: ligatures and letters set apart, and formulas read sign by sign."""

import re
from collections.abc import Iterator, Sequence

from decks.dictionary import english
from decks.documents.blocks import HEADING, Row

FEWEST_LIGATURES = 2
"""So many ligatures that stand alone show that a converter parted them from their words."""

_ALONE = (" fi ", " fl ", " ff ", " ffi ", " ffl ")
_LIGATURE = re.compile(
    r"(?<![\w$\\])(?:(?P<b>[A-Za-z]+) {1,2})?(?P<l>ffi|ffl|fi|fl|ff)(?: {1,2}(?P<a>[a-z]+))?(?![\w$])"
)
_PREFIXES = frozenset(["in", "de", "re", "con", "un", "pro", "non", "pre", "inter", "co", "dis"])
_SPACED = re.compile(r"(?<!\S)\S(?: \S)+(?: {3,}\S(?: \S)+)+(?!\S)")
_GAP = re.compile(r" {3,}")
_OWNING = re.compile(r"(?<=[a-z]) ['’] (?=s\b)")
_QUOTED = re.compile(r"(?<=“) | (?=”)")
_STOP = re.compile(r"(?<=[\w)°%]) (?=[,.](?:\s|$))")
_INITIALS = re.compile(r"(?P<w>\b[A-Z] [a-z]+(?: [A-Z] [a-z]+){1,5}) ?\((?P<i>[A-Z]{2,6})\)")
_FORMULA = re.compile(r"\$([^$\n]{1,120})\$")
_FONT = re.compile(
    r"\\(?:math(?:sf|rm|bf|it|tt)|text(?:rm|sf)?|sf|rm|bf|it|tt|(?:script|text|display)style)\b ?"
)
_BLANK = re.compile(r"\\[ :;,!]")
_RAISED = re.compile(r"\^\{?([\d+−-]+)\}?")
_NAMED = re.compile(r"\\([A-Za-z]+)(?![A-Za-z]) ?")
_SIGN_NAMES = """pm times cdot approx leq le geq ge circ infty neq alpha beta gamma delta epsilon theta lambda mu pi rho sigma tau
    phi omega Delta Sigma Omega Phi"""
_SIGNS = dict(zip(_SIGN_NAMES.split(), "±×·≈≤≤≥≥°∞≠αβγδεθλµπρστφωΔΣΩΦ", strict=True))
_TURN = re.compile(r"\^\{?°\}?")
_SIGNS_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = re.compile(r"(?<=[A-Za-z])_\{?(\d)\}?(?!\w)")
_SIGNS_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_UNIT = re.compile(r"(?<=\d)(?=[A-Za-z%Ωµ])(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)")
_LETTERS = re.compile(r"[A-Za-z](?: ?, ?[A-Za-z])*")
_READ_APART = re.compile(r"[{}] |\d \d|\d \. \d")
"""What a program leaves that reads a formula sign by sign."""


def mended(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with the words whole that a converter tore, and its formulas of a few signs as plain text."""
    alone = sum(any(map(row.text.__contains__, _ALONE)) for row in rows)
    for row in rows:
        text = row.text
        if alone >= FEWEST_LIGATURES and any(map(f"{text} ".__contains__, _ALONE)):
            text = _LIGATURE.sub(_joined, text)
        if "   " in text and text[:1] != "|":
            text = _SPACED.sub(_closed, text)
        if " ’ " in text or " ' " in text or "“ " in text:
            text = _QUOTED.sub("", _OWNING.sub("’", text))
        if "(" in text:
            text = _INITIALS.sub(_spelled, text)
        if "$" in text:
            text = _FORMULA.sub(_plain, text)
        if " ," in text or " ." in text:
            text = _STOP.sub("", text)
        if text[:1] == "#" and (heading := HEADING.match(text)):
            text = f"{heading[1]} {_whole(heading[2] or '')}"
        yield row if text == row.text else Row(text, row.first, row.last)


def _joined(found: re.Match[str]) -> str:
    """Return the words around a ligature, joined to the one, to the other or to both."""
    before, ligature, after = found["b"] or "", found["l"], found["a"] or ""
    if not before:
        return ligature + after
    if not after:
        return before + ligature
    known = english()
    both, right, left = f"{before}{ligature}{after}", f"{ligature}{after}", f"{before}{ligature}"
    free = before.lower() in known and (len(before) > 1 or before in "aAI")
    if both.lower() in known and (not (free and right in known) or before.lower() in _PREFIXES):
        return both
    if free and right in known:
        return f"{before} {right}"
    if ligature == "ff" and after in known:
        return f"{left} {after}"
    return f"{before} {right}" if free and ligature in {"fi", "fl"} else both


def _closed(found: re.Match[str]) -> str:
    """Return a run of single letters as its words, which wider gaps part."""
    return " ".join(word.replace(" ", "") for word in _GAP.split(found[0]))


def _spelled(found: re.Match[str]) -> str:
    """Return a name whose initials stand apart from their words with its words whole: "R andom A ccess (RA)"."""
    *names, last = re.split(r" (?=[A-Z] )", found["w"])
    pieces = [name.split(" ") for name in (*names, last)]
    if "".join(piece[0] for piece in pieces) != found["i"] or all(piece[1] in english() for piece in pieces):
        return found[0]
    return f"{' '.join(map(''.join, pieces))} ({found['i']})"


def _whole(title: str) -> str:
    """Return a title whose pieces are no words as the one word that they make up."""
    first, *rest = title.split() or [""]
    word = "".join((first, *rest)).lower()
    torn = rest and word.isalpha() and all(map(str.islower, rest)) and word in english()
    return first + "".join(rest) if torn and any(piece not in english() for piece in rest) else title


def _plain(found: re.Match[str]) -> str:
    """Return a formula that has nothing but letters, figures and plain signs as text; any other as it is."""
    told = found[1].strip()
    if not _READ_APART.search(told):
        return _SIGNS.get(told[1:], told if _LETTERS.fullmatch(told) else found[0])
    told = _BLANK.sub("", _FONT.sub("", told)).replace("\\%", "%")
    told = "".join(_NAMED.sub(lambda name: _SIGNS.get(name[1], name[0]), told).split())
    told = _RAISED.sub(lambda power: power[1].translate(_SIGNS_RAISED), _TURN.sub("°", told))
    told = _LOWERED.sub(lambda index: index[1].translate(_SIGNS_LOWERED), told)
    told = re.sub(r"_?\{([\w.,]+)\}", r"\1", told).replace("{", "").replace("}", "").replace("_", "")
    return found[0] if "\\" in told or "^" in told else _UNIT.sub(" ", told.replace("=", " = "))
