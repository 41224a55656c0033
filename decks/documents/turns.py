"""The turns of a chat: the lines that name a sender, or the mark that returns before each question."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from decks.documents.blocks import ITEM, Row
from decks.text import normalised

FEWEST_TURNS = 2
LONGEST = 4_000
"""A line of more characters names no sender."""

WIDEST = 80
"""The name of a sender, and all that stands around it, has at most so many characters."""

FARTHEST = 12
"""A chat of one turn begins within so many lines, where the page's own lines do not tell that it is one."""

COUNTER = re.compile(r"^\s*<?\s*\d{1,3}\s*/\s*\d{1,3}(?!\d|\s*/)\s*>?\s*")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},? )?(?:{_MONTH} \d{{1,2}},?|\d{{1,2}}\.? {_MONTH},?)(?: \d{{4}})?|[Tt]oday|[Yy]esterday)"
_HOUR = r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?(?:\s?[AaPp]\.?[Mm]\.?)?"
_CLOCK = re.compile(rf"^\W*(?:{_DAY}(?:[,T]? ?(?:at )?{_HOUR})?|{_HOUR})\W*$")
_STAMP = re.compile(
    r"^\s*[\[(]?\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})*(?:(?:, ?|T| )\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?[\])]?\s*[-–]?\s*"
)
_PREFIX = re.compile(
    r"^\s*(?:#{1,6}\s+)?(?:[*_>]{1,3}\s*)?([A-Z][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,2})\s*(?:[*_]{1,3})?\s*:\s*(?:[*_]{1,3})?\s*(.*)$"
)
_ROLE = re.compile(
    r"^[\s#>*_\[]*(?:[^\w\s#*\[]+\s*)?(?P<name>(?:chat)?(?:gpt|gtp)[\w.-]*(?: [\w.-]{1,8})?|claude(?: [\w.]+){0,2}|gemini(?: [\w.]+){0,2}|deepseek[\w-]*|(?:ai |chat )?assistant|(?:chat)?bot"
    r"|ai|bard|(?:microsoft )?copilot|perplexity|grok|llama[\w.-]*|mistral|model|response|tutor|agent|anonymous|you|user|human|me|prompt|student)(?: #?\d{1,3})?[*_]*"
    r"(?: (?:said|says|asked|wrote|replied))?(?:\s*[,·|–—-]?\s*[\[(]?(?:today|yesterday)?,?(?: at )?[\d/.:,T -]{4,20}(?:[AaPp]\.?[Mm]\.?|Z|UTC)?[\])]?| \(mod(?:el|e) [^)]{1,50}\))?[\s*_\]]*(?P<colon>:?)[\s*_]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^[-*] +(?=\**(?:user|human|assistant|chatgpt|claude|gemini)\**:)", re.IGNORECASE)
_ASKERS = frozenset({"you", "user", "human", "me", "prompt", "student", "anonymous"})
_SURE = frozenset({"you", "user", "human"})
_SAID = re.compile(
    r"[\s#>*_]*(?P<name>you|anonymous|chatgpt|claude|gemini|copilot|grok|deepseek|perplexity) (?:said|asked|responded):?[\s*_]*$",
    re.IGNORECASE,
)
"""The line over a message that the page of a chat puts there itself, and nobody else writes."""

_NAMED = re.compile(
    r"[\s#>*_]*(?!(?:He|She|They|We|It|I|Who|You) )[A-Z][\w.’-]*(?: [\w.’-]+){0,3} said:[\s*_]*$"
)
"""The line over an answer of a machine with a name of its own."""

_MACHINE = re.compile(r"[\s#>*_]*(?:chatgpt|claude|gemini|copilot)[\s*_]*$", re.IGNORECASE)
_ANSWERS = re.compile(
    r"[\s#>*_]*(?:assistant|chatgpt|claude|gemini|copilot|grok|deepseek|perplexity)[\s*_:]*$", re.IGNORECASE
)
"""The line over an answer that names the machine and nothing else."""

