"""The blocks of a section into candidates, one after another, with a memory for whom a pronoun means."""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from decks.build import headed, letters, lists
from decks.build.acts import acting
from decks.build.answers import finished, names, shortened
from decks.build.articles import common, placed, untitled, worded
from decks.build.asides import asides
from decks.build.ask import ask, beside
from decks.build.asked import Asked
from decks.build.attributes import attribute
from decks.build.authored import Author
from decks.build.bodies import predicate
from decks.build.candidate import Candidate
from decks.build.clauses import completed
from decks.build.cloze import gaps, stands_alone, telling
from decks.build.entries import ENTRIES, together
from decks.build.headings import quality
from decks.build.initialisms import spelled_out, stands_for
from decks.build.labels import label_card
from decks.build.leads import led
from decks.build.nominal import articled, finite
from decks.build.nouns import plural
from decks.build.sentences import bare, split, words
from decks.build.timeline import Dated, happened, introduced, parted, then
from decks.build.topic import Topic
from decks.build.topics import topic_of
from decks.build.verbs import AUXILIARIES, base_form, third_person
from decks.build.wording import Wording
from decks.documents.document import Block, Family, Item, Section
from decks.documents.inline import bold, clean

PLAIN_FROM = 100_000
_RECAP = re.compile(r"^(?:in )?(?:summary|conclusion|short)\b|^(?:conclusions?|recap|tl;dr)\b", re.IGNORECASE)
EXAMPLE = re.compile(
    r"\b(?:simple example|detailed example|example of|worked example|analogy|imagine|9th grader|for kids|in simple (?:words|terms)|breaking it down|illustrate)\b|^examples?$|^example:",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"^(?:How|What|Why|When|Where|Which|Who)\b[^?]{8,120}\?$")
_ASPECTS = re.compile(
    r", [a-z]+ing (?:various|several|different) (?:aspects|ways|types|features)\b[^.,]*(?=\.?$)"
)
_APART = re.compile(r"\b(?:we|you|I|us|our|your)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"^(?P<n>(?:about |over |around )?[\d.,]+(?: (?:million|billion|trillion|thousand))?) (?P<u>[a-z]+(?: [a-z]+)?s)$"
)
_AND_SO_ON = re.compile(r",? (?:such as|including|for example|like|namely):$")
_CAPITALISED = re.compile(r"[A-Z][a-z'-]+(?:\?|,)?")
_SUBJECT = re.compile(
    r"((?:The |An? )?[A-Z]?[\w-]+(?: [\w-]+){0,4}?) (?:is|are|was|were|can|has|have|uses?|allows?|enables?|takes?|consists?|[a-z]{3,}s)\b"
)
_NO_SUBJECT = re.compile(
    r"(?:It|They|This|These|There|However|For|In|We|You|If|When|As|By|To|While|Since|On|At|With|Some|Many|Most|Several|Other|Another)\b"
)
_LOOSE = frozenset(["doing", "having", "can", "passive", "purpose"])
_OPEN = frozenset(["doing", "having"])
_DEFINING = frozenset(["is", "are", "was", "were", "refer", "refers"])
"""Without one of these words no statement is a definition."""
_NOT_IN_SUBJECT = frozenset(
    ["does", "do", "not", "is", "are", "that", "which", "to", "of", "and", "will", "would"]
)


