"""The quote of a draft, found again in its section: exactly, or offered as a repair."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from decks.text import normalised

_ALIKE = 90.0
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote stands: the section's own words for it, and whether they are exactly the quote's."""

    text: str
    exact: bool


def find(quote: str, section: str) -> Found | None:
    """Return the section's own words for `quote`, or None when nothing like it stands there.

    A quote counts as exact when it is a substring under `normalised`. What is merely alike may have lost
    a "not" or changed a number, so it is only ever a repair for a person to look at.
    """
    plain, places = _mapped(section)
    wanted = normalised(quote).strip()
    if len(wanted) < _SHORTEST:
        return None
    at = plain.find(wanted)
    if at >= 0:
        return Found(section[places[at] : places[at + len(wanted) - 1] + 1], exact=True)
    near = fuzz.partial_ratio_alignment(wanted, plain, score_cutoff=_ALIKE)
    if near is None or near.dest_end <= near.dest_start or len(wanted) > len(plain):
        return None
    start, end = _whole_words(plain, near.dest_start, near.dest_end)
    return Found(section[places[start] : places[end - 1] + 1], exact=False)


def _mapped(text: str) -> tuple[str, list[int]]:
    """Return the normalised text and, for each of its characters, its place in `text`."""
    pieces: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        plain = " " if char.isspace() else normalised(char)
        if plain == " " and (not pieces or pieces[-1] == " "):
            continue
        pieces.extend(plain)
        places.extend([at] * len(plain))
    return "".join(pieces), places


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1] != " ":
        start -= 1
    while end < len(text) and text[end] != " ":
        end += 1
    return start, end
