import pytest

from decks.build.build import build
from tests.documents import read_text

ROOM = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 60


def backs(table: str):
    return {
        b.note.front: b.note.back
        for b in build(read_text(f"# Metals\n\n{table}\n{ROOM}", family="markdown")).notes
    }


def test_each_cell_is_asked_by_row_and_column():
    found = backs(
        "| Metal | Melting point | Discoverer | Year |\n| --- | --- | --- | --- |\n| Gallium | 30 °C | Lecoq | 1875 |\n| Indium | 157 °C | Reich | n/a |"
    )
    assert found["What is the melting point of Gallium?"] == "30 °C"
    assert found["Who discovered Indium?"] == "Reich"
    assert not any("Indium" in front and "year" in front.lower() for front in found)


def test_columns_that_are_compared_make_one_card_per_row():
    found = backs(
        "| Aspect | Iron | Gold |\n| --- | --- | --- |\n| Rust | Rusts in wet air | Never rusts |\n| Price | Cheap | Dear |"
    )
    assert found["How do Iron and Gold differ in rust?"] == "Iron: Rusts in wet air; Gold: Never rusts."


def test_a_table_without_a_clean_header_gives_nothing():
    found = backs("| | 12.5 | |\n| --- | --- | --- |\n| a | b | c |")
    assert not any("12.5" in front for front in found)


def test_a_table_of_dates_asks_when_its_events_happened():
    found = backs(
        "| Date | Event |\n| --- | --- |\n| May 1886 | Opening of the mine |\n| 1901 | Strike of the miners |"
    )
    assert found["When did the opening of the mine happen?"] == "May 1886"


def test_a_column_with_its_unit_asks_for_the_number_in_it():
    table = "| Tree | Height (m) | Crystallises | Total |\n|--|--|--|--|\n| Ladle | 3 | slowly | 4 |\n| Plate | 5.5 | fast | 6 |\n"
    asked = {b.note.front: b.note.back for b in build(read_text(f"# Kitchen\n\n{table}{ROOM}")).notes}
    assert asked["What is the height of a ladle in metres?"] == "3"
    assert not any("rystallise" in front for front in asked)


def test_an_aspect_that_ends_in_a_preposition_asks_with_it():
    found = backs(
        "| Feature | Raft | Barge |\n|--|--|--|\n| Made of | logs | steel plates |\n| Speed | slow | faster |\n"
    )
    assert found["What are Raft and Barge made of?"] == "Raft: logs; Barge: steel plates."


def test_columns_of_one_unit_of_time_are_stages_and_their_total_is_of_them_all():
    found = backs(
        "| Fly | Egg (days) | Pupa (days) | Total |\n|--|--|--|--|\n| Gnat | 2 | 4.5 | 6.5 |\n| Midge | 3 | 7 | 10 |\n"
    )
    assert found["How many days does the egg stage of a gnat take?"] == "2"
    assert found["How many days do all stages of a gnat take together?"] == "6.5"


def test_a_total_of_nothing_that_is_named_is_not_asked():
    found = backs("| Clan | Height (m) | Total |\n|--|--|--|\n| Reed | 3 | 6 |\n| Moss | 2 | 9 |\n")
    assert not any("total" in front.lower() for front in found)


def test_the_keys_of_a_program_are_no_facts():
    for table in (
        "| Key | Action |\n|--|--|\n| P | Pour the tin |\n| L | Lift the ladle |\n",
        "| Key | Foundry word |\n|--|--|\n| Enter | Smelting |\n| Shift+Q | Quenching |\n",
        "| Smelter step | Default |\n|--|--|\n| Casting | Ctrl+C |\n| Rolling | F5 |\n",
    ):
        assert not backs(table)


def test_a_key_of_music_is_no_key_of_a_keyboard():
    found = backs("| Key | Relative minor |\n|--|--|\n| G major | E minor |\n| D major | B minor |\n")
    assert found["What is the relative minor of G major?"] == "E minor"


def test_a_command_takes_no_article_and_a_verb_over_a_column_asks():
    found = backs(
        "| Command | Works on | Use for |\n| --- | --- | --- |\n| melt -f pot | Metal bars | Casting rings |"
    )
    assert found == {
        "What does melt -f pot work on?": "Metal bars",
        "What is melt -f pot used for?": "Casting rings",
    } | {front: back for front, back in found.items() if "melt" not in front}


def test_rows_that_are_sides_are_compared():
    found = backs(
        "| Concept | Kiln | Oven |\n| --- | --- | --- |\n| Purpose | Firing clay | Baking bread |\n| Fuel | Wood | Gas |"
    )
    assert found["How do Kiln and Oven differ in purpose?"] == "Kiln: Firing clay; Oven: Baking bread."


