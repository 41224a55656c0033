"""A label with its text into candidates, and the facts that its answer left over."""

from collections.abc import Iterator
from dataclasses import replace

from decks.build.asking.ask import beside
from decks.build.asking.asked import Asked
from decks.build.asking.enumerations import enumeration
from decks.build.asking.known import stranger
from decks.build.candidate import Candidate
from decks.build.english.answers import names
from decks.build.english.headings import quality
from decks.build.english.nominal import finite, gerund, phrase
from decks.build.english.nouns import kind_of
from decks.build.english.sentences import split
from decks.build.english.verbs import third_person
from decks.build.labels.bodies import predicate
from decks.build.labels.labels import label_card
from decks.build.labels.timeline import introduced
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic
from decks.build.walks.samples import real
from decks.build.walks.statements import statement
from decks.build.walks.walk import Walk

_TELLING = frozenset(["label", "definition", "number", "question"])


def _loosely(asked: Asked, body: str) -> bool:
    """Say whether a label is asked for what it is and its text tells it in a few loose words."""
    if asked.sort != "label" or not asked.front.startswith("What is "):
        return False
    first = split(body)[0]
    return not phrase(first) and not gerund(first[:1].upper() + first[1:])


def _asked(walk: Walk, label: str, body: str, topic: Topic) -> tuple[Asked | None, list[str]]:
    """Ask for the text of a label, unless it tells of a thing that neither the label nor the document names."""
    near = (label, topic.name, *walk.section.heading)
    stated = not topic.kind and finite(split(body)[0].split())
    if stated and stranger(body, near, walk.wording.often):
        return None, split(body)
    return label_card(label, body, topic, walk.wording)


def labelled(walk: Walk, label: str, body: str, first: int, last: int, topic: Topic) -> Iterator[Candidate]:
    """Ask for a label's text, then for the facts that the answer left over."""
    walk.left -= 1
    asked, rest = _asked(walk, label, body, topic)
    if asked is None and body[:1].islower():
        rest = rest[1:]
    inner = topic_of(label, topic, walk.wording)
    if asked and asked.sort in {"doer", "number"} and (more := beside(split(body)[0], asked)):
        yield walk.card(more[0], more[1], first, last, 4)
    if asked:
        used = body
        if rest and rest[0] in body:
            used = body[: body.index(rest[0])].strip()
        yield walk.card(
            asked,
            used,
            first,
            last,
            5 if asked.sort in _TELLING and not _loosely(asked, body) else 4,
        )
    if year := introduced(label, body):
        yield walk.card(year, label, first, first, 3)
    if quality(walk.wording.said(label)) or (third_person(label) and not kind_of(label)):
        inner = topic
    walk.subject = inner.name if inner.own else topic.name
    if body and finite(split(body)[0].split()) and not predicate(split(body)[0]):
        walk.remember(split(body)[0])
    for n, sentence in enumerate(real(rest)):
        thing = walk.wording.said(label) if inner.own and len(label.split()) <= 2 else ""
        if ": " in sentence and (listed := enumeration(sentence, walk.wording, thing)):
            yield replace(walk.card(listed[0], sentence, first, last, 5), points=listed[1][:5])
            continue
        scope = replace(topic, name=inner.name) if inner.own and not names(topic.name, inner.name) else topic
        near = inner.name if asked and inner.own and n == 0 and sentence.startswith("This ") else ""
        for made in statement(walk, sentence, first, last, scope, near):
            placed = made.front.endswith(f" in {inner.name}?") and made.sort != "definition"
            if not placed and not (
                asked and made.sort == "definition" and names(made.subject, asked.subject)
            ):
                yield made
