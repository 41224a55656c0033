from decks.build.english.wording import Wording
from decks.build.tables.matrix import candidates
from decks.documents.blocks import Row, Scanner
from decks.documents.document import Section


def fronts(table: str) -> list[tuple[str, str]]:
    rows = [Row(line, at, at) for at, line in enumerate(table.split("\n"), 1)]
    (part,) = Scanner(rows).scan()
    assert part.block is not None
    section = Section(("Boats",), 1, len(rows), (part.block,))
    return [(card.front, card.back) for card in candidates(part.block, section, Wording())]


def test_a_row_asks_which_things_have_what_it_names():
    table = "| Feature | Punt | Dhow | Raft |\n|--|--|--|--|\n| Easy to steer | no | yes | no |\n| Carries cargo | yes | yes | no |\n| Rudder | ❌ | ✅ | ❌ |\n| Floats | yes | yes | yes |"
    assert fronts(table) == [
        ("Which of Punt, Dhow and Raft are easy to steer?", "Only Dhow"),
        ("Which of Punt, Dhow and Raft carry cargo?", "Punt and Dhow"),
        ("Which of Punt, Dhow and Raft have a rudder?", "Only Dhow"),
    ]


def test_a_column_asks_so_only_where_it_is_surely_a_property():
    table = "| Anchor | Sand | Folding | Moving parts |\n|--|--|--|--|\n| Plough | yes | no | yes |\n| Claw | no | yes | no |"
    assert fronts(table) == [
        ("Which of Plough and Claw have folding?", "Only Claw"),
        ("Which of Plough and Claw have moving parts?", "Only Plough"),
    ]


def test_a_table_with_other_cells_asks_nothing():
    assert fronts("| Feature | Punt | Dhow |\n|--|--|--|\n| Length | 4 m | 12 m |") == []
