"""Tests of things that a sentence names behind their kind: "glasses known as glazes, which …"."""

from decks.build.asking.asides import asides


def test_a_name_of_several_things_is_told_by_them_and_not_by_what_is_done_with_them():
    told = asides(
        "Pots are made tight by melting of glasses known as glazes, which cover the clay in a thin coat.", ""
    )
    assert told is not None
    assert told[0].front == "What are glazes?"
    assert told[0].back == "Glasses which cover the clay in a thin coat."
