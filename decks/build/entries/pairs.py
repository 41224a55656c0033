"""The front of a card as its author wrote it, worded as a whole question: "Difference between A and B?", "Yeast needs", "Name three …"."""

import re

from decks.build.english import verbs
from decks.build.english.nouns import plural
from decks.build.english.sentences import words
from decks.build.english.terms import term
from decks.build.english.wording import Wording
from decks.build.labels.attributes import attribute, natural

_WHOLE = re.compile(
    r"(?:(?:in|at|on|by|for|from|to|with|under|of|about) (?:\d{4},? )?)?(?:what|which|who|whom|whose|how|why|when|where|is|are|was|were|do|does|did|can|could|should|would|will|has|have|must|true or false)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(do|can|should|must|would|could|will|did|are) we\b")
_TASK = re.compile(
    r"(?:please )?(?:name|list|state|give|identify|recall|enumerate|describe(?= the [a-z ]+ of ))(?: and (?:define|describe|explain|state))? (?:me )?(?P<a>all |any )?(?P<x>.+)$",
    re.IGNORECASE,
)
_DEFINE = re.compile(
    r"(?:define|definition of|meaning of|what is meant by)(?: the term)?:? (?P<x>.+)$", re.IGNORECASE
)
_EXPLAIN = re.compile(
    r"(?:explain|describe) (?P<w>how|why|what|when|where) (?P<x>.+?) (?P<v>[a-z]+s)(?P<r>(?: .+)?)$",
    re.IGNORECASE,
)
_WHY_IS = re.compile(
    r"(?:explain|describe) why (?P<x>(?:(?!that|which|who|when|if|and|is|are|can|do|does|has|have)[^ ,;]+ ){0,4}(?!that|which|who)[^ ,;]+) (?P<b>is|are|was|were) (?P<r>[^,;]+)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?P<the>the )?(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|main|major|different|several) (?P<x>[a-z].+)$",
    re.IGNORECASE,
)
_TELLING = frozenset(["need", "use", "cause", "lack", "store", "cover", "release", "measure", "produce"])
_BETWEEN = re.compile(
    r"(?:the )?(?:(?:main|key) )?(?P<n>differences?|relationship|distinction) (?:between|of) (?P<x>.+)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?P<h>[^:]{2,40}): (?:the |its )?(?P<n>[a-z]+(?: [a-z]+)?)$", re.IGNORECASE)
_STATED = re.compile(
    r"(?P<l>definition|theorem|lemma|proposition|corollary|axiom)(?: \d[\d.]*)? ?: ?(?P<x>\S.+)$",
    re.IGNORECASE,
)
"""A statement of mathematics by its kind and its name."""

_UNFINISHED = re.compile(
    r"(?P<s>.+?) (?P<b>is|are|was|were) (?P<p>[a-z]+) (?P<w>by|in|of|from|to|for|with|as|on|at|into)$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?P<s>.+?) (?P<v>[a-z]+)(?: (?P<w>by|in|of|from|to|for|with|on|at|into|through))?$", re.IGNORECASE
)
_AMOUNT = re.compile(r"(?:about |around |approximately |~ ?|over )?[\d.,–-]+ ?°", re.IGNORECASE)
_VERDICT = re.compile(r"(?:true|false)(?:[.!,:;]|$)", re.IGNORECASE)
_CLAIM = re.compile(r"^\(?(?:true (?:or|of|/) ?false|true ?/ ?false|t ?/ ?f)\)?[:,.?]? ", re.IGNORECASE)
_FILL = re.compile(r"^(?:fill in (?:the|each) blanks?|complete(?: the sentence)?)[:.]? ", re.IGNORECASE)
_CONTRACTED = re.compile(r"^(what|who|where|how|when)['’]s ", re.IGNORECASE)
_SIGN_AFTER = re.compile(r"\? ?[^\w\s()\"”’']{1,3}$")
_IN_YEAR = re.compile(r"^(?:in|on|by) \d{4},? ", re.IGNORECASE)
_ASKS_LATER = re.compile(r" (?:what|who|whom|which|where|how (?:many|much|long|often))\b", re.IGNORECASE)
_ASKS_LAST = re.compile(r" (?:what|who|whom|which|where)(?: [a-z]+)?$")
_BE_LAST = re.compile(r"(?P<x>[A-Za-z].+) (?P<b>is|are|was|were)$")
_CROWDED = re.compile(r"(?<=[a-z,])(?=_{2,}|\[|…|\.{4,})|(?<=_)(?=[A-Za-z])")
_CROOKED = re.compile(
    r"(?P<w>[Ww]hat(?= an? )|[Ww]hen|[Ww]here|[Ww]hy|[Hh]ow(?! (?:many|much|long|often|far|old|well|fast|big|large)\b)) "
    r"(?P<s>(?:(?!(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|not|to|if|it|that|which)\b)[\w’'-]+ ){0,4}(?!(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|not|to)\b)[\w’'-]+) (?P<m>can|should|must) (?P<r>[^,]+)"
)
"""A question in the order of a statement."""

