"""Sets of cards in Markdown: marks in bold, tables of fronts and backs, headings over one paragraph."""

import pytest

from decks.documents.carded import cards
from tests.documents import read_text


def sides(text: str) -> list[tuple[str, str]]:
    read = read_text(text)
    assert read.family == "flashcards"
    return [(section.heading[-1], section.text) for section in read.sections]


def test_the_sides_of_a_card_stand_behind_marks_or_in_a_table():
    text = (
        "# Loom Flashcards\n\n## Card 1\n**Q:** What is a warp?\n**A:** The threads\nalong the cloth.\n\n"
        "1. **Q: What is a weft?**\n   A: The threads across it.\n\n**Front:** Heddle\n**Back:** A wire with an eye.\n\n"
        "| Term | Definition |\n|---|---|\n| Reed | A comb that beats the weft |\n| Shed | The gap for the shuttle |\n"
    )
    assert sides(text) == [
        ("What is a warp?", "The threads along the cloth."),
        ("What is a weft?", "The threads across it."),
        ("Heddle", "A wire with an eye."),
        ("Reed", "A comb that beats the weft"),
        ("Shed", "The gap for the shuttle"),
    ]


def test_a_heading_is_a_front_over_one_paragraph():
    text = "# Weaving cards\n\n" + "".join(
        f"### {front}\n{back}\n\n---\n\n"
        for front, back in (
            ("Warp", "The threads along\nthe cloth."),
            ("Weft", "The threads across."),
            ("What is a pick?", "One pass of the shuttle."),
            ("Selvedge", "The edge that does not fray."),
        )
    )
    assert sides(text)[0] == ("Warp", "The threads along the cloth.")
    assert len(sides(text)) == 4


@pytest.mark.parametrize(
    "title", ["# Weaving", "# A program for flashcards\n\nIt shows cards one by one.\n\n- fast\n- small"]
)
def test_what_is_not_called_cards_or_tells_more_is_no_set(title):
    body = "".join(f"### Part {n}\nIt holds thread {n}.\n\nIt also holds the cloth.\n\n" for n in "abcd")
    assert not cards(f"{title}\n\n{body}".split("\n"))
