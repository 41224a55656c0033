"""In what a question holds whose subject is a word of many fields: "In Kubernetes, what does “pod” mean?"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from decks.build.asking.known import known
from decks.build.asking.scopes import scope
from decks.build.candidate import Candidate
from decks.build.english.answers import names
from decks.build.english.articles import a
from decks.build.english.capitals import small
from decks.build.english.standing import Standing, standing
from decks.build.english.wording import Wording
from decks.build.labels.topics import topic_of
from decks.build.labels.wholes import orders
from decks.build.topic import Topic
from decks.dictionary import english

_SORTS = frozenset(["label", "gloss", "definition", "doing", "passive", "means", "having"])
"""Sorts of cards that ask for what is so, and whose question another field could answer otherwise."""

_ASKED = re.compile(
    r"(?:What|How|Why|When) (?:is|are|was|were|do|does|did|can|must) (?:the |an? )?“?(?P<s>[a-z]+(?:-[a-z]+)?|\$[^$]{1,12}\$|[A-Za-z])”?(?: (?P<rest>[^A-Z]+))?\?"
)
"""A question about one common word, or about a sign of a formula."""

_ACRONYM = re.compile(r"\S*[A-Z\d]\S*[A-Z\d]\S*")
_EPITHET = re.compile(
    r"^(?:key|main|core|basic|common|major|important|essential|fundamental) (?=\S+ \S)", re.IGNORECASE
)
_FIELD = re.compile(r"[a-z]+(?:ology|ography|nomics|istry|onomy|ometry|ysics|hanics|namics|tistics)")
_ARTICLE = re.compile(r"^(?:the|an?) ")
_EVERYDAY = 300
"""A word that a dictionary's texts have so often is no term of one field."""

_SET = re.compile(r"In [^,?]{2,80}, (?=(?:what|how|why|when) )")
_TAIL = re.compile(r"\s(?:—|–|-)\s|:\s")


def settled(card: Candidate, topics: Iterable[Topic], wording: Wording) -> Candidate:
    """Return a card whose question says in what it holds, where its subject is one common word.

    The first of `topics`, the nearest first, that reads after "in" is taken; a question that names one stays.
    """
    if not _wants(card):
        return card
    for topic in topics:
        if topic.name and names(card.front, topic.name):
            return card
        if place := _place(topic, card, wording):
            return replace(card, front=f"In {place}, {card.front[0].lower()}{card.front[1:]}")
    return card


def unset(front: str) -> str:
    """Return a question without what it holds in."""
    found = _SET.match(front)
    return f"{front[found.end()].upper()}{front[found.end() + 1 :]}" if found else front


def topic_alone(name: str, wording: Wording) -> Topic:
    """Return what a heading is about by itself, without what stands behind a dash."""
    return topic_of(_TAIL.split(name, maxsplit=1)[0], Topic(), wording)


def _wants(card: Candidate) -> bool:
    """Say whether a question is about a sign or one word that is written in every field."""
    found = _ASKED.fullmatch(card.front) if card.kind == "basic" and card.sort in _SORTS else None
    if found is None or " of " in card.front or found["s"] != _ARTICLE.sub("", card.subject.lower()):
        return False
    if _FIELD.fullmatch(found["s"]):
        return False
    return not found["s"].isalpha() or len(found["s"]) == 1 or english()[found["s"]] >= _EVERYDAY


def _place(topic: Topic, card: Candidate, wording: Wording) -> str:
    """Return a topic with its article as a question can begin with it, or an empty string."""
    if orders(topic.name):
        return ""
    place = small(_EPITHET.sub("", scope(topic.name)), "", wording)
    if (
        " of " in place
        or not (" " in place or _field(place))
        or names(card.front, place)
        or names(place, card.subject)
    ):
        return ""
    if any(map(_ACRONYM.fullmatch, place.split())) or not known(place, (), wording.often):
        return ""
    match standing(place, "", wording):
        case Standing.ONE:
            return a(place) if f" {a(place.lower())}" in wording.running else ""
        case Standing.ONLY:
            return f"the {place}"
        case Standing.BARE | Standing.MANY:
            return place
    return ""


def _field(name: str) -> bool:
    """Say whether one word names a field or a tool that has words of its own: "cryptography", "Kubernetes"."""
    return _FIELD.fullmatch(name) is not None or (name.istitle() and name.lower() not in english())
