import pytest

from decks.build.asking.ask import ask
from decks.build.asking.switches import switch


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "Slow cooker (keyword: heat = low), used for stews;",
            "What is the keyword for the slow cooker?",
            "heat = low",
        ),
        (
            "Stirring by hand (option: --stir) takes longer.",
            "What is the option for stirring by hand?",
            "--stir",
        ),
        (
            "If you use a lid weight (keyword: wlid), steam stays inside.",
            "What is the keyword for a lid weight?",
            "wlid",
        ),
    ],
)
def test_the_keyword_of_a_thing_is_asked(sentence, front, back):
    found = switch(sentence)
    assert found is not None
    assert (found[0].front, found[0].back) == (front, back)


@pytest.mark.parametrize(
    "sentence",
    [
        "It can be set without the rest of the pots (keyword: rest = 0).",
        "For large stews (keyword: big) a lid is used.",
        "The pot (with a lid: made of iron) is heavy.",
    ],
)
def test_what_stands_before_a_keyword_must_be_a_thing_of_its_own(sentence):
    assert switch(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "For fresh, soft cheeses the curd can be cut using a wire.",
        "The pot applied is a wide pot that keeps the heat.",
        "A better answer is that lids are cold because they face the air.",
    ],
)
def test_two_nouns_in_a_row_are_no_subject(sentence):
    assert ask(sentence) is None
