"""Whether the subject of a question is a thing by name, or one that its document surely tells of."""

import re
from collections.abc import Mapping, Sequence

from decks.build.english import verbs
from decks.build.english.nominal import adverb
from decks.build.english.nouns import head, plural, singular
from decks.build.english.subjects import nominal

_OFTEN = 3
"""A common noun that stands so often in a document is a thing that it tells of."""

_MUCH = 5
"""A document that says "the encoder" so often has only one."""

_EACH, _ENOUGH = 150, 20
"""Of a particular thing a document speaks once oftener for each so many times that it says "the"; so often is enough in any."""

_POINTING_WORDS = """such other another any some most certain following above remaining resulting subsequent newer newly current original actual exact real offered further additional
    available specified given proper important rest next same simplest one two three four five six seven eight nine ten first second third fourth fifth last final
    majority all both either neither only whole entire initial latter former overall its their his her our my your this that these those no many
    several few more less various different possible new once main thus always never often usually sometimes rarely then just here there nothing something everything
    anything none twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million bullet overview summary introduction"""
_POINTING = frozenset(_POINTING_WORDS.split())
"""What sets a thing apart from others that a question does not know of."""

_ITSELF_WORDS = """part chapter section book article paper guide tutorial document documentation text post page figure table diagram picture list lecture lesson course module exercise question answer
    example case story passage essay report study author authors reader readers speaker answer note notes tip step option phase stage scenario analogy image screenshot video approach result results solution problem
    explanation definition point points idea value values term word words"""
_ITSELF = frozenset(_ITSELF_WORDS.split())
"""What a document calls itself, its parts and its examples."""

_PERSON_WORDS = """person man woman boy girl child user student pupil someone researcher scientist engineer expert developer programmer maintainer administrator employee employer worker customer
    client company organization organisation business participant teacher designer boat tradition technique computation socialist group team everyone element item value object entry
    buyer seller farmer distance result people"""
_PERSONS = frozenset(_PERSON_WORDS.split())
"""Whom and what sentences tell of in passing, in documents about anything."""

_SHARES = frozenset(["part", "parts", "portion", "kind", "type", "sort", "form", "amount", "number", "set", "group", "lots", "plenty"])  # fmt: skip
_ARTICLES = frozenset(["the", "a", "an", "each", "every"])
_DEFINITE = frozenset(["the", "each", "every"])
_BROKEN = re.compile(r"[:;?!=<>@#|*→\"“”]|\.(?:\s|$)|^[A-Za-z]\.|[A-Z]{2,} (?:[A-Z]{2,} )+[A-Z]{2,}")
_AFTER = frozenset(["alone", "itself", "themselves", "therefore", "thus", "too", "then", "now", "together", "instead", "anyway"])  # fmt: skip
_SAYS_WORDS = """is are was were be been being has have had having can may might must will would should could means mean meant called named known refers refer
    stands stand denotes describes defines consists consist contains comprises includes differs differ while whereas unlike than when if because since until
    two three four five six seven eight nine ten twenty hundred thousand million"""
_SAYS = frozenset(_SAYS_WORDS.split())
"""Words of the sentences that are asked for more than what somebody or something does."""

_COUNT = re.compile(r"\d+|[ivx]+|[a-z]|one|two|three")
_CODE = re.compile(r"`[^`]+`|[\w.$]+\(|\$\w+|\w+_\w+")
_NAMED = re.compile(r"[A-Z]|[a-z][A-Z\d]")
_CLASS = re.compile(
    r"(?:the )?(?:`[^`]+`|[A-Z][\w.'’&/+-]*|\d[\d.]*|of|the|and|\([^)]*\))(?: (?:`[^`]+`|[A-Z][\w.'’&/+-]*|\d[\d.]*|of|and|the|\([^)]*\)))*(?: [a-z-]+){0,2}"
)
_WORD = re.compile(r"[a-z][a-z'’]*")


def by_name(subject: str, often: Mapping[str, int]) -> bool:
    """Say whether a subject is a proper name, with its class at most: "EDVAC", "the Signal Protocol", "the `sum` function"."""
    if _CODE.search(subject):
        return True
    plain = subject.removeprefix("the ").removeprefix("The ")
    if not _CLASS.fullmatch(subject) or not _NAMED.search(plain):
        return False
    first, _, rest = plain.partition(" ")
    if _NAMED.search(rest) or re.search(r"[A-Z].*[A-Z\d]|\d", first):
        return True
    common = plain == subject and (rest or plural(first) or singular(first) in _PERSONS)
    return not common and not often.get(first.lower(), 0)


