"""A statement into candidates: by its grammar, by what it says on the side, by a gap."""

import re
from collections.abc import Iterator
from dataclasses import replace

from decks.build.asking.acts import acting, apposed
from decks.build.asking.asides import asides
from decks.build.asking.ask import ask, beside
from decks.build.asking.asked import Asked
from decks.build.asking.cloze import gaps, stands_alone, telling
from decks.build.asking.defines import says_what
from decks.build.asking.known import stranger
from decks.build.asking.scopes import scope
from decks.build.asking.switches import switch
from decks.build.asking.worth import worth_asking
from decks.build.candidate import Candidate
from decks.build.english.answers import names
from decks.build.english.clauses import completed
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare
from decks.build.entries.entries import ENTRIES
from decks.build.initialisms import spelled_out, stands_for
from decks.build.labels.attributes import attribute
from decks.build.labels.bodies import does
from decks.build.labels.timeline import then
from decks.build.topic import Topic
from decks.build.walks.walk import Walk

_NUMBER_OF = re.compile(
    r"^(?P<n>(?:about |over |around )?[\d.,]+(?: (?:million|billion|trillion|thousand))?) (?P<u>[a-z]+(?: [a-z]+)?s)$"
)
_AND_SO_ON = re.compile(
    r"(?: (?:using|with|by|through) (?:[a-z]+ )?[a-z]+)?,? (?:such as|including|for example|like|namely):$"
)
_LOOSE = frozenset(["doing", "having", "can", "passive", "purpose"])
_GUESSED = 5
"""What a document says so often is guessed in any gap."""

_SPOKEN_OF = 2
"""A document that has a word so often speaks of what it names."""

_ALSO = re.compile(r"[^,;]{2,60} also [a-z]+s? ")
"""A sentence that adds one fact to others of its kind: "Clay also contains iron"."""

_HAVING = re.compile(r"What (?:does|do) .+ (?:contain|hold|include|require|need|cause|produce)\?$")
_NOW = re.compile(r"What (?:do|does|has|have) ")
_OPEN = frozenset(["doing", "having"])
_SETTLED = frozenset(["number", "definition"])
_ASIDE = frozenset(["definition", "doing", "having", "passive", "ability", "purpose"])
"""Sorts of asides that are as loose as whole sentences are."""

_TELLING = _SETTLED | {"name", "cause", "contrast"}


def statement(
    walk: Walk, sentence: str, first: int, last: int, topic: Topic, label: str = ""
) -> Iterator[Candidate]:
    """Ask for what a sentence says, by its grammar or by a gap."""
    walk.left -= 1
    if not label and _doubtful(walk, sentence):
        return
    told = _AND_SO_ON.sub(".", sentence) if sentence.endswith(":") else sentence
    told = completed(told, label or (_bearer(walk, topic) if topic.own else ""))
    bold = walk.bold(first, last)
    asked = _asked(walk, sentence, told, topic, label, bold)
    if explained := apposed(sentence, bold):
        yield walk.card(explained[0], explained[1], first, last, 4)
    if asked and (more := beside(sentence, asked)):
        yield walk.card(more[0], more[1], first, last, 4)
    elif (more := _aside(walk, sentence, topic, bold)) and (asked is None or more[1] != bare(sentence)):
        yield walk.card(more[0], more[1], first, last, 4 if asked is None else 3)
    if asked and walk.answered and walk.family in ENTRIES:
        own = asked.front if walk.family == "flashcards" else asked.subject
        asked = asked if names(own, walk.topic.name) else None
    if "(" in sentence and (key := switch(sentence)):
        yield walk.card(key[0], key[1], first, last, 4)
    if walk.family in ENTRIES and (found := spelled_out(sentence)):
        yield walk.card(stands_for(*found), sentence, first, last, 2)
    if asked:
        yield walk.card(asked, sentence, first, last, 4 if asked.sort in _TELLING else 3)
    gap = gaps(told, bold, topic.name) if asked is None or asked.sort not in _SETTLED else None
    if gap and walk.wording.often.get(gap[1], 0) <= _GUESSED:
        better = asked is None or (telling(*gap) and asked.sort in _LOOSE)
        yield from _gapped(walk, gap, sentence, first, last, topic, worth=4 if better else 1)
    walk.remember(sentence)


def _bearer(walk: Walk, topic: Topic) -> str:
    """Return whom a sentence without a subject tells of; a heading with "a" names one case out of many."""
    case = walk.subject == topic.name and walk.subject.startswith(("a ", "an ", "A ", "An "))
    return "" if case else walk.subject


