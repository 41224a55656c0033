"""Labels that tell a quality alone: "Electrical", "Rule-based", which only beside the noun above them name a thing."""

import re

from decks.build.english.countable import counted, mass_ending
from decks.build.english.nominal import adjective
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.sentences import words
from decks.build.topic import Topic
from decks.dictionary import english

_ADJECTIVAL = re.compile(
    r"(?:[a-z]{3}ed|[a-z]{2}(?:based|backed|driven|free|ical|inal|ative|itive|neous|phic|ised|ized)|less|ible|able)$",
    re.IGNORECASE,
)
"""Ends of a label that names a sort of its topic by a quality alone: "Rule-Based"."""

_ENDING = re.compile(r"[a-z]{2,}(?:al|ic|ary|ory|ous|ful|ular|olar|ated|ized|ised|ward|ish)$")
_NOUNS = re.compile(
    r"(?:[aeiou]val|[uo]sal|rsal|[nr]ial|ethic|logic|music|magic|traffic|panic|rhetoric|arithmetic|critic|republic|fabric|metric|medic|clinic|plastic|metal|capital|glossary)$"
)
SELDOM = 0.012
"""An adjective stands in the plural at most so often for each singular."""


def alone(name: str) -> bool:
    """Say whether one word, or one of two with a stroke, is an adjective: by its end, and seldom in the plural."""
    low = name.lower()
    if "/" in name:
        return any(map(alone, name.split("/")))
    if " " in name or "-" in name or not _ENDING.fullmatch(low) or _NOUNS.search(low):
        return False
    known, many = english(), f"{low[:-1]}ies" if low.endswith("y") else f"{low}s"
    return known[many] <= SELDOM * known[low] + 60 and not counted(low)


def sorts(name: str) -> bool:
    """Say whether a name tells a sort of thing by a quality alone: "Rule-Based", "Rhythmic"."""
    low = name.lower()
    tells = adjective(name) or low.endswith("lar") or alone(name)
    return (" " not in name and tells and not counted(low) and not mass_ending(low)) or bool(
        _ADJECTIVAL.search(name)
    )


def joins(name: str, topic: Topic) -> bool:
    """Say whether a quality can stand before the noun of the heading above it: "Electrical" under "Tachometers"."""
    thing = topic.name
    if not thing or words(thing) > 3:
        return False
    if topic.kind == "kind":
        return sorts(name)
    plain = plural(thing) and " and " not in thing and not kind_of(thing.rsplit(maxsplit=1)[-1])
    return plain and topic.own and not topic.kind and alone(name)


def joined(name: str, topic: Topic, *, one: bool) -> str:
    """Return a quality before the noun above it; of `one` thing in the singular."""
    thing = topic.name
    if one and plural(thing):
        before, _, last = thing.rpartition(" ")
        thing = f"{before} {singular(last)}".strip()
    return f"{name.lower() if name[1:].islower() or '-' in name else name} {thing}"
