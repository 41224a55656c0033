"""The first words under a heading, which answer its question or say what its term is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.asking.defines import says_what
from decks.build.candidate import Candidate
from decks.build.english.answers import balanced, capitalised, finished, names, reasons, shortened
from decks.build.english.articles import common
from decks.build.english.headings import goes_on
from decks.build.english.nominal import phrase
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare, split, words
from decks.build.entries.authored import Author
from decks.build.entries.entries import ENTRIES, together
from decks.build.labels.defining import says
from decks.build.labels.headed import asked_small
from decks.build.labels.labels import label_card
from decks.build.topic import Topic
from decks.build.walks.walk import Walk
from decks.documents.document import Block

MOST_SIDE, MOST_BACK, MOST_MANY = 57, 380, 45
"""A back has at most so many words and letters; one of more than three sentences has fewer words."""

MOST_STATED = 120
"""A back that begins with what it supposes is asked for whole, with so many words at most."""

_SETS_UP = re.compile(r"(?:Let|Suppose|Assume|Consider|Given) |For \S+(?: .*)? be ")
"""A sentence that says what the next ones speak of."""

_ASIDE = re.compile(r"(?:In (?:our|this)|We|Our|See|Note) ")
_DEFINING = frozenset(["is", "are", "was", "were", "refer", "refers"])
"""Without one of these words no statement is a definition."""

_HOW_TO = re.compile(r"How (?:can|do|should|could|would) (?:I|you|we|one)\b")
_EXAMPLE = re.compile(r"(?:For example|Imagine|Let)\b")
_PRAISE = re.compile(
    r"\b(?:it|they|this|these) (?:is|are|can be) (?:(?:also|still|very|quite|really|actually|so|extremely) )*(?:useful|important|helpful|interesting|crucial|essential|valuable|handy)\.?$",
    re.IGNORECASE,
)
"""The end of a remark that a thing is worth something, which answers no question."""

_GOES_ON = re.compile(r"(?:This|These|However|It's|They|It)\b")
_NOUN = re.compile(
    r"(?:An?|The) (?:(?!and |or )[a-z-]+ ){1,4}(?:of|that|which|who|for|used|in which|in|where|to) [^=]+$"
)
"""A noun with its article and what tells it apart, and nothing else: "The study of clay"."""

_THING = re.compile(r"(?:[Aa]n?|[Tt]he|Any|Something|[A-Z][a-z]+s?(?: [a-z-]+){0,3} (?:that|which|who)) ")
_CLASS = re.compile(
    r"(?:[a-z-]+ )?(?:process|form|type|kind|sort|study|method|way|set|group|branch|science|act|state|ability|measure|technique|theory|system|practice|strategy|strategies|collection|unit|part|device|tool|measurement|property|tendency) (?:of|for|to|that|which|in which|by which|used|where) ",
    re.IGNORECASE,
)
"""A noun phrase without its article that begins with the class of a thing: "process of drying clay"."""

_DEED = re.compile(r"[A-Z][a-z]+(?:tion|sion|ment|ance|ence|ery|sal|val) of (?:the|an?|all|its|[a-z]+s) ")
"""A noun phrase that names an act: "Cancellation of the order"."""

_PRONOUN = re.compile(r"(?:They|It) ")
_DETERMINED = re.compile(r"(?:the|an?) ")
_IT = re.compile(r"\b(?:it|this)\b", re.IGNORECASE)


def opening(
    walk: Walk, block: Block, found: list[str], spans: list[tuple[int, int]]
) -> Iterator[tuple[Candidate, int]]:
    """Answer the heading's own question, or define the heading's term, by the words it begins with."""
    topic = walk.topic
    if walk.family in ENTRIES:
        yield from _authored(walk, block, found, spans)
        return
    back, used = _answer(found, topic.pair)
    if walk.family == "chat" or not back or back.endswith("?") or back not in " ".join(found):
        return
    asked = topic.asked or (block.label if block.kind == "question" else "")
    if topic.kind == "definition" or not asked:
        plain = definition(walk, found[0]) or heading_term(walk, found[0])
        if plain is not None:
            yield walk.card(plain, found[0], spans[0][0], spans[0][1], 6, block.unsure), 1
        return
    if len(split(asked)) > 1 or _PRAISE.search(back) or (_HOW_TO.match(asked) and _defined(found[0])):
        return
    if asked.startswith("Why ") and not reasons(back):
        return
    told = _named(back, asked, topic.name)
    told = finished(shortened(bare(told)) if used == 1 else told)
    front = _IT.sub(topic.above, asked, count=1) if topic.above else asked
    question = Asked(front if front.endswith("?") else f"{front}?", told, topic.name, "question")
    yield walk.card(question, back, spans[0][0], spans[used - 1][1], 6), used


def _defined(sentence: str) -> bool:
    """Say whether a sentence only says what something is, which tells nobody how to do it."""
    asked = ask(sentence)
    return asked is not None and asked.sort == "definition"


def _answer(found: list[str], pair: tuple[str, str] | None) -> tuple[str, int]:
    """Return the sentences that answer a heading, and how many they are; of a `pair` they name both sides."""
    back, used, wanted = "", 0, pair is not None
    for sentence in found[:3]:
        if (used and words(back) + words(sentence) > (54 if wanted else 32)) or sentence.endswith(":"):
            break
        if _EXAMPLE.match(sentence) or (used and _GOES_ON.match(sentence)):
            break
        back, used = f"{back} {sentence}".strip(), used + 1
        wanted = pair is not None and not all(side.lower() in back.lower() for side in pair)
        if words(back) >= 18 and not wanted:
            break
    return back, used


def _named(back: str, asked: str, name: str) -> str:
    """Return an answer that begins with a pronoun with the name of what was asked about."""
    begun = _PRONOUN.match(back)
    if not name or not begun or plural(name) != (begun[0] == "They "):
        return back
    if f"the {name}" in asked and not _DETERMINED.match(name):
        name = f"the {name}"
    return f"{name[0].upper()}{name[1:]} {back[begun.end() :]}"


def _authored(
    walk: Walk, block: Block, found: list[str], spans: list[tuple[int, int]]
) -> Iterator[tuple[Candidate, int]]:
    """Ask for an entry or a card as its author parted it: the term or the question, and the whole of a short back."""
    own = walk.family == "flashcards" and block.kind == "question" and not block.unsure
    used = _whole(found) if own else together(found)
    if walk.family == "flashcards" and used < len(found) and _SETS_UP.match(found[0]):
        used = len(found)
        if words(" ".join(found)) > MOST_STATED:
            return
    told = " ".join(found[:used])
    lines = block.text.split("\n")
    if len(lines) > 1:
        told, used = block.text, len(found)
    for one in _author(walk).asked(block, found[:used]):
        card = walk.card(one, told, spans[0][0], spans[used - 1][1], 6, block.unsure, settled=True)
        yield replace(card, points=tuple(lines[:5]) if len(lines) > 1 else ()), used


def _whole(found: list[str]) -> int:
    """Return how many of the sentences of a back one card holds, all of them where it can, none of them cut in a quotation."""
    for used in range(len(found), 1, -1):
        told = " ".join(found[:used])
        brief = (
            words(told) <= MOST_SIDE and len(told) <= MOST_BACK and (used <= 3 or words(told) <= MOST_MANY)
        )
        brief = brief and not any(map(_ASIDE.match, found[1:used]))
        if brief and balanced(told) and not told.endswith((":", "?")):
            return used
    return 1


def _author(walk: Walk) -> Author:
    return Author(walk.section, walk.topic, walk.wording, card=walk.family == "flashcards")


def heading_term(walk: Walk, sentence: str) -> Asked | None:
    """Define the term of a heading by a noun phrase that stands under it as a sentence of its own."""
    topic = walk.topic
    if topic.kind or topic.asked or topic.generic or not topic.own or goes_on(walk.section.heading[-1]):
        return None
    if _DEED.match(sentence) and plural(topic.name):
        return None
    if not (_THING.match(sentence) or _CLASS.match(sentence) or _DEED.match(sentence)):
        return None
    if not phrase(sentence) or words(sentence) < 4:
        return None
    asked, _ = label_card(walk.section.heading[-1], sentence, Topic(), walk.wording)
    return asked if asked and asked.front.startswith(("What is ", "What are ")) else None


def definition(walk: Walk, sentence: str) -> Asked | None:
    """Define the topic by a sentence that says what it is, or that is a noun phrase on its own."""
    if walk.family in ENTRIES:
        own = _author(walk).entry(walk.section.heading[-1], [sentence])
        return own[-1] if own else None
    name = common(walk.topic.name, sentence, walk.wording.titled)
    asked = None if _DEFINING.isdisjoint(sentence.lower().split()) else ask(sentence, subject=name)
    defines = asked and asked.sort == "definition" and names(asked.subject, name)
    if asked is None and walk.topic.asked and _NOUN.match(sentence) and says(sentence):
        front = asked_small(walk.topic.asked, walk.wording)
        return Asked(front, finished(capitalised(bare(sentence))), walk.topic.name, "definition")
    return (
        asked
        if asked
        and defines
        and (walk.topic.asked or says_what(asked, sentence, walk.section.heading, walk.wording.often))
        else None
    )
