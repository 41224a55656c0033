"""The sentences of a paragraph into candidates, one after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.build.asking.asked import Asked
from decks.build.asking.enumerations import enumeration
from decks.build.candidate import Candidate
from decks.build.english.answers import finished, shortened
from decks.build.english.sentences import bare, split, words
from decks.build.english.wording import Wording
from decks.build.entries.entries import ENTRIES
from decks.build.walks.openings import opening
from decks.build.walks.samples import real
from decks.build.walks.statements import statement
from decks.build.walks.walk import Walk
from decks.dictionary import english
from decks.documents.document import Block
from decks.documents.inline import clean

PLAIN_FROM = 100_000
_EMBEDDED = re.compile(r"^(?:How|What|Why|When|Where|Which|Who)\b[^?]{8,120}\?$")
_BEGUN_BEFORE = re.compile(r"[a-z]{2,} [a-z]")
_RUN_IN = re.compile(
    r"(?P<h>(?:[A-Z][a-z]+ (?:(?:to|of|for|and|in|the|on|with|by) )*){2,9}?)(?P<s>[A-Z][a-z]+) (?=[a-z])(?!(?:of|and|for|to|in) )"
)
_TITLE_CASE = re.compile(r"(?:[A-Z][\w-]+ (?:(?:to|of|for|and|in|the|on|with|by) )*){2,12}(?=[a-z])")
MOST_TITLED, FEWEST_SMALL = 2, 2
"""So many words with a capital may begin a sentence as a name does; so many of more that are oftener small show a heading."""

_MOST_HEADING = 9
"""A line of so many words without a full stop may be a heading or an entry."""

_APART = re.compile(r"\b(?:we|you|I|us|our|your)\b", re.IGNORECASE)


def prose(walk: Walk, block: Block, *, first: bool) -> Iterator[Candidate]:
    """Ask for what a paragraph says; the first one answers the heading where it can."""
    if len(block.text) > PLAIN_FROM:
        return
    found = split(block.text) if walk.family == "flashcards" else real(split(block.text))
    spans = _spans(found, block, walk.lines)
    if walk.family == "conversion" and found:
        found[0] = _without_head(found[0], walk.wording)
        if _headed(found[0], walk.wording):
            found, spans = found[1:], spans[1:]
    defined = 0
    if first and not walk.answered:
        for card, used in opening(walk, block, found, spans):
            walk.answered = True
            defined = used
            yield card
    for n, sentence in enumerate(found):
        if walk.left <= 0:
            return
        if walk.family == "conversion" and block.kind == "paragraph" and _torn(sentence):
            continue
        if n < defined and (n == 0 or walk.family in ENTRIES):
            walk.remember(sentence)
            continue
        torn = walk.family == "conversion" and n + 1 < len(found) and _torn(found[n + 1])
        if _EMBEDDED.match(sentence) and n + 1 < len(found) and not torn and not _APART.search(sentence):
            yield from _embedded(walk, sentence, found[n + 1], spans[n][0], spans[n + 1][1])
        if ": " in sentence and (listed := enumeration(sentence, walk.wording)):
            yield replace(walk.card(listed[0], sentence, *spans[n], 5), points=listed[1][:5])
            continue
        yield from statement(walk, sentence, *spans[n], walk.topic)


def _without_head(sentence: str, wording: Wording) -> str:
    """Return a sentence without the heading that a page has run into its beginning: "Lids And Pots Lids are of tin"."""
    found = _RUN_IN.match(sentence)
    if not found:
        return sentence
    begins, often = found["s"], wording.often
    plain = often[begins.lower()] > often[begins] and all(
        map(english().__contains__, found["h"].lower().split())
    )
    return sentence[found.start("s") :] if plain else sentence


def _headed(sentence: str, wording: Wording) -> bool:
    """Say whether a sentence still has a heading run into it: words in capitals that the document writes small."""
    titled = _TITLE_CASE.match(sentence)
    if titled is None:
        return False
    told = [word for word in titled[0].split() if word[0].isupper()]
    small = sum(wording.often[word.lower()] > wording.often[word] for word in told)
    return len(told) > MOST_TITLED and (small >= FEWEST_SMALL or len(set(told)) < len(told))


def _torn(sentence: str) -> bool:
    """Say whether a page's end left only a part of a sentence: it has no beginning, or no end."""
    if _BEGUN_BEFORE.match(sentence):
        return True
    return sentence[-1].isalpha() and words(sentence) > _MOST_HEADING


def _embedded(walk: Walk, question: str, answer: str, first: int, last: int) -> Iterator[Candidate]:
    text = re.sub(r"^(?:Solution|Answer|A)\s*:\s*", "", answer)
    if words(text) <= 40 and not re.search(r"\b(?:it|they)\b", question):
        yield walk.card(
            Asked(question, finished(shortened(bare(text))), walk.topic.name, "question"),
            answer,
            first,
            last,
            4,
        )


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
