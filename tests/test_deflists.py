"""Definition lists in HTML, inside Markdown."""

from decks.documents.blocks import Row
from decks.documents.deflists import defining, in_bold
from tests.documents import read_text

LIST = """# Rope work

<dl>
<dt>Bight</dt>
<dd>A bend in a rope that
does not cross itself.</dd>
<dt id="heald"><b>Hitch</b></dt>
<dt>Bend</dt>
<dd><p>A knot that ties a rope to a post.</p></dd>
<dt>Splice</dt><dd>Two ropes woven into one.</dd>
<dt>Toggle</dt><dd>A wooden pin that holds a loop.</dd>
</dl>

Tie them often.
"""


def test_the_terms_of_a_list_are_entries_on_their_lines():
    read = read_text(LIST)
    assert read.family == "glossary"
    told = {s.heading[-1]: (s.text, s.blocks[0].first, s.blocks[-1].last) for s in read.sections if s.text}
    assert told["Bight"] == ("A bend in a rope that does not cross itself.", 5, 6)
    assert told["Hitch (Bend)"] == ("A knot that ties a rope to a post.", 9, 9)
    assert told["Splice"][0] == "Two ropes woven into one."


def test_a_list_inside_notes_keeps_what_stands_around_it():
    rows = [
        Row(text, at, at)
        for at, text in enumerate(
            ["Before.", "<dl><dt>Lee</dt><dd>The side away from the wind.</dd></dl>", "After."], 1
        )
    ]
    assert [row.text for row in in_bold(rows) if row.text] == [
        "Before.",
        "**Lee**: The side away from the wind.",
        "After.",
    ]


def test_a_list_in_code_and_one_without_an_end_are_read_as_they_stand():
    rows = [Row(text, at, at) for at, text in enumerate(["```", "<dl><dt>Lee</dt>", "```"], 1)]
    assert [row.text for row in in_bold(rows)] == ["```", "<dl><dt>Lee</dt>", "```"]
    open_ = [Row(text, at, at) for at, text in enumerate(["<dl>", "<dt>Lee", "<dd>The side away"], 1)]
    assert [row.text for row in in_bold(open_) if row.text] == ["**Lee**: The side away"]


def test_a_few_terms_on_a_long_page_make_no_glossary():
    assert not defining(["<dl><dt>Lee</dt><dd>A side.</dd></dl>", "Text."])
    assert not defining([*LIST.splitlines(), *["A line of a story."] * 20])
