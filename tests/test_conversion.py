import pytest

from decks.build.build import build
from decks.build.english.headings import goes_on, plain
from tests.documents import read_text, sample


def headings(name: str):
    return [s.heading for s in sample(name).sections]


def test_a_sentence_torn_by_a_page_break_is_whole_again():
    text = next(
        s.text for s in sample("factories.md").sections if s.heading[-1] == "What is the factory system?"
    )
    assert "with material that a merchant delivered each week." in text


def test_a_word_torn_at_its_hyphen_is_whole_again():
    found = read_text("# Steel\n\nMaking steel is energy\n\n-intensive and slow.", family="conversion")
    assert "energy-intensive" in found.sections[0].text


@pytest.mark.parametrize("size", [6, 40, 190])
def test_text_repeated_across_a_page_break_is_told_once(size):
    again = ("the long river " * 20)[:size].strip() + " Nile"
    found = read_text(f"# River\n\nThe boat went up {again}\n\n{again} and came back.", family="conversion")
    assert found.sections[0].text.count(again) == 1


def test_a_rule_and_a_bold_term_start_a_topic():
    assert ("Luddites",) in headings("factories.md")
    assert ("Luddites", "Why did the Luddites break machines?") in headings("factories.md")


def test_a_row_behind_a_blank_line_stays_in_its_table():
    table = next(b for s in sample("factories.md").sections for b in s.blocks if b.kind == "table")
    assert table.rows[-1][0] == "Power loom"
    assert len(table.rows) == 5


def test_pointers_and_speaker_marks_are_left_out():
    text = "\n".join(s.text for s in sample("factories.md").sections)
    assert "example.org" not in text
    assert "Ref" not in text


def test_a_title_on_a_line_of_its_own_is_a_heading():
    found = read_text(
        "# Ships\n\nOld.\n\nSails and Masts\n\n- **Mainsail:** the largest sail", family="conversion"
    )
    assert found.sections[-1].heading == ("Ships", "Sails and Masts")


def test_page_lines_between_two_halves_of_a_sentence_go():
    head = "NAV 12 – Anchors\tHandout"
    text = f"# Anchors\n\n{head}\n\nThe ship swings round its anchor when the wind\n\n{head}\n\nPage 2 of 4\n\nturns to the north.\n\n{head}\n"
    (section,) = read_text(text, family="conversion").sections
    assert section.text == "The ship swings round its anchor when the wind turns to the north."


def test_the_end_of_an_entry_that_a_page_break_made_a_bullet_comes_back():
    text = "# Ropes\n\n- **Splices:** Keep the strands dry. Wet ones rot because salt\n\n- stays between the fibres.\n- **Knots:** Tie them tight."
    (section,) = read_text(text, family="conversion").sections
    assert [item.label for item in section.blocks[0].items] == ["Splices", "Knots"]
    assert section.blocks[0].items[0].text.endswith("because salt stays between the fibres.")


def test_a_line_that_ends_with_its_page_goes_though_it_stands_but_once():
    text = "# Wicks\n\nTrim the wick because soot darkens the\n\nCoast Service · LH\\-2\tPage 4\n\nglass of the lamp.\n"
    (section,) = read_text(text, family="conversion").sections
    assert section.text == "Trim the wick because soot darkens the glass of the lamp."


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Comb Building Building needs much honey.", False),
        ("A comb is a wall of cells that bees make of wax.", True),
    ],
)
def test_a_sentence_with_a_heading_run_into_it_is_not_asked(sentence, asked):
    told = (
        f"# Hives\n\n## Work\n\n{sentence}\n\n"
        + "Bees carry the frames to a box, and a box to frames.\n\n" * 12
    )
    found = build(read_text(told, family="conversion"))
    assert any(sentence.split()[-3] in b.note.front + b.note.back for b in found.notes) == asked


def told(text: str) -> str:
    return "\n".join(s.text for s in read_text(text, family="conversion").sections)


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        (
            "The kiln is a signi fi cant source of heat and the fi rst to cool.",
            "a significant source of heat and the first",
        ),
        (
            "Glazes di ff er and re fl ect light, and the oven is unmodi fi ed.",
            "Glazes differ and reflect light",
        ),
        (
            "Clay is classi fi ed into fi ve sorts by its fi neness.",
            "classified into five sorts by its fineness",
        ),
        (
            "The e ffi cient fi re fi ghting crew is traf fi c-proof.",
            "The efficient fire fighting crew is traffic-proof",
        ),
    ],
)
def test_ligatures_that_stand_apart_join_the_words_they_belong_to(torn, whole):
    assert whole in told(
        f"# Kilns\n\n{torn}\n\nA kiln of this kind fi lls up with ash, and sta ff members clear it."
    )


def test_one_short_word_alone_is_no_ligature():
    assert "sci fi novels" in told("# Novels\n\nMany sci fi novels are long.")


def test_spaced_letters_are_words():
    text = told(
        "# Looms\n\nA loom does t h e   w e a v i n g ,   a n d   t h e   w i n d i n g , of yarn in a mill."
    )
    assert "does the weaving, and the winding, of yarn" in text


