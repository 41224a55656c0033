"""Cards in columns, as programs write them."""

import pytest

from tests.documents import read_text


def cards(text):
    read = read_text(text, "cards.txt")
    return read.family, [(s.heading[-1], s.text) for s in read.sections]


def test_the_head_says_what_parts_the_columns_and_which_are_none_of_a_card():
    text = (
        "#separator:semicolon\n#html:true\n#tags column:3\nBight;A bend in a rope.;knots\n"
        'Hitch;"A knot; it ties a <b>rope</b> to a post.";knots\nSplice;Two ropes<br>woven into one.;ropes\n'
    )
    assert cards(text) == (
        "flashcards",
        [
            ("Bight", "A bend in a rope."),
            ("Hitch", "A knot; it ties a rope to a post."),
            ("Splice", "Two ropes woven into one."),
        ],
    )


def test_columns_that_a_copy_ran_together_are_parted_at_a_capital_or_an_article():
    text = (
        "Rope work\n\nTermDefinition\nbight Bend in a rope that does not cross itself.\nsquare knot Two half knots.\n"
        "Hitch A knot that ties a rope to a post.\nToggle pin The piece of wood that holds a loop.\n"
    )
    assert cards(text) == (
        "flashcards",
        [
            ("bight", "Bend in a rope that does not cross itself."),
            ("square knot", "Two half knots."),
            ("Hitch", "A knot that ties a rope to a post."),
            ("Toggle pin", "The piece of wood that holds a loop."),
        ],
    )


def test_a_sign_that_stands_once_in_each_line_parts_it():
    for sign in ("---", " :: ", " = "):
        lines = ["bight", "hitch", "splice", "toggle", "lay"]
        text = "".join(f"{name}{sign}what a sailor calls a {name} on his ship\n" for name in lines)
        family, made = cards(text)
        assert family == "flashcards"
        assert [name for name, _ in made] == lines


SIDES = [
    ("Bight", "a bend in a rope"),
    ("Hitch", "a knot; it ties a rope to a post"),
    ("Splice", "two ropes woven into one"),
    ("Toggle", "a wooden pin that holds a loop"),
    ("Cleat", "a fitting to make a rope fast"),
    ("Shroud", "a wire that holds the mast from the side"),
]


@pytest.mark.parametrize("sign", [";", "; ", "*", " :  "])
def test_a_sign_that_parts_nearly_every_line_parts_cards(sign):
    lines = [f"{front}{sign}{back}" for front, back in SIDES]
    assert cards("\n\n".join(lines)) == ("flashcards", SIDES)


def test_the_tags_behind_a_sign_are_no_part_of_a_card():
    lines = [f"{front}; {back}; knots" for front, back in SIDES]
    assert cards("\n".join(lines)) == ("flashcards", SIDES)


def test_a_sign_in_lines_that_begin_alike_parts_none():
    lines = [f"Rope {n % 2}; coiled and hung up on day {n}" for n in range(8)]
    assert ("Rope 0", "coiled and hung up on day 0") not in cards("\n".join(lines))[1]


def test_a_first_line_names_the_columns_of_a_table_with_commas():
    rows = ('"Bight","A bend, in a rope"', "When was the bowline named?,1627", "Hitch,A tie to a post")
    sections = read_text("front,back\n" + "\n".join(rows), "knots.txt").sections
    assert [(s.heading[-1], s.text) for s in sections] == [
        ("Bight", "A bend, in a rope"),
        ("When was the bowline named?", "1627"),
        ("Hitch", "A tie to a post"),
    ]


def test_the_deck_at_the_end_of_fronts_goes_formulas_stand_between_dollars_and_a_kind_alone_is_no_front():
    names = ("Bowline", "Hitch", "Sheet bend", "Reef knot", "Splice", "Whipping")
    rows = "".join(
        f"<b>Lemma</b>: {name}<br><i>[Knots I]</i>\tLet \\( n\\in N \\). Then it holds.\n" for name in names
    )
    family, found = cards(f"#separator:tab\n#html:true\n{rows}<b>Lemma</b> (Knots > Bends)\tIt holds.\n")
    assert family == "flashcards"
    assert found == [(f"Lemma: {name}", "Let $n\\in N$. Then it holds.") for name in names]


def test_a_back_that_is_one_list_keeps_its_entries_apart():
    _, found = cards(
        "#separator:tab\n#html:true\nWhat are the parts of a block?\t<ul><li>Shell</li><li>Sheave</li></ul>\n"
        "Cleat\tA fitting for ropes.\nFid\tA wooden pin.\n"
    )
    assert found[0] == ("What are the parts of a block?", "- Shell\n- Sheave")


def test_a_sign_behind_questions_parts_a_line_at_its_first_one():
    asked = "".join(f"What is knot {n}?, A loop, tied {n} times\n" for n in range(6))
    family, told = cards(f"{asked}Use of a hitch, It ties a rope, or a line, to a post\n")
    assert family == "flashcards"
    assert told[0] == ("What is knot 0?", "A loop, tied 0 times")
    assert told[-1] == ("Use of a hitch", "It ties a rope, or a line, to a post")


def test_a_dash_with_blanks_parts_nearly_every_line():
    family, told = cards("".join(f"Knot {n} {'ab'[n % 2]} - A loop, tied {n} times\n" for n in range(8)))
    assert family == "flashcards"
    assert told[3] == ("Knot 3 b", "A loop, tied 3 times")
