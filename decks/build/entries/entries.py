"""A card or an entry of a glossary: a term, and what is said of it without a sentence of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished, shortened
from decks.build.english.articles import a, full, person, the
from decks.build.english.countable import concrete, counted, several
from decks.build.english.nounlists import surely_counted
from decks.build.english.nouns import plural
from decks.build.english.phrases import clause, defines
from decks.build.english.sentences import bare, split, whole, words
from decks.build.english.terms import Term, term
from decks.build.english.unclear import unclear
from decks.build.english.wording import Wording
from decks.build.entries import beginnings, pairs, unfinished
from decks.build.entries.circumstances import LED_IN, PLACE, circumstance, undergone
from decks.build.entries.predicated import by_verb
from decks.build.entries.vocabulary import affix, renamed
from decks.build.initialisms import full_name, stands_for
from decks.dictionary import english

MOST_WORDS = 40
"""An entry of more words gives only its first sentence as the answer to its term."""

MOST_TOLD = 50
"""An entry whose first sentence has more words is no answer."""

LEAST_CLUE = 7
"""A front of so many words that is no question tells of what its back names."""

MOST_CLAUSE = 12
"""A clause of more words does not say by itself what the term over it is."""

FEWEST_MEMBERS, MOST_MEMBER = 3, 3
"""More entries than that, each of so few words at most, are members of a thing and do not say what it is."""

_KINDS = re.compile(r"(?:[a-z-]+ )?[a-z-]+[^isu]s")
ENTRIES = frozenset({"glossary", "flashcards"})
"""Families in which an author has parted terms and what is said of them."""

_VERSUS = re.compile(r" (?:vs\.?|versus) ", re.IGNORECASE)
_MEANS = re.compile(r"^(?P<t>.{2,60}?) (?:means?|stands? for|(?:is|are) (?:called|known as|defined as))$")
_HANGING = re.compile(r"(?:→|->|=>|[=:…–—-]|\.\.)$")
_UNDER = re.compile(r"^(?P<h>[A-Z]{2,6}|[A-Z][a-z]+(?: [a-z]+)?): (?P<t>[^:]{2,50})$")
_UNFIT = re.compile(
    r"(?:It|They|He|She|This|These|That|Those|So|We|You|There|Typically|Recent|For example|Also|But|And|However|Because|See|Please|Click|Note|Same as|Synonym|While|Although|Since|During|Before)\b"
    r"|(?:Models|Companies|Examples|Types)\b.*[^.]$"
)
_ASIDE = re.compile(
    r"\(?(?:In (?:the|this|our) (?:code|codebase|game|app|project|document|program|example)|See|For example|For instance|Example|E\.g|Note|Imagine|Consider|Compare|Cf|Learn more|Read more|For more)\b"
)
_CUT = re.compile(r"\b(?:in|of|to|with|and|or|the|an?|for|by|from|as)\.?$")
_AMOUNT = re.compile(r"\d+ [A-Z]?[a-z]+s?(?:$| &| and)")
_SYMBOL = re.compile(r"[a-z]{1,2}\d+$")
_CLUE = re.compile(
    r"(?![a-z-]+s (?:of|in|for)\b)(?:[a-z]|[-•] ?[A-Z]|(?:An?|The|One|Any) |(?:Type|Kind|Form|Name|Term|Word|Process|Part|Branch|Study|Act) (?:of|for|that)\b)"
)
_TASK = re.compile(
    r"(?:(?:explain|describe|discuss|compare|name|list) (?:the|how|why|what|two|three|four|\d)\b|.*\[blank\])",
    re.IGNORECASE,
)
_ANYTHING = frozenset(
    ["process", "model", "method", "approach", "system", "technique", "goal", "task", "step", "key"]
)
"""Words that name no certain thing in a question, unless it quotes them."""

_OF_A_LIST = frozenset(["entry", "meaning", "question"])
_OF_A_NOUN = frozenset(["doing", "purpose", "place"])
_NUMBER = re.compile(r"^\(?\d{1,3}[.)]\s+")
_BULLET = re.compile(r"^[-•*–]\s?(?=[^\d\s])")
_COURSE = re.compile(
    r"(?:the )?(?:path|order|sequence|course|cycle|process|route|stages|phases|steps)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:how|what|whether|why|where) ")
_STANDS_FOR = re.compile(
    r"(?:(?:refers|refer) to|denotes?|describes?|means?|stands for|(?:it|they) (?:is|are)|(?:term|word|name|phrase) for|(?:(?:broadly|commonly|often|sometimes|generally|usually) )?used to (?:mean|refer to|denote)|(?:[a-z]+ )?term used (?:to (?:define|describe|refer to)|for)) (?=(?:an?|the|any|one|how|when|software|people|things)\b|[a-z-]+ (?:of|that|which|whose|in|for)\b)",
    re.IGNORECASE,
)
_THIS_IS = re.compile(
    r"(?:this|these|those) (?:(?:is|are) (?:when )?(?=an?\b|the\b|[a-z]+)|(?=(?:takes?|uses?|makes?|shows?|gives?|tells?|helps?|holds?|keeps?|contains?|includes?|allows?|occurs?|happens?|determines?|measures?|causes?|provides?|refers?|means?|describes?|states?) )"
    r"|(?:system|process|device|method|term|law|theory|organ|structure|part|type|word|tool|instrument|document|act|group|person|muscle|bone|gland|hormone|disease|layer|rule|principle) (?=[a-z]{3,}s |(?:is|can) ))",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"(?:it|they) (?!(?:is|are|was|were|had|did|can|may|will|has|have)\b)(?=[a-z]+ )", re.IGNORECASE
)
_ADJECTIVE = re.compile(r"[a-z]{2,}(?:al|ic|ary|lar|ous|ive|oid|ine|ible|able|ior|ile|less|ful)")
_DECREED = re.compile(
    r"(?:Abolished|Banned|Ended|Gave|Granted|Made|Created|Established|Prohibited|Allowed|Required|Divided|Declared|Guaranteed|Outlawed|Forbade|Freed|Limited|Extended) (?!(?:by|in|at|of|on)\b)"
)
_DECREE = re.compile(
    r"(?:Act|Amendment|Bill|Treaty|Law|Proclamation|Compromise|Edict|Plan|Doctrine|Decree)(?: of \d{4})?$"
)
_OTHERWISE = re.compile(
    r"^(?:aka|also (?:known|referred to) as|also called) [^,;.]{2,60}[,;.] (?=\w)", re.IGNORECASE
)
_DID = re.compile(
    r"[A-Z][a-z]+ed (?!an? (?:bit|little|lot|few)\b)(?:(?:that|the|an?|how|his|her|their)\b|[A-Z])"
)
_LEADING = re.compile(r"^(?:(?::|=|–|—|->|→) ?)+")
_IS = re.compile(r"^(?:Is|Are|is|are) (?=(?:an?|the|one|any)\b)")
_ABOUT = re.compile(r"^(?:~|≈) ?(?=\d)")
_UNKNOWN = re.compile(r"[a-z-]+[b-hj-rt-z]")
_BRACKET = re.compile(r" \(.*\)$")


def entries(name: str, found: Sequence[str], *, card: bool, wording: Wording) -> list[Asked]:
    """Ask for a term by the sentences of its entry: what its letters stand for, and what it is.

    `card` says that it is the back of a card, which always answers its front.
    """
    told = list(found)
    if not card and beginnings.counts_senses(told[0]):
        return []
    held, rest = ("", told[0]) if card else beginnings.held(told[0])
    if held:
        made = entries(name, [rest, *told[1:]], card=card, wording=wording)
        return [replace(one, front=beginnings.limited(one.front, held)) for one in made]
    if len(told) > 1 and not card and beginnings.one_word(told[0]):
        return [continued(Asked(term(name, "", wording).meaning, told[0], name, "meaning"), told[1:])]
    made = []
    full, rest = full_name(name, _plain(" ".join(told)))
    if full:
        made.append(stands_for(_BRACKET.sub("", name), full))
        told = split(rest)
    one = _entry(name, _plain(told[0]), wording, card=card)
    if one is None and not card and len(told) == 1:
        one = _clause_alone(name, _plain(told[0]), wording)
    if one and full and one.front == f"What is {name}?" and surely_counted(full.rpartition(" ")[2].lower()):
        one = replace(one, front=f"What is {a(name)}?")
    return [*made, continued(one, told[1:])] if one else made


def together(found: list[str]) -> int:
    """Return how many of an entry's sentences make one answer: those of a short beginning."""
    told = 0
    for n, one in enumerate(found):
        told += words(one)
        cut = (
            _CUT.search(one) or "?" in one or one.endswith("!") or (n and not whole(one) and whole(found[0]))
        )
        if n and (told > MOST_WORDS or cut or one.endswith((":", "?", "...", "…")) or _ASIDE.match(one)):
            return n
    return len(found)


