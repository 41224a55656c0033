import pytest

from decks.build.tables.cases import case


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("Rope too short", "when the rope is too short"),
        ("Gears worn", "when gears are worn"),
        ("Brake off", "when the brake is off"),
        ("The bell rings twice", "when the bell rings twice"),
        ("Bent axle", "in the case of a bent axle"),
        ("Rotation", "in rotation"),
        ("Open the valve", "when you open the valve"),
        ("Lamp fails", "when the lamp fails"),
        ("Sloop gybes", "in the case “sloop gybes”"),
    ],
)
def test_a_case_ends_a_question(key, told):
    assert case(key) == told
