"""A term as its author heads an entry with it, worded to stand in a question: its case, other names, article and number."""

import re
from dataclasses import dataclass

from decks.build.english.capitals import AGREED, all_titled, own_name, small
from decks.build.english.countable import (
    collective,
    concrete,
    counted,
    hypernym,
    mass_ending,
    plural_of,
    several,
    single,
)
from decks.build.english.nouns import plural, singular
from decks.build.english.phrases import clause
from decks.build.english.spelling import english
from decks.build.english.wording import Wording

_NAMED_ONCE = re.compile(
    r"(?:(?!that|which|of|used)[\w-]+,? ){0,5}?(?:language|poem|service|project|tool|program|programme|model|assistant|editor|standard|format|protocol|algorithm|metric|score|system|interface|mode|index)\b",
    re.IGNORECASE,
)
_ONE_OF_MANY = re.compile(
    r"(?:The|An?|Any) (?:person|individual|party|someone|player|worker|member|official) (?:who|whom|to whom|that|making|being|in charge)\b"
)
_BEARINGS = frozenset(["side", "direction", "way", "point"])
_SIDES = frozenset(["front", "back", "rear", "edge", "corner", "top", "bottom", "part", "end", "surface", "tip", "middle", "centre", "center", "portion"])  # fmt: skip
_ACT = re.compile(r"(?:tion|sion|ment|ance|ence|ity|ness|ism|ing)$")
_ENUMERATES = re.compile(r"[A-Z][a-z-]+(?: [a-z-]+)?, [a-z-]+(?:,| and| or) ")
_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th) [A-Z]|(?:First|Second|Third|Four|Fif|Six|Seven|Eigh|Nin|Ten|Eleven|Twel|Thir)[a-z]*(?:th|nd|rd|st)? [A-Z]"
)
_THE_ACT = re.compile(r"The [a-z]+(?:ing|ation) of ")
_OPENING = re.compile(r"^(?:An?|The|One) ")
DETERMINED = re.compile(
    r"(?:an?|the|each|every|one|some|any|all|both|no|two|three|four|five|six|seven|eight|nine|ten|\d+) |[^ ]*['’]s? ",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r" (?:of|in|for|with|to|on|from|by|at|between|per|under|over|among|against|without|as|vs\.?|versus)\b| \("
)
_DEFINITE = re.compile(
    r"(?:difference|differences|relationship|relation|distinction|ratio|distance|contrast) between "
    r"|(?:[a-z]+est|first|last|second|third|fourth|final|main|primary|only|upper|lower|left|right|inner|outer|middle|most [a-z]+|least [a-z]+) [a-z]",
    re.IGNORECASE,
)
_NAMED_LAW = re.compile(
    r"\b(?:effect|law|theorem|principle|rule|paradox|hypothesis|equation|formula|method|trick|distribution|cycle|scale|theory|conjecture|constant|curve|revolution|empire|era|axis|age|period)$"
)
_ATTRIBUTE = re.compile(
    r"(?:number|amount|size|level|rate|degree|length|set|sum|ratio|share|formula|purpose|function|role|goal|aim|unit|symbol|name|meaning|definition|cost|price|capital|currency"
    r"|boiling point|melting point|freezing point|point|speed|weight|height|depth|width|age|atomic number|mass|charge|cause|effect|result|order|path|location|origin|author|inventor"
    r"|founder|discoverer|equation|value|range|duration|density|volume|colou?r|shape|structure|date|year|place|site|father|president|king|queen|end|start|beginning|top|bottom|centre|center) of ",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:about |around |approximately |~ ?|over |under |between |up to )?[\d.,–-]+(?: ?[^\s]+){0,3}$|[^\s]+(?: [^\s]+)?$"
)
_MEASURE_WORDS = """amount quantity angle distance length diameter width height depth area volume weight speed position direction measure degree rate level number
    ability property tendency state condition process act practice study movement transfer extent likelihood probability fraction proportion percentage cost"""
_RECKONED = frozenset(["side", "average", "sum", "total", "product", "ratio", "difference", "result"])
_IN_PLURAL = re.compile(r"(?:[^aious]s|ia|ae)$")
_LEGAL = re.compile(
    r"\b(?:laws?|rules|legal|courts?|crimes?|statutes?|offen[cs]es|governments?|rights|parties|study|branch|field|discipline)\b",
    re.IGNORECASE,
)
_STUFF = frozenset(["disease", "disorder", "illness", "infection", "metal", "gas", "mineral", "alloy", "fabric", "cloth", "sport", "dance", "substance", "liquid", "powder"])  # fmt: skip
_MEASURES = frozenset(_MEASURE_WORDS.split())
_CLASS = re.compile(
    r"(?P<n>[A-Z][\w.-]*(?: [\w.-]+){0,2}|[a-z][\w-]+) (?P<c>[Mm]odel|[Cc]ompany|[Dd]ataset|[Aa]rchitecture|[Aa]lgorithm|[Ss]ystem|[Tt]ool)$"
)
_MADE_BY = re.compile(
    r"\b(?:developed|created|released|built|trained|made|introduced|designed|owned|founded) (?:by|in) |\b(?:by|from) [A-Z]"
)
_SIZED = re.compile(r"(?P<t>[^()]+) \((?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\)")
_GRAMMAR = re.compile(
    r" \((?:pl(?:ural|\.)?[:. ].*|n\.?|v\.?|vb?\.?|adj\.?|adv\.?|noun|verb|adjective|plural)\)$"
)
_DOING = re.compile(r"(?!(?:[Ss]tring|[Rr]ing|[Bb]uilding|[Dd]rawing|[Ww]ing) )[A-Za-z]{2,}ing (?!of )")
_PART = re.compile(
    r"What is (?P<p>(?:chapter|part|section|article|phase|stage|step|level|type|class|annex|appendix|book|rule|title|degree|grade|tier) (?:\d{1,3}|[IVX]{1,5})(?:[-.][\dIVX]{1,4})?[a-z]?)\?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"(?:about |around |roughly |approximately )?\d[\d.,]*(?: |$|%)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:two|three|four|five|six|many|several|some|both|\d+) ", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"(?:the )?(?:[a-z]+est|most|least|only|main|first|last|sole)\b", re.IGNORECASE)


