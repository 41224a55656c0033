"""Where a question holds: the topic of its section, when that reads naturally after "in" or "of"."""

import re

from decks.build.english import verbs
from decks.build.english.headings import quality
from decks.build.english.nouns import GENERIC, kind_of

_MOST_WORDS = 3
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d+)*\.? (?=[A-Za-z])")
_VAGUE_WORDS = "future application popular common public possible related recent ethical practical other some"
_VAGUE = frozenset(_VAGUE_WORDS.split())
_ADJECTIVE = re.compile(r"^[a-z-]{3,}(?:ial|cal|nal|ral|ual|tal|ive|ous|able|ible|ful|less|ary|ic)$")
_NOUN_WORDS = """metal animal mineral hospital capital material journal crystal canal terminal festival chemical interval integral arrival trial tutorial memorial signal
    logic music topic traffic fabric mosaic plastic arithmetic magic republic clinic critic ceramic rhetoric library dictionary glossary salary boundary
    vocabulary coral mural moral funeral general radical musical table cable vegetable variable detective olive archive hive dive adjective objective relative manual ritual actual
    perspective initiative derivative locomotive narrative native motive incentive electric arsenic garlic public"""
_ADJECTIVE_NOUNS = frozenset(_NOUN_WORDS.split())
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_NO_NAME = re.compile(
    r"^(?:in|for|during|when|with|to|on|at|by|how|what|why|which|where|who|if|term|and|step|phase|part|stage|chapter|day|week|lecture|unit|module|two|three|four|five|\d|related|other|more|further|additional|miscellaneous)\b"
    r"|\b(?:is|are|was|were|can|has|have|does|do|your|you|we|our|my|it|its|this|these|that|vs|versus|and|or)\b|[:;?!&\"“”/|—]",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"^the (?:(?:main|primary|key|ultimate|overall|general|final|basic|central|total|chief|first|second) )*(?:goal|aim|purpose|objective|task|role|function|importance|significance|advantage"
    r"|disadvantage|limitation|benefit|drawback|idea|principle|definition|size|input|output|structure|strength|weakness|challenge|difficulty|cause|origin|basis"
    r"|result|effect|outcome|core|approach|concept|symbol|formula|capital|population|length|width|weight|name)s?$",
    re.IGNORECASE,
)
_UNSPECIFIC = re.compile(
    r"^(?:a lot|lots|a number|an amount|plenty) of \w+$|^(?:the|each|every|all) (?:[\w’'-]+ )?[\w’'-]+ of (?:the|each|an?|its) [\w’'-]+$|^the [a-z-]+ (?:approach|method|technique|model|system|process|architecture|algorithm|design|version|option|team|device|machine|company|network|layer|vectors?|features?|connections?)$|^(?:the|each|every|all|some|most|many|any|both|several|more|fewer|different|other|such|its|their) [\w’'-]+$|^(?:the|each|every|all|both) (?:first|second|third|last|next|final|main|other|new|whole|basic|same|original) [\w’'-]+$"
)
_NEXT = frozenset(["the", "a", "an", "up", "your", "with", "to", "from", "out"])
_LETTER_WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi omega"
_LETTERS = frozenset(_LETTER_WORDS.split())
_CALLED = re.compile(r"[a-z]\w*\([^)]*\)")
_COMMON_WORDS = "people users researchers students humans companies experts scientists developers engineers models methods techniques examples results data training inference performance input output"
_COMMON = frozenset(_COMMON_WORDS.split())


def scope(topic: str) -> str:
    """Return a topic as it can end a question after "in", or an empty string."""
    name = _NUMBERED.sub("", _BRACKETS.sub("", topic)).strip()
    words = name.split()
    if not name or len(words) > _MOST_WORDS or _NO_NAME.search(name):
        return ""
    if len(words) > 1 and (name.isupper() or (words[0].endswith("ing") and words[1].lower() in _NEXT)):
        return ""
    first = words[0].lower()
    vague = len(words) == 1 or quality(first) or first in _VAGUE
    if len(words) == 1 and _ADJECTIVE.search(name) and name not in _ADJECTIVE_NOUNS:
        return ""
    if name.lower() in GENERIC or (vague and kind_of(words[-1])) or quality(words[-1]):
        return ""
    if len(words) > 1 and _commands(first, words[1].lower()):
        return ""
    return name


def _commands(first: str, second: str) -> bool:
    """Say whether a heading begins as an instruction: "apply it", "upload your code"."""
    if not verbs.base_form(first):
        return False
    return not verbs.ambiguous(first) or second in {"the", "a", "an", "it", "them", "and"}


def of_scope(subject: str) -> bool:
    """Say whether a subject is one that things have, so that its topic follows "of": "the goal of …"."""
    return subject[:4].lower() == "the " and _RELATION.match(subject) is not None


def symbol(subject: str) -> bool:
    """Say whether a subject is a sign of a formula: a letter, its Greek name, a call."""
    return len(subject) == 1 or subject.lower() in _LETTERS or _CALLED.fullmatch(subject) is not None


def specific(subject: str) -> bool:
    """Say whether a subject can be asked about without naming its topic."""
    low = subject.lower()
    if low in _LETTERS or ("(" in subject and _CALLED.fullmatch(subject)) or of_scope(subject):
        return False
    if subject[1:] != low[1:] or any(map(str.isdigit, low[1:])):
        return True
    return not _UNSPECIFIC.match(low) and low not in _COMMON and len(subject) > 2
