"""How an entry begins before it defines its term: a bracket, one word that translates it, a count of its senses."""

import re

_HELD = re.compile(r"\((?P<by>(?:of|in|for|on|about) [^()]{3,50})\) (?=[A-Za-z])", re.IGNORECASE)
_IT_IS = re.compile(
    r"(?:It(?:['’]s| is)|This is) (?:really |just |simply |basically |essentially )?(?=(?:an?|the|any|one) )"
)
_SENSES = re.compile(
    r"[^,.]{2,60} (?:has|have) (?:two|three|four|several|many|multiple|different|various) (?:[a-z]+ )?(?:meanings|senses|definitions)\b"
)
_ONE_WORD = re.compile(r"[A-Z][a-z]{2,}\.")
_REMARKS = """noun verb adjective adverb pronoun preposition plural singular abbreviation acronym initialism synonym deprecated obsolete archaic slang informal
    latin greek french german spanish italian yes no see none same"""
_REMARK = frozenset(_REMARKS.split())


def held(told: str) -> tuple[str, str]:
    """Part an entry from the bracket before it that says of what its term is told: "(of a population) the share …"."""
    found = _HELD.match(told)
    return (f"{found['by'][0].lower()}{found['by'][1:]}", told[found.end() :]) if found else ("", told)


def limited(front: str, by: str) -> str:
    """Return the question for a term with the bracket that says of what it is told."""
    meaning = front.endswith("” mean?")
    return f"{front[:-6]} ({by}) mean?" if meaning else f"{front.removesuffix('?')} ({by})?"


def one_word(sentence: str) -> bool:
    """Say whether a sentence is one word that says what a term means, and no remark on the term."""
    return _ONE_WORD.fullmatch(sentence) is not None and sentence[:-1].lower() not in _REMARK


def counts_senses(sentence: str) -> bool:
    """Say whether a sentence only tells how many meanings a term has."""
    return _SENSES.match(sentence) is not None


def said(told: str) -> str:
    """Return an entry without "It’s really" before what the term is, and without brackets that close none."""
    told = _IT_IS.sub("", told, count=1)
    if told.count(")") <= told.count("("):
        return told
    deep, kept = 0, []
    for sign in told:
        if sign == ")" and not deep:
            continue
        deep += (sign == "(") - (sign == ")")
        kept.append(sign)
    return "".join(kept)
