import json
from pathlib import Path
from random import Random
from threading import Event

import pytest

from decks.documents.document import Block, Document, Section
from decks.note import Note, Point
from llm.backends.backend import Data
from llm.backends.scripted import Scripted
from llm.writing import checks, reply, twins
from llm.writing.passage import LONGEST, passages
from llm.writing.quote import find
from llm.writing.write import write

TEXT = (
    "A lichen is a partnership of a fungus and an alga. The fungus gives shelter and water; the alga makes sugar "
    "from light. Lichens grow about 1 mm a year, and some in Greenland are 4,500 years old."
)
QUOTE = "Lichens grow about 1 mm a year, and some in Greenland are 4,500 years old."


def document(*texts, heading=("Lichens",)):
    blocks = tuple(Block("paragraph", text, n * 2 + 1, n * 2 + 1) for n, text in enumerate(texts))
    section = Section(heading, 1, len(texts) * 2, blocks)
    return Document("lichens.md", "Lichens", "markdown", "0" * 64, ("",) * len(texts) * 2, (section,))


def written(**changes):
    note = {
        "quote": QUOTE,
        "front": "How fast does a lichen grow?",
        "back": "About 1 mm a year.",
        "points": ["it grows about 1 mm a year"],
        "kind": "basic",
    } | changes
    return json.dumps({"notes": [note]})


def drafted(*replies, known=(), fronts=(), text=TEXT):
    backend = Scripted(replies)
    outcomes = write(backend, passages(document(text)), "Lichens", known, fronts, Random(1), Event())
    return outcomes, backend


def codes(draft):
    return [flag.code for flag in draft.flags]


def test_a_good_note_becomes_a_draft_without_a_flag():
    outcomes, _ = drafted(written(), '{"answers": ["1 mm a year"]}')
    draft = outcomes[0].drafts[0]
    assert draft.flags == ()
    assert draft.note.sources[0].quote == QUOTE
    assert (draft.note.sources[0].first, draft.note.sources[0].last) == (1, 1)
    assert draft.note.points == (Point("it grows about 1 mm a year"),)


def test_a_note_without_its_quote_is_declined():
    outcomes, _ = drafted(written(quote="Lichens are eaten by reindeer in the north of Norway."))
    assert outcomes[0].drafts == ()
    assert outcomes[0].declined == (("How fast does a lichen grow?", "quote"),)


def test_a_quote_that_is_only_alike_is_repaired_and_flagged():
    changed = QUOTE.replace("about 1 mm", "about 9 mm")
    outcomes, _ = drafted(written(quote=changed, back="About 9 mm a year."), '{"answers": ["1 mm"]}')
    draft = outcomes[0].drafts[0]
    assert "1 mm" in draft.note.sources[0].quote
    assert codes(draft)[0] == "repaired"
    assert "unsupported" in codes(draft)


def test_an_answer_read_from_the_quote_alone_must_agree():
    outcomes, _ = drafted(written(), '{"answers": ["sugar from light"]}')
    assert codes(outcomes[0].drafts[0]) == ["other answer"]
    outcomes, _ = drafted(written(), '{"answers": ["unknown"]}')
    assert codes(outcomes[0].drafts[0]) == ["no answer"]


def test_a_near_duplicate_is_flagged_with_the_note_it_is_close_to():
    old = twins.known(Note("basic", "How fast does a lichen usually grow?", "1 mm a year", guid="abcd"))
    outcomes, _ = drafted(written(), '{"answers": ["about 1 mm a year"]}', known=[old])
    draft = outcomes[0].drafts[0]
    assert codes(draft) == ["duplicate"]
    assert draft.twin == "abcd"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What does ReLU give for a positive input?", "What does ReLU give for a negative input?", False),
        ("How many moons has Mars?", "How many moons has Mars?", True),
        ("Which metal is liquid at 20 °C?", "Which metal is liquid at 30 °C?", False),
        ("Why is glass not a crystal?", "Why is glass a crystal?", False),
        ("Who signed the treaty of 1648?", "The treaty of 1648, who signed it?", True),
    ],
)
def test_twins_ask_the_same(one, other, same):
    near = twins.twin(Note("basic", one), [twins.known(Note("basic", other, guid="g"))])
    assert (near is not None) == same


def test_accepted_fronts_are_passed_on_as_data():
    _, backend = drafted('{"notes": []}', fronts=["What is a lichen?"])
    assert Data("What is a lichen?") in backend.asked[0].user
    assert Data(f"Lichens\n\n{TEXT}") in backend.asked[0].user


