"""Grading without a model: what can be decided is decided, all else is matched word by word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from decks.card import faces
from decks.note import Note, Point
from decks.verdict import Judged, State, Verdict
from llm.grading.conduct import copied, empty, salad, without_orders
from llm.grading.contradiction import contradiction, denied_alike, exchanged_with_question, keeps_to
from llm.grading.cuts import ROUNDED, Cuts, grade_of
from llm.grading.evidence import focus, match, words_of
from llm.grading.exact import RIGHT, Decision, decide, items, verbatim
from llm.grading.numbers import clash
from llm.grading.words import Text, joined, read, spelled_out

GRADER = "matching 1"
LONGEST_REPLY = 4000
# A point is met when its estimate rounds to a pass and this share of the words that the question does
# not give away was said: less of a whole back, which people put their own way, than of a short point.
MET = 0.5
OF_A_BACK = 0.15
OF_A_POINT = 0.3
# Who says this share of the words, in order, repeats the card: of 93 answers that were decided to be
# right, these among them, people gave 86 a 5 and failed one.
REPEATED = 0.9
IN_ORDER = 0.75
_AT_LENGTH = 8
_NOT_ALL = 4
_SOME_MISSED = 3
_MOST_MISSED = 2
# What is left of the estimate where the evidence is against it: it deceives often enough (of 18 answers
# that seemed to contradict the card people passed 17).
_DOUBT = 0.75
# What the score may be when the grade is decided, so that the two never tell different stories.
_WORTH = (0.0, 0.2, 0.4, 0.6, 0.85, 1.0)
NO_ANSWER = Decision(1, False, "missed")


@dataclass(frozen=True, slots=True)
class _Card:
    """What a reply is held against: the question, the back, and back and points together."""

    question: Text
    back: Text
    whole: Text
    text: str


@dataclass(frozen=True, slots=True)
class _Finding:
    """What a reply did with one point: how good it probably is there, and whether it repeats the point."""

    point: str
    state: State
    said: tuple[str, ...]
    estimate: float
    repeated: bool


def judge(
    question: str,
    answer: str,
    points: Sequence[Point],
    reply: str,
    aliases: Sequence[str] = (),
    kind: str = "basic",
    cuts: Cuts = ROUNDED,
) -> Verdict:
    """Compare `reply` with the answer of a card, point by point.

    `aliases` are other right answers; `kind` is the kind of the note. Without points the items of a
    list, or else the whole answer, are the points. Only what can be decided without understanding is
    `sure`, and only that gets a 5 where there are points; a point contradicted, or more than half missed,
    allows 2, any missed 3. `cuts` turn the score into the grade within these bounds.
    """
    listed = () if points else tuple(Point(item) for item in items(answer))
    wanted = tuple(points) or listed or (Point(answer, tuple(aliases)),)
    reply = reply[:LONGEST_REPLY]
    if verbatim(reply, (answer, *aliases)):
        return _decided(wanted, Decision(RIGHT, True, "met", reply.strip()))
    texts = [answer, *aliases, *(wording for point in wanted for wording in (point.text, *point.accepted))]
    whole = joined(read(text) for text in texts)
    card = _Card(read(question), read(answer), whole, " ".join([question, *texts]))
    said, addressed = without_orders(reply, card.text)
    if empty(said):
        return _decided(wanted, Decision(0, True, "missed"))
    spoken = read(spelled_out(said, card.text))
    if copied(spoken, card.question, card.whole):
        return _decided(wanted, NO_ANSWER)
    decision = decide(question, (answer, *aliases), said, kind)
    if decision and decision.sure:
        return _decided(wanted, decision, addressed)
    if salad(spoken, card.back):
        return _decided(wanted, NO_ANSWER)
    highest = min(decision.grade if decision else RIGHT, _MOST_MISSED if addressed else RIGHT)
    findings = _findings(wanted, spoken, said, card)
    if decision and decision.state != "met":
        findings = [replace(one, state=decision.state, estimate=_DOUBT * one.estimate) for one in findings]
    if decision or listed:  # a list whose items were all named has been decided already
        findings = [replace(one, repeated=False) for one in findings]
    return _suggested(findings, spoken, highest, _NOT_ALL if points or listed else RIGHT, cuts)


def judge_card(note: Note, ordinal: int, reply: str, cuts: Cuts = ROUNDED) -> Verdict:
    """Judge a reply to the card `ordinal` of `note`.

    A reversed card is graded against the front and its aliases, a cloze card against its hidden text.
    """
    card = faces(note, ordinal)
    if note.kind == "cloze":
        return judge(card.front, card.back, (), reply, kind="cloze", cuts=cuts)
    if note.kind == "reversed" and ordinal == 1:
        return judge(card.front, card.back, (), reply, note.aliases, "reversed", cuts)
    return judge(card.front, card.back, note.points, reply, cuts=cuts)


def _decided(points: Sequence[Point], decision: Decision, addressed: bool = False) -> Verdict:
    grade = min(decision.grade, _MOST_MISSED) if addressed else decision.grade
    judged = tuple(Judged(point.text, decision.state, decision.evidence) for point in points)
    return Verdict(judged, grade, _WORTH[grade], decision.sure and not addressed, GRADER)


def _suggested(findings: Sequence[_Finding], reply: Text, highest: int, all_met: int, cuts: Cuts) -> Verdict:
    judged = tuple(
        Judged(one.point, one.state, words_of(one.said, reply) or " ".join(one.said)) for one in findings
    )
    states = [one.state for one in findings]
    met = states.count("met")
    score = sum(one.estimate for one in findings) / len(findings)
    if highest == RIGHT and all(one.repeated and one.state == "met" for one in findings):
        return Verdict(judged, RIGHT, 1.0, True, GRADER)
    evidence = all_met if met == len(states) else _SOME_MISSED
    if "contradicted" in states or 2 * met < len(states):
        evidence = _MOST_MISSED
    return Verdict(judged, min(grade_of(score, cuts), evidence, highest), score, False, GRADER)


def _findings(points: Sequence[Point], reply: Text, said: str, card: _Card) -> list[_Finding]:
    """Hold the reply against every point, and against the card as a whole, where points may be mixed up."""
    close = keeps_to(reply, card.whole, card.question)
    # What every point says tells none of them apart, like the words of the question.
    shared = (
        frozenset.intersection(*(read(point.text).stems for point in points))
        if len(points) > 1
        else frozenset()
    )
    asked = card.question.stems | shared
    focused = focus(reply, asked, card.whole.stems)
    findings = [_find(point, reply, said, card, asked, focused, close) for point in points]
    if not close or any(one.state == "contradicted" for one in findings):
        return findings
    against = _mixed_up(points, reply, card, focused)
    touched = [one for one in findings if one.state == "met" and set(against) & set(one.said)]
    return [
        _contradicted(one, against) if against and one in (touched or findings) else one for one in findings
    ]


def _mixed_up(points: Sequence[Point], reply: Text, card: _Card, focused: float) -> tuple[str, ...]:
    """Return the stems by which the reply gives to one point, or to the question, what belongs to another."""
    for text in dict.fromkeys((card.back, joined(read(point.text) for point in points))):
        pairs = dict(match(text, reply, card.question.stems, focused).pairs)
        against = contradiction(text, reply, pairs, card.question, text)
        against = against or exchanged_with_question(text, reply, pairs, card.question)
        if against:
            return against
    return ()


def _find(
    point: Point, reply: Text, said: str, card: _Card, asked: frozenset[str], focused: float, close: bool
) -> _Finding:
    """Hold the reply against the wording of a point that it is nearest to."""
    floor = OF_A_BACK if read(point.text) == card.back else OF_A_POINT
    tried = [(match(read(text), reply, asked, focused), text) for text in (point.text, *point.accepted)]
    found, wording = max(tried, key=lambda pair: pair[0].estimate)
    state: State = "met" if found.estimate >= MET and found.fresh >= floor else "missed"
    if not read(wording).words:
        state = "unknown"  # a picture, or signs only
    repeated = (
        found.cover >= REPEATED
        and LCSseq.similarity(read(wording).order, reply.order) >= IN_ORDER * len(read(wording).order)
        and len(reply.stems) <= _AT_LENGTH * len(read(wording).stems)
        and denied_alike(read(wording), reply)
    )
    finding = _Finding(point.text, state, tuple(other for _, other in found.pairs), found.estimate, repeated)
    against = tuple(word.stem for word in read(clash(wording, said, card.text)).words)
    if not against and close:
        against = contradiction(read(wording), reply, dict(found.pairs), card.question, card.whole)
    return _contradicted(finding, against) if against else finding


def _contradicted(finding: _Finding, against: tuple[str, ...]) -> _Finding:
    return replace(
        finding, state="contradicted", said=against, estimate=_DOUBT * finding.estimate, repeated=False
    )
