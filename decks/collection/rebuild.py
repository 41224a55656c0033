"""A document built into the collection, the first time or again: notes are updated in place."""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection, Row, select

from decks.claim import Claim
from decks.collection.contradictions import Statements, keep_claims, tell_others
from decks.collection.documents import document_row, find_document
from decks.collection.matching import Keyed, match
from decks.collection.merging import both_changed, merged
from decks.collection.notes import change_notes, deck_id, insert_notes, insert_tombstones, rows_where
from decks.collection.records import Noted, Report, Take
from decks.collection.rows import decode, encode, fingerprint, milliseconds, note_of
from decks.collection.tables import built, documents, notes
from decks.collection.undo import Action
from decks.documents.document import Document
from decks.note import Note, Source, new_guid

if TYPE_CHECKING:
    from decks.build.built import Build, Built


@dataclass(frozen=True, slots=True)
class Known:
    """A note that the collection has; a deleted one is a tombstone."""

    id: int
    note: Note
    deleted: bool


@dataclass(frozen=True, slots=True)
class Link:
    """What an earlier build made of the document: its row in `built`, and the note as built then."""

    id: int
    key: str
    base: Note
    known: Known


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one note of the build.

    It is `new`, or new and `unwanted`; else it is a note that the collection has: `merged` into it,
    `differing` from it, or `left` as it is.
    """

    kind: Literal["new", "unwanted", "merged", "differing", "left"]
    made: Keyed
    known: Known | None = None
    link: Link | None = None
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build will do: the fate of its notes, and the earlier links without a note in it.

    `orphaned` notes are no longer in the text; `stale` links belong to notes that stand elsewhere too.
    `claims` is what the notes claim, by key.
    """

    document: Document
    row: Row[Any] | None
    fates: tuple[Fate, ...]
    orphaned: tuple[Link, ...]
    stale: tuple[Link, ...]
    claims: Mapping[str, tuple[Claim, ...]]

    def fresh(self, kind: Literal["new", "unwanted"]) -> list[list[Keyed]]:
        """Return the notes to insert; those of one text are one note."""
        alike: defaultdict[str, list[Keyed]] = defaultdict(list)
        for fate in self.fates:
            if fate.kind == kind:
                alike[fingerprint(fate.made.note)].append(fate.made)
        return list(alike.values())

    def results(self) -> dict[int, Note]:
        """Return the notes of the collection that the build concerns, as they will be."""
        results: dict[int, Note] = {}
        sources: defaultdict[int, list[Source]] = defaultdict(list)
        for fate in self.fates:
            if fate.known and not fate.known.deleted:
                mine = results.get(fate.known.id, fate.known.note)
                if fate.kind == "merged" and fate.link:
                    mine = merged(fate.link.base, mine, fate.made.note, overwrite=fate.overwrite)
                results[fate.known.id] = mine
                sources[fate.known.id] += fate.made.note.sources
        for link in self.stale:
            results.setdefault(link.known.id, link.known.note)
        paths = {self.document.path, self.row.path if self.row else ""}
        return {key: _with_sources(note, paths, sources[key]) for key, note in results.items()}

    def report(self) -> Report:
        """Return the plan note by note; a new one has no id yet."""
        results = self.results()
        lists: defaultdict[str, dict[int, Noted]] = defaultdict(dict)
        for fate in self.fates:
            if fate.known and not fate.known.deleted:
                note = results[fate.known.id]
                noted = Noted(fate.made.key, note.front, fate.known.id, note.guid)
                same = replace(note, sources=fate.known.note.sources) == fate.known.note
                changed = not same or (fate.link is None and note != fate.known.note)
                name = "differing" if fate.kind == "differing" else "updated" if changed else "unchanged"
                lists[name][fate.known.id] = noted
        return Report(
            tuple(Noted(alike[0].key, alike[0].note.front) for alike in self.fresh("new")),
            tuple(lists["updated"].values()),
            tuple(lists["unchanged"].values()),
            tuple(lists["differing"].values()),
            tuple(
                Noted(link.key, link.known.note.front, link.known.id, link.known.note.guid)
                for link in self.orphaned
            ),
        )


def plan(
    connection: Connection,
    document: Document,
    build: "Build",
    take: Take | None = None,
    only: Container[str] | None = None,
) -> Plan:
    """Decide what a build does to the collection.

    `take` decides for notes that both person and document changed. `only` holds the keys that a
    person selected: what else would be new becomes a tombstone, what else would change is left.
    """
    row = find_document(connection, document)
    links = _links(connection, row.id) if row else []
    ours = _by_key(build)
    said = Statements.about(connection, (claim.subject for one in ours.values() for claim in one.claims))
    made = [
        Keyed(key, said.remarked(one.note, one.claims, row.id if row else None)) for key, one in ours.items()
    ]
    pairs = match([Keyed(link.key, link.base) for link in links], made)
    elsewhere = _known_by_text(connection, [one.note for i, one in enumerate(made) if i not in pairs])
    fates = tuple(
        _paired(links[pairs[i]], one, take, only) if i in pairs else _unpaired(one, elsewhere, only)
        for i, one in enumerate(made)
    )
    alive = [link for i, link in enumerate(links) if i not in pairs.values() and not link.known.deleted]
    standing = {fate.known.id for fate in fates if fate.known}
    standing |= _standing_elsewhere(connection, alive, row)
    return Plan(
        document,
        row,
        fates,
        orphaned=tuple(link for link in alive if link.known.id not in standing),
        stale=tuple(link for link in alive if link.known.id in standing),
        claims={key: one.claims for key, one in ours.items()},
    )


