"""What is looked at in a note before a person sees it; every doubt has a code and what was seen.

The rules follow the advice on writing cards that Woźniak ("Twenty rules of formulating knowledge") and
Matuschak ("How to write good prompts") give, as far as they can be checked without understanding.
"""

import re
from collections.abc import Callable, Iterator

from decks.card import GAP
from decks.draft import Flag
from decks.note import Note
from decks.text import normalised

LONGEST_FRONT = 30
LONGEST_BACK = 25

REASONS = {
    "quote": "the quote is not in the passage",
    "repaired": "the quote was not copied exactly; this is the passage's own wording",
    "unsupported": "not in the quote",
    "unseen": "refers to something that the card does not show",
    "question": "is not a whole question",
    "two questions": "asks for more than one thing",
    "yes or no": "can be answered with yes or no",
    "given away": "the front holds the answer",
    "long front": f"the front is over {LONGEST_FRONT} words",
    "long back": f"the back is over {LONGEST_BACK} words",
    "list": "asks to recite a list",
    "gap": "has no gap to fill, or nothing but a gap",
    "empty": "says nothing",
    "points": "a point is not in the answer",
    "duplicate": "is close to a note you have",
    "other answer": "read from the quote alone, the answer came out differently",
    "no answer": "could not be answered from the quote alone",
}

_WORD = re.compile(r"[^\W_]+(?:(?:['’.-]|(?<=\d),(?=\d))[^\W_]+)*")
_UNSEEN = re.compile(
    r"\b(this|these|those|above|below|following|the (text|author|passage|article|document|figure|table|section"
    r"|chapter|example|image|slide|speaker))\b",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"^(is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|must)\b", re.IGNORECASE
)
_ALTERNATIVE = re.compile(r"\bor\b", re.IGNORECASE)
_JOINED_ASK = re.compile(r"\b(and|or) (what|why|how|when|where|who|which)\b", re.IGNORECASE)
_VAGUE = re.compile(r"^(what about|discuss|explain|describe|tell)\b", re.IGNORECASE)
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "to",
        "for",
        "and",
        "or",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "do",
        "does",
        "did",
        "what",
        "which",
        "who",
        "whom",
        "whose",
        "how",
        "why",
        "when",
        "where",
        "it",
        "its",
        "that",
        "with",
        "by",
        "from",
        "as",
        "at",
        "into",
        "can",
        "will",
        "would",
        "than",
        "then",
        "not",
        "no",
        "your",
        "you",
        "we",
        "i",
        "they",
        "their",
        "there",
        "has",
        "have",
        "had",
        "most",
        "more",
        "many",
        "much",
        "some",
        "any",
        "between",
        "about",
        "each",
        "other",
    ]
)
_NUMBER_WORDS = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(11),
        strict=True,
    )
)


def flags(note: Note, quote: str) -> tuple[Flag, ...]:
    """Return every doubt about a note that can be seen in the note and its quote alone."""
    checks = _CLOZE_CHECKS if note.kind == "cloze" else _CHECKS
    found = [Flag(code, seen) for code, check in checks for seen in [check(note)] if seen is not None]
    missing = tuple(unsupported(note, quote))
    return (*found, *((Flag("unsupported", ", ".join(missing)),) if missing else ()))


def unsupported(note: Note, quote: str) -> Iterator[str]:
    """Yield the numbers, names and dates of the answer that do not stand in the quote."""
    said = GAP.sub(lambda gap: gap[2], note.front) if note.kind == "cloze" else note.back
    there = set(_words(quote))
    numbers = {str(_NUMBER_WORDS[word]) for word in there if word in _NUMBER_WORDS}
    for match in _WORD.finditer(said):
        word = match[0]
        fact = any(c.isdigit() for c in word) or (
            word[0].isupper() and not _opens_sentence(said, match.start())
        )
        if fact and not _stands(word, there | numbers):
            yield word


