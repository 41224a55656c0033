"""How much of a wording an answer says: the words they share, and what that is worth."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz import fuzz

from llm.grading.words import Text, likest

# Words of the question tell little of an answer that repeats them; the weight was read off the same
# data as the numbers below, and anything from 0.2 to 0.5 does as well.
ASKED_WEIGHT = 0.35
# Half of a wording's words said is as good as it gets: people who know an answer say it their own way.
ENOUGH = 0.5
# Fitted by ridge regression on 1,152 answers to 41 questions with two human grades each (Mohler,
# Bunescu and Mihalcea 2011), leaving out the empty ones, then stretched so that the estimates vary
# as much as the grades do. tests/benchmarks/fit_grading.py prints them again.
INTERCEPT = 0.378
REACH = 0.358
LIKENESS = 0.279
FOCUS = 0.171


@dataclass(frozen=True, slots=True)
class Match:
    """What an answer has of one wording, everything from 0 to 1.

    `cover` is the share of the wording's words that it says, words of the question counting less,
    `fresh` the same of those that the question does not give away (of all when it gives all away); `focus` is the share of its own
    words that belong to the wording; `likeness` is rapidfuzz's token set ratio; `pairs` are the
    stems of the wording that were said, each with the answer's stem for it.
    """

    cover: float
    fresh: float
    focus: float
    likeness: float
    pairs: tuple[tuple[str, str], ...]

    @property
    def features(self) -> tuple[float, float, float]:
        """What the estimate is made of: reach, likeness, focus."""
        return min(1.0, self.cover / ENOUGH), self.likeness, self.focus

    @property
    def estimate(self) -> float:
        """How good the answer probably is, 0 to 1."""
        reach, likeness, focus = self.features
        return max(0.0, min(1.0, INTERCEPT + REACH * reach + LIKENESS * likeness + FOCUS * focus))


def focus(reply: Text, asked: AbstractSet[str], whole: AbstractSet[str]) -> float:
    """Return the share of the answer's own words that belong to the card, words of the question left aside."""
    said = [stem for stem in reply.stems if stem not in asked]
    target = frozenset(stem for stem in whole if stem not in asked) or frozenset(whole)
    return sum(likest(stem, target)[0] for stem in said) / len(said) if said else 0.0


def match(wording: Text, reply: Text, asked: AbstractSet[str], focused: float) -> Match:
    """Compare an answer with one wording; `asked` are the stems of the question, `focused` is its focus."""
    wanted = dict.fromkeys(wording.order)
    if not wanted:
        return Match(0.0, 0.0, 0.0, 0.0, ())
    found = {stem: likest(stem, reply.stems) for stem in wanted}
    weights = {stem: ASKED_WEIGHT if stem in asked else 1.0 for stem in wanted}
    own = [stem for stem in wanted if stem not in asked]
    return Match(
        cover=sum(weights[stem] * found[stem][0] for stem in wanted) / (sum(weights.values()) or 1.0),
        fresh=sum(found[stem][0] for stem in own or wanted) / len(own or wanted),
        focus=focused,
        likeness=fuzz.token_set_ratio(wording.plain, reply.plain) / 100,
        pairs=tuple((stem, other) for stem, (share, other) in found.items() if share),
    )


def words_of(stems: Iterable[str], reply: Text) -> str:
    """Return the answer's own words of these stems, in the order they were said."""
    wanted = set(stems)
    return " ".join(dict.fromkeys(word.text for word in reply.words if word.stem in wanted))
