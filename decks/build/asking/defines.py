"""Whether a predicate says what a thing is, and not which rank or part it has."""

import re

from decks.build.asking.asked import Asked
from decks.build.asking.worth import set_against
from decks.build.english import verbs

_ONE_OF_SEVERAL = re.compile(
    r"(?:the |an? )?(?:next|following|real|actual|same|simplest|easiest|(?:most|least) [a-z]+(?:ly [a-z]+)?|example (?:of|for)|another|latter|former|other|continued|proper|important|correct|sample|common|typical|specified|given|usual|numerical|(?:first|second|third|fourth|fifth|last|final) (?:kind|field|one|part|column|line|thing)) |(?:actual|real|possible|such)$"
)
_THIS = re.compile(r"\b(?:this|these) [a-z]+")
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


def says_what(asked: Asked, sentence: str) -> bool:
    """Say whether a definition has a thing to define and says what it is, and not which of several it is."""
    subject, back = asked.subject.lower(), asked.back
    if not _NO_THING.isdisjoint(subject.split()) or set_against(asked.front):
        return False
    if _THIS.search(back) or (verbs.progressive(back.split(" ", 1)[0]) and asked.subject.istitle()):
        return False
    if _ONE_OF_SEVERAL.match(subject) or _RANK.match(back) or _PLAYED.match(back) or _DESCRIBED.match(back):
        return False
    return not (" who" in back and _CLEFT.search(sentence))
