import pytest

from decks.build.cloze import gaps


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("Granite melts at about 1200 °C in the absence of water.", "1200 °C"),
        ("The order of monks was founded in 1098 by Robert of Molesme.", "1098"),
        ("The adult human body holds about 5 litres of blood.", "5"),
    ],
)
def test_a_number_with_its_unit_is_hidden(sentence, hidden):
    made = gaps(sentence, (), "")
    assert made is not None
    assert made[1] == hidden
    assert f"{{{{c1::{hidden}}}}}" in made[0]


def test_a_bold_name_is_hidden():
    assert (
        made := gaps(
            "The capital of the empire was Byzantium for a thousand years.", ("Byzantium",), "empire"
        )
    )
    assert made[1] == "Byzantium"


@pytest.mark.parametrize(
    "sentence",
    [
        "It weighs 12 grams when it hatches.",
        "The study (Smith 1999) was read by many people then.",
        "Too short.",
        "Does it weigh 12 grams when it hatches?",
    ],
)
def test_what_cannot_be_guessed_is_not_hidden(sentence):
    assert gaps(sentence, (), "") is None
