"""Untrusted text set off from a prompt's own words."""

from random import Random

from llm.backends.backend import Data, Piece

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def marked(name: str, text: str, chance: Random) -> tuple[Piece, ...]:
    """Return `text` as data between two marks that it cannot have foreseen."""
    mark = "".join(chance.choices(_LETTERS, k=8))
    return (f"[{name} {mark}]\n", Data(text), f"\n[end {mark}]\n")
