import pytest

from decks.build.entries import hinted, placed, spelled, spelled_out, stands_for, worded
from decks.documents.document import Block, Section


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("WHO", "World Health Organization"),
        ("POTS", "Plain old telephone service"),
        ("TOEFL", "Test of English as a Foreign Language"),
        ("RTL", "Right-to-left"),
    ],
)
def test_an_initialism_is_spelled(short, long):
    assert spelled(short, long) == (short != "TOEFL")


def test_an_entry_of_a_few_words_can_spell_its_term_by_letters_within_them():
    assert hinted("ATP", "Adenosine triphosphate")
    assert not hinted("ATP", "A molecule that carries energy within the cells")
    assert not hinted("Ohm", "Unit of resistance")


def test_brackets_after_words_spell_an_initialism():
    assert spelled_out("Boats carry an automatic identification system (AIS).") == (
        "AIS",
        "automatic identification system",
    )
    assert spelled_out("Signals from very large arrays (VLAs) are added.") == ("VLA", "very large array")
    assert spelled_out("The loaf (SF) rises.") is None


def test_two_headings_of_one_term_are_asked_both_ways():
    block = Block("paragraph", "Paper that lists the goods on board.", 5, 5)
    lines = ("# Bill Of Lading", "", "# BOL", "", "Paper that lists the goods on board.")
    (card,) = stands_for(Section(("BOL",), 1, 5, (block,), ("Bill Of Lading",)), lines)
    assert (card.kind, card.front, card.back) == ("reversed", "What does BOL stand for?", "Bill Of Lading")
    assert card.aliases == ("BOL",)
    assert card.first == 1
    assert not list(stands_for(Section(("BOL",), 1, 3, (), ("Bill Of Lading",)), lines))


@pytest.mark.parametrize(
    ("front", "subject", "text", "asked"),
    [
        ("What is tidal bore?", "tidal bore", "A tidal bore is a wave.", "What is a tidal bore?"),
        ("What is jet stream?", "jet stream", "Planes use the jet stream.", "What is the jet stream?"),
        ("What is erosion?", "erosion", "The erosion of a cliff.", "What is erosion?"),
        ("What is number of teeth?", "number of teeth", "", "What is the number of teeth?"),
        ("What is NASA?", "NASA", "The NASA is an agency.", "What is NASA?"),
        (
            "How does heat pump work?",
            "heat pump",
            "A heat pump moves the warmth of the soil.",
            "How does a heat pump work?",
        ),
    ],
)
def test_a_subject_gets_the_article_that_the_section_gives_it(front, subject, text, asked):
    assert worded(front, subject, "Something.", text) == asked


def test_a_plural_definition_makes_the_question_plural():
    back = "Plants that lose their leaves in autumn."
    assert worded("What is deciduous tree?", "deciduous tree", back, "") == "What are deciduous trees?"


def test_a_person_is_asked_for_with_who():
    back = "An engineer of suspension bridges."
    assert worded("What is Ada Holm?", "Ada Holm", back, "") == "Who is Ada Holm?"


def test_the_topic_at_the_end_gets_its_article():
    text = "Goods wait in a bonded warehouse."
    assert placed("Who works in bonded warehouse?", "bonded warehouse", text) == (
        "Who works in a bonded warehouse?"
    )
