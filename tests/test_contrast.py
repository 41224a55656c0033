import pytest

from decks.build.asking.contrasts import contrasted
from decks.build.gate.contrast import hollow_contrast

FRONT = "what is the difference between a kettle and a pot?"


@pytest.mark.parametrize(
    "back",
    [
        "while kettles and pots may seem alike, they serve distinct purposes in the kitchen.",
        "kettles and pots are both vessels that hold hot water.",
        "kettles and pots differ in several ways.",
    ],
)
def test_an_introduction_tells_no_difference(back):
    assert hollow_contrast(FRONT, back)


@pytest.mark.parametrize(
    "back",
    [
        "a kettle boils water, while a pot brews tea.",
        "a kettle has a spout; a pot has a lid.",
        "a kettle is made of metal. a pot is made of clay.",
    ],
)
def test_a_difference_is_told(back):
    assert not hollow_contrast(FRONT, back)


def test_other_questions_need_no_contrast():
    assert not hollow_contrast("what is a kettle?", "a vessel.")


def test_what_both_are_used_for_is_no_difference():
    assert hollow_contrast(FRONT, "both are used to heat water — they hold tea, milk or other drinks.")


def test_what_is_done_at_the_time_is_set_against_nothing():
    assert contrasted("While firing the pots, the kiln should stay closed") is None
    found = contrasted("While clay is soft, stone is hard")
    assert found is not None
    assert found.front == "How do clay and stone differ?"
