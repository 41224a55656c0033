"""Documents that contradict each other: a note whose claim another document denies says so."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import NamedTuple

from sqlalchemy import Connection, select

from decks.claim import Claim
from decks.collection.notes import change_notes, rows_where
from decks.collection.rows import chunks, decode, encode, note_of
from decks.collection.tables import built, claims, documents, notes
from decks.collection.undo import Action
from decks.note import Note

_MARK = "Another document says otherwise: "
_COLUMNS = (claims.c.subject, claims.c.what, claims.c.says, claims.c.first)
_CLAIMED = (
    select(claims.c.document_id, claims.c.note_id, documents.c.path, *_COLUMNS)
    .join_from(claims, documents, claims.c.document_id == documents.c.id)
    .join(notes, claims.c.note_id == notes.c.id)
    .where(notes.c.deleted == 0)
    .order_by(documents.c.path, claims.c.first, claims.c.id)
)


class _Claimed(NamedTuple):
    document: int
    note: int
    name: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Statements:
    """What the living notes of a collection claim, by subject."""

    by_subject: Mapping[str, Sequence[_Claimed]]

    @classmethod
    def about(cls, connection: Connection, subjects: Iterable[str]) -> "Statements":
        """Read what is claimed of `subjects`, in the order of files and lines."""
        found: defaultdict[str, list[_Claimed]] = defaultdict(list)
        for some in chunks(set(subjects)):
            for document, note, path, *told in connection.execute(_CLAIMED.where(claims.c.subject.in_(some))):
                claim = Claim(*told)
                found[claim.subject].append(_Claimed(document, note, PurePath(path).name, claim))
        return cls(found)

    def remarked(self, note: Note, own: Iterable[Claim], document: int | None) -> Note:
        """Return a note of `document`, which makes the claims `own`, with a remark on who says otherwise."""
        kept = note.remark.partition(_MARK)[0].strip()
        said = dict.fromkeys(sentence for claim in own for sentence in self._denials(claim, document))
        return replace(note, remark=" ".join(part for part in (kept, *said) if part))

    def _denials(self, claim: Claim, document: int | None) -> Iterator[str]:
        for other in self.by_subject.get(claim.subject, ()):
            if other.document != document and other.claim.denies(claim):
                there = f"line {other.claim.first} of {other.name} says {other.claim.says}"
                yield f"{_MARK}line {claim.first} says {claim.says}, {there}."
                return


def keep_claims(action: Action, document: int, made: Collection[tuple[int, Claim]]) -> set[str]:
    """Keep what the notes of a document claim; return the subjects on which something changed."""
    before = {
        (row.note_id, Claim(row.subject, row.what, row.says, row.first)): row.id
        for row in rows_where(action.connection, claims, claims.c.document_id, [document])
    }
    after = set(made)
    action.delete(claims, [key for claimed, key in before.items() if claimed not in after])
    names = [column.name for column in _COLUMNS]
    action.insert(
        claims,
        [
            {"document_id": document, "note_id": note, **dict(zip(names, astuple(claim), strict=True))}
            for note, claim in sorted(after.difference(before))
        ],
    )
    return {claim.subject for _, claim in after.symmetric_difference(before)}


def tell_others(action: Action, document: int, subjects: Iterable[str], now: datetime) -> None:
    """Put on the notes of other documents what is now said otherwise of `subjects`, or no longer is.

    A remark that the person changed stays as it is.
    """
    own = _claims_of_others(action.connection, document, subjects)
    said = Statements.about(action.connection, {claim.subject for made in own.values() for claim in made})
    living = {
        row.id: note_of(row)
        for row in rows_where(action.connection, notes, notes.c.id, {note for _, note in own})
    }
    told: dict[int, Note] = {}
    bases: dict[int, dict[str, str]] = {}
    for row in rows_where(action.connection, built, built.c.note_id, living):
        before = decode(row.note, Note)
        makes = own.get((row.document_id, row.note_id))
        after = said.remarked(before, makes, row.document_id) if makes else before
        if after != before:
            bases[row.id] = {"note": encode(after)}
            if living[row.note_id].remark == before.remark:
                told[row.note_id] = replace(living[row.note_id], remark=after.remark)
    action.update(built, bases)
    change_notes(action, told, now)


def _claims_of_others(
    connection: Connection, document: int, subjects: Iterable[str]
) -> dict[tuple[int, int], list[Claim]]:
    """Return, by document and note, all claims of the notes that claim something of `subjects`."""
    concerned = {
        one.note
        for said in Statements.about(connection, subjects).by_subject.values()
        for one in said
        if one.document != document
    }
    own: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
    for row in rows_where(connection, claims, claims.c.note_id, concerned):
        if row.document_id != document:
            own[row.document_id, row.note_id].append(Claim(row.subject, row.what, row.says, row.first))
    return own
