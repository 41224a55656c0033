"""The thing that a row of a table is of, as it stands in a question."""

import re

from decks.build.english.articles import a, mass_noun
from decks.build.english.countable import counted
from decks.build.english.nominal import adjective
from decks.build.english.nouns import plural, singular
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.dictionary import english

_NAMING = re.compile(
    r"(?:name|model|language|country|city|place|person|company|tool|library|framework|database|author|product|planet|element|organi[sz]ation|team|brand|optimi[sz]er|algorithm|protocol|dataset|god|party)s?$",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"(?:[\w-]+ )?(?:command|function|flag|option|keyword|operator|tag|directive|statement)s?$", re.IGNORECASE
)
_THE = re.compile(
    r"(?:United |(?:Netherlands|Philippines|Bahamas|Maldives|Soviet Union|European Union|Vatican City)$|[A-Z][a-z]+ (?:Republic|Islands|Emirates|Union)$)"
)
_PROPER = re.compile(
    r"(?:planet|country|city|person|company|god|goddess|river|mountain|author|artist|composer|painter|philosopher|king|queen|president|emperor|star|moon|film|movie|book|novel|painting|poem|play|song|opera|album|symphony)s?$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:First|Second|Third|Fourth|Fifth|Last) [A-Z]")
_GENERIC = frozenset(
    [
        "type",
        "kind",
        "name",
        "item",
        "term",
        "thing",
        "category",
        "class",
        "feature",
        "aspect",
        "property",
        "parameter",
        "method",
        "product",
        "approach",
        "technique",
        "function",
        "system",
    ]
)
_DEFINITE = re.compile(
    r"(?:organ|organelle|bone|muscle|nerve|gland|joint|vessel|body part|structure|instrument|tissue)s?$",
    re.IGNORECASE,
)
_SUBSTANCE = re.compile(
    r"(?:(?:physical )?quantit(?:y|ies)|hormone|(?:macro|micro)(?:nutrient)?|nutrient|vitamin|mineral|substance|enzyme|gas(?:es)?|material|fabric|spice|rock(?: type)?|neurotransmitter)s?$",
    re.IGNORECASE,
)
_CLASS = frozenset(
    [
        "stage",
        "phase",
        "exception",
        "principle",
        "tense",
        "clause",
        "dynasty",
        "decomposition",
        "distribution",
    ]
)
_NOUN_OF = frozenset(["attack", "error", "bias", "mode", "effect", "test", "state", "fault", "syndrome"])
_NAMED_CLASS = frozenset(["dynasty", "decomposition", "distribution"])
_OF_TYPE = re.compile(r"(?:(?P<n>[a-z]+) types?|types? of (?P<m>[a-z]+))$")
_QUALITY = re.compile(r"[A-Z][a-z]+(?:al|ic|ous|ary|ory|ive|ent|ant|ed|ar)")
_NAMED_SO = frozenset(
    ["war", "battle", "treaty", "revolution", "empire", "court", "crisis", "act", "rebellion"]
)
_STAGED = re.compile(r"(?:stage|phase|sis|tion|cycle|chain|process|pathway)$", re.IGNORECASE)
_SIGNED = re.compile(r"[:;?!*=<>|→]|^\W|\.$|^\d+(?:\.\d+)* ")
_PLAIN_CASE = re.compile(r"[A-Z][a-z]+(?:[ -][a-z]+)*$")


def lowered(column: str, wording: Wording) -> str:
    """Return the name of a column in small letters, where its words are everyday ones."""
    said = wording.said(column)
    if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*", said):
        return said.lower()
    return " ".join(word.lower() if _everyday(word) else word for word in said.split(" "))


def _everyday(word: str) -> bool:
    """Say whether a word with a capital, as titles of columns have it, is one of a dictionary."""
    if not re.fullmatch(r"[A-Z][a-z]+(?:-[A-Za-z][a-z]+)*", word):
        return False
    known = english()
    return all(part in known for part in word.lower().split("-"))


def generic(above: str) -> bool:
    """Say whether the name of a first column says nothing of what stands in it."""
    return above.lower() in _GENERIC


def proper(above: str) -> bool:
    """Say whether a first column holds names of their own, such as of persons and places."""
    return _PROPER.match(above) is not None


def typed(key: str, above: str) -> bool:
    """Say whether a row is of what is typed into a computer, such as a command: it takes no article."""
    return _TYPED.match(above) is not None and not key[:1].isupper()


