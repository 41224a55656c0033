"""The front of a card asked as its author wrote it, or within a frame that suits any words."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.build.entries import pairs

MOST_GAP = 6
"""A gap hides so many words at most."""

LEAST_ASKED = 4
"""A front of fewer words with a question mark may be a term only."""

LEAST_TELLING = 8
"""A question of fewer words that ends in "it" does not say what that is."""

_SOURCE = re.compile(
    r",? (?:per|according to|stated in|in|from) (?:this|the) (?:source|article|video|text|book|model|author|lecture|chapter)(?=[,?])",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"_{2,}|\[(?: |\.\.\.|…|blank)\]|\[(?P<h>(?:which|what|who|how|where|when)\b[^\[\]]*)\]", re.IGNORECASE
)
_TO = re.compile(r"[Tt]o (?P<v>(?!(?:whom?|which|what|the|an?|be)\b)[a-z]+) (?P<x>.+)$")
_ORDER = re.compile(r"(?P<v>Explain|Describe|Discuss|Define|Summari[sz]e) (?P<x>.+)$")
_COMMAND = re.compile(r"[a-z./$](?=[^`]*(?:[<>/_$=|{}()\[\]]| -|\.[a-z]))[^`]*$")
_PLAIN_END = re.compile(r"[a-z]{2,}\.$")
_OF_CODE = re.compile(r"(?=[a-z])(?:\w*[/_.]\w|[\w-]+ --?\w)")
_SIDES = re.compile(r"\[[^\[\]/]{1,40}/[^\[\]/]{1,40}\]")
_UNTOLD = re.compile(r" (?:it|this|that|them|these|those)\?$", re.IGNORECASE)
_STATES = re.compile(r"^(?:He|She|It|They|This|These|You|We|I)\b")
_BEGUN = re.compile(r"(?P<s>\S.*?\S) ?(?:…|\.{2,3})[?.]?$")
_EXAMPLES = re.compile(
    r"(?:give|name|list) (?:me )?(?:some |an )?examples? of (?P<x>.+?)[.:]?$", re.IGNORECASE
)
_VERDICT = re.compile(r"(?:yes|no)\b", re.IGNORECASE)
_INVERTED = re.compile(
    r"(?:do|does|did|is|are|was|were|can|could|should|will|has|have) \w+ \w", re.IGNORECASE
)


def written(front: str, back: str, wording: Wording) -> Asked | None:
    """Ask for a whole back by its front: a question as it stands, a gap, a line of code, a task."""
    text = " ".join(front.split())
    if text.startswith("`") and text.endswith("`"):
        return _code(text, back)
    if (begun := _BEGUN.fullmatch(text)) and words(begun["s"]) > 1:
        return _begun(begun["s"], back, wording)
    if _BLANK.search(text):
        return _gap(text, back)
    if named := _EXAMPLES.fullmatch(text):
        return _own(f"What are some examples of {named['x']}?", back)
    if text.endswith("?"):
        return _question(text, back, wording)
    bare = text.rstrip(": ")
    if _SIDES.search(text) and words(text) >= LEAST_ASKED:
        return _own(f"Which is right in “{text.rstrip('.: ')}”?", back)
    if _VERDICT.match(back) and _INVERTED.match(bare):
        return _own(f"{bare[0].upper()}{bare[1:]}?", back)
    if (task := _TO.fullmatch(bare)) and text.endswith(":"):
        return Asked(f"How do you {task['v']} {task['x']}?", _command(back), bare, "own")
    if text.endswith(".") and words(bare) >= LEAST_ASKED and _STATES.search(bare) and words(back) <= MOST_GAP:
        return _own(f"What is meant by “{bare.rstrip('.')}”?", back)
    if (task := _ORDER.fullmatch(bare.rstrip("."))) and not pairs.asked(bare, back, wording):
        return _own(f"How would you {task['v'].lower()} {task['x']}?", back)
    return None


def fitted(front: str, back: str) -> Asked:
    """Ask what goes with a front that nothing else makes a question of."""
    return _own(f"What goes with “{front.rstrip(':→=> -')}”?", back)


def _own(front: str, back: str) -> Asked:
    return Asked(front, back if _OF_CODE.match(back) else finished(back), front, "own")


def _begun(text: str, back: str, wording: Wording) -> Asked:
    """Ask for the end of what a front begins and leaves open by its dots."""
    if made := pairs.asked(text, back, wording):
        return _own(made, back)
    if words(back) <= MOST_GAP and words(text) >= LEAST_ASKED:
        return _gap(f"{text} [...]", back)
    return _own(f"How does “{text} …” go on?", back)


def _question(text: str, back: str, wording: Wording) -> Asked | None:
    plain = _SOURCE.sub("", text)
    if _UNTOLD.search(plain) and words(plain) < LEAST_TELLING:
        return None
    if made := pairs.asked(plain, back, wording):
        return _own(made, back)
    if words(plain) < LEAST_ASKED:
        return None
    return _own(plain if _OF_CODE.match(plain) else f"{plain[0].upper()}{plain[1:]}", back)


def _code(text: str, back: str) -> Asked:
    """Ask what a line of code does where its back begins with a verb, else what it means."""
    first = back.split(" ", 1)[0].lower()
    does = verbs.base_form(first) or verbs.third_person(first)
    return Asked(f"What does {text} {'do' if does else 'mean'}?", finished(back), text, "own")


def _gap(text: str, back: str) -> Asked:
    """Hide a short back in the one gap of its front, or ask what fills it."""
    end = back.rstrip(".").strip()
    found = list(_BLANK.finditer(text))
    if len(found) == 1 and words(end) <= MOST_GAP and words(text) > 2 and "}" not in end:
        hint = f"::{found[0]['h'].strip()}" if found[0]["h"] else ""
        sentence = _BLANK.sub(lambda _: f"{{{{c1::{end}{hint}}}}}", text.rstrip("?"))
        sentence = re.sub(r"(?<=[A-Za-z,])(?=\{\{)|(?<=\}\})(?=[A-Za-z(])", " ", sentence)
        return Asked(sentence if sentence.endswith((".", "!")) else f"{sentence}.", end, text, "gap")
    plain = _BLANK.sub("___", text)
    return _own(f"What fills the gap{'s' if len(found) > 1 else ''}: “{plain.rstrip('?.: ')}”?", back)


def _command(back: str) -> str:
    """Return a command between marks of code where its signs show that it is one; other words as they are."""
    if "`" in back or _PLAIN_END.search(back):
        return finished(back)
    return f"`{back}`" if _COMMAND.match(back) else back
