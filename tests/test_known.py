"""Things that a document tells of, and strangers in it."""

from collections import Counter

import pytest

from decks.build.asking.known import stranger
from decks.build.build import MANY_LINES, build
from tests.documents import read_text

OFTEN = Counter({"the": 300, "kettle": 9, "spout": 1, "lid": 1})


@pytest.mark.parametrize(
    "sentence",
    ["The spout directs the steam.", "The kettle lid directs the steam.", "The lid spout directs the steam."],
)
def test_a_thing_named_in_passing_is_a_stranger(sentence):
    assert stranger(sentence, ("Tea",), OFTEN)


@pytest.mark.parametrize(
    "sentence",
    [
        "The kettle directs the steam.",
        "The tea spout directs the steam.",
        "The spout is a tube for the steam.",
        "The spout directs 3 jets of steam.",
        "The Spout directs the steam.",
        "A spout directs the steam.",
    ],
)
def test_what_is_named_or_defined_or_counted_may_be_asked(sentence):
    assert not stranger(sentence, ("Tea spout",), OFTEN)


def test_a_section_of_a_large_document_is_not_searched_to_its_end():
    told = " ".join(f"A kettle of kind {n} holds {n} cups of tea." for n in range(40))
    text = f"# Kettles\n\n{told}\n"
    few = len(build(read_text(text + "\n" * MANY_LINES)).notes)
    assert 0 < few < len(build(read_text(text)).notes)
