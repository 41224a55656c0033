"""A case that a table names in its first column, as it stands in a question: "when the chain is too short"."""

import re

from decks.build.english import verbs
from decks.build.english.articles import a, mass_noun
from decks.build.english.nominal import adjective, finite, gerund
from decks.build.english.nouns import plural

_STATE = re.compile(
    r"(?P<n>(?:[A-Za-z-]+ ){0,2}?[a-z-]+|[A-Z][a-z-]+) (?P<s>(?:too|not|very|already|almost|still) [a-z].*|off|on|open|closed|full|empty|missing|down|away|high|low|[a-z]+)"
)
_ENDS = frozenset(
    ["off", "on", "open", "closed", "full", "empty", "missing", "down", "away", "high", "low", "wrong"]
)
_DETERMINED = re.compile(r"(?:the|an?|no|each|every|any|all|both|two|one|it|they|you) ", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:the|an?|no|it|they|you) (?:[\w-]+ ){0,2}?[\w-]+ [a-z]+[a-rt-z]s(?: |$)", re.IGNORECASE
)
_COURSE = re.compile(
    r"(?:phase|stage|step|process|period|[a-z]sis|[a-z]tion|[a-z]ment|[a-z]ing|cycle)$", re.IGNORECASE
)


def case(key: str) -> str:
    """Return the name of a table's row as the circumstance that a question ends with."""
    said = key[0].lower() + key[1:] if key[1:2].islower() else key
    first, _, rest = said.partition(" ")
    if not rest:
        return f"in {said}" if _COURSE.search(said) or gerund(key) else f"in the case of {_single(said)}"
    if stated := _STATE.fullmatch(said):
        state = stated["s"]
        if (
            state.split(" ")[0] in {"too", "not", "very", "already", "almost", "still"}
            or state in _ENDS
            or (verbs.participle(state) and not verbs.third_person(state))
        ):
            return f"when {_the(stated['n'])} {'are' if plural(stated['n']) else 'is'} {state}"
    if finite(key.split()) or _acts(said) or _CLAUSE.match(said):
        return f"when {_the(said)}"
    if gerund(key) or (_COURSE.search(said) and not verbs.base_form(first)):
        return f"during {said}" if _COURSE.search(said) and not gerund(key) else f"in {said}"
    if verbs.base_form(first) and (not verbs.ambiguous(first) or _DETERMINED.match(rest)):
        return f"when you {said}"
    if " " not in rest and rest.endswith("s") and not plural(first):
        return f"in the case “{said}”"
    return f"in the case of {_single(said)}"


def _acts(said: str) -> bool:
    """Say whether two words are a thing and what it does: "wind backs"."""
    first, _, rest = said.partition(" ")
    return (
        " " not in rest
        and rest.endswith("s")
        and not rest.endswith("ss")
        and not plural(first)
        and not adjective(first)
        and not verbs.participle(first)
        and bool(verbs.third_person(rest) or verbs.base_form(rest[:-1]))
    )


def _the(said: str) -> str:
    return (
        said
        if _DETERMINED.match(said) or re.match(r"[A-Z]", said) or plural(said.split(" ", maxsplit=1)[0])
        else f"the {said}"
    )


def _single(said: str) -> str:
    if _DETERMINED.match(said) or plural(said) or re.search(r"[A-Z\d]", said) or mass_noun(said):
        return said
    return a(said)
