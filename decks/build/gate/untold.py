"""Answers that do not tell what their question asks, and questions that only their document makes clear."""

import re

from decks.build.candidate import Candidate

_OF_ALL = re.compile(
    r"what (?:is|are|was|were) the (?:main|key|primary|biggest|most important|core|major|only|real|central|initial|final|overall) [a-z]+\?$"
)
_OWNERS = "company firm team author system machine device product city country patient client user owner family band school"
_OWNED = re.compile(
    rf"^(?:what|who) (?:is|are|was|were) (?:one of )?the (?:{'|'.join(_OWNERS.split())})['’]s? "
)
_OWNING = frozenset(f"{owner}{end}" for owner in _OWNERS.split() for end in ("'s", "’s"))
_OTHERS = frozenset(["them", "him", "your", "my"])
_IN_A_WORD = re.compile(r" (?:called|named|known as) in the (?:number|word|name|term|letter)\?$")
_FOR_ONE = re.compile(r" for (?:(?:the|an?|all) )?[\w-]+(?: [\w-]+){0,2}\?$")
_EFFECT = re.compile(
    r"An? (?:(?:very|most) )?(?:significant|lasting|major|profound|great|huge|big|considerable|dramatic|substantial|notable) (?:[a-z]+ )?"
    r"(?:impact|influence|effect|improvement|boost|role|change|increase|decrease|leap|advance|step|shift|difference)s?\b"
)
_UNPLACED = re.compile(r"how (?:is|are|was|were) the [a-z]+ (?:done|made|used|carried out|performed)\?$")
_QUOTED = re.compile(r"(?:The |An? )?[\"“][\w -]{2,30}[.,]?[\"”]\.?$")
_YOURS = re.compile(
    r"\b[Yy]our (?:specific|setup|stack|routing|use case)\b|[\w+-]+\.(?:svelte|tsx|jsx|vue|ts)\b"
)
_COMMON = re.compile(
    r"(?:^|\b(?:is|are) )an? (?:very )?(?:commonly|widely|frequently|heavily|often) used [a-z]+\.?$",
    re.IGNORECASE,
)
_CALL = re.compile(r"[A-Za-z_]\w*(?:\.\w+)+\(|/[a-z]\w*/")
_ITS = re.compile(r"\b(?:it|its|they|their)\b")
MOST_BEFORE = 12
"""A gap so near the beginning of a sentence stands in its subject."""

_ACTS = frozenset(["doing", "having", "ability"])


def untold(card: Candidate, asked: set[str]) -> bool:
    """Say whether a card's answer is no answer, or its question names no topic; `asked` has its words in small letters."""
    front, back = card.front.lower(), card.back
    if front.startswith("what are cases of ") or _OF_ALL.match(front) or _UNPLACED.match(front):
        return True
    if (" in the " in front and _IN_A_WORD.search(front)) or ("used" in back and _COMMON.search(back)):
        return True
    if not _OTHERS.isdisjoint(asked) or (not _OWNING.isdisjoint(asked) and _OWNED.match(front)):
        return True
    if ("our " in back or "." in back[:-1]) and _YOURS.search(back):
        return True
    if card.sort == "label" and _QUOTED.match(back):
        return True
    if card.sort in _ACTS:
        idle = back.startswith("Hard to ") or (
            front.endswith(" make?") and back.startswith("The difference ")
        )
        return idle or _effect(back) or _CALL.match(back) is not None
    return card.sort == "cause" and back.startswith("To ") and _FOR_ONE.search(front) is not None


def unnamed(text: str) -> bool:
    """Say whether a sentence with a gap, in small letters, does not name what it is about."""
    return text.startswith("a total of") or (text.find("[…]") < MOST_BEFORE and _ITS.search(text) is not None)


def _effect(back: str) -> bool:
    """Say whether an answer tells only that something had an effect, and not which."""
    return _EFFECT.match(back) is not None and not any(map(str.isdigit, back))
