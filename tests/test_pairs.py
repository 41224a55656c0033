import pytest

from decks.build.english.wording import Wording
from decks.build.entries.pairs import asked, gap


@pytest.mark.parametrize(
    ("front", "back", "question"),
    [
        ("Difference between baking and roasting?", "", "What is the difference between baking and roasting?"),
        ("The four parts of a menu:", "", "What are the four parts of a menu?"),
        ("3 kinds of rock", "", "What are the 3 kinds of rock?"),
        ("Name three kinds of rock", "", "What are three kinds of rock?"),
        ("Define osmosis", "", "What is osmosis?"),
        ("Explain how a lock works", "", "How does a lock work?"),
        ("State Ohm's law", "", "What does Ohm's law state?"),
        ("Yeast needs", "warmth", "What does yeast need?"),
        ("Packet loss is caused by", "bad cables", "What causes packet loss?"),
        ("NAT: purpose", "", "What is the purpose of NAT?"),
        ("Explain why green wood is avoided/", "", "Why is green wood avoided?"),
        ("Describe the main parts of a lock.", "", "What are the main parts of a lock?"),
        ("(T / F) Oak floats", "True", "True or false: Oak floats?"),
        ("Where is chlorophyll found", "", "Where is chlorophyll found?"),
        ("Mould: prevention", "Lime washes", "How can Mould be prevented?"),
        ("Lemma: Small steps", "", "What does the lemma “Small steps” state?"),
        ("Definition: Even knot", "", "What is the definition of “Even knot”?"),
        ("When a lock should be oiled?", "", "When should a lock be oiled?"),
        ("What a cook can do with whey?", "", "What can a cook do with whey?"),
        ("What factors can cause rot?", "", "What factors can cause rot?"),
        ("How many people can a raft carry?", "", "How many people can a raft carry?"),
        ("What is a roux and why do we need it?", "", "What is a roux and why do you need it?"),
    ],
)  # fmt: skip
def test_a_front_becomes_a_whole_question(front, back, question):
    assert asked(front, back, Wording()) == question


@pytest.mark.parametrize("front", ["kettle", "Kettle?", "boiling point of water", "Purkinje fibers"])
def test_a_term_is_no_question(front):
    assert asked(front, "", Wording()) == ""


def test_a_blank_is_a_gap():
    assert gap("The ____ is the largest organ.", "skin") == "The {{c1::skin}} is the largest organ."
    assert gap("Fill in the blank: Wood is cut with a [blank]", "saw") == "Wood is cut with a {{c1::saw}}."
    assert gap("What is a ____?", "a long back that nobody could guess from it") == ""
