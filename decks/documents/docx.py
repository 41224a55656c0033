"""A Word document as Markdown-like lines: headings, lists, tables, bold leads and code by their styles."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any, Literal

from decks.documents.archive import Archive
from decks.documents.document import DocumentError
from decks.documents.extract import Extract, fenced, started, table, words
from decks.documents.lines import Lines, Progress
from decks.documents.runs import W, is_code, text

LARGEST_TEXT = 64 << 20
"""Bytes that the main part may have once unpacked: its tree takes ten times as much memory."""

Kind = Literal["prose", "heading", "title", "list", "code", "quote", "none"]
"""What a paragraph's style makes of it; "none" is not read: contents, captions, notes."""

_CODE = re.compile(r"\b(?:code|source|preformatted|verbatim|listing|macro)\b|codeblock|sourcecode")
_NO_TEXT = re.compile(
    r"toc \d|toc heading|table of |caption|footer|header|index \d|bibliography|endnote|footnote"
)
_LIST = re.compile(r"list (bullet|number|continue)?\s?(\d)?")
_TOLD = 500
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class _Style:
    kind: Kind = "prose"
    level: int = 0
    ordered: bool = False
    numbering: str = ""


_PROSE = _Style()


@dataclass(slots=True)
class _Reader:
    """The document as it is read: its styles and list formats, the numbers of open lists, unfinished code."""

    styles: dict[str, _Style]
    formats: dict[tuple[str, int], str]
    extract: Extract = field(default_factory=Extract)
    title: str = ""
    number: int = 0
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    code: list[str] = field(default_factory=list)

    def block(self, element: Any) -> None:
        """Take a paragraph, a table, or what holds some of them."""
        if element.tag == W + "p":
            self._paragraph(element)
        elif element.tag == W + "tbl":
            self._end_code()
            self._table(element)
        elif element.tag in {W + "sdt", W + "sdtContent", W + "ins", W + "customXml"}:
            for child in element:
                self.block(child)

    def lines(self, title: str) -> Lines:
        """Return what was read."""
        self._end_code()
        return self.extract.lines(self.title or title)

    def _add(self, lines: list[str], *, listed: bool = False) -> None:
        self.number += 1
        self.extract.add(lines, f"paragraph {self.number}", listed=listed)

    def _paragraph(self, paragraph: Any) -> None:
        style = self._style(paragraph)
        if style.kind == "code" or (style.kind == "prose" and is_code(paragraph)):
            self.code += text(paragraph, marks=False).split("\n")
            return
        self._end_code()
        raw = text(paragraph, marks=style.kind not in {"heading", "title"})
        lines = [line for line in map(words, raw.split("\n")) if line]
        if not lines or style.kind == "none":
            return
        if style.kind == "title" and not self.title and not self.extract:
            self.title = " ".join(lines)
            self._add([f"# {self.title}"])
        elif style.kind in {"heading", "title"}:
            self._add([f"{'#' * min(max(style.level, 1) + bool(self.title), 6)} {' '.join(lines)}"])
        elif style.kind == "list":
            marker, indent = self._marker(style), "  " * style.level
            self._add([indent + marker + lines[0], *(f"{indent}  {line}" for line in lines[1:])], listed=True)
        else:
            quote = "> " if style.kind == "quote" else ""
            self._add([quote + started(line) for line in lines])

    def _end_code(self) -> None:
        code, self.code = "\n".join(self.code), []
        if code.strip():
            self._add(fenced(code))

    def _style(self, paragraph: Any) -> _Style:
        """Return the style of a paragraph, with what the paragraph itself says on top."""
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return _PROSE
        named = properties.find(W + "pStyle")
        style = self.styles.get(named.get(W + "val") or "", _PROSE) if named is not None else _PROSE
        outline, numbering = properties.find(W + "outlineLvl"), properties.find(W + "numPr")
        if outline is not None and _value(outline) < 9 and style.kind == "prose":
            return _Style("heading", _value(outline) + 1)
        if numbering is not None and style.kind in {"prose", "list"}:
            at, level = (numbering.find(W + tag) for tag in ("numId", "ilvl"))
            numbers = (at.get(W + "val") or "0") if at is not None else style.numbering
            depth = min(_value(level), 8) if level is not None else style.level
            shape = self.formats.get((numbers, depth), "none")
            return _Style("list", depth, shape != "bullet", numbers) if shape != "none" else _PROSE
        return style

    def _marker(self, style: _Style) -> str:
        """Return the mark of a list's next item, and count it."""
        if not style.ordered:
            return "- "
        here = (style.numbering, style.level)
        self.counts = {at: count for at, count in self.counts.items() if at[0] != here[0] or at[1] <= here[1]}
        self.counts[here] = self.counts.get(here, 0) + 1
        return f"{self.counts[here]}. "

    def _table(self, grid: Any) -> None:
        rows = [row for row in grid.iter(W + "tr") if _owner(row) is grid]
        cells = [[cell for cell in row.iter(W + "tc") if _owner(cell) is row] for row in rows]
        if max(map(len, cells), default=0) < 2 or len(rows) < 2:
            for cell in (cell for row in cells for cell in row):
                for child in cell:
                    self.block(child)
            return
        filled = _filled(cells)
        look = grid.find(f"{W}tblPr/{W}tblLook")
        first = (look.get(W + "firstRow") or look.get(W + "val") or "") if look is not None else ""
        styled = first in {"1", "true"} or (len(first) == 4 and bool(int(first, 16) & 0x20))
        repeated = rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        bold = all(re.fullmatch(r"\*\*[^*]+\*\*", name) for name in filled[0])
        header = repeated or bold or (styled and all(filled[0]) and len(set(filled[0])) == len(filled[0]))
        if header:
            filled[0] = [name.replace("**", "") for name in filled[0]]
        self._add(table(filled, header=header))


