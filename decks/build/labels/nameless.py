"""Labels that name nothing a question could be about: an author's mark, half a sentence, a sum, letters, an adverb."""

import re

from decks.build.english import verbs
from decks.build.english.nominal import adverb, finite

_MARK = re.compile(
    r"^(?:note|notes|example|examples|e\.g\.?|warning|tip|source|ref|see|input|test inputs?|task|result|prompt|joke|todo|question|answer|(?:step|option) \d+|standard prompt.*|.*prompt example|improved answer|ex|figure|fig|table|image|caption|link|credits?|url|email|author'?s? note"
    r"|(?:in|out of) scope(?: .*)?|n\.?b\.?|t\.?n\.?|p\.?s\.?|cf\.?|i\.e\.?|aka|fyi|btw|reminder|caution|(?:study|exam|pro|quick|memory|test|class|lecture|homework|reading) (?:tips?|focus|points?|notes?|questions?|topics?|aids?)|mnemonic|fun facts?|side note|think|intuition|analogy|metaphor|scenario|(?:[a-z]+ )?note|category|keywords?|tags?|use case|(?:last )?updated)\s*\d*$",
    re.IGNORECASE,
)
_SAMPLE = re.compile(
    r" (?:illustration|demo|demonstration|exercise|slide|slides|walkthrough|anecdote)s?$", re.IGNORECASE
)
_DONE = re.compile(
    r"^(?!how|when|where|why|what|who|which)(?:[\w.-]+ ){1,3}(?:used|required|needed|involved|affected|included|supported|requested|given)$",
    re.IGNORECASE,
)
"""How a label ends that tells what is done with something: "Clay used"."""

_RELATION = re.compile(
    r"(?:against|with|without|for|during|before|after|on|at|by|from|under|over|versus|via|because|due|instead|unlike|besides"
    r"|no|not|never|has|have|had|is|are|was|were|can|cannot|could|should|must|may|will|does|do|if|when|whenever|while|since|lots|plenty|to (?:what|which|whom)|some|many|most|in (?:an?|the|general|practice|\d\w*|[A-Z]\b)) ",
    re.IGNORECASE,
)
_SUM = re.compile(r"\.\.\.|…|\?\?|-+>|=>|[→⇒←↔]|\S \+ \S|\S = \S")
_THERE = re.compile(r"\bthere(?:['’]s| is| are)\b", re.IGNORECASE)
_LETTERS = re.compile(r"(?:[A-Za-z][#♭♯]?\d?)(?:[ ,/-]+(?:to )?[A-Za-z][#♭♯]?\d?)+")
_LETTERED = re.compile(r"(?:[A-Z][#♭♯]? ){2}[A-Z][#♭♯]?(?![\w'’.])")
_COMMAND_GOES_ON = re.compile(
    r"[a-z-]+ (?:through|by|with|from|into|to|in|on|for|the|an?|your|its|their|all|each)\b", re.IGNORECASE
)


def nameless(label: str) -> bool:
    """Say whether a label names nothing that could be asked about."""
    name = label.strip(" *_:–—-")
    return (
        not name
        or label[:1] in "–—"
        or name[-1:] in "=+"
        or _speaks(name)
        or remark(label)
        or _RELATION.match(name) is not None
        or _SAMPLE.search(name) is not None
        or _DONE.match(name) is not None
        or name.endswith((" at", " to", " from", " with"))
        or _SUM.search(name) is not None
        or _THERE.search(name) is not None
        or _LETTERS.fullmatch(name) is not None
        or adverb(name)
    )


def remark(label: str) -> bool:
    """Say whether a label is an author's mark over a remark: "Note", "Exam tip"."""
    return _MARK.match(label.strip(" *_:–—-")) is not None


def _speaks(name: str) -> bool:
    """Say whether a label is somebody with what he does, over his words: "Buyer responds"."""
    who, _, verb = name.rpartition(" ")
    return verb in _SPEAKING and 0 < len(who.split()) <= 2


_SPEAKING = frozenset(["says", "responds", "replies", "asks", "answers", "thinks", "writes", "claims"])


_PAST = frozenset(
    ["wrote", "took", "gave", "began", "became", "drew", "grew", "knew", "went", "won", "rose", "fell", "led", "ran", "chose", "fought", "ruled", "invaded", "conquered", "defeated"]
)  # fmt: skip
_HALF = re.compile(r"(?P<v>[A-Za-z]+)(?: [a-z]+)? (?:in|at|on|by|to|with|as|for|from|into|of)$")
_OBJECT = re.compile(r"[A-Za-z]+ (?:the|an?|his|her|its|their|your)\b")
_NUMBERED = re.compile(
    r"(?:part|chapter|section|unit|module|lecture|lesson|week|day|appendix|volume|book|act)\.? (?:[IVXLC]+|\d+)\b",
    re.IGNORECASE,
)


def claims(label: str) -> bool:
    """Say whether a label is a clause or half of one, and no name: "Builds trust", "Wrote the song", "Started in"."""
    name = label.partition(" (")[0]
    first, _, rest = name.partition(" ")
    if _NUMBERED.match(name) or (rest and not name.istitle() and finite(name.split())):
        return True
    if (half := _HALF.match(name)) and (verbs.participle(half["v"]) or verbs.third_person(half["v"])):
        return True
    past = first.lower() in _PAST or (verbs.participle(first) and _OBJECT.match(name) and verbs.past(first))
    return bool(rest) and (bool(past) or verbs.only_third(first))


def command(own: str) -> bool:
    """Say whether a label tells what to do, with how or with what: "enhance through practice"."""
    base = verbs.base_form(own.partition(" ")[0])
    return bool(base) and _COMMAND_GOES_ON.match(own) is not None


def lettered(text: str) -> bool:
    """Say whether a text begins as a row of letters: the notes of a scale, a pattern of steps."""
    return _LETTERED.match(text) is not None
