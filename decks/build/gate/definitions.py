"""Whether a "What is X?" is answered by what X is."""

import re

from decks.build.candidate import Candidate
from decks.build.english.nouns import kind_of, plural
from decks.build.gate.words import content, words

_DEFINED = re.compile(r"^(?:.*: )?what (?:is|are) (?:the |an? )?([^?]+)\?$")
_OF_SOMETHING = frozenset(
    ["benefit", "challenge", "use", "advice", "effect", "goal", "event", "difference", "cause"]
)
_STATED = re.compile(r" (?:is|are|was|were|does|will|can) [a-z]")
_OBJECT = re.compile(r"(?:the|an?|your|its|their) ")
_RELATION = re.compile(r" (?:\w+ed|made|built|known|used|written|drawn|meant|found) (?:to do|\w+)$")
_FIRST = re.compile(r"(?<=[.!?;])\s")
_NO_START = re.compile(
    r"(?:There|Before|However|We|In our|Our|You|See|Can|Notice|Note|Remember|Recall|Consider|Suppose|(?:Scholars|Experts|Researchers|Historians|Scientists|Most people|Some people|Many people) [a-z]+)\b"
)
_THE_MORE = re.compile(r"The (?:more|less|[a-z]+er) [^.]{3,90}, the (?:more|less|[a-z]+er)\b")
_PREDICATE = re.compile(r"(?:Can|Could|May|Might|Will|Should|Must|Has|Have|Had) [a-z]|(?:Is|Are|Was|Were) \w")
_MODAL = re.compile(r"(.{0,60}?)\b(?:can|may|could|should|will)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who)\b")
_BESIDE = (" vs ", " vs. ", " versus ")
_PLAIN_CLASS = re.compile(
    r"an? (?:(?:and|very|highly|extremely|quite|simple|easy|powerful|useful|effective|efficient|important|common|popular|great|key|fundamental|basic|essential|crucial|critical|vital|major|interesting|special|versatile|widely used)[, ]+)+"
    r"(?:system|method|way|technique|tool|concept|process|approach|thing|topic|idea|step|part|component|device|circuit|model|algorithm|strategy|practice)\.?$"
)
"""A class that only praise tells apart: "a simple and effective method"."""

_PRAISED_PART = re.compile(
    r"(?:an?|the) (?:essential|important|key|crucial|vital|critical|fundamental|integral|significant) (?:input|part|component|element|aspect|concept|step|tool|factor|ingredient)s? (?:of|to|in|for)\b"
)
"""Of what a thing is a part, and not what it is."""

MOST_COMMAS = 5
"""What a single thing is has fewer commas than an outline of what is told of it."""

_SAYS = re.compile(
    r"^(.{0,110}?)\b(?:is|are|refers?|means|was|were|stands?|consists?|involves?|uses?|has|have|allows?|describes?|combines?|measures?|learns?|predicts?|tries)\b"
)


def definition_fault(card: Candidate) -> str:
    """Return why a "What is X?" does not say what X is, or an empty string."""
    asked = _DEFINED.match(card.front.lower())
    if not asked or _RELATION.search(asked[1]):
        return ""
    if _PREDICATE.match(card.back) or _THE_MORE.match(card.back):
        return "the answer does not say what it is"
    if card.back.startswith("To ") and re.match(
        r"(?:\w+ )?(?:goal|aim|purpose|task|objective|idea|role|job)\b", asked[1]
    ):
        return ""
    if card.sort != "definition" and re.search(r" (?:of|on|as|for|to) ", asked[1]):
        return ""
    if plural(asked[1]) and " " not in asked[1] and kind_of(asked[1]) in _OF_SOMETHING:
        return "the question refers to something unseen"
    if card.sort in {"label", "definition"} and (_STATED.search(asked[1]) or _ordered(asked[1])):
        return "the question does not read"
    first = _FIRST.split(card.back, maxsplit=1)[0]
    low = first.lower()
    if _PLAIN_CLASS.match(low) or _PRAISED_PART.match(low) or any(map(low.__contains__, _BESIDE)):
        return "the answer does not say what it is"
    if (
        first.count(",") >= MOST_COMMAS
        and not plural(asked[1])
        and not _OBJECT.match(low)
        and not _SAYS.match(low)
    ):
        return "the answer does not say what it is"
    term = content(words(asked[1]))
    verb = _SAYS.match(low)
    before = verb[1].rstrip() if verb else ""
    other = before and not before.endswith((" which", " that", " who"))
    other = other and not content(words(before)) & term
    if (
        verb is not None
        and other
        and not _RELATIVE.search(verb[1])
        and not re.match(r"(?:it|an?|the)\b|(?:[a-z-]+ ){1,4}(?:where|whose|who|that|which)\b", low)
    ):
        return "the answer does not say what it is"
    if _NO_START.match(first):
        return "the answer does not say what it is"
    modal = _MODAL.match(low)
    if modal and not re.search(r"\b(?:is|are) (?:an?|the)\b", low) and _RELATIVE.search(modal[1]) is None:
        return "the answer does not say what it is"
    return ""


def _ordered(name: str) -> bool:
    """Say whether what should be a name tells what to do: "hook the tack"."""
    _, _, rest = name.partition(" ")
    return _OBJECT.match(rest) is not None
