"""Sections into candidates: definitions, questions, labels, statements, lists, tables, gaps."""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from decks.build.candidate import Candidate
from decks.build.chats.chats import chat_topic
from decks.build.chats.questions import answered
from decks.build.english.wording import Wording
from decks.build.entries.entries import ENTRIES
from decks.build.initialisms import first_name, heading_names, names_of, spelled_in
from decks.build.labels import headed, lists
from decks.build.labels.topics import topic_of
from decks.build.setting import settled, topic_alone
from decks.build.tables import tables
from decks.build.topic import Topic
from decks.build.walks.labelled import labelled
from decks.build.walks.prose import prose
from decks.build.walks.samples import ANALOGY, EXAMPLE, of_sample
from decks.build.walks.trees import items
from decks.build.walks.walk import Walk
from decks.documents.document import Family, Item, Section

_SKIPPED = re.compile(
    r"^(?:(?:table of )?contents|(?:(?:external|further|useful|online|web|internet|general|selected|other|additional|suggested) )?(?:references|links|sources|reading|resources|bibliography|literature|readings)(?: (?:and|&) .*)?|further learning.*|learning (?:objectives|outcomes|goals)|exam (?:relevance|tips|focus|information|info)|prerequisites|(?:review|practice|study) (?:questions|problems|tips)|(?:in-?text|terminal|end[- ]of[- ]chapter|true[- ](?:or|and|/)[- ]false) (?:questions|exercises)(?: [\d.]+)?|check your progress(?: [\d.]+)?|homework|assignments?|syllabus|office hours|readings?(?: list)?|works cited|see also|(?:part \w+ )?(?:learning )?roadmap|source policy"
    r"|acknowledge?ments?(?: .*)?|(?:special )?thanks(?: to.*)?|(?:image |photo )?credits|(?:about the )?authors?(?: (?:and|&) .*)?|contributors?|editors?|license|licen[cs]ing|changelog|summary|in summary|recap\b.*|conclusion|conclusions|to summarize|key takeaways?|tl;dr"
    r"|document (?:overview|control|history)|revision history|(?:intended |target )?audience|who (?:this|should read).*|(?:how to (?:use|read)|about|structure of|organi[sz]ation of|outline of|scope of|purpose of) (?:this|the) (?:document|manual|guide|book|handbook|report|paper|thesis|chapter|course)|how to use part \w+|reader[’']?s[’']? guide|legal notices?|copyright.*|colophon|preface|foreword|list of (?:figures|tables))$",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"(?:appendix [a-z0-9]+[.:]? )?(?:gnu )?(?:free documentation|general public|creative commons) licen[cs]e",
    re.IGNORECASE,
)
_NO_TERM = re.compile(
    r"(?:[A-Z#]|[A-Z0-9] ?[-–—] ?[A-Z0-9]|introduction|intro|preface|about|overview|terms|terminology|vocabulary|definitions|key terms|abbreviations|acronyms|list of .*|(?:.* )?glossary(?: .*)?)$",
    re.IGNORECASE,
)


_OF_A_WORK = re.compile(
    r"\b(?:manual|guide|handbook|guideline|report|data ?sheet|specification|slides|tutorial|cheat ?sheet|white ?paper|version \d\S*)\b",
    re.IGNORECASE,
)
"""The title of a document, and no topic."""

_SAMPLE = re.compile(
    r"(?:\d+[.)] )?(?:(?!(?:of|and|for|in|vs)\b)[\w'’-]+ ){0,4}(?:examples?|scenarios?|analog(?:y|ies)|metaphor|illustration|case study)(?:\s+\d+)?\s*(?:[:–—(-]|$)",
    re.IGNORECASE,
)
"""A heading in an answer over persons and numbers that were made up to explain something."""

