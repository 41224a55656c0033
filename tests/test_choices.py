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


def text() -> str:
    out = ""
    for stem, options, key in ITEMS:
        told = "".join(f"{letter}. {option}\n" for letter, option in zip("abc", options, strict=False))
        out += f"{stem}\n{told}{key}\n\n\n"
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


def test_keys_that_return_stay_and_choices_without_a_key_give_no_card():
    blocks = [
        f"{n}. Which rope has {n} strands?\nA. hemp {n}\nB. jute {n}\n" + ("Answer: B\n" if n != 4 else "")
        for n in range(1, 6)
    ]
    sections = read_text("Ropes Quiz\n\n" + "\n".join(blocks), family="flashcards").sections
    assert [s.text for s in sections] == [f"jute {n}" for n in (1, 2, 3, 5)]


def test_a_list_with_letters_is_a_back():
    text = "".join(f"What is rope {n}?\nA rope of {n} strands.\n\n\n" for n in range(6))
    read = read_text(f"{text}What are the two bends?\na. sheet bend\nb. reef bend\n", family="flashcards")
    assert "sheet bend" in read.sections[-1].text
    assert "reef bend" in read.sections[-1].text


def test_a_list_of_a_page_has_its_entries_without_tags_and_its_answer_below_a_gap():
    page = "".join(
        f"Knot {n} is for:\n<ul>\n<li>[...]</li>\n<li>rope {n}</li>\n</ul>\n\ncord {n}\n\n\n"
        for n in range(1, 7)
    )
    read = read_text(page, family="flashcards").sections
    assert (read[0].heading[-1], read[0].text) == ("Knot 1 is for: [...], rope 1", "cord 1")