_DETERMINERS = frozenset(["A", "An", "The", "Some", "Most", "Many", "Each", "Every", "All", "Any"])
_BLANK = re.compile(r"_{2,}|\[(?: |\.\.\.|…|blank)\]|\.{4,}|…")


def asked(front: str, back: str, wording: Wording) -> str:
    """Return the front as a whole question, or nothing where it is a term."""
    text = _CONTRACTED.sub(r"\1 is ", _SIGN_AFTER.sub("?", front.strip()))
    bare = text.rstrip("?:./ ").strip()
    if _VERDICT.match(back):
        said = _CLAIM.sub("", bare)
        return "" if text.endswith("?") and said == bare else f"True or false: {said[0].upper()}{said[1:]}?"
    if _WHOLE.match(bare) and (text.endswith("?") or _inverted(_IN_YEAR.sub("", bare))):
        made = _straight(_WE.sub(r"\1 you", bare))
        return f"{made[0].upper()}{made[1:]}?"
    if _BLANK.search(bare):
        return ""
    if _ASKS_LATER.search(bare) and (text.endswith("?") or _ASKS_LAST.search(bare)):
        return f"{bare[0].upper()}{bare[1:]}?"
    for rule in (_difference, _stated, _told_to, _several):
        if made := rule(bare, wording):
            return made
    if made := _aspect(bare, back, wording):
        return made
    unfinished = not text.endswith("?") or _BE_LAST.fullmatch(bare)
    return _continued(bare, back, wording) if unfinished else ""


def gap(front: str, back: str) -> str:
    """Return a front with one blank as a sentence whose gap hides the back, or nothing."""
    front = _FILL.sub("", front)
    found = _BLANK.findall(front)
    if len(found) != 1 or len(back.split()) > 6 or len(front.split()) < 4:
        return ""
    front = _CROWDED.sub(" ", front.strip())
    front = front if _WHOLE.match(front) else front.rstrip("? ")
    filled = _BLANK.sub(lambda _: f"{{{{c1::{back.rstrip('.')}}}}}", front)
    return filled if filled.endswith((".", "!", "?")) else f"{filled}."


def _inverted(text: str) -> bool:
    """Say whether a front without its question mark is a question all the same: "Where is chlorophyll found"."""
    return (
        re.match(
            r"(?:what|where|when|who|why|how|which)(?: [a-z]+){0,6}? (?:is|are|was|were|do|does|did|can|should|must|has|have|will|would)\b|(?:how (?:many|much|often|long|old|to)|why (?:study|use|do|not)|who [a-z]+ed) ",
            text,
            re.IGNORECASE,
        )
        is not None
        and len(text.split()) > 2
    )


def _straight(text: str) -> str:
    """Return a question with its verb before its subject: "Why a lock should be oiled" asks "Why should a lock be oiled"."""
    found = _CROOKED.fullmatch(text)
    return f"{found['w']} {found['m']} {found['s']} {found['r']}" if found else text


def _difference(text: str, wording: Wording) -> str:
    if not (found := _BETWEEN.fullmatch(text)):
        return ""
    noun = found["n"].lower()
    return f"What {'are' if noun.endswith('s') else 'is'} the {noun} between {_small(found['x'], wording)}?"


def _stated(text: str, wording: Wording) -> str:
    """Ask what a theorem states that a front names after its kind, or how a term is defined: "Lemma: Small steps"."""
    found = _STATED.fullmatch(text)
    if not found:
        return ""
    kind = found["l"].lower()
    if kind == "definition":
        return f"What is the definition of “{_small(found['x'], wording)}”?"
    return f"What does the {kind} “{found['x']}” state?"


