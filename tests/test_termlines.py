from decks.documents import termlines
from decks.documents.termlines import defining
from tests.documents import read_text


def terms(text):
    read = read_text(text)
    return read.family, [section.heading[-1] for section in read.sections if section.blocks]


LINES = """Bat: A disc on the wheel that carries the pot.
Bisque: Clay that was fired once.
Glaze: A coat of glass on a pot.
Kiln: An oven for pots.
Slip: Clay thinned with water.
Wedging: Working the air out of clay.
"""


def test_terms_behind_colons_make_a_glossary_of_a_page_that_calls_itself_one():
    assert terms(f"Pottery terms\n\n{LINES}") == (
        "glossary",
        ["Bat", "Bisque", "Glaze", "Kiln", "Slip", "Wedging"],
    )


def test_terms_behind_dashes_in_paragraphs_do_too():
    text = LINES.replace(": ", " - ").replace("\n", "\n\n")
    assert terms(f"# Pottery glossary\n\n*NOTE: I am no potter.*\n\n## A\n\n{text}")[0] == "glossary"


def test_headings_in_any_order_under_a_title_that_calls_them_terms_are_terms():
    text = "# Pottery glossary\n\n" + "".join(
        f"## {name}\n{told}\n\n" for name, told in (line.split(": ") for line in reversed(LINES.splitlines()))
    )
    assert terms(text)[0] == "glossary"


def test_few_lines_with_colons_or_lines_of_talk_are_none():
    assert not defining(["Serves: 4", "Time: 20 minutes", "Oven: 180 degrees"])
    assert not defining(
        ["Ann: Where is the kiln that we bought?", "Bob: It stands in the yard behind the shed."] * 8
    )


def test_terms_behind_a_pipe_a_dot_or_a_number_do_too():
    names = ["Bat", "Bisque", "Glaze", "Kiln", "Slip", "Wedging"]
    for begin, mark, end in (("", " | ", " |"), ("| ", " | ", " |"), ("", " • ", "")):
        text = "".join(f"{begin}{line.replace(': ', mark)}{end}\n" for line in LINES.splitlines())
        assert terms(f"Pottery terms\n\n{text}") == ("glossary", names)
    numbered = "".join(f"{n}. {line}\n" for n, line in enumerate(LINES.splitlines(), 1))
    assert terms(f"Pottery terms\n\n{numbered}") == ("glossary", names)


def test_a_table_with_its_rule_is_a_table():
    rows = [f"| {line.replace(': ', ' | ')} |" for line in LINES.splitlines()]
    assert not defining(["# Pottery terms", "| Term | Meaning |", "| --- | --- |", *rows])


def test_terms_that_stand_as_code_are_set_in_bold():
    told = [f"`{name} tax`. a tax on {name}s that are sold at a fair." for name in "abcdefghij"]
    lines = [one for line in told for one in (line, "")]
    assert termlines.ticked(lines)[0] == "**a tax**: a tax on as that are sold at a fair."
    commands = [line.replace(" tax`", "`") for line in lines]
    assert termlines.ticked(commands) == commands


def test_the_heads_of_lessons_part_terms_and_are_none():
    told = [f"{n}. Wend {word} - a thing that is told of here" for n, word in enumerate("abcdefghijk", 1)]
    lines = ["Lesson 1: Bread", *told[:6], "Lesson 2: Ovens", *told[6:]]
    assert defining(lines)
