import pytest

from decks.build.english.wording import Wording
from decks.build.labels.labels import label_card
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic


def front(heading: str, label: str, body: str) -> str:
    asked, _ = label_card(label, body, topic_of(heading, Topic(), Wording()), Wording())
    return asked.front if asked else ""


@pytest.mark.parametrize("heading", ["Kiln Firing Modes", "Types of firing"])
def test_a_member_of_a_class_is_asked_for_its_meaning(heading):
    assert (
        front(heading, "Slow soak", "Potters keep the heat of the kiln at its peak for hours.")
        == "What does “slow soak” mean?"
    )


@pytest.mark.parametrize(
    ("heading", "label", "body"),
    [
        ("Challenges", "Slow soak", "Potters keep the heat of the kiln at its peak for hours."),
        ("Firing Modes", "Slow soak", "You hold the kiln at its peak for several hours."),
        ("Firing Modes", "Slow soak", "It keeps the heat at its peak for several hours."),
        ("Firing Modes", "Cost", "Potters keep the heat of the kiln at its peak for hours."),
        ("Firing Modes", "Single", "Potters keep the heat of the kiln at its peak for hours."),
        ("Firing Modes", "Slow soak", "The potter also holds the kiln at its peak."),
    ],
)
def test_a_side_or_an_advice_is_not(heading, label, body):
    assert "mean?" not in front(heading, label, body)