def _told_to(text: str, wording: Wording) -> str:
    """Word a task as a question: "Name three kinds of rock", "Explain how a lock works"."""
    if found := _DEFINE.fullmatch(text):
        return f"What {'are' if plural(found['x']) else 'is'} {_small(found['x'], wording)}?"
    if found := _WHY_IS.fullmatch(text):
        return f"Why {found['b']} {_small(found['x'], wording)} {found['r']}?"
    if found := _EXPLAIN.fullmatch(text):
        base = verbs.third_person(found["v"])
        subject = _small(found["x"], wording)
        do = "do" if plural(found["x"]) else "does"
        return f"{found['w'].capitalize()} {do} {subject} {base}{found['r']}?" if base else ""
    if found := _TASK.fullmatch(text):
        rest = found["x"]
        if law := re.fullmatch(r"(?P<x>[A-Z]\S*['’]s? .+|the .+ (?:law|rule|theorem|principle).*)", rest):
            return f"What does {law['x']} state?"
        if re.match(r"an? ", rest):
            return f"What is {rest}?"
        return f"What {'are' if plural(rest) or _COUNTED.match(rest) else 'is'} {_small(rest, wording)}?"
    return ""


def _several(text: str, wording: Wording) -> str:
    """Ask for things that a front counts: "The four parts of a menu", "Three things that yeast needs"."""
    found = _COUNTED.fullmatch(text)
    if not found or not any(map(plural, found["x"].split()[:3])):
        return ""
    rest = found["x"]
    if re.search(
        r" (?:of|in|for|to|that|which|on|with|by|you|between|from) ", f"{rest} "
    ) is None and not re.search(r" [a-z]+s$", rest):
        return ""
    number = found["n"].lower()
    return f"What are the {number} {wording.said(rest[0].lower() + rest[1:])}?"


def _aspect(text: str, back: str, wording: Wording) -> str:
    """Ask for a side of a thing that a front names after it: "NAT: purpose"."""
    found = _ABOUT.fullmatch(text)
    if not found or not attribute(found["n"]):
        return ""
    noun = found["n"].lower()
    name = _small(found["h"], wording) if found["h"][1:].islower() else found["h"]
    return natural(noun, back, name) or f"What {'are' if plural(noun) else 'is'} the {noun} of {name}?"


def _continued(text: str, back: str, wording: Wording) -> str:
    """Ask for the end of a sentence that a front begins: "Yeast needs", "Packet loss is caused by"."""
    if (found := _BE_LAST.fullmatch(text)) and words(found["x"]) <= 8:
        best = re.match(r"most [a-z]+ |[a-z]+est ", found["x"], re.IGNORECASE)
        name = _small(found["x"], wording)
        said = f"the {found['x'][0].lower()}{found['x'][1:]}" if best else term(name, "", wording).name
        return f"What {found['b']} {said}?"
    if found := _UNFINISHED.fullmatch(text):
        if not verbs.participle(found["p"]):
            return ""
        subject = term(_small(found["s"], wording), "", wording).name
        if found["w"] == "by" and found["p"] == "caused":
            return f"What causes {subject}?"
        return f"What {found['b']} {subject} {found['p']} {found['w']}?"
    found = _ACTS.fullmatch(text)
    if not found or len(text.split()) < 2 or not found["v"].islower():
        return ""
    verb, several = found["v"].lower(), plural(found["s"])
    subject = term(_small(found["s"], wording), "", wording).name
    base = verbs.base_form(verb) if several else verbs.third_person(verb)
    if (
        not base
        or (verbs.ambiguous(base) and not found["w"] and base not in _TELLING)
        or (several and not found["w"])
    ):
        return ""
    do = "do" if several else "does"
    if found["w"] == "at" and _AMOUNT.match(back):
        return f"At what temperature {do} {subject} {base}?"
    preposition = f" {found['w']}" if found["w"] else ""
    return f"What {do} {subject} {base}{preposition}?"


def _small(text: str, wording: Wording) -> str:
    """Return words without the capital of a front's beginning."""
    first, _, rest = text.partition(" ")
    if rest and first in _DETERMINERS:
        return f"{first.lower()} {rest}"
    said = wording.said(first) if rest else first
    if (
        rest
        and said == first
        and rest.split(" ", 1)[0].islower()
        and re.fullmatch(r"[A-Z][a-z]+(?:s|ing|ion)", first)
    ):
        said = first.lower()
    return f"{said} {rest}".strip()