def continued(asked: Asked, more: Sequence[str]) -> Asked:
    """Return a term's question with the sentences that follow the one that answers it."""
    if not more:
        return asked
    first = asked.back if whole(asked.back) else f"{asked.back}."
    return replace(asked, back=finished(f"{first} {' '.join(more)}"))


def enumerated(front: str, name: str, lines: list[str], wording: Wording) -> Asked | None:
    """Ask for a back of several lines, as a list in the order of the card."""
    numbered = all(_NUMBER.match(line) for line in lines)
    told = [_BULLET.sub("", _NUMBER.sub("", line)).strip() for line in lines]
    back = "\n".join(f"- {text.removeprefix('-') if text[1:2].isdigit() else text}" for text in told)
    if question := pairs.asked(front or name, told[0], wording):
        return Asked(question, back, name, "list")
    if numbered and not _COURSE.match(name):
        return Asked(f"What are the steps of {name}?", back, name, "list")
    if numbered:
        return Asked(f"What is the {name[0].lower()}{name[1:]}?", back, name, "list")
    asked = _entry(name, _plain(told[0]), wording, card=True)
    if asked is None:
        return None
    if asked.sort == "contrast":
        return replace(asked, back=back, sort="list") if _of_sides(name, told) else None
    thing = term(name, "", wording)
    if asked.sort in _OF_A_LIST and not (front := _of_members(thing, told)):
        front = asked.front
    return Asked(
        front if asked.sort in _OF_A_LIST else f"What {thing.be} {thing.name}?", back, name, asked.sort
    )


