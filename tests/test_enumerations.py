import pytest

from decks.build.asking.enumerations import enumeration
from decks.build.english.wording import Wording


@pytest.mark.parametrize(
    ("sentence", "front", "members"),
    [
        ("The kiln has three zones: heating, firing and cooling.", "What are the three zones of the kiln?", ("heating", "firing", "cooling")),
        ("A glaze consists of two parts: a flux (soda, lime) and a glass former.", "What are the two parts of a glaze?", ("a flux (soda, lime)", "a glass former")),
        ("There are two kinds of clay: (1) fat clay, and (2) lean clay.", "What are the two kinds of clay?", ("fat clay", "lean clay")),
        ("The faults can be divided more precisely into two groups: cracks; and bubbles.", "What are the two groups of the faults?", ("cracks", "bubbles")),
    ],
)  # fmt: skip
def test_members_are_asked_for_where_they_are_as_many_as_told(sentence, front, members):
    found = enumeration(sentence, Wording())
    assert found is not None
    assert (found[0].front, found[1]) == (front, members)


@pytest.mark.parametrize(
    "sentence",
    [
        "The kiln has three zones: heating and firing.",
        "These have two zones: heating and firing.",
        "If the kiln is hot it has two zones: heating and firing.",
        "The kiln has two zones.",
        "There are two zones: heating and firing.",
    ],
)
def test_nothing_is_asked_where_they_are_not(sentence):
    assert enumeration(sentence, Wording()) is None
