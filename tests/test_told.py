from decks.build.asking.ask import ask
from decks.build.asking.defines import says_what
from decks.build.build import build
from decks.build.candidate import Candidate
from decks.build.english.headings import plain
from decks.build.gate.gate import fault
from decks.documents.pick import family_of
from tests.documents import read_text


def told(text: str) -> dict[str, str]:
    return {made.note.front: made.note.back for made in build(read_text(text, "x.md")).notes}


def test_a_kind_may_be_told_by_any():
    found = told(
        "# Tea\n\n## Tasters\n\nA **taster** is anyone who is paid to judge leaves.\n\n"
        "A **jug of state** is any vessel from which a guest is served.\n"
    )
    assert found["What is a taster?"] == "Anyone who is paid to judge leaves."
    assert found["What is a jug of state?"] == "Any vessel from which a guest is served."


def test_a_clause_without_that_says_what_a_term_means():
    asked = ask("Stewing means the leaves are left in the pot for too long.")
    assert asked
    assert (asked.front, asked.back) == (
        "What does Stewing mean?",
        "The leaves are left in the pot for too long.",
    )


def test_a_state_is_asked_for_what_it_depends_on():
    asked = ask("A pot is in balance when both handles carry the same load.")
    assert asked
    assert asked.front == "When is a pot in balance?"
    assert asked.back == "When both handles carry the same load."
    asked = ask("Two leaves are said to be twins if both grow from one bud.")
    assert asked is None or not asked.front.startswith("What are Two leaves said")


def test_a_reason_within_what_tells_a_kind_apart_is_not_that_of_the_kind():
    asked = ask("A strainer is a bowl that leaks because it has holes.")
    assert asked is None or not asked.front.startswith("Why")


def test_what_every_thing_has_is_asked_under_its_heading():
    sentence = "The draught of a kettle is the amount of the best water that the flame warms in a minute."
    asked = ask(sentence)
    assert asked
    assert says_what(asked, sentence, ("Draught",))
    assert not says_what(asked, sentence, ("Lids",))


def test_a_bullet_in_small_letters_defines_the_term_of_its_heading():
    found = told("# Tea\n\n## Stores\n\n### Leaf Cellar\n\n- a dry store of leaves under the kitchen\n")
    assert "A dry store of leaves under the kitchen." in found.values()


PAGE = """---
title: {title}
parent: {parent}
---
# Steeping
{{: .no_toc }}

## Heat
Water takes up heat.

## Time
Leaves need time.
"""


def test_a_page_of_a_course_is_no_glossary():
    assert family_of(PAGE.format(title="2. Steeping", parent="Lecture Notes").split("\n")) == "markdown"
    assert family_of(PAGE.format(title="Steeping", parent="Tea").split("\n")) == "glossary"
    assert family_of(PAGE.format(title="Terms of the course", parent="Tea").split("\n")) == "glossary"


def test_the_number_and_the_sides_of_a_heading_are_no_part_of_its_name():
    assert plain("II. Strainers and Their Functions") == "Strainers"
    assert plain("V. cholerae in water") == "V. cholerae in water"


def test_the_second_half_of_a_statement_belongs_to_the_answer():
    found = told(
        "# Tea\n\n## Principles of Straining\n\n- **Selective Straining:** The sieve is closed to the leaves and the larger stems from the cup. "
        "It is open to water, sugar and the dust of the leaves.\n"
    )
    assert any(back.endswith("the dust of the leaves.") for back in found.values())


def test_a_heading_with_an_article_names_a_case_and_is_no_subject():
    found = told("# Tea\n\n## A sheet to guess the weather\n\nLearned from records of 40 tea rooms.\n")
    assert not found


def test_nothing_is_asked_of_itself():
    asked = Candidate(
        "What is the data name of data?", "PlayTea", "Data name: PlayTea", ("Data",), 1, 1, sort="label"
    )
    assert fault(asked) == "the question asks for no thing"


CLOTH = """# Cloth

## The Three Weaving Principles

### i. Tension
- **What:** The warp is kept tight while the shuttle runs
- **Weakened by:** Humidity in the loft
- **Why:** Because the guild said so

### ii. Beating
- **What:** The act of pressing a new thread against the cloth

### iii. Evenness
- **What:** Every thread lies as far from the next as the last one did
"""


def test_what_stands_beside_what_tells_of_the_heading():
    found = told(CLOTH)
    assert found["What does “tension” mean?"] == "The warp is kept tight while the shuttle runs."
    assert not any(front.startswith(("What is what", "What does “wh")) for front in found)


def test_a_noun_beside_what_says_what_the_heading_is():
    text = f"{CLOTH}{'It was woven in the old loft above the mill, and nobody knew how. ' * 8}"
    assert told(text)["What is beating?"] == "The act of pressing a new thread against the cloth."


def test_by_what_a_thing_is_done_to_is_asked_of_the_heading():
    assert told(CLOTH)["What is tension weakened by?"] == "Humidity in the loft."


def test_a_number_before_a_class_is_no_part_of_its_thing():
    assert told(CLOTH)["What are the three principles of weaving?"] == "- Tension\n- Beating\n- Evenness"


def test_half_a_sentence_beside_a_name_is_no_statement():
    found = told(
        "# Mill\n\n- Quarrel of the Sluice - miller throws stale water over the weir to the dyer\n"
        "- Flour Fee - 12% of farmers pay the fee in grain\n- Weir Tax - would you pay for the weir\n"
    )
    assert not found
