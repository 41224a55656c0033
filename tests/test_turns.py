import pytest

from decks.documents.pick import family_of
from decks.documents.turns import turns
from tests.documents import read_text


def asked(text: str) -> list[str]:
    return [" ".join(row.text for row in turn.asked) for turn in turns(text.splitlines())]


PAIR = (
    "What is rye?",
    "Rye is a cereal that stands the cold.",
    "Where does it grow?",
    "Mostly in northern Europe.",
)


@pytest.mark.parametrize(
    "layout",
    [
        "You said:\n{0}\nChatGPT said:\n{1}\nYou said:\n{2}\nChatGPT said:\n{3}",
        "**User:** {0}\n\n**Assistant:** {1}\n\n**User:** {2}\n\n**Assistant:** {3}",
        "## User\n\n{0}\n\n## Assistant\n\n{1}\n\n## User\n\n{2}\n\n## Assistant\n\n{3}",
        "Human: {0}\nClaude: {1}\nHuman: {2}\nClaude: {3}",
        "[2024-03-14 21:07] User: {0}\n[2024-03-14 21:08] GPT-4: {1}\n[2024-03-14 21:09] User: {2}\n[2024-03-14 21:09] GPT-4: {3}",
        "**You** (14:02)\n{0}\n\n**Gemini** (14:03)\n{1}\n\n**You** (14:05)\n{2}\n\n**Gemini** (14:06)\n{3}",
        "🧑 User\n{0}\n🤖 Assistant\n{1}\n🧑 User\n{2}\n🤖 Assistant\n{3}",
    ],
)
def test_known_roles_divide_whatever_stands_around_them(layout):
    assert asked(layout.format(*PAIR)) == [PAIR[0], PAIR[2]]


def test_one_line_before_both_roles_pairs_question_and_answer():
    turn = "picture\n\n{}\n\npicture\n\n{}\n\n"
    text = "".join(
        turn.format(f"Why is {what} hard?", f"The grains of {what} lock.\n\nIt is old.") for what in "abc"
    )
    assert asked(text) == ["Why is a hard?", "Why is b hard?", "Why is c hard?"]


def test_a_counter_glued_to_the_question_divides_where_no_line_does():
    turn = "Guest\n\n2 / 2Why is {0} dense?\n\nGuest\n\nThe atoms of {0} are heavy.\n\n"
    assert asked("".join(map(turn.format, ("lead", "gold")))) == [
        "2 / 2Why is lead dense?",
        "2 / 2Why is gold dense?",
    ]


def test_labels_in_an_answer_are_no_speakers():
    text = "Human: What is rye?\nClaude: A cereal.\nModel: none\nPrompt: none\nHuman: And oats?\nClaude: Another one."
    assert asked(text) == ["What is rye?", "And oats?"]


def test_lines_that_only_tell_the_time_belong_to_nobody():
    text = "## Prompt:\n3/11/2024, 6:02:11 PM\n\nWhat is rye?\n\n## Response:\n3/11/2024, 6:02:40 PM\n\nA cereal.\n\n## Prompt:\n[2024-03-11 18:05]\nAnd oats?\n\n## Response:\nAnother one."
    assert asked(text) == ["What is rye?", "And oats?"]


def test_a_question_without_a_blank_line_under_it_ends_where_a_statement_begins():
    turn = "Guest\n1 / 1whats {0}? explain it\nThe grain {0} is a cereal.\nIt stands the cold.\n"
    assert asked("".join(map(turn.format, ("rye", "oats", "millet")))) == [
        f"1 / 1whats {grain}? explain it" for grain in ("rye", "oats", "millet")
    ]


def test_names_after_a_date_and_a_dash_are_speakers():
    text = "".join(
        f"12/03/24, 18:0{n} - Marta: what is {grain}?\n12/03/24, 18:0{n} - Jonas: {grain} is a cereal.\n"
        for n, grain in enumerate(("rye", "oats", "millet"))
    )
    assert asked(text) == ["what is rye?", "what is oats?", "what is millet?"]


