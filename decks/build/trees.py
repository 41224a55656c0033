"""A list as a tree: labels with text, labels with entries under them, plain statements."""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from decks.build import headed, letters, lists
from decks.build.attributes import attribute
from decks.build.candidate import Candidate
from decks.build.labelled import labelled
from decks.build.labels import label_card, quoted
from decks.build.leads import led
from decks.build.nominal import articled
from decks.build.openings import definition
from decks.build.sentences import split
from decks.build.statements import statement
from decks.build.timeline import Dated, happened, parted
from decks.build.topic import Topic
from decks.build.topics import topic_of
from decks.build.walk import Walk
from decks.documents.document import Block, Item

_RECAP = re.compile(r"^(?:in )?(?:summary|conclusion|short)\b|^(?:conclusions?|recap|tl;dr)\b", re.IGNORECASE)
EXAMPLE = re.compile(
    r"\b(?:simple example|detailed example|example of|worked example|analogy|imagine|9th grader|for kids|in simple (?:words|terms)|breaking it down|illustrate)\b|^examples?$|^example:",
    re.IGNORECASE,
)


def items(walk: Walk, block: Block, lead: str) -> Iterator[Candidate]:
    """Walk a list as a tree: labels with text, labels with entries under them, plain statements."""
    introduced = yield from _announced(walk, block, lead)
    stack: list[tuple[int, Topic, str]] = [(-1, introduced, "")]
    items = block.items
    told: set[int] = set()
    for n, item in enumerate(items):
        while stack[-1][0] >= item.depth:
            stack.pop()
            if walk.when is not None and (len(stack) == 1 or stack[-1][0] < walk.since):
                walk.when = None
        above = stack[-1][1]
        parent = any(after.depth > item.depth for after in items[n + 1 : n + 2])
        if _RECAP.match(item.label) or (EXAMPLE.search(item.label) and parent):
            stack.append((item.depth, Topic(above.name, "example", generic=True), ""))
            continue
        if above.kind == "example" and above.generic:
            yield from _quoted(walk, item)
            continue
        if n in told:
            continue
        if parent and item.text.endswith(":"):
            under = _children(item, items[n + 1 :])
            yield from lists.announced(item, under, walk.section, above, walk.wording)
        if item.label and (dated := parted(item.label)):
            stack.append(
                (item.depth, *(yield from _dated(walk, item, dated, above, items[n + 1 : n + 2], told, n)))
            )
            continue
        if item.label and not item.text:
            inner = topic_of(item.label, above, walk.wording)
            under = [after for after in items[n + 1 : n + 9] if after.depth == item.depth + 1 and after.label]
            yield from _listed(walk, item, inner, items[n + 1 :])
            named = above.kind in {"kind", "event"} and bool(re.search(r"[A-Z]", inner.name))
            named = named or (bool(under) and attribute(under[0].label))
            member = above.kind and not inner.kind and above.name and not named
            stack.append(
                (
                    item.depth,
                    replace(inner, name=above.name) if member else inner,
                    inner.name if inner.own else above.name,
                )
            )
            walk.subject = stack[-1][2]
            if above.kind == "difference" or above.pair:
                compared = lists.compared(item, items[n + 1 :], walk.section, walk.wording)
                if compared:
                    yield compared
                    told.update(
                        m for m, i in enumerate(items) if m > n and item.first < i.first <= compared.last
                    )
                    continue
            elif n + 1 < len(items) and items[n + 1].depth > item.depth and not items[n + 1].label:
                yield from _beside(walk, item, items[n + 1], above)
                told.add(n + 1)
            continue
        if item.label:
            yield from labelled(walk, item.label, item.text, item.first, item.last, above)
            inner = topic_of(item.label, above, walk.wording)
            stack.append((item.depth, inner, inner.name))
            continue
        yield from _entry(walk, item, above, _part(stack) or (above.name if above.own or above.kind else ""))