def carry_out(action: Action, plan: Plan, deck: str, now: datetime) -> Report:
    """Write the plan, new notes into `deck`; return its report with the ids of the new notes."""
    report = plan.report()
    change_notes(action, plan.results(), now)
    action.delete(built, [link.id for link in plan.stale])
    links = [fate for fate in plan.fates if fate.link and fate.kind == "merged"]
    action.update(
        built,
        {fate.link.id: {"key": fate.made.key, "note": _base(fate.made.note)} for fate in links if fate.link},
    )
    new = [_with_all_sources(alike) for alike in plan.fresh("new")]
    unwanted = [_with_all_sources(alike) for alike in plan.fresh("unwanted")]
    ids = insert_notes(action, new, deck_id(action.connection, deck), now) if new else []
    tombstones = insert_tombstones(action, unwanted, now)
    attached = [(fate.known.id, [fate.made]) for fate in plan.fates if fate.known and not fate.link]
    fresh = zip((*ids, *tombstones), (*plan.fresh("new"), *plan.fresh("unwanted")), strict=True)
    document = _write_document(action, plan, now)
    linked = [(key, made) for key, alike in (*attached, *fresh) for made in alike]
    action.insert(
        built,
        [
            {"document_id": document, "note_id": key, "key": made.key, "note": _base(made.note)}
            for key, made in linked
        ],
    )
    linked += [(fate.known.id, fate.made) for fate in plan.fates if fate.known and fate.link]
    told = [(key, claim) for key, made in linked for claim in plan.claims[made.key]]
    tell_others(action, document, keep_claims(action, document, told), now)
    numbered = (
        replace(noted, note=key, guid=note.guid)
        for noted, key, note in zip(report.added, ids, new, strict=True)
    )
    return replace(report, added=tuple(numbered))


def _paired(link: Link, made: Keyed, take: Take | None, only: Container[str] | None) -> Fate:
    if link.known.deleted:
        return Fate("merged", made, link.known, link)
    if only is not None and made.key not in only:
        return Fate("left", made, link.known, link)
    conflict = both_changed(link.base, link.known.note, made.note)
    kind: Literal["merged", "differing"] = "differing" if conflict and take is None else "merged"
    return Fate(kind, made, link.known, link, overwrite=conflict and take == "document")


def _unpaired(made: Keyed, elsewhere: Mapping[str, Known], only: Container[str] | None) -> Fate:
    known = elsewhere.get(fingerprint(made.note))
    if known:
        return Fate("merged", made, known)
    return Fate("new" if only is None or made.key in only else "unwanted", made)


def _links(connection: Connection, document: int) -> list[Link]:
    rows = connection.execute(
        select(built.c.id.label("link"), built.c.key, built.c.note, notes)
        .join(notes, built.c.note_id == notes.c.id)
        .where(built.c.document_id == document)
        .order_by(built.c.id)
    )
    return [
        Link(row.link, row.key, decode(row.note, Note), Known(row.id, note_of(row), row.deleted))
        for row in rows
    ]


def _known_by_text(connection: Connection, made: Iterable[Note]) -> dict[str, Known]:
    wanted = {fingerprint(note) for note in made}
    found = list(rows_where(connection, notes, notes.c.fingerprint, wanted))
    # A living note comes last, and so before a tombstone of the same text.
    return {
        row.fingerprint: Known(row.id, note_of(row), row.deleted)
        for row in sorted(found, key=lambda row: (not row.deleted, -row.id))
    }


def _standing_elsewhere(connection: Connection, links: Sequence[Link], row: Row[Any] | None) -> set[int]:
    others = rows_where(connection, built, built.c.note_id, [link.known.id for link in links])
    return {other.note_id for other in others if row and other.document_id != row.id}


def _write_document(action: Action, plan: Plan, now: datetime) -> int:
    content = document_row(plan.document)
    at = {"built": milliseconds(now)}
    if plan.row is None:
        return action.insert(documents, [{**content, **at}])[0]
    if action.update(documents, {plan.row.id: content}):
        action.update(documents, {plan.row.id: at})
    return int(plan.row.id)


def _by_key(build: "Build") -> "dict[str, Built]":
    seen: Counter[str] = Counter()
    made = {}
    for one in build.notes:
        seen[one.key] += 1
        made[one.key if seen[one.key] == 1 else f"{one.key}#{seen[one.key]}"] = one
    return made


def _with_all_sources(alike: Sequence[Keyed]) -> Note:
    sources = dict.fromkeys(source for made in alike for source in made.note.sources)
    note = alike[0].note
    return replace(note, sources=tuple(sources), guid=note.guid or new_guid())


def _with_sources(note: Note, paths: Collection[str], own: Iterable[Source]) -> Note:
    others = [source for source in note.sources if source.path not in paths]
    place = next((i for i, source in enumerate(note.sources) if source.path in paths), len(others))
    sources = dict.fromkeys((*others[:place], *own, *others[place:]))
    return replace(note, sources=tuple(sources))


def _base(note: Note) -> str:
    return encode(replace(note, sources=(), guid=""))
