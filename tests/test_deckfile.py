"""The deck file: its two laws, what people write by hand, and what an error says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.deckfile import DeckFileError, DeckNote, parse, render
from decks.note import Note, Point, Source

MARKS = [
    "Q:", "\\Q:", "\\\\A: x", "A: x", "Id:", "Quote:", "Source: x", "---", "deck: x", "```", "````", "~~~", "\\",
    "\\\\", " ", "  ", "\n", "\n\n", "\r", "\r\n", "- x", "= y", '"', "#", "|", ":1-2", ";", ",", "[", "]", "word",
    "two words", "$$", "\x85", "\ufeff", "é", "\\n",
]  # fmt: skip

texts = st.lists(st.sampled_from(MARKS), max_size=6).map("".join) | st.text(max_size=8)
names = st.lists(texts, max_size=3).map(tuple)
tags = st.lists(texts, max_size=3, unique=True).map(tuple)
points = st.lists(st.builds(Point, texts, names), max_size=3).map(tuple)
lines = st.integers(0, 99)
sources = st.lists(st.builds(Source, texts, names, lines, lines, texts), max_size=2).map(tuple)
fronts = {"basic": texts, "reversed": texts, "cloze": st.tuples(texts, texts).map("{{c1::gap}}".join)}
notes = st.sampled_from(sorted(fronts)).flatmap(
    lambda kind: st.builds(
        Note, st.just(kind), fronts[kind], texts, points, names, tags, sources, texts, texts
    )
)
decks = st.lists(st.builds(DeckNote, texts, notes), max_size=3)

BY_HAND = """\
---
deck: Networks::Layers
tags: [protocol, "a, b"]
---

Q: What does ARP resolve?
A: An IPv4 address on the local link
to the hardware address behind it.

Points:
- from an IPv4 address
  = from IP
- to a hardware address,
  which is also called MAC
Tags: layer 2, protocol
Source: notes/net.md#Link layer|ARP:12-14
Quote: ARP maps an address
Source: other.md
Id: f3k9-22qa

R: SYN
A:
```
Q: not a field in here
```
Aliases: synchronise; "SYN; flag"

---
deck: Other
---
C: TCP retransmits after a {{c1::timeout}}.
Remark: Or after
three duplicate acknowledgements.
"""


@given(decks)
@settings(deadline=None, max_examples=300)
def test_what_is_rendered_parses_to_the_same_notes_and_renders_to_the_same_text(notes):
    text = render(notes)
    assert parse(text) == notes
    assert render(parse(text)) == text


def test_a_file_written_by_hand():
    first, second, third = parse(BY_HAND)
    assert first == DeckNote(
        "Networks::Layers",
        Note(
            "basic",
            "What does ARP resolve?",
            "An IPv4 address on the local link\nto the hardware address behind it.",
            points=(
                Point("from an IPv4 address", ("from IP",)),
                Point("to a hardware address, which is also called MAC"),
            ),
            tags=("protocol", "a, b", "layer 2"),
            sources=(
                Source("notes/net.md", ("Link layer", "ARP"), 12, 14, "ARP maps an address"),
                Source("other.md"),
            ),
            guid="f3k9-22qa",
        ),
    )
    assert second.note.kind == "reversed"
    assert second.note.back == "```\nQ: not a field in here\n```"
    assert second.note.aliases == ("synchronise", "SYN; flag")
    assert second.note.tags == ("protocol", "a, b")
    assert third == DeckNote(
        "Other",
        Note(
            "cloze",
            "TCP retransmits after a {{c1::timeout}}.",
            remark="Or after\nthree duplicate acknowledgements.",
        ),
    )


def test_windows_line_ends_and_a_byte_order_mark_change_nothing():
    assert parse("\ufeff" + BY_HAND.replace("\n", "\r\n")) == parse(BY_HAND)


def test_the_file_reads_like_markdown():
    note = Note(
        "basic",
        "Which command lists open sockets?",
        "```sh\nss -tlnp\n```",
        points=(Point("ss", ("netstat",)),),
        tags=("linux",),
        sources=(Source("notes.md", ("Tools", "Sockets"), 4, 4, "ss lists them"),),
        guid="abcd-efgh",
    )
    assert render([DeckNote("Linux", note)]) == (
        "---\ndeck: Linux\n---\n\n"
        "Q: Which command lists open sockets?\n"
        "A:\n```sh\nss -tlnp\n```\n"
        "Points:\n- ss\n  = netstat\n"
        "Tags: [linux]\n"
        "Source: notes.md#Tools|Sockets:4\n"
        "Quote: ss lists them\n"
        "Id: abcd-efgh\n"
    )


def test_text_that_looks_like_a_field_is_escaped_outside_fences_only():
    note = Note("basic", "Dialogue", "two lines\nA: yes\n\\Q: no\n```\nTags: code\n```\n---\n````x")
    text = render([DeckNote("", note)])
    assert text == ("Q: Dialogue\nA: two lines\n\\A: yes\n\\\\Q: no\n```\nTags: code\n```\n\\---\n\\````x\n")
    assert parse(text)[0].note == note


def test_a_rule_in_a_text_is_no_header():
    assert parse("Q: a\nA: above\n---\nbelow")[0].note.back == "above\n---\nbelow"


def test_an_indented_code_block_keeps_its_indent():
    assert parse("Q: a\nA:\n    code\n")[0].note.back == "    code"


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("# A title\nQ: a\nA: b", 1, "belongs to no note"),
        ("A: b", 1, "belongs to no note"),
        ("Q: a\nA: b\n\nQ:\nA: c", 4, "no text after Q:"),
        ("Q: a\n\nQ: b\nA: c", 1, "no answer"),
        ("Q: a\nA:\n", 2, "no answer"),
        ("Q: a\nA: b\nA: c", 3, "twice"),
        ("C: nothing hidden", 1, "{{c1::text}}"),
        ("Q: a\nA: b\nTags: x\nwhat", 4, "single line"),
        ("Q: a\nA: b\nPoints:\nfree text", 4, "- "),
        ("Q: a\nA: b\nPoints: one", 3, "line of its own"),
        ("Q: a\nA: b\nQuote: q", 3, "Source:"),
        ("Q: a\nA: ```py\ncode\n\nQ: b\nA: c\n", 2, "never closed"),
        ("---\ndeck: x\nQ: a\nA: b", 1, "never closed"),
        ("---\ndeck: x\ncolour: red\n---", 3, "deck: and tags:"),
    ],
)
def test_an_error_names_path_and_line(text, line, word):
    with pytest.raises(DeckFileError) as error:
        parse(text, "deck.md")
    assert str(error.value).startswith(f"deck.md:{line}: ")
    assert word in str(error.value)


def test_an_empty_bullet_is_no_point():
    assert parse("Q: a\nA: b\nPoints:\n-\n- \n- c\n")[0].note.points == (Point("c"),)


def test_an_empty_file_has_no_notes():
    assert parse("") == parse("\n\n") == []
    assert render([]) == ""
