"""Documents into notes: long Markdown against markdown-it, and a PDF of 500 pages against PDFium's own reading.

Every measurement runs in a process of its own, so that memory is that of the work alone.
"""

import random
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.row import Row, over
from tests.made import pdf

PAGES = 500
MEGABYTE = 1_000_000
TIMES = 3
WORDS = 30_000
ONSETS, VOWELS = ("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "br", "st", "tr"), "aeiou"


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ten, twenty, book = folder / "ten.md", folder / "twenty.md", folder / "book.pdf"
        ten.write_text(notes(10 * MEGABYTE, seed=1))
        twenty.write_text(notes(20 * MEGABYTE, seed=2))
        book.write_bytes(printed(PAGES, seed=3))
        ours, floor, double = best("build", ten), best("markdown", ten), best("build", twenty, times=2)
        pages, pages_floor = best("pdf", book), best("pdfium", book)
    return [
        over("build of 10 MB of Markdown / markdown-it parsing it", ours[0], floor[0], 4),
        Row("MB of memory for it, at most", ours[1], 300, detail=f"markdown-it {floor[1]:.0f} MB"),
        over("build of 20 MB / build of 10 MB", double[0], ours[0], 2.3),
        over(f"reading a PDF of {PAGES} pages / PDFium's own reading", pages[0], pages_floor[0], 5),
    ]


def best(what: str, path: Path, times: int = TIMES) -> tuple[float, float]:
    """The shortest time and the smallest memory of several processes that do it."""
    results = [measured(what, path) for _ in range(times)]
    return min(seconds for seconds, _ in results), min(memory for _, memory in results)


def measured(what: str, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.reading", what, str(path)]
    seconds, memory = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(memory)


def build(path: Path) -> None:
    from decks.build.build import build
    from decks.documents.reader import read, read_file

    build(read(path, read_file(path)))


def markdown(path: Path) -> None:
    from markdown_it import MarkdownIt

    MarkdownIt("commonmark").enable("table").parse(path.read_text())


def read_pdf(path: Path) -> None:
    from decks.documents.pdf import read

    read(path.read_bytes(), path.name)


def pdfium(path: Path) -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        for page in document:
            text = page.get_textpage()
            text.get_text_bounded()
            text.close()
            page.close()


WORK: dict[str, Callable[[Path], None]] = {
    "build": build,
    "markdown": markdown,
    "pdf": read_pdf,
    "pdfium": pdfium,
}


def peak() -> float:
    """The most memory that this process ever had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1000
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


class Writer:
    """Writes notes by a grammar, from so many words that no sentence comes twice."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        syllables = [onset + vowel for onset in ONSETS for vowel in VOWELS]
        self._words = [
            "".join(self._random.choices(syllables, k=self._random.randint(2, 4))) for _ in range(WORDS)
        ]

    def words(self, least: int, most: int) -> str:
        return " ".join(self._random.choices(self._words, k=self._random.randint(least, most)))

    def sentence(self) -> str:
        subject, rest = self.words(1, 3), self.words(6, 14)
        verb = self._random.choice(
            ["is the", "has a", "uses the", f"was made in {self._random.randrange(1900, 2000)} by the"]
        )
        return f"The {subject} {verb} {rest}."

    def section(self) -> str:
        shape = self._random.randrange(5)
        title = self.words(1, 3).capitalize()
        head = f"{'#' * self._random.randint(2, 4)} {title}\n\n"
        if shape == 0:
            return head + f"**{title}** is the {self.words(6, 12)}. {self.sentence()} {self.sentence()}\n\n"
        if shape == 1:
            return (
                head + "".join(f"- **{self.words(1, 2)}**: {self.words(6, 12)}.\n" for _ in range(4)) + "\n"
            )
        if shape == 2:
            rows = "".join(
                f"| {self.words(1, 2)} | {self.words(2, 4)} | {self._random.randrange(3000)} |\n"
                for _ in range(4)
            )
            return head + f"| Name | Kind | Number |\n| --- | --- | --- |\n{rows}\n"
        if shape == 3:
            return head + "\n".join(textwrap.wrap(" ".join(self.sentence() for _ in range(6)), 100)) + "\n\n"
        return (
            head + f"What is the {self.words(2, 3)}?\n\n{self.sentence()}\n\n```\n{self.words(4, 8)}\n```\n\n"
        )


def notes(size: int, seed: int) -> str:
    """Markdown of `size` bytes without repeated text."""
    writer = Writer(seed)
    parts, written = ["# Notes\n\n"], 0
    while written < size:
        parts.append(writer.section())
        written += len(parts[-1])
    return "".join(parts)


def printed(pages: int, seed: int) -> bytes:
    """A book of so many full pages, with running heads and chapters."""
    writer = Writer(seed)
    return pdf([page(writer, number) for number in range(1, pages + 1)])


def page(writer: Writer, number: int) -> list[tuple]:
    pieces: list[tuple] = [(72, 760, 8, "A book of notes"), (300, 30, 8, str(number))]
    if number % 10 == 1:
        pieces.append((72, 738, 16, writer.words(2, 4).capitalize(), "bold"))
    height = 710
    while height > 80:
        for line in textwrap.wrap(" ".join(writer.sentence() for _ in range(6)), 92):
            if height > 60:
                pieces.append((72, height, 10, line))
                height -= 12
        height -= 6
    return pieces


if __name__ == "__main__":
    begun = time.perf_counter()
    WORK[sys.argv[1]](Path(sys.argv[2]))
    print(time.perf_counter() - begun, peak())
