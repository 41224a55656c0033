import pytest

from tests.documents import read_text

HEAD = "|  |  |\n| --- | --- |\n"


def blocks(text: str):
    return [block for section in read_text(f"# Kettles\n\n{text}").sections for block in section.blocks]


@pytest.mark.parametrize("empty", ["|  |  |", "||   |", "|Col1|Col2|"])
def test_a_first_row_in_bold_is_the_head(empty):
    (table,) = blocks(f"{empty}\n|---|---|\n| **Part** | **Purpose** |\n| Lid | Keeps the steam in |\n")
    assert table.rows == (("Part", "Purpose"), ("Lid", "Keeps the steam in"))
    assert [(item.first, item.last) for item in table.items] == [(5, 5), (6, 6)]


def test_names_in_bold_are_labels():
    (told,) = blocks(f"{HEAD}| **Lid** | A cover of a pot. |\n| **Spout** | A tube for pouring. |\n")
    assert [(item.label, item.text) for item in told.items] == [
        ("Lid", "A cover of a pot."),
        ("Spout", "A tube for pouring."),
    ]


def test_a_table_without_any_head_keeps_its_rows():
    (table,) = blocks(f"{HEAD}| Lid | 20 g |\n| Spout | 5 g |\n")
    assert table.rows == (("", ""), ("Lid", "20 g"), ("Spout", "5 g"))


def test_one_column_is_a_box_around_text():
    told = blocks("|  |\n| --- |\n| A lid is a cover of a pot. |\n\nIt is of tin.\n")
    assert [(block.kind, block.text) for block in told] == [
        ("paragraph", "A lid is a cover of a pot."),
        ("paragraph", "It is of tin."),
    ]


def test_a_cell_of_very_many_lines_is_read_at_once():
    (table,) = blocks(f"{HEAD}| **{'lid<br>' * 3000} | 20 g |\n| Spout | 5 g |\n")
    assert table.rows[0] == ("", "")
