"""Anki out: what Anki's own backend makes of our packages, and how a field is rendered."""

import html
import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.anki import render
from decks.anki.package import Leaving, write
from decks.anki.render import cloze_html, field_html
from decks.card import Card, Review, ordinals
from decks.deckfile import parse
from decks.note import Note, Point, Source
from scheduler.sm2 import Memory, review
from scheduler.study_day import study_day

MADE = datetime(2026, 1, 2, 12, tzinfo=UTC)
NOW = datetime.now().astimezone()

ARP = Note(
    "basic",
    "Is `a < b` **true** when $a<b$?",
    "1. yes\n2. no\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```py\nif a<b: pass\n```\n\n$$\na^2\n$$",
    points=(Point("yes", ("yep",)),),
    tags=("two words", "deep::tag", 'quo"te'),
    sources=(Source("/home/me/notes.md", ("Link", "ARP"), 3, 5, "a quote & more"),),
    remark="It was *so* in 1990.",
    guid="aaaa-aaaa",
)
SYN = Note("reversed", "SYN", "synchronise", guid="bbbb-bbbb")
TCP = Note("cloze", "After {{c1::**two**}} come {{c3::`three`::how many?}}.", "And so on.", guid="cccc-cccc")


@pytest.fixture
def anki(tmp_path):
    collection = Collection(str(tmp_path / "anki.anki2"))
    yield collection
    collection.close()


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    """Return a cloze note that Anki counts the gaps of."""
    collection = Collection(str(tmp_path_factory.mktemp("judge") / "anki.anki2"))
    yield collection.new_note(collection.models.by_name("Cloze"))
    collection.close()


def leaving(note, deck="Networks::Link layer", modified=MADE, cards=()):
    return Leaving(note, deck, MADE, modified, cards)


def packed(notes, reviews=(), now=NOW):
    out = io.BytesIO()
    result = write(out, notes, reviews, now)
    return out.getvalue(), result


def take_in(collection, tmp_path, package):
    path = tmp_path / "deck.apkg"
    path.write_bytes(package)
    options = ImportAnkiPackageOptions(with_scheduling=True)
    return collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    ).log


def is_content(collection):
    report, fine = collection.fix_integrity()
    assert fine, report
    assert not collection.get_empty_cards().notes
    for card_id in collection.find_cards(""):
        rendered = collection.get_card(card_id).render_output()
        for side in (rendered.question_text, rendered.answer_text):
            assert "template has a problem" not in side
            assert visible(side)


def visible(side):
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"(?s)<style>.*?</style>", "", side))).strip()


def card_of(collection, guid, ordinal=0):
    (note_id,) = collection.db.list("select id from notes where guid = ?", guid)
    return next(card for card in collection.get_note(note_id).cards() if card.ord == ordinal)


def test_anki_finds_every_note_and_no_problem(anki, tmp_path):
    package, result = packed([leaving(ARP), leaving(SYN, "Networks"), leaving(TCP)])
    assert (result.notes, result.cards, result.left_out) == (3, 5, ())
    log = take_in(anki, tmp_path, package)
    assert (log.found_notes, len(log.new)) == (3, 3)
    is_content(anki)
    assert anki.card_count() == 5
    assert {deck.name for deck in anki.decks.all_names_and_ids()} >= {"Networks", "Networks::Link layer"}
    assert anki.decks.name(card_of(anki, SYN.guid).did) == "Networks"


