"""Questions of a Markdown file whose answers are folded: shown by a click, as the sides of cards are."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import HEADING, RULE
from decks.documents.inline import clean

FEWEST, MOST_TOLD = 4, 0.6
"""So many folded answers, and such a share of the lines between questions and answers, make a set of cards."""

LONGEST_FOLD, MOST_QUESTION = 40, 60
"""A folded answer has at most so many lines, its question so many words."""

_OPENS = re.compile(r"\s*<details\b[^<>]*>\s*(?=<summary|$)", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary\b[^<>]*>(?P<t>.*?)</summary>\s*(?P<rest>.*)$", re.IGNORECASE)
_CLOSES = re.compile(r"</details>", re.IGNORECASE)
_SHOWS = re.compile(
    r"(?:\W*(?:(?:click|tap|press|show|see|view|reveal|check|open)(?: (?:here|me))?(?: (?:to|for))?(?: (?:reveal|show|see|view))? ?(?:the |your |model |sample )?)?(?:answers?|solution|definition)?(?: key)?\W*)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:q(?:uestion)? ?\d{1,3}(?:[.:)–—-]|$)|\d{1,3}[.)]|q[:.]) ?", re.IGNORECASE)
_ANSWER = re.compile(r"^(?:answer|solution|a)\s*:\s*", re.IGNORECASE)
_THIS = re.compile(
    r"\b(?P<b>is|are|was|were|do|does|did)?(?: ?)(?:this|these) (?:character|person|figure|term|word|concept|place|event|god|animal|plant|part|organ|bone|muscle|thing|item|name)s?\b",
    re.IGNORECASE,
)
_UNTOLD = ("```", "~~~", "|", "![", "<img")


def cards(lines: Sequence[str]) -> Sequence[str]:
    """Return lines with the questions behind "Q:" and their folded answers behind "A:", all others blank, where these are most of a file.

    The lines stay as many as they were; any other file is returned as it is, but for the lines that only show an answer.
    """
    if sum("<summary" in line.lower() for line in lines if "<" in line) < FEWEST:
        return lines
    made = [""] * len(lines)
    found = list(_pairs(lines))
    for _, at, question, answer in found:
        made[at] = f"Q: {question}"
        for n, text in answer:
            made[n] = text
    spent = sum(last - at + 1 for last, at, *_ in found)
    told = sum(bool(line.strip()) and not HEADING.match(line) and not RULE.match(line) for line in lines)
    whole = len(found) >= FEWEST and spent >= MOST_TOLD * told
    return made if whole else [_unfolded(line) for line in lines]


def _pairs(lines: Sequence[str]) -> Iterator[tuple[int, int, str, list[tuple[int, str]]]]:
    """Give the last line of a folded answer, the line of its question, the question and the lines of the answer."""
    heading, above, at = "", [], 0
    while at < len(lines):
        line = lines[at]
        if found := HEADING.match(line):
            heading, above = clean(found[2] or ""), [] if _asks(found[2] or "") is None else [at]
        elif RULE.match(line):
            above = []
        elif _OPENS.match(line):
            end = _end(lines, at)
            one = _pair(lines, at, end, above, heading)
            if one:
                yield end, *one
            above, at = [], end
        elif line.strip():
            above.append(at)
        at += 1


def _end(lines: Sequence[str], at: int) -> int:
    ends = range(at, min(len(lines), at + LONGEST_FOLD))
    return next((n for n in ends if _CLOSES.search(lines[n])), ends[-1])


def _pair(
    lines: Sequence[str], at: int, end: int, above: Sequence[int], heading: str
) -> tuple[int, str, list[tuple[int, str]]] | None:
    """Return the question over a fold, or in its own line, and what is folded."""
    shown = next((n for n in range(at, min(at + 3, end + 1)) if "<summary" in lines[n].lower()), end)
    summary = _SUMMARY.match(_OPENS.sub("", lines[shown]))
    if not summary:
        return None
    own = not _SHOWS.match(clean(summary["t"]))
    said = summary["t"] if own else " ".join(lines[n].strip().lstrip("#> ") for n in above)
    question = _asks(said or heading)
    answer = _folded([(shown, summary["rest"]), *((n, lines[n]) for n in range(shown + 1, end + 1))])
    if not question or not answer:
        return None
    return (shown if own else above[0] if above else shown), _named(question, heading), answer


def _asks(text: str) -> str | None:
    """Return a question without its number; nothing where a line asks for nothing."""
    said = _NUMBER.sub("", clean(text)).strip()
    return said if said.endswith("?") and 2 < len(said.split()) <= MOST_QUESTION else None


def _named(question: str, heading: str) -> str:
    """Return a question with the heading over it in place of "this character"."""
    this = _THIS.search(question)
    return (
        f"{question[: this.start()]}{this['b'] or ''} {heading}{question[this.end() :]}" if this else question
    )


def _folded(rows: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the lines of an answer, its first paragraph behind "A:"; none of one that shows code, a table or a picture."""
    told: list[tuple[int, str]] = []
    gap = False
    for n, row in rows:
        text = _CLOSES.sub("", row).strip()
        if text.startswith(_UNTOLD):
            return []
        if not text:
            gap = bool(told)
        elif told and not gap and not text.startswith(("- ", "* ", "• ")) and not text[:1].isdigit():
            told[-1] = (told[-1][0], f"{told[-1][1]} {text}")
        else:
            told.append((n, text if told else f"A: {_ANSWER.sub('', clean(text))}"))
            gap = False
    return told


def _unfolded(line: str) -> str:
    """Return a line that only says how an answer is shown as a blank one."""
    summary = _SUMMARY.match(_OPENS.sub("", line)) if "<summary" in line.lower() else None
    return summary["rest"] if summary and _SHOWS.match(clean(summary["t"])) else line
