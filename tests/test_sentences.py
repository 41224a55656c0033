import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.build.english.sentences import bare, split, whole


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rains. It pours.", 2),
        ("Dr. Smith came, e.g. by train, at 3.5 p.m. sharp.", 1),
        ("He said “no.” She left.", 2),
        ("One (as in Fig. 2) stays. Two.", 2),
        ("J. S. Bach wrote it. It is long.", 2),
        ("No end", 1),
        ("It holds pots, cups, etc. Clay is kept apart.", 2),
        ("It holds pots, cups, etc. in rows.", 1),
    ],
)
def test_sentences_are_told_from_abbreviations(text, count):
    assert len(split(text)) == count


def test_the_end_of_a_sentence():
    assert whole("It rains.”")
    assert not whole("It rains")
    assert bare("It rains.") == "It rains"
    assert bare("It costs 5 etc.") == "It costs 5 etc."


@given(st.text(max_size=200))
def test_sentences_are_parts_of_their_text(text):
    assert all(piece in text for piece in split(text))
