from itertools import pairwise

from decks.documents.fronts import ascending, fronts

SHIP = """Keel
The beam along the bottom of a ship
Released from the slip when finished
Bulkheads
Upright walls inside the hull
Keep water out
Thin plates
Draught
depth of the hull under water
What is ballast?
weight low in the hull
stones
water
Order of raising sails
1. Mizzen
2. Main
3. Jib
Rate of pitching
<10 per minute""".splitlines()


def test_short_names_before_their_backs_are_fronts():
    assert [SHIP[at] for at, _ in fronts(SHIP)] == [
        "Keel",
        "Bulkheads",
        "Draught",
        "What is ballast?",
        "Order of raising sails",
        "Rate of pitching",
    ]


def test_a_question_is_sure_and_a_name_between_short_lines_is_not():
    sure = {SHIP[at]: sure for at, sure in fronts(SHIP)}
    assert sure["What is ballast?"]
    assert not sure["Rate of pitching"]


def test_no_two_lines_in_a_row_are_fronts():
    found = [at for at, _ in fronts(["One", "Two", "Three", "Four", "Five"])]
    assert found[0] == 0
    assert all(b - a > 1 for a, b in pairwise(found))
    assert fronts(["Alone"]) == []


def test_numbers_that_count_on_from_one():
    assert ascending([1, 2, 3])
    assert not ascending([1, 2])
    assert not ascending([1, 2, 3, 1])
