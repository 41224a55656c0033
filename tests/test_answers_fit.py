"""Answers that tell something else than what is asked."""

import pytest

from decks.build.candidate import Candidate
from decks.build.gate.gate import fault


def card(front, back, sort="label"):
    return Candidate(front, back, back, ("Kettles",), 1, 1, sort=sort)


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("What do kettles, pots and lids... Oh my do?", "A lid closes the pot."),
        ("What is pot | kettle ware?", "A set of vessels for a stove."),
        ("What is steaming?", "Heat → steam → pressure under the lid."),
        ("What is a simmer?", "Warm"),
        ("What is LEAVES ARE DRIED?", "A step after the picking."),
        ("What is good brewing?", "A practice where you do all of the above."),
        ("What are green teas?", "Steamed at once; rolled and fired; picked in spring."),
        ("What is tea house building?", "Frames / clay | paper walls."),
        ("What is a boil?", "Bubbling up"),
        ("What are double kettles?", "Two walls"),
        ("What is the lid?", "May 4, 2020 Category: Ware Author: Somebody."),
        ("What is a tea round?", "Two neighbours agree over lunch that one will pay the bill."),
    ],
)
def test_chains_glued_labels_and_statements_say_what_nothing_is(front, back):
    assert fault(card(front, back))


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("What is a kettle?", "A pot with a spout."),
        ("What is a kettle?", "Closed pot"),
        ("What is the colour of a kettle?", "Black"),
        ("What is a kettle song?", "The kettle song is what the steam sings."),
        ("What are tin pots?", "Vessels built from thin plates."),
        ("What does a lid do?", "Keeps heat → saves fuel."),
    ],
)
def test_what_says_what_a_thing_is_fits(front, back):
    assert not fault(card(front, back))


def test_a_definition_names_a_kind():
    assert fault(card("What is scouring?", "The key to a clean kettle.", "definition"))
    assert fault(card("What is the lid?", "The lid is the reason the water boils soon.", "definition"))
    assert not fault(card("What is the lid?", "The cover of a pot.", "definition"))
