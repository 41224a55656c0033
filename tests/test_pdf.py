"""PDFs into Markdown-like lines: reading order, paragraphs, and what is refused."""

import textwrap
import threading
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents.document import DocumentError
from decks.documents.pdf import read
from tests.made import column, pdf

KITES = (
    "A kite is a toy that flies on a string because the wind lifts it, and its tail keeps the nose of the frame "
    "turned to the wind. Long tails make a kite slow and steady, while short tails make it quick to turn but "
    "also quick to fall, so that children begin with long ones."
)
BOATS = (
    "A boat floats since it pushes away as much water as it weighs, and its keel keeps it upright when the wind "
    "blows from the side. Flat boats go where the water is shallow, while deep ones bear the waves of the open "
    "sea far better, so that each harbour has its own kind."
)


def wrapped(text, width=90):
    return textwrap.wrap(text, width)


def lines_of(*pages, **more):
    return read(pdf(pages, **more), "kites.pdf")


def test_lines_are_joined_to_paragraphs():
    first, second = wrapped(KITES), wrapped(BOATS)
    result = lines_of(column([*first, "", *second]))
    assert result.lines == (KITES, "", BOATS)
    assert result.places == ("page 1, paragraph 1", "page 1, paragraph 2", "page 1, paragraph 2")


def test_an_indent_begins_a_paragraph():
    first, second = wrapped(KITES), wrapped(BOATS)
    page = column(first) + column(second[:1], x=90, top=700 - 12 * len(first))
    page += column(second[1:], top=688 - 12 * len(first))
    assert lines_of(page).lines == (KITES, "", BOATS)


def test_words_parted_at_the_end_of_a_line_are_put_together():
    result = lines_of(
        column(
            [
                "The wind lifts the frame of a kite because air that is pushed down pushes back, and a tail stead-",
                "ies it. A self-made kite needs paper and string. Children who build a well-",
                "known one use a self-",
                "made frame of wood, and GPT-",
                "3 knows about it.",
            ]
        )
    )
    text = " ".join(result.lines)
    assert "a tail steadies it" in text
    assert "a well-known one" in text
    assert "a self-made frame" in text
    assert "GPT-3 knows" in text


def test_a_paragraph_goes_on_after_the_end_of_a_page():
    parts = wrapped(KITES)
    result = lines_of(
        column(parts[:2], top=100), [*column(parts[2:], top=740), *column(wrapped(BOATS), top=600)]
    )
    assert result.lines == (KITES, "", BOATS)
    assert result.places[-1] == "page 2, paragraph 1"


def two_columns(left, right, *, interleaved):
    pieces = [column(left, x=60), column(right, x=320)]
    if not interleaved:
        return [*pieces[0], *pieces[1]]
    return [piece for pair in zip(*pieces, strict=False) for piece in pair]


@pytest.mark.parametrize("interleaved", [False, True])
def test_columns_are_read_one_after_the_other(interleaved):
    left, right = wrapped(f"{KITES} {KITES}", 48), wrapped(f"{BOATS} {BOATS}", 48)
    size = min(len(left), len(right))
    result = lines_of(two_columns(left[:size], right[:size], interleaved=interleaved))
    text = " ".join(result.lines)
    assert " ".join(left[:size]) in text
    assert " ".join(right[:size]) in text
    assert text.index("A kite is") < text.index("A boat floats")


def test_what_spans_the_columns_stands_between_them():
    left, right = wrapped(KITES, 48), wrapped(BOATS, 48)
    title = [(150, 740, 18, "Things that move in the wind and on the water")]
    summary = column(wrapped("This page tells of both. " * 8), x=60, top=400)
    result = lines_of(title + two_columns(left, right, interleaved=True) + summary)
    text = "\n".join(result.lines)
    order = [text.index(part) for part in ("# Things", "A kite is", "A boat floats", "This page tells")]
    assert order == sorted(order)


def test_a_table_is_read_by_rows():
    rows = [
        ("Kind", "Year", "Place"),
        ("Box", "1893", "Sydney"),
        ("Delta", "1948", "Langley"),
        ("Sled", "1950", "Ohio"),
    ]
    page = [
        (x, 700 - 15 * at, 10, cell)
        for at, row in enumerate(rows)
        for x, cell in zip((72, 200, 300), row, strict=True)
    ]
    assert lines_of(page).lines == tuple("\t".join(row) for row in rows)


