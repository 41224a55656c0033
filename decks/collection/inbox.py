"""Drafts of a model, waiting for a person's yes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select

from decks.collection.notes import add_notes
from decks.collection.records import CollectionError
from decks.collection.rows import chunks, decode, encode, milliseconds, storable
from decks.collection.tables import drafts, written
from decks.collection.undo import Action
from decks.draft import Draft, DraftState, Flag
from decks.note import Note


def insert_drafts(connection: Connection, new: Sequence[Draft], now: datetime) -> list[int]:
    """Keep drafts; return their ids."""
    if not new:
        return []
    rows = [
        {
            "note": encode(draft.note),
            "deck": storable(draft.deck),
            "flags": encode(draft.flags),
            "state": draft.state,
            "reason": storable(draft.reason),
            "twin": draft.twin,
            "created": milliseconds(now),
        }
        for draft in new
    ]
    returning = insert(drafts).returning(drafts.c.id, sort_by_parameter_order=True)
    return list(connection.execute(returning, rows).scalars())


def insert_written(connection: Connection, passages: Iterable[str], now: datetime) -> None:
    """Remember passages, by their keys, as read by a model."""
    new = set(passages)
    new -= read_written(connection, new)
    if new:
        connection.execute(
            insert(written), [{"passage": key, "at": milliseconds(now)} for key in sorted(new)]
        )


def read_written(connection: Connection, passages: Iterable[str]) -> set[str]:
    """Return those of the passages that a model has read before."""
    found: set[str] = set()
    for keys in chunks(passages):
        found |= set(
            connection.execute(select(written.c.passage).where(written.c.passage.in_(keys))).scalars()
        )
    return found


def read_drafts(connection: Connection, state: DraftState | None) -> list[Draft]:
    """Return the drafts in a state, or all of them, oldest first."""
    chosen = select(drafts) if state is None else select(drafts).where(drafts.c.state == state)
    return [_draft(row) for row in connection.execute(chosen.order_by(drafts.c.id))]


def decide_draft(
    action: Action, draft_id: int, state: DraftState, reason: str, now: datetime, note: Note | None
) -> tuple[Draft, int | None]:
    """Give a draft a state; an accepted one becomes a note (as `note` has it, when a person edited it).

    Return the draft and the id of the new note. Raises CollectionError when there is no such draft,
    or it was accepted before.
    """
    row = action.connection.execute(select(drafts).where(drafts.c.id == draft_id)).one_or_none()
    if row is None:
        raise CollectionError(f"there is no draft {draft_id}")
    draft = _draft(row)
    if draft.state == "accepted":
        raise CollectionError(f"draft {draft_id} was accepted before")
    action.update(drafts, {draft_id: {"state": state, "reason": storable(reason)}})
    decided = replace(draft, state=state, reason=reason)
    if state != "accepted":
        return decided, None
    return decided, add_notes(action, [replace(note or draft.note, guid="")], draft.deck, now)[0]


def _draft(row: Row[tuple[object, ...]]) -> Draft:
    flags = decode(row.flags, tuple[Flag, ...])
    return Draft(decode(row.note, Note), row.deck, flags, row.state, row.reason, row.twin, row.id)
