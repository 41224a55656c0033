"""What a chat holds that was pasted without its marks."""

from collections import Counter
from dataclasses import replace

import pytest

from decks.build.build import build
from decks.build.english.cuts import alone
from decks.build.english.wording import Wording
from decks.build.labels.labels import label_card
from decks.build.topic import Topic
from decks.documents.blocks import Row
from decks.documents.labels import labelled
from decks.documents.pasted import command, without_settings
from decks.documents.replies import headed
from tests.documents import read_text


def rows(text: str) -> list[Row]:
    return [Row(line, at, at) for at, line in enumerate(text.split("\n"), 1)]


def texts(found: list[Row]) -> list[str]:
    return [row.text for row in found]


def test_settings_that_nest_are_no_text():
    text = "A loom reads this:\n\n# loom.yaml\nkind: loom\nthreads:\n  - name: warp\n    count: 40\nWeave it."
    assert texts(without_settings(rows(text))) == ["A loom reads this:", "", "", "", "", "", "", "Weave it."]


def test_plain_labels_and_fenced_settings_stay():
    plain = "warp: the long threads\nweft: the cross threads\nselvage: the edge"
    fenced = "```\nkind: loom\nthreads:\n  - name: warp\n```"
    assert texts(without_settings(rows(plain))) == plain.split("\n")
    assert texts(without_settings(rows(fenced))) == fenced.split("\n")


@pytest.mark.parametrize("text", ["loom logs -f <LOOM_ID>", "loom start --speed=3", "loom stop <LOOM_ID>"])
def test_a_command_is_no_sentence(text: str):
    assert command(text)


@pytest.mark.parametrize(
    "text", ["the -x option prints more.", "A loom -f weaves", "warp and weft cross", "use -v, then wait"]
)
def test_a_sentence_is_no_command(text: str):
    assert not command(text)


def test_a_numbered_question_over_an_answer_is_a_heading():
    text = "## 1. What is a loom?\n**Answer:**\nA frame.\n2. What is a warp?\nAnswer:\n\nWarp: Long threads.\nWeft: Cross threads."
    assert texts(headed(rows(text)))[3:] == [
        "## 2. What is a warp?",
        "",
        "",
        "- Warp: Long threads.",
        "- Weft: Cross threads.",
    ]


def test_questions_under_an_answer_label_are_asked():
    text = "You said:\nquiz me on weaving\nChatGPT said:\n1. What is a loom, and why is it used?\nAnswer:\nA loom lets a weaver hold the long threads tight.\n\n2. What is a heddle?\nAnswer:\nA heddle is a wire with an eye that guides one thread.\n\nYou said:\nthanks\nChatGPT said:\nGood luck.\n"
    fronts = [built.note.front for built in build(read_text(text, family="chat")).notes]
    assert fronts == ["What is a loom?", "What is a heddle?"]


def test_the_examples_behind_a_bold_label_are_no_part_of_it():
    assert labelled("**Plain Weave** (e.g., muslin) – Crosses each thread in turn.") == (
        "Plain Weave",
        "Crosses each thread in turn.",
    )


@pytest.mark.parametrize("name", ["warp and weft", "mixing the batter", "choosing threads for looms"])
def test_a_step_or_a_pair_has_no_example(name: str):
    asked, _ = label_card("Example", "A red thread", Topic(name, own=True), Wording())
    assert asked is None


def test_an_answer_keeps_what_its_clause_opposes():
    back = "a knot where the first end is fixed, but the second end is loose"
    assert alone(back) == back


def test_a_machine_writes_a_name_with_its_capital_most_of_the_time():
    often = Counter({"Loom": 3, "loom": 2, "Weaving": 3})
    found = Wording(small={"loom"}, often=often, titled=frozenset(["Loom", "Weaving"]), careful=True)
    assert found.mostly("Loom")
    assert not found.mostly("Weaving")
    assert not replace(found, careful=False).mostly("Loom")
