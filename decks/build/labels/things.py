"""A label that names a thing, asked what it is where its text is a noun phrase."""

import re

from decks.build.english import verbs
from decks.build.english.answers import names
from decks.build.english.articles import the
from decks.build.english.countable import collective
from decks.build.english.headings import quality
from decks.build.english.nominal import (
    adjective,
    articled,
    finite,
    gerund,
    imperative,
    phrase,
)
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.sentences import bare, words
from decks.build.initialisms import spelled_out
from decks.build.labels import attributes, sides
from decks.build.labels.bodies import told_by_verb
from decks.build.labels.defining import compact, says, shorthand
from decks.build.labels.label import AFTER_CLASS, DISCOURSE, Label
from decks.build.labels.nameless import command, lettered
from decks.build.labels.qualities import alone
from decks.build.labels.wholes import holds
from decks.build.topic import Topic
from decks.dictionary import english

_PHASE = re.compile(r"(?:phase|stage|period|era|epoch|[a-z]sis)$")
_NO_PHASE = (
    "analysis",
    "hypothesis",
    "thesis",
    "basis",
    "emphasis",
    "crisis",
    "parenthesis",
    "oasis",
    "diagnosis",
    "prognosis",
)
_AGE = re.compile(r"\w (?:[Ee]ra|[Aa]ge|[Pp]eriod|[Ee]poch|[Tt]imes)$")
_EMPTY_HEADS = frozenset(
    [
        "root",
        "achievement",
        "challenge",
        "concern",
        "consideration",
        "finding",
        "implication",
        "improvement",
        "insight",
        "issue",
        "limitation",
        "observation",
        "outcome",
        "performance",
        "recommendation",
        "requirement",
        "result",
    ]
)
_ROLES = frozenset(
    [
        "remedy",
        "solution",
        "treatment",
        "problem",
        "cause",
        "effect",
        "result",
        "drawback",
        "advantage",
        "disadvantage",
        "benefit",
        "goal",
        "aim",
        "purpose",
        "idea",
        "principle",
        "reason",
        "consequence",
        "limitation",
        "challenge",
        "task",
        "weakness",
        "strength",
        "risk",
    ]
)
_DETERMINED = re.compile(r"(?:An?|The|Any|One of) ")


def aged(label: Label) -> str | None:
    """Ask what characterised an age, whose text tells of it without saying what it is: "Rise of railways"."""
    tells = _AGE.search(label.own) and says(label.first) and not _DETERMINED.match(label.first)
    return f"What characterised {the(label.own)}?" if tells else None


