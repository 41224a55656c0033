"""The purpose of a thing, told by what it is used for or by when it is called."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import capitalised, finished, shortened
from decks.build.english.articles import a, mass_noun
from decks.build.english.nominal import articled, imperative
from decks.build.english.nouns import plural, singular
from decks.build.english.predicates import PREPOSITION_WORDS
from decks.build.english.sentences import bare, words
from decks.build.labels.defining import says
from decks.build.labels.label import Label
from decks.dictionary import english

DEEDS = frozenset(["purpose", "function", "role"])
"""Labels under which a text may tell what a thing does."""

_USED = re.compile(r"(?:(?:Mainly|Often|Commonly) )?[Uu]sed (?:for )?(?P<x>.{6,})$")
_WHENEVER = re.compile(
    r"(?:[A-Z][a-z]+ function )?(?P<p>[Cc]alled|[Ii]nvoked|[Ee]xecuted|[Tt]riggered|[Rr]un) (?P<w>(?:when|whenever|every time|each time|once|after|before|as soon as) .+)$"
)


def deed(label: Label) -> Asked | None:
    """Ask what a thing is used for, or when it is called, where the text beside its purpose tells that."""
    name = label.topic.name
    be = "are" if plural(name) else "is"
    if used := _USED.match(label.first):
        return Asked(f"What {be} {articled(name)} used for?", _back(used["x"]), name, "purpose")
    if found := _WHENEVER.match(label.first):
        return Asked(f"When {be} {articled(name)} {found['p'].lower()}?", _back(found["w"]), name, "when")
    return None


_PERSON = r"(?:[A-Z][\w'’-]*\.? )+[A-Z][a-z'’-]\w*"
_PEOPLE = re.compile(rf"(?P<n>{_PERSON}(?:(?:,| and| &|, and) {_PERSON})*)(?: \([^)]*\d[^)]*\))")
_FIRST = re.compile(r"(?:First|Later|Then|Also|Independently|Famously|Formally) (?=[a-z])")
_POINTS = re.compile(r"(?:it|them|this|these|its)\b")


def achieved(label: Label) -> Asked | str | None:
    """Ask what somebody did whose name stands beside his years: "Ada Brook (1840s): Found the …"."""
    found = _PEOPLE.fullmatch(label.text)
    if not found:
        return None
    told = _FIRST.sub("", bare(label.first))
    begun, _, rest = told.partition(" ")
    begun = begun.lower()
    if not (verbs.participle(begun) or verbs.past(begun)) or rest.split(" ", 1)[0] in PREPOSITION_WORDS:
        return None
    if _POINTS.match(rest):
        return ""
    return Asked(f"What did {found['n'].replace(' &', ' and')} do?", _back(told), found["n"], "label")


_TOOLS = frozenset(["tool", "utility", "instrument", "implement", "appliance", "equipment"])
LONGEST_TOOL = 4
"""The name of a tool has so many words."""


def served(label: Label) -> Asked | None:
    """Ask what a tool is used for that is told by a command: "Rasp: Shape wood" under "Tools"."""
    name, text = label.own, bare(label.first)
    heads = label.topic.noun.rpartition(" ")[2] or singular(label.topic.name.rpartition(" ")[2])
    if heads not in _TOOLS or words(name) > LONGEST_TOOL or not _ordered(text) or says(text):
        return None
    if " " in name and imperative(name[:1].upper() + name[1:]):
        return None
    if _COMMON.fullmatch(name) and all(map(english().__contains__, name.lower().split())):
        name = name.lower()
    proper = re.search(r"[A-Z\d`]", name) is not None or mass_noun(name) or plural(name)
    be = "are" if plural(name) else "is"
    back = finished(shortened(f"To {text[0].lower()}{text[1:]}"))
    return Asked(f"What {be} {name if proper else a(name)} used for?", back, name, "purpose")


_OPERATIONS = re.compile(r"(?:[A-Za-z][\w-]* ){0,3}[Oo]perations")
SECOND = re.compile(r"(?:,| and| or| then) (?:(?:and|or|then) )?([a-z]+)\b")


def operated(label: Label) -> Asked | None:
    """Ask what an operation does that is told by a command: "Rinse: Clear the dye from the cloth" under "Dyeing operations"."""
    class_, text, name = label.topic.name, bare(label.first), label.text.partition(" (")[0]
    if not _OPERATIONS.fullmatch(class_) or words(name) > LONGEST_TOOL or not _ordered(text):
        return None
    begun, _, rest = text.partition(" ")
    told = shortened(f"{capitalised(verbs.third(begun.lower()))} {rest}")
    if any(verbs.base_form(found[1]) for found in SECOND.finditer(told)):
        return None
    before = class_.split()[:-1]
    of = [word.lower() if word.istitle() and word.lower() in english() else word for word in before]
    named = name if re.search(r"[A-Z]", name[1:]) else name.lower()
    return Asked(
        f"What does the {' '.join([*of, 'operation'])} “{named}” do?", finished(told), named, "label"
    )


def _ordered(text: str) -> bool:
    """Say whether a text tells what to do: "Shape wood", "Drive and pull nails"."""
    begun, _, rest = text.partition(" ")
    after = rest.partition(" ")[0]
    return (
        begun.istitle()
        and bool(verbs.base_form(begun.lower().rstrip(",")))
        and bool(rest)
        and after not in PREPOSITION_WORDS
        and (after not in {"and", "or"} or bool(_BOTH.match(rest)))
    )


_COMMON = re.compile(r"[A-Z][a-z]+(?: [a-z-]+)*")
_BOTH = re.compile(r"(?:and|or) [a-z]+ [a-z]")


def _back(text: str) -> str:
    return finished(capitalised(shortened(bare(text))))
