"""Labels that name a side of their topic: its cost, its role in something, a turn in it."""

import re

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import names
from decks.build.english.articles import the
from decks.build.english.nominal import adjective, articled, finite, gerund, imperative, phrase
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.predicates import PREPOSITION_WORDS
from decks.build.english.sentences import bare, words
from decks.build.labels import attributes, bodies
from decks.build.labels.deeds import DEEDS, deed
from decks.build.labels.defining import says
from decks.build.labels.label import AFTER_CLASS, DISCOURSE, YEAR, Label
from decks.build.labels.wholes import holds

REPORTS = frozenset(
    ["observation", "recommendation", "finding", "insight", "hypothesis", "conclusion", "perspective", "position", "view", "theory", "criticism"]
)  # fmt: skip
_MEASURED = frozenset(
    [
        "size",
        "age",
        "area",
        "population",
        "cost",
        "price",
        "duration",
        "length",
        "height",
        "weight",
        "depth",
        "width",
        "temperature",
        "pressure",
        "speed",
        "range",
        "capacity",
        "frequency",
        "wavelength",
        "mass",
        "charge",
        "radius",
        "volume",
        "voltage",
        "density",
        "altitude",
        "elevation",
        "date",
        "period",
        "span",
        "yield",
        "budget",
        "funding",
    ]
)
_DONE = re.compile(r"^(?P<p>[A-Z][a-z]+) (?P<w>into|of|from|in|on|with|by) (?:[a-z]+ )*[a-z]+s$")
_FIT = re.compile(
    r"^(?:Suitable|Useful|Ideal|Capable|Responsible|Necessary|Essential|Sensitive|Resistant|Prone|Vulnerable|Native) (?:for|of|to|in)\b"
)
_OF_IT = re.compile(
    r"^(?P<n>function|role|purpose|importance|use|effect|impact|influence|availability|cost) (?P<p>of|on) (?P<x>.+)$"
)
_ENDS = DEEDS | {"goal", "aim", "mission", "objective", "rationale", "justification"}
_JUDGED = frozenset(
    [
        "advantage",
        "disadvantage",
        "drawback",
        "downside",
        "benefit",
        "limitation",
        "challenge",
        "strength",
        "weakness",
        "risk",
        "effect",
        "impact",
        "significance",
        "importance",
        "outcome",
        "result",
        "purpose",
        "goal",
        "role",
        "function",
        "cause",
        "issue",
        "problem",
        "main",
    ]
)
"""Attributes of which a whole sentence can tell."""

_TURN = re.compile(
    r"^(?:transition|shift|move|switch|launch|founding|split|merger|fall|rise|collapse|adoption|introduction|expansion|decline|reform) (?:to|of|from|into|towards) "
)
_GOES = re.compile(r"(?:ing|tion|sion|mechanism|process|search|method|algorithm|pass)$")


_LAW = re.compile(
    r"\b(?:law|theory|theorem|principle|rule|hypothesis|thesis|doctrine|axiom|postulate)(?: of (?:the )?[\w' -]+)?$",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"(?:When|If) |(?:The|An?|Every|Each|Any) (?!that\b|which\b)(?:[\w-]+ )?[\w-]+ [a-z]{3,}s (?!of\b|that\b|which\b|in\b)[a-z]+"
)
_WHERE = re.compile(
    r"^(?:[Bb]etween|[Ii]nside|[Bb]elow|[Aa]bove|[Bb]ehind|[Uu]nder|[Bb]eneath|[Nn]ear|[Aa]t the (?:top|bottom|end|back|front|base|center|centre|edge) of|[Oo]n top of|[Ii]n the (?:middle|center|centre|upper|lower|wall|back|front)\b) (?!\d)"
)


def lawful(given: Label) -> str | None:
    """Ask what a law or a theory says, where the text is a statement."""
    if given.topic.kind in AFTER_CLASS or not _LAW.search(given.own) or plural(given.own):
        return None
    if " " not in given.own:
        return ""
    states = _STATES.match(given.first) or finite(bare(given.first).split())
    if not states:
        return None
    if re.match(
        r"^(?:The|This|It|A|An) (?:law|theory|theorem|principle|rule|hypothesis|thesis|idea|belief|view|notion|claim|concept|doctrine)\b",
        given.first,
    ):
        return None
    own = (
        given.own
        if re.match(r"(?:the|an?) ", given.own) or re.search(r"['’]s? ", given.own)
        else f"the {given.own}"
    )
    return f"What does {own} say?"


