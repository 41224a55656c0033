"""Terms at the margin with their definitions indented below."""

from decks.documents.hanging import defining
from tests.documents import read_text

TERMS = """luff
    To bring the head of a vessel
    towards the wind.

    It is also the fore edge of a self-
    acting sail.

clew
clue
    [sails]

    The lower after corner of a sail.

tack
    The lower fore corner of a sail.

leech
    The after edge of a sail.

gaff
    A spar that holds the head of a
    four-cornered sail.

boom
    - [#spars]
    A spar that holds the foot of a sail.
"""


def test_each_term_has_its_names_and_its_paragraphs_without_tags():
    read = read_text(TERMS, "sails.txt")
    assert read.family == "glossary"
    assert [section.heading[-1] for section in read.sections] == [
        "luff",
        "clew (clue)",
        "tack",
        "leech",
        "gaff",
        "boom",
    ]
    assert [block.text for block in read.sections[0].blocks] == [
        "To bring the head of a vessel towards the wind.",
        "It is also the fore edge of a self-acting sail.",
    ]
    assert read.sections[1].text == "The lower after corner of a sail."


def test_an_outline_and_a_program_are_no_glossary():
    outline = "".join(f"Ship {n}\n    has a hull\n    has masts\n" for n in "abcdefgh")
    program = "".join(f"def sail_{n}(wind):\n    return wind * {n}\n" for n in range(9))
    assert not defining(outline.split("\n"))
    assert not defining(program.split("\n"))