def named(label: Label) -> str | None:
    """Ask what a label's thing is where its text is a noun phrase."""
    own, kind, first = label.own, label.topic.kind, label.first
    reports = singular(own) in sides.REPORTS
    if (DISCOURSE.match(own) and not reports) or (
        not reports and not label.named and singular(own.rsplit(maxsplit=1)[-1]) in _EMPTY_HEADS
    ):
        return ""
    if command(own) or lettered(first):
        return ""
    defined = _DETERMINED.match(first) and (kind == "term" or says(first))
    if " " not in own and plural(own) and kind_of(own) and not defined and not finite(bare(first).split()):
        return attributes.plain(own, label.topic.name) if label.topic.own and _holds(label.topic) else ""
    told = own.lower() in first.lower()
    if label.topic.own and not (label.named or told) and _aspect(own) and not finite(bare(first).split()):
        return attributes.plain(own, label.topic.name) if _holds(label.topic) else ""
    if kind in {"effect", "goal", "event"} and not label.named:
        return None
    if kind in {"benefit", "challenge", "effect"} and not re.match(r"(?:An?|The|Any) ", first):
        return None
    if (
        _PHASE.search(own)
        and not any(map(str.isdigit, own))
        and not own.lower().endswith(_NO_PHASE)
        and (finite(bare(first).split()) or not (phrase(first) or own.endswith("sis")))
    ):
        return f"What happens in {articled(own) if ' ' in own else own}?"
    if not defines(label) or (
        kind in AFTER_CLASS and not (_DETERMINED.match(first) or _practised(own, first))
    ):
        return _meant(label)
    if alone(own) or shorthand(own) or (kind in AFTER_CLASS and verbs.base_form(own.partition(" ")[0])):
        return ""
    if own in _ROLES:
        link = "for" if kind_of(own) == "means" else "of"
        return (
            f"What {_be(label)} the {own} {link} {label.topic.name}?"
            if label.topic.own and not label.topic.pair
            else ""
        )
    last = own.split()[-1]
    if last.lower() in first.lower() and re.match(
        rf"(?:most|many) (?:[\w-]+ ){{0,2}}{re.escape(last)} (?:that|which|who)\b",
        first,
        re.IGNORECASE,
    ):
        return None
    if ";" in first and re.search(r" (?:&|and) ", own):
        return ""
    side = re.match(r"([a-z]+) of (?:an?|the) ", own)
    if side and attributes.attribute(side[1]):
        return f"What {_be(label)} the {own}?"
    short = len(own) <= 2 or (len(own) == 3 and not own.isupper() and own.lower() not in english())
    if short or re.search(r"[=<>]", own):
        where = label.topic.name if label.topic.own and _holds(label.topic) else ""
        return f"What {_be(label)} {own} in {articled(where)}?" if where else ""
    return f"What {_be(label)} {own}?"


def defines(label: Label) -> bool:
    """Say whether the text of a label tells by its shape, or as an activity, what its thing is."""
    instance = plural(label.own) and re.match(
        rf"{re.escape(singular(label.own))} ", label.first, re.IGNORECASE
    )
    ordered = any(imperative(part[:1].upper() + part[1:]) for part in label.first.split("; ")[1:])
    acts = (
        plural(label.own) and verbs.third_person(label.first.partition(" ")[0]) and told_by_verb(label.first)
    )
    return (says(label.first) and not (instance or ordered or acts)) or _practised(label.own, label.first)


_PHENOMENON = re.compile(
    r"[a-z] (?:[Ee]ffect|[Pp]aradox|[Dd]ilemma|[Ff]allacy|[Bb]ias|[Ii]llusion|[Hh]euristic|[Pp]henomenon|[Ss]yndrome)$"
)
"""A label of something that happens or seems so, which a whole sentence explains: "Moon illusion"."""

_WHEN = re.compile(r"When (?:an?|the|someone|somebody|something|one|you|two|[a-z]+s) ")
_LIKE = re.compile(r"(?:Similar to|(?:The )?[Ss]ame as|(?:The )?[Oo]pposite of|Like an?|To [a-z]+) ")


def _meant(label: Label) -> str | None:
    """Ask what a term means that a sentence explains: among terms, with its initials, or by "When …"."""
    own, first = label.own, label.first
    if shorthand(first) or first.startswith("(") or quality(own) or alone(own):
        return None
    if own.endswith(")") and spelled_out(own):
        told = _explained(label)
    elif not _glossed(label.topic):
        told = bool(_WHEN.match(first)) and label.topic.kind in {"", "kind", "principle"} and _term(label)
        told = told or (
            _PHENOMENON.search(own) is not None
            and words(first) >= LEAST_TOLD
            and finite(bare(first).split())
            and not names(first, own)
        )
    elif verbs.base_form(own) or gerund(own[:1].upper() + own[1:]):
        ordered = bool(verbs.base_form(first.split()[0])) and words(first) > 2
        told = ordered or _LIKE.match(first) is not None or _explained(label)
    else:
        acted = gerund(first[:1].upper() + first[1:]) and words(first) >= LEAST_TOLD
        told = _explained(label) or (_term(label) and (acted or compact(first)))
    low = own.lower() if own[1:].islower() and own.lower() in english() else own
    return f"What does “{low}” mean?" if told else None