def test_what_a_field_looks_like_in_anki(anki, tmp_path):
    take_in(anki, tmp_path, packed([leaving(ARP), leaving(TCP)])[0])
    note = card_of(anki, ARP.guid).note()
    assert note["Front"] == r"Is <code>a &lt; b</code> <strong>true</strong> when \(a&lt;b\)?"
    for part in ("<ol>\n<li>yes</li>", "<td>1</td>", "if a&lt;b: pass", r"\[a^2\]"):
        assert part in note["Back"]
    assert note["Remark"] == "It was <em>so</em> in 1990."
    assert note["Source"] == (
        "<div>notes.md › Link › ARP, lines 3–5</div><blockquote>a quote &amp; more</blockquote>"
    )
    assert note.tags == ["deep::tag", "quo_te", "two_words"]
    card = card_of(anki, ARP.guid)
    assert "It was" not in card.question()
    assert "It was" in card.answer()
    assert "notes.md" in card.answer()
    first, third = (visible(card_of(anki, TCP.guid, ordinal).question()) for ordinal in (0, 2))
    assert first == "After [...] come three."
    assert third == "After two come [how many?]."
    assert "<strong>two</strong>" in card_of(anki, TCP.guid).answer()
    assert "And so on." in card_of(anki, TCP.guid).answer()


def test_the_note_itself_can_be_read_back_from_its_plain_text(anki, tmp_path):
    take_in(anki, tmp_path, packed([leaving(ARP), leaving(SYN), leaving(TCP)])[0])
    for note in (ARP, SYN, TCP):
        plain = html.unescape(card_of(anki, note.guid).note()["Plain text"].replace("<br>", "\n"))
        assert [each.note for each in parse(plain)] == [note]


def test_a_second_export_updates_and_duplicates_nothing(anki, tmp_path):
    take_in(anki, tmp_path, packed([leaving(ARP), leaving(SYN), leaving(TCP)])[0])
    later = MADE + timedelta(hours=1)
    changed = Note("reversed", "SYN", "synchronise sequence numbers", guid=SYN.guid)
    fresh = Note("basic", "ACK?", "acknowledged", guid="dddd-dddd")
    package, _ = packed([leaving(fresh), leaving(ARP), leaving(changed, modified=later), leaving(TCP)])
    log = take_in(anki, tmp_path, package)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (1, 1, 2)
    assert (anki.note_count(), anki.card_count()) == (4, 6)
    assert card_of(anki, SYN.guid).note()["Back"] == "synchronise sequence numbers"
    assert len(anki.models.all_names_and_ids()) == len({m.name for m in anki.models.all_names_and_ids()})
    is_content(anki)


def studied(now):
    """Return a card with its reviews: forgotten at first, drilled, then known."""
    memory, reviews = Memory(), []
    note = Note("basic", "Studied?", "Yes.", guid="eeee-eeee")
    at = now - timedelta(days=9)
    for grade, rest in ((2, 1), (4, 1), (5, 6), (4, 0)):
        after = review(memory, grade, study_day(at))
        reviews.append(
            Review(7, at.astimezone(UTC), 0, study_day(at), "review", grade, memory, after, ms=3000)
        )
        if grade < 4:
            again = at.astimezone(UTC) + timedelta(minutes=3)
            reviews.append(Review(7, again, 0, study_day(at), "drill", 4, after, after, ms=1000))
        memory = after
        at += timedelta(days=rest)
    return Card(7, 5, note, "Studied", 0, memory, flag=3), reviews


def test_the_schedule_and_the_history_go_along(anki, tmp_path):
    card, reviews = studied(NOW)
    package, result = packed([leaving(card.note, cards=(card,))], reviews)
    assert result.reviews == 5
    take_in(anki, tmp_path, package)
    is_content(anki)
    theirs = card_of(anki, card.note.guid)
    assert (theirs.type, theirs.queue, theirs.flags) == (2, 2, 3)
    assert theirs.due - anki.sched.today == (card.memory.due - study_day(NOW)).days
    assert (theirs.ivl, theirs.factor, theirs.reps, theirs.lapses) == (16, 2600, 5, 0)
    log = anki.db.all("select ease, ivl, lastIvl, factor, time, type from revlog order by id")
    assert log == [
        [1, 1, 0, 2500, 3000, 0],
        [3, 1, 1, 2500, 1000, 3],
        [4, 1, 1, 2500, 3000, 2],
        [4, 6, 1, 2600, 3000, 1],
        [3, 16, 6, 2600, 3000, 1],
    ]


