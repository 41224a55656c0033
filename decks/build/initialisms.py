"""Names for one thing: an initialism and the words it is made of, two headings of one entry."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from decks.build.asking.asked import Asked
from decks.build.candidate import Candidate
from decks.build.english.answers import names
from decks.build.english.sentences import split, words
from decks.build.english.terms import term
from decks.build.english.wording import Wording
from decks.documents.document import Section

_SMALL = frozenset(["of", "the", "and", "for", "in", "to", "from", "a", "an", "on", "with", "by", "at"])
_OF_ITSELF = (["this"], ["This"], ["following"], ["present"], ["our"], ["Our"])
"""What stands before the kind of text that a document says it is: "this safety bulletin (SB)"."""

_SPELLING = re.compile(r"is(?=e|ing|ation)|our|re(?=$|s$| )|ogue")
_SAME = {"is": "iz", "our": "or", "re": "er", "ogue": "og"}
_END = re.compile(r"\s*[:–—-]\s+|\. ")
_BEGINS = re.compile(r"(?:The |An? )?(?P<s>[A-Z][A-Za-z]{0,5}[A-Z])s? (?=[a-z])")
_OPENED = re.compile(r"\b(?P<s>[A-Z]{2,8})s? \((?P<l>[A-Za-z][\w-]*(?: [\w-]+){1,7})\)")
_NOUN_NEXT = re.compile(r" (?!(?:is|are|was|were|and|or|of|in|for|to|with|on|by|from|at|as|has|can)\b)[a-z]")
"""A noun behind the brackets, which an adjective before them belongs to: "medial-temporal (MT) area"."""

_ARTICLE = re.compile(r"\b(?:the|an?)\b")
_INITIALISM = re.compile(r"(?<=\w) \((?P<s>[A-Z]{2,8})(?P<m>s?)\)")


def spelled(short: str, long: str) -> bool:
    """Say whether `short` is made of the first letters of the words of `long`."""
    if not short.isupper() or not 2 <= len(short) <= 8:
        return False
    for pattern in (r"[A-Za-z]+", r"[A-Za-z][A-Za-z-]*"):
        told = re.findall(pattern, long)
        letters = [w[0].upper() for w in told if w.lower() not in _SMALL]
        if len(letters) > 1 and list(short) in (letters, [w[0].upper() for w in told]):
            return True
    return False


def hinted(short: str, long: str) -> bool:
    """Say whether an entry of a few words can only spell `short` out: its letters stand in the words in order."""
    told = re.findall(r"[A-Za-z]+", long)
    if not re.fullmatch(r"[A-Z]{2,6}", short) or not 2 <= len(told) <= 5 or len(long.split()) > 5:
        return False
    initials = iter(short)
    rest = "".join(told).upper()
    at = 0
    for letter in short:
        at = rest.find(letter, at) + 1
        if not at:
            return False
    return all(word[0].upper() in initials for word in told if word.lower() not in _SMALL)


def spelled_out(text: str) -> tuple[str, str] | None:
    """Return the first initialism of a text and the words beside it that it is made of; one of them stands in brackets."""
    return next(_spelled_out(text), None)


def spelled_in(section: Section) -> Iterator[Candidate]:
    """Ask for the words of each initialism that the text of a section spells out."""
    for block in section.blocks:
        if block.kind in {"code", "table"} or " (" not in block.text:
            continue
        told = [(f"{i.label}: {i.text}" if i.label else i.text, i.first, i.last) for i in block.items]
        for text, first, last in told or [(block.text, block.first, block.last)]:
            for short, long in _spelled_out(text):
                quote = next((one for one in split(text) if short in one and long in one), "")
                asked = stands_for(short, long)
                if quote:
                    yield Candidate(
                        asked.front, asked.back, quote, section.heading, first, last,
                        sort="alias", subject=short, worth=2,
                    )  # fmt: skip


def _spelled_out(text: str) -> Iterator[tuple[str, str]]:
    """Yield each initialism with the words that it is made of, before its brackets or in brackets behind it."""
    if " (" not in text:
        return
    for found in _INITIALISM.finditer(text):
        long = _before(found["s"], text[: found.start()].split()[-9:])
        if long and not (long.endswith(("al", "ic")) and _NOUN_NEXT.match(text, found.end())):
            yield found["s"], long.removesuffix("s") if found["m"] else long
    for found in _OPENED.finditer(text):
        if spelled(found["s"], found["l"]):
            yield found["s"], found["l"]


def _before(short: str, before: Sequence[str]) -> str:
    """Return the last words before an initialism that it is made of: by first letters, or common words by letters within them."""
    for made in (spelled, _within):
        for count in range(1, len(before) + 1):
            long = " ".join(before[-count:])
            if (
                long[0].isalpha()
                and not _ARTICLE.search(long)
                and made(short, long)
                and before[-count].lower() not in _SMALL
                and list(before[:-count][-1:]) not in _OF_ITSELF
            ):
                return long
    return ""


def _within(short: str, long: str) -> bool:
    """Say whether common words spell an initialism of three letters or more by one letter within them: "orbitofrontal cortex"."""
    few = len(short) - len(long.replace("-", " ").split()) <= 1
    return len(short) > 2 and few and long.islower() and long[0].upper() == short[0] and hinted(short, long)


def only_name(short: str, long: str) -> Asked:
    """Ask for the words of an initialism where they are all that an entry says."""
    back = f"{short} is the abbreviation of {_lowered(long)}."
    return Asked(f"What does {short} stand for?", back, short, "alias")


def stands_for(short: str, long: str) -> Asked:
    """Ask for the words of an initialism; the other way round they would give it away."""
    return Asked(f"What does {short} stand for?", long[0].upper() + long[1:], short, "alias")


def full_name(name: str, told: str) -> tuple[str, str]:
    """Part the words that an initialism is made of from what follows: "ABC: Apt Big Crate. A crate that …"."""
    short = re.sub(r" \(.*\)$", "", name)
    if not short.isupper() or len(short) > 8:
        return "", told
    told = re.sub(rf"^{re.escape(short)}\b(?: \([^)]*\))?\s*[:–=-]\s+", "", told)
    end = _END.search(told)
    first = told[: end.start()] if end else told.rstrip(".")
    rest = told[end.end() :] if end else ""
    if not rest or not spelled(short, first) or words(first) > 8:
        return "", told
    return first, rest[:1].upper() + rest[1:]


def names_of(section: Section, lines: Sequence[str], wording: Wording) -> Iterator[Candidate]:
    """Ask for the names of a term that has several headings: its initialism's words, or the other name."""
    if not section.aliases or not section.text:
        return
    told = (*reversed(section.aliases), section.heading[-1])
    for asked in _asked(told, wording):
        back = asked.back.removeprefix("- ").split("\n")[0]
        at = next((n for n in range(section.first, section.last + 1) if back in lines[n - 1]), 0)
        if at:
            yield Candidate(asked.front, asked.back, lines[at - 1].lstrip("# ").rstrip(), section.heading, at, at,
                            sort="alias", subject=asked.subject, worth=2, points=tuple(re.sub(r"^- ", "", part) for part in asked.back.split("\n")))  # fmt: skip


