"""Answers graded from a stream, without a collection."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json


@command()
@click.argument("file", default="-")
@as_json
def grade(_here: Here, file: str, as_json: bool) -> None:
    """Grade answers given as JSON lines in FILE or on stdin.

    A line is an object with question, answer, reply and maybe points.
    """
    from decks.note import Point
    from flashcards.commands.rows import verdict_row
    from llm.grading.matching import judge

    with click.open_file(file, encoding="utf-8", errors="replace") as lines:
        for asked in _asked(lines, "stdin" if file == "-" else file):
            points = [Point(text) for text in asked.get("points") or ()]
            verdict = judge(asked["question"], asked["answer"], points, asked["reply"])
            if as_json:
                say_json([verdict_row(verdict)])
            else:
                sure = "sure" if verdict.sure else "unsure"
                say(f"{verdict.grade}  {sure:<6}  {verdict.score:.2f}  {one_line(asked['question'], 60)}")
            sys.stdout.flush()


def _asked(lines: Iterable[str], name: str) -> Iterator[dict[str, Any]]:
    import json

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
        except ValueError as error:
            raise Failure(f"{name}:{number}: this is not JSON: {error}") from error
        texts = [asked.get(key) for key in ("question", "answer", "reply")] if isinstance(asked, dict) else []
        if not texts or not all(isinstance(text, str) for text in texts) or not _listed(asked.get("points")):
            raise Failure(
                f"{name}:{number}: wanted is an object with the texts question, answer and reply,"
                " and maybe a list of points"
            )
        yield asked


def _listed(points: object) -> bool:
    return points is None or (isinstance(points, list) and all(isinstance(point, str) for point in points))