def _of_sides(name: str, told: Sequence[str]) -> bool:
    """Say whether each line tells of one of the compared things under its name."""
    sides = [side.lower() for side in _VERSUS.split(name)]
    return len(told) == len(sides) and all(
        line.partition(":")[0].lower().strip() == side for line, side in zip(told, sides, strict=True)
    )


def _of_members(thing: Term, told: Sequence[str]) -> str:
    """Ask for the members of what is several by its name, or of what is told only in a few short entries."""
    said = " ".join(word.lower() if word.istitle() else word for word in thing.plain.split(" "))
    kinds, _, owner = said.partition(" of ")
    if owner and all(map(_KINDS.fullmatch, re.split(r" & | and ", kinds))):
        return f"What are the {kinds} of {thing.plain.partition(' of ')[2]}?"
    if len(told) <= FEWEST_MEMBERS or " " not in said or any(words(text) > MOST_MEMBER for text in told):
        return ""
    last = said.rpartition(" ")[2]
    name = the(said) if thing.name == thing.plain and counted(last) else thing.name
    return "" if plural(last) else f"What does {name} include?"


def _plain(text: str) -> str:
    """Return the text of an entry without the marks that part it from its term."""
    told = _ABOUT.sub("about ", _LEADING.sub("", bare(text)).strip())
    told = beginnings.said(told)
    told = _OTHERWISE.sub("", told.rstrip("*\\ "), count=1)
    told = _IS.sub("", told.removeprefix("(1) "), count=1)
    told = re.sub(r"^(?:~|\([^()]{2,40}\) [–—-]) ?", "", told)
    return told if _SYMBOL.match(told) else told[:1].upper() + told[1:]


