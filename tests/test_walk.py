"""Which files of a directory tree are documents."""

import os
from pathlib import Path

import pytest

from decks.documents.walk import find


def made(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def found(root, *paths):
    return [str(path.relative_to(root)) for path in find(paths or (root,))]


def test_documents_are_found_in_order(tmp_path):
    made(
        tmp_path, "b.md", "a.txt", "z/c.PDF", "m/n/d.html", "m/e.docx", "f.epub", "no.py", "no.png", "README"
    )
    assert found(tmp_path) == ["a.txt", "b.md", "f.epub", "m/e.docx", "m/n/d.html", "z/c.PDF"]


def test_hidden_and_foreign_folders_are_passed_over(tmp_path):
    made(
        tmp_path,
        ".git/a.md",
        ".hidden.md",
        ".venv/b.md",
        "node_modules/c.md",
        "CVS/d.md",
        "~$open.docx",
        "kept.md",
    )
    assert found(tmp_path) == ["kept.md"]


def test_what_is_given_by_name_is_taken_whatever_it_is_called(tmp_path):
    made(tmp_path, "notes", ".hidden.md", "a.md")
    given = (tmp_path / "notes", tmp_path / ".hidden.md", tmp_path / "missing.md")
    assert found(tmp_path, *given) == ["notes", ".hidden.md", "missing.md"]


def test_no_file_comes_twice(tmp_path):
    made(tmp_path, "a.md", "sub/b.md")
    os.link(tmp_path / "a.md", tmp_path / "sub/same.md")
    assert found(tmp_path, tmp_path / "sub", tmp_path, tmp_path / "a.md") == ["sub/b.md", "sub/same.md"]


def test_links_are_followed_but_never_in_a_circle(tmp_path):
    made(tmp_path, "notes/a.md", "elsewhere/b.md")
    (tmp_path / "notes/loop").symlink_to(tmp_path / "notes", target_is_directory=True)
    (tmp_path / "notes/more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "notes/broken.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "notes/self.md").symlink_to(tmp_path / "notes/self.md")
    assert found(tmp_path, tmp_path / "notes") == ["notes/a.md", "notes/more/b.md"]


def test_special_files_are_no_documents(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    assert found(tmp_path) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every directory")
def test_a_directory_that_cannot_be_listed_is_yielded_itself(tmp_path):
    made(tmp_path, "locked/a.md")
    (tmp_path / "locked").chmod(0)
    try:
        assert found(tmp_path) == ["locked"]
    finally:
        (tmp_path / "locked").chmod(0o700)


def test_a_relative_path_stays_relative(tmp_path, monkeypatch):
    made(tmp_path, "notes/a.md")
    monkeypatch.chdir(tmp_path)
    assert list(find([Path("notes")])) == [Path("notes/a.md")]
