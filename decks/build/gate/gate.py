"""The gate: why a card is not worth a learner's time. Every rule holds for any English document."""

import re
from dataclasses import replace

from decks.build.candidate import OWN, Candidate
from decks.build.english.answers import balanced
from decks.build.english.sentences import longer
from decks.build.gate import itself, marks, misnamed, unseen
from decks.build.gate.answers import AUTHORED, answer_fault
from decks.build.gate.clozes import cloze_fault
from decks.build.gate.definitions import definition_fault
from decks.build.gate.ends import broken
from decks.build.gate.words import words
from decks.build.setting import unset

MOST_FRONT, MOST_BACK, MOST_WORDS = 190, 390, 58

_ASKS = frozenset(
    {"what", "which", "who", "whom", "whose", "how", "why", "when", "where", "does", "do", "is", "are", "can"}
)
_CODE = re.compile(r"`[^`]*`")
_COUNT = re.compile(r"How (?:many|much|old|long|often)\b")
_SHORT_COUNT = re.compile(r"\d+\. [A-Z]")
_OF_LABELS = frozenset(["label", "gloss"])
_MEANT = re.compile(r"^What does “([^”]+)” mean\?$")


def fault(card: Candidate) -> str:
    """Return why a card is declined, or an empty string for one worth keeping."""
    if card.front.startswith("In "):
        card = replace(card, front=unset(card.front))
    if card.sort in _OF_LABELS and "“" in card.front:
        card = replace(card, front=_MEANT.sub(r"What is \1?", card.front))
    front, back = card.front, card.back.strip()
    if not front.strip() or not back:
        return "it has no question or no answer"
    if len(front) > MOST_FRONT or len(back) > MOST_BACK or longer(back, MOST_WORDS):
        return "too long for one card"
    if card.sort in OWN:
        return _own_fault(card)
    if marks.dirty(front, back):
        return "marks of the page are left in it"
    if not balanced(front) or not balanced(back):
        return "a bracket or quotation is cut"
    counted = _COUNT.match(front) and _SHORT_COUNT.match(back)
    if marks.apparatus(front) or (not counted and marks.apparatus(back)):
        return "it is apparatus: a figure, a citation, an address"
    low, quote = back.lower(), card.quote.lower()
    told = words(low)
    if why := itself.talk(low, told, quote):
        return why
    if "..." in low or "…" in low or low.endswith(":") or broken(back):
        return "it breaks off"
    if card.kind == "cloze":
        return cloze_fault(card)
    asked = words(front.lower())
    if why := _question_fault(card, asked, told) or answer_fault(card, asked, told):
        return why
    return "" if card.sort in AUTHORED else definition_fault(card)


def _own_fault(card: Candidate) -> str:
    """Return why a card is declined whose sides stand as their author wrote them: marks of a page, a cut back."""
    if marks.dirty(_CODE.sub("", card.front), _CODE.sub("", card.back)):
        return "marks of the page are left in it"
    cut = card.back.endswith((":", "…", "?")) or (card.kind == "basic" and broken(card.back))
    return "it breaks off" if cut else ""


def _question_fault(card: Candidate, asked: set[str], told: set[str]) -> str:
    """Return what is wrong with a question, or with where its answer points; `asked` and `told` are the words of both."""
    front, back = card.front.lower(), card.back.strip().lower()
    own = card.sort == "authored"
    if not front.endswith("?"):
        return "the front is no question"
    if not own and (" ?" in front or "  " in front):
        return "the question has an empty place"
    if (_ASKS.isdisjoint(asked) and not front.startswith("true or false: ")) or front.count(": ") > 1:
        return "the front is a label"
    if unseen.unseen(front, asked) or (not own and unseen.of_nothing(front)):
        return "the question refers to something unseen"
    if not own and itself.of_itself(front, asked, card.back, card.sort):
        return "it speaks of the document itself"
    if itself.sample(card.front, asked, card.back):
        return "it is a sample case"
    if card.sort not in AUTHORED and misnamed.misnamed(card, asked):
        return "the question asks for no thing"
    if card.sort not in AUTHORED and unseen.unplaced(front, asked):
        return "the question refers to something unseen"
    if misnamed.unreadable(front) or (not own and misnamed.whole_heading(card.front)):
        return "the question does not read"
    if (not own and unseen.goes_on(back)) or unseen.said_elsewhere(back, told):
        return "the answer refers to something unseen"
    return ""
