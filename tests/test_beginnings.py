import pytest

from decks.build.build import build
from decks.build.english.wording import Wording
from decks.build.entries.entries import entries
from tests.documents import read_text


def asked(name, told):
    found = entries(name, told, card=False, wording=Wording())
    return [(one.front, one.back) for one in found]


@pytest.mark.parametrize(
    ("name", "told", "front", "back"),
    [
        ("Seglio", ["Harvest.", "The weeks in which the sheep are shorn."], "What does “Seglio” mean?", "Harvest. The weeks in which the sheep are shorn."),
        ("yield", ["(of a field) the share of the seed that comes back as grain."], "What does “yield” (of a field) mean?", "The share of the seed that comes back as grain."),
        ("tiller", ["It's really a long lever."], "What is a tiller?", "A long lever"),
        ("Goal", ["A desired end of a voyage."], "What does “goal” mean?", "A desired end of a voyage."),
        ("draught share", ["The share of the hull that lies under water at rest)."], "What is the draught share?", "The share of the hull that lies under water at rest."),
    ],
)  # fmt: skip
def test_what_stands_before_a_definition_is_no_part_of_it(name, told, front, back):
    (only,) = asked(name, told)
    assert only[1] == back
    assert only[0] in {front, f"What does “{name}” mean?"}


def test_a_remark_is_no_translation_and_a_count_of_senses_no_definition():
    assert not any(
        back.startswith("Noun")
        for _, back in asked("keel", ["Noun.", "The beam along the bottom of a ship."])
    )
    assert asked("bias", ["The term bias has two different meanings at sea."]) == []


HARBOUR = """# Harbour glossary

### Berth
A place where one ship lies.

### Convex
A convex hull is a hull that bends outwards at each of its points.

### Derivation
Derivation rule: the rule by which a pilot finds the depth of a channel.

### Ebb
In the context of rivers, ebb refers to the flow of water towards the sea.

### Fender (also called a bumper guard)
A cushion between a ship and the wall of a quay.

### Groyne
A wall that keeps the sand of a beach in its place.

## Further reading

### Pilots
* [Old Harbours](http://example.org/a): the definitive work on harbours.
* [Ships in the age of steam](http://example.org/b)
"""


def test_a_glossary_asks_for_whole_terms_within_their_field_and_for_no_books():
    fronts = {one.note.front for one in build(read_text(HARBOUR, "harbour.md", "glossary")).notes}
    assert "What is a convex hull?" in fronts
    assert any("erivation rule" in front for front in fronts)
    assert any("ebb" in front.lower() and front.endswith(" in the context of rivers?") for front in fronts)
    assert not any("also called" in front or "Harbours" in front or "steam" in front for front in fronts)
    assert any("fender" in front.lower() for front in fronts)


def test_folded_readings_are_left_out_of_their_entry_and_do_not_hide_a_glossary():
    folded = (
        "<details>\n  <summary>Readings</summary>\n" + "  <p>Doe, J. (1999). Ropes.</p>\n" * 12 + "</details>"
    )
    terms = ["Anchor", "Bilge", "Capstan", "Davit", "Eyelet", "Fathom", "Gunwale", "Halyard"]
    text = "\n\n".join(f"### {term}\nA thing of the trade of sailors.\n{folded}" for term in terms)
    read = read_text(f"---\ntitle: Glossary\n---\n\n{text}\n")
    assert read.family == "glossary"
    assert {section.text for section in read.sections} == {"A thing of the trade of sailors."}


def test_a_term_called_literature_is_no_list_of_books():
    read = read_text(
        "# Terms\n\n## Literature\n\nAll written works.\n\n## Poem\n\nA work in verse.\n", family="glossary"
    )
    assert "All written works." in {section.text for section in read.sections}
