"""Zip containers: what is refused before anything is read."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents.archive import MOST_MEMBERS, Archive
from decks.documents.document import DocumentError


def packed(members, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def test_members_are_read():
    archive = Archive(packed([("a/b.txt", b"kites"), ("mimetype", b"x")]), "a.zip")
    assert archive.names == {"a/b.txt", "mimetype"}
    assert archive.read("a/b.txt") == b"kites"
    assert "mimetype" in archive
    assert "c" not in archive


@pytest.mark.parametrize("name", ["../out.txt", "/etc/x", "a/../../x", "C:/x", "..\\x", "\\x"])
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(DocumentError, match=r"^bad\.docx: this archive was not opened, since .*leads out"):
        Archive(packed([(name, b"x")]), "bad.docx")


def test_a_name_with_dots_in_it_is_fine():
    assert Archive(packed([("a..b/c...txt", b"x")]), "a.zip").read("a..b/c...txt") == b"x"


def test_a_bomb_is_refused_unread():
    with pytest.raises(DocumentError, match=r"would unpack to \d+ MB"):
        Archive(packed([("word/document.xml", b"\0" * (10 << 20))]), "bomb.docx")


def test_many_middling_members_are_a_bomb_too():
    with pytest.raises(DocumentError, match="would unpack to 12 MB"):
        Archive(packed([(f"{n}.xml", b"\0" * (1 << 20)) for n in range(12)]), "bomb.epub")


def test_too_many_members_are_refused():
    with pytest.raises(DocumentError, match="it holds 20,001 files"):
        Archive(packed([(f"{n}", b"") for n in range(MOST_MEMBERS + 1)], zipfile.ZIP_STORED), "many.zip")


def test_an_unusual_packing_is_refused():
    with pytest.raises(DocumentError, match="packed in a way"):
        Archive(packed([("a", b"x" * 99)], zipfile.ZIP_LZMA), "a.docx")


def test_a_password_is_named():
    data = bytearray(packed([("a", b"x")]))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    with pytest.raises(DocumentError, match="protected by a password"):
        Archive(bytes(data), "a.docx")


def test_a_missing_or_damaged_member_is_named():
    data = bytearray(packed([("a.txt", b"kites fly")], zipfile.ZIP_STORED))
    at = data.index(b"kites")
    data[at] ^= 0xFF
    archive = Archive(bytes(data), "a.docx")
    with pytest.raises(DocumentError, match=r"a\.docx: 'a\.txt' is damaged"):
        archive.read("a.txt")
    with pytest.raises(DocumentError, match=r"a\.docx: 'b\.txt' is missing"):
        archive.read("b.txt")


def test_a_member_can_be_too_large_for_whoever_reads_it():
    archive = Archive(packed([("a.txt", b"kites fly")]), "a.epub")
    assert archive.read("a.txt", 9) == b"kites fly"
    with pytest.raises(DocumentError, match=r"a\.epub: 'a\.txt' in this file has more text than can be read"):
        archive.read("a.txt", 8)


def test_a_member_that_is_larger_than_it_says_is_not_read_beyond_that():
    data = bytearray(packed([("a.txt", b"\0" * 100_000)]))
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")
    with pytest.raises(DocumentError, match="damaged"):
        Archive(bytes(data), "a.docx").read("a.txt")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_archive_gives_its_own_error(data):
    whole = packed([("a.txt", b"kites fly " * 20), ("b/c.xml", b"<x/>")])
    damaged = bytearray(whole)
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        damaged[at] = data.draw(st.integers(0, 255))
    cut = bytes(damaged[: data.draw(st.integers(0, len(whole)))])
    contents = []
    with suppress(DocumentError):
        archive = Archive(cut, "a.docx")
        contents = [archive.read(name) for name in archive.names]
    assert all(isinstance(content, bytes) for content in contents)
