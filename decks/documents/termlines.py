"""Glossaries without marks: a term, a colon or a dash, and what is said of it, one to a line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from decks.documents.blocks import HEADING, Row

FEWEST, FEWEST_UNNAMED = 6, 10
"""So many lines make a glossary of a page that calls itself one, and of another."""

_LINE = re.compile(
    r"(?:\d{1,3}[.)] |\| *)?(?P<label>[^\W\d_][^:.!?\n;|*`<>=\[\]•]{0,60}?)(?P<mark>: | - | – | — | +\| +| • )(?P<text>[^\s:|][^|]{6,}?)(?: *\|)?$"
)
_RULED = re.compile(r"\|?[ :]*-{3,}[-: ]*\|")
_MARKS = (": ", " - ", " – ", " — ", " |", " • ")
_TICKED = re.compile(r"`\(?(?P<t>[A-Za-z][\w ,'’()-]{1,60}?)\)?`(?:\s*[:.–—-])?\s+(?P<d>[^\W_].{6,})$")
_LESSON = re.compile(r"(?:lesson|chapter|unit|part|section|week|lecture|module|topic) \d+\b", re.IGNORECASE)
_LETTER = re.compile(r"[A-Z]$")
_CALLED = re.compile(
    r"\b(?:glossary|terminology|vocabulary|terms|definitions|dictionary|jargon|lexicon|study guide)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|was|were|can|may|will|should|must|has|have|had|does|do|would)\b")


def defining(lines: Sequence[str]) -> bool:
    """Say whether most lines are a term and what is said of it, each term once, behind marks of one kind."""
    told = [line.strip() for line in lines if line.strip() and not _LETTER.match(line.strip())]
    named = any(_CALLED.search(line) for line in told[:3])
    body = [line for line in told if not (HEADING.match(line) or _LESSON.match(line))]
    if any(_RULED.match(line) for line in body):
        return False
    found = [entry for line in body if (entry := _entry(line))]
    if len(found) < (FEWEST if named else FEWEST_UNNAMED) or len(found) < (0.7 if named else 0.9) * len(body):
        return False
    labels = [entry["label"].casefold() for entry in found]
    marks = Counter(entry["mark"].strip() for entry in found).most_common(1)[0][1]
    text = sum(len(entry["text"].split()) for entry in found)
    ordered = sum(a <= b for a, b in pairwise(labels)) >= 0.85 * (len(labels) - 1)
    return (
        len(set(labels)) == len(labels)
        and marks >= 0.9 * len(found)
        and text >= (3 if named or ordered else 6) * len(found)
    )


def ticked(lines: Sequence[str]) -> Sequence[str]:
    """Return lines with the terms that stand as code before what is said of them in bold, where most paragraphs are such.

    Most of them are of several words, which names of code are not.
    """
    if sum(line.startswith("`") for line in lines) < FEWEST_UNNAMED:
        return lines
    found = [_TICKED.match(line) for line in lines]
    terms = [one["t"] for one in found if one]
    paragraphs = sum(
        bool(line.strip()) and not above.strip() for above, line in zip(("", *lines), lines, strict=False)
    )
    if len(terms) < max(FEWEST_UNNAMED, 0.6 * paragraphs) or 2 * sum(" " in term for term in terms) < len(
        terms
    ):
        return lines
    return [f"**{one['t']}**: {one['d']}" if one else line for one, line in zip(found, lines, strict=True)]


def in_bold(rows: Sequence[Row]) -> Iterator[Row]:
    """Give each line of a term its own paragraph, with the term in bold."""
    begun = False
    for row in rows:
        if (
            not begun and row.text.strip() and not HEADING.match(row.text) and not _entry(row.text)
        ) or _LESSON.match(row.text):
            yield Row(f"# {row.text.strip()}", row.first, row.last)
        elif entry := _entry(row.text):
            yield Row("", row.first, row.first)
            yield Row(f"**{entry['label']}**: {entry['text']}", row.first, row.last)
        else:
            yield row
        begun = begun or bool(row.text.strip())


def _entry(line: str) -> re.Match[str] | None:
    """Return the parts of a line that is a term and what is said of it."""
    if not any(mark in line for mark in _MARKS):
        return None
    found = _LINE.match(line)
    label = found["label"] if found else ""
    fits = len(re.sub(r"\(.*?\)", "", label).split()) <= 6 and not _VERB.search(label)
    return found if fits and label.count("(") == label.count(")") else None