_VOWEL = re.compile(r"[aeiouAEIO]|hour|honest|heir|[FHLMNRSX](?=[A-Z0-9]|-)|[fhlmnrsx]-")
_CONSONANT = re.compile(
    r"(?i:eu|one\b|once\b|u(?:ni[a-z]|s[aeiu]|t[ei]|r[aeiou]|-))|(?!LED|FAQ|SUV|HIV|SOS|SEO|MOU|LOD|MIT)[FHLMNRSX][AEIOU][A-Z]+\b"
)


@dataclass(frozen=True, slots=True)
class Term:
    """What a question asks about: its name with an article where it needs one, the name alone, and whether it is several."""

    name: str
    plain: str
    many: bool = False

    @property
    def be(self) -> str:
        """The form of "be" after the name."""
        return "are" if self.many else "is"

    @property
    def do(self) -> str:
        """The form of "do" before the name."""
        return "do" if self.many else "does"


def term(name: str, told: str, text: str, wording: Wording) -> Term:
    """Word a heading or front for a question, by what its entry tells of it and how `text` writes it."""
    name = _GRAMMAR.sub("", name) or name
    plain = small(name.replace("`", "") if not re.fullmatch(r"`[^`]+`", name) else name, told, wording)
    main, also = _names(plain, told)
    if (made := _CLASS.match(main)) and _MADE_BY.search(told):
        main = f"{name[: len(made['n'])]} {made['c'].lower()}"
        return Term(f"the {main}", main)
    many = _many(main, told)
    if plural(main) and not many and not _DOING.match(told):
        main = _single(main, told)
    if (number := _SIZED.fullmatch(main)) and many:
        main = f"the {number['n']} {number['t']}"
    together = many and " of " in main and not DETERMINED.match(main)
    article = "the" if together else "" if many else _article(main, told, text)
    many = many or (article == "a" and plural(main) and _IN_PLURAL.search(main) is not None)
    worded = (
        _a(main) if article == "a" and not many else f"{article if article != 'a' else ''} {main}".strip()
    )
    if (
        (re.match(r"[a-z]+$", main) or hypernym(told) in plural_of(main.rpartition(" ")[2].lower()))
        and several(told)
        and not _ENUMERATES.match(told)
        and not many
        and counted(main.rpartition(" ")[2].lower()) is not False
        and not told.startswith("The ")
    ):
        first, _, last = main.rpartition(" ")
        forms = [f"{first} {form}".strip() for form in plural_of(last) if form.lower() in english()]
        many = not forms or not _NUMBERED.match(told)
        worded = forms[0] if forms and many else main if many else worded
    return Term(f"{worded} ({also})" if also else worded, main, many)


def within(front: str, name: str, text: str, wording: Wording) -> str:
    """Say in a question for a numbered part, such as "What is Chapter II?", what it is a part of."""
    found = _PART.fullmatch(front)
    if not found or not name or name in front:
        return front
    return f"What is {found['p']} of {term(name, '', text, wording).name}?"


def _names(name: str, told: str) -> tuple[str, str]:
    """Part the first name of a term from another beside it: "lid, cover", "sieve / strainer"."""
    parts = re.split(r", (?:or )?| / | or ", name) if "(" not in name else [name]
    if len(parts) != 2 or not all(parts) or max(len(part.split()) for part in parts) > 4 or several(told):
        return name, ""
    return parts[0].strip(), parts[1].strip()


def _single(name: str, told: str) -> str:
    """Return a plural name in the singular, where its entry tells of one thing of a kind."""
    first, _, last = name.rpartition(" ")
    kind = _OPENING.sub("", told)
    if (
        own_name(name, told)
        or (_NAMED_ONCE.match(kind) and last[0].isupper())
        or singular(last) not in english()
    ):
        return name
    return f"{first} {singular(last)}".strip()