def read(archive: Archive, data: bytes, progress: Progress | None = None) -> Lines:
    """Return the text of the Word document that `data` is; places are "paragraph n".

    Raises DocumentError when it is damaged or has no text.
    """
    path = archive.path
    body, styles, formats, title = _opened(archive, data)
    reader = _Reader(styles, formats)
    for at, element in enumerate(body):
        if progress and at % _TOLD == 0:
            progress(at, len(body))
        reader.block(element)
    lines = reader.lines(title)
    if not any(lines.lines):
        raise DocumentError(f"{path}: this document holds no text; it may be made of pictures")
    return lines


def _opened(archive: Archive, data: bytes) -> tuple[Any, dict[str, _Style], dict[tuple[str, int], str], str]:
    """Return a document's body, its styles by id, its list formats, and its title."""
    import docx
    from docx.opc.exceptions import OpcError

    damaged = (OpcError, SyntaxError, zipfile.BadZipFile, zlib.error, EOFError, OSError)
    foreign = (KeyError, ValueError, TypeError, AttributeError, IndexError, RuntimeError, AssertionError)
    for name in archive.names:
        if name.endswith(".xml") and archive.size(name) > LARGEST_TEXT:
            raise DocumentError(
                f"{archive.path}: {name!r} would unpack to more text than can be read; split the file"
            )
    try:
        document = docx.Document(io.BytesIO(data))
        styles = _styles(document.part.styles.element)
        formats = _formats(document.part)
        title = document.core_properties.title
    except (*damaged, *foreign) as error:
        raise DocumentError(
            f"{archive.path}: this Word document is damaged or of a kind that is not read; open it and save it as .docx anew"
        ) from error
    # python-docx gives this title to a document that has no properties at all.
    return document.element.body, styles, formats, title if title != "Word Document" else ""


def _styles(element: Any) -> dict[str, _Style]:
    """Return what each paragraph style means, its own or what it is based on."""
    found = {style.get(W + "styleId") or "": style for style in element.iter(W + "style")}
    meanings: dict[str, _Style] = {}
    for key in found:
        at, seen = key, 0
        while at in found and seen < _DEEPEST:
            if meaning := _meaning(found[at]):
                meanings[key] = meaning
                break
            based = found[at].find(W + "basedOn")
            at, seen = (based.get(W + "val") or "") if based is not None else "", seen + 1
    return meanings


def _meaning(style: Any) -> _Style | None:
    named = style.find(W + "name")
    name = (named.get(W + "val") or "").lower() if named is not None else ""
    outline = style.find(f"{W}pPr/{W}outlineLvl")
    numbering = style.find(f"{W}pPr/{W}numPr/{W}numId")
    if _NO_TEXT.match(name):
        return _Style("none")
    if name == "title":
        return _Style("title")
    if heading := re.match(r"heading (\d)", name):
        return _Style("heading", int(heading[1]))
    if outline is not None and _value(outline) < 9:
        return _Style("heading", _value(outline) + 1)
    if listed := _LIST.fullmatch(name):
        numbers = (numbering.get(W + "val") or "") if numbering is not None else name
        return _Style("list", int(listed[2] or 1) - 1, listed[1] == "number", numbers)
    if _CODE.search(name):
        return _Style("code")
    return _Style("quote") if name in {"quote", "intense quote"} else None


def _formats(part: Any) -> dict[tuple[str, int], str]:
    """Return how each level of each list is marked: "bullet", "none", or a kind of number."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    if not any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in part.rels.values()):
        return {}
    element = part.numbering_part.element
    abstract = {
        shape.get(W + "abstractNumId"): {
            _value(level, "ilvl"): (fmt.get(W + "val") or "")
            if (fmt := level.find(W + "numFmt")) is not None
            else ""
            for level in shape.iter(W + "lvl")
        }
        for shape in element.iter(W + "abstractNum")
    }
    formats = {}
    for number in element.iter(W + "num"):
        used = number.find(W + "abstractNumId")
        for level, shape in abstract.get(used.get(W + "val") if used is not None else None, {}).items():
            formats[number.get(W + "numId") or "", level] = shape
    return formats


def _filled(cells: list[list[Any]]) -> list[list[str]]:
    """Return the texts of a table's cells, those that span columns or rows repeated."""
    rows: list[list[str]] = []
    for row in cells:
        texts: list[str] = []
        for cell in row:
            span, merged = (cell.find(f"{W}tcPr/{W}{tag}") for tag in ("gridSpan", "vMerge"))
            inner = "; ".join(
                words(line) for each in cell.iter(W + "p") for line in text(each).split("\n") if line.strip()
            )
            if (
                merged is not None
                and merged.get(W + "val") != "restart"
                and rows
                and len(texts) < len(rows[-1])
            ):
                inner = rows[-1][len(texts)]
            texts += [inner] * min(max(_value(span) if span is not None else 1, 1), 100)
        rows.append(texts[:100])
    return rows


def _owner(element: Any) -> Any:
    """Return the table that a row is in, or the row that a cell is in."""
    wanted = W + ("tbl" if element.tag == W + "tr" else "tr")
    return next((above for above in element.iterancestors() if above.tag == wanted), None)


def _value(element: Any, name: str = "val") -> int:
    text = element.get(W + name) or ""
    return int(text) if re.fullmatch(r"\d{1,6}", text) else 0
