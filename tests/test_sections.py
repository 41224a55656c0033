import pytest

from decks.documents.sections import heading_name
from tests.documents import read_text


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("1. Overview:", "Overview"),
        ("Chapter 3: Rivers", "Rivers"),
        ("Title: Volcanoes", "Volcanoes"),
        ("b) Deltas", "Deltas"),
        ("2 Seas", "Seas"),
        ("3D printing", "3D printing"),
        ("iv. Lagoons", "Lagoons"),
        ("Kinds of coast ⭐⭐", "Kinds of coast"),
    ],
)
def test_a_heading_is_named_without_number_and_colon(heading, name):
    assert heading_name(heading) == name


def test_levels_may_be_skipped():
    found = read_text("# Rivers\n\n#### Key points\n\nLong.\n\n# Seas\n\nWide.", family="markdown")
    assert [s.heading for s in found.sections] == [("Rivers",), ("Rivers", "Key points"), ("Seas",)]


def test_numbers_make_siblings_of_headings_with_different_levels():
    found = read_text(
        "# Bread\n\n#### 1. Mix\n\na\n\n### 2. Bake\n\nb\n\n##### 3. Cool\n\nc", family="markdown"
    )
    assert [s.heading[-1] for s in found.sections] == ["Bread", "Mix", "Bake", "Cool"]
    assert all(s.heading[0] == "Bread" and len(s.heading) == 2 for s in found.sections[1:])
