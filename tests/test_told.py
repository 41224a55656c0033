from decks.build.asking.ask import ask
from decks.build.asking.defines import says_what
from decks.build.build import build
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
