"""Grading without a model: what can be decided is decided, all else is matched word by word."""

from collections.abc import Sequence

from decks.card import faces
from decks.note import Note, Point
from decks.text import normalised
from decks.verdict import Judged, Verdict
from llm.grading.words import stem, stems, words

GRADER = "matching 1"
LONGEST_REPLY = 4000


def judge(
    question: str,
    answer: str,
    points: Sequence[Point],
    reply: str,
    aliases: Sequence[str] = (),
    kind: str = "basic",
) -> Verdict:
    """Compare `reply` with the answer of a card, point by point.

    `aliases` are other right answers; `kind` is the kind of the note. Without points the answer is
    the one point. Only what can be decided without understanding is `sure`.
    """
    del kind
    reply = reply[:LONGEST_REPLY]
    points = points or (Point(answer, tuple(aliases)),)
    if normalised(reply).strip(" .") in {normalised(right).strip(" .") for right in (answer, *aliases)}:
        return Verdict(tuple(Judged(point.text, "met", reply) for point in points), 5, 1.0, True, GRADER)
    asked, said = set(stems(question)), set(stems(reply))
    covered = [max(_covered(wording, asked, said) for wording in (p.text, *p.accepted)) for p in points]
    judged = tuple(
        Judged(point.text, "met" if share >= 0.5 else "missed", _evidence(point.text, reply))
        for point, share in zip(points, covered, strict=True)
    )
    met = sum(one.state == "met" for one in judged)
    score = sum(covered) / len(covered)
    highest = 4 if met == len(judged) else 3 if met * 2 >= len(judged) else 2
    return Verdict(judged, min(round(score * 5), highest), score, False, GRADER)


def judge_card(note: Note, ordinal: int, reply: str) -> Verdict:
    """Judge a reply to the card `ordinal` of `note`.

    A reversed card is graded against the front and its aliases, a cloze card against its hidden text.
    """
    card = faces(note, ordinal)
    if note.kind == "cloze":
        return judge(card.front, card.back, (), reply, kind="cloze")
    if note.kind == "reversed" and ordinal == 1:
        return judge(card.front, card.back, (), reply, note.aliases, kind="reversed")
    return judge(card.front, card.back, note.points, reply, kind=note.kind)


def _covered(wording: str, asked: set[str], said: set[str]) -> float:
    wanted = set(stems(wording))
    wanted = (wanted - asked) or wanted
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _evidence(wording: str, reply: str) -> str:
    wanted = set(stems(wording))
    return " ".join(word for word in words(reply) if stem(word) in wanted)
