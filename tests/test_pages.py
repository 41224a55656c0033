import pytest

from decks.build.build import build
from tests.documents import read_text

BREAK = '\n\n*Beekeeping* 4 of 90\n\n{4}------------------------------------------------\n\n![](_page_5_Picture_1.jpeg)\n\n<span id="page-4-1"></span>**Figure 2: A hive from the side**\n\n'


def text_of(text: str) -> str:
    found = read_text(text)
    assert found.family == "conversion"
    return "\n".join(section.text for section in found.sections)


def test_marks_of_pages_show_a_conversion_and_leave_the_sentence_whole():
    told = text_of(f"# Hives\n\nIn winter the bees form a ball around the{BREAK}queen and keep her warm.\n")
    assert told == "In winter the bees form a ball around the queen and keep her warm."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "The frames hang in the box.[6](#page-4-2) Bees fill them.",
            "The frames hang in the box. Bees fill them.",
        ),
        (
            "Frames hang in the box [\\[3\\].](#page-9-3) Bees fill them.",
            "Frames hang in the box. Bees fill them.",
        ),
        ("Frames hang in the box. 13 Bees fill them.", "Frames hang in the box. Bees fill them."),
        ("<sup>6</sup> The box is also called a super.", ""),
        ("*Figure 3.1 The box seen from above*", ""),
        ("Figure 3 shows the box from above.", "Figure 3 shows the box from above."),
        ("- − Bees fill them.", "- Bees fill them."),
    ],
)
def test_notes_and_captions_are_no_part_of_the_text(written, told):
    found = text_of(f"# Hives\n\nA hive is a box.{BREAK}{written}\n")
    assert found == f"A hive is a box.\n\n{told}".strip()


def test_a_sentence_around_a_box_is_whole_again():
    box = "#### *Drone*\n\nA male bee.\n\n"
    told = text_of(
        f"# Hives\n\nIn autumn the workers of a colony drive all drones{BREAK}{box}out of the hive so that food lasts.\n"
    )
    assert "drive all drones out of the hive so that food lasts." in told
    assert "A male bee." in told


def test_a_part_of_a_sentence_that_a_page_left_is_not_asked():
    rest = "in the shade of a tree. A skep is a basket that bees live in.\n\nWax is a thing that the bees need for their cells and\n"
    found = read_text(f"# Hives\n\nBees live in the wild.{BREAK}{rest}", family="conversion")
    fronts = [built.note.front for built in build(found).notes]
    assert fronts == ["What is a skep?"]


@pytest.mark.parametrize(
    "name", ["References and links", "Authors", "Thanks to the editors", "External links"]
)
def test_what_stands_under_the_end_of_a_work_is_not_asked(name):
    found = read_text(f"# Hives\n\n## {name}\n\nA skep is a basket that bees live in.\n")
    assert not build(found).notes


def test_what_is_to_be_learned_is_asked_though_its_heading_looks_like_one():
    found = read_text(
        "# Hives\n\n## Learning flights\n\nA learning flight is a flight in which bees look at their hive.\n"
    )
    assert build(found).notes


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Smoke calms them (Miller et al., 1999; Cook, 2004).", "Smoke calms them."),
        ("The frame (see Section 3) is of wood.", "The frame is of wood."),
        ("A S*moker* calms them.", "A Smoker calms them."),
        ("The bees form a clus‐ ter.", "The bees form a cluster."),
        ("- Skep (SK) -The basket that bees live in.", "- Skep (SK): The basket that bees live in."),
        ("**12**", ""),
        ("- 2.1 Start the [smoker](#page-3-1)", ""),
        (
            "- Bees calm down by smoke, as was told before. [4](#page-3-1)",
            "- Bees calm down by smoke, as was told before.",
        ),
        (
            "**----- Start of picture text -----**<br>\nQueen Drone<br>Worker<br>**----- End of picture text -----**<br>",
            "",
        ),
    ],
)
def test_sources_pages_and_torn_words_are_mended(written, told):
    found = text_of(f"# Hives\n\nA hive is a box.{BREAK}{written}\n")
    assert found == f"A hive is a box.\n\n{told}".strip()
