"""Two documents of one collection that say different things of one thing."""

import datetime as dt
from dataclasses import replace

import pytest

from decks.build.build import build
from decks.collection.collection import Collection
from tests.documents import read_text

NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)
GUIDE = "# Harbour\n\nThe Old Bridge was built in 1840 from stone.\n"
LETTER = "# Town\n\nThe Old Bridge was built in 1851 after a flood.\n\n# Mill\n\nA mill is a house with stones that grind corn into flour.\n"
OTHERWISE = "Another document says otherwise: line {} says built in {}, line {} of {} says built in {}."


@pytest.fixture
def collection(where):
    with Collection(where) as opened:
        yield opened


def take(collection, text, path):
    document = replace(read_text(text, family="markdown", path=path), sha256=f"{path}: {text}")
    return collection.take_build(document, build(document), "Town", NOW)


def remarks(collection):
    return {card.note.remark for card in collection.cards() if card.note.remark}


def test_both_sides_are_named_on_both_notes(collection):
    take(collection, GUIDE, "guide.md")
    assert remarks(collection) == set()
    take(collection, LETTER, "letter.md")
    assert remarks(collection) == {
        OTHERWISE.format(3, 1840, 3, "letter.md", 1851),
        OTHERWISE.format(3, 1851, 3, "guide.md", 1840),
    }


def test_building_again_changes_nothing(collection):
    take(collection, GUIDE, "guide.md")
    take(collection, LETTER, "letter.md")
    for text, path in ((GUIDE, "guide.md"), (LETTER, "letter.md")):
        report = take(collection, text, path)
        assert not report.updated
        assert not report.differing
    assert len(remarks(collection)) == 2


def test_a_corrected_document_takes_the_remark_off_both(collection):
    take(collection, GUIDE, "guide.md")
    take(collection, LETTER, "letter.md")
    take(collection, GUIDE.replace("1840", "1851"), "guide.md")
    assert remarks(collection) == set()


def test_undo_takes_the_remark_off_the_other_note_too(collection):
    take(collection, GUIDE, "guide.md")
    take(collection, LETTER, "letter.md")
    collection.undo(NOW)
    assert remarks(collection) == set()
    collection.redo(NOW)
    assert len(remarks(collection)) == 2


def test_a_remark_of_the_persons_own_stays(collection):
    take(collection, GUIDE, "guide.md")
    card = next(iter(collection.cards()))
    mine = replace(card.note, remark="1840, says the plaque")
    collection.edit(card.note_id, mine, NOW)
    take(collection, LETTER, "letter.md")
    assert "1840, says the plaque" in remarks(collection)