def placed(given: Label) -> str | None:
    """Ask where a thing is that its text only places."""
    if given.topic.kind in AFTER_CLASS or not _WHERE.match(given.first) or finite(bare(given.first).split()):
        return None
    own = articled(given.own)
    if (
        own == given.own
        and re.search(r" [a-z]+$", own)
        and not plural(own)
        and not own.startswith(("a ", "an "))
    ):
        own = the(own)
    return f"Where {'are' if plural(own) else 'is'} {own}?"


_FIRST_VERB = re.compile(
    r"(?P<v>[A-Za-z]+) (?:the|an?|your|it|them|all|each|every|some|only|with|in|for|to|until|[a-z-]+)\b"
)
_MEASURABLE = re.compile(
    r"(?:rate|volume|output|pressure|temperature|time|size|length|width|height|weight|speed|depth|age|gap|distance|thickness|dose|range|diameter|capacity)\b"
)


def ordered(given: Label) -> str | None:
    """Ask what to do with things whose text is an order: "Thin pots: double the time first"."""
    found = _FIRST_VERB.match(given.first)
    if (
        not found
        or not verbs.base_form(found["v"])
        or not plural(given.own)
        or (" " in given.own and verbs.base_form(given.own.split(maxsplit=1)[0]))
        or finite(bare(given.first).split())
    ):
        return None
    if given.topic.kind != "advice":
        return None
    return f"What should you do with {given.own[0].lower() if given.own[1:].islower() else given.own[0]}{given.own[1:]}?"


def valued(given: Label) -> str | None:
    """Ask for a typical value, such as a normal pressure, by its name."""
    quality, _, noun = given.topic.noun.partition(" ")
    if noun != "value" or not re.match(r"(?:about |around |~ ?|up to )?[\d$€£]", given.first):
        return None
    own = given.own[0].lower() + given.own[1:] if given.own[1:].islower() else given.own
    if _MEASURABLE.search(own):
        return f"What is the {quality} {own}?"
    if " per " in own:
        return f"What is the {quality} number of {own}?"
    name = given.topic.name
    of = f" of {name}" if name and words(name) <= 3 and not names(own, name) else ""
    return f"What is the {quality} value{of} for {own}?"


def half_statement(given: Label) -> str | Asked | None:
    """Ask for a label that is half a statement: "Divided into two parts", "Each cell holds two things", "Role of X"."""
    label, own, first, topic = given.text, given.own, given.first, given.topic
    name = topic.name
    be = "are" if plural(name) else "is"
    if (done := _DONE.match(label)) and verbs.participle(done["p"]) and name:
        return f"What {be} {name} {done['p'].lower()} {done['w']}?"
    if (
        words(label) >= 4
        and words(first) <= 12
        and label.rsplit(maxsplit=1)[-1] not in PREPOSITION_WORDS
        and (told := ask(label))
        and told.sort in {"doing", "having", "number"}
    ):
        return told.front.replace("How many", "Which") if told.sort == "number" else told.front
    if _FIT.match(first):
        return (
            ask(
                f"{own[0].upper()}{own[1:]} {'are' if plural(own) else 'is'} {first[0].lower()}{first[1:]}",
                topic=name,
            )
            or None
        )
    if name and (found := _OF_IT.match(own)) and not names(own, name):
        if found["p"] == "on":
            return f"What is the {found['n']} of {name} on {found['x']}?"
        return f"What is the {own} in {name}?"
    return None


def attribute(label: Label) -> str | Asked | None:
    """Ask for a side of the topic that every thing of its sort has."""
    name, low = label.topic.name, label.text.lower()
    if not name or label.topic.kind in AFTER_CLASS or (label.topic.kind == "step" and not label.topic.own):
        return None
    if label.topic.kind in {"part", "kind"} and re.match(r"An? ", label.first):
        return None
    if low in DEEDS and (asked := deed(label)):
        return asked
    if _of_sides(name):
        return "" if attributes.side(low) else None
    if (other := _NAMED.match(label.first)) and not names(name, other["s"]) and not names(other["s"], name):
        return ask(label.first)
    if front := attributes.natural(label.text, bare(label.first), name):
        return front
    if (names(name, low) and " " not in low) or label.first.startswith("("):
        return None
    if not _sided(label, low) or (low == "performance" and not re.match(r"^[A-Z\d]", label.first)):
        return None
    if re.match(r"^(?:Currently|Often|Usually|Typically|Not|Very|Still)\b", label.first):
        return ""
    if YEAR.fullmatch(bare(label.first)) and low not in {"date", "dates", "period", "era"}:
        return None
    body = bodies.told(label.first, name, "")
    if (body and low not in _ENDS) or re.match(r"^(?:This|These)\b", label.first):
        return None
    stated = ask(label.first, subject=name)
    if stated and names(stated.subject, label.thing) and low not in _ENDS:
        return None
    if (
        low not in _JUDGED | _ENDS
        and finite(bare(label.first).split())
        and not re.match(r"(?:It|They) ", label.first)
    ):
        return None
    if low not in _ENDS | _JUDGED and imperative(label.first):
        return None
    said = label.own.lower() if re.fullmatch(r"[A-Z][a-z]+", label.own) else label.own
    if low in DEEDS and bodies.predicate(label.first) == "acts":
        return f"What {'do' if plural(name) else 'does'} {articled(name)} do?"
    if not holds(label.topic):
        return None if says(label.first) else ""
    return attributes.plain(said, name)


