import pytest

from decks.build.asking.ask import ask


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        ("Clay that is left at the foot of a glacier is known as till.", "What is till?", "Clay that is left at the foot of a glacier."),
        ("The time between two high tides is called the tidal period.", "What is the tidal period?", "The time between two high tides."),
        ("Losing water when the leaf is warm is often called leaf wilting.", "What is leaf wilting?", "Losing water when the leaf is warm."),
        ("Bees that leave the hive for food are called foragers.", "What are foragers?", "Bees that leave the hive for food."),
        ("Baking soda is also known as bicarbonate.", "What is baking soda also called?", "Bicarbonate"),
    ],
)  # fmt: skip
def test_a_name_is_asked_for_what_it_means(sentence, front, back):
    asked = ask(sentence)
    assert asked
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    "sentence",
    [
        "A pot that was fired twice is called dull.",
        "Each layer of the clay is known as a varve.",
        "The oven is called a kiln.",
        "The keel holds the ribs and the planks on them are called strakes.",
    ],
)
def test_no_name_is_asked_for_where_no_phrase_tells_what_it_means(sentence):
    asked = ask(sentence)
    assert asked is None or asked.sort != "name"


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            "Ada Quellner defined the Silence as the long rest between two firings.",
            "How did Ada Quellner define the Silence?",
            "The long rest between two firings.",
        ),
        (
            "The Guild defines a master as the owner of two kilns.",
            "How does the Guild define a master?",
            "The owner of two kilns.",
        ),
        (
            "Wedge's law states that the heat of a kiln grows with its wood.",
            "What does Wedge's law say?",
            "The heat of a kiln grows with its wood.",
        ),
    ],
)
def test_who_defines_a_thing_and_what_a_law_says_is_asked(text, front, back):
    asked = ask(text)
    assert asked
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    "text",
    [
        "He defined it as the rest of the day.",
        "The rule states that pots must be dry.",
        "The mayor says that pots are dear.",
    ],
)
def test_no_question_asks_what_an_unnamed_rule_says(text):
    asked = ask(text)
    assert asked is None or asked.sort != "name"
