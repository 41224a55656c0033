from pathlib import Path

from decks.build.build import build
from decks.build.english.wording import Wording
from decks.build.labels.counts import counting
from decks.build.labels.formulas import formula
from decks.documents.document import Item
from decks.documents.reader import read

STORY = "The old mill stood by the river for many years, and nobody knows who had built it there.\n" * 12


def entries(*texts):
    return [Item("", text, 0, 1, 1) for text in texts]


def cards(text):
    made = build(read(Path("notes.md"), f"{text}\n\n## Mill\n\n{STORY}".encode()))
    return {note.note.front: note.note.back for note in made.notes}


def test_a_lead_in_that_counts_its_entries_asks_for_them():
    three = entries("dark", "dry", "cool")
    keeps = "Which three conditions must hold for tea to keep for years?"
    assert counting("Tea keeps for years if three conditions hold:", three) == (keeps, "conditions")
    boils = "Which three conditions must be met for water to boil over?"
    assert counting("Water can boil over when 3 conditions are met:", three) == (boils, "conditions")
    assert counting("4 grades of leaf", entries(*"abcd"))[0] == "What are the four grades of leaf?"


def test_a_number_that_is_not_that_of_the_entries_counts_nothing():
    assert counting("Tea keeps for years if three conditions hold:", entries("dark", "dry")) == ("", "")
    assert counting("Steep it for three minutes:", entries("a", "b", "c")) == ("", "")
    assert counting("It has two parts:", entries("lid", "pot")) == ("", "")


def test_the_entries_of_a_counted_list_are_asked_for_and_explained():
    made = cards(
        "# Tea\n\n## Keeping\n\n- Tea keeps for years if two conditions hold together:\n  1. Dark storage\n"
        "    - the leaves are never kept in the light of a window\n  2. Dry storage\n"
        "    - the jar keeps out the steam of the whole kitchen\n"
    )
    assert "Dark storage" in made["Which two conditions must hold for tea to keep for years?"]


def test_the_labels_under_a_heading_that_names_their_class_are_asked_for():
    made = cards(
        "# Tea\n\n## Boiling phases\n\n- Crab eyes: Small bubbles that sit on the ground\n"
        "- Fish eyes: Bubbles of some size that rise\n- Raging torrent: A boil that rolls over\n"
    )
    assert made["What are the three boiling phases?"] == "- Crab eyes\n- Fish eyes\n- Raging torrent"


def test_a_quantity_is_asked_for_its_formula():
    def asked(label, text):
        return formula(label, text, f"- {label} = {text}", Wording())

    made = asked("Strength", "leaves / water")
    assert made is not None
    assert (made.front, made.back) == ("What is the formula for strength?", "Strength = leaves / water")
    assert asked("TDS", "solids + salts") is not None
    assert asked("Pot", "a vessel with a lid") is None
    assert asked("Q", "m x c") is None
    assert formula("Strength", "leaves / water", "- Strength: leaves / water", Wording()) is None