def heading_names(section: Section, *, bracketed: bool = False) -> Iterator[Candidate]:
    """Ask for the words of the initialism that a section begins with, where its heading is they, or stands with them.

    An entry with its initialism in brackets is asked as an entry; `bracketed` says that the heading is none.
    """
    if not section.heading or not section.blocks:
        return
    found, name = _BEGINS.match(section.blocks[0].text), section.heading[-1]
    if bracketed and name.endswith(")") and (both := spelled_out(name)):
        yield Candidate(
            f"What does {both[0]} stand for?", both[1], name, section.heading, section.first, section.first,
            sort="alias", subject=both[0], worth=2,
        )  # fmt: skip
        return
    told = re.findall(r"[A-Za-z]+", name) if found and " " in name else []
    if not found or len(told) < 2:
        return
    short = found["s"]
    of_all = "".join(word[0] for word in told).lower() == short.lower()
    if of_all or spelled(short.upper(), name):
        yield Candidate(
            f"What does {short} stand for?", name, name, section.heading, section.first, section.first,
            sort="alias", subject=short, worth=4,
        )  # fmt: skip


def _asked(told: Sequence[str], wording: Wording) -> Iterator[Asked]:
    if short := abbreviated(told):
        yield stands_for(*short)
        return
    found: list[str] = []
    for name in told:
        if not any(alike(name, other) for other in found):
            found.append(name)
    first, others = term(found[0], "", wording).name, found[1:]
    if len(others) > 1:
        back = "\n".join(f"- {other}" for other in others)
        yield Asked(f"What other names does {first} have?", back, found[0], "alias")
    elif others:
        yield Asked(f"What is another name for {first}?", others[0], found[0], "alias")
        again = term(others[0], "", wording).name
        yield Asked(f"What is another name for {again}?", found[0], others[0], "alias")


def abbreviated(told: Sequence[str]) -> tuple[str, str] | None:
    """Return the initialism among names of one thing, and the words that it is made of."""
    for first, other in permutations(told, 2):
        short, long = _apart(first, other)
        short = short if short.isupper() else short.split()[0]
        if spelled(short, long) or hinted(short, long):
            return short, long
    return None


def first_name(section: Section) -> str:
    """Return the first of several headings over an entry, the one with the initialism, or the last of like ones."""
    last = section.heading[-1]
    told = [*reversed(section.aliases), last]
    if short := abbreviated(told):
        return next((one for one in told if short[0] in one.replace("-", " ").split()), last)
    return last if all(alike(told[0], other) for other in told[1:]) else told[0]


def alike(name: str, other: str) -> bool:
    """Say whether two names are one in two spellings, or share their words."""
    if names(name, other) or names(other, name):
        return True
    plain, told = (
        re.sub(r"[^a-z]", "", _SPELLING.sub(lambda found: _SAME[found[0]], one.lower()))
        for one in (name, other)
    )
    return plain.removesuffix("s") == told.removesuffix("s")


def _apart(first: str, other: str) -> tuple[str, str]:
    """Return two names without the words that both end in: "LSTM Cell" and "Long Short-Term Memory Cell"."""
    short, long = first.replace("-", " ").split(), other.split(" ")
    ends = other.replace("-", " ").split()
    shared = 0
    while shared < min(len(short), len(ends)) - 1 and short[-1 - shared].lower() == ends[-1 - shared].lower():
        shared += 1
    if not shared:
        return first, other
    while len(" ".join(long).replace("-", " ").split()) > len(ends) - shared:
        long.pop()
    return " ".join(short[:-shared]), " ".join(long)


def _lowered(name: str) -> str:
    """Return a spelled-out name in small letters where it is no name of a person or place."""
    return name[0].lower() + name[1:] if name[1:].islower() else name