@dataclass(slots=True)
class Walk:
    """Walks the blocks of one section and remembers whom a pronoun means."""

    lines: Sequence[str]
    family: Family
    wording: Wording
    section: Section
    topic: Topic
    subject: str = ""
    answered: bool = False
    when: Dated | None = None
    since: int = -1
    text: str = ""

    def __post_init__(self) -> None:
        self.subject = self.topic.name if self.topic.own else ""
        self.text = self.section.text[:8_000]
        if self.section.heading and self.section.heading[-1].endswith("?"):
            self.text = f"{self.section.heading[-1]} {self.text}"

    def card(
        self,
        asked: Asked,
        quote: str,
        first: int,
        last: int,
        worth: int,
        unsure: str = "",
        *,
        settled: bool = False,
    ) -> Candidate:
        """Return what was asked as a card of this section; a `settled` question has its articles and its case."""
        front = untitled(asked.front, self.wording, self.section)
        if not settled:
            front = _question(front, self.wording)
            front = worded(front, asked.subject, asked.back, self.text) if asked.subject else front
        return Candidate(
            placed(front, self.topic.name, self.text),
            _ASPECTS.sub("", asked.back),
            quote,
            self.section.heading,
            first,
            last,
            kind="cloze" if asked.sort == "cloze" else "basic",
            sort=asked.sort,
            subject=asked.subject,
            worth=worth,
            unsure=unsure,
        )

    def prose(self, block: Block, *, first: bool) -> Iterator[Candidate]:
        """Ask for what a paragraph says; the first one answers the heading where it can."""
        if len(block.text) > PLAIN_FROM:
            return
        found = split(block.text)
        spans = _spans(found, block, self.lines)
        defined = 0
        if first and not self.answered:
            for card, used in self._opening(block, found, spans):
                self.answered = True
                defined = used
                yield card
        for n, sentence in enumerate(found):
            if n < defined and (n == 0 or self.family in ENTRIES):
                self._remember(sentence)
                continue
            if _EMBEDDED.match(sentence) and n + 1 < len(found) and not _APART.search(sentence):
                yield from self._embedded(sentence, found[n + 1], spans[n][0], spans[n + 1][1])
            yield from self.statement(sentence, *spans[n], self.topic)

    def _opening(
        self, block: Block, found: list[str], spans: list[tuple[int, int]]
    ) -> Iterator[tuple[Candidate, int]]:
        """Answer the heading's own question, or define the heading's term, by the words it begins with."""
        topic = self.topic
        if self.family in ENTRIES:
            yield from self._authored(block, found, spans)
            return
        back, used = "", 0
        asked = topic.asked or (block.label if block.kind == "question" else "")
        if self.family == "chat":
            return
        wanted = topic.pair is not None
        for sentence in found[:3]:
            if (
                (used and words(back) + words(sentence) > (54 if wanted else 32))
                or re.match(r"^(?:For example|Imagine|Let)\b", sentence)
                or sentence.endswith(":")
            ):
                break
            if used and re.match(r"^(?:This|These|However|It's|They|It)\b", sentence):
                break
            back, used = f"{back} {sentence}".strip(), used + 1
            wanted = topic.pair is not None and not all(side.lower() in back.lower() for side in topic.pair)
            if words(back) >= 18 and not wanted:
                break
        if not back or back.endswith("?") or back not in " ".join(found):
            return
        quote = back
        if topic.kind == "definition" or not asked:
            if (plain := self._definition(found[0])) is not None:
                yield self.card(plain, found[0], spans[0][0], spans[0][1], 6, block.unsure), 1
            return
        front = asked
        if (
            topic.name
            and (begun := re.match(r"^(?:They|It) ", back))
            and plural(topic.name) == (begun[0] == "They ")
        ):
            name = (
                topic.name
                if re.match(r"^(?:the|an?) ", topic.name) or f"the {topic.name}" not in front
                else f"the {topic.name}"
            )
            back = f"{name[0].upper()}{name[1:]} {back[begun.end() :]}"
        if re.search(r"\b(?:it|this)\b", front, re.IGNORECASE) and topic.above:
            front = re.sub(r"\b(?:it|this)\b", topic.above, front, count=1, flags=re.IGNORECASE)
        yield (
            self.card(
                Asked(
                    front if front.endswith("?") else f"{front}?",
                    finished(shortened(bare(back)) if used == 1 else back),
                    topic.name,
                    "question",
                ),
                quote,
                spans[0][0],
                spans[used - 1][1],
                6,
            ),
            used,
        )

    def _authored(
        self, block: Block, found: list[str], spans: list[tuple[int, int]]
    ) -> Iterator[tuple[Candidate, int]]:
        """Ask for an entry or a card as its author parted it: the term or the question, and the whole of a short back."""
        used = together(found)
        told = " ".join(found[:used])
        lines = block.text.split("\n")
        if len(lines) > 1:
            told, used = block.text, len(found)
        for one in self._author().asked(block, found[:used]):
            card = self.card(one, told, spans[0][0], spans[used - 1][1], 6, block.unsure, settled=True)
            yield replace(card, points=tuple(lines[:5]) if len(lines) > 1 else ()), used

    def _author(self) -> Author:
        return Author(self.section, self.topic, self.wording, self.text, card=self.family == "flashcards")

    def _definition(self, sentence: str) -> Asked | None:
        """Define the topic by a sentence that says what it is, or that is a noun phrase on its own."""
        if self.family in ENTRIES:
            own = self._author().entry(self.section.heading[-1], [sentence])
            return own[-1] if own else None
        name = common(self.topic.name, sentence, self.wording.titled)
        asked = None if _DEFINING.isdisjoint(sentence.lower().split()) else ask(sentence, subject=name)
        return asked if asked and asked.sort == "definition" and names(asked.subject, name) else None

    def _embedded(self, question: str, answer: str, first: int, last: int) -> Iterator[Candidate]:
        text = re.sub(r"^(?:Solution|Answer|A)\s*:\s*", "", answer)
        if words(text) <= 40 and not re.search(r"\b(?:it|they)\b", question):
            yield self.card(
                Asked(question, finished(shortened(bare(text))), self.topic.name, "question"),
                answer,
                first,
                last,
                4,
            )

    def statement(
        self, sentence: str, first: int, last: int, topic: Topic, label: str = ""
    ) -> Iterator[Candidate]:
        """Ask for what a sentence says, by its grammar or by a gap."""
        if not label and self._doubtful(sentence):
            return
        subject = label or self.subject
        told = _AND_SO_ON.sub(".", sentence) if sentence.endswith(":") else sentence
        told = completed(told, label or (self.topic.name if topic.own else ""))
        dated = self.when is not None and bool(self.when.when)
        asked = ask(told, subject=subject, topic="" if dated else topic.name, near=bool(label))
        counts = label and not attribute(label.rsplit(maxsplit=1)[-1])
        if asked is None and counts and (number := _NUMBER_OF.match(bare(sentence))):
            asked = Asked(
                f"How many {number['u']} {'do' if plural(label) else 'does'} {label} have?",
                number["n"],
                label,
                "number",
            )
        if (asked is None or asked.sort in _OPEN) and (
            term := acting(sentence, self._bold(first, last), self.wording)
        ):
            asked = term
        if asked and self.when is not None:
            asked = then(asked, self.when)
        if asked and (more := beside(sentence, asked)):
            yield self.card(more[0], more[1], first, last, 4)
        elif (more := asides(sentence, topic.name)) and (asked is None or more[1] != bare(sentence)):
            yield self.card(more[0], more[1], first, last, 4 if asked is None else 3)
        if asked and self.answered and self.family in ENTRIES and not names(asked.front, self.topic.name):
            asked = None
        if found := spelled_out(sentence):
            yield self.card(stands_for(*found), sentence, first, last, 2)
        if asked:
            yield self.card(
                asked,
                sentence,
                first,
                last,
                4 if asked.sort in {"definition", "name", "number", "cause", "contrast"} else 3,
            )
        if (asked is None or asked.sort not in {"number", "definition"}) and (
            made := gaps(told, self._bold(first, last), topic.name)
        ):
            front, hidden = made
            if topic.name and not (names(front, topic.name) or stands_alone(front)):
                return self._remember(sentence)
            better = asked is None or (telling(front, hidden) and asked.sort in _LOOSE)
            yield Candidate(
                front,
                hidden,
                sentence,
                self.section.heading,
                first,
                last,
                kind="cloze",
                sort="cloze",
                subject=topic.name,
                worth=4 if better else 1,
            )
        self._remember(sentence)

    def _doubtful(self, sentence: str) -> bool:
        """Say whether "it" may mean the topic as well as a thing that the sentence before it told of."""
        other = self.subject.startswith(("a ", "an ")) and self.topic.own
        return other and sentence.startswith("It ") and not names(self.subject, self.topic.name)

    def _bold(self, first: int, last: int) -> tuple[str, ...]:
        """Return what stands in bold on the first four of some lines."""
        lines = self.lines[first - 1 : min(last, first + 3)] if first else ()
        return tuple(term for line in lines for term in bold(line))

    def _remember(self, sentence: str) -> None:
        """Keep the subject of a sentence, for the pronoun that may follow."""
        if _NO_SUBJECT.match(sentence) or not (begun := _SUBJECT.match(sentence)):
            return
        found = begun[1]
        verb = sentence[begun.end(1) + 1 : begun.end()]
        if not (verb in AUXILIARIES or base_form(verb) or third_person(verb)):
            return
        if _NOT_IN_SUBJECT.isdisjoint(found.replace("-", " ").split()):
            determined = found.startswith(("The ", "A ", "An "))
            self.subject = found[0].lower() + found[1:] if determined else found

    def label(self, label: str, body: str, first: int, last: int, topic: Topic) -> Iterator[Candidate]:
        """Ask for a label's text, then for the facts that the answer left over."""
        asked, rest = label_card(label, body, topic, self.wording)
        inner = topic_of(label, topic, self.wording)
        if asked and asked.sort in {"doer", "number"} and (more := beside(split(body)[0], asked)):
            yield self.card(more[0], more[1], first, last, 4)
        if asked:
            used = body
            if rest and rest[0] in body:
                used = body[: body.index(rest[0])].strip()
            yield self.card(
                asked,
                used,
                first,
                last,
                5 if asked.sort in {"label", "definition", "number", "question"} else 4,
            )
        if year := introduced(label, body):
            yield self.card(year, label, first, first, 3)
        if quality(self.wording.said(label)):
            inner = topic
        self.subject = inner.name if inner.own else topic.name
        if body and finite(split(body)[0].split()) and not predicate(split(body)[0]):
            self._remember(split(body)[0])
        for sentence in rest:
            scope = (
                replace(topic, name=inner.name) if inner.own and not names(topic.name, inner.name) else topic
            )
            for made in self.statement(sentence, first, last, scope, ""):
                if not (asked and made.sort == "definition" and names(made.subject, asked.subject)):
                    yield made

    def items(self, block: Block, lead: str) -> Iterator[Candidate]:
        """Walk a list as a tree: labels with text, labels with entries under them, plain statements."""
        introduced = yield from self._announced(block, lead)
        stack: list[tuple[int, Topic, str]] = [(-1, introduced, "")]
        items = block.items
        told: set[int] = set()
        for n, item in enumerate(items):
            while stack[-1][0] >= item.depth:
                stack.pop()
                if self.when is not None and (len(stack) == 1 or stack[-1][0] < self.since):
                    self.when = None
            above = stack[-1][1]
            parent = any(after.depth > item.depth for after in items[n + 1 : n + 2])
            if _RECAP.match(item.label) or (EXAMPLE.search(item.label) and parent):
                stack.append((item.depth, Topic(above.name, "example", generic=True), ""))
                continue
            if above.kind == "example" and above.generic:
                continue
            if n in told:
                continue
            if parent:
                under = _children(item, items[n + 1 :])
                yield from lists.announced(item, under, self.section, above, self.wording)
            if item.label and (dated := parted(item.label)):
                stack.append(
                    (item.depth, *(yield from self._dated(item, dated, above, items[n + 1 : n + 2], told, n)))
                )
                continue
            if item.label and not item.text:
                inner = topic_of(item.label, above, self.wording)
                under = [
                    after for after in items[n + 1 : n + 9] if after.depth == item.depth + 1 and after.label
                ]
                yield from self._listed(item, inner, items[n + 1 :])
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
                self.subject = stack[-1][2]
                if above.kind == "difference" or above.pair:
                    compared = lists.compared(item, items[n + 1 :], self.section, self.wording)
                    if compared:
                        yield compared
                        told.update(
                            m for m, i in enumerate(items) if m > n and item.first < i.first <= compared.last
                        )
                        continue
                elif n + 1 < len(items) and items[n + 1].depth > item.depth and not items[n + 1].label:
                    yield from self._labelled(item, items[n + 1], above)
                    told.add(n + 1)
                continue
            if item.label:
                yield from self.label(item.label, item.text, item.first, item.last, above)
                inner = topic_of(item.label, above, self.wording)
                stack.append((item.depth, inner, inner.name))
                continue
            yield from self._entry(
                item, above, _part(stack) or (above.name if above.own or above.kind else "")
            )

    def _announced(self, block: Block, lead: str) -> Generator[Candidate, None, Topic]:
        """Ask for the entries of a list together, and return the topic that each is read under."""
        introduced = led(split(lead)[-1] if lead else "", self.topic, self.wording)
        top = [item for item in block.items if item.depth == block.items[0].depth]
        if word := letters.mnemonic(top, f"{lead} {' '.join(self.section.heading)}"):
            yield from letters.candidates(word, top, self.section)
            return Topic(word, "letter", own=True)
        yield from lists.candidates(block, introduced.front, self.section, self.topic, lead, self.wording)
        return introduced.topic

    def _listed(self, item: Item, inner: Topic, after: Sequence[Item]) -> Iterator[Candidate]:
        """Ask for the labels under a label by their class, or as the members of a series."""
        under = _children(item, after)
        if not under or not all(other.label for other in under):
            return
        front = headed.series(item.label, under, self.wording) or headed.question(
            inner, headed.fellows(inner, under, self.wording), self.wording
        )
        if front:
            yield from lists.card(front, under, self.section, inner)

    def _dated(
        self, item: Item, dated: Dated, above: Topic, after: tuple[Item, ...], told: set[int], at: int
    ) -> Generator[Candidate, None, tuple[Topic, str]]:
        """Ask for what happened at a date, told beside the label or in the first entry under it."""
        child = after[0] if after and after[0].depth > item.depth and not after[0].label else None
        body, last = (item.text, item.last) if item.text else (child.text, child.last) if child else ("", 0)
        if body and (asked := happened(dated, body, above)):
            yield self.card(asked, split(body)[0], item.first, last, 5)
            rest = split(body)[1:]
        else:
            rest = split(body)
        self.when, self.since = dated, item.depth
        inner = topic_of(dated.event, above, self.wording) if dated.event else above
        if body and not item.text:
            told.add(at + 1)
        self.subject = inner.name
        for sentence in rest:
            yield from self.statement(sentence, item.first, last, inner, "")
        return replace(inner, kind=inner.kind if inner.own else above.kind), dated.event

    def _labelled(self, item: Item, child: Item, topic: Topic) -> Iterator[Candidate]:
        """Ask for the entry under a label that stands alone, as if it stood beside it."""
        asked, rest = label_card(item.label, child.text, topic, self.wording)
        if asked is None:
            yield from self._entry(child, topic, self.subject)
            return
        used = (
            child.text[: child.text.index(rest[0])].strip() if rest and rest[0] in child.text else child.text
        )
        yield self.card(asked, used or child.text, item.first, child.last, 5)
        for sentence in rest:
            yield from self.statement(sentence, child.first, child.last, topic, "")

    def _entry(self, item: Item, topic: Topic, label: str) -> Iterator[Candidate]:
        """Ask for what the sentences of an entry say; the first may lack its subject, which is the label."""
        found = split(item.text)
        self.subject = label or self.subject
        if (
            topic.kind == "definition"
            and not self.answered
            and found
            and (told := self._definition(found[0]))
        ):
            self.answered = True
            yield self.card(told, found[0], item.first, item.last, 6)
            found = found[1:]
        for n, sentence in enumerate(found):
            yield from self.statement(sentence, item.first, item.last, topic, "" if n else label)


