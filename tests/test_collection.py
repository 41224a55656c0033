"""The collection: answers, limits, notes and their cards."""

import datetime as dt
import random
from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import update

from decks.collection.collection import Collection, CollectionError, Moved
from decks.collection.tables import cards
from decks.draft import Draft, Flag
from decks.note import Note, Point, Source
from decks.verdict import Judged, Verdict
from scheduler.sm2 import Memory

BERLIN = dt.timezone(dt.timedelta(hours=2))
NOW = dt.datetime(2026, 7, 31, 12, tzinfo=BERLIN)
TODAY = NOW.date()
DAY = dt.timedelta(days=1)


def basic(number: int, **changes) -> Note:
    return replace(Note("basic", f"front {number}", f"back {number}"), **changes)


def answered(collection, card_id, grade, now=NOW, **more):
    return collection.answer(card_id, grade, now=now, seen=collection.card(card_id).last_review, **more)


def test_a_note_comes_back_as_it_was_given(collection):
    note = Note(
        "reversed",
        'Wärme «x» \\ "quoted"',
        "line\nline 2\ttab",
        (Point("one", ("eins", "uno")), Point("two")),
        ("heat",),
        ("a::b", "with blank"),
        (Source("a.md", ("H", "I|J"), 3, 9, "a quote"),),
        "disputed",
        "abcd-efgh-jkmn",
    )
    (key,) = collection.add([note], "A::B", NOW)
    (stored,) = collection.notes()
    assert stored.note == note
    assert (stored.id, stored.decks, [card.ordinal for card in stored.cards]) == (key, ("A::B",), [0, 1])
    assert stored.created == stored.modified == NOW


def test_text_that_no_database_keeps_is_cleaned(collection):
    note = Note("basic", "a\0b\ud800", "\udfff", (Point("p\0\ud800"),), tags=("t\0",), remark="\\u0000 \0")
    collection.add([note], "A", NOW)
    (stored,) = collection.notes()
    assert (stored.note.front, stored.note.back) == ("ab\ufffd", "\ufffd")
    assert (stored.note.points[0].text, stored.note.tags, stored.note.remark) == (
        "p\ufffd",
        ("t",),
        "\\u0000 ",
    )
    answered(collection, stored.cards[0].id, 3, answer="\0x\ud800")
    assert collection.history()[0].answer == "x\ufffd"


def test_every_kind_has_its_cards(collection):
    cloze = Note("cloze", "{{c2::b}} and {{c1::a::hint}} and {{c2::c}}")
    collection.add([basic(1), Note("reversed", "x", "y"), cloze], "A", NOW)
    assert [[card.ordinal for card in stored.cards] for stored in collection.notes()] == [[0], [0, 1], [1, 2]]


@pytest.mark.parametrize("note", [Note("basic", " ", "back"), Note("cloze", "no gap here")])
def test_a_note_that_cannot_be_asked_is_refused(collection, note):
    with pytest.raises(CollectionError):
        collection.add([basic(1), note], "A", NOW)
    assert collection.notes() == []


def test_a_guid_is_used_once(collection):
    collection.add([basic(1, guid="same")], "A", NOW)
    for notes in ([basic(2, guid="same")], [basic(3, guid="twice"), basic(4, guid="twice")]):
        with pytest.raises(CollectionError, match="already a note"):
            collection.add(notes, "A", NOW)
    assert len(collection.notes()) == 1


@pytest.mark.parametrize("deck", ["", "A::", "::A", " ", "A:: ::B"])
def test_a_deck_needs_a_name_in_every_part(collection, deck):
    with pytest.raises(CollectionError, match="deck's name"):
        collection.add([basic(1)], deck, NOW)


def test_decks_come_with_their_ancestors_children_after_parents(collection):
    for deck in ("b::c::d", "a", "B", "b::a"):
        collection.add([basic(1, tags=(deck,))], deck, NOW)
    assert collection.decks() == ("a", "B", "b", "b::a", "b::c", "b::c::d")


def test_an_answer_is_logged_whole(collection):
    collection.add([basic(1)], "A", NOW)
    (card,) = collection.cards()
    verdict = Verdict(
        (Judged("a point", "missed", "words"),), 3, 0.5, sure=False, grader="matching 1", feedback="ok"
    )
    given = collection.answer(
        card.id, 4, now=NOW, seen=0, grader="matching 1", answer="my words", verdict=verdict, ms=99_000
    )
    assert given.before == Memory()
    assert given.after == Memory(1, 1, 250, 0, TODAY + DAY)
    assert (given.kind, given.grade, given.offset, given.study_day, given.ms) == (
        "review",
        4,
        120,
        TODAY,
        60_000,
    )
    assert given.at == NOW
    assert given.at.utcoffset() == dt.timedelta(0)
    assert collection.history() == collection.history(card.id) == [given]
    after = collection.card(card.id)
    assert (after.memory, after.reviews, after.last_review) == (given.after, 1, given.id)


