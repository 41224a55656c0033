"""Questions of a Markdown file whose answers are folded: shown by a click, as the sides of cards are."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import HEADING, ITEM, RULE
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
_GIVEN = re.compile(r"\?( \([^()]*\))$")
"""The end of a question with what is given behind it."""

_ANSWER = re.compile(r"^(?:answer|solution|a)\s*:\s*", re.IGNORECASE)
_THIS = re.compile(
    r"\b(?P<b>is|are|was|were|do|does|did)?(?: ?)(?:this|these) (?:character|person|figure|term|word|concept|place|event|god|animal|plant|part|organ|bone|muscle|thing|item|name)s?\b",
    re.IGNORECASE,
)
_UNTOLD = ("```", "~~~", "|", "![", "<img")


def cards(lines: Sequence[str]) -> Sequence[str]:
    """Return lines with the questions behind "Q:" and their folded answers behind "A:", all others blank, as many as they were.

    Nothing is returned where these are not most of a file.
    """
    if sum("<summary" in line.lower() for line in lines if "<" in line) < FEWEST:
        return ()
    made = [""] * len(lines)
    asked = spent = 0
    for last, at, question, answer in _pairs(lines):
        spent += last - at + 1
        if question and answer:
            asked += 1
            made[at] = f"Q: {question}"
            for n, text in answer:
                made[n] = text
    told = sum(bool(line.strip()) and not HEADING.match(line) and not RULE.match(line) for line in lines)
    return made if asked >= FEWEST and spent >= MOST_TOLD * told else ()


def unfolded(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a file with those blank that only say how an answer is shown."""
    return [_unfolded(line) if "<" in line and "<summary" in line.lower() else line for line in lines]


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
            yield end, *_pair(lines, at, end, above, heading)
            above, at = [], end
        elif line.strip():
            above.append(at)
        at += 1


def _end(lines: Sequence[str], at: int) -> int:
    ends = range(at, min(len(lines), at + LONGEST_FOLD))
    return next((n for n in ends if _CLOSES.search(lines[n])), ends[-1])


def _pair(
    lines: Sequence[str], at: int, end: int, above: Sequence[int], heading: str
) -> tuple[int, str, list[tuple[int, str]]]:
    """Return the question over a fold, or in its own line, and what is folded; no question where there is none."""
    shown = next((n for n in range(at, min(at + 3, end + 1)) if "<summary" in lines[n].lower()), end)
    summary = _SUMMARY.match(_OPENS.sub("", lines[shown]))
    if not summary:
        return at, "", []
    own = not _SHOWS.match(clean(summary["t"]))
    said = summary["t"] if own else " ".join(lines[n].strip().lstrip("#> ") for n in above)
    question = _asks(said or heading)
    place = above[0] if above and not own else at
    answer = _folded([(shown, summary["rest"]), *((n, lines[n]) for n in range(shown + 1, end + 1))])
    if own and answer and answer[0][0] == place:
        return at, "", []
    return place, _named(question, heading) if question else "", answer


def _asks(text: str) -> str | None:
    """Return a question without its number; nothing where a line asks for nothing."""
    said = _NUMBER.sub("", clean(text)).strip()
    said = _GIVEN.sub(r"\1?", said)
    if said.lower().startswith("true or false"):
        said = f"{said.rstrip('.?')}?"
    return said if said.endswith("?") and 2 < len(said.split()) <= MOST_QUESTION else None


def _named(question: str, heading: str) -> str:
    """Return a question with the heading over it in place of "this character"."""
    this = _THIS.search(question)
    return (
        f"{question[: this.start()]}{this['b'] or ''} {heading}{question[this.end() :]}" if this else question
    )


def _folded(rows: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the lines of an answer behind "A:": its first paragraph, or its list; none of one that shows code, a table or a picture."""
    told: list[tuple[int, str]] = []
    gap = False
    for n, row in rows:
        text = _CLOSES.sub("", row).strip()
        if text.startswith(_UNTOLD):
            return []
        entry = ITEM.match(text)
        if gap and told and not entry and not told[-1][1].endswith(":"):
            break
        if entry and entry[3]:
            told = told or [(rows[0][0], "A:")]
            mark = entry[2] if entry[2][0].isdigit() else "-"
            told.append((n, f"{mark} {clean(entry[3])}"))
        elif text and told and not gap:
            told[-1] = (told[-1][0], f"{told[-1][1]} {clean(text)}")
        elif text:
            told.append((n, f"A: {_ANSWER.sub('', clean(text))}"))
        gap = not text
    return told


def _unfolded(line: str) -> str:
    summary = _SUMMARY.match(_OPENS.sub("", line))
    return summary["rest"] if summary and _SHOWS.match(clean(summary["t"])) else line