def test_the_things_compared_are_written_alike():
    found = backs(
        "The cold forge needs no coal.\n\n| Aspect | Cold Forge | Steam Hammer |\n| --- | --- | --- |\n| Heat | None | Much |\n| Cost | Low | High |\n\nA cold forge is old."
    )
    assert "How do cold forge and steam hammer differ in cost?" in found


def test_a_table_of_terms_is_read_as_a_glossary():
    found = backs(
        "| Term | Definition |\n| --- | --- |\n| Smelt | To melt ore for its metal |\n| Ingot | A block of cast metal |\n| Annealing | Heating metal to soften it |"
    )
    assert {"What does “to smelt” mean?", "What is an ingot?", "What is annealing?"} <= set(found)


def test_a_case_that_is_only_a_quality_is_no_thing():
    found = backs(
        "| Use case | Method |\n| --- | --- |\n| Cheap, fast | Casting |\n| Always the same | Stamping |"
    )
    assert not any("Method" in front or "method" in front for front in found)


def test_columns_in_which_somebody_judges_and_ranks_as_rows_give_nothing():
    judged = "| Feature | Fit level | Better alternative |\n| --- | --- | --- |\n| Rivets | Poor | Welds |\n| Bolts | Good | Nails |"
    ranks = "| Level | Metal | Best for |\n| --- | --- | --- |\n| Level 1 | Iron | Gates and rails |\n| Level 2 | Gold | Rings and coins |"
    assert not backs(judged)
    assert not any("Level" in front for front in backs(ranks))


def test_a_bracket_that_explains_a_column_is_left_out_of_its_question():
    found = backs(
        "| Alloy | Parts (given by weight) | Use |\n| --- | --- | --- |\n| Bronze | Copper and tin | Bells |\n| Brass | Copper and zinc | Horns |"
    )
    assert found["What are the parts of Bronze?"] == "Copper and tin"


def test_a_meaning_needs_no_article():
    found = backs(
        "| Loss | Meaning |\n|---|---|\n| Defect rate | Share of cups that leak |\n| OEE | View of all losses |"
    )
    assert found["What does “defect rate” mean?"] == "Share of cups that leak."
    assert found["What does OEE mean?"] == "View of all losses."


@pytest.mark.parametrize("column", ["Copper kettle", "Command", "Question"])
def test_a_column_that_is_no_property_is_not_asked(column):
    found = backs(
        f"| Part | {column} |\n|---|---|\n| Lid | Closes with a hook |\n| Spout | Bends at the end |"
    )
    assert not any(" of " in front for front in found)


@pytest.mark.parametrize("key", ["Cook / waiter", "Descriptive", "1.2 Steaming", "Lid:"])
def test_a_row_that_is_no_one_thing_is_not_asked(key):
    found = backs(
        f"| Role | Duties |\n|---|---|\n| {key} | Watches the pots |\n| Head cook | Tastes the soup |"
    )
    assert [front for front in found if "dut" in front] == ["What are the duties of the head cook?"]


def test_terms_are_defined_by_the_column_that_defines():
    found = backs(
        "| Term | German | Definition |\n|---|---|---|\n| Skep | Bienenkorb | A basket that bees live in |"
    )
    assert found["What is a skep?"] == "A basket that bees live in."


def test_rules_under_heads_of_tables_are_no_heads_of_pages():
    table = "| Term | Definition |\n| --- | --- |\n| Skep{0} | A basket that bees live in |\n\n"
    text = "# Hives\n\n" + "".join(f"## Part {n}\n\n" + table.format(n) for n in range(4))
    found = read_text(text, family="conversion").sections
    assert [block.kind for section in found for block in section.blocks] == ["table"] * 4


def test_a_task_is_asked_for_what_it_is_done_with():
    found = backs(
        "| Action | Command |\n| --- | --- |\n| Show all kilns | `lskiln` |\n| Turn a dial | `turn` |\n| Clean kiln | `clean` |"
    )
    assert found["Which command is used to show all kilns?"] == "`lskiln`"
    assert found["Which command is used to turn a dial?"] == "`turn`"
    assert found["Which command is used for “clean kiln”?"] == "`clean`"


def test_columns_differ_in_what_is_named_and_stand_with_their_articles():
    found = backs(
        "There is a public library and a private library.\n\n| Aspect | Public library | Private library |\n|---|---|---|\n| Opening Hours | Short | Long |\n"
        "| - Stores books | Many | Few |\n| Called when | Often | Seldom |\n| You pay | A fee | Nothing |"
    )
    assert [front for front in found if "differ" in front] == [
        "How do a public library and a private library differ in opening hours?"
    ]


def test_a_deed_that_describes_is_what_a_name_means():
    found = backs(
        "| Attack | Short description |\n|---|---|\n| relay | passing a lid on at once |\n| Spilling | emptying a pot by stealth |"
    )
    assert found["What does “relay attack” mean?"] == "Passing a lid on at once."
