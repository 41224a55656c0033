"""What a machine thought to itself before it answered: a transcript may hold it, nobody was told it."""

import re
from collections.abc import Sequence

LONGEST = 2_000
"""Thoughts that do not end within so many lines are none: their mark stands for itself."""

_FOLDED = re.compile(r"\s*<details\b[^>]*>(?:\s*<summary>(?P<s>[^<]*)</summary>)?", re.IGNORECASE)
_KIND = re.compile(r"<details\b[^>]*\b(?:type|class)\s*=\s*[\"']?(?:reasoning|think|thought)", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary>(?P<s>[^<]*)", re.IGNORECASE)
_CALLED = re.compile(
    r"\W*(?:(?:thought|reasoned|worked)(?: [^<]*)? for\b|thoughts?\b|thinking\b|reasoning\b|chain of thought\b|internal (?:monologue|reasoning)\b)",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"\s*<(?P<t>think|thinking|thought|reasoning)>", re.IGNORECASE)


def without(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with those of thoughts blank, so that numbers stay what they are."""
    out: list[str] | None = None
    at = 0
    while at < len(lines):
        mark = _mark(lines, at) if lines[at].lstrip()[:1] == "<" else ""
        end = _end(lines, at, mark) if mark else None
        if end is not None:
            out = list(lines) if out is None else out
            out[at:end] = [""] * (end - at)
            out[end] = lines[end].partition(mark)[2]
            at = end
        at += 1
    return lines if out is None else out


def _mark(lines: Sequence[str], at: int) -> str:
    """Return the tag that ends the thoughts which a line begins, or nothing."""
    line = lines[at]
    if tagged := _TAGGED.match(line):
        return f"</{tagged['t']}>"
    folded = _FOLDED.match(line)
    if folded is None:
        return ""
    below = _SUMMARY.match(lines[at + 1]) if folded["s"] is None and at + 1 < len(lines) else None
    called = folded["s"] or (below["s"] if below else "")
    return "</details>" if _KIND.match(line.lstrip()) or _CALLED.match(called) else ""


def _end(lines: Sequence[str], at: int, mark: str) -> int | None:
    return next((n for n in range(at, min(at + LONGEST, len(lines))) if mark in lines[n]), None)
