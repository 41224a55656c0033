import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from decks.text import normalised, shown

STEERING = [
    "\x1b[31m",
    "\x9b2J",
    "\x1b]0;title\x07",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x7f",
    "\U000e0041",
]


@pytest.mark.parametrize("steering", STEERING, ids=ascii)
def test_nothing_that_steers_a_terminal_is_shown(steering):
    out = shown(f"a{steering}b")
    assert out.isprintable()
    assert out[0] == "a"
    assert out[-1] == "b"


@given(st.text(st.characters()))
def test_shown_keeps_only_newlines_of_all_controls(text):
    out = shown(text)
    assert all(c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Cs"} for c in out)
    assert shown(out) == out


def test_shown_keeps_what_people_write():
    words = "naïve café — “quoted” 日本語 e\u0301 שלום 5 × 3 ≠ 16"
    assert shown(words) == words


def test_every_line_end_becomes_a_newline():
    assert shown("a\r\nb\rc\u2028d\x85e\x0cf") == "a\nb\nc\nd\ne\nf"
    assert shown("a\tb") == "a    b"
    assert shown("\ud800x") == "\ufffdx"


def test_the_same_words_are_equal_when_normalised():
    assert normalised("The  “Café” –\nrésumé…") == normalised('the "Cafe\u0301" - re\u0301sume\u0301...')
    assert normalised("co\u00adoperate") == normalised("cooperate")
    assert normalised("zero\u200bwidth") == "zerowidth"
    assert normalised("ﬁne ½") == "fine 1⁄2"


@given(st.text())
@example("₋")
def test_normalising_twice_changes_nothing(text):
    assert normalised(normalised(text)) == normalised(text)
