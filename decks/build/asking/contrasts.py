"""A sentence that sets two things against each other."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.clauses import Clause, clause
from decks.build.english.subjects import many

_AGAINST = re.compile(
    r"^(?:While |Whereas )?(?P<a>[^,;]{8,110}?),? (?P<w>while|whereas|but) (?P<b>[^,;]{8,110})$"
)
_AGAINST_WORDS = (" while ", " whereas ", " but ")
_FRONTED = re.compile(r"^(?:While|Whereas) (?P<a>[^,;]{8,110}), (?P<b>[^,;]{8,110})$")


def contrasted(text: str) -> Asked | None:
    """Ask how two things differ that one sentence tells apart: "A is fast, while B is cheap"."""
    fronted = text.startswith(("While ", "Whereas "))
    if not fronted and not any(map(text.__contains__, _AGAINST_WORDS)):
        return None
    found = _FRONTED.match(text) if fronted else _AGAINST.match(text)
    if not found or "but" in found.groupdict().values() or (fronted and _meanwhile(found["a"])):
        return None
    one, other = clause(found["a"], ""), clause(found["b"], "")
    if one is None or other is None or one.context or other.context or not _alike(one, other):
        return None
    first, second = _inside(one.subject), other.subject
    back = f"{found['a']}, while {found['b']}" if fronted else text
    return Asked(
        f"How do {first} and {second} differ?",
        back[0].upper() + back[1:],
        f"{first} and {second}",
        "contrast",
    )


def _meanwhile(text: str) -> bool:
    """Say whether what follows "While" is what somebody does at the time, and no statement: "moving the statistics"."""
    first, _, rest = text.partition(" ")
    return bool(verbs.progressive(first.lower())) and rest.partition(" ")[0] not in verbs.AUXILIARIES


def _alike(one: Clause, other: Clause) -> bool:
    """Say whether two statements speak of two things of a kind."""
    if one.subject.lower() == other.subject.lower() or many(one.subject) != many(other.subject):
        return False
    return max(len(one.subject.split()), len(other.subject.split())) <= 4


def _inside(subject: str) -> str:
    first, _, rest = subject.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in {"a", "an", "the"} else subject
