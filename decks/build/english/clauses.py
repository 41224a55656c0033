"""A statement into its subject, its verb and the rest, when its grammar is plain."""

import re
from typing import NamedTuple

from decks.build.english import verbs
from decks.build.english.nominal import adverb, finite
from decks.build.english.nouns import singular
from decks.build.english.predicates import PREPOSITION_WORDS, elided, verb_at
from decks.build.english.subjects import ADVERBS, DEICTIC, bearer, many, nominal, stands_in

_CONTEXT = re.compile(
    r"^(?P<c>(?:In|For|With|During|After|Before|When|Since|By|On|At|Within|Under|If|Among|Throughout|From|Without|Through|To|Because of|Because|Due to|Thanks to|Owing to|Using|Via|As|Instead of|Rather than)\s[^,;:]{3,90}),\s+(?P<r>.+)$"
)
_CREDIT = re.compile(
    r"(?:Contributed|Posted|Compiled|Transcribed|Submitted|Uploaded|Maintained|Reviewed|Last) (?:by|on|updated|edited) "
)
_NOUNS = re.compile(r"[A-Z][a-z]{3,}(?: [A-Z]?[a-z]{3,})*")
_OBJECT_FIRST = re.compile(r"(?:the|an?|its|their|\d|[A-Z])")
_NO_PREDICATE = frozenset(["it", "they", "this", "these", "there", "the", "a", "an"])
_UNLIKE = re.compile(r"(?:Unlike|In contrast to|Compared to|Compared with) (?P<o>[^,]{2,80}), (?P<r>.+)$")
_AS = re.compile(r"As ")
_POINTING = re.compile(r"\b(?:it|they|its|their)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|they|this|these|(?:this|these) [\w-]+(?: [\w-]+)?)", re.IGNORECASE)
_TWICE = re.compile(r" (?:is|are|was|were) (?P<p>[a-z]+ed) and (?:made|[a-z]+(?:ed|en|t)) to ")
"""Two participles with one purpose: "is designed and made to dry"."""

_NAMING = re.compile(r"(?:called|named|termed|known as|referred to as) ")
_ONE_OF = re.compile(
    r"One of (?:the |its |their )?(?P<a>(?:[a-z-]+ ){0,2})(?P<n>[a-z]+s) of (?=[A-Za-z])",
)
_NOT_BUT = re.compile(
    r"(?P<s>[^,;]{3,80}?) (?P<b>is|are|was|were) not (?!only\b|just\b|merely\b|simply\b)(?:[\w-]+ ){1,5}?but (?:rather |instead )?(?:(?:is|are|was|were) )?(?P<r>.{4,})$"
)
_AGREEING = re.compile(r"^(?:Yes|No|Indeed|Exactly|Correct), (?=[a-z])(\w)")
_EXPECTED = re.compile(
    r"^(?:You|One|We) (?:should|can|would|may) expect (?P<a>(?:the|an?) [^,]{3,40}?) to (?P<x>[a-z]+ [^,]{3,}?)(?: and (?P<b>(?:the|an?) [^,]{3,40}?) to (?P<y>[a-z]+ .{3,}))?$"
)
_ABOUT = re.compile(r"(?:As for|Regarding) (?P<x>[^,:;]{2,40}), (?:it|they) (?=(?:is|are|can|has|have)\b)")
_OURS = re.compile(r"\b([Oo])ur (goal|aim|task|objective|purpose)\b")
_FRONTED = re.compile(r"[A-Z][a-z]+(?:ed|en|lt|wn) [^,]{2,60}, (?:it|they|we|you|the|an?|[A-Z][\w-]*) ")
_OPENS = re.compile(
    r"[A-Z][a-z]+(?:ed|en|lt|wn) [^,]{2,90}, (?P<r>(?:it|they|we|you|the|an?|one|each|every|this|these|all|no|most|some) .+)$"
)
_BEARING = re.compile(r"(?:it|they|we|you|one|each|every|this|these) ")
_PARTED = re.compile(
    r"(?P<s>[^,;:(]{2,60}(?:\([^)]{1,60}\))?), (?P<p>[^.;:]{3,110}?), (?P<v>is|are|was|were|has|have|can|may|will|[a-z]+s) (?P<r>.+)$",
)