_NAMED = re.compile(r"(?P<s>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)+) (?:is|was|were|are|has|had) ")
_PARTS = re.compile(r" and | & |, ")


def _of_sides(name: str) -> bool:
    """Say whether a heading counts up sides of something, and names no thing: "Limits & Costs"."""
    parts = _PARTS.split(name.lower())
    return len(parts) > 1 and all(attributes.attribute(part) or kind_of(part) for part in parts)


def _sided(label: Label, low: str) -> bool:
    """Say whether a label names an attribute of the topic, such as its size, and no thing of its own."""
    kind = label.topic.kind
    if low == "capital":
        return bool(re.fullmatch(r"[A-Z][\w-]*(?: [A-Z][\w-]*)?\.?", label.first))
    if low in {"challenge", "principle", "rule", "issue", "main", "data", "elements"}:
        return phrase(label.first)
    if attributes.attribute(low):
        if kind in {"help", "benefit", "challenge", "use", "function"}:
            return False
        return kind not in {"cause", "advice", "step", "effect"} or phrase(label.first)
    told = low.split()
    if len(told) != 2 or told[-1] not in _MEASURED or kind not in {"", "difference"}:
        return False
    if re.match(r"^[A-Z].*[A-Z]", label.text.split(maxsplit=1)[0]):
        return False
    return bool(
        re.match(r"^(?:[\d$]|To |[A-Z][\w-]+,? (?:and |[A-Z])|About |Over |Approximately )", label.first)
    )


ACTIVITY = re.compile(r"(?:ing|tion|sion|ment|ance|sis|age|val|sal)$")
"""Ends of a label that names what is done, which other deeds can tell."""


def side(label: Label) -> str | None:
    """Ask for a side of the topic: a finding about it, a turn in it, how a part of it goes."""
    own, first, name = label.own, label.first, label.topic.name
    if label.topic.kind or not holds(label.topic):
        return None
    if _TURN.match(own) and finite(first.split()):
        return f"What happened in the {own}?"
    if names(own, name) or names(name, own) or re.search(r"[A-Z]", own) or words(own) > 4:
        return ""
    if DISCOURSE.match(own) and singular(own) not in REPORTS:
        return ""
    if re.match(r"^[\d.,]+\.?$|^(?:Yes|No)\b", first):
        return ""
    head = own.rsplit(maxsplit=1)[-1]
    if head == "trend":
        return f"What is the {own} in {name}?"
    if singular(head) in REPORTS and not own.endswith("s"):
        article = "" if re.match(r"^(?:the|an?) ", own) else "the "
        return f"What is {article}{own} on {name}?"
    if words(own) > 1 and own.lower() in first.lower():
        return ""
    if finite(first.split()):
        goes = _GOES.search(own) and not plural(own) and names(first, own)
        if not goes or words(name) > 4 or " and " in name:
            return ""
        return f"How does {own} work?" if words(own) > 1 else f"How does {own} work in {name}?"
    if gerund(own[:1].upper() + own[1:]) or verbs.participle(own.split(maxsplit=1)[0]):
        return ""
    if gerund(first):
        return f"What does {own} involve?" if not plural(own) and ACTIVITY.search(own) else ""
    begun = first.split(maxsplit=1)[0]
    if not attributive(own) or verbs.participle(begun) or adjective(head) or adjective(begun):
        return ""
    return f"What {'are' if plural(own) else 'is'} the {own} of {name}?"


def attributive(own: str) -> bool:
    """Say whether a label is, or ends with, the name of an attribute."""
    return attributes.attribute(own) or attributes.attribute(singular(own.rsplit(maxsplit=1)[-1]))
