import pytest

from decks.build.ask import ask


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "An enzyme is a protein that speeds up a reaction.",
            "What is an enzyme?",
            "A protein that speeds up a reaction.",
        ),
        ("The heart pumps blood through the body.", "What does the heart pump?", "Blood through the body."),
        ("Glaciers consist of ice and rock.", "What do Glaciers consist of?", "Ice and rock"),
        ("Unlike sugar, starch is not sweet.", "How does starch differ from sugar?", "Starch is not sweet."),
        ("Spiders have eight legs.", "How many legs do Spiders have?", "Eight"),
        ("The treaty was signed in 1648 after long talks.", "When was the treaty signed?", "1648"),
        ("Steel is made using coke and iron ore.", "How is Steel made?", "Using coke and iron ore."),
        (
            "Ozone is important because it absorbs ultraviolet light.",
            "Why is Ozone important?",
            "Because it absorbs ultraviolet light.",
        ),
        (
            "HTTP stands for Hypertext Transfer Protocol.",
            "What does HTTP stand for?",
            "Hypertext Transfer Protocol",
        ),
        (
            "Erosion occurs when wind or water carries soil away.",
            "When does Erosion occur?",
            "When wind or water carries soil away.",
        ),
        (
            "A contract can bind several parties at once.",
            "What can a contract bind?",
            "Several parties at once.",
        ),
    ],
)
def test_a_statement_is_turned_round(sentence, front, back):
    asked = ask(sentence)
    assert asked is not None
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    "sentence",
    [
        "It feeds on plankton.",
        "This shows that the method works.",
        "For example, a cat purrs.",
        "Imagine a river.",
        "Does it rain?",
        "Such methods reduce costs.",
        "Growing quickly in the spring.",
        "The following steps are needed:",
    ],
)
def test_what_does_not_stand_alone_gives_nothing(sentence):
    assert ask(sentence) is None


def test_a_pronoun_and_a_missing_subject_mean_the_known_one():
    assert ask("It feeds on plankton.", subject="the whale") is None
    assert (
        asked := ask("It eats plankton all day.", subject="the whale")
    )
    assert asked.front == "What does the whale eat?"
    assert (
        asked := ask("Produces most of the ATP.", subject="the mitochondrion")
    )
    assert asked.front == "What does the mitochondrion produce?"


def test_the_number_of_a_pronoun_must_agree():
    assert ask("They eat plankton all day.", subject="the whale") is None


def test_the_topic_is_named():
    assert (
        asked := ask("The nozzle mixes fuel with air.", topic="a carburettor")
    )
    assert asked.front == "What does the nozzle mix in a carburettor?"
