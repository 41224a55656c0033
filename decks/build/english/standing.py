"""How a term stands in the question what it is: the one place that decides its article, by what is certain of it."""

import re
from enum import Enum

from decks.build.english import verbs
from decks.build.english.capitals import agreed, made, own_name, particular
from decks.build.english.countable import counted, hypernym, several
from decks.build.english.nounlists import KINDS, one_only, surely_counted, surely_mass
from decks.build.english.nouns import plural, singular
from decks.build.english.wording import Wording
from decks.dictionary import english


class Standing(Enum):
    """What stands before a term in the question what it is; UNSURE where no evidence shows it."""

    ONE = "a"
    ONLY = "the"
    BARE = ""
    MANY = "many"
    UNSURE = "?"


MOST_SOUGHT = 40
"""The text of a document is searched for so many places of a term."""

_DETERMINED = re.compile(
    r"(?:an?|the|each|every|one|some|any|all|both|no|two|three|four|five|six|seven|eight|nine|ten|\d+) ",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r" (?:of|in|for|with|to|on|from|by|at|between|per|under|over|among|against|without|as|vs\.?|versus)\b| \("
)
_OF_ONE = re.compile(
    r"(?:(?:maximum|minimum|average|typical|default|total|normal|standard|maximal|minimal|main|chemical|atomic) )?"
    r"(?:(?:difference|relationship|relation|distinction|ratio|distance|contrast) between|(?:law|rule|theory|principle|number|amount|size|level|rate|degree|length|sum|purpose|function|role|goal|aim"
    r"|formula|symbol|speed|weight|height|depth|width|temperature|boiling point|melting point|freezing point|tragedy|problem|theorem|capital|currency|cause|effect|result|order|location|origin"
    r"|author|inventor|founder|discoverer|equation|value|range|duration|density|volume|colou?r|shape|structure|end|start|beginning|top|bottom|centre|center) of) ",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"(?:(?:larg|small|great|high|low|old|young|long|short|fast|earli|lat|new|strong|weak|deep|near|wid|bigg|hott|cold|warm|rich|poor)est|best|worst|most [a-z]+|least [a-z]+|last|final) [a-z]",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[^\w\s'’.,&/()+#@-]|^(?i:if|when|not) ")
_NAMED = re.compile(r"\b(?:theorem|paradox|principle|effect|conjecture|hypothesis)$")
_KIND_OF_EFFECT = re.compile(r"(?:side|special|sound|main|knock-on) effect$")
_CASE = re.compile(r"[A-Z][\w.’' ]* vs?\.? [A-Z]")
_ACT = re.compile(r"(?:tion|sion|ance|ence|ity|ency|ancy|sis|ing)$")
_PROCESS_WORDS = """process act action practice practise activity study science ability inability property tendency state quality use art branch field belief movement transfer loss lack
    degree extent capacity condition fairness manipulation discipline philosophy"""
_PROCESS = frozenset(_PROCESS_WORDS.split())
_THINGS_IN_ING_WORDS = """building drawing painting meeting hearing setting rating ruling wedding ceiling string ring spring king wing opening dressing filling casting crossing landing
    lining bearing railing sling earring evening morning offspring reading saying feeling being thing swing spelling clearing dwelling covering finding fitting fixing gathering
    offering posting warning recording listing blessing sibling duckling"""
_THINGS_IN_ING = frozenset(_THINGS_IN_ING_WORDS.split())
_SIDES = frozenset(["side", "front", "back", "rear", "edge", "corner", "top", "bottom", "end"])
_QUALITY = re.compile(
    r"(?:[^t]al|ic|ous|ive|ible|able|less|ful|ary|lar|ose|oid|ine|ed|ior|ward|wise|ate)$", re.IGNORECASE
)
_BEFORE = re.compile(r"(?P<a>\ban? $)|(?<!kind )(?<!type )(?<!form )(?<!sort )(?<!piece )\b(?:of|in|by|with|through|into|using|from|during|via|between|without) $")  # fmt: skip
_AFTER = re.compile(
    r"[.,;:)?!\n]| (?:is|are|was|were|can|has|have|of|in|to|for|that|which|and|or|with|on|at|by|from|does|as|may|will|into|when|during|through)\b|$"
)
_LEGAL = re.compile(
    r"\b(?:laws?|rules|legal|courts?|crimes?|statutes?|offen[cs]es|governments?|rights|parties|study|branch|field|discipline)\b",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:An?|Any|One) ")
_TITLED = re.compile(r"[A-Z][a-z]+")
_INITIALS = re.compile(r"[A-Z][\w-]*[A-Z\d][\w-]*s?")


def standing(name: str, told: str, wording: Wording) -> Standing:
    """Say how a term stands in the question what it is, by `told`, which defines it, and how its document writes it."""
    bare = name.partition(" (")[0]
    if _SIGN.search(bare):
        return Standing.UNSURE
    if _DETERMINED.match(name) or _CASE.match(name):
        return Standing.BARE
    if "(" in bare or " No. " in bare:
        return Standing.UNSURE
    if (agreed(bare) and not _generic(bare, told)) or particular(bare, told):
        return Standing.ONLY
    head = _HEAD_END.split(bare, maxsplit=1)[0].split()[-1]
    low = head.lower()
    if plural(head) and not surely_mass(low):
        return _of_many(bare, low, told)
    if _INITIALS.fullmatch(head):
        return _of_initials(bare, head, told)
    if re.match(r"[\w-]+['’]s? ", bare):
        return Standing.BARE if bare[0].isupper() else Standing.UNSURE
    if _RANKED.match(bare) or _OF_ONE.match(bare):
        return Standing.ONLY
    if _NAMED.search(bare.lower()) and " " in bare and not _KIND_OF_EFFECT.search(bare.lower()):
        return Standing.ONLY
    if len(bare) != len(head) and bare.endswith(head) is False:
        return _of_phrase(low, told)
    if head != low and (" " not in bare or not english().known([low])):
        return _own_name(head, told, wording)
    return _common(bare, low, told, wording.running)


def _of_initials(bare: str, head: str, told: str) -> Standing:
    """Say how a name that ends in initials stands: a device is counted, and what they spell out is their meaning."""
    if " " in bare or _spelled(head, told):
        return Standing.UNSURE
    return Standing.ONE if _INDEFINITE.match(told) and hypernym(told) in KINDS else Standing.BARE


def _spelled(initials: str, told: str) -> bool:
    """Say whether an entry begins with the words that initials stand for."""
    return "".join(re.findall(r"\b[A-Z]", told)).startswith(initials)


def _generic(bare: str, told: str) -> bool:
    """Say whether an entry tells of a kind of what its term's noun names: "Total War", "A war that …"."""
    return _INDEFINITE.match(told) is not None and hypernym(told) == bare.rpartition(" ")[2].lower()


def _of_many(bare: str, low: str, told: str) -> Standing:
    """Say how a name that looks like a plural stands: its singular must be a noun that is counted."""
    if " and " in bare or " & " in bare:
        return Standing.UNSURE
    if not low.endswith("s"):
        return Standing.MANY
    known = singular(low) in english() or bare.islower() or several(told)
    return Standing.MANY if known else Standing.UNSURE


def _of_phrase(low: str, told: str) -> Standing:
    """Say how what is called by what it is of stands: "bill of sale"."""
    return Standing.ONE if surely_counted(low) and _INDEFINITE.match(told) else Standing.UNSURE


def _own_name(head: str, told: str, wording: Wording) -> Standing:
    """Say how a single word with a capital stands that may be a name: it has no article, where it is no quality."""
    low = head.lower()
    if surely_mass(low):
        return Standing.BARE
    if made(told) or (own_name(head, told) and not surely_counted(low)):
        return Standing.BARE
    if surely_counted(low):
        common = head not in wording.titled or _in_text(low, wording.running) is Standing.ONE
        return Standing.ONE if common else Standing.UNSURE
    tail = head.rpartition("-")[2]
    if "-" in head and tail.islower() and surely_counted(tail):
        return Standing.ONE
    if low in english() and re.search(
        rf"\bthe {re.escape(low)}(?:[.,;:)]| (?:is|was|to|in|and|of)\b)", wording.running
    ):
        return Standing.ONLY
    named = head in wording.titled or not _TITLED.fullmatch(head)
    return Standing.BARE if named and low not in english() else Standing.UNSURE


def _common(bare: str, low: str, told: str, running: str) -> Standing:
    """Say how a term of common words stands: by its noun, by the text around it, by what it is a kind of."""
    noun, kind = low if low.endswith("ing") else low.rpartition("-")[2], hypernym(told)
    if bare.endswith((" law", " theory")) and bare.islower() and (kind in _PROCESS or _LEGAL.search(told)):
        return Standing.BARE
    if one_only(noun) and " " not in bare:
        return Standing.ONLY
    if surely_mass(noun):
        return Standing.BARE
    if kind in _PROCESS and _ACT.search(noun) and noun not in _THINGS_IN_ING:
        return Standing.BARE
    if told.startswith("The ") and " " in bare and not noun.endswith(("er", "or", "ist")):
        return Standing.ONLY if kind == noun else Standing.UNSURE
    named = " " in bare and _TITLED.fullmatch(bare.partition(" ")[0]) and kind != noun
    if (kind in _SIDES and bare == low) or (named and not _INDEFINITE.match(told)):
        return Standing.UNSURE
    if surely_counted(noun) and not bare.endswith(" theory"):
        return Standing.ONE
    if noun.endswith("ing") and len(noun) > 5:
        if noun in _THINGS_IN_ING or kind in KINDS:
            return Standing.ONE
        return Standing.UNSURE if _INDEFINITE.match(told) and surely_counted(kind) else Standing.BARE
    if kind in _PROCESS - {"condition", "state"} and counted(noun) is False:
        return Standing.BARE
    if kind == noun and _INDEFINITE.match(told):
        return Standing.ONE
    if _QUALITY.search(noun) and counted(noun) is not True:
        return Standing.UNSURE
    if (
        kind in KINDS
        and bare[1:].islower()
        and (noun not in english() or not (verbs.base_form(noun) and " " not in bare))
    ):
        return Standing.ONE
    return _in_text(bare.lower(), running)


def _in_text(sought: str, running: str) -> Standing:
    """Say how the text of a document uses a term: with "a", or after a preposition without an article."""
    found, at = Standing.UNSURE, running.find(sought)
    for _ in range(MOST_SOUGHT):
        if at < 0:
            break
        end = at + len(sought)
        if (before := _BEFORE.search(running[max(0, at - 12) : at])) and _AFTER.match(running, end):
            if before["a"]:
                return Standing.ONE
            found = Standing.BARE
        at = running.find(sought, end)
    return found