def test_an_answer_to_a_card_that_moved_on_writes_nothing(collection):
    collection.add([basic(1)], "A", NOW)
    (card,) = collection.cards()
    first = answered(collection, card.id, 4)
    with pytest.raises(Moved):
        collection.answer(card.id, 1, now=NOW, seen=0)
    assert collection.history() == [first]
    assert collection.card(card.id).memory == first.after


@pytest.mark.parametrize("grade", [-1, 6, True, 2.5, "4", None])
def test_a_grade_that_is_none_changes_nothing(collection, grade):
    collection.add([basic(1)], "A", NOW)
    (card,) = collection.cards()
    with pytest.raises(ValueError, match="0 to 5"):
        collection.answer(card.id, grade, now=NOW, seen=0)
    assert collection.history() == []


def test_unknown_cards_notes_and_decks_are_known_failures(collection):
    collection.add([basic(1)], "A", NOW)
    for call in (
        lambda: collection.card(99),
        lambda: collection.answer(99, 3, now=NOW, seen=0),
        lambda: collection.edit(99, basic(2), NOW),
        lambda: collection.delete(99, NOW),
        lambda: collection.move([1, 99], "B", NOW),
        lambda: collection.mark([99], True, NOW),
        lambda: collection.queue("Z", TODAY),
        lambda: collection.flag([1], 8, NOW),
        lambda: collection.decide(5, "accepted", "", NOW),
    ):
        with pytest.raises(CollectionError):
            call()
    assert collection.cards()[0].deck == "A"


def test_a_card_below_four_is_drilled_until_it_is_known(collection):
    collection.add([basic(1)], "A", NOW)
    (card,) = collection.cards()
    reviewed = answered(collection, card.id, 2)
    for grade in (3, 0):
        assert collection.queue(None, TODAY).places == ((card.id, "drill"),)
        drill = answered(collection, card.id, grade)
        assert (drill.kind, drill.before, drill.after) == ("drill", reviewed.after, reviewed.after)
    assert answered(collection, card.id, 4).kind == "drill"
    assert collection.queue(None, TODAY).places == ()
    assert collection.card(card.id).memory == reviewed.after
    assert collection.check() == []


def test_the_drill_is_dropped_at_the_rollover_and_for_cards_put_aside(collection):
    collection.add([basic(1), basic(2), basic(3)], "A", NOW)
    for card in collection.cards():
        answered(collection, card.id, 1)
    assert collection.totals(TODAY).drill == 3
    collection.bury([1], NOW)
    collection.suspend([2], True, NOW)
    assert collection.queue(None, TODAY).places == ((3, "drill"),)
    before_four = dt.datetime(2026, 8, 1, 3, 59, tzinfo=BERLIN)
    assert answered(collection, 3, 1, before_four).kind == "drill"
    after_four = before_four + dt.timedelta(minutes=1)
    given = answered(collection, 3, 1, after_four)
    assert (given.kind, given.study_day) == ("review", TODAY + DAY)


def test_the_rollover_hour_is_a_setting(collection):
    collection.add([basic(1)], "A", NOW)
    collection.change_settings(rollover_hour=13)
    assert answered(collection, 1, 4).study_day == TODAY - DAY


def test_a_clock_behind_the_last_review_is_told_and_nothing_is_lost(collection):
    collection.add([basic(1)], "A", NOW)
    assert not collection.clock_behind(NOW)
    first = answered(collection, 1, 4, NOW + 3 * DAY)
    assert collection.clock_behind(NOW)
    second = answered(collection, 1, 4, NOW)
    assert [review.id for review in collection.history()] == [first.id, second.id]
    assert second.after.due == TODAY + 6 * DAY
    assert collection.check() == []


def test_burying_lasts_until_the_next_study_day(collection):
    collection.add([basic(1)], "A", NOW)
    collection.bury([1], NOW)
    assert collection.queue(None, TODAY).places == ()
    assert collection.queue(None, TODAY + DAY).places == ((1, "new"),)


