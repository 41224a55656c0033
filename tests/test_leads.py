import pytest

from decks.build.english.wording import Wording
from decks.build.labels.leads import described, led
from decks.build.topic import Topic


@pytest.mark.parametrize(
    ("lead", "front"),
    [
        ("Several factors contribute to soil erosion:", "Which factors contribute to soil erosion?"),
        ("To prevent mould, several measures can be taken:", "Which measures can be taken to prevent mould?"),
        ("Here are the general steps for baking bread:", "What are the general steps for baking bread?"),
        ("The process involves the following steps:", "Which steps does the process involve?"),
        ("The loaf is made in four steps:", "In which four steps is the loaf made?"),
        ("The oven has several doors and vents:", "Which doors and vents does the oven have?"),
        ("These include the following:", ""),
        ("We like three things:", ""),
    ],
)
def test_a_lead_in_asks_for_its_list(lead, front):
    assert led(lead, Topic("soil"), Wording()).front == front


def test_the_entries_take_their_class_from_the_lead_in():
    found = led("Several factors influence plant growth, including:", Topic(), Wording()).topic
    assert (found.name, found.kind, found.link) == ("plant growth", "cause", "influence")
    assert led("To reduce noise, several methods can be used:", Topic(), Wording()).topic.kind == "help"


def test_what_people_name_causes_of_is_the_topic_and_not_the_people():
    found = led("Historians name several causes for the fall of the tower:", Topic(), Wording())
    assert found.front == "What are the causes for the fall of the tower?"
    assert (found.topic.name, found.topic.kind) == ("the fall of the tower", "cause")


def test_what_is_said_to_be_a_set_is_asked_for_by_its_number():
    told = led("The GRIP rules are a set of three rules for climbing safely:", Topic(), Wording())
    assert told.front == "What are the three GRIP rules?"


def test_how_it_works_asks_for_no_steps():
    assert led("How it works:", Topic("kiln", own=True), Wording()).front == "How does the kiln work?"


@pytest.mark.parametrize(
    ("lead", "labels", "name"),
    [
        ("jar_open:", ["Purpose", "Rationale"], "jar_open"),
        ("jar_open:", ["Lid", "Handle"], "kitchen"),
        ("The cook opens it:", ["Purpose"], "kitchen"),
    ],
)
def test_a_short_lead_in_names_what_its_labels_describe(lead, labels, name):
    assert described(lead, labels, Topic("kitchen", own=True), Wording()).name == name
