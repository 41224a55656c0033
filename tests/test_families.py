import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents.document import Document, Family
from decks.documents.pick import family_of
from tests.documents import SAMPLES, read_text, sample

FAMILIES: list[Family] = ["markdown", "glossary", "flashcards", "chat", "conversion", "text"]
HOSTILE = st.text(
    alphabet=st.sampled_from("aB1 .:?#-*_`|\t\n\\[](){}<>$=~•\x00\x1b\u202e\u0301\ud800é中"), max_size=160
)


def check(found: Document) -> None:
    total = max(1, len(found.lines))
    for section in found.sections:
        assert 1 <= section.first <= section.last <= total
        for block in section.blocks:
            assert 1 <= block.first <= block.last <= total
            assert all(block.first <= i.first <= i.last <= total for i in block.items)


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda p: p.name)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_reader_reads_every_sample_within_its_lines(path, family):
    found = read_text(path.read_text(encoding="utf-8"), path.name, family)
    assert found.family == family
    check(found)


@settings(max_examples=120, deadline=None)
@given(HOSTILE, st.sampled_from([None, *FAMILIES]))
def test_any_text_is_read_within_its_lines(text, family):
    check(read_text(text, "x.md", family))


def test_a_document_is_called_by_its_heading_or_its_file():
    assert sample("cells.md").title == "Cell Biology Notes"
    assert sample("kitchen_chat.txt").title == "kitchen_chat"


def test_ten_thousand_nested_lists_are_named_and_the_rest_is_read():
    text = "\n".join(" " * n + "- x" for n in range(10_000)) + "\n\n# After\n\nSnow is frozen water.\n"
    found = read_text(text, "deep.md", "markdown")
    assert found.sections[-1].heading == ("After",)
    assert any("nested deeper" in line for line in found.left_out)


def test_one_line_of_two_megabytes_is_plain_text():
    found = read_text("**word** " * 250_000, "line.md")
    assert found.sections[0].text.startswith("**word**")


@pytest.mark.parametrize(
    ("title", "family"), [("Sailing Glossary", "glossary"), ("Sailing at sea", "markdown")]
)
def test_a_page_that_calls_itself_a_glossary_is_one_with_three_entries(title, family):
    lines = (
        f"# {title}\n\n### Boom\nA spar.\n\n### Cleat\nA fitting for a rope.\n\n### Reef\nTo take in sail.\n"
    )
    assert family_of(lines.split("\n")) == family


@pytest.mark.parametrize(
    "marks",
    [
        "![](images/" + "0a" * 32 + ".jpg)\n",
        "**==> picture [20 x 30] intentionally omitted <==**\n",
        "<!-- image -->\n\n" * 3,
        '![Lid](data:image/png;base64,xyz)\n\n![](./media/image2.png){width="2in"}\n\n[]{#_Toc12 .anchor}Pots\n',
        "|  |  |\n|---|---|\n| **Part** | **Use** |\n\n" * 3,
    ],
)
def test_what_a_converter_leaves_shows_a_conversion(marks):
    assert (
        family_of(f"# Kettles\n\nA lid is a cover.\n\n{marks}\nIt is of tin.\n".splitlines()) == "conversion"
    )


def test_lines_that_end_with_a_blank_show_a_conversion():
    lines = ["# Kettles ", *["", "A lid is a cover of a pot. "] * 9]
    assert family_of(lines) == "conversion"
    assert family_of([line.rstrip() for line in lines]) == "markdown"


def test_prose_that_breaks_at_the_edge_of_a_page_is_no_set_of_cards():
    cards = [line for n in range(8) for line in (f"Glaze {n}", f"A thin coat of glass of the sort {n}.", "")]
    prose = [
        "The draft of a kiln carries the heat from the fire box through the ware and out",
        "of the chimney, which has to be tall enough.",
        "",
    ]
    assert family_of(cards) == "flashcards"
    assert family_of([*cards, *prose * 8]) == "text"


def test_a_list_of_terms_that_is_set_in_is_a_glossary():
    told = "\n".join(f" * **Word{n}** - a thing that holds {n} loaves" for n in range(9))
    assert read_text(f"# Glossary\n\n## Terms\n\n{told}\n").family == "glossary"


def test_terms_in_bold_among_lists_of_statements_are_notes():
    terms = [f"**Wood {n}** - a timber of {n} rings that is cut late" for n in range(8)]
    lists = [f"- Planks of sort {n} dry slowly\n- They warp" for n in range(8)]
    mixed = "\n\n".join(
        line for both in zip(terms, lists, strict=True) for line in (both[1], "# More", both[1], both[0])
    )
    assert family_of("\n\n".join(terms).split("\n")) == "glossary"
    assert family_of(f"# Timber\n\n{mixed}".split("\n")) == "markdown"


def test_an_export_of_a_chat_is_one_though_its_labels_look_like_terms():
    told = "\n\n".join(f"**Wood {n}**: A timber of {n} rings that is cut late in the year." for n in range(9))
    asked = "### USER\nWhich woods are there?\n\n### ASSISTANT\n"
    assert family_of(f"{asked}{told}".split("\n")) == "chat"
    assert family_of(told.split("\n")) == "glossary"