def test_larger_print_makes_headings():
    page = [
        (72, 740, 20, "Kites and boats"),
        *((72, 700, 14, "Of kites"),),
        *column(wrapped(KITES), top=680),
        (72, 600, 14, "Of boats, and of those"),
        (72, 584, 14, "that sail"),
        *column(wrapped(BOATS), top=560),
    ]
    result = lines_of(page)
    assert [line for line in result.lines if line.startswith("#")] == [
        *("# Kites and boats", "## Of kites", "## Of boats, and of those that sail")
    ]
    assert result.title == "Kites and boats"


def test_bold_lines_make_headings_and_bold_words_are_marked():
    page = [
        (72, 740, 10, "1.2 The tail", "bold"),
        (72, 720, 10, "Tail", "bold"),
        (95, 720, 10, "keeps the kite steady when the wind comes in gusts."),
    ]
    assert lines_of(page).lines == (
        "## 1.2 The tail",
        "",
        "**Tail** keeps the kite steady when the wind comes in gusts.",
    )


def test_lists_nest_by_their_indent():
    page = column(["• red kites fly", "• blue kites", "1. first", "2. second"])
    page += column(["• dark blue ones"], x=100, top=640)
    assert lines_of(page).lines == (
        "- red kites fly",
        "- blue kites",
        "1. first",
        "2. second",
        "  - dark blue ones",
    )


def test_code_keeps_its_lines():
    page = [
        *column(wrapped(KITES)),
        *column(["def fly(kite):", "", "return kite"], top=600, font="mono"),
        *column(wrapped(BOATS), top=500),
    ]
    page[-len(wrapped(BOATS)) - 1] = (96, 576, 10, "return kite", "mono")
    assert lines_of(page).lines == (
        KITES,
        "",
        "```",
        "def fly(kite):",
        "",
        "    return kite",
        "```",
        "",
        BOATS,
    )


def test_running_heads_and_page_numbers_are_left_out():
    words = ["Kites", "Boats", "Wheels", "Sails", "Masts", "Tails"]
    pages = [
        [
            (72, 760, 8, f"{at}  A book of things" if at % 2 else f"{words[at]} and more   {at}"),
            *column(wrapped(f"{words[at]} are shown here. {KITES}")),
            (300, 40, 8, f"Page {at + 4} of 12"),
        ]
        for at in range(6)
    ]
    result = lines_of(*pages)
    text = " ".join(result.lines)
    assert "A book of things" not in text
    assert "and more" not in text
    assert "Page" not in text
    assert all(f"{word} are shown here" in text for word in words)


def test_a_head_that_repeats_the_heading_of_its_section_is_left_out():
    page = [(72, 700, 16, "The tail"), *column(wrapped(KITES), top=680)]
    after = [(72, 760, 9, "THE TAIL"), *column(wrapped(BOATS))]
    assert lines_of(page, after).lines == ("# The tail", "", KITES, "", BOATS)


def test_footnotes_captions_and_contents_are_left_out():
    page = [
        (72, 740, 10, "1 Kites ........ 3"),
        *column(wrapped(KITES)),
        (72, 620, 10, "Figure 2: A kite in the wind."),
        (72, 80, 8, "1 More on this elsewhere."),
        (72, 70, 8, "and in other books."),
    ]
    assert lines_of(page).lines == (KITES,)


def test_raised_numbers_are_powers_or_notes():
    page = [
        (72, 700, 10, "The kites"),
        (112.8, 704, 6, "1"),
        (120, 700, 10, "fly over 10 m"),
        (177.4, 704, 6, "2"),
        (184, 700, 10, "of H"),
        (202.5, 697, 6, "2"),
        (206, 700, 10, "O."),
    ]
    assert lines_of(page).lines == ("The kites fly over 10 m² of H₂O.",)


