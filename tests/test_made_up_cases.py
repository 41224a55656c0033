"""Tests of the sentences that belong to a case which a text makes up."""

from decks.build.walks.samples import real


def test_what_follows_a_supposition_is_of_its_case():
    told = ["A kiln is an oven for clay.", "Suppose a potter sells a bowl.", "The bowl is a gift."]
    assert real(told) == told[:1]


def test_a_text_that_begins_as_an_example_is_one():
    assert real(["i.e. Rowan fires a pot.", "Rowan is a potter."]) == ["i.e. Rowan fires a pot."]


def test_an_example_within_a_text_ends_with_its_sentence():
    told = ["A glaze is glass.", "For example, ash melts.", "Glazes keep water in."]
    assert real(told) == told