def test_without_history_everything_leaves_new(anki, tmp_path):
    card, _ = studied(NOW)
    package, result = packed([leaving(card.note, cards=(card,))], None)
    assert result.reviews == 0
    take_in(anki, tmp_path, package)
    theirs = card_of(anki, card.note.guid)
    assert (theirs.type, theirs.reps, theirs.flags, anki.db.scalar("select count() from revlog")) == (
        0,
        0,
        0,
        0,
    )


@pytest.mark.parametrize("days", [-400, -3, 0, 1, 30_000])
def test_a_due_date_is_the_same_day_in_anki(anki, tmp_path, days):
    note = Note("basic", "When?", "Then.", guid="ffff-ffff")
    memory = Memory(2, 6, 120, 1, study_day(NOW) + timedelta(days=days))
    cards = (Card(1, 1, note, "A", 0, memory, suspended=days == 1),)
    take_in(anki, tmp_path, packed([leaving(note, cards=cards)])[0])
    theirs = card_of(anki, note.guid)
    assert theirs.due - anki.sched.today == days
    assert theirs.factor == 1300
    assert theirs.queue == (-1 if days == 1 else 2)
    is_content(anki)


def test_the_same_notes_give_the_same_bytes():
    card, reviews = studied(NOW)
    notes = [leaving(ARP), leaving(card.note, cards=(card,))]
    first, _ = packed(notes, reviews)
    assert packed(notes, reviews, NOW + timedelta(seconds=90))[0] == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_anki_could_not_ask_is_left_out_and_named(anki, tmp_path):
    gapless = Note("cloze", "Nothing {{c0::hidden}} here", guid="g1")
    blank = Note("basic", " \n", "an answer", guid="g2")
    odd = Note("reversed", "[label]: elsewhere", "", guid="g3")
    package, result = packed([leaving(gapless), leaving(blank), leaving(odd)])
    assert [note.guid for note, _ in result.left_out] == ["g1", "g2"]
    take_in(anki, tmp_path, package)
    assert anki.card_count() == 2
    is_content(anki)


def test_names_that_anki_could_not_hold(anki, tmp_path):
    note = Note(
        "basic", "a\x1fb", "c\x00d \ud800", tags=("a\tb", "", "\x07"), guid="g\N{GREEK SMALL LETTER PI}"
    )
    names = ("", "A::", "::\x07::B", 'say "x"')
    decks = [leaving(Note("basic", name or "none", "b", guid=f"d{name}"), name) for name in names]
    log = take_in(anki, tmp_path, packed([leaving(note, "Deck\x1f 1"), *decks])[0])
    assert len(log.new) == 5
    assert card_of(anki, note.guid).note().fields[:2] == ["ab", "cd �"]
    is_content(anki)


@pytest.mark.parametrize("guids", [("", "b"), ("a", "a")])
def test_a_guid_is_needed_and_unique(guids):
    with pytest.raises(ValueError, match="guid"):
        packed([leaving(Note("basic", "q", "a", guid=guid)) for guid in guids])


@pytest.mark.parametrize("hours", [-11, 0, 5.75, 13])
def test_days_are_counted_from_four_in_the_morning_of_the_persons_clock(hours):
    zone = timezone(timedelta(hours=hours))
    package, _ = packed([leaving(ARP)], now=datetime(2026, 7, 1, 9, tzinfo=zone))
    born = datetime.fromtimestamp(crt(package), zone)
    assert (born.hour, born.minute) == (4, 0)


def crt(package):
    import sqlite3

    connection = sqlite3.connect(":memory:")
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        connection.deserialize(archive.read("collection.anki2"))
    (born,) = connection.execute("select crt from col").fetchone()
    connection.close()
    return born