def test_text_that_stands_across_is_left_out():
    data = pdf([[*column(wrapped(KITES)), (20, 300, 10, "Stamped in the margin")]])
    data = data.replace(b"1 0 0 1 20 300 Tm", b"0 1 -1 0 20 300 Tm")
    assert read(data, "kites.pdf").lines == (KITES,)


def test_a_page_on_its_side_is_read():
    data = pdf([column(wrapped(KITES), top=300)], extra="/Rotate 90")
    for at in range(3):
        data = data.replace(
            f"1 0 0 1 72 {300 - 12 * at} Tm".encode(), f"0 1 -1 0 {312 + 12 * at} 72 Tm".encode()
        )
    assert read(data, "kites.pdf").lines == (KITES,)


def test_the_title_of_the_file_is_used_unless_a_program_made_it_up():
    page = [(72, 740, 20, "Kites"), *column(wrapped(KITES))]
    assert lines_of(page, title="A book of kites").title == "A book of kites"
    assert lines_of(page, title="Microsoft Word - kites3.doc").title == "Kites"


def test_text_that_looks_like_markup_is_kept_as_text():
    assert lines_of(column(["# no heading of the <div> tag"])).lines == ("\\# no heading of the `<div>` tag",)


def test_a_pdf_without_text_says_what_to_do():
    with pytest.raises(
        DocumentError, match=r"^kites\.pdf: this PDF has no text, only pictures; run text recognition"
    ):
        lines_of([], [])


def test_a_protected_pdf_is_named():
    key = "<" + "00" * 32 + ">"
    trailer = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >> /ID [<00> <00>]"
    with pytest.raises(DocumentError, match=r"^kites\.pdf: this PDF is protected by a password"):
        lines_of(column(["Kites"]), trailer=trailer)


def test_a_damaged_pdf_is_named():
    with pytest.raises(DocumentError, match=r"^kites\.pdf: this PDF is damaged"):
        read(b"%PDF-1.4\nnothing more", "kites.pdf")


def test_a_damaged_page_is_left_out_and_the_rest_is_read():
    data = pdf([column(wrapped(KITES)), column(["gone"]), column(wrapped(BOATS))])
    data = data.replace(b"8 0 R 10 0 R]", b"5 0 R 10 0 R]")
    result = read(data, "kites.pdf")
    assert result.lines == (KITES, "", BOATS)
    assert result.left_out == ("page 2: this page is damaged",)


def test_five_thousand_pages_can_be_stopped_between_any_two():
    data = pdf([column(["Kites fly.", "Boats float."])] * 5000)
    seen = []

    def stop(done, total):
        seen.append((done, total))
        if done == 20:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read(data, "kites.pdf", stop)
    assert seen == [(at, 5000) for at in range(21)]


def test_progress_goes_on_while_paragraphs_are_made():
    seen = []
    read(pdf([column(wrapped(KITES))] * 4), "kites.pdf", lambda done, total: seen.append((done, total)))
    assert seen[:4] == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert set(seen[4:]) == {(4, 4)}


def test_two_threads_can_read_at_once():
    data = pdf([column(wrapped(KITES))] * 30)
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(read(data, "kites.pdf").lines)) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 3
    assert len(set(results)) == 1


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_pdf_damaged_anywhere_gives_lines_with_places_or_the_readers_error(data):
    whole = pdf([column(wrapped(KITES)), [(72, 700, 14, "Boats", "bold"), *column(wrapped(BOATS), x=200)]])
    damaged = bytearray(whole)
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        damaged[at] = data.draw(st.integers(0, 255))
    lines = None
    with suppress(DocumentError):
        lines = read(bytes(damaged[: data.draw(st.integers(1, len(whole)))]), "kites.pdf")
    assert lines is None or len(lines.lines) == len(lines.places)
    numbers = st.floats(0, 800, allow_nan=False)
    piece = st.tuples(
        numbers,
        numbers,
        st.floats(1, 60),
        st.text("ab •-1.\t*", min_size=1, max_size=30),
    )
    page = data.draw(st.lists(piece, max_size=25))
    with suppress(DocumentError):
        lines = read(pdf([page]), "kites.pdf")
        assert all(line.splitlines() in ([line], []) for line in lines.lines)
