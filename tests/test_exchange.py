"""Decks out of a collection in every format, whole or not at all."""

import csv
import errno
import json
from datetime import UTC, datetime, timedelta

import pytest
from anki.collection import Collection as Anki
from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

from decks.collection.collection import Collection
from decks.deckfile import parse
from decks.note import Note, Point, Source
from flashcards.exchange import COLUMNS, ExchangeError, export, replaced

START = datetime(2026, 3, 1, 10, tzinfo=UTC)

NOTES = (
    Note(
        "basic",
        "What, then?",
        'Several "lines",\nand a comma.',
        (Point("several", ("many",)), Point("lines")),
        tags=("a", "b c"),
        sources=(Source("n.md", ("H",), 1, 2, "quoted"),),
        remark="So it was.",
    ),
    Note("reversed", "front", "=1+1", aliases=("other", "name")),
    Note("cloze", "A {{c1::gap}} and a {{c2::second}} one"),
)


@pytest.fixture
def collection(tmp_path):
    with Collection(tmp_path / "c.db") as collection:
        collection.add(NOTES[:2], "Top::Sub", START)
        collection.add(NOTES[2:], "Other", START)
        now = START
        for grade in (4, 2, 4):
            card = collection.card(1)
            collection.answer(1, grade, now=now, seen=card.last_review, ms=900)
            now += timedelta(days=1)
        yield collection


def given(collection):
    return {stored.note.front: stored.note for stored in collection.notes()}


def test_a_deck_file_holds_every_note(collection, tmp_path):
    exported = export(collection, tmp_path / "d.md", now=START)
    assert (exported.notes, exported.cards, exported.reviews) == (3, 5, 0)
    notes = parse((tmp_path / "d.md").read_text(encoding="utf-8"))
    assert {each.note.front: each.note for each in notes} == given(collection)
    assert {each.deck for each in notes} == {"Top::Sub", "Other"}


@pytest.mark.parametrize(("suffix", "delimiter"), [(".csv", ","), (".tsv", "\t")])
def test_a_table_holds_every_note(collection, tmp_path, suffix, delimiter):
    path = tmp_path / f"d{suffix}"
    export(collection, path, now=START)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=delimiter))
    assert tuple(rows[0]) == COLUMNS
    by_front = {row["front"]: row for row in rows}
    row = by_front["What, then?"]
    assert row["back"] == 'Several "lines",\nand a comma.'
    assert (row["points"], row["tags"], row["sources"]) == ("several\nlines", "a, b c", "n.md#H:1-2")
    assert by_front["front"]["aliases"] == "other; name"


def test_json_lines_hold_schedule_and_history(collection, tmp_path):
    path = tmp_path / "d.jsonl"
    assert export(collection, path, now=START).reviews == 3
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    line = next(line for line in lines if line["front"] == "What, then?")
    assert line["points"] == [{"text": "several", "accepted": ["many"]}, {"text": "lines", "accepted": []}]
    (card,) = line["cards"]
    assert card["memory"]["due"] == collection.card(1).memory.due.isoformat()
    assert [review["grade"] for review in card["reviews"]] == [4, 2, 4]
    assert card["reviews"][0]["before"]["due"] is None
    export(collection, path, history=False, now=START)
    assert "reviews" not in path.read_text(encoding="utf-8")


def test_a_package_holds_schedule_and_history(collection, tmp_path):
    path = tmp_path / "d.apkg"
    exported = export(collection, path, now=START)
    assert (exported.notes, exported.cards, exported.reviews) == (3, 5, 3)
    anki = Anki(str(tmp_path / "a.anki2"))
    request = ImportAnkiPackageRequest(
        package_path=str(path), options=ImportAnkiPackageOptions(with_scheduling=True)
    )
    log = anki.import_anki_package(request).log
    reviews = anki.db.scalar("select count() from revlog")
    report, fine = anki.fix_integrity()
    anki.close()
    assert (len(log.new), reviews) == (3, 3)
    assert fine, report
    assert export(collection, path, history=False, now=START).reviews == 0


def test_one_deck_with_those_below(collection, tmp_path):
    exported = export(collection, tmp_path / "d.jsonl", "Top", now=START)
    assert (exported.notes, exported.reviews) == (2, 3)
    assert export(collection, tmp_path / "d.jsonl", "Other", now=START).reviews == 0


@pytest.mark.parametrize(
    ("name", "deck", "word"), [("d.xyz", "", "suffix"), ("d", "", "suffix"), ("d.md", "No", "deck")]
)
def test_what_cannot_be_exported(collection, tmp_path, name, deck, word):
    with pytest.raises(ExchangeError, match=word):
        export(collection, tmp_path / name, deck, now=START)
    assert not (tmp_path / name).exists()


def test_an_empty_collection_has_nothing_to_export(tmp_path):
    with Collection(tmp_path / "c.db") as empty, pytest.raises(ExchangeError, match="nothing to export"):
        export(empty, tmp_path / "d.md", now=START)


def test_a_file_is_replaced_as_a_whole_or_not(tmp_path):
    path = tmp_path / "file"
    path.write_text("before")

    def fill_the_disk():
        with replaced(path) as out:
            out.write(b"half")
            out.flush()
            raise OSError(errno.ENOSPC, "the disk is full")

    with pytest.raises(OSError, match="disk"):
        fill_the_disk()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]
    with replaced(path) as out:
        out.write(b"whole")
    assert path.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_still_points_to_the_file(tmp_path):
    (tmp_path / "real").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with replaced(tmp_path / "link") as out:
        out.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(IsADirectoryError), replaced(tmp_path):
        pass
