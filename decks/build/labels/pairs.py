"""A side of two things that are compared, with what is told of both beside it."""

from collections.abc import Sequence

from decks.build.asking.asked import Asked
from decks.build.english.answers import finished, names
from decks.build.english.nouns import kind_of
from decks.build.english.sentences import bare, words
from decks.build.topic import Topic

LONGEST = 50
"""What is told of both has so many words."""


def differing(own: str, sentences: Sequence[str], topic: Topic) -> Asked | str | None:
    """Ask in what two compared things differ, where a label names it and the text tells of both.

    Empty where it tells only of one, or at too great a length; None for a label that is no side of them.
    """
    pair = topic.pair
    if not pair or words(own) > 4 or kind_of(own) or any(names(own, side) for side in pair):
        return None
    named = [[_of(sentence, side) for side in pair] for sentence in sentences[:2]]
    if not any(map(any, named)):
        return None
    told = sentences[:1] if all(named[0]) else sentences[:2]
    if not all(any(found[side] for found in named[: len(told)]) for side in (0, 1)):
        return None
    back = " ".join(told)
    if words(back) > LONGEST:
        return ""
    return Asked(f"How do {pair[0]} and {pair[1]} differ in {own}?", finished(bare(back)), own, "comparison")


def _of(sentence: str, side: str) -> bool:
    return names(sentence, side) or side.lower() in sentence.lower()
