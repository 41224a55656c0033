import pytest
from textual.content import Content

from decks.card import Card
from decks.note import Note, Point
from decks.verdict import Judged, Verdict
from flashcards.tui.card_face import front, note_blocks, revealed
from flashcards.tui.face import Beside, Flow, Rule, markdown, plain
from llm.grading.matching import GRADER
from scheduler.sm2 import Memory


def lines(blocks, width=40):
    return [line.plain.rstrip() for block in blocks for line in block.lines(width)]


def styles(blocks, word, width=80):
    found = set()
    for block in blocks:
        for line in block.lines(width):
            at = line.plain.find(word)
            if at >= 0:
                found |= {str(span.style) for span in line.spans if span.start <= at < span.end}
    return found


def card(note, ordinal=0):
    return Card(1, 1, note, "Deck", ordinal, Memory())


def test_paragraphs_wrap_at_words():
    assert lines(markdown("one two three four five"), 10) == ["one two", "three four", "five"]
    assert lines(markdown("one\n\ntwo")) == ["one", "", "two"]


def test_emphasis_code_and_strike_are_styled_and_their_marks_go():
    blocks = markdown("*a* **bold** `code` ~~gone~~")
    assert lines(blocks) == ["a bold code gone"]
    assert "bold" in styles(blocks, "bold")
    assert "$code on $code-ground" in styles(blocks, "code")
    assert "strike" in styles(blocks, "gone")


def test_lists_hang_and_nest():
    text = "- first entry that wraps\n  - inner\n- second\n\n3. three\n4. four"
    assert lines(markdown(text), 16) == [
        "• first entry",
        "  that wraps",
        "  • inner",
        "• second",
        "",
        "3. three",
        "4. four",
    ]


def test_code_keeps_its_lines_and_is_folded_only_where_it_must():
    assert lines(markdown("```\nif x:\n    y\n```")) == [" if x:", "     y"]
    assert lines(markdown("```\n" + "x" * 20 + "\n```"), 12) == [" " + "x" * 10, " " + "x" * 10]


def test_tables_stand_in_columns_and_shrink_to_the_width():
    text = "| name | what it does |\n|---|---|\n| sum | adds one number to another number |"
    assert lines(markdown(text), 60)[0] == "name │ what it does"
    narrow = lines(markdown(text), 20)
    assert all(len(line) <= 20 for line in narrow)
    assert len(narrow) > 4


def test_maths_keeps_its_dollars_and_money_stays_money():
    blocks = markdown("$x^2$ costs $1 billion, not $2 billion")
    assert lines(blocks) == ["$x^2$ costs $1 billion, not $2 billion"]
    assert "italic" in styles(blocks, "$x^2$")
    assert "italic" not in styles(blocks, "$1")


def test_html_and_markup_are_shown_as_they_are_written():
    assert lines(markdown("<b>x</b> [/x] [red]y[/] \\[z]")) == ["<b>x</b> [/x] [red]y[/] [z]"]


@pytest.mark.parametrize(
    "hostile", ["\x1b[31mx", "\x9b31mx", "\x1b]0;t\x07x", "\u202ex", "x\u200b", "x\x00", "\ud800x"]
)
def test_nothing_that_steers_a_terminal_gets_through(hostile):
    note = Note("basic", hostile, hostile, (Point(hostile),), tags=(hostile,), remark=hostile)
    verdict = Verdict((Judged(hostile, "contradicted", hostile),), 2, 0.1, False, "x", hostile)
    for blocks in (
        markdown(hostile),
        plain(hostile),
        list(front(card(note))),
        list(revealed(card(note), hostile, verdict)),
        list(note_blocks(note, hostile)),
    ):
        for line in lines(blocks, 200):
            assert line.isprintable()


def test_gaps_are_underlined_and_their_marks_go_even_across_emphasis():
    blocks = markdown("The ⟦very **hidden** text⟧ here")
    assert lines(blocks) == ["The very hidden text here"]
    for word in ("very", "hidden", "text"):
        assert any("underline" in style for style in styles(blocks, word))
    assert not any("underline" in style for style in styles(blocks, "here"))


def test_wide_characters_stay_within_the_width():
    for block in markdown(
        "漢字かな交じり文" * 10 + "\n\n| 列 | 説明 |\n|---|---|\n| 一 | 漢字かな交じり文漢字かな |"
    ):
        for line in block.lines(20):
            assert line.cell_length <= 20


@pytest.mark.parametrize(
    "text", ["", "\n", "#", "- ", "```", "|", "> " * 60 + "x", "- " * 60 + "x", "⟦", "⟧", "*" * 500, "$" * 99]
)
def test_odd_text_is_drawn_at_any_width(text):
    for width in (1, 8, 80):
        assert all(isinstance(line, Content) for block in markdown(text) for line in block.lines(width))


def test_columns_become_rows_where_there_is_no_room():
    block = Beside((Flow(Content("left")),), (Flow(Content("right")),))
    assert lines([block], 92)[0].split() == ["left", "right"]
    assert lines([block], 60) == ["left", "", "right"]


def test_a_revealed_card_says_what_was_met_missed_and_contradicted():
    note = Note("basic", "Q?", "A.", (Point("one"), Point("two"), Point("three")))
    points = (Judged("one", "met"), Judged("two", "missed"), Judged("three", "contradicted", "not three"))
    shown = lines(revealed(card(note), "my answer", Verdict(points, 2, 0.3, False, GRADER)), 60)
    assert "✓ one" in shown
    assert "✗ two" in shown
    assert "! three  — you wrote: “not three”" in shown
    assert "Only words were compared. Your grade counts." in shown


def test_a_sure_verdict_makes_no_excuse():
    note = Note("basic", "Q?", "4", (Point("4"),))
    shown = lines(revealed(card(note), "4", Verdict((Judged("4", "met"),), 5, 1.0, True, "x")))
    assert not any("Only words" in line for line in shown)


def test_a_cloze_shows_its_afterthought_below():
    note = Note("cloze", "A {{c1::gap}} and {{c2::two}}.", "By the way.")
    shown = lines(revealed(card(note, 1), "", None))
    assert shown[0] == "A gap and two."
    assert shown[-1] == "By the way."
    assert lines(front(card(note, 2))) == ["A gap and […]."]


def test_a_rule_reaches_across():
    assert lines([Rule()], 12) == ["─" * 12]


@pytest.mark.parametrize(
    "text",
    [
        "What is a token?",
        "Zahl 3. und 4) hier ",
        "a - b + c",
        "1. first",
        "- one",
        "+ one",
        "---",
        "a\u00a0b",
        "===",
        " x",
        "    x",
    ],
)
def test_a_line_without_marks_is_read_as_the_parser_would(text):
    from markdown_it.tree import SyntaxTreeNode

    from flashcards.tui.face import _blocks, _parser

    parsed = _blocks(SyntaxTreeNode(_parser().parse(text)).children, "", "")
    assert lines(markdown(text)) == lines(parsed)
