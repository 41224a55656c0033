"""The lines of a file, before anyone knows what they mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """A file as lines without their ends.

    For a text file `lines` are the lines on disk and `places` is empty. For every other format they
    are extracted, Markdown-like, and `places` says of each where it stands ("page 3, paragraph 2").
    `left_out` lists what could not be read, one sentence each; `title` is what the file calls itself.
    """

    lines: tuple[str, ...]
    places: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    title: str = ""
