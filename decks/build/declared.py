"""The classes and tables that the code in a document declares: a learner meets them nowhere else.

Functions are left, for a framework says what those are called that it wants written.
"""

import re
from collections.abc import Iterable

from decks.build.candidate import Candidate

_BEGINNING = frozenset(
    [
        "class",
        "interface",
        "struct",
        "enum",
        "CREATE",
        "export",
        "default",
        "public",
        "private",
        "protected",
        "static",
        "final",
        "abstract",
        "data",
        "pub",
    ]
)
_DECLARED = re.compile(
    r"^\s*(?:(?:export|default|public|private|protected|static|final|abstract|data|pub) )*"
    r"(?:class|interface|struct|enum|CREATE TABLE(?: IF NOT EXISTS)?)\s+(?P<n>[A-Za-z]\w{2,60})\s*(?:[({:;<]|extends\b|implements\b|$)"
)
_SHAPED = re.compile(r"[A-Za-z]\w*(?:[a-z][A-Z]|_[A-Za-z])\w*")
LONGEST = 200
"""A line of more letters declares nothing that is looked for."""


def declared(lines: Iterable[str]) -> frozenset[str]:
    """Return the names, of more than one word run together, that lines of code declare."""
    found = (
        named
        for line in lines
        if len(line) < LONGEST
        and line.lstrip().partition(" ")[0] in _BEGINNING
        and (named := _DECLARED.match(line))
    )
    return frozenset(named["n"] for named in found if _SHAPED.fullmatch(named["n"]))


_FENCE = re.compile(r"^\s*(?:```|~~~)")
_LOCAL = re.compile(
    r"\s*(?:(?:async )?(?:def|function|fn|func) (?P<f>[a-zA-Z_]\w*)\s*\(|for (?P<i>[a-z_]\w*) in |(?:let|const|var|my|local) (?P<v>[a-z_]\w*)\b|(?P<a>[a-z_]\w*) ?= ?[^=>])"
)
_CODED = re.compile(r"`(?P<n>[a-zA-Z_]\w*)")


def local(lines: Iterable[str]) -> frozenset[str]:
    """Return the functions and variables that lines of code between fences name: in a chat they are of an example."""
    found: set[str] = set()
    code = False
    for line in lines:
        if _FENCE.match(line):
            code = not code
        elif code and len(line) < LONGEST and (named := _LOCAL.match(line)):
            found.update(name for name in named.groups() if name)
    return frozenset(found)


def of_sample(card: Candidate, names: frozenset[str]) -> bool:
    """Say whether a card tells of what only the code of its document declares, by its `names`."""
    told = _SHAPED.findall(f"{card.front} {card.back}") + _CODED.findall(card.front)
    return not names.isdisjoint(told)
