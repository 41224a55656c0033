from decks.build.build import build
from tests.documents import read_text

TOLD = "Porcelain is made of kaolin with feldspar and quartz, is fired at about 1300 degrees, and becomes hard and white in the kiln.\n"


def fronts(text: str) -> dict[str, str]:
    return {made.note.front: made.note.back for made in build(read_text(text, family="chat")).notes}


def test_a_question_with_choices_is_answered_by_the_right_one():
    asked = "You said:\nWhat is the main clay of porcelain?\n\nA.\nBall clay\n\nB.\nKaolin\n"
    told = fronts(f"{asked}ChatGPT said:\nThe correct answer is:\n\nB. Kaolin\n\n{TOLD}")
    assert told["What is the main clay of porcelain?"] == "Kaolin"


def test_the_right_choice_may_be_code():
    asked = "You said:\nWhich call fires the kiln?\nA) kiln.open()\nB) kiln.fire()\n"
    told = fronts(f"{asked}ChatGPT said:\n✅ Correct Answer: B) kiln.fire()\n\n{TOLD}")
    assert told["Which call fires the kiln?"] == "`kiln.fire()`"


def test_two_right_choices_are_no_answer():
    asked = "You said:\nWhich clays are white?\nA) Kaolin\nB) Ball clay\nC) Marl\n"
    told = fronts(f"{asked}ChatGPT said:\nThe correct answers are A and B.\n\n{TOLD}")
    assert "Which clays are white?" not in told
