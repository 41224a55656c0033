from datetime import datetime, timedelta, timezone

import pytest

from decks.collection.collection import Collection, CollectionError
from decks.note import Note, Point
from flashcards.grade_buttons import buttons
from flashcards.session import LONGEST_ANSWER, LONGEST_MS, Session, SessionError
from scheduler.sm2 import Memory

ZONE = timezone(timedelta(hours=2))
MORNING = datetime(2026, 3, 10, 9, tzinfo=ZONE)


class Clock:
    def __init__(self, now=MORNING):
        self.now = now

    def __call__(self):
        return self.now

    def step(self, **time):
        self.now += timedelta(**time)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def collection(tmp_path):
    with Collection(tmp_path / "collection.db") as collection:
        yield collection


def basic(number):
    return Note("basic", f"What follows {number}?", str(number + 1), (Point(f"it is {number + 1}"),))


def with_cards(collection, clock, number, deck="Numbers"):
    collection.add([basic(n) for n in range(number)], deck, clock())
    return Session(collection, None, clock)


def answer(session, grade):
    session.reveal()
    return session.grade(grade)


def test_a_card_goes_through_its_phases(collection, clock):
    session = with_cards(collection, clock, 2)
    first = session.current
    assert (session.phase, session.kind, session.left) == ("front", "new", (0, 2, 0))
    session.reveal()
    assert session.phase == "back"
    review = session.grade(4)
    assert (review.card, review.grade, review.kind) == (first.id, 4, "review")
    assert session.phase == "front"
    assert session.current.id != first.id
    answer(session, 5)
    assert (session.phase, session.current, session.left) == ("done", None, (0, 0, 0))
    assert session.tally == {4: 1, 5: 1}


def test_what_is_shown_is_what_is_written(collection, clock):
    session = with_cards(collection, clock, 1)
    for grade in (4, 4, 3, 4, 5, 1, 3):
        session = Session(collection, None, clock)
        shown = session.intervals()[grade]
        review = answer(session, grade)
        assert shown.removeprefix("↻ ") == f"{review.after.interval}d"
        assert shown.startswith("↻") == (grade < 4)
        clock.now = datetime.combine(review.after.due, MORNING.timetz())


def test_four_buttons_carry_the_intervals_of_a_mature_card():
    memory = Memory(3, 15, 250, 0, MORNING.date())
    labels = [f"{b.number} {b.name} {b.interval}" for b in buttons(memory, "review", MORNING.date())]
    assert labels == ["1 Again ↻ 1d", "2 Hard ↻ 36d", "3 Good 38d", "4 Easy 39d"]
    assert [b.interval for b in buttons(memory, "drill", MORNING.date())] == [
        "again today",
        "again today",
        "done",
        "done",
    ]


def test_six_buttons_by_setting(collection, clock):
    collection.change_settings(six_buttons=True)
    session = with_cards(collection, clock, 1)
    assert [(b.number, b.grade) for b in session.buttons] == [(n, n) for n in range(6)]
    assert session.marked.grade == 4


def test_a_typed_answer_is_judged_kept_and_written(collection, clock):
    session = with_cards(collection, clock, 1)
    verdict = session.submit("it is 1")
    assert session.phase == "verdict"
    assert verdict.points[0].state == "met"
    review = session.grade(4)
    assert (review.answer, review.verdict) == ("it is 1", verdict)
    assert session.unsent == {}


def test_an_empty_answer_reveals_without_a_verdict(collection, clock):
    session = with_cards(collection, clock, 1)
    assert session.submit(" \n ") is None
    assert (session.phase, session.verdict, session.typed) == ("back", None, "")


def test_an_answer_is_cut_where_it_would_burst_the_log(collection, clock):
    session = with_cards(collection, clock, 1)
    session.submit("word " * 2_000)
    assert len(session.grade(1).answer) == LONGEST_ANSWER


def test_the_marked_button_is_good_or_what_a_sure_grader_says(collection, clock):
    session = with_cards(collection, clock, 1)
    assert session.marked.grade == 4
    verdict = session.submit("1")
    assert verdict.sure
    assert session.marked.grade == max(g for g in (1, 3, 4, 5) if g <= max(1, verdict.grade))


def test_answering_needs_the_back_and_a_grade(collection, clock):
    session = with_cards(collection, clock, 1)
    with pytest.raises(SessionError, match="Show the answer first"):
        session.grade(4)
    session.reveal()
    with pytest.raises(SessionError):
        session.reveal()
    for nonsense in (True, 6, -1, 2.5, "4"):
        with pytest.raises(ValueError, match="whole number"):
            session.grade(nonsense)
    assert collection.history() == []


def test_undo_returns_to_the_card_revealed_with_answer_and_verdict(collection, clock):
    session = with_cards(collection, clock, 3)
    first = session.current
    verdict = session.submit("it is nothing")
    session.grade(1)
    second = session.current
    undone = session.undo()
    assert undone.review.card == first.id
    assert (session.current.id, session.phase) == (first.id, "verdict")
    assert (session.typed, session.verdict) == ("it is nothing", verdict)
    assert session.notice.startswith("Undone: ")
    assert collection.history() == []
    assert session.left == (0, 3, 0)
    session.grade(4)
    assert session.current.id == second.id


