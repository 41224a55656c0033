"""Which lines of cards without marks are fronts: the ones that look most like it, never two in a row."""

import re
from collections.abc import Sequence
from itertools import pairwise

LONGEST, MOST_WORDS = 120, 16
"""A front has at most so many letters and words."""

SURE = 2.0
_NEVER = -1e9
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|can|could|will|would|may|does|do|did|includes?|means|refers)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?:[A-Z][a-z]+ed|Made|Built|Written|Known|Found|Given|Used|Shown) (?:in|by|for|from|to|with|as|on|at|once|when|using|of)\b"
)
_BACK_FIRST = re.compile(
    r"(?:the|an?|any|between|in|on|at|for|to|from|with|by|when|if|because|about|one|two|three|four|five|six|more|less|some|many)\b",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"(?:define|explain|describe|name|list|state|compare)\b:? \S|\(?(?:t ?/ ?f|true (?:or|of) false|fill in (?:the|each) blanks?|multiple choice)\b[):]|[^?]{12,}\? \(?a[).] ?\S",
    re.IGNORECASE,
)
GOES_ON = (" a", " an", " the", " of", " and", " or", " to", " in", " with", " for", ",", "-")
"""A line that ends so goes on in the next."""

_LISTED = re.compile(r"(?:\d{1,3}[.)]|[-*•▪●–])\s")
_DEFINING = re.compile(r"(?:the|an?|use of|process of|type of|one of|any)\b", re.IGNORECASE)


def fronts(texts: Sequence[str]) -> list[tuple[int, bool]]:
    """Return the places of the fronts among `texts`, each with whether its look leaves no doubt.

    The first line is a front.
    """
    if len(texts) < 2:
        return []
    small = sum(text[:1].islower() for text in texts) > 0.5 * len(texts)
    worth = [_look(texts, at, small=small) for at in range(len(texts))]
    worth[0] = max(worth[0], 0.0)
    return [(at, worth[at] >= SURE) for at in _best(worth)]


def _best(worth: Sequence[float]) -> list[int]:
    """Return the places, no two next to each other, whose worth together is greatest; the first is one."""
    before, taken = _NEVER, worth[0]
    steps = []
    for value in worth[1:]:
        steps.append(taken > before)
        before, taken = max(before, taken), before + value
    chosen, is_front = [], False
    for at in range(len(steps), -1, -1):
        if is_front:
            chosen.append(at)
        is_front = not is_front and at > 0 and steps[at - 1]
    return chosen[::-1]


def _look(texts: Sequence[str], at: int, *, small: bool) -> float:
    """Return how much a line looks like a front and the next one like its back."""
    text = texts[at]
    told = text.split()
    if at + 1 >= len(texts) or len(text) > LONGEST or len(told) > MOST_WORDS:
        return _NEVER
    if asks(text):
        return 4.0
    if text.startswith(("(", "[")) or text.endswith((".", ":", ",", ";", "!", "”", '"', "’")):
        return _NEVER
    if _LISTED.match(text):
        return _NEVER
    after, before = texts[at + 1], texts[at - 1] if at else "."
    if text.endswith("-") or before.endswith(GOES_ON):
        return _NEVER
    worth = 0.0 if len(told) <= 4 else -0.5 if len(told) <= 6 else -2.0
    worth -= 5 * bool(_VERB.search(text)) + 4 * bool(_PARTICIPLE.match(text))
    worth -= 1.5 * bool(_BACK_FIRST.match(text)) + 2 * (not text[0].isalnum())
    worth -= 3 * (text[0].islower() and not small)
    worth += 1.0 if before.endswith((".", "!", "?", ")")) or len(before) > LONGEST else 0.0
    worth += 1.0 if len(after) > len(text) or not after[0].isalnum() else -0.5 if len(told) <= 2 else -1.0
    worth += 2 * bool(_LISTED.match(after))
    if (
        len(after) > 3 * len(text)
        or after.endswith(".")
        or (after[0].islower() and text[0].isupper() and not small)
    ):
        worth += 1.0
    return worth + (1.0 if _DEFINING.match(after) or _repeats(text, after) else 0.0)


def _repeats(front: str, back: str) -> bool:
    """Say whether a back names its front, or is spelled by it."""
    low = back.lower()
    if front.isupper() and [word[:1].upper() for word in back.split()] == list(front.replace(".", "")):
        return True
    return any(len(word) > 3 and word.lower()[:-1] in low for word in front.split())


def asks(text: str) -> bool:
    """Say whether a line asks for something: a question, a task, a claim to judge, a gap to fill."""
    return text.endswith("?") or ("___" in text and text.strip("_ ") != "") or _TASK.match(text) is not None


def ascending(numbers: Sequence[int]) -> bool:
    """Say whether numbers count on from one."""
    return len(numbers) >= 3 and numbers[0] == 1 and all(b == a + 1 for a, b in pairwise(numbers))
