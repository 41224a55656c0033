import pytest

from decks.build.build import build
from decks.build.english.wording import Wording
from decks.build.entries.unfinished import ended, unended
from tests.documents import read_text


@pytest.mark.parametrize(
    ("front", "back", "asked", "answer"),
    [
        ("A baker's table is called", "a bench", "What is a baker's table called?", "A bench"),
        ("The man who mills the grain is called the:", "miller.", "What is the man who mills the grain called?", "Miller."),
        ("Dark loaves are heavy because", "the bran is left in.", "Why are dark loaves heavy?", "Because the bran is left in."),
        ("Sieves are used to", "part the bran from the meal", "What are sieves used for?", "To part the bran from the meal."),
        ("Rye dough is raised with", "sourdough", "Rye dough is raised with {{c1::sourdough}}.", "sourdough"),
    ],
)  # fmt: skip
def test_a_front_that_begins_a_sentence_is_a_question_or_a_gap(front, back, asked, answer):
    made = ended(front, back, Wording())
    assert made is not None
    assert (made.front, made.back) == (asked, answer)


def test_what_is_whole_is_left_to_others():
    assert ended("What is a loaf made of?", "flour", Wording()) is None
    assert ended("Oven spring", "the last rise of a loaf", Wording()) is None
    assert ended("Loaves rise and fall because", "the yeast has eaten all of it", Wording()) is None
    made = unended("Loaves rise and fall because", "the yeast has eaten all of it")
    assert made is not None
    assert made.front == "How does the sentence “Loaves rise and fall because …” end?"


def test_cards_of_a_set_that_were_lost():
    cards = (
        ("T/F: A loaf must rise twice.", "True"),
        ("x | y", "the first is a divisor of the second"),
        ("x △ y", "the symmetric difference of two sets"),
        ("Proofer", "This device keeps a dough warm while it rises."),
        ("🍞 Crumb", "The soft inside of a loaf of bread."),
        ("Bench knife", "A flat blade with a handle"),
        ("Dough scraper", "A flat blade with a handle"),
        ("Bread is priced by the…?", "loaf"),
    )
    text = "Baking Flashcards\n\n" + "\n\n".join(f"{front}\n{back}" for front, back in cards)
    backs = {one.note.front: one.note.back for one in build(read_text(text, "set.txt", "flashcards")).notes}
    assert backs["True or false: A loaf must rise twice?"] == "True"
    assert {"What does “x | y” mean?", "What does “x △ y” mean?"} <= backs.keys()
    assert backs["What does “Proofer” mean?"] == "Keeps a dough warm while it rises."
    assert "What does “crumb” mean?" in backs
    assert {"What is a bench knife?", "What is a dough scraper?"} <= backs.keys()
    assert "Bread is priced by the {{c1::loaf}}." in backs