def test_limits_count_the_log_of_the_day(collection):
    collection.change_settings(new_per_day=3, due_per_day=2)
    collection.add([basic(number) for number in range(10)], "A::B", NOW)
    assert collection.totals(TODAY).new == 3
    answered(collection, 1, 4)
    answered(collection, 2, 4)
    assert collection.totals(TODAY).new == 1
    collection.undo(NOW)
    assert collection.totals(TODAY).new == 2
    for card in (2, 3):
        answered(collection, card, 4)
    tomorrow = collection.totals(TODAY + DAY)
    assert (tomorrow.due, tomorrow.new, tomorrow.backlog, tomorrow.total) == (2, 0, 1, 10)
    answered(collection, 1, 1, NOW + DAY)
    answered(collection, 1, 1, NOW + DAY)
    later = collection.totals(TODAY + DAY)
    assert (later.due, later.backlog, later.drill) == (1, 1, 1)


def test_the_limits_of_every_ancestor_apply(collection):
    collection.add([basic(number) for number in range(5)], "A::B", NOW)
    collection.add([basic(number) for number in range(5, 10)], "A::C", NOW)
    collection.change_deck("A", new_per_day=7)
    collection.change_deck("A::B", new_per_day=3)
    counts = {count.deck: count.new for count in collection.counts(TODAY)}
    assert counts == {"A": 7, "A::B": 3, "A::C": 5}
    collection.change_deck("A", new_per_day=2)
    counts = {count.deck: count.new for count in collection.counts(TODAY)}
    assert counts == {"A": 2, "A::B": 2, "A::C": 2}
    assert len(collection.queue("A::B", TODAY).places) == 2


def test_new_cards_of_different_notes_come_first(collection):
    collection.change_settings(new_per_day=3)
    collection.add([Note("reversed", f"f{number}", f"b{number}") for number in range(3)], "A", NOW)
    asked = [collection.card(place.card) for place in collection.queue("A", TODAY).places]
    assert [(card.note_id, card.ordinal) for card in asked] == [(1, 0), (2, 0), (3, 0)]