ANSWERS = (
    "A kiln is an oven in which clay is fired.",
    "The damper closes the flue of a kiln.",
    "Slip is thin clay.",
)
QUESTIONS = ("What is a kiln?", "what does a damper do", "What is slip?")


@pytest.mark.parametrize(
    "form",
    [
        "> {q}\n\n{a}\n\n---\n",
        "### Prompt {n}\n\n{q}\n\n### Response {n}\n\n{a}\n",
        "> [!question] User\n> {q}\n\n> [!note] Assistant\n> {a}\n",
        "_**User (2025-05-0{n} 10:22Z)**_\n\n{q}\n\n---\n\n_**Assistant**_\n\n{a}\n\n---\n",
    ],
)
def test_exports_mark_their_turns_in_many_ways(form):
    told = "\n".join(
        form.format(q=q, a=a, n=n) for n, (q, a) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1)
    )
    made = read_text(told)
    assert made.family == "chat"
    assert [section.heading for section in made.sections] == [(q,) for q in QUESTIONS]
    assert [section.text for section in made.sections] == list(ANSWERS)


def test_quotations_that_ask_nothing_are_no_turns():
    assert (
        family_of(["# Kilns", "> A kiln is an oven.", "", "Text.", "> Is it hot?", "", "Text.", "> Why?"])
        != "chat"
    )


def test_the_one_who_is_called_me_asks_whoever_begins():
    told = "**Nell:** Hello! Where are you stuck?\n\n**Me:** What is slip?\n\n**Nell:** Slip is thin clay.\n\n**Me:** And glaze?\n\n**Nell:** A layer of glass."
    assert asked(told) == ["What is slip?", "And glaze?"]


def test_a_copied_page_may_name_the_machine_alone():
    told = "# Kilns\n\n## Parts\n\nThe flue draws the smoke.\n\n## Kinds\n\nA raku kiln is small.\n\nYou said:\nWhat is slip?\nChatGPT\n\nSlip is thin clay.\n"
    assert family_of(told.split("\n")) == "chat"


def test_a_machine_with_a_name_of_its_own_answers_on_a_copied_page():
    told = "# Kilns\n\n## Parts\n\nThe flue draws the smoke.\n\n## Kinds\n\nA raku kiln is small.\n\nYou said:\nWhat is slip?\nClay Helper said:\nSlip is thin clay.\n\nYou said:\nAnd glaze?\nClay Helper said:\nA layer of glass.\n"
    assert asked(told) == ["What is slip?", "And glaze?"]
    assert family_of(told.split("\n")) == "chat"


def test_the_first_question_may_be_a_heading_over_the_name_of_the_machine():
    told = "### Why is slip thin?\n\n### ChatGPT\nBecause it is full of water.\n\n### User\nwhat is glaze\n\n### ChatGPT\nA layer of glass.\n"
    assert asked(told) == ["Why is slip thin?", "what is glaze"]
    assert family_of(told.split("\n")) == "chat"


def test_quotations_with_a_counter_are_questions_whatever_they_say():
    turn = "> {0}\n>\n> 1 / 1\n\nThe damper closes the flue of a kiln.\n\n1 / 1\n\n"
    told = "".join(map(turn.format, ("what is a damper", "mine does not close")))
    assert [text.split(" 1 / 1")[0].strip() for text in asked(told)] == [
        "what is a damper",
        "mine does not close",
    ]


def test_a_few_headings_before_a_long_chat_make_no_document_of_it():
    before = "# Article\n\nOn kilns.\n\n# Related\n\nOn clay.\n\n"
    turn = "## Prompt:\nWhat is {0}?\n\n## Response:\nThe {0} is a part of a kiln.\n\nIt is made of brick.\n\nIt lasts.\n\n"
    parts = ["flue", "damper", "arch", "floor", "wall", "door", "stack", "grate"]
    told = before + "".join(map(turn.format, parts))
    assert family_of(told.split("\n")) == "chat"
    assert family_of((before + turn.format("flue")).split("\n")) != "chat"