def _part(stack: Sequence[tuple[int, Topic, str]]) -> str:
    """Return the label that an entry stands under, with its article where it is a part of something."""
    label = stack[-1][2]
    part = len(stack) > 1 and stack[-2][1].kind == "part" and label[:1].islower()
    return articled(label) if part else label


def _children(item: Item, after: Sequence[Item]) -> list[Item]:
    """Return the entries right under an item."""
    under = list(takewhile(lambda other: other.depth > item.depth, after))
    return [other for other in under if other.depth == under[0].depth]


def _question(front: str, wording: Wording) -> str:
    """Word a question: the subject in small letters where the document writes it so."""
    head, _, rest = front.partition(" ")
    words_ = rest.split(" ")
    for n, word in enumerate(words_):
        if (
            word[:1].isupper()
            and _CAPITALISED.fullmatch(word)
            and (
                n == 0
                or words_[n - 1].lower()
                in {"is", "are", "does", "do", "did", "was", "were", "can", "the", "a", "an", "may", "that"}
            )
        ):
            following = words_[n + 1] if n + 1 < len(words_) else ""
            if not "A" <= following[:1] <= "Z":
                words_[n] = wording.said(word)
            break
        if n > 4:
            break
    return f"{head} {' '.join(words_)}".strip()


def _spans(found: list[str], block: Block, lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the lines of each sentence of a block, by how far into the block its words are."""
    first = (
        block.first + 1
        if block.kind in {"question", "definition"} and block.label and block.last > block.first
        else block.first
    )
    if block.last <= first or block.last > len(lines):
        return [(first, max(first, block.last))] * len(found)
    ends, total = [], 0
    for at in range(first, block.last + 1):
        total += len(clean(lines[at - 1])) + 1
        ends.append(total)
    spans, place = [], 0
    for sentence in found:
        start = next((n for n, end in enumerate(ends) if place < end), len(ends) - 1)
        place += len(sentence)
        stop = next((n for n, end in enumerate(ends) if place <= end), len(ends) - 1)
        place += 1
        spans.append((first + start, first + max(start, stop)))
    return spans
