"""What one line of a plain copy looks like: a label, an entry, a heading, code."""

import re
from dataclasses import dataclass
from typing import Literal

from decks.documents.blocks import Row

NUMBER = re.compile(r"^\s*(\d{1,2})[.)]\s+(?=\S)")
LABEL = re.compile(r"^[A-Z0-9“\"(/][^.!?;:]{1,80}:$")
INLINE = re.compile(
    r"^(?:\d{1,2}[.)]\s+)?(?P<label>(?:[a-z]{1,2}(?=[A-Z]))?[A-Z0-9“\"`][^:.!?;]{0,70}?)(?::\s+| [–—−-] )(?P<text>\S.*)$"
)
_NO_LABEL = re.compile(
    r"^(?:here|note|in|for|if|this|these|there|it|so|and|but|or|the following|as|when|while|remember|tip|warning|important(?! \w)|yes|no|we|you|i|got it|sure|great|exactly|ok|okay|of course)\b(?! of\b)",
    re.IGNORECASE,
)
ABOUT_IT = re.compile(
    r"(?:What it (?:does|is|means)|How it works|When to use it|Why it matters):$", re.IGNORECASE
)
_DEICTIC = re.compile(r"\b(?:it|its|this|these|that|they)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|can|may|will|should|must|has|have|had|does|do|includes?|including|following|looks?|such as|would)\b",
    re.IGNORECASE,
)
WH = re.compile(r"^(?:\d{1,2}[.)]\s+)?(?:how|what|why|when|where|which|who)\b", re.IGNORECASE)
ENDED = re.compile(r"[.!?:][\"”')]*$")
_OPEN = re.compile(r"[.!;:,…]$")
_CODE = re.compile(
    r"^\s{2,}\S|[{}\[\];=<>]|^\s*(?:#|//|\$ |>>> |(?:import|from|def|class|return|print|sudo|pip|npm|git|curl|cd|SELECT|INSERT|UPDATE|FROM|WHERE)\b)|\w\(.*\)$|^\s*--\s|\($|^\s*\)|^(?:CREATE|ALTER|DROP|VALUES|GROUP BY|ORDER BY|(?:LEFT |INNER |CROSS )?JOIN|CROSS APPLY)\b|\w\([^()]*\([^()]*\)[^()]*\)"
)
COPIED = re.compile(r"^\s*\w{0,20}Copy(?: code|Edit)?\s*$")
"""The button over a block of code, with the name of its language before it."""

STEP = re.compile(
    r"^(?P<i>\s*)(?:Step|Stage|Phase|Part) (?P<n>\d{1,2})\s*[:.–—-]\s*(?P<t>[A-Z][^.:!?]{2,70}):?$"
)
MOST_WORDS, LONGEST_TITLE = 9, 80
Kind = Literal["title", "label", "entry", "item", "table", "code", "text"]


@dataclass(slots=True)
class Line:
    """A line, or several that one sentence runs over; `gap` says that a blank line stands before it."""

    row: Row
    gap: bool
    kind: Kind = "text"

    @property
    def text(self) -> str:
        """The line without the blanks around it."""
        return self.row.text.strip()

    @property
    def number(self) -> int:
        """The number that the line begins with, or 0."""
        found = NUMBER.match(self.text)
        return int(found[1]) if found else 0


_CALLS = re.compile(r"\w\([^()]*\w\(|^(?:SELECT|FROM|WHERE|VALUES|CROSS APPLY|GROUP BY|ORDER BY)$")
"""A call within a call, or a lone word of a query, which is code."""

_STATING = re.compile(r"An? (?:[a-z-]+ ){1,3}[a-z]+(?<!s)s:$")
"""A statement that leads in a list: "A kiln holds:"."""

_CODE_NAME = re.compile(r"[a-z][\w.-]{0,30}(?:\(\))? [–—] [A-Z]")
"""The name of a command or a function, and what it does, as a heading has them."""


def labels(text: str) -> bool:
    """Say whether a line is a label that stands alone, and not the sentence that leads in a list."""
    words = text.split()
    if ABOUT_IT.match(text):
        return True
    if not LABEL.match(text) or len(words) > MOST_WORDS or _DEICTIC.search(text) or _STATING.match(text):
        return False
    if WH.match(text):
        return len(words) > 1
    titled = all(word[:1].isupper() for word in words if len(word) > 4)
    return (len(words) <= 4 or titled) and not (_VERB.search(text) or _NO_LABEL.match(text))


def entry(text: str) -> bool:
    """Say whether a line is a label with its text."""
    found = INLINE.match(text)
    if not found or _NO_LABEL.match(found["label"]) or len(found["label"].split()) > 8:
        return False
    label = found["label"]
    return not _VERB.search(label) and label.count("(") == label.count(")")


def title(text: str) -> bool:
    """Say whether a line can be a heading: short, open at its end, no statement."""
    if len(text) > LONGEST_TITLE or len(text.split()) > MOST_WORDS or _OPEN.search(text):
        return False
    bare = NUMBER.sub("", text)
    if not re.match(r"[A-Z0-9“\"(]", bare) and not _CODE_NAME.match(bare):
        return False
    if not re.search(r"[A-Za-z]{2}", bare) or "://" in bare or _CALLS.search(bare):
        return False
    return bool(WH.match(text)) or not (_VERB.search(bare) or "?" in bare)


def is_code(text: str) -> bool:
    """Say whether a line looks like code or data, and not like prose."""
    words = text.split()
    if len(words) == 1 and len(text) > 40:
        return True
    prose = len(words) >= 4 and text.rstrip().endswith((".", ":", "!", "?")) and not text.startswith("  ")
    return bool(_CODE.search(text)) and not prose and not LABEL.match(text) and not NUMBER.match(text)
