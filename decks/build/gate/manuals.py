"""What a manual says of itself, and of the screens of its program: nothing to be learned."""

import re

_ITSELF = re.compile(
    r"\b(?:do|does|did|is|are|can|will) (?:an?|the) (?:[a-z]+ )?(?:manual|section|chapter|appendix|annex|document|guide|handbook|bibliography|glossary|page|tab|window|dialog|dialogue|toolbar|titlebar|menu|screen)s?"
    r"(?: at the [a-z]+)? (?:apply|do|tell|display|show|contain|list|describe|present|include|cover|give|explain|let|allow|help|enable|open|provide|accept|define|used|called|for)\b"
)
_SCREEN = re.compile(
    r"The (?:[\w’'/&-]+ ){1,5}(?:page|tab|window|dialog|dialogue|screen|menu|toolbar|panel|button|assistant|wizard|section|chapter|appendix|table)s? "
    r"(?:shows?|presents?|displays?|contains?|lists?|tells?|lets?|helps?|allows?|gives?|opens?|provides?|describes?|discusses)\b"
)
_OPERATED = re.compile(
    r"\b(?:radio buttons?|check ?box(?:es)?|dialog(?:ue)? box|menu (?:item|entry|entries)|main menu|via menu|toolbars?|(?:right|double|left)-click(?:ing)?|by clicking|drop-?down)\b"
)
_PART_WORDS = """manual section chapter appendix annex document guide handbook bibliography glossary page tab window
    dialog dialogue toolbar titlebar menu screen"""
_PARTS = frozenset(f"{part}{end}" for part in _PART_WORDS.split() for end in ("", "s"))
_CONTROLS = ("button", "check", "dialog", "menu", "toolbar", "click", "drop")
_OF_USE = frozenset(["doing", "means", "when", "passive", "place", "purpose", "ability", "cause"])
"""Sorts of cards on how something is done, which of a screen is learned by hand."""


def operates(sort: str, back: str) -> bool:
    """Say whether an answer, in small letters, tells what to press or choose on a screen."""
    return sort in _OF_USE and any(map(back.__contains__, _CONTROLS)) and _OPERATED.search(back) is not None


def speaks_of_itself(front: str, asked: set[str], back: str) -> bool:
    """Say whether a question, or the answer to it, is about a part of a manual or a screen of its program.

    `asked` has the words of the question in small letters.
    """
    if not _PARTS.isdisjoint(asked) and _ITSELF.search(front):
        return True
    return back.startswith("The ") and _SCREEN.match(back) is not None
