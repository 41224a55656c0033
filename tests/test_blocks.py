import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents.blocks import DEEPEST, Row, Scanner
from decks.documents.items import whole
from decks.documents.labels import labelled


def parts(text: str):
    return Scanner([Row(line, at, at) for at, line in enumerate(text.split("\n"), 1)]).scan()


def only_block(text: str):
    (part,) = parts(text)
    assert part.block is not None
    return part.block


def test_labels_and_nested_bullets_belong_together():
    block = only_block("1. **Roots:**\n  - take up water\n2. **Leaves:**\n  - make sugar")
    assert [(i.label, i.text, i.depth) for i in block.items] == [
        ("Roots", "", 0),
        ("", "take up water", 1),
        ("Leaves", "", 0),
        ("", "make sugar", 1),
    ]


def test_bullets_cut_off_from_their_label_by_a_page_break_come_back():
    block = only_block("1. **Stem:**\n\n- carries water\n- holds the leaves\n- 2. **Bark:**\n  - protects")
    assert [(i.label or i.text, i.depth) for i in block.items] == [
        ("Stem", 0),
        ("carries water", 1),
        ("holds the leaves", 1),
        ("Bark", 0),
        ("protects", 1),
    ]


def test_empty_bullets_are_debris():
    assert [i.text for i in only_block("- salt\n-\n- \n- pepper").items] == ["salt", "pepper"]


def test_a_bold_line_with_a_colon_is_a_heading():
    heading, body = parts("**1. Tides**:\n   - **Cause**: the pull of the moon")
    assert (heading.kind, heading.text) == ("heading", "1. Tides")
    assert body.block is not None
    assert body.block.items[0].label == "Cause"


def test_a_table_flattened_to_tabs_keeps_a_row_behind_a_blank_line():
    block = only_block("Metal\tSymbol\nIron\tFe\n\nGold\tAu\n----\t----")
    assert block.rows == (("Metal", "Symbol"), ("Iron", "Fe"), ("Gold", "Au"))


def test_a_pipe_table_has_its_header_first():
    assert only_block("| a | b |\n| --- | --- |\n| 1 | 2 |").rows == (("a", "b"), ("1", "2"))


def test_code_is_kept_out_and_comments_in_it_are_no_headings():
    assert [
        part.block.kind if part.block else part.kind for part in parts("```\n# not a heading\n```\n# Heading")
    ] == ["code", "heading"]


def test_an_open_fence_swallows_nothing():
    assert [part.kind for part in parts("```\n# Heading\ntext")] == ["heading", "block"]


def test_lists_nested_too_deep_are_named():
    scanner = Scanner([Row(" " * at + "- x", at + 1, at + 1) for at in range(200)])
    (part,) = scanner.scan()
    assert part.block is not None
    assert max(item.depth for item in part.block.items) < DEEPEST
    assert scanner.left_out == [f"lines 1-200: lists nested deeper than {DEEPEST}"]


def test_labels_are_bold_leads_or_short_leads_with_a_colon():
    assert labelled("**Mass**: how much matter") == ("Mass", "how much matter")
    assert labelled("Mass: how much matter") == ("Mass", "how much matter")
    assert labelled("The index = 1 when all differ") == ("", "The index = 1 when all differ")
    assert labelled("It is late: go home") == ("", "It is late: go home")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(alphabet="ab #-*1.|\t:`>~_=•", max_size=14), max_size=14))
def test_spans_lie_inside_and_items_stand_in_their_block(lines):
    for part in parts("\n".join(lines)):
        assert 1 <= part.first <= part.last <= max(1, len("\n".join(lines).split("\n")))
        for item in part.block.items if part.block else ():
            assert part.first <= item.first <= item.last <= part.last
            if part.block and part.block.kind == "list":
                assert whole(item) in part.block.text


def test_a_glyph_needs_no_blank_behind_it():
    assert [i.text for i in only_block("•two lids\n•one pot").items] == ["two lids", "one pot"]


def test_a_bold_lead_before_a_capital_is_a_label():
    block = only_block(
        "- **Sloop** One mast and two sails\n- **Rigging** is renewed often\n- **Red** Sea trade routes"
    )
    assert [(i.label, i.text) for i in block.items] == [
        ("Sloop", "One mast and two sails"),
        ("", "Rigging is renewed often"),
        ("Red", "Sea trade routes"),
    ]


def test_lines_in_a_row_that_begin_with_a_term_in_bold_are_entries():
    text = "**Hull**: the body of a ship\n**Keel** - the beam along\nthe bottom of it\n**Mast** and **boom**: poles that hold the sails"
    assert [(i.label, i.text, i.first, i.last) for i in only_block(text).items] == [
        ("Hull", "the body of a ship", 1, 1),
        ("Keel", "the beam along the bottom of it", 2, 3),
        ("Mast and boom", "poles that hold the sails", 4, 4),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Date:** 3 May\n**Author:** A sailor",
        "**Hull**: the body of a ship\nwhich floats",
        "**The sea** was calm.\n**The crew** slept on.",
    ],
)
def test_a_paragraph_with_bold_in_it_stays_one(text):
    assert only_block(text).kind != "list"


@pytest.mark.parametrize(
    ("raw", "label", "text"),
    [
        ("ebb tide -- water that runs out", "ebb tide", "water that runs out"),
        (
            "low-water mark (of a shore) – where the ebb ends",
            "low-water mark (of a shore)",
            "where the ebb ends",
        ),
        ("_spring tide_ -- the highest tide", "spring tide", "the highest tide"),
        ("*neap tide* = the lowest tide", "neap tide", "the lowest tide"),
        ("the harbour is empty -- nobody sails", "", "the harbour is empty -- nobody sails"),
        ("out of the -- wind", "", "out of the -- wind"),
    ],
)
def test_a_dash_parts_a_label_in_small_letters_from_its_text(raw, label, text):
    assert labelled(raw) == (label, text)
