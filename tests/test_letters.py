from decks.build.labels.letters import candidates, mnemonic
from decks.documents.document import Item, Section


def entries(*told: tuple[str, str]) -> list[Item]:
    return [Item(label, text, 0, at, at) for at, (label, text) in enumerate(told, 1)]


TENT = entries(("Pegs", "hold it down"), ("Ropes", "keep it taut"), ("Oilcloth", "sheds rain"))
SECTION = Section(("Packing by PRO",), 1, 3, ())


def test_entries_that_begin_with_the_letters_of_a_word_spell_it():
    assert mnemonic(TENT, "Packing by PRO") == "PRO"
    assert mnemonic(TENT, "Packing by ROP") == ""
    assert mnemonic(TENT[:2], "PR") == ""


def test_the_letters_are_asked_together():
    (card,) = candidates("PRO", TENT, SECTION)
    assert card.front == "What do the letters of PRO stand for?"
    assert card.back == "- Pegs\n- Ropes\n- Oilcloth"


def test_where_the_label_is_the_letter_its_text_begins_with_the_word():
    told = entries(("P", "Pegs: hold it down"), ("R", "Ropes (three)"), ("O", "Oilcloth"))
    (card,) = candidates("PRO", told, SECTION)
    assert card.back == "- Pegs\n- Ropes\n- Oilcloth"
