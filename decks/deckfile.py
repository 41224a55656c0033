r"""The deck file: notes as Markdown that people write by hand and keep in git.

A note starts at `Q:` (basic), `R:` (reversed) or `C:` (cloze) at the start of a line outside a code
fence and goes on with `A:`, `Points:`, `Aliases:`, `Tags:`, `Source:`, `Quote:`, `Remark:` and `Id:`.
A `---` header names the deck, and tags, of the notes below it. A line of text that looks like a
field is written `\Q:`. Space around a field's text does not count, unless a line of a single `\`
before or behind the text keeps it. A name or a point in double quotes is a JSON string.

Laws: `parse(render(notes)) == notes`, and `render(parse(text)) == text` for what `render` wrote.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from decks.card import GAP
from decks.note import Kind, Note, Point, Source

_KINDS: dict[str, Kind] = {"Q": "basic", "R": "reversed", "C": "cloze"}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}
_TEXTS = {*_KINDS, "A", "Quote", "Remark"}
_HEADER = "---"
_EXACT = "\\"

_NAMES = r"(?:Q|R|C|A|Points|Aliases|Tags|Source|Quote|Remark|Id)"
_FIELD = re.compile(rf"({_NAMES}):(.*)", re.DOTALL)
_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*$)|~{3,})")
_ESCAPABLE = re.compile(rf"\\*(?:{_NAMES}:|---\s*$|\s*(?:`{{3,}}|~{{3,}}))")
_RULE = re.compile(r"---\s*$")
_KEY = re.compile(r"([A-Za-z]+):(.*)", re.DOTALL)
_BLOCK_START = re.compile(r"\s|[-*+>|] |#+ |\d+[.)] |`{3}|~{3}|\$\$")
_POINT = re.compile(r"\s*[-*](?:\s+(.*)|$)", re.DOTALL)
_WORDING = re.compile(r"\s+=\s+(.*)", re.DOTALL)
_STRING = re.compile(r'\s*("(?:[^"\\]|\\.)*")\s*', re.DOTALL)
_LINES = re.compile(r":(\d+)(?:-(\d+))?$")


@dataclass(frozen=True, slots=True)
class DeckNote:
    """A note and the deck it belongs to; an empty deck is for the reader to choose."""

    deck: str
    note: Note


class DeckFileError(Exception):
    """A deck file that cannot be read: `path:line: message`."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path or 'deck file'}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


@dataclass(slots=True)
class _Field:
    """A field as it stands in the file: its text on the first line, and the lines below."""

    name: str
    line: int
    rest: str
    body: list[str] = field(default_factory=list)


def parse(text: str, path: str = "") -> list[DeckNote]:
    """Return the notes of a deck file in their order; `path` is for messages only.

    Raises DeckFileError at the first line that cannot be understood.
    """
    try:
        return list(_notes(_fields(_lines(text))))
    except _Fault as fault:
        raise DeckFileError(path, fault.line, fault.message) from None


def render(notes: Iterable[DeckNote]) -> str:
    """Return the deck file of `notes`, with a header wherever the deck changes."""
    parts = []
    previous = ""
    for deck, group in groupby(notes, key=lambda each: each.deck):
        if deck != previous:
            parts.append(f"---\ndeck: {_atom(deck)}\n---\n")
        parts.extend(_rendered(each.note) for each in group)
        previous = deck
    return "\n".join(parts)


def source_text(source: Source) -> str:
    """Return where a note stands, as the deck file writes it: `path#Heading|Sub heading:first-last`."""
    bare = not (source.first or source.last)
    parts = [_atom(source.path, "#", bare and not source.heading)]
    for depth, heading in enumerate(source.heading, 1):
        parts.append("#" if depth == 1 else "|")
        parts.append(_atom(heading, "|", bare and depth == len(source.heading)))
    if bare:
        return "".join(parts)
    span = f"{source.first}" if source.first == source.last else f"{source.first}-{source.last}"
    return "".join(parts) + f":{span}"


# Reading


class _Fault(Exception):  # noqa: N818 - becomes a DeckFileError where the path is known
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def _lines(text: str) -> list[str]:
    text = text.removeprefix("\ufeff")
    if text.count("\r\n") == text.count("\n"):
        text = text.replace("\r\n", "\n")
    return text.split("\n")


