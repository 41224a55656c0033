from tests.documents import read_text

ITEMS = (
    ("Which knot joins two ropes?", ("bowline", "sheet bend", "clove hitch"), "b"),
    ("A bowline makes a ____ at the end.", ("loop", "bend"), "a"),
    ("Which of the following is no hitch?", ("clove", "reef", "rolling"), "Answer: b"),
    ("High friction", ("hemp", "nylon"), "a"),
    ("Ropes wear out because they are", ("rubbed", "sold"), "a"),
    ("What harms ropes?", ("sun", "salt", "All of the above"), "c"),
    ("Which rope floats?", ("hemp", "both b and c"), "b"),
)


def text(keys: bool = True) -> str:
    out = ""
    for stem, options, key in ITEMS:
        told = "".join(f"{letter}. {option}\n" for letter, option in zip("abc", options, strict=False))
        out += f"{stem}\n{told}{key}\n\n\n" if keys else f"{stem}\n{told}\n\n"
    return out


def test_the_words_of_the_right_choice_are_the_back_and_others_never():
    read = read_text(text(), "knots.txt")
    assert read.family == "flashcards"
    assert [(s.heading[-1], s.text) for s in read.sections] == [
        ("Which knot joins two ropes?", "sheet bend"),
        ("A bowline makes a [blank] at the end.", "loop"),
        ("Which of these is no hitch: clove, reef or rolling?", "reef"),
        ("Which goes with “High friction”: hemp or nylon?", "hemp"),
        ("Ropes wear out because they are", "rubbed"),
        ("What harms ropes?", "- sun\n- salt"),
    ]


def test_lists_with_letters_and_no_key_are_backs():
    sections = read_text(text(keys=False), family="flashcards").sections
    assert "bowline" in sections[0].text
    assert "clove hitch" in sections[0].text


def test_a_list_of_a_page_has_its_entries_without_tags_and_its_answer_below_a_gap():
    page = "".join(
        f"Knot {n} is for:\n<ul>\n<li>[...]</li>\n<li>rope {n}</li>\n</ul>\n\ncord {n}\n\n\n"
        for n in range(1, 7)
    )
    read = read_text(page, family="flashcards").sections
    assert (read[0].heading[-1], read[0].text) == ("Knot 1 is for: [...], rope 1", "cord 1")
