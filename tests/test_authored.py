from decks.build.build import build
from tests.documents import read_text


def cards(text: str) -> dict[str, str]:
    return {made.note.front: made.note.back for made in build(read_text(text, "knots.txt")).notes}


def marked(*pairs: tuple[str, str]) -> str:
    more = [
        (f"What is the use of knot {name}?", f"It holds a {name} fast.") for name in ("Ada", "Bo", "Cy", "Di")
    ]
    return "Knots\n\n" + "".join(f"Q: {front}\nA: {back}\n\n" for front, back in (*pairs, *more))


def test_what_an_author_asks_and_answers_is_a_card_as_it_stands():
    made = cards(
        marked(
            ("According to Ashley, when did sailors whip their ropes?", "They did it before every voyage."),
            ("Why don't climbers trust a granny?", 'She slips - "like wet soap." He who ties one falls.'),
            ("What strength does a knot lose, per this source?", "About half"),
            ("Explain the making of an eye splice", "The strands are tucked under those of the rope."),
        )
    )
    assert (
        made["According to Ashley, when did sailors whip their ropes?"] == "They did it before every voyage."
    )
    assert made["Why don't climbers trust a granny?"] == 'She slips - "like wet soap." He who ties one falls.'
    assert made["What strength does a knot lose?"] == "About half"
    assert "How would you explain the making of an eye splice?" in made


def test_gaps_tasks_and_code_are_asked_in_a_frame_that_suits_them():
    pairs = (
        ("To list the knots of a book:", "knots list <book> --all"),
        ("A [which knot?] makes a loop that does not slip.", "bowline"),
        ("[...] holds two ropes of one size together.", "reef knot"),
        ("A bend is [...] and [...].", "tied, untied"),
        ("my_rope.cut()", "remove a rope"),
        ("A bight of rope becomes a knot when...", "an end is passed through and the whole is drawn tight"),
        ("Give examples of bends", "sheet bend, carrick bend"),
        ("A hitch [is / isn't] tied to a thing.", "is"),
    )
    made = cards("".join(f"{front}\n\n{back}\n\n\n\n" for front, back in pairs))
    assert made["How do you list the knots of a book?"] == "`knots list <book> --all`"
    assert "A {{c1::bowline::which knot?}} makes a loop that does not slip." in made
    assert "{{c1::reef knot}} holds two ropes of one size together." in made
    assert made["What fills the gaps: “A bend is ___ and ___”?"] == "Tied, untied"
    assert made["What does `my_rope.cut()` do?"] == "Remove a rope"
    assert "How does “A bight of rope becomes a knot when …” go on?" in made
    assert made["What are some examples of bends?"] == "Sheet bend, carrick bend."
    assert made["Which is right in “A hitch [is / isn't] tied to a thing”?"] == "Is"


def test_a_card_whose_back_is_a_question_is_none():
    assert len(cards(marked(("Which fibre do ropes of old have?", "What is hemp?")))) == 4


def test_lines_of_code_that_differ_in_their_signs_are_cards_of_their_own():
    pairs = ("rope[::2]", "rope[:2:]", "rope[2::]", "rope[-2::]", "sort(rope)", "sorted(rope)")
    text = "#separator:tab\n" + "".join(
        f"{code}\treturn part {n} of a rope\n" for n, code in enumerate(pairs)
    )
    assert len(cards(text)) == len(pairs)


def test_two_things_compared_line_by_line_are_asked_for_their_difference():
    text = "".join(f"knot {n}\na tie of rope {n}\n\n\n" for n in range(6))
    made = cards(f"{text}bend vs. hitch\nBend: joins two ropes\nHitch: ties a rope to a post\n")
    assert made["What is the difference between bend and hitch?"] == (
        "- Bend: joins two ropes\n- Hitch: ties a rope to a post"
    )


def test_a_back_that_supposes_something_is_told_whole():
    made = cards(
        "#separator:tab\n"
        "Lemma: Long rope\tLet R be a rope. Suppose that it has two ends and that both of them are free. Then it can be tied "
        "to any post by a hitch and to any ring by a bend, whatever the length that is left of it between the two of them.\n"
        "Sheet\ta rope\nStay\ta fixed rope\n"
    )
    assert made["What does the lemma “Long rope” state?"].endswith("between the two of them.")