def _fields(lines: Sequence[str]) -> Iterator[_Field]:
    current: _Field | None = None
    fence, opened = "", 0
    for number, line in enumerate(lines, 1):
        text = line
        if fence and current:
            current.body.append(line)
            fence = "" if _closes(line, fence) else fence
            continue
        if current and current.name == _HEADER:
            if _RULE.match(line):
                yield current
                current = None
            else:
                current.body.append(line)
            continue
        if (found := _FIELD.match(line)) or _starts_header(lines, number):
            if current:
                yield current
            name, text = (found[1], found[2]) if found else (_HEADER, "")
            current = _Field(name, number, text)
        elif current:
            current.body.append(line[1:] if _escaped(line) else line)
        elif line.strip():
            raise _Fault(number, "this line belongs to no note: a note starts with Q:, R: or C:")
        if current and current.name in _TEXTS and (mark := _FENCE.match(text)):
            fence, opened = mark[1], number
    if fence:
        raise _Fault(opened, "this code fence is never closed")
    if current and current.name == _HEADER:
        raise _Fault(current.line, "this header is never closed: end it with a line of ---")
    if current:
        yield current


def _closes(line: str, fence: str) -> bool:
    mark = line.strip()
    return len(mark) >= len(fence) and not mark.strip(fence[0])


def _starts_header(lines: Sequence[str], number: int) -> bool:
    return bool(
        _RULE.match(lines[number - 1])
        and number < len(lines)
        and _KEY.match(lines[number])
        and not _FIELD.match(lines[number])
    )


def _escaped(line: str) -> bool:
    return line.startswith("\\") and _ESCAPABLE.match(line) is not None


def _notes(fields: Iterable[_Field]) -> Iterator[DeckNote]:
    deck, shared = "", tuple[str, ...]()
    parts: list[_Field] = []
    for part in fields:
        if parts and (part.name in _KINDS or part.name == _HEADER):
            yield DeckNote(deck, _note(parts, shared))
            parts = []
        if part.name == _HEADER:
            deck, shared = _header(part)
        elif not parts and part.name not in _KINDS:
            raise _Fault(part.line, f"{part.name}: belongs to no note: a note starts with Q:, R: or C:")
        else:
            parts.append(part)
    if parts:
        yield DeckNote(deck, _note(parts, shared))


def _header(header: _Field) -> tuple[str, tuple[str, ...]]:
    values = {}
    for number, line in enumerate(header.body, header.line + 1):
        if not line.strip():
            continue
        key = _KEY.match(line)
        if key is None or key[1] not in {"deck", "tags"}:
            raise _Fault(number, r"a header has deck: and tags: only (in a text, write \--- for a line)")
        values[key[1]] = key[2]
    return _read_atom(values.get("deck", "")), _tags(values.get("tags", ""))


def _note(fields: Sequence[_Field], shared: tuple[str, ...]) -> Note:
    head = fields[0]
    by_name: dict[str, _Field] = {}
    for part in fields:
        if part.name in by_name and part.name not in {"Source", "Quote"}:
            raise _Fault(part.line, f"this note has {part.name}: twice")
        by_name[part.name] = part
    kind, front = _KINDS[head.name], _text(head)
    if not front and not _kept(head):
        raise _Fault(head.line, f"there is no text after {head.name}:")
    if kind == "cloze" and not GAP.search(front):
        raise _Fault(head.line, "this cloze hides nothing: mark a gap as {{c1::text}}")
    answer = by_name.get("A")
    back = _text(answer) if answer else ""
    if kind != "cloze" and not back and not (answer and _kept(answer)):
        raise _Fault((answer or head).line, "this question has no answer: write it after A:")
    own = _tags(_one_line(by_name.get("Tags")))
    return Note(
        kind,
        front,
        back,
        points=_points(by_name["Points"]) if "Points" in by_name else (),
        aliases=tuple(_split(_one_line(by_name.get("Aliases")), ";")),
        tags=(*shared, *(tag for tag in own if tag not in shared)),
        sources=_sources(fields),
        remark=_text(by_name["Remark"]) if "Remark" in by_name else "",
        guid=_read_atom(_one_line(by_name.get("Id"))),
    )


def _kept(part: _Field) -> bool:
    return part.rest.strip() == _EXACT


def _text(part: _Field) -> str:
    body = list(part.body)
    if not _kept(part):
        body.insert(0, part.rest.lstrip())
        while body and not body[0].strip():
            del body[0]
    while body and not body[-1].strip():
        body.pop()
    if body and body[-1].strip() == _EXACT:
        return "\n".join(body[:-1])
    return "\n".join(body).rstrip()


def _one_line(part: _Field | None) -> str:
    if part is None:
        return ""
    for number, line in enumerate(part.body, part.line + 1):
        if line.strip():
            raise _Fault(number, f"{part.name}: is a single line; what is this?")
    return part.rest


