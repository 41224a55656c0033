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


def of_sample(card: Candidate, names: frozenset[str]) -> bool:
    """Say whether a card tells of what only the code of its document declares, by its `names`."""
    return not names.isdisjoint(_SHAPED.findall(f"{card.front} {card.back}"))
