"""Where the predicate of a statement begins, and when a word that may be a noun is its verb."""

import re

from decks.build.english import verbs
from decks.build.english.nouns import plural

MOST_SUBJECT = 12
_PREPOSITION_WORDS = "to on in for from with by as into of at against through over under about around between within across toward towards upon"
PREPOSITION_WORDS = frozenset(_PREPOSITION_WORDS.split())
_GOVERNING_WORDS = """consist:of/in depend:on/upon rely:on/upon focus:on lead:to refer:to result:in/from contribute:to/towards/toward belong:to come:from aim:at tend:to lie:in/within stem:from
    derive:from differ:from/in originate:from/in react:with/to respond:to correspond:to/with apply:to relate:to account:for stand:for deal:with range:from arise:from suffer:from
    benefit:from act:as/on/upon serve:as/to function:as specialise:in specialize:in bind:to/with participate:in look:at converge:to/on/at evolve:from/into"""
STRANDING = {
    verb: frozenset(prepositions.split("/"))
    for verb, _, prepositions in (pair.partition(":") for pair in _GOVERNING_WORDS.split())
}
"""The verbs with a preposition of their own, which a question about what follows ends with."""

_NO_OBJECT = PREPOSITION_WORDS | {"and", "or", "is", "are", "was", "were", "using", "can", "has"}
_JOINED = PREPOSITION_WORDS | {
    *("and", "or", "that", "which", "who", "than", "when", "where", "if", "because", "not"),
}
_OBJECT_WORDS = "a an the its their his her each every all both how what when which whether that one two three more many no only as up into out"
_OBJECTS = frozenset(_OBJECT_WORDS.split())
_PUNCTUATION = str.maketrans("", "", '“”"()*_`,')
_MANY = re.compile(r"(?<![su'’])s$|\bpeople$|\bchildren$|\bdata$|\bwomen$|\bmen$|bacteria$")
_EACH = re.compile(r"(?:an?|each|every)\b", re.IGNORECASE)
_LINK_WORDS = "to that which who where when of the a an in for with and or by"
_LINKS = frozenset(_LINK_WORDS.split())
_NO_VERB_AFTER = _LINKS | PREPOSITION_WORDS
_CLAUSE_AFTER = frozenset(["that", "which", "who", "because", "if", "when"])
_CLAUSE_WORDS = "that which who whose where because if when while not but then"
_CLAUSES = frozenset(_CLAUSE_WORDS.split())
_BREAKS = frozenset(
    ["and", "or", "so", "as", "how", "than", "before", "after", "until", "since", "whether", "thus"]
)
_NEARLY = frozenset(["around", "about", "over", "up", "roughly", "nearly", "between"])
_INTRANSITIVE_WORDS = "last occur happen live arrive arise begin originate emerge die exist rise fall come depend belong consist remain"
INTRANSITIVE = frozenset(_INTRANSITIVE_WORDS.split())
_LATER_PREPOSITIONS = frozenset(
    ["during", "without", "among", "along", "after", "before", "like", "such", "per", "via"]
)


def elided(first: str, tokens: list[str]) -> bool:
    """Say whether a statement starts with its predicate: "Reduces the precision…", "Released by …"."""
    base = verbs.third_person(first)
    if (
        base
        and first[0].isupper()
        and len(tokens) > 2
        and not (
            verbs.ambiguous(base)
            and (tokens[1] in {"are", "is", "of", "and", "were", "can", "in", "for"} or verbs.past(tokens[1]))
        )
    ):
        return True
    if (
        first[0].isupper()
        and verbs.participle(first)
        and len(tokens) > 2
        and (tokens[1] in PREPOSITION_WORDS or tokens[1] == "using")
    ):
        return True
    return first in {"Can", "Is", "Are", "Was", "Has"} and len(tokens) > 3