_PROJECT = re.compile(
    r"(?:\d+[.)] )?(?:(?:the|your|my|our|final|full|complete|updated) )*(?:(?:tech )?stack (?:summary|overview)|how the data flows|data flow|(?:project|folder|directory|file) structure|files? (?:created|changed|modified)|changes made|summary of changes"
    r"|what (?:i|we|you)(?:[’']ve| have)? (?:changed|did|built|fixed|done)|(?:implementation|action|migration|build) plan|implementation hints?|next steps?|flow recap|(?:[\w ]+ )?checklist|why it['’]s .* for you|.*\bfor your (?:project|app|case|setup|site|stack))\b",
    re.IGNORECASE,
)
"""A heading in an answer over what is the asker's own: files, plans."""


_OWN = re.compile(
    r"\b(?:my|our) (?!(?:own )?(?:understanding|question|opinion|knowledge|exam|notes?|class|course|interview|study|studies)\b)\w|\bI(?:['’]ve| have| am|['’]m)? (?:checked|tried|get|got|getting|cleared|installed|have an? (?:problem|issue|error))\b",
    re.IGNORECASE,
)
"""How a question tells of the asker's own case, which its answer is about."""

_GENERAL = frozenset(["definition", "alias", "comparison", "contrast", "question", "formula"])
"""Sorts of cards that hold for everybody, also out of an answer to somebody's own case."""

