"""Files into documents: told apart by content, read safely, refused in one clear line."""

import io
import os
import subprocess
import sys
from pathlib import Path

import docx as word
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decks.documents import reader
from decks.documents.document import DocumentError
from decks.documents.reader import read, read_file
from tests.damage import WHOLE, damaged, inner_damage, keeps_the_law, repacked, text_of
from tests.made import book, column, pdf, zipped

MARKDOWN = b"# Kites\n\nA **kite** is a toy that flies on a string.\n"
PAGE = b"<!doctype html><title>Kites</title><h1>Kites</h1><p>A kite is a toy that flies on a string.</p>"


def word_document():
    document = word.Document()
    document.add_heading("Kites", 1)
    document.add_paragraph("A kite is a toy that flies on a string.")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def printed():
    return pdf([[(72, 740, 20, "Kites"), *column(["A kite is a toy that flies on a string."])]])


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (MARKDOWN, ""),
        (MARKDOWN.decode().encode("utf-16"), ""),
        (PAGE, "paragraph 2"),
        (
            b"<?xml version='1.0'?>\n<!-- saved -->\n<html><body><h1>Kites</h1><p>A kite is a toy that flies on a string.",
            "paragraph 2",
        ),
        (
            b"<div><h1>Kites</h1></div><div><p>A kite is a toy that flies on a string.</p></div>",
            "paragraph 2",
        ),
        (printed(), "page 1, paragraph 2"),
        (b"\r\n" + printed(), "page 1, paragraph 2"),
        (word_document(), "paragraph 2"),
        (
            book({"a.xhtml": "<h1>Kites</h1><p>A kite is a toy that flies on a string.</p>"}),
            "Kites, paragraph 2",
        ),
    ],
    ids=["markdown", "utf-16", "page", "xhtml", "fragment", "pdf", "pdf with junk", "docx", "epub"],
)
def test_a_format_is_told_by_its_content(data, place):
    document = read(Path("notes.bin"), data)
    assert document.path == "notes.bin"
    (section,) = [section for section in document.sections if "toy" in section.text]
    assert section.heading[-1] == "Kites"
    assert 1 <= section.first <= section.last <= len(document.lines)
    line = next(at for at, line in enumerate(document.lines) if "toy" in line)
    assert (document.places[line] if document.places else "") == place


def test_the_lines_of_a_text_are_those_on_disk():
    assert read(Path("kites.md"), b"\xef\xbb\xbf# Kites\r\n\r\nThey fly.\r\n").lines == (
        "# Kites",
        "",
        "They fly.",
    )


def test_the_family_can_be_chosen():
    assert read(Path("kites.md"), MARKDOWN, family="conversion").family == "conversion"


@pytest.mark.parametrize(
    "data",
    [
        b'<p align="center"><img src="logo.png"></p>\n\n# Kites\n\nThey <b>fly</b>.\n',
        b"# The %PDF- header\n\nA file that begins with it is a PDF.\n",
        b"PK means Phil Katz.\n",
        b"Subject: kites\nThey fly.\n",
    ],
)
def test_text_with_a_foreign_beginning_is_text(data):
    document = read(Path("kites.md"), data)
    assert document.lines == tuple(data.decode().splitlines())
    assert document.places == ()


def test_a_web_page_is_decoded_as_it_says():
    page = b"<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>"
    assert read(Path("a.html"), page + "Сети".encode("cp1251")).lines == ("Сети",)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx without a password"),
        (b"{\\rtf1 Kites}", "rich text"),
        (zipped({"xl/workbook.xml": "<x/>"}), "a spreadsheet"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
            "OpenDocument",
        ),
        (zipped({"a.md": "# Kites"}), "a zip archive; unpack it"),
        (zipped({"word/document.xml": b"\0" * (10 << 20)}), "would unpack to 10 MB"),
        (zipped({"word/../../../etc/passwd": "x"}), "leads out of it"),
        (zipped({"word/document.xml": "<x/>"}), "this Word document is damaged"),
        (b"PK\x03\x04 and so on", "damaged"),
        (b"%PDF-1.7 and so on", "damaged"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\n", "web archive"),
        (b"<html><script>draw()</script>", "holds no text"),
    ],
    ids=range(14),
)
def test_what_cannot_be_read_is_refused_in_one_line(data, says):
    with pytest.raises(DocumentError, match=says) as refusal:
        read(Path("notes/kites.md"), data)
    assert str(refusal.value).startswith("notes/kites.md: ")
    assert "\n" not in str(refusal.value)