def _many(name: str, told: str) -> bool:
    if re.search(r", .*,| and |, | & ", name):
        return (
            several(told)
            or re.match(r"(?:the |all )?(?:two|three|four|five|both)\b|[\w ]+ = ", told, re.IGNORECASE)
            is not None
        )
    if not plural(name) or (_DOING.match(told) and _DOING.match(name)):
        return False
    one = re.match(r"(?:An?|One of|Any) ", told) and not collective(told)
    return not one


def _a(name: str) -> str:
    return f"{'an' if _VOWEL.match(name) and not _CONSONANT.match(name) else 'a'} {name}"


def _article(name: str, told: str, text: str) -> str:
    """Return the article of one thing: "a", "the", or none for a name and for what is not counted."""
    if _ORDINAL.match(name) or (AGREED.search(name) and all_titled(name.split())):
        return "the"
    if DETERMINED.match(name) or " v. " in name or _DOING.match(told):
        return ""
    if _ONE_OF_MANY.match(told):
        return "a"
    if _THE_ACT.match(told) and _ACT.search(name):
        return ""
    if (_DEFINITE.match(name) and counted(name.rpartition(" ")[2].lower()) is not False) or _ATTRIBUTE.match(
        name
    ):
        return "the"
    head = _HEAD_END.split(name, maxsplit=1)
    last = head[0].split()[-1]
    if len(head) > 1 and " of " in name:
        return _article_of(name, last, told)
    if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+(?:-[A-Za-z]+)*", last) or (
        last[0].isupper() and last == name
    ):
        return _initials(last, name, told)
    low = last.lower() if last.endswith("ing") else last.lower().rpartition("-")[2]
    if " " in name and (_NAMED_LAW.search(name.lower()) or AGREED.search(name)):
        return "" if name.islower() and name.endswith((" law", " theory")) and _LEGAL.search(told) else "the"
    of_kind, kind = single(told), hypernym(told)
    if " " not in name and name.islower() and kind in _STUFF:
        return ""
    indefinite = re.match(r"(?:An?|Any) ", told) is not None
    known = counted(low)
    part = kind in _SIDES or (of_kind and known is not True and kind not in _BEARINGS)
    if (
        " " not in name
        and told.startswith("The ")
        and part
        and (not mass_ending(low) or low.endswith(("ary", "ory")))
    ):
        return "the"
    tool = known is None and re.match(r"[Uu]sed to ", told) and not mass_ending(low)
    if (
        tool
        or (
            known is False
            and of_kind
            and (not mass_ending(low) or low.endswith(("ary", "ory")))
            and (indefinite or (" " in name and told.startswith("The ")))
        )
        or (kind == low and (indefinite or (known is None and not _ACT.search(low))))
        or (known is None and indefinite and " " in name and not mass_ending(low))
    ):
        known = True
    if known is not False and (seen := _seen(name, text)):
        return "a" if indefinite else seen
    if known is False or (known is None and (not of_kind or (mass_ending(low) and not indefinite))):
        return ""
    act = _ACT.search(low) and not indefinite and not told.startswith("The ") and not of_kind
    if _DIGIT.match(told) or len(told.split()) == 1 or act:
        return ""
    if kind in _MEASURES and not indefinite:
        return "the" if name != last and not mass_ending(low) else ""
    if not (_SUPERLATIVE.match(told) or (told.startswith("The ") and not clause(told))):
        return "a"
    if not known or name != low or kind in _RECKONED:
        return "the"
    if concrete(told) or _SUPERLATIVE.match(told):
        return "a"
    return "" if kind in _MEASURES or mass_ending(kind) or plural(kind) else "the"


def _article_of(name: str, last: str, told: str) -> str:
    """Return the article of what is called by what it is of: "the boiling point of water", "bag of words"."""
    after = name.partition(" of ")[2]
    title = after[:1].isupper() and name[:1].isupper()
    if (
        re.match(r"(?:an?|the|each|every) ", after)
        or (re.match(r"[A-Z\d]", after) and not title)
        or (_VALUE.match(told.rstrip(".")) and len(told) < 40)
    ):
        return "the"
    if not re.match("An? ", told):
        return "the" if counted(last.lower()) and not title else ""
    return "a" if concrete(told) and not title else ""


def _initials(last: str, name: str, told: str) -> str:
    """Return the article of a name that ends in a capital: none, but for a thing of a kind that is counted."""
    if " " not in name and name.title() == name and (counted(name.lower()) is False or _ACT.search(name)):
        return ""
    if re.search(r"\d$", last) or own_name(name, told) or _NAMED_ONCE.match(_OPENING.sub("", told)):
        return ""
    return "a" if concrete(told) and not re.match(r"The ", told) else ""


def _seen(name: str, text: str) -> str:
    """Return the article that the text gives a term, where it gives one."""
    if name.lower() not in text.lower():
        return ""
    found = {
        match[1].lower()
        for match in re.finditer(
            rf"\b(an?|the) {re.escape(name)}\b(?=[.,;:)?]| (?:is|are|was|can|has|of|in|to|for|that|which|and|with|on|at|by|from|does|as|may|will|into)\b|$)",
            text,
            re.IGNORECASE,
        )
    }
    if found & {"a", "an"}:
        return "a"
    return "the" if found else ""
