import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.documents.inline import PLAIN_FROM, bold, clean


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Yeast** feeds on *sugar*", "Yeast feeds on sugar"),
        ("see [the docs](https://example.org/a?b=1) now", "see the docs now"),
        ("![diagram](cell.png){: width='100%'} The cell", "The cell"),
        (r"snake\_case costs \$5", "snake_case costs $5"),
        ("call `f(x, *args)` twice", "call `f(x, *args)` twice"),
        ("`a whole sentence of plain words` ends", "a whole sentence of plain words ends"),
        ("the area is $\\pi r^2$ exactly", "the area is $\\pi r^2$ exactly"),
        ("from $1 billion to $2 billion", "from $1 billion to $2 billion"),
        ("0.5 * x * (1 + y)", "0.5 * x * (1 + y)"),
        (":warning: hot", "hot"),
        ("by !DeepMind", "by DeepMind"),
        ("<b>bold</b> and a < b", "bold and a < b"),
        ("a note[^1] here", "a note here"),
        ("It is hot [1](https://a.org).", "It is hot."),
        ("It is hot \\[[1](https://a.org), [2](https://b.org)\\]", "It is hot"),
        ("It is hot. [Kiln Site](https://a.org)[Fire](https://b.org)", "It is hot."),
        ("It is hot ([Kiln Site](https://a.org)).", "It is hot."),
        ("A wide kiln ([WK](https://a.org)) is hot【3†source】.", "A wide kiln (WK) is hot."),
        ("Hot. [Kilns](https://a.org) cool.", "Hot. Kilns cool."),
        ("$a_1, a_2, a_1, a_2$", "$a_1, a_2$"),
    ],
)
def test_marks_go_and_code_and_maths_stay(marked, plain):
    assert clean(marked) == plain


def test_bold_terms_are_found():
    assert bold("The **cell wall** and __cytosol__") == ("cell wall", "cytosol")


def test_a_huge_line_is_read_as_plain_text():
    assert clean("**a** " * PLAIN_FROM).startswith("**a** **a**")


@given(st.text(max_size=300))
def test_any_text_becomes_one_line(text):
    assert "\n" not in clean(text)


def test_a_note_mark_is_left_out_and_a_power_is_not():
    assert clean("The flock grows.<sup>1</sup> It rests. <sup>[2]</sup>") == "The flock grows. It rests."
    assert clean("m<sup>2</sup>") == "m²"
    assert clean("CO<sub>2</sub> and 10<sup>-6</sup>, the n<sup>th</sup>") == "CO₂ and 10⁻⁶, the n th"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("the tide turns [12]. It ebbs", "the tide turns. It ebbs"),
        (r"the tide turns [3, 5\] twice", "the tide turns twice"),
        (r"from the log~\cite{marr1998}.", "from the log."),
        ("the oldest chart [Marr1998] shows", "the oldest chart shows"),
        ("as told before [@marr1998; @lee20, p. 3].", "as told before."),
        (r"the force \mathbf{F} of wind~speed", "the force F of wind speed"),
        ("take x[0] and the list [1, 2, 3]", "take x[0] and the list [1, 2, 3]"),
        ("proven in [4]", "proven in [4]"),
    ],
)
def test_citations_and_commands_of_a_typesetter_go(written, plain):
    assert clean(written) == plain


def test_a_letter_stressed_inside_a_word_is_only_a_letter():
    assert clean("P stands for *p*urity, A for **a**roma") == "P stands for purity, A for aroma"


def test_raised_numbers_of_notes_go_and_powers_stay():
    assert clean("Clay shrinks¹⁴⁵. It dries²³ slowly.") == "Clay shrinks. It dries slowly."
    assert clean("It covers 10 km² and 5 metres².") == "It covers 10 km² and 5 metres²."


def test_a_name_of_code_keeps_its_underscores():
    assert clean("Call __init__ in __main__ first") == "Call __init__ in __main__ first"
    assert clean("a __bold word__ and _one_") == "a bold word and one"
