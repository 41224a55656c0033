"""Drafting jobs: every batch is kept when it ends, and the next job goes on behind it."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from threading import Event

import pytest

from decks.documents.document import Block, Document, Section
from decks.note import Note, Source
from flashcards.writing import BEFORE, write_drafts
from llm.backends.backend import Data, ModelError, TooLong
from llm.backends.scripted import Scripted
from llm.worker import Worker

NOW = datetime(2026, 3, 5, 10, tzinfo=UTC)
METALS = {
    "Copper": "Copper carries heat better than any other cheap metal, and pans of it are lined with tin.",
    "Lead": "Lead was poured into the joints of stone columns, because it gives way without breaking.",
    "Zinc": "Zinc keeps iron from rusting, since it rusts first itself wherever the coat is scratched.",
    "Gold": "Gold is beaten into leaves so thin that light shines through them with a green colour.",
    "Iron": "Iron loses its magnetism when it is heated above 770 degrees, and finds it again in the cold.",
}


def document(metals=tuple(METALS), path="metals.md"):
    sections = [
        Section((name,), 3 * n + 1, 3 * n + 3, (Block("paragraph", METALS[name], 3 * n + 3, 3 * n + 3),))
        for n, name in enumerate(metals)
    ]
    lines = [line for name in metals for line in (f"# {name}", "", METALS[name])]
    return Document(path, "Metals", "markdown", "0" * 64, tuple(lines), tuple(sections))


def reply(name, front=None):
    text = METALS[name]
    note = {
        "quote": text,
        "front": front or f"What is special about {name.lower()} in use?",
        "back": text.split(",")[0],
        "points": [],
        "kind": "basic",
    }
    return json.dumps({"notes": [note]})


def answer(name):
    return json.dumps({"answers": [METALS[name].split(",")[0]]})


class Desk(Scripted):
    """A scripted model that writes `batch` passages at once; on the call `stop` it does what `fault` says."""

    def __init__(self, replies=(), batch=2, stop=None, fault=None, longest=10_000):
        super().__init__(replies)
        self.capabilities = replace(self.capabilities, batch=batch)
        self.calls, self.stop, self.fault, self.longest = 0, stop, fault, longest

    def complete(self, requests, cancel, on_text=None):
        self.calls += 1
        if self.calls == self.stop:
            self.fault(cancel)
        texts = [piece.text for one in requests for piece in one.prompt.user if isinstance(piece, Data)]
        if any(len(text) > self.longest for text in texts):
            raise TooLong("more than this model reads")
        return super().complete(requests, cancel, on_text)


def script(*names):
    """The replies for passages in batches of two: what is written, then the answers read from the quotes."""
    pairs = [names[n : n + 2] for n in range(0, len(names), 2)]
    return [text for pair in pairs for text in (*map(reply, pair), *map(answer, pair))]


def run(collection, backend, about=None, cancel=None, **options):
    worker = Worker(lambda: backend)
    try:
        return list(
            write_drafts(
                collection,
                worker,
                about or document(),
                "Metals",
                lambda: NOW,
                Random(1),
                cancel or Event(),
                **options,
            )
        )
    finally:
        worker.close()


def test_every_passage_is_read_and_every_draft_kept(collection):
    steps = run(collection, Desk(script(*METALS)))
    assert [(step.done, step.of) for step in steps] == [(0, 5), (2, 5), (4, 5), (5, 5)]
    kept = collection.drafts()
    assert [draft.id for step in steps for draft in step.drafts] == [draft.id for draft in kept]
    assert [draft.note.sources[0].heading for draft in kept] == [(name,) for name in METALS]
    assert {draft.deck for draft in kept} == {"Metals"}
    assert collection.document("metals.md").lines[2] == METALS["Copper"]


def test_what_was_read_is_not_asked_again(collection):
    run(collection, Desk(script(*METALS)))
    silent = Desk()
    (step,) = run(collection, silent)
    assert (step.done, step.of, step.drafts) == (5, 5, ())
    assert silent.calls == 0


def test_a_model_that_fails_leaves_what_was_whole_and_the_next_job_goes_on(collection):
    def fault(stopped):
        raise ModelError("the model server went away")

    with pytest.raises(ModelError, match="went away"):
        run(collection, Desk(script("Copper", "Lead"), stop=3, fault=fault))
    assert len(collection.drafts()) == 2
    later = Desk(script("Zinc", "Gold", "Iron"))
    assert run(collection, later)[0].done == 2
    assert len(collection.drafts()) == 5
    assert len({draft.note.front for draft in collection.drafts()}) == 5


def test_a_cancelled_job_goes_on_with_the_next_passage(collection):
    cancel = Event()

    def fault(stopped):
        cancel.set()
        assert stopped.wait(10)

    steps = run(collection, Desk(script(*METALS), stop=3, fault=fault), cancel=cancel)
    assert [step.done for step in steps] == [0, 2]
    assert len(collection.drafts()) == 2
    steps = run(collection, Desk(script("Zinc", "Gold", "Iron")))
    assert [step.done for step in steps] == [2, 4, 5]


def test_cancelled_between_batches_nothing_more_is_asked(collection):
    cancel = Event()
    cancel.set()
    backend = Desk()
    assert [step.done for step in run(collection, backend, cancel=cancel)] == [0]
    assert backend.calls == 0


def test_a_fault_of_the_program_is_heard_and_not_waited_for(collection):
    def fault(stopped):
        raise RuntimeError("a kernel failed")

    with pytest.raises(RuntimeError, match="kernel"):
        run(collection, Desk(stop=1, fault=fault))


def test_the_limit_counts_drafts(collection):
    three = ("Copper", "Lead", "Zinc")
    steps = run(collection, Desk([*map(reply, three), *map(answer, three)], batch=8), limit=3)
    assert steps[-1].done == 3
    assert len(collection.drafts()) == 3
    assert run(collection, Desk(script("Gold", "Iron")), limit=9)[-1].done == 5


def test_what_is_over_the_limit_is_asked_again_later(collection):
    two = json.loads(reply("Copper"))["notes"] * 2
    two[1] = two[1] | {"front": "Which metal carries heat better than other cheap ones?"}
    replies = [json.dumps({"notes": two}), reply("Lead"), answer("Copper"), answer("Copper"), answer("Lead")]
    steps = run(collection, Desk(replies), limit=2)
    assert (steps[-1].done, len(collection.drafts())) == (1, 2)


def test_a_changed_document_is_read_where_it_changed(collection):
    run(collection, Desk(script("Copper", "Lead")), document(("Copper", "Lead")))
    moved = document(("Zinc", "Copper", "Lead"))
    steps = run(collection, Desk([reply("Zinc"), answer("Zinc")]), moved)
    assert [(step.done, step.of) for step in steps] == [(2, 3), (3, 3)]


def test_again_reads_all_and_proposes_nothing_twice(collection):
    run(collection, Desk(script("Copper", "Lead")), document(("Copper", "Lead")))
    first = collection.drafts()[0]
    collection.decide(first.id, "rejected", "too easy", NOW)
    steps = run(collection, Desk(script("Copper", "Lead")), document(("Copper", "Lead")), again=True)
    assert steps[-1].drafts == ()
    assert [code for _, code in steps[-1].declined] == [BEFORE, BEFORE]
    assert len(collection.drafts(None)) == 2


def test_notes_there_are_flagged_as_near_and_named_to_the_model(collection):
    old = Note(
        "basic", "What is special about copper in usage?", "It conducts.", sources=(Source("metals.md"),)
    )
    collection.add([old], "Metals", NOW)
    backend = Desk([reply("Copper"), answer("Copper")])
    run(collection, backend, document(("Copper",)))
    (draft,) = collection.drafts()
    assert "duplicate" in [flag.code for flag in draft.flags]
    assert draft.twin == collection.notes()[0].note.guid
    assert Data(old.front) in backend.asked[0].user


def test_a_passage_too_long_for_the_model_is_passed_over(collection):
    text = "Silver tarnishes in air that holds sulphur. " * 40
    silver = Section(("Silver",), 90, 90, (Block("paragraph", text, 90, 90),))
    about = document(("Copper", "Lead"))
    about = replace(about, sections=(about.sections[0], silver, about.sections[1]))
    backend = Desk([reply("Copper"), answer("Copper"), reply("Lead"), answer("Lead")], batch=8, longest=1000)
    steps = run(collection, backend, about)
    assert [passage.heading for passage in steps[-1].too_long] == [("Silver",)]
    assert len(collection.drafts()) == 2
    assert run(collection, Desk([reply("Copper")], longest=1000), about)[-1].done == 2


def test_a_document_of_noise_has_no_passage(collection):
    about = replace(document(), sections=(Section(("x",), 1, 1, (Block("paragraph", "Page 3", 1, 1),)),))
    (step,) = run(collection, Desk(), about)
    assert step.of == 0


def test_a_document_built_before_stays_as_it_was_built(collection):
    run(collection, Desk(script("Copper", "Lead")), document(("Copper", "Lead")))
    built = collection.document("metals.md")
    run(collection, Desk([reply("Zinc"), answer("Zinc")]), document(("Copper", "Lead", "Zinc")))
    assert collection.document("metals.md") == built


def test_read_passages_are_remembered_once(collection):
    assert collection.add_drafts([], NOW, ["a", "b", "a"]) == []
    collection.add_drafts([], NOW + timedelta(days=1), ["b", "c"])
    assert collection.written(["a", "c", "d"]) == {"a", "c"}
    assert collection.written([]) == set()


def test_a_person_s_own_scale_is_kept(collection):
    assert collection.settings.grade_cuts == (0.1, 0.3, 0.5, 0.7, 0.9)
    collection.change_settings(grade_cuts=(0.2, 0.3, 0.4, 0.5, 0.6))
    assert collection.settings.grade_cuts == (0.2, 0.3, 0.4, 0.5, 0.6)
