import pytest

from decks.build.english.wording import Wording
from decks.build.labels.labels import label_card
from decks.build.topic import Topic

STEAMING = Topic("steaming", "step", "step", own=True)


@pytest.mark.parametrize(
    ("label", "text", "front", "back"),
    [
        (
            "Pros",
            "Keeps the colour. Needs no fat.",
            "What are the advantages of steaming?",
            "- Keeps the colour\n- Needs no fat",
        ),
        ("Cons", "Takes longer than frying.", "What is a drawback of steaming?", "Takes longer than frying."),
        ("Cons", "The grill is faster than a pot.", "", ""),
        ("Cons", "Grilling may be faster than steaming.", "", ""),
    ],
)
def test_what_is_weighed_is_no_step(label, text, front, back):
    asked, _ = label_card(label, text, STEAMING, Wording())
    assert (asked.front, asked.back) == (front, back) if asked else not front


@pytest.mark.parametrize(
    ("label", "text", "front"),
    [
        ("Purpose", "Opens the lid of the jar.", "What does jar_seal do?"),
        ("Purpose", "Called when the jar is full.", "When is jar_seal called?"),
        ("Purpose", "To close the lid.", "What is the purpose of jar_seal?"),
        ("Rationale", "Keeps the air out, and is cheap.", "What is the rationale for jar_seal?"),
    ],
)
def test_the_purpose_of_a_function_is_asked_by_its_name(label, text, front):
    asked, _ = label_card(label, text, Topic("jar_seal", own=True), Wording())
    assert asked
    assert asked.front == front


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("Used to hold the lid down.", "What is jarSealLoop used for?", "To hold the lid down."),
        ("Used for sealing jars.", "What is jarSealLoop used for?", "Sealing jars"),
    ],
)
def test_what_a_function_is_used_for_is_its_purpose(text, front, back):
    asked, _ = label_card("Purpose", text, Topic("jarSealLoop", own=True), Wording())
    assert asked
    assert (asked.front, asked.back) == (front, back)
