"""Whether a text says by its shape what something is: "a jar that …", "share of the pots", "rim pressed with a thumb"."""

import re

from decks.build.english import verbs
from decks.build.english.countable import counted
from decks.build.english.nominal import NO_NOUN_FIRST, adjective, adverb, finite, gerund, imperative, phrase
from decks.build.english.nouns import plural
from decks.build.english.predicates import PREPOSITION_WORDS
from decks.build.english.sentences import bare
from decks.dictionary import english

MOST_BEFORE = 5
"""So many words at most stand before what tells of a noun."""

MOST_ALONE = 6
"""A noun with its article that nothing tells apart has so many words at most."""

MOST_CLAUSE = 16
"""A clause behind a subject has so many words at most."""

_CLAUSES = frozenset(["that", "which", "who", "when", "where", "whose"])
_SPOKEN_OF = verbs.AUXILIARIES | {"it", "they", "he", "she", "we", "you", "one"}
_JOINING = _CLAUSES | {"and", "or", "but", "than", "if", "because", "as", "so", "while", "what", "how"}
_SHORTHAND = re.compile(r"[@→➝⇒⟶]|[=-]>|==|[a-z]{3,} \+ [a-z]{3,}|\b(?:aka|a\.k\.a|btw)\b|\b(?:w/|b/c\b)")
_SIGNS = ("@", "→", "➝", "⇒", "⟶", "->", "=>", "==", " + ", "aka", "a.k.a", "w/", "b/c", "btw")
_DETERMINED = re.compile(
    r"(?:An?|The|Any|Each|All|One of|Something|Someone|Somebody|Anyone|Anything|[A-Z][\w-]*['’]s?) ",
    re.IGNORECASE,
)
_CHANGES = frozenset(
    [
        "change",
        "increase",
        "decrease",
        "drop",
        "rise",
        "fall",
        "shift",
        "break",
        "interest",
        "trust",
        "belief",
    ]
)
_THE_MORE = re.compile(r"The (?:more|less|[a-z]+er) (?:an?|the|you|we|it|they|one|[a-z]+s)\b", re.IGNORECASE)
DEGREE = re.compile(
    r"(?:Most|More|Less|Least|Much|(?:Dark|Light|Larg|Small|High|Low|Fast|Slow|Great|Strong|Weak|Long|Short|Wid|Old|New|Hard|Soft|Cheap|Rich|Thick|Thin|Clos|Deep|Bett|Bigg|Heavi)e(?:r|st)|Best|Worst) (?!than\b)[a-z]+",
    re.IGNORECASE,
)
"""A text that begins by how much of a quality its thing has tells no kind of thing: "Darker in colour", "Highest boiling point"."""

_TELLING = frozenset(
    ["that", "which", "who", "whose", "where", "of", "for", "in", "with", "from", "between", "like"]
)
_TO = """ability tendency right way attempt solution response reaction failure desire power resistance approach willingness access answer alternative exposure
    damage threat relay signal pathway path route connection obligation duty promise freedom inability refusal opportunity motion offer request order"""
_TOWARDS = frozenset(_TO.split())
"""Nouns after which "to" tells what they are."""

_DATED = re.compile(r"(?:1[0-9]|20)\d\d\b")
_JOINS = frozenset(["and", "or", "&", "/", "+", "not", "no", "but", "than", "how", "why", "if"])


def shorthand(text: str) -> bool:
    """Say whether a text is written in signs rather than in English: arrows, "@", "=="."""
    return any(map(text.__contains__, _SIGNS)) and _SHORTHAND.search(text) is not None


def says(first: str) -> bool:
    """Say whether a text is a noun with what tells it apart, so that it can say what a label is."""
    text = bare(first)
    tokens = text.split()
    if len(tokens) < 3 or shorthand(text) or _THE_MORE.match(text) or DEGREE.match(text):
        return False
    if finite(tokens) or _stated(tokens) or _titled(tokens):
        return False
    if _DETERMINED.match(text):
        apart = any(token.lower() in _APART or token[-1] in ",;" for token in tokens[1:9])
        short = apart or len(tokens) <= MOST_ALONE or _told_apart(tokens[1:]) or _class_first(tokens)
        return (phrase(first) and short and not _acts_late(tokens)) or text.startswith("All ")
    if (
        imperative(first)
        or NO_NOUN_FIRST.match(first[:1].upper() + first[1:])
        or gerund(text[:1].upper() + text[1:])
    ):
        return False
    named = tokens[0].istitle() and tokens[1].istitle() and tokens[0].isalpha()
    outline = tokens[0].lower() in _OUTLINE and tokens[1].lower() not in {"of", "that"}
    return (
        not named
        and not outline
        and _noun_first(tokens)
        and (_told_apart(tokens) or (phrase(first) and _class_first(tokens)))
    )


