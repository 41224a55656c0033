"""What answers the questions of a chat directly: its first sentence, its first list."""

import re
from collections.abc import Iterator, Sequence

from decks.build.asking.ask import ask
from decks.build.candidate import Candidate
from decks.build.chats.typed import POINTS, STARTS, explained, standing
from decks.build.english import verbs
from decks.build.english.answers import finished, reasons, shortened
from decks.build.english.nominal import articled
from decks.build.english.nouns import kind_of, plural
from decks.build.english.sentences import argues, bare, split, words
from decks.build.english.wording import Wording
from decks.build.labels.headed import asked_small
from decks.build.labels.lists import of_others
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic
from decks.documents.document import Block, Item, Section
from decks.documents.items import whole

LONGEST_ANSWER, MOST_LISTED, LONGEST_LIST = 40, 6, 48
_PROPER = re.compile(r"\b[A-Z][\w-]+")
_NO_ANSWER = re.compile(
    r"^(?:(?:the )?(?:correct |right )?(?:answers?|options?|choices?) (?:is|are)|it|they|that|this|these|those|there|here|let|you|your|i|we|both|first|to (?:understand|answer|explain)|in (?:this|that)|when (?:we|you)|imagine|however|for example|as)\b",
    re.IGNORECASE,
)
_GUIDE = re.compile(r"^(?P<w>when|how) to (?P<r>[a-z]+ [^?:,]{2,60})\??$", re.IGNORECASE)
_OPEN_END = re.compile(r" (?:what|which|each|either|whom?)$", re.IGNORECASE)
_WORKING = re.compile(r"How (?:do|does) .* work\?$")
"""What a list of steps answers, and none of things."""

_DEICTIC = re.compile(r"(?:this|that|these|those|here|there|you|your|we|i)\b", re.IGNORECASE)
_HOLLOW = re.compile(
    r"\b(?:is|are|plays?) (?:a |an )?(?:\w+ )?(?:critical|crucial|important|essential|key|vital|complex|great|challenging|common)\b|\bdepends?\b|\bthere (?:is|are)\b|\b(?:several|various|many|different) (?:ways|reasons|factors|methods|steps)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:[A-Z][\w'’-]* (?:(?:a|an|the|of|in|for|to|and|on|with) )*){4,}[A-Z][\w'’-]*$")
"""A line over an answer, which is none."""

_LISTING = re.compile(
    r"^(?:how|why|which|when|where|what (?:are|were|can|should|causes?|happens?))\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:[A-Z][^.]{2,60}, )?[Tt]here (?:are|is|were) (?:currently |about |around |exactly |roughly )?(?P<n>(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b[^;:]{4,80}?)\.?$"
)
_WORD = re.compile(r"[a-z0-9]{3,}")
_COMMON = frozenset(
    ["what", "why", "how", "who", "when", "where", "which", "the", "does", "are", "and", "for", "you", "can", "should", "use", "work"]
)  # fmt: skip


def answered(section: Section, wording: Wording) -> Iterator[Candidate]:
    """Return the card of a question that the section's first sentence, or first list, answers."""
    own = bool(section.blocks) and section.blocks[0].kind == "question" and not section.blocks[0].text
    told = section.blocks[1:] if own else section.blocks
    front = standing(section.heading[-1], section.text)
    if not own:
        front = (
            _under(front, section, wording)
            or _guiding(section.heading[-1], wording)
            or _working(section, wording)
        )
    lead = split(told[0].text) if told and told[0].kind == "paragraph" else []
    lead = _part(front, section, lead) if own else lead
    if own and lead:
        front = front or explained(section.heading[-1], lead[0])
    if not front or not told:
        return
    front = _articled(front, lead[0]) if lead else front
    front = front if own else asked_small(front, wording)
    if not lead or (lead[-1].endswith(":") and _LISTING.match(front)):
        at = 1 if lead else 0
        if len(told) > at and told[at].kind == "list" and _LISTING.match(front) and not _defining(front):
            yield from _list(front, told[at], section)
    elif (own or _DEFINING.match(section.heading[-1])) and (back := _direct(front, lead)):
        yield Candidate(
            front, back, lead[0], section.heading, told[0].first, told[0].last, sort="question", worth=6
        )


def _part(front: str, section: Section, sentences: list[str]) -> list[str]:
    """Return the sentences that answer a question: of a later one of several, only from where its words are said."""
    first, _, others = section.heading[-1].partition("?")
    if not front or "?" not in others or standing(f"{first}?", section.text) == front:
        return sentences
    asked = _content(front)
    at = next((n for n, sentence in enumerate(sentences) if asked <= _content(sentence)), len(sentences))
    return sentences[at:]


_OF_KIND = re.compile(
    r"What (?:is|are) (?!the |some )(?:[\w-]+ )*?(?P<n>[\w-]+)(?: (?:of|in|for|on|to) [^?]+)?\?$"
)


def _defining(front: str) -> bool:
    """Say whether a question wants a thing defined, which no list of its kinds does: "What are glazes?"."""
    found = _OF_KIND.match(front)
    return found is not None and (not kind_of(found["n"]) or front.count(" ") == 2)


_BARE = re.compile(r"What is (?P<x>[a-z][a-z -]+)\?$")


def _articled(front: str, first: str) -> str:
    """Return a question for a thing with the article that its answer gives the thing: "A kiln shelf holds …"."""
    found = _BARE.match(front)
    begun = re.match(r"(?P<a>An?|The) (?P<x>[\w -]+)", first) if found else None
    if found is None or begun is None:
        return front
    said = begun["x"].lower()[: len(found["x"])]
    return (
        f"What is {begun['a'].lower()} {said}?"
        if said.replace("-", " ") == found["x"].replace("-", " ")
        else front
    )


