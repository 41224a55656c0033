"""A table of yes and no into the question which of its things have what a row or a column names."""

import re
from collections.abc import Iterator, Sequence

from decks.build.candidate import Candidate
from decks.build.english import verbs
from decks.build.english.articles import a, mass_noun
from decks.build.english.nominal import adjective
from decks.build.english.nouns import plural
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.documents.document import Block, Section

FEWEST, MOST = 2, 6
_YES = re.compile(r"(?:yes|y|true|✅|✓|✔️?|☑️?)(?: \([^)]{1,40}\))?$", re.IGNORECASE)
_NO = re.compile(r"(?:no|n|false|❌|✗|✘|✖️?|☐|-|–|—|)(?: \([^)]{1,40}\))?$", re.IGNORECASE)
_ASPECT = re.compile(
    r"(?:aspect|feature|property|criterion|criteria|category|characteristic|attribute|capability|question|)s?$",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"(?:easy|hard|difficult|able|good|bad|safe|ready|free|open|fit|sensitive|resistant|prone|suitable)\b",
    re.IGNORECASE,
)


def candidates(block: Block, section: Section, wording: Wording) -> Iterator[Candidate]:
    """Return a card for each property that some of the things in a table have and others lack."""
    header, *body = block.rows
    lines = [(item.first, item.last) for item in block.items][1:]
    if _ASPECT.fullmatch(header[0]):
        for row, at in zip(body, lines, strict=True):
            if front := _front(row[0], header[1:], row[1:], wording, countable=True):
                yield _card(front, header[1:], row[1:], " | ".join(row), section, at)
        return
    names = [row[0] for row in body]
    for n, column in enumerate(header[1:], 1):
        cells = [row[n] for row in body]
        if front := _front(column, names, cells, wording, countable=False):
            yield _card(front, names, cells, " | ".join(body[0]), section, (lines[0][0], lines[-1][1]))


def marked(cells: Sequence[str]) -> bool:
    """Say whether cells hold only yes and no."""
    return all(_YES.match(cell) or _NO.match(cell) for cell in cells) and any(map(_YES.match, cells))


def _front(
    label: str, names: Sequence[str], cells: Sequence[str], wording: Wording, *, countable: bool
) -> str:
    """Return the question for one property, or nothing where it has no natural one."""
    if (
        not FEWEST <= len(names) <= MOST
        or not marked(cells)
        or not all(names)
        or any(words(n) > 4 for n in names)
    ):
        return ""
    if all(map(_YES.match, cells)) or "?" in label or not label:
        return ""
    if (
        re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*", label)
        and label.split(" ", maxsplit=1)[0] not in wording.titled
    ):
        label = label.lower()
    said = _predicate(wording.said(label.rstrip(":")), countable=countable)
    things = [wording.said(name) for name in names]
    both = f"{', '.join(things[:-1])} and {things[-1]}"
    return f"Which of {both} {said}?" if said else ""


def _predicate(said: str, *, countable: bool) -> str:
    """Return a property as the predicate of several things: "points high" as "point high".

    `countable` says that a noun in the singular can only be what the things have.
    """
    first, _, rest = said.partition(" ")
    low = first.lower()
    if (base := verbs.third_person(first)) and (not verbs.ambiguous(base) or rest):
        return f"{base} {rest}".strip()
    if _ABLE.match(said) or (adjective(first) and not rest) or (verbs.participle(first) and not rest):
        return f"are {low} {rest}".strip()
    if (base := verbs.base_form(first)) and rest and not verbs.ambiguous(base):
        return f"{base} {rest}"
    if words(said) > 4 or (adjective(first) and rest == ""):
        return ""
    if plural(said) or re.search(r"(?:ing|tion|sion|ity|ment|ance|ence)$", said):
        return f"have {said}"
    return f"have {a(said)}" if countable and said.islower() and not mass_noun(said) else ""


def _card(
    front: str,
    names: Sequence[str],
    cells: Sequence[str],
    quote: str,
    section: Section,
    at: tuple[int, int],
) -> Candidate:
    own = [name for name, cell in zip(names, cells, strict=True) if _YES.match(cell)]
    back = f"Only {own[0]}" if len(own) == 1 else f"{', '.join(own[:-1])} and {own[-1]}"
    return Candidate(
        front,
        back,
        quote,
        section.heading,
        *at,
        sort="table",
        subject=front,
        worth=4,
        points=tuple(own[:5]),
    )
