"""Terms of which neither the name nor the entry shows how they stand in a sentence."""

import re

from decks.build.english import verbs
from decks.build.english.countable import counted, mass_ending, several, verb_too
from decks.build.english.terms import DETERMINED, Term

_QUALITY = re.compile(r"(?:[^t]al|ic|ous|ive|ible|able|less|ful)$")
_ADVERB = re.compile(r"^[A-Z][a-z]+ly (?=[a-z])")
_OBJECT = re.compile(
    r"(?!(?:of|for|that|which|who|in|on|at|by|with|from|to|and|or|used|is|are|was|were|between)\b)[a-z]+ "
)
_ACTING = re.compile(r"[A-Z][a-z]+ing (?:the|an?|each|every|one|all|both|its|their|out|up|off|with|from|to) ")
_PARTICLE = re.compile(r" (?:on|off|out|up|in|down|over|away|through)$")
_STATE = re.compile(
    r"(?:Having|Lacking|Being|Relating|Pertaining|Able|Unable|Capable|Toward|Towards|Not|Without|Full of|Made of|Of or|At an?|Gradually|Latin|French|Italian|German|Greek) "
)


def unclear(thing: Term, told: str) -> bool:
    """Say whether neither a term nor its entry shows how it stands in a sentence: "slip stitch", "moving a stitch …"."""
    plain = thing.plain
    last = plain.rpartition(" ")[2].lower()
    if last == plain and plain.endswith("ed") and verbs.participle(plain) and counted(plain) is not True:
        return True
    if thing.many or any(c.isdigit() for c in plain) or "(" in plain or plain.isupper():
        return False
    if (
        last == plain
        and _QUALITY.search(plain)
        and counted(plain) is not True
        and not told.startswith("The ")
    ):
        return True
    if " — " in plain or " – " in plain:
        return True
    if thing.name != plain or DETERMINED.match(plain):
        return False
    if (
        _PARTICLE.search(plain)
        or _STATE.match(told)
        or (plain.islower() and several(told) and not mass_ending(last))
    ):
        return True
    if last == plain and plain.islower() and told.rstrip(".").isalpha() and not mass_ending(last):
        return True
    first, _, rest = _ADVERB.sub("", told).partition(" ")
    verb = verbs.base_form(first.lower()) or (verb_too(first.lower()) and verb_too(plain.lower()))
    if verb and not plain.endswith("s") and " " not in plain and _OBJECT.match(rest):
        return True
    if verbs.progressive(told.split(" ", 1)[0].lower()) or _ACTING.match(told):
        return plain.islower() and not (last.endswith("ing") or mass_ending(last) or counted(last) is False)
    return (
        plain.islower()
        and counted(last) is None
        and not mass_ending(last)
        and re.match("An? ", told) is not None
    )
