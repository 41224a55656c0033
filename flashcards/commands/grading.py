"""Answers graded from a stream, without a collection; and how the grader agrees with a person."""

import math
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json

if TYPE_CHECKING:
    from decks.verdict import Verdict

_Grader = Callable[[dict[str, Any]], "Verdict"]


@command()
@click.argument("file", default="-")
@click.option("--model", "by_model", is_flag=True, help="Ask the chosen model too.")
@click.option("--evaluate", is_flag=True, help="Compare with a person's `grade` (0 to 5) in each line.")
@as_json
def grade(here: Here, file: str, by_model: bool, evaluate: bool, as_json: bool) -> None:
    """Grade answers given as JSON lines in FILE or on stdin.

    A line is an object with question, answer, reply and maybe points.
    """
    from flashcards.commands.rows import verdict_row

    name = "stdin" if file == "-" else file
    graded: list[tuple[float, Verdict]] = []
    with (
        click.open_file(file, encoding="utf-8", errors="replace") as lines,
        _grader(here, by_model=by_model, feedback=not evaluate) as judged,
    ):
        for number, asked in _asked(lines, name):
            if evaluate:
                graded.append((_given(asked, f"{name}:{number}"), judged(asked)))
                here.progress(f"{len(graded)} answers graded")
                continue
            verdict = judged(asked)
            if as_json:
                say_json([verdict_row(verdict)])
            else:
                sure = "sure" if verdict.sure else "unsure"
                say(f"{verdict.grade}  {sure:<6}  {verdict.score:.2f}  {one_line(asked['question'], 60)}")
            sys.stdout.flush()
    here.progress("")
    if evaluate:
        _say_agreement(graded, name, as_json=as_json)


@contextmanager
def _grader(here: Here, *, by_model: bool, feedback: bool) -> Iterator[_Grader]:
    """Give what judges a line: matching alone, or the chosen model as well, with or without its feedback."""
    if not by_model:
        yield _matched
        return
    from flashcards.commands.engine import at_work
    from llm.worker import Turn

    with at_work(here) as worker:

        def judged(asked: dict[str, Any]) -> "Verdict":
            work = _ByModel(asked, feedback=feedback)
            return worker.submit(Turn.GRADING, work).result()

        yield judged


def _matched(asked: dict[str, Any]) -> "Verdict":
    from decks.note import Point
    from llm.grading.matching import judge

    points = [Point(text) for text in asked.get("points") or ()]
    return judge(asked["question"], asked["answer"], points, asked["reply"])


class _ByModel:
    """One line graded in the worker's thread."""

    def __init__(self, asked: dict[str, Any], *, feedback: bool) -> None:
        self._asked, self._feedback = asked, feedback

    def __call__(self, backend: Any, cancel: Any) -> "Verdict":
        """Return the verdict."""
        from dataclasses import replace
        from random import Random

        from decks.note import Note, Point
        from llm.grading.model import feedback, judge_by_model

        asked, chance = self._asked, Random()
        points = tuple(Point(text) for text in asked.get("points") or ())
        note = Note("basic", asked["question"], asked["answer"], points)
        verdict = judge_by_model(backend, note, 0, asked["reply"], chance, cancel)
        if not self._feedback:
            return verdict
        said = feedback(backend, note, 0, asked["reply"], verdict, chance, cancel, lambda _: None)
        return replace(verdict, feedback=said)


def _say_agreement(graded: "list[tuple[float, Verdict]]", name: str, *, as_json: bool) -> None:
    from flashcards.commands.figures import agreement_line, agreement_row, number, written
    from llm.grading.agreement import agreement, correlation

    if not graded:
        raise Failure(f"{name}: there is no answer in it to evaluate")
    given = [math.floor(person + 0.5) for person, _ in graded]
    one = agreement(given, [verdict.grade for _, verdict in graded])
    score = correlation([person for person, _ in graded], [verdict.score for _, verdict in graded])
    if as_json:
        row = {"grader": graded[0][1].grader, **agreement_row(one), "score_correlation": number(score)}
        say_json([row])
    else:
        say(agreement_line(one), f"correlation of the score with the grade {written(score)}")


def _asked(lines: Iterable[str], name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    import json

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise Failure(f"{name}:{number}: this is not JSON: {error}") from error
        texts = [asked.get(key) for key in ("question", "answer", "reply")] if isinstance(asked, dict) else []
        if not texts or not all(isinstance(text, str) for text in texts) or not _listed(asked.get("points")):
            raise Failure(
                f"{name}:{number}: wanted is an object with the texts question, answer and reply,"
                " and maybe a list of points"
            )
        yield number, asked


def _listed(points: object) -> bool:
    return points is None or (isinstance(points, list) and all(isinstance(point, str) for point in points))


def _given(asked: dict[str, Any], where: str) -> float:
    given = asked.get("grade")
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 <= given <= 5:
        raise Failure(f"{where}: `grade` must be a person's grade from 0 to 5")
    return float(given)
