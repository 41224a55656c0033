from decks.build.build import build
from tests.documents import read_text

ROOM = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 20


def remarks(text: str):
    return {b.note.front: b.note.remark for b in build(read_text(text + ROOM, family="markdown")).notes}


def test_two_years_for_one_thing_are_named_on_both_sides():
    found = remarks(
        "# Bridge\n\nThe Old Bridge was designed by Ada Stone and was built in 1840 from stone.\n\n# Town\n\nThe Old Bridge was built in 1851 after a flood.\n"
    )
    said = [remark for remark in found.values() if "contradicts itself" in remark]
    assert len(said) == 2
    assert all("1840" in remark and "1851" in remark for remark in said)


def test_dated_and_hedged_statements_say_so():
    found = remarks(
        "# Mill\n\nThe mill is currently a store for the grain of the whole county.\n\n# Barn\n\nThe barn is probably a chapel that monks once built.\n"
    )
    assert any(r.startswith("Dated: line 3 says “currently”") for r in found.values())
    assert any(r.startswith("Not sure: line 7 says “probably”") for r in found.values())


def test_sound_statements_have_no_remark():
    assert set(remarks("# Salt\n\nSalt is a mineral that is made mostly of sodium chloride.\n").values()) == {
        ""
    }
