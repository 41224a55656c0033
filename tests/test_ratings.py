from decks.build.build import build
from decks.build.tables.ratings import device, rated
from tests.documents import read_text

ROOM = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 60


def backs(text: str) -> dict[str, str]:
    notes = build(read_text(f"{text}\n{ROOM}", family="markdown")).notes
    return {built.note.front: built.note.back for built in notes if "rain" not in built.note.front.lower()}


def test_a_figure_is_asked_with_its_device_and_answered_with_its_unit():
    found = backs(
        "# KTL20 kettle sensor\n\n| Parameter | Min | Typ | Max | Unit | Condition |\n|--|--|--|--|--|--|\n"
        "| Supply Voltage | 1.8 | 3.3 | 5.5 | V | lid closed |\n| Stray light | | | VDD | V | |\n| Steam range | 0 | | 7000 | | |"
    )
    assert found == {
        "What is the typical supply voltage of the KTL20?": "3.3 V (lid closed)",
        "What is the maximum supply voltage of the KTL20?": "5.5 V (lid closed)",
    }


def test_without_a_device_no_figure_is_asked():
    assert not backs(
        "# Kettle sensor\n\n| Parameter | Min | Max | Unit |\n|--|--|--|--|\n| Supply voltage | 1.8 | 5.5 | V |"
    )


def test_what_a_device_bears_is_the_greatest_figure():
    found = backs(
        "# KTL20 kettle sensor\n\n## Absolute maximum ratings\n\n| | MIN | MAX | UNIT |\n|--|--|--|--|\n| Supply voltage | -0.3 | 6 | V |"
    )
    assert found == {"What is the absolute maximum supply voltage of the KTL20?": "6 V"}


def test_a_value_is_whole_only_with_its_unit():
    found = backs(
        "# KTL20 kettle sensor\n\n| Item | Value |\n|--|--|\n| Weight | 1.2 kg |\n| Colours | 3 |\n| Product name | Kettle 20 |"
    )
    assert found == {"What is the weight of the KTL20?": "1.2 kg"}


def test_a_model_is_no_standard():
    assert device(["Wiring by ISO 9001", "The MG-812 gas sensor"]) == "MG-812"
    assert device(["USB3 and RS485 cables"]) == ""
    assert not rated(["Metal", "Melting point", "Discoverer"])
