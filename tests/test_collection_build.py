"""Building a document again: notes updated in place, schedules kept, nothing back by itself."""

import datetime as dt
import hashlib
import random
from dataclasses import replace

import pytest

from decks.build.built import Build, Built
from decks.collection.collection import CollectionError
from decks.collection.matching import Keyed, match
from decks.documents.document import Block, Document, Section
from decks.note import Note, Point, Source

NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)

LAKES = (
    (
        "Autumn",
        "Why does a lake turn over in autumn?",
        "The surface cools until it is as dense as the depths",
    ),
    ("Autumn", "What does the wind do in autumn?", "It mixes a lake whose layers no longer hold apart"),
    ("Summer", "What is the thermocline?", "The layer in which temperature falls fastest with depth"),
    ("Summer", "What lives below the thermocline?", "Fish of cold water, as long as there is oxygen"),
)


def made(entries, path="lakes.md", first=1) -> tuple[Document, Build]:
    """A document and its build, one line for each (heading, question, answer)."""
    notes, lines = [], [""] * (first - 1)
    for heading, question, answer in entries:
        lines.append(f"{question} {answer}")
        source = Source(path, (heading,), len(lines), len(lines), answer)
        note = Note("basic", question, answer, (Point(answer),), tags=("lakes",), sources=(source,))
        notes.append(Built(note, f"{heading}|basic|{question.casefold()}|0"))
    section = Section(("Lakes",), 1, len(lines), (Block("paragraph", "\n".join(lines), 1, len(lines)),))
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    document = Document(path, "Lakes", "markdown", digest, tuple(lines), (section,))
    return document, Build(tuple(notes), (), ())


def take(collection, entries, now=LATER, path="lakes.md", first=1, **more):
    return collection.take_build(*made(entries, path, first), "Nature", now, **more)


def by_front(collection):
    return {stored.note.front: stored for stored in collection.notes()}


def test_the_first_build_adds_every_note_with_its_source(collection):
    planned = collection.plan_build(*made(LAKES), "Nature")
    assert planned.counts() == {"added": 4, "updated": 0, "unchanged": 0, "differing": 0, "orphaned": 0}
    assert collection.notes() == []
    report = take(collection, LAKES, NOW)
    assert report.counts() == planned.counts()
    stored = collection.notes()
    assert [(one.note, one.guid) for one in report.added] == [(s.id, s.note.guid) for s in stored]
    assert [one.front for one in report.added] == [question for _, question, _ in LAKES]
    assert stored[2].note.sources == (Source("lakes.md", ("Summer",), 3, 3, LAKES[2][2]),)
    document = collection.document("lakes.md")
    assert document.lines == made(LAKES)[0].lines
    assert [(section.heading, section.last) for section in document.sections] == [(("Lakes",), 4)]
    assert collection.documents() == [document]
    assert collection.document("other.md") is None


def test_building_the_same_again_writes_nothing(collection):
    take(collection, LAKES, NOW)
    before = (collection.notes(), collection.documents())
    report = take(collection, LAKES)
    assert report.counts()["unchanged"] == 4
    assert (collection.notes(), collection.documents()) == before
    assert collection.undo(NOW).what == "the build of lakes.md"
    assert collection.notes() == []


def test_a_document_that_changed_updates_in_place(collection):
    take(collection, LAKES, NOW)
    for card in collection.cards():
        collection.answer(card.id, 4, now=NOW, seen=0)
    memories = {card.note.front: (card.id, card.memory, card.note.guid) for card in collection.cards()}
    turn, wind, thermocline, _ = LAKES
    changed = (
        ("Summer and winter", *thermocline[1:]),
        (turn[0], turn[1], "The surface cools until it is just as dense as the deep water"),
        ("Autumn", "What does the wind do to a lake in autumn?", wind[2]),
        ("Winter", "Why does ice float?", "It is lighter than the water below it"),
    )
    report = take(collection, changed)
    assert [one.front for one in report.added] == ["Why does ice float?"]
    assert {one.front for one in report.updated} == {turn[1], "What does the wind do to a lake in autumn?"}
    assert [one.front for one in report.unchanged] == [thermocline[1]]
    assert [one.front for one in report.orphaned] == ["What lives below the thermocline?"]
    now = by_front(collection)
    assert now[turn[1]].note.back.endswith("deep water")
    assert now[thermocline[1]].note.sources[0].heading == ("Summer and winter",)
    assert len(now) == 5
    renamed = {"What does the wind do to a lake in autumn?": wind[1]}
    for front, stored in now.items():
        if front != "Why does ice float?":
            card = stored.cards[0]
            assert (card.id, card.memory, card.note.guid) == memories[renamed.get(front, front)]
    assert collection.check() == []
    assert take(collection, changed).counts() == {
        "added": 0, "updated": 0, "unchanged": 4, "differing": 0, "orphaned": 1
    }  # fmt: skip


