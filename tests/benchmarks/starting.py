"""What it costs to ask for help."""

import subprocess
import sys
from collections.abc import Callable

from tests.benchmarks.row import Row, in_turns, over


def rows() -> list[Row]:
    ours, floor = in_turns(run("-m", "flashcards", "--help"), run("-c", "import click"), times=12)
    return [over("flashcards --help / python -c 'import click'", ours, floor, 2)]


def run(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
