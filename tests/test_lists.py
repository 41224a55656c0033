from decks.build.build import build
from tests.documents import read_text

ROOM = "\n\n## Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 30


def notes(text: str):
    return {b.note.front: b.note for b in build(read_text(text + ROOM, family="markdown")).notes}


def test_a_short_list_is_one_card_with_a_point_each():
    found = notes(
        "# Rocks\n\nThere are three kinds of rock:\n\n- igneous rock\n- sedimentary rock\n- metamorphic rock\n"
    )
    note = found["Which three kinds of rock are there?"]
    assert note.back == "- Igneous rock\n- Sedimentary rock\n- Metamorphic rock"
    assert len(note.points) == 3


def test_a_long_list_asks_for_some_of_it():
    items = "\n".join(f"- stone{n}" for n in "abcdefgh")
    assert any("at least three" in front for front in notes(f"# Quarry\n\n## Types of stone\n\n{items}\n"))


def test_sentences_are_no_list_to_recite():
    items = "\n".join(
        "- The quarry was opened by the town in a year that nobody remembers any more today" for _ in range(3)
    )
    assert not any(
        n.back.startswith("- ") for n in notes(f"# Quarry\n\n## Types of stone\n\n{items}\n").values()
    )