def _entry(name: str, told: str, wording: Wording, *, card: bool) -> Asked | None:
    if not told or told.endswith(("?", "!", ":", "...", "…")) or (_HANGING.search(name) and not affix(name)):
        return None
    if card and (special := _front_says(name, told, wording)):
        return special
    if card and _TASK.match(name):
        return None
    if card and words(name) >= LEAST_CLUE and words(told) * 2 < words(name) and _CLUE.match(name):
        clue = name.lstrip("-• ").rstrip(".:")
        return Asked(f"What is described as “{clue}”?", finished(told), name, "clue")
    if card and _AMOUNT.match(name):
        return Asked(f"What does “{name}” mean?", finished(told), name, "meaning")
    return _of_term(name.replace("(s)", "s"), *_shorn(name, told, card=card), wording, card=card)


def _shorn(name: str, told: str, *, card: bool) -> tuple[str, str]:
    """Return an entry without the words that only lead over from its term: "It is …", "Refers to …"; also in small letters."""
    low = told[0].lower() + told[1:]
    if _STANDS_FOR.match(low) and (rest := _STANDS_FOR.sub("", low, count=1)):
        return rest[0].upper() + rest[1:], rest
    they, this = _THEY.match(low), _THIS_IS.match(low) if card else None
    if they and not this and plural(name) != (they[0].lower() == "they "):
        they = None
    cut = this or they
    return (told[cut.end() :][:1].upper() + told[cut.end() + 1 :], low[cut.end() :]) if cut else (told, low)


def _of_term(name: str, told: str, low: str, wording: Wording, *, card: bool) -> Asked | None:
    """Ask for a term by what its entry tells of it, with a predicate of its own or as what it is."""
    if _UNFIT.match(told) or (not card and _too_long(told)):
        return None
    if _DECREED.match(told) and _DECREE.search(name):
        return Asked(f"What did the {name} do?", finished(told), name, "doing")
    if _DID.match(told):
        return _did(name, told, wording) if full(name) else None
    if made := renamed(name, told, wording):
        return made
    thing = _placed(name, LED_IN.sub("", told, count=1) if LED_IN.match(told) else told, wording)
    if card and _quality(thing.plain, told):
        return Asked(f"What does “{thing.plain}” mean?", finished(told), name, "meaning")
    predicated = by_verb(thing, told, low, card=card) or circumstance(thing, told, low, card=card)
    if asked := predicated or undergone(thing, told, low):
        sure = thing.sure or asked.sort not in _OF_A_NOUN
        return asked if sure else replace(asked, front=thing.meaning, back=finished(told))
    if not clause(told) or defines(told) or _names_act(told, low):
        return _defined(thing, name, told, wording, card=card)
    if card and words(told) <= 25 and not told.lower().startswith(thing.plain.lower()):
        return Asked(f"What {thing.do} “{thing.plain}” mean?", finished(told), name, "meaning")
    return None


def _too_long(told: str) -> bool:
    """Say whether a sentence is too long to answer for a term, of a clause sooner than of a phrase that defines."""
    count = words(told)
    return count > MOST_TOLD or (count > MOST_WORDS and clause(told) and not defines(told))


def _names_act(told: str, low: str) -> bool:
    """Say whether an entry tells a term by what one does or how it is: "moving a stitch …", "how a thing is made"."""
    act = verbs.progressive(low.split(" ", 1)[0]) or LED_IN.match(told) or _CLAUSE.match(low)
    return bool(act)


