"""The one undo list: newest first, also after a restart, and never over what came later."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from decks.collection.collection import Collection
from decks.note import Note

NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def basic(number: int) -> Note:
    return Note("basic", f"front {number}", f"back {number}")


def seen(collection: Collection) -> tuple:
    """Everything a person can see, but for when a note was last modified."""
    cards = sorted(collection.cards(), key=lambda card: card.id)
    drafts = collection.drafts(None)
    return cards, collection.history(), collection.decks(), collection.totals(NOW.date()), drafts


def test_each_press_takes_back_one_action_and_names_it(collection, where):
    notes = collection.add([basic(1), basic(2)], "A", NOW)
    states = [seen(collection)]
    actions: tuple[Callable[[], object], ...] = (
        lambda: collection.answer(1, 2, now=NOW, seen=0, answer="what I typed"),
        lambda: collection.edit(notes[0], Note("reversed", "new front", "back"), NOW),
        lambda: collection.move([2], "B::C", NOW),
        lambda: collection.bury([1], NOW),
        lambda: collection.suspend([1, 2], True, NOW),
        lambda: collection.flag([2], 4, NOW),
        lambda: collection.mark(notes, True, NOW),
        lambda: collection.answer(2, 5, now=NOW, seen=0),
        lambda: collection.delete(notes[0], NOW),
    )
    for action in actions:
        action()
        states.append(seen(collection))
    names = []
    for before in reversed(states[:-1]):
        with Collection(where) as restarted:
            undone = restarted.undo(NOW)
        names.append(undone.what)
        assert seen(collection) == before
    assert names == [
        "deleting “new front”",
        "the answer to “front 2”",
        "marking 2 notes",
        "flagging “front 2”",
        "suspending 2 cards",
        "burying “new front”",
        "moving “front 2” to B::C",
        "the edit of “front 1”",
        "the answer to “front 1”",
    ]
    for after in states[1:]:
        with Collection(where) as restarted:
            assert restarted.redo(NOW).what == names.pop()
        assert seen(collection) == after
    assert collection.redo(NOW) is None
    assert collection.check() == []


def test_an_undone_answer_comes_back_with_what_was_typed(collection):
    collection.add([basic(1)], "A", NOW)
    given = collection.answer(1, 2, now=NOW, seen=0, answer="what I typed")
    undone = collection.undo(NOW)
    assert (undone.card, undone.review) == (1, given)
    assert collection.history() == []
    assert collection.card(1).last_review == 0
    redone = collection.redo(NOW)
    assert (redone.card, redone.review) == (1, given)
    assert collection.history() == [given]


def test_only_this_study_day_is_taken_back(collection):
    collection.add([basic(1)], "A", NOW)
    collection.answer(1, 4, now=NOW, seen=0)
    assert collection.undo(NOW + DAY) is None
    collection.flag([1], 1, NOW + DAY)
    assert collection.undo(NOW + DAY).what == "flagging “front 1”"
    assert collection.undo(NOW + DAY) is None
    assert len(collection.history()) == 1


def test_a_new_action_clears_what_could_be_done_again(collection):
    collection.add([basic(1), basic(2)], "A", NOW)
    collection.answer(1, 4, now=NOW, seen=0)
    collection.undo(NOW)
    collection.answer(2, 4, now=NOW, seen=0)
    assert collection.redo(NOW) is None
    collection.undo(NOW)
    assert collection.redo(NOW).card == 2
    assert collection.redo(NOW) is None


def test_an_action_that_changed_nothing_is_no_action(collection):
    (key,) = collection.add([basic(1)], "A", NOW)
    collection.edit(key, basic(1), NOW)
    collection.flag([1], 0, NOW)
    assert collection.undo(NOW).what == "adding “front 1”"


def test_the_id_of_an_undone_review_or_note_is_never_given_again(collection):
    collection.add([basic(1)], "A", NOW)
    gone = collection.answer(1, 4, now=NOW, seen=0).id
    collection.undo(NOW)
    assert collection.answer(1, 4, now=NOW, seen=0).id > gone
    collection.undo(NOW)
    collection.undo(NOW)
    assert collection.add([basic(2)], "A", NOW) == [2]
    assert collection.cards()[0].id == 2


def test_what_another_process_did_last_is_taken_back_first(collection, where):
    collection.add([basic(1)], "A", NOW)
    collection.answer(1, 2, now=NOW, seen=0)
    with Collection(where) as other:
        other.flag([1], 5, NOW)
        newest = other.answer(1, 4, now=NOW, seen=collection.card(1).last_review)
    assert collection.undo(NOW).review == newest
    assert collection.card(1).flag == 5
    with Collection(where) as other:
        other.flag([1], 6, NOW)
    assert collection.redo(NOW) is None
    assert collection.card(1).flag == 6


@dataclass(frozen=True)
class Model:
    """What a person sees, as a value: notes by id (front, deck, deleted), grades by card, flags by card."""

    notes: tuple[tuple[int, str, str, bool], ...] = ()
    grades: tuple[tuple[int, int], ...] = ()
    flags: tuple[tuple[int, int], ...] = ()


class Actions(RuleBasedStateMachine):
    """Answers, edits, moves, flags and deletions in any order, undone and done again at any time.

    The model is a value for each moment: undo goes back to the one before, redo forth again.
    """

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.where = Path(self.folder.name) / "collection.db"
        self.collection = Collection(self.where)
        self.past: list[Model] = []
        self.now = Model()
        self.future: list[Model] = []

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.collection.close()
            self.folder.cleanup()

    def did(self, model: Model) -> None:
        if model != self.now:
            self.past.append(self.now)
            self.now, self.future = model, []

    def living(self) -> list[tuple[int, str, str, bool]]:
        return [note for note in self.now.notes if not note[3]]

    def changed(self, key: int, **columns) -> Model:
        names = ("id", "front", "deck", "deleted")
        notes = (
            tuple({**dict(zip(names, note, strict=True)), **columns}.values()) if note[0] == key else note
            for note in self.now.notes
        )
        return replace(self.now, notes=tuple(notes))

    @rule(deck=st.sampled_from(("A", "A::B", "C")), count=st.integers(1, 2))
    def add(self, deck, count) -> None:
        fronts = [f"new {random.Random(len(self.past) + n).random()}" for n in range(count)]
        ids = self.collection.add([Note("basic", front, "back") for front in fronts], deck, NOW)
        made = tuple((key, front, deck, False) for key, front in zip(ids, fronts, strict=True))
        self.did(replace(self.now, notes=self.now.notes + made))

    @precondition(lambda self: self.living())
    @rule(data=st.data(), grade=st.integers(0, 5))
    def answer(self, data, grade) -> None:
        key = data.draw(st.sampled_from(self.living()))[0]
        card = self.card_of(key)
        self.collection.answer(card.id, grade, now=NOW, seen=card.last_review)
        self.did(replace(self.now, grades=(*self.now.grades, (card.id, grade))))

    @precondition(lambda self: self.living())
    @rule(data=st.data(), front=st.sampled_from("xyz"))
    def edit(self, data, front) -> None:
        key = data.draw(st.sampled_from(self.living()))[0]
        self.collection.edit(key, Note("basic", front, "back"), NOW)
        self.did(self.changed(key, front=front))

    @precondition(lambda self: self.living())
    @rule(data=st.data(), deck=st.sampled_from(("A", "D::E")))
    def move(self, data, deck) -> None:
        key = data.draw(st.sampled_from(self.living()))[0]
        self.collection.move([self.card_of(key).id], deck, NOW)
        self.did(self.changed(key, deck=deck))

    @precondition(lambda self: self.living())
    @rule(data=st.data(), flag=st.integers(0, 2))
    def flag(self, data, flag) -> None:
        card = self.card_of(data.draw(st.sampled_from(self.living()))[0]).id
        self.collection.flag([card], flag, NOW)
        flags = {**dict(self.now.flags), card: flag}
        self.did(replace(self.now, flags=tuple(sorted((k, f) for k, f in flags.items() if f))))

    @precondition(lambda self: self.living())
    @rule(data=st.data())
    def delete(self, data) -> None:
        key = data.draw(st.sampled_from(self.living()))[0]
        self.collection.delete(key, NOW)
        self.did(self.changed(key, deleted=True))

    @rule()
    def undo(self) -> None:
        undone = self.collection.undo(NOW)
        assert (undone is None) == (not self.past)
        if undone:
            self.future.append(self.now)
            self.now = self.past.pop()

    @rule()
    def redo(self) -> None:
        redone = self.collection.redo(NOW)
        assert (redone is None) == (not self.future)
        if redone:
            self.past.append(self.now)
            self.now = self.future.pop()

    @rule()
    def restart(self) -> None:
        self.collection.close()
        self.collection = Collection(self.where)

    def card_of(self, note: int):
        return next(card for card in self.collection.cards() if card.note_id == note)

    @invariant()
    def agrees(self) -> None:
        cards = {card.note_id: card for card in self.collection.cards()}
        living = self.living()
        assert set(cards) == {key for key, *_ in living}
        for key, front, deck, _ in living:
            assert (cards[key].note.front, cards[key].deck) == (front, deck)
            assert cards[key].flag == dict(self.now.flags).get(cards[key].id, 0)
        assert [(review.card, review.grade) for review in self.collection.history()] == list(self.now.grades)
        assert self.collection.check() == []


TestActions = Actions.TestCase
TestActions.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