def unsupported_points(note: Note) -> Iterator[str]:
    """Yield the points of which under half the words stand in the answer."""
    there = {_stem(word) for word in _words(_answer(note)) + _words(note.front)}
    for point in note.points:
        words = content(point.text)
        if words and sum(_stem(word) in there for word in words) * 2 < len(words):
            yield point.text


def content(text: str) -> list[str]:
    """Return the words of a text that carry meaning, normalised."""
    return [word for word in _words(text) if word not in _STOP]


def _words(text: str) -> list[str]:
    return _WORD.findall(normalised(text))


def _answer(note: Note) -> str:
    return "; ".join(gap[2] for gap in GAP.finditer(note.front)) if note.kind == "cloze" else note.back


def _stem(word: str) -> str:
    return word[:5] if word.isalpha() else word


def _stands(word: str, there: set[str]) -> bool:
    plain = normalised(word)
    bare = plain.replace(",", "")
    return plain in there or any(
        other.replace(",", "") == bare or other.rstrip("s") == plain.rstrip("s") for other in there
    )


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"'“‘(*_`")
    return not before or before[-1] in ".!?:;\n"


def _empty(note: Note) -> str | None:
    return "" if not content(note.front) or (note.kind != "cloze" and not _words(note.back)) else None


def _unseen(note: Note) -> str | None:
    found = _UNSEEN.search(note.front)
    return found[0] if found else None


def _question(note: Note) -> str | None:
    if note.kind == "reversed":
        return None
    return "" if not note.front.rstrip().endswith("?") or _VAGUE.match(note.front) else None


def _two_questions(note: Note) -> str | None:
    return "" if note.front.count("?") > 1 or _JOINED_ASK.search(note.front) else None


def _yes_no(note: Note) -> str | None:
    asks = _YES_NO.match(note.front.rpartition(", ")[2]) and not _ALTERNATIVE.search(note.front)
    says = normalised(note.back).rstrip(".") in {"yes", "no", "true", "false"}
    return "" if asks or says else None


def _given_away(note: Note) -> str | None:
    asked = {_stem(word) for word in content(note.front)}
    said = {_stem(word) for word in content(note.back)}
    return "" if said and said <= asked and not _ALTERNATIVE.search(note.front) else None


def _long_front(note: Note) -> str | None:
    return _over(GAP.sub(lambda gap: gap[2], note.front), LONGEST_FRONT)


def _long_back(note: Note) -> str | None:
    return _over(note.back, LONGEST_BACK)


def _over(text: str, most: int) -> str | None:
    count = len(text.split())
    return f"{count} words" if count > most else None


def _list(note: Note) -> str | None:
    items = max(len(re.findall(r"(?m)^\s*(?:[-*]|\d+[.)])\s", note.back)), note.back.count(";") + 1)
    commas = note.back.count(",") + 1 if re.search(r",[^,]+,[^,]*\b(and|or)\b", note.back) else 0
    count = max(items, commas)
    return f"{count} items" if count > 3 else None


def _points(note: Note) -> str | None:
    return next(unsupported_points(note), None)


def _gap(note: Note) -> str | None:
    around = content(GAP.sub(" ", note.front))
    hidden = content(_answer(note))
    return "" if not hidden or len(around) < 3 or len(hidden) > 6 else None


def _gap_told(note: Note) -> str | None:
    around = set(content(GAP.sub(" ", note.front)))
    hidden = content(_answer(note))
    return "" if hidden and set(hidden) <= around else None


_Check = tuple[str, Callable[[Note], str | None]]
_CHECKS: tuple[_Check, ...] = (
    ("empty", _empty),
    ("unseen", _unseen),
    ("question", _question),
    ("two questions", _two_questions),
    ("yes or no", _yes_no),
    ("given away", _given_away),
    ("long front", _long_front),
    ("long back", _long_back),
    ("list", _list),
    ("points", _points),
)
_CLOZE_CHECKS: tuple[_Check, ...] = (
    ("gap", _gap),
    ("given away", _gap_told),
    ("unseen", _unseen),
    ("long front", _long_front),
    ("points", _points),
)
