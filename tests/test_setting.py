"""Tests of the setting that a question names where its subject is a word of many fields."""

from pathlib import Path

import pytest

from decks.build.build import build
from decks.documents.reader import read

KILNS = """# Pottery Kilns

## Gas kilns

In a gas kiln the draft carries the heat. A gas kiln has a damper. Every gas kiln needs air, and gas kilns need a flue.

- **Service**: a yearly check of the burners, the flue and the valves.
- **Pyrometry**: the measurement of high temperatures by what a body radiates.
- **Damper**: a plate that closes the flue and holds back the heat.

## GLZ-400

The GLZ-400 is small. The GLZ-400 is fast, and nobody who has bought one of them can tell why the GLZ-400 is so cheap where all the others cost twice as much.

- **Service**: a check of the fan that is due after a hundred firings of the device.
- **Reflection**: the light that the white bricks of the chamber throw back on the glaze.
"""


@pytest.fixture(scope="module")
def fronts() -> list[str]:
    path = Path("kilns.md")
    return [note.note.front for note in build(read(path, KILNS.encode())).notes]


def test_a_common_word_is_asked_of_in_its_setting(fronts: list[str]) -> None:
    assert "In gas kilns, what does “service” mean?" in fronts


def test_a_term_of_one_field_needs_none(fronts: list[str]) -> None:
    assert "What is Pyrometry?" in fronts


def test_a_question_is_set_in_no_device(fronts: list[str]) -> None:
    assert "In Pottery Kilns, what does “service” mean?" in fronts
    assert not any(front.startswith("In ") and "GLZ" in front for front in fronts)


def test_the_name_of_a_file_is_no_topic() -> None:
    text = "- Firing\n\n  - The kiln is limited to twelve hundred degrees.\n\n  - **Limits**: limited to what the bricks of the chamber can bear without a crack.\n"
    made = build(read(Path("week_3-kilns.md"), text.encode() * 3)).notes
    assert not any("week_3" in note.note.front for note in made)