def test_undo_brings_the_session_back_from_its_end(collection, clock):
    session = with_cards(collection, clock, 1)
    answer(session, 3)
    assert session.phase == "done"
    session.undo()
    assert (session.phase, session.left.drill) == ("back", 0)


def test_an_undone_new_card_keeps_its_place_in_the_limits(collection, clock):
    collection.change_settings(new_per_day=2)
    both_ways = Note("reversed", "ice", "frozen water")
    collection.add([both_ways, basic(1)], "Numbers", clock())
    session = Session(collection, None, clock)
    answer(session, 4)
    answer(session, 4)
    assert session.phase == "done"
    session.undo()
    assert (session.kind, session.left) == ("new", (0, 1, 0))
    session.grade(4)
    assert session.phase == "done"


def test_a_cloze_is_undone_by_the_words_that_were_asked(collection, clock):
    collection.add([Note("cloze", "Ice melts at {{c1::0}} degrees.")], "Water", clock())
    session = Session(collection, None, clock)
    answer(session, 4)
    session.undo()
    assert session.notice == "Undone: the answer to “Ice melts at […] degrees.”"


def test_redo_writes_the_answer_again(collection, clock):
    session = with_cards(collection, clock, 2)
    first = session.current
    answer(session, 4)
    session.undo()
    assert session.redo().review.card == first.id
    assert [review.grade for review in collection.history()] == [4]
    assert session.current.id != first.id
    assert session.tally == {4: 1}


def test_nothing_to_undo_is_said(collection, clock):
    session = Session(collection, None, clock)
    assert session.undo() is None
    assert "Nothing" in session.notice
    assert session.redo() is None


def test_undoing_a_bury_returns_to_the_card_without_giving_it_away(collection, clock):
    session = with_cards(collection, clock, 2)
    first = session.current
    session.bury()
    assert session.current.id != first.id
    session.undo()
    assert (session.current.id, session.phase) == (first.id, "front")


def test_what_scored_below_four_is_drilled_at_the_end_until_it_is_known(collection, clock):
    session = with_cards(collection, clock, 3)
    failed = session.current.id
    answer(session, 1)
    answer(session, 4)
    answer(session, 4)
    assert (session.phase, session.left) == ("done", (0, 0, 1))
    session.drill()
    assert (session.current.id, session.kind) == (failed, "drill")
    assert session.intervals() == {1: "again today", 3: "again today", 4: "done", 5: "done"}
    before = collection.card(failed).memory
    assert answer(session, 3).kind == "drill"
    assert session.current.id == failed
    answer(session, 4)
    assert (session.phase, session.left.drill) == ("done", 0)
    assert collection.card(failed).memory == before
    with pytest.raises(SessionError):
        session.drill()


def test_the_drill_can_be_called_for_and_the_card_on_the_screen_waits(collection, clock):
    session = with_cards(collection, clock, 3)
    failed = session.current.id
    answer(session, 1)
    waiting = session.current.id
    session.drill()
    assert (session.current.id, session.kind) == (failed, "drill")
    answer(session, 5)
    assert (session.current.id, session.kind) == (waiting, "new")


def test_a_long_session_drills_every_fifty_answers(collection, clock):
    collection.change_settings(new_per_day=100)
    session = with_cards(collection, clock, 60)
    failed = session.current.id
    answer(session, 1)
    for _ in range(49):
        assert session.kind == "new"
        answer(session, 4)
    assert (session.current.id, session.kind) == (failed, "drill")
    answer(session, 4)
    assert session.kind == "new"


def test_a_card_answered_elsewhere_is_shown_afresh_and_nothing_is_written(collection, clock, tmp_path):
    session = with_cards(collection, clock, 2)
    seen = session.current
    session.reveal()
    with Collection(tmp_path / "collection.db") as other:
        other.answer(seen.id, 5, now=clock(), seen=seen.last_review)
    assert session.grade(1) is None
    assert [review.grade for review in collection.history()] == [5]
    assert "answered elsewhere" in session.notice
    assert session.current.id != seen.id
    assert session.phase == "front"


def test_what_another_process_wrote_is_read_between_cards(collection, clock, tmp_path):
    session = with_cards(collection, clock, 3)
    current = session.current.id
    others = [place.card for place in collection.queue(None, clock().date()).places if place.card != current]
    with Collection(tmp_path / "collection.db") as other:
        other.suspend(others, True, clock())
    answer(session, 4)
    assert session.phase == "done"


