"""A list as a tree: labels with text, labels with entries under them, plain statements."""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile, zip_longest
from typing import NamedTuple

from decks.build.asking.asked import Asked
from decks.build.candidate import Candidate
from decks.build.english import verbs
from decks.build.english.nominal import articled, finite, phrase
from decks.build.english.sentences import split, words
from decks.build.labels import counts, headed, letters, lists
from decks.build.labels.attributes import side
from decks.build.labels.defining import shorthand
from decks.build.labels.formulas import formula
from decks.build.labels.glosses import terms
from decks.build.labels.labels import label_card, quoted
from decks.build.labels.leads import described, led
from decks.build.labels.nameless import claims, nameless
from decks.build.labels.qualities import alone
from decks.build.labels.timeline import Dated, happened, parted
from decks.build.labels.topics import topic_of
from decks.build.labels.tops import asked, of_each
from decks.build.topic import Topic
from decks.build.walks import steps
from decks.build.walks.beneath import FEWEST_BENEATH, children, counts_up, tells
from decks.build.walks.labelled import labelled
from decks.build.walks.openings import definition, heading_term
from decks.build.walks.reviews import review
from decks.build.walks.samples import EXAMPLE, exemplifies, led_to_samples, likened, of_sample, real
from decks.build.walks.statements import statement
from decks.build.walks.walk import Walk
from decks.documents.document import Block, Item

_RECAP = re.compile(r"^(?:in )?(?:summary|conclusion|short)\b|^(?:conclusions?|recap|tl;dr)\b", re.IGNORECASE)


class _Branch(NamedTuple):
    """What the items deeper than `depth` stand under: a topic, and the label that names it."""

    depth: int
    topic: Topic
    label: str


def items(walk: Walk, block: Block, lead: str) -> Iterator[Candidate]:
    """Walk a list as a tree: labels with text, labels with entries under them, plain statements."""
    if likened(lead):
        return
    introduced = yield from _announced(walk, block, lead)
    told = _headed(block.items)
    yield from _promised(walk, told, lead)
    tree = _Tree(walk, told, [_Branch(-1, introduced, "")], terms(told))
    samples = led_to_samples(lead)
    for at in range(len(block.items)):
        if walk.left <= 0:
            return
        for made in tree.item(at):
            if not samples or of_sample(made):
                yield made


def _promised(walk: Walk, told: Sequence[Item], lead: str) -> Iterator[Candidate]:
    """Ask for the list that a lead promises of each entry."""
    promised = of_each(lead)
    for at, item in enumerate(told) if promised else ():
        name = item.label or item.text.rstrip(":")
        under = children(item, told[at + 1 :]) if item.depth == told[0].depth else []
        if under and (front := asked(promised, walk.wording.said(name), under)):
            yield from lists.card(front, under, walk.section, walk.topic)


FARTHEST = 30
"""So many entries back an entry that others stand under is looked for."""


