"""A model's drafts: written about documents, listed, accepted and rejected."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.engine import at_work
from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json, warn

if TYPE_CHECKING:
    from random import Random
    from threading import Event

    from decks.collection.collection import Collection
    from decks.draft import Draft
    from flashcards.authoring import Job
    from flashcards.writing import Step
    from llm.worker import Worker


@command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--limit", type=click.IntRange(min=1), help="Stop at this many drafts.")
@click.option("--deck", default="", help="The deck; else as `build` would name it.")
@click.option("--again", is_flag=True, help="Read also what the model has read before.")
@as_json
@click.pass_context
def write(
    context: click.Context,
    here: Here,
    paths: tuple[Path, ...],
    limit: int | None,
    deck: str,
    again: bool,
    as_json: bool,
) -> None:
    """Have a local model propose notes from documents, as drafts.

    Nothing becomes a note before you accept it. Ctrl-C keeps what is whole, and the next `write` of the same
    document goes on behind it.
    """
    from random import Random
    from threading import Event

    from decks.documents.document import DocumentError
    from flashcards.authoring import jobs

    wanted = list(jobs(paths, deck))
    if not wanted:
        raise Failure(
            "there is no document in that folder: Markdown, text, HTML, PDF, DOCX and EPUB are read"
        )
    cancel, room, failed = Event(), limit, 0
    with at_work(here) as worker, here.open() as collection:
        for job in wanted:
            run = _Run(here, collection, worker, cancel, Random(), again=again)
            try:
                steps = run.about(job, room)
            except (DocumentError, Failure) as error:
                failed += 1
                here.progress("")
                warn(str(error))
                continue
            drafts = [draft for step in steps for draft in step.drafts]
            room = None if room is None else room - len(drafts)
            if as_json:
                say_json(map(_row, drafts))
            else:
                _say_steps(job.path, steps)
            sys.stdout.flush()
            if cancel.is_set():
                raise click.Abort
            if room == 0:
                break
        if not as_json:
            _say_waiting(collection, collection.drafts())
    if failed:
        context.exit(1)


class _Run:
    """One run of the model over documents."""

    def __init__(
        self,
        here: Here,
        collection: "Collection",
        worker: "Worker",
        cancel: "Event",
        chance: "Random",
        *,
        again: bool,
    ) -> None:
        self._here, self._collection, self._worker = here, collection, worker
        self._cancel, self._chance, self._again = cancel, chance, again

    def about(self, job: "Job", room: int | None) -> "list[Step]":
        """Write about one document; raises Failure when there is nothing in it to write about."""
        from flashcards.authoring import deck_for, read_document
        from flashcards.writing import write_drafts

        name = str(job.path)
        self._here.progress(f"{name}: reading")
        document = read_document(job.path)
        steps: list[Step] = []
        count = 0
        for step in write_drafts(
            self._collection,
            self._worker,
            document,
            deck_for(document, job),
            self._here.clock,
            self._chance,
            self._cancel,
            limit=room,
            again=self._again,
        ):
            if not step.of:
                raise Failure(f"{name}: there is nothing in it that a model could ask about")
            steps.append(step)
            count += len(step.drafts)
            self._here.progress(f"{name}: {step.done} of {step.of} passages read, {count} drafts")
        self._here.progress("")
        if steps[-1].done == steps[0].done and any(step.too_long for step in steps):
            raise Failure(
                f"{name}: its passages are longer than this model reads at once: choose another model"
            )
        return steps


@command()
@click.argument("action", type=click.Choice(["list", "accept", "reject"]), default="list")
@click.argument("ids", nargs=-1, type=int, metavar="[ID...]")
@click.option("--unflagged", is_flag=True, help="Those that no check has doubted.")
@click.option("--reason", default="", help="Why they are rejected.")
@as_json
def drafts(
    here: Here, action: str, ids: tuple[int, ...], unflagged: bool, reason: str, as_json: bool
) -> None:
    """List the drafts that wait, or accept or reject them by number.

    An accepted draft becomes a note; `undo` takes the last one back.
    """
    if action == "list" and (ids or unflagged or reason):
        raise click.UsageError("did you mean `drafts accept` or `drafts reject`?")
    if action != "list" and not (ids or unflagged):
        raise click.UsageError("name the drafts by number, or say --unflagged")
    with here.open() as collection:
        if action == "list":
            waiting = collection.drafts()
            if as_json:
                say_json(map(_row, waiting))
                return
            _say_drafts(waiting)
            _say_waiting(collection, waiting)
            return
        chosen = _chosen(collection, ids, unflagged=unflagged)
        state: Any = "accepted" if action == "accept" else "rejected"
        for draft in chosen:
            note = collection.decide(draft.id, state, reason, here.clock())
            if as_json:
                say_json([{"draft": draft.id, "state": state, "note": note, "deck": draft.deck}])
            else:
                made = f" as note {note} of {draft.deck}" if note else ""
                say(f"{state.capitalize()} {draft.id}{made}: {one_line(draft.note.front, 60)}")
        if action == "accept" and not as_json:
            say(f"They add {_load(collection, chosen)}.")


def _chosen(collection: "Collection", ids: Sequence[int], *, unflagged: bool) -> "list[Draft]":
    everything = {draft.id: draft for draft in collection.drafts(None)}
    for number in ids:
        if number not in everything:
            raise Failure(f"there is no draft {number}: `flashcards drafts` lists them")
        if everything[number].state != "waiting":
            raise Failure(f"draft {number} was {everything[number].state} before")
    clean = [key for key, one in everything.items() if one.state == "waiting" and not one.flags]
    chosen = dict.fromkeys((*ids, *(clean if unflagged else ())))
    if not chosen:
        raise Failure("no draft without a flag is waiting")
    return [everything[number] for number in chosen]


def _row(draft: "Draft") -> dict[str, Any]:
    from flashcards.commands.rows import source_row

    note = draft.note
    return {
        "id": draft.id,
        "state": draft.state,
        "deck": draft.deck,
        "kind": note.kind,
        "front": note.front,
        "back": note.back,
        "points": [point.text for point in note.points],
        "source": source_row(note.sources[0]) if note.sources else None,
        "flags": [{"code": flag.code, "detail": flag.detail} for flag in draft.flags],
        "reason": draft.reason,
        "twin": draft.twin,
    }


def _say_steps(path: Path, steps: "Sequence[Step]") -> None:
    made = [draft for step in steps for draft in step.drafts]
    declined = sum(len(step.declined) for step in steps)
    too_long = sum(len(step.too_long) for step in steps)
    first, last = steps[0], steps[-1]
    if first.done == first.of:
        say(f"{path}: the model has read all of it before; --again has it read once more")
        return
    doubted = sum(bool(draft.flags) for draft in made)
    say(
        f"{path}: {len(made)} drafts ({doubted} with a flag, {declined} more declined)"
        f" from {last.done - first.done} passages; {last.done} of {last.of} are read"
    )
    if too_long:
        say(f"  {too_long} passages are longer than this model can take in")


def _say_drafts(waiting: "Sequence[Draft]") -> None:
    from llm.writing.checks import REASONS

    for draft in waiting:
        back = f" → {draft.note.back}" if draft.note.back else ""
        say(f"{draft.id:>5}  {one_line(draft.deck, 24)}  {one_line(draft.note.front + back, 120)}")
        for flag in draft.flags:
            detail = f": {one_line(flag.detail, 60)}" if flag.detail else ""
            say(f"       ! {REASONS.get(flag.code, flag.code)}{detail}")


def _say_waiting(collection: "Collection", waiting: "Sequence[Draft]") -> None:
    if not waiting:
        say("No drafts wait. `flashcards write PATH` has a model propose some.")
        return
    clean = sum(not draft.flags for draft in waiting)
    say(
        f"{len(waiting)} drafts wait, {clean} without a flag."
        f" Accepted, they would add {_load(collection, waiting)}."
    )


def _load(collection: "Collection", chosen: "Sequence[Draft]") -> str:
    """Say the reviews to be expected of drafts over the next two weeks."""
    from decks.card import ordinals
    from flashcards.stats import workload

    cards = sum(len(ordinals(draft.note)) for draft in chosen)
    days = workload(cards, collection.settings.new_per_day)
    mean = sum(days) / len(days)
    counted = f"{cards} card{'' if cards == 1 else 's'}"
    return f"{counted} and about {mean:.1f} reviews a day for two weeks, {max(days):.0f} on the fullest"