def sound(subject: str) -> bool:
    """Say whether a subject is a whole noun phrase that points at nothing before it."""
    words = subject.lower().split()
    own = words[1:] if words and words[0] in _ARTICLES else words
    if not own or _BROKEN.search(subject) or not nominal(subject):
        return False
    if own[0] in _POINTING or own[0][0].isdecimal() or (verbs.past(own[0]) and not verbs.participle(own[0])):
        return False
    if own[0] == "of" or (own is words and own[0] in _SHARES and own[1:2] == ["of"]):
        return False
    if own[0] in _ITSELF and (len(own) == 1 or _COUNT.fullmatch(own[1])):
        return False
    if own[-1] in _AFTER or "other" in own:
        return False
    return not any(word.endswith("ly") and adverb(word) for word in (own[0], own[-1]))


def _times(noun: str, often: Mapping[str, int]) -> int:
    """Return how often a document has a noun, in either number, within a sentence or at its beginning or end."""
    get = often.get
    return sum(
        [
            get(form, 0) + get(f"{form},", 0) + get(f"{form}.", 0)
            for form in (noun, f"{noun}s", noun.capitalize(), f"{noun.capitalize()}s")
        ]
    )


def _least(often: Mapping[str, int]) -> int:
    """Return how often at the most a word stands in a document that does not tell of it."""
    return 1 + min(often.get("the", 0) // _EACH, _ENOUGH)


def _alone(noun: str, often: Mapping[str, int]) -> bool:
    """Say whether a document speaks of one such thing, and again and again: "the encoder"."""
    return often.get(noun, 0) >= _MUCH and often.get(f"{noun}s", 0) * 2 < often.get(noun, 0)


def stranger(sentence: str, names: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say at a glance whether all that a sentence could be asked is about a thing that its document does not tell of.

    A sentence that says what a thing is, what it is called or how much of it there is can be asked all the same.
    """
    if not sentence.startswith("The ") or not _SAYS.isdisjoint(words := sentence.split()):
        return False
    nouns = words[1:2]
    if len(words) > 3 and verbs.third_person(words[3]) and not verbs.third_person(words[2]):
        nouns = words[1:3]
    if any(len(n) < 3 or not n.isalpha() or not n.islower() or n in _ITSELF or adverb(n) for n in nouns):
        return False
    if not set("`($=0123456789").isdisjoint(sentence):
        return False
    least = _least(often)
    return any(
        _times(one, often) <= least and not any(one in name.lower() for name in names)
        for one in map(singular, nouns)
    )


def titled(subject: str, names: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say whether a subject is a name, or stands in a heading or in bold."""
    told = {singular(word) for name in names for word in _WORD.findall(name.lower())}
    return sound(subject) and (
        by_name(subject, often)
        or all(singular(w) in told for w in _WORD.findall(subject.lower()) if len(w) > 3)
    )


def known(subject: str, names: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say whether a question can be asked about a subject: a whole noun phrase whose thing the document tells of.

    `names` are the headings over it and the terms in bold; `often` counts the words of the document.
    """
    if not sound(subject):
        return False
    if by_name(subject, often):
        return True
    words = subject.lower().split()
    own = words[1:] if words[0] in _ARTICLES else words
    told = {singular(word) for name in names for word in _WORD.findall(name.lower())}
    phrase = [singular(word) for word in _WORD.findall(" ".join(own)) if len(word) > 2]
    phrase = [word for word in phrase if not adverb(word)]
    if own[-1] in _ITSELF or words[0] in _DEFINITE:
        if len(phrase) == 1:
            if words[0] != "the":
                return phrase[0] in told or _times(phrase[0], often) >= _MUCH
            return phrase[0] in told or _alone(phrase[0], often)
        least = _least(often)
        return bool(phrase) and all(word in told or _times(word, often) > least for word in phrase)
    noun = (_WORD.findall(head(" ".join(own))) or [own[-1]])[-1]
    one = singular(noun)
    if one in told or (one in _PERSONS and len(own) == 1):
        return one in told
    if len(phrase) > 1 and any(
        word in told or _times(word, often) > 1 for word in phrase if word not in _PERSONS
    ):
        return True
    return _times(one, often) >= _OFTEN
