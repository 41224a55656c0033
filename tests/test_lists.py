import pytest

from decks.build.build import build
from decks.build.labels.lists import of_others
from tests.documents import read_text

ROOM = "\n\n## Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 30


def notes(text: str):
    return {b.note.front: b.note for b in build(read_text(text + ROOM, family="markdown")).notes}


def test_a_short_list_is_one_card_with_a_point_each():
    found = notes(
        "# Rocks\n\nThere are three kinds of rock:\n\n- igneous rock\n- sedimentary rock\n- metamorphic rock\n"
    )
    note = found["Which three kinds of rock are there?"]
    assert note.back == "- Igneous rock\n- Sedimentary rock\n- Metamorphic rock"
    assert len(note.points) == 3


def test_a_long_list_asks_for_some_of_it():
    items = "\n".join(f"- stone{n}" for n in "abcdefgh")
    assert any("at least three" in front for front in notes(f"# Quarry\n\n## Types of stone\n\n{items}\n"))


def labels(*names: str) -> str:
    return "\n".join(f"- **{name}**: Told in a sentence of its own." for name in names)


def test_labels_under_when_and_future_and_examples_are_a_list():
    assert "When should lime mortar be used?" in notes(
        f"# Mortar\n\nHe liked lime mortar.\n\n## When to Use Lime Mortar\n\n{labels('Damp walls', 'Soft bricks')}\n"
    )
    assert "What does the future of lime kilns hold?" in notes(
        f"# Mortar\n\n## The Future of Lime Kilns\n\nMany lime kilns smoke.\n\n{labels('Smaller kilns', 'Solar firing')}\n"
    )
    assert "What are two examples of lime paints?" in notes(
        f"# Mortar\n\n## Examples of Lime Paints\n\nThey sell lime paints.\n\n{labels('Whitewash', 'Fresco')}\n"
    )


def test_more_labels_than_one_learns_by_heart_are_asked_for_in_part():
    found = notes(
        f"# Dams\n\n## Key Developments in Dams\n\nMen built dams.\n\n{labels(*(f'Dam {n}' for n in 'ABCDEFG'))}\n"
    )
    assert "Which key developments in dams can you name (at least three)?" in found


def test_an_entry_can_announce_the_entries_under_it():
    found = notes(
        "# Looms\n\n## Setting up\n\n1. **Choose a loom**: Pick what suits the room. The guild lends three main kinds of looms:\n"
        "    - Table loom\n    - Floor loom\n    - Rigid heddle\n2. **Warp it**: Wind the threads on.\n"
    )
    assert found["Which main kinds of looms does the guild lend?"].back.startswith("- Table loom")


def test_steps_may_be_told_by_a_clause():
    found = notes(
        "# Glazing a Pot\n\nIt takes two days. During glazing:\n\n1. The potter cleans the dust from every face of the pot.\n"
        "2. The glaze is stirred until no lump is left in the bucket.\n3. The pot is dipped for a few seconds.\n"
    )
    assert found["What are the steps of glazing a pot?"].back.endswith(
        "- The pot is dipped for a few seconds"
    )


def test_sentences_are_no_list_to_recite():
    items = "\n".join(
        "- The quarry was opened by the town in a year that nobody remembers any more today" for _ in range(3)
    )
    assert not any(
        n.back.startswith("- ") for n in notes(f"# Quarry\n\n## Types of stone\n\n{items}\n").values()
    )


def test_what_a_bullet_without_text_names_is_what_its_bullets_speak_of():
    made = notes(
        "# Ropework\n\n## Tools\n\n* Sail needle\n    * This is used to mend torn cloth.\n    * It prevents wide holes in the seam.\n"
    )
    assert not any("opework" in front for front in made)


def test_two_things_told_apart_by_two_bullets_are_one_card():
    made = notes(
        "# Ropes\n\n* Difference between sheets and halyards:\n    * Sheets pull a sail in\n    * Halyards pull a sail up\n"
    )
    assert [(front, note.back) for front, note in made.items()] == [
        (
            "What is the difference between sheets and halyards?",
            "Sheets pull a sail in. Halyards pull a sail up.",
        )
    ]


def test_a_list_under_a_question_answers_it_where_the_question_stands_alone():
    entries = "- a large reserve of stone\n- the short way to the sea\n"
    assert "Why did the quarry of Selm last?" in notes(
        f"# Quarry\n\n## Why did the quarry of Selm last?\n\n{entries}"
    )
    assert not any(
        front.startswith("Why") for front in notes(f"# Quarry\n\n## Why did it last?\n\n{entries}")
    )


def test_several_things_of_the_past_are_defined_by_what_they_were():
    told = "The Salt Roads were three tracks between the mines and the sea."
    assert notes(f"# Roads\n\n{told}\n")["What were the Salt Roads?"].back.startswith("Three tracks")


@pytest.mark.parametrize(
    ("front", "entries", "told"),
    [
        ("What does a kiln do?", ["Kiln fires clay", "Wheel turns clay"], True),
        ("What does a kiln do?", ["Fires clay", "Melts glaze"], False),
        ("Why use a kiln?", ["Kiln heat is even", "Kiln heat is high"], False),
    ],
)
def test_entries_of_several_things_answer_for_none(front, entries, told):
    assert of_others(front, entries) == told
