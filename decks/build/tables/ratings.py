"""Tables of a data sheet: what a device bears and needs, each figure with its unit and its device."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from decks.build.candidate import Candidate
from decks.build.english.nouns import plural
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.build.tables import rows
from decks.documents.document import Block, Section

_BOUNDS = {
    "min": "minimum",
    "minimum": "minimum",
    "typ": "typical",
    "typical": "typical",
    "nom": "nominal",
    "nominal": "nominal",
    "max": "maximum",
    "maximum": "maximum",
}
_VALUE = re.compile(r"(?:values?|ratings?|rated values?|specifications?|specs?)$", re.IGNORECASE)
_UNIT = re.compile(r"units?$", re.IGNORECASE)
_CONDITION = re.compile(r"(?:test )?conditions?$", re.IGNORECASE)
_PARAMETER = re.compile(
    r"(?:parameters?|characteristics?|items?|features?|functions?|descriptions?|ratings?|specifications?|specs?|propert(?:y|ies)|)$",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"\b(?!ISO|IEC|USB|IEEE|RFC|DIN|ANSI|RS-?\d)(?:[A-Z]{3,}[A-Za-z]*-?\d[\w-]*|[A-Z][A-Za-z]*-?\d{2,}[\w-]*)\b"
)
_FIGURE = re.compile(r"[-+±−<>≤≥~]?\s?\d[\d.,]*(?:\s?(?:to|…|\.\.\.?|–|-)\s?[-+−]?\d[\d.,]*)?$")
_WITH_UNIT = re.compile(
    r"[-+±−<>≤≥~]?\s?\d[\d.,]*(?:\s?(?:to|…|–|-|×|x)\s?[-+−]?\d[\d.,]*){0,2}\s?(?:[kMGmµnp]?(?:V|A|W|Hz|s|m|g|Ω|F|H|B|bps|Pa|bar|L|l)|°C|°F|%|dBm?|ppm|kbps|Mbps|cm|mm|min|h|bits?)$"
)
_UNNAMED = re.compile(r"\b(?:min|max|minimum|maximum|typ|typical)\b|[@=<>]", re.IGNORECASE)
_STRESS = re.compile(r"\babsolute maximum\b", re.IGNORECASE)
LONGEST = 6
"""Of a parameter that is asked for, in words."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table has what: its parameters, its bounds with their words, units and conditions; -1 for nowhere."""

    parameter: int
    bounds: tuple[tuple[int, str], ...]
    unit: int
    condition: int


def device(headings: Sequence[str]) -> str:
    """Return the model that the first headings of a document name: "The KTL-20 kettle"."""
    return next((found[0] for name in headings if (found := _DEVICE.search(name))), "")


def rated(header: Sequence[str]) -> bool:
    """Say whether a table has figures in columns of least, usual and greatest, or as values of parameters."""
    if any(_bound(name) for name in header[1:]):
        return True
    units = any(map(_UNIT.match, header))
    return any(map(_VALUE.match, header[1:])) and (units or _PARAMETER.match(header[0]) is not None)


def candidates(block: Block, section: Section, wording: Wording) -> Iterator[Candidate]:
    """Return a card for each figure that is whole: with the parameter, the unit and the device."""
    name = device(section.heading) or wording.device
    header, *body = block.rows
    at = _columns(header)
    if not name or at is None:
        return
    names = [row[at.parameter] for row in body]
    stress = any(map(_STRESS.search, section.heading))
    for row, item in zip(body, block.items[1:], strict=True):
        parameter = _parameter(row[at.parameter], wording)
        if not parameter or names.count(row[at.parameter]) > 1:
            continue
        for asked, back in _figures(row, at, stress=stress):
            yield Candidate(
                f"What is the {asked}{parameter} of the {name}?",
                back,
                " | ".join(row),
                section.heading,
                item.first,
                item.last,
                sort="table",
                subject=f"{parameter} of the {name}",
                worth=3,
            )


def _bound(name: str) -> str:
    return _BOUNDS.get(name.strip(" .").lower(), "")


def _columns(header: Sequence[str]) -> _Columns | None:
    parameter = next((n for n, name in enumerate(header) if _PARAMETER.match(name)), -1)
    bounds = tuple((n, word) for n, name in enumerate(header) if n != parameter and (word := _bound(name)))
    if not bounds:
        bounds = tuple((n, "") for n, name in enumerate(header) if n != parameter and _VALUE.match(name))
    unit = next((n for n, name in enumerate(header) if _UNIT.match(name)), -1)
    condition = next((n for n, name in enumerate(header) if _CONDITION.match(name)), -1)
    return _Columns(parameter, bounds, unit, condition) if parameter >= 0 and bounds else None


def _parameter(name: str, wording: Wording) -> str:
    """Return a parameter as it stands in a question, or nothing where it would not be a plain noun."""
    if not name[:1].isalpha() or words(name) > LONGEST or _UNNAMED.search(name) or plural(name):
        return ""
    return rows.lowered(name, wording)


def _figures(row: Sequence[str], at: _Columns, *, stress: bool) -> Iterator[tuple[str, str]]:
    """Return what of a row can be asked, with the answers; of what a device bears, the greatest alone."""
    for column, word in at.bounds:
        if stress and word and word != "maximum":
            continue
        if word == "minimum" and any(other == "typical" for _, other in at.bounds):
            continue
        if figure := _whole(row, column, at.unit):
            condition = row[at.condition] if at.condition >= 0 else ""
            told = f" ({condition})" if condition[:1].isalnum() and "$" not in condition else ""
            yield f"absolute {word} " if stress and word else f"{word} " if word else "", figure + told


def _whole(row: Sequence[str], column: int, unit: int) -> str:
    """Return a figure with its unit, or nothing where one of them is missing."""
    figure = row[column]
    if _WITH_UNIT.match(figure):
        return figure
    measure = row[unit] if unit >= 0 else ""
    if not _FIGURE.match(figure) or not re.match(r"[A-Za-z°%µΩ]", measure):
        return ""
    return f"{figure}%" if measure == "%" else f"{figure} {measure}"
