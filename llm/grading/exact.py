"""Answers that can be decided without understanding: numbers, formulas, yes or no, terms, lists."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from decks.text import normalised
from decks.verdict import State
from llm.grading.contradiction import negated
from llm.grading.formula import compare, is_formula
from llm.grading.numbers import Quantity, figures, quantities, same, same_without_unit
from llm.grading.opposites import NEGATIONS, opposed
from llm.grading.stems import listed
from llm.grading.terms import abbreviates, find, variants
from llm.grading.words import Text, likest, plain, read

_YES = listed(
    "yes yeah yep true correct right ja wahr richtig oui vrai sí si verdadero sim verdadeiro vero да 是 はい"
)
_NO = listed("no nope false incorrect wrong untrue nein falsch non faux falso não нет 不 否 いいえ")
_PRONOUNS = listed("it they he she we you i es sie er il elle ils elles")
_OR = frozenset({"or", "oder", "ou", "o", "maybe", "either"})
_ITEM_END = re.compile(r"[;\n]|,\s*(?:and|or|und|et|y)?\s+|\s+(?:and|und|et|y|&)\s+")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\(?\d{1,2}[.)])\s+", re.MULTILINE)
_UNSAID_UNITS = 2
_ABBREVIATED = 3
_TWICE = 2
_DATE = re.compile(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b")
_NEARLY = listed("about around rough approximat near almost circa ca")
_SHORT = 5
_FEW = 3
_LONGEST_GAP = 8
_ITEM_WORDS = 5


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: a grade of 0 to 5, whether that is sure, the state of the point and the words for it."""

    grade: int
    sure: bool
    state: State
    evidence: str = ""


RIGHT = 5
SLIP = 4
DOUBTFUL = 2
WRONG = 1


def verbatim(reply: str, answers: Sequence[str]) -> bool:
    """Say whether the reply is one of `answers` word for word."""
    if len(reply) > _TWICE * max(map(len, answers)) + _ABBREVIATED:
        return False
    names = [_bare(name) for answer in answers for name in variants(answer)]
    return _bare(reply) in names or (_bare(reply).isascii() and _letters(reply) in map(_letters, names))


def decide(question: str, answers: Sequence[str], reply: str, kind: str) -> Decision | None:
    """Decide on a reply to one of `answers`, or return nothing when it takes more than comparing."""
    found = [
        decision
        for answer in answers
        for name in variants(answer)
        if (decision := _decide(question, name, reply, kind))
    ]
    return max(found, key=lambda decision: decision.grade, default=None)


def items(answer: str) -> list[str]:
    """Return the items when `answer` is a list of short ones, else nothing."""
    text = answer.strip().rstrip(".")
    bulleted = len(_BULLET.findall(text)) > 1
    parts = [
        part.strip(" .\n")
        for part in (_BULLET.split(text) if bulleted else _ITEM_END.split(text))
        if part.strip(" .\n")
    ]
    if len(parts) < 2 or (not bulleted and re.search(r"[.!?:]\s", text)):
        return []
    brief = all(0 < len(read(part).words) <= (_LONGEST_GAP if bulleted else _ITEM_WORDS) for part in parts)
    return parts if brief else []


def _decide(question: str, answer: str, reply: str, kind: str) -> Decision | None:
    asked = read(question)
    wording = read(answer)
    if not wording.words:
        return None
    polar = _yes_or_no(wording, read(reply))
    if polar:
        return polar
    if is_formula(answer):
        return _formula(answer, reply)
    if _is_number(answer, wording, asked):
        return _number(answer, reply, question)
    if len(items(answer)) > 1:
        return _list(items(answer), read(reply), asked.stems, ordered=kind == "cloze")
    longest = _SHORT if kind == "basic" else _LONGEST_GAP
    if len(wording.words) <= longest and len(wording.telling) <= (_FEW if kind == "basic" else longest):
        return _term(wording, read(reply), asked, strict=kind != "basic" or len(wording.words) < _SHORT)
    return None


def _bare(text: str) -> str:
    return normalised(plain(text)).strip(" .!")


def _letters(text: str) -> str:
    """Return the letters of a name, however it is hyphenated, or the text itself where more than letters tell."""
    bare = _bare(text)
    return re.sub(r"[\s-]", "", bare) if re.fullmatch(r"[a-z\s-]+", bare) else bare