@dataclass(slots=True)
class _Tree:
    """The items of a list, the branches above the one at hand, and those that were told with another."""

    walk: Walk
    items: tuple[Item, ...]
    branches: list[_Branch]
    terms: frozenset[int] = frozenset()
    told: set[int] = field(default_factory=set)

    def item(self, at: int) -> Iterator[Candidate]:
        """Ask for what an item says; what is deeper than a label stands under it."""
        walk, item = self.walk, self.items[at]
        self._climb(item.depth)
        above = self.branches[-1].topic
        parent = at + 1 < len(self.items) and self.items[at + 1].depth > item.depth
        if _RECAP.match(item.label) or (EXAMPLE.search(item.label) and parent):
            self._branch(item, Topic(above.name, "example", generic=True), "")
            return
        if above.kind == "example" and above.generic:
            yield from _quoted(walk, item)
            return
        if at in self.told:
            return
        if parent and item.text.endswith(":"):
            yield from self._leading(at, above)
            above = self.branches[-1].topic
        if parent and item.text.endswith("?") and not item.label and (own := self._reviewed(at)):
            yield from own
        elif item.label and (dated := parted(item.label)):
            yield from self._dated(at, dated, above)
        elif item.label and (given := self._formula(item)):
            yield walk.card(given, item.text, item.first, item.last, 5)
        elif item.label and item.text:
            beside = replace(above, kind="term") if at in self.terms and _glosses(above) else above
            yield from labelled(walk, item.label, item.text, item.first, item.last, beside)
            inner = topic_of(item.label, above, walk.wording)
            self._branch(item, inner, inner.name)
        elif item.label and (nameless(item.label) or verbs.only_third(item.label.split(" ", 1)[0])):
            self._branch(item, replace(above, kind="", own=False), "")
        elif item.label:
            yield from self._alone(at, above)
        else:
            label = self._part() or (above.name if above.own or above.kind else "")
            over = self._over(at)
            for made in _entry(walk, item, above, label):
                if not exemplifies(made, over):
                    yield made

    def _formula(self, item: Item) -> Asked | None:
        """Return the question for a quantity with its formula beside it."""
        line = self.walk.lines[item.first - 1] if 0 < item.first <= len(self.walk.lines) else ""
        return formula(item.label, item.text, line, self.walk.wording) if "=" in line else None

    def _reviewed(self, at: int) -> list[Candidate]:
        """Ask the author's own question, which the entries right under it answer."""
        item, after = self.items[at], self.items[at + 1 :]
        under = children(item, after)
        below = list(takewhile(lambda other: other.depth > item.depth, after))
        made = list(review(self.walk, item, under, leaf=len(below) == len(under)))
        self.told.update(at + 1 + n for n, other in enumerate(below) if made and other.last <= made[0].last)
        return made

    def _leading(self, at: int, above: Topic) -> Iterator[Candidate]:
        """Ask for the entries that an entry announces, which stand under what it counts."""
        item = self.items[at]
        under, last = children(item, self.items[at + 1 :]), split(item.text)[-1]
        made = list(lists.announced(item, under, self.walk.section, above, self.walk.wording))
        yield from made or counts.counted(last, under, self.walk.section, above)
        if (inner := counts.among(last, under, above)) is not above and not item.label:
            self._branch(item, inner, "")

    def _over(self, at: int) -> str:
        """Return the text of the entry that one without a label stands under."""
        depth = self.items[at].depth
        back = range(at - 1, max(-1, at - FARTHEST), -1) if depth else ()
        over = next((self.items[n] for n in back if self.items[n].depth < depth), None)
        return over.text if over and not over.label else ""

    def _branch(self, item: Item, topic: Topic, label: str) -> None:
        self.branches.append(_Branch(item.depth, topic, label))

    def _climb(self, depth: int) -> None:
        """Leave the branches that an item at `depth` does not stand under, and the date that they were told at."""
        while self.branches[-1].depth >= depth:
            self.branches.pop()
            if len(self.branches) == 1 or self.branches[-1].depth < self.walk.since:
                self.walk.when = None

    def _part(self) -> str:
        """Return the label that an entry stands under, with its article where it is a part of something."""
        label = self.branches[-1].label
        part = len(self.branches) > 1 and self.branches[-2].topic.kind == "part" and label[:1].islower()
        return articled(label) if part else label

    def _alone(self, at: int, above: Topic) -> Iterator[Candidate]:
        """Ask for what stands under a label that has no text of its own."""
        walk, item, after = self.walk, self.items[at], self.items[at + 1 :]
        inner = topic_of(item.label, above, walk.wording)
        yield from _listed(walk, item, inner, after)
        under = [other for other in after[:8] if other.depth == item.depth + 1 and other.label]
        named = above.kind in {"kind", "event"} and re.search(r"[A-Z]", inner.name) is not None
        named = named or (bool(under) and side(under[0].label))
        member = above.kind and not inner.kind and above.name and not named
        walk.subject = inner.name if inner.own else above.name
        self._branch(item, replace(inner, name=above.name) if member else inner, walk.subject)
        if compared := _compared(walk, item, inner, above, after):
            yield compared
            last = compared.last
            self.told.update(at + n for n, other in enumerate(after, 1) if item.first < other.first <= last)
        elif above.kind == "difference" or above.pair:
            return
        elif after and after[0].depth > item.depth and not after[0].label:
            if walk.family == "glossary" and words(after[0].text) < FEWEST_BENEATH:
                return
            if counts_up(children(item, after)):
                return
            yield from _beside(walk, item, after[0], above)
            self.told.add(at + 1)

    def _dated(self, at: int, dated: Dated, above: Topic) -> Iterator[Candidate]:
        """Ask for what happened at a date, told beside the label or in the first entry under it."""
        walk, item = self.walk, self.items[at]
        child = next(
            (one for one in self.items[at + 1 : at + 2] if one.depth > item.depth and not one.label), None
        )
        body, last = (item.text, item.last) if item.text or not child else (child.text, child.last)
        rest = split(body)
        if body and (asked := happened(dated, body, above)):
            yield walk.card(asked, rest[0], item.first, last, 5)
            rest = rest[1:]
        walk.when, walk.since = dated, item.depth
        inner = topic_of(dated.event, above, walk.wording) if dated.event else above
        if body and not item.text:
            self.told.add(at + 1)
        walk.subject = inner.name
        for sentence in rest:
            yield from statement(walk, sentence, item.first, last, inner, "")
        self._branch(item, replace(inner, kind=inner.kind if inner.own else above.kind), dated.event)