def _defined(thing: Term, name: str, told: str, wording: Wording, *, card: bool) -> Asked | None:
    """Ask what a term is, who a person is, or what the words mean."""
    if not card and words(told) < 2 and not defines(told):
        return None
    back = finished(shortened(told))
    if thing.plain.lower() in _ANYTHING:
        return Asked(f"What {thing.do} “{thing.plain.lower()}” mean?", back, name, "meaning")
    if unclear(thing, told):
        return Asked(thing.meaning, back, name, "meaning")
    if person(name, told) and not wording.common(name):
        many = thing.many and several(told)
        said = thing.name if many or not thing.name.startswith(("a ", "an ")) else name
        return Asked(f"Who {'are' if many else 'is'} {said}?", back, name, "entry")
    return Asked(thing.question, back, name, "entry")


def _did(name: str, told: str, wording: Wording) -> Asked:
    """Ask what a person did, or what was agreed or decreed: "the U.S. Constitution"."""
    thing = term(name, told, wording)
    who = thing.name if thing.name.startswith("the ") else name
    return Asked(f"What did {who} do?", finished(told), name, "doing")


def _clause_alone(name: str, told: str, wording: Wording) -> Asked | None:
    """Ask for a term whose whole entry is a short clause: "Dose is twice that of the day before"."""
    thing = term(name, told, wording)
    first = told.split(" ", 1)[0]
    own = told.lower().startswith(thing.plain.lower()) or verbs.third_person(first) or verbs.participle(first)
    if (
        own
        or _UNFIT.match(told)
        or told.endswith((":", "?", "!", "...", "…"))
        or not 3 <= words(told) <= MOST_CLAUSE
    ):
        return None
    return Asked(thing.question, finished(told), name, "entry")


def _placed(name: str, told: str, wording: Wording) -> Term:
    """Word a front such as "ECG: P wave" or "salt, pepper, oil" to stand inside a question."""
    if found := _UNDER.match(name):
        thing, where = term(found["t"], told, wording), term(found["h"], "", wording)
        place = where.name if where.sure else the(where.plain)
        return Term(f"{thing.name} in {place}", f"{thing.plain} in {place}", thing.many, thing.sure)
    parts = name.split(", ")
    if len(parts) > 2 and " and " not in name:
        name = f"{', '.join(parts[:-1])} and {parts[-1]}"
    return _one(term(name, told, wording))


def _one(thing: Term) -> Term:
    """Return a term in the number that its name has: a word that is no plural, or that no dictionary knows, is one thing."""
    name = thing.plain
    if (
        not thing.many
        or thing.name != name
        or plural(name)
        or not name.isalpha()
        or name.endswith(("a", "ae", "i"))
    ):
        return thing
    unknown = _UNKNOWN.fullmatch(name) and name not in english()
    return Term(a(name) if unknown else name, name)


def _front_says(name: str, told: str, wording: Wording) -> Asked | None:
    """Ask what a front itself asks for: a difference, a meaning, the end of a sentence."""
    sides = _VERSUS.split(name)
    if len(sides) > 1 and words(told) <= 55:
        both = f"{', '.join(map(wording.said, sides[:-1]))} and {wording.said(sides[-1])}"
        return Asked(f"What is the difference between {both}?", finished(told), name, "contrast")
    if found := _MEANS.match(name):
        said = found["t"]
        return Asked(f"What {'do' if plural(said) else 'does'} {said} mean?", finished(told), said, "meaning")
    if question := pairs.asked(name, told, wording):
        return Asked(question, finished(told), name, "question")
    return unfinished.unended(name, told)


def _quality(name: str, told: str) -> bool:
    """Say whether a term is an adjective, by its ending and a back of a few words: "nasal", "lying face up"."""
    low = name.lower()
    few = words(told) <= 12 and not re.match(r"(?:An?|The|One) ", told)
    few = few and not (words(told) > 3 and concrete(told) and not PLACE.match(told.lower()))
    return few and _ADJECTIVE.fullmatch(low) is not None and not counted(low)
