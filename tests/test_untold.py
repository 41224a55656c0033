import pytest

from decks.build.candidate import Candidate
from decks.build.gate.gate import fault

SAID = frozenset(
    [
        "the answer does not tell it",
        "the answer does not say what it is",
        "the question refers to something unseen",
    ]
)


def card(
    front: str, back: str = "The lid of the kettle on the stove.", sort: str = "definition"
) -> Candidate:
    return Candidate(front, back, "The pot was closed.", ("Pots",), 1, 1, sort=sort)


@pytest.mark.parametrize(
    ("front", "back", "sort"),
    [
        ("What was the main leak?", "A crack beneath the spout.", "definition"),
        ("What was one of the company's best pots?", "The tall brown pot.", "definition"),
        ("What is K called in the number?", "The kettle constant.", "name"),
        ("What is a trivet?", "A commonly used stand.", "definition"),
        ("What did steam give kettles?", "A significant boost.", "doing"),
        ("What does a cook call?", "pot.pour('tea') when it is hot.", "doing"),
        ("Why does a wide rim ease the start for new cooks?", "To pour tea.", "cause"),
        ("What does keeping them warm save?", "The second boiling of the water.", "doing"),
        ("What does the brown pot do?", "The “Memory.”", "label"),
        ("What do potters fight?", "Hard to keep the kiln hot all night.", "doing"),
        ("What can a good lid make?", "The difference between warm and cold tea.", "ability"),
        ("What does the kiln plan do?", "Fires the pots of your specific order.", "label"),
        ("What does the shelf route do?", "Loads +shelf.svelte for the guests.", "label"),
        ("How was the glazing done?", "With a brush of hog hair.", "means"),
        ("What is a pug mill?", "An essential part of any larger pottery.", "definition"),
        ("What are the two main parts of the theory?", "Heat and time.", "list"),
        ("What does the colour of a glaze depend on?", "Many factors, as potters have shown.", "doing"),
        ("What do tides shape?", "The harbours’ walls and steps.", "doing"),
        ("What is a wood kiln expected to become?", "A common sight in the near future.", "purpose"),
        ("What is a kiln god supposed to be?", "A small figure over the door.", "purpose"),
        ("Are glazes safe?", "Glazes have been used for five thousand years.", "question"),
        ("Then why use a saggar?", "Because it keeps ash from the ware.", "question"),
        ("Why is speed a benefit of the steam-based system?", "Steam heats the pots at once.", "label"),
    ],
)
def test_an_answer_that_tells_nothing_and_a_question_without_its_topic_give_no_card(front, back, sort):
    assert fault(card(front, back, sort)) in SAID
    assert fault(card(front, back, "authored")) not in SAID


@pytest.mark.parametrize(
    ("front", "back", "sort"),
    [
        ("What was the main leak of the brown pot?", "A crack beneath the spout.", "definition"),
        ("What did steam give kettles?", "A significant boost of 40 degrees.", "doing"),
        ("Why is speed a benefit of the nervous system?", "Nerves warn the hand at once.", "label"),
        ("Why does a wide rim use more clay?", "To pour tea without spilling it.", "cause"),
    ],
)
def test_what_is_told_stays(front, back, sort):
    assert fault(card(front, back, sort)) == ""


@pytest.mark.parametrize(
    "text", ["A total of {{c1::19 pots}} were made.", "{{c1::Ten pots}} made its name known."]
)
def test_a_gap_in_a_subject_that_is_not_named_gives_no_card(text):
    gap = Candidate(
        text, text[text.index("::") + 2 : text.index("}}")], text, ("Pots",), 1, 1, kind="cloze", sort="cloze"
    )
    assert fault(gap) == "the sentence refers to something unseen"


@pytest.mark.parametrize(
    ("front", "back"),
    [
        (
            "What does “Leach” mean?",
            "Leach has a pottery in the west, where all the ware is fired with wood.",
        ),
        ("What does “raku” mean?", "The last type of ware, raku, is also fired quickly in a small kiln."),
        ("How do kilns work?", "Kilns like those of the old town are a fine place to learn a craft."),
        ("What are wood kilns?", "The up- and downdraft kilns shown so far involve only one chamber."),
    ],
)
def test_what_only_restates_or_orders_a_name_is_no_answer(front, back):
    assert fault(card(front, back, "label"))
