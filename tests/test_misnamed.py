import pytest

from decks.build.candidate import Candidate
from decks.build.gate.gate import fault


def card(front: str, quote: str = "Opens the lid.", heading: str = "Pots", sort: str = "doing") -> Candidate:
    return Candidate(front, "The lid of the kettle on the stove.", quote, (heading,), 1, 1, sort=sort)


@pytest.mark.parametrize(
    ("front", "heading"),
    [
        ("What does a rationale prevent?", "Rationale"),
        ("What does Grounds hold?", "Grounds"),
        ("What does an after boil keep?", "After boil"),
        ("What does the cook hold in after boil?", "After boil"),
        ("When should Each be used?", "When to Use Each"),
        ("When should you use Each?", "When to Use Each"),
        ("What does a jar cover?", "jar_open"),
        ("What is the purpose of jar_open and __jar_seal?", "jar_open and __jar_seal"),
        ("Why does Alice use the lid?", "Pots"),
        ("What does Jack lend?", "Pots"),
        ("What are examples of 2?", "Pots"),
        ("What is the history of the Leach pottery?", "Pots"),
        ("What are the kiln wars (264 BC - 146 BC)?", "Pots"),
        ("What is __Gi_ (heat) Value_*?", "Pots"),
        ("What does Apply The Glaze say?", "Pots"),
        ("What does a textbook definition (Leach 1940) define?", "Pots"),
        ("What do always warn?", "Warnings"),
        ("What can Merely boiling spoil?", "Boiling"),
        ("What are Listed?", "Notes"),
        ("What does Encourages Tea Drinking do?", "Pots"),
        ("What is Reduces Waste?", "Pots"),
        ("What does an ideal for Tea Rooms do?", "Pots"),
        ("What do Guides Cooks do?", "Pots"),
        ("What do Follow Tea Rules do?", "Pots"),
        ("What does helps pour help to do?", "Pots"),
        ("What does glaze (optional) involve?", "Pots"),
        ("What does closing the lid require a cook to do?", "Pots"),
        ("What are the leaves kept at?", "Pots"),
    ],
)
def test_a_question_for_no_thing_gives_no_card(front, heading):
    assert fault(card(front, heading=heading)) == "the question asks for no thing"
    assert fault(card(front, heading=heading, sort="authored")) != "the question asks for no thing"


@pytest.mark.parametrize(
    ("front", "quote"),
    [
        ("What is jar_open used for?", "jar_open covers it."),
        ("What does a jar cover?", "A jar made by jar_open covers it."),
        ("What should be done before steeping?", "Before steeping, cover it."),
        ("What does each brewer cover?", "Each brewer covers it."),
        ("What is the purpose of steeping?", "Steeping covers it."),
        ("What does the cook learn to do during steeping?", "During steeping, the cook covers it."),
    ],
)
def test_what_a_document_names_is_asked(front, quote):
    assert not fault(card(front, quote))


@pytest.mark.parametrize(
    ("front", "why"),
    [
        ("Why need to warm a pot?", "the question does not read"),
        ("Why spouts?", "the question does not read"),
        ("How does Warm the pot first. work?", "the question does not read"),
        ("What does “executive summary” mean?", "it speaks of the document itself"),
        ("What is the introduction?", "it speaks of the document itself"),
        ("Why warm a pot?", ""),
        ("Why not boil tea?", ""),
        ("Why doesn’t a lid leak?", ""),
    ],
)
def test_a_question_has_a_verb_and_no_part_of_a_document_for_its_thing(front, why):
    assert fault(Candidate(front, "A crack in the heat of the stove.", "Pots.", ("Pots",), 1, 1)) == why


@pytest.mark.parametrize("front", ["What is the glaze type of glaze type?", "What is shard (a) ⊆ P?"])
def test_a_thing_of_itself_and_a_formula_are_no_things(front):
    assert fault(card(front, sort="label")) == "the question asks for no thing"
