"""Whether a question that a sentence was turned into is certainly one: it names its thing, and one answer fits."""

import re
from collections.abc import Mapping, Sequence

from decks.build.asking.asked import Asked
from decks.build.asking.known import by_name, known, sound, titled
from decks.build.asking.telling import points, tells
from decks.build.english import verbs
from decks.build.english.nouns import plural

_LOOSE = frozenset(
    ["doing", "passive", "ability", "purpose", "when", "means", "place", "doer", "having", "cause"]
)
"""Sorts of questions that nearly every sentence can be turned into."""

_OF_A_THING = frozenset(["contrast", "name", "formula"])
_COUNTED_PARTS = re.compile(r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+) [a-z]")
_HEDGES = frozenset(["may", "might", "could", "would", "will", "should"])
_THEN_WORDS = "first then next finally subsequently again therefore thus successfully eventually merely just even still actually simply mainly also usually thereby"
_THEN = frozenset(_THEN_WORDS.split())
_AGAINST = frozenset(
    ["contrast", "any case", "all cases", "both cases", "each case", "turn", "particular", "addition", "return", "fact", "effect", "time", "this way"]
)  # fmt: skip
"""What a phrase with "in" ends with that sets a sentence against the one before it."""

_ONCE = frozenset(["did", "was", "were", "had"])
_SPOKEN = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|my|[Ll]et['’]s)\b|\b(?:this|these) [a-z]|^(?:You|Your)\b")


def worth_asking(
    asked: Asked, sentence: str, headings: Sequence[str], bold: Sequence[str], often: Mapping[str, int]
) -> bool:
    """Say whether a question that any sentence gives names a thing that the document tells of, and is answered.

    `headings` are those over the sentence, `bold` its terms in bold; `often` counts the words of the document.
    """
    if asked.sort == "contrast" and " might " in asked.back:
        return False
    if asked.sort in _OF_A_THING:
        return _sure(asked, (*headings, *bold), often)
    if asked.sort not in _LOOSE:
        return True
    if not _asks(asked.front, asked.subject) or not tells(asked) or _SPOKEN.search(sentence):
        return False
    if _told_once(asked):
        return (
            _one(asked.subject)
            and by_name(asked.subject, often)
            and (asked.sort != "doer" or _named(asked.back))
        )
    if _COUNTED_PARTS.match(asked.back) and asked.front.endswith(" consist of?"):
        return sound(asked.subject)
    names = (*headings, *bold)
    if asked.sort == "ability":
        return titled(asked.subject, names, often)
    return known(asked.subject, names, often)


def _sure(asked: Asked, names: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say whether a name, a meaning or a difference is that of a thing, and is told by a phrase."""
    things = asked.subject.split(" and ") if asked.sort == "contrast" else [asked.subject]
    states = asked.back.startswith(("Up ", "By ", "As ", "If ")) or points(asked.back)
    if states or (asked.back.startswith("That ") and asked.subject[:4].lower() == "the "):
        return False
    return all(
        known(thing, names, often) if thing[:4].lower() == "the " else sound(thing) for thing in things
    )


def _asks(front: str, subject: str) -> bool:
    """Say whether a question asks for what always holds, by itself."""
    words = front[:-1].split()
    if (
        not _HEDGES.isdisjoint(words[1:3])
        or words[1] == "what"
        or set_against(front)
        or ("such " in front and " such as " not in front)
    ):
        return False
    if not _THEN.isdisjoint(words) and _narrated(words):
        return False
    return "#" not in subject and "so doing" not in front and not _again(words)


def _again(words: Sequence[str]) -> bool:
    """Say whether a question asks what an act does that is named by the same verb: "What does adding glaze add?"."""
    return len(words) > 3 and words[2].endswith("ing") and verbs.gerund(words[-1]) == words[2].lower()


def _told_once(asked: Asked) -> bool:
    """Say whether a question is about what happened once, which only a name makes clear."""
    words = asked.front.split(" ", 2)
    return words[1] in _ONCE or (asked.sort == "doer" and not verbs.third_person(words[1]))


def _one(subject: str) -> bool:
    """Say whether a name is no group of several: "the Falcon Road potters"."""
    return not (subject.rpartition(" ")[2].islower() and plural(subject))


def _named(back: str) -> bool:
    """Say whether who did something is a name: "Ada Lovelace"."""
    words = back.split()
    if len(words) == 1:
        return back[:1].isupper() and not plural(back)
    return words[0][:1].isupper() and any(word[:1].isupper() for word in words[1:3])


def set_against(front: str) -> bool:
    """Say whether a question ends with what sets its sentence against the one before it: "in contrast"."""
    return front[:-1].rpartition(" in ")[2] in _AGAINST


def _narrated(words: Sequence[str]) -> bool:
    """Say whether a question is about one step of a story: "What does the cook then stir?"."""
    return any(
        word in _THEN and words[at - 1] not in {"the", "a"} and words[at + 1].islower()
        for at, word in enumerate(words[:-1])
    )
