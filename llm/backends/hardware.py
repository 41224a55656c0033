"""Which graphics cards there are, asked of the driver's own tool."""

import shutil
import subprocess
from dataclasses import dataclass

_MIB = 1024**2
_QUERY = ("nvidia-smi", "--query-gpu=name,memory.total,memory.free", "--format=csv,noheader,nounits")


@dataclass(frozen=True, slots=True)
class Card:
    """A graphics card: its name, its memory and what of it is free, in bytes."""

    name: str
    total: int
    free: int


def cards() -> tuple[Card, ...]:
    """Return the NVIDIA cards of this machine; none when there is no driver."""
    if shutil.which(_QUERY[0]) is None:
        return ()
    try:
        asked = subprocess.run(_QUERY, capture_output=True, text=True, timeout=10, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(card for line in asked.stdout.splitlines() if (card := _card(line)) is not None)


def _card(line: str) -> Card | None:
    name, *sizes = (part.strip() for part in line.split(","))
    if len(sizes) != 2 or not all(size.isdecimal() for size in sizes):
        return None
    return Card(name, int(sizes[0]) * _MIB, int(sizes[1]) * _MIB)
