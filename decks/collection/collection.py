"""The collection: everything a person has, each change one transaction that can be undone."""

from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection

from decks.card import Card, Review, ReviewKind
from decks.collection.answers import Answer, newest_moment, read_history, write_answer
from decks.collection.cards import read_card, read_cards
from decks.collection.connection import TIMEOUT, Database
from decks.collection.day import Today, read_decks
from decks.collection.notes import (
    add_notes,
    change_cards,
    deck_id,
    deck_name,
    delete_note,
    edit_note,
    mark_notes,
    read_one_stored,
    read_stored,
)
from decks.collection.preferences import read_settings, write_deck_settings, write_settings
from decks.collection.records import (
    CollectionError,
    DeckCount,
    Log,
    Moved,
    Report,
    Stored,
    StoredDocument,
    Take,
    Undone,
)
from decks.collection.schema import prepare
from decks.collection.settings import Settings
from decks.collection.undo import Action, named, redo, undo
from decks.note import Note
from decks.verdict import Verdict
from scheduler.queue import Day
from scheduler.study_day import study_day

if TYPE_CHECKING:
    from decks.build.built import Build
    from decks.documents.document import Document
    from decks.draft import Draft, DraftState

__all__ = ["Collection", "CollectionError", "DeckCount", "Moved", "Settings", "Stored", "Undone"]


