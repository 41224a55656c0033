"""One note out of two: what the person made of it, and what the document now says."""

from collections.abc import Iterable
from dataclasses import replace

from decks.note import Note, Point


def content(note: Note) -> tuple[object, ...]:
    """Return what a note says, without what a person hangs on it (tags, aliases, accepted wordings)."""
    return note.kind, note.front, note.back, note.remark, tuple(point.text for point in note.points)


def merged(base: Note, mine: Note, theirs: Note, *, overwrite: bool = False) -> Note:
    """Return `mine` with what the document changed between `base` and `theirs`.

    What the note says is the document's when the person had not changed it, or with `overwrite`.
    Tags, aliases and accepted wordings are merged one by one. Sources stay `mine`.
    """
    says = theirs if overwrite or content(mine) == content(base) else mine
    accepted = {point.text: point.accepted for point in mine.points}
    base_accepted = {point.text: point.accepted for point in base.points}
    theirs_accepted = {point.text: point.accepted for point in theirs.points}
    points = tuple(
        Point(
            point.text,
            _merged_list(
                base_accepted.get(point.text, ()),
                accepted.get(point.text, ()),
                theirs_accepted.get(point.text, base_accepted.get(point.text, ())),
            ),
        )
        for point in says.points
    )
    return replace(
        mine,
        kind=says.kind,
        front=says.front,
        back=says.back,
        remark=says.remark,
        points=points,
        tags=_merged_list(base.tags, mine.tags, theirs.tags),
        aliases=_merged_list(base.aliases, mine.aliases, theirs.aliases),
    )


def both_changed(base: Note, mine: Note, theirs: Note) -> bool:
    """Say whether person and document changed what the note says, and not to the same."""
    return content(base) not in {content(mine), content(theirs)} and content(mine) != content(theirs)


def _merged_list(base: Iterable[str], mine: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    before, now = set(base), tuple(theirs)
    kept = [word for word in mine if word in now or word not in before]
    return tuple(dict.fromkeys((*kept, *(word for word in now if word not in before))))