def test_the_passage_stands_between_marks_it_cannot_foresee():
    _, backend = drafted('{"notes": []}')
    pieces = backend.asked[0].user
    opening = pieces[0]
    mark = opening.split()[-1].strip("]\n")
    assert len(mark) == 8
    assert mark in pieces[2]


def test_a_cancelled_job_drafts_only_what_is_whole():
    cancel = Event()
    backend = Scripted([written(), written()])
    cancel.set()
    assert write(backend, passages(document(TEXT)), "D", (), (), Random(1), cancel) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (written(), 1),
        (f"```json\n{written()}\n```", 1),
        (written()[:-2] + ', {"quote": "cut', 1),
        ('{"notes": [' + json.dumps(json.loads(written())["notes"][0]) + ', {"quote": "x"}]}', 1),
        ("no JSON at all", 0),
        ('{"notes": "none"}', 0),
        ("[" * 100_000, 0),
        (written(front="tab\x01bed?").replace("\\u0001", "\x01"), 1),
    ],
    ids=["whole", "fenced", "cut", "one bad", "prose", "wrong type", "nested", "control character"],
)
def test_whole_notes_are_read_out_of_any_reply(text, count):
    assert len(reply.notes(text)) == count


@pytest.mark.parametrize(
    ("front", "back", "kind", "code"),
    [
        ("What does the text say about lichens?", "They grow 1 mm a year.", "basic", "unseen"),
        ("Lichens?", "", "basic", "empty"),
        ("The growth of lichens", "About 1 mm a year.", "basic", "question"),
        ("How fast do lichens grow and why is that?", "1 mm a year.", "basic", "two questions"),
        ("Do lichens grow fast?", "They do not.", "basic", "yes or no"),
        ("Why do lichens that grow 1 mm a year grow so?", "Lichens grow 1 mm", "basic", "given away"),
        ("What grows? " + "very " * 30, "Lichens.", "basic", "long front"),
        ("How do lichens grow?", "slowly " * 26, "basic", "long back"),
        ("What do lichens need?", "light, water, air, and rock", "basic", "list"),
        ("How old are the oldest lichens?", "9,000 years.", "basic", "unsupported"),
        ("Where are the oldest lichens?", "In remote Norway.", "basic", "unsupported"),
        ("Lichens grow about 1 mm a year.", "", "cloze", "gap"),
        ("{{c1::Lichens grow about 1 mm a year}}", "", "cloze", "gap"),
        ("Some lichens of Greenland in {{c1::Greenland}} are old.", "", "cloze", "given away"),
    ],
)
def test_doubts(front, back, kind, code):
    found = {flag.code for flag in checks.flags(Note(kind, front, back), QUOTE)}
    assert code in found
    assert found <= set(checks.REASONS)


@pytest.mark.parametrize(
    ("front", "back", "kind"),
    [
        ("How old are the oldest lichens of Greenland?", "4500 years.", "basic"),
        ("Lichens grow about {{c1::1 mm::how much}} a year.", "", "cloze"),
        ("Is a lichen's growth nearer to 1 mm or 1 cm a year?", "1 mm.", "basic"),
        ("lichen", "a slow partnership of two beings", "reversed"),
    ],
)
def test_no_doubt_without_a_reason(front, back, kind):
    assert checks.flags(Note(kind, front, back), QUOTE) == ()


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        (QUOTE, True),
        (QUOTE.upper(), True),
        ("the fungus gives  shelter\nand water", True),
        ("The fungus gives no shelter and water; the alga makes sugar from light.", False),
        ("Moss grows on stones in the shade.", None),
        ("a", None),
    ],
)
def test_quotes(quote, exact):
    found = find(quote, TEXT)
    assert (found.exact if found else None) == exact
    assert found is None or found.text in TEXT


def test_long_sections_are_read_in_parts():
    parts = passages(document(*[f"{n} " + "words and more words. " * 50 for n in range(12)]))
    assert len(parts) > 3
    assert all(len(part.text) <= LONGEST + 100 for part in parts)
    assert len({part.key for part in parts}) == len(parts)


HOSTILE = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "hostile_documents.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile["front"])
def test_a_model_that_obeys_a_document_gets_no_draft_past_the_quote_check(hostile):
    obeyed = written(quote=hostile["quote"], front=hostile["front"], back=hostile["back"], points=[])
    outcomes, backend = drafted(obeyed, text=hostile["text"] + " " + TEXT)
    assert outcomes[0].drafts == ()
    assert outcomes[0].declined == ((hostile["front"], "quote"),)
    assert all(hostile["text"][:12] not in piece for piece in backend.asked[0].user if isinstance(piece, str))