def test_a_long_text_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(reader, "LARGEST_TEXT", 1 << 20)
    with pytest.raises(DocumentError, match="this is 2 MB of text, the limit is 1; split it"):
        read(Path("kites.md"), b"kites " * 400_000)


def test_a_name_that_steers_a_terminal_is_shown_harmless():
    with pytest.raises(DocumentError) as refusal:
        read(Path("a\x1b[31m\nb.md"), b"")
    assert str(refusal.value) == "a[31m b.md: the file is empty"


def test_a_file_is_read(tmp_path):
    (tmp_path / "kites.md").write_bytes(MARKDOWN)
    (tmp_path / "link.md").symlink_to(tmp_path / "kites.md")
    assert read_file(tmp_path / "kites.md") == MARKDOWN
    assert read_file(tmp_path / "link.md") == MARKDOWN


def refusal_of(path):
    with pytest.raises(DocumentError) as refusal:
        read_file(path)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "empty.md").touch()
    (tmp_path / "large.md").touch()
    os.truncate(tmp_path / "large.md", reader.LARGEST + 1)
    assert refusal_of(tmp_path / "none.md").endswith("none.md: there is no such file")
    assert "this is a folder" in refusal_of(tmp_path)
    assert refusal_of(tmp_path / "pipe").endswith("this is no ordinary file")
    assert refusal_of(Path("/dev/null")).endswith("this is no ordinary file")
    assert refusal_of(tmp_path / "loop").endswith("too many levels of symbolic links")
    assert refusal_of(tmp_path / "empty.md").endswith("the file is empty")
    assert refusal_of(tmp_path / "large.md").endswith("this file has 200 MB, the limit is 200; split it")
    assert refusal_of(tmp_path / ("x" * 5000)).endswith("file name too long")
    assert refusal_of(Path("a\0b")).endswith("this is no name of a file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    (tmp_path / "locked.md").write_bytes(MARKDOWN)
    (tmp_path / "locked.md").chmod(0)
    assert refusal_of(tmp_path / "locked.md").endswith("you are not allowed to read this")


def test_a_file_that_keeps_changing_is_refused_and_read_when_it_has_settled(tmp_path, monkeypatch):
    path = tmp_path / "log.md"
    path.write_bytes(b"kites ")
    look = os.fstat

    def look_and_write(number):
        seen = look(number)
        with path.open("ab") as file:
            file.write(b"more ")
        return seen

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(reader.os, "fstat", look_and_write)
        assert "another program is changing this file" in refusal_of(path)
    assert read_file(path).endswith(b"more ")


def test_no_library_of_a_format_is_loaded_before_it_is_needed():
    script = "import sys, decks.documents.reader, decks.documents.walk; print([name for name in {} if name in sys.modules])"
    wanted = ["pypdfium2", "docx", "lxml", "selectolax", "torch", "textual", "sqlalchemy"]
    done = subprocess.run(
        [sys.executable, "-c", script.format(wanted)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(damaged(), inner_damage().map(lambda damage: repacked(*damage))))
def test_a_document_damaged_anywhere_keeps_its_spans_or_is_refused(data):
    keeps_the_law(data)


@pytest.mark.parametrize("format_", WHOLE)
def test_a_whole_document_of_each_format_keeps_the_law(format_):
    keeps_the_law(WHOLE[format_])
    assert any("Kites" in line or "Tails" in line for line in text_of(WHOLE[format_]))
