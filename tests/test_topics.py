import pytest

from decks.build.english.nouns import plural, singular
from decks.build.english.wording import Wording
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic


@pytest.mark.parametrize(
    ("heading", "name", "kind"),
    [
        ("Advantages of Solar Power", "Solar Power", "benefit"),
        ("How a Kiln Works", "a Kiln", "step"),
        ("Why is Sleep important?", "Sleep", "benefit"),
        ("What is Osmosis?", "osmosis", "definition"),
        ("Overview of Tides", "Tides", ""),
        ("Types of Rock", "Rock", "kind"),
        ("Kiln: an introduction", "Kiln", ""),
        ("Raku Firing Step-by-Step", "Raku Firing", ""),
    ],
)
def test_a_heading_names_its_topic_and_the_class_of_its_entries(heading, name, kind):
    found = topic_of(heading, Topic(), Wording())
    assert (found.name, found.kind) == (name, kind)


def test_a_quantity_of_learning_is_named_whole():
    assert topic_of("Learning Rate k", Topic(), Wording()).name == "Learning Rate k"
    assert topic_of("Learning Pottery", Topic(), Wording()).name == "Pottery"


def test_generic_headings_take_their_topic_from_above():
    above = Topic("sleep", own=True)
    for heading in ("Overview", "Key Points", "Benefits", "Summary", "Challenges and Solutions"):
        assert topic_of(heading, above, Wording()).name == "sleep"


def test_a_difference_has_two_sides():
    assert topic_of("Difference between Moss and Lichen", Topic(), Wording()).pair == ("Moss", "Lichen")
    assert topic_of("Moss vs Lichen", Topic(), Wording()).pair == ("Moss", "Lichen")


def test_words_that_the_document_writes_small_are_said_small():
    wording = Wording()
    wording.learn(["a learning rate that is high", "the Python language"])
    assert wording.said("Learning Rate") == "learning rate"
    assert wording.said("Python") == "Python"
    assert wording.said("DNA") == "DNA"
    assert wording.said("Calvin Cycle") == "Calvin Cycle"


@pytest.mark.parametrize("name", ["cells", "bacteria", "salt and pepper", "kinds of rock"])
def test_plural_names(name):
    assert plural(name)


@pytest.mark.parametrize("name", ["physics", "analysis", "glass", "the nucleus", "DNS", "gas"])
def test_singular_names(name):
    assert not plural(name)


def test_nouns_become_singular():
    assert [singular(w) for w in ("properties", "causes", "classes", "pros", "analysis")][:3] == [
        "property",
        "cause",
        "class",
    ]


def test_a_heading_loses_the_picture_and_the_number_before_it():
    assert topic_of("🌋 3. Types of Lava", Topic(), Wording()).name == "Lava"


def test_a_code_name_is_what_its_heading_is_about():
    assert topic_of("melt – Heat a bar", Topic(), Wording()).name == "melt"


def test_a_pronoun_in_a_question_is_the_thing_above():
    found = topic_of("Why use them?", Topic("lids", own=True), Wording())
    assert found.asked == "Why use lids?"


def test_an_identifier_is_no_plural():
    assert not plural("getJarLids")
    assert plural("mRNAs")


def test_an_order_names_what_it_asks_for_and_a_core_idea_names_nothing():
    wording = Wording()
    assert topic_of("Name some kiln makers", Topic(), wording).name == "kiln makers"
    assert topic_of("Core Idea", Topic("glaze"), wording).generic


def test_a_command_with_its_gloss_is_named_by_itself():
    assert topic_of("`ls` – List Files", Topic(), Wording()).name == "`ls`"


def test_a_name_behind_its_class_is_the_topic():
    assert topic_of("Glazes: ASH-2 (and ASH-3)", Topic(), Wording()).name == "ASH-2"
    assert topic_of("Kilns: a guide", Topic(), Wording()).name == "Kilns"


def test_samples_in_brackets_are_no_part_of_a_name():
    assert topic_of("Wood kilns (e.g., anagama, noborigama)", Topic(), Wording()).name == "Wood kilns"


@pytest.mark.parametrize("heading", ["Human factors", "Ground rules"])
def test_a_common_word_before_a_class_may_only_qualify_it(heading: str) -> None:
    assert topic_of(heading, Topic(), Wording()).kind == ""


@pytest.mark.parametrize("heading", ["Most likely", "Most Likely Causes", "Less common causes"])
def test_a_grade_names_nothing(heading: str) -> None:
    assert topic_of(heading, Topic("a crack"), Wording()).name == "a crack"