def _yes_or_no(wording: Text, reply: Text) -> Decision | None:
    """Decide by the first word; an answer that goes on to explain is only decided when it is the other one."""
    said = [word.plain for word in reply.words]
    first = wording.words[0].plain
    if first not in _YES | _NO or (
        len(wording.words) > 1 and wording.words[1].clause == wording.words[0].clause
    ):
        return None
    mine, other = (_YES, _NO) if first in _YES else (_NO, _YES)
    heads = [word for word in said[:_FEW] if word in _YES | _NO]
    if not heads:
        return None
    if set(heads) & mine and set(heads) & other:
        return Decision(DOUBTFUL, False, "missed", " ".join(heads))
    if heads[0] in other:
        return Decision(WRONG, True, "contradicted", heads[0])
    if len(wording.words) > 1:
        return None
    denied = any(word in NEGATIONS - {"no"} for word in said)
    return None if denied else Decision(RIGHT, True, "met", heads[0])


def _formula(answer: str, reply: str) -> Decision | None:
    compared = compare(answer, reply)
    if compared == "same":
        return Decision(RIGHT, True, "met", reply.strip())
    if compared == "different":
        return Decision(WRONG, True, "contradicted", reply.strip())
    return Decision(WRONG, False, "missed") if is_formula(reply) else None


def _is_number(answer: str, wording: Text, asked: Text) -> bool:
    wanted = quantities(answer)
    if not wanted or len(wanted) > _FEW or all(one.loose for one in wanted):
        return False
    return (
        len([word for word in _beside(answer, wanted).telling if word.stem not in asked.stems])
        <= _UNSAID_UNITS
        and len(wording.words) <= 2 * _SHORT
    )


def _beside(text: str, found: Sequence[Quantity]) -> Text:
    """Return what `text` says beside its numbers."""
    rest, end = [], 0
    shown = figures(text)
    for one in found:
        rest.append(shown[end : one.start])
        end = one.end
    beside = read(" ".join([*rest, shown[end:]]))
    told = tuple(word for word in beside.words if not word.common and word.stem not in _NEARLY)
    return Text(beside.words, told, frozenset(word.stem for word in told))


def _number(answer: str, reply: str, question: str) -> Decision | None:
    dates = [
        [sorted(map(int, re.split(r"\D", date))) for date in _DATE.findall(text)] for text in (answer, reply)
    ]
    if any(dates):
        return Decision(RIGHT, True, "met", reply.strip()) if dates[0] == dates[1] else None
    wanted, asked = quantities(answer), quantities(question)
    given = [
        one
        for one in quantities(reply)
        if any(same(want, one) for want in wanted) or not (one.loose or any(same(old, one) for old in asked))
    ]
    if not given:
        return None
    hits = [next((one for one in given if same(want, one)), None) for want in wanted]
    near = [next((one for one in given if same_without_unit(want, one)), None) for want in wanted]
    measures = {measure for one in wanted for measure, _ in one.readings}
    strange = [
        one
        for one in given
        if one not in hits
        and one not in near
        and not measures.isdisjoint(measure for measure, _ in one.readings)
    ]
    evidence = ", ".join(one.written for one in given if one not in strange)
    if _refused(reply, given):
        return Decision(WRONG, True, "contradicted", evidence)
    if not all(hit or close for hit, close in zip(hits, near, strict=True)):
        grade = DOUBTFUL if any(hits) else WRONG
        return Decision(grade, True, "contradicted", ", ".join(one.written for one in strange or given))
    if strange:
        return _several(wanted, given, reply, evidence)
    if not all(hits):
        return Decision(SLIP, True, "met", evidence)
    units = _beside(answer, wanted).stems - read(question).stems
    said = _beside(reply, quantities(reply)).stems
    beside = [unit for unit in units if any(unit[:_ABBREVIATED] == word[:_ABBREVIATED] for word in said)]
    if units and not beside and said - read(question).stems:
        return Decision(DOUBTFUL, False, "missed", evidence)
    return Decision(RIGHT if not units or beside else SLIP, True, "met", evidence)


