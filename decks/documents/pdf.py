"""A PDF as Markdown-like lines: its words from the pages, its paragraphs from where they stand."""

import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import addressof, c_double, c_int, create_string_buffer
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Any

from decks.documents import layout
from decks.documents.document import DocumentError
from decks.documents.layout import Word
from decks.documents.lines import Lines, Progress
from decks.documents.typeset import Typeset

if TYPE_CHECKING:
    import pypdfium2

MOST_CHARACTERS = 100_000_000
"""A file with more text than this is refused."""

_LOCK = threading.Lock()  # PDFium may be used by one thread at a time.
_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
_LINE = re.compile(r"[^\r\n]+")
_BROKEN = "\ufffe\x02"
_WIDE = 0.6
_GAP = 0.6
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
_JUNK_TITLE = re.compile(
    r"microsoft word|untitled|anonymous|unspecified|\.(?:docx?|pdf|tex|dvi|indd|qxd|pages|odt|pptx?)\b|^\W*$",
    re.IGNORECASE,
)
_BOLD = re.compile(rb"bold|black|heavy|demi|bx\d|-medi\b|-medi(?=ital)", re.IGNORECASE)
_MONO = re.compile(rb"mono|courier|consol|menlo|cmtt|sftt|ectt|typewriter|nimbusmon", re.IGNORECASE)
_REASONS = {
    3: "this PDF is damaged; get it anew, or print it to a new PDF",
    4: "this PDF is protected by a password; save a copy without one",
    5: "this PDF is protected in a way that cannot be opened; save a copy without protection",
}


def read(data: bytes, path: str, progress: Progress | None = None) -> Lines:
    """Return the text of a PDF; places are "page n, paragraph m".

    Reading order goes by columns; running heads, page numbers and hyphens at line ends go, what is
    set larger becomes headings. `progress` counts pages and may raise to stop between two of them.
    Raises DocumentError when the file is damaged, protected, or has no text.
    """
    left_out: list[str] = []
    with _LOCK, _opened(data, path) as document:
        pages, characters = len(document), 0
        typeset = Typeset(lambda: progress(pages, pages) if progress else None)
        title = document.get_metadata_value("Title").strip()
        for number in range(1, pages + 1):
            if progress:
                progress(number - 1, pages)
            words, note = _page(document, number)
            characters += sum(len(word.text) for word in words)
            left_out += [note] if note else []
            if characters > MOST_CHARACTERS:
                raise DocumentError(f"{path}: this PDF has more text than can be read; split it")
            typeset.add(layout.lines(words, number))
    lines = typeset.lines("" if _JUNK_TITLE.search(title) else title, left_out)
    if not any(lines.lines):
        raise DocumentError(
            f"{path}: this PDF has no text, only pictures; run text recognition (OCR) over it first"
        )
    return lines


@contextmanager
def _opened(data: bytes, path: str) -> Iterator["pypdfium2.PdfDocument"]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise DocumentError(f"{path}: {_REASONS.get(error.err_code or 0, _REASONS[3])}") from error
    try:
        yield document
    finally:
        document.close()