def test_rollover_rebuilds_the_queue_and_says_that_the_drill_was_dropped(collection, clock):
    session = with_cards(collection, clock, 3)
    answer(session, 1)
    answer(session, 4)
    clock.now = MORNING.replace(hour=3) + timedelta(days=1)
    session.reveal()
    assert session.left.drill == 1
    clock.step(hours=1, minutes=1)
    review = session.grade(4)
    assert review.study_day == MORNING.date() + timedelta(days=1)
    assert "The drill of 1 card was dropped" in session.notice
    assert session.left == (2, 0, 0)


def test_a_drill_on_the_screen_at_rollover_is_not_written(collection, clock):
    session = with_cards(collection, clock, 1)
    answer(session, 1)
    session.drill()
    session.reveal()
    clock.step(days=1)
    assert session.grade(4) is None
    assert len(collection.history()) == 1
    assert (session.kind, session.phase) == ("review", "front")


def test_time_is_capped_and_never_negative(collection, clock):
    session = with_cards(collection, clock, 3)
    clock.step(seconds=7)
    assert answer(session, 4).ms == 7_000
    clock.step(hours=1)
    assert answer(session, 4).ms == LONGEST_MS
    clock.step(hours=-2)
    assert answer(session, 4).ms == 0


def test_a_clock_behind_the_last_review_is_said(collection, clock):
    answer(with_cards(collection, clock, 1), 4)
    clock.step(hours=-1)
    assert "clock is behind" in Session(collection, None, clock).notice


def test_an_answer_not_sent_waits_for_its_card(collection, clock):
    unsent = {}
    collection.add([basic(1)], "Numbers", clock())
    session = Session(collection, None, clock, unsent)
    session.keep("half a tho")
    again = Session(collection, None, clock, unsent)
    assert again.unsent[again.current.id] == "half a tho"
    again.keep("")
    assert unsent == {}


def test_replay_hides_the_back_and_keeps_what_was_typed(collection, clock):
    session = with_cards(collection, clock, 1)
    session.submit("something")
    session.replay()
    assert (session.phase, session.typed) == ("front", "")
    assert session.unsent[session.current.id] == "something"


def test_an_edit_keeps_the_card_its_phase_and_its_schedule(collection, clock):
    session = with_cards(collection, clock, 2)
    before = session.current
    session.reveal()
    session.edit(Note("basic", "Changed?", "Yes."))
    assert (session.current.id, session.phase) == (before.id, "back")
    assert session.current.note.front == "Changed?"
    assert session.current.note.guid == before.note.guid
    assert session.current.memory == before.memory


def test_an_edit_that_takes_the_card_away_goes_on(collection, clock):
    collection.add([Note("cloze", "{{c1::One}} and {{c2::two}}.")], "Numbers", clock())
    session = Session(collection, None, clock)
    session.edit(Note("cloze", "{{c2::Both}} in one."))
    assert session.current.ordinal == 2


def test_a_wording_is_accepted_for_the_missed_point(collection, clock):
    note = Note(
        "basic",
        "Why is the sky blue?",
        "Air scatters short waves more.",
        (Point("short waves scatter more"),),
    )
    collection.add([note], "Sky", clock())
    session = Session(collection, None, clock)
    assert session.submit("rayleigh effect").points[0].state == "missed"
    assert session.wanted() == note.points[0]
    session.accept()
    assert session.current.note.points[0].accepted == ("rayleigh effect",)
    assert session.verdict.points[0].state == "met"
    assert session.wanted() is None
    with pytest.raises(SessionError):
        session.accept()


def test_flag_and_mark_stay_with_the_card(collection, clock):
    session = with_cards(collection, clock, 2)
    card = session.current.id
    session.flag(3)
    session.mark()
    assert (session.current.id, session.current.flag) == (card, 3)
    assert "marked" in session.current.note.tags
    session.mark()
    assert "marked" not in session.current.note.tags


def test_suspending_a_card_or_a_note_goes_on(collection, clock):
    collection.add([Note("reversed", "RNN", "recurrent neural network"), basic(1)], "Numbers", clock())
    session = Session(collection, None, clock)
    note = session.current.note_id
    session.suspend(note=True)
    assert session.current.note_id != note
    assert all(card.suspended for card in collection.cards() if card.note_id == note)
    session.suspend()
    assert session.phase == "done"


def test_typing_is_a_matter_of_the_deck(collection, clock):
    session = with_cards(collection, clock, 1)
    assert session.typing == "ask"
    session.change_typing("always")
    assert Session(collection, None, clock).typing == "always"


def test_the_end_says_when_cards_return(collection, clock):
    session = with_cards(collection, clock, 2)
    answer(session, 4)
    assert session.next_due() == "Tomorrow 1 card is due."
    answer(session, 4)
    assert session.next_due() == "Tomorrow 2 cards are due."


def test_undoing_what_made_the_deck_ends_its_session(collection, clock):
    collection.add([basic(1)], "Numbers", clock())
    session = Session(collection, "Numbers", clock)
    session.undo()
    assert (session.phase, session.current) == ("done", None)
    assert session.notice.startswith("Undone: adding")
    with pytest.raises(CollectionError):
        Session(collection, "Numbers", clock)
