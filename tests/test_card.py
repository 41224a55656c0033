from datetime import date

import pytest

from decks.card import faces, ordinals, state
from decks.note import Note, new_guid
from scheduler.sm2 import Memory

CLOZE = Note("cloze", "{{c1::Paris}} lies on the {{c2::Seine::river}}, as {{c1::Rouen}} does.", "France")


def test_a_basic_note_asks_one_way():
    note = Note("basic", "front", "back")
    assert ordinals(note) == (0,)
    assert (faces(note, 0).front, faces(note, 0).back) == ("front", "back")


def test_a_reversed_note_asks_both_ways():
    note = Note("reversed", "front", "back")
    assert ordinals(note) == (0, 1)
    assert (faces(note, 1).front, faces(note, 1).back) == ("back", "front")


def test_a_reversed_question_answers_with_the_name_it_asks_about():
    note = Note("reversed", "What is a monad?", "back", aliases=("monad", "monads"))
    assert (faces(note, 1).front, faces(note, 1).back) == ("back", "monad")


def test_a_cloze_note_has_one_card_per_number():
    assert ordinals(CLOZE) == (1, 2)


def test_a_cloze_card_hides_its_own_gaps_only():
    first, second = faces(CLOZE, 1), faces(CLOZE, 2)
    assert first.front == "[…] lies on the Seine, as […] does."
    assert first.back == "Paris; Rouen"
    assert first.filled == "⟦Paris⟧ lies on the Seine, as ⟦Rouen⟧ does."
    assert second.front == "Paris lies on the [river], as Rouen does."
    assert second.back == "Seine"


@pytest.mark.parametrize(
    ("memory", "expected"),
    [
        (Memory(), "new"),
        (Memory(repetitions=3, interval=20, due=date(2026, 1, 1)), "learning"),
        (Memory(repetitions=4, interval=21, due=date(2026, 1, 1)), "mature"),
    ],
)
def test_state(memory, expected):
    assert state(memory) == expected


def test_guids_are_random_and_readable():
    guids = {new_guid() for _ in range(1000)}
    assert len(guids) == 1000
    assert all(len(guid) == 14 and set(guid) <= set("23456789abcdefghijkmnpqrstuvwxyz-") for guid in guids)
