"""Documents of every format, and ways to damage them: what the laws of the readers are tried on."""

import io
from contextlib import suppress
from pathlib import Path

import docx as word
from hypothesis import strategies as st

from decks.documents.archive import Archive
from decks.documents.document import Document, DocumentError, Family
from decks.documents.reader import read
from tests.made import book, column, pdf, zipped

MARKDOWN = """---
title: Of kites
---

# Kites

A **kite** is a toy that flies on a `string`, see [here](https://example.org) and $x^2$.

## Parts

1. **Tail**: keeps it steady
   - long
     - longer
2. Frame

| Kind | Year |
| --- | --- |
| Box | 1893 |

```python
# a comment
fly(kite)
```

Line \\_ two\\* &amp; <b>three</b> “quoted” é naïve … ½ שלום
"""
PAGE = """<!doctype html><html><head><title>Kites</title></head><body><nav><a href=/>Home</a></nav><main><h1>Kites</h1>
<p>A <b>kite</b> is a <i>toy</i>, H<sub>2</sub>O &amp; <code>a*b</code>.</p><ul><li>one<ol start=3><li>two</ol></ul>
<dl><dt>Tail<dd>steady</dl><table><tr><th>Kind<th>Year<tr><td rowspan=2>Box<td>1893<tr><td colspan=2>x</table>
<pre><code class=language-python>fly()
</code></pre><blockquote>said<br>so</blockquote><math><mi>x</mi></math></main><script>1</script></body></html>"""


def _word() -> bytes:
    document = word.Document()
    document.add_paragraph("Kites", "Title")
    document.add_heading("Parts", 1)
    document.add_paragraph("A kite is a toy.").add_run("bold").bold = True
    document.add_paragraph("one", "List Bullet")
    grid = document.add_table(2, 2)
    grid.cell(0, 0).text = "Kind"
    grid.cell(1, 1).text = "1893"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


WHOLE = {
    "markdown": MARKDOWN.encode(),
    "utf-16": MARKDOWN.encode("utf-16"),
    "windows": MARKDOWN.encode("cp1252", "replace"),
    "page": PAGE.encode(),
    "pdf": pdf(
        [[(72, 740, 18, "Kites", "bold"), *column(["A kite is a toy.", "• one", "It flies-", "high."])]] * 2
    ),
    "docx": _word(),
    "epub": book(
        {"a.xhtml": "<h1>Tails</h1><p>Steady.</p>", "b.xhtml": "<p>Lines.</p>"}, {"b.xhtml": "Lines"}
    ),
}
JUNK = st.one_of(
    st.binary(max_size=40),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(
        [
            b"\0",
            b"\x1b[31m",
            b"\xed\xa0\x80",
            b"\xff\xfe",
            b"<",
            b"&#0;",
            b"</",
            b"\n\n",
            b"\t",
            b"```",
            b"# ",
        ]
    ),
    st.tuples(
        st.sampled_from([b"- ", b"<div>", b"[", b"*", b"> ", b"((", b"<table><tr><td>"]), st.integers(1, 300)
    ).map(lambda pair: pair[0] * pair[1]),
)


def _damage(draw: st.DrawFn, data: bytes) -> bytes:
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(data)))
        to = min(at + draw(st.integers(0, 60)), len(data))
        data = data[:at] + draw(st.one_of(JUNK, st.just(data[at:to] * 2))) + data[to:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A document with some of its bytes replaced, doubled, cut out or cut off."""
    return _damage(draw, draw(st.sampled_from(sorted(WHOLE.values()))))


@st.composite
def inner_damage(draw: st.DrawFn) -> tuple[str, str, bytes]:
    """A container, the name of a file in it, and what that file then holds."""
    container = draw(st.sampled_from(["docx", "epub"]))
    archive = Archive(WHOLE[container], container)
    name = draw(st.sampled_from(sorted(archive.names)))
    return container, name, _damage(draw, archive.read(name))


def repacked(container: str, name: str, data: bytes) -> bytes:
    """A whole container with only one of its files damaged."""
    archive = Archive(WHOLE[container], container)
    return zipped({**{each: archive.read(each) for each in sorted(archive.names)}, name: data})


def keeps_the_law(data: bytes, family: Family | None = None) -> None:
    """Reading gives a document whose spans lie inside it, or the readers' own error in one line."""
    path = Path("notes/kites.md")
    document: Document | None = None
    refusal = "notes/kites.md: "
    try:
        document = read(path, data, family)
    except DocumentError as error:
        refusal = str(error)
    assert refusal.startswith("notes/kites.md: ")
    assert "\n" not in refusal
    if document is not None:
        inside(document)


def inside(document: Document) -> None:
    count = len(document.lines)
    assert len(document.places) in {0, count}
    assert all(line.splitlines() in ([line], []) for line in document.lines)
    for section in document.sections:
        assert 1 <= section.first <= section.last <= count
        for block in section.blocks:
            assert section.first <= block.first <= block.last <= section.last
            for item in block.items:
                assert 1 <= item.first <= item.last <= count


def text_of(data: bytes) -> list[str]:
    """The lines that were read, or none when the file was refused."""
    with suppress(DocumentError):
        return list(read(Path("notes/kites.md"), data).lines)
    return []
