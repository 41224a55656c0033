from dataclasses import replace

import pytest

from decks.build.candidate import Candidate
from decks.build.gate.gate import fault


def card(front: str, back: str, kind="basic") -> Candidate:
    return Candidate(front, back, back, ("Topic",), 1, 1, kind=kind)


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("What does a valve control?", "The flow of water in one direction."),
        ("Who discovered penicillin?", "Alexander Fleming"),
        ("What are the kinds of rock?", "- Igneous\n- Sedimentary\n- Metamorphic"),
        ("Does the moon rotate?", "Yes, once in each orbit around the earth."),
    ],
)
def test_sound_cards_pass(front, back):
    assert fault(card(front, back)) == ""


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("Overview", "The flow of water in one direction."),
        ("What is it?", "A kind of rock that forms from lava."),
        ("What does this valve control?", "The flow of water in one direction."),
        ("How many equations does the main function use?", "Three equations."),
        ("What does the Price column hold?", "Two numbers in one cell."),
        ("What are its parts?", "- The seat\n- The stem"),
        ("What does a valve control?", ""),
        ("What does a valve control?", "Figure 3 shows the flow of water."),
        ("What does a valve control?", "This is shown by the flow of water."),
        ("What does a valve control?", "See https://example.org for the flow."),
        ("What does a valve control?", "The flow of water, as shown below"),
        ("What does a valve control?", "Subscribe to get started with valves."),
        ("What are the uses of a valve?", "Can involve many kinds of pipes."),
        ("What does a valve control?", "The flow of water ("),
        ("What does a valve control?", "The flow of water ..."),
        ("What is a red valve?", "A red valve"),
        ("What does a valve control?", "I think the flow of water."),
        ("What does a valve control?", "w " * 80),
        ("What is a valve?", "Water can flow back without one."),
        ("What are the parts of the list?", "The pairs of valves and pipes."),
        ("What is a valve?", "A simple and highly effective device."),
        ("What is a valve?", "Brass seat vs rubber seat."),
        ("What is a valve?", "Basics of seats, springs, stems, lids, discs, rings and rods."),
    ],
)
def test_bad_cards_are_declined_with_a_reason(front, back):
    assert fault(card(front, back))


def test_what_a_question_holds_in_hides_no_fault():
    assert fault(card("In a steam engine, what is a valve?", "Brass seat vs rubber seat."))
    assert not fault(card("In a steam engine, what is a valve?", "A part that lets steam into a cylinder."))


def test_gaps_nobody_should_fill_are_declined():
    assert fault(
        card("The study appeared in (Smith, {{c1::1999}}) and was read by many people.", "1999", "cloze")
    )
    assert fault(card("Water boils at {{c1::100 °C}} at the level of the sea.", "100 °C", "cloze")) == ""


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("What does Appendix D contain?", "The names of the valves."),
        ("What does the handbook describe?", "Valves of copper and brass."),
        ("What does the game use?", "A wheel of nine valves."),
        ("What does Section 4 explain?", "The wear of valves."),
        ("What is Test 3: Valves.?", "A sheet of nine tasks."),
        ("What is the pressure set by?", "The game's table of valves."),
        ("What do seals do?", "Seals keep water in a valve that can stop the."),
        ("What do seals do?", "Keep water in a valve.4 Plumbers may choose brass instead."),
    ],
)
def test_what_tells_of_its_own_document_or_breaks_off_is_declined(front, back):
    assert fault(card(front, back))


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("What does the page table contain?", "The frame of each page in memory."),
        ("What does Chapter 11 allow?", "That a firm in debt keeps trading while it reorganises."),
        ("Which blood can everyone receive?", "Blood of group O, not of AB or A."),
    ],
)
def test_names_that_only_sound_like_parts_of_a_document_are_kept(front, back):
    assert fault(card(front, back)) == ""


def test_an_author_of_cards_says_we_of_everybody_and_a_roman_one_of_wars():
    own = replace(card("What is a pact?", "A promise that ended World War I for the US."), sort="authored")
    assert fault(own) == ""
    assert fault(replace(own, back="A promise that binds us, and that we keep.")) == ""
    assert fault(replace(own, back="A promise that I gave to the US.")) == "the answer talks to the reader"
    assert fault(replace(own, sort="label")) == "the answer talks to the reader"
