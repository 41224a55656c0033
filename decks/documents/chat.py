"""Chat transcripts: the answer to each question as a section, divided at the headings in it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from decks.documents import pasted, quiz, scenes, thoughts
from decks.documents.blocks import HEADING, RULE, Part, Row, Scanner
from decks.documents.document import Block, Item, Section
from decks.documents.inline import clean
from decks.documents.items import listed
from decks.documents.markdown import front_matter
from decks.documents.replies import headed, unlabelled
from decks.documents.sections import sections
from decks.documents.shapes import COPIED, is_code
from decks.documents.talk import spoken
from decks.documents.turns import COUNTER, Turn, turns
from decks.documents.unmarked import remarked, without_symbols

FEWEST_BEFORE, FEWEST_WORDS, LONGEST_QUESTION = 4, 40, 120
"""An answer before the first mark has so many lines and words, its question at most so many letters."""

FEWEST_OF_CODE = 5
"""A question with so many lines of code is about that code."""

LONGEST_ENTRY = 60
"""A heading over at most so many words is a label of the heading above it."""

_NOTED = re.compile(r"(?<=[A-Za-z]{3}[.!?])\d{1,2}(?=\s+[A-Z]|\s*$)")
_CONTINUES = re.compile(
    r"\b(cut off|continue|go on|keep going|carry on|finish (?:that|your|the))\b", re.IGNORECASE
)
_CHROME = re.compile(
    r"^\W*(?:chatgpt(?: [\w.]+)?|answer in chat instead|chatgpt can make mistakes.*|claude can make mistakes.*|\w+ can make mistakes\b.{0,60}|<?\s*\d{1,2}\s*/\s*\d{1,2}\s*>?"
    r"|4o(?:[- ]mini)?|o[134](?:[- ](?:mini|preview|pro))?(?:[- ]high)?|edit|edited|share|copy|retry|regenerate(?: response)?|good response|bad response|like|dislike|read aloud|show (?:more|less|drafts)|sources?|thinking|reasoning"
    r"|(?:thought|reasoned|worked)(?: about [^.]{0,80})? for (?:\d+ ?[sm]\b|(?:\d+|a few|a couple of) (?:seconds?|minutes?)).*|searched \d* ?(?:the web|sites?|sources?).*|upgrade plan|new chat|export to (?:sheets|csv|excel)|copy (?:table|code)|download|[?👍👎🙏😊]{1,3})[^\w|`*{}-]*$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"#{1,3} [A-Z0-9]")
_STARTS = re.compile(
    r"(?:how|why|what|when|where|which|who|explain|describe|compare|define|discuss|tell me|give me|summari[sz]e|list)\b",
    re.IGNORECASE,
)
_OPEN_SENTENCE = re.compile(r"(?P<s>[*_A-Z][^.:>]{1,80} (?:stands for|means|is|are|defined as))\s*:\s*$")
_LETTER = re.compile(r"(?:^|(?<=[.:] ))[a-h]\. (?=[A-Z])")
_SITE = re.compile(r"(?:[\w-]+\.){1,4}[a-z]{2,6}$")
_MORE = re.compile(r"\+\d{1,3}")
_STOPPED = re.compile(r"[.,] (?=[A-Z])")
_REFERRED = re.compile(r"(?<=[A-Za-z)\]]{2})\d{1,2}$")
_SAMPLE = re.compile(r"(?:sample |expected )?(?:outputs?|examples?)$", re.IGNORECASE)
_INSTRUCTS = re.compile(
    r"(?:hi|hello|hey|ok|okay|please|now)?\W*(?:remember (?:my|these|this|that)|from now on|act as|you are (?:an?|my|now|going to)|you will (?:be|act)|pretend|i(?:['’]m| am) going to (?:ask|send|give|share)|i will (?:ask|send|give|share))\b",
    re.IGNORECASE,
)
"""How a turn begins in which somebody only tells the machine how to answer."""

_TALKS = re.compile(
    r"^(?:how to (?:conclude|explain|present|answer|say)\b.*|.*\byou (?:saw|asked|said|sent|shared|uploaded|mentioned|posted)|final (?:words|thoughts)|next steps|let me know.*)$",
    re.IGNORECASE,
)


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read a transcript into one section per turn, under its question, and one for each heading in an answer."""
    made: list[list[Section]] = []
    left: list[str] = []
    lines = thoughts.without(lines)
    found = turns(lines)
    rows = _before(lines, found)
    first = _begun(rows)
    if rows and not first and _formed(parts := _parts(rows, left)):
        made.append([section for section in sections(parts, title) if not _TALKS.match(section.heading[-1])])
    for turn in map(quiz.settled, (*first, *found)):
        question = "" if _of_code(turn) else _question(turn)
        question = "" if _INSTRUCTS.match(question) else question
        parts = _parts(turn.answer, left)
        if not question or not any(part.block for part in parts):
            continue
        if _CONTINUES.search(question) and (cut := next((t for t in reversed(made) if _cut(t[-1])), None)):
            question = cut[0].heading[-1]
        asked = Block("question", "", turn.first, turn.asked[-1].last, label=question)
        made.append(_answer(question, asked, parts, turn))
    return [section for found in made for section in _finished(found)], left