_EXAMPLES = re.compile(r"(?:\w+ )?examples of [^:]+:?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads the sections of one document; `lines` are its lines, for what is bold in them.

    `root` is the one heading over all others, which names the document and not a topic, `file` the name of
    its file, under which a document without headings stands, where it is made of no words; `asked` holds
    the topics of the questions of a chat, for the headings in their answers, `promised` the questions
    of sections whose list an earlier lead announces.
    """

    lines: Sequence[str]
    family: Family
    wording: Wording
    root: str = ""
    file: str = ""
    outline: Mapping[Section, tuple[str, tuple[Item, ...]]] = field(default_factory=dict)
    asked: dict[str, Topic] = field(default_factory=dict)
    promised: Mapping[Section, str] = field(default_factory=dict)

    def candidates(self, section: Section, most: int = sys.maxsize) -> Iterator[Candidate]:
        """Return what a section could ask, most telling first within each block; `most` of its statements are tried."""
        name = section.heading[-1] if section.heading else ""
        if any(map(_LICENCE.match, section.heading)) or any(map(ANALOGY.search, section.heading)):
            return
        if _SKIPPED.match(name.strip()) or (self.family == "glossary" and self._introduces(section)):
            return
        if self._in_chat(section) and any(
            _SAMPLE.match(name) or _PROJECT.match(name) for name in section.heading
        ):
            return
        if self.family == "conversion" and _SAMPLE.match(name):
            return
        topic = self._topic(section)
        if front := self.promised.get(section):
            yield from lists.card(front, list(section.blocks[0].items), section, topic)
            return
        own = list(answered(section, self.wording)) if self._in_chat(section) else []
        yield from own
        listed = [card for card in own if any(point.endswith(".") for point in card.points)]
        told = {line for card in listed for line in range(card.first, card.last + 1)}
        asked = {card.first for card in own if card.sort == "list"}
        yield from names_of(section, self.lines, self.wording)
        yield from heading_names(section, bracketed=self.family in {"conversion", "markdown"})
        yield from self._outlined(section, topic)
        recap = bool(EXAMPLE.search(name))
        samples = self.family not in ENTRIES and _EXAMPLES.match(name) is not None
        personal = self._in_chat(section) and _OWN.search(section.heading[0]) is not None
        for card in self._blocks(section, topic, most):
            if card.first in told or (card.sort == "list" and card.first in asked):
                continue
            if samples and card.kind == "basic" and not of_sample(card):
                continue
            if personal and card.sort not in _GENERAL:
                continue
            placed = settled(card, self._settings(section), self.wording)
            yield replace(placed, worth=placed.worth - 2) if recap else placed
        if self.family not in ENTRIES and not recap:
            yield from spelled_in(section)

    def _settings(self, section: Section) -> Iterator[Topic]:
        """Return what the headings over a section are about, the nearest first."""
        for name in reversed(section.heading[section.heading[:1] == (self.file,) :]):
            yield self.asked.get(name) or topic_alone(name, self.wording)

    def _introduces(self, section: Section) -> bool:
        """Say whether a section of a glossary stands above the terms and is none: the page's own words, a letter."""
        return section.heading == (self.root,) or bool(_NO_TERM.match(section.heading[-1]))

    def _outlined(self, section: Section, topic: Topic) -> Iterator[Candidate]:
        """Ask for the headings under a heading, or for the steps that numbered headings make."""
        title, entries = self.outline.get(section, ("", ()))
        front = (
            headed.guide(title, self.wording)
            if title
            else headed.question(topic, list(entries), self.wording)
        )
        if front and entries:
            for made in lists.card(front, list(entries), section, topic):
                yield replace(
                    made, quote=section.heading[-1], first=section.first, last=section.first, worth=5
                )

    def _topic(self, section: Section) -> Topic:
        topic = Topic()
        family = self._family(section)
        if family == "chat":
            return self.asked.setdefault(section.heading[-1], chat_topic(section, self.wording))
        heading = section.heading
        if heading and heading[0] in self.asked:
            topic, heading = self.asked[heading[0]], heading[1:]
        if heading[:1] == (self.file,):
            heading = heading[1:]
        if family == "flashcards":
            heading = heading[-1:]
        elif heading and _OF_A_WORK.search(heading[0]):
            heading = heading[1:]
        for name in heading[1:] if self.root and heading[:1] == (self.root,) else heading:
            topic = topic_of(name, topic, self.wording)
        if not topic.name and heading:
            topic = replace(topic, name=topic_of(heading[0], Topic(), self.wording).name, own=not topic.kind)
        if family in {"glossary", "flashcards"} and topic.kind != "definition" and not topic.asked:
            topic = replace(
                topic, name=self.wording.said(first_name(section).rstrip("?")), kind="definition", own=True
            )
        return topic

    def _in_chat(self, section: Section) -> bool:
        """Say whether a section is an answer of a chat, or stands under a heading in one."""
        return "chat" in (self.family, self._family(section)) or (
            section.heading[:1] != () and section.heading[0] in self.asked
        )

    def _family(self, section: Section) -> Family:
        """Return the family that a section shows: in a mixed file a chat turn and a card begin with their question.

        What stands under a heading in an answer reads as notes do.
        """
        first = section.blocks[0] if section.blocks else None
        if self.family == "chat" and (len(section.heading) > 1 or first is None or first.kind != "question"):
            return "markdown"
        if (
            first is None
            or first.label != section.heading[-1:][0]
            or first.kind not in {"question", "definition"}
        ):
            return self.family
        return "flashcards" if first.text else "chat"

    def _blocks(self, section: Section, topic: Topic, most: int) -> Iterator[Candidate]:
        family = self._family(section)
        walk = Walk(self.lines, family, self.wording, section, topic, left=most)
        lead = ""
        for at, block in enumerate(section.blocks):
            if walk.left <= 0:
                return
            if block.kind == "code":
                continue
            if block.kind == "table":
                yield from tables.candidates(block, section, self.wording)
            elif block.kind == "list":
                walk.answered = walk.answered or (family in ENTRIES and bool(lead))
                yield from items(walk, block, lead)
            elif block.kind == "definition" and family != "flashcards":
                yield from labelled(
                    walk, block.label, block.text.partition(": ")[2], block.first, block.last, topic
                )
            elif block.text:
                yield from prose(walk, block, first=at <= 1 and not any(b.text for b in section.blocks[:at]))
            lead = block.text if block.kind in {"paragraph", "question", "definition"} else ""
