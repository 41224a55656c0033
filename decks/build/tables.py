"""Tables with a clean header into questions that name row and column."""

import re
from collections.abc import Iterator

from decks.build import matrix
from decks.build.candidate import Candidate
from decks.build.cases import case
from decks.build.english import verbs
from decks.build.english.answers import finished
from decks.build.english.articles import a, mass_noun
from decks.build.english.countable import counted, mass_ending
from decks.build.english.nominal import adjective, gerund
from decks.build.english.nouns import plural
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.build.labels import attributes
from decks.documents.document import Block, Section

_ASPECT = re.compile(
    r"^(?:aspect|feature|property|criterion|criteria|category|characteristic|parameter|attribute|point|basis|dimension|factor|)$",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"^(?:|-+|–|—|n/?a|none|unknown|\?+|tbd|tba|x|✓|✔|yes|no|✗|✘|varies)$", re.IGNORECASE)


_MARK = re.compile(r"^[✅❌✓✔✗✘☑☐️\s]+")
_SUM = re.compile(r"^(?:total|sum|average|mean|overall|all)$", re.IGNORECASE)


def candidates(block: Block, section: Section, wording: Wording) -> Iterator[Candidate]:
    """Return a card per cell, or per row where the columns are the things compared."""
    dated = _dated(block.rows[0])
    header, *body = map(_events, block.rows) if dated else block.rows
    if len(header) == 2 and sum(bool(_STATED.search(row[0])) for row in body) * 2 > len(body):
        yield from _opposed(header, body, block, section, wording)
        return
    if not _clean(header, body):
        return
    yield from matrix.candidates(block, section, wording)
    lines = [(item.first, item.last) for item in block.items][1:]
    stage = _stages(header)
    made = next((verb for name in header if (verb := attributes.MADE.get(name.lower(), ""))), "")
    for row, told, (first, last) in zip(body, block.rows[1:], lines, strict=True):
        quote = " | ".join(told)
        if _ASPECT.match(header[0]) and 3 <= len(header) <= 4:
            yield from _compared(header, row, quote, first, last, section, wording)
            continue
        for column, cell in zip(header[1:], row[1:], strict=True):
            if (
                not _EMPTY.match(cell)
                and not _EMPTY.match(row[0])
                and not _SUM.match(row[0])
                and words(cell) <= 40
            ):
                when = dated and column == header[1]
                front = (
                    _when(row[0], wording)
                    if when
                    else _asked(column, _row(row[0], header[0], wording), cell, wording, made, stage)
                )
                if not front:
                    continue
                yield Candidate(
                    front,
                    finished(cell),
                    quote,
                    section.heading,
                    first,
                    last,
                    sort="table",
                    subject=row[0],
                    worth=4,
                )


_STATED = re.compile(r"[.!]$|^(?:Can|Is|Are|Has|Have|Does|No|Not)\b")


def _opposed(
    header: tuple[str, ...], body: list[tuple[str, ...]], block: Block, section: Section, wording: Wording
) -> Iterator[Candidate]:
    """Return the card of a table whose two columns each tell of one thing, row against row."""
    if not all(header) or any(words(name) > 6 for name in header):
        return
    told: list[str] = []
    for row in body[:3]:
        pair = f"{header[0]}: {row[0].rstrip('.')}; {header[1]}: {row[1].rstrip('.')}"
        if all(row) and sum(map(words, (*told, pair))) <= 50:
            told.append(pair)
    if not told:
        return
    both = " and ".join(wording.said(name) for name in header)
    first, last = block.items[0].first, block.items[min(len(told), len(block.items) - 1)].last
    yield Candidate(
        f"How do {both} differ?",
        ".\n".join(told) + ".",
        " | ".join(body[0]),
        section.heading,
        first,
        last,
        sort="comparison",
        subject=both,
        worth=5,
        points=tuple(told),
    )


def _dated(header: tuple[str, ...]) -> bool:
    """Say whether a table tells by its first column when that happened which its second column names."""
    return (
        len(header) > 1
        and re.fullmatch(r"(?:date|year|time|when|period)s?", header[0], re.IGNORECASE) is not None
        and re.fullmatch(r"(?:key |main |historical )?(?:events?|milestones?)", header[1], re.IGNORECASE)
        is not None
    )