_ASKS = re.compile(
    r"\?|^(?:\W|\d)*(?:can|could|would|please|explain|describe|define|discuss|tell|give|show|write|compare|summari[sz]e|list|differences?|whats|hows|whos|what|why|how|who|when|where|which"
    r"|is|are|do|does|did|should|continue|go on)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Turn:
    """What was asked and what was answered, on lines `first` to `last`."""

    asked: list[Row]
    answer: list[Row]
    first: int
    last: int


def copied(lines: Sequence[str]) -> bool:
    """Say whether a page of a chat was copied: its own lines name the person and the machine."""
    short = [line for line in lines if len(line) <= WIDEST]
    names = {found["name"].lower() for line in short if (found := _SAID.match(line))}
    if _ASKERS.isdisjoint(names):
        return False
    return not names <= _ASKERS or any(_MACHINE.match(line) or _NAMED.match(line) for line in short)


def begun(lines: Sequence[str]) -> bool:
    """Say whether a text begins with a line that names the person alone, and another names the machine alone."""
    short = [line for line in lines if 0 < len(line.strip()) <= WIDEST]
    alone = (found for line in short[:FARTHEST] if (found := _role(Row(line, 1, 1))) and not found[1])
    first = next(alone, ("", ""))
    return first[0] in _SURE and any(map(_ANSWERS.match, short))


def turns(lines: Sequence[str]) -> list[Turn]:
    """Divide a transcript at the marks of its turns; no marks, no turns."""
    rows = [Row("" if _clock(text) else text.rstrip(), at, at) for at, text in enumerate(lines, 1)]
    if found := _by_role(rows):
        return found
    for divide in (_by_speaker, _by_line, _by_counter, _by_quote):
        found = divide(rows)
        if len(found) >= FEWEST_TURNS:
            return found
    return []


def _clock(text: str) -> bool:
    """Say whether a line tells only when something was said."""
    return len(text) <= WIDEST and _CLOCK.match(text) is not None


def _role(row: Row) -> tuple[str, str] | None:
    """Return the known role that a line names and the rest of the line; without a colon nothing may follow."""
    text = row.text
    if not text or len(text) > LONGEST or (len(text) > WIDEST and ":" not in text[:WIDEST]):
        return None
    if not (found := _ROLE.match(_LISTED.sub("", _STAMP.sub("", text)))):
        return ("assistant", "") if " said:" in text and _NAMED.match(text) else None
    if found["rest"] and not found["colon"]:
        return None
    return found["name"].lower().replace("gtp", "gpt"), found["rest"]


def _by_role(rows: Sequence[Row]) -> list[Turn]:
    """Divide where known roles take turns: the person and the machine."""
    named = [_role(row) for row in rows]
    askers = Counter(found[0] for found in named if found and found[0] in _ASKERS)
    askers += _unnamed(rows, named, askers)
    others = Counter(found[0] for found in named if found and found[0] not in _ASKERS)
    if not askers or not others:
        return []
    asker = askers.most_common(1)[0][0]
    at_first = next(n for n, found in enumerate(named) if found and found[0] == asker)
    after = Counter(found[0] for found in named[at_first:] if found and found[0] not in _ASKERS)
    if not after:
        return []
    other = after.most_common(1)[0][0]
    names = (asker, other)
    made = list(_spoken(rows, named, names))
    sure = asker in _SURE and (at_first <= FARTHEST or copied([row.text for row in rows]))
    return made if len(made) >= FEWEST_TURNS or (made and sure) else []


def _unnamed(rows: Sequence[Row], named: list[tuple[str, str] | None], askers: Counter[str]) -> Counter[str]:
    """Name who asks at the first line, where only the answer below it was copied with its mark; count him."""
    found = next((n for n, one in enumerate(named) if one), FARTHEST)
    if found >= FARTHEST:
        return Counter()
    text = rows[found].text
    said = _SAID.match(text)
    answers = said["name"].lower() not in _ASKERS if said else bool(askers and _MACHINE.match(text))
    begins = next((n for n in range(found) if rows[n].text.strip()), None)
    if not answers or begins is None or not _asks(rows[begins:found]):
        return Counter()
    asker = askers.most_common(1)[0][0] if askers else "you"
    named[begins] = (asker, rows[begins].text.lstrip("#> "))
    return Counter([asker])


def _spoken(
    rows: Sequence[Row], named: Sequence[tuple[str, str] | None], names: tuple[str, str]
) -> Iterator[Turn]:
    """Yield what the first of `names` asks and the second answers, `named` saying who begins at which row."""
    turn: Turn | None = None
    place = ""
    for row, found in zip(rows, named, strict=True):
        known = found is not None and found[0] in names
        if found and found[0] == names[0] and not (place == "asked" and turn and not turn.answer):
            if turn and turn.asked and turn.answer:
                yield turn
            turn, place = Turn([], [], row.first, row.last), "asked"
        elif found and found[0] == names[1] and turn:
            place = "answer"
        if turn is None:
            continue
        text = found[1] if found and known else row.text
        if text.strip() or place == "answer":
            (turn.asked if place == "asked" else turn.answer).append(Row(text, row.first, row.last))
            turn.last = row.last if text.strip() else turn.last
    if turn and turn.asked and any(row.text.strip() for row in turn.answer):
        yield turn


def _prefixed(row: Row) -> tuple[str, str] | None:
    text = row.text
    found = _PREFIX.match(_STAMP.sub("", text)) if ":" in text and len(text) < LONGEST else None
    return (normalised(found[1]).replace("chatgtp", "chatgpt"), found[2]) if found else None


def _by_speaker(rows: Sequence[Row]) -> list[Turn]:
    """Divide where two names, whatever they are, take turns at the start of lines."""
    named = [_prefixed(row) for row in rows]
    order = [name for name, _ in itertools.groupby(found[0] for found in named if found)]
    pairs = Counter(itertools.pairwise(order))
    if not pairs:
        return []
    (asker, other), count = max(pairs.items(), key=lambda p: (p[1] + pairs[p[0][::-1]], p[1]))
    both = count + pairs[other, asker]
    counted = Counter(order)
    if (
        count < FEWEST_TURNS
        or both < 0.8 * (counted[asker] + counted[other] - 1)
        or counted[asker] < 0.34 * len(order)
    ):
        return []
    first = (
        order.index(asker) < order.index(other) if _ASKERS.isdisjoint({asker, other}) else asker in _ASKERS
    )
    names = (asker, other) if first else (other, asker)
    return list(_spoken(rows, named, names))


def _mark(row: Row) -> str:
    return normalised(_STAMP.sub("", row.text))


def _by_line(rows: Sequence[Row]) -> list[Turn]:
    """Divide at a short line that returns and alternates with prose; a question follows each, or each other one."""
    short = Counter(_mark(r) for r in rows if 0 < len(r.text.strip()) <= 60 and not ITEM.match(r.text))
    marks = [
        m
        for m, n in short.most_common(6)
        if m and n >= 3 and not m.endswith(".") and not re.fullmatch(r"[\W\d_]+|where:|example:?", m)
    ]
    if not marks:
        return []
    starts = [at for at, row in enumerate(rows) if _mark(row) == marks[0]]
    second = ""
    for mark in marks[1:]:
        ats = [at for at, row in enumerate(rows) if _mark(row) == mark]
        if abs(len(ats) - len(starts)) <= 1 and all(x < y for x, y in zip(starts, ats, strict=False)):
            second = mark
            break
        if abs(len(ats) - len(starts)) <= 1 and all(x < y for x, y in zip(ats, starts, strict=False)):
            starts, second = ats, marks[0]
            break
    parts = [rows[start + 1 : end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]
    if not second and (paired := _paired(parts)):
        return paired
    return _asking([turn for part in parts if (turn := _turn(part, second))])


def _paired(parts: Sequence[Sequence[Row]]) -> list[Turn]:
    """Read question and answer by turns, where one mark stands before both."""
    filled = [[row for row in part if row.text.strip()] for part in parts]
    filled = [part for part in filled if part]
    asked, answers = filled[::2], filled[1::2]
    if len(answers) < FEWEST_TURNS or sum(map(_asks, answers)) * 3 > len(answers):
        return []
    if sum(map(_asks, asked)) * 3 < len(asked) * 2:
        return []
    kept = [part for part in parts if any(row.text.strip() for row in part)]
    return [
        Turn(question, list(answer), question[0].first, max(r.last for r in answer if r.text.strip()))
        for question, answer in zip(asked, kept[1::2], strict=False)
    ]


def _asks(part: Sequence[Row]) -> bool:
    """Say whether lines put a question: they are short, and ask at their end or beginning."""
    text = COUNTER.sub("", " ".join(row.text.strip() for row in part))
    return len(text) < 600 and (text.endswith("?") or _ASKS.match(text) is not None)


def _asking(made: list[Turn]) -> list[Turn]:
    """Return turns of which at least half ask something."""
    asking = sum(bool(_ASKS.search(" ".join(row.text for row in turn.asked))) for turn in made)
    return made if asking * 2 >= len(made) else []


def _turn(rows: Sequence[Row], second: str) -> Turn | None:
    at = next((n for n, row in enumerate(rows) if row.text.strip()), None)
    if at is None:
        return None
    if second:
        end = next((n for n, row in enumerate(rows) if _mark(row) == second), None)
        if end is None:
            return None
        asked, answer = [r for r in rows[at:end] if r.text.strip()], list(rows[end + 1 :])
    else:
        end = next((n for n in range(at, len(rows)) if not rows[n].text.strip()), len(rows))
        end = _ending(rows, at, end)
        asked, answer = list(rows[at:end]), list(rows[end:])
    filled = [row for row in answer if row.text.strip()]
    if not asked or not filled or sum(len(r.text) for r in asked) > 2000:
        return None
    return Turn(asked, answer, asked[0].first, filled[-1].last)


def _ending(rows: Sequence[Row], at: int, end: int) -> int:
    """Return where a question ends that no blank line parts from its answer: the next line states something."""
    if end - at < 2 or not _ASKS.search(COUNTER.sub("", rows[at].text)):
        return end
    after = rows[at + 1].text.strip()
    states = after.endswith((".", ":", "!")) and after[:1].isupper() and not _ASKS.search(after)
    return at + 1 if states else end


def _by_counter(rows: Sequence[Row]) -> list[Turn]:
    """Divide at questions with a counter glued to them: "2 / 2Why is …"; the line that stands before them is a sender."""
    starts = [at for at, row in enumerate(rows) if (m := COUNTER.match(row.text)) and row.text[m.end() :]]
    if len(starts) < FEWEST_TURNS:
        return []
    before = Counter(
        _mark(above)
        for at in starts
        if (above := next((row for row in reversed(rows[:at]) if row.text.strip()), None))
    )
    sender, times = before.most_common(1)[0] if before else ("", 0)
    made = []
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        part = [row for row in rows[start:end] if times < 2 or _mark(row) != sender]
        if turn := _turn(part, ""):
            made.append(turn)
    return _asking(made)


def _by_quote(rows: Sequence[Row]) -> list[Turn]:
    """Divide at questions that stand as quotations, each above its answer."""
    if not any(row.text.startswith(">") for row in rows):
        return []
    quotes = [
        list(group)
        for is_quote, group in itertools.groupby(rows, lambda row: row.text.startswith(">"))
        if is_quote
    ]
    asked = [[Row(row.text.lstrip("> "), row.first, row.last) for row in quote] for quote in quotes]
    few = len(asked) <= FEWEST_TURNS and rows[0].first + FARTHEST < quotes[0][0].first if quotes else True
    counted = all(len(quote) > 1 and COUNTER.fullmatch(quote[-1].text) for quote in asked)
    if few or len(asked) < FEWEST_TURNS or not (counted or all(map(_asks, asked))):
        return []
    ends = [quote[0].first - rows[0].first for quote in quotes[1:]] + [len(rows)]
    made = []
    for question, end in zip(asked, ends, strict=True):
        answer = list(rows[question[-1].last - rows[0].first + 1 : end])
        if any(row.text.strip() for row in answer):
            made.append(Turn(question, answer, question[0].first, answer[-1].last))
    return made