@pytest.mark.parametrize("seed", range(12))
def test_counts_agree_with_queues_on_any_tree(collection, seed):
    rng = random.Random(seed)
    names = ["A", "A::B", "A::B::C", "A::D", "E", "E::F", "G"]
    for number in range(rng.randint(0, 60)):
        collection.add([Note(rng.choice(("basic", "reversed")), f"f{number}", "b")], rng.choice(names), NOW)
    ids = [card.id for card in collection.cards()]
    with collection._database.write() as connection:
        for key in rng.sample(ids, len(ids) * 2 // 3):
            due = TODAY + rng.randint(-9, 3) * DAY
            connection.execute(
                update(cards).where(cards.c.id == key).values(due=due, interval=rng.randint(1, 30))
            )
    for key in rng.sample(ids, len(ids) // 4):
        rng.choice((collection.bury, lambda keys, now: collection.suspend(keys, True, now)))([key], NOW)
    for key in rng.sample(ids, len(ids) // 4):
        answered(collection, key, rng.randint(0, 5), NOW)
    for name in rng.sample(names, 4):
        collection.change_deck(name, new_per_day=rng.randint(0, 9), due_per_day=rng.randint(0, 9))
    counts = (collection.totals(TODAY), *collection.counts(TODAY))
    assert [count.deck for count in counts] == ["", *collection.decks()]
    for count in counts:
        day = collection.queue(count.deck or None, TODAY)
        kinds = Counter(place.kind for place in day.places)
        counted = (kinds["review"], kinds["new"], kinds["drill"], day.backlog)
        assert (count.due, count.new, count.drill, count.backlog) == counted
        assert len({place.card for place in day.places}) == len(day.places)
        for place in day.places:
            card = collection.card(place.card)
            assert not card.suspended
            assert (card.memory.due is None) == (place.kind == "new")


def test_settings_are_checked_and_shared(collection, where):
    changed = collection.change_settings(new_per_day=5, typing="never", six_buttons=True)
    collection.change_deck("A", typing="always")
    with Collection(where) as other:
        assert other.settings == collection.settings
        assert replace(other.settings, decks={}) == changed
        assert other.settings.typing_for("A::B::C") == "always"
        assert other.settings.typing_for("B") == "never"
        other.change_deck("A", typing=None)
    assert collection.settings.decks == {}
    for bad in (
        {"new_per_day": -1},
        {"rollover_hour": 24},
        {"typing": "often"},
        {"nonsense": 1},
        {"decks": {}},
    ):
        with pytest.raises(CollectionError):
            collection.change_settings(**bad)
    with pytest.raises(CollectionError, match="typing"):
        collection.change_deck("A", typing=3)
    assert collection.settings.new_per_day == 5


def test_editing_keeps_guid_schedule_and_log(collection):
    (key,) = collection.add([Note("cloze", "{{c1::a}} {{c2::b}}")], "A", NOW)
    first, second = collection.cards()
    given = answered(collection, second.id, 5)
    guid = second.note.guid
    collection.edit(key, Note("cloze", "{{c1::a}} b", guid="another"), NOW + DAY)
    (left,) = collection.cards()
    assert (left.id, left.note.guid, left.note.front) == (first.id, guid, "{{c1::a}} b")
    collection.edit(key, Note("cloze", "{{c1::a}} {{c2::B}} {{c3::c}}"), NOW + DAY, deck="C::D")
    cards = {card.ordinal: card for card in collection.cards()}
    assert cards[2].id == second.id
    assert cards[2].memory == given.after
    assert cards[3].memory == Memory()
    assert {card.deck for card in cards.values()} == {"C::D"}
    assert collection.history(second.id) == [given]
    (stored,) = collection.notes()
    assert (stored.created, stored.modified) == (NOW, NOW + DAY)
    assert collection.check() == []


def test_a_deleted_note_leaves_its_log_and_comes_back_by_its_guid(collection):
    (key,) = collection.add([basic(1, guid="back-again")], "A", NOW)
    given = answered(collection, 1, 4)
    collection.delete(key, NOW)
    assert collection.cards() == collection.notes() == []
    assert collection.decks() == ()
    assert collection.history() == [given]
    assert collection.totals(TODAY + DAY).due == 0
    with pytest.raises(CollectionError):
        collection.card(1)
    assert collection.add([basic(2, guid="back-again")], "B", NOW) == [key]
    (card,) = collection.cards()
    assert (card.id, card.memory, card.note.front, card.deck) == (1, given.after, "front 2", "B")
    assert collection.check() == []


def test_move_flag_suspend_and_mark(collection):
    collection.add([basic(1), basic(2, tags=("t",))], "A", NOW)
    collection.move([1], "B::C", NOW)
    collection.flag([1, 2], 3, NOW)
    collection.suspend([1], True, NOW)
    collection.mark([2], True, NOW)
    first, second = sorted(collection.cards(), key=lambda card: card.id)
    assert (first.deck, first.flag, first.suspended) == ("B::C", 3, True)
    assert (second.deck, second.flag, second.note.tags) == ("A", 3, ("t", "marked"))
    collection.suspend([1], False, NOW)
    collection.mark([2], False, NOW)
    assert not collection.card(1).suspended
    assert collection.card(2).note.tags == ("t",)


def test_history_can_be_limited_to_the_newest(collection):
    collection.add([basic(number) for number in range(5)], "A", NOW)
    given = [answered(collection, card.id, 4) for card in collection.cards()]
    assert collection.history(limit=2) == given[-2:]
    assert collection.history(3, limit=5) == [given[2]]


def test_notes_of_a_deck_bring_all_their_cards(collection):
    collection.add([Note("reversed", "x", "y")], "A", NOW)
    collection.add([basic(1)], "AB", NOW)
    collection.move([2], "C", NOW)
    (stored,) = collection.notes("A")
    assert (stored.decks, len(stored.cards)) == (("A", "C"), 2)


def test_drafts_wait_until_a_person_decides(collection):
    drafts = [Draft(basic(number), "A", (Flag("short", "x"),), twin="g") for number in range(4)]
    keys = collection.add_drafts(drafts, NOW)
    assert [replace(draft, id=0) for draft in collection.drafts()] == drafts
    note = collection.decide(keys[0], "accepted", "", NOW)
    edited = collection.decide(keys[1], "accepted", "", NOW, note=basic(9))
    assert collection.decide(keys[2], "rejected", "not true", NOW) is None
    assert [stored.id for stored in collection.notes()] == [note, edited]
    assert collection.notes()[1].note.front == "front 9"
    assert [draft.id for draft in collection.drafts()] == [keys[3]]
    assert collection.drafts("rejected")[0].reason == "not true"
    with pytest.raises(CollectionError, match="before"):
        collection.decide(keys[0], "accepted", "", NOW)
    for _ in range(3):
        collection.undo(NOW)
    assert len(collection.drafts()) == 4
    assert collection.notes() == []


def test_the_version_changes_whenever_anyone_wrote(collection, where):
    with Collection(where) as other:
        for write in (
            lambda: collection.add([basic(1)], "A", NOW),
            lambda: other.answer(1, 4, now=NOW, seen=0),
            lambda: collection.undo(NOW),
            lambda: other.change_settings(new_per_day=1),
        ):
            before = collection.version()
            write()
            assert collection.version() != before
