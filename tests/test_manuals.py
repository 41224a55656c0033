import pytest

from decks.build.asking.ask import ask
from decks.build.gate.itself import of_itself
from decks.documents.sections import heading_name


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("what does the references section do?", "Lists the works that were used."),
        ("what does a manual apply to?", "A certain release of the oven."),
        ("what is dough?", "The Dough page shows you all kinds of dough."),
    ],
)
def test_a_manual_that_speaks_of_itself_is_heard(front, back):
    assert of_itself(front, set(front.rstrip("?").split()), back, "doing")


def test_a_thing_that_shows_something_is_no_screen():
    back = "The dial of a scale shows the weight."
    assert not of_itself("what is a dial?", {"what", "is", "a", "dial"}, back, "doing")


@pytest.mark.parametrize(
    "sentence",
    [
        "Perhaps the crust is essential to keep the bread moist.",
        "Dough is received at the counter in the morning.",
        "The oven is displayed by the shop in its window.",
        "The oven tends to be heated early in the morning.",
        "The duration of baking is the same in both cases.",
        "Every loaf is a work of its own.",
        "Let's suppose the oven is a stone oven with a chimney.",
    ],
)
def test_what_is_no_noun_or_has_no_answer_of_its_own_is_not_asked(sentence):
    assert ask(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "front"),
    [
        ("Rye bread is made from a sour dough.", "What is Rye bread made from?"),
        ("Bakeries are known for fresh rolls.", "What are Bakeries known for?"),
        ("Hot ovens are indicated by a red lamp.", "What indicates Hot ovens?"),
    ],
)
def test_a_preposition_of_its_participle_is_asked_with_it(sentence, front):
    asked = ask(sentence)
    assert asked
    assert asked.front == front


@pytest.mark.parametrize(
    "sentence",
    [
        "All stays in the oven for an hour.",
        "The flour used depends on the season.",
        "The picture of the bakery was taken from the street.",
        "The crust is present during the first rise, located on the outside.",
    ],
)
def test_what_names_no_thing_of_its_own_is_no_subject(sentence):
    assert ask(sentence) is None


def test_what_a_thing_is_thought_to_be_is_asked_so():
    asked = ask("Millers are considered to be the first bakers of the valley.")
    assert asked
    assert asked.front == "What are Millers considered to be?"
    assert asked.back == "The first bakers of the valley."


@pytest.mark.parametrize(
    "sentence",
    [
        "Between 1900 and 1920 there was a bakery with its own mill in each village.",
        "Few people are persuaded by the taste of old bread.",
        "The remaining three loaves build a pyramid.",
        "The oven is designed to be heated with wood.",
    ],
)
def test_what_points_at_something_unseen_is_not_asked(sentence):
    assert ask(sentence) is None


def test_what_a_thing_is_designed_to_be_is_asked_so():
    asked = ask("The oven is designed to be light and easy to carry.")
    assert asked
    assert asked.front == "What is the oven designed to be?"


def test_what_to_press_on_a_screen_is_heard():
    front = "how is a loaf chosen?"
    assert of_itself(front, set(front.rstrip("?").split()), "By right-clicking the loaf.", "means")
    assert not of_itself(
        "what is a bar?", {"what", "is", "a", "bar"}, "A thing with a drop-down list.", "definition"
    )


def test_the_number_of_a_heading_with_a_letter_goes():
    assert heading_name("B.2.1 which kinds of bread are there?") == "Which kinds of bread are there?"
