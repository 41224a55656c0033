"""Whether a predicate certainly says what a thing is: its kind, and what tells it from others of the kind."""

import re
from collections.abc import Mapping, Sequence

from decks.build.asking.asked import Asked
from decks.build.asking.known import by_name, known, sound
from decks.build.asking.scopes import symbol
from decks.build.asking.telling import pale, points, runs_on
from decks.build.english import verbs
from decks.build.english.answers import names

_THIS = re.compile(
    r"\b(?:this|these) [a-z]+|\b(?:the above|(?:as|see|shown|described|mentioned|listed) (?:above|below)|previous|we|our|us)\b|^[\"“”]"
)
_RANK = re.compile(
    r"(?:The|An?|One|Some) (?:of the )?(?:(?!of\b)[\w-]+ ){0,3}?(?:most|least|best|worst|[a-z]{3,}est) |(?:A few|Several|Only|About|Around) |(?:An?|The)? ?(?:better|good(?! (?:that|which)\b)|great|bad|nice|big|important|useful|difficult|efficient|very|key|huge|real|mere|perfect|classic|common|typical|popular|famous|serious|critical|crucial|central|vital|major|necessary) "
    r"|(?:The )?usual\b|The (?:[A-Za-z]+ ){0,2}one\b(?! (?:who|which|that)\b)|One of\b|An? (?:[a-z]+ly )?[a-z]+(?:ate|al|ous|ive|able)\.?$|The following\b|The same\b|(?!Naturally occurring)[A-Z][a-z]+ly [a-z]+"
)
_EMPTY_WORDS = r"""heart core key symptom result results product outcome culmination phenomenon time day moment expression victory necessity step matter question challenge priority idea goal aim purpose focus themes theme subject job task
    source reason cause consequence need lack end beginning start case example part parts factor issue problem point topic choice foundation cornerstone backbone essence sign increase decrease change response side aspect area
    place extension continuation difference advantage disadvantage benefit limitation function role way(?!\sof\s(?:life|living|thinking))"""
_EMPTY_KIND = re.compile(
    rf"(?:The|A|An|One) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(_EMPTY_WORDS.split())}) (?:of|for|in|to|between|behind|with|from)(?! which)\b"
)
_WAY = re.compile(r"A (?:[a-z-]+ )?(?:way|method|means) (?:of|for|to|in which|by which)\b")
_PART_WHERE = re.compile(
    r"The (?:part|area|place|side|point|time|moment) of (?:[\w-]+ ){1,4}(?:in|at|on|through|by|to|from) which "
)
_COMPARED = re.compile(
    r"(?:An? |The )?(?:more|less|[a-z]{2,}er) (?:[a-z]+ ){0,4}than\b|(?:An? )?(?:[a-z]+ )?(?:more|less) [a-z]+ |[^,]{3,50}, (?:and )?not (?:the|an?) ",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"(?:Best|Well|Better|Fully|Highly) [a-z]+(?:ed|d|n)\b|(?:Thus|Therefore|Hence|Then|Not|Also|Both|Either)\b|(?!Some|Any|No)[A-Z][a-z]+ing (?:in|to|at|about|for|the|that|its|their|his)\b"
)
_CLEFT = re.compile(r"(?:^|, )[Ii]t (?:is|was) the (?:[\w-]+ ){1,4}(?:who\b|in particular)")
_OF = re.compile(r"(?:[a-z]+ )+(?:and [a-z]+ )?(?:of|in|for|between|behind) ")
_OF_ANY = re.compile(r"the (?P<n>[a-z -]+?) of an? [a-z]+$")
"""What every thing of a sort has: "the draught of a ship"."""

_ONE = re.compile(r"^[Oo]ne (?=[a-z]+ of )")
_AIM = re.compile(
    r"^What (?:is|are|was|were) (?:the )?(?:[a-z]+ ){0,2}(?:goal|aim|purpose|objective|idea|role|function|task|job|mission|strategy|intent) (?:of|behind|in) (?!this\b|these\b|it\b)\S"
)
_PAST = frozenset(["was", "were"])


def says_what(
    asked: Asked, sentence: str, headings: Sequence[str] = (), often: Mapping[str, int] | None = None
) -> bool:
    """Say whether a definition has a thing to define and says what it is, and not which of several it is.

    `headings` are those over the sentence, with its terms in bold; `often` counts the words of the document.
    """
    subject, back = asked.subject, asked.back
    if back.startswith("To "):
        return _AIM.search(asked.front) is not None and not points(back)
    place = asked.front.lower().partition(subject.lower())[2]
    if place.startswith(" in ") and symbol(subject):
        return not points(back)
    if not sound(_ONE.sub("", subject)) or not (place == "?" or place.startswith((" in ", " according to "))):
        return False
    once = asked.front.split(" ", 2)[1] in _PAST
    if not (by_name(subject, often or {}) if once else _told_of(subject, place, headings, often or {})):
        return False
    return _kind(back) and not (" who" in back and _CLEFT.search(sentence))


def _told_of(subject: str, place: str, headings: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say whether a subject is a thing of any place, or the one of its heading; `place` ends its question."""
    if _ONE.match(subject) or place.startswith((" according to ", " in the context of ")):
        return True
    low = subject.lower().partition(" in the context of ")[0]
    owned = low.startswith("the ") and _OF_ANY.match(low)
    if owned and any(heading.lower() == owned["n"] for heading in headings):
        return True
    if low.startswith("the ") or (place != "?" and not low.startswith(("a ", "an "))):
        return known(subject, headings, often)
    return not _OF.match(low) or any(names(heading, subject) for heading in headings)


def _kind(back: str) -> bool:
    """Say whether a predicate is the kind of a thing with what tells it apart."""
    if _THIS.search(back) or _RANK.match(back) or _DESCRIBED.match(back) or _COMPARED.match(back):
        return False
    if _EMPTY_KIND.match(back) and not (_WAY.match(back) or _PART_WHERE.match(back)):
        return False
    return (
        not runs_on(back)
        and not points(back)
        and not pale(back, 3)
        and not verbs.progressive(back.split(" ", 1)[0])
    )
