from tests.documents import read_text


def entries(text: str):
    found = read_text(f"# Hives\n\n{text}\n", family="conversion").sections
    return [(item.label, item.text, item.depth) for s in found for block in s.blocks for item in block.items]


def test_another_mark_stands_below_the_first_one_of_a_list():
    told = entries("- ◼ Frames hang in the box.\n- ❑ They are of wood.\n- ◼ Bees fill them.")
    assert told == [
        ("", "Frames hang in the box.", 0),
        ("", "They are of wood.", 1),
        ("", "Bees fill them.", 0),
    ]


def test_letters_and_numbers_behind_a_bullet_go():
    told = entries("- a. Lid: A cover.\n- 2 · Bees fly out.\n- • Wax melts.")
    assert told == [("Lid", "A cover.", 0), ("", "Bees fly out.", 0), ("", "Wax melts.", 0)]


def test_a_name_in_bold_before_a_sentence_is_its_label():
    told = entries("- **Smoker** The smoke calms bees.\n- **Frames** of wood hang in the box.")
    assert told == [("Smoker", "The smoke calms bees.", 0), ("", "Frames of wood hang in the box.", 0)]


def test_a_heading_with_the_letter_of_a_bullet_was_an_entry_below_the_heading():
    text = "## Hives\n\n## o Important parts:\n\n- o Frames\n- o Lids\n- o Floors\n\n## o Queens\n\nThey lay."
    found = read_text(text, family="conversion").sections
    assert [s.heading for s in found if s.blocks] == [("Hives", "Important parts"), ("Hives", "Queens")]


def test_any_letter_that_begins_three_entries_is_a_bullet():
    told = entries("- z Frames hang in the box.\n- z Bees fill them.\n- z Wax melts.")
    assert [text for _, text, _ in told] == ["Frames hang in the box.", "Bees fill them.", "Wax melts."]
