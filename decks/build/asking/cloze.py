"""A sentence with a gap: a number with its unit, a name, a term that stands in bold."""

import re

from decks.build.english import verbs
from decks.build.english.sentences import bare, whole, words

_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(
    r"(?<![\w.$-])(?<!\d )(?P<n>\d+(?:[,.]\d+| \d{3}(?![\d.,]))*(?:[-–]\d+(?:[,.]\d+)*)?\s?(?:billion|million|trillion|thousand|hundred)?)(?P<u>\s?(?:%|°[CF]?)|\s(?:percent|[a-z]{3,}s\b|GB|TB|MB|kB|km|cm|mm|kg|mg|ml|Hz|kHz|MHz|GHz|kJ|kcal|g\b|m\b))"
)
_MONEY = re.compile(r"[$€£]\d+(?:[,.]\d+)*(?: (?:thousand|million|billion|trillion))\b")
_YEAR = re.compile(r"\b(?P<v>[a-z]{3,}) (?:in|since) (?P<y>(?:1[0-9]|20)\d\d)\b(?![-–)])")
_NAME = re.compile(
    r"\b(?:(?:invented|discovered|founded|proposed|designed|built|written|published|released|introduced|developed|created|led|painted|composed|coined) by|called|named|dubbed|known as) "
    r"(?:the )?(?P<n>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?=[ ,.;])"
)
_TERM = re.compile(
    r"[a-z](?<! be)(?<! also) (?:called|termed|known as|referred to as) (?:the |an? )?(?P<n>(?!(?:by|when|once|if|on|in|at|to|for|from|with|after|upon|into|every|each|so|such|that|the)\b)[A-Za-z][\w-]{2,}(?: (?!(?:which|that|because|when|if|by|and|or|in|to|for|with|on|from|of|as|is|are)\b)[a-z-]{3,})?)(?=[,.;]| \(| (?:for|to|in|which|that|by|on|with|because)\b)"
)
"""A term of one word or two in small letters, where its sentence says what it is called."""

_RANGE = re.compile(r"\d ?(?:to|and|or|x|×) $")
_NAMING = (" by ", "called ", "named ", "dubbed ", "known as ", "termed ", "referred to as ")
_PRONOUN = re.compile(
    r"^(?:it|they|this|these|those|that|he|she|we|you|i|there|here|such|its|their|his|her|also|but|and|so|however|then|for example|as|both|each|one|in this|in that|in other words|ironically|elsewhere|for instance|at this|after that|another|the (?:model|paper|author|article|example|process|method|table|figure|first|second|latter|former|result|results|network|system|following))\b",
    re.IGNORECASE,
)


_POINTS_BACK = re.compile(r"(?:[\w’'-]+,? ){1,5}(?:it|they|he|she|him|them|this|these)\b")
_TALK = re.compile(r"\b(?:you|your|we|our|us|[Ll]et['’]s|I|my)\b|[=×→]|^[^A-Z]|^(?:\S+ ){0,4}\S+: ")
_OPERATED = re.compile(
    r"[\"”']? (?:tab|button|menu|argument|parameter|option|field|page|file|folder|command|flag|key|icon|link)\b"
)
_ORDERS = frozenset(
    [
        "Click",
        "Select",
        "Upload",
        "Open",
        "Press",
        "Type",
        "Download",
        "Install",
        "Paste",
        "Choose",
        "Enter",
        "Tap",
        "Drag",
        "Go",
        "Note",
        "Imagine",
        "Suppose",
        "Assume",
    ]
)
_SOME = re.compile(
    r"\b[Tt]he (?:(?:evaluation |test )?suite|survey|trial|participant|respondent|model|network|system|process|method|modification|article|author|paper|study|experiment|result|student|team)s? (?!of\b|that\b|for\b|in\b|\{)"
    r"|\b[Tt]he same (?!(?:[\w-]+ ){0,3}(?:as|that|for|throughout|in|on|at|to|time|way)\b)"
)
_CALLED = re.compile(r"\b(?:called|named|termed|dubbed|known as|referred to as) (?:the |an? )?[\"“]?$")