_AIMED_WORDS = "used designed intended built made needed required developed created added meant employed applied related connected attached linked limited"
AIMED = frozenset(_AIMED_WORDS.split())
"""Participles whose "to" tells what a thing is for or joined to; after others, as "wanted", it tells a deed."""


class Clause(NamedTuple):
    """A statement taken apart; `context` is the phrase that stood before its subject."""

    subject: str
    verb: str
    rest: str
    context: str


def completed(sentence: str, subject: str) -> str:
    """Return a statement that starts with its predicate with its subject in front."""
    text = sentence.strip().removeprefix("Also ")
    text = text[:1].upper() + text[1:]
    first, _, rest = text.partition(" ")
    after = rest.split(" ", 1)[0]
    if not subject or not rest or first.lower() in _NO_PREDICATE or " = " in subject:
        return sentence
    if _CREDIT.match(text) or (after == "to" and verbs.participle(first) and first.lower() not in AIMED):
        return sentence
    if _FRONTED.match(text) or _opens(text) or (first.endswith("s") and verbs.only_base(after)):
        return sentence
    be = "are" if many(subject) else "is"
    if first in {
        "Suitable",
        "Useful",
        "Ideal",
        "Responsible",
        "Capable",
        "Known",
        "Similar",
        "Available",
        "Best",
        "Famous",
        "Notable",
        "Specialized",
        "Divided",
        "Able",
        "Native",
        "Common",
    }:
        return f"{subject} {be} {first.lower()} {rest}"
    if verbs.participle(first) and (after in PREPOSITION_WORDS or after in {"using", "via", "when", "per"}):
        if verbs.told_of_once(first, rest):
            be = "were" if many(subject) else "was"
        return f"{subject} {be} {first.lower()} {rest}"
    if verbs.past(first) and not verbs.base_form(first) and _OBJECT_FIRST.match(after):
        return f"{subject} {first.lower()} {rest}"
    if _noun_first(first, rest):
        return sentence
    acts = elided(first, text.split(" ")) or (first.endswith("ly") and verbs.third_person(after))
    if acts or first in {"Does", "Do", "Did"}:
        return f"{_one(subject, first)} {first.lower()} {rest}"
    return sentence


def _opens(text: str) -> bool:
    """Say whether a participle only opens a sentence that has a subject of its own: "Based on its age, one tree is cut"."""
    found = _OPENS.match(text) if ", " in text else None
    return found is not None and (_BEARING.match(found["r"]) is not None or finite(found["r"].split()))


_HELPING = frozenset(["help", "let", "make"])
_DETERMINING = frozenset(["a", "an", "the", "its", "their", "all", "each", "every"])


def _noun_first(first: str, rest: str) -> bool:
    """Say whether a word that may be a verb is the noun before one: "Functions break a program into parts"."""
    base = verbs.third_person(first)
    second, _, after = rest.partition(" ")
    if not base or base in _HELPING or not verbs.ambiguous(base) or not verbs.base_form(second):
        return False
    return after.partition(" ")[0] in _DETERMINING


def _one(subject: str, verb: str) -> str:
    """Return a heading's plural in the singular before a verb that tells of one: "Divergent Boundaries" before "Occurs"."""
    before, _, last = subject.rpartition(" ")
    if not (verbs.third_person(verb) and before and many(subject) and _NOUNS.fullmatch(subject)):
        return subject
    return (
        f"a {before.lower()} {singular(last)}"
        if before[0] not in "aeiouAEIOU"
        else f"an {before.lower()} {singular(last)}"
    )


