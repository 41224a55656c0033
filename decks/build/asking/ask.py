"""A sentence into a question and its answer, when its grammar is plain enough to be turned round."""

import re

from decks.build.asking.asked import Asked, whole
from decks.build.asking.being import being
from decks.build.asking.contrasts import contrasted
from decks.build.asking.deed import Deed
from decks.build.asking.doing import doing
from decks.build.asking.having import having
from decks.build.asking.naming import named
from decks.build.asking.passive import could_be
from decks.build.english import sentences, verbs
from decks.build.english.answers import capitalised, finished, shortened, single, uncited
from decks.build.english.clauses import AIMED, Clause, clause, said_plainly
from decks.build.english.predicates import INTRANSITIVE, PREPOSITION_WORDS
from decks.build.english.subjects import many

_OPENER = re.compile(
    r"^(?:additionally|moreover|furthermore|however|therefore|thus|hence|specifically|importantly|overall|essentially|basically|generally|typically|usually|often"
    r"|in summary|in short|in general|in essence|in particular|in fact|in practice|in other words|consequently|conversely|meanwhile|today|finally|also|in addition|as a result"
    r"|as of my (?:last|latest) [^,]{3,60}(?:, \d{4})?|in simple terms|put simply|notably|traditionally|originally|intuitively|mathematically|on the other hand|by default|at (?:the highest|a high) level|at its core"
    r"|after all|above all|at first|of course|in contrast|by contrast|in turn|in any case|in each case|in many cases|in most cases|in some cases|in both cases|for (?:an?|more) (?:[a-z]+ )?(?:dive|look|details?|information|overview|summary|sense|idea))\b,?\s+",
    re.IGNORECASE,
)
_OPENER_WORDS = """additionally moreover furthermore however therefore thus hence specifically importantly overall essentially basically generally typically usually often
    consequently conversely meanwhile today finally also notably traditionally originally intuitively mathematically in as put on by at for after above of"""
_OPENER_FIRST = frozenset(_OPENER_WORDS.split())
_NOTED = re.compile(r"(?:Note|Recall|Remember)(?: that|:) ")
_NOTED_FIRST = frozenset(["note", "note:", "recall", "recall:", "remember", "remember:"])
_NO_STATEMENT_FIRST = frozenset(["for", "e.g", "imagine", "suppose", "consider", "let", "note"])
_NO_STATEMENT = re.compile(
    r"^(?:for example|for instance|e\.g|imagine|suppose|consider|let|note(?! that))\b", re.IGNORECASE
)
_MOST_WORDS = 70
_SIGN = re.compile(
    r"^(?:When|If|Once) (?P<s>(?!you\b|we\b|it\b|they\b|this\b|these\b)[^,]{8,80}), (?:it|this|that) is (?:usually |often )?(?:an? )?(?:indicator|indication|sign|signal|symptom|evidence|proof) that (?P<m>.{8,})$"
)
_BESIDE = re.compile(
    r"\bby [A-Z][^,]{1,40}, (?P<c>(?:it|they) (?P<v>is|are|was|were) (?P<x>(?:an?|the|one of) .{8,}))$"
)
_KNOWN_FOR = re.compile(
    r", (?P<c>(?P<k>notable|known|noted|famous|best known) for (?:(?:its|their) )?(?P<x>[^;:]{8,140}))$"
)
_SECOND = re.compile(r" and (?P<p>[a-z]+ (?:(?:about|around|over|nearly|up to) )?\d[^,;]*)$")
_ONE_OF = re.compile(r"^(?:the|an?) [a-z]+ (?:in|of) \d")
_BE = frozenset(["is", "are", "was", "were"])
_NEGATED = frozenset(["do", "does", "did", "would", "cannot"])
_CAN = frozenset(["can", "could", "may", "might", "must", "should", "will"])
_SMALL_WORDS = """a an the each every some most all many several both no different various other common modern early large small new high low more traditional
    larger smaller higher lower deep deeper"""
_SMALL = frozenset(_SMALL_WORDS.split())

_LONGEST_NAME = 48
_COMPANY = re.compile(
    r"(?<=\w), (?:Inc|Incorporated|Ltd|Limited|LLC|Corp|Co|plc|GmbH|AG)\b\.?,?(?= (?:is|was)\b)"
)
"""What the name of a company ends in."""


def ask(sentence: str, subject: str = "", topic: str = "", *, near: bool = False) -> Asked | None:
    """Turn a statement into a question; `subject` is what a pronoun or an elided subject stands for.

    `topic` is added where the question would not name it; `near` says that "this method" stands for
    `subject` too. None when the grammar is not plain.
    """
    text = sentences.bare(sentence)
    if not text or text.endswith(("?", "!", ":")):
        return None
    first = text.split(" ", 1)[0].lower().rstrip(",.")
    if first in _NO_STATEMENT_FIRST and _NO_STATEMENT.match(text):
        return None
    if sentences.longer(text, _MOST_WORDS):
        return None
    if first in _NOTED_FIRST and (noted := _NOTED.match(text)):
        text = capitalised(text[noted.end() :])
    if first in _OPENER_FIRST and (opener := _OPENER.match(text)):
        text = text[opener.end() :]
    if told := named(text) or _sign(text) or contrasted(text):
        return whole(told, Clause("", "", "", ""), topic)
    if ", " in text[:_LONGEST_NAME]:
        text = _COMPANY.sub("", text, count=1)
    found = clause(said_plainly(text), subject, near)
    if found is None or (found.verb[:1].isupper() and not text.startswith(found.verb)):
        return None
    asked = _question(found)
    return whole(asked, found, topic) if asked else None


