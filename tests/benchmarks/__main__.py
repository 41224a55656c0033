"""`make bench`: the table of floors and bounds. Exits with 1 when a bound is missed."""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks import leaving, reading, reviewing, starting
from tests.benchmarks.generated import fill
from tests.benchmarks.row import Row


def shown(rows: Iterable[Row]) -> list[Row]:
    kept = list(rows)
    for row in kept:
        print(row, flush=True)
    return kept


def main() -> int:
    rows = shown(starting.rows())
    with tempfile.TemporaryDirectory() as folder:
        rows += shown(reviewing.rows(fill(Path(folder) / "collection.db")))
    rows += shown(leaving.rows())
    rows += shown(reading.rows())
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
