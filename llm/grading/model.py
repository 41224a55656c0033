"""Grading with a model: it says of each point whether the answer has it; the grade follows here, in code."""

from collections.abc import Callable, Sequence
from random import Random
from threading import Event

import msgspec

from decks.card import faces
from decks.note import Note
from decks.verdict import Judged, State, Verdict
from llm.backends.backend import Backend, Piece, Prompt, Request
from llm.grading.conduct import empty, without_orders
from llm.grading.cuts import ROUNDED, Cuts, grade_of
from llm.grading.matching import judge_card
from llm.prompts.marks import marked
from llm.prompts.prompt import prompt, version

LABELS = ("A", "B", "C")
LONGEST_FEEDBACK = 60

_STATES: tuple[State, ...] = ("met", "missed", "contradicted")
_FLAT = 0.6
_NOTHING = 1
_SURE = 0.8
_LONGEST_REPLY = 2_000
_FEEDBACK_TOKENS = 120


def judge_by_model(
    backend: Backend,
    note: Note,
    ordinal: int,
    reply: str,
    chance: Random,
    cancel: Event,
    cuts: Cuts = ROUNDED,
) -> Verdict:
    """Judge a reply to the card `ordinal` of `note`, point by point, in one pass of the model.

    What can be decided without a model stays decided, and a reply that talks to the grader is not shown to
    the model at all. The model's word for a point counts only as far as
    the reply shows evidence of it: a point it calls met without a word of it in the reply is unknown, a
    point that the reply contradicts in plain words stays contradicted, and where the words show next to
    nothing the grade stays under a pass. `cuts` of a person's own turn the score into the grade within
    what the points allow. A cancelled call gives the verdict without a model. Raises ModelError.
    """
    plain = judge_card(note, ordinal, reply)
    card = faces(note, ordinal)
    if plain.sure or empty(reply) or without_orders(reply, f"{card.front} {card.back}")[1]:
        return plain
    prompts = [
        _prompt(card.front, card.back, judged.point, reply[:_LONGEST_REPLY], chance)
        for judged in plain.points
    ]
    rows, probable = _chances(backend, prompts, cancel)
    if len(rows) < len(prompts):
        return plain
    points = tuple(map(_judged, plain.points, rows))
    agree = all(model.state == word.state for model, word in zip(points, plain.points, strict=True))
    sure = probable and agree and all(max(row) >= _SURE for row in rows)
    score = sum(row[0] for row in rows) / len(rows)
    grade = _grade(points) if cuts == ROUNDED else min(_grade(points), grade_of(score, cuts))
    if plain.grade <= _NOTHING:
        grade = min(grade, _NOTHING + 1)
    return Verdict(points, grade, score, sure, f"{backend.capabilities.name} {version('grade')}")


def feedback(
    backend: Backend,
    note: Note,
    ordinal: int,
    reply: str,
    verdict: Verdict,
    chance: Random,
    cancel: Event,
    on_text: Callable[[str], None],
) -> str:
    """Have the model say, in at most 60 words, what the reply lacked; hand on each piece as it is written.

    Says nothing when no point was missed. Raises ModelError.
    """
    lacking = [point.point for point in verdict.points if point.state != "met"]
    if not lacking:
        return ""
    card = faces(note, ordinal)
    user = (
        *marked("question", card.front, chance),
        *marked("right answer", card.back, chance),
        *marked("learner's answer", reply[:_LONGEST_REPLY], chance),
        *marked("points missed or contradicted", "\n".join(lacking), chance),
    )
    said: list[str] = []

    def hear(_: int, text: str) -> None:
        said.append(text)
        if len("".join(said).split()) <= LONGEST_FEEDBACK:
            on_text(text)

    written = backend.complete(
        [Request(Prompt(prompt("feedback"), user), max_tokens=_FEEDBACK_TOKENS)], cancel, hear
    )
    return " ".join(written[0].text.split()[:LONGEST_FEEDBACK])


def _prompt(question: str, answer: str, point: str, reply: str, chance: Random) -> Prompt:
    user: tuple[Piece, ...] = (
        *marked("question", question, chance),
        *marked("right answer", answer, chance),
        *marked("learner's answer", reply, chance),
        *marked("fact", point, chance),
        "Does the learner's answer state the fact? One letter.",
    )
    return Prompt(prompt("grade"), user)


def _chances(
    backend: Backend, prompts: Sequence[Prompt], cancel: Event
) -> tuple[list[tuple[float, ...]], bool]:
    """Return the chances of each label per prompt, and whether they are true probabilities."""
    if backend.capabilities.labels:
        return backend.score(prompts, LABELS, cancel), True
    replies = backend.complete([Request(one, _LETTER, max_tokens=16) for one in prompts], cancel)
    whole = [reply for reply in replies if reply.finish != "cancelled"]
    return [_choice(reply.text) for reply in whole], False


class _Letter(msgspec.Struct):
    letter: str


_LETTER = {
    "type": "object",
    "properties": {"letter": {"enum": list(LABELS)}},
    "required": ["letter"],
    "additionalProperties": False,
}


def _choice(text: str) -> tuple[float, ...]:
    try:
        letter = msgspec.json.decode(text, type=_Letter).letter
    except msgspec.DecodeError:
        letter = text.strip().strip("\"'.")
    if letter not in LABELS:
        return tuple(1 / len(LABELS) for _ in LABELS)
    return tuple(float(letter == label) for label in LABELS)


def _judged(plain: Judged, row: tuple[float, ...]) -> Judged:
    likeliest = max(range(len(row)), key=row.__getitem__)
    state: State = _STATES[likeliest] if row[likeliest] >= _FLAT else "unknown"
    if plain.state == "contradicted":
        state = "contradicted"
    elif state == "met" and not plain.evidence:
        state = "unknown"
    return Judged(plain.point, state, plain.evidence)


def _grade(points: Sequence[Judged]) -> int:
    """Return the grade that the points allow: any contradicted or under half met, at most 2; any missed, 3."""
    met = sum(point.state == "met" for point in points)
    if met == len(points):
        return 4
    if any(point.state == "contradicted" for point in points) or met * 2 < len(points):
        return 2 if met else 1
    return 3
