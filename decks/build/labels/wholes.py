"""Topics that are things with sides, of which one can ask "the … of"; other headings only order a text."""

import re

from decks.build.english.headings import quality
from decks.build.english.nouns import kind_of
from decks.build.english.sentences import words
from decks.build.labels.qualities import alone
from decks.build.topic import Topic

LONGEST = 6
"""A thing is named in so many words at most."""

_OUTER = re.compile(
    r"(?:foundations?|basics|fundamentals|essentials|terms?|terminology|vocabulary|definitions?(?: list)?|settings|lists?|tables?|general .*|useful .*|other .*|various .*|more .*|special .*|miscellaneous"
    r"|(?:basic|key|main|important|common|core) .*|.* (?:definitions|terminology|vocabulary|concepts)|introduction|overview|theory|practice|concepts?|questions?|exercises?|facts|notes?|summary|preparation|appendix|.* (?:list|notes|basics|overview|facts|terms|table|summary|sheet|&.*))$",
    re.IGNORECASE,
)
"""Headings that order a text and are no thing that has sides."""

_NO_THING = re.compile(r"[&:;?!/|“”\"]|\b(?:you|your|we|our|is|are|was|were|vs)\b", re.IGNORECASE)


def orders(name: str) -> bool:
    """Say whether a heading only orders a text: "Basic terms", "Dyeing vocabulary"."""
    return _OUTER.match(name) is not None


def holds(topic: Topic) -> bool:
    """Say whether a topic is a thing of which a side can be asked, and no heading that orders a text."""
    name = topic.name
    if not name or orders(name) or _NO_THING.search(name) or words(name) > LONGEST:
        return False
    return not quality(name) and not alone(name) and not kind_of(name)