def test_only_moved_lines_are_unchanged_but_known(collection):
    take(collection, LAKES, NOW)
    report = take(collection, LAKES, first=11)
    assert report.counts()["unchanged"] == 4
    assert [stored.note.sources[0].first for stored in collection.notes()] == [11, 12, 13, 14]
    assert collection.document("lakes.md").lines == made(LAKES, first=11)[0].lines


@pytest.mark.parametrize("taking", [None, "mine", "document"])
def test_a_note_that_both_sides_changed_waits_for_a_decision(collection, taking):
    take(collection, LAKES, NOW)
    stored = by_front(collection)[LAKES[0][1]]
    points = (Point(LAKES[0][2], ("it gets heavy",)),)
    mine = replace(stored.note, back="My own words", points=points, tags=("lakes", "mine"))
    collection.edit(stored.id, mine, NOW)
    assert take(collection, LAKES).counts()["unchanged"] == 4
    theirs = ((*LAKES[0][:2], "The document's new words"), *LAKES[1:])
    planned = collection.plan_build(*made(theirs), "Nature")
    assert [one.note for one in planned.differing] == [stored.id]
    assert collection.notes()[0].note.back == "My own words"
    report = take(collection, theirs, take=taking)
    now = collection.notes()[0].note
    assert set(now.tags) == {"lakes", "mine"}
    if taking == "document":
        assert (now.back, [one.note for one in report.updated]) == ("The document's new words", [stored.id])
    else:
        assert replace(now, sources=mine.sources) == mine
        assert now.sources[0].quote == "The document's new words"
    again = take(collection, theirs)
    assert len(again.differing) == (taking is None)
    if taking:
        assert again.counts()["unchanged"] == 4


def test_what_a_person_hangs_on_a_note_survives_its_rewording(collection):
    take(collection, LAKES, NOW)
    stored = collection.notes()[0]
    wording = replace(stored.note, points=(Point(LAKES[0][2], ("it sinks",)),), aliases=("turnover",))
    collection.edit(stored.id, wording, NOW)
    collection.mark([stored.id], True, NOW)
    document, build = made(LAKES)
    fresh = replace(build.notes[0].note, remark="disputed", tags=("lakes", "autumn"))
    again = replace(build, notes=(replace(build.notes[0], note=fresh), *build.notes[1:]))
    report = collection.take_build(document, again, "Nature", LATER)
    assert [one.note for one in report.updated] == [stored.id]
    note = collection.notes()[0].note
    assert (note.remark, note.aliases, note.points) == ("disputed", ("turnover",), wording.points)
    assert set(note.tags) == {"lakes", "marked", "autumn"}


def test_what_was_deleted_does_not_come_back_by_itself(collection):
    take(collection, LAKES, NOW)
    collection.delete(collection.notes()[1].id, NOW)
    reworded = [*LAKES]
    reworded[1] = ("Autumn", LAKES[1][1], "It mixes a lake whose layers do not hold apart any longer")
    for entries in (LAKES, tuple(reworded)):
        report = take(collection, entries)
        assert not report.added
        assert len(collection.notes()) == 3
    assert not take(collection, LAKES[1:2], path="copy.md").added
    collection.delete(collection.notes()[0].id, LATER)
    collection.undo(LATER)
    assert len(collection.notes()) == 3


def test_what_was_not_selected_does_not_come_back_by_itself(collection):
    keys = [built.key for built in made(LAKES)[1].notes]
    report = take(collection, LAKES, NOW, only=set(keys[:2]))
    assert len(report.added) == len(collection.notes()) == 2
    report = take(collection, LAKES)
    assert report.counts() == {"added": 0, "updated": 0, "unchanged": 2, "differing": 0, "orphaned": 0}
    for _ in range(2):
        collection.undo(NOW)
    assert len(take(collection, LAKES).added) == 4


def test_one_note_of_two_documents_has_two_sources(collection):
    take(collection, LAKES[:2], NOW, path="one.md")
    shouted = (("Other", LAKES[1][1].upper(), LAKES[1][2]), LAKES[2])
    report = take(collection, shouted, path="two.md")
    assert (len(report.added), len(report.updated)) == (1, 1)
    note = collection.notes()[1].note
    assert (note.front, [source.path for source in note.sources]) == (LAKES[1][1], ["one.md", "two.md"])
    assert take(collection, shouted, path="two.md").counts()["unchanged"] == 2
    report = take(collection, LAKES[:1], path="one.md")
    assert not report.orphaned
    assert [source.path for source in collection.notes()[1].note.sources] == ["two.md"]
    assert collection.check() == []


