"""Columns of a table that have a question of their own, other than "What is the … of"."""

import re

from decks.build.english import verbs
from decks.build.english.nominal import adverb, imperative, phrase
from decks.build.english.nouns import plural, singular

_ARTICLE = re.compile(r"^(?:an?|the) ")
_LANGUAGE = re.compile(
    r"(?:English|French|German|Spanish|Italian|Portuguese|Latin|Greek|Russian|Polish|Dutch|Swedish|Turkish|Arabic|Hebrew|Japanese|Chinese|Mandarin|Korean|Hindi|Sanskrit|Welsh|Irish|Finnish|Czech)$"
)
_PEOPLE = re.compile(
    r"(?:(?:key|main|leading|major|chief|notable) )?(?:thinker|theorist|figure|proponent|philosopher|scientist|leader|ruler|representative|mayor|president|prime minister|chief justice|chancellor|governor|head of state|monarch|emperor)s?$",
    re.IGNORECASE,
)
_AFTER_NOUN = re.compile(r"(?:of|without|that|which|whose) ")
_SEVERAL = re.compile(r",| and |&|;")
_STAGE = re.compile(r"(?:stage|phase)s?$", re.IGNORECASE)
_LINE = re.compile(r"(?:protocol|service)s?$", re.IGNORECASE)
_LACKED = re.compile(r"(?:vitamin|mineral|nutrient|micronutrient|element)s?$", re.IGNORECASE)
_OF_LINE = {
    "port": "Which port does {x} use?",
    "port number": "Which port does {x} use?",
    "transport": "Which transport protocol does {x} use?",
    "transport protocol": "Which transport protocol does {x} use?",
    "layer": "On which layer does {x} work?",
    "osi layer": "On which OSI layer does {x} work?",
}
_PLAIN = {
    "poet": "Who wrote {x}?",
    "playwright": "Who wrote {x}?",
    "sculptor": "Who made {x}?",
    "mitigation": "How can {x} be mitigated?",
    "when to use": "When should {x} be used?",
    "when to use it": "When should {x} be used?",
    "when used": "When is {x} used?",
    "example": "What is an example of {x}?",
}
_DONE = {
    "case": "decided",
    "treaty": "signed",
    "battle": "fought",
    "book": "published",
    "novel": "published",
    "film": "released",
    "movie": "released",
    "album": "released",
    "song": "released",
}
_TASK = re.compile(
    r"(?:actions?|tasks?|operations?|goals?|purposes?|to do|what (?:you|i) want(?: to do)?|want to|intent)$",
    re.IGNORECASE,
)
_MEANS = frozenset(
    [
        "command",
        "function",
        "method",
        "shortcut",
        "keyboard shortcut",
        "key",
        "keyword",
        "operator",
        "option",
        "flag",
        "tool",
    ]
)
"""Beside a task, what it is done with."""

_MADE = re.compile(
    r"(?:law|act|case|treaty|book|novel|film|movie|album|song|work|title|event|invention|discovery|theory|paper|painting|author|name)s?$",
    re.IGNORECASE,
)


def done(above: str) -> str:
    """Return what is done to the things of a first column in a year: a case is decided."""
    return _DONE.get(singular(above.lower()), "")


def elsewhere(header: tuple[str, ...], column: str) -> bool:
    """Say whether a year tells of what a column between names, and not of the first column."""
    between = header[1 : header.index(column)]
    return column.lower() in {"year", "date", "years"} and any(map(_MADE.match, between))


_SIDES = re.compile(r"(?:feature|characteristic|aspect|property)s?$", re.IGNORECASE)
"""What heads the sides of one thing, which a table tells one by one."""


def question(column: str, above: str, cell: str, thing: str) -> str | None:
    """Return the question of a column that has its own, an empty one where there is none, else None."""
    low = column.lower()
    if _LANGUAGE.match(column):
        return f"What is “{_ARTICLE.sub('', thing)}” in {column}?" if _LANGUAGE.match(above) else ""
    if low in {"years", "dates"}:
        return ""
    if _LINE.match(above) and low in _OF_LINE:
        return _OF_LINE[low].format(x=thing)
    if _LACKED.match(above) and low.startswith("deficiency"):
        return f"What does a deficiency of {thing} cause?"
    if low == "gland" and above.lower().startswith("hormone"):
        return f"Which gland produces {thing}?"
    if low == "age" and _STAGE.match(above):
        return f"At what age does {thing} occur?"
    if low == "example" and not re.search(r"[A-Za-z]", thing):
        return ""
    if low == "service" and above.lower() == "port":
        return f"Which service uses {thing}?"
    if _PEOPLE.match(low):
        noun = low if _SEVERAL.search(cell) else singular(low)
        return f"Who {'are' if plural(noun) else 'is'} the {noun} of {thing}?"
    if low in _PLAIN and not plural(thing):
        return _PLAIN[low].format(x=thing)
    if low == "description" and _SIDES.match(above) and not (phrase(cell) or _does(cell)):
        return ""
    if low == "description" and _acts(cell):
        return f"What {'do' if plural(thing) else 'does'} {thing} do?"
    return None


def tasked(key: str, above: str) -> bool:
    """Say whether a row tells what to do, under a column of tasks."""
    return _TASK.match(above) is not None and imperative(key)


def done_with(column: str, task: str, above: str) -> str | None:
    """Return the question for what is used to do a task, which stands in quotation marks where a word may lack: "delete group".

    It is empty where no other column may be asked of what is only told to do, and None where the row is no task.
    """
    low = column.lower()
    first, _, rest = task.partition(" ")
    if low not in _MEANS or not rest or not _TASK.match(above):
        return "" if tasked(task, above) else None
    if verbs.base_form(first) and (plural(rest) or _ARTICLE.match(rest)):
        return f"Which {low} is used to {first.lower()} {rest}?"
    return f"Which {low} is used for “{task.lower() if task[1:].islower() else task}”?"


def does(front: str, cell: str) -> bool:
    """Say whether an answer tells what is done, where that is asked."""
    if not front.endswith(" do?"):
        return True
    first, _, rest = cell.partition(" ")
    verb = verbs.third_person(first) or verbs.base_form(first) or verbs.past(first) or adverb(first)
    return bool(verb) and not _AFTER_NOUN.match(rest)


def _does(cell: str) -> bool:
    """Say whether a description begins with what a thing does: "Scales the load"."""
    return bool(verbs.third_person(cell.partition(" ")[0]))


def _acts(cell: str) -> bool:
    """Say whether a description begins with an adverb and what is done: "Slowly dissolves salts"."""
    first, _, rest = cell.partition(" ")
    return adverb(first) and bool(verbs.third_person(rest.partition(" ")[0]))
