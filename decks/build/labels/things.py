"""A label that names a thing, asked what it is where its text is a noun phrase."""

import re

from decks.build.english import verbs
from decks.build.english.answers import names
from decks.build.english.countable import collective
from decks.build.english.headings import quality
from decks.build.english.nominal import (
    NO_NOUN_FIRST,
    adjective,
    adverb,
    articled,
    finite,
    gerund,
    imperative,
    phrase,
)
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.sentences import bare, words
from decks.build.english.spelling import english
from decks.build.labels import attributes, sides
from decks.build.labels.label import AFTER_CLASS, DISCOURSE, Label
from decks.build.labels.nameless import command, lettered
from decks.build.topic import Topic

_PHASE = re.compile(r"(?:phase|stage|period|era|epoch|(?<!hypothe)(?<!the)(?<!ba)(?<!pha)(?<!cri)[a-z]sis)$")
_EMPTY_HEADS = frozenset(
    [
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
_AFTER_ADJECTIVE = frozenset(
    ["and", "or", "in", "for", "to", "with", "of", "than", "at", "by", "but", "on", "from"]
)
_SHORT = re.compile(r"^(?:[a-z][a-z-]*|[A-Z][a-z-]*) ")


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
    defined = kind == "term" and _DETERMINED.match(first)
    if " " not in own and plural(own) and kind_of(own) and not defined and not finite(bare(first).split()):
        return attributes.plain(own, label.topic.name) if label.topic.own and _short(label.topic.name) else ""
    told = own.lower() in first.lower()
    if label.topic.own and not (label.named or told) and _aspect(own) and not finite(bare(first).split()):
        return attributes.plain(own, label.topic.name) if _short(label.topic.name) else ""
    if kind in {"effect", "goal", "event"} and not label.named:
        return None
    if kind in {"benefit", "challenge", "effect"} and not re.match(r"(?:An?|The|Any) ", first):
        return None
    if _PHASE.search(own) and (finite(bare(first).split()) or not (phrase(first) or own.endswith("sis"))):
        return f"What happens in {articled(own) if ' ' in own else own}?"
    if not defines(label) and not (_glossed(label.topic) and _term(label)):
        return None
    if own in _ROLES:
        link = "for" if kind_of(own) == "means" else "of"
        return f"What {_be(label)} the {own} {link} {label.topic.name}?" if label.topic.own else ""
    last = own.split()[-1]
    if last.lower() in first.lower() and re.match(
        rf"(?:an?|most|many) (?:[\w-]+ ){{0,2}}{re.escape(last)} (?:that|which|who)\b",
        first,
        re.IGNORECASE,
    ):
        return None
    short = len(own) <= 2 or (len(own) == 3 and not own.isupper() and own.lower() not in english())
    if short or re.search(r"[=<>]", own):
        where = label.topic.name if label.topic.own and words(label.topic.name) <= 5 else ""
        return f"What {_be(label)} {own} in {articled(where)}?" if where else ""
    return f"What {_be(label)} {own}?"


def defines(label: Label) -> bool:
    """Say whether the text of a label is a noun phrase, or names an activity, that says what its thing is."""
    short = label.topic.kind not in AFTER_CLASS and _short_phrase(label.first)
    return phrase(label.first) or short or _practised(label.own, label.first)


def _practised(own: str, first: str) -> bool:
    """Say whether a label is a practice that its text tells as an activity: "Braising: Cooking in a closed pot"."""
    text = first[:1].upper() + first[1:]
    named = _PRACTICE.search(own) is not None and words(own) <= 3 and not plural(own)
    named = named and not (" " in own and verbs.progressive(own.partition(" ")[0]))
    return named and gerund(text) and words(first) >= 3 and not finite(bare(first).split())


_PRACTICE = re.compile(r"(?:ing|tion|sion|ment|sis|ism|age)$")


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
        and not plural(own)
        and not verbs.participle(last)
        and not adjective(last)
        and not (" " in own and verbs.progressive(own.partition(" ")[0]))
        and _meaning(own, label.first)
    )


_NO_MEANING = re.compile(
    r"[^A-Za-z]|[A-Za-z-]+er than\b|(?:Much|More|Less|Further|Even|Also|Only|Best|Already|See|Not) ",
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


def _short(name: str) -> bool:
    """Say whether a topic can stand after "of"."""
    return 0 < words(name) <= 4 and " and " not in name and not kind_of(name.rsplit(maxsplit=1)[-1])


_BRACKETS = re.compile(r" \([^)]*\)")
_COUNTED_UP = re.compile(r", (?:and |or )?| and | & ")
_LINKED = re.compile(r" (?:of|for|with|to|from|in|by|on|that|which|between|used) ")


def _enumerates(first: str) -> bool:
    """Say whether a text only counts things up: "Pots and pans (old)"; it does not say what their label is."""
    parts = _COUNTED_UP.split(_BRACKETS.sub("", bare(first)))
    return len(parts) > 1 and all(words(part) <= 3 and not _LINKED.search(part) for part in parts)


def _short_phrase(first: str) -> bool:
    """Say whether a text is a few words without a verb that can only say what something is."""
    tokens = bare(first).split()
    return (
        2 <= len(tokens) <= 14
        and not finite(tokens)
        and not gerund(first)
        and not imperative(first)
        and not (adjective(tokens[0]) and (tokens[0].endswith(",") or tokens[1] in _AFTER_ADJECTIVE))
        and not (tokens[0].endswith("er") and "than" in tokens[:5])
        and not _enumerates(first)
        and not adverb(tokens[0])
        and not re.search(r"\b(?:them|it|this|these|one|they)\b", first)
        and not verbs.participle(tokens[0])
        and not verbs.base_form(tokens[0])
        and not verbs.third_person(tokens[0])
        and not NO_NOUN_FIRST.match(first[:1].upper() + first[1:])
        and _SHORT.match(first) is not None
        and not re.match(r"[A-Za-z]+s (?:the|an?|its|your) ", first)
        and not re.match(
            r"^(?:almost|nearly|quite|very|roughly|about|over|between|up|from|no|yes|not|via|through|usually|often|typically|generally|mostly|sometimes|always|never|only|how|when|why|same|one)\b",
            first,
            re.IGNORECASE,
        )
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