def test_the_same_text_twice_in_a_document_is_one_note(collection):
    twice = (*LAKES, ("Summary", *LAKES[0][1:]))
    report = take(collection, twice, NOW)
    assert len(report.added) == len(collection.notes()) == 4
    assert [source.first for source in collection.notes()[0].note.sources] == [1, 5]
    assert take(collection, twice).counts()["unchanged"] == 4
    take(collection, LAKES)
    assert [source.first for source in collection.notes()[0].note.sources] == [1]


def test_a_renamed_document_is_the_same_and_a_copy_is_not(collection, tmp_path):
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("x")
    take(collection, LAKES, NOW, path=str(old))
    copied = take(collection, LAKES, path=str(new))
    assert len(copied.updated) == 4
    assert len(collection.documents()) == 2
    collection.undo(LATER)
    old.unlink()
    renamed = take(collection, LAKES, path=str(new))
    assert renamed.counts()["unchanged"] == 4
    assert [document.path for document in collection.documents()] == [str(new)]
    assert {source.path for stored in collection.notes() for source in stored.note.sources} == {str(new)}


def test_a_build_can_be_undone_and_done_again(collection):
    take(collection, LAKES[:3], NOW)
    before = (collection.notes(), collection.documents())
    take(collection, LAKES[1:], NOW)
    after = (collection.notes(), collection.documents())
    collection.undo(NOW)
    assert (collection.notes(), collection.documents()) == before
    collection.redo(NOW)
    assert (collection.notes(), collection.documents()) == after
    assert collection.check() == []


def test_a_bad_deck_writes_nothing(collection):
    with pytest.raises(CollectionError, match="deck's name"):
        collection.take_build(*made(LAKES), "A::", NOW)
    assert collection.documents() == collection.notes() == []


def test_notes_move_with_their_text_when_keys_are_renumbered():
    old = [
        Keyed(f"h|term|{n}", Note("basic", "term", text)) for n, text in enumerate(("first fact", "second"))
    ]
    new = [Keyed("h|term|0", Note("basic", "term", "second"))]
    assert match(old, new) == {0: 1}


def test_alike_questions_with_different_answers_stay_apart():
    old = [Keyed("a", Note("basic", "What is Q in attention?", "What a token looks for"))]
    new = [Keyed("b", Note("basic", "What is K in attention?", "By what others find a token"))]
    assert match(old, new) == {}
    assert match(old, [Keyed("c", Note("cloze", "What is {{c1::Q}} in attention?"))]) == {}


def test_thousands_of_reworded_notes_are_matched_without_comparing_all():
    rng = random.Random(7)
    words = ["".join(rng.choices("abcdefghijklmnop", k=6)) for _ in range(2000)]
    texts = [(rng.choices(words, k=6), rng.choices(words, k=12)) for _ in range(3000)]
    old = [Keyed(f"old{n}", Note("basic", " ".join(q), " ".join(a))) for n, (q, a) in enumerate(texts)]
    new = [Keyed(f"new{n}", Note("basic", " ".join(q), " ".join(a[1:]))) for n, (q, a) in enumerate(texts)]
    rng.shuffle(new)
    pairs = match(old, new)
    assert all(old[i].key[3:] == new[j].key[3:] for j, i in pairs.items())
    assert len(pairs) == 3000


def test_documents_keep_lines_and_places_exactly(collection):
    lines = ("\ttab ", "", "\x0bodd\u2028line", "end")
    document = Document("a.pdf", "T", "text", "0" * 64, lines, (), ("page 1", "page 1", "", "page 2"))
    collection.take_build(document, Build((), (), ()), "A", NOW)
    kept = collection.document("a.pdf")
    assert (kept.lines, kept.places, kept.built) == (lines, document.places, NOW)


def test_keys_may_change_places(collection):
    take(collection, LAKES[:2], NOW)
    document, build = made(LAKES[:2])
    first, second = build.notes
    swapped = replace(build, notes=(replace(first, key=second.key), replace(second, key=first.key)))
    guids = [stored.note.guid for stored in collection.notes()]
    assert collection.take_build(document, swapped, "Nature", LATER).counts()["unchanged"] == 2
    assert [stored.note.guid for stored in collection.notes()] == guids
    collection.undo(LATER)
    assert collection.take_build(document, build, "Nature", LATER).counts()["unchanged"] == 2
    assert [stored.note.front for stored in collection.notes()] == [question for _, question, _ in LAKES[:2]]