class Collection:
    """A person's collection: an SQLite file, made when missing, or PostgreSQL by URL.

    `now` is always an aware local datetime, `today` a study day. Every method raises
    CollectionError for a known failure; then nothing was written.
    """

    def __init__(self, where: str | Path, timeout: float = TIMEOUT) -> None:
        self._database = Database(where, timeout)
        try:
            prepare(self._database)
        except CollectionError:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        """Give the collection itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    @property
    def where(self) -> str:
        """Where it is, safe to print."""
        return self._database.where

    @property
    def warning(self) -> str:
        """What the person should know of the place, such as that it looks like a synced folder."""
        return self._database.warning

    def version(self) -> int:
        """Return a number that changes whenever any process has written."""
        return self._database.version()

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        with self._database.read() as connection:
            return read_settings(connection)

    def change_settings(self, **changes: Any) -> Settings:
        """Change settings of the whole collection; return them all."""
        with self._database.write() as connection:
            write_settings(connection, changes)
            return read_settings(connection)

    def change_deck(self, deck: str, **changes: Any) -> Settings:
        """Change what one deck does differently (None: no longer); return all settings."""
        with self._database.write() as connection:
            write_deck_settings(connection, deck_id(connection, deck), changes)
            return read_settings(connection)

    def decks(self) -> tuple[str, ...]:
        """Return the decks that have cards, and their ancestors; children follow their parents."""
        with self._database.snapshot() as connection:
            return read_decks(connection)

    def counts(self, today: date) -> tuple[DeckCount, ...]:
        """Return what each deck, with the decks below it, asks today within the limits."""
        with self._database.snapshot() as connection:
            return Today(connection, today).counts()[1:]

    def totals(self, today: date) -> DeckCount:
        """Return what the whole collection asks today; its deck is ""."""
        with self._database.snapshot() as connection:
            return Today(connection, today).counts()[0]

    def queue(self, deck: str | None, today: date) -> Day:
        """Return today's queue of a deck with those below it, or of all."""
        with self._database.snapshot() as connection:
            return Today(connection, today).queue(deck)

    def card(self, card_id: int) -> Card:
        """Return one card."""
        with self._database.read() as connection:
            return read_card(connection, card_id)

    def cards(self, query: str = "", today: date | None = None, limit: int | None = None) -> list[Card]:
        """Return the cards that a search finds, by deck and position.

        The language is that of `decks.collection.query`. Raises QueryError (a CollectionError) when it
        cannot be understood, or asks about days without `today`.
        """
        from decks.collection.terms import condition

        with self._database.snapshot() as connection:
            wanted = condition(connection, query, today)
            return list(read_cards(connection, wanted, limit, today))

    def notes(self, deck: str = "") -> list[Stored]:
        """Return the notes with a card in `deck` or below it, with all their cards."""
        with self._database.snapshot() as connection:
            return read_stored(connection, deck)

    def note(self, note_id: int) -> Stored:
        """Return one note with all its cards."""
        with self._database.snapshot() as connection:
            return read_one_stored(connection, note_id)

    def history(self, card_id: int | None = None, limit: int | None = None) -> list[Review]:
        """Return the reviews of a card, or of all, oldest first; with a limit the newest ones."""
        with self._database.read() as connection:
            return read_history(connection, card_id, limit)

    def log(self, deck: str, since: date) -> Log:
        """Return the log of a deck with those below it ("": of all), from `since` on in full."""
        from decks.collection.log import read_log

        with self._database.read() as connection:
            return read_log(connection, deck, since)

    def clock_behind(self, now: datetime) -> bool:
        """Say whether the clock stands before the newest review."""
        with self._database.read() as connection:
            newest = newest_moment(connection)
        return newest is not None and now < newest

    def answer(
        self,
        card_id: int,
        grade: int,
        *,
        now: datetime,
        seen: int,
        kind: ReviewKind = "review",
        grader: str = "self",
        answer: str = "",
        verdict: Verdict | None = None,
        ms: int = 0,
    ) -> Review:
        """Log an answer and give the card its new memory; return the review, which is durable then.

        `seen` is the last review that the screen knew of. A card that is drilled today keeps its memory.
        Raises Moved when the card has been answered since, ValueError for a grade that is none.
        """
        given = Answer(card_id, grade, seen, kind, grader, answer, verdict, ms)
        with self._database.write() as connection:
            return write_answer(connection, given, now)

    def undo(self, now: datetime) -> Undone | None:
        """Take back the newest action of this study day; None when there is none."""
        with self._database.write() as connection:
            return undo(connection, _today(connection, now))

    def redo(self, now: datetime) -> Undone | None:
        """Do again what was taken back last; None when something newer has happened since."""
        with self._database.write() as connection:
            return redo(connection, _today(connection, now))

    def add(self, notes: Sequence[Note], deck: str, now: datetime) -> list[int]:
        """Add notes; return their ids. One without a guid gets one."""
        with self._action(now) as action:
            ids = add_notes(action, notes, deck, now)
            action.name(f"adding {named(notes[0]) if len(notes) == 1 else f'{len(notes)} notes'}")
        return ids

    def edit(self, note_id: int, note: Note, now: datetime, deck: str | None = None) -> None:
        """Give a note a new content; its guid, schedule and history stay."""
        with self._action(now) as action:
            action.name(f"the edit of {named(edit_note(action, note_id, note, now, deck))}")

    def delete(self, note_id: int, now: datetime) -> None:
        """Delete a note; no document brings it back by itself."""
        with self._action(now) as action:
            action.name(f"deleting {named(delete_note(action, note_id))}")

    def move(self, card_ids: Iterable[int], deck: str, now: datetime) -> None:
        """Move cards to a deck, which is made when missing."""
        with self._action(now) as action:
            home = deck_id(action.connection, deck)
            action.name_cards(
                "moving", change_cards(action, card_ids, deck_id=home), f" to {deck_name(deck)}"
            )

    def bury(self, card_ids: Iterable[int], now: datetime) -> None:
        """Put cards aside until the next study day."""
        with self._action(now) as action:
            tomorrow = action.today + timedelta(days=1)
            action.name_cards("burying", change_cards(action, card_ids, buried_until=tomorrow))

    def suspend(self, card_ids: Iterable[int], on: bool, now: datetime) -> None:
        """Put cards aside until they are wanted again, or take them back."""
        with self._action(now) as action:
            verb = "suspending" if on else "unsuspending"
            action.name_cards(verb, change_cards(action, card_ids, suspended=on))

    def flag(self, card_ids: Iterable[int], flag: int, now: datetime) -> None:
        """Give cards a flag from 1 to 7, or 0 for none."""
        if flag not in range(8):
            raise CollectionError(f"a flag is from 0 to 7, not {flag}")
        with self._action(now) as action:
            action.name_cards("flagging", change_cards(action, card_ids, flag=flag))

    def mark(self, note_ids: Iterable[int], on: bool, now: datetime) -> None:
        """Mark notes, or take the mark away."""
        with self._action(now) as action:
            before = mark_notes(action, note_ids, now, on=on)
            which = named(before[0]) if len(before) == 1 else f"{len(before)} notes"
            action.name(f"{'marking' if on else 'unmarking'} {which}")

    def take_build(
        self,
        document: "Document",
        build: "Build",
        deck: str,
        now: datetime,
        take: Take | None = None,
        only: Container[str] | None = None,
    ) -> Report:
        """Put the notes of a build into `deck`; those that are there already are updated in place.

        `take` decides for notes that both the person and the document changed; without it they are
        left and reported. `only` holds the keys of the notes that the person selected: what else
        would be new is remembered as unwanted, what else would change is left.
        """
        from decks.collection.rebuild import carry_out, plan

        with self._action(now) as action:
            action.name(f"the build of {Path(document.path).name}")
            deck_name(deck)
            planned = plan(action.connection, document, build, take, only)
            return carry_out(action, planned, deck, now)

    def plan_build(
        self,
        document: "Document",
        build: "Build",
        deck: str,
        take: Take | None = None,
        only: Container[str] | None = None,
    ) -> Report:
        """Return what `take_build` would do, and do nothing."""
        from decks.collection.rebuild import plan

        deck_name(deck)
        with self._database.snapshot() as connection:
            return plan(connection, document, build, take, only).report()

    def document(self, path: str) -> StoredDocument | None:
        """Return a document as it was last built."""
        from decks.collection.documents import read_document

        with self._database.read() as connection:
            return read_document(connection, path)

    def documents(self) -> list[StoredDocument]:
        """Return all documents, by path."""
        from decks.collection.documents import read_documents

        with self._database.read() as connection:
            return read_documents(connection)

    def add_drafts(
        self,
        drafts: "Sequence[Draft]",
        now: datetime,
        passages: Iterable[str] = (),
        document: "Document | None" = None,
    ) -> list[int]:
        """Keep the drafts of a model until a person decides; return their ids.

        `passages` are the keys of what the model has read for them; `document`, in which they stand,
        is kept too unless one of that path is there.
        """
        from decks.collection.documents import keep_document
        from decks.collection.inbox import insert_drafts, insert_written

        with self._database.write() as connection:
            insert_written(connection, passages, now)
            if document is not None:
                keep_document(connection, document, now)
            return insert_drafts(connection, drafts, now)

    def written(self, passages: Iterable[str]) -> set[str]:
        """Return those of the passages that a model has read before."""
        from decks.collection.inbox import read_written

        with self._database.read() as connection:
            return read_written(connection, passages)

    def drafts(self, state: "DraftState | None" = "waiting") -> "list[Draft]":
        """Return the drafts in a state (None: all), oldest first."""
        from decks.collection.inbox import read_drafts

        with self._database.read() as connection:
            return read_drafts(connection, state)

    def decide(
        self, draft_id: int, state: "DraftState", reason: str, now: datetime, note: Note | None = None
    ) -> int | None:
        """Give a draft a state; accepted, it becomes a note (edited: `note`), whose id is returned."""
        from decks.collection.inbox import decide_draft

        with self._action(now) as action:
            draft, note_id = decide_draft(action, draft_id, state, reason, now, note)
            verb = {"accepted": "accepting", "rejected": "rejecting"}.get(state, "putting back")
            action.name(f"{verb} the draft {named(note or draft.note)}")
        return note_id

    def accept_drafts(self, draft_ids: Iterable[int], now: datetime) -> list[int]:
        """Make notes of drafts, in one step to undo; return the ids of the notes."""
        from decks.collection.inbox import decide_draft

        with self._action(now) as action:
            made = [decide_draft(action, key, "accepted", "", now, None)[1] for key in draft_ids]
            action.name(f"accepting {len(made)} {'draft' if len(made) == 1 else 'drafts'}")
        return [note_id for note_id in made if note_id is not None]

    def merge_draft(self, draft_id: int, note_id: int, note: Note, now: datetime) -> None:
        """Give a note the content into which a draft was merged, in one step to undo."""
        from decks.collection.inbox import decide_draft

        with self._action(now) as action:
            decide_draft(action, draft_id, "merged", "", now, None)
            action.name(f"the merge into {named(edit_note(action, note_id, note, now, None))}")

    def check(self, repair: bool = False) -> list[str]:
        """Return what is wrong with the collection, one line each; nothing when it is whole.

        With `repair`, what can be mended is, and its line says so.
        """
        from decks.collection.check import find_problems

        with self._database.write() if repair else self._database.snapshot() as connection:
            problems = list(find_problems(connection))
            for problem in problems if repair else ():
                if problem.repair is not None:
                    connection.execute(problem.repair)
        return [
            f"{one.line}: repaired" if repair and one.repair is not None else one.line for one in problems
        ]

    def backup(self, path: Path) -> None:
        """Copy the collection to a file that does not exist yet, while it is in use."""
        from decks.collection.backup import write_backup

        with self._database.read() as connection:
            write_backup(connection, path)

    @contextmanager
    def _action(self, now: datetime) -> Iterator[Action]:
        with self._database.write() as connection:
            action = Action(connection, now, _today(connection, now))
            yield action
            action.log()


def _today(connection: Connection, now: datetime) -> date:
    return study_day(now, read_settings(connection).rollover_hour)
