"""What a thing is called: the phrase that a statement gives a name to, or another name of a thing."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import balanced, capitalised
from decks.build.english.nouns import plural
from decks.build.english.sentences import longer
from decks.build.english.sentences import words as count

NAMED = frozenset(["called", "named", "termed", "dubbed"])
"""Participles before a name."""

_NAMING = (" called ", " termed ", " known as ", " referred to as ")
_NAME = (
    r"(?:(?P<a>the|an?) )?[\"“'‘]?(?P<n>(?!(?:by|when|whenever|once|if|on|in|at|to|for|from|with|after|upon|into|every|each|so|such|one|simply|its|their|this|that|as)\b)[A-Za-z][\w’'.-]*"
    r"(?: (?!(?:because|when|if|by|since|as|and|or|after|due|but|which|that|while|with|in|for|to|on|from|at|is|are|can)\b)[\w’'-]+){0,3})[\"”'’]?"
)
"""A name of up to four words with its article."""

_CALLED = re.compile(
    r"(?P<d>[A-Z][^,;:]{12,160}?) (?P<be>is|are) (?:(?:often|commonly|usually|sometimes|typically|generally|then|thus|now) )?(?:called|termed|known as|referred to as) "
    rf"{_NAME}(?: \([A-Z][\w-]{{1,9}}\))?$"
)
_OTHER_NAME = re.compile(
    rf"(?:called|termed|known as|referred to as) {_NAME}(?: or (?:(?:the|an?) )?[\w’'-]+(?: [\w’'-]+){{0,2}})?$"
)
_TELLS_APART = re.compile(
    r" (?:of|that|which|who|whose|where|when|how|in|at|on|with|without|between|from|for|by|to|along|inside|used|made|formed|produced|caused|needed|required) "
)
"""What stands behind the noun of a phrase that describes a thing: "the time between two beats"."""

_RELATIVE = re.compile(r" (?:that|which|who|whose|where|when|how|why|whether|if) ")
_NO_PHRASE = re.compile(
    r"(?:It|They|This|These|That|Those|There|He|She|We|You|I|What|Which|When|If|Each|Every|All|Both|Some|Most|Many|Several|Any|One|Such|Another|In|On|At|For|By|To|As|Here|Its|Their|Other|Note)\b"
)
_JOINED = re.compile(r" and (?:the|an?|it|they|is|are|was)\b| (?:and|or|which|that|who|also|not|so|but)$")
_POINTS = re.compile(
    r"\b(?:this|these|those|above|below|here|previous|latter|former|you|we|us|our|it|they|such)\b"
)
_FEWEST, _MOST = 4, 24


_DEFINED_BY = re.compile(
    r"(?P<w>(?:The )?[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|van|von|de|of))*) (?P<v>defined|defines) "
    r"(?P<x>(?!(?:it|this|that|them|these|itself|himself|herself)\b)[^,;:()]{2,60}?) as (?P<d>(?:the|an?) [^;:]{12,260})$"
)


def _defined_by(text: str) -> Asked | None:
    """Ask how somebody defines a thing: "Mill defined happiness as the presence of pleasure"."""
    found = _DEFINED_BY.match(text) if " as " in text else None
    if found is None or _NO_PHRASE.match(found["w"]) or longer(found["d"], 2 * _MOST):
        return None
    does = "did" if found["v"] == "defined" else "does"
    return Asked(f"How {does} {_lowered(found['w'])} define {found['x']}?", found["d"], found["w"], "name")


_STATED = re.compile(
    r"(?P<w>(?:The )?[A-Z][\w’'-]+(?: (?:of|[\w’'-]+)){0,4}) (?:says|states|holds) that (?P<d>[^;:]{12,260})$"
)
_A_LAW = re.compile(
    r"(?:['’]s?|[A-Z][\w-]+)(?: [\w-]+){0,2} (?:law|rule|principle|theorem|hypothesis|doctrine|axiom)$"
    r"|(?:[Ll]aw|[Rr]ule|[Pp]rinciple|[Tt]heorem|[Dd]octrine) of [A-Z]"
)
"""The name of a law, after somebody or as a title: "Bode's rule", "the Law of Large Kilns"."""


def _stated_by(text: str) -> Asked | None:
    """Ask what a law says: "Bode's rule states that the planets stand in a row"."""
    found = _STATED.match(text)
    if found is None or _NO_PHRASE.match(found["w"]) or not _A_LAW.search(found["w"].removeprefix("The ")):
        return None
    if longer(found["d"], 2 * _MOST) or _POINTS.search(found["d"]):
        return None
    return Asked(f"What does {_lowered(found['w'])} say?", found["d"], found["w"], "name")


def _lowered(who: str) -> str:
    """Return somebody as he stands inside a question: "the Guild"."""
    return f"the {who[4:]}" if who.startswith("The ") else who


def named(text: str) -> Asked | None:
    """Ask what the name means that a statement gives to a phrase: "Cells that carry oxygen are called red cells"."""
    if " define" in text and (told := _defined_by(text)):
        return told
    if "s that " in text and (told := _stated_by(text)):
        return told
    found = _CALLED.fullmatch(text) if any(map(text.__contains__, _NAMING)) else None
    if found is None or plural(found["n"]) != (found["be"] == "are") or not _describes(found["d"]):
        return None
    if found["n"].lower() in found["d"].lower() or (found["d"].startswith(("A ", "An ")) and not found["a"]):
        return None
    name = f"{found['a']} {found['n']}" if found["a"] else found["n"]
    return Asked(f"What {found['be']} {name}?", found["d"], found["n"], "name")


def also_called(subject: str, verb: str, told: str) -> Asked | None:
    """Ask for the other name of a thing; `told` begins with the participle: "called a bench", "known as the keel"."""
    found = _OTHER_NAME.fullmatch(told)
    if found is None:
        return None
    back = capitalised(told.partition(" as " if " as " in told else " ")[2])
    return Asked(f"What {verb} {subject} also called?", back, subject, "name")


def _describes(phrase: str) -> bool:
    """Say whether a subject is one phrase that tells a thing from others: "sediment at the base of a glacier"."""
    if count(phrase) < _FEWEST or longer(phrase, _MOST) or not balanced(phrase):
        return False
    if _NO_PHRASE.match(phrase) or _JOINED.search(phrase) or _POINTS.search(phrase):
        return False
    if not _TELLS_APART.search(phrase):
        return False
    head = _RELATIVE.split(phrase, maxsplit=1)[0].lower().split()
    return not any(word in verbs.AUXILIARIES or verbs.only_third(word) for word in head[1:])
