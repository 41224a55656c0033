import pytest

from decks.build.asking.cloze import gaps, stands_alone, telling


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("Granite melts at about 1200 °C in the absence of water.", "1200 °C"),
        ("The order of monks was founded in 1098 by Robert of Molesme.", "1098"),
        ("The adult human body holds about 5 litres of blood.", "5 litres"),
        ("The hull is cut into short lengths called hull strakes by the smiths.", "hull strakes"),
        ("The dry season on the coast is often called the Harmattan season.", "Harmattan season"),
        ("With more sand in the mud, the clay of the delta is known as a loam.", "loam"),
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
        "The bell can be called many times over by the guests of the house.",
        "The bell is called when the guests arrive at the table of the house.",
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


@pytest.mark.parametrize(
    ("sentence", "bold"),
    [
        ("Let's say a bakery makes 40 loaves for the town each day.", ()),
        ("Click the Bake button after 12 minutes in the oven.", ()),
        ("You can bake the dough for 30 minutes in the oven.", ()),
        ("Bread with a volume of 3 = 30 minutes of baking time.", ()),
        ("The model took 30 minutes and was then left to cool.", ()),
        ("A loaf of the kind (about 30 minutes at high heat) rises well.", ()),
        ("All students of the school take the same practice loaf home.", ("practice loaf",)),
        ("The oven is opened with the Door tab on the right side.", ("Door",)),
        ("The town of Ulm 7 rises above the old river bank.", ()),
    ],
)
def test_orders_talk_and_stressed_words_are_not_hidden(sentence, bold):
    assert gaps(sentence, bold, "") is None


def test_a_gap_that_tells_a_figure_or_a_name_is_worth_more_than_a_question():
    made = gaps("A starter that is fed each day is called a levain by bakers.", ("levain",), "")
    assert made is not None
    assert telling(*made)
    assert telling("Dough rests {{c1::30 minutes}}.", "30 minutes")
    assert not telling("Dough is kept in a {{c1::banneton}}.", "banneton")


def test_a_sentence_that_begins_with_a_name_stands_alone():
    assert stands_alone("Abraham Darby smelted iron with coke.")
    assert stands_alone("In 1765 James Watt had an idea.")
    assert stands_alone("By 1850 the town had {{c1::6,000 ovens}}.")
    assert stands_alone("The first rest of a dough is called {{c1::autolyse}}.")
    assert not stands_alone("The dough rests for hours.")
