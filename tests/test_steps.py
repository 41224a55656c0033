from decks.build.build import build
from tests.documents import read_text

ROOM = "\n\nThe boat lies at the quay and waits for the tide.\n" * 12


def fronts(text: str) -> dict[str, str]:
    return {b.note.front: b.note.back for b in build(read_text(text + ROOM, family="markdown")).notes}


def test_steps_are_told_by_their_bold_beginnings():
    made = fronts(
        "# Sails\n\n## 2. How to reef a sail\n\n1. **Ease the sheet** and wait.\n2. **Lower the halyard** until the ring is free.\n3. **Tie the points** - with slip knots\n"
    )
    assert (
        made["What are the steps to reef a sail?"]
        == "- Ease the sheet\n- Lower the halyard\n- Tie the points"
    )
    assert not any("Ease" in front or "ower the" in front for front in made)


def test_entries_that_tell_what_is_are_no_steps():
    made = fronts("# Sails\n\n## How to store sails\n\n- Canvas rots.\n- Nylon creeps.\n- Wool felts.\n")
    assert not any("steps" in front for front in made)


def test_the_author_s_own_question_is_answered_by_its_list():
    made = fronts(
        "# Bees\n\nWhy do bees swarm?\n\n- The hive is too small.\n- The queen is old and her scent is weak.\n"
    )
    assert made["Why do bees swarm?"] == "- The hive is too small\n- The queen is old and her scent is weak"
