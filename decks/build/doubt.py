"""What a learner should know about a statement: that it hedges, dates itself, or is contradicted."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from decks.build.candidate import Candidate
from decks.build.spelling import Spelling
from decks.text import normalised

_DATED = re.compile(
    r"\b(?:currently|at present|nowadays|the latest|the newest|most recent|recently|to date|as of [A-Z0-9][\w ]{2,20}|so far|in recent years|at the time of writing|still under|today's|soon|upcoming|is expected to|is projected to|(?:knowledge|training data) cut-?off)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:I think|I believe|not sure|probably|perhaps|supposedly|allegedly|seems? to|appears? to|some say|reportedly|I guess|roughly speaking)\b|\?\)",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"(?P<n>\d[\d,.]*)\s?(?P<m>million|billion|trillion|thousand)?\s?(?P<u>[a-z]{4,}s|%|percent|GB|TB|km|kg|years?)\b"
)
_DIGIT = re.compile(r"\d")
_FOUR = re.compile(r"[12][0-9]\d\d")
_ARTICLE = re.compile(r"^(?:the|an?) |\(.*?\)")
_YEAR = re.compile(
    r"\b(?P<v>founded|released|introduced|published|proposed|invented|discovered|established|signed|born|launched|abolished|developed|created|built|opened|completed|patented|ended|began|died|elected|ratified)\b(?: (?!and\b)[\w-]+){0,4}? (?:in|on|since)(?: \d{1,2})?(?: [A-Z][a-z]+)?(?: \d{1,2},)? (?P<y>(?:1[0-9]|20)\d\d)\b",
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
_CLAIMING = frozenset({"number", "having", "cloze", "table", "label"})
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


def remarks(vocabulary: Mapping[str, int], cards: Sequence[Candidate]) -> Remarks:
    """Look for what is doubtful in the cards of a document that says the words of `vocabulary`."""
    out = Remarks(Spelling.of(vocabulary))
    claims: dict[tuple[str, str], list[tuple[str, Candidate]]] = defaultdict(list)
    for card in cards:
        if not _DIGIT.search(card.quote):
            continue
        subject = normalised(_ARTICLE.sub("", card.subject)).strip(" s")
        if not subject or len(subject.split()) > 5:
            continue
        for found in _YEAR.finditer(card.quote) if _FOUR.search(card.quote) else ():
            claims[subject, found["v"].lower()].append((found["y"], card))
        told = list(_CLAIM.finditer(card.quote)) if card.sort in _CLAIMING else []
        if len(told) == 1:
            found = told[0]
            claims[subject, found["u"].lower()].append(
                (f"{found['n'].rstrip('.,')} {found['m'] or ''}".strip(), card)
            )
    for (_, what), told_by in claims.items():
        if len({value for value, _ in told_by}) < 2:
            continue
        for value, card in told_by:
            other, where = next((v, c) for v, c in told_by if v != value)
            out.against[card.quote, card.first] = (
                f"The document contradicts itself: line {card.first} says {value} {what}, line {where.first} says {other}."
            )
    return out
