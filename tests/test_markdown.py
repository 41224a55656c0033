from decks.documents.markdown import front_matter
from tests.documents import read_text, sample


def test_lines_are_those_of_the_file():
    found = sample("cells.md")
    for section in found.sections:
        assert found.lines[section.first - 1].lstrip("# ").startswith(section.heading[-1].split(" ")[0])


def test_front_matter_is_no_heading_and_shifts_no_line():
    found = read_text("---\ntitle: Moss\n# comment\n---\n\n# Moss\n\nMoss is green.", family="markdown")
    assert found.title == "Moss"
    assert [(s.heading, s.first, s.last) for s in found.sections] == [(("Moss",), 6, 8)]


def test_what_only_looks_like_front_matter_is_text():
    assert front_matter(["---", "no yaml here", "---"]) == 0
    assert front_matter(["---", "title: x", "..."]) == 3


def test_comments_of_the_author_are_left_out():
    text = "# Sheep\n\nThey eat <!-- mostly --> grass.\n<!-- a note\nover lines --> They sleep.\n\n```\n<!-- kept -->\n```\n\n<!-- open\n\nStill here.\n"
    read = read_text(text, "sheep.md").sections[0]
    assert read.blocks[0].text == "They eat grass."
    assert read.blocks[1].text == "They sleep."
    assert read.blocks[2].label == "<!-- kept -->"
    assert read.blocks[-1].text == "Still here."
