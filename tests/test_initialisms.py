import pytest

from decks.build.english.wording import Wording
from decks.build.initialisms import (
    heading_names,
    hinted,
    names_of,
    only_name,
    spelled,
    spelled_in,
    spelled_out,
)
from decks.documents.document import Block, Section
from tests.documents import read_text


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
    assert spelled_out("An AIS (automatic identification system) is carried.") == (
        "AIS",
        "automatic identification system",
    )
    assert spelled_out("An AIS (a box on deck) is carried.") is None
    assert spelled_out("The dorsal parietal fold (DPF) and the orbitofrontal rim (OFR) are near.") == (
        "DPF",
        "dorsal parietal fold",
    )
    assert spelled_out("The orbitofrontal rim (OFR) is near.") == ("OFR", "orbitofrontal rim")
    assert spelled_out("The lateral medial (LM) area is near.") is None
    assert spelled_out("A programmable memory (PROM) is sold.") is None


def named(*headings: str) -> list[tuple[str, str]]:
    block = Block("paragraph", "Paper that lists the goods on board.", 9, 9)
    lines = [f"# {heading}" for heading in headings] + [""] * (8 - len(headings)) + [block.text]
    section = Section((headings[-1],), 1, 9, (block,), headings[-2::-1])
    return [(card.front, card.back) for card in names_of(section, lines, Wording())]


@pytest.mark.parametrize(
    "headings",
    [
        ("Bill Of Lading", "BOL"),
        ("BOL Form", "Bill Of Lading Form"),
        ("BOL two-way form", "Bill Of Lading Two-Way Form"),
    ],
)
def test_two_headings_of_one_term_ask_for_the_words_of_the_initialism(headings):
    assert named(*headings) == [("What does BOL stand for?", "Bill Of Lading")]


def test_two_headings_without_a_common_word_ask_both_ways_for_the_other():
    assert named("Waybill", "Cargo List") == [
        ("What is another name for waybill?", "Cargo List"),
        ("What is another name for a cargo list?", "Waybill"),
    ]
    assert named("Waybill", "Cargo List", "Load Sheet") == [
        ("What other names does waybill have?", "- Cargo List\n- Load Sheet")
    ]
    assert named("Vapourise", "Vaporize") == []
    assert named("Cargo list", "List of the cargo") == []


def test_a_term_without_an_entry_has_no_names_to_ask_for():
    assert not list(names_of(Section(("BOL",), 1, 3, (), ("Bill Of Lading",)), [""] * 3, Wording()))


def test_an_entry_that_only_spells_its_term_out_is_asked_for_its_words():
    asked = only_name("BOL", "Bill of lading")
    assert asked.front == "What does BOL stand for?"
    assert asked.back == "BOL is the abbreviation of bill of lading."


@pytest.mark.parametrize(
    ("heading", "text", "asked"),
    [
        ("Kiln as a Service", "KaaS rents kilns to potters by the hour.", "What does KaaS stand for?"),
        ("Total Kiln Load", "The TKL counts all pots in a kiln.", "What does TKL stand for?"),
        ("Kiln loads", "The TKL counts all pots in a kiln.", ""),
        ("Kilns", "K counts all pots in a kiln.", ""),
    ],
)
def test_a_heading_spells_out_the_initials_below_it(heading, text, asked):
    (section,) = read_text(f"# {heading}\n\n{text}\n").sections
    assert [card.front for card in heading_names(section)] == ([asked] if asked else [])


def test_what_a_document_says_it_is_has_no_initialism_to_learn():
    assert spelled_out("This safety bulletin (SB) is for every workshop.") is None
    assert spelled_out("See the following safety bulletin (SB) first.") is None
    assert spelled_out("A safety bulletin (SB) is sent to every workshop.") is not None


def test_a_heading_with_its_initialism_is_asked_for_its_words():
    section = Section(("2.1. Slow Kiln Drying (SKD)",), 1, 3, (Block("paragraph", "The clay dries.", 3, 3),))
    assert [card.front for card in heading_names(section, bracketed=True)] == ["What does SKD stand for?"]
    assert not list(heading_names(section))


def test_all_initialisms_that_a_section_spells_out_are_asked():
    text = (
        "# Kilns\n\nA down draught kiln (DDK) is hot, an up draught kiln (UDK) is not.\n\n"
        "- Kiln sitter (KS): A switch that ends the firing.\n- SKD (Slow Kiln Drying)\n- PK (Pot)\n"
    )
    (section,) = read_text(text, family="conversion").sections
    found = list(spelled_in(section))
    assert [(card.front, card.back) for card in found] == [
        ("What does DDK stand for?", "Down draught kiln"),
        ("What does UDK stand for?", "Up draught kiln"),
        ("What does KS stand for?", "Kiln sitter"),
        ("What does SKD stand for?", "Slow Kiln Drying"),
    ]
    assert [card.first for card in found] == [3, 3, 5, 6]
