"""Entries that begin with their predicate: what a thing is for, what it does, what a verb means."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished
from decks.build.english.articles import the
from decks.build.english.countable import counted, ends, mass_ending, tool, verb_too
from decks.build.english.nouns import plural
from decks.build.english.terms import Term
from decks.dictionary import english

_NO_VERB = r"(?!(?:where|while|which|whose|half|any|some|each|every|most|many|few|much|such|only|just|often|usually|between|in|on|at|of|for|with|from|by|about|all|both|this|that|plus|minus|versus|as|across|always|perhaps|besides|during|over|under|into|not|how|when|if)$)"
_THIRD = re.compile(rf"{_NO_VERB}[a-z]{{2,}}[a-rt-z]s")
_PLAIN = re.compile(rf"{_NO_VERB}[a-z]{{2,}}(?<!ing)(?<!ed)")
_OBJECT = re.compile(
    r"(?:the|an?|its|their|all|each|every|one|which|what|how|whether|where|that|when|more|less)\b"
)
_HOLDS = re.compile(r"(?:includes|contains|comprises|requires) (?!(?:and|or)\b)")
_USED = re.compile(r"used (?:to|for) ")
_TO_DO = re.compile(r"to (?!be |get |become |have |what |which |how )")
WAY = re.compile(
    r"\b(?:method|algorithm|test|technique|procedure|validation|analysis|process|search|trick|approach|protocol|system|cycle|effect|reflex|[a-z]+ing)$"
)
_VERB_END = re.compile(r"(?:ate|duct|ect|pel|port|pose|scribe|tain|vert|mit|fer|ute|ude|ide|lyse|lyze)$")
_WAY_NOUN = re.compile(
    r"(?:method|algorithm|test|technique|trick|approach|protocol|system|cycle|effect|reflex)$"
)
_NOUN_NEXT = frozenset(["of", "for", "that", "which", "and", "or", "in", "between", "used", "with", "where"])
_TELLING = frozenset(
    ["indicate", "refer", "describe", "mean", "are", "have", "include", "may", "can", "show", "vary"]
)


def by_verb(thing: Term, told: str, low: str, *, card: bool) -> Asked | None:
    """Ask what a thing is for, what it does, or how it is done, by a verb that the entry begins with."""
    if found := _USED.match(low):
        back = low.removeprefix("used ") if found[0] == "used to " else low[found.end() :]
        return Asked(f"What {thing.be} {thing.name} used for?", finished(back), thing.plain, "purpose")
    if _TO_DO.match(low):
        return _to_do(thing, told, card=card)
    first, _, rest = low.partition(" ")
    if _deed(thing.plain) and verbs.base_form(first):
        return _meaning(f"to {thing.plain}", told, thing)
    if not rest or _no_verb(first, rest, thing):
        return None
    object_next = _OBJECT.match(rest) is not None
    if verbs.third_person(first) or (_THIRD.fullmatch(first) and (object_next or _acts(first))):
        return _it_does(thing, told, first, rest, object_next=object_next)
    return _they_do(thing, told, first, rest, object_next=object_next, card=card)


def _to_do(thing: Term, told: str, *, card: bool) -> Asked | None:
    """Ask by an entry that begins with "to": what a verb means, or what a thing is for."""
    low = thing.plain.lower()
    if thing.plain.startswith("to ") or _verb(low, card=card):
        return _meaning(f"to {low.removeprefix('to ')}", told, thing)
    if not card and not thing.plain.isupper():
        return Asked(f"What {thing.do} “{thing.plain}” mean?", finished(told), thing.plain, "meaning")
    return Asked(f"What {thing.be} {thing.name} used for?", finished(told), thing.plain, "purpose")


def _meaning(name: str, told: str, thing: Term) -> Asked:
    return Asked(f"What does “{name}” mean?", finished(told), thing.plain, "meaning")


def _no_verb(first: str, rest: str, thing: Term) -> bool:
    """Say whether the first word of an entry is a noun, though it has the form of a verb."""
    second = rest.split(" ", 1)[0]
    if plural(first) and (second in _TELLING or first[:-1] == thing.plain.rpartition(" ")[2]):
        return True
    if not thing.many and verbs.base_form(first) and verbs.progressive(second):
        return True
    named = ends(f" {rest} ") or second.rstrip(",;.") in _NOUN_NEXT
    return named and not _two_verbs(first, rest)


def _it_does(thing: Term, told: str, first: str, rest: str, *, object_next: bool) -> Asked | None:
    """Ask by a verb in the third person: "holds the pots while they dry"."""
    base = verbs.third_person(first)
    if verbs.ambiguous(base) and not object_next and thing.many:
        return None
    if _HOLDS.match(f"{first} {rest}"):
        back = finished(f"{rest[0].upper()}{rest[1:]}")
        return Asked(f"What {thing.do} {thing.name} {base}?", back, thing.plain, "doing")
    return Asked(f"What does {thing.name} do?", finished(told), thing.plain, "doing")


def _they_do(thing: Term, told: str, first: str, rest: str, *, object_next: bool, card: bool) -> Asked | None:
    """Ask by a verb in its base form, which tells of several things, or of a way what is done."""
    way = WAY.search(thing.plain) is not None
    base = verbs.base_form(first) or (first if object_next and way and _PLAIN.fullmatch(first) else "")
    if not base:
        return None
    if verbs.ambiguous(base) and not object_next and base != "use" and not _two_verbs(first, rest):
        return None
    if not thing.many and way:
        return Asked(f"How does {this(thing)} work?", finished(told), thing.plain, "means")
    if thing.many or card:
        return Asked(f"What {thing.do} {thing.name} do?", finished(told), thing.plain, "doing")
    return None


def _acts(word: str) -> bool:
    """Say whether a word is the form of a verb that is no noun: "justifies", "defends"."""
    base = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return (
        base in english()
        and verb_too(base)
        and (base.endswith(("ify", "ize", "ise")) or counted(base) is not True)
    )


def this(thing: Term) -> str:
    """Return a term as a thing there is one of: "the elbow method"; an activity has no article."""
    last = thing.plain.rpartition(" ")[2]
    if thing.many or " " not in thing.plain or (mass_ending(last) and not _WAY_NOUN.search(last)):
        return thing.name
    return the(thing.plain)


def _verb(name: str, *, card: bool) -> bool:
    """Say whether a term that is told "to do" something is a verb, and no tool for it."""
    if card and tool(name):
        return False
    return re.fullmatch(r"[a-z]+", name) is not None and (
        verb_too(name) or (not counted(name) and _VERB_END.search(name) is not None)
    )


def _deed(name: str) -> bool:
    """Say whether a term is a verb by its ending and no noun: "adjudicate"."""
    return (
        re.fullmatch(r"[a-z]{5,}", name) is not None
        and not counted(name)
        and verb_too(name)
        and bool(_VERB_END.search(name))
    )


def _two_verbs(first: str, rest: str) -> bool:
    """Say whether an entry begins with two verbs: "open and close the valve"."""
    joined = re.match(r"(?:and|or) ([a-z]+) (?:the|an?|its|their|it|them)\b", rest)
    return joined is not None and bool(verbs.base_form(first) or verbs.third_person(first))