def _glosses(above: Topic) -> bool:
    """Say whether terms may stand under a topic: it has no class of its own, or is only "Key terms"."""
    return not above.kind or (above.kind == "principle" and above.noun in {"term", "concept", "key concept"})


def _announced(walk: Walk, block: Block, lead: str) -> Generator[Candidate, None, Topic]:
    """Ask for the entries of a list together, and return the topic that each is read under."""
    last = split(lead)[-1] if lead else ""
    top = [item for item in block.items if item.depth == block.items[0].depth]
    introduced = led(last, walk.topic, walk.wording)
    if introduced.topic is walk.topic and not introduced.front:
        told = described(last, [item.label for item in top], walk.topic, walk.wording)
        introduced = replace(introduced, topic=told)
    if compared := lists.versus(walk.topic, top, walk.section):
        yield compared
    if word := letters.mnemonic(top, f"{lead} {' '.join(walk.section.heading)}"):
        yield from letters.candidates(word, top, walk.section)
        return Topic(word, "letter", own=True)
    if len(top) == len(block.items) and (front := lists.asked(last)):
        yield from lists.answers(front, top, walk.section, walk.topic)
        return introduced.topic
    yield from steps.candidates(top, walk)
    made = list(lists.candidates(block, introduced.front, walk.section, walk.topic, lead, walk.wording))
    yield from made or counts.counted(last, top, walk.section, walk.topic)
    return introduced.topic if introduced.front else counts.among(last, top, introduced.topic)


def _quoted(walk: Walk, item: Item) -> Iterator[Candidate]:
    """Ask for an example that is quoted whole."""
    if item.label and (example := quoted(item.label, item.text)):
        yield walk.card(example, item.text, item.first, item.last, 4)


def _compared(
    walk: Walk, item: Item, inner: Topic, above: Topic, after: tuple[Item, ...]
) -> Candidate | None:
    """Ask how two things differ that the entries under a label tell apart."""
    if above.kind == "difference" or above.pair:
        return lists.compared(item, after, walk.section, walk.wording)
    return lists.differing(inner.pair, children(item, after), walk.section) if inner.pair else None


def _headed(told: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return entries with those that are only what others under them are about as labels."""
    return tuple(
        replace(item, label=item.text, text="")
        if not item.label and after and after.depth > item.depth and _heads(item.text)
        else item
        for item, after in zip_longest(told, told[1:])
    )


def _heads(text: str) -> bool:
    """Say whether an entry with others under it is only what they are about: "Storing soups"."""
    short = 0 < words(text) <= (4 if phrase(text) else 6) and not text.endswith((".", "?", "!", ":"))
    return (
        short
        and not finite(text.split())
        and not claims(text)
        and (not nameless(text) or EXAMPLE.search(text) is not None)
    )


def _listed(walk: Walk, item: Item, inner: Topic, after: Sequence[Item]) -> Iterator[Candidate]:
    """Ask for the labels under a label by their class, or as the members of a series."""
    under = children(item, after)
    if not under or not all(other.label for other in under):
        return
    front = headed.series(item.label, under, walk.wording) or headed.question(
        inner, headed.fellows(inner, under, walk.wording), walk.wording
    )
    if front:
        yield from lists.card(front, under, walk.section, inner)


def _beside(walk: Walk, item: Item, child: Item, topic: Topic) -> Iterator[Candidate]:
    """Ask for the entry under a label that stands alone, as if it stood beside it."""
    asked, rest = label_card(item.label, child.text, topic, walk.wording) if tells(child.text) else (None, [])
    if asked is None:
        yield from _entry(walk, child, topic, walk.subject)
        return
    used = child.text[: child.text.index(rest[0])].strip() if rest and rest[0] in child.text else child.text
    yield walk.card(asked, used or child.text, item.first, child.last, 5)
    for sentence in rest:
        yield from statement(walk, sentence, child.first, child.last, topic, "")


def _entry(walk: Walk, item: Item, topic: Topic, label: str) -> Iterator[Candidate]:
    """Ask for what the sentences of an entry say; the first may lack its subject, which is the label."""
    if alone(label):
        return
    found = real(split(item.text))
    walk.subject = label or walk.subject
    if topic.kind == "definition" and not walk.answered and found and (told := definition(walk, found[0])):
        walk.answered = True
        yield walk.card(told, found[0], item.first, item.last, 6)
        found = found[1:]
    begins = bool(found) and walk.section.blocks[0].items[:1] == (item,)
    if begins and not walk.answered and (told := heading_term(walk, found[0])):
        walk.answered = True
        yield walk.card(told, found[0], item.first, item.last, 6)
        walk.subject, found = told.subject, found[1:]
    for n, sentence in enumerate(found):
        if shorthand(sentence):
            continue
        yield from statement(walk, sentence, item.first, item.last, topic, "" if n else label)
