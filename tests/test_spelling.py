from collections import Counter

from decks.build.english.spelling import Spelling


def spelling_of(*texts: str) -> Spelling:
    return Spelling.of(Counter(" ".join(texts).split()))


def test_a_slip_of_a_frequent_word_is_put_right_and_named():
    spelling = spelling_of("The gradient is steep. " * 6, "the graident falls")
    assert spelling.corrected("Why does the Graident fall?") == (
        "Why does the Gradient fall?",
        [("Graident", "Gradient")],
    )


def test_swapped_initials_are_put_right():
    assert spelling_of("GPT is a model. " * 6, "GTP").corrected("What is GTP?")[0] == "What is GPT?"


def test_endings_and_other_words_are_left():
    spelling = spelling_of("the model learns " * 9, "models learned a moral")
    assert spelling.corrected("models learned a moral")[1] == []


def test_frequent_spellings_are_left():
    assert spelling_of("colour color " * 9).corrected("color")[1] == []


def test_a_word_of_the_dictionary_is_no_slip_of_a_frequent_one():
    spelling = spelling_of("A neural network is there. " * 9, "Three moods: a neutral one")
    assert spelling.corrected("Three moods: a neutral one")[1] == []
