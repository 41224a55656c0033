"""Answers graded from a stream, without a collection."""

import sys
from collections.abc import Iterator
from typing import IO, Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json


@command()
@click.argument("file", type=click.File("r", encoding="utf-8", errors="replace"), default="-")
@as_json
def grade(_here: Here, file: IO[str], as_json: bool) -> None:
    """Grade answers given as JSON lines in FILE or on stdin.

    A line is an object with question, answer, reply and maybe points.
    """
    from decks.note import Point
    from flashcards.commands.rows import verdict_row
    from llm.grading.matching import judge

    for asked in _asked(file):
        points = [Point(str(text)) for text in asked.get("points") or ()]
        verdict = judge(str(asked["question"]), str(asked["answer"]), points, str(asked["reply"]))
        if as_json:
            say_json([verdict_row(verdict)])
        else:
            sure = "sure" if verdict.sure else "unsure"
            say(f"{verdict.grade}  {sure:<6}  {verdict.score:.2f}  {one_line(str(asked['question']), 60)}")
        sys.stdout.flush()


def _asked(file: IO[str]) -> Iterator[dict[str, Any]]:
    import json

    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
        except ValueError as error:
            raise Failure(f"{file.name}:{number}: this is not JSON: {error}") from error
        missing = [name for name in ("question", "answer", "reply") if name not in asked]
        if not isinstance(asked, dict) or missing or not isinstance(asked.get("points") or [], list):
            raise Failure(
                f"{file.name}:{number}: wanted is an object with question, answer, reply and maybe a list of points"
            )
        yield asked