def clause(text: str, known: str, near: bool = False) -> Clause | None:
    """Take a statement apart; `known` is what its pronoun or its missing subject stands for."""
    context = ""
    if contrast := _UNLIKE.match(text):
        rest = clause(contrast["r"], known, near)
        return (
            Clause(rest.subject, "unlike", f"{contrast['o']}\0{rest.verb} {rest.rest}", "") if rest else None
        )
    if (found := _CONTEXT.match(text)) and not _AS.match(found["c"]):
        if DEICTIC.search(found["c"].lower()) or _POINTING.search(found["c"]):
            return None
        context, text = (
            found["c"][0].lower() + found["c"][1:] if not found["c"].split()[0].isupper() else found["c"],
            found["r"],
        )
    text = _unparted(text)
    tokens = text.split(" ")
    first = tokens[0]
    bears = bearer(known) if known and elided(first, tokens) else ""
    if bears and not _CREDIT.match(text) and not _opens(text):
        return Clause(bears, first.lower(), " ".join(tokens[1:]), context)
    at = verb_at(tokens)
    if at is None:
        return None
    before = at - 1 if at > 1 and _beside_verb(tokens[at - 1]) else at
    subject = " ".join(tokens[:before])
    verb = tokens[at]
    if subject[:2].lower() in {"it", "th"} and _PRONOUN.fullmatch(subject):
        known = bearer(known)
        if not stands_in(subject, known, near) or context or _names_deed(subject, tokens[at + 1 :]):
            return None
        subject = known
    elif not nominal(subject):
        return None
    return Clause(subject, verb, " ".join(tokens[at + 1 :]), context)


_MEANS = re.compile(
    r"[A-Z](?:[\w’'-]+ ){1,5}?means (?=(?:you|they|it|there|we|the|an?|no|one|each|every|all) (?:[\w’'-]+ ){0,5}?(?:is|are|can|cannot|has|have|will|must|do|does|was|were)\b)"
)
"""A term and "means" before a clause that leaves out "that"."""


def _names_deed(pronoun: str, rest: list[str]) -> bool:
    """Say whether a clause gives a name to what was told before it, which no heading has: "This is called annealing"."""
    return pronoun in {"This", "this"} and _NAMING.match(" ".join(rest[:3])) is not None


def _beside_verb(word: str) -> bool:
    """Say whether a word before a verb belongs to it, and not to the subject: "dynamically selects"."""
    return word.lower() in ADVERBS or (word.endswith("ly") and word.islower() and adverb(word))


def said_plainly(text: str) -> str:
    """Return a statement without the author who makes it: "our goal is" says that the goal is."""
    if hope := _EXPECTED.match(text):
        last = (hope["b"], hope["y"]) if hope["b"] else (hope["a"], hope["x"])
        return f"{last[0]} should {last[1]}"
    if several := _ONE_OF.match(text):
        text = f"One {several['a']}{singular(several['n'])} of {text[several.end() :]}"
    if " not " in text and (found := _NOT_BUT.match(text)):
        text = f"{found['s']} {found['b']} {found['r']}"
    if "ed and " in text and (twice := _TWICE.search(text)) and twice["p"] in AIMED:
        text = f"{text[: twice.end('p')]} to {text[twice.end() :]}"
    if text.startswith(("Yes, ", "No, ", "Indeed, ", "Exactly, ", "Correct, ")):
        text = _AGREEING.sub(lambda m: m[1].upper(), text)
    if text.startswith(("As for ", "Regarding ")) and (about := _ABOUT.match(text)):
        text = f"{about['x'][0].upper()}{about['x'][1:]} {text[about.end() :]}"
    if " means " in text and (meant := _MEANS.match(text)):
        text = f"{meant[0]}that {text[meant.end() :]}"
    if "ur " not in text:
        return text
    return _OURS.sub(lambda m: f"{'T' if m[1] == 'O' else 't'}he {m[2]}", text)


def _unparted(text: str) -> str:
    """Return a statement without what stands in commas between its subject and its verb."""
    found = _PARTED.match(text) if text.count(", ") > 1 else None
    if not found or not nominal(found["s"]) or verb_at([*found["s"].split(" "), "\0"]) is not None:
        return text
    if found["v"] not in verbs.AUXILIARIES and not verbs.third_person(found["v"]):
        return text
    return f"{found['s']} {found['v']} {found['r']}"