LEAST_TITLE = 5
"""A title has so many words at least; fewer may be the long name of something."""


def _titled(tokens: list[str]) -> bool:
    """Say whether a text is the title of a work: "The Art of Slow Baking and Drying"."""
    telling = [token for token in tokens if len(token) > 3]
    return len(tokens) >= LEAST_TITLE and len(telling) > 2 and all(token[0].isupper() for token in telling)


LONGEST_COMPACT = 8
"""A noun phrase that nothing follows, which says what a term is, has so many words."""


def compact(first: str) -> bool:
    """Say whether a text is a noun with only what stands before it: "Flat-bottomed clay jar"."""
    tokens = bare(first).split()
    if not 2 <= len(tokens) <= LONGEST_COMPACT or not all(map(_WORD.fullmatch, tokens)):
        return False
    low = [token.lower() for token in tokens]
    plain = _JOINS.isdisjoint(low) and PREPOSITION_WORDS.isdisjoint(low) and "vs" not in low
    begun, last = low[0], low[-1]
    acts = (
        verbs.base_form(begun)
        or verbs.participle(begun)
        or verbs.third_person(begun)
        or begun.endswith("ing")
    )
    noun = counted(last) is not None and not verbs.participle(last)
    return (
        plain and noun and not (acts and "-" not in begun) and not DEGREE.match(first) and not finite(tokens)
    )


_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def _stated(tokens: list[str]) -> bool:
    """Say whether behind the clause of its subject a text has its verb: "Pots that are wet can crack", "The last step when glazing is to"."""
    at = next((n for n, token in enumerate(tokens) if n and token.lower() in _CLAUSES), 0)
    if not at or at + 2 >= len(tokens):
        return False
    owed = int(not tokens[at + 1].endswith("ing") or tokens[at + 1].endswith("thing"))
    before = ""
    for token in tokens[at + 1 : at + MOST_CLAUSE]:
        low = token.lower()
        if low in _JOINING or token[-1] in ",;:":
            return False
        if low in verbs.AUXILIARIES and before not in _SPOKEN_OF:
            if not owed:
                return True
            owed = 0
        elif (
            owed
            and low.islower()
            and verbs.third_person(low)
            and not verbs.ambiguous(verbs.third_person(low))
        ):
            owed = 0
        before = low
    return False


def _acts_late(tokens: list[str]) -> bool:
    """Say whether after its article a text has a verb no list knows: "The colony starves in winter", "The Romans consume a lot"."""
    if len(tokens) > 3 and tokens[1][:1].isupper() and verbs.only_base(tokens[2]):
        return True
    told = _TELLING | _CIRCUMSTANCES | {"to"}
    at = next((n for n, token in enumerate(tokens[1:8], 1) if token.lower() in told or token[-1] in ",;"), 0)
    last = tokens[at - 1] if at > 2 and tokens[at].lower() in _CIRCUMSTANCES else ""
    return last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "is", "ics"))


_APART = _TELLING | {"to", "or", "and", "used"}
_CIRCUMSTANCES = frozenset(["in", "for", "with", "from", "during", "after", "at", "on", "until", "when"])


def _noun_first(tokens: list[str]) -> bool:
    """Say whether the first word can begin a noun phrase without an article."""
    low = tokens[0].lower().rstrip(",;:")
    after = tokens[1].lower()
    if after in {"the", "a", "an", "your", "its", "their", "it", "them", "this"}:
        return low in {"all", "both", "half"}
    if low in _NOT_YET or low in verbs.AUXILIARIES or (low[:1].isdigit() and low.endswith("%")):
        return False
    if after == "of":
        return True
    if verbs.base_form(low):
        between = after == "between" or (after == "in" and low in _CHANGES)
        return verbs.ambiguous(low) and (between or after not in PREPOSITION_WORDS) and after != "like"
    if verbs.participle(low):
        return after not in _AFTER_VERB
    third = verbs.third_person(low)
    if (
        tokens[0].endswith("s")
        and after.endswith("s")
        and after not in _S_WORDS
        and not tokens[0].endswith("ss")
    ):
        return False
    if third and after in PREPOSITION_WORDS:
        return False
    return not adverb(low) and (not third or verbs.ambiguous(third)) and not _ACTS.match(" ".join(tokens[:2]))


