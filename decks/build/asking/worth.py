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
_PERSON_WORDS = "person man woman boy girl child user reader student pupil people someone researcher scientist engineer expert boat tradition developer programmer maintainer administrator author technique computation story exercise"
_PERSONS = frozenset(_PERSON_WORDS.split())
_HEDGES = frozenset(["may", "might", "could", "would", "will", "should"])
_THEN_WORDS = "first then next finally subsequently again therefore thus successfully eventually merely just even still actually"
_THEN = frozenset(_THEN_WORDS.split())
_AGAINST = frozenset(
    ["contrast", "any case", "all cases", "both cases", "each case", "turn", "particular", "addition", "return", "fact", "effect", "time", "this way"]
)  # fmt: skip
"""What a phrase with "in" ends with that sets a sentence against the one before it."""

_SUCH = re.compile(r"\bsuch (?!as\b)")
_OBJECT = re.compile(
    r"(?:(?:it|them|him|her|you|me|us)(?:self|selves)?|themselves|ourselves|yourself|this|that|so)\b",
    re.IGNORECASE,
)
_ONE_OF_SEVERAL = re.compile(
    r"(?:the |an? )?(?:next|following|real|actual|same|simplest|easiest|(?:most|least) [a-z]+(?:ly [a-z]+)?|example (?:of|for)|another|latter|former|other|continued|proper|important|correct|sample|common|typical|specified|given|usual|numerical|(?:first|second|third|fourth|fifth|last|final) (?:kind|field|one|part|column|line|thing)) |(?:actual|real|possible|such)$"
)
_NO_THING = frozenset(["it", "this", "that", "they", "thus", "therefore", "because", "hence"])
_RANK = re.compile(
    r"The (?:most|least) (?:[a-z]+ly )?[a-z]+\.?$|An? (?:good|great|bad|nice|big|important|useful|difficult|efficient|very [a-z]+) [a-z]+(?:,|\.?$)|An? [a-z]+(?:ate|al|ous|ive|able)\.?$|The usual\b|The (?:[A-Za-z]+ ){0,2}one\b(?! (?:who|which|that)\b)|One of (?:[a-z]+\.?$|the few\b|the (?:most |more )?[a-z]+ (?:major |new )?(?:aspects|advances|features|parts|things|factors|ways|reasons)\b)"
)
_PLAYED = re.compile(
    r"(?:The|A|One) (?:main |real |true |sole |chief |overall |ultimate |constant |[a-z]+ )?(?:purpose|aim|goal|focus|themes?|subject|job|task|source|reason|cause|matter|question) (?:of|for|that)\b"
)
_DESCRIBED = re.compile(
    r"(?:Best|Well|Better|Fully|Highly) [a-z]+(?:ed|d|n)\b|(?:Thus|Therefore|Hence|Then)\b|(?!Only|Early|Family)[A-Z][a-z]+ly [a-z]+ed\b|[A-Z][a-z]+ing (?:in|to|at|about) (?:its|their|his|the)\b"
)
_CLEFT = re.compile(r"(?:^|, )[Ii]t (?:is|was) the (?:[\w-]+ ){1,4}(?:who\b|in particular)")
_CUT = re.compile(r"\b(?:or|and|of the|by|from|below|above|here|earlier|previously)\.?$")
_THIS = re.compile(r"\b(?:this|these) [a-z]+")
_PALE = re.compile(
    r"The (?:first|second|third|next|last|former|other|same) [a-z]+\.?$|An? (?:more|less) (?!.* than )"
)
_TORN = re.compile(r"\bplease\b|\b(?:of|with|at) (?:by|of|with|at|and|or)\b|§|^Something \S+ \S+\.?$")
_THOSE = re.compile(r"\b(?:those|these) (?!who|that|of|which|in|with|for|from|to|without|living|are|used)")
_RELATIVE = frozenset(
    ["that", "which", "who", "whose", "where", "when", "whom", "what", "how", "whether", "if"]
)
_VAGUE_WHEN = re.compile(
    r"(?:If|When|Whenever|Once|Until|As) (?:necessary|needed|desired|required|possible|appropriate|compared|combined|used|applicable|ready|done)\b"
)


def worth_asking(
    asked: Asked, sentence: str, headings: Sequence[str], bold: Sequence[str], often: Mapping[str, int]
) -> bool:
    """Say whether a question that any sentence gives names a thing that the document tells of, and is answered.

    `headings` are those over the sentence, `bold` its terms in bold; `often` counts the words of the document.
    """
    if asked.sort == "definition":
        return says_what(asked, sentence)
    if asked.sort not in _LOOSE:
        return True
    front, back = asked.front, asked.back
    words = front[:-1].split()
    if not _HEDGES.isdisjoint(words[1:3]) or front[:-1].rpartition(" in ")[2] in _AGAINST:
        return False
    if not _THEN.isdisjoint(words) and _narrated(words):
        return False
    if ("such" in front or "such" in back) and (_SUCH.search(front) or _SUCH.search(back)):
        return False
    if "ose " in back and _THOSE.search(back):
        return False
    if (
        _THIS.search(back)
        or _PALE.match(back)
        or _TORN.search(back)
        or "#" in asked.subject
        or "so doing" in front
    ):
        return False
    if _OBJECT.match(back) or _CUT.search(back, max(0, len(back) - 9)):
        return False
    if asked.sort == "when" and _VAGUE_WHEN.match(back):
        return False
    if asked.sort in {"doing", "having"} and (
        (not front.endswith(" do?") and _finite(back)) or _once(front, asked.subject)
    ):
        return False
    if asked.sort == "doer" and len(back) < 20 and not nominal(back.rstrip(".").lower()):
        return False
    return _told_of(asked.subject, (*headings, *bold), often)


def says_what(asked: Asked, sentence: str) -> bool:
    """Say whether a definition has a thing to define and says what it is, and not which of several it is."""
    subject, back = asked.subject.lower(), asked.back
    if not _NO_THING.isdisjoint(subject.split()) or asked.front[:-1].rpartition(" in ")[2] in _AGAINST:
        return False
    if _THIS.search(back) or (verbs.progressive(back.split(" ", 1)[0]) and asked.subject.istitle()):
        return False
    if _ONE_OF_SEVERAL.match(subject) or _RANK.match(back) or _PLAYED.match(back) or _DESCRIBED.match(back):
        return False
    return not (" who" in back and _CLEFT.search(sentence))


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
    if (base := verbs.third_person(words[0])) and not verbs.ambiguous(base):
        return True
    if verbs.AUXILIARIES.isdisjoint(words):
        return False
    for word in words:
        if word in verbs.AUXILIARIES:
            return True
        if word in _RELATIVE or word.endswith((",", ":", ";")):
            return False
    return False


def _once(front: str, subject: str) -> bool:
    """Say whether a question asks what someone without a name did once."""
    return front.startswith("What did ") and (
        subject.lower() == subject or (front[9:13] == "the " and plural(subject))
    )


def _told_of(subject: str, names: Sequence[str], often: Mapping[str, int]) -> bool:
    """Say whether a subject is a thing by name, or one that the headings or the whole document tell of."""
    if _POINTING.match(subject[:1].lower() + subject[1:]):
        return False
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