def _explained(label: Label) -> bool:
    """Say whether a whole sentence explains a term, and tells no end of it."""
    told = finite(bare(label.first).split()) and words(label.first) >= LEAST_TOLD
    return (
        _term(label)
        and (bool(told) or _WHEN.match(label.first) is not None)
        and not label.first.startswith("To ")
    )


LEAST_TOLD = 6
"""Fewer words of a sentence do not explain a term."""


def _practised(own: str, first: str) -> bool:
    """Say whether a label is a practice that its text tells as an activity: "Braising: Cooking in a closed pot"."""
    text = first[:1].upper() + first[1:]
    named = _PRACTICE.search(own) is not None and words(own) <= 3 and not plural(own)
    named = named and not (" " in own and verbs.progressive(own.partition(" ")[0]))
    return named and gerund(text) and words(first) >= 3 and not finite(bare(first).split())


_PRACTICE = re.compile(r"(?:ing|tion|sion|ment|sis|ism|age|logy)$")


def _glossed(topic: Topic) -> bool:
    """Say whether what stands under a topic are terms: they are defined side by side, or it is "Key ideas"."""
    return topic.kind == "term" or (topic.kind == "principle" and topic.noun in {"term", "concept", "idea"})


def _term(label: Label) -> bool:
    """Say whether a label among terms that are defined is a term too, however its text tells what it means."""
    own = label.own
    last = re.split(r"[ -]", own.partition(" (")[0])[-1]
    return (
        words(own) <= 4
        and not attributes.attribute(own)
        and not kind_of(own)
        and not quality(own)
        and not DISCOURSE.match(own)
        and (not plural(own) or spelled_out(own) is not None)
        and not verbs.participle(last)
        and not adjective(last)
        and not (" " in own and verbs.progressive(own.partition(" ")[0]))
        and _meaning(own, label.first)
    )


_NO_MEANING = re.compile(
    r"[^A-Za-z]|[A-Za-z-]+er than\b|Same (?!as\b)|Ditto|(?:Some|Many|Several|Researchers?|Much|More|Less|Further|Even|Also|Only|Best|Already|See|Not) ",
    re.IGNORECASE,
)


def _meaning(own: str, first: str) -> bool:
    """Say whether a text can tell what a term means: it is no comparison, and no sentence that only mentions it."""
    if _NO_MEANING.match(first) or words(first) < 3:
        return False
    return not finite(bare(first).split()) or (words(first) >= 5 and not names(first, own))


def undetermined(front: str, own: str, first: str) -> bool:
    """Say whether a question asks what a label is, of whatever it is said, and its text defines nothing."""
    return front in {f"What is {own}?", f"What are {own}?"} and not _DETERMINED.match(first)


def _aspect(own: str) -> bool:
    """Say whether a label of two or three words ends with what things have: "data sources"."""
    first, _, rest = own.partition(" ")
    return (
        0 < words(rest) <= 2
        and sides.attributive(rest.lower())
        and not (verbs.participle(first) or verbs.progressive(first) or first == "same")
    )


def _holds(topic: Topic) -> bool:
    """Say whether a topic is a thing that can stand after "of"."""
    name = topic.name
    return (
        holds(topic) and words(name) <= 4 and " and " not in name and not kind_of(name.rsplit(maxsplit=1)[-1])
    )


def _be(label: Label) -> str:
    """Return the verb of a label: a proper name and an identifier are singular where their text begins with "a"."""
    if not plural(label.own) or gerund(label.text) or "_" in label.own:
        return "is"
    last = label.own.partition(" (")[0].rsplit(maxsplit=1)[-1]
    name = last[:1].isupper() and not re.search(r"[A-Z]s$", label.own) and not kind_of(last)
    name = name and not collective(label.first)
    name = name and {singular(last), last.lower()}.isdisjoint(label.first.lower().split())
    return "is" if name and re.match(r"^(?:An?|The) ", label.first) else "are"
