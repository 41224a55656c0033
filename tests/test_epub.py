"""E-books into Markdown-like lines."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents import epub
from decks.documents.archive import Archive
from decks.documents.document import DocumentError
from tests.made import book, zipped

CHAPTERS = {
    "a.xhtml": "<h1>Tails</h1><p>They steady.</p>",
    "b%20c.xhtml": "<p>Lines hold.</p><p>They are thin.</p>",
}
FILES = {"a.xhtml": CHAPTERS["a.xhtml"], "b c.xhtml": CHAPTERS["b%20c.xhtml"]}


def read(data, progress=None):
    return epub.read(Archive(data, "kites.epub"), progress)


def test_chapters_come_in_the_order_of_the_spine():
    lines = read(book(FILES, spine=["b c.xhtml", "a.xhtml"]))
    assert lines.lines == ("Lines hold.", "", "They are thin.", "", "# Tails", "", "They steady.")
    assert lines.title == "On kites"


def test_a_chapter_without_a_heading_gets_its_name_from_the_contents():
    lines = read(book(FILES, contents={"a.xhtml": "One: tails", "b%20c.xhtml#top": "Two: lines"}))
    assert lines.lines[-5:] == ("# Two: lines", "", "Lines hold.", "", "They are thin.")
    assert lines.places[-1] == "Two: lines, paragraph 2"
    assert lines.places[0] == "One: tails, paragraph 1"
    assert "One: tails" not in lines.lines


def test_the_older_kind_of_contents_is_read_too():
    ncx = (
        '<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint>'
        '<navLabel><text>Lines</text></navLabel><content src="b%20c.xhtml"/></navPoint></navMap></ncx>'
    )
    package = Archive(book(FILES), "k").read("OEBPS/book.opf").decode()
    package = package.replace(
        "</manifest>", '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    )
    lines = read(book(FILES, more={"OEBPS/book.opf": package, "OEBPS/toc.ncx": ncx}))
    assert "# Lines" in lines.lines


def test_a_missing_or_empty_chapter_is_left_out_and_the_rest_is_read():
    package = Archive(book({**FILES, "d.xhtml": "<p>x</p>"}), "k").read("OEBPS/book.opf").decode()
    lines = read(book(FILES, more={"OEBPS/book.opf": package}))
    assert "They steady." in lines.lines
    assert lines.left_out == ("'OEBPS/d.xhtml' is missing in this file; get it anew",)


def test_a_protected_book_is_named():
    rights = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        + "".join(
            '<e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod Algorithm="aes"/>'
            f'<e:CipherData><e:CipherReference URI="OEBPS/{name}"/></e:CipherData></e:EncryptedData>'
            for name in ("a.xhtml", "b%20c.xhtml")
        )
        + "</encryption>"
    )
    with pytest.raises(DocumentError, match=r"^kites\.epub: this book is copy-protected"):
        read(book(FILES, more={"META-INF/encryption.xml": rights}))
    fonts = rights.replace('"aes"', '"http://www.idpf.org/2008/embedding"')
    assert "They steady." in read(book(FILES, more={"META-INF/encryption.xml": fonts})).lines


def test_a_book_of_pictures_says_so():
    with pytest.raises(DocumentError, match="holds no text"):
        read(book({"a.xhtml": "<img src='1.png'/>"}))


@pytest.mark.parametrize(
    "members",
    [
        {"mimetype": "application/epub+zip"},
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": "no xml"},
        {"META-INF/container.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"},
    ],
)
def test_a_damaged_book_is_one_clear_error(members):
    with pytest.raises(DocumentError, match=r"^kites\.epub: "):
        read(zipped(members))


def test_a_book_cannot_reach_outside_of_itself():
    package = (
        Archive(book(FILES), "k").read("OEBPS/book.opf").decode().replace("a.xhtml", "../../../etc/passwd")
    )
    lines = read(book(FILES, more={"OEBPS/book.opf": package}))
    assert lines.left_out == ("'../../etc/passwd' is missing in this file; get it anew",)


def test_progress_counts_chapters_and_can_stop():
    seen = []
    read(book(FILES), lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2)]


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from(["OEBPS/book.opf", "META-INF/container.xml", "OEBPS/a.xhtml"])
)
def test_any_content_gives_lines_with_places_or_the_readers_error(data, where):
    lines = None
    with suppress(DocumentError):
        lines = read(book(FILES, more={where: data}))
    assert lines is None or len(lines.lines) == len(lines.places) > 0
