import pytest

from decks.build.cloze import gaps


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("Granite melts at about 1200 °C in the absence of water.", "1200 °C"),
        ("The order of monks was founded in 1098 by Robert of Molesme.", "1098"),
        ("The adult human body holds about 5 litres of blood.", "5 litres"),
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


@pytest.mark.parametrize(
    ("sentence", "bold", "hidden"),
    [
        ("A kettle filled to the brim boils after 7 minutes on a gas stove.", (), "7 minutes"),
        ("An early dictionary of the language was written by Ilse Marten, who lived alone.", (), "Ilse Marten"),
        ("In a fugue the first theme is called the subject entry by most teachers.", ("subject entry",), "subject entry"),
    ],
)  # fmt: skip
def test_a_unit_a_maker_or_a_bold_term_is_hidden(sentence, bold, hidden):
    made = gaps(sentence, bold, "")
    assert made is not None
    assert made[1] == hidden


def test_a_member_of_a_list_is_not_hidden():
    assert gaps("The scale of the piece was written by Marten and Olsen for the choir.", (), "") is None
    assert gaps("The recipe asks for salt, flour and **rye** in the evening mix.", ("rye",), "") is None
