"""Words of a text as they are compared: normalised, stemmed, common ones aside."""

import re

from decks.text import normalised

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?(?:\+\+|#)?")
_ENDINGS = (
    "izations", "isations", "ization", "isation", "ations", "ation", "ities", "ments", "nesses",
    "ings", "ions", "ness", "ment", "ally", "able", "ible", "ing", "ies", "ied", "ion", "ity", "ers",
    "ors", "ive", "ize", "ise", "ed", "es", "er", "or", "ly", "al", "e", "s", "y",
)  # fmt: skip
_COMMON = frozenset(
    "a an the this that these those it its they them their he she his her we our you your i my one ones "
    "is are was were be been being am do does did done has have had will would can could may might must "
    "shall should of in on at by to from for with into onto out up down over as about between through and or "
    "but if then than so because while when where which who whom whose what why how there here also just only "
    "very more most some any each every all such other another same own both either too".split()
)


def words(text: str) -> list[str]:
    """Split `text` into its words in order, normalised; works for any script that has letters."""
    return _WORD.findall(normalised(text))


def stem(word: str) -> str:
    """Cut the longest common English ending, leaving at least three letters; doubled ends become one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def stems(text: str) -> list[str]:
    """Return the stems of the words of `text` that carry meaning, in order."""
    found = [stem(word) for word in words(text) if word not in _COMMON]
    return found or [stem(word) for word in words(text)]
