"""Questions that an author asks himself in a list, and remarks that answer none."""

import pytest

from decks.build.build import build
from decks.build.candidate import Candidate
from decks.build.gate.gate import fault
from tests.documents import read_text

ROOM = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 60


def backs(text: str) -> dict[str, str]:
    return {
        b.note.front: b.note.back
        for b in build(read_text(f"# Tea\n\n{text}\n{ROOM}", family="markdown")).notes
    }


def test_a_question_with_its_answer_under_it_is_asked_as_it_stands():
    found = backs(
        "- Some questions from the tasting:\n"
        "    - How many leaves does a picker take from each shoot?\n        - Two, and the bud\n"
        "    - How does a long steep affect the taste of green tea?\n        - It makes it bitter!\n"
        "    - Green tea goes stale soonest in what kind of jar?\n        - A jar of clear glass\n"
    )
    assert found["How many leaves does a picker take from each shoot?"] == "Two, and the bud."
    assert found["How does a long steep affect the taste of green tea?"].startswith("It makes it bitter")
    assert found["Green tea goes stale soonest in what kind of jar?"] == "A jar of clear glass."


@pytest.mark.parametrize(
    "asked",
    [
        "How does this compare to the tea of last year?\n        - It is much stronger than that was",
        "What do you think of the new green teas?\n        - They are rather thin for the price",
        "How did we come to drink so much tea?\n        - Ships brought it from the east",
        "Why do people drink so much tea?\n        - Habit",
        "Why do people drink so much tea?\n        - Well, nobody can say for sure",
        "Where do the best leaves grow, though?\n        - On the slopes above the mist",
    ],
)
def test_a_question_that_points_elsewhere_or_is_left_open_gives_no_card(asked):
    front = asked.partition("\n")[0]
    assert front not in backs(f"- Some questions:\n    - {asked}\n")


def test_several_entries_answer_a_question_for_several():
    found = backs(
        "- What are the 2 main uses of a tea bowl?\n    - Whisking the powder\n        - A bamboo whisk is best\n    - Drinking from it\n"
    )
    assert "Whisking the powder" in found["What are the 2 main uses of a tea bowl?"]
    assert "Drinking from it" in found["What are the 2 main uses of a tea bowl?"]


def test_operations_told_by_commands_are_asked_for_what_they_do():
    found = backs(
        "## Stack Operations\n\n- **Push:** Add an element to the top.\n- **Pop:** Remove the top element.\n- **Peek:** Return the top element.\n"
    )
    assert found["What does the stack operation “push” do?"] == "Adds an element to the top."


def test_a_remark_that_a_thing_is_useful_answers_no_heading():
    found = backs(
        "## What are tea strainers good for?\n\nEven though a strainer cannot sweeten the tea, they are still useful.\n"
    )
    assert "What are tea strainers good for?" not in found


def test_columns_that_tell_of_the_row_are_not_compared():
    found = backs(
        "| Property | English Description | Mathematical Description |\n|---|---|---|\n"
        "| Symmetry | If a is near b then b is near a | a ~ b implies b ~ a |\n| Reflexivity | Everything is near itself | a ~ a for all a |\n"
    )
    assert not any(" differ in " in front for front in found)


@pytest.mark.parametrize(
    ("front", "back", "quote", "sort"),
    [
        ("What does bad water tend to do?", "Lead not to bitter tea.", "Bad water tends to lead not to bitter tea, but flat tea.", "doing"),
        ("What do leaf marks mean?", "Nothing in themselves.", "Leaf marks mean nothing in themselves.", "name"),
        ("What are leaves bought from?", "Farms, dried, and sold to shops.", "Leaves are bought from farms, dried, and sold to shops.", "passive"),
        ("What does sorting tasting result for?", "Easier reading.", "Sorting tasting results for easier reading.", "doing"),
    ],
)  # fmt: skip
def test_halves_and_misread_verbs_are_declined(front, back, quote, sort):
    assert fault(Candidate(front, back, quote, ("Tea",), 1, 1, sort=sort))
