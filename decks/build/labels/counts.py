"""Lists whose lead-in says how many their entries are: "Tea keeps if three conditions hold:"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.build.candidate import Candidate
from decks.build.english import verbs
from decks.build.english.nouns import kind_of, singular
from decks.build.english.sentences import words
from decks.build.labels import lists
from decks.build.topic import Topic
from decks.dictionary import english
from decks.documents.document import Item, Section

FEWEST, MOST, LONGEST = 2, 7, 24
"""So many entries are asked for together; a lead-in has so many words at most."""

_WORDS = ("", "", "two", "three", "four", "five", "six", "seven")
_NUMBER = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven|[2-7]) (?P<k>(?:[a-z-]+ ){0,2}?[a-z]{3,}s)\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"(?:There are |The )?(?:two|three|four|five|six|seven|[2-7]) (?P<k>(?:[a-z-]+ ){0,2}?[a-z]{3,}s (?:of|in|for|that|which|to) .+)$",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"\b(?:this|these|those|it|its|they|their|we|you|our|your|here|above|below|i|us|following|my|he|she)\b",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"\b(?:times|years|days|months|weeks|hours|minutes|seconds|points|marks|percent|questions|sentences|words|pages)$"
)


_IF = re.compile(
    r"(?P<s>(?:[\w'’-]+ ){1,5}?)(?:(?:can|could|may|might|will|must|should) (?P<b>[a-z]+)|(?P<v>[a-z]{3,}s))(?P<o>(?: [\w'’-]+){0,5}?) (?:only )?(?:if|when|once|as long as|provided that)"
    r" (?:all |all of |the )*(?P<n>\w+) (?P<k>(?:[a-z-]+ )?[a-z]{3,}s) (?P<r>hold|apply|exist|occur|are (?:met|fulfilled|satisfied|present|true|given))\b"
)


def counting(lead: str, entries: Sequence[Item]) -> tuple[str, str]:
    """Return the question that a lead-in asks of just so many entries, and the noun for them; empty where it asks none."""
    text = lead.strip().rstrip(":").strip()
    many = len(entries)
    if not FEWEST <= many <= MOST or words(text) > LONGEST or _UNSEEN.search(text):
        return "", ""
    found = _NUMBER.search(text)
    if not found or found["n"].lower() not in {_WORDS[many], str(many)} or _UNITS.search(found["k"]):
        return "", ""
    noun = found["k"].lower()
    if alone := _ALONE.match(text):
        return f"What are the {_WORDS[many]} {alone['k']}?", noun
    return (_needed(text, many), noun) if lead.strip().endswith(":") else ("", "")


def _needed(text: str, many: int) -> str:
    """Return what is asked by "Deadlock can arise if four conditions hold"."""
    found = _IF.match(text)
    base = (found["b"] or verbs.third_person(found["v"])) if found else ""
    if not found or not base:
        return ""
    subject = found["s"].strip()
    first = subject.partition(" ")[0]
    if first.istitle() and first.lower() in english():
        subject = subject[0].lower() + subject[1:]
    hold = found["r"].replace("are ", "be ")
    return f"Which {_WORDS[many]} {found['k']} must {hold} for {subject} to {base}{found['o']}?"


def counted(lead: str, entries: Sequence[Item], section: Section, topic: Topic) -> Iterator[Candidate]:
    """Return the card of entries that their lead-in counts."""
    front, _ = counting(lead, entries)
    if front:
        yield from lists.card(front, list(entries), section, topic)


def among(lead: str, entries: Sequence[Item], topic: Topic) -> Topic:
    """Return the topic of entries that their lead-in counts: they are members of what it names."""
    front, noun = counting(lead, entries)
    last = noun.rpartition(" ")[2]
    return replace(topic, noun=singular(last), kind=kind_of(last)) if front else topic