def _told_apart(tokens: list[str]) -> bool:
    """Say whether after one to five words a noun is told apart by what follows it."""
    for at, token in enumerate(tokens[: MOST_BEFORE + 1]):
        low, before = token.lower(), tokens[at - 1] if at else ""
        if not at and low.endswith(",") and _before_another(low[:-1], tokens[1]):
            continue
        if (
            low in _JOINS
            or "/" in token
            or token.startswith("(")
            or token.endswith((",", ";", ":", ".", ")"))
            or low.isdigit()
        ):
            return False
        if not at:
            continue
        after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        if low in _TELLING or (low == "to" and before.lower() in _TOWARDS):
            return bool(after) and not _DATED.match(after)
        if low == "used" or (low == "capable" and after == "of"):
            return True
        if verbs.participle(low) and token.islower() and after in _AFTER_PARTICIPLE and before[-2:] != "ly":
            return before.lower() in english() or (before.isalpha() and before.isupper())
        if _progressive(low) and (
            _object(tokens[at + 1 :]) or (after.isalpha() and after not in _NO_OBJECT and _thing(before))
        ):
            return True
    return False


def _before_another(first: str, second: str) -> bool:
    """Say whether a word before a comma tells a quality, as the one behind the comma does: "calm, trance-like state"."""
    told = adjective(first) or first.endswith("er") or (first in english() and counted(first) is None)
    return told and second[-1:] not in ",;:" and second.lower() not in _JOINS


def _thing(word: str) -> bool:
    """Say whether a word names a thing, so that a participle behind it tells what that does: "an approach combining"."""
    return word.isalpha() and not adverb(word) and (plural(word) or counted(word) is True)


_NO_OBJECT = PREPOSITION_WORDS | {"", "and", "or", "that", "which"}


def _progressive(low: str) -> bool:
    return low.endswith("ing") and (bool(verbs.progressive(low)) or low[:-3] in english())


def _object(rest: list[str]) -> bool:
    """Say whether what follows a participle is its object: a determined noun, or the last word."""
    return bool(rest) and (len(rest) == 1 or rest[0] in _DETERMINERS)


_DETERMINERS = frozenset(
    ["a", "an", "the", "its", "their", "all", "each", "every", "one", "two", "both", "more"]
)
_AFTER_PARTICIPLE = PREPOSITION_WORDS | {"down", "up", "off", "out"}
_AFTER_VERB = PREPOSITION_WORDS | {"to", "that", "how", "when", "if", "because"}
_S_WORDS = frozenset(["is", "was", "has", "as", "this", "its", "across", "versus", "various", "less"])
_OUTLINE = frozenset(
    [
        "applications",
        "research",
        "relationship",
        "factors",
        "mechanisms",
        "overview",
        "examples",
        "importance",
        "role",
        "differences",
        "comparison",
        "introduction",
        "questions",
        "reasons",
        "ways",
    ]
)
"""What a plan of a text begins with: "Factors affecting the boil", "Relationship to the leaf"."""

_NOT_YET = frozenset(
    [
        "same",
        "sometimes",
        "still",
        "already",
        "just",
        "never",
        "always",
        "even",
        "again",
        "once",
        "now",
        "then",
        "later",
        "soon",
    ]
)
_ACTS = re.compile(r"[A-Z][a-z]+s (?:at|to|into|on|up|out|only|just|as)$")
_CLASS = re.compile(
    r"(?:method|technique|algorithm|process|model|system|tool|framework|language|function|measure|approach|architecture|network|device|unit|material|substance|instrument|condition|disease"
    r"|organ|rule|law|theory|movement|style|protocol|format|structure|layer|variant|version|strategy|practice)s?[,;]?$"
)


def _class_first(tokens: list[str]) -> bool:
    """Say whether a text begins with a class that two words or more tell apart: "slow cooking method"."""
    return any(_CLASS.match(token) for token in tokens[2 : MOST_BEFORE + 1])