def beside(sentence: str, asked: Asked) -> tuple[Asked, str] | None:
    """Return what a sentence says besides, and in which of its words: a second number, or of "by Ada, a machine" what it is."""
    if asked.sort == "number":
        return _second_number(sentence)
    if asked.sort == "doer" and (known := _KNOWN_FOR.search(sentences.bare(sentence))):
        front = f"What {'are' if many(asked.subject) else 'is'} {asked.subject} {known['k']} for?"
        return Asked(front, finished(capitalised(known["x"])), asked.subject, "purpose"), known["c"]
    found = _BESIDE.search(sentences.bare(sentence)) if asked.sort == "doer" else None
    if found is None or _ONE_OF.match(found["x"]):
        return None
    back = uncited(shortened(single(found["x"], "is"))).strip(" ,;:")
    if sentences.longer(back, 40):
        return None
    return Asked(f"What {found['v']} {asked.subject}?", finished(back), asked.subject, "definition"), found[
        "c"
    ]


def _second_number(sentence: str) -> tuple[Asked, str] | None:
    """Ask for the number in the second predicate of a sentence: "weighs 3 tons and eats 50 kg of grass"."""
    text = sentences.bare(sentence)
    second = _SECOND.search(text)
    first = clause(text, "") if second else None
    if second is None or first is None or first.context:
        return None
    helper = f"{first.verb} " if first.verb in _CAN else ""
    asked = ask(f"{first.subject} {helper}{second['p']}")
    return (asked, second["p"]) if asked and asked.sort == "number" else None


def _sign(text: str) -> Asked | None:
    """Read a sentence that says what a sign means."""
    if not (sign := _SIGN.match(text)):
        return None
    seen = sign["s"]
    return Asked(f"What does it indicate when {seen[0].lower()}{seen[1:]}?", sign["m"], seen, "cause")


def _lower(subject: str) -> str:
    """Return a subject as it stands inside a question; the caller lowers what the document writes small."""
    first, _, rest = subject.partition(" ")
    if first.lower() in _SMALL or (rest and first.istitle() and verbs.progressive(first)):
        return f"{first.lower()} {rest}"
    return subject


def _question(found: Clause) -> Asked | None:
    """Choose the question by the verb of a statement."""
    verb, rest, subject = found.verb.lower(), found.rest.strip(), _lower(found.subject)
    if verb == "unlike":
        other, _, predicate = rest.partition("\0")
        front = f"How {'do' if many(subject) else 'does'} {subject} differ from {other}?"
        return Asked(front, f"{found.subject} {predicate}", subject, "contrast")
    if not rest:
        return None
    if verb in _BE:
        return being(found, subject, verb, rest)
    if verb in {"has", "have", "had"}:
        return having(subject, verb, rest)
    if verb in _CAN:
        return _possible(found, subject, verb)
    if verb in _NEGATED:
        return None
    first = rest.split(" ", 1)[0]
    elliptic = verbs.participle(verb) and found.verb == verb and not verbs.base_form(verb)
    elliptic = elliptic and verbs.past(verb) not in INTRANSITIVE and (first != "to" or verb in AIMED)
    if elliptic and (first in PREPOSITION_WORDS or first == "using"):
        past = verbs.told_of_once(verb, rest)
        be = ("were" if many(subject) else "was") if past else "are" if many(subject) else "is"
        return being(found, subject, be, f"{verb} {rest}")
    aux, base = _acting(verb)
    if aux == "does" and " and " in subject and many(subject):
        aux = "do"
    return doing(Deed(subject, aux, base, rest, found.context)) if base else None


def _acting(verb: str) -> tuple[str, str]:
    """Return the auxiliary that a question about a verb needs, and the verb's base form."""
    if verb == "found":
        return "did", "find"
    if base := verbs.third_person(verb):
        return "does", base
    if base := verbs.base_form(verb):
        return "do", base
    return "did", verbs.past(verb)


def _possible(found: Clause, subject: str, verb: str) -> Asked | None:
    """Ask for what a subject can, may or will do, or what can be done to it."""
    words = found.rest.split()
    if words[0] in {"also", "then", "often"}:
        words = words[1:]
    if len(words) < 3:
        return None
    if words[0] == "be":
        return could_be(subject, verb, words[1:]) if verbs.participle(words[1]) else None
    base = verbs.base_form(words[0])
    if not base or base in {"have", "do"}:
        return None
    return doing(Deed(subject, verb, base, " ".join(words[1:]), found.context))
