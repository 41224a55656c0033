"""Sentences with a gap that nobody could fill, or need not."""

import re

from decks.build.candidate import Candidate
from decks.build.english.answers import balanced
from decks.build.english.sentences import longer
from decks.build.gate.ends import ended
from decks.build.gate.unseen import pointing
from decks.build.gate.words import words

MOST_CLOZE = 40
_CLAUSE = re.compile(r"(?:If|When|Whenever|While|Because|Although|Unless|Since) [^,]*$")
"""A clause that no other follows."""


def cloze_fault(card: Candidate) -> str:
    """Return why a sentence with a gap is no card, or an empty string."""
    text = re.sub(r"\{\{c\d+::(.*?)\}\}", "[…]", card.front)
    low, gap = text.lower(), card.back
    if longer(text, MOST_CLOZE):
        return "the sentence is too long for a gap"
    if _CLAUSE.match(text):
        return "the sentence is cut"
    if pointing(low, words(low)):
        return "the sentence refers to something unseen"
    if re.search(r"\bet al\b|\(\s*(?:[A-Z][\w.]+,? ?)*\[…\]\s*\)", text):
        return "the gap is a citation"
    if re.search(r"(?:,[^,]+,? (?:and|or) [^,]*\[…\]|such as \[…\]|like \[…\]|including[^.]*\[…\])", text):
        return "the gap is a member of a list"
    if re.fullmatch(r"(?:19|20)\d\d|\d{1,3}|\d+\.\d", gap.strip()) and not re.search(
        r"\b(?:founded|released|introduced|published|proposed|since|in)\s+(?:\w+ )?\[…\]|\[…\] (?:parameters|layers|heads|billion|million|tokens|percent|%|GiB|GB)",
        text,
    ):
        return "the gap is a bare number"
    if re.search(r"(?:similar to|context of|making efficient use|able to|used to) \[…\]", text) or (
        len(gap.split()) >= 3 and not re.search(r"[A-Z0-9]", gap)
    ):
        return "nobody could guess the gap"
    return "" if balanced(text) and ended(text) else "the sentence is cut"
