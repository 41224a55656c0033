"""Whether a question that a sentence was turned into is worth a card: it names its thing, and one answer fits."""

import re
from collections.abc import Mapping, Sequence

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.nouns import plural, singular
from decks.build.english.subjects import nominal

_LOOSE = frozenset(["doing", "passive", "ability", "purpose", "when", "means", "place", "doer", "having"])
"""Sorts of questions that nearly every sentence can be turned into."""

_OFTEN = 2
"""A common noun that stands so often in a document is a thing that it tells of."""

_POINTING = re.compile(
    r"(?:(?:the|an?|most|each) )?(?:such|other|another|any|some|most|certain|following|above|remaining|resulting|subsequent|newer|newly|current|original|actual|exact|real|offered|further|additional|(?:phase|step|stage|option|case|part) (?:\d+|one|two|three|four|five|six)$|available|specified|given|proper|important|(?:lower|higher|larger|smaller|greater|different) (?:values?|numbers?|levels?)"
    r"|(?:vast )?majority|rest|part of|possession of|need of|next|same|simplest|one of|two|three|new (?![A-Z])|(?:first|second|third|fourth|fifth|last|final)(?! [A-Z]))\b"
)
_DETERMINED = re.compile(r"(?P<d>the|an?|each|every|all) (?P<n>[a-z-]+)")
_PERSON_WORDS = "person man woman boy girl child user reader student pupil people someone researcher scientist engineer expert boat tradition developer programmer maintainer administrator author technique computation story exercise element item value object entry customer buyer seller farmer worker distance result"
_PERSONS = frozenset(_PERSON_WORDS.split())
"""Whom and what sentences tell of in passing, in documents about anything."""
_HEDGES = frozenset(["may", "might", "could", "would", "will", "should"])
_THEN_WORDS = "first then next finally subsequently again therefore thus successfully eventually merely just even still actually"
_THEN = frozenset(_THEN_WORDS.split())
_AGAINST = frozenset(
    ["contrast", "any case", "all cases", "both cases", "each case", "turn", "particular", "addition", "return", "fact", "effect", "time", "this way"]
)  # fmt: skip
"""What a phrase with "in" ends with that sets a sentence against the one before it."""

_POOR = re.compile(
    r"(?:(?:It|Them|Him|Her|You|Me|Us)(?:self|selves)?|Themselves|Ourselves|Yourself|This|That|So)\b|The (?:first|second|third|next|last|former|other|same) [a-z]+\.?$|An? (?:more|less) (?!.* than )|Something \S+ \S+\.?$"
)
_CUT = re.compile(r"\b(?:or|and|of the|by|from|below|above|here|earlier|previously)\.?$")
_POINTS = re.compile(
    r"\b(?:this [a-z]|these [a-z]|such (?!as\b)|those (?!who|that|of|which|in|with|for|from|to|without|living|are|used))"
)
_POINTERS = ("this ", "these ", "those ", "such ")
_TORN = ("please ", "§", " of by ", " of and ", " of of ", " with and ", " with by ", " at and ", " of with ")
"""What a page that has lost some of its words leaves, and what it says to its reader."""
_RELATIVE = frozenset(
    ["that", "which", "who", "whose", "where", "when", "whom", "what", "how", "whether", "if"]
)
_VAGUE_WHEN = re.compile(
    r"(?:If|When|Whenever|Once|Until|As) (?:necessary|needed|desired|required|possible|appropriate|compared|combined|used|applicable|ready|done)\b"
)


def worth_asking(
    asked: Asked, headings: Sequence[str], bold: Sequence[str], often: Mapping[str, int]
) -> bool:
    """Say whether a question that any sentence gives names a thing that the document tells of, and is answered.

    `headings` are those over the sentence, `bold` its terms in bold; `often` counts the words of the document.
    """
    if asked.sort not in _LOOSE:
        return True
    return (
        _asks(asked.front, asked.subject)
        and answers(asked)
        and _told_of(asked.subject, (*headings, *bold), often)
    )


def _asks(front: str, subject: str) -> bool:
    """Say whether a question asks for what always holds, by itself."""
    words = front[:-1].split()
    if (
        not _HEDGES.isdisjoint(words[1:3])
        or set_against(front)
        or ("such " in front and " such as " not in front)
    ):
        return False
    if not _THEN.isdisjoint(words) and _narrated(words):
        return False
    if words[:2] == ["What", "did"] and (
        subject.lower() == subject or (words[2] == "the" and plural(subject))
    ):
        return False
    return "#" not in subject and "so doing" not in front and not _again(words)


def _again(words: Sequence[str]) -> bool:
    """Say whether a question asks what an act does that is named by the same verb: "What does adding glaze add?"."""
    return len(words) > 3 and words[2].endswith("ing") and verbs.gerund(words[-1]) == words[2].lower()


def answers(asked: Asked) -> bool:
    """Say whether an answer is a thing by itself, whole, and no sentence of its own."""
    back = asked.back
    if asked.sort not in _LOOSE:
        return True
    if _points_back(back) or any(map(back.__contains__, _TORN)):
        return False
    if _POOR.match(back) or _CUT.search(back, max(0, len(back) - 11)):
        return False
    if asked.sort == "when":
        return not _VAGUE_WHEN.match(back)
    if asked.sort in {"doing", "having"}:
        return asked.front.endswith(" do?") or not _finite(back)
    return asked.sort != "doer" or len(back) >= 20 or nominal(back.rstrip(".").lower())


def set_against(front: str) -> bool:
    """Say whether a question ends with what sets its sentence against the one before it: "in contrast"."""
    return front[:-1].rpartition(" in ")[2] in _AGAINST


def _points_back(back: str) -> bool:
    """Say whether an answer points at what stood before it: "these rows", "such a flame"."""
    return any(map(back.__contains__, _POINTERS)) and _POINTS.search(back) is not None


def _narrated(words: Sequence[str]) -> bool:
    """Say whether a question is about one step of a story: "What does the cook then stir?"."""
    return any(
        word in _THEN and words[at - 1] not in {"the", "a"} and words[at + 1].islower()
        for at, word in enumerate(words[:-1])
    )


def _finite(back: str) -> bool:
    """Say whether an answer begins as a sentence of its own does: "Service might introduce"."""
    words = back.lower().split(" ", 4)[:4]
    if words[0] in {"never", "always", "not"}:
        return True
    if verbs.only_third(words[0]):
        return True
    if verbs.AUXILIARIES.isdisjoint(words):
        return False
    for word in words:
        if word in verbs.AUXILIARIES:
            return True
        if word in _RELATIVE or word.endswith((",", ":", ";")):
            return False
    return False


def _told_of(subject: str, names: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say whether a subject is a thing by name, or one that the headings or the whole document tell of."""
    if _POINTING.match(subject[:1].lower() + subject[1:]):
        return False
    if singular(subject) in _PERSONS:
        subject = subject.lower()
    if not subject.islower() or not subject.replace(" ", "").replace("-", "").isalpha():
        return True
    found = _DETERMINED.fullmatch(subject)
    if found is None and " " in subject:
        return True
    noun = found["n"] if found else subject
    known = " ".join(names).lower()
    one = singular(noun)
    several = often.get(f"{noun}s", 0) * 2 >= often.get(noun, 0)
    if one in known or noun in known:
        return not (found and found["d"] == "the" and noun == one and f"{noun}s" in known and several)
    if one in _PERSONS:
        return False
    if found and found["d"] == "the" and noun == one:
        return not several
    return often.get(noun, 0) + often.get(one, 0) >= _OFTEN