def test_initials_that_stand_apart_join_their_words():
    assert "Central Heating Unit (CHU)" in told(
        "# Heat\n\nThe C entral H eating U nit (CHU) burns oil in winter."
    )


def test_a_formula_of_a_few_signs_is_plain_text():
    text = told(
        "# Brakes\n\nThe car slows at $- 4 \\mathsf { m } / \\mathsf { s } ^ { 2 }$ after ${ \\sf T } _ { \\sf E n d }$ at most."
    )
    assert "-4 m/s² after TEnd" in text
    spring = told(
        "# Springs\n\nA load of $4 0 . 0 \\Omega$ at $9 0 ^ { \\circ }$ has $F _ { 0 }$ , $k , m$ and $\\phi$ in all."
    )
    assert "load of 40.0 Ω at 90° has F₀, k, m and φ in all" in spring
    assert "\\frac" in told("# Ratio\n\nIt is $\\frac { a } { b }$ of the whole length of it.")


def test_a_blank_that_emphasis_left_before_a_stop_goes():
    assert "wants a pot, which is fired." in told("# Kilns\n\nA potter wants a pot , which is fired .")


def test_a_question_that_a_formula_should_answer_is_not_asked():
    text = "# Springs\n\nHow does a spring pull under a load? Putting the load and the law of springs together gives\n\n$$\nF\n$$\n"
    asked = build(read_text(text + "Filler words fill the room. " * 30, family="conversion")).notes
    assert "How does a spring pull under a load?" not in [made.note.front for made in asked]


def test_a_title_torn_into_pieces_is_whole():
    assert headings_of("# Defi ni tio ns\n\nSome text stands here.") == [("Definitions",)]


def headings_of(text: str):
    return [s.heading for s in read_text(text, family="conversion").sections]


def test_letters_read_for_bullets_tell_how_deep_an_entry_stands():
    text = "# Looms\n\n- n Hand looms\n- q Weave slowly\n- q Need no power\n- n Power looms\n- q Weave fast\n- n Mills\n- q\n"
    (block,) = (
        b for s in read_text(text, family="conversion").sections for b in s.blocks if b.kind == "list"
    )
    assert [(item.depth, item.text) for item in block.items][:3] == [
        (0, "Hand looms"),
        (1, "Weave slowly"),
        (1, "Need no power"),
    ]
    assert len(block.items) == 6


def test_numbers_of_works_each_in_brackets_of_its_own_go():
    assert "behaviour ." in told("# Bees\n\nDances guide behaviour[3][,][6][–][9] . They were seen in 1920.")


def test_terms_parted_by_a_hyphen_under_definitions_are_asked():
    cards = build(
        read_text(
            "# Brakes\n\n## Definitions\n\nTSTOP - The moment at which the wheels stand still.\n\nTROLL - The moment at which the wheels begin to turn.\n",
            family="conversion",
        )
    ).notes
    assert {"The moment at which the wheels stand still."} <= {built.note.back for built in cards}


def fronts(text: str):
    return [built.note.front for built in build(read_text(text, family="conversion")).notes]


_TERMS = "<table><tr><td>Term</td><td>Definition</td></tr><tr><td>Heddle</td><td>A wire that lifts one thread of the warp</td></tr><tr><td>Shuttle</td><td>A tool that carries the weft across the loom</td></tr></table>"


@pytest.mark.parametrize(
    "table", [_TERMS, _TERMS.replace("</tr><tr>", "</tr>\n<tr>"), f"<html><body>{_TERMS}</body></html>"]
)
def test_a_table_in_html_is_read_as_a_table(table):
    asked = fronts(f"# Looms\n\nTable 1 Parts\n\n{table}\n\nAll looms are of wood.")
    assert any("heddle" in front for front in asked)
    assert any("shuttle" in front for front in asked)


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>Loom</td><td>Speed</td></tr><tr><td>A</td><td>30.1</td></tr><tr><td>B</td><td>17</td></tr></table>",
        '<table><tr><td colspan="2">Parts of a loom</td></tr><tr><td>Heddle</td><td>A wire that lifts a thread</td></tr></table>',
    ],
)
def test_a_table_in_html_of_figures_or_with_wide_cells_is_left_out(table):
    text = told(f"# Looms\n\nLooms are of wood.\n\n{table}\n")
    assert text.strip() == "Looms are of wood."


def test_it_means_no_heading_where_the_sentence_before_tells_of_another_thing():
    text = "# Durability\n\nWet spinning (WS), an old way of making yarn, still pays. It works by drawing flax through hot water.\n"
    assert not any("durability work" in front.lower() for front in fronts(text))


def test_what_a_thing_can_be_defined_as_is_asked():
    text = "# Durability\n\nDurability can be defined as the time for which a cloth keeps its strength in use. Durability matters in sails, and durability is measured.\n"
    assert "How is durability defined?" in fronts(text)


def test_a_sign_apart_from_the_word_it_owns_is_joined():
    assert "weaver’s knot is “fast”." in told("# Knots\n\nThe weaver ’ s knot is “ fast ”. It holds.")


