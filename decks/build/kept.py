"""The cards that stay: of those that ask the same, one."""

import re
from dataclasses import dataclass, field

from decks.build.candidate import OWN, Candidate
from decks.text import normalised

_WORD = re.compile(r"\w+|[|<>=+^\u2190-\u22ff\u25a0-\u25ff]")
_MERE = re.compile(r"[^\w|<>=+^\u2190-\u22ff\u25a0-\u25ff]|_")
_DEFINING = re.compile(r"(?:what|who) (?:is|are|was|were) (?:the |an? )?(?P<t>[^?]{1,60})\?$")
_MEANING = re.compile(r"what do(?:es)? (?:the |an? )?[“\"]?(?P<t>[^?“”\"]{1,60})[”\"]? mean\?$")
_RELATED = re.compile(r" (?:of|in|for|on|to|by|from|with|about|as|at|used|trained|based|made|like)\b")
_CLASS = re.compile(r" (?:models?|data ?sets?|algorithms?|networks?|methods?|techniques?|compan(?:y|ies))$")
_BRACKETS = re.compile(r"\s*\((?:[A-Z][\w-]*|[^)]* [^)]*)\)")
_NAMED = re.compile(r"(?<=\s)[A-Z]\w+|\d+")
_ENOUGH = 45


@dataclass(slots=True)
class Kept:
    """The candidates that stay, found again by what they ask and by what they answer."""

    cards: list[Candidate] = field(default_factory=list)
    sources: list[list[Candidate]] = field(default_factory=list)
    fronts: dict[str, int] = field(default_factory=dict)
    backs: dict[str, int] = field(default_factory=dict)
    terms: dict[str, int] = field(default_factory=dict)

    def add(self, card: Candidate) -> None:
        """Keep a card, or make it a second source of the one that says the same; a term is defined once."""
        own = card.sort in OWN and "`" in card.front
        front, back = card.front.lower() if own else loose(card.front), loose(card.back) + card.kind
        same = self.fronts.get(front)
        if same is None and not own and len(back.split()) >= 4:
            same = self.backs.get(back)
            if same is not None and card.sort == self.cards[same].sort == "authored":
                same = None
        if same is not None:
            if _names_more(card, self.cards[same]):
                self.cards[same] = card
                self.sources[same].insert(0, card)
            else:
                self.sources[same].append(card)
            return
        term = "" if own else term_of(card.front)
        if term in self.terms:
            at = self.terms[term]
            if _telling(card) > _telling(self.cards[at]):
                self.cards[at], self.sources[at] = card, [card]
            return
        self.fronts[front] = self.backs[back] = len(self.cards)
        if term:
            self.terms[term] = len(self.cards)
        self.cards.append(card)
        self.sources.append([card])


def _telling(card: Candidate) -> int:
    """Return how much a definition tells, for choosing one of two."""
    return min(len(card.back.split()), _ENOUGH)


def _names_more(card: Candidate, other: Candidate) -> bool:
    """Say whether a card answers with names or figures what another answers in general words."""
    alike = card.sort == other.sort != "definition"
    return alike and not _NAMED.search(other.back) and len(_NAMED.findall(card.back)) > 1


def loose(text: str) -> str:
    """Return the words of a text alone, for telling whether two say the same."""
    return " ".join(_WORD.findall(normalised(text)))


def term_of(front: str) -> str:
    """Return the term that a question wants defined, without article, number and class; empty for any other question."""
    low = front[:1].lower() + front[1:]
    asked = _MEANING.match(low) or _DEFINING.match(low)
    if asked is None:
        return ""
    name = _BRACKETS.sub("", asked["t"]).lower()
    if _RELATED.search(name) or len(name.split()) > 5:
        return ""
    bare = _MERE.sub("", _CLASS.sub("", name))
    return bare.removesuffix("s") if len(bare) > 3 else bare
