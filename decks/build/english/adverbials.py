"""How, why, when and where something happens, by the end or the beginning of its statement."""

import re
from dataclasses import dataclass

from decks.build.english import sentences, verbs

MOST_OBJECT = 9
_TAIL = re.compile(
    r",? (?P<t>(?P<why>because(?! of)|so that|in order to|due to|because of|owing to|thanks to)"
    r"|(?P<how>by (?:[a-z]+ly )?(?P<g>[a-z]+ing)|via|by means of)"
    r"|(?P<when>(?<!even )(?<!only )(?:when|if|once|until|whenever|as soon as))"
    r"|(?P<to>to(?= (?:[a-z]+ly )?(?P<v>[a-z-]+)\b))) (?P<r>[^.]{4,})$"
)
_IN_YEAR = re.compile(
    r"^(?:in|on|by|around) (?:(?:early|late|mid-?) ?)?(?:(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?)?(?:1\d|20)\d\d$"
)
_YEAR_TAIL = re.compile(
    r"^(?P<o>.+?),? (?P<y>in (?:(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?)?(?:1\d|20)\d\d)(?:,? .*)?$"
)
SEASON = re.compile(
    r"at night|(?:in|during|around|by) (?:the )?(?:early |late |mid-?)?(?:spring|summer|autumn|fall|winter|\d{3,4}s?|(?:[a-z]+|\d+(?:st|nd|rd|th)) century|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""A time, which a phrase with the look of a place may tell."""

_FRONTED = (
    ("means", re.compile(r"^(?:by (?:[a-z]+ly )?[a-z]+ing|using|via|with the help of)\b", re.IGNORECASE)),
    ("cause", re.compile(r"^(?:because(?: of)?|due to|thanks to|owing to|since(?! (?:the )?(?:\d|late|early|mid|end|beginning|start|time|days?|age|then|at least|[A-Z][a-z]+ (?:\d|[Cc]entur|[Dd]ynast|[Ee]ra\b|[Aa]ge\b)))|to (?=[a-z])|in order to)\b", re.IGNORECASE)),
)  # fmt: skip
_ASKING = {"means": "How", "cause": "Why", "when": "When"}
_PURPOSEFUL = frozenset(
    [
        "use",
        "utilize",
        "utilise",
        "employ",
        "leverage",
        "apply",
        "adopt",
        "introduce",
        "add",
        "insert",
        "combine",
        "deploy",
        "store",
        "keep",
        "invoke",
        "hire",
        "build",
        "release",
        "secrete",
        "produce",
        "send",
        "raise",
        "lower",
    ]
)
_TAKES_TO_WORDS = """required needed used able approach way ways solution access alternative key answer response ability opportunity attempt attention need right plan
    available necessary time effort enough applied similar power money tool tools"""
_TAKES_TO = frozenset(_TAKES_TO_WORDS.split())
_BARE = re.compile(r"(?:[a-z]+ly )?[a-z-]+(?:$| (?:in|on|of|for|with|at|and|or|is|are)\b)")
_UNFIT = re.compile(
    r"[,;:]|\b(?:that|which|who|where|when|because|if|this|these|those|it|they|them|he|she)\b"
)


@dataclass(frozen=True, slots=True)
class Adverbial:
    """What an action does without its circumstance, and the circumstance: `word` asks for it."""

    does: str
    word: str
    told: str
    sort: str


def ending(base: str, rest: str) -> Adverbial | None:
    """Read how, why or when something is done from the end of a predicate."""
    found = _TAIL.search(rest)
    if found is None or not fit(does := rest[: found.start()]):
        return None
    told = f"{found['t']} {found['r']}"
    if found["to"]:
        verb = verbs.base_form(found["v"])
        plain = verb and (not verbs.ambiguous(verb) or not _BARE.match(found["r"]))
        if base not in _PURPOSEFUL or not plain or does.rsplit(" ", 1)[-1] in _TAKES_TO:
            return None
        return Adverbial(does, "Why", told, "cause")
    sort = "cause" if found["why"] else "means" if found["how"] else "when"
    return Adverbial(does, _ASKING[sort], told, sort)


def opening(context: str, rest: str) -> Adverbial | None:
    """Read how, why or when something is done from the phrase before its subject."""
    if not context or not fit(rest):
        return None
    if _IN_YEAR.match(context):
        return Adverbial(rest, "When", context, "when")
    for sort, begins in _FRONTED:
        if begins.match(context):
            return Adverbial(rest, _ASKING[sort], context, sort)
    return None


def dated(rest: str) -> Adverbial | None:
    """Read the year that something happened in from its predicate."""
    found = _YEAR_TAIL.match(rest)
    return Adverbial(found["o"], "When", found["y"], "when") if found and fit(found["o"]) else None


def fit(does: str) -> bool:
    """Say whether what is done is short enough to stand inside a question."""
    return (
        1 <= sentences.words(does) <= MOST_OBJECT
        and not _UNFIT.search(does)
        and not does.endswith((" -", " –", " —", "—", "–"))
        and does.count("(") == does.count(")")
    )
