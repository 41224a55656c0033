from decks.build.english.wording import Wording
from decks.build.extract import Extractor
from decks.documents import mixed
from decks.documents.families import document
from decks.documents.lines import Lines

TEA = """# Notes on Tea

## Growing

Tea is an evergreen shrub that grows in warm, wet regions. The leaves are plucked by hand in spring.

**Shade**: Reduces the bitterness of the leaves.

---

User: Can you explain what withering is in tea?
Assistant: Sure! Withering is a step in which fresh leaves lose about 40 percent of their water. It makes them soft.
User: What does oxidation do to the leaves?
Assistant: Oxidation turns the leaves brown and gives black tea its taste. It is stopped by heat.

## Quick cards

Q: What is matcha?
A: A fine powder of shade-grown green tea leaves.
Q: Which country grows the most tea?
A: China grows the most tea of all countries.
Q: What is a gaiwan?
A: A lidded bowl in which tea is steeped.

## Storage

Dry tea is kept in a closed tin.
""".splitlines()


def test_each_stretch_is_read_by_the_family_it_shows():
    read = document(Lines(tuple(TEA)), "tea.md", "0")
    assert read.family == "markdown"
    wording = Wording()
    wording.learn(section.text for section in read.sections)
    extractor = Extractor(read.lines, read.family, wording, "Notes on Tea")
    found = {card.front: card for section in read.sections for card in extractor.candidates(section)}
    assert found["What is withering?"].back.startswith("A step in which fresh leaves")
    assert found["What does oxidation do to the leaves?"].back.startswith("Oxidation turns")
    assert found["What is matcha?"].back == "A fine powder of shade-grown green tea leaves."
    assert not any("Assistant" in front or front.startswith("Can you") for front in found)


def test_sections_keep_the_lines_of_the_file_and_the_heading_they_stand_under():
    sections = document(Lines(tuple(TEA)), "tea.md", "0").sections
    assert [s.first for s in sections] == sorted(s.first for s in sections)
    (card,) = [s for s in sections if s.heading[-1] == "What is a gaiwan?"]
    assert card.heading == ("Notes on Tea", "Quick cards", "What is a gaiwan?")
    assert TEA[card.first - 1] == "Q: What is a gaiwan?"
    assert (card.first, card.last) == (22, 23)


def test_labels_and_code_are_no_other_family():
    notes = [
        "# Pumps",
        "",
        "**Input**: Water from the well.",
        "**Output**: Water under pressure.",
        "**Input**: Air from outside.",
        "**Output**: Air under pressure.",
        "",
        "```",
        "Q: first?",
        "A: second",
        "Q: third?",
        "A: fourth",
        "```",
    ]
    assert not list(mixed.stretches(notes, "Pumps"))
