"""The words of English, by a dictionary that is read when it is first asked."""

from functools import cache

from spellchecker import SpellChecker


@cache
def english() -> SpellChecker:
    """Return the words that a dictionary of English knows, each with how often it is written."""
    return SpellChecker(language="en")