def _announced(walk: Walk, block: Block, lead: str) -> Generator[Candidate, None, Topic]:
    """Ask for the entries of a list together, and return the topic that each is read under."""
    introduced = led(split(lead)[-1] if lead else "", walk.topic, walk.wording)
    top = [item for item in block.items if item.depth == block.items[0].depth]
    if word := letters.mnemonic(top, f"{lead} {' '.join(walk.section.heading)}"):
        yield from letters.candidates(word, top, walk.section)
        return Topic(word, "letter", own=True)
    yield from lists.candidates(block, introduced.front, walk.section, walk.topic, lead, walk.wording)
    return introduced.topic


def _quoted(walk: Walk, item: Item) -> Iterator[Candidate]:
    """Ask for an example that is quoted whole."""
    if item.label and (example := quoted(item.label, item.text)):
        yield walk.card(example, item.text, item.first, item.last, 4)


def _listed(walk: Walk, item: Item, inner: Topic, after: Sequence[Item]) -> Iterator[Candidate]:
    """Ask for the labels under a label by their class, or as the members of a series."""
    under = _children(item, after)
    if not under or not all(other.label for other in under):
        return
    front = headed.series(item.label, under, walk.wording) or headed.question(
        inner, headed.fellows(inner, under, walk.wording), walk.wording
    )
    if front:
        yield from lists.card(front, under, walk.section, inner)


def _dated(
    walk: Walk, item: Item, dated: Dated, above: Topic, after: tuple[Item, ...], told: set[int], at: int
) -> Generator[Candidate, None, tuple[Topic, str]]:
    """Ask for what happened at a date, told beside the label or in the first entry under it."""
    child = after[0] if after and after[0].depth > item.depth and not after[0].label else None
    body, last = (item.text, item.last) if item.text else (child.text, child.last) if child else ("", 0)
    if body and (asked := happened(dated, body, above)):
        yield walk.card(asked, split(body)[0], item.first, last, 5)
        rest = split(body)[1:]
    else:
        rest = split(body)
    walk.when, walk.since = dated, item.depth
    inner = topic_of(dated.event, above, walk.wording) if dated.event else above
    if body and not item.text:
        told.add(at + 1)
    walk.subject = inner.name
    for sentence in rest:
        yield from statement(walk, sentence, item.first, last, inner, "")
    return replace(inner, kind=inner.kind if inner.own else above.kind), dated.event


def _beside(walk: Walk, item: Item, child: Item, topic: Topic) -> Iterator[Candidate]:
    """Ask for the entry under a label that stands alone, as if it stood beside it."""
    asked, rest = label_card(item.label, child.text, topic, walk.wording)
    if asked is None:
        yield from _entry(walk, child, topic, walk.subject)
        return
    used = child.text[: child.text.index(rest[0])].strip() if rest and rest[0] in child.text else child.text
    yield walk.card(asked, used or child.text, item.first, child.last, 5)
    for sentence in rest:
        yield from statement(walk, sentence, child.first, child.last, topic, "")


def _entry(walk: Walk, item: Item, topic: Topic, label: str) -> Iterator[Candidate]:
    """Ask for what the sentences of an entry say; the first may lack its subject, which is the label."""
    found = split(item.text)
    walk.subject = label or walk.subject
    if topic.kind == "definition" and not walk.answered and found and (told := definition(walk, found[0])):
        walk.answered = True
        yield walk.card(told, found[0], item.first, item.last, 6)
        found = found[1:]
    for n, sentence in enumerate(found):
        yield from statement(walk, sentence, item.first, item.last, topic, "" if n else label)


def _part(stack: Sequence[tuple[int, Topic, str]]) -> str:
    """Return the label that an entry stands under, with its article where it is a part of something."""
    label = stack[-1][2]
    part = len(stack) > 1 and stack[-2][1].kind == "part" and label[:1].islower()
    return articled(label) if part else label


def _children(item: Item, after: Sequence[Item]) -> list[Item]:
    """Return the entries right under an item."""
    under = list(takewhile(lambda other: other.depth > item.depth, after))
    return [other for other in under if other.depth == under[0].depth]
