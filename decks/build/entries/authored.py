"""What an author has parted himself: a term and its entry, the front and the back of a card."""

import re
from dataclasses import dataclass, replace

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english.answers import capitalised, finished, names, shortened
from decks.build.english.articles import person
from decks.build.english.countable import counted
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare, words
from decks.build.english.terms import term
from decks.build.english.wording import Wording
from decks.build.entries import pairs, unfinished
from decks.build.entries.entries import continued, entries, enumerated
from decks.build.entries.written import LEAST_ASKED, fitted, written
from decks.build.initialisms import first_name, hinted, only_name, spelled
from decks.build.topic import Topic
from decks.documents.document import Block, Section
from decks.text import normalised

_OR_NAME = re.compile(
    r"(?P<x>[^,]{2,60}), (?:or|also called|also known as|aka|abbreviated(?: as)?) (?P<o>[^,]{2,40}), (?=(?:is|are|was|were) )"
)
_DEFINE = re.compile(r"^define(?: the (?:term|word))?(?:: ?| )", re.IGNORECASE)
_ALSO = re.compile(
    r" \((?:also|sometimes|often|formerly|previously) (?:called|known as|termed|named|referred to as) [^()]+\)$"
)
_LABEL = re.compile(r"(?P<l>[A-Z][^:.,;]{2,40}): (?=[A-Za-z])")
MOST_LABEL = 4
"""A longer name of the term, before the colon of its entry, has so many words at most."""

_DEFINING = frozenset(["is", "are", "was", "were", "refer", "refers"])
_KEPT = frozenset(["alias", "list", "definition", "cloze", "own", "gap"])
_SMALL = frozenset(["of", "in", "for", "to", "and", "or", "on", "with", "is", "are"])


@dataclass(frozen=True, slots=True)
class Author:
    """Asks for one section as its author parted it; `card` says that it is a card."""

    section: Section
    topic: Topic
    wording: Wording
    card: bool

    def asked(self, block: Block, found: list[str]) -> list[Asked]:
        """Ask for the term or put the question, with `found`, the sentences that end together, as the answer."""
        name = (block.label or first_name(self.section)).rstrip("?").strip()
        name = _ALSO.sub("", _DEFINE.sub("", name).strip('“”"'))
        lines = block.text.split("\n")
        if self.card and not block.unsure and (own := self._own(block, found, lines)):
            return [own]
        if len(lines) > 1:
            made = [one] if (one := enumerated(block.label, name, lines, self.wording)) else []
        elif self.card and (end := unfinished.ended(block.label, " ".join(found), self.wording)):
            made = [replace(end, sort="gap") if end.sort == "cloze" else end]
        elif hidden := pairs.gap(block.label, " ".join(found)):
            made = [Asked(hidden, " ".join(found).rstrip("."), name, "cloze")]
        elif block.kind == "question" and (front := pairs.asked(block.label, found[0], self.wording)):
            own = self._said(self.topic.name, found[0]) if self.topic.kind == "definition" else None
            back = own.back if own else finished(shortened(found[0]))
            made = [continued(Asked(front, back, self.topic.name, "question"), found[1:])]
        else:
            made = self._name_alone(" ".join(found)) or self.entry(name, found)
        if (
            not made
            and self.card
            and not block.unsure
            and len(lines) == 1
            and words(block.label) >= LEAST_ASKED
        ):
            made = [fitted(block.label, " ".join(found))]
        return [one if one.sort in _KEPT else replace(one, sort="authored") for one in made]

    def _own(self, block: Block, found: list[str], lines: list[str]) -> Asked | None:
        """Ask for the back of a card by its front as it is written."""
        if len(lines) == 1 and unfinished.ended(block.label, " ".join(found), self.wording):
            return None
        if self.topic.kind == "definition" and self._said(self.topic.name, found[0]):
            return None
        own = written(block.label, " ".join(found), self.wording)
        if own is None or len(lines) == 1:
            return own
        listed = enumerated(block.label, own.subject, lines, self.wording)
        return replace(own, back=listed.back) if listed and own.sort == "own" else None

    def entry(self, name: str, found: list[str]) -> list[Asked]:
        """Ask for the term of an entry, or for the longer name of it that stands before a colon."""
        longer = _LABEL.match(found[0])
        if longer and not self.card and _extends(longer["l"], name):
            return self.entry(longer["l"], [capitalised(found[0][longer.end() :]), *found[1:]])
        for one in (name, self.section.heading[-1], *self.section.aliases):
            if own := self._said(one, found[0]):
                return [continued(own, found[1:])]
        return entries(name, found, card=self.card, wording=self.wording)

    def _name_alone(self, told: str) -> list[Asked]:
        """Ask for the other name of the topic where an entry tells nothing else."""
        name, other = self.topic.name, bare(told).lstrip("= ").strip('“”"')
        if not self.topic.own or self.topic.kind not in {"definition", ""}:
            return []
        if not (spelled(name, other) or spelled(other, name) or hinted(name, other)):
            return []
        return [only_name(*sorted((name, other), key=len))]

    def _said(self, name: str, sentence: str) -> Asked | None:
        """Ask for a term that the sentence itself says what it is: "A kiln is …", "A kiln, or oven, is …"."""
        if other := _OR_NAME.match(sentence):
            sentence = f"{other['x']} {sentence[other.end() :]}"
            if normalised(name) == normalised(other["o"]):
                named = self._said(re.sub(r"^(?:An?|The) ", "", other["x"]), sentence)
                return named and replace(named, front=f"{named.front[:-1]} ({name})?")
        own = not _DEFINING.isdisjoint(sentence.lower().split()) and (
            names(sentence, name) or sentence.startswith(("It ", "They ", "This "))
        )
        asked = ask(sentence, subject=name) if own else None
        if not asked or asked.sort != "definition" or not names(asked.subject, name):
            return None
        subject = re.sub(r"^(?:an?|the) ", "", asked.subject, flags=re.IGNORECASE)
        if _extends(subject, name):
            return (
                asked
                if subject != asked.subject
                else replace(asked, front=term(subject, asked.back, self.wording).question)
            )
        thing = term(name, asked.back, self.wording)
        if person(name, asked.back):
            return replace(asked, front=f"Who {thing.be} {self._both(thing.name)}?")
        front = thing.question.replace(thing.name, self._both(thing.name))
        return replace(asked, front=f"{front[:-1]}{_within(asked)}?")

    def _both(self, name: str) -> str:
        """Return a term with the initialism that stands above it as another heading."""
        short = min(self.section.aliases, key=len, default="")
        if not short or len(short) > 8 or "(" in name or not names(name, self.section.heading[-1]):
            return name
        return f"{name} ({short})"


def _extends(subject: str, name: str) -> bool:
    """Say whether a name is another with a noun behind it: "differentiable function" under "Differentiable"."""
    more = subject[len(name) :].split()
    return (
        subject.lower().startswith(f"{name.lower()} ")
        and words(subject) <= MOST_LABEL
        and all(word.isalpha() and word.islower() for word in more)
        and (plural(more[-1]) or counted(more[-1]) is not None)
        and _SMALL.isdisjoint(more)
    )


def _within(asked: Asked) -> str:
    """Return the field that a definition is limited to, as its question ends: " in the context of sailing"."""
    tail = asked.front.removesuffix("?").partition(asked.subject)[2]
    return tail if tail.startswith(" in ") else ""
