"""A sentence with a gap: a number with its unit, a name, a term that stands in bold."""

import re

from decks.build.sentences import bare, whole, words

_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(
    r"(?<![\w.$-])(?P<n>\d+(?:[,.]\d+)*(?:[-–]\d+(?:[,.]\d+)*)?\s?(?:billion|million|trillion|thousand|hundred)?)(?P<u>\s?(?:%|°[CF]?)|\s(?:percent|[a-z]{3,}s\b|GB|TB|MB|kB|km|cm|mm|kg|mg|ml|Hz|kHz|MHz|GHz|kJ|kcal|g\b|m\b))"
)
_YEAR = re.compile(
    r"\b(?:founded|released|introduced|published|proposed|invented|discovered|established|signed|built|born|died|launched|passed|abolished|developed|created|began|ended|ratified|adopted|announced) (?:\w+ )?in (?P<y>(?:1[0-9]|20)\d\d)\b"
)
_NAME = re.compile(
    r"\b(?:(?:invented|discovered|founded|proposed|designed|built|written|published|released|introduced|developed|created|led|painted|composed|coined) by|called|named|dubbed|known as) "
    r"(?:the )?(?P<n>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?=[ ,.;])"
)
_NAMING = (" by ", "called ", "named ", "dubbed ", "known as ")
_PRONOUN = re.compile(
    r"^(?:it|they|this|these|those|that|he|she|we|you|i|there|here|such|its|their|his|her|also|but|and|so|however|then|for example|as|both|each|one|in this|in that|at this|after that|another|the (?:model|paper|author|article|example|process|method|table|figure|first|second|latter|former|result|results|network|system|following))\b",
    re.IGNORECASE,
)


def gaps(sentence: str, bold: tuple[str, ...], topic: str) -> tuple[str, str] | None:
    """Return the sentence with one gap, and what the gap hides; None when nothing in it is worth hiding."""
    text = sentence.strip()
    if (
        not whole(text)
        or text.endswith("?")
        or not 6 <= words(text) <= 34
        or _PRONOUN.match(text.lower())
        or "{{" in text
    ):
        return None
    hidden = _choice(text, bold, topic)
    if hidden is None:
        return None
    start, end = hidden
    answer = text[start:end]
    if bare(text).lower().count(answer.lower()) > 1 and not answer[0].isdigit():
        return None
    return f"{text[:start]}{{{{c1::{answer}}}}}{text[end:]}", answer


def _choice(text: str, bold: tuple[str, ...], topic: str) -> tuple[int, int] | None:
    figures = _DIGIT.search(text) is not None
    if figures and (year := _YEAR.search(text)):
        return year.span("y")
    for found in _NUMBER.finditer(text) if figures else ():
        start, end = found.span("n")
        number = found["n"].strip()
        if re.fullmatch(r"(?:19|20)\d\d", number) or text[max(0, start - 2) : start].endswith(("(", "#")):
            continue
        if text[max(0, start - 6) : start].lower().endswith(
            ("step ", "top ", "phase ", "chapter ")
        ) or _listed(text, start, found.end()):
            continue
        if found["u"].strip():
            end = found.end()
        return start, start + len(text[start:end].rstrip())
    for term in bold:
        at = text.find(term)
        if (
            at > 4
            and 1 <= words(term) <= 3
            and len(term) > 3
            and term.lower() not in topic.lower()
            and not re.search(r"[,:.;()]", term)
            and not _listed(text, at, at + len(term))
        ):
            return at, at + len(term)
    for name in _NAME.finditer(text) if any(map(text.__contains__, _NAMING)) else ():
        if name["n"].lower() not in topic.lower() and not _listed(text, *name.span("n")):
            return name.span("n")
    return None


def _listed(text: str, start: int, end: int) -> bool:
    """Say whether a place is a member of a list, which the other members do not give away."""
    return bool(
        re.match(r",? (?:and|or) [A-Z\d]|, [A-Z][\w-]+(?:,| and)", text[end:])
        or re.search(r"(?:, (?:and |or )?|\w and |\w or |/)$", text[:start])
    )