def test_a_table_of_records_gives_no_cards():
    text = "# Yarns\n\nIt was cold.\n\n| Yarn_name | Yarn_weight | Mill |\n|---|---|---|\n| Ada | 12 | North |\n| Bea | 14 | South |\n| Cleo | 16 | West |\n"
    assert fronts(text) == []
    people = "# Mills\n\nIt was cold.\n\n| Name | Age | City |\n|---|---|---|\n| Ann | 31 | Leeds |\n| Bob | 25 | York |\n| Cid | 44 | Hull |\n"
    assert fronts(people) == []


def test_what_a_study_has_of_its_own_is_not_asked():
    text = "# Yarn\n\nThe evaluation suite includes over 200 spools of yarn from many mills. The results from the trials are used to determine the strength of yarn.\n"
    assert fronts(text) == []


def test_a_label_is_no_part_of_itself():
    text = "# Dye bath\n\n- Wool (W)\n  - Dye bath: warm water with salt\n- Linen (L)\n  - Dye bath: cold water with soda\n"
    assert not any(
        "dye bath of" in front.lower() and front.lower().endswith("dye bath?") for front in fronts(text)
    )


def test_a_list_goes_on_below_a_counted_title_whose_part_goes_on():
    text = "# Mills\n\n## Parts of a mill:\n\n- **Race**: A channel that leads water to the wheel.\n- **Wheel**: A frame that the water turns.\n\n## Properties of Mills (2)\n\n## Parts of a mill (cont.):\n\n- **Stone**: A disc that grinds the corn.\n- **Hopper**: A funnel that feeds the stone.\n"
    sections = read_text(text, family="conversion").sections
    assert [len(b.items) for s in sections for b in s.blocks if b.kind == "list"] == [4]


@pytest.mark.parametrize(
    ("sentence", "front"),
    [
        (
            "A weave is considered fully balanced if both threads show equally.",
            "When is a weave considered fully balanced?",
        ),
        (
            "It was long known. Based on their drive, looms are divided into two groups: hand looms and power looms.",
            "What are the two groups of looms?",
        ),
    ],
)
def test_what_a_sentence_of_a_conversion_says_is_asked(sentence, front):
    assert front in fronts(
        f"# Weaves\n\n{sentence} A weave is made on looms, and a weave is sold by the yard.\n"
    )


def test_what_almost_all_do_is_not_asked():
    assert fronts("# Maps\n\nAlmost all maps define orchards as forest of the tall kind.\n") == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("# Kilns\n\n- A kiln has two doors. Based on the value that the dial shows, one door opens at the top", "based on"),
        ("# Kilns\n\nA kiln dries clay.\n\n# Kilns (contd.)\n\nConstruction of a large kiln from two small kilns", "contd"),
        ("# Slow Kilns\n\n- The clay cools in the closed chamber.\n- This is called annealing.", "called"),
        ("# Output Values\n\n- It eventually heats the whole chamber, using dry wood.", "output"),
    ],
)  # fmt: skip
def test_what_belongs_to_something_else_is_not_asked_of_the_heading(text, asked):
    assert not [front for front in fronts(text) if asked in front]


def test_a_heading_that_goes_on_is_named_without_saying_so():
    for name in (
        "Glazes (contd.)",
        "Glazes (cont'd)",
        "Glazes, continued",
        "Glazes (continued)",
        "Glazes contd.",
    ):
        assert plain(name) == "Glazes"
        assert goes_on(name)
    assert not goes_on("Contours")


def test_the_first_entry_of_a_slide_answers_what_its_heading_asks():
    text = (
        "## What is pottery?\n\n- The craft of making pots\n- Pots depend on their clay and on the fire that they are baked in, as any potter will tell.\n- It began long ago, in places where clay lay on the banks of slow rivers and wood was near.\n"
        "\n## Rest\n\n" + "It rained on. " * 60
    )
    asked = {made.note.front: made.note.back for made in build(read_text(text, family="conversion")).notes}
    assert asked["What is pottery?"] == "The craft of making pots."
    assert not any(front.startswith("What do pottery") for front in asked)


def test_what_a_thing_is_is_no_list_of_the_sentences_about_it():
    text = (
        "## What Is a Kiln?\n\n- A kiln is a closed chamber for firing pots.\n- It tells a potter when to stop.\n- Heat rises in it.\n"
        "\n## Uses of kilns\n\n- Direct uses\n  - Bricks\n- Indirect uses\n  - Ash\n\n## Rest\n\n"
        + "It rained on. "
        * 60
    )
    asked = {made.note.front: made.note.back for made in build(read_text(text, family="conversion")).notes}
    assert asked["What is a kiln?"] == "A closed chamber for firing pots."
    assert not any(" tell" in front or "used for direct uses" in front for front in asked)


def test_what_an_entry_says_a_thing_does_is_no_thing():
    text = (
        "## Kilns\n\nA kiln bakes clay.\n\n- Enables slow drying:\n  - Fans\n  - Avoids cracking of pots\n"
        "\n## Rest\n\n" + "It rained on. " * 60
    )
    asked = [made.note.front for made in build(read_text(text, family="conversion")).notes]
    assert not any("nables slow drying" in front for front in asked)
