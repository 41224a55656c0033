from decks.build.build import build
from tests.documents import read_text


def test_a_heading_that_sentences_run_over_is_the_head_of_pages():
    head = "\n\n## The Beekeeper\n\n"
    told = f"# Hives\n\n## Swarms\n\nIn May the bees{head}leave the hive and{head}hang in a tree until{head}scouts find a hole.\n"
    (section,) = [s for s in read_text(told, family="conversion").sections if s.blocks]
    assert section.heading == ("Hives", "Swarms")
    assert section.text == "In May the bees leave the hive and hang in a tree until scouts find a hole."


def test_a_heading_that_stands_often_over_whole_sentences_stays():
    told = "# Hives\n\n" + "".join(f"## Hive {n}\n\n### Uses\n\nIt holds {n} frames.\n\n" for n in range(4))
    found = read_text(told, family="conversion").sections
    assert [s.heading[-1] for s in found if s.blocks] == ["Uses"] * 4


def test_terms_under_a_glossary_are_entries_also_where_several_stand_on_a_line():
    told = (
        "# Hives\n\n## Glossary\n\nSkep: basket that bees live in. Smoker: device that calms bees by smoke.\n\n"
        "- **Propolis**: resin that bees close gaps with.\n\n## Feeding\n\nIn winter, bees eat honey.\n"
        + "Rain fell. "
        * 90
    )
    backs = [b.note.back for b in build(read_text(told, family="conversion")).notes]
    assert backs == [
        "Basket that bees live in.",
        "Device that calms bees by smoke.",
        "Resin that bees close gaps with.",
    ]


def test_a_title_page_is_no_text():
    told = "**The Hive**\n\nAuthor: Ann Skep\n\nThis book tells of hives.\n\n# Swarms\n\nA swarm is a family of bees.\n"
    found = read_text(told, family="conversion").sections
    assert [(s.heading, s.text) for s in found] == [(("Swarms",), "A swarm is a family of bees.")]
    kept = read_text(told.replace("Author: Ann", "Ann"), family="conversion").sections
    assert any("This book tells of hives." in section.text for section in kept)


def test_headings_are_named_without_what_counts_them():
    told = "# IV. THE HIVE AND ITS DWELLERS\n\nThe hive is a box.\n\n## A. What Is DNA?\n\nIt is a molecule.\n\n## Frames (1)\n\nThey hang.\n\n## Frames (cont.)\n\nThey are of wood.\n"
    found = read_text(told, family="conversion").sections
    assert [s.heading[-1] for s in found] == ["The hive and its dwellers", "What Is DNA?", "Frames"]
    assert found[-1].text == "They hang.\n\nThey are of wood."


def test_a_list_goes_on_under_the_same_heading_again():
    told = "# Hives\n\n## Bees\n\n- Queen\n- Drone\n\n## Bees\n\n- Worker\n\n## Bees\n\nThey fly.\n"
    found = read_text(told, family="conversion").sections
    assert [(s.heading[-1], [len(block.items) for block in s.blocks]) for s in found if s.blocks] == [
        ("Bees", [3]),
        ("Bees", [0]),
    ]


def test_a_slide_goes_on_below_the_slide_over_it():
    told = "# Hives\n\n## Bees (1)\n\n## Kinds:\n\n- Queen\n\n## Bees (2)\n\n## Kinds (cont.):\n\n- Drone\n"
    found = read_text(told, family="conversion").sections
    assert [(s.heading[-1], len(s.blocks[0].items)) for s in found if s.blocks] == [("Kinds", 2)]
