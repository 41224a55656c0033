import pytest

from decks.build.asking.acts import acting, apposed
from decks.build.english.wording import Wording


@pytest.mark.parametrize(
    ("sentence", "term", "front", "back"),
    [
        (
            "A spring line stops the ship from moving ahead.",
            "spring line",
            "What does a spring line do?",
            "Stops the ship from moving ahead.",
        ),
        (
            "Breast lines hold the ship to the quay.",
            "Breast lines",
            "What do Breast lines do?",
            "Hold the ship to the quay.",
        ),
        (
            "The windlass (small) also lifts the anchor slowly.",
            "windlass",
            "What does the windlass do?",
            "Lifts the anchor slowly.",
        ),
    ],
)
def test_a_term_in_bold_is_asked_for_its_whole_predicate(sentence, term, front, back):
    asked = acting(sentence, (term,), Wording())
    assert asked is not None
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("A fender is a cushion.", "fender"),
        ("A fender includes many parts of a kind.", "fender"),
        ("The fender protects this and the other hull.", "fender"),
        ("Many hands use a fender on the quay.", "fender"),
        ("Ferry models were built in the yard.", "Ferry"),
    ],
)
def test_what_is_no_deed_is_not_asked_so(sentence, term):
    assert acting(sentence, (term,), Wording()) is None


def test_a_term_in_bold_is_asked_by_what_stands_behind_its_comma():
    sentence = "The crew was fed stew bread, a mixture of flour and broth, which keeps for weeks."
    found = apposed(sentence, ("stew bread",))
    assert found is not None
    assert (found[0].front, found[0].back) == (
        "What is stew bread?",
        "A mixture of flour and broth.",
    )


def test_a_list_behind_a_comma_does_not_end_at_its_next_comma():
    assert apposed("A stall, a place that sells bread, eggs and ham to sailors.", ("stall",)) is None
