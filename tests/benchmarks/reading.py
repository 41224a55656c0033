"""Building 10 MB of Markdown in which nothing is said twice, and reading a PDF of 500 pages."""

import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.benchmarks.row import Row, in_turns, over

MEGABYTES = 10
PAGES = 500
_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "lan",
    "mer",
    "nis",
    "por",
    "tal",
    "ver",
    "zon",
    "ek",
    "ush",
    "ri",
    "mo",
)
_VERBS = ("holds", "divides", "carries", "precedes", "replaces", "measures", "produces", "limits")

# Each runs in a process of its own, which prints seconds and peak memory in KiB. On Linux the resource
# usage of a process begins with that of the one that started it, so there /proc is asked.
_MEASURED = """
import resource, sys, time
from pathlib import Path
data = Path(sys.argv[1]).read_bytes()
{prepare}
begun = time.perf_counter()
{run}
took = time.perf_counter() - begun
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if (status := Path("/proc/self/status")).exists():
    memory = int(status.read_text().partition("VmHWM:")[2].split()[0])
print(took, memory)
"""
_BUILD = _MEASURED.format(
    prepare="from decks.documents.reader import read\nfrom decks.build.build import build",
    run="build(read(Path(sys.argv[1]), data))",
)
_MARKDOWN_IT = _MEASURED.format(
    prepare="from markdown_it import MarkdownIt", run="MarkdownIt('commonmark').parse(data.decode())"
)


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ten = written(folder / "ten.md", MEGABYTES)
        twenty = written(folder / "twenty.md", 2 * MEGABYTES)
        turns = [(_BUILD, ten), (_MARKDOWN_IT, ten), (_BUILD, twenty)]
        built, parsed, doubled = zip(*[[measured(*turn) for turn in turns] for _ in range(2)], strict=True)
        ours, memory = min(built)
        return [
            over("building 10 MB of Markdown / markdown-it parsing it", ours, min(parsed)[0], 4),
            Row("  its peak memory, MB", memory / 1e3, 300),
            over("building 20 MB / building 10 MB", min(doubled)[0], ours, 2.3),
            pdf(folder / "pages.pdf"),
        ]


def measured(script: str, path: Path) -> tuple[float, int]:
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory)


def written(path: Path, megabytes: int) -> Path:
    chance = Random(megabytes)
    with path.open("w") as out:
        number = 0
        while out.tell() < megabytes * 1_000_000:
            number += 1
            out.write(section(chance, number))
    return path


def section(chance: Random, number: int) -> str:
    topic = word(chance).capitalize() + f" {word(chance)}"
    text = [f"## {topic} {number}\n"]
    text += [" ".join(sentence(chance) for _ in range(4)) + "\n" for _ in range(2)]
    text.append("\n".join(f"- **{word(chance).capitalize()}**: {sentence(chance)}" for _ in range(4)) + "\n")
    if number % 10 == 0:
        table = [f"| {word(chance)} | {word(chance)} |", "|---|---|"]
        table += [f"| {word(chance)} | {word(chance)} {chance.randint(2, 900)} |" for _ in range(4)]
        text.append("\n".join(table) + "\n")
    return "\n".join(text) + "\n"


def sentence(chance: Random) -> str:
    subject = f"The {word(chance)} {word(chance)}"
    return f"{subject} {chance.choice(_VERBS)} the {word(chance)} of {word(chance)} {word(chance)} and {word(chance)}."


def word(chance: Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))


def pdf(path: Path) -> Row:
    import pypdfium2

    from decks.documents.reader import read

    path.write_bytes(pages(PAGES))
    data = path.read_bytes()

    def plain() -> None:
        document = pypdfium2.PdfDocument(data)
        for page in document:
            page.get_textpage().get_text_bounded()

    ours, floor = in_turns(lambda: read(path, data), plain, times=4)
    return over("reading a PDF of 500 pages / pypdfium2 reading its text", ours, floor, 5)


def pages(count: int) -> bytes:
    """A PDF with forty lines of text on each page, by hand."""
    chance = Random(1)
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for _ in range(count):
        lines = "\n".join(f"({sentence(chance)[:95]}) Tj T*" for _ in range(40))
        stream = f"BT /F1 10 Tf 14 TL 50 780 Td\n{lines}\nET".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), count)
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
