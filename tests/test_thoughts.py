"""What a machine thought before it answered is no part of its answer."""

import pytest

from decks.build.build import build
from decks.documents.thoughts import without
from tests.documents import read_text

TOLD = (
    "A kiln is an oven that makes clay pots hard.\n\n"
    + "It rained all day, and nobody went out of the house. " * 20
)


@pytest.mark.parametrize(
    "thought",
    [
        '<details type="reasoning" done="true">\n<summary>Thought for 4 seconds</summary>\n> A kiln is asked. Be brief.\n</details>',
        "<details>\n<summary>Reasoning</summary>\nThey want a kiln.\n</details>",
        "<think>\nThey want a kiln.\n\nBe brief.\n</think>",
        "Thought for 1m 33s",
    ],
)
def test_thoughts_are_no_answer(thought):
    text = f"### USER\nWhat is a kiln?\n\n### ASSISTANT\n{thought}\n\n{TOLD}\n\n### USER\nThanks\n\n### ASSISTANT\nYou are welcome.\n"
    backs = {n.note.front: n.note.back for n in build(read_text(text)).notes}
    assert backs == {"What is a kiln?": "An oven that makes clay pots hard."}


def test_what_is_folded_for_the_reader_stays():
    lines = ["<details>", "<summary>A longer answer</summary>", "A kiln is an oven.", "</details>"]
    assert without(lines) is lines


def test_thoughts_without_an_end_stay():
    lines = ["<think>", "A kiln is an oven."]
    assert without(lines) is lines


def test_what_follows_thoughts_on_their_last_line_is_told():
    assert without(["<think>", "They ask.", "</think>A kiln is an oven."]) == ["", "", "A kiln is an oven."]
