from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from flashcards.agenda import DRILL_EVERY, Agenda
from scheduler.queue import Place


def filled(new=0, due=0, drills=0):
    agenda = Agenda()
    agenda.fill(
        [
            *(Place(n, "review") for n in range(due)),
            *(Place(100 + n, "new") for n in range(new)),
            *(Place(200 + n, "drill") for n in range(drills)),
        ]
    )
    return agenda


def taken(agenda):
    places = []
    while (place := agenda.take()) is not None:
        places.append(place)
    return places


def test_drills_wait_until_a_round_is_begun():
    agenda = filled(due=1, drills=2)
    assert [place.kind for place in taken(agenda)] == ["review"]
    agenda.start_round()
    assert [place.kind for place in taken(agenda)] == ["drill", "drill"]
    assert agenda.left() == (0, 0, 2)


def test_what_is_put_first_comes_next_and_only_once():
    agenda = filled(due=3)
    agenda.put_first(2, "review")
    assert [place.card for place in taken(agenda)] == [2, 0, 1]


def test_a_round_comes_by_itself_after_fifty_answers():
    agenda = filled(due=60)
    for n in range(DRILL_EVERY):
        assert agenda.take().kind == "review"
        agenda.took(n, "review", 1 if n == 0 else 4)
    assert agenda.take() == Place(0, "drill")
    agenda.took(0, "drill", 4)
    assert agenda.take().kind == "review"


def test_a_forgotten_card_is_gone_everywhere():
    agenda = filled(due=1, drills=1)
    agenda.start_round()
    agenda.forget(200)
    agenda.forget(0)
    assert (taken(agenda), agenda.left()) == ([], (0, 0, 0))


@given(st.lists(st.tuples(st.sampled_from(["take", "first", "out"]), st.integers(0, 8))))
def test_the_counts_are_those_of_what_waits(steps):
    agenda = Agenda()
    agenda.fill([*(Place(n, "review") for n in range(5)), *(Place(n, "new") for n in range(5, 9))])
    for step, card in steps:
        if step == "take":
            agenda.take()
        elif step == "first":
            agenda.put_first(card, "review")
        else:
            agenda.leave_out(card)
        left = agenda.left()
        kinds = Counter(place.kind for place in agenda._waiting)
        assert (left.due, left.new) == (kinds["review"], kinds["new"])