def _parts(rows: Sequence[Row], left: list[str]) -> list[Part]:
    """Scan what was answered; what could not be read is put down in `left`."""
    told = headed(pasted.without_settings(_prose(_completed(_unquoted(rows)))))
    scanner = Scanner(remarked(without_symbols(told)))
    found = list(unlabelled(scanner.scan(), answers=True))
    parts = [spared for part in scenes.told(found) if (spared := _part(part))]
    left += scanner.left_out
    return parts


def _unquoted(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows that all stand in one quotation without its marks."""
    if not all(row.text.startswith(">") for row in rows if row.text.strip()):
        return rows
    return [Row(row.text.removeprefix(">").removeprefix(" "), row.first, row.last) for row in rows]


def _completed(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows in which a sentence that a quotation of one line ends is one: "It stands for:" over "> Thin clay"."""
    if not any(row.text.startswith("> ") for row in rows):
        return rows
    out = list(rows)
    for at in range(1, len(out)):
        above = next((n for n in (at - 1, at - 2) if n >= 0 and out[n].text.strip()), -1)
        after = out[at + 1].text if at + 1 < len(out) else ""
        if not out[at].text.startswith("> ") or after.startswith(">") or above < 0:
            continue
        if begun := _OPEN_SENTENCE.match(out[above].text):
            ends = out[at].text.removeprefix("> ").strip().strip("*_")
            out[above] = Row(f"{begun['s']} {ends.rstrip('.')}.", out[above].first, out[at].last)
            out[at] = Row("", out[at].first, out[at].last)
    return out


def _before(lines: Sequence[str], found: Sequence[Turn]) -> list[Row]:
    """Return what stands before the first mark of a turn, where it is an answer: its question was not copied."""
    start, end = front_matter(lines), found[0].first - 1 if found else len(lines)
    rows = [Row(text.rstrip(), at, at) for at, text in enumerate(lines[start:end], start + 1)]
    filled = [row for row in rows if row.text.strip() and not row.text.startswith("```")]
    if len(filled) < FEWEST_BEFORE or sum(len(row.text.split()) for row in filled) < FEWEST_WORDS:
        return []
    return rows[filled[0].first - rows[0].first : filled[-1].last - rows[0].first + 1]


def _begun(rows: Sequence[Row]) -> list[Turn]:
    """Return rows as a turn where they begin with a question, or with the one heading over all of them."""
    if not rows:
        return []
    text = rows[0].text.strip()
    after = next((row.text.strip() for row in rows[1:] if row.text.strip()), "")
    parted = not rows[1].text.strip() or _CHROME.match(after)
    asks = len(text) <= LONGEST_QUESTION and _STARTS.match(text) and parted
    level = len(text) - len(text.lstrip("#"))
    alone = _TITLED.match(text) and not any(
        (other := HEADING.match(row.text)) and len(other[1]) <= level for row in rows[1:]
    )
    if not asks and not alone:
        return []
    asked = Row(text.lstrip("# "), rows[0].first, rows[0].last)
    return [Turn([asked], list(rows[1:]), asked.first, rows[-1].last)]


def _formed(parts: Sequence[Part]) -> bool:
    """Say whether parts have the form of an answer, with headings, lists, tables, and are no note in passing."""
    return (
        sum(
            part.kind == "heading" or (part.block is not None and part.block.kind != "paragraph")
            for part in parts
        )
        > 1
    )


def _question(turn: Turn) -> str:
    """Return what was asked, without the counters and buttons around it."""
    texts = (COUNTER.sub("", row.text).strip() for row in _unquoted(turn.asked))
    return clean(" ".join(text for text in texts if not (_CHROME.match(text) or RULE.match(text))))


def _of_code(turn: Turn) -> bool:
    """Say whether somebody asks about code of his own, which stands in the question."""
    return sum(is_code(row.text) for row in turn.asked) >= FEWEST_OF_CODE


def _answer(question: str, asked: Block, parts: Sequence[Part], turn: Turn) -> list[Section]:
    """Return the sections of an answer: the first holds the question and what stands before all headings."""
    if not any(part.kind == "heading" for part in parts):
        blocks = tuple(part.block for part in parts if part.block)
        return [Section((question,), turn.first, max(turn.last, turn.first), (asked, *blocks))]
    top, *under = sections([Part("heading", turn.first, turn.first, "?", 0), *parts], question)
    first = Section((question,), turn.first, max(top.last, asked.last), (asked, *top.blocks))
    below = [replace(section, heading=(question, *section.heading[1:])) for section in under]
    folded = _folded(below)
    heads = {section.heading[:-1] for section in folded if section.blocks}
    told = (section for section in folded if section.blocks or section.heading in heads)
    kept = [section for section in told if not _TALKS.match(section.heading[-1])]
    return [first, *kept]


def _folded(under: Sequence[Section]) -> list[Section]:
    """Turn headings over a sentence or two into the entries of the heading that they stand under."""
    leaves = [section for section in under if len(section.heading) > 2 and _short(section)]
    many = Counter(leaf.heading[:-1] for leaf in leaves)
    telling = {leaf.heading[:-1] for leaf in leaves if not _SAMPLE.match(leaf.heading[-1])}
    over = {path for path in telling if many[path] > 1}
    out: list[Section] = []
    for section in under:
        if section.heading[:-1] in over and _short(section):
            continue
        if section.heading in over:
            entries = (leaf for leaf in under if leaf.heading[:-1] == section.heading)
            made = listed(tuple(_entry(leaf) for leaf in entries if not _SAMPLE.match(leaf.heading[-1])))
            last = max(section.last, made.last)
            out.append(replace(section, blocks=(*section.blocks, made), last=last))
        else:
            out.append(section)
    return out


def _short(section: Section) -> bool:
    prose = all(block.kind == "paragraph" for block in section.blocks)
    few = 0 < len(section.text.split()) <= LONGEST_ENTRY
    return prose and few and not section.text.endswith(":") and not section.heading[-1].endswith("?")


def _entry(section: Section) -> Item:
    """Return a heading as an entry of a list, with what stands under it where that is short."""
    text = " ".join(block.text for block in section.blocks) if _short(section) else ""
    return Item(section.heading[-1], text, 0, section.first, section.last)


def _finished(turn: list[Section]) -> list[Section]:
    """Return the sections of a turn without the entry or sentence in which the answer broke off."""
    section = turn[-1]
    if not _cut(section) or (len(section.blocks) < 2 and len(turn) == 1):
        return turn
    last = section.blocks[-1]
    if last.items and len(last.items) > 1 and re.search(r"[.!?]$", last.items[-2].text):
        kept = (*section.blocks[:-1], listed(last.items[:-1]))
    elif (
        last.items
        and len(last.items) == 1
        and len(section.blocks) > 1
        and section.blocks[-2].text.endswith(":")
    ):
        kept = section.blocks[:-1]
    elif last.kind == "paragraph" and (whole := re.match(r"^(.*[.!?])\s+\S[^.!?]*$", last.text)):
        kept = (*section.blocks[:-1], replace(last, text=whole[1]))
    else:
        return turn
    return [*turn[:-1], replace(section, blocks=kept)]


def _part(part: Part) -> Part | None:
    """Return a part without what only the speakers say to each other."""
    if part.kind == "rule":
        return None
    if part.block is None or part.block.kind not in {"paragraph", "list"}:
        return part
    if part.block.kind == "list":
        told = (item for item in part.block.items if item.label or spoken(item.text) == item.text)
        kept = tuple(replace(item, text=_unlettered(item.text)) for item in told)
        return replace(part, block=listed(kept)) if kept else None
    if pasted.command(part.block.text):
        return replace(part, block=replace(part.block, kind="code", text="", label=part.block.text))
    text = spoken(part.block.text)
    return replace(part, block=replace(part.block, text=text)) if text else None


def _unlettered(text: str) -> str:
    """Return an entry whose sentences are counted by letters without these: "a. Clay is soft. b. It dries."."""
    return _LETTER.sub("", text) if text.startswith("a. ") and " b. " in text else text


def _cut(section: Section) -> bool:
    """Say whether an answer breaks off: its last block lacks the end of a sentence."""
    last = section.blocks[-1]
    if last.kind in {"table", "code"}:
        return False
    text = last.items[-1].text if last.items else last.text
    return bool(text) and not re.search(r"[.!?:)\]\"”’`]$", text.rstrip())


def _prose(rows: Sequence[Row]) -> list[Row]:
    """Mend an answer: footnote digits with their lone full stop, marks of a copied code block, names of buttons."""
    kept: list[Row] = []
    said = -1
    for row in _without_sources(rows):
        text = row.text
        if said >= 0 and (text.strip() in {".", ","} or _STOPPED.match(text)):
            above = kept[said]
            kept[said] = Row(_REFERRED.sub("", above.text.rstrip()) + text.strip(), above.first, row.last)
            continue
        code = COPIED.match(text) or (text.strip() == "Edit" and kept and COPIED.match(kept[-1].text))
        if not code and _CHROME.match(text):
            kept.append(Row("", row.first, row.last))
            continue
        if text.strip():
            said = len(kept)
            text = _NOTED.sub("", text)
        kept.append(Row(text, row.first, row.last))
    return kept


def _without_sources(rows: Sequence[Row]) -> list[Row]:
    """Return an answer without the sites that it names as its sources, and the numbers that stand alone before them."""
    told = [row.text.strip() for row in rows]
    sites = {at for at, text in enumerate(told) if "." in text and _SITE.fullmatch(text)}
    sites |= {at + 1 for at in sites if at + 1 < len(told) and _MORE.fullmatch(told[at + 1])}
    if not sites:
        return list(rows)
    out, goes_on = [], True
    for at in range(len(rows) - 1, -1, -1):
        source = at in sites or (goes_on and told[at].isdigit() and len(told[at]) <= 2)
        goes_on = source or told[at] in {"", "."} or told[at].startswith(". ")
        if not source:
            out.append(rows[at])
    return out[::-1]