def row_name(key: str, above: str, wording: Wording) -> str:
    """Return a row's name in small letters where its column holds everyday things and no names."""
    if re.fullmatch(r"[A-Z]\d{0,2}|\d{1,4}|[IVX]{1,4}", key) and re.fullmatch(
        r"[A-Z][a-z]+(?: [a-z]+)?", above
    ):
        return f"{above.lower()} {key}"
    small = key.lower()
    if key.startswith("No ") and key[3:].islower():
        return small
    if _NAMING.search(above):
        return key
    everyday = key == small.capitalize() and key not in wording.titled and counted(small)
    common = " " in key and all(word.islower() or _everyday(word) for word in key.split(" "))
    return small if everyday or (common and wording.titled.isdisjoint(key.split(" "))) else key


def plain_name(key: str, wording: Wording, above: str) -> str:
    """Return a row's name as a sentence quotes it: small where only its first, everyday word has a capital.

    A name in small letters of what has no noun of its own takes the one `above` it: "relay attack".
    """
    noun = singular(above.lower())
    if noun in _NOUN_OF and key.islower() and noun not in key:
        return f"{key} {noun}"
    first, _, rest = key.partition(" ")
    titled = first in wording.titled or any(word[0].isupper() for word in rest.split())
    return key[0].lower() + key[1:] if _everyday(first) and not titled else key


def named(key: str) -> bool:
    """Say whether a row names one thing or one kind: neither two at once, nor a quality, nor a title with its sign."""
    bare = key.partition(" (")[0]
    if "/" in bare or _SIGNED.search(bare):
        return False
    return not (" " not in bare and bare[1:].islower() and adjective(bare) and not counted(bare.lower()))


def thing(key: str, above: str, wording: Wording, *, single: bool) -> str:
    """Return a row as the thing that is asked about; `above` heads its column, `single` says that it is one of its kind."""
    if typed(key, above) or proper(above):
        return _country(key)
    noun = singular(above.lower())
    if noun.endswith("constant"):
        return f"the {key[0].lower() + key[1:] if ' of ' in key else key}"
    if _DEFINITE.match(above) and words(key) <= 4:
        return f"the {lowered(key, wording).removeprefix('the ')}"
    if _SUBSTANCE.match(above) and _PLAIN_CASE.match(key) and len(key) > 3:
        return key.lower()
    if noun in _NAMED_SO and not key.startswith("World ") and noun in key.lower().split(" "):
        return f"the {key.removeprefix('The ').removeprefix('the ')}"
    if (
        (kind := _OF_TYPE.match(above.lower()))
        and _QUALITY.fullmatch(key)
        and (key.endswith("ous") or not counted(key.lower()))
    ):
        return _articled(f"{key.lower()} {singular(kind['n'] or kind['m'])}", single=False)
    if noun in _CLASS and (named := _classed(key, noun)):
        return named
    own = row_name(key, above, wording)
    said = wording.said(own)
    return _articled(small(said) if plural(own) else said, single)


def _classed(key: str, noun: str) -> str:
    """Return a row with the noun over it: "the good faith exception", "the Gupta dynasty"."""
    if re.search(r"\d", key):
        return key
    said = key if noun in _NAMED_CLASS or not _PLAIN_CASE.match(key) else key.lower()
    if said.lower().endswith(f" {noun}"):
        return f"the {said}"
    if noun in {"stage", "phase"} and _STAGED.search(said):
        return ""
    short = " " not in key or (noun not in _NAMED_CLASS and words(key) == 2)
    return f"the {said} {noun}" if short and not plural(key) and "(" not in key else ""


def small(name: str) -> str:
    """Return a name of plain words in small letters."""
    return name.lower() if re.fullmatch(r"[A-Z][a-z]+(?: [a-z-]+)*", name) else name


def _country(name: str) -> str:
    return f"the {name}" if _THE.match(name) else name


def _articled(key: str, single: bool) -> str:
    """Return the name of a row as it stands in a question: a countable common noun takes its article."""
    if _ORDINAL.match(key):
        return f"the {key}"
    if re.search(r"[A-Z\d]", key) or plural(key) or key.startswith("no "):
        return key
    if not single and (mass_noun(key) or " " not in key):
        return a(key) if counted(key.rpartition(" ")[2]) else key
    return f"the {key}"
