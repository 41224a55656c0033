"""Questions that do not read, and those whose subject is no thing: a whole heading, "after …", a lone "each", a piece of a code name."""

import re

from decks.build.asking.signs import bare_sign
from decks.build.candidate import Candidate
from decks.build.english import verbs

_UNREADABLE = re.compile(
    r"^what happens\?|\bas examples?\?$|w(?<!\w.)hat (?:is|are|do|does) (?:if|once|when|usually|can|do|since|where|and|above|next|perhaps|yet|not|[\d.,]+\?)(?:\b|$)|^what is (?:wrong|new|missing|different)\?"
)
_SECOND_VERB = re.compile(r"\bdo(?:es)? [^?]*(?: and (?:can|may|will|must)|n['’]t) ")
_OPEN_FRONT = re.compile(r"\b(?:which|that|the|an|and|or|but)\?$")
_ASKED_TWICE = re.compile(r"(?:how|why|what) (?:is|are) (?:how|when|why|what)\b")
_SENTENCE_WITHIN = re.compile(r"[a-z]{3,}\. [a-z]+\?$")
_SAYS_ORDER = re.compile(r"What does (?P<b>[A-Z][a-z]+) [^?]+ (?:say|do)\?$")
"""A step as the subject of a question: "What does Apply The Glaze say?"."""

_WHY = re.compile(r"why (?:[a-z-]+\?$|need )")
_LEFT = ("...", "…", "→", "->", " | ")
"""Marks in a question that show that a whole heading or a chain stands where a thing should be named."""

_LOUD = re.compile(r" (?:ARE|WERE|THE|WE|HOW|WITH)\b")
"""Small words in capitals: a whole heading stands in the question."""

_ORDERING = re.compile(
    r"What (?:is|are|was|were) (?:the )?(?:(?:main|key|major|common|basic|other|typical|different) )*"
    r"(?:types?|kinds?|composition|stakes?|outcomes?|characteristics|advantages|disadvantages|uses|benefits|examples?|features|causes|symptoms|location|effects|conditions|requirements|steps|stages|details)\?$"
)
"""A question about what every thing has, without the thing."""

_SIDES = frozenset(["label", "list", "definition"])
_PIECES = re.compile(r"[a-z0-9]+")
_CODE_NAME = re.compile(r"\w*_\w+")
_LABELS = frozenset(
    ["rationale", "purpose", "grounds", "justification", "reasoning", "explanation", "usage", "function"]
)
_LABEL = re.compile(
    r"\b(?:does (?:an? )?(?:rationale|purpose|justification|reasoning|explanation|usage)|does (?:grounds|function)) (?!of|for|behind)"
    r"|\bdo for (?:purpose|rationale|grounds|justification)\b"
)
_HOW_LONG = re.compile(r"how long (?:do|is|are|was|were)")
_OF_A_PERIOD = re.compile(
    r"what (?:is|are) (?:the history of |[^?]*\(\d{1,4}(?: (?:bc|ad|bce|ce))? ?[-–] ?\d)"
)
"""A stretch of time, which is told and not defined."""

_LEFT_MARKS = re.compile(r"__|_\*|\)\*|\*\w+_\b")
_OF_A_NUMBER = re.compile(r" (?:of|in|for) \d{1,2}\?$")
_DEFINED_BY = re.compile(r"what (?:do|does|did) [^?]*definition[^?]* define\?$")
_MANNER = re.compile(
    r"(?:what|where|how|why|when) (?:do|does|did|can|will|could|may|should) (?:always|never|merely|simply|only|just|also|then|once|otherwise)\b"
)
_ALONE = re.compile(r"what (?:is|are|was|were) (?P<v>[a-z]+(?:ed|en|wn))\?")
"""A verb where its subject should stand: "What do always close?", "What are listed?"."""

_WHILE = frozenset(["after", "before", "during"])
_TIME = re.compile(
    r"^\w+ (?:is|are|does|do) (?:(?:an?|the) |\w+ )?(?:after|before|during) [a-z]|\b(?:in|of) (?:(?:an?|the) )?(?:after|before|during) [a-z]"
)
_LONE = re.compile(r"\b(?:each|both)(?:\?| (?:be|do|does|have|mean|work|used)\b)")
_PERSON_WORDS = "alice bob charlie carol jack jill jane tom tim sally sue mike dave steve sarah emma lisa kevin brian amy emily jenny joe sam doe"
_PERSONS = frozenset(_PERSON_WORDS.split())
"""Whom examples are told of."""

_PERSON = re.compile(
    rf"\b(?:John |Jane )?(?:{'|'.join(map(str.capitalize, _PERSON_WORDS.split()))})(?: [a-z]|\?)"
)


