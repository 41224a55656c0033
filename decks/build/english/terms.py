"""A term as its author heads an entry with it, worded to stand in a question: its case, other names, article and number."""

import re
from dataclasses import dataclass

from decks.build.english.articles import a
from decks.build.english.capitals import NAMED_ONCE, agreed, own_name, particular, small
from decks.build.english.countable import collective, several
from decks.build.english.nouns import plural, singular
from decks.build.english.standing import Standing, standing
from decks.build.english.wording import Wording
from decks.dictionary import english

_OPENING = re.compile(r"^(?:An?|The|One) ")
DETERMINED = re.compile(
    r"(?:an?|the|each|every|one|some|any|all|both|no|two|three|four|five|six|seven|eight|nine|ten|\d+) |[^ ]*['’]s? ",
    re.IGNORECASE,
)
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
_OF_ONE = re.compile(
    r" of (?:an?|the|[A-Z]\w*) |^(?:parts|types|kinds|forms|stages|steps|phases|functions|levels|layers) of "
)
_CASE = re.compile(r"(?:if|when|not|to) ", re.IGNORECASE)
_PART = re.compile(
    r"What is (?P<p>(?:chapter|part|section|article|phase|stage|step|level|type|class|annex|appendix|book|rule|title|degree|grade|tier) (?:\d{1,3}|[IVX]{1,5})(?:[-.][\dIVX]{1,4})?[a-z]?)\?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """What a question asks about: its name with an article where it needs one, the name alone, and whether it is several.

    It is `sure` where its article and number are certain.
    """

    name: str
    plain: str
    many: bool = False
    sure: bool = True

    @property
    def be(self) -> str:
        """The form of "be" after the name."""
        return "are" if self.many else "is"

    @property
    def question(self) -> str:
        """The question what it is, or what its words mean where no article is certain."""
        return f"What {self.be} {self.name}?" if self.sure else self.meaning

    @property
    def meaning(self) -> str:
        """The question what its words mean."""
        return f"What does “{self.plain}” mean?"

    @property
    def do(self) -> str:
        """The form of "do" before the name."""
        return "do" if self.many else "does"


def term(name: str, told: str, wording: Wording) -> Term:
    """Word a heading or front for a question, by what its entry tells of it and how its document writes it."""
    name = _GRAMMAR.sub("", name) or name
    plain = small(name.replace("`", "") if not re.fullmatch(r"`[^`]+`", name) else name, told, wording)
    main, also = _names(f"the {plain[4:]}" if plain.startswith("The ") else plain, told)
    main = small(main, told, wording) if also else main
    if (made := _CLASS.match(main)) and _MADE_BY.search(told):
        main = f"{name[: len(made['n'])]} {made['c'].lower()}"
        return Term(f"the {main}", main)
    many = _many(main, told)
    if plural(main) and not many and " and " not in main and not _DOING.match(told):
        main = _single(main, told)
    if (number := _SIZED.fullmatch(main)) and many:
        main = f"the {number['n']} {number['t']}"
    stands = standing(main, told, wording)
    if many and " and " in main:
        stands = Standing.MANY
    elif many and " of " in main and not DETERMINED.match(main):
        stands = Standing.ONLY if _OF_ONE.search(main) else Standing.UNSURE
    elif stands is Standing.ONE and several(told):
        stands = Standing.UNSURE
    many = stands is Standing.MANY or (many and stands in {Standing.ONLY, Standing.BARE})
    worded = a(main) if stands is Standing.ONE else f"the {main}" if stands is Standing.ONLY else main
    return Term(f"{worded} ({also})" if also else worded, main, many, stands is not Standing.UNSURE)


def within(front: str, name: str, wording: Wording) -> str:
    """Say in a question for a numbered part, such as "What is Chapter II?", what it is a part of."""
    found = _PART.fullmatch(front)
    if not found or not name or name in front:
        return front
    return f"What is {found['p']} of {term(name, '', wording).name}?"


def _names(name: str, told: str) -> tuple[str, str]:
    """Part the first name of a term from another beside it: "lid, cover", "sieve / strainer"."""
    parts = re.split(r", (?:or )?| / | or |; ", name) if "(" not in name and not _CASE.match(name) else [name]
    if (
        len(parts) not in {2, 3}
        or not all(parts)
        or all(map(str.isupper, parts))
        or max(len(part.split()) for part in parts) > 4
        or several(told)
    ):
        return name, ""
    return parts[0].strip(), ", ".join(part.strip() for part in parts[1:])


def _single(name: str, told: str) -> str:
    """Return a plural name in the singular, where its entry tells of one thing of a kind."""
    first, _, last = name.rpartition(" ")
    kind = _OPENING.sub("", told)
    if (
        own_name(name, told)
        or (NAMED_ONCE.match(kind) and last[0].isupper())
        or singular(last) not in english()
    ):
        return name
    return f"{first} {singular(last)}".strip()


def _many(name: str, told: str) -> bool:
    if agreed(name.partition(" (")[0]) or particular(name, told):
        return plural(name.partition(" (")[0].partition(" of ")[0].rpartition(" ")[2])
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
