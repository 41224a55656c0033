"""Study notes as they are written: what a label, a sentence or a cell of them can be asked."""

from pathlib import Path

import pytest

from decks.build.asking.ask import ask
from decks.build.build import build
from decks.build.candidate import Candidate
from decks.build.english.cuts import alone
from decks.build.english.wording import Wording
from decks.build.gate.gate import fault
from decks.build.labels.bodies import does
from decks.build.labels.nameless import nameless
from decks.build.tables.cells import question
from decks.documents.reader import read


def cards(text):
    """Return the fronts of some notes with their backs."""
    made = build(read(Path("notes.md"), text.encode()))
    return {note.note.front: note.note.back for note in made.notes}


FILLER = """
## Other matters

The old mill stood by the river for many years. Nobody in the village remembers who had built it, or what was
ground there before the flood. A second wheel was added later, and the miller complained about its noise every day.
The stones came from a quarry in the hills, two days away by cart, and each of them lasted about ten years.
"""


@pytest.mark.parametrize(
    "label", ["— Late and dry", "To what extent", "Cook responds", "Scenario", "Keywords"]
)
def test_a_subtitle_a_speaker_and_a_mark_name_nothing(label):
    assert nameless(label)


@pytest.mark.parametrize(
    "sentence",
    [
        "The gauge checks the steam arrives.",
        "Overheating occurs water that boils too long.",
        "Good cooks put more weight on fresh leaves.",
        "The larder makes old and new jars available for tasting.",
        "The valve detects pressure → opens the lid.",
        "Wet markets change prices sharply in spring.",
    ],
)
def test_what_leaves_no_object_is_not_asked_for_one(sentence):
    asked = ask(sentence)
    assert asked is None or asked.sort != "doing"


def test_help_before_a_verb_is_help_to_do_it():
    asked = ask("The kettle school helps develop the ability to judge a boil by its sound.")
    assert asked is not None
    assert asked.front == "What does the kettle school help to do?"
    assert asked.back == "Develop the ability to judge a boil by its sound."


@pytest.mark.parametrize(
    ("back", "cut"),
    [
        ("second leaves and should only be used for cooking", "second leaves"),
        ("the three rules and do not need a fourth", "the three rules"),
        ("the sweetness but also lowers the strength", "the sweetness"),
        ("a lid that closes and can be lifted", "a lid that closes and can be lifted"),
    ],
)
def test_an_answer_leaves_out_the_second_predicate(back, cut):
    assert alone(back) == cut


@pytest.mark.parametrize(
    ("text", "subject", "front", "back"),
    [
        ("Compensates for the lost heat.", "double walls", "What do double walls do?", "Compensate for the lost heat."),
        ("Requires a dry shelf.", "the green leaf", "What does the green leaf require?", "A dry shelf"),
    ],
)  # fmt: skip
def test_a_predicate_in_the_singular_tells_of_several_things_too(text, subject, front, back):
    asked = does(text, subject)
    assert asked is not None
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    ("text", "subject"),
    [("Promise to deliver the leaves", "orders"), ("Pre-dried leaves sold by weight", "loose teas")],
)
def test_a_noun_that_looks_like_a_verb_tells_no_deed(text, subject):
    assert does(text, subject) is None


def test_verbs_of_a_task_are_asked_for_their_meaning():
    made = cards(
        "# Tea school\n\n## Terms of the task\n\n- **Compare**: Identify what two teas share\n"
        "- **Examine**: Consider a leaf and show how it was rolled\n- **Discuss**: Offer several views on a tea\n"
        + FILLER
    )
    assert made["What does “compare” mean?"] == "Identify what two teas share."
    assert not any(front.startswith(("What is Compare", "What is Examine")) for front in made)


def test_an_act_under_its_heading_is_defined():
    made = cards(
        "# Orders\n\n## Withdrawal\n\nCancellation of the order, with all leaves sent back to the seller.\n"
        + FILLER
    )
    assert made["What does “withdrawal” mean?"].startswith("Cancellation of the order")


