"""What is taken out of a file that has no lines of its own, as Markdown-like lines with their places."""

import re
from collections.abc import Sequence

from decks.documents.lines import Lines, plain

_TAG = re.compile(r"(?:</?[A-Za-z][^<>\n]{0,80}>)+|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_STARS = re.compile(r"(?<!\s)\*|\*(?!\s)")
_BARS = re.compile(r"(?<!\w)_+(?=[^\s_])|(?<=[^\s_])_+(?!\w)")
_START = re.compile(r"^(#{1,6}\s|={3,}\s*$|-{3,}\s*$|`{3}|~{3})")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|e|o|a|ª|º|TM|SM|™|®)$", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


class Extract:
    """Collects blocks of lines, a blank line between any two, and says of every line where it stands."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._places: list[str] = []
        self._listed = False

    def add(self, lines: Sequence[str], place: str, *, listed: bool = False) -> None:
        """Add a block; two that are `listed` stay together, as items of one list do."""
        if self._lines and not (listed and self._listed):
            self._lines.append("")
            self._places.append(place)
        self._lines.extend(plain(line).rstrip() for line in lines)
        self._places.extend([place] * len(lines))
        self._listed = listed

    def __bool__(self) -> bool:
        """Say whether there is any text yet."""
        return any(self._lines)

    def lines(self, title: str = "", left_out: Sequence[str] = ()) -> Lines:
        """Return everything that was added."""
        return Lines(tuple(self._lines), tuple(self._places), tuple(left_out), words(plain(title)))


def words(text: str) -> str:
    """Return `text` with single blanks only."""
    return " ".join(text.split())


def escaped(text: str) -> str:
    """Return plain text such that reading it as Markdown gives it back.

    What looks like a tag or an entity becomes code, stars and underscores that would pair lose
    their meaning. Only what would be misread is touched.
    """
    if "<" in text or "&" in text:
        text = _TAG.sub(lambda found: f"`{found[0]}`", text)
    if text.count("*") > 1:
        text = _STARS.sub(r"\\*", text)
    if text.count("_") > 1:
        text = _BARS.sub(lambda found: found[0].replace("_", r"\_"), text)
    return text


def started(line: str) -> str:
    """Return a line of prose such that its beginning is no heading, rule or fence."""
    return "\\" + line if _START.match(line) else line


def marked(text: str, mark: str) -> str:
    """Return `text` between two marks (`**`, `*`, or a backtick), its outer blanks outside of them."""
    inner = text.strip()
    if not inner or "\n" in inner or inner.startswith(mark):
        return text
    if mark == "`" and "`" in inner:
        mark, inner = "``", f" {inner} "
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{mark}{inner}{mark}{after}"


def raised(text: str) -> str:
    """Return a superscript as text: in raised characters where there are any, else after a caret."""
    if not text or _ORDINAL.match(text):
        return text
    return text.translate(_RAISED) if _all_in(text, _RAISED) else f"^{_together(text)}"


def lowered(text: str) -> str:
    """Return a subscript as text: in lowered characters where there are any, else after an underscore."""
    if not text:
        return text
    return text.translate(_LOWERED) if _all_in(text, _LOWERED) else f"_{_together(text)}"


def _all_in(text: str, characters: dict[int, int]) -> bool:
    return all(ord(char) in characters for char in text)


def _together(text: str) -> str:
    return text if text.isalnum() else f"({text})"


def fenced(code: str, language: str = "") -> list[str]:
    """Return code between fences longer than any in it."""
    lines = code.expandtabs(4).strip("\n").splitlines()
    longest = max((len(run) for run in re.findall(r"`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    return [fence + language, *lines, fence]


def table(rows: Sequence[Sequence[str]], *, header: bool) -> list[str]:
    """Return a pipe table; without a header its first row is left empty."""
    width = max(map(len, rows))
    full = [[cell.replace("|", "\\|") for cell in row] + [""] * (width - len(row)) for row in rows]
    if not header:
        full.insert(0, [""] * width)
    full.insert(1, ["---"] * width)
    return ["| " + " | ".join(row) + " |" for row in full]
