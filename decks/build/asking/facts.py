"""What one answer fits: a meaning, a maker, a number, a place, by how much a thing is ahead."""

import re

from decks.build.asking.asked import Asked
from decks.build.asking.deed import Deed
from decks.build.asking.having import counted
from decks.build.english import adverbials, verbs
from decks.build.english.answers import capitalised
from decks.build.english.subjects import many

_DEPENDING = re.compile(r"(?:[a-z]+ )?(?:depending|based) on (?P<x>.{4,})$")
_WORD = re.compile(r"the (?:term|word|name|phrase|expression|acronym)\b")
_OF_NOTE = re.compile(
    r"^(?:the (?!(?:first|same|following|other|most|best|code|models?|results?|idea)\b)[^,;]{4,}|[A-Z\d“\"][^,;]+)$"
)
_ASIDE = re.compile(r", (?=which|who|an? |the |with |where)")
NAMED_SUBJECT = re.compile(
    r"^(?:(?:Sir|Dr|the|The|[a-z]+) )?[A-Z][\w.'’-]*(?: (?:(?:and|van|von|de|of|the) )*[A-Z\d][\w.'’-]*)*$"
)
_COUNTED_WORDS = """have contain possess include support comprise use cover require need hold span consume release produce emit employ
    offer provide generate process publish win lose kill absorb store weigh carry burn filter pump save eat drink"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
_PLACED = frozenset(
    ["occur", "happen", "live", "grow", "arise", "begin", "originate", "reside", "sit", "form"]
)
_IN_PLACE = re.compile(
    r"^(?:(?P<p>place) )?(?P<t>(?:in|on|at|inside|within|between|near|under|outside|beneath|along|throughout) (?!\d|which|order|general|case|turn|response|earnest|practice|preference|vain|detail|depth|theory|parallel|tandem|isolation|advance|moderation|full|this|that|part).+)$"
)
_NO_MEANING = re.compile(r"(?:nothing|little|much|more|less|different|something|anything|the same)\b")
_THAT = re.compile(r"^that (?=(?:the|an?|each|every|all|no) )")
_ONCE = re.compile(r"(?:when|if|once|because|after|before|during)\b")
_LASTING = re.compile(
    r"^(?:for )?(?P<s>(?:about |around |approximately |roughly |over |nearly |up to |between |only )?(?:\d|an? |one |two |three |four |five |six |seven |eight |nine |ten |twelve |several |many ).*?\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b)"
)
_COMPARED = re.compile(
    r"^(?P<x>(?:less|fewer|more|[a-z]+er|better|worse)\b[^,;]{2,60}?),? (?:than|compared (?:to|with)) (?P<o>[^,;]{2,50})$"
)
_MONEY = re.compile(
    r"(?P<n>(?:(?:about|around|over|nearly|more than|up to) )?[$€£]\d[\d.,]*(?: (?:thousand|million|billion|trillion))?)(?P<r>(?: (?!and\b|,)[^,; ]+)*)(?=,| and |$)"
)
_MOVED = re.compile(
    r"(?:an?|the) (?:[a-z-]+ )?(?P<n>transition|shift|move|switch|change|evolution) (?P<t>from .+ to .+)$"
)
_AHEAD = frozenset(["outperform", "surpass", "exceed", "beat", "outweigh"])
_BETTER = re.compile(r"^(?P<o>[^,]{3,60}?) (?P<p>in|on|across|by) (?P<t>(?!order|terms).{4,})$")
_AMOUNT = re.compile(r"(?:\d|about|over|up to|more|a |nearly)")


def fact(deed: Deed) -> Asked | None:
    """Ask for what the verb of an action leaves only one answer to."""
    for rule in (_said, _made, _paid, _moved, _counted, _placed, _better, _compared):
        if asked := rule(deed):
            return asked
    return None


def _said(deed: Deed) -> Asked | None:
    """Ask for a meaning: "refers to", "stands for", "means", and for how something works."""
    first, _, after = deed.rest.partition(" ")
    if not after:
        return None
    if deed.base == "refer" and first == "to" and _WORD.match(deed.subject):
        return deed.asks("What {} refer to?", after, "name")
    if deed.base == "refer" and first == "to":
        be = {"do": "are", "does": "is"}.get(deed.aux, "")
        return (
            Asked(f"What {be} {deed.subject}?", after, deed.subject, "definition")
            if be
            else deed.asks("What {} refer to?", after, "name")
        )
    if deed.base == "stand" and first == "for":
        return deed.asks("What {} stand for?", after, "name")
    if deed.base == "mean":
        if (
            deed.aux not in {"do", "does"}
            or _NO_MEANING.match(deed.rest)
            or verbs.progressive(deed.subject.split(" ", 1)[0])
        ):
            return None
        return deed.asks("What {} mean?", _THAT.sub("", deed.rest), "name")
    if deed.base in {"vary", "differ", "change"} and (on := _DEPENDING.match(deed.rest)):
        do = "do" if many(deed.subject) else "does"
        return Asked(f"What {do} {deed.subject} depend on?", on["x"], deed.subject, "doing")
    if deed.base in {"work", "function", "operate"} and first == "by":
        return deed.asks(f"How {{}} {deed.base}?", capitalised(deed.rest), "means")
    return None


def _made(deed: Deed) -> Asked | None:
    """Ask who made what is known, or when."""
    if deed.aux != "did" or deed.base not in verbs.MAKING or not NAMED_SUBJECT.match(deed.subject):
        return None
    found = adverbials.dated(deed.rest)
    does = found.does if found else _ASIDE.split(deed.rest)[0]
    if not _OF_NOTE.match(does) or not adverbials.fit(does):
        return None
    when = "" if found is None else f" {found.told}"
    return Asked(f"Who {verbs.simple_past(deed.base)} {does}{when}?", deed.subject, does, "doer")


def _moved(deed: Deed) -> Asked | None:
    """Ask from what to what: "marks the shift from charcoal to coke"."""
    found = _MOVED.match(deed.rest)
    return deed.asks(f"Which {found['n']} {{}} {deed.base}?", capitalised(found["t"])) if found else None


def _paid(deed: Deed) -> Asked | None:
    """Ask how much money: "invested $2 million in a mill"."""
    found = _MONEY.match(deed.rest) if "$" in deed.rest or "€" in deed.rest or "£" in deed.rest else None
    if found is None or not adverbials.fit(f"{deed.base}{found['r']}"):
        return None
    return deed.asks(f"How much {{}} {deed.base}{found['r']}?", found["n"], "number")


def _counted(deed: Deed) -> Asked | None:
    return counted(deed.subject, deed.aux, deed.base, deed.rest) if deed.base in _COUNTED else None


def _placed(deed: Deed) -> Asked | None:
    """Ask where something happens, and how long it lasts."""
    if deed.base in {"last", "serve"} and (span := _LASTING.match(deed.rest)):
        return deed.asks(f"How long {{}} {deed.base}?", span["s"], "when")
    if deed.base in _PLACED and (once := _ONCE.match(deed.rest)):
        asks, sort = ("Why", "cause") if once[0] == "because" else ("When", "when")
        return deed.asks(f"{asks} {{}} {deed.base}?", capitalised(deed.rest), sort)
    found = _IN_PLACE.match(deed.rest)
    if found is None or not (deed.base in _PLACED or (deed.base == "take" and found["p"])):
        return None
    asks = "When" if adverbials.SEASON.match(found["t"]) else "Where"
    place = " place" if found["p"] else ""
    return deed.asks(f"{asks} {{}} {deed.base}{place}?", capitalised(found["t"]), "place")


def _better(deed: Deed) -> Asked | None:
    """Ask in what, or by how much, one thing is ahead of another."""
    if deed.base not in _AHEAD or not (found := _BETTER.match(deed.rest)) or not adverbials.fit(found["o"]):
        return None
    if found["p"] == "by":
        amount = _AMOUNT.match(found["t"])
        return deed.asks(f"By how much {{}} {deed.base} {found['o']}?", found["t"]) if amount else None
    place = "On what" if found["p"] in {"on", "across"} else "In what"
    return deed.asks(f"{place} {{}} {deed.base} {found['o']}?", capitalised(f"{found['p']} {found['t']}"))


def _compared(deed: Deed) -> Asked | None:
    """Ask how a thing compares with another: "needs less water than wheat"."""
    if not (found := _COMPARED.match(deed.rest)) or deed.aux not in {"do", "does"}:
        return None
    verb = verbs.third(deed.base) if deed.aux == "does" else deed.base
    told = capitalised(f"{deed.subject} {verb} {found['x']}")
    return deed.asks(f"How {{}} compare with {found['o']}?", told, "contrast")