def _points(part: _Field) -> tuple[Point, ...]:
    if part.rest.strip():
        raise _Fault(part.line, "write each point on a line of its own below Points:, as `- text`")
    raw: list[list[str]] = []
    for number, line in enumerate(part.body, part.line + 1):
        if point := _POINT.match(line):
            raw.append([point[1] or ""])
        elif raw and (wording := _WORDING.match(line)):
            raw[-1].append(wording[1])
        elif raw and line[:1].isspace() and line.strip():
            raw[-1][-1] = f"{raw[-1][-1].rstrip()} {line.strip()}"
        elif line.strip():
            raise _Fault(number, "a point is a line that starts with `- `")
    written = (one for one in raw if one[0].strip())
    return tuple(Point(_read_atom(text), tuple(map(_read_atom, accepted))) for text, *accepted in written)


def _sources(fields: Sequence[_Field]) -> tuple[Source, ...]:
    sources: list[Source] = []
    for part in fields:
        if part.name == "Source":
            sources.append(_source(_one_line(part).strip()))
        elif part.name == "Quote":
            if not sources or sources[-1].quote:
                raise _Fault(part.line, "a Quote: stands below the Source: it is from")
            sources[-1] = replace(sources[-1], quote=_text(part))
    return tuple(sources)


def _source(text: str) -> Source:
    first = last = 0
    if found := _LINES.search(text):
        first, last = int(found[1]), int(found[2] or found[1])
        text = text[: found.start()]
    path, mark, heading = _cut(text, "#")
    return Source(path, tuple(_split(heading, "|")) if mark else (), first, last)


def _tags(text: str) -> tuple[str, ...]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    return tuple(_split(text, ","))


def _split(text: str, separator: str) -> Iterator[str]:
    while text.strip():
        atom, _, text = _cut(text, separator)
        yield atom


def _cut(text: str, separator: str) -> tuple[str, str, str]:
    quoted = _STRING.match(text)
    if quoted and (quoted.end() == len(text) or text[quoted.end()] == separator):
        return _read_atom(quoted[1]), text[quoted.end() : quoted.end() + 1], text[quoted.end() + 1 :]
    plain, mark, rest = text.partition(separator)
    return plain.strip(), mark, rest


def _read_atom(text: str) -> str:
    text = text.strip()
    if _STRING.fullmatch(text):
        try:
            return str(json.loads(text, strict=False))
        except ValueError:
            return text
    return text


# Writing


def _rendered(note: Note) -> str:
    lines = [_field(_LETTERS[note.kind], note.front)]
    if note.back or note.kind != "cloze":
        lines.append(_field("A", note.back))
    if note.points:
        lines.append("Points:")
    for point in note.points:
        lines.append(f"- {_atom(point.text)}")
        lines.extend(f"  = {_atom(wording)}" for wording in point.accepted)
    if note.aliases:
        lines.append("Aliases: " + "; ".join(_atom(alias, ";") for alias in note.aliases))
    if note.tags:
        lines.append("Tags: [" + ", ".join(_atom(tag, ",") for tag in note.tags) + "]")
    for source in note.sources:
        lines.append(f"Source: {source_text(source)}")
        if source.quote:
            lines.append(_field("Quote", source.quote))
    if note.remark:
        lines.append(_field("Remark", note.remark))
    if note.guid:
        lines.append(f"Id: {_atom(note.guid)}")
    return "\n".join(lines) + "\n"


def _field(name: str, value: str) -> str:
    lines = value.split("\n")
    written = _with_escapes(lines)
    if not lines[0].strip() or lines[0].strip() == _EXACT:
        start = f"{name}: {_EXACT}\n" if value else f"{name}: {_EXACT}"
    elif _BLOCK_START.match(value):
        start = f"{name}:\n"
    else:
        start, written[0] = f"{name}: ", lines[0]
    exact_end = value != value.rstrip() or lines[-1].strip() == _EXACT
    return start + "\n".join(written) + (f"\n{_EXACT}" if exact_end else "")


def _with_escapes(lines: Sequence[str]) -> list[str]:
    written = []
    fence = ""
    unclosed: dict[str, int] = {}
    for index, line in enumerate(lines):
        escape = False
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif (mark := _FENCE.match(line)) and len(mark[1]) < unclosed.get(mark[1][0], len(line) + 1):
            if any(_closes(below, mark[1]) for below in lines[index + 1 :]):
                fence = mark[1]
            else:
                unclosed[mark[1][0]] = len(mark[1])
                escape = True
        else:
            escape = _ESCAPABLE.match(line) is not None
        written.append("\\" + line if escape else line)
    return written


def _atom(text: str, separator: str = "\n", ends: bool = False) -> str:
    plain = text and text == text.strip() and not text.startswith('"') and "\n" not in text
    if plain and separator not in text and not (ends and _LINES.search(text)):
        return text
    return json.dumps(text, ensure_ascii=False)
