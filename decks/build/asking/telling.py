"""Whether an answer cut from a sentence is a thing by itself: whole, of its own, and more than a few pale words."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.predicates import PREPOSITION_WORDS
from decks.build.english.subjects import nominal

_POOR = re.compile(
    r"(?:(?:It|Them|Him|Her|You|Me|Us)(?:self|selves)?|Themselves|Ourselves|Yourself|This|That|So)\b|The (?:first|second|third|next|last|former|other|same|two|three|four) [a-z]+\.?$|An? (?:more|less) (?!.* than )|Something \S+ \S+\.?$|\w+ (?:where|when|how|what|whom) to "
)
_VAGUE = re.compile(
    r"(?:(?:A|An|The) )?(?:number|variety|range|combination|lot|series|total|elements?|parts?|some|many|both|various|different|several|certain|most|tens|hundreds|thousands) (?:of|from|(?!of )[a-z]+\.?$)|(?:[Vv]arious|[Ss]everal|[Dd]ifferent) (?:[a-z]+ )?[a-z]+(?:\.?$|, (?:often|usually|each)\b)",
    re.IGNORECASE,
)
_CUT = re.compile(r"\b(?:or|and|of the|by|from|below|above|here|earlier|previously|the|a|an|as)\.?$")
_POINTS = re.compile(
    r"\b(?:this [a-z]|these [a-z]|(?:[Tt]he|[Aa]n?) (?:above|below|previous|following|aforementioned) |such (?!as\b)|those (?!who|that|of|which|in|with|for|from|to|without|living|are|used)|(?:of|the|using|in|on) that [a-z]+\b(?! (?:is|are|was|were|can|[a-z]+s)\b))"
)
_POINTERS = (
    "above ",
    "below ",
    "previous ",
    "following ",
    "aforementioned ",
    "this ",
    "these ",
    "those ",
    "such ",
    " that ",
)
_TORN = ("please ", "§", " of by ", " of and ", " of of ", " with and ", " with by ", " at and ", " of with ", " and if ", " and when ", " and in ", " and so ", " as it is ", " as they are ", "such as mechanical")  # fmt: skip
"""What a page that has lost some of its words leaves, what a cut leaves, and what another is quoted with."""
_RELATIVE = frozenset(
    ["that", "which", "who", "whose", "where", "when", "whom", "what", "how", "whether", "if", "to", "by"]
)
_VAGUE_WHEN = re.compile(
    r"(?:If|When|Whenever|Once|Until|As) (?:necessary|needed|desired|required|possible|appropriate|compared|combined|used|applicable|ready|done)\b"
)
_QUOTES = re.compile(r"“[^”]{25,}|\"[^\"]{25,}\"")
_EVENT = re.compile(r"(?:If|When|Whenever|Once|Until|While)\b")
_ADDRESSED = re.compile(r"\b(?:we|our|us|I|my|[Yy]our)\b")
_NUMBERED = re.compile(r"\d|[A-Z][\w-]*[A-Z\d]|`")
_PALE_WORDS = """a an the its their his her and or of in to for with specific certain particular various different several many some own same general important unique proper
    common good better new other more most large small high low great main key one two three at least both resources data things elements information content performance results"""
_PALE = frozenset(_PALE_WORDS.split())
_LEAST = {"doing": 2, "having": 2, "ability": 2, "passive": 2, "acting": 3}
_NEXT_NAME = re.compile(r", (?:and |while |but )?(?:[A-Z]\w*|[a-z]+-[a-z]+) (?P<v>[a-z]+s) ")
_ACTED_ON = re.compile(r" and [a-z]+ed (?:with|by|to)\b|^(?:The|An?) [a-z]+ to [a-z]+ ")
_LONG_FRONT = 7
"""A question of more words says enough for an answer of one."""

_NEXT_ACT = re.compile(r"(?:, |,? (?:and|but|or) (?:then |also |thus )?)(?P<v>[a-z]+s) (?P<n>[a-z]+)")
_GAP = re.compile(r", (?P<w>[a-z]+) (?:the|an?) [a-z]+ [a-z]+")
_NO_GAP = PREPOSITION_WORDS | {"and", "or", "but", "nor", "not", "than", "plus", "that", "which", "who", "when", "where", "if", "because", "while", "including", "both", "all", "even", "like", "per", "via", "until", "after", "before", "during", "without", "whether", "unless", "although", "though", "whose", "since"}  # fmt: skip
_OBJECTS = frozenset(["a", "an", "the", "its", "their", "it", "them", "each", "all", "to", "that"])
_MOST_WORDS = 30


def tells(asked: Asked) -> bool:
    """Say whether an answer is a thing by itself, whole, and no sentence of its own."""
    back = asked.back
    if points(back) or _QUOTES.search(back) or any(map(back.__contains__, _TORN)):
        return False
    if (
        _POOR.match(back)
        or _VAGUE.match(back)
        or _CUT.search(back, max(0, len(back) - 11))
        or _ADDRESSED.search(back)
    ):
        return False
    if len(back.split()) > _MOST_WORDS or runs_on(back) or _gapped(back):
        return False
    if asked.sort == "when":
        return not _VAGUE_WHEN.match(back) and (
            not _EVENT.match(back) or any(map(_verb, back.lower().split()))
        )
    if pale(back, 1 if len(asked.front.split()) > _LONG_FRONT else _LEAST.get(asked.sort, 1)):
        return False
    if asked.sort in {"doing", "having", "passive", "ability"}:
        return asked.front.endswith((" do?", " doing?")) or not _finite(back)
    if asked.sort == "doer" and _ACTED_ON.search(back):
        return False
    return asked.sort != "doer" or len(back) >= 20 or nominal(back.rstrip(".").lower())


def points(back: str) -> bool:
    """Say whether an answer points at what stood before it: "these rows", "such a flame"."""
    return any(map(back.__contains__, _POINTERS)) and _POINTS.search(back) is not None


def pale(back: str, least: int = 2) -> bool:
    """Say whether an answer has fewer than `least` words that tell something."""
    words = back.lower().rstrip(".").split()
    return _NUMBERED.search(back) is None and sum(word not in _PALE for word in words) < least


def runs_on(back: str) -> bool:
    """Say whether an answer goes on with a predicate of its own: "a key, unlocks the door"."""
    if any(verbs.only_third(found["v"]) for found in _NEXT_NAME.finditer(back)):
        return True
    return any(
        (base := verbs.third_person(found["v"]))
        and (found["n"] in _OBJECTS or not verbs.ambiguous(base))
        and _RELATIVE.isdisjoint(back[: found.start()].lower().split())
        for found in _NEXT_ACT.finditer(back)
    )


def _gapped(back: str) -> bool:
    """Say whether an answer goes on with a second object without its verb: "the hull, sails the mast"."""
    return any(
        (word := found["w"]) not in _NO_GAP
        and not word.endswith(("ing", "ed", "ly"))
        and not verbs.base_form(word)
        and not verbs.third_person(word)
        for found in _GAP.finditer(back)
    )


def _verb(word: str) -> bool:
    """Say whether a word can be the verb of a clause."""
    plain = word.strip(".,;()")
    return plain in verbs.AUXILIARIES or bool(
        verbs.third_person(plain) or verbs.base_form(plain) or verbs.past(plain)
    )


def _finite(back: str) -> bool:
    """Say whether an answer begins as a sentence of its own does: "Service might introduce"."""
    words = back.lower().split(" ", 6)[:6]
    if words[0] in {"never", "always", "not"} or verbs.only_third(words[0]):
        return True
    for word in words:
        if word in verbs.AUXILIARIES:
            return True
        if word in _RELATIVE or word.endswith((",", ":", ";")):
            return False
    return False
