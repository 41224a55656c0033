from decks.build.build import build
from decks.build.tables.columns import aside, looked_up
from tests.documents import read_text

ROOM = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 60


def fronts(table: str, heading: str = "Mining") -> set[str]:
    notes = build(read_text(f"# {heading}\n\n{table}\n{ROOM}", family="markdown")).notes
    return {built.note.front for built in notes if "rain" not in built.note.front.lower()}


def test_a_table_of_contents_is_looked_up():
    assert not fronts("| Smelting | 6 |\n|--|--|\n| 1.1 Ovens | 7 |\n| 2. Bellows | 9 |\n| 3. Coal | 12 |")
    assert not fronts("| Chapter | Page |\n|--|--|\n| Ovens | 7 |\n| Bellows | 9 |")
    assert not fronts("| Topic | Page |\n|--|--|\n| Ovens | 7 |\n| Bellows | 9 |")


def test_a_history_and_a_list_of_parts_are_looked_up():
    assert looked_up(["Rev.", "Date", "Changes"], [["B", "May 2020", "Typing errors"]], ["Notes"])
    assert looked_up(["Part number", "Colour"], [["KX-12", "red"]], ["Models"])
    assert looked_up(["Component", "Value"], [["R1", "10 k"], ["C2", "1 n"]], ["Board"])
    assert looked_up(["Bit", "Name"], [["0", "START"]], ["Control"])
    assert looked_up(["Smelter", "Colour"], [["0x10", "red"], ["0x14", "blue"]], ["Control"])
    assert not looked_up(["Layer", "Name"], [["1", "Soil"], ["2", "Rock"]], ["Ground"])


def test_a_column_that_counts_the_rows_is_passed_over():
    found = fronts(
        "| # | Metal | Melting point |\n|--|--|--|\n| 1 | Gallium | 30 °C |\n| 2 | Indium | 157 °C |"
    )
    assert "What is the melting point of Gallium?" in found
    assert not any(" 1" in front or "metal of" in front for front in found)


def test_what_is_no_fact_of_a_thing_is_not_asked():
    assert aside("Unit")
    assert aside("Test condition")
    assert aside("Notes")
    assert aside("U max")
    assert aside("Access", "R/W")
    assert not aside("Access", "API")
    assert aside("Heat", "Low")
    assert not aside("Heat", "Low in winter")
    assert not aside("Unit", "newton", "Quantity")


def test_a_description_and_a_unit_are_nothing_to_compare():
    table = "| Feature | Symbol | Reading | Unit |\n|--|--|--|--|\n| Heat of the oven | H | 30 | K |\n| Draught | D | 4 | m |"
    assert not any("differ" in front for front in fronts(table))


def test_a_quality_under_types_is_no_thing():
    found = fronts(
        "| Type | Advantages |\n|--|--|\n| Hydraulic | Lifts heavy loads |\n| Rope pulley | Costs little |"
    )
    assert not any("ydraulic" in front for front in found)
    assert any("pulley" in front for front in found)


def test_a_type_is_asked_by_the_noun_over_the_rows():
    found = fronts(
        "| Furnace | Type | Pros |\n|--|--|--|\n| Bloomery | Batch | Cheap to build |\n| Tatara | Batch | Gives pure steel |"
    )
    assert {"What type of furnace is Tatara?", "What are the advantages of Tatara?"} <= found


def test_a_mode_is_asked_for_what_holds_in_it():
    found = fronts(
        "| Mode | Wake-up time | Meaning |\n|--|--|--|\n| Sleep | 10 ms | The lamp is dark |\n| Idle | 2 ms | The lamp glows |"
    )
    assert "What is the wake-up time in sleep mode?" in found


def test_a_fault_is_asked_for_its_cause():
    found = fronts(
        "| Symptom | Possible Cause | Solution |\n|--|--|--|\n| Brittle Steel | Too much sulphur | Add manganese |\n| Slag not flowing | Cold oven | Add coal |"
    )
    assert found == {"What can cause brittle steel?", "What is the solution for brittle steel?"}


def test_a_number_before_the_name_of_each_row_is_passed_over():
    found = fronts(
        "| English | Welsh |\n|--|--|\n| 1. kettle | tegell |\n| 2. spout | pig |\n| 3. lid | caead |"
    )
    assert found == {"What is “kettle” in Welsh?", "What is “spout” in Welsh?", "What is “lid” in Welsh?"}