def _events(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return a row with its second cell first."""
    return (row[1], row[0], *row[2:])


def _clean(header: tuple[str, ...], body: list[tuple[str, ...]]) -> bool:
    """Say whether a table can be asked from: named columns, one name per row, rows as wide as the header."""
    if (
        len(header) < 2
        or not body
        or any(words(name) > 6 or re.search(r"\d{3}|[.!]$", name) for name in header)
    ):
        return False
    if any(not name for name in header[1:]) or len(set(header)) != len(header):
        return False
    keys = [row[0] for row in body]
    filled = sum(1 for row in body for cell in row if cell)
    return (
        len(set(keys)) == len(keys)
        and all(keys)
        and filled >= 0.7 * len(body) * len(header)
        and all(words(k) <= 8 for k in keys)
    )


def _compared(
    header: tuple[str, ...],
    row: tuple[str, ...],
    quote: str,
    first: int,
    last: int,
    section: Section,
    wording: Wording,
) -> Iterator[Candidate]:
    sides = [_small(wording.said(name)) if plural(name) else wording.said(name) for name in header[1:]]
    told = [
        f"{name[0].upper() + name[1:]}: {_MARK.sub('', cell).rstrip('.')}"
        for name, cell in zip(sides, row[1:], strict=True)
        if not _EMPTY.match(_MARK.sub("", cell))
    ]
    if len(told) < 2 or sum(words(part) for part in told) > 50:
        return
    both = " and ".join([", ".join(sides[:-1]), sides[-1]])
    aspect = _small(wording.said(row[0]))
    front = f"What are {both} {aspect}?" if _STRANDED.match(aspect) else f"How do {both} differ in {aspect}?"
    yield Candidate(
        front,
        "; ".join(told) + ".",
        quote,
        section.heading,
        first,
        last,
        sort="comparison",
        subject=both,
        worth=4,
        points=tuple(told),
    )


def _small(name: str) -> str:
    """Return a name of plain words in small letters."""
    return name.lower() if re.fullmatch(r"[A-Z][a-z]+(?: [a-z-]+)*", name) else name


def _when(event: str, wording: Wording) -> str:
    """Return the question for the date of an event."""
    said = wording.said(event)
    the = "" if re.match(r"^(?:the|an?) ", said, re.IGNORECASE) or plural(said) else "the "
    return f"When did {the}{said} happen?"


def _asked(column: str, key: str, cell: str, wording: Wording, made: str, stage: str) -> str:
    """Return the question for one cell: a natural one for a well-known column, else by the column's noun.

    `made` says how the rows came to be, where another column names who made them: "invented";
    `stage` is the unit of time of several columns, which are stages one after another.
    """
    said = wording.said(key)
    if _COMPARING.match(key):
        return ""
    thing = _articled(_small(said) if plural(key) else said, bool(made))
    if column.lower() in {"year", "date"} and re.match(r"^(?:about |around |c\. ?)?[\w ,]*\d{3,4}", cell):
        done = {"wrote": "written"}.get(made, made)
        be = "were" if plural(key) else "was"
        return (
            f"When {be} {thing} {done}?"
            if done
            else f"What year {be.replace('were', 'are').replace('was', 'is')} {thing} from?"
        )
    if found := _STATE.match(wording.said(column)):
        return (
            f"What {found['n'].lower()} is {found['p']} {found['r']} for {thing}?"
            if verbs.participle(found["p"])
            else ""
        )
    if front := attributes.natural(column, cell, thing):
        return front
    unit = _UNIT.match(column)
    if _SUM.match(unit["n"] if unit else column):
        whole = stage and _FIGURE.match(cell) and (unit is None or unit["u"] == stage)
        return f"How many {_UNITS.get(stage, stage)} do all stages of {thing} take together?" if whole else ""
    if unit and unit["u"] == stage and _FIGURE.match(cell):
        return _lasting(unit["n"], _UNITS.get(stage, stage), thing)
    if unit:
        if not _FIGURE.match(cell):
            return ""
        noun = unit["n"].lower() if unit["n"][1:].islower() else unit["n"]
        return f"What is the {noun} of {thing} in {_UNITS.get(unit['u'], unit['u'])}?"
    said, be = wording.said(column), "are" if plural(key) else "is"
    if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*", said):
        said = column.lower()
    if verbs.participle(said.split(maxsplit=1)[0]) and re.fullmatch(
        r"[a-z]+ (?:for|by|in|from|with|of|to|on)", said
    ):
        return f"What {be} {thing} {said}?"
    if said in {"where", "place", "location"}:
        return (
            f"Where does {thing} take place?"
            if gerund(key) or re.search(r"(?:sis|cycle|tion|chain|process)$", key)
            else f"Where {be} {thing}?"
        )
    if column.lower() in {"what happens", "what happens?"}:
        return f"What happens {case(key)}?"
    if column.endswith("?") or re.match(r"^(?:what|who|when|where|why|how|is|are|does|do|can|has)\b", said):
        return ""
    if " " not in said and (adjective(said) or _VERBAL.search(said) or verbs.third_person(said)):
        return ""
    if " " not in said and _SHARE.match(cell) and counted(said) is False:
        return f"How much {said} {'do' if plural(key) else 'does'} {thing} contain?"
    return f"What {'are' if plural(said) else 'is'} the {said} of {thing}?"


def _stages(header: tuple[str, ...]) -> str:
    """Return the unit of time that several columns share which name stages: "Egg (days) | Larva (days)"."""
    found = [unit for name in header[1:] if (unit := _UNIT.match(name)) and not _SUM.match(unit["n"])]
    units = {unit["u"] for unit in found}
    same = len(found) > 1 and len(units) == 1 and units <= _TIMES
    return units.pop() if same and not any(_TIMED.search(unit["n"]) for unit in found) else ""


def _lasting(stage: str, unit: str, thing: str) -> str:
    """Return the question for how long a stage of a thing takes."""
    said = stage.lower() if stage[1:].islower() else stage
    if gerund(stage) or mass_ending(said):
        return f"How many {unit} does the {said} of {thing} take?"
    return f"How many {unit} does the {said}{'' if _PHASE.search(said) else ' stage'} of {thing} take?"


_TIMES = frozenset(
    ["s", "sec", "seconds", "min", "minutes", "h", "hours", "days", "weeks", "months", "years"]
)
_TIMED = re.compile(
    r"(?:time|life|lifespan|span|age|period|duration|length|delay|latency|interval|season|limit|deadline|experience)s?$",
    re.IGNORECASE,
)
_PHASE = re.compile(r"(?:stage|phase|step)$")
_COMPARING = re.compile(
    r"(?:above|below|under|over|equal|less|more|greater|fewer|up to|at least|at most|between|exactly|from)\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"(?:i[sz]es|ifies)$")
_SHARE = re.compile(
    r"(?:about |up to |over |[<>~≈])?\s?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|m?g|kg|m?l)\b|[\d.,–-]+\s?%"
)
_NAMING = re.compile(
    r"(?:name|model|language|country|city|place|person|company|tool|library|framework|database|author|product|planet|element|organi[sz]ation|team|brand|optimi[sz]er|algorithm|protocol|dataset|god|party)s?$",
    re.IGNORECASE,
)
_STRANDED = re.compile(
    r"(?:made|good|best|used|built|known|suited|written|named|measured|found|[a-z]+ed) (?:of|for|in|by|as|with|on|from|to)$"
)
_UNITS = {
    "s": "seconds",
    "ms": "milliseconds",
    "min": "minutes",
    "h": "hours",
    "m": "metres",
    "km": "kilometres",
    "cm": "centimetres",
    "mm": "millimetres",
    "kg": "kilograms",
    "g": "grams",
    "l": "litres",
    "L": "litres",
}
_UNIT = re.compile(r"(?P<n>[A-Za-z][\w -]{1,40}?) [(\[](?P<u>[A-Za-z°%µ/²³]{1,12})[)\]]$")
_FIGURE = re.compile(r"[<>~≈±]?\s?[\d.,–—-]+(?:\s?[-–—]\s?[\d.,]+)?$")


def _row(key: str, above: str, wording: Wording) -> str:
    """Return a row's name in small letters where its column holds everyday things and no names."""
    if re.fullmatch(r"[A-Z]\d{0,2}", key) and re.fullmatch(r"[A-Z][a-z]+", above):
        return f"{above.lower()} {key}"
    small = key.lower()
    everyday = key == small.capitalize() and key not in wording.titled and counted(small)
    return small if everyday and not _NAMING.search(above) else key


_STATE = re.compile(r"^(?P<n>[A-Za-z]+) (?P<p>[a-z]+) (?P<r>(?:per|by|in|at) [a-z ]+)$")


def _articled(key: str, single: bool) -> str:
    """Return the name of a row as it stands in a question: a countable common noun takes its article."""
    if re.search(r"[A-Z\d]", key) or plural(key):
        return key
    if not single and (mass_noun(key) or " " not in key):
        return a(key) if counted(key.rpartition(" ")[2]) else key
    return f"the {key}"