def _page(document: "pypdfium2.PdfDocument", number: int) -> tuple[list[Word], str]:
    """Return the words of a page, or a line on why there are none."""
    from pypdfium2 import PdfiumError, raw

    try:
        page = document[number - 1]
    except PdfiumError:
        return [], f"page {number}: this page is damaged"
    try:
        text = page.get_textpage()
        words = _Page(raw, text).words()
        text.close()
        if not words and any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2)):
            return [], f"page {number}: no text, only a picture"
    except PdfiumError:
        return [], f"page {number}: this page is damaged"
    finally:
        page.close()
    return words, ""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run of text is set: its size in points, its direction in quarter turns, its font."""

    size: float
    turn: int
    bold: bool
    mono: bool


class _Page:
    """The characters of one page, asked for by their number; what costs a call is asked only once."""

    def __init__(self, raw: Any, text: Any) -> None:
        self._raw, self._text, self._handle = raw, text, text.raw
        self._x, self._y, self._box, self._matrix = c_double(), c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._object = 0
        self._look = _Look(0.0, 0, bold=False, mono=False)

    def words(self) -> list[Word]:
        """Return the words of the page in the order of the file, without those that stand across."""
        text = self._characters()
        found: list[tuple[int, Word]] = []
        for line in _LINE.finditer(text):
            spans = [match.span() for match in _WORD.finditer(text, line.start(), line.end())]
            if not spans:
                continue
            first = self._looked(spans[0][0])
            even = first is self._looked(spans[-1][1] - 1) and not first.turn
            if even and first.size:
                found += [(0, word) for word in self._even(text, spans, first)]
            elif not even:
                found += self._uneven(text, spans)
            if found:
                found[-1][1].breaks = True
        turns: Counter[int] = Counter()
        for turn, word in found:
            turns[turn] += len(word.text)
        upright = turns.most_common(1)[0][0] if turns else 0
        return [_turned(word, upright) for turn, word in found if turn == upright]

    def _uneven(self, text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, Word]]:
        """Yield the words of a line that changes its font or its size, each with its direction."""
        for start, end in spans:
            at, look = start, self._looked(start)
            alike = self._looked(end - 1) is look
            while at < end:
                after = end
                if not alike:
                    look = self._looked(at)
                    after = next((to for to in range(at + 1, end) if self._looked(to) != look), end)
                if look.size:
                    x, y = self._origin(at)
                    word = self._word(text[at:after], (x, self._right(after - 1, look.turn), y), look)
                    word.glued = at > start
                    yield look.turn, word
                at = after

    def _even(self, text: str, spans: list[tuple[int, int]], look: _Look) -> Iterator[Word]:
        """Yield the text of a line that is set alike all over, divided at its wide gaps and broken words.

        Where a word ends is asked only where a gap could be: at the end of the line, and where the
        next word begins later than the characters explain.
        """
        reach, gap = _WIDE * look.size, _GAP * look.size
        origin, handle, place_x, place_y = self._raw.FPDFText_GetCharOrigin, self._handle, self._x, self._y
        first = spans[0][0]
        left, y = self._origin(first)
        x = left
        for (start, end), (following, _) in pairwise(spans):
            origin(handle, following, place_x, place_y)
            there = place_x.value
            ends = text[end - 1] in _BROKEN or place_y.value != y
            if ends or not 0 < there - x < reach * (following - start):
                right = self._right(end - 1, 0)
                if ends or not -gap < there - right < gap:
                    yield self._word(text[first:end], (left, right, y), look)
                    first, left, y = following, there, place_y.value
            x = there
        end = spans[-1][1]
        yield self._word(text[first:end], (left, self._right(end - 1, 0), y), look)

    def _origin(self, at: int) -> tuple[float, float]:
        self._raw.FPDFText_GetCharOrigin(self._handle, at, self._x, self._y)
        return self._x.value, self._y.value

    def _right(self, at: int, turn: int) -> float:
        """Return where a character ends, in the direction of its line."""
        box: Any = self._box
        self._raw.FPDFText_GetLooseCharBox(self._handle, at, box)
        right: float = (box.right, box.top, box.left, box.bottom)[turn]
        return right

    def _characters(self) -> str:
        count = self._text.count_chars()
        text: str = self._text.get_text_range() if count else ""
        if len(text) == count:
            return text
        codes = (self._raw.FPDFText_GetUnicode(self._handle, at) for at in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def _word(self, text: str, place: tuple[float, float, float], look: _Look) -> Word:
        breaks = text[-1] in _BROKEN
        if breaks:
            text = text[:-1] + "-"
        if not text.isascii():
            text = text.translate(_LIGATURES)
        return Word(text, *place, look.size, look.bold, look.mono, breaks)

    def _looked(self, at: int) -> _Look:
        """Return how the character is set; the same as the one before while they belong to one object."""
        raw, handle = self._raw, self._handle
        pointer = raw.FPDFText_GetTextObject(handle, at)
        address = addressof(pointer.contents) if pointer else 0
        if address == self._object and address:
            return self._look
        self._object = address
        raw.FPDFText_GetMatrix(handle, at, self._matrix)
        a, b, d = self._matrix.a, self._matrix.b, self._matrix.d
        size = round(raw.FPDFText_GetFontSize(handle, at) * hypot(self._matrix.c, d), 1)
        turn = (0 if a > 0 else 2) if abs(a) >= abs(b) else (1 if b > 0 else 3)
        bold, mono = self._font(pointer, at)
        self._look = _Look(size, turn, bold, mono)
        return self._look

    def _font(self, pointer: Any, at: int) -> tuple[bool, bool]:
        font = self._raw.FPDFTextObj_GetFont(pointer) if pointer else None
        address = addressof(font.contents) if font else 0
        if address not in self._fonts:
            name, flags = create_string_buffer(200), c_int()
            self._raw.FPDFText_GetFontInfo(self._handle, at, name, 200, flags)
            self._fonts[address] = (
                bool(_BOLD.search(name.value) or flags.value & 0x40000),
                bool(flags.value & 1 or _MONO.search(name.value)),
            )
        return self._fonts[address]


def _turned(word: Word, turn: int) -> Word:
    """Return a word of a page that lies on its side as if the page stood upright."""
    if turn == 1:
        word.x0, word.x1, word.y = word.y, word.x1, -word.x0
    elif turn == 2:
        word.x0, word.x1, word.y = -word.x0, -word.x1, -word.y
    elif turn == 3:
        word.x0, word.x1, word.y = -word.y, -word.x1, word.x0
    return word