_NAMED = re.compile(
    r"(?:The |An? |(?:In|By|After|Before|Since) (?:\d{3,4},?|[^,{]{3,30},) (?:the |an? )?)?(?:\{\{c1::)?(?:[A-Z][\w-]+ (?:of )?[A-Z][\w-]+|(?:[A-Z]{2,}|[A-Za-z]+[A-Z\d])[\w-]*)\b"
)
_DATED = re.compile(r"(?:In|By|Before|After|Since|From) (?:about |around )?(?:1[0-9]|20)\d\d\b")


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
    if _POINTS_BACK.match(text):
        return None
    hidden = _choice(text, bold, topic)
    if hidden is None or _TALK.search(text) or _ordered(text) or _SOME.search(text):
        return None
    start, end = hidden
    answer = text[start:end]
    if bare(text).lower().count(answer.lower()) > 1 and not answer[0].isdigit():
        return None
    return f"{text[:start]}{{{{c1::{answer}}}}}{text[end:]}", answer


def _choice(text: str, bold: tuple[str, ...], topic: str) -> tuple[int, int] | None:
    """Return where the figure, the bold term or the name stands that is worth hiding."""
    if _DIGIT.search(text) and (figure := _figure(text)):
        return figure
    for term in bold:
        at = text.find(term)
        if (
            at > 4
            and 1 <= words(term) <= 3
            and len(term) > 3
            and term.lower() not in topic.lower()
            and not re.search(r"[,:.;()]", term)
            and _stressed(text[:at], term, text[at + len(term) :])
            and not _OPERATED.match(text[at + len(term) :])
            and not re.match(r",? (?:and|or) (?:the|an?) ", text[at + len(term) :])
            and not _listed(text, at, at + len(term))
        ):
            return at, at + len(term)
    if not any(map(text.__contains__, _NAMING)):
        return None
    for named in (*_TERM.finditer(text), *_NAME.finditer(text)):
        if named["n"].lower() not in topic.lower() and not _listed(text, *named.span("n")):
            return named.span("n")
    return None


def _figure(text: str) -> tuple[int, int] | None:
    """Return where a year, a number with its unit or a sum of money stands."""
    for year in _YEAR.finditer(text):
        if verbs.past(year["v"]) or verbs.participle(year["v"]):
            return year.span("y")
    for found in _NUMBER.finditer(text):
        start, end = found.span("n")
        number = found["n"].strip()
        if re.fullmatch(r"(?:19|20)\d\d", number) or text[max(0, start - 2) : start].endswith(("(", "#")):
            continue
        if (
            _RANGE.search(text[:start])
            or _bracketed(text, start)
            or re.search(r"[A-Z][\w-]* $", text[:start])
        ):
            continue
        if text[max(0, start - 6) : start].lower().endswith(
            ("step ", "top ", "phase ", "chapter ")
        ) or _listed(text, start, found.end()):
            continue
        if found["u"].strip():
            end = found.end()
        return start, start + len(text[start:end].rstrip())
    money = _MONEY.search(text) if any(map(text.__contains__, "$€£")) else None
    return money.span() if money else None


def _listed(text: str, start: int, end: int) -> bool:
    """Say whether a place is a member of a list, which the other members do not give away."""
    return bool(
        re.match(r",? (?:and|or) [A-Z\d]|, [A-Z][\w-]+(?:,| and)", text[end:])
        or re.search(r"(?:, (?:and |or )?|\w and |\w or |/)$", text[:start])
    )


def stands_alone(front: str) -> bool:
    """Say whether a sentence needs no heading to be understood: it begins with a name or a year, or says what a thing is called."""
    if _NAMED.match(front) or _DATED.match(front):
        return True
    return front.startswith(("The ", "A ", "An ")) and _CALLED.search(front.partition("{{")[0]) is not None


def telling(front: str, hidden: str) -> bool:
    """Say whether a gap is a figure or a name that the sentence gives, which a question could hardly ask for better."""
    return hidden[:1].isdigit() or _CALLED.search(front.partition("{{")[0]) is not None


def _ordered(text: str) -> bool:
    """Say whether a sentence is an order to the reader: "Click the button"."""
    first, _, rest = text.partition(" ")
    if first in _ORDERS:
        return True
    base = verbs.base_form(first)
    return bool(base) and (not verbs.ambiguous(base) or re.match(r"(?:the|an?|[\"“])", rest) is not None)


def _stressed(before: str, term: str, after: str) -> bool:
    """Say whether a word in bold is a term that its sentence introduces, and no word that is only stressed."""
    return bool(
        _CALLED.search(before) or re.match(r"(?: [a-z]+)? \(|,? (?:in )?which\b|, where\b", after)
    ) or (term[:1].isupper() and not _OPERATED.match(after))


def _bracketed(text: str, start: int) -> bool:
    return text.rfind("(", 0, start) > text.rfind(")", 0, start)