def test_a_row_that_is_a_comparison_names_nothing():
    assert question("Kind of boil", "t > 95", "A rolling boil", Wording(), "", "") == ""


def test_what_acts_on_a_topic_is_listed_under_its_heading():
    made = cards(
        "# Tea\n\n## Factors affecting the strength of tea:\n\n- Heat of the water\n- Time in the pot\n- Size of the leaf\n"
        + FILLER
    )
    assert made["Which factors affect the strength of tea?"].startswith("- Heat of the water")


def test_two_things_set_against_each_other_are_compared():
    made = cards(
        "# Kettles\n\n## Whistling vs. silent kettles\n\n- **Whistling**: The lid has a reed in it\n"
        "- **Silent**: The lid only closes the pot\n" + FILLER
    )
    assert made["How do whistling and silent kettles differ?"] == (
        "Whistling: The lid has a reed in it; Silent: The lid only closes the pot."
    )


def test_samples_are_asked_only_for_what_they_define():
    made = cards(
        "# Tea trade\n\n## Orders\n\nAn order is a promise to buy leaves.\n\n**Examples of Orders:**\n\n"
        "- The tea house sends a letter with a seal\n- Assam is a region of black tea\n" + FILLER
    )
    assert not any(front.startswith("What does the tea house") for front in made)


def test_parts_under_a_label_do_not_say_what_it_is():
    made = cards(
        "# Tea\n\n- Tea house construction\n  - Timber frames and clay walls\n  - Paper screens\n  - Roof tiles\n"
        + FILLER
    )
    assert "What is tea house construction?" not in made


def test_a_list_in_a_cell_has_its_full_stops():
    made = cards(
        "# Kettles\n\n| Part | Function |\n|---|---|\n| Spout | <ul><li>Pours out the water</li> <li>Lets off the steam</li></ul> |\n"
        "| Lid | <ul><li>Keeps the heat in</li><li>Keeps the dust out</li></ul> |\n" + FILLER
    )
    assert "Pours out the water. Lets off the steam." in made.values()


@pytest.mark.parametrize(
    "front", ["What are the main types?", "What is composition?", "What are advantages?"]
)
def test_what_every_thing_has_is_not_asked_without_the_thing(front):
    assert fault(Candidate(front, "Black, green and white.", "", ("Tea",), 1, 1, sort="label"))


def test_lines_of_a_term_a_dash_and_its_meaning_are_entries():
    lines = (
        "Spout - the part that pours\nLid - the cover of a pot\nHob - flat plate over a fire,\nmade of iron\n"
        "Trivet - stand for a hot pot\nScum - crust on hard water\n1) Rinse - a wash in cold water\n"
        "Caddy - box for dry leaves\nCosy - cover that keeps a pot warm\n"
    )
    found = read(Path("notes.md"), f"# Kettles\n\n## Words\n\n{lines}{FILLER}".encode())
    items = [item for section in found.sections for block in section.blocks for item in block.items]
    assert [item.label for item in items] == ["Spout", "Lid", "Hob", "Trivet", "Scum", "Rinse"]
    assert items[2].text == "flat plate over a fire, made of iron"


def test_prose_with_dashes_is_no_list_of_terms():
    text = "The pot - a gift - was old.\nIt stood on the hob for years\nand nobody used it.\nThe lid - too small - was lost.\n"
    section = read(Path("notes.md"), f"# Kettles\n\n{text}".encode()).sections[0]
    assert [block.kind for block in section.blocks] == ["paragraph"]


def test_a_pipe_parts_a_bold_term_from_its_meaning():
    made = cards(
        "# Kettles\n\n## Words to know\n\n**Spout** | the part of a kettle that pours.\n\n**Hob** | a flat plate over a fire.\n"
        + FILLER
    )
    assert made["What is a spout?"] == "The part of a kettle that pours."