def verb_at(tokens: list[str]) -> int | None:
    """Return where the predicate starts, when everything before it can be a subject."""
    for at, token in enumerate(tokens[: MOST_SUBJECT + 1]):
        low = token.lower().strip('“”"*_`')
        if at and low in verbs.AUXILIARIES:
            return at
        if token.endswith((",", ";", ":", ".")) and "(" not in " ".join(tokens[: at + 1]):
            return None
        if not at or tokens[at - 1].lower() in _NO_VERB_AFTER:
            if low in _CLAUSE_AFTER:
                return None
            continue
        if low in _CLAUSES:
            return None
        base = verbs.third_person(low)
        if base and (not verbs.ambiguous(base) or _acts(tokens, at, base)):
            return at
        if verbs.past(low) in INTRANSITIVE:
            return at
        base = verbs.base_form(low)
        if base and verbs.ambiguous(base) and not _acts(tokens, at, base):
            continue
        if (
            base
            and _plural_before(tokens[:at])
            and not (
                verbs.ambiguous(base) and at + 1 < len(tokens) and tokens[at + 1].lower() in verbs.AUXILIARIES
            )
        ):
            return at
        if (
            (
                verbs.past(low)
                and at + 1 < len(tokens)
                and tokens[at + 1] not in _NO_OBJECT
                and tokens[at - 1][:1].isalnum()
            )
            and tokens[0].lower() not in {"a", "an"}
            and (
                tokens[at - 1][0].isupper()
                or tokens[at - 1].endswith("s")
                or re.match(r"^\d{4}$", tokens[at + 1])
            )
        ):
            return at
    return None


def _acts(tokens: list[str], at: int, base: str) -> bool:
    """Say whether a word that is verb and noun is a verb here, by what follows it."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].lower().strip(",.")
    if base == "help" and verbs.base_form(after):
        return True
    if _finite_later(tokens, at + 1) or (verbs.participle(after) and _before_preposition(tokens, at + 1)):
        return False
    if f"{base} {after}" in {"try to", "need to", "aim to", "help to", "work by"}:
        return tokens[at].lower() != base or _plural_before(tokens[:at])
    if _object(tokens, at) or (
        after in _NEARLY and tokens[at + 2 : at + 3] and tokens[at + 2][0].isdecimal()
    ):
        return True
    if after in _JOINED or after in _LATER_PREPOSITIONS or after in verbs.AUXILIARIES:
        return base in STRANDING and after in PREPOSITION_WORDS and after != "of"
    if verbs.only_base(after):
        return False
    if after in {"try", "work", "need", "help", "aim", "tend"} and " ".join(tokens[at + 2 : at + 3]) in {
        "to",
        "by",
    }:
        return False
    if tokens[at].lower() == base:
        return _plural_before(tokens[:at])
    return _singular_before(tokens[:at]) and not verbs.third_person(after)


def _before_preposition(tokens: list[str], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1] in PREPOSITION_WORDS


def _finite_later(tokens: list[str], start: int) -> bool:
    """Say whether the clause has a verb further on that can be nothing else, so that an earlier word is a noun."""
    for at in range(start, min(len(tokens), start + 9)):
        low = tokens[at].lower()
        if low in _CLAUSES or low in _BREAKS:
            return False
        if tokens[at - 1].lower() in _NO_VERB_AFTER:
            continue
        if low in verbs.AUXILIARIES:
            return True
        base = verbs.third_person(low) or verbs.base_form(low)
        if (
            base
            and (not verbs.ambiguous(base) or (at == start and _object(tokens, at)))
            and tokens[at - 1].lower() not in _NO_VERB_AFTER
        ):
            return True
        if tokens[at].endswith((",", ";", ":")):
            return False
    return False


def _object(tokens: list[str], at: int) -> bool:
    """Say whether an object follows, as after a verb and not after a noun of the same look."""
    after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    return (
        after in _OBJECTS or after[:1].isdecimal() or (at + 1 < len(tokens) and tokens[at + 1][:1].isupper())
    )


def _singular_before(tokens: list[str]) -> bool:
    last = tokens[-1].strip('“”"()*_`,')
    return bool(last) and (
        not last.endswith("s") or last.endswith(("ss", "is", "us", "n-gram")) or last.isupper()
    )


def _plural_before(tokens: list[str]) -> bool:
    subject = " ".join(tokens)
    if subject.lower() in {"they", "these"}:
        return True
    last = tokens[-1].translate(_PUNCTUATION)
    joined = " and " in subject
    return ((_MANY.search(last) is not None or plural(last)) and not _EACH.match(subject)) or joined
