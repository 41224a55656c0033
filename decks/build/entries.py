"""A card or an entry of a glossary: a term, and what is said of it without a sentence of its own."""

import re
from dataclasses import dataclass, replace

from decks.build import verbs
from decks.build.answers import finished, shortened
from decks.build.articles import a, mass_noun, the
from decks.build.asked import Asked
from decks.build.nouns import plural
from decks.build.sentences import bare, split, whole, words

MOST_WORDS = 40
"""An entry of more words gives only its first sentence as the answer to its term."""

ENTRIES = frozenset({"glossary", "flashcards"})
"""Families in which an author has parted terms and what is said of them."""

_VERSUS = re.compile(r" (?:vs\.?|versus) ", re.IGNORECASE)
_MEANS = re.compile(r"^(?P<t>.{2,60}?) (?:means?|stands? for|(?:is|are) (?:called|known as|defined as))$")
_HANGING = re.compile(r"(?:→|->|=>|[=:…–—-]|\.\.)$")
_UNDER = re.compile(r"^(?P<h>[A-Z]{2,6}|[A-Z][a-z]+(?: [a-z]+)?): (?P<t>[^:]{2,50})$")
_UNFIT = re.compile(
    r"(?:It|They|He|She|This|These|That|Those|So|We|You|There|Typically|Recent|For example|Also|But|And|However|Because|See)\b"
    r"|(?:Models|Companies|Examples|Types)\b.*[^.]$"
)
_ASIDE = re.compile(r"(?:See|For example|For instance|Example|E\.g|Note|Imagine|Consider)\b")
_PLACE = re.compile(
    r"(?:between|behind|beneath|under|underneath|above|below|inside|outside|beside|next to|on top of|(?:in|on|at|near|around|along) (?:the|each|both|an?)) "
)
_CUT = re.compile(r"\b(?:in|of|to|with|and|or|the|an?|for|by|from|as)\.?$")
_NUMBER = re.compile(r"^\(?\d{1,3}[.)]\s+")
_COURSE = re.compile(
    r"(?:the )?(?:path|order|sequence|course|cycle|process|route|stages|phases|steps)\b", re.IGNORECASE
)
_ONLY = re.compile(
    r"^(?:first|second|third|fourth|last|main|primary|upper|lower|left|right) [a-z]|\b(?:method|system|law|theorem|rule|principle|effect|trick|paradox|hypothesis|equation|formula|distribution|cycle|period|era|war|revolution|empire|score|axis|wall|age)$",
    re.IGNORECASE,
)
_CONCRETE = re.compile(
    r"(?:An? |One |Any )?(?:[A-Za-z][a-z-]+ ){0,2}?(?:model|table|tool|device|program|person|set|cell|unit|wall|organ|vessel|file|function|server|machine|structure|object|element|layer"
    r"|network|graph|tree|number|value|vector|point|place|area|group|part|piece|pass|step|chamber|tube|muscle|chart|diagram|word|symbol|contract|document|order|sequence|list|variable"
    r"|molecule|atom|plant|animal|line|body|book|instrument|vehicle|building|region|sac|membrane|container|component|module|company|agreement|statement|query|request|message) "
    r"(?:that|which|of|used|for|between|in|from|through|around|with|where|who|made|containing|holding)\b",
    re.IGNORECASE,
)
_CLASS = re.compile(r"(?<=\w) (?:Model|Company|Dataset|Architecture|Algorithm|Method)$")
_NO_VERB = r"(?!(?:between|in|on|at|of|for|with|from|by|about|all|both|this|that|plus|minus|versus|as|across|always|perhaps|besides|during|over|under|into|not|how|when|if)$)"
_THIRD = re.compile(rf"{_NO_VERB}[a-z]{{2,}}[a-rt-z]s")
_PLAIN = re.compile(rf"{_NO_VERB}[a-z]{{2,}}(?<!ing)(?<!ed)")
_FOR_USE = re.compile(r"(?:to (?!be |get |become |have |what |which |how )|used to |used for )")
_CLAUSE = re.compile(r"(?:how|what|whether|why|where) ")
_CASE = re.compile(r"(?:when|if|once|whenever) ")
_LAW = re.compile(
    r"\b(?:law|theorem|principle|rule|hypothesis|paradox|theory|conjecture|lemma|postulate|axiom)s?$",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:method|algorithm|test|technique|procedure|validation|analysis|process|search|trick|approach|protocol|system|cycle|effect|reflex|[a-z]+ing)$"
)
_NOUN_NEXT = frozenset(["of", "for", "that", "which", "and", "or", "in", "between", "used", "with", "where"])
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|can|will|must|does|do)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|when|if|because|so that|as|than)\b|[,;:(]")


def entry(name: str, text: str, *, card: bool) -> Asked | None:
    """Ask for a term by what an entry says of it; `card` says that it is the back of a card, which always answers its front."""
    told = bare(text)
    told = told[:1].upper() + told[1:]
    if not told or told.endswith(("?", "!", ":", "...", "…")) or _HANGING.search(name):
        return None
    if card and (special := _front_says(name, told)):
        return special
    if _UNFIT.match(told) or (not card and words(told) > 40):
        return None
    low = told[0].lower() + told[1:]
    thing = _Thing(_placed(name), _many(name, low))
    if asked := _by_verb(thing, told, low):
        return asked
    if card and _PLACE.match(low) and words(told) <= 25:
        return Asked(f"Where {thing.be} {the(thing.name)}?", finished(told), name, "place")
    if _CASE.match(low) and ", " in low:
        return (
            Asked(f"How does {thing.name} work?", finished(told), name, "means")
            if _WAY.search(name)
            else None
        )
    if (card and _CASE.match(low)) or (_LAW.search(name) and _FINITE.search(told)):
        means = "mean" if _CASE.match(low) else "state"
        return Asked(f"What {thing.do} {thing.name} {means}?", finished(told), name, "meaning")
    if defines(told) or (card and (_CLAUSE.match(low) or not _clause(told))):
        back = finished(shortened(told))
        return Asked(
            f"What {thing.be} {_one(thing, told)}?", back, name, "question" if card else "definition"
        )
    return None


def together(found: list[str]) -> int:
    """Return how many of an entry's sentences make one answer: those of a short beginning."""
    told = 0
    for n, one in enumerate(found):
        told += words(one)
        cut = _CUT.search(one) or (n and not whole(one) and whole(found[0]))
        if n and (told > MOST_WORDS or cut or one.endswith((":", "?", "...", "…")) or _ASIDE.match(one)):
            return n
    return len(found)


def continued(asked: Asked | None, more: list[str]) -> Asked | None:
    """Return a term's question with the sentences that follow the one that answers it."""
    if asked is None or not more:
        return asked
    first = asked.back if whole(asked.back) else f"{asked.back}."
    return replace(asked, back=finished(f"{first} {' '.join(more)}"))


def enumerated(front: str, name: str, lines: list[str]) -> Asked | None:
    """Ask for a back of several lines, as a list in the order of the card."""
    numbered = all(_NUMBER.match(line) for line in lines)
    entries = [_NUMBER.sub("", line).strip() for line in lines]
    back = "\n".join(f"- {text}" for text in entries)
    if front.endswith("?"):
        return Asked(front, back, name, "list")
    if numbered and not _COURSE.match(name):
        return Asked(f"What are the steps of {name}?", back, name, "list")
    if numbered:
        return Asked(f"What is the {name[0].lower()}{name[1:]}?", back, name, "list")
    asked = entry(name, entries[0], card=True)
    return replace(asked, back=back) if asked and asked.sort != "contrast" else None


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a front names, and whether it is several."""

    name: str
    many: bool

    @property
    def be(self) -> str:
        return "are" if self.many else "is"

    @property
    def do(self) -> str:
        return "do" if self.many else "does"


def _placed(name: str) -> str:
    """Word a front such as "ECG: P wave" or "salt, pepper, oil" to stand inside a question."""
    if found := _UNDER.match(name):
        return f"{found['t']} in {found['h']}"
    parts = name.split(", ")
    if len(parts) > 2 and " and " not in name:
        return f"{', '.join(parts[:-1])} and {parts[-1]}"
    return the(name) if _ONLY.search(name) else name


def _agent(name: str) -> str:
    """Give a thing that does something its article, unless it is no single thing."""
    single = re.search(r"(?:^| )[a-z][a-z-]+$", name) and not (mass_noun(name) or plural(name))
    return the(name) if single else name


def _many(name: str, low: str) -> bool:
    return (
        plural(name)
        or name.count(", ") > 1
        or bool(re.match(r"(?:two|three|four|five|six|both|\d) [a-z]", low))
    )


def _one(thing: _Thing, told: str) -> str:
    """Give a countable thing its article where its entry is a bare noun: "Model that splits the data"."""
    name = _CLASS.sub(lambda found: found[0].lower(), thing.name)
    if _CLASS.search(thing.name) and re.search(r"[A-Z]", name):
        return the(name)
    if thing.many or re.match(r"(?:the|an?) ", name) or not re.search(r"(?:^| )[a-z][a-z-]{2,}$", name):
        return name
    return a(name) if _CONCRETE.match(told) and not mass_noun(name) else name


def _front_says(name: str, told: str) -> Asked | None:
    """Ask what a front itself asks for: a difference, a meaning."""
    sides = _VERSUS.split(name)
    if len(sides) > 1 and words(told) <= 55:
        both = f"{', '.join(sides[:-1])} and {sides[-1]}"
        return Asked(f"What is the difference between {both}?", finished(told), name, "contrast")
    if found := _MEANS.match(name):
        term = found["t"]
        return Asked(f"What {'do' if plural(term) else 'does'} {term} mean?", finished(told), term, "meaning")
    return None


def _by_verb(thing: _Thing, told: str, low: str) -> Asked | None:
    """Ask what a thing is for, what it does, or how it is done, by a verb that the entry begins with."""
    name = thing.name
    if _FOR_USE.match(low):
        back = re.sub(r"^used ", "", low)
        return Asked(f"What {thing.be} {_agent(name)} used for?", finished(back), name, "purpose")
    first, _, rest = low.partition(" ")
    if not rest or rest.split(" ", 1)[0].rstrip(",;.") in _NOUN_NEXT:
        return None
    object_next = re.match(r"(?:the|an?|its|their|all|each|every|one)\b", rest)
    if verbs.third_person(first) or (
        object_next and re.fullmatch(r"[a-z]{2,}[a-rt-z]s", first) and first not in _NO_VERB
    ):
        return Asked(f"What does {_agent(name)} do?", finished(told), name, "doing")
    base = verbs.base_form(first) or (
        first if object_next and _WAY.search(name) and _PLAIN.fullmatch(first) else ""
    )
    if not base or (verbs.ambiguous(base) and not object_next and base != "use"):
        return None
    if not thing.many and _WAY.search(name):
        return Asked(f"How does {name} work?", finished(told), name, "means")
    return Asked(f"What {thing.do} {_agent(name)} do?", finished(told), name, "doing")


def _clause(told: str) -> bool:
    """Say whether an entry is a clause with a subject of its own, which does not say what a term is."""
    head = _RELATIVE.split(split(told)[0], maxsplit=1)[0]
    return _FINITE.search(head) is not None


def defines(text: str) -> bool:
    """Say whether a text without its subject tells what something is: it begins as a noun phrase."""
    if re.match(
        r"^(?:An?|The(?! more| less)|One of the|Any|Use of|Concept of|Process of|Set of|Type of|Kind of|Form of|Part of)\s",
        text,
    ):
        return True
    tokens = text.split()
    head = next((n for n, w in enumerate(tokens[:8]) if n and _HEAD_ENDS.match(w)), 0)
    return (
        bool(head)
        and not _NO_NOUN.match(text)
        and not any(_FINITE.fullmatch(w.lower()) for w in tokens[:head])
    )


_HEAD_ENDS = re.compile(
    r"^(?:that|which|of|used|in|for|where|developed|made|on|who|with|by|from|or|between|among|without)$"
)
_NO_NOUN = re.compile(
    r"^(?:Before|After|So|Typically|When|In|On|For|To|Use|Using|Works|Better|How|What|Why|There|These|This|It|They|Recent|Following|We|You|Our|Beyond|Most|Indeed)\b"
)
