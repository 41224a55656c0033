"""A walk through the blocks of a section: whom a pronoun means there, and how a card is worded."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from decks.build.asking.asked import Asked
from decks.build.asking.signs import of_formula
from decks.build.candidate import OWN, Candidate
from decks.build.english.articles import placed, untitled, worded
from decks.build.english.terms import within
from decks.build.english.verbs import AUXILIARIES, base_form, third_person
from decks.build.english.wording import Wording
from decks.build.labels.timeline import Dated
from decks.build.topic import Topic
from decks.documents.document import Family, Section
from decks.documents.inline import bold

_ASPECTS = re.compile(
    r", [a-z]+ing (?:various|several|different) (?:aspects|ways|types|features)\b[^.,]*(?=\.?$)"
)
_PARTS = re.compile(r"\b(?:parts|anatomy|structures?|components|body)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][a-z'-]+(?:\?|,)?")
_SUBJECT = re.compile(
    r"((?:The |An? )?[A-Z]?[\w-]+(?: [\w-]+){0,4}?)(?: \([A-Z][\w-]{1,12}\))? (is|are|was|were|can|has|have|uses?|allows?|enables?|takes?|consists?|[a-z]{3,}s)\b"
)
_OF_LABELS = frozenset(["label", "number"])
_DEGREE = re.compile(
    r"(?:Long|Short|High|Low|Wid|Fast|Slow|Small|Larg|Great|Strong|Weak|Deep|New|Old|Warm|Cold|Hott|Heavi|Light|Rich|Poor|Clos)(?:er|est|e)?(?:-[a-z]+)?|[A-Z][a-z]+(?:mental|ental|ional)"
)
_CODE = re.compile(r"`[^`]{1,40}`(?= (?:is|are|was|has|can) )")
_NO_SUBJECT = re.compile(
    r"(?:It|They|This|These|There|However|For|In|We|You|If|When|As|By|To|While|Since|On|At|With|Some|Many|Most|Several|Other|Another)\b"
)
_BEFORE = re.compile(
    r"(?:[A-Z][a-z]+ (?:(?:[A-Za-z]+|and|in|of|for) ){0,5}?[A-Za-z]+: |(?:In|On|By|For|At|With|As|To) [^,:;]{2,60}, |(?:However|Additionally|Moreover|Furthermore|Overall|Finally|Also|Similarly|Therefore|Thus), )(?=[A-Za-z])"
)
"""What stands before the subject of a sentence: its label, its circumstance, what joins it to the last one."""

_BEFORE_SUBJECT = AUXILIARIES | {"the", "a", "an", "that", "may"}
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
    acted: set[str] = field(default_factory=set)
    left: int = sys.maxsize
    """So many statements and labels are still tried."""

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
        own = asked.sort in OWN
        front = asked.front if own else untitled(asked.front, self.wording, self.section)
        if not settled:
            front = _question(front, self.wording)
            parts = any(map(_PARTS.search, self.section.heading))
            label = asked.sort in _OF_LABELS
            if asked.subject and (named := self._own_article(front, asked.subject, quote)):
                front = named
            elif asked.subject:
                front = worded(
                    front, asked.subject, asked.back, self.text, self.wording, label=label, parts=parts
                )
        if not own:
            front = of_formula(front, self.section.heading[-1] if self.section.heading else "", self.text)
            front = placed(within(front, self.topic.name, self.wording), self.topic.name, self.text)
        return Candidate(
            front,
            _ASPECTS.sub("", asked.back),
            quote,
            self.section.heading,
            first,
            last,
            kind="cloze" if asked.sort in {"cloze", "gap"} else "basic",
            sort=asked.sort,
            subject=asked.subject,
            worth=worth,
            unsure=unsure,
        )

    def _own_article(self, front: str, subject: str, quote: str) -> str:
        """Return a question with the article that sentences which leave none out give its subject, or nothing.

        A name in the singular that begins a sentence has none there; one with capitals has "the" where it always has.
        """
        if subject.endswith("ing") and " " in subject and quote.startswith(f"{subject} is "):
            return front
        if not self.wording.careful:
            return ""
        if quote.startswith(f"{subject} is "):
            return front
        determined = (
            subject[:1].isupper() and f" the {subject}" in self.text and f" a {subject}" not in self.text
        )
        asks = f"What is {subject}?"
        return f"What is the {subject}?" if determined and front == asks else ""

    def bold(self, first: int, last: int) -> tuple[str, ...]:
        """Return what stands in bold on the first four of some lines."""
        lines = self.lines[first - 1 : min(last, first + 3)] if first else ()
        return tuple(term for line in lines for term in bold(line))

    def remember(self, sentence: str) -> None:
        """Keep the subject of a sentence, for the pronoun that may follow."""
        if sentence.startswith("`") and (named := _CODE.match(sentence)):
            self.subject = named[0]
            return
        begins = _BEFORE.match(sentence)
        sentence = sentence[begins.end() :] if begins else sentence
        if _NO_SUBJECT.match(sentence):
            return
        if not (begun := _SUBJECT.match(sentence)):
            self.subject = "" if self.family == "conversion" else self.subject
            return
        found, verb = begun.groups()
        if not (verb in AUXILIARIES or base_form(verb) or third_person(verb)):
            return
        if _NOT_IN_SUBJECT.isdisjoint(found.replace("-", " ").split()):
            determined = found.startswith(("The ", "A ", "An "))
            self.subject = found[0].lower() + found[1:] if determined else found


def _question(front: str, wording: Wording) -> str:
    """Word a question: the subject in small letters where the document writes it so."""
    head, _, rest = front.partition(" ")
    words_ = rest.split(" ")
    for n, word in enumerate(words_):
        if (
            word[:1].isupper()
            and _CAPITALISED.fullmatch(word)
            and (n == 0 or words_[n - 1].lower() in _BEFORE_SUBJECT)
        ):
            following = words_[n + 1] if n + 1 < len(words_) else ""
            if not ("A" <= following[:1] <= "Z" or wording.mostly(word.rstrip("?"))):
                words_[n] = word.lower() if following and _DEGREE.fullmatch(word) else wording.said(word)
            break
        if n > 4:
            break
    return f"{head} {' '.join(words_)}".strip()
