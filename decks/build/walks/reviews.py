"""A question that an author asks himself in a list, with his answer in the entries under it."""

import re
from collections.abc import Iterator, Sequence

from decks.build.asking.asked import Asked
from decks.build.candidate import Candidate
from decks.build.english.answers import capitalised, finished
from decks.build.english.sentences import bare, split, words
from decks.build.entries.entries import ENTRIES
from decks.build.labels import lists
from decks.build.walks.walk import Walk
from decks.documents.document import Item

LEAST_ASKED, MOST_ASKED, MOST_TOLD = 5, 30, 45
"""A question of fewer words does not name what it is about; an answer has at most so many words."""

_ASKS = re.compile(
    r"(?:what|which|who|whom|whose|how|why|when|where|do|does|did|is|are|was|were|can)\b|[^?]+ (?:what|which|whom|how (?:many|much|long|often)) ",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:What|Which) (?:are|were) |Which [a-z]+s |What [a-z]+s (?:are|do|does|can) ")
_UNTOLD = re.compile(
    r"\b(?:it|its|this|that\?|these|those|they|them|their|he|she|his|her|i|my|me|above|below|following|here|today|then|such|else|so|next|previous)(?=\W|$)|^(?:But|And|Or|Ok|Okay|Now|Well)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?:How (?:many|much|long|old|often|far|little)|Who|When|Where|At (?:what|which)|In (?:what|which)|What (?:percent|percentage|year|age|number)|Is|Are|Do|Does|Did|Was|Were|Can)\b"
)
"""A question that the first of several entries answers, and the others say more of."""

_COUNTED = re.compile(r"What are the (?P<n>\d|two|three|four|five|six) ")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_TALKED = re.compile(
    r"\b(?:do|would|did|can|could|have|are|were) you (?:think|like|prefer|agree|feel|notice|remember|see|guys)\b|\b(?:did|have|had|are|were) we\b|(?:, though| all about)\?$",
    re.IGNORECASE,
)
"""A question put to those who sit there, or told as a story goes."""

_OF_MANNER = re.compile(r"(?:How (?!many|much|long|old|often|far|little)|Why )")
LEAST_TOLD = 3
"""How or why is told in so many words at least."""

_OPEN = re.compile(r"[\"“‘(]|(?:Well|Let|See|So|But|And|Or|Hmm|Good|Depends|TODO|TBD|Maybe|Perhaps)\b")
_SPOKEN = re.compile(r"\b(?:I|I'm|my|me|you guys|let's)\b")


def review(walk: Walk, item: Item, under: Sequence[Item], *, leaf: bool) -> Iterator[Candidate]:
    """Ask an entry's own question; `under` are the entries right below it, `leaf` says that none of them has others."""
    asked = item.text
    if walk.family in {*ENTRIES, "chat"} or not asked.endswith("?") or not under or not _whole(asked):
        return
    if any(other.text.endswith(("?", ":")) or (other.label and other.text) for other in under):
        return
    front = capitalised(asked)
    if len(under) > 1 and _SEVERAL.match(front):
        if leaf or _counted(front, len(under)):
            yield from lists.card(front, list(under), walk.section, walk.topic)
        return
    told = _answer(under[0].text)
    if not told or (len(under) > 1 and not _ONE.match(front)):
        return
    if _OF_MANNER.match(front) and words(told) < LEAST_TOLD:
        return
    yield walk.card(
        Asked(front, told, walk.topic.name, "own"),
        under[0].text,
        item.first,
        under[0].last,
        6,
        settled=True,
    )


def _whole(asked: str) -> bool:
    """Say whether a question stands alone: one sentence that points to nothing outside it."""
    if not LEAST_ASKED <= words(asked) <= MOST_ASKED or asked.count("?") > 1 or "!" in asked:
        return False
    if _TALKED.search(asked):
        return False
    return _ASKS.match(asked) is not None and not _UNTOLD.search(asked) and len(split(asked)) == 1


def _counted(front: str, many: int) -> bool:
    """Say whether a question tells how many things it asks for, and so many are told."""
    found = _COUNTED.match(front)
    return found is not None and str(_NUMBERS.get(found["n"], found["n"])) == str(many)


def _answer(text: str) -> str:
    """Return an answer whole where it is short and said for its own sake, or nothing."""
    if words(text) > MOST_TOLD or _OPEN.match(text) or _SPOKEN.search(text) or "..." in text:
        return ""
    return finished(bare(text.rstrip("!")))