@pytest.mark.parametrize(
    ("markdown", "rendered"),
    [
        ("a < b & <script>alert(1)</script>", "a &lt; b &amp; &lt;script&gt;alert(1)&lt;/script&gt;"),
        ("$1 billion, not $2 billion", "$1 billion, not $2 billion"),
        ("so $$x < y$$ holds", r"so \[x &lt; y\] holds"),
        ("[sound:x.mp3] and [latex]", "&#91;sound:x.mp3] and &#91;latex]"),
        ("[x]: nothing/to-see", "[x]: nothing/to-see"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("", ""),
    ],
)
def test_a_field_is_escaped_html(markdown, rendered):
    assert field_html(markdown) == rendered


@pytest.mark.parametrize(
    ("markdown", "rendered"),
    [
        ("_{{c1::a}}_ {{c2::_b_::a <hint>}}", "<em>{{c1::a}}</em> {{c2::<em>b</em>::a &lt;hint&gt;}}"),
        ("`{{c1::code}}` $x^{{{c1::2}}}$", r"<code>{{c1::code}}</code> \(x^{ {{c1::2}} }\)"),
        ("[text](to/{{c1::here}})", "[text](to/{{c1::here}})"),
        ("**a {{c1::b** c}}", "**a {{c1::b** c}}"),
        ("{{c1::one\n\n- two}} three", "{{c1::one<br><br>- two}} three"),
        ("- {{c1::a}}\n- {{c2::b}}", "<ul>\n<li>{{c1::a}}</li>\n<li>{{c2::b}}</li>\n</ul>"),
        ("{{c500::far}} {{c0::none}} {{c1::near}}", "far none {{c1::near}}"),
    ],
)
def test_gaps_survive_markdown(markdown, rendered):
    assert cloze_html(markdown) == rendered


marks = st.sampled_from(
    ["{{c1::", "{{c2::", "}}", "::", "{{", "}", "*", "_", "`", "$", "\n", "\n\n", "- ", "[", "](", "|", "<b>", "a", "b c", "\ue000", "⟦"]
)  # fmt: skip


@given(st.lists(marks, max_size=14).map("".join))
@settings(max_examples=300, deadline=None)
def test_anki_sees_the_gaps_that_we_see(judge, text):
    judge["Text"] = cloze_html(text)
    assert sorted(judge.cloze_numbers_in_fields()) == [n for n in ordinals(Note("cloze", text)) if n]


texts = st.lists(marks | st.text(max_size=5), min_size=1, max_size=10).map("".join)
notes_of_any_kind = st.sampled_from(["basic", "reversed", "cloze"]).flatmap(
    lambda kind: st.builds(
        Note,
        st.just(kind),
        texts.map("{{c1::gap}}".__add__) if kind == "cloze" else texts,
        texts,
        tags=st.lists(texts, max_size=2).map(tuple),
        sources=st.lists(st.builds(Source, texts, quote=texts), max_size=1).map(tuple),
        remark=texts,
    )
)


@given(st.lists(notes_of_any_kind, min_size=1, max_size=8), st.lists(texts, min_size=8, max_size=8))
@settings(max_examples=25, deadline=None)
def test_anki_is_content_with_whatever_stands_in_a_note(tmp_path_factory, notes, decks):
    folder = tmp_path_factory.mktemp("any")
    given = [
        leaving(replace(note, guid=f"guid-{i}"), deck)
        for i, (note, deck) in enumerate(zip(notes, decks, strict=False))
    ]
    package, result = packed(given)
    collection = Collection(str(folder / "anki.anki2"))
    log = take_in(collection, folder, package)
    assert len(log.new) == result.notes == len(notes) - len(result.left_out)
    assert collection.card_count() == result.cards
    is_content(collection)
    assert collection.card_count() == result.cards
    collection.close()


@given(st.from_regex(render._PROSE, fullmatch=True))
def test_a_line_in_which_markdown_has_nothing_to_do_is_rendered_as_markdown_would(text):
    parsed = render._parser().render(text)
    assert render._markdown(text) == parsed.strip().removeprefix("<p>").removesuffix("</p>")
