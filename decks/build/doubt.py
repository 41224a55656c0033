"""What a learner should know about a statement: that it hedges, dates itself, or is contradicted."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from decks.build.candidate import Candidate
from decks.build.english.spelling import Spelling
from decks.claim import Claim

_DATED = re.compile(
    r"\b(?:currently|at present|nowadays|the latest|the newest|most recent|recently|to date|as of [A-Z0-9][\w ]{2,20}|so far|in recent years|at the time of writing|still under|today's|soon|upcoming|is expected to|is projected to|(?:knowledge|training data) cut-?off)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:I think|I believe|not sure|probably|perhaps|supposedly|allegedly|seems? to|appears? to|some say|reportedly|I guess|roughly speaking)\b|\?\)",
    re.IGNORECASE,
)
_DATED_WORDS = frozenset(
    {
        "currently",
        "present",
        "nowadays",
        "latest",
        "newest",
        "recent",
        "recently",
        "date",
        "of",
        "far",
        "years",
        "time",
        "under",
        "today's",
        "soon",
        "upcoming",
        "expected",
        "projected",
        "cutoff",
        "cut-off",
    }
)
_DATED_PARTS = (
    *(
        "current",
        "present",
        "nowadays",
        "latest",
        "newest",
        "recent",
        "to date",
        "as of",
        "so far",
        "writing",
    ),
    *("still under", "today's", "soon", "upcoming", "expected", "projected", "cut"),
)
"""Without one of these, nothing that `_DATED` looks for is there."""
_HEDGE_WORDS = frozenset(
    {
        "think",
        "believe",
        "sure",
        "probably",
        "perhaps",
        "supposedly",
        "allegedly",
        "seem",
        "seems",
        "appear",
        "appears",
        "say",
        "reportedly",
        "guess",
        "roughly",
    }
)


@dataclass(slots=True)
class Remarks:
    """The doubts of one document, ready to be put on its cards."""

    spelling: Spelling
    against: dict[tuple[str, int], str] = field(default_factory=dict)

    def apply(self, card: Candidate) -> tuple[str, str, str]:
        """Return front, back and remark of a card, misspelt words corrected and named."""
        said = [self.against[key] for key in [(card.quote, card.first)] if key in self.against]
        front, wrong = self.spelling.corrected(card.front)
        back, more = self.spelling.corrected(card.back)
        for original, shown in dict([*wrong, *more]).items():
            said.append(f"The document spells “{original}” (line {card.first}); shown here as “{shown}”.")
        low = card.quote.lower()
        words = low.split()
        if (
            not _DATED_WORDS.isdisjoint(words)
            and any(map(low.__contains__, _DATED_PARTS))
            and (found := _DATED.search(card.quote))
        ):
            said.append(f"Dated: line {card.first} says “{found[0]}”; check whether it still holds.")
        if ("?)" in card.quote or not _HEDGE_WORDS.isdisjoint(words)) and (
            found := _HEDGE.search(card.quote)
        ):
            said.append(f"Not sure: line {card.first} says “{found[0]}”.")
        return front, back, " ".join(said)


def remarks(
    vocabulary: Mapping[str, int], cards: Sequence[Candidate], claims: Sequence[Sequence[Claim]]
) -> Remarks:
    """Look for what is doubtful in the cards of a document that says the words of `vocabulary`.

    `claims` holds, card by card, what `decks.build.claims` finds.
    """
    out = Remarks(Spelling.of(vocabulary))
    told: dict[tuple[str, str], list[tuple[Claim, Candidate]]] = defaultdict(list)
    for card, own in zip(cards, claims, strict=True):
        for claim in own:
            told[claim.subject, claim.what].append((claim, card))
    for told_by in told.values():
        for claim, card in told_by:
            other = next((one for one, _ in told_by if claim.denies(one)), None)
            if other is not None:
                out.against[card.quote, card.first] = (
                    f"The document contradicts itself: line {claim.first} says {claim.says}, line {other.first} says {other.says}."
                )
    return out
