import pytest

from decks.build.build import build
from decks.documents.pick import family_of
from tests.documents import read_text


def fronts(text: str) -> dict[str, str]:
    return {made.note.front: made.note.back for made in build(read_text(text, "x.md")).notes}


FORMULA = """# Kitchen physics

## Kettle's law

The pressure under the lid is

$$ P = k \\frac{m}{V} $$

where:

- $k$ is the heat of the flame under the kettle
- $z$ is the height of the shelf over the stove

## Steepness

- $h$ is the height of the pile of tea leaves

$$ Steepness(h) = \\log h $$

## Spouts

- $w$ is the width of the mouth of the spout
"""


def test_a_sign_is_asked_for_with_its_formula_and_not_without():
    told = fronts(FORMULA)
    assert "What does $k$ stand for in Kettle's law?" in told
    assert "What does $h$ stand for in the formula for steepness?" in told
    assert not [front for front in told if "$z$" in front or "$w$" in front]


MATHS = """# Stirring

## Spoon depth
{% math %}
d = \\sqrt{2}
{% endmath %}

A stirrer is a long spoon that reaches the bottom of a pot.

## Second pass
{% math %}
r = d + 1
{% endmath %}

## Third pass
The lid rests {% math %}r{% endmath %} above the rim.
"""


def test_liquid_tags_around_formulas_make_no_glossary_and_keep_their_dollars():
    assert family_of(MATHS.split("\n")) == "markdown"
    told = [block.text for section in read_text(MATHS, "x.md").sections for block in section.blocks]
    assert "$d = \\sqrt{2}$" in told
    assert "The lid rests $r$ above the rim." in told


@pytest.mark.parametrize(
    "sentence",
    [
        "The heat of a kettle is reduced by 5 degrees.",
        "The heat of a kettle is increased by a factor of two.",
        "Kettles are used in earnest, but seldom.",
        "Kettles are used in preference.",
    ],
)
def test_an_amount_does_nothing_and_an_idiom_is_no_place(sentence):
    told = fronts(f"# Kettles\n\n## Kettles and heat\n\n{sentence} Kettles have a lid.\n")
    assert not [front for front in told if "reduces" in front or "increases" in front or "Where" in front]


def test_an_equation_in_a_supposition_is_no_label():
    told = fronts("# Tea\n\n## Leaves\n\n- Imagine using Date = Jun 3 as a label of a jar\n")
    assert not told