def _gapped(
    walk: Walk, gap: tuple[str, str], sentence: str, first: int, last: int, topic: Topic, *, worth: int
) -> Iterator[Candidate]:
    """Ask by a gap, where its sentence needs no heading or names it."""
    if not topic.name or names(gap[0], topic.name) or stands_alone(gap[0]):
        yield Candidate(
            *gap,
            sentence,
            walk.section.heading,
            first,
            last,
            kind="cloze",
            sort="cloze",
            subject=topic.name,
            worth=worth,
        )


def _aside(walk: Walk, sentence: str, topic: Topic, bold: tuple[str, ...]) -> tuple[Asked, str] | None:
    """Return what a sentence says on the side, where that is worth a card as well."""
    more = asides(sentence, topic.name)
    if more is None or walk.family in ENTRIES or more[0].sort not in _ASIDE:
        return more
    return more if _worth(walk, more[0], sentence, topic, bold) else None


def _asked(
    walk: Walk, sentence: str, told: str, topic: Topic, label: str, bold: tuple[str, ...]
) -> Asked | None:
    """Ask for what a sentence says by its grammar; `told` is the sentence with its subject."""
    near = (*walk.section.heading, *bold, label)
    if walk.family not in ENTRIES and stranger(told, near, walk.wording.often):
        return acting(sentence, bold, walk.wording) if bold else None
    dated = walk.when is not None and bool(walk.when.when)
    subject = label or _bearer(walk, topic)
    asked = ask(told, subject=subject, topic="" if dated else topic.name, near=bool(label))
    counts = label and not attribute(label.rsplit(maxsplit=1)[-1])
    if asked is None and counts and (number := _NUMBER_OF.match(bare(sentence))):
        do = "do" if plural(label) else "does"
        asked = Asked(f"How many {number['u']} {do} {label} have?", number["n"], label, "number")
    if asked is None or asked.sort in _OPEN:
        term = acting(sentence, bold, walk.wording) if bold else None
        asked = term or _deed(walk, sentence, label, asked) or asked
    if asked and walk.family not in ENTRIES and not _worth(walk, asked, sentence, topic, (*bold, label)):
        return None
    if (
        asked
        and asked.sort == "doer"
        and sentence.startswith("It ")
        and asked.front.startswith("Who ")
        and asked.back.rstrip(".") not in sentence
    ):
        asked = replace(asked, front=f"What {asked.front.removeprefix('Who ')}")
    if dated and asked and asked.sort in _OPEN and _NOW.match(asked.front):
        return None
    if asked and " also " in sentence and _HAVING.match(asked.front) and _ALSO.match(sentence):
        return None
    return then(asked, walk.when) if asked and walk.when is not None else asked


def _out_of_place(walk: Walk, asked: Asked, topic: Topic) -> bool:
    """Say whether a question is placed in a heading of which the text under it never speaks: "in Core Concept"."""
    place = scope(topic.name)
    if not place or not asked.front.endswith(f" in {place}?") or place.lower() in walk.text.lower():
        return False
    often = walk.wording.often
    return any(often.get(word, 0) + often.get(word.lower(), 0) < _SPOKEN_OF for word in place.split())


def _worth(walk: Walk, asked: Asked, sentence: str, topic: Topic, bold: tuple[str, ...]) -> bool:
    """Say whether what a sentence was turned into is worth a card in this document."""
    if _out_of_place(walk, asked, topic):
        return False
    if asked.sort == "definition":
        return says_what(asked, sentence, (*walk.section.heading, *bold), walk.wording.often)
    return worth_asking(asked, sentence, walk.section.heading, bold, walk.wording.often)


def _deed(walk: Walk, sentence: str, label: str, asked: Asked | None) -> Asked | None:
    """Ask what a label's thing does where its verb says its name again: "Normalises …" under "Normalisation"."""
    again = sentence.split(" ", 1)[0].lower()[:6]
    if asked is None or not label or label in walk.acted or again not in label.lower():
        return None
    told = does(sentence, label)
    if told is None or not told.front.endswith(" do?"):
        return None
    walk.acted.add(label)
    return told


def _doubtful(walk: Walk, sentence: str) -> bool:
    """Say whether "it" may mean the topic as well as a thing that the sentence before it told of."""
    other = walk.subject.startswith(("a ", "an ")) and walk.topic.own
    return other and sentence.startswith("It ") and not names(walk.subject, walk.topic.name)