def _under(front: str, section: Section, wording: Wording) -> str:
    """Return a question of an answer with the topic above it where it asks only for a class: "the main dangers"."""
    found = _CLASS_ONLY.match(front)
    if not found or not (found["q"] or kind_of(found["n"])):
        return front
    name = _above(section, wording)
    link = "in" if " in " in section.heading[-2] else "of"
    return f"{front[:-1]} {link} {name}?" if name else ""


def _working(section: Section, wording: Wording) -> str:
    """Return the question in the heading "How it works"."""
    found = _WORKS.match(section.heading[-1])
    name = _above(section, wording) if found else ""
    return f"How {'do' if plural(name) else 'does'} {articled(name)} work?" if name else ""


def _above(section: Section, wording: Wording) -> str:
    """Return the thing that the heading above a section names; the question of a turn is no heading."""
    return topic_of(section.heading[-2], Topic(), wording).name if len(section.heading) > 2 else ""


def _guiding(heading: str, wording: Wording) -> str:
    """Return the question in a heading such as "When to choose X"."""
    found = _GUIDE.match(heading)
    if not found or POINTS.search(heading) or STARTS.match(found["r"]) or _OPEN_END.search(found["r"]):
        return ""
    verb, _, others = found["r"].partition(" ")
    rest = f"{verb.lower()} {wording.said(others)}"
    return f"When should you {rest}?" if found["w"].lower() == "when" else f"How do you {rest}?"


def _direct(front: str, sentences: Sequence[str]) -> str:
    """Return the first sentence of an answer where it answers at once, else nothing."""
    first = sentences[0]
    if front.startswith("How many ") and (counted := _COUNTED.match(first)):
        return finished(counted["n"])
    if (
        _HOLLOW.search(first)
        or first.endswith((":", "?", "!"))
        or _NO_ANSWER.match(first)
        or _TITLE.match(first)
        or words(first) > LONGEST_ANSWER
    ):
        return ""
    if (front.startswith("Why ") and not reasons(first)) or " vs" in front:
        return ""
    if re.match(r"^What (?:is|are)\b", front) and (made := ask(first)) and made.sort == "definition":
        return ""
    if front.startswith("Who ") and not set(_PROPER.findall(first[1:])) - set(_PROPER.findall(front)):
        return ""
    if words(first) > 12 and not _content(front) & _content(first):
        return ""
    return finished(shortened(_answering(front, first)))


_DEFINING = re.compile(r"(?:\d+[.)] )?What (?:is|are) [^?]+\?$")
_CLASS_ONLY = re.compile(
    r"(?:What|Which) (?:is|are) (?:the )?(?P<q>(?:main|key|major|biggest|common|basic|different|most common) )?(?P<n>[a-z]+)\?$"
)
_WORKS = re.compile(r"^how (?:it|they|this) works?\??:?$", re.IGNORECASE)
_DOING = re.compile(
    r"^(?:What|Where) (?P<d>do|does) (?P<s>[^?]+?) (?P<v>[a-z]+)(?: (?P<p>from|in|on|of))?\?$"
)
_LINKED = re.compile(r"^Where .* (?:from|in|on)\?$")
_BEING = re.compile(r"^(?:What|Who|Where) (?P<b>is|are|was|were) (?P<s>[^?]+)\?$")


def _answering(front: str, first: str) -> str:
    """Return a sentence without the words of the question that it begins with."""
    told = bare(first)
    made = ask(first)
    if made and _content(made.front) == _content(front) and made.front[:4] == front[:4]:
        return made.back
    if found := _BEING.match(front):
        begun = f"{found['s']} {found['b']} "
    elif found := _DOING.match(front):
        act = (
            ""
            if found["v"] == "do"
            else f"{verbs.third(found['v']) if found['d'] == 'does' else found['v']} "
        )
        begun = f"{found['s']} {act}{found['p'] or ''}".rstrip() + " "
    else:
        return told
    if not told.lower().startswith(begun.lower()):
        return told
    rest = told[len(begun) :]
    return f"{found['p']} {rest}" if _LINKED.match(front) else rest


def _content(text: str) -> set[str]:
    return {word.removesuffix("s") for word in _WORD.findall(text.lower())} - _COMMON


def _list(front: str, block: Block, section: Section) -> Iterator[Candidate]:
    """Return a list as the answer: its entries whole where they are few words, else their labels."""
    top = [item for item in block.items if item.depth == block.items[0].depth]
    if not 2 <= len(top) <= MOST_LISTED:
        return
    entries = [finished(bare(whole(item))) for item in top]
    told = not any(item.label for item in top) or re.match(r"(?:How|Why)\b", front)
    if not told or len(top) < len(block.items) or sum(map(words, entries)) > LONGEST_LIST:
        entries = [item.label for item in top]
    if told and of_others(front, entries):
        return
    if _WORKING.match(front) and any(item.label for item in top):
        return
    if not all(entries) or any("?" in entry or _DEICTIC.match(entry) or argues(entry) for entry in entries):
        return
    back = "\n".join(f"- {entry}" for entry in entries)
    yield Candidate(
        front,
        back,
        _quote(top),
        section.heading,
        top[0].first,
        top[-1].last,
        sort="list",
        worth=6,
        points=tuple(entries[:5]),
    )


def _quote(top: Sequence[Item]) -> str:
    return whole(top[0])