def _several(wanted: Sequence[Quantity], given: Sequence[Quantity], reply: str, evidence: str) -> Decision:
    """Accept a right number among others only where it is the result, not one of several offers."""
    offered = any(word.plain in _OR for word in read(reply).words)
    result = any(same(want, given[-1]) for want in wanted) and "=" in reply
    return Decision(
        SLIP if result and not offered else DOUBTFUL, False, "met" if result else "missed", evidence
    )


def _refused(reply: str, given: Sequence[Quantity]) -> bool:
    """Say whether a number is named only to be denied."""
    shown = figures(reply)
    before = [read(shown[: one.start]).words[-2:] for one in given]
    return any(word.plain in NEGATIONS for words in before for word in words)


def _list(wanted: list[str], reply: Text, asked: AbstractSet[str], *, ordered: bool) -> Decision | None:
    """Decide on a list whose items were all named, each in one piece; what is missing is for the points to tell.

    The gaps of a cloze card are `ordered`.
    """
    under = negated(reply)
    clauses: dict[int, list[int]] = {}
    for at, word in enumerate(reply.words):
        clauses.setdefault(word.clause, []).append(at)
    used: list[int] = []
    slipped = False
    for item in wanted:
        foreign = frozenset(word.stem for other in wanted if other != item for word in read(other).telling)
        found = next(
            (
                hits
                for places in clauses.values()
                if (hits := [find(word, reply, foreign, places) for word in read(item).telling])
                and all(likeness != "other" and at not in under for likeness, at in hits)
            ),
            None,
        )
        if found is None:
            return None
        used += [at for _, at in found]
        slipped |= any(likeness == "slip" for likeness, _ in found)
    extra = [
        word
        for at, word in enumerate(reply.words)
        if at not in used and not word.common and word.stem not in asked
    ]
    if len(extra) > len(wanted):
        return None
    if ordered and used != sorted(used):
        return Decision(WRONG, True, "contradicted", " ".join(reply.words[at].text for at in used))
    evidence = " ".join(reply.words[at].text for at in sorted(used))
    return Decision(SLIP if slipped or len(extra) > 1 else RIGHT, len(extra) <= 1, "met", evidence)


def _term(wording: Text, reply: Text, asked: Text, *, strict: bool) -> Decision | None:
    """Decide on a name: said, said with a slip, not said, or said among others."""
    wanted = wording.telling
    named = (strict or len(wording.words) <= _FEW) and wording.words[0].plain not in _PRONOUNS
    foreign = asked.stems - wording.stems
    found = [find(word, reply, foreign) for word in wanted]
    places = {at for _, at in found if at >= 0}
    own = [word for at, word in enumerate(reply.words) if at not in places and not word.common]
    extra = [word for word in own if word.stem not in asked.stems]
    evidence = " ".join(reply.words[at].text for at in sorted(places))
    if all(likeness != "other" for likeness, _ in found):
        under = negated(reply)
        if any(at in under for at in places):
            return Decision(WRONG, True, "contradicted", evidence)
        if _offered(reply, places) or any(opposed(word.stem, other.stem) for word in wanted for other in own):
            return Decision(DOUBTFUL, False, "missed", evidence)
        if wording.stems <= asked.stems and len(own) > len(wanted):
            return None
        if len(extra) > _FEW + 1:
            return None
        slipped = any(likeness == "slip" for likeness, _ in found)
        return Decision(SLIP if slipped else RIGHT, True, "met", evidence)
    names = [word.plain for word in wanted]
    said = [word.plain for word in reply.telling]
    if (len(said) == 1 and abbreviates(said[0], names)) or (len(names) == 1 and abbreviates(names[0], said)):
        return Decision(SLIP, True, "met", " ".join(said))
    akin = [word for word in wanted if word.stem not in asked.stems and likest(word.stem, reply.stems)[0]]
    if not akin and named and 0 < len(own) <= len(wanted):
        return Decision(WRONG, True, "missed")
    return Decision(DOUBTFUL, False, "missed", evidence) if strict and len(extra) <= _FEW else None


def _offered(reply: Text, places: AbstractSet[int]) -> bool:
    """Say whether the term is one of several that the answer offers."""
    beside = {at + step for at in places for step in (-1, 1)}
    return any(at in beside and word.plain in _OR for at, word in enumerate(reply.words))