_CLAIM = re.compile(
    r"(?:What|Why|How) (?:does|is|do|are) (?:an? )?(?:(?P<v>[A-Z][a-z]+s) [A-Z][\w-]*\b(?! (?:is|are)\b)|(?P<w>[a-z]+s) [a-z]+ (?:help|do)\b|(?<=do )(?P<b>[A-Z][a-z]+) (?:[A-Z]|the |an? |your )|(?i:ideal|free|perfect|suitable|useful|great|good|best|easy|hard) (?:for|to|from) )"
)
"""A label that tells something of the topic, as the subject: "Builds Trust", "Ideal for Teams"."""

_ORDERS = frozenset(["Use", "Keep", "Make", "Handle"])
"""Verbs that a label of several words begins with where it tells what to do."""

_MARKED = re.compile(
    r"what (?:does|do|is|are) (?!the )[^?(]*\((?:optional|required|recommended|if needed|if applicable)\)"
)
_VERBLESS = re.compile(r"what (?:does|do) .* (?:require|need|take) .* to do\?$")
_OF_ITSELF = re.compile(r" (?:the |an? )?(?P<x>[a-z][\w -]{3,40}) (?:of|in|for) (?:the |an? )?(?P=x)\?$")
_OF_ONE_WORD = re.compile(r"\b(?P<n>[a-z]{4,}) (?:[a-z]+ )?of (?:the )?(?P=n)\?$")
_RELATED_BY_SIGN = re.compile(r"\w[)\]]? ?[⊆⊂⊇∈∉] ?\w")
_STAMP = re.compile(r"\d-\d\d-\d\dt\d|\d:\d\d:\d\d")


def misnamed(card: Candidate, asked: set[str]) -> bool:
    """Say whether a question asks for something that the document does not name; `asked` has its words in small letters."""
    front = card.front.lower()
    if bare_sign(card.front) or (" of " in front[-30:] and _OF_ONE_WORD.search(front)):
        return True
    if card.sort in _SIDES and _ORDERING.match(card.front):
        return True
    if _HOW_LONG.match(front) and card.back.startswith("Until "):
        return True
    if _OF_A_PERIOD.match(front) or ("*" in front and _LEFT_MARKS.search(front)):
        return True
    if _OF_A_NUMBER.search(front) or _DEFINED_BY.match(front):
        return True
    if _MANNER.match(front) or ((alone := _ALONE.fullmatch(front)) and verbs.participle(alone["v"])):
        return True
    if not _LABELS.isdisjoint(asked) and _LABEL.search(front):
        return True
    if not _WHILE.isdisjoint(asked) and _TIME.search(front):
        return True
    if ("each" in asked or "both" in asked) and _LONE.search(front):
        return True
    if not _PERSONS.isdisjoint(asked) and _PERSON.search(card.front):
        return True
    if ("(" in front and _MARKED.match(front)) or _claims(card.front):
        return True
    if card.sort in _SIDES and (_OF_ITSELF.search(front) or _RELATED_BY_SIGN.search(front)):
        return True
    if front.endswith(" at?") or (":" in front and _STAMP.search(front)) or _VERBLESS.match(front):
        return True
    heading = card.heading[-1] if card.heading else ""
    if "_" not in card.quote and "_" not in heading:
        return False
    return _of_code(front, f"{heading} {card.quote}".lower())


def _claims(front: str) -> bool:
    """Say whether the subject of a question is what a label claims: a verb with its object, a quality."""
    if (order := _SAYS_ORDER.match(front)) and verbs.only_base(order["b"]):
        return True
    found = _CLAIM.match(front)
    if found is None:
        return False
    if found["b"]:
        return found["b"] in _ORDERS or verbs.only_base(found["b"])
    word = found["v"] or found["w"]
    base = verbs.third_person(word) if word else ""
    again = bool(base) and front.endswith(f" {base}?")
    listed = front.startswith("What do ") or found["w"] is not None
    return (
        not word
        or again
        or (bool(base) and listed)
        or (bool(base) and (not verbs.ambiguous(base) or " is " in front[:9]))
    )


def _of_code(front: str, source: str) -> bool:
    """Say whether a question has two code names at once, or only a piece of one that stands nowhere alone."""
    named = _CODE_NAME.findall(front)
    if len(named) > 1 and " and " in front and " between " not in front:
        return True
    cut = {piece for name in _CODE_NAME.findall(source) for piece in _PIECES.findall(name.replace("_", " "))}
    alone = set(_PIECES.findall(_CODE_NAME.sub(" ", source)))
    return not named and not (cut - alone).isdisjoint(_PIECES.findall(front))


def unreadable(question: str) -> bool:
    """Say whether a question is put together wrongly."""
    front = question.lower()
    if ";" in front or "~~" in front or _UNREADABLE.search(front) or _ASKED_TWICE.match(front):
        return True
    if _SENTENCE_WITHIN.search(front) or _WHY.match(front):
        return True
    denies = " and " in front or "n't " in front or "n’t " in front
    return _OPEN_FRONT.search(front[-7:]) is not None or (denies and _SECOND_VERB.search(front) is not None)


def whole_heading(question: str) -> bool:
    """Say whether a whole heading, or a chain of things, stands where a question should name one."""
    return any(map(question.__contains__, _LEFT)) or _LOUD.search(question) is not None
